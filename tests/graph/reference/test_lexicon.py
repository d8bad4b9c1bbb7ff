"""The reference data as a value: who held which office on a day, what lies in what, and names found in texts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.patterns.mentions import Names
from graph.reference.entries import Tenure
from graph.reference.lexicon import Lexicon, load


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("uk-home-secretary", date(2009, 6, 5), "alan-johnson"),
        ("uk-home-secretary", date(2009, 6, 4), "jacqui-smith"),
        ("uk-home-secretary", date(2022, 10, 19), "grant-shapps"),
        ("germany-chancellor", date(2021, 12, 8), "olaf-scholz"),
        ("italy-interior-minister", date(2018, 12, 24), "matteo-salvini"),
    ],
)
def test_who_held_an_office_on_a_day(office: str, day: date, holder: str, lexicon: Lexicon) -> None:
    assert [tenure.holder for tenure in lexicon.holders(f"office/{office}", day)] == [f"person/{holder}"]


@pytest.mark.parametrize("day", [date(1901, 1, 1), date(2019, 6, 1)])
def test_where_the_register_has_a_gap_nobody_is_named(day: date, lexicon: Lexicon) -> None:
    assert lexicon.holders("office/netherlands-asylum-and-migration", day) == ()


def test_a_tenure_covers_its_first_day_and_not_its_last() -> None:
    tenure = Tenure("tenure/a", "office/a", "person/a", date(2001, 2, 3), date(2004, 5, 6))
    assert [tenure.covers(day) for day in (date(2001, 2, 2), date(2001, 2, 3), date(2004, 5, 5), date(2004, 5, 6))] == [
        False, True, True, False,
    ]  # fmt: skip


def test_a_tenure_without_a_known_start_is_known_to_cover_nothing() -> None:
    assert not Tenure("tenure/a", "office/a", "person/a", None, date(2004, 5, 6)).covers(date(2004, 1, 1))


@pytest.mark.parametrize(
    ("part", "whole", "is_within"),
    [
        ("bilbao-port", "spain", True),
        ("bilbao-port", "europe", True),
        ("bilbao", "bilbao", True),
        ("spain", "bilbao", False),
        ("bilbao", "france", False),
        ("nowhere", "spain", False),
    ],
)
def test_what_lies_in_what_over_any_number_of_steps(part: str, whole: str, is_within: bool, lexicon: Lexicon) -> None:
    assert lexicon.is_within(f"location/{part}", f"location/{whole}") is is_within


def test_every_reference_leads_to_something(lexicon: Lexicon) -> None:
    assert all(tenure.office in lexicon.office and tenure.holder in lexicon.person for tenure in lexicon.tenures)
    assert all(state.territory in lexicon.location for state in lexicon.states if state.territory)
    assert all(whole in lexicon.location for wholes in lexicon.within.values() for whole in wholes)


def test_loading_twice_gives_the_same_value(lexicon: Lexicon) -> None:
    again = load()
    assert (again.locations, again.people, again.topics) == (lexicon.locations, lexicon.people, lexicon.topics)


HARBOURS = Names(
    [
        ("Ribe", "location/ribe"), ("Port of Ribe", "location/ribe-port"), ("Ribe Rescue", "organisation/ribe-rescue"),
        ("St. Ives", "location/st-ives"), ("Côte d’Azur", "location/cote"), ("R&D Ferries", "organisation/rd"),
        ("Twin", "location/twin-a"), ("Twin", "location/twin-b"), ("US", "location/us"),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in Ribe today", ["Ribe"]),
        ("the port of Ribe", ["port of Ribe"]),
        ("the Port Of Ribe", ["Port Of Ribe"]),
        ("Ribe Rescue of Ribe", ["Ribe Rescue", "Ribe"]),
        ("RIBE", []),
        ("RIBE RESCUE", ["RIBE RESCUE"]),
        ("Ribe's quay, Ribe-based", ["Ribe", "Ribe"]),
        ("Ribers scribe", []),
        ("St. Ives and R&D Ferries", ["St. Ives", "R&D Ferries"]),
        ("the Côte d'Azur", ["Côte d'Azur"]),
        ("let us go", []),
        ("", []),
    ],
)
def test_names_are_found_whole_with_their_capitals_and_the_longest_first(text: str, found: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in HARBOURS.find(text)] == found


def test_a_name_of_two_things_gives_both() -> None:
    (mention,) = HARBOURS.find("in Twin")
    assert mention.refs == ("location/twin-a", "location/twin-b")


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Ribe", "Port", "of", "Rescue", "St.", "Ives", "-", "'s", ",", "x", "US", "R&D", "İ"]),
        max_size=20,
    )
)
def test_mentions_never_overlap_and_stand_in_order(words: list[str]) -> None:
    text = " ".join(words)
    reached = 0
    for mention in HARBOURS.find(text):
        assert reached <= mention.start < mention.end <= len(text)
        reached = mention.end


def test_a_port_lies_in_itself_and_in_all_that_it_lies_in(lexicon: Lexicon) -> None:
    for place in (entry.ref for entry in lexicon.locations):
        held = [port for port in lexicon.ports if lexicon.is_within(port, place)]
        assert list(lexicon.ports_within.get(place, ())) == held, place
    assert all(port in lexicon.ports_within[port] for port in lexicon.ports)
