"""Two who met beside a meeting of more: a meeting of its own, on the same day in the same place."""

from __future__ import annotations

import pytest

from graph.ingest.documents import from_bytes
from graph.reading import Reader

_ALL = "The ministers of the region met in Oslo today."
_MET = "Interior Minister Ola Berg met the Latvian Interior Minister, Janis Kalns, in Oslo today."


def _quotes(reader: Reader, words: str) -> list[str]:
    read = reader.read(from_bytes("invented.txt", f"Ferries\n\nOslo, 4 May 2022\n\n{words}\n".encode()))
    assert {f"{one.when.value if one.when else ''} {one.occurrence}" for one in read.meetings} <= {"2022-05-04 held"}
    return [one.ground.passage.quote for one in read.meetings]


@pytest.mark.parametrize("opening", ["On the sidelines", "In the margins of the meeting", "Prior to the meeting"])
def test_two_who_met_beside_the_meeting_of_all_met_for_themselves(reader: Reader, opening: str) -> None:
    met = "Norwegian Interior Minister Ola Berg and Latvian Interior Minister Janis Kalns exchanged views"
    found = _quotes(reader, f"{_ALL} {opening}, {met} on pilots.")
    assert [one[-len(met) :] for one in found] == ["The ministers of the region met in Oslo today", met]


def test_ministers_told_again_by_surname_alone_met_beside_it_too(reader: Reader) -> None:
    people = (
        "Norwegian Interior Minister Ola Berg opened the day. Latvian Interior Minister Janis Kalns spoke on ports."
    )
    found = _quotes(reader, f"{_ALL} {people} On the sidelines, Minister Berg and Minister Kalns exchanged views.")
    assert len(found) == 2
    assert found[1].endswith("Berg and Minister Kalns exchanged views")


def test_those_who_are_told_to_have_met_did_not_meet_again_beside_it(reader: Reader) -> None:
    again = "Before the meeting, Interior Minister Ola Berg received Interior Minister Janis Kalns at the quay."
    assert len(_quotes(reader, f"{_MET} {again}")) == 1


def test_one_who_spoke_on_the_sidelines_met_nobody(reader: Reader) -> None:
    assert len(_quotes(reader, f"{_ALL} On the sidelines, Interior Minister Ola Berg spoke to the press.")) == 1
