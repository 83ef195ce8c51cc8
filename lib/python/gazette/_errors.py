from __future__ import annotations

import enum
from dataclasses import dataclass


class ErrorCode(enum.IntEnum):
    """Why something could not be had: the values of gazette_status."""

    INVALID_ARGUMENT = 1
    SYNTAX = 2
    FORMAT = 3
    VERSION = 4
    IO = 5
    LIMIT = 6
    NO_MEMORY = 7
    INTERNAL = 8


@dataclass(frozen=True)
class Finding:
    """One fault of one source, at one place."""

    severity: str  # "error" or "warning"
    file: str
    line: int  # From 1; 0 where the fault has no place.
    column: int  # From 1, in code points.
    message: str
    source_line: str


class GazetteError(Exception):
    """Knowledge that could not be compiled or loaded: a code, a sentence, and every fault that was found."""

    def __init__(self, code: ErrorCode, message: str, report: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(report)
        self.code = code
        self.message = message
        self.findings = findings
