"""Whose dollars a text means, sums that leave their currency out, and figures told by how many times as many."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph.find.figures import find_figures
from graph.find.money import find_money
from graph.find.sums.whose_currency import WhoseCurrency


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("OTTAWA, 3 May. Canada gives $3 million for ramps.", "CAD"),
        ("The Australian Government will provide $3 million for ramps. Australia's part is paid.", "AUD"),
        ("Canada adds $2 million to the US$9 million of last year for the ramps.", "CAD"),
        # Who is named once, and not at the head, is not whose dollars are meant.
        (f"{'The ferries sail at noon. ' * 10}They cost $3 million and US$ 2 million; one goes to Canada.", "USD"),
        ("Canada and the United States met. Washington gives $3 million.", "USD"),
        ("The ferry to Canada costs $3 million.", "USD"),
    ],
)
def test_a_dollar_is_that_of_whoever_the_text_is_of(text: str, code: str) -> None:
    assert WhoseCurrency(text).dollar == code


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("€4 million is there; another 52 million will be reallocated.", [4_000_000, 52_000_000]),
        ("€5 million came; the Chancellor announced 18 million for lights.", [5_000_000, 18_000_000]),
        ("Rome gave €5 million once and now spends nine million a month on it.", [5_000_000, 9_000_000]),
        ("€5 million came, and 60 million from the Ferry Ramps Fund.", [5_000_000, 60_000_000]),
        ("€5 million came, and 60 million passengers were carried.", [5_000_000]),
        ("Ottawa pledged CAN$3 million for a ramp.", [3_000_000]),
        ("Dhaka puts in Tk 30 crore for a ramp.", [300_000_000]),
    ],
)
def test_a_sum_may_leave_its_currency_out(text: str, values: list[int]) -> None:
    assert [int(one.primary.value) for one in find_money(text)] == values


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Norway rescued nine thousand people this year, half as many again as in 2004.",
         [(9000, "person"), (50, "percent")]),
        ("Waiting times have been trimmed by a fifth.", [(-20, "percent")]),
        ("The number of crossings collapsed from 131 to 12 last year.", [(131, "count"), (12, "count")]),
        ("Crossings have passed 140,000 since January.", [(140_000, "count")]),
        # Who pays how much of a sum is no result.
        ("Fifteen per cent of the total, said the Minister, is borne by Sweden.", []),
        ("A project was run with 5 % co-financing by Poland.", []),
    ],
)  # fmt: skip
def test_figures_told_in_other_words(text: str, figures: list[tuple[int, str]]) -> None:
    assert [(one.value, one.unit) for one in find_figures(text)] == [(Decimal(value), unit) for value, unit in figures]
