"""Instruments that a text tells more than once are one finding; several of a kind signed on one day are several."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Ferry news, 4 May 2022\n\n"


def _names(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(one.name, str(one.when.value) if one.when else "") for one in read(reader, _HEAD + text).agreements]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Latvia on Tuesday signed an Agreement on Ferry Cooperation. The agreement between the Ministry of"
        " Ports and the Ministry of Public Security of Latvia was inked in the presence of two ministers.",
        "On Tuesday the ministers signed an Agreement on Ferry Cooperation. The two signed the agreement in a packed"
        " hall.",
        "On Tuesday the ministers signed an Agreement on Ferry Cooperation. This agreement was signed to save time.",
    ],
)
def test_an_agreement_that_is_pointed_at_is_the_one_signed_before(reader: Reader, text: str) -> None:
    assert _names(reader, text) == [("Agreement on Ferry Cooperation", "2022-05-03")]


def test_a_lead_and_its_story_tell_of_one_memorandum(reader: Reader) -> None:
    text = (
        "Norway and Latvia signed a memorandum of cooperation between their port offices. Later in the story:"
        " after the tour the two chiefs signed a memorandum of cooperation between the port offices of the two"
        " countries."
    )
    assert _names(reader, text) == [("memorandum of cooperation between their port offices", "")]


def test_the_subject_before_the_noun_and_behind_it_name_one_agreement(reader: Reader) -> None:
    text = "She praised an agreement on readmission between Norway and Latvia. The readmission agreement is short."
    assert _names(reader, text) == [("agreement on readmission between Norway and Latvia", "")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The ministers signed on Tuesday an agreement on ferry safety and an agreement on student exchange.",
         ["agreement on ferry safety", "agreement on student exchange"]),
        ("The ministers met on Tuesday. They signed a protocol on visas. They also signed a protocol on prisoners.",
         ["protocol on visas", "protocol on prisoners"]),
    ],
)  # fmt: skip
def test_instruments_of_one_kind_and_day_about_different_things_are_several(
    reader: Reader, text: str, names: list[str]
) -> None:
    assert _names(reader, text) == [(name, "2022-05-03") for name in names]


def test_a_plural_is_left_out_where_each_of_its_agreements_is_named(reader: Reader) -> None:
    text = (
        "The Union signed two Fisheries Agreements on Tuesday. The Fisheries Agreements with Iceland and Latvia set out"
        " who may fish where."
    )
    assert sorted(_names(reader, text)) == [
        ("Fisheries Agreement with Iceland", "2022-05-03"), ("Fisheries Agreement with Latvia", "2022-05-03"),
    ]  # fmt: skip


@pytest.mark.parametrize("praise", ["landmark", "key", "new and historic"])
def test_a_deal_of_which_only_praise_is_told_is_told_from_no_other(reader: Reader, praise: str) -> None:
    said = f"Ports\n\nNorway and Latvia signed a {praise} agreement, the two governments said."
    assert read(reader, said).agreements == ()


def test_a_deal_that_is_praised_has_its_day_all_the_same(reader: Reader) -> None:
    text = "Norway and Latvia signed a landmark agreement on 3 May 2022."
    assert [when for _, when in _names(reader, text)] == ["2022-05-03"]


def test_praise_behind_an_instrument_is_of_that_one(reader: Reader) -> None:
    text = "On Tuesday Norway and Latvia signed an agreement on ferry crews. The landmark agreement has nine articles."
    assert _names(reader, text) == [("agreement on ferry crews", "2022-05-03")]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (
            "They ended their two-day summit in Oslo on Tuesday with a political declaration and an action plan.",
            ["2022-05-03", "2022-05-03"],
        ),
        ("The ministers met in Oslo on Tuesday and wrapped up with a declaration on pilots.", ["2022-05-03"]),
        ("They ended the day with applause.", []),
    ],
)
def test_what_a_meeting_ended_with_was_made_there(reader: Reader, sentence: str, days: list[str]) -> None:
    text = f"Ferries\n\nOslo, 4 May 2022\n\n{sentence}\n"
    assert [str(one.when.value) if one.when else "" for one in read(reader, text).agreements] == days


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Ministers recalled their talks, held in Riga in March 2021, and adopted the Oslo Plan on Pilots.", ""),
        ("The second conference, held in Riga in March 2021, adopted the Riga Action Plan on Pilots.", "2021-03"),
    ],
)
def test_the_day_of_a_meeting_told_by_the_way_is_not_that_of_what_else_is_done(
    reader: Reader, sentence: str, day: str
) -> None:
    found = read(reader, f"Ferries\n\n4 May 2022\n\n{sentence}\n").agreements
    assert {str(one.when.value) if one.when else "" for one in found} <= {day}
