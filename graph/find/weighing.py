"""How likely the words of a clause make it a measure, and of which type: a sum of weights, and nothing else.

The weights are those of a logistic regression over labelled statements (Cox 1958), made by
`python -m graph.generate_clause_weights`; a feature that it has not seen weighs nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from graph.clause_weights import BASE, SCALE, TYPE_BASES, TYPE_WEIGHTS, TYPES, WEIGHTS


def likelihood(features: Iterable[str]) -> float:
    """How likely a clause with these features is a measure, 0 to 1."""
    total = BASE + sum(filter(None, map(WEIGHTS.get, features)))
    return 1 / (1 + math.exp(-total / SCALE))


def type_of(features: Iterable[str]) -> str:
    """The type that a measure with these features most likely has."""
    totals = list(TYPE_BASES)
    for feature in features:
        for number, weight in enumerate(TYPE_WEIGHTS.get(feature, ())):
            totals[number] += weight
    return TYPES[totals.index(max(totals))]
