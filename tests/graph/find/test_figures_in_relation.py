"""Figures by what they are a part of, what is left of a number, and between whose verb and noun something stands."""

from __future__ import annotations

import pytest

from graph.find.figures import find_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wait fell from nine hours to five and a half.", [("9", "hour"), ("5.5", "hour")]),
        ("Traffic has shrunk to a tenth of what it was in May.", [("-90", "percent")]),
        (
            "Of the 900 sailors rescued in May, 212 left by ferry.",
            [("900", "person"), ("212", "person")],
        ),
        ("Customs stopped in 2009 three sloops.", [("3", "count")]),
        ("The harbour police opened 41 preliminary investigations together.", [("41", "count")]),
        ("The agency conducted 214 checks in the lock and detained 63 men.", [("214", "count"), ("63", "person")]),
        ("Inmates rose by 19 per cent to more than 4,000.", [("19", "percent"), ("4000", "person")]),
        ("Ferry claims tumbled 30 per cent last year.", [("-30", "percent")]),
        ("Roughly one sailor in thirteen was asked for papers.", [("7.69", "percent")]),
        ("Recognition fell from 44 to 38 per cent.", [("44", "percent"), ("38", "percent")]),
        ("Harbour police detained a total of 54 suspects.", [("54", "person")]),
        ("Danes lodged 4,100 claims, Swedes 3,900.", [("4100", "count"), ("3900", "count")]),
        ("The pilots intercepted 340 asylum claimants in May.", [("340", "person")]),
    ],
)
def test_a_figure_by_what_it_stands_beside(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(one.value), one.unit) for one in find_figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Unions asked that half of the new money go to pilots.",
        "The 100% screening rule was welcomed by the crews.",
        "They open one container in fifty at random.",
        "The lock was shown to Danes and Swedes in May 2011.",
        "Of the 900 berths planned in May, 212 will be built.",
    ],
)
def test_what_is_asked_planned_or_a_rule_is_no_figure(text: str) -> None:
    assert find_figures(text) == ()
