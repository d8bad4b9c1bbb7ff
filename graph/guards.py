"""Which patterns can match at all: each has words without which it cannot, and one pass over a text finds them all.

Most rules of reading look for words that most sentences lack. What a pattern cannot do without is told from the pattern
itself, so that a rule is written as if it were tried everywhere.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import ahocorasick

from graph.alternatives import alternatives
from graph.necessary import keeps_case, necessary
from graph.openings import compiled

_OTHER_DIGITS = re.compile(r"[\u0660-\U0001fbff](?<=\d)")


def small_letters(text: str) -> str:
    """A text in small letters, as patterns without regard to case compare them, and with the digits of ASCII."""
    small = text.lower()
    return small if small.isascii() else _OTHER_DIGITS.sub("0", small.replace("ſ", "s").replace("ı", "i"))


@dataclass(frozen=True)
class Guards:
    """Some patterns, and which of them a text's words leave open."""

    patterns: tuple[re.Pattern[str], ...]

    @cached_property
    def _always(self) -> int:
        """The patterns that no word is known to be necessary for, as bits."""
        return sum(1 << number for number, words in enumerate(self._words) if "" in words)

    @cached_property
    def _words(self) -> Sequence[frozenset[str]]:
        return [necessary(pattern.pattern, pattern.flags) for pattern in self.patterns]

    @cached_property
    def _as_written(self) -> Any:
        """Finds the words of the patterns that keep case; each comes with the patterns that it opens, as bits."""
        return self._made(in_small_letters=False)

    @cached_property
    def _in_small_letters(self) -> Any:
        """The same of all others."""
        return self._made(in_small_letters=True)

    def _made(self, *, in_small_letters: bool) -> Any:
        opened: dict[str, int] = {}
        for number, (pattern, words) in enumerate(zip(self.patterns, self._words, strict=True)):
            is_small = not keeps_case(pattern.pattern, pattern.flags)
            for word in words if is_small == in_small_letters and "" not in words else ():
                opened[word] = opened.get(word, 0) | 1 << number
        made = ahocorasick.Automaton()
        for word, bits in opened.items():
            made.add_word(word, bits)
        made.make_automaton()
        return made if opened else None

    def open(self, text: str) -> int:
        """The patterns that may match somewhere in a text, the first as the lowest bit; all others cannot."""
        bits = self._always
        if self._as_written is not None:
            for _, more in self._as_written.iter(text):
                bits |= more
        if self._in_small_letters is not None:
            for _, more in self._in_small_letters.iter(small_letters(text)):
                bits |= more
        return bits

    def open_lines(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where the lines begin and end in which some pattern may match, in order, and which these patterns are."""
        small = small_letters(text) if self._in_small_letters is not None else text
        if self._always or len(small) != len(text):
            for start, end in _lines(text):
                if bits := self.open(text[start:end]):
                    yield start, end, bits
            return
        hits = self._as_written.iter(text) if self._as_written is not None else ()
        if self._in_small_letters is not None:
            hits = sorted([*hits, *self._in_small_letters.iter(small)])
        start, end, bits = 0, -1, 0
        for last, more in hits:
            if last <= end:
                bits |= more
                continue
            if bits:
                yield start, end, bits
            start, end, bits = text.rfind("\n", 0, last) + 1, text.find("\n", last), more
            end = len(text) if end < 0 else end
        if bits:
            yield start, end, bits

    def each_open(self, text: str) -> Iterator[int]:
        """The numbers of the patterns that may match somewhere in a text, in order."""
        return _numbers(self.open(text))


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


@dataclass(frozen=True)
class Guarded:
    """A pattern of which each alternative is tried only where words stand without which it cannot match."""

    pattern: re.Pattern[str]

    @cached_property
    def _parts(self) -> tuple[re.Pattern[str], ...]:
        parts = alternatives(self.pattern.pattern)
        flags = self.pattern.flags
        return tuple(compiled(part, flags) for part in parts) if len(parts) > 1 else (self.pattern,)

    @cached_property
    def _guards(self) -> Guards:
        return Guards(self._parts)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a run of a text, as `re.Pattern.search` gives it."""
        bits = self._guards.open(text[start:end])
        return self._first(bits, text, start, end) if bits else None

    def stands_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether the pattern matches anywhere in a run of a text."""
        return self._matches_any(self._guards.open(text[start:end]), text, start, end)

    def lines(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the lines begin and end in which `on_lines` would find a match."""
        for start, end, bits in self._guards.open_lines(text):
            if self._matches_any(bits, text, start, end):
                yield start, end

    def _matches_any(self, bits: int, text: str, start: int, end: int) -> bool:
        return any(self._parts[number].search(text, start, end) for number in _numbers(bits))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a run of a text, as `re.Pattern.finditer` gives them."""
        return self._matches(self._guards.open(text[start:end]), text, start, end)

    def on_lines(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text of a pattern that neither goes on to another line nor asks where a text ends."""
        for start, end, bits in self._guards.open_lines(text):
            yield from self._matches(bits, text, start, end)

    def _first(self, bits: int, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match of the alternatives that are left open; of those at one place that of the first of them."""
        first: re.Match[str] | None = None
        for number in _numbers(bits):
            found = self._parts[number].search(text, start, end)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def _matches(self, bits: int, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """All of them, none overlapping another: the next of each alternative is kept until it is passed."""
        ahead = [(number, self._parts[number].search(text, start, end)) for number in _numbers(bits)]
        while coming := [(found.start(), number, found) for number, found in ahead if found is not None]:
            _, _, first = min(coming)
            yield first
            reached = first.end() if first.end() > first.start() else first.end() + 1
            ahead = [
                (number, found if found.start() >= reached else self._parts[number].search(text, reached, end))
                for _, number, found in coming
            ]


def guarded(pattern: str, flags: re.RegexFlag | int = 0) -> Guarded:
    """A pattern, compiled, and tried only where it can match."""
    return Guarded(compiled(pattern, flags))
