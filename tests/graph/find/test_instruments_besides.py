"""Instruments signed beside others, called by their year, or named as programmes and law are."""

from __future__ import annotations

import pytest

from graph.find.agreements import find_instruments
from graph.find.dates import find_dates
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _read(text: str, lexicon: Lexicon) -> list[tuple[str, str, int | None]]:
    layout, _, places = laid(text, lexicon)
    found = find_instruments(layout, find_dates(layout.text), places)
    return [(one.name, one.kind, one.date.year if one.date else None) for one in found]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The ministers signed a memorandum of understanding on ferries and a protocol on police cooperation.",
         [("memorandum of understanding on ferries", "memorandum", None),
          ("protocol on police cooperation", "protocol", None)]),
        ("The two ministers signed a joint declaration and an action plan.",
         [("joint declaration", "declaration", None), ("action plan", "action-plan", None)]),
        ("They adopted the Council conclusions on visas and the Commission communication on ports.",
         [("Council conclusions on visas", "conclusions", None)]),
        ("The Riga Ferry Agreement 2014 remains in force.", [("Riga Ferry Agreement", "agreement", 2014)]),
        ("They cited the Oslo Treaty (2006) and the Plan of Action 2008.",
         [("Oslo Treaty", "treaty", 2006), ("Plan of Action", "action-plan", 2008)]),
        ("The ministers recalled the joint declarations of 2016, 2017 and 2018.",
         [("Joint declaration of 2016", "declaration", 2016), ("Joint declaration of 2017", "declaration", 2017),
          ("Joint declaration of 2018", "declaration", 2018)]),
        ("We discussed the Luton City Deal.", [("Luton City Deal", "agreement", None)]),
        ("She defended the Ferry and Mobility Partnership with Norway.",
         [("Ferry and Mobility Partnership", "agreement", None)]),
        ("There was a debate on the proposed regulation on the mutual recognition of ferry licences.", []),
        ("They upheld the Joint Ferry Safety Plan of Action.",
         [("Joint Ferry Safety Plan of Action", "action-plan", None)]),
        ("The joint statement issued by the consultations on ferries names it.",
         [("joint statement", "joint-statement", None)]),
        ("They recalled the charter of fundamental rights.", [("charter of fundamental rights", "declaration", None)]),
    ],
)  # fmt: skip
def test_instruments_are_told_apart_and_called_by_what_the_text_calls_them(
    text: str, read: list[tuple[str, str, int | None]], lexicon: Lexicon
) -> None:
    assert _read(text, lexicon) == read


@pytest.mark.parametrize(
    "text",
    [
        "The charter flight on Monday was full.",
        "Previous City Deals brought growth.",
        "They signed a contract and a cheque.",
        "Ministers spoke of partnership with industry.",
    ],
)
def test_what_only_sounds_like_an_instrument_is_none(text: str, lexicon: Lexicon) -> None:
    assert [name for name, _, _ in _read(text, lexicon)] == []
