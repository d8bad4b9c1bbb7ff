"""Names of bodies and places that only the words around them tell: weighed, as no rule and no register knows them.

Every run of capitals that no finder took is a candidate (`graph/find/proper_names/candidates.py`). How likely it is a
body's or a place's name is told by a logistic regression over what labelled statements show of names and of the words
beside them (`graph/find/weights/name_weights.py`). What a text names more than once is weighed once, by the mean.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from graph.find.gazetteer import is_inside_a_name
from graph.find.proper_names.candidates import Candidate, Surroundings, candidates
from graph.find.proper_names.name_features import features
from graph.find.weights.name_weights import BASES, KINDS, SCALE, WEIGHTS
from graph.find.weights.word_weights import WORDS
from graph.patterns.runs import Spans

BODY, PLACE, NEITHER = "body", "place", "neither"
# From which likelihood on a name counts: counted in turn over labelled texts, 85 in 100 such names are right.
_LEAST = MappingProxyType({BODY: 0.6, PLACE: 0.6})

# Where a known name stands inside it, and would no longer be read.
_LEAST_AROUND = MappingProxyType({BODY: 0.9, PLACE: math.inf})
# Several words none of which is an ordinary one: most such names are somebody's.
_LEAST_LIKE_SOMEBODY = MappingProxyType({BODY: 0.8, PLACE: 0.6})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name by the words around it: where it stands, and whether it is a body's or a place's."""

    start: int
    end: int
    kind: str
    likely: float


def weighed_names(here: Surroundings) -> tuple[Weighed, ...]:
    """The names of bodies and places among what no finder took, every mention, in order, none overlapping another.

    They are weighed twice: beside what was told at first a name is told that stands with it in a list.
    """
    first = _weighed(here)
    if not first:
        return ()
    known = {**here.known, **{(one.start, one.end): one.kind for one in first}}
    beside = Surroundings(here.layout, known, here.taken)
    told = Spans((one.start, one.end) for one in first)
    more = (one for one in _weighed(beside) if not told.overlap(one.start, one.end))
    return tuple(sorted([*first, *more], key=lambda one: one.start))


def _weighed(here: Surroundings) -> tuple[Weighed, ...]:
    text = here.layout.text
    mentions: dict[str, list[Candidate]] = {}
    for one in candidates(here):
        if here.within(one.start, one.end) is not None:
            mentions.setdefault(text[one.start : one.end], []).append(one)
    found: list[Weighed] = []
    for every in mentions.values():
        kind, likely = _judged([totals(features(here, one)) for one in every])
        if kind != NEITHER and likely >= _least(here, every[0])[kind]:
            found += [Weighed(one.start, one.end, kind, likely) for one in every]
    return _apart([one for one in found if one.kind == BODY or is_inside_a_name(text, one.start, one.end) is None])


def _least(here: Surroundings, one: Candidate) -> Mapping[str, float]:
    """How likely a name has to be a body's or a place's to count."""
    if here.within(one.start, one.end):
        return _LEAST_AROUND
    words = here.layout.text[one.start : one.end].split()
    is_like_somebody = len(words) > 1 and all(word[0].isupper() and word.lower() not in WORDS for word in words)
    return _LEAST_LIKE_SOMEBODY if is_like_somebody else _LEAST


def totals(seen: frozenset[str]) -> tuple[float, ...]:
    """What the features of a name weigh for each kind, as logarithms of likelihoods."""
    sums = list(BASES)
    for name in seen:
        for number, weight in enumerate(WEIGHTS.get(name, ())):
            sums[number] += weight
    most = max(sums)
    whole = most / SCALE + math.log(sum(math.exp((one - most) / SCALE) for one in sums))
    return tuple(one / SCALE - whole for one in sums)


def _judged(mentions: Sequence[Sequence[float]]) -> tuple[str, float]:
    """The likeliest kind of a name, over all its mentions, and how likely it is."""
    means = [math.exp(sum(column) / len(mentions)) for column in zip(*mentions, strict=True)]
    likely: Mapping[str, float] = {kind: one / sum(means) for kind, one in zip(KINDS, means, strict=True)}
    kind = max(likely, key=lambda one: likely[one])
    return kind, likely[kind]


def _apart(found: Sequence[Weighed]) -> tuple[Weighed, ...]:
    """Names none of which overlap, the likelier kept, in order."""
    taken, kept = Spans(), list[Weighed]()
    for one in sorted(found, key=lambda one: (-one.likely, one.start, -one.end)):
        if not taken.overlap(one.start, one.end):
            taken.add(one.start, one.end)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))
