"""What a review comes to, for `report.json` and for whoever builds: shares by kind, orphans, disagreements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from graph.finding_kinds import refs_of
from graph.names import Addresses
from graph.publish.withhold import Withheld
from graph.rdf.terms import Quad
from graph.review.decisions import ADD, DECISIONS, KINDS
from graph.review.review import CARRIED, DISAGREEMENT, ORPHANED, Remark, Reviewed
from ontology.errors import ReviewError


def review_report(review: Reviewed, published: Collection[str]) -> dict[str, Any]:
    """The review as the report tells it; `published` are the references that the graph still describes."""
    return {
        "kinds": {kind: counts for kind in KINDS if (counts := _counts(review, kind))["findings"]},
        **{f"{kind}": [_remark(one) for one in review.remarks if one.kind == kind] for kind in (ORPHANED, CARRIED)},
        "disagreements": [_remark(one) for one in review.remarks if one.kind == DISAGREEMENT],
        "retired": {old: new for old, new in sorted(review.retired.items()) if old not in published},
    }


def review_told(
    review: Reviewed, retired: Mapping[str, str], quads: Iterable[Quad], addresses: Addresses
) -> Mapping[str, Any]:
    """The review as the report tells it; an address that something in the graph has is not retired."""
    start = addresses.thing("").value
    known = {quad.subject.value.removeprefix(start) for quad in quads}
    told = review_report(review, known)
    return told | {"retired": {old: new for old, new in retired.items() if old not in known} | told["retired"]}


def require_reviewed(review: Reviewed, withheld: Iterable[Withheld], addresses: Addresses) -> None:
    """Raises ReviewError where something that a person let stand breaks a rule: it is theirs to put right."""
    by_thing = {
        addresses.thing(ref).value: case
        for case in review.cases
        if case.held is not None and case.decision is not None
        for ref in refs_of(case.held)
    }
    for one in withheld:
        if (case := by_thing.get(one.violation.focus)) and case.decision:
            what = "added" if case.decision.decision == ADD else "let stand"
            told = f"the {case.kind} {what} here breaks a rule: {one.violation.message_en} ({case.id})"
            raise ReviewError(case.decision.file, case.decision.line, "", told)


def in_words(report: Mapping[str, Any]) -> Iterator[str]:
    """The shares of what people decided, a line a kind; nothing where nobody decided anything."""
    for kind, counts in report["kinds"].items():
        told = [
            f"{counts[one]} {one} ({_percent(counts[one], counts['findings'])})" for one in DECISIONS if counts[one]
        ]
        if told:
            yield f"Review of {counts['findings']} {kind} findings: {', '.join(told)}"
    for kind in (ORPHANED, "disagreements"):
        for one in report[kind]:
            where, about = f"{one['file']}, line {one['line']}", f"{one['document']}: {one['quote']!r}"
            yield f"Review: {where}: {one['reason']} ({about})"


def _counts(review: Reviewed, kind: str) -> dict[str, int]:
    cases = [case for case in review.cases if case.kind == kind]
    decided = Counter("add" if case.read is None else case.decision.decision for case in cases if case.decision)
    return {"findings": len(cases)} | {one: decided[one] for one in DECISIONS}


def _remark(remark: Remark) -> dict[str, Any]:
    target = remark.decision.target
    return {
        "file": remark.decision.file,
        "line": remark.decision.line,
        "decision": remark.decision.decision,
        "kind": target.kind,
        "document": target.document,
        "quote": target.quote,
        "reason": remark.reason,
    }


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %"
