"""How likely a sentence tells a meeting, and one that was held: sums of weights, and nothing else.

The weights are those of logistic regressions over labelled statements (Cox 1958), made by
`python -m graph.learning.generate_talk_weights`; a feature that they have not seen weighs nothing. Words weigh twice:
as features that labelled statements have, and by what they mean, which words that no labelled statement has do as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.find.talks.talk_features import Seen
from graph.find.weights.summing import rooted, share
from graph.find.weights.talk_weights import BASE, HELD_BASE, HELD_WEIGHTS, SCALE, WEIGHTS
from graph.find.weights.talk_word_weights import WORDS


def likelihood(seen: Seen) -> float:
    """How likely a sentence tells a meeting, 0 to 1."""
    roles = (seen.every, seen.beside_people, seen.before_setting)
    by_meaning = sum(_by_meaning(words, role) for role, words in enumerate(roles))
    return share((BASE + sum(filter(None, map(WEIGHTS.get, seen.features))) + by_meaning) / SCALE)


def was_held(seen: Seen) -> float:
    """How likely the meeting of a sentence was held, 0 to 1: else it is planned, or only mentioned."""
    return share((HELD_BASE + sum(filter(None, map(HELD_WEIGHTS.get, seen.features)))) / SCALE)


def _by_meaning(words: Sequence[str], role: int) -> float:
    return rooted([row[role] for row in map(WORDS.get, words) if row is not None])
