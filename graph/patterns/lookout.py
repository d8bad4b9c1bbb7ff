"""Which of all rules' patterns can match in a text: it is searched once for the words of all of them.

Who writes a rule has nothing to do with it: whatever is made of `graph/patterns/guards.py` joins by itself.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import _lru_cache_wrapper, cached_property, lru_cache, reduce
from itertools import accumulate
from operator import or_
from typing import Any, Protocol, TypeAlias

import ahocorasick

from graph.patterns.necessary import Words, every_necessary, keeps_case

# A line of a text, from where to where, and the patterns that may match in it, the first as the lowest bit.
Line: TypeAlias = tuple[int, int, int]
_Sets: TypeAlias = tuple[Words, ...]  # one word of each of which a pattern needs

_SENTENCES = 20_000  # and lines of one document that are kept in mind: rules ask for each of them many times
_TEXTS = 2  # of which the lines are kept in mind
_IN_NO_TEXT = "\0\0"
# Letters of a word: with twice as many what finds the words is twice as large, and hardly a pattern less is tried.
_LONG_ENOUGH = 12
_EVERYWHERE = frozenset({"", " "})  # what stands in nearly every line tells nothing of it
_OTHER_DIGITS = re.compile(r"[\u0660-\U0001fbff](?<=\d)")


def small_letters(text: str) -> str:
    """A text in small letters, as patterns without regard to case compare them, and with the digits of ASCII."""
    small = text.replace("İ", "i").lower()
    return small if small.isascii() else _OTHER_DIGITS.sub("0", small.replace("ſ", "s").replace("ı", "i"))


class Rule(Protocol):
    """What has patterns that are to be looked out for."""

    @property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """Its patterns, of which each is tried for itself."""


def _needs(pattern: re.Pattern[str]) -> _Sets:
    return every_necessary(pattern.pattern, pattern.flags)


class _Words:
    """The words that some patterns need, and what each says of them.

    A pattern needs one word of each of its sets. The first set of each pattern has its bit in a first row of bits, the
    second in a second, and so on: the pattern may match where its bit is set in all rows.
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]], needs: Callable[[re.Pattern[str]], _Sets]) -> None:
        sets = list(map(needs, patterns))
        parts = {words: frozenset(map(_part_of, words)) for every in sets for words in every}
        self._width, self._rows, self._always = len(sets), max(map(len, sets), default=0), 0
        words: tuple[dict[str, int], dict[str, int]] = ({}, {})
        for number, (pattern, needed) in enumerate(zip(patterns, sets, strict=True)):
            of_case = words[keeps_case(pattern.pattern, pattern.flags)]
            for row in range(self._rows):
                bit = 1 << row * self._width + number
                told = parts[needed[row]] if row < len(needed) else _EVERYWHERE
                if not told.isdisjoint(_EVERYWHERE):
                    self._always |= bit
                    continue
                for word in told:
                    of_case[word] = of_case.get(word, 0) | bit
        self._in_small_letters, self._as_written = map(_finding, words)

    def said_by(self, line: str) -> int:
        """The bits that the words of a line set in all rows."""
        bits = self._always
        for _, more in self._as_written.iter(line):
            bits |= more
        for _, more in self._in_small_letters.iter(small_letters(line)):
            bits |= more
        return bits

    def open(self, bits: int) -> int:
        """The patterns whose bits are set in all rows."""
        in_all = (1 << self._width) - 1
        for _ in range(self._rows):
            in_all &= bits
            bits >>= self._width
        return in_all


def _part_of(word: str) -> str:
    """A part of a word, no longer than need be, that stands on one line: a text is searched line by line."""
    return max(word.split("\n"), key=len)[:_LONG_ENOUGH]


def _finding(words: Mapping[str, int]) -> Any:
    made = ahocorasick.Automaton()
    alike = {bits: bits for bits in words.values()}  # one object for all words that say the same
    for word, bits in words.items():
        made.add_word(word, alike[bits])
    if not words:
        made.add_word(_IN_NO_TEXT, 0)
    made.make_automaton()
    return made


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


class Lookout:
    """The patterns of many rules, looked out for together, each rule with a run of them.

    Rules join until the first text is looked at; the words of all are gathered then.
    """

    def __init__(self, *first: Rule) -> None:
        self._rules = [*first]
        self._is_open_to_more = True
        self._needs: Callable[[re.Pattern[str]], _Sets] = _needs

    def join(self, rule: Rule) -> bool:
        """Looks out for a rule's patterns from now on; False where it is too late for that."""
        if self._is_open_to_more:
            self._rules.append(rule)
        return self._is_open_to_more

    def take_words(self, known: Mapping[str, _Sets], needed: dict[str, _Sets]) -> None:
        """Takes what patterns need as it was told before, by a digest of each, and adds what all patterns need to the
        others: when the first text is looked at, and never where that was done before."""

        def needs(pattern: re.Pattern[str]) -> _Sets:
            key = hashlib.blake2b(f"{int(pattern.flags)} {pattern.pattern}".encode(), digest_size=16).hexdigest()
            needed[key] = known[key] if key in known else _needs(pattern)
            return needed[key]

        self._needs = needs

    def place_of(self, rule: Rule) -> int:
        """The bit of a rule's first pattern; those of the others follow."""
        return self._places[id(rule)]

    def open(self, text: str) -> int:
        """The patterns that may match somewhere in a text."""
        return self._open(text)

    def lines(self, text: str) -> tuple[Line, ...]:
        """The lines of a text in which some pattern may match, in order."""
        return self._lines(text)

    def open_between(self, text: str, start: int, end: int) -> int:
        """The patterns that may match in the lines of a text that lie, whole or in part, between two places."""
        starts, said = self._said_of_lines(text)
        first = bisect_right(starts, max(0, start)) - 1
        last = bisect_left(starts, end, first + 1)
        # What matches may go on from line to line: the words that it needs may stand in several.
        return self._words.open(said[first] if last == first + 1 else reduce(or_, said[first:last]))

    def forget(self) -> None:
        """Keeps no text in mind any longer."""
        for kept in (self._open, self._lines, self._said_of_lines, self._said_by):
            kept.cache_clear()

    @cached_property
    def _open(self) -> _lru_cache_wrapper[int]:
        return lru_cache(_SENTENCES)(lambda text: self._words.open(reduce(or_, map(self._said_by, text.split("\n")))))

    @cached_property
    def _said_by(self) -> _lru_cache_wrapper[int]:
        return lru_cache(_SENTENCES)(self._words.said_by)

    @cached_property
    def _lines(self) -> _lru_cache_wrapper[tuple[Line, ...]]:
        return lru_cache(_TEXTS)(
            lambda text: tuple(
                (start, end, bits) for start, end in _lines(text) if (bits := self.open(text[start:end]))
            )
        )

    @cached_property
    def _said_of_lines(self) -> _lru_cache_wrapper[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Where the lines of a text begin, and what the words of each say."""
        return lru_cache(_TEXTS)(
            lambda text: (
                tuple(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0)),
                tuple(map(self._said_by, text.split("\n"))),
            )
        )

    @cached_property
    def _places(self) -> Mapping[int, int]:
        self._is_open_to_more = False
        starts = accumulate((len(rule.patterns) for rule in self._rules), initial=0)
        return {id(rule): start for rule, start in zip(self._rules, starts, strict=False)}

    @cached_property
    def _words(self) -> _Words:
        self._is_open_to_more = False
        return _Words([pattern for rule in self._rules for pattern in rule.patterns], self._needs)
