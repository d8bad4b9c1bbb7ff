"""Meetings by their days: whoever may share a day with a meeting is looked at, and of many others nobody."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.findings import STATED, Days, Ground, Grounded, Meeting, Passage
from graph.link.meetings_by_day import MeetingsByDay, day_of, place_of

GROUND = Ground(Passage(0, 3, "met"), "met", 0.9, STATED, None)
DAYS = {
    "": None,
    "2014": Days(dt.date(2014, 1, 1), dt.date(2014, 12, 31)),
    "2014-09": Days(dt.date(2014, 9, 1), dt.date(2014, 9, 30)),
    "2014-10": Days(dt.date(2014, 10, 1), dt.date(2014, 10, 31)),
    "2014-09-20": Days(dt.date(2014, 9, 20), dt.date(2014, 9, 20)),
    "2014-09-21": Days(dt.date(2014, 9, 21), dt.date(2014, 9, 21)),
    "2015-09-20": Days(dt.date(2015, 9, 20), dt.date(2015, 9, 20)),
}


WHOLES = {"calais": {"calais", "france"}, "dieppe": {"dieppe", "france"}, "france": {"france"}, "kent": {"kent"}}
PLACES = ["", *WHOLES]


def wholes_of(place: str) -> frozenset[str]:
    return frozenset(WHOLES[place])


def meeting(day: str, place: str = "") -> Meeting:
    days = DAYS[day]
    when = Grounded(days, GROUND) if days else None
    return Meeting("meeting/a", when, Grounded(place, GROUND) if place else None, "held", (), "meeting", GROUND)


@pytest.mark.parametrize(
    ("day", "near"),
    [
        ("", [*DAYS]),
        ("2014", ["", "2014", "2014-09", "2014-10", "2014-09-20", "2014-09-21"]),
        ("2014-09", ["", "2014", "2014-09", "2014-09-20", "2014-09-21"]),
        ("2014-09-20", ["", "2014", "2014-09", "2014-09-20"]),
        ("2015-09-20", ["", "2015-09-20"]),
    ],
)
def test_near_is_what_may_be_on_the_same_day(day: str, near: list[str]) -> None:
    by_day = MeetingsByDay(wholes_of, map(meeting, DAYS))
    assert [day_of(by_day.found[number]) for number in by_day.near(meeting(day))] == near


def test_a_meeting_put_in_the_place_of_another_is_near_what_it_shares_a_day_with() -> None:
    by_day = MeetingsByDay(wholes_of, map(meeting, ["2014", "2015-09-20"]))
    by_day.put(0, meeting("2015-09-20"))
    assert [*by_day.near(meeting("2015-09-20"))] == [0, 1]
    assert day_of(by_day.found[0]) == "2015-09-20"


def test_people_are_known_as_long_as_a_meeting_that_was_held_names_them() -> None:
    by_day = MeetingsByDay(wholes_of)
    by_day.add(replace(meeting("2014"), attendees=(Grounded("tenure/hansen", GROUND),)))
    by_day.add(replace(meeting("2014"), occurrence="planned", attendees=(Grounded("tenure/olsen", GROUND),)))
    assert by_day.knows(set()) and by_day.knows({"tenure/hansen"})
    assert not by_day.knows({"tenure/hansen", "tenure/olsen"})
    by_day.put(0, meeting("2014"))
    assert not by_day.knows({"tenure/hansen"})


def test_a_meeting_told_again_and_again_on_its_day_is_noted_once() -> None:
    by_day = MeetingsByDay(wholes_of, [meeting("2014-09-20", "calais")])
    before = len(vars(by_day)["_on"]["2014-09-20"])
    for _ in range(20):
        by_day.put(0, meeting("2014-09-20", "calais"))
    assert len(vars(by_day)["_on"]["2014-09-20"]) == before


@pytest.mark.parametrize(
    ("place", "near"),
    [
        ("", PLACES),
        ("calais", ["", "calais", "france"]),
        ("france", ["", "calais", "dieppe", "france"]),
        ("kent", ["", "kent"]),
    ],
)
def test_where_the_day_is_not_known_near_is_what_may_be_at_the_same_place(place: str, near: list[str]) -> None:
    for day in ("", "2014-09-20"):
        by_day = MeetingsByDay(wholes_of, (meeting("", other) for other in PLACES))
        assert [place_of(by_day.found[number]) for number in by_day.near(meeting(day, place))] == near


SAID = st.tuples(st.sampled_from([*DAYS]), st.sampled_from(PLACES))


@given(st.lists(SAID), SAID)
def test_all_are_near_but_those_on_another_day_or_elsewhere(
    others: list[tuple[str, str]], said: tuple[str, str]
) -> None:
    day, place = said
    near = MeetingsByDay(wholes_of, (meeting(*other) for other in others)).near(meeting(*said))
    assert [*near] == sorted({*near})
    for number, (other_day, other_place) in enumerate(others):
        same_day = other_day.startswith(day) or day.startswith(other_day)
        same_place = not (place and other_place) or place in WHOLES[other_place] or other_place in WHOLES[place]
        assert number in near or not (same_day and same_place)
        assert number not in near or same_day
