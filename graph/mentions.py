"""Names to find in texts: each place in a text where one of many known names stands, in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text: where, and what it may be the name of."""

    start: int
    end: int
    refs: tuple[str, ...]


class Words:
    """A text, and where in it each word stands at which a name may begin.

    Made once for a text in which several kinds of names are looked for.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        # A word in small letters → where it stands, and which of the words it is that a name may begin with there.
        self.starts: dict[str, list[tuple[int, int]]] = {}
        starts = self.starts
        for word in _WORD.finditer(text):
            folded = word[0].casefold()
            if folded.isalnum():
                starts.setdefault(folded, []).append((word.start(), 0))
                continue
            for rank, first in enumerate(_first_words(folded)):
                starts.setdefault(first, []).append((word.start(), rank))

    def begun(self, begins: Mapping[str, object]) -> list[tuple[int, str]]:
        """Where a name may begin, and the word that it begins with there: in the text's order, and the order in which
        the words of one place are to be tried."""
        known = begins.keys() & self.starts.keys()
        ordered = sorted((start, rank, word) for word in known for start, rank in self.starts[word])
        return [(start, word) for start, _, word in ordered]


class Names:
    """Names to find in texts: a dictionary keyed by each name's first word, longest name first.

    What a search costs grows with the different words of a text, however many names there are. A name of one word is
    found with its own capitals only; a longer one with a small or capital first letter in each word, and a text in
    capitals matches everything.
    """

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        refs: dict[str, set[str]] = {}
        for name, ref in entries:
            refs.setdefault(name.replace("’", "'"), set()).add(ref)
        self._refs = {name: tuple(sorted(found)) for name, found in refs.items()}
        self._by_first: dict[str, list[tuple[str, str]]] = {}  # each name, and in small letters
        for name in sorted(self._refs, key=lambda name: (-len(name), name)):
            if first := _WORD.search(name):
                self._by_first.setdefault(first[0].casefold(), []).append((name, name.casefold()))

    def find(self, text: str | Words) -> tuple[Mention, ...]:
        """Every name in a text, leftmost and longest, none overlapping another."""
        begins = self._by_first
        written, begun = (text, _begun(text, begins)) if isinstance(text, str) else (text.text, text.begun(begins))
        found: list[Mention] = []
        reached = 0
        for start, first in begun:
            if start >= reached and (mention := self._longest(written, start, begins[first])):
                found.append(mention)
                reached = mention.end
        return tuple(found)

    def _longest(self, text: str, start: int, names: Iterable[tuple[str, str]]) -> Mention | None:
        for name, small in names:
            end = start + len(name)
            written = text[start:end]
            if written != name and written.casefold() != small:
                continue
            if end < len(text) and text[end].isalnum() and name[-1].isalnum():
                continue
            if written == name or " " in name or (len(name) > 4 and written.isupper()):
                return Mention(start, end, self._refs[name])
        return None


def _begun(text: str, begins: Mapping[str, object]) -> Iterator[tuple[int, str]]:
    """The same of a text in which only these names are looked for."""
    for word in _WORD.finditer(text):
        folded = word[0].casefold()
        # Most words begin no name, and have nothing in them that a name could end at.
        if folded.isalnum():
            if folded in begins:
                yield word.start(), folded
        else:
            for first in _first_words(folded):
                if first in begins:
                    yield word.start(), first


def _first_words(folded: str) -> tuple[str, ...]:
    """A word in small letters as names may begin with it: whole, without a possessive, up to its first hyphen."""
    return tuple(dict.fromkeys((folded, folded.removesuffix("'s"), re.split(r"['.&-]", folded)[0])))
