"""What speaks for a state weighs the same in whatever order it is added up."""

from __future__ import annotations

from itertools import combinations
from math import fsum

from graph.link.state_weighing import _WEIGHTS, weighed


def test_states_for_which_the_same_speaks_weigh_the_same_and_go_by_name() -> None:
    """The order of a set changes from run to run, and with it what rounding leaves of a sum."""
    for relations in combinations(sorted(_WEIGHTS), 2):
        of_both = frozenset({*relations, *sorted(_WEIGHTS)[::9]})
        scores = weighed([{"organisation/norway": of_both, "organisation/latvia": frozenset(sorted(of_both))}])
        every = fsum(_WEIGHTS[one] for one in of_both)
        assert scores == [(every, "organisation/latvia"), (every, "organisation/norway")]
