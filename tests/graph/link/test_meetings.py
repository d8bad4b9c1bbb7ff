"""Meetings as read from whole texts: held, by telephone, planned, looked back on, with the place they are told by."""

from __future__ import annotations

import pytest

from graph.findings import Meeting
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
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
    ("The Justice and Home Affairs (JHA) Council was held on 8 March in Luxembourg.", "2023-03-08 Luxembourg held"),
    (
        "Meeting his Danish counterpart in Copenhagen on 8 March, the Norwegian Minister of the Interior spoke.",
        "2023-03-08 Copenhagen held",
    ),
    ("The Home Secretary said after talks in Rome on 8 March that ferries would sail.", "2023-03-08 Rome held"),
    (
        "The Home Secretary held bilaterals with the Danish Minister of Justice in Copenhagen on 8 March.",
        "2023-03-08 Copenhagen held",
    ),
    ("At a meeting held in Rome on 8 March, ministers spoke of ferries.", "2023-03-08 Rome held"),
    (
        "The Home Secretary saw the Danish minister. The two met on 8 March in the capital Copenhagen.",
        "2023-03-08 Copenhagen held",
    ),
    ("The ministers, meeting in Vienna on 9 March, agreed a declaration.", "2023-03-09 Vienna held"),
    ("Over dinner in Copenhagen on 9 March the two ministers spoke of ferries.", "2023-03-09 Copenhagen held"),
    (
        "The Home Secretary saw his Danish colleague at a conference in Copenhagen on 9 March.",
        "2023-03-09 Copenhagen held",
    ),
    (
        "The Home Secretary flew to Madrid on Thursday for talks with the Minister of the Interior of Spain.",
        "2023-03-09 Madrid held",
    ),
    ("In Brussels yesterday, the Home Secretary sat down with Gérald Darmanin.", "2023-03-09 Brussels held"),
    # At a distance: at no place.
    ("The Home Secretary spoke to Gérald Darmanin by telephone on 9 March.", "2023-03-09 - held"),
    ("The Home Secretary spoke this morning by videoconference with Gérald Darmanin.", "2023-03-10 - held"),
    # To come.
    ("The Home Secretary invited Mr Darmanin to London in June 2023.", "2023-06 London planned"),
    ("The third Dialogue will take place in London in June 2023.", "2023-06 London planned"),
    ("A further session is planned for June 2023 in Berlin.", "2023-06 Berlin planned"),
    ("The Council meets in Luxembourg on 8 June, when ministers will take stock.", "2023-06-08 Luxembourg planned"),
    ("The ministers looked ahead to the Council in Luxembourg on 8 June.", "2023-06-08 Luxembourg planned"),
    ("I look forward to welcoming Minister Darmanin to London in May.", "2023-05 London planned"),
    ("Mr Darmanin accepted an invitation to come to London in the second half of the year.", "2023 London planned"),
    ("The Home Secretary is due in Athens in mid-April.", "2023-04 Athens planned"),
    ("A joint committee shall convene within three months.", "2023 - planned"),
    ("I look forward to coming to Copenhagen in May.", "2023-05 Copenhagen planned"),
    # Looked back on, and called after its place.
    ("When we met in Rabat in 2006 there were fifty of us.", "2006 Rabat mentioned"),
    ("The working group, which last met in Ankara in 2019, will be revived.", "2019 Ankara mentioned"),
    ("The two ministers had last spoken by telephone on 4 January.", "2023-01-04 - mentioned"),
    ("The talks which they had held in London on 24 January were useful.", "2023-01-24 London mentioned"),
    ("Since the Granada summit in January much has been done.", "2023-01 Granada mentioned"),
    ("The negotiations, the second round of which was held in Oslo on 9 January, go on.", "2023-01-09 Oslo mentioned"),
    ("Progress has been made since the Lille summit in December 2022.", "2022-12 Lille mentioned"),
    ("At the UK-France summit held in Sandhurst on 18 January 2018, leaders agreed.", "2018-01-18 Sandhurst mentioned"),
]


def _told(reader: Reader, lexicon: Lexicon, words: str, dateline: str = "10 March 2023") -> list[str]:
    meetings = read(reader, f"Statement on ferries and ramps\n\n{dateline}\n\n{words}\n").meetings
    return [
        f"{one.when.value if one.when else '-'} {lexicon.place_name(one.place.value) if one.place else '-'} "
        f"{one.occurrence}"
        for one in meetings
    ]


@pytest.mark.parametrize(("words", "told"), TOLD)
def test_a_meeting_is_told_in_many_words(words: str, told: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _told(reader, lexicon, words) == [told]


def test_a_report_of_a_text_without_a_date_is_a_meeting_all_the_same(reader: Reader, lexicon: Lexicon) -> None:
    words = "Suella Braverman met the French Interior Minister, Gérald Darmanin, in Lille yesterday evening."
    assert _told(reader, lexicon, words, "Press release") == ["- Lille held"]
    assert _told(reader, lexicon, "The ministers met and spoke of ferries.", "Press release") == []


def test_a_body_whose_meeting_is_only_alluded_to_met_where_its_words_say(reader: Reader, lexicon: Lexicon) -> None:
    words = "At a meeting of the Ferry Group in Oslo, the Home Secretary spoke of ramps to representatives of Denmark."
    assert _told(reader, lexicon, words) == ["2023-03-10 Oslo held"]


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


def test_two_meetings_in_one_sentence_keep_their_own_day_and_place(reader: Reader, lexicon: Lexicon) -> None:
    words = "The ministers saw each other in Rome on 7 March and will meet again in Oslo on 3 May."
    assert _told(reader, lexicon, words) == ["2023-03-07 Rome held", "2023-05-03 Oslo planned"]


def test_a_meeting_of_weeks_ago_is_mentioned_where_a_later_one_is_reported(reader: Reader, lexicon: Lexicon) -> None:
    words = "The two ministers met in Rome on 9 March. They met in Madrid on 8 February."
    assert _told(reader, lexicon, words) == ["2023-03-09 Rome held", "2023-02-08 Madrid mentioned"]


def test_whoever_was_seen_besides_was_met_apart(reader: Reader, lexicon: Lexicon) -> None:
    words = (
        "The Home Secretary, Suella Braverman, met the Minister of the Interior of Italy, Matteo Piantedosi, in Rome "
        "on 9 March. She also called on the Prime Minister of Italy, Giorgia Meloni."
    )
    assert _told(reader, lexicon, words) == ["2023-03-09 Rome held", "2023-03-09 Rome held"]


def test_what_is_said_of_one_meeting_in_many_sentences_is_one(reader: Reader, lexicon: Lexicon) -> None:
    words = (
        "The two ministers met in Rome on 9 March. At the meeting they spoke of ferries. They held talks on ramps over "
        "lunch. The talks in Rome were frank."
    )
    assert _told(reader, lexicon, words) == ["2023-03-09 Rome held"]


def _meetings(reader: Reader, *paragraphs: str) -> tuple[Meeting, ...]:
    return reader.read(from_bytes("ferries.txt", "\n\n".join(paragraphs).encode())).meetings


def test_a_meeting_spoken_of_again_is_one_and_all_who_are_named_were_there(reader: Reader) -> None:
    (meeting,) = _meetings(
        reader,
        "Joint statement",
        "9 March 2023",
        "In Rome today, Suella Braverman, the Home Secretary, and Matteo Piantedosi, the Italian Minister of the "
        "Interior, hosted the fourth meeting of the Ferry Group. Also taking part in the meeting were the French "
        "Minister of the Interior, Gérald Darmanin, and the Commissioner for Home Affairs, Ylva Johansson.",
    )
    assert meeting.when is not None
    assert str(meeting.when.value) == "2023-03-09"
    assert "hosted the fourth meeting" in meeting.ground.passage.quote
    assert len(meeting.attendees) == 4


def test_an_evening_of_a_meeting_of_two_days_is_no_meeting_of_its_own(reader: Reader) -> None:
    (meeting,) = _meetings(
        reader,
        "Ferries",
        "17 March 2023",
        "On 9 and 10 March 2023 the Home Secretary, Suella Braverman, hosted a meeting of the Ministers of the "
        "Interior of Italy and Spain in Dover. The meeting began on the evening of 9 March with a dinner.",
    )
    assert meeting.held


def test_background_mentions_meetings_too(reader: Reader, lexicon: Lexicon) -> None:
    words = (
        "We will paint the ramps.\n\nNotes to editors\n\nThe previous meeting took place in Rome on 2 February 2023."
    )
    assert _told(reader, lexicon, words) == ["2023-02-02 Rome mentioned"]


def test_a_meeting_that_only_the_title_tells_of_is_one(reader: Reader, lexicon: Lexicon) -> None:
    text = "Ministerial meeting on ferries\n\nOslo, 10 March 2023\n\nWe will paint the ramps of all ferries.\n"
    (meeting,) = read(reader, text).meetings
    assert meeting.occurrence == "held"
    assert str(meeting.when and meeting.when.value) == "2023-03-10"
    assert meeting.place is not None and lexicon.place_name(meeting.place.value) == "Oslo"


@pytest.mark.parametrize(
    "words",
    [
        "The Home Secretary met officers and their families in Dover on 8 March 2023.",
        "The committee will meet twice a year in Oslo.",
        "Some 80 British officers will travel to Oslo in May.",
        "The ministers did not meet in Oslo on 8 March 2023.",
        "The Council of Europe was founded in 1949.",
        "The two are due to sign the treaty in Oslo on 3 May.",
        "Ministers called on the Commission to act before May 2023.",
        "The Home Secretary visited Dover on 8 March 2023.",
        "The Home Secretary opened the new centre in Dover on 8 March 2023.",
        "Officials met in Calais on 7 March 2023.",
        "We agreed to work together. Signed at Paris on 10 March 2023.",
        "The new ramps were announced in Calais on 7 March 2023 by the ministers.",
    ],
)
def test_what_is_no_meeting_is_none(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _told(reader, lexicon, words) == []


def test_a_readout_tells_of_a_call_and_of_nobody_elses_visit(reader: Reader) -> None:
    text = (
        "PM call with Chancellor Merz of Germany: 9 June 2025\n\nThe Prime Minister spoke to the German Chancellor, "
        "Friedrich Merz. They spoke of the Chancellor’s visit to Washington last week and welcomed President Trump’s "
        "efforts. He will hold a press conference on Monday."
    )

    found = read(reader, text)

    held = [one for one in found.meetings if one.held]
    assert [str(one.when.value.earliest) for one in held if one.when] == ["2025-06-09"]
    assert not any(one.occurrence == "planned" for one in found.meetings)
    assert "Keir Starmer" in {one.name for one in found.ministers}


def test_two_ministers_who_met_need_no_place(reader: Reader) -> None:
    text = (
        "Statement on ferries\n\n9 March 2023\n\nOn her visit, the Home Secretary met Inger Olsen, Minister of Denmark."
    )

    assert [(one.occurrence, one.place) for one in read(reader, text).meetings] == [("held", None)]
