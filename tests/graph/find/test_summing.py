"""Sums of weights as likelihoods, of however many words."""

from __future__ import annotations

import pytest

from graph.find.weights.summing import log_odds, rooted, share


@pytest.mark.parametrize(("total", "likely"), [(0.0, 0.5), (1e6, 1.0), (-1e6, 0.0), (2.0, 0.8808), (-2.0, 0.1192)])
def test_a_sum_of_weights_is_a_share_however_large_it_is(total: float, likely: float) -> None:
    assert share(total) == pytest.approx(likely, abs=1e-4)


def test_many_words_weigh_by_the_root_of_their_number() -> None:
    assert rooted([3, 3, 3, 3]) == pytest.approx(6.0)
    assert rooted([]) == 0.0


@pytest.mark.parametrize("likely", [0.001, 0.5, 0.93])
def test_log_odds_are_those_of_the_share(likely: float) -> None:
    assert share(log_odds(likely)) == pytest.approx(likely)


def test_what_is_certain_is_nearly_so() -> None:
    assert share(log_odds(1.0)) == pytest.approx(1.0)
    assert share(log_odds(0.0)) == pytest.approx(0.0, abs=1e-6)
