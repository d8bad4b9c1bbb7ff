"""Points of lists without a verb: measures where their whole list is one of measures, and none where it is not."""

from __future__ import annotations

import pytest

from graph.find.clauses.points import weighed_together
from graph.find.clauses.standing import standing_clauses
from graph.layout.blocks import lay_out
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_OPENING = "Joint release\n\nLysekil, 3 May 2016\n\n"
_TO_COME = "What the harbour will get\n\n- A new hall for buses\n- {}\n- Two more scanners for lorries\n"


def _measures(reader: Reader, text: str) -> list[str]:
    return [one.ground.passage.quote for one in read(reader, text).measures]


@pytest.mark.parametrize("point", ["Warmer coats for night crews", "A bench for those who wait", "Cleaner water"])
def test_a_point_among_others_that_are_to_be_done_is_one_of_them(reader: Reader, point: str) -> None:
    found = _measures(reader, _OPENING + _TO_COME.format(point))
    assert found == ["A new hall for buses", point, "Two more scanners for lorries"]


@pytest.mark.parametrize(
    "listed",
    [
        "Present\n\n- The head of the harbour office\n- Two officers of the customs laboratory\n- A dog handler\n",
        "In figures\n\n- 3,100 lorries a week\n- Nine cranes\n- 40 per cent more buses than in 2009\n",
        "What makes it hard\n\n- A fleet of old patrol cars\n- Storms from October on\n- Gangs with fast boats\n",
        "Topics\n\n- Fisheries\n- The scanner at the ferry berth\n- Weather in the sound\n",
    ],
)
def test_points_of_a_list_that_tells_of_something_else_are_none(reader: Reader, listed: str) -> None:
    assert not _measures(reader, _OPENING + listed)


def _numbers(text: str, likely: list[float]) -> dict[int, float]:
    layout = lay_out(text)
    clauses = tuple(standing_clauses(layout))
    assert len(clauses) == len(likely)
    return weighed_together(layout.text, clauses, likely)


def test_points_have_one_likelihood_and_sentences_and_single_points_their_own() -> None:
    listed = "- A hall\n- Two cranes\n- The gate is shut\n"
    text = f"They spoke of the port.\n\n{listed}\nLater they spoke of the bay.\n\n- Lamps\n"
    together = _numbers(text, [0.2, 0.9, 0.9, 0.1, 0.2, 0.8])
    assert sorted(together) == [1, 2]
    assert together[1] == together[2] > 0.9  # two that agree are surer than one


def test_points_of_two_lists_are_weighed_apart() -> None:
    text = "We need:\n\n- a hall\n- two cranes\n\nWe have:\n\n- a gate\n- two ramps\n"
    together = _numbers(text, [0.5, 0.9, 0.9, 0.5, 0.1, 0.1])
    assert together[1] == together[2] > 0.5 > together[4] == together[5]


def test_a_likely_point_among_unlikely_ones_is_as_they_are() -> None:
    text = "We face:\n\n- a hall\n- two cranes\n- old boats\n"
    together = _numbers(text, [0.1, 0.8, 0.1, 0.1])
    assert together[1] == together[3] < 0.5
