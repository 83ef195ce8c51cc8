from __future__ import annotations

import ctypes as c
import json
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional, Union

from . import _ffi
from ._document import Document, _frame


@dataclass(frozen=True)
class CorpusDocument:
    """A document that a corpus was given."""

    id: str
    date: str


@dataclass(frozen=True)
class CorpusEntity:
    """One thing that the documents of a corpus speak of."""

    id: int
    type: str
    subtype: str
    name: str
    country: str  # ISO 3166-1 code of the country it is, stands in or belongs to; "" where not known.
    links: Mapping[str, str] = field(hash=False)
    aliases: tuple[str, ...]  # Other names that the texts give it.
    mentions: int
    documents: int  # How many speak of it.


@dataclass(frozen=True)
class Report:
    """What one document says of an event."""

    document: CorpusDocument
    date: str  # When it was said.
    status: str  # "actual", "planned", "possible" or "negated"
    event_date: str  # The date that it gives the event; "" where it gives none.
    subject: Optional[CorpusEntity]
    object: Optional[CorpusEntity]
    place: Optional[CorpusEntity]
    start: int  # Code points of the document: the words that state it.
    end: int
    text: str
    sentence: str
    rule: str
    score: float  # 0 to 1.


@dataclass(frozen=True)
class Step:
    """A part of an event's story: reports of one status that follow each other."""

    status: str
    date: str  # Of something that happened, the event's; else of its first report.
    reports: tuple[Report, ...]


@dataclass(frozen=True)
class Event:
    """Something that happened, is planned, or was called off; or, where standing, a fact."""

    id: int
    type: str
    subject: Optional[CorpusEntity]
    object: Optional[CorpusEntity]
    place: Optional[CorpusEntity]
    date: str  # The most exact date given: "2018-06-12", "2019-02"; "" where there is none.
    first_day: str
    last_day: str
    status: str  # Of the last step.
    standing: bool
    details: tuple[tuple[str, Union[CorpusEntity, str]], ...]  # Role and argument: org, title, kind.
    steps: tuple[Step, ...]
    reports: tuple[Report, ...]


class Timeline:
    """What a corpus tells, in order."""

    documents: tuple[CorpusDocument, ...]
    entities: tuple[CorpusEntity, ...]
    events: tuple[Event, ...]  # By their day, or that of their first report; standing facts last.
    reports: tuple[Report, ...]  # Of events that are not standing, in the order in which they were made.

    def __init__(self, handle: c.c_void_p) -> None:
        self._handle = handle
        self._finalizer = weakref.finalize(self, _ffi.LIB.gazette_timeline_free, handle)
        found = json.loads(self.to_json())
        self.documents = tuple(CorpusDocument(**document) for document in found["documents"])
        self.entities = tuple(
            CorpusEntity(**{**entity, "aliases": tuple(entity["aliases"])}) for entity in found["entities"])
        self.events = tuple(self._event(event) for event in found["events"])
        self.reports = tuple(self.events[ref["event"]].reports[ref["report"]] for ref in found["reports"])

    def _entities(self, found: dict[str, Any]) -> dict[str, Any]:
        named = {role: found[role] for role in ("subject", "object", "place")}
        return {role: None if number is None else self.entities[number] for role, number in named.items()}

    def _event(self, found: dict[str, Any]) -> Event:
        reports = tuple(
            Report(**{**report, **self._entities(report), "document": self.documents[report["document"]]})
            for report in found["reports"])
        steps = tuple(
            Step(step["status"], step["date"], reports[step["first_report"]:step["end_report"]]) for step in found["steps"])
        details = tuple(
            (detail["role"], detail["text"] if detail["entity"] is None else self.entities[detail["entity"]])
            for detail in found["details"])
        return Event(**{**found, **self._entities(found), "reports": reports, "steps": steps, "details": details})

    def __repr__(self) -> str:
        return (f"<gazette.Timeline: {len(self.documents)} documents, {len(self.entities)} entities, "
                f"{len(self.events)} events>")

    def _written(self, form: int) -> str:
        return _ffi.take_string(_ffi.make(_ffi.LIB.gazette_timeline_write, self._handle, form))

    def to_text(self) -> str:
        """A story to read."""
        return self._written(0)

    def to_json(self) -> str:
        """One JSON object: documents, entities, events with reports and steps, and the order of reports."""
        return self._written(1)

    def to_html(self) -> str:
        """A page of its own, with filters by name, relation, status and date."""
        return self._written(2)

    def to_ntriples(self) -> str:
        """RDF as N-Triples, with the reports as evidence (PROV)."""
        return self._written(3)

    def to_graphml(self) -> str:
        """GraphML: entities are nodes, events between two of them edges."""
        return self._written(4)

    def _repr_html_(self) -> str:
        """The page in a frame, for notebooks."""
        return _frame(self.to_html())


class Corpus:
    """Collects documents and merges what they say. An object is for one thread at a time.

    >>> corpus = gazette.Corpus(gazette.extract_many(texts))
    >>> for event in corpus.timeline().events:
    ...     print(event.date, event.subject.name, event.type, [step.status for step in event.steps])
    """

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        self._handle = _ffi.make(_ffi.LIB.gazette_corpus_new)
        self._finalizer = weakref.finalize(self, _ffi.LIB.gazette_corpus_free, self._handle)
        for document in documents:
            self.add(document)

    def add(self, document: Document) -> None:
        """Adds what was found in a document."""
        _ffi.call(_ffi.LIB.gazette_corpus_add, self._handle, document._handle)

    def merge(self, other: Corpus) -> None:
        """Adds the documents of another corpus after those that are here."""
        _ffi.call(_ffi.LIB.gazette_corpus_merge, self._handle, other._handle)

    def __len__(self) -> int:
        """The number of documents."""
        return _ffi.LIB.gazette_corpus_size(self._handle)

    def timeline(self) -> Timeline:
        """Merges entities and relations of the documents."""
        return Timeline(_ffi.make(_ffi.LIB.gazette_corpus_timeline, self._handle))
