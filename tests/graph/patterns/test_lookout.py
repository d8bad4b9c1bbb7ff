"""The words of all rules, looked for together: each rule is told what its own words say, whenever it joined."""

from __future__ import annotations

import re

import pytest

from graph.patterns.guards import Guarded, Guards, forget, guarded
from graph.patterns.lookout import Lookout, small_letters
from graph.patterns.necessary import every_necessary


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        (r"\bwill\b", [{"will"}]),
        (r"(?:talks|meeting)[^.]{0,40} (?:in|near) [A-Z]", [{"talks", "meeting"}, {" in ", " near "}]),
        (r"\bsigned (?:\w+ ){1,4}(?P<what>treaty|pact)\b.{2,9}\bwith", [{"signed "}, {"treaty", "pact"}, {"with"}]),
        (r"(?:signed \w+ ){1,2}treaty", [{"signed "}, {"treaty"}]),
        (r"(?:signed \w+ )?the treaty", [{"the treaty"}]),
        (r"signed \w+ a \w+ b", [{"signed "}, {" a "}]),
        (r"signed \w+ of", [{"signed "}, {" of"}]),
        (r"(?:signed \w+ pact|met \w+ here)", [{"signed ", " here"}]),
        (r"(?=.*treaty)signed", [{"signed"}]),
        (r"\w+", [{""}]),
    ],
)
def test_a_pattern_tells_every_set_of_words_that_it_needs(pattern: str, sets: list[set[str]]) -> None:
    found = every_necessary(pattern)
    assert found[0] == sets[0]
    assert sorted(map(sorted, found)) == sorted(map(sorted, sets))


def test_a_pattern_is_left_open_where_a_word_of_each_of_its_sets_stands() -> None:
    guards = Guards((re.compile(r"signed \w+ (?:treaty|pact)"), re.compile(r"(?i:met) \w+ (?i:in paris)")))
    assert guards.open("The pact was signed after they met") == 0b01
    assert guards.open("They signed the papers in Paris") == 0
    assert guards.open("Then IN PARIS they MET him") == 0b10


def test_rules_are_told_apart_however_many_look_out_together() -> None:
    rules = [Guards((re.compile(f"word{number}"), re.compile("shared"))) for number in range(9)]
    together = Lookout(*rules)
    for number, rule in enumerate(rules):
        bits = together.open(f"word{number} alone") >> together.place_of(rule)
        assert bits & 0b11 == 0b01
    assert together.open("shared") == sum(0b10 << together.place_of(rule) for rule in rules)


def test_nothing_joins_once_a_text_was_looked_at() -> None:
    first, late = Guards((re.compile("met"),)), Guards((re.compile("talks"),))
    together = Lookout(first)
    assert together.open("they met") == 1
    assert not together.join(late)
    assert together.open("talks") == 0


def test_a_rule_that_comes_late_finds_what_it_would_have_found() -> None:
    assert list(Guards((re.compile("early"),)).each_open("early")) == [0]
    late = guarded(r"\blate(?: comers)?\b")
    assert [found.span() for found in late.finditer("late, or late comers")] == [(0, 4), (9, 20)]


def test_texts_are_forgotten_and_read_again_alike() -> None:
    rule = guarded("met in")
    before = [found.span() for found in rule.on_lines("They met in Oslo\nand met in Paris")]
    forget()
    assert (
        [found.span() for found in rule.on_lines("They met in Oslo\nand met in Paris")] == before == [(5, 11), (21, 27)]
    )


def test_words_that_lines_share_out_between_them_open_neither() -> None:
    rule = Guards((re.compile(r"met \w+ in paris", re.IGNORECASE),))
    assert list(rule.open_lines("They met\nin Paris\nMet Mr A in Paris")) == [(18, 35, 1)]


def test_a_capital_with_a_dot_is_the_letter_that_patterns_take_it_for() -> None:
    assert "istanbul" in small_letters("İSTANBUL")
    assert guarded("istanbul", re.IGNORECASE).search("in İstanbul") is not None


def test_a_rule_with_no_patterns_is_never_open() -> None:
    assert list(Guards(()).each_open("They met")) == []
    assert Guarded(re.compile("")).search("They met") is not None


def test_long_words_and_words_of_two_lines_are_looked_for_by_a_part() -> None:
    rule = Guards((re.compile("Parliamentary Assemblies"), re.compile("met\nSigned by them"), re.compile("\n")))
    assert rule.open("The Parliamentary Assemblies") == 0b101
    assert rule.open("They met\nSigned by them") == 0b110
    assert rule.open("They met") == 0b100
