"""Decisions over findings: each finds its own, holds when rules and texts change, and says when it cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.findings import MODEL, REVIEW, Grounded, Measure, Passage
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from graph.review.anchors import around
from graph.review.decisions import Decision, Target
from graph.review.review import CARRIED, DISAGREEMENT, ORPHANED
from graph.review.spreadsheet import target_of
from ontology.errors import ReviewError
from tests.graph.decisions_of_tests import (
    FILE,
    HALL,
    INSPECTED,
    SEALS,
    STOWAWAYS,
    TEXT,
    TRAILERS,
    TRAIN,
    WORKS,
    Bench,
    about,
    case,
    told,
)


@pytest.fixture(scope="module")
def bench(reader: Reader, lexicon: Lexicon) -> Bench:
    return Bench(reader, lexicon)


def measures(bench: Bench, *decisions: Decision, text: str = TEXT) -> list[str]:
    return [one.ground.passage.quote for one in bench.review(*decisions, text=text).readings[0].measures]


def test_without_decisions_a_reading_is_what_it_was(bench: Bench) -> None:
    _, reading = bench.read()
    assert bench.review().readings == (reading,)


def test_what_is_accepted_is_sure_and_decided_in_review(bench: Bench) -> None:
    held = case(bench.review(about("measure", HALL, "accept")), HALL).held
    assert isinstance(held, Measure)
    assert (held.ground.method, held.ground.confidence) == (REVIEW, 1.0)
    assert {one.ground.method for one in (*held.actors, *held.locations)} == {REVIEW}
    assert held.ground.rule == "will"  # which rule found it is still told


def test_what_is_rejected_is_gone_with_all_that_spoke_of_it(bench: Bench) -> None:
    (reading,) = bench.review(about("location", "Folkestone", "reject")).readings
    assert "location/folkestone" in str(bench.read()[1]) and "location/folkestone" not in str(reading)


def test_the_parts_of_what_is_rejected_move_up(bench: Bench) -> None:
    _, reading = bench.read()
    whole, middle, part = reading.measures[:3]
    joined = (
        whole,
        replace(middle, part_of=Grounded(whole.id, middle.ground), agreement=None, meeting=None),
        replace(part, part_of=Grounded(middle.id, part.ground), agreement=None, meeting=None),
    )
    nested = replace(reading, measures=(*joined, *reading.measures[3:]))
    without_middle = bench.review(about("measure", middle.ground.passage.quote, "reject"), reading=nested)
    (left,) = [one for one in without_middle.readings[0].measures if one.id == part.id]
    assert left.part_of and left.part_of.value == whole.id
    neither = bench.review(
        *(about("measure", one.ground.passage.quote, "reject") for one in (whole, middle)), reading=nested
    )
    (left,) = [one for one in neither.readings[0].measures if one.id == part.id]
    assert left.part_of is None
    assert left.agreement and whole.agreement and left.agreement.value == whole.agreement.value


def test_rejected_stays_rejected_whoever_proposes_it_again(bench: Bench) -> None:
    _, reading = bench.read()
    decision = about("result", STOWAWAYS, "reject")
    other = replace(
        reading.results[0], id="0" * 16, value=reading.results[0].value * 2,
        ground=replace(reading.results[0].ground, method=MODEL, rule="proposed"),
    )  # fmt: skip
    again = replace(reading, results=(*reading.results, other))
    assert bench.review(decision, reading=again).readings[0].results == ()


def test_an_edit_overrides_fields_and_nothing_else(bench: Bench) -> None:
    review = bench.review(about("measure", HALL, "edit", type="explored", actors=["France"]))
    held, read = case(review, HALL).held, case(bench.review(), HALL).held
    assert isinstance(held, Measure) and isinstance(read, Measure)
    assert (held.type, held.force, [one.value for one in held.actors]) == (
        "explored",
        "to-explore",
        ["organisation/france"],
    )
    assert [one.value for one in held.locations] == [one.value for one in read.locations]
    assert (held.ref, held.id) == (read.ref, read.id)
    assert held.actors[0].ground.rule == "set in review"


def test_what_is_added_is_read_from_its_words(bench: Bench) -> None:
    review = bench.review(
        about("measure", INSPECTED, "add", type="completed", part_of=HALL, topics=["topic-port-security"])
    )
    held = case(review, INSPECTED).held
    assert isinstance(held, Measure)
    assert TEXT[held.ground.passage.start : held.ground.passage.end] == INSPECTED
    whole = case(review, HALL).held
    assert isinstance(whole, Measure) and held.part_of and held.part_of.value == whole.id
    quotes = [one.ground.passage.start for one in review.readings[0].measures]
    assert quotes == sorted(quotes)


def test_a_link_that_is_a_judgement_says_so(bench: Bench) -> None:
    told_so = about("measure", INSPECTED, "add", type="completed", part_of=HALL, basis="interpreted")
    held = case(bench.review(told_so), INSPECTED).held
    assert isinstance(held, Measure) and held.part_of and held.part_of.ground.basis == "interpreted"


def test_an_added_measure_that_stands_alone_belongs_to_the_document(bench: Bench) -> None:
    review = bench.review(about("measure", INSPECTED, "add", type="completed"))
    held = case(review, INSPECTED).held
    assert isinstance(held, Measure)
    assert held.agreement and held.agreement.value == review.readings[0].agreements[0].ref


def test_adding_what_rules_have_learnt_to_read_sets_fields_and_adds_nothing(bench: Bench) -> None:
    review = bench.review(about("measure", HALL, "add", type="committed", actors=["France"]))
    held = case(review, HALL).held
    assert isinstance(held, Measure) and [one.value for one in held.actors] == ["organisation/france"]
    assert len(review.readings[0].measures) == len(bench.read()[1].measures)


@pytest.mark.parametrize(
    ("quote", "reason"),
    [("We shall build a bridge", "do not stand in the text"), ("Dover", "times in the text")],
)
def test_words_to_add_stand_in_the_text_just_once(bench: Bench, quote: str, reason: str) -> None:
    with pytest.raises(ReviewError, match=reason) as error:
        bench.review(about("measure", quote, "add", type="committed"))
    assert error.value.field == "target.quote"


def test_words_that_stand_twice_are_added_with_those_around_them(bench: Bench) -> None:
    text = (
        TEXT + "\nThey inspected the freight lanes. A guard waved.\nThey inspected the freight lanes. A dog barked.\n"
    )
    quote = "They inspected the freight lanes."
    review = bench.review(
        told(Target(FILE, "measure", quote, suffix="A dog barked."), "add", type="completed"), text=text
    )
    held = case(review, quote).held
    assert held is not None and text[held.ground.passage.end :].strip() == "A dog barked."


def test_a_rule_change_that_shifts_identities_keeps_decisions(bench: Bench) -> None:
    document, reading = bench.read()
    decision = told(target_of(case(bench.review(), HALL), document), "edit", type="explored")
    shifted = replace(reading, measures=tuple(replace(one, id=one.id[::-1], part_of=None) for one in reading.measures))
    held = case(bench.review(decision, reading=shifted), HALL).held
    assert isinstance(held, Measure) and held.type == "explored"


def test_a_rule_change_that_quotes_fewer_words_keeps_decisions(bench: Bench) -> None:
    document, reading = bench.read()
    decision = told(target_of(case(bench.review(), HALL), document), "edit", type="explored")
    fewer = " ".join(HALL.split()[:-1])
    start = document.raw.index(fewer)
    passage = Passage(start, start + len(fewer), fewer)
    shortened = replace(
        reading,
        measures=tuple(
            replace(one, id=one.id[::-1], ground=replace(one.ground, passage=passage))
            if one.ground.passage.quote == HALL
            else one
            for one in reading.measures
        ),
    )
    review = bench.review(decision, reading=shortened)
    held = case(review, fewer).held
    assert isinstance(held, Measure) and held.type == "explored"
    assert review.remarks == ()


def test_a_decision_that_names_another_finding_by_the_identity_it_had_still_means_it(bench: Bench) -> None:
    document, reading = bench.read()
    parent = target_of(case(bench.review(), WORKS), document)
    child = told(target_of(case(bench.review(), HALL), document), "edit", part_of=parent.id)
    shifted = replace(reading, measures=tuple(replace(one, id="1e1f" + one.id[4:]) for one in reading.measures))
    review = bench.review(told(parent, "accept"), child, reading=shifted)
    held, whole = case(review, HALL).held, case(review, WORKS).held
    assert isinstance(held, Measure) and isinstance(whole, Measure)
    assert held.part_of is not None and held.part_of.value == whole.id


def test_a_paragraph_put_in_before_carries_decisions_to_the_new_text(bench: Bench) -> None:
    document, _ = bench.read()
    decisions = [
        told(target_of(case(bench.review(), HALL), document), "edit", type="explored"),
        told(target_of(case(bench.review(), WORKS), document), "reject"),
    ]
    changed = TEXT.replace("The two ministers agree", "It rained all day in Dover.\n\nThe two ministers agree", 1)
    review = bench.review(*decisions, text=changed)
    held = case(review, HALL).held
    assert isinstance(held, Measure) and held.type == "explored"
    assert WORKS not in [one.ground.passage.quote for one in review.readings[0].measures]
    assert [one.kind for one in review.remarks] == [CARRIED, CARRIED]


def test_two_identical_quotes_are_decided_about_each_for_itself(bench: Bench) -> None:
    text = (
        TEXT.replace("Lorry owners should", "We will paint the gate.\n\nLorry owners should")
        + "\nWe will paint the gate.\n"
    )
    document, _ = bench.read(text)
    first, second = [
        one for one in bench.review(text=text).cases if one.held and "paint" in one.held.ground.passage.quote
    ]
    assert first.id != second.id
    kept = bench.review(told(target_of(second, document), "reject"), text=text)
    assert first.id in [one.id for one in kept.cases if one.held] and second.id not in [
        one.id for one in kept.cases if one.held
    ]
    by_words = target_of(first, document)
    by_words = Target(by_words.document, by_words.kind, by_words.quote, "", "", by_words.prefix, by_words.suffix)
    kept = bench.review(told(by_words, "reject"), text=text)
    assert [one.id for one in kept.cases if one.kind == "measure" and not one.held] == [first.id]


def test_a_decision_whose_words_are_gone_is_orphaned(bench: Bench) -> None:
    review = bench.review(
        about("measure", "We will build a bridge", "accept"),
        about("measure", "Dover", "accept"),
        about("measure", INSPECTED, "accept"),
        told(Target("other.txt", "measure", HALL), "reject"),
    )
    assert [one.kind for one in review.remarks] == [ORPHANED] * 4
    assert len(review.readings[0].measures) == len(bench.read()[1].measures)


def test_a_rejection_of_what_nobody_proposes_any_more_is_no_orphan(bench: Bench) -> None:
    assert bench.review(about("measure", INSPECTED, "reject")).remarks == ()


def test_the_later_of_two_lines_holds_and_people_who_disagree_are_told_of(bench: Bench) -> None:
    review = bench.review(about("measure", HALL, "reject", "EM"), about("measure", HALL, "accept", "KL"))
    assert case(review, HALL).held is not None
    (remark,) = review.remarks
    assert remark.kind == DISAGREEMENT and "EM decided to reject (line 1)" in remark.reason
    assert bench.review(about("measure", HALL, "reject", "EM"), about("measure", HALL, "accept", "EM")).remarks == ()
    agreed = bench.review(about("measure", HALL, "accept", "EM"), about("measure", HALL, "accept", "KL"))
    assert agreed.remarks == ()


def test_what_is_rejected_or_moved_leaves_its_address_behind(bench: Bench) -> None:
    review = bench.review(
        about("measure", WORKS, "reject"), about("meeting", *_meeting(bench), "edit", date="2025-03-15")
    )
    old = case(bench.review(), WORKS).held
    assert isinstance(old, Measure)
    assert review.retired[old.ref] == "" and review.retired[old.ref.replace("measure/", "report/")] == ""
    assert review.retired["meeting/2025-03-14-dover"] == "meeting/2025-03-15-dover"
    told_of = [one.meeting.value for one in review.readings[0].measures if one.meeting]
    assert "meeting/2025-03-14-dover" not in told_of


def _meeting(bench: Bench) -> tuple[str]:
    return (bench.read()[1].meetings[0].ground.passage.quote,)


DECISIONS = (
    about("measure", HALL, "edit", type="explored"),
    about("measure", TRAIN, "edit", actors=["France"], part_of=None),
    about("measure", WORKS, "reject"),
    about("measure", TRAILERS, "accept"),
    about("measure", SEALS, "edit", topics=["topic-carriers"]),
    about("measure", INSPECTED, "add", type="completed", part_of=HALL),
    about("location", "Folkestone", "reject"),
    about("result", STOWAWAYS, "edit", value=-18, bound="about"),
    about("location", "Calais", "accept"),
)


def test_the_order_of_decisions_about_different_findings_does_not_matter(bench: Bench) -> None:
    expected = bench.review(*DECISIONS).readings

    @settings(max_examples=25, deadline=None)
    @given(st.permutations(DECISIONS))
    def holds(order: list[Decision]) -> None:
        assert bench.review(*order).readings == expected

    holds()


def test_the_words_around_a_quote_are_those_of_the_text(bench: Bench) -> None:
    held = case(bench.review(), HALL).held
    assert held is not None
    before, after = around(TEXT, held.ground.passage)
    assert before in " ".join(TEXT.split()) and after in " ".join(TEXT.split())
