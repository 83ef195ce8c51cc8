"""gazette explain: evidence, the way of a rule, the cost of rules."""

import json
import os
import subprocess

import pytest

COMMAND = os.environ["GAZETTE_COMMAND"]
TEXT = "Angela Merkel praised Emmanuel Macron in Berlin."
RULES = """relation praises(subject: PERSON, object: PERSON) {
  subject <praise> object
  example "Ann Lee praised Bo Chan." => subject "Ann Lee", object "Bo Chan"
}
"""


def run(*arguments, text=TEXT):
    done = subprocess.run(
        [COMMAND, "explain", *map(str, arguments)], input=text.encode(), capture_output=True, timeout=300)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def rules(tmp_path):
    path = tmp_path / "praise.rules"
    path.write_text(RULES)
    return path


def test_evidence_and_rule(rules):
    code, out, err = run("-r", rules)
    assert (code, err) == (0, "")
    assert "PERSON Angela Merkel [0-13]" in out and "together" in out
    assert f"{rules}:2: subject <praise> object" in out
    data = json.loads(run("-r", rules, "--json")[1])
    for mention in data["mentions"]:
        assert sum(reason["weight"] for reason in mention["evidence"]) == pytest.approx(mention["total"], abs=1e-3)
    [relation] = [relation for relation in data["relations"] if relation["type"] == "praises"]
    assert [step["words"] for step in relation["steps"]] == ["Angela Merkel", "praised", "Emmanuel Macron"]


def test_why_a_rule_does_not_speak(rules):
    code, out, _ = run("-r", rules, "--rule", "praise:2", text="Angela Merkel praised the weather.")
    assert code == 0 and "stopped: wanted 'object', found 'the weather'" in out
    [attempt] = json.loads(run("-r", rules, "--rule", "praise:2", "--json", text="Angela Merkel sang.")[1])
    assert not attempt["matched"] and attempt["wanted"] == "'<praise>'"
    code, out, err = run("-r", rules, "--rule", "prais:2")
    assert code == 1 and out == "" and "no rule is called 'prais:2'" in err


def test_profile(rules):
    code, out, _ = run("-r", rules, "--profile")
    assert code == 0 and "praise:2" in out
    costs = json.loads(run("-r", rules, "--profile", "--json")[1])
    [cost] = [cost for cost in costs if cost["rule"].endswith("praise:2")]
    assert cost["matched"] == 1 and cost["tried"] >= 1
