"""gazette timeline, and the formats of gazette extract that other programs read: what the files are, as those see them."""

import json
import os
import re
import subprocess
import xml.etree.ElementTree

import pytest

COMMAND = os.environ["GAZETTE_COMMAND"]
ARTICLES = [
    {"id": "first", "date": "2024-03-05", "text": "Angela Merkel will meet Emmanuel Macron in Berlin on 12 March 2024."},
    {"id": "second", "date": "2024-03-08", "text": "Merkel has called off a meeting with Macron in Berlin on 12 March 2024."},
    {"id": "third", "date": "2024-03-13", "text": "Merkel met Macron in Berlin on 12 March 2024."},
]

IRI = r"<[a-z][a-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*>"
BLANK = r"_:[A-Za-z0-9]+"
LITERAL = rf"\"(?:[^\"\\\n\r]|\\[tnr\"\\]|\\u[0-9A-F]{{4}})*\"(?:\^\^{IRI})?"
TRIPLE = re.compile(rf"(?:{IRI}|{BLANK}) {IRI} (?:{IRI}|{BLANK}|{LITERAL}) \.")


def run(*arguments, stdin=b""):
    done = subprocess.run([COMMAND, *map(str, arguments)], input=stdin, capture_output=True, timeout=300)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def triples(out):
    lines = out.split("\n")
    assert lines.pop() == ""
    for line in lines:
        assert TRIPLE.fullmatch(line), line
    return [line[:-2].split(" ", 2) for line in lines]


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    return path


def test_text_tells_the_story(news):
    code, out, err = run("timeline", news)
    assert (code, err) == (0, "")
    title, *steps = [line for line in out.splitlines() if line]
    assert title == "12 March 2024: Angela Merkel meets Emmanuel Macron, Berlin [actual]"
    assert [line.split()[0] for line in steps[::2]] == ["planned", "negated", "actual"]
    assert [line.strip() for line in steps[1::2]] == ["first, 5 March 2024", "second, 8 March 2024", "third, 13 March 2024"]


def test_facts_are_told_where_they_are_asked_for(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("German Chancellor Angela Merkel met Emmanuel Macron.")
    assert "Facts" not in run("timeline", path)[1]
    assert re.search(r"\nFacts\n  Angela Merkel holds position German, title Chancellor \(1\)\n", run("timeline", "--facts", path)[1])


@pytest.mark.parametrize("threads", [1, 4])
def test_threads_do_not_change_it(news, threads):
    assert run("timeline", news, "-f", "json", "-j", threads)[1] == run("timeline", news, "-f", "json", "-j", 2)[1]


def test_json_has_every_report_once(news):
    found = json.loads(run("timeline", news, "-f", "json")[1])
    assert [document["id"] for document in found["documents"]] == ["first", "second", "third"]
    [event] = [event for event in found["events"] if event["type"] == "meets"]
    assert [step["status"] for step in event["steps"]] == ["planned", "negated", "actual"]
    for report in event["reports"]:
        text = ARTICLES[report["document"]]["text"]
        assert text[report["start"]:report["end"]] == report["text"]
    assert len(found["reports"]) == sum(len(event["reports"]) for event in found["events"] if not event["standing"])


def test_html_stands_alone(news, tmp_path):
    page = tmp_path / "page.html"
    assert run("timeline", news, "-f", "html", "-o", page)[:2] == (0, "")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>") and not re.search(r"(?:src|href)=", text)


def test_ntriples_are_well_formed(news):
    graph = triples(run("timeline", news, "-f", "nt")[1])
    events = {subject for subject, predicate, thing in graph if thing == "<urn:x-gazette:type:meets>"}
    assert len(events) == 1
    quoted = [thing for _, predicate, thing in graph if predicate == "<http://www.w3.org/ns/prov#wasQuotedFrom>"]
    assert {f"<urn:x-gazette:document:{name}>" for name in ("first", "second", "third")} == set(quoted)
    assert '"2024-03-12"^^<http://www.w3.org/2001/XMLSchema#date>' in {thing for *_, thing in graph}


def test_graphml_is_xml_with_its_keys(news):
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = xml.etree.ElementTree.fromstring(run("timeline", news, "-f", "graphml")[1].encode())
    keys = {key.get("id") for key in root.iter(space + "key")}
    assert {data.get("key") for data in root.iter(space + "data")} <= keys
    nodes = {node.get("id") for node in root.iter(space + "node")}
    edges = list(root.iter(space + "edge"))
    assert edges and all({edge.get("source"), edge.get("target")} <= nodes for edge in edges)
    [meeting] = [edge for edge in edges if edge.findtext(f"{space}data[@key='edge_relation']") == "meets"]
    assert meeting.findtext(f"{space}data[@key='edge_sources']") == "first second third"


def test_faults_are_told_and_the_rest_is_done(news, tmp_path):
    code, out, err = run("timeline", tmp_path / "none.txt", news)
    assert code == 1 and "none.txt" in err and "Angela Merkel meets Emmanuel Macron" in out
    assert run("timeline", "--format", "brat", news)[0] == 2


def test_documents_as_ntriples(news):
    graph = triples(run("extract", news, "-f", "nt")[1])
    blanks = {subject for subject, predicate, _ in graph if predicate.endswith("prov#wasDerivedFrom>")}
    assert len(blanks) >= 3, "documents do not share blank nodes"


def test_any_bytes_are_ntriples_and_graphml(tmp_path):
    path = tmp_path / "a b\"<ü>.txt"
    path.write_bytes(b"Angela \xff\x01Merkel met \"Emmanuel\\ Macron\" in\tBerlin.\r\nAngela Merkel met Emmanuel\nMacron \x02 in Berlin.\x00")
    triples(run("extract", path, "-f", "nt")[1])
    triples(run("timeline", path, "-f", "nt")[1])
    xml.etree.ElementTree.fromstring(run("timeline", path, "-f", "graphml")[1].encode())
    json.loads(run("timeline", path, "-f", "json")[1])


def test_brat_stands_off_its_text(news, tmp_path):
    folder = tmp_path / "brat"
    folder.mkdir()
    assert run("extract", news, "-f", "brat", "-o", folder)[0] == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "first.ann", "first.txt", "second.ann", "second.txt", "third.ann", "third.txt"]
    text, lines = (folder / "first.txt").read_text(), (folder / "first.ann").read_text().splitlines()
    bound = dict()
    for line in lines:
        if line.startswith("T"):
            name, place, words = line.split("\t")
            label, start, end = place.split(" ")
            assert text[int(start):int(end)] == words
            bound[name] = label
    [event] = [line.split("\t")[1] for line in lines if line.startswith("E")]
    roles = {role: bound[name] for role, name in (part.split(":") for part in event.split(" "))}
    assert roles == {"meets": "meets", "subject": "PERSON", "object": "PERSON", "place": "LOCATION", "date": "DATE"}
    assert "A1\tstatus E1 planned" in lines
    assert run("extract", news, "-f", "brat")[0] == 1, "a file holds one document"
