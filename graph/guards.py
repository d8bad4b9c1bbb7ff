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

from graph.necessary import necessary

_OTHER_DIGITS = re.compile(r"[^\D0-9]")


def small_letters(text: str) -> str:
    """A text in small letters, as patterns without regard to case compare them, and with the digits of ASCII."""
    return text.lower() if text.isascii() else _OTHER_DIGITS.sub("0", text.casefold().replace("ı", "i"))


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
    def _automaton(self) -> Any:
        """Finds the words of all patterns in one pass; each comes with the patterns that it opens, as bits."""
        opened: dict[str, int] = {}
        for number, words in enumerate(self._words):
            for word in words if "" not in words else ():
                opened[word] = opened.get(word, 0) | 1 << number
        made = ahocorasick.Automaton()
        for word, bits in opened.items():
            made.add_word(word, bits)
        made.make_automaton()
        return made

    def open(self, text: str) -> int:
        """The patterns that may match somewhere in a text, the first as the lowest bit; all others cannot."""
        bits = self._always
        if len(self._automaton):
            for _, more in self._automaton.iter(small_letters(text)):
                bits |= more
        return bits

    def open_lines(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the lines begin and end in which some pattern may match, in order."""
        small = small_letters(text)
        if self._always or len(small) != len(text):
            yield from _lines(text)
            return
        end = -1
        for last, _ in self._automaton.iter(small) if len(self._automaton) else ():
            if last > end:
                start = text.rfind("\n", 0, last) + 1
                end = text.find("\n", last)
                end = len(text) if end < 0 else end
                yield start, end

    def each_open(self, text: str) -> Iterator[int]:
        """The numbers of these patterns, in order."""
        bits = self.open(text)
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
    """A pattern that is tried only where words stand without which it cannot match."""

    pattern: re.Pattern[str]

    @cached_property
    def _guards(self) -> Guards:
        return Guards((self.pattern,))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a run of a text, as `re.Pattern.search` gives it."""
        if not self._guards.open(text[start:end]):
            return None
        return self.pattern.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a run of a text, as `re.Pattern.finditer` gives them."""
        if not self._guards.open(text[start:end]):
            return iter(())
        return self.pattern.finditer(text, start, end)

    def on_lines(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text of a pattern that never goes on to another line."""
        for start, end in self._guards.open_lines(text):
            yield from self.pattern.finditer(text, start, end)


def guarded(pattern: str, flags: re.RegexFlag | int = 0) -> Guarded:
    """A pattern, compiled, and tried only where it can match."""
    return Guarded(re.compile(pattern, flags))
