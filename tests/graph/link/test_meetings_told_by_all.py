"""Meetings of ministers and states whom the text does not name: "both countries", "the three ministers"."""

from __future__ import annotations

import pytest

from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.reference.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Following talks in Oslo yesterday, the two ministers agreed to share data.", ["2017-05-03 held"]),
        ("At the first Joint Committee on Ports in Rome today, both countries pledged to share data.",
         ["2017-05-04 held"]),
        ("The interior ministers of Spain and Italy issued a joint statement after a meeting in Rome on Monday.",
         ["2017-05-01 held"]),
        ("Residents said after a meeting in Leeds on Monday that the road would close.", []),
        ("The public consultation took place in June.", []),
    ],
)  # fmt: skip
def test_meetings_of_those_who_are_not_named_are_told_too(text: str, told: list[str], lexicon: Lexicon) -> None:
    read = Reader(lexicon).read(from_bytes("text.txt", f"Ports\n\n4 May 2017\n\n{text}\n".encode()))
    assert [f"{one.when.value if one.when else ''} {one.occurrence}" for one in read.meetings] == told
