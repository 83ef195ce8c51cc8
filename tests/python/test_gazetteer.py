"""Names alone, and extractors that are swapped, as Python sees them."""

import random
import threading

import gazette
import pytest

LIST = gazette.Source(
    "name\ttype\tsubtype\tid\taliases\tattributes\tprior\n"
    "Zürich\tLOCATION\tcity\tgeonames=2657896\t\tcountry=CH\t40\n"
    "New York\tLOCATION\t\t\tNYC\t\t60\nYork\tLOCATION\t\t\t~Ebor\n", "places.tsv")


def shown(text, found):
    return [(text[name.start:name.end], name.entry.name) for name in found]


def test_offsets_are_code_points():
    names = gazette.Gazetteer([LIST])
    text = "😀 Zürich, New York, ZURICH and york"
    assert shown(text, names.find(text)) == [
        ("Zürich", "Zürich"), ("New York", "New York"), ("ZURICH", "Zürich"), ("york", "York")]
    assert shown(text, names.find(text, longest=False, lower_case=False)) == [
        ("Zürich", "Zürich"), ("New York", "New York"), ("York", "York"), ("ZURICH", "Zürich")]


def test_entries_have_all_their_fields():
    names = gazette.Gazetteer([LIST])
    assert len(names) == 3
    entry = names[0]
    assert (entry.name, entry.type, entry.subtype, entry.prior, entry.source) == (
        "Zürich", "LOCATION", "city", 40, "places.tsv")
    assert entry.links == {"geonames": "2657896"} and entry.attributes == {"country": "CH"}
    with pytest.raises(IndexError):
        names[3]
    found = names.find("NYC or Ebor", weak_aliases=True)
    assert [(name.alias, name.weak) for name in found] == [(True, False), (True, True)]


def test_replaces():
    names = gazette.Gazetteer([LIST])
    assert names.replace("To Zürich, NYC 😀 and york.") == "To Zürich, New York 😀 and York."
    assert names.replace("To Zürich and NYC.", "geonames") == "To 2657896 and NYC."
    assert names.replace("To Zürich.", lambda name: f"<{name.entry.type}>") == "To <LOCATION>."


def test_a_stream_is_the_whole():
    names = gazette.Gazetteer([LIST])
    text = " ".join(random.Random(1).choices(["Zürich", "New", "York", "NYC", "in", "😀", "and\n\n"], k=30_000))
    pieces = [text[at:at + 999] for at in range(0, len(text), 999)]
    assert list(names.stream(pieces)) == names.find(text)


def test_a_pack_file_gives_the_same(tmp_path):
    gazette.compile_pack(tmp_path / "p.gzp", gazetteers=[LIST])
    text = "New York, Zürich."
    assert gazette.Gazetteer(pack=tmp_path / "p.gzp").find(text) == gazette.Gazetteer([LIST]).find(text)
    with pytest.raises(gazette.GazetteError):
        gazette.Gazetteer(pack=tmp_path / "none.gzp")


def ships(kind):
    return gazette.Extractor(
        english=False, gazetteers=[gazette.Source(f"name\ttype\tprior\nZorblax Prime\t{kind}\t90\n")])


def test_extractors_are_swapped_while_threads_read():
    one, two = ships("ONE"), ships("TWO")
    extractor = ships("ONE")
    seen, stop = set(), threading.Event()

    def read():
        while not stop.is_set():
            seen.update(mention.type for mention in extractor.extract("They saw Zorblax Prime.").mentions)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for round in range(50):
        extractor.swap(two if round % 2 else one)
    stop.set()
    for reader in readers:
        reader.join()
    extractor.swap(two)
    assert [mention.type for mention in extractor.extract("They saw Zorblax Prime.").mentions] == ["TWO"]
    assert seen <= {"ONE", "TWO"}
