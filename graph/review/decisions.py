"""What people decided about findings: `reviews.jsonl`, one decision a line, only ever added to.

A decision names its finding by what the text says there, not by where it stands or which number it has, and so
outlives new rules and texts that were changed around it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ontology.errors import ReviewError

FILE = "reviews.jsonl"
ACCEPT, REJECT, EDIT, ADD = "accept", "reject", "edit", "add"
DECISIONS = (ACCEPT, REJECT, EDIT, ADD)
KINDS = ("minister", "meeting", "agreement", "fund", "measure", "location", "organisation", "result")
VERSION = 1

_KEYS = {"review": int, "target": dict, "decision": str, "set": dict, "by": str, "note": str, "n": int}
_TARGET_KEYS = ("id", "document", "sha256", "kind", "quote", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class Target:
    """What a decision is about: a finding of a kind, by its words, those around them, and the text they stand in.

    `sha256` is the digest of the text that the decision was made on; empty where that was not kept.
    """

    document: str
    kind: str
    quote: str
    id: str = ""
    sha256: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's decision about one finding; `fields` are what it sets, by the names of `accord read --json`."""

    target: Target
    decision: str
    by: str
    fields: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    note: str = ""
    file: str = FILE
    line: int = 0

    def says_the_same(self, other: Decision) -> bool:
        """Whether two people, or one person twice, decided the same."""
        return self.decision == other.decision and dict(self.fields) == dict(other.fields)


def decisions_in(folder: Path) -> tuple[Decision, ...]:
    """The decisions kept in a corpus's folder, in their order; none where it has no such file.

    Raises ReviewError naming line and field of the first that is not as it should be.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    try:
        return decisions_of(path.read_bytes().decode("utf-8"), FILE)
    except UnicodeDecodeError as error:
        raise ReviewError(FILE, path.read_bytes()[: error.start].count(b"\n") + 1, "", "is not UTF-8") from error


def decisions_of(lines: str, file: str, by: str = "") -> tuple[Decision, ...]:
    """Decisions from JSON Lines; `by` is who made those that do not say. Blank lines count, and are left out."""
    return tuple(
        decision_of(line, file, number, by)
        for number, line in enumerate(lines.removeprefix("\ufeff").split("\n"), 1)
        if line.strip()
    )


def decision_of(line: str, file: str, number: int, by: str = "") -> Decision:
    """One decision from its line. Raises ReviewError for whatever is missing, unknown or of the wrong type."""
    try:
        given = json.loads(line)
    except ValueError as error:
        raise ReviewError(file, number, "", f"is no JSON object: {error}") from error
    if not isinstance(given, dict):
        raise ReviewError(file, number, "", 'is no JSON object such as {"review": 1, "target": {…}, …}')
    for key, value in given.items():
        if key not in _KEYS:
            raise ReviewError(file, number, key, f"is unknown; the keys are {', '.join(_KEYS)}")
        if not isinstance(value, _KEYS[key]):
            raise ReviewError(file, number, key, f"is {value!r}, not {_named(_KEYS[key])}")
    if given.get("review") != VERSION:
        raise ReviewError(file, number, "review", f"is {given.get('review')!r}; this form of decisions has {VERSION}")
    decided, who = given.get("decision", ""), given.get("by", "") or by
    if decided not in DECISIONS:
        raise ReviewError(file, number, "decision", f"is {decided!r}; choose from {', '.join(DECISIONS)}")
    if not who.strip():
        raise ReviewError(file, number, "by", "says who decided: a name or initials")
    fields = given.get("set", {})
    _check_set(decided, fields, file, number)
    target = _target(given.get("target", {}), file, number)
    return Decision(target, decided, who, MappingProxyType(fields), given.get("note", ""), file, number)


def _check_set(decided: str, fields: Mapping[str, Any], file: str, number: int) -> None:
    if decided in {ACCEPT, REJECT} and fields:
        raise ReviewError(file, number, "set", f"a decision to {decided} sets nothing; write 'edit' to change fields")
    if decided == EDIT and not fields:
        raise ReviewError(file, number, "set", "an edit sets at least one field; write 'accept' to change nothing")


def _target(given: Mapping[str, Any], file: str, number: int) -> Target:
    for key, value in given.items():
        if key not in _TARGET_KEYS:
            raise ReviewError(file, number, f"target.{key}", f"is unknown; the keys are {', '.join(_TARGET_KEYS)}")
        if not isinstance(value, str):
            raise ReviewError(file, number, f"target.{key}", f"is {value!r}, not text")
    for key in ("document", "quote"):
        if not given.get(key, "").strip():
            raise ReviewError(file, number, f"target.{key}", "is missing")
    if given.get("kind") not in KINDS:
        raise ReviewError(file, number, "target.kind", f"is {given.get('kind')!r}; choose from {', '.join(KINDS)}")
    return Target(**given)


def line_of(decision: Decision, number: int) -> str:
    """A decision as the line that `reviews.jsonl` keeps, numbered."""
    target = {key: getattr(decision.target, key) for key in _TARGET_KEYS if getattr(decision.target, key)}
    written: dict[str, Any] = {"review": VERSION, "target": target, "decision": decision.decision}
    if decision.fields:
        written["set"] = dict(decision.fields)
    written["by"] = decision.by
    if decision.note:
        written["note"] = decision.note
    return json.dumps(written | {"n": number}, ensure_ascii=False) + "\n"


def _named(kind: type) -> str:
    return {int: "a whole number", dict: "an object", str: "text"}[kind]
