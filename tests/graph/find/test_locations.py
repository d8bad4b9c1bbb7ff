"""Places: by name, by "the port" and "the tunnel", as parts of a port; and names that are no places here."""

from __future__ import annotations

import pytest

from graph.find.locations import port_of
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _places(text: str, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    """The words, the place and how it was understood, for each place of a text."""
    layout, _, places = laid(text, lexicon)
    return [(layout.text[place.start : place.end], place.ref.removeprefix("location/"), place.by) for place in places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boats left Bilbao for Portsmouth.", [("Bilbao", "bilbao"), ("Portsmouth", "portsmouth")]),
        ("The port of Roscoff was closed.", [("port of Roscoff", "roscoff-port")]),
        ("Patrols in Côte d'Opale and Dunkerque", [("Côte d'Opale", "opal-coast"), ("Dunkerque", "dunkirk")]),
        ("in Bosnia and Herzegovina and Serbia",
         [("Bosnia and Herzegovina", "bosnia-and-herzegovina"), ("Serbia", "serbia")]),
        ("LISBON AND MADRID", [("LISBON", "lisbon"), ("MADRID", "madrid")]),
        ("in the north sea", [("north sea", "north-sea")]),
        ("the Netherlands' coast", [("Netherlands", "netherlands")]),
        ("Nigeria and Niger", [("Nigeria", "nigeria"), ("Niger", "niger")]),
    ],
)  # fmt: skip
def test_places_are_found_by_their_names(text: str, expected: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert [(words, ref) for words, ref, _ in _places(text, lexicon)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is nice to deal with a port in a storm.",  # Nice, Deal
        "the Rome Process and the Prague Process",
        "the Lisbon Treaty and the Treaty of Lisbon",
        "the Dublin Convention, the Tirana Declaration",
        "the Council of Europe",
        "the Madrid Conference and the Vienna Summit",
        "the University of Toulouse",
        "Romeo and Parisian Osloites",
        "the Minister for Europe and the Minister of State for the Middle East",
        "Rita Monaco and Karim Sahel",
        "3 million U.S. dollars",
    ],
)
def test_a_name_inside_another_name_or_a_common_word_is_no_place(text: str, lexicon: Lexicon) -> None:
    assert _places(text, lexicon) == []


@pytest.mark.parametrize(
    ("text", "port"),
    [
        ("They met in Santander. Checks at the port will double.", "santander-port"),
        ("Checks at the port will double, said the mayor of Holyhead.", "holyhead-port"),
        ("They met in Santander and went on to Plymouth. The port has new fences.", "plymouth-port"),
        ("Roscoff was visited. Port security has grown.", "roscoff-port"),
        ("Santander was visited before port security at Plymouth.", "plymouth-port"),
        ("Spain will act. In Bilbao, Spain will fence the port.", "bilbao-port"),
    ],
)
def test_the_port_is_the_nearest_that_one_port_is_known_of(text: str, port: str, lexicon: Lexicon) -> None:
    assert [ref for _, ref, by in _places(text, lexicon) if by == "port"] == [port]


@pytest.mark.parametrize(
    "text",
    ["The port was closed.", "Spain and the port", "the port authorities in Bilbao", "the port of Nowhere near Bilbao"],
)
def test_a_port_that_cannot_be_told_is_no_place(text: str, lexicon: Lexicon) -> None:
    assert [ref for _, ref, by in _places(text, lexicon) if by == "port"] == []


def test_the_tunnel_is_the_one_under_the_channel(lexicon: Lexicon) -> None:
    assert _places("Trains stop in the tunnel near Folkestone.", lexicon) == [
        ("tunnel", "channel-tunnel", "tunnel"), ("Folkestone", "folkestone", "named"),
    ]  # fmt: skip


def test_a_part_of_a_port_is_told_by_its_words_near_the_port(lexicon: Lexicon) -> None:
    found = _places("Fences will stand around the eastern half of the port of Dunkirk.", lexicon)
    assert found == [("eastern half of the port of Dunkirk", "dunkirk-east-port", "part")]


def test_a_part_is_not_told_across_paragraphs(lexicon: Lexicon) -> None:
    found = _places("They met in the eastern half.\n\nThe port of Dunkirk was closed.", lexicon)
    assert [by for _, _, by in found] == ["named"]


def test_letters_that_grow_when_folded_do_not_shift_a_part(lexicon: Lexicon) -> None:
    found = _places("ßßŉ: the eastern half of the port of Dunkirk.", lexicon)
    assert found == [("eastern half of the port of Dunkirk", "dunkirk-east-port", "part")]


@pytest.mark.parametrize(
    ("place", "port"),
    [
        ("location/bilbao", "location/bilbao-port"),
        ("location/bilbao-port", "location/bilbao-port"),
        ("location/dunkirk-west-port", "location/dunkirk-port"),
        ("location/spain", ""),
        ("location/vienna", ""),
        ("location/nowhere", ""),
    ],
)
def test_the_one_port_of_a_place(place: str, port: str, lexicon: Lexicon) -> None:
    assert port_of(place, lexicon) == port


@pytest.mark.parametrize("text", ["The church stands in London Road.", "They met at 4 Dover Street."])
def test_a_street_called_after_a_town_is_not_that_town(text: str, lexicon: Lexicon) -> None:
    assert not {"london", "dover"} & {ref for _, ref, _ in _places(text, lexicon)}
