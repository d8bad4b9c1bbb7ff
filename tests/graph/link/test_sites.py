"""Where a measure acts: not where a matter lies, and not whose it is."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = (
    "The Home Secretary, Theresa May, and the French Interior Minister, Bernard Cazeneuve, met in London on 4 May "
    "2015.\n\n"
)


def acted_at(reader: Reader, words: str) -> list[tuple[str, ...]]:
    """The places of each measure, in order, below a head of two countries."""
    measures = read(reader, _HEAD + words).measures
    return [tuple(sorted(site.value.partition("/")[2] for site in one.locations)) for one in measures]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("France will train officers in Italy, Spain and Portugal.", ("italy", "portugal", "spain")),
        ("France will second two officers to Greece.", ("greece",)),
        ("France has built a barrier along the border with Belgium.", ("belgium",)),
        ("The two ministers will send joint teams to the border between Poland and Ukraine.", ("poland", "ukraine")),
        ("France is negotiating an agreement with Morocco.", ("morocco",)),
        ("France will pay for the works.", ()),
        ("France will share its experience with the United Kingdom.", ()),
        ("France will lend the United Kingdom two detectors.", ("united-kingdom",)),
        ("France has doubled its assistance to Tunisia.", ("tunisia",)),
        ("France will offer the United Kingdom its help with the races.", ()),
        ("They will inform those who travel to the United Kingdom.", ()),
        ("The ministers asked Brussels to act.", ()),
    ],
)
def test_a_state_is_a_site_where_something_is_done_in_it(words: str, places: tuple[str, ...], reader: Reader) -> None:
    assert acted_at(reader, words) == [places]


def test_what_refers_back_acts_where_that_does(reader: Reader) -> None:
    words = "France will open a centre at Dunkirk. It will employ sixty people. The United Kingdom will pay for it."

    assert acted_at(reader, words) == [("dunkirk",), ("dunkirk",), ("dunkirk",)]
