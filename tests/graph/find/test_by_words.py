"""Clauses that no rule reads but whose words weigh for a measure, and what rules read against all weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from graph.find.clauses.by_words import by_words
from graph.find.clauses.clause_features import features
from graph.find.clauses.content_words import content_words
from graph.find.clauses.standing import standing_clauses
from graph.find.clauses.triggers import Trigger
from graph.find.clauses.weighing import likelihood, type_of
from graph.find.grounds import BY_WORDS, expected_precision
from graph.find.measures import Undertaking, find_undertakings
from graph.find.rules.verb_words import COMMITTED, EXPLORED
from graph.layout.blocks import Layout, lay_out
from graph.link import undertakings
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read

_PROMISE = "The two sides will deploy thirty officers to the port of Gedser by June 2011."
_UNRULED = "A second joint unit has been set up at the harbour of Rødby."


def _of_promise(layout: Layout, effects: Sequence[tuple[int, int]] = ()) -> tuple[Undertaking, ...]:
    """What rules read, but nothing outside the promise: as if they did not know the wording of the other sentence."""
    start = layout.text.index(_PROMISE)
    return tuple(one for one in find_undertakings(layout, effects) if start <= one.start < start + len(_PROMISE))


def _weight(text: str) -> float:
    layout = lay_out(text)
    clause = next(iter(standing_clauses(layout)))
    words = layout.text[clause.start : clause.end]
    return likelihood(features(words, clause.standing), content_words(words))


@pytest.mark.parametrize(
    ("likelier", "than"),
    [
        ("Denmark will fund two patrol boats.", "The weather in Denmark was mild."),
        ("We have set up a joint unit in Rødby.", "We had a good lunch in Rødby."),
        ("Ministers agreed to share lists of stolen boats.", "Ministers arrived in the rain."),
        ("Both sides called on carriers to check papers.", "Both sides have a long history."),
    ],
)
def test_a_promise_weighs_more_than_talk(likelier: str, than: str) -> None:
    assert _weight(likelier) > 2 * _weight(than)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Denmark will deploy two patrol boats.", "committed"),
        ("Denmark has deployed two patrol boats since May.", "completed"),
        ("We urge carriers to check papers.", "called-for"),
        ("They discussed the option of a joint patrol.", "explored"),
    ],
)
def test_the_words_tell_the_type(clause: str, kind: str) -> None:
    layout = lay_out(clause)
    one = next(iter(standing_clauses(layout)))
    assert type_of(features(clause, one.standing), content_words(clause)) == kind


def test_what_no_rule_reads_is_added_in_its_place_and_says_why() -> None:
    layout = lay_out(f"{_UNRULED}\n\n{_PROMISE}\n")
    ruled = _of_promise(layout)
    found = by_words(layout, ruled, ())
    assert [layout.text[one.start : one.end] for one in ruled] == [_PROMISE.rstrip(".")]
    assert [(layout.text[one.start : one.end], one.verb.rule == BY_WORDS) for one in found] == [
        (_UNRULED.rstrip("."), True),
        (_PROMISE.rstrip("."), False),
    ]


def test_a_measure_by_its_words_is_told_with_its_quote_and_is_less_sure(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undertakings, "find_undertakings", _of_promise)
    found = read(reader, f"{_PROMISE}\n\n{_UNRULED}\n").measures
    (added,) = [one for one in found if one.ground.rule == BY_WORDS]
    assert added.ground.passage.quote == _UNRULED.rstrip(".")
    assert added.ground.confidence == round(expected_precision(BY_WORDS), 2) < found[0].ground.confidence


@pytest.mark.parametrize(
    "said",
    [
        "Will Denmark deploy two more patrol boats?",  # a question
        "We thank our officers for their continued work to deploy patrol boats in Rødby.",  # courtesy
        "You will need a spanner and two boats to deploy the cover.",  # what a manual tells its reader
    ],
)
def test_what_is_known_to_undertake_nothing_is_not_added(said: str) -> None:
    layout = lay_out(f"{_PROMISE}\n\n{said}\n")
    assert len(by_words(layout, _of_promise(layout), ())) == 1


def test_a_figure_of_what_happened_stays_a_result() -> None:
    layout = lay_out(f"{_PROMISE}\n\n{_UNRULED}\n")
    start = layout.text.index(_UNRULED)
    assert len(by_words(layout, _of_promise(layout), [(start, start + 10)])) == 1


def test_what_a_rule_took_for_a_measure_goes_where_its_words_are_most_unlikely() -> None:
    layout = lay_out(f"{_PROMISE}\n\nThe weather was mild.\n")
    (promised,) = find_undertakings(layout, ())
    start = layout.text.index("The weather")
    taken = Undertaking(start, start + 21, Trigger(12, 15, "told", COMMITTED, ""), 1, None, None, start + 12)
    assert [one.start for one in by_words(layout, (promised, taken), ())] == [promised.start]
    part = Undertaking(start, start + 3, Trigger(0, 0, "told", COMMITTED, ""), 1, 1, None, start)
    assert len(by_words(layout, (promised, taken, part), ())) == 3  # what others are part of stays


def test_what_a_rule_took_for_a_measure_stays_where_only_what_stands_before_it_is_unlikely() -> None:
    grief = "In the face of the grief and anger that the deaths of so many in the cold sea off our coasts have left, "
    layout = lay_out(f"{grief}we will deploy more patrols.\n")
    (promised,) = find_undertakings(layout, ())
    assert layout.text[promised.start : promised.end] == "we will deploy more patrols"
    assert len(by_words(layout, (promised,), ())) == 1


def test_what_is_explored_stays_whatever_it_is() -> None:
    layout = lay_out("They discussed a dinner of sad old poets.\n")
    explored = [one for one in find_undertakings(layout, ()) if one.verb.type == EXPLORED]
    assert len(by_words(layout, explored, ())) == len(explored)


@pytest.mark.parametrize(
    "said",
    [
        "They agreed to sing of old times.",
        "They agreed to pity the poor.",
        "The ministers agreed to sing of old times.",
    ],
)
def test_what_is_agreed_to_be_done_stays_whatever_it_is(said: str) -> None:
    layout = lay_out(f"{said}\n\n{_PROMISE}\n")
    found = by_words(layout, find_undertakings(layout, ()), ())
    assert layout.text[found[0].start : found[0].end] == said.rstrip(".")
    assert found[0].likely is not None and found[0].likely < 0.08


def test_what_is_agreed_to_be_so_goes_where_its_words_are_most_unlikely() -> None:
    layout = lay_out(f"The two ministers agreed to be sad old poets.\n\n{_PROMISE}\n")
    ruled = find_undertakings(layout, ())
    assert [one.verb.rule for one in ruled] == ["agree", "will"]
    assert [one.verb.rule for one in by_words(layout, ruled, ())] == ["will"]


@pytest.mark.parametrize("somebody", ["Cooper", "Dover", "Ruritania"])
def test_whoever_opens_a_clause_weighs_the_same(somebody: str) -> None:
    assert _weight(f"{somebody} will lend two boats.") == _weight("Peru will lend two boats.")


def test_whichever_state_opens_a_clause_weighs_the_same(lexicon: Lexicon) -> None:
    states = [name for name in lexicon.state_named if name.isalpha()]
    assert "France" in states and "Italy" in states
    assert {_weight(f"{state} will lend two boats.") for state in states} == {_weight("Peru will lend two boats.")}


def test_the_likelier_its_words_the_surer_a_measure_is(reader: Reader) -> None:
    said = "Britain will provide a further £5 million for new fences at the port."
    sure = read(reader, f"{said}\n\nThe night will be long, and it will pass.\n").measures[0]
    assert _weight(said) > 0.9 and sure.ground.confidence > round(expected_precision("will"), 2)
    assert expected_precision("will", 0.95) > expected_precision("will", 0.5) > expected_precision("will", 0.2)
    assert expected_precision(BY_WORDS, 0.95) == expected_precision(BY_WORDS)


def test_numbers_of_what_is_part_of_what_go_with_what_is_added() -> None:
    text = (
        f"{_UNRULED}\n\nThe two sides will set up a fund, which will:\n\n- pay for two ferries;\n- pay for a fence.\n"
    )
    layout = lay_out(text)
    every = find_undertakings(lay_out(text.removeprefix(f"{_UNRULED}\n\n")), ())
    moved = len(_UNRULED) + 1
    ruled = [replace(one, start=one.start + moved, end=one.end + moved) for one in every]
    found = by_words(layout, ruled, ())
    parts = [one for one in found if one.part_of is not None]
    assert len(found) == len(ruled) + 1 and parts
    assert {layout.text[found[one.part_of].start : found[one.part_of].end] for one in parts if one.part_of} == {
        "The two sides will set up a fund"
    }


def test_an_item_that_no_rule_reads_is_part_of_what_its_neighbours_are_part_of() -> None:
    items = "- pay for two ferries;\n- build a new fence at the port of Rødby.\n"
    text = f"The two sides will set up a fund, which will:\n\n{items}"
    layout = lay_out(text)
    ruled = find_undertakings(layout, ())
    known = [one for one in ruled if "fence" not in layout.text[one.start : one.end]]
    found = by_words(layout, known, ())
    assert [layout.text[one.start : one.end] for one in found][-1].startswith("build a new fence")
    assert found[-1].verb.rule == BY_WORDS and found[-1].part_of == found[-2].part_of == 0


def test_what_no_rule_reads_is_part_of_what_it_goes_on_with() -> None:
    more = "It is staffed round the clock and linked to the register in Oslo."
    text = f"Denmark will set up a joint register of boats in Rødby. {more}"
    layout = lay_out(text)
    ruled = find_undertakings(layout, ())
    known = [one for one in ruled if one.start == 0]
    found = by_words(layout, known, ())
    assert [one.part_of for one in found] == [None, 0] and found[1].verb.rule == BY_WORDS


@pytest.mark.parametrize(
    "praise",
    [
        "We will continue our relationship with our partners in Denmark.",
        "The two ministers have strengthened controls and have gone well beyond what was asked.",
        "We have also listened to those who live beside the harbour.",
    ],
)
def test_what_is_praise_is_not_added_whatever_its_words_weigh(praise: str) -> None:
    layout = lay_out(f"{praise}\n\n{_PROMISE}\n")
    found = by_words(layout, _of_promise(layout), ())
    assert [layout.text[one.start : one.end] for one in found] == [_PROMISE.rstrip(".")]
