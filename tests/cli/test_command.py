"""The gazette command: what it writes, what it says of bad input, and its exit code (0, 1: some input failed, 2: usage)."""

import json
import os
import pathlib
import subprocess

import pytest

COMMAND = os.environ["GAZETTE_COMMAND"]
TEXT = "Angela Merkel met Emmanuel Macron in Zürich."


def run(*arguments, stdin=b""):
    done = subprocess.run([COMMAND, *map(str, arguments)], input=stdin, capture_output=True, timeout=300)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def documents(out):
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_files_and_standard_input(news):
    code, out, err = run("extract", news)
    assert (code, err) == (0, "")
    [document] = documents(out)
    assert document["id"] == "news"
    assert [m["text"] for m in document["mentions"]] == ["Angela Merkel", "Emmanuel Macron", "Zürich"]
    assert documents(run("extract", stdin=TEXT.encode())[1])[0]["mentions"] == document["mentions"]
    assert documents(run("extract", "-", stdin=TEXT.encode())[1])[0]["id"] == "stdin"


@pytest.mark.parametrize("unit, start, end", [("codepoint", 39, 45), ("utf16", 40, 46), ("byte", 42, 49)])
def test_offset_units(unit, start, end):
    found = documents(run("extract", "--offsets", unit, stdin=("😀 " + TEXT).encode())[1])[0]["mentions"][2]
    assert (found["start"], found["end"], found["text"]) == (start, end, "Zürich")


def test_formats(news, tmp_path):
    assert json.loads(run("extract", news, "--format", "json")[1])[0]["id"] == "news"
    assert run("extract", news, "--format", "conll")[1].startswith("# id = news\nAngela\tB-PERSON\n")
    assert run("extract", news, "--format", "html")[1].startswith("<!doctype html>")
    folder = tmp_path / "pages"
    folder.mkdir()
    other = tmp_path / "other.txt"
    other.write_text(TEXT)
    assert run("extract", news, other, "--format", "html", "-o", folder)[0] == 0
    assert sorted(p.name for p in folder.iterdir()) == ["news.html", "other.html"]
    code, out, err = run("extract", news, other, "--format", "html")
    assert code == 1 and "one document" in err and out.count("<!doctype html>") == 1


def test_relations_can_be_left_out(news):
    [whole], [names] = documents(run("extract", news)[1]), documents(run("extract", news, "--no-relations")[1])
    assert whole["relations"] and not names["relations"]
    assert names["mentions"] == whole["mentions"]


def test_json_lines_keep_order_and_ids(tmp_path):
    path = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": f"d{n}", "text": f"{TEXT} {'x ' * (n % 7 * 900)}", "date": "2018-05-10"}) for n in range(200)]
    path.write_text("\n".join(lines) + "\n")
    code, out, err = run("extract", path, "--threads", 4)
    assert (code, err) == (0, "")
    found = documents(out)
    assert [d["id"] for d in found] == [f"d{n}" for n in range(200)]
    assert {d["date"] for d in found} == {"2018-05-10"}
    assert run("extract", path, "--threads", 1)[1] == out


def test_bad_json_lines_are_told_and_others_go_on(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text('{"id":"a","text":"Oslo"}\n{"id":"b"\n\n[1]\n{"id":"c"}\n{"text":"Paris"}\n')
    code, out, err = run("extract", path)
    assert code == 1
    assert [d["id"] for d in documents(out)] == ["a", "many:6"]
    for line in (2, 4, 5):
        assert f"{path}:{line}: error: " in err


def test_rules_of_other_tools_are_read(tmp_path):
    ruler = tmp_path / "ruler.jsonl"
    ruler.write_text(
        '{"label": "ORG", "pattern": "Zorblax Dynamics", "id": "zorblax"}\n'
        '{"label": "GADGET", "pattern": [{"LOWER": "hyper"}, {"IS_PUNCT": true, "OP": "?"}, {"LEMMA": "drive"}]}\n'
        '{"label": "GADGET", "pattern": [{"ORTH": "QX"}, {"SHAPE": "dd"}]}\n'
        '{"label": "GADGET", "pattern": [{"POS": "NOUN"}]}\n')
    mapping = tmp_path / "degrees.tsv"
    mapping.write_text("Bachelor of (Arts|Science)\tDEGREE\nDr\\.?\tDEGREE\tPERSON\t2.0\n")
    names = tmp_path / "names.tsv"
    names.write_text("name\ttype\nOld Tharsis\tLOCATION\n")
    text = tmp_path / "a.txt"
    text.write_text("Zorblax Dynamics sold two hyper-drives, a QX 77 and a Bachelor of Arts in Old Tharsis.")
    wanted = {("ORGANIZATION", "Zorblax Dynamics"), ("GADGET", "hyper-drives"), ("GADGET", "QX 77"),
              ("DEGREE", "Bachelor of Arts")}

    def mentions(out):
        return {(m["type"], m["text"]) for m in documents(out)[0]["mentions"]}

    code, out, err = run("extract", text, "--rules", ruler, "--rules", mapping)
    assert code == 0 and wanted <= mentions(out)
    assert f"{ruler}:4:34: warning: 'POS' is not carried over" in err
    assert any(m["source"].endswith("ruler.jsonl:1#zorblax") for m in documents(out)[0]["mentions"])
    assert run("test", ruler, mapping)[0] == 0
    pack = tmp_path / "own.gzp"
    assert run("compile", ruler, mapping, names, "-o", pack)[0] == 0
    code, out, _ = run("extract", text, "--pack", pack)
    assert code == 0 and wanted | {("LOCATION", "Old Tharsis")} <= mentions(out)
    ruler.write_text('{"label": "ORG", "pattern": [{"LOWER": 3}]}\n')
    code, out, err = run("test", ruler)
    assert code == 1 and f"{ruler}:1:31: error: expected a string" in err


def test_variants_of_relation_patterns_are_shown(tmp_path):
    path = tmp_path / "own.rules"
    path.write_text('relation greets(subject: PERSON, object: PERSON) {\n  subject <greet> object\n'
                    '  example "Angela Merkel greeted Emmanuel Macron." => subject "Angela Merkel", object "Emmanuel Macron"\n}\n')
    code, out, err = run("test", path, "--show-variants")
    assert (code, err) == (0, "")
    assert f"{path}:2: greets: subject <greet> object" in out
    assert "found            negated   negated                 Angela Merkel did not greet Emmanuel Macron." in out


def test_unreadable_files_are_told_and_others_go_on(news, tmp_path):
    code, out, err = run("extract", tmp_path / "missing.txt", tmp_path, news)
    assert code == 1
    assert f"{tmp_path / 'missing.txt'}: cannot open: No such file" in err
    assert f"{tmp_path}: cannot read: Is a directory" in err
    assert [d["id"] for d in documents(out)] == ["news"]
    assert run("extract", tmp_path, "--input", "jsonl")[0] == 1


@pytest.mark.parametrize("raw, warning", [
    (b"", "empty"),
    (b"\x7fELF\0\0\0 Angela Merkel \0", "byte 4 is NUL"),
    (b"Angela Merkel \xff\xfe", "byte 14 is not UTF-8"),
])
def test_doubtful_text_is_read_with_a_warning(tmp_path, raw, warning):
    path = tmp_path / "doubtful.txt"
    path.write_bytes(raw)
    code, out, err = run("extract", path, "--with-text")
    assert code == 0 and f"{path}: warning: " in err and warning in err
    [document] = documents(out)
    assert document["text"] == raw.decode("utf-8", "replace")
    for mention in document["mentions"]:
        assert document["text"][mention["start"]:mention["end"]] == mention["text"]


def test_a_very_long_line(tmp_path):
    path = tmp_path / "long.txt"
    megabytes = int(os.environ.get("GAZETTE_LONG_LINE_MB", "4"))
    path.write_bytes((TEXT + " ").encode() * (megabytes * 1_000_000 // 46))
    code, out, err = run("extract", path, "-o", tmp_path / "out.jsonl")
    assert (code, err) == (0, "")
    assert (tmp_path / "out.jsonl").stat().st_size > megabytes * 1_000_000


@pytest.mark.parametrize("arguments", [
    [], ["unknown"], ["extract", "--unknown"], ["extract", "--format", "xml"], ["extract", "--date", "May 10"],
    ["extract", "--date", "2018-13-01"], ["extract", "--date", "2018-05-1"], ["extract", "--date", "2018/05/10"],
    ["extract", "--threads", "0"], ["compile", "x.tsv"], ["tune"],
])
def test_wrong_usage(arguments):
    code, out, err = run(*arguments)
    assert code == 2 and out == "" and err != ""


def test_help_and_version():
    assert run("--help")[0] == 0
    assert run("extract", "--help")[0] == 0
    code, out, _ = run("--version")
    assert code == 0 and out.strip().count(".") == 2


def test_own_names_and_their_faults(tmp_path):
    good = tmp_path / "ships.tsv"
    good.write_text("name\ttype\nZorblax Engine\tSHIP\n")
    code, out, _ = run("extract", "-g", good, stdin=b"The Zorblax Engine left Oslo.")
    assert code == 0 and documents(out)[0]["mentions"][0]["type"] == "SHIP"
    bad = tmp_path / "bad.tsv"
    bad.write_text("name\ttype\nZorblax Engine\tSHIP\tfreighter\tmore\nOnly a name\n")
    code, out, err = run("extract", "-g", bad, stdin=b"Oslo")
    assert code == 1 and out == ""
    assert f"{bad}:2:" in err and f"{bad}:3:" in err and "^" in err


def test_rule_faults(tmp_path):
    bad = tmp_path / "bad.rules"
    bad.write_text("relation met(X: PERSON, Y: PERSON) {\n  X met (Y\n}\n")
    for command in (["extract", "-r", bad], ["test", bad]):
        code, _, err = run(*command, stdin=b"Oslo")
        assert code == 1 and f"{bad}:" in err and "^" in err


def test_packs(tmp_path):
    names = tmp_path / "ships.tsv"
    names.write_text("name\ttype\tsubtype\nZorblax Engine\tSHIP\tfreighter\n")
    pack = tmp_path / "ships.gzp"
    assert run("compile", names, "-o", pack) == (0, "", "")
    code, out, _ = run("extract", "-p", pack, stdin=b"The Zorblax Engine left Oslo.")
    assert code == 0 and documents(out)[0]["mentions"][0]["type"] == "SHIP"
    code, out, _ = run("inspect", pack)
    assert code == 0 and "SHIP freighter" in out
    assert "LOCATION country" in run("inspect")[1]
    damaged = bytearray(pack.read_bytes())
    damaged[len(damaged) // 2] ^= 0x55
    pack.write_bytes(damaged)
    for command in (["extract", "-p", pack], ["inspect", pack]):
        code, out, err = run(*command, stdin=b"Oslo")
        assert code == 1 and out == "" and str(pack) in err


def test_tune_learns_from_annotated_text(tmp_path):
    gold = tmp_path / "gold.jsonl"
    text = "Zorblax visited Oslo."
    line = {"id": "1", "text": text, "mentions": [{"start": 0, "end": 7, "type": "PER"}, {"start": 16, "end": 20, "type": "LOC"}]}
    gold.write_text(5 * (json.dumps(line) + "\n") + "{}\n")
    code, _, err = run("tune", gold, "-o", tmp_path / "weights.tsv", "--rounds", 2)
    assert code == 1 and f"{gold}:6:" in err and "5 documents, 10 mentions" in err
    assert (tmp_path / "weights.tsv").read_text().startswith("evidence\t")


def test_unwritable_output(news, tmp_path):
    code, _, err = run("extract", news, "-o", tmp_path / "missing" / "out.jsonl")
    assert code == 1 and "cannot write" in err
    if pathlib.Path("/dev/full").exists():
        code, _, err = run("extract", news, "-o", "/dev/full")
        assert code == 1 and "No space" in err


def test_lists_of_other_formats_become_packs(tmp_path):
    csv = tmp_path / "ships.csv"
    csv.write_text('name,type\n"Zorblax, Engine",SHIP\n')
    jsonl = tmp_path / "firms.jsonl"
    jsonl.write_text('{"label": "ORG", "pattern": "Quibble Fnord", "id": "q1"}\n{"label": "ORG"}\n')
    pack = tmp_path / "own.gzp"
    code, _, err = run("compile", csv, jsonl, "-o", pack)
    assert code == 0
    assert f"{jsonl}:2:1: warning: the field 'name' is empty" in err and "left out 1 of 2 rows" in err
    [document] = documents(run("extract", "-p", pack, stdin=b"They sold Quibble Fnord.")[1])
    assert document["entities"][0]["links"] == {"id": "q1"}
    code, _, err = run("compile", csv, jsonl, "--strict", "-o", pack)
    assert code == 1 and f"{jsonl}:2:1: error: " in err


def test_names_match_as_asked(tmp_path):
    names = tmp_path / "people.txt"
    names.write_text("John Quibble\nZorblax\n")
    pack = tmp_path / "own.gzp"
    assert run("compile", names, "-o", pack)[0] == 1  # No header.
    assert run("compile", names, "--format", "lst", "--type", "HERO", "--match", "loud", "-o", pack)[0] == 1
    code, _, err = run("compile", names, "--format", "lst", "--type", "HERO", "--match", "case=exact initials", "-o", pack)
    assert (code, err) == (0, "")
    [document] = documents(run("extract", "-p", pack, stdin=b"They saw J. Quibble and Zorblax.")[1])
    assert [(m["text"], m["type"]) for m in document["mentions"] if m["type"] == "HERO"] == [
        ("J. Quibble", "HERO"), ("Zorblax", "HERO")]


def test_files_without_end_are_refused():
    code, _, err = run("test", "/dev/zero")
    assert code == 1 and "longer than" in err
