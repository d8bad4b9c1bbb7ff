"""What a sentence tells by the way is not what it reports: days of another meeting, prices, periods, bodies that are
set up, and whoever goes by a shorter name."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

HEAD = "Lisbon, 4 May 2016\n\nThe ministers of Portugal and Spain met in Lisbon today. "


def agreements(reader: Reader, text: str) -> list[tuple[str, str]]:
    """The name and the day of each instrument."""
    return [(one.name, str(one.when.value) if one.when else "") for one in read(reader, text).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{HEAD}The arrangement that we concluded with Frontex on 3 March will be used.",
            [("Arrangement of 3 March 2016", "2016-03-03")],
        ),
        (
            f"{HEAD}\n\nThe pair, who last saw each other in Rome in March, also signed a memorandum of understanding.",
            [("memorandum of understanding", "2016-05-04")],
        ),
        (
            f"{HEAD}He praised the National Action Plan on Ports, which was submitted to the Commission in March 2014.",
            [("National Action Plan on Ports", "2014-03")],
        ),
        ("# Work plan for 2016\n\nLisbon, 4 May 2016\n\nThe ministers met.", [("Work plan for 2016", "2016-05-04")]),
        (
            "# Joint Task Force: action plan for 2016\n\nLisbon, 4 May 2016\n\nThe ministers met.",
            [("Joint Task Force: action plan for 2016", "2016-05-04")],
        ),
        # Left alone: who asks for a plan, a plan in the midst of a title, and days that are the signing's.
        ("# Ministers call for an action plan\n\nLisbon, 4 May 2016\n\nThe ministers met.", []),
        ("# Port workers: planning for 2016\n\nLisbon, 4 May 2016\n\nThe ministers met.", []),
        (
            f"{HEAD}In March, in Rome, they signed a memorandum of understanding.",
            [("memorandum of understanding", "2016-03")],
        ),
    ],
)
def test_an_instrument_is_of_its_own_day(reader: Reader, text: str, expected: list[tuple[str, str]]) -> None:
    assert agreements(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{HEAD}A week earlier both had attended the conference of EU justice ministers that closed in Riga on 27 "
            "April.",
            [("held", "2016-05-04"), ("mentioned", "2016-04-27")],
        ),
        (
            f"{HEAD}The League, at whose meeting in Oslo on 2 June both will speak, should help.",
            [("held", "2016-05-04"), ("planned", "2016-06-02")],
        ),
        (
            f"{HEAD}The Prime Minister will speak in Oslo on 18 July, when the leaders of the Nordic Council gather.",
            [("held", "2016-05-04"), ("planned", "2016-07-18")],
        ),
        # A body that is set up is no meeting; a conference that is convened is one.
        (f"{HEAD}A working group on tides will be convened in Porto in November.", [("held", "2016-05-04")]),
        (f"{HEAD}A committee of experts will be convened in Faro in June.", [("held", "2016-05-04")]),
        (
            f"{HEAD}A conference of ministers will be convened in Porto in November.",
            [("held", "2016-05-04"), ("planned", "2016-11")],
        ),
    ],
)
def test_a_meeting_is_held_planned_or_mentioned_as_its_sentence_says(
    reader: Reader, text: str, expected: list[tuple[str, str]]
) -> None:
    found = read(reader, text).meetings
    assert [(one.occurrence, str(one.when.value) if one.when else "") for one in found] == expected


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("They decided to pool 14 million euros, of which Spain will furnish half, for the training of crews.", [14]),
        ("Spain will pool 3 million euros for lights.", [3]),
        ("Many came by lorry and had paid between €2 million and €5 million for a place in a trailer.", []),
        ("They had paid €4 million for the crossing.", []),
        # Left alone: what a place in a school or a crossing that is built costs is spent.
        ("Spain will pay €2 million for a place in a training centre.", [2]),
        ("Spain will pay €2 million for a bridge.", [2]),
        ("Spain will pay €2 million for seats in the hall.", [2]),
    ],
)
def test_what_is_pooled_is_a_fund_and_what_a_passage_costs_is_none(
    reader: Reader, sentence: str, values: list[int]
) -> None:
    found = read(reader, HEAD + sentence).funds
    assert [int(one.amount.value) // 1_000_000 for one in found] == values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thefts fell by 30 per cent in the three months since the operation was launched.", [(-30, "percent")]),
        ("The number of caseworkers who deal with visas has risen to 85.", [(85, "person")]),
        ("In May 3,000 people came, roughly double the figure for May 2015.", [(3000, "person"), (100, "percent")]),
        # Left alone: a double in a promise, a time that something took, and a number that is no people's.
        ("Spain will double the figure for May.", []),
        ("The wait has fallen to three months.", [(3, "month")]),
        ("The number of trains has risen to 85.", [(85, "count")]),
    ],
)
def test_a_figure_says_what_rose_and_by_how_much(
    reader: Reader, sentence: str, expected: list[tuple[int, str]]
) -> None:
    found = read(reader, HEAD + sentence).results
    assert [(int(one.value), one.unit) for one in found] == expected


@pytest.mark.parametrize(
    ("written", "name"), [("Ferd Grapperhaus", "Ferdinand Grapperhaus"), ("Dan Grapperhaus", "Dan Grapperhaus")]
)
def test_a_given_name_cut_short_is_whoever_was_in_office(reader: Reader, written: str, name: str) -> None:
    text = f"Zwolle, 4 June 2018\n\nIn Zwolle, Home Secretary Sajid Javid saw the port with Minister {written}."
    assert sorted(one.name for one in read(reader, text).ministers) == sorted([name, "Sajid Javid"])


def test_a_port_of_arrival_is_none_in_particular(reader: Reader) -> None:
    text = f"{HEAD}Lists of the ferries to Plymouth shall be sent to the port of arrival."
    assert "Port of Plymouth" not in set(map(str, read(reader, text).locations))
