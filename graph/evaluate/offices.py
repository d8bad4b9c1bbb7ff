"""When two wordings are of one office: an "Interior Minister" is a Minister of the Interior, however long told."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from graph.evaluate.folding import SMALL_WORDS, folded
from graph.patterns.openings import compiled

_WORD = compiled(r"\w+")
# Words that two names of an office may share, or one may lack, without meaning another: also whose a minister is, for
# the country is told beside the office.
_SMALL = frozenset(
    {"a", "an", "the", "of", "on", "in", "for", "and", "with", "to", "at", "by", "charge", "responsible",
     "responsibility", "affairs", "federal", "republic", "ministry", "department", "office", "matters"}
)  # fmt: skip
_SPELT = MappingProxyType({"defense": "defence", "labor": "labour"})
_PHRASES = (
    (compiled(r"\bmember of the (?:european )?commission\b"), "commissioner"),
    (compiled(r"\b(?:european|eu|union) commissioner\b"), "commissioner"),
    (compiled(r"\b(?:european|eu|union) commission\b"), "commission"),
    (compiled(r"\binternal affairs\b"), "interior"),
    (compiled(r"iz(?=ation\b)"), "is"),
    (compiled(r"\bco-(?=\w)"), "co"),
)
# Where a second office of the same person begins.
_SECOND = compiled(
    r"(?:,| and|, and) (?:the )?(?=(?:(?:federal|deputy|first|prime|state|vice|european|foreign|interior) ){0,2}"
    r"(?:minister|secretary|commissioner|chancellor|head|tanaiste|federal councillor)\b)"
)
_HEADS = frozenset(
    {"minister", "secretary", "commissioner", "president", "chancellor", "premier", "councillor", "head"}
)
# Words that make another office of one: nobody's deputy is the minister.
_RANKS = frozenset(
    {"deputy", "vice", "first", "prime", "state", "parliamentary", "under", "undersecretary", "alternate", "assistant",
     "assisting", "delegate", "junior", "shadow", "former", "acting", "permanent", "chief", "lord", "high", "cabinet",
     "general", "attached", "government", "council", "commission", "parliament"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Office:
    """An office in parts: whom it heads, in which rank, and what it is about."""

    heads: frozenset[str]
    ranks: frozenset[str]
    tasks: frozenset[str]


def same_office(one: str | None, other: str | None) -> bool:
    """Whether two wordings mean one office, in whatever order and however much of what it is in charge of they tell.

    Both have to be of one rank. Where one tells less of what it is about, what it tells has to be in the other: nobody
    is told to be "Minister" or "State Secretary" of anything. Of somebody in two offices either is right.
    """
    if same_words_of_office(one, other):
        return True
    return any(_is_same(first, second) for first in _offices(one or "") for second in _offices(other or ""))


def same_words_of_office(one: str | None, other: str | None) -> bool:
    """Whether two wordings of an office are the same but for case, accents, the order of words and small words."""
    first, second = (frozenset(_WORD.findall(folded(words or ""))) - SMALL_WORDS for words in (one, other))
    return first == second


def _offices(words: str) -> list[_Office]:
    plain = folded(words)
    for pattern, meant in _PHRASES:
        plain = pattern.sub(meant, plain)
    return [_office(part) for part in _SECOND.split(plain)]


def _office(words: str) -> _Office:
    told = frozenset(_SPELT.get(word, word) for word in _WORD.findall(words)) - _SMALL
    return _Office(told & _HEADS, told & _RANKS, told - _HEADS - _RANKS)


def _is_same(one: _Office, other: _Office) -> bool:
    if (one.heads, one.ranks) != (other.heads, other.ranks):
        return False
    fewer, more = sorted((one.tasks, other.tasks), key=len)
    # A member of the Commission is one whatever the portfolio.
    return fewer == more or ((bool(fewer) or one.heads == {"commissioner"}) and fewer < more)
