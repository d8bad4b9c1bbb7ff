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
        "Of the 900 berths planned in May, 212 will be built.",
    ],
)
def test_what_is_asked_planned_or_a_rule_is_no_figure(text: str) -> None:
    assert find_figures(text) == ()
