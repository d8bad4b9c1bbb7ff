"""Runs of a text looked up by where they begin, so that a long text costs no more a sentence than a short one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class HasStart(Protocol):
    """Anything that begins somewhere in a text."""

    @property
    def start(self) -> int:
        """The offset of its first character."""


RunT = TypeVar("RunT", bound=HasStart)
_start = attrgetter("start")


def starting_in(runs: Sequence[RunT], start: int, end: int) -> Sequence[RunT]:
    """Those of some runs, which are sorted by their starts, that begin in [start, end)."""
    return runs[bisect_left(runs, start, key=_start) : bisect_left(runs, end, key=_start)]


class Spans:
    """Stretches of a text that are taken; they may overlap one another."""

    def __init__(self, taken: Iterable[tuple[int, int]] = ()) -> None:
        self._spans = sorted(taken)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def add(self, start: int, end: int) -> None:
        """Takes one more stretch."""
        insort(self._spans, (start, end))
        self._longest = max(self._longest, end - start)

    def overlapping(self, start: int, end: int) -> list[tuple[int, int]]:
        """The taken stretches that share a character with [start, end), in order."""
        first = bisect_left(self._spans, (start - self._longest,))
        last = bisect_left(self._spans, (end,))
        return [span for span in self._spans[first:last] if start < span[1]]

    def overlap(self, start: int, end: int) -> bool:
        """Whether a stretch that is taken shares a character with [start, end)."""
        return bool(self.overlapping(start, end))
