"""The Python declarations of the C ABI against gazette.h."""

import ctypes
import pathlib
import re

import pytest
from gazette import _ffi

HEADER = (pathlib.Path(__file__).resolve().parents[2] / "include" / "gazette.h").read_text()
PLAIN = re.sub(r"/\*.*?\*/", "", HEADER, flags=re.S)

# What the package reads by way of JSON.
NOT_USED = {
    "gazette_document_text", "gazette_document_id", "gazette_document_tokens", "gazette_document_sentences",
    "gazette_document_mentions", "gazette_document_entities", "gazette_document_relations", "gazette_pack_view",
    "gazette_pack_image", "gazette_pack_verify", "gazette_gazetteer_replace", "gazette_timeline_documents",
    "gazette_timeline_entities", "gazette_timeline_events",
}

C_TYPES = {
    "int32_t": ctypes.c_int32, "uint32_t": ctypes.c_uint32, "size_t": ctypes.c_size_t, "gazette_text": _ffi.Text,
    "gazette_status": ctypes.c_int32, "double": ctypes.c_double, "uint64_t": ctypes.c_uint64,
    "gazette_name_entry": _ffi.NameEntryStruct,
}


def functions():
    found = {}
    for result, name, arguments in re.findall(r"GAZETTE_API\s+([\w ]+?[ *]+)(gazette_\w+)\(([^)]*)\)", PLAIN):
        arguments = " ".join(arguments.split())
        found[name] = (result.strip(), [] if arguments == "void" else arguments.split(", "))
    return found


def structs():
    found = {}
    for body, name in re.findall(r"typedef struct gazette_\w+ \{(.*?)\} (gazette_\w+);", PLAIN, flags=re.S):
        fields = re.findall(r"(const )?(\w+) (\*?)(\w+);", body)
        found[name] = [(field, kind, bool(pointer)) for _, kind, pointer, field in fields]
    return found


def test_every_function_is_declared_or_known_as_not_used():
    assert set(functions()) == set(_ffi.PROTOTYPES) | NOT_USED
    assert not set(_ffi.PROTOTYPES) & NOT_USED


@pytest.mark.parametrize("name", sorted(_ffi.PROTOTYPES))
def test_prototype_has_the_header_types(name):
    result, arguments = functions()[name]
    declared_result, declared = _ffi.PROTOTYPES[name]
    assert len(declared) == len(arguments), arguments
    if result == "void":
        assert declared_result is None
    elif "*" not in result:
        assert declared_result is C_TYPES[result]
    for argument, kind in zip(arguments, declared):
        c_type = argument.rsplit(" ", 1)[0]
        is_pointer = "*" in argument
        assert is_pointer or kind is C_TYPES[c_type], argument
        assert not is_pointer or kind not in C_TYPES.values(), argument


@pytest.mark.parametrize("name", sorted(_ffi.STRUCTS))
def test_struct_has_the_header_fields(name):
    declared = _ffi.STRUCTS[name]._fields_
    expected = structs()[name]
    assert [field for field, _ in declared] == [field for field, _, _ in expected]
    for (_, kind), (field, c_type, is_pointer) in zip(declared, expected):
        assert is_pointer or kind is C_TYPES[c_type], field


def test_abi_version_is_the_header_one():
    assert re.search(r"#define GAZETTE_ABI_VERSION (\d+)", HEADER).group(1) == str(_ffi.ABI_VERSION)
    assert _ffi.LIB.gazette_abi_version() == _ffi.ABI_VERSION
