"""Which of the places at which a meeting may have been is the likeliest: the share of its weights among those of all.

The weights are those of a conditional logit (McFadden 1974) over the meetings of labelled statements, made by
`python -m graph.learning.generate_venue_weights`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from graph.find.weights.venue_weights import SCALE, WEIGHTS
from graph.link.text import Text
from graph.link.venue_candidates import Told, Venue, venues

Choice = Callable[[Text, Told], Venue | None]


def likeliest(text: Text, told: Told) -> Venue | None:
    """The place at which a meeting most likely was; None where that is what rules understand."""
    found = venues(text, told)
    shares = likelihoods(found)
    best = max(found, key=lambda one: shares[one.ref])
    return best if best.ref != told.place else None


def likelihoods(found: Sequence[Venue]) -> dict[str, float]:
    """How likely each of some places is where a meeting was, 0 to 1, by its reference."""
    weights = [sum(WEIGHTS.get(name, 0) for name in one.features) / SCALE for one in found]
    most = max(weights)
    every = [math.exp(one - most) for one in weights]
    shares = dict.fromkeys((one.ref for one in found), 0.0)
    for venue, weight in zip(found, every, strict=True):
        shares[venue.ref] += weight / sum(every)
    return shares
