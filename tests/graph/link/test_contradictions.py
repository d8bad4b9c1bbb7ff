"""A text that says two days of one thing is told of, and keeps the day that it states."""

from __future__ import annotations

import pytest

from graph.findings import Reading
from graph.reading import Reader
from tests.graph.reading_of_tests import read

TEXT = """Joint statement on ferries

Oslo, 12 May 2011

The Norwegian Minister of Justice, Knut Storberget, and the Danish Minister of Justice, Lars Barfoed, met in Oslo
on {day}.

{words} to check the papers of drivers at the quay.
"""


def conflicts(reader: Reader, day: str, words: str) -> list[str]:
    reading: Reading = read(reader, TEXT.format(day=day, words=words))
    return [one.passage.quote for one in reading.warnings if one.kind == "conflict" and one.passage]


@pytest.mark.parametrize(
    ("day", "words", "told"),
    [
        ("12 May 2011", "The ministers yesterday agreed", ["ministers yesterday agreed"]),
        ("12 May 2011", "They agreed yesterday", ["They agreed yesterday"]),
        ("11 May 2011", "We today decided", ["We today decided"]),
        ("11 May 2011", "The ministers yesterday agreed", []),
        ("12 May 2011", "The ministers today agreed", []),
        ("12 May 2011", "The port said yesterday that it is ready. The ministers agreed", []),
        ("May 2011", "The ministers yesterday agreed", []),
    ],
)
def test_a_day_that_contradicts_the_meetings_own_is_told(reader: Reader, day: str, words: str, told: list[str]) -> None:
    assert conflicts(reader, day, words) == told
