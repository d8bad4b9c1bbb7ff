"""What a finding rests on: words of the raw text, a rule by name, and how often that rule was right.

Confidence is the share of right findings to expect of a rule after those that were counted (`graph/find/measured.py`),
lowered where a slot was inherited; a rule that was never counted starts at 0.8. Of a measure it lies between that and
the share of right ones among those whose words are as likely as its own: their mean in log-odds.
"""

from __future__ import annotations

import math
from types import MappingProxyType

from graph.counts import Share
from graph.find.measured import MEASURED
from graph.findings import STATED, Ground, Passage
from graph.layout.blocks import Layout

# How a place of the wide gazetteer was told.
BY_NAME = "listed place named"
BY_PREPOSITION = "listed place, though the name is also a word or somebody's"
BY_WHOLE = "listed place named with what contains it"
BY_NEIGHBOUR = "of several places so named, one in a country or region named nearby"
BY_SPEAKERS = "of several places so named, one in a country that the text speaks of"
BY_SIZE = "of several places so named, the largest"

# A body or a place that no rule and no register knows.
BODY_BY_WORDS = "body by the words around it"
PLACE_BY_WORDS = "place by the words around it"

# A measure that no rule of wording reads.
BY_WORDS = "weight of its words"
# A sum and a number that no rule of wording reads.
FUND_BY_WORDS = "weight of the words around a sum"
RESULT_BY_WORDS = "weight of the words around a number"
# A meeting that none reads.
MEETING_BY_WORDS = "meeting by the weight of its words"

# Where the document alone does not say which place is meant, and how much less sure that is.
CHOSEN = MappingProxyType({BY_SPEAKERS: 0.9, BY_SIZE: 0.75})
AMBIGUOUS = frozenset({*CHOSEN, BY_NEIGHBOUR})

_UNCOUNTED = 0.8
COUNTED_APART = MappingProxyType(
    {
        BY_WORDS: (49, 75),
        FUND_BY_WORDS: (36, 57),
        RESULT_BY_WORDS: (39, 62),
        BODY_BY_WORDS: (30, 40),
        PLACE_BY_WORDS: (29, 40),
        # Of these the statements that rules were developed with have few; the place of all of them is weighed.
        "meeting reported": (188, 244),
        "meeting planned": (89, 106),
        "meeting mentioned": (45, 69),
        # And of these: dev to dev9, what is held out and real texts.
        BY_SPEAKERS: (42, 42),
        "place by its form": (67, 83),
        "place by where it stands": (34, 37),
    }
)
"""Right and all of a rule where its weights were not made: over the statements that they were made from it would be
right too often."""
_EXPECTED = MappingProxyType(
    {rule: Share(*counted).expected for rule, counted in (*MEASURED.items(), *COUNTED_APART.items())}
)

# Measures that rules found by how likely their words are (below which bound), right and all: counted apart as well,
# on statements composed and real that the weights of then, of November 2026, were not made from.
_BY_LIKELIHOOD = tuple(
    (bound, Share(*counted).expected)
    for bound, counted in (
        (0.2, (24, 67)),
        (0.4, (37, 54)),
        (0.7, (91, 115)),
        (0.9, (100, 117)),
        (math.inf, (172, 176)),
    )
)
# The same of meetings that no rule reads: the words of such a one are at least as likely as not.
_BY_LIKELIHOOD_OF_MEETINGS = tuple(
    (bound, Share(*counted).expected) for bound, counted in ((0.9, (34, 60)), (math.inf, (64, 77)))
)


def expected_precision(rule: str, likely: float | None = None) -> float:
    """The share of right findings to expect of a rule, 0 to 1; where words were weighed, of one so `likely`."""
    if likely is not None and rule == MEETING_BY_WORDS:
        return next(share for bound, share in _BY_LIKELIHOOD_OF_MEETINGS if likely < bound)
    by_rule = _EXPECTED.get(rule, _UNCOUNTED)
    if likely is None or rule in COUNTED_APART:
        return by_rule
    by_words = next(share for bound, share in _BY_LIKELIHOOD if likely < bound)
    return 1 / (1 + math.exp(-(_log_odds(by_rule) + _log_odds(by_words)) / 2))


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def passage(layout: Layout, start: int, end: int) -> Passage:
    """The raw words behind a run of the layout's text, without white space or stray marks at its ends."""
    text = layout.text
    while start < end and text[start] in " \n,;:":
        start += 1
    while end > start and text[end - 1] in " \n,;:":
        end -= 1
    raw_start, raw_end = layout.shadow.raw_span(start, end)
    return Passage(raw_start, raw_end, layout.shadow.raw[raw_start:raw_end])


def ground(
    layout: Layout,
    start: int,
    end: int,
    rule: str,
    basis: str = STATED,
    supported_by: Passage | None = None,
    factor: float = 1.0,
    likely: float | None = None,
) -> Ground:
    """A ground on a run of the layout's text; `factor` lowers the rule's confidence where a slot was inherited.

    `likely` is how likely its words are, where they were weighed.
    """
    confidence = round(expected_precision(rule, likely) * factor, 2)
    return Ground(passage(layout, start, end), rule, confidence, basis, supported_by)
