"""Figures: numbers that say what happened, with their unit, bound, direction, period and what they compare with.

A number is a figure only when the words around it make it a result: something was done to so many, something rose,
fell or took so long. Promises and targets, ages, ordinals, dates, section numbers and durations of plans are not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from graph.find.dates import DateMention, find_dates
from graph.find.money import AmountMention, find_money, is_seized
from graph.find.sums import figure_money_words
from graph.find.sums import figure_words as words
from graph.find.sums.by_weight import LIKELY, SURELY_NONE, SURELY_PEOPLE, UNLIKELY, Weigh
from graph.find.sums.clauses import Span, around, clauses, sentences, trimmed
from graph.find.sums.figure_parts import Candidate, FigureMention, Trend, candidate_at, is_future, is_mark, number_of
from graph.find.sums.figure_quotes import quote_of
from graph.find.sums.figure_rules import judge
from graph.find.sums.money_words import bound_of
from graph.find.sums.number_features import NumberSaid, number_said
from graph.find.sums.told_figures import told
from graph.patterns.openings import compiled

__all__ = ["FigureMention", "Trend", "find_figures"]


def find_figures(
    text: str,
    dates: tuple[DateMention, ...] | None = None,
    amounts: tuple[AmountMention, ...] | None = None,
    weigh: Weigh | None = None,
) -> tuple[FigureMention, ...]:
    """The results in the text that are figures, in its order and without overlap.

    `dates` and `amounts` are all those of the text, where whoever asks has found them already. With `weigh` what no
    rule reads counts where its words make it a likely result, and what a rule reads does not where they make it an
    unlikely one.
    """
    dates = find_dates(text) if dates is None else dates
    amounts = find_money(text) if amounts is None else amounts
    found: list[FigureMention] = []
    earlier: FigureMention | None = None
    for sentence in sentences(text):
        found.extend(_in_sentence(text, sentence, dates, amounts, earlier, weigh))
        earlier = found[-1] if found else None
    return tuple(found)


def _in_sentence(
    text: str,
    sentence: Span,
    dates: tuple[DateMention, ...],
    amounts: tuple[AmountMention, ...],
    earlier: FigureMention | None,
    weigh: Weigh | None,
) -> list[FigureMention]:
    """The figures of one sentence, each with its own part of it and the times named there; `earlier` is the figure of
    the sentences before."""
    if not words.PROBE.stands_in(text, sentence.start, sentence.end):
        return []
    parts = clauses(text, sentence)
    own_dates = _inside(dates, sentence)
    own_amounts = _inside(amounts, sentence)
    dated = [d for d in own_dates if not words.ON_AVERAGE.match(text, d.end)]
    taken = [Span(d.start, d.end) for d in dated] + [Span(a.start, a.end) for a in own_amounts]
    others = [
        *_seized(text, own_amounts, parts),
        *_traded(text, own_amounts, parts),
        *_imposed(text, own_amounts, parts),
        *_multiplied(text, sentence, parts),
    ]
    whole = sorted(
        [*others, *_numbers(text, sentence, parts, taken, others, earlier, weigh)],
        key=lambda figure: figure.figure.start,
    )
    return _with_times(text, sentence, whole, _apart(text, whole), own_dates)


_Mention = TypeVar("_Mention", DateMention, AmountMention)


def _inside(mentions: tuple[_Mention, ...], sentence: Span) -> tuple[_Mention, ...]:
    """Those of the mentions, which stand in the order of the text, that begin in the sentence."""
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    last = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
    return mentions[first:last]


def _seized(text: str, amounts: tuple[AmountMention, ...], parts: tuple[Span, ...]) -> Iterator[FigureMention]:
    """Money that was seized."""
    for amount in amounts:
        clause = around(parts, amount.primary.start)
        if clause is None or not is_seized(text, amount) or is_future(text[clause.start : amount.start]):
            continue
        yield FigureMention(
            clause.start, clause.end, Span(amount.start, amount.end), amount.primary.value,
            amount.primary.currency or "count", amount.bound,
        )  # fmt: skip


def _traded(text: str, amounts: tuple[AmountMention, ...], parts: tuple[Span, ...]) -> Iterator[FigureMention]:
    """What a market came to: trade, exports, remittances."""
    for amount in amounts:
        clause = around(parts, amount.primary.start)
        before = "" if clause is None else text[clause.start : amount.primary.start]
        if clause is None or (led := figure_money_words.TRADED.search(before)) is None or is_future(before):
            continue
        bound = "at-least" if led[0].rstrip().endswith(("exceeded", "surpassed")) else amount.bound
        figure = Span(amount.start, amount.end)
        value, currency = amount.primary.value, amount.primary.currency or "count"
        yield FigureMention(clause.start, clause.end, figure, value, currency, bound)


def _imposed(text: str, amounts: tuple[AmountMention, ...], parts: tuple[Span, ...]) -> Iterator[FigureMention]:
    """What fines came to that were imposed."""
    for amount in amounts:
        clause = around(parts, amount.primary.start)
        if clause is None or amount.per is not None or is_future(text[clause.start : amount.start]):
            continue
        before, after = text[clause.start : amount.start], text[amount.end : clause.end]
        is_imposed = figure_money_words.FINES.search(before) and figure_money_words.IMPOSED.match(after)
        if is_imposed or figure_money_words.FINED.search(before):
            figure = Span(amount.start, amount.end)
            value, currency = amount.primary.value, amount.primary.currency or "count"
            yield FigureMention(clause.start, clause.end, figure, value, currency, amount.bound)


def _multiplied(text: str, sentence: Span, parts: tuple[Span, ...]) -> Iterator[FigureMention]:
    """What doubled or halved."""
    for match in words.MULTIPLIED.finditer(text, sentence.start, sentence.end):
        clause = around(parts, match.start())
        before = "" if clause is None else text[max(clause.start, match.start() - 240) : match.start()]
        quantifier = words.QUANTIFIER.search(before[-60:] if clause else "")
        if clause is None or words.MODAL_BEFORE.search(before.rstrip()) or is_future(before):
            continue
        change = Decimal(words.multiple_of(match["word"]))
        bound = bound_of(quantifier["word"]) if quantifier and quantifier["word"] else "exact"
        trend: Trend = "rise" if change > 0 else "fall"
        yield FigureMention(clause.start, clause.end, Span(*match.span()), change, "percent", bound, trend)


def _numbers(
    text: str,
    sentence: Span,
    parts: tuple[Span, ...],
    taken: list[Span],
    others: list[FigureMention],
    earlier: FigureMention | None,
    weigh: Weigh | None,
) -> Iterator[FigureMention]:
    """Percentages, shares, counts and durations; `others` are the sentence's figures of other kinds."""
    reached = sentence.start
    previous: FigureMention | None = None
    for match in words.CANDIDATE.finditer(text, sentence.start, sentence.end):
        if match.start() < reached or any(span.start < match.end() and match.start() < span.end for span in taken):
            continue
        clause = around(parts, match.start())
        if clause is None or is_mark(match, clause) or _is_in_a_name(text, match.start()):
            continue
        near = [one for one in others if one.figure.end <= match.start()]
        before = max([*near, *([previous] if previous else [])], key=lambda one: one.figure.start, default=None)
        candidate = candidate_at(text, match, clause)
        found = judge(candidate, text, before, earlier)
        if weigh is not None and not (match["zero"] or match["nil"]):
            said = number_said(match, number_of(match), clause, sentence)
            found = _weighed(found, said, candidate, text, before or earlier, weigh)
        if found is not None:
            yield found
            reached = max(found.figure.end, found.whole.end if found.whole else 0)
            previous = found


# "some 40 more are to be trained": a target, whatever the words beside it weigh.
_TO_COME = compiled(r"[^,.;:]{0,60}? (?:is|are|was|were) (?:still |also )?(?:yet )?to (?:be )?[a-z]")


def _weighed(
    found: FigureMention | None,
    said: NumberSaid,
    candidate: Candidate,
    text: str,
    near: FigureMention | None,
    weigh: Weigh,
) -> FigureMention | None:
    """What a number says by its rule and by its words: its rule's figure, if likely enough, or the words' own."""
    likely = weigh.result(said)
    if likely < UNLIKELY:
        return None
    is_to_come = _TO_COME.match(candidate.after) is not None
    if found is None and likely >= LIKELY and not is_to_come and (by_words := told(candidate, text, near)) is not None:
        found = replace(by_words, by_words=True)
    if found is None or found.unit not in {"count", "person"}:
        return found
    people = weigh.person(said)
    unit = "person" if people >= SURELY_PEOPLE else "count" if people <= SURELY_NONE else found.unit
    return replace(found, unit=unit)


_NAME_BEFORE = compiled(r"[A-Za-z][-–]?\Z")


def _is_in_a_name(text: str, start: int) -> bool:
    """Whether digits belong to the word before them: "COVID-19", "G7"."""
    return text[start].isdigit() and _NAME_BEFORE.search(text, max(0, start - 3), start) is not None


_CONNECTIVE = compiled(r", (?:and |but |while )?|; (?:and )?| and | but | while | to (?=[a-z ]{0,20}\d)")
_OPENING = compiled(r"(?:and|but|while|whereas|whilst|so|with|as|to|which) ")
_SAID = compiled(r",[”’\"']? (?:[\w’'.-]{1,24} ){1,6}(?:said|says|added|noted|reported)$")


def _apart(text: str, found: list[FigureMention]) -> list[FigureMention]:
    """Figures of one clause, each with its own part of it: cut at the last connective before the later figure."""
    apart = list(found)
    for number, (first, second) in enumerate(pairwise(found)):
        if second.start >= apart[number].end:
            continue
        near = _CONNECTIVE.finditer(text, first.figure.end, second.figure.end)
        cuts = [cut.span() for cut in near if cut.end() <= second.figure.start]
        left, right = cuts[-1] if cuts else (second.figure.start, second.figure.start)
        ended = trimmed(text, apart[number].start, min(left, apart[number].end))
        begun = trimmed(text, max(right, second.start), second.end)
        apart[number] = replace(apart[number], start=ended.start, end=ended.end)
        apart[number + 1] = replace(apart[number + 1], start=begun.start, end=begun.end)
    return [_bared(text, figure) for figure in apart]


def _bared(text: str, found: FigureMention) -> FigureMention:
    """The figure without the connective before its words, the attribution and the full stop after them."""
    start, end = found.start, found.end
    while start < found.figure.start and text[start] in "“‘\"'(":
        start += 1
    opening = _OPENING.match(text, start, found.figure.start)
    start = opening.end() if opening else start
    while end > found.figure.end and text[end - 1] in ".!?”’\"')( ":
        end -= 1
    said = _SAID.search(text, max(found.figure.end, end - 120), end)
    return replace(found, start=start, end=said.start() if said else end)


def _with_times(
    text: str,
    sentence: Span,
    whole: list[FigureMention],
    apart: list[FigureMention],
    dates: tuple[DateMention, ...],
) -> list[FigureMention]:
    """The figures with the words for what they are compared with and for when they happened.

    A figure without a time of its own has the one that stands before the first figure of its clause, or that opens
    the sentence, or, after `up` or `down`, that of the figure before.
    """
    timed: list[FigureMention] = []
    for clause, found in zip(whole, apart, strict=True):
        base = _base(text, found)
        first = min(other.figure.start for other in whole if other.start == clause.start)
        free = [d for d in dates if d.relation != "within" and not (base and base.start <= d.start < base.end)]
        after = [d for d in free if found.figure.end <= d.start < found.end]
        before = [d for d in free if found.start <= d.start and d.end <= found.figure.start]
        shared = [d for d in free if clause.start <= d.start and d.end <= first]
        opening = [
            d for d in free[:1] if d.relation_start <= sentence.start + 2 and ";" not in text[d.end : found.start]
        ]
        chosen = next(iter(after[:1] or before[-1:] or shared[-1:] or opening), None)
        period = None if chosen is None else Span(chosen.relation_start, chosen.end)
        if period is None and timed and text.startswith(("up ", "down "), found.start):
            period = timed[-1].period
        if base is None and found.trend and chosen and chosen.is_range and chosen.relation == "between":
            base = period
        timed.append(replace(found, base=base, period=period))
    return [replace(one, start=quote.start, end=quote.end) for one in timed for quote in [quote_of(text, one)]]


def _base(text: str, found: FigureMention) -> Span | None:
    if found.trend is None:
        return None
    match = words.BASE.search(text, found.figure.end, found.end)
    return None if match is None else trimmed(text, *match.span())
