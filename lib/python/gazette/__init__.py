"""Names, dates, entities and relations of English text.

>>> import gazette
>>> document = gazette.extract("Angela Merkel met Emmanuel Macron in Berlin.")
>>> [mention.text for mention in document.mentions]
['Angela Merkel', 'Emmanuel Macron', 'Berlin']
"""

from ._corpus import Corpus, CorpusDocument, CorpusEntity, Event, Report, Step, Timeline
from ._document import Document, Entity, Mention, Relation
from ._errors import ErrorCode, Finding, GazetteError
from ._explain import AlignedStep, Evidence, Explanation, MentionExplanation, RelationExplanation, RuleAttempt
from ._extractor import (
    Extractor,
    RuleTestReport,
    Source,
    check_rules,
    compile_pack,
    english,
    extract,
    extract_many,
)
from ._ffi import LIB as _LIB
from ._gazetteer import FoundName, Gazetteer, NameEntry

__version__: str = _LIB.gazette_version().decode()

__all__ = [
    "AlignedStep",
    "Corpus",
    "CorpusDocument",
    "CorpusEntity",
    "Document",
    "Entity",
    "ErrorCode",
    "Event",
    "Evidence",
    "Explanation",
    "Extractor",
    "Finding",
    "FoundName",
    "GazetteError",
    "Gazetteer",
    "Mention",
    "MentionExplanation",
    "NameEntry",
    "Relation",
    "RelationExplanation",
    "Report",
    "RuleAttempt",
    "RuleTestReport",
    "Source",
    "Step",
    "Timeline",
    "check_rules",
    "compile_pack",
    "english",
    "extract",
    "extract_many",
]
