"""How likely the words around a number make it a fund, or a result: a sum of weights, and nothing else.

The weights are those of three logistic regressions (Cox 1958) over labelled statements, made by
`python -m graph.learning.generate_number_weights`; a feature or word that they have not seen weighs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.find.sums.number_features import NumberSaid, WordsAround, features, words_around
from graph.find.weights.number_weights import (
    FUND_BASE,
    FUND_WEIGHTS,
    PERSON_BASE,
    PERSON_WEIGHTS,
    RESULT_BASE,
    RESULT_WEIGHTS,
    SCALE,
)
from graph.find.weights.number_word_weights import WORDS
from graph.find.weights.summing import rooted, share
from graph.patterns.kept import kept

# Where the three weights of a word begin: in the number's sentence, before it and behind it.
_OF_FUNDS, _OF_RESULTS, _OF_PEOPLE = 0, 3, 6


def likely_fund(text: str, said: NumberSaid) -> float:
    """How likely a sum is promised, contributed or spent for a purpose, 0 to 1."""
    return _likelihood(text, said, FUND_BASE, FUND_WEIGHTS, _OF_FUNDS)


def likely_result(text: str, said: NumberSaid) -> float:
    """How likely a number, money or not, says what happened, 0 to 1."""
    return _likelihood(text, said, RESULT_BASE, RESULT_WEIGHTS, _OF_RESULTS)


def likely_person(text: str, said: NumberSaid) -> float:
    """How likely a number that is a result counts people, 0 to 1."""
    return _likelihood(text, said, PERSON_BASE, PERSON_WEIGHTS, _OF_PEOPLE)


def _likelihood(text: str, said: NumberSaid, base: int, weights: Mapping[str, int], role: int) -> float:
    total = base + sum(filter(None, map(weights.get, features(text, said))))
    return share((total + _by_meaning(words_around(text, said), role)) / SCALE)


def _by_meaning(around: WordsAround, role: int) -> float:
    """What words weigh by where they stand; of those of one place the sum over √n."""
    return sum(_mean(words, role + at) for at, words in enumerate((around.sentence, around.before, around.after)))


@kept
def _mean(words: tuple[str, ...], role: int) -> float:
    return rooted([row[role] for row in map(WORDS.get, words) if row is not None])
