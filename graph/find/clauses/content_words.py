"""The words of a clause that carry its meaning, in three roles: all of them, the first, and the one behind its verb.

What a clause says is told by what its words mean, whether or not labelled statements ever used them; the weight of a
meaning (`graph/find/weights/word_weights.py`) is looked up by the word and its role. Names, offices, months and numbers
mean nothing here, so that they may change; the first word counts in whatever case it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.patterns.openings import compiled

_WORD = compiled(r"[^\W\d_][\w’'-]{0,40}")
_PART = compiled(r"[a-z]{2,40}")  # of "counter-smuggling" both, of "state’s" the first
FUNCTION_WORDS = frozenset(
    _PART.findall(
        "the of and to in for on with that by from at as an it is are was were be been has have had this these those"
        " their its our we they he she you his her not or but which who"
    )
)
"""Words that tell how others hang together."""

_MODAL = frozenset(_PART.findall("will shall would should must may can could might also do does did there"))
_BEFORE_A_VERB = frozenset(
    _PART.findall("will shall would should must may can could to has have had is are was were be been")
)
_REACH = 3  # words behind an auxiliary among which its verb stands: "will also jointly fund"


@dataclass(frozen=True, slots=True)
class ContentWords:
    """The words of a clause in small letters: `every` in order, the `first` of them, and the `verb` that is told."""

    every: tuple[str, ...]
    first: str | None
    verb: str | None


def content_words(words: str) -> ContentWords:
    """The words of a clause by role; a role that no word has is None."""
    said = _PART.findall(
        " ".join(one for at, one in enumerate(_WORD.findall(words)) if not at or one.islower()).lower()
    )
    every = tuple(word for word in said if word not in FUNCTION_WORDS)
    return ContentWords(every, every[0] if every else None, _verb(said))


def _verb(said: Sequence[str]) -> str | None:
    for at, word in enumerate(said):
        if word in _BEFORE_A_VERB:
            behind = said[at + 1 : at + 1 + _REACH]
            if found := next((one for one in behind if one not in FUNCTION_WORDS and one not in _MODAL), None):
                return found
    return None
