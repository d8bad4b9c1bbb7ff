"""Ministers meant by office alone: who becomes a finding without a name, and who does not."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

HEAD = "Ministers meet on the ferries\n\nOslo, 12 May 2009\n\n"


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        (
            "The Chadian, Nigerien and Malian interior ministers met in Oslo on Tuesday.",
            [
                ("Minister of the Interior", "Chad", "Chadian"),
                ("Minister of the Interior", "Niger", "Nigerien"),
                ("Minister of the Interior", "Mali", "Malian interior ministers"),
            ],
        ),
        (
            "The energy ministers of Chad and Mali met in Oslo on Tuesday.",
            [("Minister of Energy", "Chad", "Chad"), ("Minister of Energy", "Mali", "Mali")],
        ),
        (
            "The Ministers responsible for Fisheries of Mali, Niger and Chad met in Oslo on Tuesday.",
            [
                ("Minister of Fisheries", "Mali", "Mali"),
                ("Minister of Fisheries", "Niger", "Niger"),
                ("Minister of Fisheries", "Chad", "Chad"),
            ],
        ),
        (
            "The Chadian Prime Minister opened the new ferry in Oslo on Tuesday.",
            [("Prime Minister", "Chad", "Chadian Prime Minister")],
        ),
        (
            "Officials thanked the Minister of Fisheries of Mali for the new ferry.",
            [("Minister of Fisheries", "Mali", "Minister of Fisheries of Mali")],
        ),
    ],
)
def test_an_office_of_a_state_is_somebody(reader: Reader, sentence: str, meant: list[tuple[str, str, str]]) -> None:
    found = read(reader, HEAD + sentence).ministers
    assert [(one.title or one.office_name, one.country, one.ground.passage.quote) for one in found] == meant
    assert all(not (one.name or one.person or one.tenure) and one.office for one in found)
    assert {one.ground.rule for one in found} == {"office without a holder"}


@pytest.mark.parametrize(
    "sentence",
    [
        # Nobody in particular, or nobody in office now.
        "Every Malian interior minister has used the ferry.",
        "A Chadian fisheries minister would use the ferry.",
        "The former Chadian interior minister used the ferry.",
        "He was appointed Chadian interior minister in 2011.",
        # A body, and somebody who works for one.
        "The Chadian Prime Minister's Office bought the ferry.",
        "The Chadian Prime Minister's spokesman praised the ferry.",
        # Which of the fields is there of which state is not told.
        "The fisheries and energy ministers of Chad and Mali met in Oslo on Tuesday.",
        # Several of one state.
        "The Chadian interior ministers of those years never met.",
        # No states: where they met, and a continent.
        "Energy ministers in Chad met on Tuesday.",
        "European ministers and North African ministers met in Oslo on Tuesday.",
    ],
)
def test_nobody_in_office_is_none(reader: Reader, sentence: str) -> None:
    assert read(reader, HEAD + sentence).ministers == ()


def test_who_is_named_elsewhere_is_not_told_of_twice(reader: Reader) -> None:
    found = read(
        reader,
        HEAD
        + "The Chadian and Malian interior ministers met in Oslo on Tuesday. Chad's Interior Minister, Idrissa Tahir,"
        " thanked his Malian counterpart. The interior ministers of Mali and Chad will meet again.",
    ).ministers
    assert sorted((one.name, one.country) for one in found) == [("", "Mali"), ("Idrissa Tahir", "Chad")]


def test_the_counterpart_of_an_official_is_in_no_office(reader: Reader) -> None:
    found = read(
        reader,
        HEAD
        + "Chad's Interior Minister, Idrissa Tahir, watched. Director General Adama Diarra and his Malian counterpart"
        " signed the plan in Oslo on Tuesday.",
    ).ministers
    assert [(one.name, one.country) for one in found] == [("Idrissa Tahir", "Chad")]
