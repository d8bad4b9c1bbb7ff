"""The five statements of the corpus as they are published, and as rules alone read them, against labels made from
their texts (`tests/data/statements/seeds_gold`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from api.commands.evaluate import as_json, in_words
from graph.build import Built
from graph.evaluate.agreeing import Agreeing
from graph.evaluate.evaluate import Evaluation, evaluated
from graph.evaluate.labels import FIELDS, labelled
from graph.finding_kinds import findings_of
from graph.findings import REVIEW, Reading
from graph.ingest.documents import Document
from graph.reading import Reader
from graph.records import document_record
from graph.reference import lexicon as reference_names
from graph.review.decisions import decisions_in
from tests.api.test_quality import AIM
from tests.corpora import SEEDS

GOLD = Path(__file__).parent.parent / "data" / "statements" / "seeds_gold"
PUBLISHED = 0.98


@pytest.fixture(scope="module")
def agreeing() -> Agreeing:
    return Agreeing(reference_names.load())


def evaluation(documents: Iterable[Document], readings: Iterable[Reading], agreeing: Agreeing) -> Evaluation:
    found = []
    for document, reading in zip(documents, readings, strict=True):
        labels = GOLD / Path(document.file).with_suffix(".json").name
        known = labelled(labels.stem, str(labels), document.raw, labels.read_bytes())
        found.append(evaluated(known, document_record(reading, agreeing.lexicon), agreeing))
    return Evaluation(tuple(found))


@pytest.fixture(scope="module")
def published(built: Built, agreeing: Agreeing) -> Evaluation:
    return evaluation(built.documents, built.readings, agreeing)


@pytest.fixture(scope="module")
def by_rules(built: Built, agreeing: Agreeing) -> Evaluation:
    reader = Reader(agreeing.lexicon)
    return evaluation(built.documents, (reader.read(document) for document in built.documents), agreeing)


def told(evaluation: Evaluation, kind: str) -> str:
    return in_words(as_json(evaluation, (kind,), True))


def f1(evaluation: Evaluation, kind: str) -> float:
    counts = evaluation.counts(kind)
    return 1.0 if counts.labels == counts.found == 0 else counts.f1 or 0.0


def test_every_document_of_the_corpus_is_labelled() -> None:
    assert sorted(path.stem for path in GOLD.glob("*.json")) == sorted(path.stem for path in SEEDS.glob("*.txt"))


def test_the_figures_are_printed(
    published: Evaluation, by_rules: Evaluation, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        for name, one in (("as published", published), ("by rules alone", by_rules)):
            print(f"\n{name}: {in_words(as_json(one, tuple(FIELDS), True))}")  # noqa: T201 - what the figures are for
    assert len(published.documents) == len(by_rules.documents) == 5


class TestAsPublished:
    @pytest.mark.parametrize("kind", FIELDS)
    def test_hardly_a_finding_of_any_kind_is_missing_or_false(self, published: Evaluation, kind: str) -> None:
        assert f1(published, kind) >= PUBLISHED, told(published, kind)

    @pytest.mark.parametrize("slot", ["measures type", "measures when", "measures part of", "results bound"])
    def test_nor_is_a_field_wrong(self, published: Evaluation, slot: str) -> None:
        assert (published.slot(slot).rate or 0.0) >= PUBLISHED, published.slot(slot)

    @pytest.mark.parametrize("listed", ["actors", "locations", "topics"])
    def test_nor_who_acts_where_and_about_what(self, published: Evaluation, listed: str) -> None:
        assert (published.value(listed).f1 or 0.0) >= PUBLISHED, published.value(listed)

    def test_titles_and_dates_are_right_and_every_quote_stands_there(self, published: Evaluation) -> None:
        assert published.titles.right == published.dates.right == 5
        assert published.grounded.right == published.grounded.of > 0


class TestByRulesAlone:
    @pytest.mark.parametrize("kind", FIELDS)
    def test_the_floors_of_unseen_statements_are_reached(self, by_rules: Evaluation, kind: str) -> None:
        assert f1(by_rules, kind) >= AIM[kind], told(by_rules, kind)

    def test_types_titles_and_dates_are_right(self, by_rules: Evaluation) -> None:
        assert (by_rules.slot("measures type").rate or 0.0) >= AIM["type"]
        assert by_rules.titles.right == by_rules.dates.right == 5


class TestReview:
    def test_every_finding_was_decided_about(self, built: Built) -> None:
        pending = [
            (reading.file, one.ground.passage.quote)
            for reading in built.readings
            for one in findings_of(reading)
            if one.ground.method != REVIEW
        ]
        assert pending == []

    def test_no_decision_lost_its_finding_and_nobody_disagrees(self, built: Built) -> None:
        assert built.review["orphaned"] == built.review["disagreements"] == []

    def test_whoever_changed_something_said_why_and_when(self) -> None:
        decisions = decisions_in(SEEDS)
        assert all(one.by == "Accord editors" and one.note[:2] == "20" for one in decisions)
        assert all(len(one.note) > len("2026-11-22: ") for one in decisions if one.decision != "accept")

    def test_little_had_to_be_added_and_next_to_nothing_rejected(self, built: Built) -> None:
        kinds: Mapping[str, Mapping[str, int]] = built.review["kinds"]
        findings = sum(counts["findings"] for counts in kinds.values())
        assert sum(counts["add"] for counts in kinds.values()) <= 0.05 * findings
        assert sum(counts["reject"] for counts in kinds.values()) <= 0.02 * findings
