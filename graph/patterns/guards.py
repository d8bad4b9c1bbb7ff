"""Which patterns can match at all: each has words without which it cannot, and one pass over a text finds them all.

Most rules of reading look for words that most sentences lack. What a pattern cannot do without is told from the pattern
itself, so that a rule is written as if it were tried everywhere.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.patterns.alternatives import alternatives
from graph.patterns.lookout import Line, Lookout
from graph.patterns.necessary import Words
from graph.patterns.openings import compiled

# Of all rules; filled while modules are imported, and never after a text was read.
_IN_LINES = Lookout()
IN_CLAUSES = Lookout()
"""Who looks out for what is asked of clauses that are cut out of their lines: three patterns in four. Whoever looks
into a line has so much less to find."""


class Guards:
    """Some patterns, and which of them a text's words leave open."""

    def __init__(self, patterns: Iterable[re.Pattern[str]], lookout: Lookout | None = None) -> None:
        self._given = patterns
        lookout = lookout or _IN_LINES
        self._lookout = lookout if lookout.join(self) else Lookout(self)

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns, in order; where they are yet to be made, that is done when the first text is looked at."""
        return tuple(self._given)

    @cached_property
    def _run(self) -> tuple[Lookout, int, int]:
        """Who looks out for these patterns, where their run of bits begins, and as many ones as it is long."""
        return self._lookout, self._lookout.place_of(self), (1 << len(self.patterns)) - 1

    def open(self, text: str, start: int = 0, end: int = sys.maxsize) -> int:
        """The patterns that may match somewhere in a run of a text, the first as the lowest bit; all others cannot.

        Which they are is told of whole lines, so that parts of a line are not searched for words again.
        """
        lookout, first, every = self._run
        if (start > 0 or end < len(text)) and "\n" in text:
            return lookout.open_between(text, start, end) >> first & every
        return lookout.open(text) >> first & every

    def open_lines(self, text: str) -> Iterator[Line]:
        """Where the lines begin and end in which some pattern may match, in order, and which these patterns are."""
        lookout, first, every = self._run
        for start, end, of_all in lookout.lines(text):
            if bits := of_all >> first & every:
                yield start, end, bits

    def each_open(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[int]:
        """The numbers of the patterns that may match somewhere in a run of a text, in order."""
        return _numbers(self.open(text, start, end))


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


@dataclass(frozen=True)
class Guarded:
    """A pattern of which each alternative is tried only where words stand without which it cannot match."""

    pattern: re.Pattern[str]
    lookout: Lookout | None = field(default=None, repr=False, compare=False)
    _guards: Guards = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_guards", Guards(_alternatives(self.pattern), self.lookout))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a run of a text, as `re.Pattern.search` gives it."""
        bits = self._guards.open(text, start, end)
        return self._first(bits, text, start, end) if bits else None

    def stands_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether the pattern matches anywhere in a run of a text."""
        return self._matches_any(self._guards.open(text, start, end), text, start, end)

    def lines(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the lines begin and end in which `on_lines` would find a match."""
        for start, end, bits in self._guards.open_lines(text):
            if self._matches_any(bits, text, start, end):
                yield start, end

    def _matches_any(self, bits: int, text: str, start: int, end: int) -> bool:
        return any(self._guards.patterns[number].search(text, start, end) for number in _numbers(bits))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a run of a text, as `re.Pattern.finditer` gives them."""
        return self._matches(self._guards.open(text, start, end), text, start, end)

    def on_lines(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text of a pattern that neither goes on to another line nor asks where a text ends."""
        for start, end, bits in self._guards.open_lines(text):
            yield from self._matches(bits, text, start, end)

    def _first(self, bits: int, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match of the alternatives that are left open; of those at one place that of the first of them."""
        if not bits & bits - 1:
            return self._guards.patterns[bits.bit_length() - 1].search(text, start, end)  # the only one
        first: re.Match[str] | None = None
        for number in _numbers(bits):
            found = self._guards.patterns[number].search(text, start, end)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def _matches(self, bits: int, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """All of them, none overlapping another: the next of each alternative is kept until it is passed."""
        patterns = self._guards.patterns
        if not bits & bits - 1:
            if bits:
                yield from patterns[bits.bit_length() - 1].finditer(text, start, end)  # the only one
            return
        ahead = [(number, patterns[number].search(text, start, end)) for number in _numbers(bits)]
        while coming := [(found.start(), number, found) for number, found in ahead if found is not None]:
            _, _, first = min(coming)
            yield first
            reached = first.end() if first.end() > first.start() else first.end() + 1
            if reached > min(end, len(text)):
                return  # else a place of no length at the end would be found again and again
            ahead = [
                (
                    number,
                    found if found.start() >= reached else self._guards.patterns[number].search(text, reached, end),
                )
                for _, number, found in coming
            ]


def _alternatives(pattern: re.Pattern[str]) -> Iterator[re.Pattern[str]]:
    parts = alternatives(pattern.pattern)
    if len(parts) == 1:
        yield pattern
        return
    for part in parts:
        yield compiled(part, pattern.flags)


def forget() -> None:
    """Keeps in mind no longer which words stand in which text: before another document is read."""
    _IN_LINES.forget()
    IN_CLAUSES.forget()


def take_words(known: Mapping[str, tuple[Words, ...]]) -> Mapping[str, tuple[Words, ...]]:
    """Takes words that patterns were told to need before, by a digest of each; what it gives back holds those of all
    patterns as soon as the first text is looked at."""
    needed: dict[str, tuple[Words, ...]] = {}
    for lookout in (_IN_LINES, IN_CLAUSES):
        lookout.take_words(known, needed)
    return needed


def guarded(pattern: str, flags: re.RegexFlag | int = 0) -> Guarded:
    """A pattern, compiled, and tried only where it can match."""
    return Guarded(compiled(pattern, flags))


def guarded_in_clauses(pattern: str, flags: re.RegexFlag | int = 0) -> Guarded:
    """The same of a pattern that is asked of clauses: of words that are cut out of their line, and often changed."""
    return Guarded(compiled(pattern, flags), IN_CLAUSES)
