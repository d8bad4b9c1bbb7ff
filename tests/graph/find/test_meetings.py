"""Meetings: held, planned or mentioned; with their date and their place."""

from __future__ import annotations

import pytest

from graph.find.dates import find_dates
from graph.find.meetings import Encounter, find_encounters
from graph.find.people import find_holders
from graph.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _encounters(text: str, lexicon: Lexicon) -> tuple[str, tuple[Encounter, ...]]:
    layout, named, places = laid(text, lexicon)
    people = [(holder.start, holder.end) for holder in find_holders(layout, named, lexicon)]
    return layout.text, find_encounters(layout, find_dates(layout.text), places, people)


@pytest.mark.parametrize(
    ("text", "occurrence", "kind", "place", "words"),
    [
        ("The Home Secretary met President Sarkozy in Toulouse on 3 May 2009.", "held", "talks", "toulouse",
         "Home Secretary met President Sarkozy in Toulouse on 3 May 2009"),
        ("On 3 May 2009 the two ministers held talks in Rennes.", "held", "talks", "rennes",
         "On 3 May 2009 the two ministers held talks in Rennes"),
        ("The Home Secretary received Mr Salvini for dinner in London on 3 May 2019.", "held", "dinner", "london",
         "Home Secretary received Mr Salvini for dinner in London on 3 May 2019"),
        ("They visited the ferry terminal in Santander on 3 May 2009.", "held", "visit", "santander",
         "They visited the ferry terminal in Santander on 3 May 2009"),
        ("The ministers will meet in Oslo on 3 May 2011.", "planned", "talks", "oslo",
         "The ministers will meet in Oslo on 3 May 2011"),
        ("Both sides agreed to hold a conference in Ghent in June 2011.", "planned", "conference", "ghent", None),
        ("Progress was made since the Tallinn summit of 3 May 2009.", "mentioned", "summit", None, None),
    ],
)  # fmt: skip
def test_a_meeting_has_its_kind_its_place_and_its_words(
    text: str, occurrence: str, kind: str, place: str | None, words: str | None, lexicon: Lexicon
) -> None:
    raw, (encounter,) = _encounters(text, lexicon)
    assert (encounter.occurrence, encounter.kind) == (occurrence, kind)
    assert (encounter.place.ref if encounter.place else None) == (f"location/{place}" if place else None)
    assert encounter.date is not None
    if words is not None:
        assert raw[encounter.start : encounter.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "The new scanners met all requirements on 3 May 2009.",
        "The fishermen met in Oslo on 3 May 2009.",
        "The meeting room in Oslo is warm.",
        "The Home Secretary spoke in Oslo on 3 May 2009.",
        "The minister said that the agency was invited to post an expert to Oslo.",
    ],
)
def test_what_is_no_meeting_of_ministers_is_none(text: str, lexicon: Lexicon) -> None:
    assert _encounters(text, lexicon)[1] == ()


def test_the_place_is_where_they_were_not_what_they_spoke_of(lexicon: Lexicon) -> None:
    _, (encounter,) = _encounters(
        "In Rennes on 3 May 2009 the two ministers met to speak about Syria and Libya.", lexicon
    )
    assert encounter.place is not None
    assert encounter.place.ref == "location/rennes"


def test_a_deadline_is_not_the_day_of_a_meeting(lexicon: Lexicon) -> None:
    raw, (encounter,) = _encounters(
        "The two ministers met in Rennes on 3 May 2009 and want the ramps by 1 July 2010.", lexicon
    )
    assert encounter.date is not None
    assert raw[encounter.date.start : encounter.date.end] == "3 May 2009"


def test_a_dateline_alone_is_no_meeting(lexicon: Lexicon) -> None:
    assert _encounters("Statement on ferries and ramps\n\nOslo, 3 May 2009\n\nFerries are safe.", lexicon)[1] == ()


def test_a_call_needs_neither_day_nor_place(lexicon: Lexicon) -> None:
    text = "The Home Secretary spoke this morning by videoconference with the Interior Minister of France."
    _, (encounter,) = _encounters(text, lexicon)
    assert (encounter.occurrence, encounter.is_call, encounter.place) == ("held", True, None)


def test_a_journey_of_nobody_in_office_is_no_meeting(lexicon: Lexicon) -> None:
    assert _encounters("Some 30 pilots will travel to Oslo in May 2011.", lexicon)[1] == ()


def test_a_guest_who_is_expected_for_a_meeting_is_a_plan(lexicon: Lexicon) -> None:
    text = "President Santos is expected in Oslo on 3 May 2011 for a meeting with the Prime Minister of Norway."
    _, (encounter,) = _encounters(text, lexicon)
    assert (encounter.occurrence, encounter.place and encounter.place.ref) == ("planned", "location/oslo")


def test_received_by_one_and_in_talks_with_another_are_two_meetings(lexicon: Lexicon) -> None:
    raw, found = _encounters(
        "Justice Minister Monica Mæland was received by Home Secretary Amber Rudd and held talks with"
        " Chancellor Angela Merkel.",
        lexicon,
    )
    assert [raw[one.start : one.end] for one in found] == [
        "Justice Minister Monica Mæland was received by Home Secretary Amber Rudd",
        "held talks with Chancellor Angela Merkel",
    ]
    assert [one.is_further for one in found] == [False, True]


def test_what_was_discussed_with_another_minister_on_a_day_or_at_a_place_is_a_meeting(lexicon: Lexicon) -> None:
    _, (encounter,) = _encounters(
        "Home Secretary Amber Rudd discussed the camps in Jordan with Interior Minister Marco Minniti in Turin on"
        " 3 May 2017.",
        lexicon,
    )
    assert encounter.occurrence == "held"
    assert encounter.place is not None
    assert encounter.place.ref == "location/turin-3165524"


@pytest.mark.parametrize(
    "text",
    [
        "Home Secretary Amber Rudd discussed the matter with Interior Minister Marco Minniti.",
        "Home Secretary Amber Rudd has discussed the matter with Interior Minister Marco Minniti in Turin.",
        "Home Secretary Amber Rudd discussed the camps with experts in Turin on 3 May 2017.",
        "The ministers recalled the European Council conclusions of 3 May 2017.",
        "The Justice and Home Affairs Council conclusions on visas of 3 May 2017 stand.",
    ],
)
def test_what_was_discussed_at_some_time_and_what_a_council_concluded_are_no_meetings(
    text: str, lexicon: Lexicon
) -> None:
    assert _encounters(text, lexicon)[1] == ()


def test_ministers_who_are_meeting_today_meet(lexicon: Lexicon) -> None:
    _, (encounter,) = _encounters("EU home affairs ministers are meeting in Tallinn today to discuss visas.", lexicon)
    assert (encounter.direction, encounter.place and encounter.place.ref) == ("nearest", "location/tallinn-588409")
