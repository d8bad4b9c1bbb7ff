"""What articles oblige to: under a condition, by what has to be done, and what they only leave open."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

HEAD = """\
Agreement between Norway and Iceland on the return of boats

Article 1

Norway and Iceland shall return boats.

Article 2

"""


@pytest.mark.parametrize(
    "provision",
    [
        "The requested Party shall return a boat if its owner is known",
        "If the owner is known, the requested Party shall return the documents within ten days",
        "The return of the boat has to be carried out within a month",
        "The requested Party replies to the letter within ten days",
        "Each Party shall bear its own costs, unless otherwise agreed",
    ],
)
def test_an_article_obliges(provision: str, reader: Reader) -> None:
    found = {one.ground.passage.quote: one.type for one in read(reader, HEAD + provision + ".\n").measures}
    assert found[provision] == "committed"


@pytest.mark.parametrize(
    "provision",
    [
        "Norway may return a boat if its owner is known.",
        "This Agreement shall enter into force if both Parties have notified each other.",
        "Should differences arise, the Parties will settle them by letter.",
        "If the owner is not known, nothing in this Agreement shall affect his rights.",
    ],
)
def test_an_article_that_permits_or_leaves_alone_obliges_to_nothing(provision: str, reader: Reader) -> None:
    assert [one.ground.passage.quote for one in read(reader, HEAD + provision + "\n").measures] == [
        "Norway and Iceland shall return boats"
    ]
