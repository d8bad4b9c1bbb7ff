"""Words to things: by their names in every language, and by the words that facts about them were read from.

A word is found by itself and by how it begins; case, accents and punctuation do not count. The index is one frozen
value, made once for a graph.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

# More words than this, or longer ones, are none that anybody looks for.
WORDS_AT_MOST = 16
LETTERS_AT_MOST = 60


class Field(IntEnum):
    """Where words stand: in a thing's name, in another of its names, in a passage that was read about it."""

    NAME = 0
    OTHER_NAME = 1
    QUOTE = 2


class Rank(IntEnum):
    """How well a text answers, the best first: the very words, their beginning, all of them, some of them."""

    EXACT = 0
    BEGINNING = 1
    ALL = 2
    SOME = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A text by which a thing can be found; `source` is the address of the passage where it is a quote."""

    thing: str
    kind: str
    field: Field
    text: str
    language: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found, its best text, and where in it the words stand: pairs of start and end, in order."""

    thing: str
    kind: str
    rank: Rank
    entry: Entry
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The texts, every folded word in order, and for each word the texts that hold it."""

    entries: tuple[Entry, ...]
    words: tuple[str, ...]
    postings: tuple[array[int], ...]

    def find(self, asked: str, kinds: frozenset[str] | None = None) -> tuple[Hit, ...]:
        """The things that answer, each once by its best text: in the order of rank, field, and name.

        Things by which only some of the words stand are told only where none has all. `kinds` keeps those kinds alone.
        """
        wanted = folded_words(asked)
        if not wanted:
            return ()
        found = [self._matching(word) for word in wanted]
        whole = set.intersection(*found)
        chosen = whole or _most(found)
        best: dict[str, tuple[tuple[int, int, int, str, str], Entry]] = {}
        for number in chosen:
            entry = self.entries[number]
            if kinds is not None and entry.kind not in kinds:
                continue
            order = _order(entry, wanted, is_whole=number in whole)
            if entry.thing not in best or order < best[entry.thing][0]:
                best[entry.thing] = (order, entry)
        ranked = sorted(best.values(), key=lambda one: one[0])
        return tuple(
            Hit(entry.thing, entry.kind, Rank(order[0]), entry, spans_of(entry.text, wanted)) for order, entry in ranked
        )

    def _matching(self, word: str) -> set[int]:
        """The texts that hold the word, or for words of two letters and more one that begins so."""
        place = bisect_left(self.words, word)
        found: set[int] = set()
        while place < len(self.words) and self.words[place].startswith(word):
            if len(word) > 1 or self.words[place] == word:
                found.update(self.postings[place])
            place += 1
        return found


def build_index(entries: Iterable[Entry]) -> Index:
    """The index of these texts; a thing's equal texts count once."""
    kept = tuple(dict.fromkeys(entries))
    found: dict[str, array[int]] = {}
    for number, entry in enumerate(kept):
        for word in dict.fromkeys(word for word, _, _ in _words_in(entry.text)):
            found.setdefault(word, array("I")).append(number)
    words = tuple(sorted(found))
    return Index(kept, words, tuple(found[word] for word in words))


def folded_words(asked: str) -> tuple[str, ...]:
    """The words that are asked for, folded, each once; at most `WORDS_AT_MOST`, cut at `LETTERS_AT_MOST`."""
    found = (word[:LETTERS_AT_MOST] for word, _, _ in _words_in(asked[:2000]))
    return tuple(dict.fromkeys(found))[:WORDS_AT_MOST]


def spans_of(text: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a text, as pairs of start and end."""
    return tuple(
        (start, end)
        for word, start, end in _words_in(text)
        if any(word == one or (len(one) > 1 and word.startswith(one)) for one in wanted)
    )


def _most(found: Sequence[set[int]]) -> set[int]:
    """The texts that hold the most of the words."""
    counts: dict[int, int] = {}
    for numbers in found:
        for number in numbers:
            counts[number] = counts.get(number, 0) + 1
    most = max(counts.values(), default=0)
    return {number for number, count in counts.items() if count == most}


def _order(entry: Entry, wanted: Sequence[str], *, is_whole: bool) -> tuple[int, int, int, str, str]:
    words = [word for word, _, _ in _words_in(entry.text)]
    rank = Rank.ALL if is_whole else Rank.SOME
    if is_whole and entry.field is not Field.QUOTE:
        if words == list(wanted):
            rank = Rank.EXACT
        elif words[: len(wanted) - 1] == list(wanted[:-1]) and words[len(wanted) - 1].startswith(wanted[-1]):
            rank = Rank.BEGINNING
    return (rank, entry.field, len(words), " ".join(words), entry.thing)


def _words_in(text: str) -> Iterable[tuple[str, int, int]]:
    """The folded words of a text with their places in it."""
    start = -1
    for place, mark in enumerate(text + " "):
        is_of_word = mark.isalnum() or unicodedata.combining(mark)
        if is_of_word and start < 0:
            start = place
        elif not is_of_word and start >= 0:
            yield _folded(text[start:place]), start, place
            start = -1


_LETTERS: Mapping[int, str] = MappingProxyType({ord("œ"): "oe", ord("Œ"): "oe", ord("æ"): "ae", ord("Æ"): "ae"})


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS)).casefold()
    return "".join(mark for mark in plain if not unicodedata.combining(mark))
