"""Instruments told by who made them, and since when they bind: understandings, terms of reference, partnerships."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Ferry news, 4 May 2022\n\n"
_BERG = "Norwegian Interior Minister Ola Berg"


def _told(reader: Reader, words: str) -> list[tuple[str, str, str]]:
    found = read(reader, _HEAD + words).agreements
    return [(one.name, str(one.when.value) if one.when else "", one.ground.passage.quote) for one in found]


@pytest.mark.parametrize(
    ("words", "name", "day", "quote"),
    [
        ("Norway and Latvia concluded an understanding on ramps in Riga on Monday.", "understanding on ramps",
         "2022-05-02", "an understanding on ramps"),
        (f"{_BERG} and his colleague put their names to terms of reference for a working group on Monday.",
         "terms of reference for a working group", "2022-05-02", "terms of reference for a working group"),
        ("The standard operating procedures that Norway agreed with Latvia in 2017 govern returns.",
         "standard operating procedures", "2017",
         "The standard operating procedures that Norway agreed with Latvia in 2017"),
        ("The ferry partnership that Norway and Latvia established in 2010 goes on.", "ferry partnership", "2010",
         "The ferry partnership that Norway and Latvia established in 2010"),
        ("There is a technical understanding, which was reached in Riga on 2 May.", "technical understanding",
         "2022-05-02", "a technical understanding, which was reached in Riga on 2 May"),
        ("Norway has an arrangement with Latvia, dating from 2002.", "arrangement with Latvia", "2002",
         "an arrangement with Latvia, dating from 2002"),
        ("Norway has been bound since 2006 by a readmission agreement with Latvia.",
         "readmission agreement with Latvia", "2006", "a readmission agreement with Latvia"),
        ("Since 2019 Norway and Latvia have been linked by a treaty on ferries.", "treaty on ferries", "2019",
         "a treaty on ferries"),
        (f"A charter for the ferry task force was signed on Monday by {_BERG}.", "charter for the ferry task force",
         "2022-05-02", "A charter for the ferry task force"),
        ("Norway and Latvia work under the arrangement on ferries, which goes back to 2001.",
         "arrangement on ferries", "2001", "the arrangement on ferries, which goes back to 2001"),
        ("The guidelines on ferries drawn up in Riga in March 2020 still hold.", "guidelines on ferries", "2020-03",
         "The guidelines on ferries drawn up in Riga in March 2020"),
        ("The accord that their predecessors had concluded in Riga in May 2020 was renewed on Monday.",
         "Accord of May 2020", "2020-05",
         "The accord that their predecessors had concluded in Riga in May 2020"),
    ],
)  # fmt: skip
def test_who_made_it_tells_an_instrument(reader: Reader, words: str, name: str, day: str, quote: str) -> None:
    assert _told(reader, words) == [(name, day, quote)]


def test_a_year_behind_a_month_and_another_instrument_are_each_told_apart(reader: Reader) -> None:
    words = "The treaty which Ola Berg and Janis Holm signed in December last year replaced a memorandum of April 2020."
    assert [(name, day) for name, day, _ in _told(reader, words)] == [
        ("Treaty of December 2021", "2021-12"),
        ("Memorandum of April 2020", "2020-04"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ferry firms reached an understanding on fares on Monday.",
        "Two energy companies signed a deal in Riga on Monday.",
        "There is an understanding that ferries come first.",
        "The partnership between police and schools was established in 2010.",
        "Under terms of reference of the inquiry, crews may be heard.",
        "A new partnership was established on Monday, the Minister said.",
        "The plan that the port drew up in 2010 is old.",
        "He reached agreement with his wife on Monday.",
    ],
)
def test_what_no_state_made_is_none(reader: Reader, words: str) -> None:
    assert _told(reader, words) == []
