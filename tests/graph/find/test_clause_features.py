"""What is weighed of a clause: words without endings, classes, forms, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.find.clauses.clause_features import Standing, features, forms, stem, tokens
from graph.find.clauses.standing import standing_clauses
from graph.layout.blocks import lay_out

_NOWHERE = Standing("paragraph", 0, 0, (), (), ())


@pytest.mark.parametrize(
    ("word", "without"),
    [("deployed", "deploy"), ("deploying", "deploy"), ("ferries", "ferri"), ("bases", "bas"), ("fund", "fund")],
)
def test_a_word_stands_without_its_ending(word: str, without: str) -> None:
    assert stem(word) == without


def test_names_offices_months_and_numbers_stand_for_their_class() -> None:
    said = tokens("The Justice Minister will pay Ribe Harbour £2,500 by 4 May 2031")
    assert said == ("the", "CAP", "OFFICE", "will", "pay", "CAP", "MONEY", "0", "by", "0", "MONTH", "YEAR")


def test_the_form_of_a_clause_keeps_small_words_and_the_ends_of_others() -> None:
    assert forms("They quickly installed fences in Ribe") == ["they", "LY", "ED", "Ns", "in", "CAP"]


def test_the_same_words_elsewhere_differ_by_where_they_stand_alone() -> None:
    here = features("send a ferry", _NOWHERE)
    there = features("send a ferry", Standing("item", 0, 0, ("agree", "to", ":"), (), ("next", "step")))
    assert {one for one in here ^ there if not one.startswith(("=", "lead ", "head "))} == set()
    assert "lead to_:" in there and "head step" in there and "=item 0" in there


def test_an_item_stands_under_its_lead_in_and_a_second_clause_behind_the_first() -> None:
    layout = lay_out("Next steps\n\nThe two sides agreed to:\n\n- send a ferry, and\n- close the ramp.\n")
    items = [one for one in standing_clauses(layout) if one.block.kind == "item"]
    assert [one.standing.lead[-2:] for one in items] == [("to", ":"), ("to", ":")]
    layout = lay_out("Norway will send a ferry by May, and Sweden has closed the ramp.")
    first, second = standing_clauses(layout)
    assert (first.standing.clause, second.standing.clause) == (0, 1)
    assert second.standing.before[:2] == ("norway", "will")


@given(st.text(max_size=300))
def test_any_words_have_features_and_few_of_them(words: str) -> None:
    assert len(features(words, _NOWHERE)) < 900
