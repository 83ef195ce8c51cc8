"""Many documents and their timeline in Python."""

import html
import json
import xml.etree.ElementTree

import gazette
import pytest

ARTICLES = [
    ("2024-03-05", "Angela Merkel will meet Emmanuel Macron in Berlin on 12 March 2024."),
    ("2024-03-08", "Merkel has called off a meeting with Macron in Berlin on 12 March 2024."),
    ("2024-03-13", "Merkel met Macron in Berlin on 12 March 2024. Angela Merkel visited Oslo 😀."),
]


def documents():
    return [gazette.extract(text, id=f"article {date}", date=date) for date, text in ARTICLES]


@pytest.fixture(scope="module")
def timeline():
    return gazette.Corpus(documents()).timeline()


def test_story_of_an_event(timeline):
    [meeting] = [event for event in timeline.events if event.type == "meets"]
    assert (meeting.subject.name, meeting.object.name, meeting.place.name) == ("Angela Merkel", "Emmanuel Macron", "Berlin")
    assert (meeting.date, meeting.status, meeting.standing) == ("2024-03-12", "actual", False)
    assert [(step.status, step.date) for step in meeting.steps] == [
        ("planned", "2024-03-05"), ("negated", "2024-03-08"), ("actual", "2024-03-12")]
    assert meeting.steps[1].reports == meeting.reports[1:2]
    assert meeting.reports[1].document.id == "article 2024-03-08"
    assert meeting.reports[0] in timeline.reports


def test_entities_are_shared(timeline):
    merkel = next(entity for entity in timeline.entities if entity.name == "Angela Merkel")
    assert merkel.documents == 3 and "Merkel" in merkel.aliases
    assert all(event.subject is merkel for event in timeline.events if not event.standing)
    assert hash(merkel)


def test_offsets_are_code_points(timeline):
    texts = dict((f"article {date}", text) for date, text in ARTICLES)
    for event in timeline.events:
        for report in event.reports:
            assert texts[report.document.id][report.start:report.end] == report.text
            assert report.text in report.sentence


def test_merging_says_the_same_as_adding(timeline):
    first, second = gazette.Corpus(documents()[:1]), gazette.Corpus(documents()[1:])
    first.merge(second)
    assert (len(first), len(second)) == (3, 2)
    assert first.timeline().to_json() == timeline.to_json()
    first.merge(first)
    assert len(first) == 6


def test_forms(timeline):
    assert timeline.to_text().startswith("12 March 2024: Angela Merkel meets Emmanuel Macron, Berlin [actual]\n")
    assert json.loads(timeline.to_json())["events"][0]["type"] == "meets"
    assert timeline.to_html().startswith("<!doctype html>")
    assert html.escape("<!doctype html>") in timeline._repr_html_()
    assert " <http://www.w3.org/ns/prov#wasQuotedFrom> <urn:x-gazette:document:article%202024-03-05> .\n" in timeline.to_ntriples()
    assert xml.etree.ElementTree.fromstring(timeline.to_graphml().encode()).tag.endswith("graphml")
    assert repr(timeline).startswith("<gazette.Timeline: 3 documents, ")


def test_empty_corpus_gives_an_empty_timeline():
    timeline = gazette.Corpus().timeline()
    assert (timeline.documents, timeline.entities, timeline.events, timeline.to_text()) == ((), (), (), "")


def test_other_forms_of_a_document():
    document = gazette.extract("Angela Merkel met Emmanuel Macron.")
    assert document.to_brat().startswith("T1\tPERSON 0 13\tAngela Merkel\n")
    assert "<urn:x-gazette:relation:meets>" in document.to_ntriples()
