"""The wide gazetteer as a value: places by name and by reference, and what contains them."""

from __future__ import annotations

import pytest

from graph.reference.lexicon import Lexicon
from graph.reference.world import World

LINES = (
    "Ruritania\t\t\t1\tRU\t\t\t\t\tcountry\t\tRuritanie",
    "Zenda\t\t\t2\tRU\t1\t\t\t\tregion",
    "Hof-Sankt-Ägid\tHof-Sankt-Agid\tSaint Giles\t3\tRU\t2\t50.100\t-14.200\t12",
    "Hof-Sankt-Ägid\tHof-Sankt-Agid\t\t4\tRU\tlater\t51.000\t15.000\t3\tcapital\tword",
)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Zenda", [2]),
        ("Hof-Sankt-Ägid", [3, 4]),
        ("Hof Sankt Agid", [3, 4]),
        ("Saint Giles", [3]),
        ("zenda", []),
        ("", []),
    ],
)
def test_places_are_found_by_each_of_their_names(words: str, numbers: list[int]) -> None:
    assert [place.geonames for place in World(LINES).named(words)] == numbers


def test_a_place_is_what_its_line_says() -> None:
    town, capital = World(LINES).named("Hof-Sankt-Ägid")
    assert (town.ref, town.label, town.within, town.lat, town.long) == (
        "location/hof-sankt-agid-3", "Saint Giles", "location/zenda-2", "50.100", "-14.200",
    )  # fmt: skip
    assert (town.kind, town.thousands, town.is_capital, town.caution) == ("town", 12, False, "")
    assert (capital.kind, capital.is_capital, capital.caution, capital.within) == (
        "town", True, "word", "location/later",
    )  # fmt: skip


def test_a_reference_finds_its_place_and_everything_above_it() -> None:
    world = World(LINES)
    assert [place.name for place in world.with_ancestors(["location/hof-sankt-agid-3"])] == [
        "Hof-Sankt-Ägid", "Ruritania", "Zenda",
    ]  # fmt: skip
    assert world.with_ancestors(["location/calais", "location/zenda-3", "location/9", ""]) == ()


def test_every_listed_place_lies_in_a_country_and_only_in_known_places(lexicon: Lexicon) -> None:
    world = lexicon.world
    assert len(world) > 20_000
    places = [world.at(number) for number in range(0, len(world), 7)]
    here = lexicon.with_listed(place.ref for place in places)
    for place in places:
        tops = [ref for ref in _above(place.ref, here) if here.location[ref].kind == "location-kind-country"]
        assert tops, place


def _above(ref: str, lexicon: Lexicon) -> list[str]:
    found = [ref]
    for one in found:
        found += [whole for whole in lexicon.within[one] if whole not in found]
    return found


def test_a_lexicon_with_places_has_them_and_what_contains_them(lexicon: Lexicon) -> None:
    (town,) = lexicon.world.named("Pont-Audemer")
    wider = lexicon.with_listed([town.ref, "location/calais"])
    assert wider.is_within(town.ref, "location/france")
    assert len(wider.locations) - len(lexicon.locations) == 2  # the town and its department
    assert lexicon.with_listed(["location/calais"]) is lexicon
