"""A number in its clause, and what figures are made of: the number's value, its noun, its unit, which way it went."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from graph.english.numbers import parse_number, parse_share, scale_factor
from graph.find.sums import figure_words as words
from graph.find.sums.clauses import Span, trimmed
from graph.find.sums.money_words import Bound, bound_of
from graph.patterns.openings import compiled

Trend = Literal["rise", "fall"]
REACH = 240  # code points on either side within which words can speak of a number


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure as stated. `start` and `end` cover the clause that a reader needs, `figure` the number with its words.

    `value` is signed: a fall by so much is negative, a level that something fell to is not. `unit` is `percent`,
    `count`, `person`, a unit of time (`minute`, `hour`, `day`, `week`, `month`, `year`) or an ISO 4217 code. `bound`
    speaks of the size, without its sign. `noun` is what is counted; `whole` is what a share is taken of and
    `whole_number` its number. `base` is what is compared with, `period` when it happened; when both are the same words
    (`between September and October`), the base is their first end and the period their last.
    `by_words` says that the weight of the words around it made it one, and no rule.
    """

    start: int
    end: int
    figure: Span
    value: Decimal
    unit: str
    bound: Bound = "exact"
    trend: Trend | None = None
    noun: Span | None = None
    whole: Span | None = None
    whole_number: Decimal | None = None
    base: Span | None = None
    period: Span | None = None
    by_words: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number and what stands around it in its clause: `before` its first word, `after` its last."""

    match: re.Match[str]
    figure: Span
    bound: Bound
    before: str
    after: str
    clause: Span


def is_mark(match: re.Match[str], clause: Span) -> bool:
    """Whether the number is the mark of a list item or section (`3. …`, `(2) …`)."""
    if match["percent"]:
        return False
    return match.start() <= clause.start + 1 and match.string[match.end() : match.end() + 1] in {".", ")"}


def candidate_at(text: str, match: re.Match[str], clause: Span) -> Candidate:
    """The number with the words that bound it, and what stands before and after it in its clause."""
    near = text[max(clause.start, match.start() - 60) : match.start()]
    quantifier = words.QUANTIFIER.search(near)
    start = match.start() if quantifier is None else match.start() - len(near) + quantifier.start()
    bound: Bound = "exact"
    if quantifier is not None:
        signs: dict[str, Bound] = {"~": "about", "≈": "about", "<": "at-most", ">": "at-least"}
        bound = bound_of(quantifier["word"]) if quantifier["word"] else signs[quantifier["sign"]]
    end = match.end()
    if (more := words.OR_MORE.match(text, end)) is not None:
        end, bound = more.end(), "at-least" if more["more"] == "more" else "at-most"
    before = text[max(clause.start, start - REACH) : start]
    after = text[end : min(clause.end, end + REACH)]
    return Candidate(match, Span(start, end), bound, before, after, clause)


def figure_of(candidate: Candidate, value: Decimal, unit: str, trend: Trend | None = None) -> FigureMention:
    """The figure that a number is, with its whole clause."""
    clause = candidate.clause
    return FigureMention(clause.start, clause.end, candidate.figure, value, unit, candidate.bound, trend)


def number_of(match: re.Match[str]) -> Decimal:
    """What the number says, its scale included; a share in percent."""
    if match["share"]:
        return parse_share(match["share"])
    value = (parse_number(match["number"]) + (Decimal("0.5") if match["half"] else 0)) * scale_factor(match["scale"])
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def is_future(before: str) -> bool:
    """Whether the words up to a number, in its clause, make it a promise, a target or a possibility."""
    last = last_of(words.FUTURE, before)
    return last is not None and words.PAST_AGAIN.match(before, last.end()) is None


def last_of(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The pattern's last match in the text."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def trend_of(candidate: Candidate) -> tuple[Trend | None, re.Match[str] | None]:
    """Which way it went: by the word right after the number, or else the nearest one before it."""
    after = words.TREND_AFTER.match(candidate.after)
    if after is not None:
        return ("fall" if after["fall"] else "rise"), after
    nearest = last_of(words.TREND, candidate.before)
    if nearest is None:
        return None, None
    return ("fall" if nearest["fall"] else "rise"), nearest


def noun_at(text: str, start: int) -> Span | None:
    """The noun phrase that begins here: up to six words, ended by a verb, a preposition or a mark."""
    match = words.NOUN_PHRASE.match(text, start)
    if match is None:
        return None
    phrase = match["noun"]
    stop = words.NOUN_STOP.search(phrase)
    span = trimmed(text, match.start("noun"), match.start("noun") + (stop.start() if stop else len(phrase)))
    return span if span.start < span.end else None


_BY_SEA = compiled(r"\b[Aa]rrivals (?:by|over) (?:sea|boat|land)$")


def unit_of(phrase: str) -> str:
    """`person` when the phrase's head is a word for people: `police officers`, but not `migrant boats`."""
    if _BY_SEA.search(phrase):
        return "person"
    head = re.split(
        r" (?:of|in|at|from|who|detected|to|by|on|with|that|which|per|has|have|had|was|were|is|are"
        r"|(?!r)\w{4,12}(?:ing|ed))\b",
        re.sub(r"(?i)^.*\b(?:numbers?|total) of ", "", phrase),
    )[0]
    if words.PERSON.search(head.split()[-1] if head.split() else "") or words.OF_A_NATION.search(head.strip()):
        return "person"
    # A noun in the plural heads its phrase, whatever verb follows.
    heads = any(words.PLURAL.search(people[0]) for people in words.PERSON.finditer(head))
    return "person" if heads else "count"
