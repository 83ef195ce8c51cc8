from __future__ import annotations

import ctypes as c
import html
import json
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional, Union

from . import _ffi


@dataclass(frozen=True)
class Entity:
    """One thing that a document speaks of."""

    id: int
    type: str
    subtype: str
    name: str
    links: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Mention:
    """A span of the text with a type: ``document.text[start:end] == text``."""

    start: int  # Code points.
    end: int
    type: str  # "PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE" or a type of your own.
    subtype: str
    kind: str  # "name", "nominal" or "pronoun"
    text: str
    entity: Optional[Entity]
    score: float  # 0 to 1.
    source: str  # What found it.
    value: str = ""  # Of a date: "2018-06-12".


@dataclass(frozen=True)
class Relation:
    """Who did what with whom."""

    type: str
    subject: Optional[Entity]
    object: Optional[Entity]
    qualifiers: Mapping[str, Union[Entity, str]] = field(hash=False)  # place, date, org: entities; title, kind: words.
    status: str  # "actual", "planned", "possible" or "negated"
    start: int  # Code points: the words that state it.
    end: int
    text: str
    rule: str
    score: float  # 0 to 1.
    source: Optional[Entity] = None  # Who says so, where the text only reports it.


class Document:
    """A text and all that was found in it. Offsets are in code points."""

    text: str
    id: str
    date: str  # The date that relative dates were placed by, ISO 8601; "" where there is none.
    truncated: bool  # True where a limit ended the search before the end of the text.
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]

    def __init__(self, text: str, handle: c.c_void_p, compact_json: str) -> None:
        self._handle = handle
        self._finalizer = weakref.finalize(self, _ffi.LIB.gazette_document_free, handle)
        found = json.loads(compact_json)
        self.text = text
        self.id = found["id"]
        self.date = found["date"]
        self.truncated = found.get("truncated", False)
        self.entities = tuple(Entity(**entity) for entity in found["entities"])
        self.mentions = tuple(
            Mention(**{**mention, "entity": self._entity(mention["entity"])}) for mention in found["mentions"])
        self.relations = tuple(self._relation(relation) for relation in found["relations"])

    def _entity(self, number: Optional[int]) -> Optional[Entity]:
        return None if number is None else self.entities[number]

    def _relation(self, found: dict[str, Any]) -> Relation:
        qualifiers = {
            role: self.entities[value] if isinstance(value, int) else value for role, value in found["qualifiers"].items()}
        return Relation(**{
            **found, "subject": self._entity(found["subject"]), "object": self._entity(found["object"]),
            "qualifiers": qualifiers, "source": self._entity(found.get("source"))})

    def __repr__(self) -> str:
        return (f"<gazette.Document {self.id!r}: {len(self.mentions)} mentions, {len(self.entities)} entities, "
                f"{len(self.relations)} relations>")

    def to_json(self, *, pretty: bool = False, include_text: bool = False) -> str:
        """One JSON object with offsets in code points."""
        return _json(self._handle, pretty, include_text)

    def to_conll(self) -> str:
        """A token a line with its tag in the IOB2 scheme."""
        return _ffi.take_string(_ffi.make(_ffi.LIB.gazette_document_conll, self._handle))

    def to_brat(self) -> str:
        """Brat's standoff annotations (.ann) of the text."""
        return _ffi.take_string(_ffi.make(_ffi.LIB.gazette_document_brat, self._handle))

    def to_ntriples(self) -> str:
        """RDF as N-Triples, with the words that state each relation as evidence (PROV)."""
        return _ffi.take_string(_ffi.make(_ffi.LIB.gazette_document_ntriples, self._handle))

    def to_html(self) -> str:
        """A page of its own: names in colour, relations as a table and as a drawing."""
        return _ffi.take_string(_ffi.make(_ffi.LIB.gazette_document_html, self._handle))

    def _repr_html_(self) -> str:
        """The page in a frame, for notebooks: its style stays its own."""
        return _frame(self.to_html())

    def to_displacy(self) -> dict[str, Any]:
        """What ``spacy.displacy.render(..., style="ent", manual=True)`` takes."""
        return {
            "text": self.text,
            "ents": [{"start": m.start, "end": m.end, "label": m.type} for m in self.mentions if m.kind == "name"],
            "title": self.id or None,
        }


def _frame(page: str) -> str:
    return (f'<iframe srcdoc="{html.escape(page, quote=True)}" '
            'style="width:100%;height:640px;border:1px solid #8884;border-radius:8px"></iframe>')


def _json(handle: c.c_void_p, pretty: bool = False, include_text: bool = False) -> str:
    options = _ffi.OutputOptions(c.sizeof(_ffi.OutputOptions), 0, pretty, include_text)
    return _ffi.take_string(_ffi.make(_ffi.LIB.gazette_document_json, handle, c.byref(options)))
