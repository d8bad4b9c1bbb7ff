"""The words of a clause that carry its meaning, by role: what counts as one, and what names and small words do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.find.clauses.content_words import ContentWords, content_words


@pytest.mark.parametrize(
    ("clause", "every", "first", "verb"),
    [
        ("Norway will also fund two ferries", "norway will also fund two ferries", "norway", "fund"),
        ("We have jointly set up a unit in Oslo", "jointly set up unit", "jointly", "jointly"),
        ("Strengthening counter-smuggling work", "strengthening counter smuggling work", "strengthening", None),
        ("the state’s duty to check papers", "state duty check papers", "state", "check"),
        ("The Justice Minister met Anna in May", "met", "met", None),
        ("is to be", "", None, None),
        ("", "", None, None),
    ],
)
def test_words_have_their_roles(clause: str, every: str, first: str | None, verb: str | None) -> None:
    assert content_words(clause) == ContentWords(tuple(every.split()), first, verb)


def test_names_within_a_clause_change_nothing() -> None:
    assert content_words("We asked Anna to pay Ribe") == content_words("We asked Piotr to pay Calais")


@given(st.text(max_size=300))
def test_any_text_has_words_in_small_letters_alone(clause: str) -> None:
    found = content_words(clause)
    assert all(word.islower() and word.isascii() for word in found.every)
    assert {found.first, found.verb} <= {None, *found.every}
