"""What is concluded of findings side by side, on invented statements."""

from __future__ import annotations

import pytest

from graph.findings import INTERPRETED, STATED, Judgement, Reading
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from ontology import terms

HEAD = "Joint statement of the Home Secretary and the French Minister of the Interior\n\nLondon, 4 March 2019\n\n"


def read(reader: Reader, body: str) -> Reading:
    return reader.read(from_bytes("invented.txt", (HEAD + body + "\n").encode()))


def concluded(reading: Reading, relation: str) -> list[Judgement]:
    return [one for one in reading.judgements if one.property == relation]


def labels(reading: Reading, refs: list[str]) -> list[str]:
    named = {measure.ref: measure.label for measure in reading.measures}
    return [named[ref] for ref in refs]


@pytest.mark.parametrize(
    ("sentence", "relation", "group"),
    [
        ("We will protect unaccompanied children.", terms.AIMED_AT_BENEFIT_OF, "target-unaccompanied-children"),
        ("Both countries will pursue the traffickers.", terms.AIMED_AGAINST, "target-traffickers"),
        ("We will improve the safety of migrants on the beaches.", terms.AIMED_AT_BENEFIT_OF, "target-migrants"),
        ("We will deter migrants from boarding lorries.", terms.AIMED_AGAINST, "target-migrants"),
        ("We will return failed asylum seekers within a month.", terms.AIMED_AGAINST, "target-failed-asylum-seekers"),
        ("We will set up a helpline for lorry drivers.", terms.AIMED_AT_BENEFIT_OF, "target-hauliers"),
    ],
)  # fmt: skip
def test_a_measure_is_for_or_against_the_group_that_it_names(
    reader: Reader, sentence: str, relation: str, group: str
) -> None:
    (found,) = concluded(read(reader, sentence), relation)
    assert (found.object, found.ground.basis) == (group, INTERPRETED)


@pytest.mark.parametrize(
    "sentence",
    [
        "We will fight the smuggling of migrants.",
        "We will light the public area of the harbour.",
        "We will register migrants once a week.",
    ],
)
def test_a_group_that_is_only_spoken_of_is_no_aim(reader: Reader, sentence: str) -> None:
    reading = read(reader, sentence)
    assert reading.measures
    assert not concluded(reading, terms.AIMED_AGAINST) + concluded(reading, terms.AIMED_AT_BENEFIT_OF)


def test_such_people_are_those_of_the_measure_above(reader: Reader) -> None:
    reading = read(
        reader, "We will protect victims of trafficking. This will include shelter for such victims in both countries."
    )
    found = concluded(reading, terms.AIMED_AT_BENEFIT_OF)
    assert [one.object for one in found] == ["target-trafficking-victims"] * 2
    assert len({one.subject for one in found}) == 2


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The two ministers agreed on the creation of a joint search unit.", "joint search unit"),
        ("A coordination centre has been set up, as has the beach command.", "coordination centre"),
        ("We will establish new liaison teams along the coast.", "liaison teams"),
    ],
)
def test_a_body_that_a_measure_creates_is_named_by_the_text(reader: Reader, sentence: str, name: str) -> None:
    found = concluded(read(reader, sentence), terms.ESTABLISHED_BY)
    assert found[0].name == name and found[0].ground.basis == STATED


def test_what_was_also_set_up_is_created_as_well(reader: Reader) -> None:
    reading = read(reader, "A coordination centre has been set up, as has the beach command.")
    assert [one.name for one in concluded(reading, terms.ESTABLISHED_BY)] == ["coordination centre", "beach command"]


def test_a_fund_is_created_by_the_measure_that_says_so(reader: Reader) -> None:
    reading = read(reader, "The two ministers agree on the creation of a harbour fund of 3 million euros.")
    (found,) = concluded(reading, terms.ESTABLISHED_BY)
    assert found.subject == reading.funds[0].ref and not found.name


def test_a_unit_that_only_acts_is_not_created(reader: Reader) -> None:
    assert not concluded(read(reader, "The joint search unit will patrol the beaches."), terms.ESTABLISHED_BY)


def test_a_promise_to_go_on_continues_what_was_reported(reader: Reader) -> None:
    reading = read(reader, "We have installed lighting in the harbour. We agreed that this work will continue.")
    (found,) = concluded(reading, terms.CONTINUES)
    assert labels(reading, [found.subject, found.object]) == [
        "We agreed that this work will continue",
        "We have installed lighting in the harbour",
    ]


def test_a_promise_beside_another_continues_nothing(reader: Reader) -> None:
    reading = read(reader, "We will light the harbour. We will fence the quay.")
    assert not concluded(reading, terms.CONTINUES)


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("Crossings fell by 12% in 2018.", "indicator-crossings"),
        ("Police have arrested 40 drivers since January.", "indicator-arrests"),
        ("Complaints fell by 12% in 2018.", "indicator-other"),
    ],
)
def test_a_figure_measures_what_its_words_say(reader: Reader, sentence: str, indicator: str) -> None:
    found = concluded(read(reader, sentence), terms.INDICATOR)
    assert [one.object for one in found] == [indicator]


def test_a_claim_credits_the_work_that_it_speaks_of(reader: Reader) -> None:
    reading = read(
        reader,
        "Joint patrols have been reinforced along the coast.\n\nMore lighting has been installed on the quay.\n\n"
        "These patrols have paid off: crossings have fallen by 30% since January.",
    )
    (found,) = concluded(reading, terms.CREDITED_TO)
    assert labels(reading, [found.object])[0].startswith("Joint patrols")
    assert found.ground.basis == INTERPRETED and found.ground.supported_by is not None


def test_a_wrapped_line_hides_no_claim(reader: Reader) -> None:
    reading = read(
        reader,
        "Joint patrols have been reinforced along the coast.\n\n"
        "Since then this cooperation has\nled to results: crossings have fallen by 30% since January.",
    )
    assert concluded(reading, terms.CREDITED_TO)


def test_many_figures_take_no_longer_each(reader: Reader) -> None:
    body = "Patrols have been reinforced. Crossings have fallen by 30% since January. " * 400
    reading = read(reader, body)
    assert len(concluded(reading, terms.INDICATOR)) == len(reading.results) >= 400


def test_a_figure_without_a_claim_is_credited_to_nothing(reader: Reader) -> None:
    reading = read(reader, "Joint patrols have been reinforced.\n\nCrossings have fallen by 30% since January.")
    assert not concluded(reading, terms.CREDITED_TO)


def test_a_conclusion_is_less_sure_than_what_it_is_drawn_from(reader: Reader) -> None:
    reading = read(reader, "We will protect unaccompanied children.")
    (measure,) = reading.measures
    (found,) = concluded(reading, terms.AIMED_AT_BENEFIT_OF)
    assert 0.5 <= found.ground.confidence < measure.ground.confidence
