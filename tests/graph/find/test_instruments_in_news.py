"""Instruments as news tell them: by whom they are with, by who made them, by what they are to do."""

from __future__ import annotations

import pytest

from graph.find.agreements import find_instruments
from graph.find.dates import find_dates
from graph.find.instrument_kinds import Instrument
from graph.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _instruments(text: str, lexicon: Lexicon) -> tuple[Instrument, ...]:
    layout, _, places = laid(text, lexicon)
    return find_instruments(layout, find_dates(layout.text), places)


@pytest.mark.parametrize(
    ("text", "name", "is_dated"),
    [
        ("The minister hailed a 30m euro deal with Oslo.", "deal with Oslo", False),
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
    ],
)  # fmt: skip
def test_news_tell_an_instrument_by_whom_it_is_with_or_what_it_is_for(
    text: str, name: str, is_dated: bool, lexicon: Lexicon
) -> None:
    (found,) = _instruments(text, lexicon)
    assert found.name == name
    assert (found.date is not None) is is_dated


@pytest.mark.parametrize(
    "text",
    [
        "The minister wants a deal with Norway.",
        "Denmark would like to have a deal with Norway.",
        "They have not yet reached a deal to share ramps.",
        "The company hailed a deal with Larsen Shipping.",
        "He warned against a pact with Norway.",
    ],
)
def test_what_is_wished_for_or_of_no_state_is_no_instrument(text: str, lexicon: Lexicon) -> None:
    assert _instruments(text, lexicon) == ()
