"""The Python package as its users see it."""

import dataclasses
import html
import json
import subprocess
import sys
import threading

import gazette
import pytest

TEXT = "Angela Merkel met Emmanuel Macron in Zürich 😀 before Angela Merkel flew to Berlin."
SHIPS = gazette.Source("name\ttype\tsubtype\nZorblax Engine\tSHIP\tfreighter\n", "ships.tsv")


def test_offsets_are_code_points():
    document = gazette.extract(TEXT)
    assert [m.text for m in document.mentions if m.kind == "name"] == [
        "Angela Merkel", "Emmanuel Macron", "Zürich", "Angela Merkel", "Berlin"]
    for mention in document.mentions:
        assert document.text[mention.start:mention.end] == mention.text


def test_mentions_share_their_entity():
    document = gazette.extract(TEXT)
    first, *_, second = [m for m in document.mentions if m.text == "Angela Merkel"]
    assert first.entity is second.entity
    assert first.entity.name == "Angela Merkel" and first.entity.type == "PERSON"
    assert document.entities[first.entity.id] is first.entity


def test_relations_can_be_left_out():
    assert gazette.extract(TEXT).relations
    document = gazette.extract(TEXT, relations=False)
    assert not document.relations
    assert [m.text for m in document.mentions] == [m.text for m in gazette.extract(TEXT).mentions]


def test_values_are_frozen():
    mention = gazette.extract(TEXT).mentions[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        mention.text = "other"
    assert hash(mention) and hash(mention.entity)


def test_id_and_date_are_kept():
    document = gazette.extract("Nothing.", id="n1", date="2018-05-10")
    assert (document.id, document.date, document.truncated) == ("n1", "2018-05-10", False)
    assert repr(document) == "<gazette.Document 'n1': 0 mentions, 0 entities, 0 relations>"


@pytest.mark.parametrize("text", ["", "\0", "\0Angela Merkel\0", "\ud800 Angela Merkel", "\ufeffOslo", "x" * 100_000])
def test_any_string_gives_a_document(text):
    document = gazette.extract(text)
    assert document.text == text
    for mention in document.mentions:
        assert text[mention.start:mention.end] == mention.text


def test_json_is_what_the_objects_say():
    document = gazette.extract(TEXT, id="x")
    found = json.loads(document.to_json())
    assert [m["text"] for m in found["mentions"]] == [m.text for m in document.mentions]
    assert found == json.loads(document.to_json(pretty=True))
    assert json.loads(document.to_json(include_text=True))["text"] == TEXT


def test_other_forms():
    document = gazette.extract(TEXT)
    assert "Angela\tB-PERSON\nMerkel\tI-PERSON\n" in document.to_conll()
    assert document.to_html().startswith("<!doctype html>")
    assert html.escape("<!doctype html>") in document._repr_html_()
    assert document.to_displacy()["ents"][0] == {"start": 0, "end": 13, "label": "PERSON"}


def test_own_names():
    extractor = gazette.Extractor(gazetteers=[SHIPS])
    mention = extractor.extract("The Zorblax Engine left Oslo.").mentions[0]
    assert (mention.type, mention.subtype, mention.text) == ("SHIP", "freighter", "Zorblax Engine")


def test_pack_file(tmp_path):
    assert gazette.compile_pack(tmp_path / "ships.gzp", gazetteers=[SHIPS]) == ()
    extractor = gazette.Extractor(packs=[tmp_path / "ships.gzp"])
    assert extractor.extract("The Zorblax Engine left Oslo.").mentions[0].type == "SHIP"


def test_faults_are_located():
    with pytest.raises(gazette.GazetteError) as caught:
        gazette.Extractor(gazetteers=[gazette.Source("name\ttype\nOnly a name\n", "broken.tsv")])
    error = caught.value
    assert error.code == gazette.ErrorCode.SYNTAX
    assert (error.findings[0].file, error.findings[0].line) == ("broken.tsv", 2)
    assert "broken.tsv:2:" in str(error)
    with pytest.raises(gazette.GazetteError) as caught:
        gazette.Extractor(gazetteers=["/nowhere.tsv"])
    assert caught.value.code == gazette.ErrorCode.IO


@pytest.mark.parametrize("threads", [1, 4])
def test_many_texts_come_in_order(threads):
    texts = [f"Angela Merkel is in Berlin{'!' * number}" for number in range(50)]
    documents = list(gazette.extract_many(texts, threads=threads))
    assert [d.text for d in documents] == texts
    assert [d.id for d in documents] == [str(n) for n in range(50)]
    assert all(d.mentions[0].text == "Angela Merkel" for d in documents)


def test_one_extractor_serves_many_threads():
    extractor = gazette.Extractor()
    found = []
    workers = [threading.Thread(target=lambda: found.append(extractor.extract(TEXT).to_json())) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(found) == 8 and len(set(found)) == 1


def test_command(tmp_path):
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "gazette", tmp_path / "news.txt", tmp_path / "missing.txt"], capture_output=True, text=True)
    assert run.returncode == 1
    assert "missing.txt: cannot read" in run.stderr
    assert json.loads(run.stdout)["id"] == "news"


def test_explain():
    extractor = gazette.Extractor()
    document = extractor.extract(TEXT)
    why = extractor.explain(TEXT)
    assert [one.text for one in why.mentions] == [mention.text for mention in document.mentions]
    for one in why.mentions:
        assert sum(reason.weight for reason in one.evidence) == pytest.approx(one.total, abs=1e-3)
    assert {one.relation for one in why.relations} == set(range(len(document.relations)))
    rule = why.relations[0].rule
    attempts = extractor.explain_rule(TEXT, rule)
    assert any(attempt.stated and attempt.steps for attempt in attempts)
    [attempt] = extractor.explain_rule("Angela Merkel sang.", rule)
    assert not attempt.matched and attempt.wanted
    with pytest.raises(gazette.GazetteError, match="no rule is called"):
        extractor.explain_rule(TEXT, "nowhere:1")
