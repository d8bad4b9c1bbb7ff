"""Meetings by day and place: of many told in one text, only those that may share both are held beside one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from itertools import chain

from graph.findings import Meeting
from graph.patterns.openings import compiled

_CALLED = compiled(
    r"[A-Z][\w/-]{2,20} (?:Council|Summit|summit|Conference|Forum|Committee|Dialogue|Assembly|Group|Consultations)\b"
)
_SPOKEN = compiled(
    r"\b(?:rang|(?:tele)?phoned?|(?:phone|tele|video|conference) ?(?:call|conference)"
    r"|call(?:ed)? (?:with|to|from|between)|spoke|virtual(?:ly)?|online|by (?:secure )?(?:video|phone|telephone))\b"
)
_YEAR, _MONTH = 4, 7  # code points of a day as `Days` writes it that tell the year, and the month too


class _ByPlace:
    """Numbers of meetings by where they were; those of no known place may have been anywhere."""

    def __init__(self, wholes_of: Callable[[str], frozenset[str]]) -> None:
        self._wholes_of = wholes_of
        self._all: list[int] = []
        self._at: dict[str, list[int]] = {}
        self._within: dict[str, list[int]] = {}

    def add(self, number: int, place: str) -> None:
        self._all.append(number)
        self._at.setdefault(place, []).append(number)
        for whole in self._wholes_of(place) if place else ():
            self._within.setdefault(whole, []).append(number)

    def near(self, place: str) -> Iterable[int]:
        """Those that may have been at a place, in it or around it."""
        if not place:
            return self._all
        around = (self._at.get(whole, ()) for whole in ("", *self._wholes_of(place)))
        return {*self._within.get(place, ()), *chain.from_iterable(around)}


class MeetingsByDay:
    """The meetings of a text in the order in which they were found, each with its number.

    `wholes_of` tells of a place what it lies in, itself among it.
    """

    def __init__(self, wholes_of: Callable[[str], frozenset[str]], found: Iterable[Meeting] = ()) -> None:
        self._found: list[Meeting] = []
        self._people: Counter[str] = Counter()  # at how many of those that were held
        self._on: dict[str, list[int]] = {}
        self._during: dict[str, list[int]] = {}
        self._anywhere, self._undated = _ByPlace(wholes_of), _ByPlace(wholes_of)
        for meeting in found:
            self.add(meeting)

    @property
    def found(self) -> Sequence[Meeting]:
        """All of them, in order."""
        return self._found

    def add(self, meeting: Meeting) -> None:
        """Takes one more meeting."""
        self._found.append(meeting)
        self._people.update(_people_at(meeting))
        self._note(len(self._found) - 1)

    def put(self, number: int, meeting: Meeting) -> None:
        """Puts a meeting in the place of another."""
        before, self._found[number] = self._found[number], meeting
        self._people.subtract(_people_at(before))
        self._people.update(_people_at(meeting))
        if (day_of(before), place_of(before)) != (day_of(meeting), place_of(meeting)):
            self._note(number)

    def knows(self, people: Set[str]) -> bool:
        """Whether each of some people is told to have been at one of those that were held."""
        return all(self._people[one] > 0 for one in people)

    def near(self, meeting: Meeting) -> Sequence[int]:
        """The numbers, in order, of all meetings that are not told to be on another day than a meeting, and maybe of
        others: those on its day, in its month or year, or on a day of these; where days are not known, those that are
        not told to be elsewhere."""
        day, place = day_of(meeting), place_of(meeting)
        if not day:
            return sorted({*self._anywhere.near(place)})
        around = chain(self._on.get(day[:_YEAR], ()), self._on.get(day[:_MONTH], ()))
        return sorted({*self._during.get(day, ()), *around, *self._undated.near(place)})

    def _note(self, number: int) -> None:
        day, place = day_of(self._found[number]), place_of(self._found[number])
        self._anywhere.add(number, place)
        if not day:
            self._undated.add(number, place)
            return
        self._on.setdefault(day, []).append(number)
        for part in {day, day[:_MONTH], day[:_YEAR]}:
            self._during.setdefault(part, []).append(number)


def told_at(meeting: Meeting) -> Set[str]:
    """Those whom the words of a meeting themselves name."""
    return {attendee.value for attendee in meeting.attendees if attendee.ground.supported_by is None}


def is_call(meeting: Meeting) -> bool:
    """Whether a meeting was a call, at no place."""
    return meeting.place is None and _SPOKEN.search(meeting.ground.passage.quote) is not None


def is_called_otherwise(one: Meeting, other: Meeting) -> bool:
    """Whether the words of two meetings give them names that differ: "the June European Council", "the Ports Forum"."""
    first, second = ({match[0] for match in _CALLED.finditer(each.ground.passage.quote)} for each in (one, other))
    return bool(first and second) and not first & second


def assumes_day(meeting: Meeting) -> bool:
    """Whether a meeting is held for one of the text's own day because its words say nothing of when and where."""
    return meeting.held and meeting.place is None and meeting.when is not None and meeting.when.ground.rule == "header"


def _people_at(meeting: Meeting) -> Set[str]:
    """Those whom a meeting that was held names, all who were there where it names nobody."""
    return (told_at(meeting) or {attendee.value for attendee in meeting.attendees}) if meeting.held else set()


def day_of(meeting: Meeting) -> str:
    """The days of a meeting as exactly as they are known: a day, a month, a year, or nothing."""
    return str(meeting.when.value) if meeting.when else ""


def place_of(meeting: Meeting) -> str:
    """The reference of a meeting's place; empty where it is not known."""
    return meeting.place.value if meeting.place else ""
