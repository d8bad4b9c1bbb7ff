"""`reviews.jsonl`: what is kept comes back, and what is wrong is told by line and field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.review.decisions import decisions_in, decisions_of, line_of
from ontology.errors import ReviewError

GOOD: dict[str, Any] = {
    "review": 1,
    "target": {"id": "f_1", "document": "a.txt", "kind": "measure", "quote": "We will", "prefix": "x", "suffix": "y"},
    "decision": "edit",
    "set": {"type": "explored", "actors": ["organisation/france"]},
    "by": "EM",
    "note": "because",
    "n": 4,
}


def line(**changes: Any) -> str:
    return json.dumps({key: value for key, value in {**GOOD, **changes}.items() if value is not ...})


def target(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**GOOD["target"], **changes}.items() if value is not ...}


def test_a_line_comes_back_as_it_was_kept() -> None:
    (decision,) = decisions_of(line(), "reviews.jsonl")
    assert json.loads(line_of(decision, 4)) == GOOD


def test_blank_lines_and_windows_line_ends_do_not_matter() -> None:
    found = decisions_of(f"\ufeff{line()}\r\n\r\n{line(by='KL')}\r\n", "reviews.jsonl")
    assert [(one.by, one.line) for one in found] == [("EM", 1), ("KL", 3)]


def test_a_corpus_without_reviews_has_no_decisions(tmp_path: Path) -> None:
    assert decisions_in(tmp_path) == ()


@pytest.mark.parametrize(
    ("faulty", "field", "told"),
    [
        ("{", "", "no JSON object"),
        ("[1]", "", "no JSON object"),
        (line(review=2), "review", "has 1"),
        (line(colour="red"), "colour", "unknown; the keys are review"),
        (line(decision="maybe"), "decision", "choose from accept, reject, edit, add"),
        (line(by=" "), "by", "who decided"),
        (line(by=3), "by", "not text"),
        (line(set={}), "set", "at least one field"),
        (line(decision="accept"), "set", "write 'edit'"),
        (line(target=target(kind="promise")), "target.kind", "choose from minister"),
        (line(target=target(quote="")), "target.quote", "missing"),
        (line(target=target(document=...)), "target.document", "missing"),
        (line(target=target(start=5)), "target.start", "unknown"),
        (line(target=target(quote=5)), "target.quote", "not text"),
        (line(target="all"), "target", "not an object"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_field(faulty: str, field: str, told: str) -> None:
    with pytest.raises(ReviewError) as error:
        decisions_of(f"{line()}\n{faulty}\n", "reviews.jsonl")
    assert (error.value.line, error.value.field) == (2, field)
    assert told in str(error.value)


def test_a_file_that_is_not_utf_8_is_told_by_line(tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").write_bytes(line().encode() + b"\n\xff\n")
    with pytest.raises(ReviewError, match="line 2: is not UTF-8"):
        decisions_in(tmp_path)
