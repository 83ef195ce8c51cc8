from __future__ import annotations

import ctypes as c
import os
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Union

from . import _ffi
from ._extractor import Knowledge, _scratch, _sources


def _pairs(text: str) -> Mapping[str, str]:
    return MappingProxyType(dict(pair.split("=", 1) for pair in text.split(";") if "=" in pair))


@dataclass(frozen=True)
class NameEntry:
    """One entry of a gazetteer."""

    number: int
    name: str
    type: str
    subtype: str
    prior: int  # 1 to 100.
    source: str  # The list it stands in.
    links: Mapping[str, str] = field(default_factory=dict, hash=False)
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class FoundName:
    """A name in a text: ``text[start:end]``."""

    start: int  # Code points.
    end: int
    entry: NameEntry
    alias: bool  # Written by an alias of the entry.
    weak: bool  # By a weak one.
    lower_case: bool  # Without a capital.


class Gazetteer:
    """Names, found in text by themselves, without sentences, rules or weights.

    Made of name lists, or of a pack file, which is mapped. Immutable; one object may serve many threads.
    Raises GazetteError where knowledge cannot be read; its findings name every fault.
    """

    def __init__(
        self, lists: Sequence[Knowledge] = (), *, pack: Union[str, "os.PathLike[str]", None] = None
    ) -> None:
        if pack is not None:
            raw = _ffi.encoded(os.fspath(pack))
            self._pack = _ffi.make(_ffi.LIB.gazette_pack_load, raw, len(raw))
        else:
            memory = _ffi.Memory()
            self._pack = _ffi.make(
                _ffi.LIB.gazette_pack_compile, _sources(memory, lists), len(lists), _sources(memory, ()), 0)
        weakref.finalize(self, _ffi.LIB.gazette_pack_free, self._pack)
        self._handle = _ffi.make(_ffi.LIB.gazette_gazetteer_new, self._pack)
        weakref.finalize(self, _ffi.LIB.gazette_gazetteer_free, self._handle)

    def __len__(self) -> int:
        return _ffi.LIB.gazette_gazetteer_size(self._handle)

    def __getitem__(self, number: int) -> NameEntry:
        if not 0 <= number < len(self):
            raise IndexError(number)
        raw = _ffi.LIB.gazette_gazetteer_entry(self._handle, number)
        return NameEntry(number, str(raw.name), str(raw.type), str(raw.subtype), raw.prior, str(raw.source),
                         _pairs(str(raw.links)), _pairs(str(raw.attributes)))

    def find(
        self, text: str, *, longest: bool = True, lower_case: bool = True, weak_aliases: bool = False
    ) -> list[FoundName]:
        """The names of a text: leftmost-longest ones, or all with ``longest=False``. An ambiguous name gives all its entries."""
        raw = _ffi.encoded(text)
        options = _ffi.FindOptions(c.sizeof(_ffi.FindOptions), longest, lower_case, weak_aliases)
        names = _ffi.make(
            _ffi.LIB.gazette_gazetteer_find, self._handle, raw, len(raw), c.byref(options), _scratch())
        return self._taken(names, _CodePoints(raw))

    def replace(self, text: str, by: Union[str, Callable[[FoundName], str]] = "name") -> str:
        """The text with each leftmost-longest name replaced.

        ``by`` is called with the name of the most prominent entry, or says what of the entry takes its place: "name", "type",
        "subtype", or the key of a link or attribute (where an entry lacks it, the text stays).
        """
        out: list[str] = []
        at = 0
        for found in self.find(text):
            if found.start < at:
                continue  # Another entry of the same words.
            out += text[at:found.start], by(found) if callable(by) else _value(found.entry, by, text[found.start:found.end])
            at = found.end
        return "".join(out) + text[at:]

    def stream(
        self, pieces: Iterable[str], *, longest: bool = True, lower_case: bool = True, weak_aliases: bool = False
    ) -> Iterator[FoundName]:
        """The names of a text that comes in pieces: the same as of the whole, wherever it is cut."""
        options = _ffi.FindOptions(c.sizeof(_ffi.FindOptions), longest, lower_case, weak_aliases)
        stream = _ffi.make(_ffi.LIB.gazette_name_stream_new, self._handle, c.byref(options))
        try:
            places = _CodePoints(b"")
            for piece in pieces:
                raw = _ffi.encoded(piece)
                places.add(raw)
                yield from self._taken(_ffi.make(_ffi.LIB.gazette_name_stream_feed, stream, raw, len(raw)), places)
            yield from self._taken(_ffi.make(_ffi.LIB.gazette_name_stream_finish, stream), places)
        finally:
            _ffi.LIB.gazette_name_stream_free(stream)

    def _taken(self, names: c.c_void_p, places: "_CodePoints") -> list[FoundName]:
        try:
            count = c.c_size_t()
            array = _ffi.LIB.gazette_names_array(names, c.byref(count))
            out = []
            for i in range(count.value):
                found = array[i]
                start = places.at(found.begin)
                end = start + places.size(found.begin, found.end)
                out.append(FoundName(start, end, self[found.entry], bool(found.flags & 1), bool(found.flags & 2),
                                     bool(found.flags & 4)))
            return out
        finally:
            _ffi.LIB.gazette_names_free(names)


def _value(entry: NameEntry, key: str, default: str) -> str:
    if key in ("name", "type", "subtype"):
        return getattr(entry, key)
    return entry.links.get(key, entry.attributes.get(key, default))


class _CodePoints:
    """Bytes to code points of a text that grows; asked from left to right, so that what is passed can be forgotten."""

    def __init__(self, raw: bytes) -> None:
        self._raw = bytearray(raw)
        self._byte = 0  # Where _raw begins.
        self._point = 0

    def add(self, raw: bytes) -> None:
        self._raw += raw

    def at(self, byte: int) -> int:
        passed = byte - self._byte
        if passed > 0:
            self._point += _points(self._raw[:passed])
            del self._raw[:passed]
            self._byte = byte
        return self._point

    def size(self, begin: int, end: int) -> int:
        return _points(self._raw[begin - self._byte:end - self._byte])


def _points(raw: bytearray) -> int:
    return len(raw.decode("utf-8"))
