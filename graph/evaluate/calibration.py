"""Whether confidence means what it says: how often findings of a confidence are right, and how often each rule is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.counts import Share
from graph.evaluate.evaluate import Evaluation

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One finding: of which kind, by which rule, how sure it was, and whether a label agrees with it."""

    kind: str
    rule: str
    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The findings with a confidence from `low` on and below `high` (the last bin holds 1 too)."""

    low: float
    high: float
    mean_confidence: float
    share: Share


def outcomes(evaluation: Evaluation, kinds: Iterable[str]) -> list[Outcome]:
    """Every finding of some kinds that says how sure it is; what a person decided has no rule and is left out."""
    found: list[Outcome] = []
    for document in evaluation.documents:
        for kind in kinds:
            pairing = document.pairings[kind]
            judged = [(item, True) for _, item in pairing.pairs] + [(item, False) for item in pairing.false]
            found += [
                Outcome(kind, item["rule"], float(item["confidence"]), right)
                for item, right in judged
                if item.get("rule") is not None and item.get("confidence") is not None
            ]
    return found


def reliability(found: Sequence[Outcome]) -> list[Bin]:
    """Findings by confidence, with how many are right in each bin; empty bins are left out."""
    bins: list[Bin] = []
    for low, high in pairwise(_EDGES):
        inside = [one for one in found if low <= one.confidence < high or (high == 1.0 == one.confidence)]
        if inside:
            mean = sum(one.confidence for one in inside) / len(inside)
            bins.append(Bin(low, high, mean, Share(sum(one.is_right for one in inside), len(inside))))
    return bins


def expected_error(found: Sequence[Outcome]) -> float | None:
    """The expected calibration error: how far confidence and the share of right findings lie apart, over the bins.

    Weighted by the number of findings in a bin (Naeini, Cooper and Hauskrecht 2015); None without findings.
    """
    if not found:
        return None
    return sum(abs(one.mean_confidence - (one.share.rate or 0.0)) * one.share.of for one in reliability(found)) / len(
        found
    )


def by_rule(found: Sequence[Outcome]) -> dict[str, Share]:
    """How many findings of each rule are right, in the order of the rules' names."""
    right, of = Counter(one.rule for one in found if one.is_right), Counter(one.rule for one in found)
    return {rule: Share(right[rule], of[rule]) for rule in sorted(of)}


def source_of(rates: Mapping[str, Share]) -> str:
    """The module `graph/find/measured.py`: how often each rule was right, as Python that holds data only."""
    lines = [_HEAD, "MEASURED: Mapping[str, tuple[int, int]] = MappingProxyType(", "    {"]
    lines += [f"        {json.dumps(rule)}: ({share.right}, {share.of})," for rule, share in sorted(rates.items())]
    return "\n".join([*lines, "    }", ")", ""])


_HEAD = '''"""How often each rule of reading was right: (right, found) over labelled statements. Generated:

accord evaluate tests/data/statements/dev --calibrate graph/find/measured.py
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
'''
