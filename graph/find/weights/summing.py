"""How weights of a logistic regression (Cox 1958) become a likelihood, the same for all that is weighed."""

from __future__ import annotations

import math
from collections.abc import Sequence

_FARTHEST = 700.0  # beyond it the exponential of a number has no room in a float, and the share is 0 or 1 anyway
_CLOSEST = 1e-9  # to 0 and 1


def share(total: float) -> float:
    """The likelihood, 0 to 1, that weights of this sum, as log-odds, stand for."""
    return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, total))))


def rooted(weights: Sequence[float]) -> float:
    """The sum of the weights of some words over √n, n being how many they are; 0 of none."""
    return sum(weights) / math.sqrt(len(weights)) if weights else 0.0


def log_odds(share: float) -> float:
    """The log-odds of a likelihood, as far from 0 as a likelihood that is written down can be told from 0 and 1."""
    share = max(_CLOSEST, min(1 - _CLOSEST, share))
    return math.log(share / (1 - share))
