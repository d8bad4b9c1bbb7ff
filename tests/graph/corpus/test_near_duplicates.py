"""Copies of one statement: recognised whatever their layout, never mistaken for another, counted once."""

from __future__ import annotations

import datetime as dt
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import Built, build
from graph.corpus.additions import Received, take_in
from graph.corpus.near_duplicates import alike, copies, counted_once, runs_of_words
from graph.findings import Notice, Reading
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.reference.lexicon import load
from ontology import terms
from tests.corpora import BASE, SEEDS, SIXTH

TEXT = SIXTH.read_text("utf-8")
# As another side may print it: wrapped, with other marks, under its own head, with a line of its own at the end.
COPY = (
    "Embassy news\n\n"
    + "\n\n".join(textwrap.fill(part, 60) for part in TEXT.replace("(a)", "•").replace("(b)", "•").split("\n\n"))
    + "\n\nPrint this page\n"
)
NEXT_YEAR = TEXT.replace("14 March 2025", "13 March 2026").replace("2025", "2026")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load())


def read(reader: Reader, *texts: str) -> tuple[Reading, ...]:
    return tuple(reader.read(from_bytes(f"{n}.txt", text.encode())) for n, text in enumerate(texts))


@pytest.mark.parametrize(
    ("other", "is_copy"),
    [
        (TEXT, True),
        (COPY, True),
        (TEXT.upper(), True),
        (TEXT.replace("\n", "\r\n"), True),
        (TEXT[: len(TEXT) // 2], True),  # cut short
        (TEXT[:80], False),  # a title alone
        ("The two ministers agreed to open a joint office in Bergen before the end of the year.", False),
        ("", False),
    ],
)
def test_a_copy_is_told_by_its_words(other: str, is_copy: bool) -> None:
    assert alike(runs_of_words(TEXT), runs_of_words(other)) is is_copy


def test_statements_of_different_days_are_no_copies_however_alike(reader: Reader) -> None:
    texts = (TEXT, NEXT_YEAR)
    readings = read(reader, *texts)
    assert [one.header.date.value for one in readings if one.header.date] == [
        dt.date(2025, 3, 14),
        dt.date(2026, 3, 13),
    ]
    assert copies(texts, readings) == ()


def test_the_copy_with_the_fewest_warnings_is_the_primary_one(reader: Reader) -> None:

    first, second = read(reader, TEXT, COPY)
    poor = replace(first, warnings=(*second.warnings, *first.warnings, Notice("lost", "Something was lost.")))
    (group,) = copies((TEXT, COPY), (poor, second))
    assert (group.members, group.primary) == ((0, 1), 1)


def test_what_copies_say_has_one_reference_and_each_its_own_passage(reader: Reader) -> None:
    first, second = read(reader, TEXT, COPY)
    own = {measure.ref for measure in second.measures}
    once = counted_once((first, second), copies((TEXT, COPY), (first, second)))
    assert once[0] == first
    shared = {measure.ref for measure in once[1].measures} & {measure.ref for measure in first.measures}
    assert len(shared) >= len(first.measures) - 1 and not shared & own
    assert [measure.ground for measure in once[1].measures] == [measure.ground for measure in second.measures]


@pytest.mark.slow
def test_a_graph_with_a_copy_ties_it_and_counts_its_measures_once(tmp_path: Path) -> None:
    take_in(tmp_path, SEEDS, [Received("sixth.txt", TEXT.encode())])
    before = build(SEEDS, BASE, added=tmp_path)
    take_in(tmp_path, SEEDS, [Received("copy.txt", COPY.encode())])
    after = build(SEEDS, BASE, added=tmp_path)

    def of_kind(kind: str, built: Built) -> set[str]:
        quads = built.quads
        return {q.subject.value for q in quads if q.predicate.value == terms.RDF_TYPE and str(q.object) == kind}

    measures = of_kind(terms.MEASURE, before)
    assert measures <= of_kind(terms.MEASURE, after)
    assert len(of_kind(terms.MEASURE, after)) <= len(measures) + 2
    assert of_kind(terms.MEETING, after) == of_kind(terms.MEETING, before)
    assert len(of_kind(terms.FUND, after)) == len(of_kind(terms.FUND, before))
    ties = {q for q in after.quads if q.predicate.value == terms.RENDITION_OF and q.graph is None}
    assert len(ties) == 1
    assert not after.withheld
