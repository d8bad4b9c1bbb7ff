"""Which sums are funds, and which numbers results, by the weight of the words around them, beside the rules.

A rule knows a wording; money and numbers are told of in more than any list holds. What a rule takes for a fund or a
result is none where its words make that most unlikely, and what none reads is one where they make it likely.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from graph.find.money import AmountMention, role
from graph.find.sums.bare_sums import bare_sums
from graph.find.sums.clauses import Span, around, clauses, sentences
from graph.find.sums.figure_parts import FigureMention
from graph.find.sums.number_features import NumberSaid, sum_said
from graph.find.sums.number_weighing import likely_fund, likely_person, likely_result
from graph.patterns.runs import Spans

LIKELY = 0.65
"""From which likelihood on a sum is a fund and a number a result that no rule reads so."""
UNLIKELY = 0.2
"""Below which likelihood a number is no result though a rule reads one."""
_UNLIKELY_FUND = 0.3
_SURE_FUND = 0.8  # where a rule knows the sum for a cost, a loss or a price
_PLAIN = ("number",)
SURELY_PEOPLE, SURELY_NONE = 0.8, 0.1
"""From which likelihood on a number counts people whatever its noun, and up to which it counts none."""


class Weigh(Protocol):
    """Says how likely the words around a number make it what."""

    def result(self, said: NumberSaid) -> float:
        """How likely the number says what happened, 0 to 1."""

    def person(self, said: NumberSaid) -> float:
        """How likely it counts people, where it is a result, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Weigher:
    """Weighs the numbers of a text."""

    text: str

    def result(self, said: NumberSaid) -> float:
        """How likely the number says what happened, 0 to 1."""
        return likely_result(self.text, said)

    def person(self, said: NumberSaid) -> float:
        """How likely it counts people, where it is a result, 0 to 1."""
        return likely_person(self.text, said)


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of a text, in order: all of them, with such as have no currency but are given; and what each is for."""

    every: tuple[AmountMention, ...]
    funds: tuple[AmountMention, ...]
    seizures: tuple[AmountMention, ...]


def weighed_sums(text: str, amounts: Sequence[AmountMention], is_said: Callable[[int], bool]) -> Sums:
    """What the amounts of a text are there for; those are left out of any use that `is_said` refuses by their start."""
    funds: list[AmountMention] = []
    seizures: list[AmountMention] = []
    for amount, said in sums_said(text, amounts, is_bare=False):
        if not is_said(amount.start):
            continue
        use = role(text, amount)
        likely = likely_fund(text, said)
        if use == "fund" and likely >= _UNLIKELY_FUND:
            funds.append(amount)
        elif use != "seizure" and likely >= (LIKELY if use == "none" else _SURE_FUND):
            funds.append(replace(amount, by_words=True))
        elif use == "seizure":
            seizures.append(amount)
    bare = [
        replace(amount, by_words=True)
        for amount, said in sums_said(text, bare_sums(text, amounts), is_bare=True)
        if is_said(amount.start) and _is_money(text, said)
    ]
    return Sums(_in_order([*amounts, *bare]), _in_order([*funds, *bare]), tuple(seizures))


def _is_money(text: str, said: NumberSaid) -> bool:
    """Whether a sum without a currency is given, and is not a result where it is taken for a plain number."""
    as_number = replace(said, form=_PLAIN)
    return likely_fund(text, said) >= LIKELY > likely_result(text, as_number)


def _in_order(amounts: Iterable[AmountMention]) -> tuple[AmountMention, ...]:
    return tuple(sorted(amounts, key=lambda amount: amount.start))


def sums_said(
    text: str, amounts: Sequence[AmountMention], *, is_bare: bool
) -> Iterator[tuple[AmountMention, NumberSaid]]:
    """Each amount with where it stands, as it is weighed."""
    if not amounts:
        return
    every = sentences(text)
    starts = [sentence.start for sentence in every]
    sentence, parts = every[0], clauses(text, every[0])
    for amount in amounts:
        at = max(0, bisect_right(starts, amount.primary.start) - 1)
        if every[at] != sentence:
            sentence, parts = every[at], clauses(text, every[at])
        clause = around(parts, amount.primary.start) or sentence
        yield amount, sum_said(text, amount, clause, sentence, is_bare=is_bare)


def with_sums(
    text: str, figures: Sequence[FigureMention], sums: Sequence[AmountMention], funds: Iterable[AmountMention]
) -> tuple[FigureMention, ...]:
    """The figures of a text without sums that are most unlikely results, and with sums, no funds, that are likely.

    What was paid is a result where a rule says so alone: a sum is one or the other.
    """
    given = {amount.primary.start for amount in funds}
    told = Spans((figure.figure.start, figure.figure.end) for figure in figures)
    unlikely: set[int] = set()
    more: list[FigureMention] = []
    for amount, said in sums_said(text, sums, is_bare=False):
        likely = likely_result(text, said)
        held = [start for start, _ in told.overlapping(amount.start, amount.end)]
        if likely < UNLIKELY:
            unlikely.update(held)
        elif not held and likely >= LIKELY and amount.primary.start not in given and amount.per is None:
            more.append(_as_figure(amount, said.clause))
    kept = [figure for figure in figures if figure.figure.start not in unlikely]
    return tuple(sorted([*kept, *more], key=lambda figure: figure.figure.start))


def _as_figure(amount: AmountMention, clause: Span) -> FigureMention:
    return FigureMention(
        clause.start,
        clause.end,
        Span(amount.start, amount.end),
        amount.primary.value,
        amount.primary.currency or "count",
        amount.bound,
        by_words=True,
    )
