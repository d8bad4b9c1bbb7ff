"""Texts that speak of no public office: what they promise is half as sure, and is warned of."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_CLUB = "The club will announce two new players this week. We will fight for every point."


def test_what_a_club_promises_is_warned_of_and_less_sure(reader: Reader) -> None:
    club, same = read(reader, _CLUB), read(reader, _CLUB.replace("The club", "The Government"))
    assert [one.kind for one in club.warnings if one.kind == "no_office"] == ["no_office"]
    assert club.measures and same.measures
    assert max(one.ground.confidence for one in club.measures) <= 0.5
    assert min(one.ground.confidence for one in same.measures) > 0.5


@pytest.mark.parametrize(
    "said",
    [
        "Stena Line will replace two ships. P&O Ferries will follow.",
        "A Danish shipyard will build two ships for a British club.",
    ],
)
def test_firms_and_where_they_are_from_make_no_statement(reader: Reader, said: str) -> None:
    found = read(reader, said)
    assert [one.kind for one in found.warnings if one.kind == "no_office"] == ["no_office"]
    assert max(one.ground.confidence for one in found.measures) <= 0.5


@pytest.mark.parametrize(
    "said",
    [
        "Norway will send two boats.",
        "Danish officers will search two boats.",
        "The Justice Minister will send two boats.",
        "The two sides will send two boats.",
        "Europol will send two officers.",
        "The ministry in Oslo will send two boats.",
    ],
)
def test_who_is_named_or_meant_makes_it_a_statement(reader: Reader, said: str) -> None:
    assert not [one for one in read(reader, said).warnings if one.kind == "no_office"]


def test_a_text_without_measures_is_not_warned_of(reader: Reader) -> None:
    assert not [one for one in read(reader, "The soup is cold.").warnings if one.kind == "no_office"]
