"""Which line of a head is the title where the weights of its lines are surer of another than rules are of theirs.

Rules know how instruments, speeches and records are headed; what heads of pages and sheets hold besides no list of
wordings exhausts. A line that rules passed over for another has to weigh much more; for none at all, more still, since
texts without a title are few among what the weights were made from.
"""

from __future__ import annotations

from graph.layout.title_candidates import Candidate, Head, candidates
from graph.layout.title_weights import SCALE, WEIGHTS

_SURER = 2.5  # log-odds by which a line has to outweigh the one that rules chose
_SURER_THAN_NONE = 3.0  # the same where rules chose none


def weighed(head: Head, ruled: int | None) -> int | None:
    """The number of the title's first line, None for none; `ruled` is the line that rules take for it."""
    found = candidates(head)
    by_rules = next((one for one in found if one.number == ruled), None)
    if by_rules is None:
        return ruled
    best = max(found, key=_score)
    least = _SURER if ruled is not None else _SURER_THAN_NONE
    return best.number if _score(best) - _score(by_rules) >= least else ruled


def _score(candidate: Candidate) -> float:
    """How much speaks for a candidate, in log-odds."""
    return sum(WEIGHTS.get(feature, 0) for feature in frozenset(candidate.features)) / SCALE
