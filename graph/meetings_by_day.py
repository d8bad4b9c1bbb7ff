"""Meetings by their days: of many told in one text, only those that may share a day are held beside one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.findings import Meeting

_YEAR, _MONTH = 4, 7  # code points of a day as `Days` writes it that tell the year, and the month too


class MeetingsByDay:
    """The meetings of a text in the order in which they were found, each with its number."""

    def __init__(self, found: Iterable[Meeting] = ()) -> None:
        self._found: list[Meeting] = []
        self._on: dict[str, list[int]] = {}
        self._during: dict[str, list[int]] = {}
        for meeting in found:
            self.add(meeting)

    @property
    def found(self) -> Sequence[Meeting]:
        """All of them, in order."""
        return self._found

    def add(self, meeting: Meeting) -> None:
        """Takes one more meeting."""
        self._found.append(meeting)
        self._note(len(self._found) - 1)

    def put(self, number: int, meeting: Meeting) -> None:
        """Puts a meeting in the place of another."""
        self._found[number] = meeting
        self._note(number)

    def near(self, meeting: Meeting) -> Sequence[int]:
        """The numbers, in order, of all meetings that are not told to be on another day than a meeting, and maybe of
        others: those on its day, in its month or year, on a day of these, and on none that is known."""
        day = day_of(meeting)
        if not day:
            return range(len(self._found))
        around = (self._on.get(part, ()) for part in ("", day[:_YEAR], day[:_MONTH]))
        return sorted({*self._during.get(day, ()), *(number for numbers in around for number in numbers)})

    def _note(self, number: int) -> None:
        day = day_of(self._found[number])
        self._on.setdefault(day, []).append(number)
        for part in {day, day[:_MONTH], day[:_YEAR]}:
            self._during.setdefault(part, []).append(number)


def day_of(meeting: Meeting) -> str:
    """The days of a meeting as exactly as they are known: a day, a month, a year, or nothing."""
    return str(meeting.when.value) if meeting.when else ""
