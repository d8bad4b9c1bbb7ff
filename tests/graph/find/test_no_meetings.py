"""What somebody is told to have met that is nobody in office."""

from __future__ import annotations

import pytest

from graph.find.talks.no_meetings import meets_nobody
from graph.reading import Reader
from tests.graph.reading_of_tests import meetings_told

_HEAD = "Ferries\n\nOslo, 4 May 2022\n\n"


def _meets_nobody(words: str, verb: str) -> bool:
    start = words.index(verb)
    return meets_nobody(words, start, start + len(verb), len(words))


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("They met the storm with few means.", "met"),
        ("The minister has met the moment.", "met"),
        ("He met a fisherman in Bergen.", "met"),
        ("The recruits will meet their instructors in the hall.", "meet"),
        ("The line meets the old road at the bridge.", "meets"),
        ("He met with a long silence.", "met"),
    ],
)
def test_what_no_office_is_meets_nobody(words: str, verb: str) -> None:
    assert _meets_nobody(words, verb)


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("He met the Latvian side in Bergen.", "met"),
        ("She met her host in Riga.", "met"),
        ("She met with his deputies.", "met"),
        ("He met a delegation of the island.", "met"),
        ("They met in a hall.", "met"),
        ("They met again the next day.", "met"),
        ("They met this morning in Bergen.", "met"),
        ("They met the following week.", "met"),
        ("They met several times.", "met"),
        ("They met Janis Kalns.", "met"),
        ("They received the storm with calm.", "received"),
    ],
)
def test_who_meets_those_in_office_or_is_not_told_whom_meets_somebody(words: str, verb: str) -> None:
    assert not _meets_nobody(words, verb)


def test_two_ministers_who_met_the_floods_held_no_meeting(reader: Reader) -> None:
    words = "On Monday the two ministers met the floods in Bergen with sandbags."
    assert meetings_told(reader, f"{_HEAD}{words}\n") == []


def test_what_somebody_announced_after_talks_is_not_their_being_announced(reader: Reader) -> None:
    who = "Norwegian Interior Minister Ola Berg with Latvian Interior Minister Janis Kalns"
    words = f"After the talks of {who} in Riga on Monday, he announced that a ferry would be bought."
    assert all(occurrence != "planned" for occurrence, _, _ in meetings_told(reader, f"{_HEAD}{words}\n"))
