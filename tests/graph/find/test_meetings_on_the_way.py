"""Meetings as news and read-outs tell them: during a visit, by telephone, with an ambassador, of the day before."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import meetings_told

_HEAD = "Ferry news, 4 May 2022\n\n"
_BERG = "Norwegian Interior Minister Ola Berg"
_KALNS = "Latvian Interior Minister Janis Kalns"


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
    assert meetings_told(reader, _HEAD + text) == [meeting]


def test_a_summit_called_after_its_town_was_there(reader: Reader) -> None:
    text = "4 May 2022\n\nThe Riga Summit on ferries, 3-4 May 2022, brought together twenty Heads of Government."
    assert meetings_told(reader, text) == [("held", "2022-05", "riga")]


def test_a_council_named_with_its_day_in_the_title_met_then(reader: Reader) -> None:
    text = "Ferries and Ports Council, 22/10/2019 - Main results\n\nThe Council agreed to send two boats."
    assert meetings_told(reader, text) == [("held", "2019-10-22", "")]


def test_what_was_adopted_at_a_meeting_tells_its_day(reader: Reader) -> None:
    text = f"{_HEAD}At a meeting in Riga on 2 May, the ministers adopted a declaration."
    assert meetings_told(reader, text) == [("held", "2022-05-02", "riga")]


def test_a_summit_that_launched_something_was_before(reader: Reader) -> None:
    text = f"{_HEAD}They praised the fund launched by the Nordic Ferry Summit held in Riga."
    assert meetings_told(reader, text) == [("mentioned", "", "riga")]


def test_whoever_was_in_a_meeting_met(reader: Reader) -> None:
    text = f"{_HEAD}That is why, on Tuesday, I was in a meeting in Riga hosted by {_KALNS}."
    assert meetings_told(reader, text) == [("held", "2022-05-03", "riga")]


def test_the_stop_of_a_saints_town_ends_no_sentence(reader: Reader) -> None:
    text = (
        f"{_HEAD}The Ministers met for the Ferry Forum Ministerial Conference in St. Pölten, Austria, on 2 and 3 May."
    )
    assert meetings_told(reader, text) == [("held", "2022-05", "sankt-polten")]


@pytest.mark.parametrize(
    "text",
    [
        "They adopted the programme of the Salzburg Forum from 1 January 2021 to 30 June 2022.",
        "Its entry into force will take place together with that of the law, on 1 October 2022.",
        f"{_BERG} will call on the Prime Minister to resign.",
        f"{_BERG} announced a new ferry in a call with reporters on Monday.",
        f"{_BERG} welcomed the UN Special Envoy's statement on Tuesday.",
        f"{_BERG} received the report of the Director-General.",
    ],
)
def test_what_is_no_meeting_is_left_alone(reader: Reader, text: str) -> None:
    assert meetings_told(reader, _HEAD + text) == []
