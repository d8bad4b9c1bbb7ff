"""Names to find in texts: each place in a text where one of many known names stands, in one pass over its letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import ahocorasick

from graph.patterns.kept import kept
from graph.patterns.openings import compiled

_WORD = compiled(r"[^\W_]+(?:['.&-][^\W_]+)*")
_JOINTS = frozenset("'.&-")  # between letters these part no words
_FEW = 12  # names up to which each is looked for by itself
_SHOUTED = 4  # letters: a longer name is known in capitals too


# The first word of some names in small letters, and the names, which differ in capitals only.
_Alike: TypeAlias = tuple[str, list[str]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text: where, and what it may be the name of."""

    start: int
    end: int
    refs: tuple[str, ...]


class Names:
    """Names to find in texts, the leftmost first and the longest of those that begin at one place.

    One pass over a text, however many names there are. A name of one word is found with its own capitals only; a
    longer one with a small or capital first letter in each word, and a text in capitals matches everything.
    """

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        refs: dict[str, set[str]] = {}
        for name, ref in entries:
            refs.setdefault(name.replace("’", "'"), set()).add(ref)
        self._refs = {name: tuple(sorted(found)) for name, found in refs.items()}

    @cached_property
    def _alike(self) -> dict[str, _Alike]:
        """Names by their small letters."""
        alike: dict[str, _Alike] = {}
        for name in sorted(self._refs):
            if first := _WORD.match(name):
                alike.setdefault(_small(name), (first[0].casefold(), []))[1].append(name)
        return alike

    @cached_property
    def _automaton(self) -> Any:
        """Finds names by their small letters."""
        made = ahocorasick.Automaton()
        for small, known in self._alike.items():
            made.add_word(small, known)
        made.make_automaton()
        return made

    def _each(self, small: str) -> Iterable[tuple[int, _Alike]]:
        """Each place where a name's small letters stand in a text of such letters: its last letter, and the name."""
        if len(self._alike) > _FEW:
            found: Iterable[tuple[int, _Alike]] = self._automaton.iter(small)
            return found
        return ((last, known) for name, known in self._alike.items() for last in _lasts(small, name))

    @kept  # the states in a text are asked for by many
    def find(self, text: str) -> tuple[Mention, ...]:
        """Every name in a text, leftmost and longest, none overlapping another."""
        found: list[Mention] = []
        reached = 0
        for start, _, _, name in sorted(self._standing(text)):
            if start >= reached:
                found.append(Mention(start, start + len(name), self._refs[name]))
                reached = start + len(name)
        return tuple(found)

    def _standing(self, text: str) -> Iterator[tuple[int, int, int, str]]:
        """Every name in a text as whole words: where, by which of the words there it may begin, how long it is."""
        size = len(text)
        for last, (first, names) in self._each(_small(text)):
            end, length = last + 1, len(names[0])
            start = end - length
            if end < size and text[end].isalnum() and text[last].isalnum():
                continue
            if start and text[start - 1] != " " and not _begins_word(text, start):
                continue
            if (rank := _rank(text, start, first)) < 0:
                continue
            written = text[start:end]
            if " " in written or (length > _SHOUTED and written.isupper()):
                yield start, rank, -length, names[0]
            elif written in names:
                yield start, rank, -length, written


def _lasts(text: str, name: str) -> Iterator[int]:
    """The last letter of each place where a name stands in a text."""
    start = text.find(name)
    while start >= 0:
        yield start + len(name) - 1
        start = text.find(name, start + 1)


def _small(text: str) -> str:
    """A text in small letters, letter for letter."""
    small = text.casefold()
    return small if len(small) == len(text) else "".join(map(_small_letter, text))


def _small_letter(letter: str) -> str:
    return next((small for small in (letter.casefold(), letter.lower()) if len(small) == 1), letter)


def _begins_word(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start]
    return not before[-1:].isalnum() and not (before[-1:] in _JOINTS and before[:-1].isalnum())


def _rank(text: str, start: int, first: str) -> int:
    """Which of the words that a name may begin with at a place its first word is; -1 if none."""
    end = start + len(first)
    if text[start:end].casefold() == first and not _goes_on(text, end):
        return 0
    word = _WORD.match(text, start)
    folded = word[0].casefold() if word else ""
    if folded == first:
        return 0
    words = () if folded.isalnum() else _first_words(folded)
    return words.index(first) if first in words else -1


def _goes_on(text: str, end: int) -> bool:
    """Whether a word may go on beyond a place: behind a letter, a figure or a joint."""
    after = text[end : end + 1]
    return after.isalnum() or after in _JOINTS


def _first_words(folded: str) -> tuple[str, ...]:
    """A word in small letters as names may begin with it: whole, without a possessive, up to its first hyphen."""
    return tuple(dict.fromkeys((folded, folded.removesuffix("'s"), re.split(r"['.&-]", folded)[0])))
