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


@pytest.mark.parametrize("note", ["1 At Oslo.", "1At Oslo.", "1\nAt Oslo.", "1\n\n   At Oslo."])
def test_a_footnote_below_no_rule_is_counted_as_its_mark_is(note: str) -> None:
    text = f"The treaty was signed at Hull.1 It was kept.\n\n{note}\n"

    assert [(text[start:end], written) for start, end, written in plain_marks(text)] == [("1", ""), ("1", "¹")]


def test_footnotes_below_no_rule_are_counted_through_the_text() -> None:
    text = "It was signed in 2003.1 It was kept.\n1At Hull.\n\f\nThe cost is shared.2 It is low.\n2By May.\n"

    assert [(start, written) for start, _, written in plain_marks(text)] == [
        (text.index(".1") + 1, ""),
        (text.index("1At"), "¹"),
        (text.index(".2") + 1, ""),
        (text.index("2By"), "²"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was signed at Hull.2 It was kept.\n2 At Hull.\n",  # the first is no first
        "1 At Hull.\nIt was signed at Hull.1 It was kept.\n",  # what it would point to stands before it
        "It was signed at Hull.1 It was kept.\n1. At Hull they met.\n",  # a list
        "It rose by 2.1 per cent.\n1 At Hull.\n",
    ],
)
def test_without_a_footnote_of_its_number_further_down_digits_are_no_mark(text: str) -> None:
    assert not list(plain_marks(text))
