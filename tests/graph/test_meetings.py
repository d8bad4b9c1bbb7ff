"""Meetings as read from whole texts: held, by telephone, planned, looked back on, with the place they are told by."""

from __future__ import annotations

import pytest

from graph.lexicon import Lexicon
from graph.reading import Reader
from tests.graph.reading_of_tests import read

TOLD = [
    # Told by many words.
    ("The two ministers had a working lunch in Rome on 8 March.", "2023-03-08 Rome held"),
    ("Both ministers took part in a working dinner in The Hague on 8 March.", "2023-03-08 The Hague held"),
    ("A ministerial meeting of the Ferry Group was held in Lille on 8 March 2023.", "2023-03-08 Lille held"),
    ("Interior ministers attended a conference in Vienna on 8 March 2023.", "2023-03-08 Vienna held"),
    (
        "The meeting, which took place in Warsaw on 9 March, was chaired by the Home Secretary.",
        "2023-03-09 Warsaw held",
    ),
    ("Ministers sat down together in Luxembourg on 9 March.", "2023-03-09 Luxembourg held"),
    # At a distance: at no place.
    ("The Home Secretary spoke to Gérald Darmanin by telephone on 9 March.", "2023-03-09 - held"),
    ("The Home Secretary spoke this morning by videoconference with Gérald Darmanin.", "2023-03-10 - held"),
    # To come.
    ("The Home Secretary invited Mr Darmanin to London in June 2023.", "2023-06 London planned"),
    ("The third Dialogue will take place in London in June 2023.", "2023-06 London planned"),
    ("A further session is planned for June 2023 in Berlin.", "2023-06 Berlin planned"),
    # Looked back on, and called after its place.
    ("Progress has been made since the Lille summit in December 2022.", "2022-12 Lille mentioned"),
    ("At the UK-France summit held in Sandhurst on 18 January 2018, leaders agreed.", "2018-01-18 Sandhurst mentioned"),
]


def _told(reader: Reader, lexicon: Lexicon, words: str, dateline: str = "10 March 2023") -> list[str]:
    meetings = read(reader, f"Statement on ferries and ramps\n\n{dateline}\n\n{words}\n").meetings
    return [
        f"{one.when.value if one.when else '-'} {lexicon.location[one.place.value].name if one.place else '-'} "
        f"{one.occurrence}"
        for one in meetings
    ]


@pytest.mark.parametrize(("words", "told"), TOLD)
def test_a_meeting_is_told_in_many_words(words: str, told: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _told(reader, lexicon, words) == [told]


def test_a_meeting_and_the_next_in_one_sentence_are_two(reader: Reader, lexicon: Lexicon) -> None:
    words = "The ministers met in Paris on 9 March 2023 and agreed to meet again in Brussels in May 2023."
    held, planned = _told(reader, lexicon, words)
    assert held == "2023-03-09 Paris held"
    assert planned.endswith("Brussels planned")


def test_who_met_today_met_where_the_text_was_issued(reader: Reader, lexicon: Lexicon) -> None:
    words = "We, the Home Secretary and the Minister of the Interior, met today to speak of ferries."
    assert _told(reader, lexicon, words, "Paris, 10 March 2023") == ["2023-03-10 Paris held"]


def test_a_visit_to_a_state_and_talks_in_its_capital_on_that_day_are_one(reader: Reader, lexicon: Lexicon) -> None:
    words = (
        "The Home Secretary, Suella Braverman, paid a visit to Italy on 9 March 2023. During this visit she had a "
        "meeting with Matteo Piantedosi in Rome on 9 March 2023."
    )
    assert _told(reader, lexicon, words) == ["2023-03-09 Rome held"]


@pytest.mark.parametrize(
    "words",
    [
        "The Home Secretary opened the new centre in Dover on 8 March 2023.",
        "Officials met in Calais on 7 March 2023.",
        "We agreed to work together. Signed at Paris on 10 March 2023.",
        "The new ramps were announced in Calais on 7 March 2023 by the ministers.",
    ],
)
def test_what_is_no_meeting_is_none(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _told(reader, lexicon, words) == []
