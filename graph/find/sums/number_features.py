"""What a number looks like where it stands: the features and words by which it is weighed.

Whether a sum is given for a purpose, and whether a number is a result, shows in the words around it more than in any
one of them. Words and names are told as in clauses (`graph/find/clauses/clause_features.py`); here they stand before or
behind the number, near it or somewhere in its clause, and the number itself has a form: money or not, how large, how
round. The same features are counted where the weights are made and where they are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from graph.find.clauses.clause_features import forms, tokens
from graph.find.money import AmountMention
from graph.find.sums.clauses import Span
from graph.patterns.kept import kept
from graph.patterns.openings import compiled

_BEFORE, _AFTER = 200, 160  # code points on either side that are looked at
_NEAREST, _NEAR, _PAIRED = 3, 6, 7  # words on either side
_WORDS_NEAR = 2  # of those with a meaning
_WORD = compiled(r"[\w’'-]{1,40}")
_PART = compiled(r"[a-z]{2,40}")
_FUNCTION = frozenset(
    _PART.findall(
        "the of and to in for on with that by from at as an it is are was were be been has have had this these those"
        " their its our we they he she his her not or but which who"
    )
)
_SCALED = compiled(r"illion|\d ?(?:m|bn|M)\b|\bmio\b")
_LARGE = 200_000  # of money: seldom a price
_ROUND = 100


@dataclass(frozen=True, slots=True)
class NumberSaid:
    """A number in its text, with the clause and the sentence that it stands in; `form` says what it is like itself."""

    start: int
    end: int
    clause: Span
    sentence: Span
    form: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordsAround:
    """Words that have a meaning, in small letters: of the whole sentence, and nearest before and behind the number."""

    sentence: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def sum_said(text: str, amount: AmountMention, clause: Span, sentence: Span, *, is_bare: bool) -> NumberSaid:
    """A sum of money as a number to weigh; a bare one has no currency of its own."""
    value = amount.primary.value
    written = text[amount.primary.start : amount.primary.end]
    form = (
        "money",
        f"money {_magnitude(value)}",
        f"per {amount.per}",
        "large" if value >= _LARGE else "small",
        "scaled" if _SCALED.search(written) else "plain",
        *(("bare",) if is_bare else ()),
    )
    return NumberSaid(amount.start, amount.end, clause, sentence, form)


def number_said(match: re.Match[str], value: Decimal, clause: Span, sentence: Span) -> NumberSaid:
    """A number that is no money, as a candidate of `figure_words.CANDIDATE` has it."""
    sort = "percent" if match["percent"] else "share" if match["share"] else "number"
    form = (
        sort,
        f"{sort} {_magnitude(value)}",
        "scaled" if match["scale"] else "plain",
        "round" if value >= _ROUND and value % _ROUND == 0 else "not round",
        "digits" if match[0][0].isdigit() else "word",
    )
    return NumberSaid(*match.span(), clause, sentence, form)


def _magnitude(value: Decimal) -> int:
    """How many digits a number has before its point."""
    return len(str(abs(int(value)))) if abs(value) >= 1 else 0


def features(text: str, said: NumberSaid) -> frozenset[str]:
    """The features of a number in its place."""
    above = text[max(said.clause.start, said.start - _BEFORE) : said.start]
    below = text[said.end : min(said.clause.end, said.end + _AFTER)]
    # A word that opens a clause is taken for no name; behind the number none does.
    before, after = tokens(above), tokens(f"x {below}")[1:]
    return frozenset(
        (
            *(f"={one}" for one in said.form),
            *_of_place(said),
            *_of_words(before, after),
            *_of_forms(forms(f"x {above}")[1:], forms(f"x {below}")[1:]),
        )
    )


def _of_place(said: NumberSaid) -> Iterator[str]:
    yield f"=opens sentence {said.start - said.sentence.start <= _NEAREST}"
    yield f"=opens clause {said.start - said.clause.start <= _NEAREST}"
    yield f"=ends clause {said.clause.end - said.end <= _WORDS_NEAR}"


def _of_words(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    yield from (f"-{at} {word}" for at, word in enumerate(reversed(before[-_NEAREST:]), 1))
    yield from (f"+{at} {word}" for at, word in enumerate(after[:_NEAREST], 1))
    yield from (f"before {word}" for word in before)
    yield from (f"after {word}" for word in after)
    yield from (f"near {word}" for word in (*before[-_NEAR:], *after[:_NEAR]))
    yield from (f"before {one}_{two}" for one, two in pairwise(before[-_PAIRED:]))
    yield from (f"after {one}_{two}" for one, two in pairwise(after[:_PAIRED]))


def _of_forms(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    for length in range(1, _NEAREST + 1):
        yield "~-" + "_".join(before[-length:])
        yield "~+" + "_".join(after[:length])


def words_around(text: str, said: NumberSaid) -> WordsAround:
    """The words of a number's sentence that have a meaning; with a capital a word may be a name and has none."""
    before = _words(text[max(said.clause.start, said.start - _BEFORE) : said.start])
    after = _words(text[said.end : min(said.clause.end, said.end + _AFTER)])
    sentence = _words(text[said.sentence.start : said.sentence.end])
    return WordsAround(sentence, before[-_WORDS_NEAR:], after[:_WORDS_NEAR])


@kept
def _words(written: str) -> tuple[str, ...]:
    small = " ".join(word for word in _WORD.findall(written) if word.islower())
    return tuple(part for part in _PART.findall(small) if part not in _FUNCTION)
