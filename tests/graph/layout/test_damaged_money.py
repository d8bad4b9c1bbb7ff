"""Amounts of which scanning made a letter of the sign of money."""

from __future__ import annotations

import pytest

from graph.layout.damaged_money import mended_money
from graph.layout.shadow import normalise


@pytest.mark.parametrize(
    ("scanned", "written"),
    [
        ("Norway and Britain share E6OO,OOO", "£600,000"),
        ("a sum of E 2 4O,OOO", "£240,000"),
        ("El.5 million for the quay", "£1.5"),
        ("E l,500,000 in all", "£1,500,000"),
        ("another E850 000 later", "£850000"),
        ("E3m a year", "£3"),
    ],
)
def test_an_e_before_a_sum_is_a_pound_sign(scanned: str, written: str) -> None:
    assert [amount for _, _, amount in mended_money(scanned)] == [written]


def test_where_the_text_has_whole_pound_signs_the_e_is_of_euros() -> None:
    assert [amount for _, _, amount in mended_money("E5 million (£3.4 million)")] == ["€5"]


def test_where_the_text_has_whole_euro_signs_the_e_is_of_pounds() -> None:
    assert [amount for _, _, amount in mended_money("€5 million (E3.4 million), in euros")] == ["£3.4"]


@pytest.mark.parametrize(
    "words",
    [
        "the E40 and the E5",
        "class E 12",
        "vitamin E 500 mg",
        "E2E tests",
        "gate E, 500 men",
        "category E 1,000 visas",
        "Team E 12 000",
    ],
)
def test_roads_classes_and_gates_are_no_sums(words: str) -> None:
    assert not list(mended_money(words))


def test_a_mended_sum_leads_back_to_what_was_scanned() -> None:
    raw = "Oslo gave E6OO,OOO in May."
    shadow = normalise(raw)
    start = shadow.text.index("£600,000")

    assert raw[slice(*shadow.raw_span(start, start + len("£600,000")))] == "E6OO,OOO"
