"""The C ABI, declared once. tests/python/test_abi.py compares this with gazette.h."""

from __future__ import annotations

import ctypes as c
import os
import pathlib

from ._errors import ErrorCode, Finding, GazetteError

ABI_VERSION = 1


class Text(c.Structure):
    """gazette_text. Not c_char_p: that type stops at the first NUL."""

    _fields_ = [("data", c.c_void_p), ("size", c.c_size_t)]

    def __str__(self) -> str:
        return c.string_at(self.data, self.size).decode("utf-8", "replace") if self.size else ""


class FindingStruct(c.Structure):
    """gazette_finding."""

    _fields_ = [
        ("file", Text), ("message", Text), ("source_line", Text), ("severity", c.c_int32), ("line", c.c_uint32),
        ("column", c.c_uint32), ("begin", c.c_uint32), ("end", c.c_uint32),
    ]


class SourceStruct(c.Structure):
    """gazette_source."""

    _fields_ = [("name", Text), ("text", Text), ("is_text", c.c_int32)]


class ExtractorOptions(c.Structure):
    """gazette_extractor_options."""

    _fields_ = [
        ("struct_size", c.c_size_t), ("english_pack", Text), ("packs", c.POINTER(Text)), ("pack_count", c.c_size_t),
        ("gazetteers", c.POINTER(SourceStruct)), ("gazetteer_count", c.c_size_t),
        ("rules", c.POINTER(SourceStruct)), ("rule_count", c.c_size_t), ("english", c.c_int32),
    ]


class ExtractOptions(c.Structure):
    """gazette_extract_options."""

    _fields_ = [
        ("struct_size", c.c_size_t), ("id", Text), ("reference_date", Text), ("max_text_bytes", c.c_size_t),
        ("max_mentions", c.c_size_t), ("max_relations", c.c_size_t), ("relations", c.c_int32),
    ]


class OutputOptions(c.Structure):
    """gazette_output_options."""

    _fields_ = [("struct_size", c.c_size_t), ("offsets", c.c_int32), ("pretty", c.c_int32), ("include_text", c.c_int32)]


class FindOptions(c.Structure):
    """gazette_find_options."""

    _fields_ = [
        ("struct_size", c.c_size_t), ("longest", c.c_int32), ("lower_case", c.c_int32), ("weak_aliases", c.c_int32)]


class FoundNameStruct(c.Structure):
    """gazette_found_name."""

    _fields_ = [("begin", c.c_uint64), ("end", c.c_uint64), ("entry", c.c_uint32), ("flags", c.c_int32)]


class NameEntryStruct(c.Structure):
    """gazette_name_entry."""

    _fields_ = [
        ("name", Text), ("type", Text), ("subtype", Text), ("links", Text), ("attributes", Text), ("source", Text),
        ("prior", c.c_int32),
    ]


STRUCTS = {
    "gazette_text": Text,
    "gazette_finding": FindingStruct,
    "gazette_source": SourceStruct,
    "gazette_extractor_options": ExtractorOptions,
    "gazette_extract_options": ExtractOptions,
    "gazette_output_options": OutputOptions,
    "gazette_find_options": FindOptions,
    "gazette_found_name": FoundNameStruct,
    "gazette_name_entry": NameEntryStruct,
}

_S = c.c_int32  # gazette_status
_P = c.c_void_p  # Any handle.
_OUT = c.POINTER(_P)
_SIZE = c.POINTER(c.c_size_t)
_FINDINGS = c.POINTER(FindingStruct)

PROTOTYPES = {
    "gazette_abi_version": (c.c_uint32, []),
    "gazette_version": (c.c_char_p, []),
    "gazette_error_code": (_S, [_P]),
    "gazette_error_message": (Text, [_P]),
    "gazette_error_report": (Text, [_P]),
    "gazette_error_findings": (_FINDINGS, [_P, _SIZE]),
    "gazette_error_free": (None, [_P]),
    "gazette_extractor_new": (_S, [_OUT, _OUT]),
    "gazette_extractor_compile": (_S, [c.POINTER(ExtractorOptions), _OUT, _OUT]),
    "gazette_extractor_warnings": (_FINDINGS, [_P, _SIZE]),
    "gazette_extractor_swap": (_S, [_P, _P, _OUT]),
    "gazette_extractor_free": (None, [_P]),
    "gazette_scratch_new": (_S, [_OUT, _OUT]),
    "gazette_scratch_free": (None, [_P]),
    "gazette_document_extract": (_S, [_P, c.c_char_p, c.c_size_t, c.POINTER(ExtractOptions), _P, _OUT, _OUT]),
    "gazette_document_date": (Text, [_P]),
    "gazette_document_truncated": (c.c_int32, [_P]),
    "gazette_document_free": (None, [_P]),
    "gazette_document_json": (_S, [_P, c.POINTER(OutputOptions), _OUT, _OUT]),
    "gazette_document_conll": (_S, [_P, _OUT, _OUT]),
    "gazette_document_brat": (_S, [_P, _OUT, _OUT]),
    "gazette_document_ntriples": (_S, [_P, _OUT, _OUT]),
    "gazette_document_html": (_S, [_P, _OUT, _OUT]),
    "gazette_corpus_new": (_S, [_OUT, _OUT]),
    "gazette_corpus_add": (_S, [_P, _P, _OUT]),
    "gazette_corpus_merge": (_S, [_P, _P, _OUT]),
    "gazette_corpus_size": (c.c_size_t, [_P]),
    "gazette_corpus_free": (None, [_P]),
    "gazette_corpus_timeline": (_S, [_P, _OUT, _OUT]),
    "gazette_timeline_write": (_S, [_P, c.c_int32, _OUT, _OUT]),
    "gazette_timeline_free": (None, [_P]),
    "gazette_explain_json": (
        _S, [_P, c.c_char_p, c.c_size_t, c.c_char_p, c.c_size_t, c.POINTER(ExtractOptions), _OUT, _OUT]),
    "gazette_string_text": (Text, [_P]),
    "gazette_string_free": (None, [_P]),
    "gazette_pack_compile_folder": (_S, [c.c_char_p, c.c_size_t, _OUT, _OUT]),
    "gazette_pack_compile": (
        _S, [c.POINTER(SourceStruct), c.c_size_t, c.POINTER(SourceStruct), c.c_size_t, _OUT, _OUT]),
    "gazette_pack_load": (_S, [c.c_char_p, c.c_size_t, _OUT, _OUT]),
    "gazette_pack_save": (_S, [_P, c.c_char_p, c.c_size_t, _OUT]),
    "gazette_pack_warnings": (_FINDINGS, [_P, _SIZE]),
    "gazette_pack_free": (None, [_P]),
    "gazette_gazetteer_new": (_S, [_P, _OUT, _OUT]),
    "gazette_gazetteer_size": (c.c_size_t, [_P]),
    "gazette_gazetteer_entry": (NameEntryStruct, [_P, c.c_uint32]),
    "gazette_gazetteer_free": (None, [_P]),
    "gazette_gazetteer_find": (_S, [_P, c.c_char_p, c.c_size_t, c.POINTER(FindOptions), _P, _OUT, _OUT]),
    "gazette_names_array": (c.POINTER(FoundNameStruct), [_P, _SIZE]),
    "gazette_names_free": (None, [_P]),
    "gazette_name_stream_new": (_S, [_P, c.POINTER(FindOptions), _OUT, _OUT]),
    "gazette_name_stream_feed": (_S, [_P, c.c_char_p, c.c_size_t, _OUT, _OUT]),
    "gazette_name_stream_finish": (_S, [_P, _OUT, _OUT]),
    "gazette_name_stream_free": (None, [_P]),
    "gazette_rules_test": (_S, [c.POINTER(SourceStruct), c.POINTER(ExtractorOptions), _OUT, _OUT]),
    "gazette_rule_report_examples": (c.c_size_t, [_P]),
    "gazette_rule_report_failures": (_FINDINGS, [_P, _SIZE]),
    "gazette_rule_report_warnings": (_FINDINGS, [_P, _SIZE]),
    "gazette_rule_report_free": (None, [_P]),
}


def _load() -> c.CDLL:
    """The library beside this file, or the one that GAZETTE_LIBRARY names."""
    path = os.environ.get("GAZETTE_LIBRARY") or str(pathlib.Path(__file__).with_name("libgazette.so"))
    library = c.CDLL(path)
    for name, (result, arguments) in PROTOTYPES.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    if library.gazette_abi_version() != ABI_VERSION:
        raise ImportError(f"{path}: ABI {library.gazette_abi_version()}, this package needs {ABI_VERSION}")
    return library


LIB = _load()


def encoded(text: str) -> bytes:
    """UTF-8. A lone surrogate becomes one "?", so that offsets in code points still hold."""
    return text.encode("utf-8", "replace")


class Memory:
    """Keeps bytes alive while structs point to them."""

    def __init__(self) -> None:
        self._kept: list[object] = []

    def text(self, value: str) -> Text:
        raw = encoded(value)
        self._kept.append(raw)
        return Text(c.cast(c.c_char_p(raw), c.c_void_p), len(raw))

    def array(self, kind: type, items: list) -> c.Array:
        out = (kind * len(items))(*items)
        self._kept.append(out)
        return out


def findings(array, count: int) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            severity="error" if array[i].severity == 0 else "warning", file=str(array[i].file), line=array[i].line,
            column=array[i].column, message=str(array[i].message), source_line=str(array[i].source_line),
        )
        for i in range(count)
    )


def findings_of(function, handle) -> tuple[Finding, ...]:
    """What a function that gives an array of findings gives for a handle."""
    count = c.c_size_t()
    return findings(function(handle, c.byref(count)), count.value)


def call(function, *arguments) -> None:
    """Calls a function that returns a status and takes an error last. Raises GazetteError."""
    error = _P()
    status = function(*arguments, c.byref(error))
    if status == 0:
        return
    try:
        if not error:
            raise MemoryError
        raise GazetteError(
            ErrorCode(status), str(LIB.gazette_error_message(error)), str(LIB.gazette_error_report(error)),
            findings_of(LIB.gazette_error_findings, error),
        )
    finally:
        LIB.gazette_error_free(error)


def make(function, *arguments) -> c.c_void_p:
    """call(), for a function whose out-parameter stands before the error: gives the new handle."""
    out = _P()
    call(function, *arguments, c.byref(out))
    return out


def take_string(handle: c.c_void_p) -> str:
    """The text of a gazette_string, which is freed."""
    try:
        return str(LIB.gazette_string_text(handle))
    finally:
        LIB.gazette_string_free(handle)
