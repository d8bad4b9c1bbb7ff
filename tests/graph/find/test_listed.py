"""Places of the wide gazetteer: which names in a text are places, which are somebody or something else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from graph.find.gazetteer import Gazetteer
from graph.find.grounds import BY_NAME, BY_NEIGHBOUR, BY_PREPOSITION, BY_SIZE, BY_SPEAKERS, BY_WHOLE
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read, told


@pytest.fixture(scope="module")
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    return Gazetteer(lexicon)


# A text, and for each place in it: where it begins and ends, in which country or region it lies, and the rule.
PLACES = [
    ("Boats left Fécamp and Le Tréport.", [(11, 17, "france", BY_NAME), (22, 32, "france", BY_NAME)]),
    ("Officers in Swindon will help.", [(12, 19, "england", BY_NAME)]),
    ("the prefect of Évreux, in Pont-Audemer", [(15, 21, "normandy", BY_NAME), (26, 38, "normandy", BY_NAME)]),
    ("the prefect of Evreux", [(15, 21, "normandy", BY_NAME)]),
    ("police in Luebeck and Fuerstenwalde", [(10, 17, "germany", BY_NAME), (22, 35, "germany", BY_NAME)]),
    ("harbours from Aalesund to Malmoe", [(14, 22, "norway", BY_NAME), (26, 32, "sweden", BY_NAME)]),
    ("Pont Audemer and Villers-sur-Mer’s beach", [(0, 12, "france", BY_NAME), (17, 32, "france", BY_NAME)]),
    ("St. Austell and St Austell", [(0, 11, "england", BY_NAME), (16, 26, "england", BY_NAME)]),
    ("in Lincoln, Nebraska", [(3, 10, "united-states", BY_WHOLE), (12, 20, "united-states", BY_NAME)]),
    ("Lincoln in the United Kingdom", [(0, 7, "england", BY_NEIGHBOUR), (15, 29, "", "")]),
    ("British officers in Lincoln", [(20, 27, "england", BY_SPEAKERS)]),
    ("somewhere in Lincoln", [(13, 20, "united-states", BY_SIZE)]),
    ("Melbourne. Later, in Melbourne, Australia", [(0, 9, "australia", BY_NEIGHBOUR),
      (21, 30, "australia", BY_WHOLE), (32, 41, "", "")]),
    ("in Birmingham, Alabama", [(3, 13, "united-states", BY_WHOLE), (15, 22, "united-states", BY_NAME)]),
    ("in Battle, East Sussex", [(3, 9, "east-sussex", BY_WHOLE), (11, 22, "england", "")]),
    ("Patrols at Deal and Sandwich", [(11, 15, "kent", BY_PREPOSITION), (20, 28, "kent", BY_PREPOSITION)]),
    ("They met in Reading.", [(12, 19, "england", BY_SIZE)]),
    ("a patrol in Padborg and one in Haparanda", [(12, 19, "denmark", BY_NAME), (31, 40, "sweden", BY_NAME)]),
    ("police in Tyrol and Vorarlberg", [(10, 15, "austria", BY_NAME), (20, 30, "austria", BY_NAME)]),
    ("the airport of Las Palmas", [(15, 25, "canary-islands", BY_NAME)]),
    ("Saxon police", []), ("the Change of the guard", []),
    ("the town of Battle", [(12, 18, "east-sussex", BY_PREPOSITION)]),
    ("in March, England", [(3, 8, "england", BY_WHOLE), (10, 17, "united-kingdom", "")]),
    ("talks in Suva, Fiji", [(9, 13, "fiji", BY_WHOLE), (15, 19, "", "")]),
    ("Sydney: Ministers said", [(0, 6, "australia", BY_SIZE)]),  # how a story begins
    ("Battle: Ministers said", []), ("They saw Sydney: it was late", []),
    ("FÉCAMP AND SWINDON", [(0, 6, "france", BY_NAME), (11, 18, "england", BY_NAME)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text for text, _ in PLACES])
def test_a_listed_place_is_found_where_it_stands_and_lies_where_it_should(
    text: str, expected: list[tuple[int, int, str, str]], gazetteer: Gazetteer, lexicon: Lexicon
) -> None:
    found = gazetteer.find(text)
    assert [(name.start, name.end, name.rule) for name in found] == [(a, b, rule) for a, b, _, rule in expected]
    here = lexicon.with_listed(name.ref for name in found if name.rule)
    for name, (_, _, whole, _) in zip(found, expected, strict=True):
        assert not whole or here.is_within(name.ref, f"location/{whole}"), (text[name.start : name.end], name.ref)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Lincoln and Lady Swindon spoke.",
        "Minister Paris thanked Prefect Rouen and Mrs Calais.",
        "Abraham Lincoln was here. Lincoln thanked them.",
        "J. Swindon signed.",
        "We will deal with it. Deal or no deal.",
        "How To Deal With Smugglers",
        "Send officers; Reading the report; Over 30 boats; Battle lines",
        "in May, in March 2016, from March to June, on 3 March",
        "Theresa May and Mrs May; May said so.",
        "at Home Office level; in Over 30 cases; to Send the officers",
        "the Swindon Group, the Treaty of Swindon, the Swindon Declaration, the Swindon summit",
        "Swindon Cricket Club and New Swindon Road",
        "swindon and SWINDONIANS and Swindons",
        "www.Swindon.example and info@Swindon.example, Swindon-Smith",
        "The National Crime Agency and the Home Office",
        "He took the Orange line. The orange line.",
        "It is nice. Us and them. All of us; Such a Sale.",
        "",
    ],
)
def test_what_is_somebody_or_something_else_is_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert [text[name.start : name.end] for name in gazetteer.find(text) if name.ref.startswith("location/")] == []


STATEMENT = """Joint statement by the Home Secretary and the French Interior Minister

{town}, 3 May 2019

The Home Secretary, Sajid Javid, and the French Interior Minister, Christophe Castaner, met in {town} today.

The ministers agree to open a joint centre in {town}. The United Kingdom will send ten officers to {town} by the end of
the year. The prefecture in {town} will double its patrols, and {town} will receive 5 million euros.
"""


@pytest.mark.parametrize("town", ["Fécamp", "Pont-Audemer", "Villers-sur-Mer", "Évreux", "Montluçon"])
def test_one_town_is_read_of_like_another(town: str, reader: Reader) -> None:
    """A town that was entered by hand, changed for one of the gazetteer, leaves the same findings."""

    def findings(name: str) -> str:
        said = told(read(reader, STATEMENT.format(town=name)))
        (ref,) = {str(ref) for ref in said["locations"]} - {"location/united-kingdom", "location/france"}
        return str(said).replace(ref, "TOWN").replace(name, "TOWN")

    assert findings(town) == findings("Santander")


def test_found_places_stand_in_order_and_none_overlaps_another(gazetteer: Gazetteer) -> None:
    text = " ".join(text for text, _ in PLACES)
    found = gazetteer.find(text)
    assert len(found) > 20
    assert all(one.end <= other.start for one, other in pairwise(found))
