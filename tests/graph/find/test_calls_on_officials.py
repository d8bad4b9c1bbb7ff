"""Meetings of somebody in office with officials of whom the office is told, and with several people in turn."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read, town_of

_HEAD = (
    "Ferries\n\nOslo, 4 May 2022\n\nNorwegian Interior Minister Ola Berg met Latvian Interior Minister Janis Kalns in "
    "Riga on Monday.\n\n"
)


def _told_besides(reader: Reader, words: str) -> list[tuple[str, str, str]]:
    """The meetings that some words tell besides the one before them: quote, day and town."""
    meetings = read(reader, f"{_HEAD}{words}\n").meetings[1:]
    return [(one.ground.passage.quote, str(one.when.value) if one.when else "", town_of(one)) for one in meetings]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "The Norwegian minister later called on the Chief of Border Police, Karlis Upe.",
            ("called on the Chief of Border Police, Karlis Upe", "2022-05-02", "riga"),
        ),
        (
            "Later that day he paid a courtesy call on the Director of the Port Agency.",
            ("paid a courtesy call on the Director of the Port Agency", "2022-05-02", "riga"),
        ),
        (
            "He also met the Director General of the Latvian Coast Guard in Ventspils on 3 May.",
            ("met the Director General of the Latvian Coast Guard in Ventspils on 3 May", "2022-05-03", "ventspils"),
        ),
    ],
)
def test_whoever_calls_on_an_official_besides_met_once_more(
    reader: Reader, words: str, told: tuple[str, str, str]
) -> None:
    assert _told_besides(reader, words) == [told]


@pytest.mark.parametrize(
    "words",
    [
        "Residents later called on the Chief of Border Police to resign.",
        "The demand is met by the Director of the Port Agency.",
        "He also met the needs of the Director of the Port Agency.",
        "The ferry later called on the port of Ventspils.",
    ],
)
def test_who_asks_an_official_or_meets_a_need_met_nobody(reader: Reader, words: str) -> None:
    assert _told_besides(reader, words) == []


def test_talks_with_one_and_with_another_are_two(reader: Reader) -> None:
    words = (
        "Yesterday in Tallinn he had separate talks with Prime Minister Karlis Upe and with Port Minister Jaan Tamm."
    )
    assert [(day, town) for _, day, town in _told_besides(reader, words)] == [("2022-05-03", "tallinn")] * 2


def test_talks_with_two_at_once_are_one(reader: Reader) -> None:
    words = "Yesterday in Tallinn he had talks with Prime Minister Karlis Upe and Port Minister Jaan Tamm."
    assert [(day, town) for _, day, town in _told_besides(reader, words)] == [("2022-05-03", "tallinn")]


def test_the_evening_before_a_session_of_two_days_is_that_before_its_first(reader: Reader) -> None:
    words = (
        "The ministers of the region then sat together in Tartu on 2 and 3 May. On the evening before, he had dinner "
        "with Estonian Interior Minister Jaan Tamm in Tallinn."
    )
    assert ("2022-05-01", "tallinn") in [(day, town) for _, day, town in _told_besides(reader, words)]


def test_a_mechanism_meets_as_a_committee_does(reader: Reader) -> None:
    assert [(day, town) for _, day, town in _told_besides(reader, "The mechanism had met in Tallinn in March.")] == [
        ("2022-03", "tallinn")
    ]
