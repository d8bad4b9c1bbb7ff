"""Instruments as news tell them: by whom they are with, by who made them, by what they are to do."""

from __future__ import annotations

import pytest

from graph.find.agreements import find_instruments
from graph.find.dates import find_dates
from graph.find.instruments.instrument_kinds import Instrument
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _instruments(text: str, lexicon: Lexicon) -> tuple[Instrument, ...]:
    layout, _, places = laid(text, lexicon)
    return find_instruments(layout, find_dates(layout.text), places)


@pytest.mark.parametrize(
    ("text", "name", "is_dated"),
    [
        ("The minister hailed a 30m euro deal with Oslo.", "deal with Oslo", False),
        ("Norway signed an accord with the Danish authorities.", "accord with the Danish authorities", False),
        ("Under a pact with Tunisia, ferries are stopped.", "pact with Tunisia", False),
        ("Denmark has a new agreement with Norway.", "agreement with Norway", False),
        ("Berths were doubled under the accord already agreed between Norway and Denmark.",
         "accord between Norway and Denmark", False),
        ("The agreement – finalised on Monday by Norway and Denmark – foresees more ramps.",
         "agreement between Norway and Denmark", True),
        ("A landmark deal between Norway and Denmark to build ramps was agreed on Monday.",
         "deal between Norway and Denmark", True),
        ("Norway and Denmark have struck a deal to share ramps, it was said.", "deal to share ramps", False),
        ("The two countries reached an agreement on Monday to share berths.", "agreement to share berths", True),
        # The one that a story is about, where it tells of no other, and one told with its day before what it is on.
        ("Guards were doubled under a renewed deal to stop thefts, and a ramp closed.", "deal to stop thefts", False),
        ("Under the terms of the new accord, Norway pays.", "accord", False),
        ("The five ministers signed two memorandums on ferries.", "memorandums on ferries", False),
        ("Norway and Denmark reached a deal on Tuesday on the return of boats.", "deal", True),
        ("Norway will pay as part of our cost-sharing agreement.", "cost-sharing agreement", False),
        ("Ministers backed the U.S.-EU Agreement on the Transfer of Ferry Lists.",
         "U.S.-EU Agreement on the Transfer of Ferry Lists", False),
        ("He said the Canada-U.S. Safe Ferry Agreement works.", "Canada-U.S. Safe Ferry Agreement", False),
    ],
)  # fmt: skip
def test_news_tell_an_instrument_by_whom_it_is_with_or_what_it_is_for(
    text: str, name: str, is_dated: bool, lexicon: Lexicon
) -> None:
    (found,) = _instruments(text, lexicon)
    assert found.name == name
    assert (found.date is not None) is is_dated


@pytest.mark.parametrize(
    ("text", "kind", "is_dated"),
    [
        ("The memorandum signed last year between the two forces has proved its worth.", "memorandum", True),
        ("The arrangement that was concluded in Bergen two years ago is to be renewed.", "arrangement", True),
        ("The agreement, which was reached yesterday evening, covers three ports.", "agreement", True),
        ("It rests on a deal struck yesterday by the minister and her Danish counterpart.", "agreement", True),
        ("Under the agreement which Norway concluded with Latvia on 25 August they were sent back.", "agreement", True),
        ("The two governments refer to the 2008 agreement on pilotage.", "agreement", True),
        ("The protocol done at Bergen in May 1999 is still in force.", "protocol", True),
        ("Yesterday's agreement runs to twelve pages.", "agreement", True),
        ("The police agreement with Latvia dates from 2012.", "agreement", True),
        ("In Bergen on 13 September 2020 both ministers issued a joint statement.", "joint-statement", True),
        ("Denmark's memorandum with Latvia of February 2017 was prolonged.", "memorandum", True),
        ("Denmark's agreement with Latvia has lapsed.", "agreement", False),
        ("The plan signed on 24 January 2019 has been carried out.", "action-plan", True),
        ("The Exchange of Notes of 5 November 1971 is hereby terminated.", "agreement", True),
        ("The arrangement which entered into force in September 2014 has been prolonged.", "arrangement", False),
        ("A protocol allowing Danish pilots to board ships in Norway will be ready by June.", "protocol", False),
    ],
)
def test_an_instrument_is_told_by_when_it_was_made_or_by_what_it_allows(
    text: str, kind: str, is_dated: bool, lexicon: Lexicon
) -> None:
    (found,) = _instruments(text, lexicon)
    assert found.kind == kind
    assert (found.date is not None) is is_dated


@pytest.mark.parametrize(
    "text",
    [
        "Agreement on the text could not be reached.",
        "The minister wants a deal with Norway.",
        "Denmark would like to have a deal with Norway.",
        "They have not yet reached a deal to share ramps.",
        "The company hailed a deal with Larsen Shipping.",
        "He warned against a pact with Norway.",
    ],
)
def test_what_is_wished_for_or_of_no_state_is_no_instrument(text: str, lexicon: Lexicon) -> None:
    assert _instruments(text, lexicon) == ()
