"""Meetings: held, planned or mentioned; with their date and their place."""

from __future__ import annotations

import pytest

from graph.find.dates import find_dates
from graph.find.meetings import find_encounters
from graph.find.people import find_holders
from graph.find.talks.encounters import Encounter
from graph.reference.lexicon import Lexicon
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
        "The twin towns held a dinner in Oslo on 3 May 2009 for 200 guests.",
        "Talks with the drivers are planned for 3 May 2009 in Oslo.",
        "The minister spoke at the Select Committee on Ferries on 3 May 2009.",
        "The helicopter reached the summit of Ben Nevis on 3 May 2009.",
        "The President of the Norwegian Council of Ministers on 3 May 2009 described the storm.",
        "The path towards accession negotiations on 3 May 2009 was long.",
        "The Home Secretary welcomed progress made by leaders in Oslo on 3 May 2009.",
        "The Home Secretary welcomed steps taken with ministers in Oslo on 3 May 2009.",
        "If the ministers were to meet in Oslo on 3 May 2011, they would find little to agree on.",
        "The conference centre in Oslo took in families on 3 May 2009.",
        "Mr Salvini came to power in Oslo on 3 May 2009.",
        "The ministers wish to see the number of crossings cut by 3 May 2011.",
        "The Home Secretary visited the crew of a lifeboat in Oslo on 3 May 2009.",
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


@pytest.mark.parametrize(
    ("text", "occurrence", "place"),
    [
        ("They see each other again in Oslo on 3 October 2011.", "planned", "oslo"),
        ("The ministers’ own meeting in Oslo has been put off until 3 October 2011.", "planned", "oslo"),
        ("The talks in Oslo were postponed to 3 October 2011.", "planned", "oslo"),
        ("The summit in Oslo was brought forward to 3 October 2011.", "planned", "oslo"),
        ("Their talks, which will resume in Oslo on 3 October 2011, were friendly.", "planned", "oslo"),
        ("Talks in Rennes on 3 May 2011 between the Home Secretary and Mr Salvini ended late.", "held", "rennes"),
        ("After a meeting with Mr Salvini in Rennes on 3 May 2011, the Home Secretary said no.", "held", "rennes"),
        ("During a visit to Rennes on 3 May 2011, the Home Secretary met President Sarkozy.", "held", "rennes"),
        ("The Home Secretary, in Rennes for talks with Mr Salvini on 3 May 2011, said no.", "mentioned", "rennes"),
        ("President Sarkozy had Mr Salvini to dinner in Rennes on 3 May 2011.", "held", "rennes"),
        ("The Home Secretary saw President Sarkozy in Rennes on 3 May 2011.", "held", "rennes"),
        ("The Home Secretary and President Sarkozy came face to face in Rennes on 3 May 2011.", "held", "rennes"),
        ("Gathering in Rennes on 3 May 2011, the ministers promised more patrols.", "held", "rennes"),
        ("The Home Secretary and Mr Salvini held a round of talks in Rennes on 3 May 2011.", "held", "rennes"),
        ("The Home Secretary was welcomed to Rennes on 3 May 2011 by President Sarkozy.", "held", "rennes"),
        ("Mr Salvini, in Rennes for a day, met President Sarkozy on 3 May 2011.", "held", "rennes"),
        ("Hosting his Belgian counterpart in Rennes on 3 May 2011, President Sarkozy smiled.", "held", "rennes"),
        ("The Home Secretary wound up a day of talks in Rennes on 3 May 2011.", "held", "rennes"),
        ("Rennes was on 3 May 2011 the scene of a meeting between the ministers.", "mentioned", "rennes"),
        ("Mr Salvini leaves for Oslo on 3 October 2011 for talks with President Sarkozy.", "held", "oslo"),
        ("The conference, due to be opened in Oslo on 3 October 2011 by Mr Salvini, is new.", "planned", "oslo"),
        ("The text goes to leaders when they meet in Oslo on 3 October 2011.", "planned", "oslo"),
        ("Mr Salvini will raise it when he visits Oslo on 3 October 2011.", "planned", "oslo"),
        ("The summit in Oslo on 3 October 2011 has been called off.", "planned", "oslo"),
        ("The meeting which was to have been held in Oslo on 3 October 2011 was cancelled.", "planned", "oslo"),
        ("Mr Salvini's trip to Oslo, planned for August, was put back to 3 October 2011.", "planned", "oslo"),
        ("The Home Secretary takes part in the Nordic Council in Oslo on 3 October 2011.", "held", "oslo"),
        ("The next Council takes place in Oslo on 3 October 2011.", "planned", "oslo"),
        ("The next formal Council will be in Oslo on 3 October 2011.", "planned", "oslo"),
        ("The plan will be put to their colleagues in Oslo on 3 October 2011.", "planned", "oslo"),
        ("The ministers will be called together again in Oslo on 3 October 2011.", "planned", "oslo"),
        ("He praised the initiative of Mr Salvini to hold a meeting in Oslo on 3 October 2011.", "planned", "oslo"),
        ("The Home Secretary welcomed 45 leaders to Oslo on 3 October 2011.", "held", "oslo"),
        ("Mr Salvini was due later Monday to speak to Ms Rudd in Oslo on 3 October 2011.", "planned", "oslo"),
        ("Mr Salvini received Kari Holm in Oslo on 3 October 2011.", "held", "oslo"),
        ("Meeting in Oslo on 3 October 2011, the 27 interior ministers backed Mr Salvini.", "held", "oslo"),
        ("The Nordic Ministerial wound up in Oslo on 3 October 2011.", "held", "oslo"),
        ("Ministers and senior officials joined the talks in Oslo on 3 October 2011.", "held", "oslo"),
        ("Experts will sit together in Oslo from 3 October 2011.", "planned", "oslo"),
        ("Tomorrow, 3 October 2011, he flies on to Oslo to see Mr Salvini.", "held", "oslo"),
        ("Mr Salvini is in Oslo where, together with A, he met President Sarkozy on 3 May 2011.", "held", "oslo"),
        ("The Nordic Council (NC) took place in Oslo on 3 May 2011.", "held", "oslo"),
        ("They renewed what was promised at the NFPO held in Oslo on 3 May 2011.", "mentioned", "oslo"),
    ],
)  # fmt: skip
def test_a_meeting_is_told_in_many_ways(text: str, occurrence: str, place: str, lexicon: Lexicon) -> None:
    _, (encounter,) = _encounters(text, lexicon)
    assert (encounter.occurrence, encounter.is_faint) == (occurrence, False)
    assert encounter.place is not None
    assert encounter.place.ref == f"location/{place}"
    assert encounter.date is not None
    assert (encounter.date.day, encounter.date.relation) in {(3, "on"), (3, None)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Under a pact sealed in Rennes on 3 May 2011 by President Sarkozy and the Home Secretary, patrols begin.",
         "sealed in Rennes on 3 May 2011"),
        ("President Sarkozy and the Home Secretary signed the text on 3 May 2011 in Rennes.",
         "signed the text on 3 May 2011 in Rennes"),
        ("The interior ministers of Norway, Sweden and Denmark signed a charter in Oslo on 3 May 2011.",
         "signed a charter in Oslo on 3 May 2011"),
        ("President Sarkozy and the Home Secretary have today reviewed the state of the border.",
         "President Sarkozy and the Home Secretary have today reviewed"),
    ],
)  # fmt: skip
def test_what_two_did_in_one_place_on_one_day_hints_at_a_meeting(text: str, words: str, lexicon: Lexicon) -> None:
    raw, (encounter,) = _encounters(text, lexicon)
    assert encounter.is_faint
    assert raw[encounter.start : encounter.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Under a pact to be sealed in Rennes on 3 May 2011 by President Sarkozy and the Home Secretary, patrols begin.",
        "The pact was signed in Rennes on 3 May 2011 by the president of the company.",
        "President Sarkozy and the Home Secretary signed this Plan in Rennes on 3 May 2011.",
        "The Home Secretary has today reviewed the state of the border.",
    ],
)
def test_what_one_did_or_two_will_do_hints_at_none(text: str, lexicon: Lexicon) -> None:
    assert _encounters(text, lexicon)[1] == ()


_RECORD = """Record of the third meeting of the Ferry Committee

{fields}

Chair: Ola Berg, Director
Present: officials as listed

1. Figures

The Chair gave the figures of the year. They were noted by all.

{last}
"""


@pytest.mark.parametrize(
    "fields",
    [
        "Place: Rennes\nDate: Tuesday 3 May 2011, 10.00",
        "Date of meeting: 3 May 2011\nVenue: Town hall, Rennes",
        "Held in Rennes on 3 May 2011, 10.00 to 12.30",
    ],
)
def test_a_record_tells_its_meeting_by_its_fields(fields: str, lexicon: Lexicon) -> None:
    _, found = _encounters(_RECORD.format(fields=fields, last="2. Next meeting\n\nNot yet fixed."), lexicon)
    (encounter,) = (one for one in found if not one.is_faint)
    assert encounter.occurrence == "held"
    assert encounter.place is not None and encounter.place.ref == "location/rennes"
    assert encounter.date is not None and encounter.date.month == 5


@pytest.mark.parametrize(
    "last",
    [
        "2. Next meeting\n\nOslo, in the week of 3 October 2011, if diaries permit.",
        "Next meeting: Oslo, 3 October 2011",
        "Date and place of the next meeting: 3 October 2011, Oslo",
    ],
)
def test_a_record_announces_the_next_meeting_by_a_field(last: str, lexicon: Lexicon) -> None:
    _, found = _encounters(_RECORD.format(fields="Apologies: none", last=last), lexicon)
    (encounter,) = (one for one in found if not one.is_faint)
    assert encounter.occurrence == "planned"
    assert encounter.place is not None and encounter.place.ref == "location/oslo"
    assert encounter.date is not None and encounter.date.month == 10
