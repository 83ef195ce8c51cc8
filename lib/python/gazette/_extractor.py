from __future__ import annotations

import ctypes as c
import json
import os
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Optional, Union

from . import _ffi
from ._document import Document, _json
from ._errors import Finding
from ._explain import Explanation, RuleAttempt


@dataclass(frozen=True)
class Source:
    """Knowledge in a string: the text of a name list or of a rule file, with a name for messages."""

    text: str
    name: str = ""


#: A path of a file, or a Source.
Knowledge = Union[str, "os.PathLike[str]", Source]


@dataclass(frozen=True)
class RuleTestReport:
    """What became of the examples of a rule file."""

    examples: int
    failures: tuple[Finding, ...]
    warnings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        return not self.failures


def _sources(memory: _ffi.Memory, knowledge: Sequence[Knowledge]) -> c.Array:
    def struct(one: Knowledge) -> _ffi.SourceStruct:
        if isinstance(one, Source):
            return _ffi.SourceStruct(memory.text(one.name), memory.text(one.text), 1)
        return _ffi.SourceStruct(memory.text(os.fspath(one)), _ffi.Text(), 0)

    return memory.array(_ffi.SourceStruct, [struct(one) for one in knowledge])


def _options(
    memory: _ffi.Memory, english: bool, english_pack: str, packs: Sequence[Union[str, "os.PathLike[str]"]],
    gazetteers: Sequence[Knowledge], rules: Sequence[Knowledge],
) -> _ffi.ExtractorOptions:
    return _ffi.ExtractorOptions(
        c.sizeof(_ffi.ExtractorOptions), memory.text(english_pack),
        memory.array(_ffi.Text, [memory.text(os.fspath(pack)) for pack in packs]), len(packs),
        _sources(memory, gazetteers), len(gazetteers), _sources(memory, rules), len(rules), english)


class _Scratch:
    """Memory that searches reuse: one a thread."""

    def __init__(self) -> None:
        self.handle = _ffi.make(_ffi.LIB.gazette_scratch_new)

    def __del__(self) -> None:
        _ffi.LIB.gazette_scratch_free(self.handle)


_local = threading.local()


def _scratch() -> c.c_void_p:
    if not hasattr(_local, "scratch"):
        _local.scratch = _Scratch()
    return _local.scratch.handle


class Extractor:
    """Finds names, dates, entities and relations in English text.

    Without arguments it knows the English that is embedded in the library. One object may serve many threads.

    Raises GazetteError where knowledge cannot be read; its findings name every fault.
    """

    def __init__(
        self, *, gazetteers: Sequence[Knowledge] = (), rules: Sequence[Knowledge] = (),
        packs: Sequence[Union[str, "os.PathLike[str]"]] = (), english: bool = True, english_pack: str = "",
    ) -> None:
        memory = _ffi.Memory()
        options = _options(memory, english, english_pack, packs, gazetteers, rules)
        self._handle = _ffi.make(_ffi.LIB.gazette_extractor_compile, c.byref(options))
        self._finalizer = weakref.finalize(self, _ffi.LIB.gazette_extractor_free, self._handle)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What compiling the knowledge warned of."""
        return _ffi.findings_of(_ffi.LIB.gazette_extractor_warnings, self._handle)

    def swap(self, other: Extractor) -> None:
        """Knows what ``other`` knows, from the next text on. Threads may use both meanwhile: none of them waits."""
        _ffi.call(_ffi.LIB.gazette_extractor_swap, self._handle, other._handle)

    def extract(self, text: str, *, id: str = "", date: str = "", relations: bool = True) -> Document:
        """Reads a text. ``date`` (ISO 8601) is the day by which "Tuesday" or "next month" are placed.

        Without ``relations``, names, dates and entities are all that is found, in about half the time.
        """
        memory = _ffi.Memory()
        options = _ffi.ExtractOptions(
            c.sizeof(_ffi.ExtractOptions), memory.text(id), memory.text(date), 0, 0, 0, relations)
        raw = _ffi.encoded(text)
        handle = _ffi.make(
            _ffi.LIB.gazette_document_extract, self._handle, raw, len(raw), c.byref(options), _scratch())
        return Document(text, handle, _json(handle))

    def _explained(self, text: str, rule: str, date: str) -> str:
        memory = _ffi.Memory()
        options = _ffi.ExtractOptions(c.sizeof(_ffi.ExtractOptions), memory.text(""), memory.text(date), 0, 0, 0, True)
        raw, name = _ffi.encoded(text), _ffi.encoded(rule)
        return _ffi.take_string(_ffi.make(
            _ffi.LIB.gazette_explain_json, self._handle, raw, len(raw), name, len(name), c.byref(options)))

    def explain(self, text: str, *, date: str = "") -> Explanation:
        """Reads a text and says why each mention is one, and by which rule each relation is stated."""
        return Explanation.from_json(json.loads(self._explained(text, "", date)))

    def explain_rule(self, text: str, rule: str, *, date: str = "") -> tuple[RuleAttempt, ...]:
        """How far a rule ("meetings:12") came in each sentence, and what it wanted where it stopped.

        Raises GazetteError where no rule has that name.
        """
        if not rule:
            raise ValueError("a rule is called by its file and line")
        return tuple(RuleAttempt.from_json(attempt) for attempt in json.loads(self._explained(text, rule, date)))

    def extract_many(
        self, texts: Iterable[str], *, threads: Optional[int] = None, date: str = "", relations: bool = True,
    ) -> Iterator[Document]:
        """Reads texts on several threads (default: one a processor); documents come in the order of the texts.

        The interpreter lock is free while the library works. Each document's id is the number of its text.
        """
        threads = threads or os.cpu_count() or 1
        numbered = enumerate(texts)
        if threads == 1:
            yield from (self.extract(text, id=str(number), date=date, relations=relations) for number, text in numbered)
            return
        with ThreadPoolExecutor(threads) as pool:
            waiting: list = []
            for number, text in numbered:
                waiting.append(pool.submit(self.extract, text, id=str(number), date=date, relations=relations))
                if len(waiting) >= 4 * threads:
                    yield waiting.pop(0).result()
            for future in waiting:
                yield future.result()


_english: Optional[Extractor] = None
_english_lock = threading.Lock()


def english() -> Extractor:
    """The extractor that knows the embedded English; made once."""
    global _english
    with _english_lock:
        if _english is None:
            _english = Extractor()
        return _english


def extract(text: str, *, id: str = "", date: str = "", relations: bool = True) -> Document:
    """Reads a text with the embedded English knowledge; see Extractor.extract()."""
    return english().extract(text, id=id, date=date, relations=relations)


def extract_many(
    texts: Iterable[str], *, threads: Optional[int] = None, date: str = "", relations: bool = True,
) -> Iterator[Document]:
    """Reads texts with the embedded English knowledge; see Extractor.extract_many()."""
    return english().extract_many(texts, threads=threads, date=date, relations=relations)


def compile_pack(
    out: Union[str, "os.PathLike[str]"], *, gazetteers: Sequence[Knowledge] = (), rules: Sequence[Knowledge] = (),
    folder: Optional[str] = None,
) -> tuple[Finding, ...]:
    """Compiles name lists and rule files, or a folder laid out like lib/english, into a pack file. Gives the warnings."""
    memory = _ffi.Memory()
    if folder is not None:
        raw = _ffi.encoded(os.fspath(folder))
        pack = _ffi.make(_ffi.LIB.gazette_pack_compile_folder, raw, len(raw))
    else:
        pack = _ffi.make(_ffi.LIB.gazette_pack_compile, _sources(memory, gazetteers), len(gazetteers),
                         _sources(memory, rules), len(rules))
    try:
        path = _ffi.encoded(os.fspath(out))
        _ffi.call(_ffi.LIB.gazette_pack_save, pack, path, len(path))
        return _ffi.findings_of(_ffi.LIB.gazette_pack_warnings, pack)
    finally:
        _ffi.LIB.gazette_pack_free(pack)


def check_rules(rules: Knowledge, *, gazetteers: Sequence[Knowledge] = ()) -> RuleTestReport:
    """Runs the examples that stand in a rule file."""
    memory = _ffi.Memory()
    options = _options(memory, True, "", (), gazetteers, ())
    report = _ffi.make(_ffi.LIB.gazette_rules_test, _sources(memory, [rules]), c.byref(options))
    try:
        return RuleTestReport(
            _ffi.LIB.gazette_rule_report_examples(report),
            _ffi.findings_of(_ffi.LIB.gazette_rule_report_failures, report),
            _ffi.findings_of(_ffi.LIB.gazette_rule_report_warnings, report))
    finally:
        _ffi.LIB.gazette_rule_report_free(report)
