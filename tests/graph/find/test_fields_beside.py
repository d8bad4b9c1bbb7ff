"""Ministers whose field stands beside the name: in brackets, or name by name behind "Ministers for"."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Talks on lamps\n\n3 May 2012\n\nPortugal held talks on lamps in Lisbon.\n\n"


def _people(reader: Reader, sentence: str) -> set[str]:
    return {f"{one.name}, {one.title}, {one.country}" for one in read(reader, f"{_HEAD}{sentence}\n").ministers}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "EU Commissioners Lund (Crisis Management), Petrou (Health and Food Safety) and Berg (Energy) spoke.",
            {
                "Lund, European Commissioner for Crisis Management, European Union",
                "Petrou, European Commissioner for Health and Food Safety, European Union",
                "Berg, European Commissioner for Energy, European Union",
            },
        ),
        (
            "They signed in the presence of Commissioner Ada Petrou (Fisheries).",
            {"Ada Petrou, European Commissioner for Fisheries, European Union"},
        ),
        (
            "Minister Rui Lima (Ports and Railways) spoke, and so did State Secretary De Brito (Finance).",
            {"Rui Lima, Minister for Ports and Railways, Portugal", "De Brito, State Secretary for Finance, Portugal"},
        ),
        (
            "Ana Prado (Fisheries), Rui Lima (Ports) and José Reis (Social Solidarity) opened a ramp.",
            {
                "Ana Prado, Minister for Fisheries, Portugal",
                "Rui Lima, Minister for Ports, Portugal",
                "José Reis, Minister for Social Solidarity, Portugal",
            },
        ),
        (
            "The Portuguese Ministers for Fisheries, Ana Prado; Ports, Col. Rui Lima; and Emigrants Abroad, José Reis,"
            " opened a ramp.",
            {
                "Ana Prado, Minister for Fisheries, Portugal",
                "Rui Lima, Minister for Ports, Portugal",
                "José Reis, Minister for Emigrants Abroad, Portugal",
            },
        ),
        (
            "The Portuguese Ministers of Fisheries (Ana Prado), of Ports (Rui Lima) and Energy (José Reis) spoke.",
            {
                "Ana Prado, Minister for Fisheries, Portugal",
                "Rui Lima, Minister for Ports, Portugal",
                "José Reis, Minister for Energy, Portugal",
            },
        ),
    ],
)
def test_a_field_beside_a_name_tells_an_office(reader: Reader, sentence: str, people: set[str]) -> None:
    assert _people(reader, sentence) == people


def test_a_field_in_brackets_is_quoted_as_it_stands(reader: Reader) -> None:
    text = f"{_HEAD}Minister Rui Lima (Ports and Railways) spoke.\n"
    (one,) = read(reader, text).ministers
    assert one.ground.passage.quote == "Rui Lima"
    assert text[one.ground.passage.start : one.ground.passage.end] == "Rui Lima"


@pytest.mark.parametrize(
    "sentence",
    [
        "The journalists Ana Prado (Fisheries) and Rui Lima (Ports) asked.",
        "The mayor, Ana Prado (Social Democrats), opened a ramp.",
        "Ana Prado (Fisheries) asked.",
        "The ferries Ana Prado (Lisbon) and Rui Lima (Porto) sailed.",
        "Directors Ana Prado (Fisheries) and Rui Lima (Ports) spoke.",
    ],
)
def test_whoever_is_no_minister_has_a_field_too(reader: Reader, sentence: str) -> None:
    assert _people(reader, sentence) == set()


def test_a_state_in_brackets_is_no_field(reader: Reader) -> None:
    sentence = "The Ministers for Fisheries of Spain (Ana Prado), Italy (Rui Lima) and France (Luc Petit) spoke."
    assert not any("for Spain" in one or "for Italy" in one for one in _people(reader, sentence))


def test_those_named_with_their_states_are_no_commissioners(reader: Reader) -> None:
    sentence = (
        "The Minister of Fisheries, Ana Prado, met the ministers Luc Petit (France) and Eva Cruz (Spain). Commissioner"
        " Ada Petrou (Energy) sent a message."
    )
    assert {one.rpartition(", ")[0] for one in _people(reader, sentence)} == {
        "Ana Prado, Minister of Fisheries",
        "Luc Petit, Minister of Fisheries",
        "Eva Cruz, Minister of Fisheries",
        "Ada Petrou, European Commissioner for Energy",
    }
