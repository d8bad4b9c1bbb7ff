"""Points of lists that say no verb, "Two scanners for the ferry port": what the whole list is decides what each is.

Such a point is a measure in a list of what is to be done and none in one of figures, of guests or of what is wrong, and
its few words seldom tell which. A list is nearly always one or the other throughout, so its points are weighed
together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from graph.find.clauses.standing import StandingClause
from graph.find.weights.summing import log_odds, rooted, share
from graph.patterns.openings import compiled

_FEWEST = 2  # points: one by itself is no list
_LONGEST = 160  # code points of a point
# "the tent is full", "we’ll open two": what says such a word is a sentence of its own, and weighs by itself.
_SAYS_WHEN = compiled(
    r"\b(?:is|are|was|were|has|have|had|will|shall|would|should|must|can|could|may|might|do|does|did)\b(?! to\b)"
    r"|[’'](?:s been|re|ve|ll|d|m)\b|^(?:I|[Ww]e|[Tt]hey|[Ii]t|[Ss]?[Hh]e|[Yy]ou|[Tt]here) ",
)


def weighed_together(text: str, clauses: Sequence[StandingClause], likely: Sequence[float]) -> dict[int, float]:
    """How likely points are measures, each as its whole list is: by number among the clauses of a text.

    `clauses` are those of all paragraphs and items, in order, `likely` how likely each is one by itself.
    """
    together: dict[int, float] = {}
    alone = _alone(clauses)
    for _, numbers in groupby(range(len(clauses)), key=lambda number: _list(clauses, number)):
        points = [number for number in numbers if number in alone and _is_point(text, clauses[number])]
        if len(points) >= _FEWEST:
            whole = share(rooted([log_odds(likely[number]) for number in points]))
            together.update(dict.fromkeys(points, whole))
    return together


def _alone(clauses: Sequence[StandingClause]) -> frozenset[int]:
    """The numbers of clauses that are the only one of their block."""
    blocks = groupby(range(len(clauses)), key=lambda number: clauses[number].block.number)
    of_blocks = (list(numbers) for _, numbers in blocks)
    return frozenset(numbers[0] for numbers in of_blocks if len(numbers) == 1)


def _list(clauses: Sequence[StandingClause], number: int) -> tuple[object, ...]:
    """What clauses of one list share: where they stand, and under which lead-in or heading."""
    one = clauses[number]
    block = one.block
    return block.kind, block.lead_in, block.mark.kind, block.mark.indent, one.standing.heading, one.standing.lead


def _is_point(text: str, clause: StandingClause) -> bool:
    return (
        clause.block.kind == "item"
        and clause.end - clause.start <= _LONGEST
        and _SAYS_WHEN.search(text, clause.start, clause.end) is None
    )
