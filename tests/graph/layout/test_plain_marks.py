"""Marks of footnotes that a conversion left as plain digits behind a stop."""

from __future__ import annotations

import pytest

from graph.layout.plain_marks import plain_marks

NOTES = "\n\n____________\n1 The text was printed in Oslo.\n2 At the rate of May.\n"


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("The treaty was signed at Hull on 4 May 2003.1", ["1"]),
        ("Both sides share the cost.2 They will meet again.", ["2"]),
        ("The ferry (see above),1 which was late,2 sank.", ["1", "2"]),
        ("They joined Operation Halcyon2 in May.", ["2"]),
    ],
)
def test_a_number_of_a_footnote_behind_a_stop_is_its_mark(words: str, marks: list[str]) -> None:
    text = words + NOTES

    assert [text[start:end] for start, end, _ in plain_marks(text)] == marks


def test_each_page_may_have_footnotes_of_its_own() -> None:
    text = f"The cost is shared.2{NOTES}\nThe ferry sank.3 It was old.4\n\n----------\n3 In May.\n4 In June.\n"

    assert [text[start:end] for start, end, _ in plain_marks(text)] == ["2", "3", "4"]


@pytest.mark.parametrize(
    "words",
    ["See No.1 of the list.", "Under Art.2 it may.", "In Annex A.1 they say so.", "The A2 is shut, and CO2 falls."],
)
def test_a_number_that_belongs_to_the_word_before_its_stop_is_no_mark(words: str) -> None:
    assert not list(plain_marks(words + NOTES))


@pytest.mark.parametrize("words", ["It rose by 3.1 million.", "The rate was 12.2 per cent.", "Version 1.1 of the map."])
def test_decimals_are_no_marks(words: str) -> None:
    assert not list(plain_marks(words + NOTES))


def test_without_footnotes_there_are_no_marks() -> None:
    assert not list(plain_marks("The treaty was signed at Hull on 4 May 2003.1 It was long."))
