"""Meetings as news and read-outs tell them: during a visit, by telephone, with an ambassador, of the day before."""

from __future__ import annotations

import re

import pytest

from graph.findings import Meeting
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Ferry news, 4 May 2022\n\n"
_BERG = "Norwegian Interior Minister Ola Berg"
_KALNS = "Latvian Interior Minister Janis Kalns"


def _meetings(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    found = read(reader, text).meetings
    return [(one.occurrence, str(one.when.value) if one.when else "", _town(one)) for one in found]


def _town(meeting: Meeting) -> str:
    """The place of a meeting without the number of those that only the wide gazetteer lists."""
    return re.sub(r"-\d+$", "", meeting.place.value.rpartition("/")[2]) if meeting.place else ""


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        (f"{_BERG} met Ann Hall, Home Secretary of the United Kingdom, during an official visit to London.",
         ("held", "2022-05-04", "london")),
        (f"{_BERG} met Ann Hall, the Home Secretary of the United Kingdom, on Tuesday during a visit to London.",
         ("held", "2022-05-03", "london")),
        (f"A delegation headed by {_BERG} paid an official visit to Latvia from 2 to 3 May 2022.",
         ("held", "2022-05", "latvia")),
        (f"{_BERG} and {_KALNS} discussed ferries during talks in Riga on Tuesday.", ("held", "2022-05-03", "riga")),
        (f"{_BERG} and {_KALNS} discussed ferries in their first telephone conversation on Monday.",
         ("held", "2022-05-02", "")),
        (f"{_BERG}, who is on a visit to Riga, met {_KALNS}.", ("held", "2022-05-04", "riga")),
        (f"The text was reached during a meeting between {_BERG} and {_KALNS} in Riga on Tuesday.",
         ("held", "2022-05-03", "riga")),
        (f"{_BERG} received the Ambassador of Latvia, Janis Kalns, on Tuesday.", ("held", "2022-05-03", "")),
        (f"{_BERG} received a Latvian delegation led by Deputy Minister Janis Kalns in Oslo today.",
         ("held", "2022-05-04", "oslo")),
        (f"A delegation, led by {_BERG}, will call on the Prime Minister tomorrow.", ("planned", "2022-05-05", "")),
        (f"{_BERG} took part in the Baltic summit on Tuesday.", ("held", "2022-05-03", "")),
        ("A meeting between the Ministry of Ports of Norway and the Ministry of Interior of Latvia was held Tuesday in"
         f" Oslo. The meeting was co-chaired by {_BERG} and {_KALNS}.", ("held", "2022-05-03", "oslo")),
        (f"{_BERG} met {_KALNS} on Tuesday. The meeting was also attended by Finance Minister Ann Hall.",
         ("held", "2022-05-03", "")),
    ],
)  # fmt: skip
def test_a_meeting_is_read_with_its_day_and_place(reader: Reader, text: str, meeting: tuple[str, str, str]) -> None:
    assert _meetings(reader, _HEAD + text) == [meeting]


def test_a_summit_called_after_its_town_was_there(reader: Reader) -> None:
    text = "4 May 2022\n\nThe Riga Summit on ferries, 3-4 May 2022, brought together twenty Heads of Government."
    assert _meetings(reader, text) == [("held", "2022-05", "riga")]


@pytest.mark.parametrize(
    "text",
    [
        f"{_BERG} will call on the Prime Minister to resign.",
        f"{_BERG} announced a new ferry in a call with reporters on Monday.",
        f"{_BERG} welcomed the UN Special Envoy's statement on Tuesday.",
        f"{_BERG} received the report of the Director-General.",
    ],
)
def test_what_is_no_meeting_is_left_alone(reader: Reader, text: str) -> None:
    assert _meetings(reader, _HEAD + text) == []
