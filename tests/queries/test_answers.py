"""Every saved question against the rows that a person found in the five documents, on two engines.

An answer file holds the right rows. Where reading is not there yet it says so: `not yet read` are right rows that the
graph lacks, `read wrongly` rows that it has and should not; both are checked, so that they cannot go stale.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from queries.catalogue import Question, catalogue_files
from tests.queries.engines import Oxigraph, Rdflib, Row, asked, in_words

ANSWERS = Path(__file__).parent.parent / "data" / "answers"
NAMES = [file.stem for file in catalogue_files()]


def answer(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))
    return read


def rows_of(told: Mapping[str, Any], key: str) -> set[Row]:
    return {tuple(row) for row in told.get(key, [])}


def found(engine: Oxigraph, question: Question, told: Mapping[str, Any], labels: Mapping[str, str]) -> set[Row]:
    rows = engine.rows(question, asked(question, {**told.get("asked", {}), **about(engine, question, told)}))
    return set(in_words(rows, told["columns"], labels))


def about(engine: Oxigraph, question: Question, told: Mapping[str, Any]) -> Mapping[str, str]:
    """What an answer is about, found by its words: no answer names a thing by an address that rules may change."""
    if "about" not in told:
        return {}
    passage, measure = engine.evidence_of(told["about"])
    return {
        one.name: {"measure": measure, "evidence": passage}[one.kind] for one in question.parameters if one.first_of
    }


def test_every_question_has_an_answer_and_every_answer_a_question() -> None:
    assert sorted(NAMES) == sorted(file.stem for file in ANSWERS.glob("*.json"))


@pytest.mark.parametrize("name", NAMES)
def test_the_graph_answers_as_the_documents_do(
    name: str, oxigraph: Oxigraph, questions: Mapping[str, Question], labels: Mapping[str, str]
) -> None:
    told = answer(name)
    right, missing, wrong = (rows_of(told, key) for key in ("rows", "not yet read", "read wrongly"))
    assert missing <= right and not wrong & right
    assert found(oxigraph, questions[name], told, labels) == right - missing | wrong


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_an_engine_of_another_make_answers_the_same(
    name: str, oxigraph: Oxigraph, rdflib_engine: Rdflib, questions: Mapping[str, Question]
) -> None:
    bound = asked(questions[name], {})
    rows = [
        {
            tuple(sorted((key, value) for key, value in row.items() if key not in bound))
            for row in engine.rows(questions[name], bound)
        }
        for engine in (oxigraph, rdflib_engine)
    ]
    assert rows[0] == rows[1]


@pytest.mark.parametrize("name", NAMES)
def test_a_questions_example_has_an_answer(name: str, oxigraph: Oxigraph, questions: Mapping[str, Question]) -> None:
    question = questions[name]
    rows = oxigraph.rows(question, asked(question, {one.name: one.example for one in question.parameters}))
    # Contradictions are looked for and not found; nobody in these documents met in both capitals.
    assert bool(rows) == (name[:2] not in {"05", "08", "27"})
