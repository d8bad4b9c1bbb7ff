"""A sum that is told again in another currency behind what it is for is one sum."""

from __future__ import annotations

import pytest

from graph.find.money import find_money


def _currencies(text: str) -> list[list[str | None]]:
    return [[one.primary.currency, *(other.currency for other in one.equivalents)] for one in find_money(text)]


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("Sweden bore SEK 6.4 million of the costs of the ramp (some EUR 745 000).", [["SEK", "EUR"]]),
        ("Ottawa gives US$9 million to the ramps on the lake, or about C$11.5 million.", [["USD", "CAD"]]),
    ],
)
def test_a_sum_and_its_like_behind_its_purpose_are_one(text: str, currencies: list[list[str]]) -> None:
    assert _currencies(text) == currencies


@pytest.mark.parametrize(
    "text",
    [
        "Norway gives NOK 9 million to the ramps (Denmark DKK 3 million).",
        "Norway gives NOK 9 million to the ramps (of which DKK 3 million for lamps).",
        "Britain gives £5 million for the ramps (€6 million for lamps).",
        "Britain gives £5 million for the ramps. Or about €6 million would do.",
        "Norway gives NOK 9 million for the lamps, or about NOK 3 million a year.",
    ],
)
def test_what_else_stands_in_brackets_is_a_sum_of_its_own(text: str) -> None:
    assert [len(each) for each in _currencies(text)] == [1, 1]
