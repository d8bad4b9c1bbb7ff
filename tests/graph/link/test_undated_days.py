"""Days that a text without a date of its own tells without a year: who held office then tells the year."""

from __future__ import annotations

import pytest

from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.reference.lexicon import Lexicon


def _days(text: str, lexicon: Lexicon) -> list[str]:
    read = Reader(lexicon).read(from_bytes("text.txt", f"Ministers on their talks\n\n{text}\n".encode()))
    return [str(meeting.when.value) if meeting.when else "" for meeting in read.meetings if meeting.held]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The Prime Minister David Cameron met President François Hollande in Rouen on 9 May.", [""]),
        ("The Prime Minister Theresa May met President François Hollande in Rouen on 9 March.", ["2017-03-09"]),
        ("The Prime Minister Theresa May met President François Hollande in Rouen on Thursday 9 March.",
         ["2017-03-09"]),
        ("The Prime Minister Theresa May met President François Hollande in Rouen on 9 March 2017.", ["2017-03-09"]),
        ("The Prime Minister Theresa May met President François Hollande in Rouen yesterday (9 March).",
         ["2017-03-09"]),
    ],
)  # fmt: skip
def test_a_day_without_a_year_is_of_the_one_year_in_which_all_held_office(
    text: str, days: list[str], lexicon: Lexicon
) -> None:
    assert _days(text, lexicon) == days


def test_a_day_in_brackets_tells_which_day_yesterday_was(lexicon: Lexicon) -> None:
    told = "4 May 2017\n\nThe Prime Minister Theresa May met President Hollande in Rouen yesterday (Tuesday 2 May)."
    assert _days(told, lexicon) == ["2017-05-02"]


def test_states_meet_as_ministers_do(lexicon: Lexicon) -> None:
    assert _days("4 May 2017\n\nSpain and Morocco met yesterday in Rouen to discuss ferries.", lexicon) == [
        "2017-05-03"
    ]


def test_what_a_state_is_found_beside_meets_nobody(lexicon: Lexicon) -> None:
    assert _days("4 May 2017\n\nFerries from Spain and Morocco met delays yesterday.", lexicon) == []
