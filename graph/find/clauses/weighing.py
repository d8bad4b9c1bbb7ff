"""How likely the words of a clause make it a measure, and of which type: a sum of weights, and nothing else.

The weights are those of a logistic regression over labelled statements (Cox 1958), made by
`python -m graph.learning.generate_clause_weights`; a feature that it has not seen weighs nothing. Words weigh twice: as
features that labelled statements have, and by what they mean, which words that no labelled statement has do as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from graph.find.clauses.content_words import ContentWords
from graph.find.weights.clause_weights import BASE, SCALE, TYPE_BASES, TYPE_WEIGHTS, TYPES, WEIGHTS
from graph.find.weights.summing import rooted, share
from graph.find.weights.word_weights import WORDS

_NOTHING = (0, 0, 0)
_ROLES = len(_NOTHING)  # of a word in its clause; behind its weights in these stand those for each type


def likelihood(features: Iterable[str], said: ContentWords) -> float:
    """How likely a clause with these features and words is a measure, 0 to 1."""
    total = BASE + sum(filter(None, map(WEIGHTS.get, features))) + _by_meaning(said)
    return share(total / SCALE)


def _by_meaning(said: ContentWords) -> float:
    """What the words of a clause weigh by their roles; of all of them, as many as may be, the sum over √n."""
    every = rooted([row[0] for row in map(WORDS.get, said.every) if row is not None])
    return every + WORDS.get(said.first or "", _NOTHING)[1] + WORDS.get(said.verb or "", _NOTHING)[2]


def type_of(features: Iterable[str], said: ContentWords) -> str:
    """The type that a measure with these features and words most likely has."""
    totals: list[float] = list(TYPE_BASES)
    rows = [row for row in map(WORDS.get, said.every) if row is not None]
    for row in rows:
        for number, weight in enumerate(row[_ROLES:]):
            totals[number] += weight / math.sqrt(len(rows))
    for feature in features:
        for number, weight in enumerate(TYPE_WEIGHTS.get(feature, ())):
            totals[number] += weight
    return TYPES[totals.index(max(totals))]
