"""Funds and results by the weight of the words around a number: what is added to the rules, what goes, what stays."""

from __future__ import annotations

import pytest

from graph.find.figures import find_figures
from graph.find.grounds import FUND_BY_WORDS, RESULT_BY_WORDS, expected_precision
from graph.find.money import find_money
from graph.find.sums.bare_sums import bare_sums
from graph.find.sums.by_weight import Weigher, sums_said, weighed_sums, with_sums
from graph.find.sums.number_features import NumberSaid, features, words_around
from graph.find.sums.number_weighing import likely_fund, likely_result
from graph.reading import Reader
from tests.graph.reading_of_tests import read


def _funds(text: str) -> list[tuple[str, str | None, bool]]:
    """Each fund: its words, currency, and whether no rule reads it."""
    found = weighed_sums(text, find_money(text), lambda start: True).funds
    return [(text[one.primary.start : one.primary.end], one.primary.currency, one.by_words) for one in found]


def _results(text: str) -> list[tuple[str, str, bool]]:
    """Each result: its value, unit, and whether no rule reads it."""
    sums = weighed_sums(text, find_money(text), lambda start: True)
    figures = with_sums(text, find_figures(text, None, sums.every, Weigher(text)), sums.every, sums.funds)
    return [(str(one.value), one.unit, one.by_words) for one in figures]


def test_a_sum_without_a_currency_that_is_given_is_in_that_of_the_sum_before() -> None:
    text = "Denmark came forward with 4.5 million euros for tents, and Norway with 2 million."
    assert _funds(text) == [("4.5 million euros", "EUR", False), ("2 million", "EUR", True)]


def test_a_count_in_millions_beside_money_is_no_sum() -> None:
    text = "Last year 3 million people crossed, and Bern gave 2 million euros for tents."
    assert _funds(text) == [("2 million euros", "EUR", False)]
    assert _results(text) == [("3000000", "person", False)]


@pytest.mark.parametrize(
    "text",
    [
        "A litre of diesel costs 1.20 euros in town.",
        "The ferry company earned 14 million euros last year, and a cabin costs 90 euros.",
        "The agency put the damage to the pier at 2.4 million euros.",
    ],
)
def test_prices_earnings_and_damage_are_neither_fund_nor_result(text: str) -> None:
    assert _funds(text) == [] == _results(text)


def test_a_number_that_no_rule_reads_is_a_result_where_its_words_make_it_one() -> None:
    assert _results("The clinic took in 410 newborns last winter.") == [("410", "count", True)]
    assert _results("Since Easter 640 of them have gone home, and 77 per cent found work.") == [
        ("640", "person", False),
        ("77", "percent", True),
    ]


def test_who_sleeps_or_is_turned_away_is_somebody_though_no_noun_says_so() -> None:
    text = "In March 212 more were turned around at the airport, and 48 of those who came slept in the hall."
    assert [unit for _, unit, _ in _results(text)] == ["person", "person"]


@pytest.mark.parametrize(
    "text",
    [
        "The hall has room for 300, is 40 metres long and stands nine kilometres from town.",
        "Nobody older than 65 may apply, and files are kept for 12 years.",
        "By 2030 some 4,000 nurses are to be trained.",
    ],
)
def test_room_lengths_ages_limits_and_targets_are_no_results(text: str) -> None:
    assert _results(text) == []


def test_without_weights_only_rules_read() -> None:
    text = "The clinic took in 410 newborns last winter."
    assert find_figures(text) == ()


def test_bare_sums_are_looked_for_only_near_money_and_only_large_ones() -> None:
    assert bare_sums("Another 2 million was found.", ()) == ()
    near = "Bern gave CHF 5 million, and later 300 more, then 40,000 for tents."
    assert [near[one.primary.start : one.primary.end] for one in bare_sums(near, find_money(near))] == ["40,000"]
    far = f"Bern gave CHF 5 million. {'It rained. ' * 40}Then 2 million was found."
    assert bare_sums(far, find_money(far)) == ()


def test_names_change_nothing() -> None:
    told = "In the end {} came forward with 4.5 million euros for tents near {}."
    weighed = []
    for one, other in (("Vienna", "Graz"), ("Smith", "France"), ("Italy", "Price")):
        text = told.format(one, other)
        ((_, said),) = sums_said(text, find_money(text), is_bare=False)
        weighed.append((likely_fund(text, said), likely_result(text, said)))
    assert len(set(weighed)) == 1


def test_features_tell_what_stands_before_and_behind() -> None:
    text = "Oslo paid NOK 12 million for tents."
    ((_, said),) = sums_said(text, find_money(text), is_bare=False)
    found = features(text, said)
    assert {"=money", "=large", "=scaled", "-1 paid", "+1 for", "before paid", "after tent"} <= found
    assert not any("oslo" in one and not one.startswith(("-2", "before", "near")) for one in found)
    around = words_around(text, said)
    assert (around.before, around.after) == (("paid",), ("tents",))
    assert around.sentence == ("paid", "million", "tents")


class _Sure:
    """Takes every number for a result, and none for one of people."""

    def result(self, said: NumberSaid) -> float:
        return 1.0

    def person(self, said: NumberSaid) -> float:
        return 0.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nets weighed 14 per cent less.", [("-14", "percent")]),
        ("Queues of 40 minutes.", [("40", "minute")]),
        ("A pair of boys aged 14 sang.", []),
        ("Nine lamps in 2009.", [("9", "count")]),
        ("One lamp.", []),
    ],
)
def test_what_a_number_says_where_its_words_make_it_a_result(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(one.value), one.unit) for one in find_figures(text, None, None, _Sure())] == expected


def test_what_is_added_says_so_and_is_less_sure(reader: Reader) -> None:
    text = (
        "Joint statement\n\nVienna, 4 May 2019\n\nThe interior ministers met in Vienna. Denmark came forward with 4.5"
        " million euros for tents, and Norway with 2 million. The clinic took in 410 newborns last winter.\n"
    )
    found = read(reader, text)
    assert [one.ground.rule for one in found.funds][-1] == FUND_BY_WORDS
    assert [one.ground.rule for one in found.results] == [RESULT_BY_WORDS]
    assert found.results[0].ground.passage.quote == "The clinic took in 410 newborns last winter"
    assert max(expected_precision(FUND_BY_WORDS), expected_precision(RESULT_BY_WORDS)) < 0.7
