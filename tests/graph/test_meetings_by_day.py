"""Meetings by their days: whoever may share a day with a meeting is looked at, and of many others nobody."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.findings import STATED, Days, Ground, Grounded, Meeting, Passage
from graph.meetings_by_day import MeetingsByDay, day_of

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


def meeting(day: str) -> Meeting:
    days = DAYS[day]
    when = Grounded(days, GROUND) if days else None
    return Meeting("meeting/a", when, None, "held", (), "meeting", GROUND)


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
    by_day = MeetingsByDay(map(meeting, DAYS))
    assert [day_of(by_day.found[number]) for number in by_day.near(meeting(day))] == near


def test_a_meeting_put_in_the_place_of_another_is_near_what_it_shares_a_day_with() -> None:
    by_day = MeetingsByDay(map(meeting, ["2014", "2015-09-20"]))
    by_day.put(0, meeting("2015-09-20"))
    assert [*by_day.near(meeting("2015-09-20"))] == [0, 1]
    assert day_of(by_day.found[0]) == "2015-09-20"


@given(st.lists(st.sampled_from([*DAYS])), st.sampled_from([*DAYS]))
def test_all_are_near_but_those_on_another_day(days: list[str], day: str) -> None:
    by_day = MeetingsByDay(map(meeting, days))
    shared = [number for number, other in enumerate(days) if other.startswith(day) or day.startswith(other)]
    assert [*by_day.near(meeting(day))] == shared
