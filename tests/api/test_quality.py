"""How well statements are read, held to floors: on those to develop with, those held out, and a folder of your own.

A floor binds a kind from thirty labels on; below that its misses are listed, except those of what is held out.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from api.commands.evaluate import as_json, evaluation_of, in_words
from graph.evaluate.calibration import expected_error, outcomes
from graph.evaluate.evaluate import Evaluation
from graph.evaluate.labels import FIELDS
from tests.corpora import LABELLED, STATEMENTS

OWN = "ACCORD_TEST_STATEMENTS"
BINDS_FROM = 30
# How far confidence may be from how often findings are right; of `dev3` as measured at first reading. Of texts that
# rules were mended with, more is right than confidence says, which is meant for unseen ones.
CALIBRATION_ERROR: Mapping[str, float] = {
    "dev": 0.08,
    "dev2": 0.08,
    "dev3": 0.075,
    "dev4": 0.08,
    "dev5": 0.065,
    "dev6": 0.065,
    "dev7": 0.06,
    "dev8": 0.11,
    "dev9": 0.11,
    "held_out3": 0.06,
    "held_out4": 0.06,
}

# What is aimed at, and, where less is reached so far, one or two points below what is: a floor is raised when reading
# improves and never lowered without a reason.
AIM: Mapping[str, float] = {
    "ministers": 0.94,
    "meetings": 0.82,
    "agreements": 0.80,
    "funds": 0.95,
    "measures": 0.85,
    "locations": 0.92,
    "organisations": 0.83,
    "results": 0.80,
    "type": 0.90,
}
REACHED: Mapping[str, Mapping[str, float]] = {
    "dev": {"measures": 0.95, "locations": 0.94},
    "dev2": {
        "meetings": 0.94,
        "agreements": 0.87,
        "funds": 0.98,
        "measures": 0.92,
        "locations": 0.94,
        "organisations": 0.95,
        "results": 0.96,
        "type": 0.95,
    },
    "dev3": {
        "ministers": 0.95,
        "meetings": 0.86,
        "agreements": 0.86,
        "funds": 0.98,
        "measures": 0.89,
        "locations": 0.93,
        "organisations": 0.92,
        "results": 0.93,
        "type": 0.90,
    },
    "dev4": {
        "ministers": 0.94,  # of 45; .95 before states were weighed, which has more right of what is held out
        "agreements": 0.91,
        "measures": 0.92,
        "locations": 0.93,
        "organisations": 0.92,
        "results": 0.97,
        "type": 0.94,
    },
    "dev5": {
        "ministers": 0.97,
        "meetings": 0.90,
        "agreements": 0.94,
        "measures": 0.95,
        "locations": 0.93,
        "organisations": 0.90,
        "results": 0.95,
        "type": 0.95,
    },
    "dev6": {
        "ministers": 0.94,
        "agreements": 0.91,
        "funds": 0.98,
        "measures": 0.92,
        "locations": 0.94,
        "organisations": 0.86,
        "results": 0.96,
        "type": 0.95,
    },
    "dev7": {"ministers": 0.90, "measures": 0.91, "locations": 0.96, "organisations": 0.88},
    "dev9": {
        "ministers": 0.98,
        "funds": 0.98,
        "measures": 0.97,
        "locations": 0.93,
        "organisations": 0.94,
        "results": 0.93,
        "type": 0.98,
    },
    "dev8": {"ministers": 0.98, "measures": 0.95, "locations": 0.95, "organisations": 0.90, "type": 0.96},
    # As they were read at first, by rules that had seen none of them; measures and types with the weights of today.
    "held_out3": {
        "ministers": 0.90,  # of 43, and .92 of the 44 of the next, .86 before states were weighed
        "meetings": 0.58,
        "agreements": 0.77,
        "funds": 0.93,
        "measures": 0.75,
        "locations": 0.85,
        "organisations": 0.79,
        "results": 0.75,
        "type": 0.86,  # of 101 measures; .88 of 95 before hard ones were found that rules do not read
    },
    "held_out4": {
        "ministers": 0.91,
        "agreements": 0.78,
        "funds": 0.77,
        "measures": 0.70,
        "locations": 0.91,
        "organisations": 0.77,
        "results": 0.73,
        "type": 0.77,
    },
}
# How far quotes are those of the labels, of all paired findings: tokens shared, of all in either.
QUOTES: Mapping[str, float] = {
    "ministers": 0.80,
    "meetings": 0.60,
    "agreements": 0.75,
    "funds": 0.60,
    "measures": 0.88,
    "locations": 0.88,
    "organisations": 0.90,
    "results": 0.70,
}


@cache
def _evaluation(folder: Path) -> Evaluation:
    return evaluation_of([folder])


def _told(capsys: pytest.CaptureFixture[str], words: str) -> None:
    with capsys.disabled():
        print(f"\n{words}")  # noqa: T201 - the figures are what these tests are run for


@pytest.mark.parametrize("name", list(LABELLED))
def test_the_figures_are_printed_and_of_few_labels_every_miss(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    evaluation = _evaluation(STATEMENTS / name)
    few = [kind for kind in FIELDS if evaluation.counts(kind).labels < BINDS_FROM]
    _told(capsys, f"{name}: {in_words(as_json(evaluation, tuple(FIELDS), False))}")
    if not name.startswith("held_out"):
        _told(capsys, in_words(as_json(evaluation, few, True)))
    assert len(evaluation.documents) == LABELLED[name]


@pytest.mark.parametrize("kind", FIELDS)
@pytest.mark.parametrize("name", list(LABELLED))
def test_no_kind_is_read_worse_than_its_floor(name: str, kind: str) -> None:
    _hold(_evaluation(STATEMENTS / name), kind, REACHED[name].get(kind, AIM[kind]))


@pytest.mark.parametrize("name", list(LABELLED))
def test_the_type_of_measures_is_not_read_worse_than_its_floor(name: str) -> None:
    types = _evaluation(STATEMENTS / name).slot("measures type")
    assert types.of >= BINDS_FROM
    assert (types.rate or 0.0) >= REACHED[name].get("type", AIM["type"]), types


@pytest.mark.parametrize("name", list(LABELLED))
def test_every_finding_stands_where_it_says(name: str) -> None:
    grounded = _evaluation(STATEMENTS / name).grounded
    assert grounded.right == grounded.of > 0


@pytest.mark.parametrize("kind", FIELDS)
@pytest.mark.parametrize("name", list(LABELLED))
def test_quotes_are_the_words_that_a_reader_would_point_at(name: str, kind: str) -> None:
    evaluation = _evaluation(STATEMENTS / name)
    shared = evaluation.overlap(kind)
    assert shared is None or evaluation.counts(kind).labels < BINDS_FROM or shared >= QUOTES[kind]


@pytest.mark.parametrize("name", list(LABELLED))
def test_confidence_means_how_often_findings_are_right(name: str) -> None:
    error = expected_error(outcomes(_evaluation(STATEMENTS / name), FIELDS))
    assert error is not None and error < CALIBRATION_ERROR[name]


@pytest.mark.parametrize("kind", FIELDS)
def test_statements_of_your_own_are_read_no_worse_than_is_aimed_at(kind: str) -> None:
    if OWN not in os.environ:
        pytest.skip(f"{OWN} names no folder of labelled statements")
    _hold(_evaluation(Path(os.environ[OWN])), kind, AIM[kind])


def _hold(evaluation: Evaluation, kind: str, floor: float) -> None:
    counts = evaluation.counts(kind)
    if counts.labels >= BINDS_FROM:
        assert (counts.f1 or 0.0) >= floor, f"{kind}: {counts}, F1 {counts.f1}"
