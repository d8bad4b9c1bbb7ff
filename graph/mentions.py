"""Names to find in texts: each place in a text where one of many known names stands, in one pass over its letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import ahocorasick

_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")
_JOINTS = frozenset("'.&-")  # between letters these part no words
_SHOUTED = 4  # letters: a longer name is known in capitals too


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
    def _automaton(self) -> Any:
        """Finds names by their small letters; each comes with its first word and all names that differ in capitals."""
        alike: dict[str, tuple[str, list[str]]] = {}
        for name in sorted(self._refs):
            if first := _WORD.match(name):
                alike.setdefault(_small(name), (first[0].casefold(), []))[1].append(name)
        made = ahocorasick.Automaton()
        for small, known in alike.items():
            made.add_word(small, known)
        made.make_automaton()
        return made

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
        if not len(self._automaton):
            return
        for last, (first, names) in self._automaton.iter(_small(text)):
            end, length = last + 1, len(names[0])
            start = end - length
            if text[end : end + 1].isalnum() and text[last].isalnum():
                continue
            if not _begins_word(text, start) or (rank := _rank(text, start, first)) < 0:
                continue
            written = text[start:end]
            is_free = " " in written or (length > _SHOUTED and written.isupper())
            if name := next((one for one in names if is_free or one == written), ""):
                yield start, rank, -length, name


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
