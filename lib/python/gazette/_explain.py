"""Why a document has what it has, as typed objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Evidence:
    """A reason for a mention, and what it counts."""

    what: str
    weight: float


@dataclass(frozen=True)
class MentionExplanation:
    """Why a mention is one of its type: the weights add up to ``total``, which makes the score.

    ``scale`` says how: "log-odds" 1 / (1 + exp(-total)), "odds" total / (1 + total), "plain" total.
    """

    mention: int  #: Its index in the document.
    text: str
    type: str
    score: float
    source: str
    evidence: tuple[Evidence, ...]
    total: float
    scale: str


@dataclass(frozen=True)
class AlignedStep:
    """A part of a pattern as it is written, and the words that it took."""

    pattern: str
    words: str


@dataclass(frozen=True)
class RelationExplanation:
    """Where a text states a relation, and by which rule."""

    relation: int  #: Its index in the document.
    type: str
    text: str
    rule: str
    file: str
    line: int
    pattern: str
    weight: float  #: The score is weight / (weight + 0.25).
    clause: str  #: What the rule read.
    steps: tuple[AlignedStep, ...]


@dataclass(frozen=True)
class Explanation:
    """The reasons for all that a document has."""

    mentions: tuple[MentionExplanation, ...]
    relations: tuple[RelationExplanation, ...]

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Explanation:
        return cls(
            tuple(
                MentionExplanation(**{**one, "evidence": tuple(Evidence(**reason) for reason in one["evidence"])})
                for one in data["mentions"]),
            tuple(RelationExplanation(**{**one, "steps": _steps(one)}) for one in data["relations"]))


@dataclass(frozen=True)
class RuleAttempt:
    """How far a rule came in a sentence."""

    rule: str
    pattern: str
    sentence: int  #: Its index in the document.
    clause: str
    matched: bool
    stated: bool  #: It matched, and what it found is in the document.
    steps: tuple[AlignedStep, ...]
    wanted: str  #: Where it stopped: what would have led on.
    found: str  #: What stood there; "" at the end.

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> RuleAttempt:
        return cls(**{**data, "steps": _steps(data)})


def _steps(data: dict[str, Any]) -> tuple[AlignedStep, ...]:
    return tuple(AlignedStep(**step) for step in data["steps"])
