from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.reference import described
from graph.reference.described import described_in, english, interval, of_type, one, refs_of, words_of
from ontology import terms
from ontology.errors import VocabularyError
from ontology.files import CONCEPTS, INSTRUMENTS, LOCATIONS, ORGANISATIONS, REGISTER
from ontology.turtle import graph_of

TOWN = f"{terms.ID}location/saltby"
TURTLE = f"""
<{TOWN}> a <{terms.LOCATION}> ;
    <{terms.PREF_LABEL}> "Saltby"@en, "Saultebourg"@fr ;
    <{terms.ALT_LABEL}> "Old Saltby", "Saltby"@en ;
    <{terms.DIRECTLY_WITHIN}> <{terms.ID}location/zeeshire>, <{terms.ID}location/marshland> .
<{terms.ID}location/nameless> a <{terms.LOCATION}>, <{terms.STATE}> .
[] a <{terms.LOCATION}> .
"""


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "locations.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    monkeypatch.setattr(described, "path_of", lambda name: path)
    return path


@pytest.mark.usefixtures("written")
def test_names_come_english_first_each_once() -> None:
    said = described_in(LOCATIONS)
    assert words_of(said, TOWN, terms.PREF_LABEL, terms.ALT_LABEL) == ("Saltby", "Saultebourg", "Old Saltby")
    assert words_of(said, TOWN, terms.PREF_LABEL, terms.ALT_LABEL, french=False) == ("Saltby", "Old Saltby")


@pytest.mark.usefixtures("written")
def test_a_thing_without_a_name_is_called_by_its_reference_and_one_without_address_is_none() -> None:
    said = described_in(LOCATIONS)
    assert [english(said, thing) for thing in of_type(said, terms.LOCATION)] == ["location/nameless", "Saltby"]
    assert of_type(said, terms.STATE) == [f"{terms.ID}location/nameless"]


@pytest.mark.usefixtures("written")
def test_what_a_property_leads_to_is_told_in_order_and_what_is_not_said_is_empty() -> None:
    said = described_in(LOCATIONS)
    assert refs_of(said, TOWN, terms.DIRECTLY_WITHIN) == ("location/marshland", "location/zeeshire")
    assert one(said, TOWN, terms.KIND) == ""


def test_a_file_that_is_not_turtle_is_told_by_its_name_and_line(written: Path) -> None:
    written.write_text(TURTLE + "<a:b> <c:d> .\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"locations\.ttl: line 8: not Turtle"):
        described_in(LOCATIONS)


@pytest.mark.parametrize("name", [CONCEPTS, INSTRUMENTS, LOCATIONS, ORGANISATIONS, REGISTER])
def test_another_parser_of_turtle_tells_the_same_words(name: str) -> None:
    said = {
        (thing, one, str(getattr(value, "value", value)), getattr(value, "language", None))
        for thing, properties in described_in(name).values.items()
        for one, values in properties.items()
        for value in values
    }
    others = {(str(s), str(p), str(o), getattr(o, "language", None)) for s, p, o in graph_of(name)}
    assert said
    assert said <= others
    assert all(not thing.startswith(terms.ID) for thing, *_ in others - said)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2019-07-24/2022-10-25", date(2019, 7, 24), date(2022, 10, 25)),
        ("../2022-10-25", date.min, date(2022, 10, 25)),
        ("2019-07-24/..", date(2019, 7, 24), date.max),
    ],
)
def test_an_interval_may_be_open(words: str, start: date, end: date) -> None:
    assert interval(words) == (start, end)
