"""Signatures side by side: who signs in which column, for which state, and what are no columns."""

from __future__ import annotations

import pytest

from graph.find.offices.signatures import columns
from graph.layout.shadow import normalise
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read

HEAD = "Joint Declaration on bridges\n\nOslo, 4 May 2016\n\nThe two sides agreed to open a desk at the bridge.\n\n"


@pytest.mark.parametrize(
    "signatures",
    [
        "For the Government of Norway                 For the Government of Denmark\n\n\n"
        "Ole Berg                                     Inger Olsen\n"
        "Minister of the Interior                     Minister of Justice\n",
        "Ole BERG                         Inger OLSEN\n"
        "Minister of the Interior         Minister of Justice\n"
        "of the Kingdom of Norway         of the Kingdom of Denmark\n",
        "Ole Berg\tInger Olsen\nMinister of the Interior\tMinister of Justice\nNorway\tDenmark\n",
        "     _______________            _______________\n"
        "     Ole Berg                   Inger Olsen\n"
        "     Minister of the Interior   Minister of Justice\n"
        "     Norway                     Kingdom of Denmark\n",
    ],
)
def test_each_column_of_signatures_is_somebody(signatures: str, reader: Reader, lexicon: Lexicon) -> None:
    found = read(reader, HEAD + signatures).ministers

    assert {(one.name, lexicon.state[one.state].name) for one in found} == {
        ("Ole Berg", "Norway"),
        ("Inger Olsen", "Denmark"),
    }
    text = HEAD + signatures
    assert {text[one.ground.passage.start : one.ground.passage.end].title() for one in found} == {
        "Ole Berg",
        "Inger Olsen",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The ministers agreed to open a desk.\nThey will meet again.",
        "One row   of two cells\n\nand then a paragraph that runs over the whole width of the page, as all others do.",
        "Ole Berg    Inger Olsen",
    ],
)
def test_what_does_not_stand_side_by_side_twice_is_no_column(text: str) -> None:
    assert list(columns(normalise(text))) == []


def test_a_column_leads_back_to_the_raw_text() -> None:
    text = "A one      B one\nA two      B two"
    second = list(columns(normalise(text)))[1]

    assert second.lines == "B one\nB two"
    assert text[second.raw_of(second.lines.index("two")) :] == "two"
