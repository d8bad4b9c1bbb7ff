"""Texts in capitals throughout are read as those in small letters are."""

from __future__ import annotations

import pytest

from graph.ingest.documents import from_bytes
from graph.layout.recasing import recasing
from graph.layout.shadow import normalise
from graph.reading import Reader
from graph.reference.lexicon import Lexicon

_CABLE = """\
TO    ALL MISSIONS OSLO, RIGA
FROM  PRESS DIVISION
DATE  4 MAY 2005
SUBJ  JOINT STATEMENT ON STOWAWAYS IN THE BALTIC SEA

JOINT STATEMENT ON STOWAWAYS IN THE BALTIC SEA

GDANSK, 4 MAY 2005

THE MINISTER OF JUSTICE OF NORWAY, INGER TVEDT, AND MR KALLE O'SAAR, MINISTER
OF THE INTERIOR OF ESTONIA, MET IN GDANSK TODAY. THEY AGREED TO SET UP A JOINT
UNIT AT THE PORT OF GDYNIA BY 1 MARCH 2006. NORWAY WILL CONTRIBUTE 2 MILLION
EUROS TO ITS WORK. THE NATIONAL BORDER GUARD MAY TAKE PART (NBG). STOWAWAYS FELL
BY 14 PER CENT IN 2004.
"""


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("THE MINISTER OF JUSTICE OF NORWAY, INGER TVEDT,", "The Minister of Justice of Norway, Inger Tvedt,"),
        ("MR KALLE O'SAAR, MINISTER", "Mr Kalle O'Saar, Minister"),
        ("MET IN GDANSK TODAY. THEY AGREED", "met in Gdansk today. They agreed"),
        ("BY 1 MARCH 2006", "by 1 March 2006"),
        ("GUARD MAY TAKE PART (NBG)", "Guard may take part (NBG)"),
        ("THE NATIONAL BORDER GUARD", "The National Border Guard"),
        ("SUBJ  JOINT STATEMENT", "Subj: joint statement"),
    ],
)
def test_capitals_stand_where_english_puts_them(lexicon: Lexicon, printed: str, read: str) -> None:
    shadow = recasing(lexicon)(normalise(_CABLE))
    at = _CABLE.index(printed)
    assert shadow.text[at : at + len(printed)] == read
    assert shadow.raw_span(at, at + len(printed)) == (at, at + len(printed))


def test_a_statement_in_capitals_gives_the_findings_that_another_gives(reader: Reader) -> None:
    reading = reader.read(from_bytes("cable.txt", _CABLE.encode()))
    assert reading.header.title is not None and reading.header.title.value.startswith("JOINT STATEMENT ON STOWAWAYS")
    assert reading.header.date is not None and reading.header.date.value.isoformat() == "2005-05-04"
    assert [one.name for one in reading.ministers] == ["Inger Tvedt", "Kalle O'Saar"]
    assert [(one.type, one.ground.passage.quote.split()[0]) for one in reading.measures][:2] == [
        ("committed", "THEY"),
        ("committed", "NORWAY"),
    ]
    assert {"Gdansk", "Norway", "Estonia"} <= {one.name for one in reading.locations}
    assert "Oslo" not in {one.name for one in reading.locations}
    assert len(reading.meetings) == len(reading.funds) == len(reading.results) == 1


@pytest.mark.parametrize(
    "text",
    [
        "JOINT STATEMENT\n\nThe ministers met in Oslo. They agreed. They left.",
        "NATO, EU, UK, FRANCE, NORWAY",
        "",
        "PRESS RELEASE. NOT FOR USE.",
    ],
)
def test_a_text_that_has_only_headings_or_initials_in_capitals_stays(lexicon: Lexicon, text: str) -> None:
    assert recasing(lexicon)(normalise(text)).text == text
