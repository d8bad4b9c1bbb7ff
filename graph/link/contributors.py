"""Who pays an amount: of all who may, the one for whom most tells, or nobody; where nobody, who acts in its measure.

How much each sign tells was found from labelled statements (`graph/learning/generate_payer_weights.py`); what the
signs are, `graph/link/payer_cues.py` says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from graph.find.money import AmountMention
from graph.find.weights.payer_weights import WEIGHTS
from graph.findings import INTERPRETED, Fund, Grounded, Measure
from graph.layout.blocks import Sentence
from graph.link.own_money import is_shared
from graph.link.payer_cues import JOINED, NOBODY, REACH, Sum, cues
from graph.link.text import Text
from graph.patterns.openings import compiled

# Several share, or nobody of theirs pays: the text does not say how much is whose.
_SHARED = compiled(
    r"\b(?:of which|each|together|equally|equal (?:parts|shares)|shared|jointly|both|respectively|joint fund\w*|"
    r"co-?fund\w*|receiv\w+|gets?|reimbursed)\b",
    re.IGNORECASE,
)
_MARGIN = 30  # by which one has to weigh more than nobody: a doubtful payer is worse than none
_OFTEN = 3  # states that a text names most
# A sentence that divides the amount of the one before, or adds to it.
_SPLIT = compiled(
    r"(?:Of (?:this|these|that|which|it)|A further|Another|An additional|In addition|[€£$]|EUR|GBP|\d[\d.,]* m)"
)
_PART = compiled(
    r"(?:The (?:first|second|third|remaining|rest|remainder|balance|money|sum|grant|package)|Most of|Half of|A sum of"
    r"|It |This |[A-Z][\w-]{2,14}(?: [a-z]+)? (?:million|billion) of )"
)


def payers_of(text: Text, amounts: Iterable[AmountMention]) -> tuple[str, ...]:
    """Who pays each of some amounts, by reference, in their order; empty where several share or nothing tells."""
    return tuple(in_turn(text, amounts, lambda one: _likeliest(cues(text, one))))


def in_turn(text: Text, amounts: Iterable[AmountMention], who: Callable[[Sum], str]) -> list[str]:
    """What `who` says pays each amount, asked in their order: what it said of one is known at the next."""
    said: list[str] = []
    before: Sentence | None = None
    often = tuple(ref for ref, _ in Counter(party.refs[0] for party in text.parties).most_common(_OFTEN))
    for mention in amounts:
        sentence = text.layout.sentence_at(mention.start)
        is_near = before is not None and sentence.block - before.block in (0, 1)
        told = said[-1] if is_near else ""
        near = replace(
            sentence, start=max(sentence.start, mention.start - REACH), end=min(sentence.end, mention.end + REACH)
        )
        said.append(who(Sum(mention, near, often, told, _goes_on(text, before, sentence))))
        before = sentence
    return said


def _likeliest(found: Mapping[str, frozenset[str]]) -> str:
    """The one for whom the signs weigh most; nobody where none weighs clearly more, or "and" joins another to it."""
    weights = {ref: sum(WEIGHTS.get(cue, 0) for cue in told) for ref, told in found.items()}
    weights[NOBODY] += _MARGIN
    likeliest = max(weights, key=lambda ref: (weights[ref], ref == NOBODY, ref))
    return NOBODY if JOINED in found[likeliest] else likeliest


def _goes_on(text: Text, told: Sentence | None, sentence: Sentence) -> bool:
    """Whether a sentence says more of the sum told before, so that who pays that pays this: in the same sentence, or in
    one that divides it, adds to it, or says what is left or done with it ("The first €2 million will …")."""
    if told is None or told.block != sentence.block:
        return False
    if _SPLIT.match(text.layout.text, sentence.start):
        return True
    is_next = sentence.start - told.end <= len("  ") and _PART.match(text.layout.text, sentence.start)
    return not is_shared(text, sentence.start, sentence.end) if told == sentence else bool(is_next)


def with_payers(funds: Sequence[Fund], measures: Sequence[Measure]) -> tuple[Fund, ...]:
    """The funds, those of which nothing says who pays with the one who acts in the measure that they stand in."""
    placed = sorted(measures, key=_place)
    reach = max((one.ground.passage.end - one.ground.passage.start for one in measures), default=0)
    return tuple(
        fund
        if fund.contributor is not None
        else _with_payer(fund, placed[slice(*(bisect_right(placed, at, key=_place) for at in _around(fund, reach)))])
        for fund in funds
    )


def _place(measure: Measure) -> int:
    return measure.ground.passage.start


def _around(fund: Fund, reach: int) -> tuple[int, int]:
    """Between which places a measure begins that may hold a fund, where the longest has a length of `reach`."""
    return fund.ground.passage.start - reach, fund.ground.passage.start


def _with_payer(fund: Fund, measures: Sequence[Measure]) -> Fund:
    there = fund.ground.passage
    holding = [
        one
        for one in measures
        if one.ground.passage.start <= there.start < one.ground.passage.end
        and one.type not in {"called-for", "explored"}
    ]
    if not holding or _SHARED.search(holding[-1].ground.passage.quote):
        return fund
    told = [actor for actor in holding[-1].actors if actor.ground.basis != INTERPRETED]
    acting = [actor for actor in told if actor.value.startswith("organisation/")]
    if len(acting) != 1:
        return fund
    rest = replace(fund.ground, rule="who acts", supported_by=acting[0].ground.passage)
    return replace(fund, contributor=Grounded(acting[0].value, rest))
