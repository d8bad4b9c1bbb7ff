"""Sums that may be money though no currency stands beside them: "another 22 million is to come from Brussels".

Where a text speaks of money, a number in millions without a thing behind it mostly is money, in the currency of the
sum before it; so is a number in thousands that somebody gives. Whether one is, its words decide
(`graph/find/sums/by_weight.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from graph.english.numbers import NUMBER, parse_number, scale_factor
from graph.find.money import AmountMention, Money, amount_of
from graph.find.sums.currencies import currency_code
from graph.patterns.openings import compiled

_REACH = 400  # code points from the sum whose currency one has: a sentence or two
_FEWEST = 10_000  # without "million": smaller ones count things
_BARE = compiled(
    r"(?:(?<=^)|(?<=[ (]))(?P<number>" + NUMBER + r")(?P<scale> ?(?:million|billion|mio|bn)\b)?"
    r"(?=[.,;:)](?!\d)|$| (?:to|for|over|in|a year|per|more|and|this|next|last|from|each|towards|into|on|as|by|at|of|or"
    r"|is|are|was|were|has|have|had|will|would|can|came|comes|went|goes|covers?|covered|altogether|together|already"
    r"|under|through|out|between|directly|net)\b)",
    re.MULTILINE,
)


def bare_sums(text: str, sums: Sequence[AmountMention]) -> tuple[AmountMention, ...]:
    """What may be sums beside those with a currency, `sums`, which stand in order.

    Each is in the currency of the sum before it; what stands before all is in that of the first.
    """
    if not sums:
        return ()
    starts = [one.start for one in sums]
    found: list[AmountMention] = []
    for match in _BARE.finditer(text, max(0, starts[0] - _REACH)):
        at = bisect_right(starts, match.start())
        before = sums[at - 1] if at else sums[0]
        is_held = (at > 0 and match.start() < before.end) or (at < len(sums) and match.end() > starts[at])
        if is_held or abs(match.start() - before.start) > _REACH or before.primary.currency is None:
            continue
        value = parse_number(match["number"]) * scale_factor(match["scale"])
        if value < _FEWEST or value != int(value) or (found and match.start() < found[-1].end):
            continue
        money = Money(*match.span(), value.quantize(1), before.primary.currency)
        found.append(amount_of(text, money, partial(currency_code, text=text)))
    return tuple(found)
