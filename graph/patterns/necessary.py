"""A pattern → words of which one at least stands in whatever it matches: what is looked for before it is tried."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

# The library's own parser of patterns: its result is what the compiler is given.
_parser: Any = importlib.import_module("re._parser")

Words: TypeAlias = frozenset[str]
_Item: TypeAlias = tuple[Any, Any]

_MOST = 128  # words that a part of a pattern may stand for and still be written out
_LONG_ENOUGH = 5  # letters: a longer word is hardly rarer
_MOST_SETS = 3  # of words, one of each of which a pattern needs
_LONG_ENOUGH_TO_ADD, _FEW = 3, 40  # letters and words of a further set: others leave a pattern open nearly everywhere
_EMPTY: Words = frozenset({""})
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_TWICE = 2
_RUN = "RUN"  # of letters: no kind of the parser's
_DIGITS: Words = frozenset("0123456789")


def keeps_case(pattern: str, flags: int = 0) -> bool:
    """Whether a pattern takes capitals and small letters for different throughout."""
    return not flags & re.IGNORECASE and "(?i" not in pattern


def necessary(pattern: str, flags: int = 0) -> Words:
    """Words one of which stands in every match; the empty one if none need.

    They are in small letters, and stand in a match written in small letters and with the digits of ASCII; those of a
    pattern that keeps case stand in a match as it is.

    >>> sorted(necessary(r"\\b(?:agree[ds]?|Resolved) to \\w+"))
    ['Resolved to ', 'agree to ', 'agreed to ', 'agrees to ']
    """
    found = _Parts(keeps_case(pattern, flags)).needed(_parser.parse(pattern, flags))
    return _shortest(found)


def every_necessary(pattern: str, flags: int = 0) -> tuple[Words, ...]:
    """Up to three sets of words as `necessary` tells them, the rarest first: one word of each stands in every match.

    >>> [sorted(words) for words in every_necessary(r"(?:talks|meeting)[^.]{0,40} (?:in|near) [A-Z]")]
    [['meeting', 'talks'], [' in ', ' near ']]
    """
    found = _Parts(keeps_case(pattern, flags)).each_needed(_parser.parse(pattern, flags))
    best, *others = sorted(found, key=_worth, reverse=True)
    further = [words for words in others if words != best and min(map(len, words)) >= _LONG_ENOUGH_TO_ADD]
    return tuple(map(_shortest, (best, *[words for words in further if len(words) <= _FEW][: _MOST_SETS - 1])))


def _shortest(words: Words) -> Words:
    """Some words without those in which another of them stands."""
    lengths = set(map(len, words))
    if len(lengths) == 1:
        return words
    shorter = {length: [word for word in words if len(word) < length] for length in lengths}
    return frozenset(word for word in words if not any(other in word for other in shorter[len(word)]))


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the parts of a pattern match and need, in small letters or as they are.

    `known` is what parts match that were looked at before, by identity: parts in parts are met again and again.
    """

    keeps_case: bool
    known: dict[int, Words | None] = field(default_factory=dict)

    def needed(self, items: Iterable[_Item]) -> Words:
        """The best words of some parts in a row: those of a stretch that can be written out, or from inside one."""
        return max(self.each_needed(items), key=_worth)

    def each_needed(self, items: Iterable[_Item]) -> list[Words]:
        """The words of each stretch of some parts in a row, and those inside the others: one of each set is needed."""
        candidates: list[Words] = []
        stretch = _EMPTY
        for item in self._with_runs(items):
            part = self.written_out(item)
            longer = _followed(stretch, part) if part is not None else None
            if longer is not None:
                stretch = longer
                continue
            candidates += (stretch, *self._inside(item))
            stretch = part if part is not None else _EMPTY
        return [*candidates, stretch]

    def _inside(self, item: _Item) -> Sequence[Words]:
        """The necessary words of a part that cannot be written out."""
        kind, value = _kind(item), item[1]
        if kind == "SUBPATTERN":
            return self.each_needed(value[3])
        if kind == "ATOMIC_GROUP":
            return self.each_needed(value)
        if kind == "BRANCH":
            return [frozenset[str]().union(*map(self.needed, value[1]))]
        if kind in _REPEATS and value[0] > 0:
            return self.each_needed(value[2])
        return [_EMPTY]

    def written_out(self, item: _Item) -> Words | None:
        """Everything that a part of a pattern matches; None where that is too much to write out.

        What only looks around matches nothing itself: without it a pattern matches more, and nothing less.
        """
        kind, value = _kind(item), item[1]
        if kind == _RUN:
            return frozenset({value})
        if kind == "LITERAL":
            return self._letter(value)
        if id(item) not in self.known:
            self.known[id(item)] = self._parts_written_out(kind, value)
        return self.known[id(item)]

    def _parts_written_out(self, kind: str, value: Any) -> Words | None:
        if kind in _ZERO_WIDTH:
            return _EMPTY
        if kind == "IN":
            return _any_of([self._sign(one) for one in value])
        if kind == "BRANCH":
            return _any_of([self._row(one) for one in value[1]])
        if kind == "SUBPATTERN":
            return self._row(value[3])
        if kind == "ATOMIC_GROUP":
            return self._row(value)
        return self._repeated(*value) if kind in _REPEATS else None

    def _with_runs(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """Some parts in a row, letters that follow one another as one."""
        run: list[str] = []
        for item in getattr(items, "data", items):
            if _kind(item) == "LITERAL" and (letter := self._letter(item[1])) is not None:
                run += letter
                continue
            if run:
                yield _RUN, "".join(run)
                run = []
            yield item
        if run:
            yield _RUN, "".join(run)

    def _letter(self, letter: int) -> Words | None:
        # Beyond ASCII small letters may be more than one, or depend on what stands around them; signs stay as they are.
        sign = chr(letter)
        if self.keeps_case:
            return frozenset({sign})
        is_one = sign.isascii() or not (sign.isalnum() or sign.casefold() != sign)
        return frozenset({sign.lower()}) if is_one else None

    def _sign(self, member: _Item) -> Words | None:
        if _kind(member) == "CATEGORY" and str(member[1]) == "CATEGORY_DIGIT":
            return None if self.keeps_case else _DIGITS
        return self._letter(member[1]) if _kind(member) == "LITERAL" else None

    def _row(self, items: Iterable[_Item]) -> Words | None:
        """What some parts match one after the other."""
        whole: Words | None = _EMPTY
        for item in self._with_runs(items):
            part = self.written_out(item)
            whole = _followed(whole, part) if whole is not None and part is not None else None
            if whole is None:
                return None
        return whole

    def _repeated(self, low: int, high: Any, inner: Iterable[_Item]) -> Words | None:
        once = self._row(inner) if int(high) <= _TWICE else None
        if once is None:
            return None
        times: list[Words | None] = [_EMPTY, once, _followed(once, once)]
        return _any_of(times[low : int(high) + 1])


def _kind(item: _Item) -> str:
    """What kind of part this is, as the parser calls it."""
    name: str = getattr(item[0], "name", _RUN)
    return name


def _worth(words: Words) -> tuple[int, int]:
    return min(_LONG_ENOUGH, min(map(len, words), default=0)), -len(words)


def _any_of(parts: Sequence[Words | None]) -> Words | None:
    """What one or the other of some parts matches."""
    known = [part for part in parts if part is not None]
    found = frozenset[str]().union(*known)
    return found if len(known) == len(parts) and len(found) <= _MOST else None


def _followed(before: Words, behind: Words) -> Words | None:
    if len(before) * len(behind) > _MOST:
        return None
    return frozenset([one + other for one in before for other in behind])
