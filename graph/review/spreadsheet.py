"""Findings to look at as a spreadsheet, and the spreadsheet back as decisions.

Spreadsheets change what they are given: separators, line ends, encodings, the form of dates, quotation marks. Whatever
of that leaves no doubt is understood; any doubt is told with the row that it stands in.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from graph.findings import Reading
from graph.ingest.documents import Document
from graph.propose.proposing import Proposal
from graph.reference.lexicon import Lexicon
from graph.review.anchors import anchors, around
from graph.review.decisions import ACCEPT, ADD, DECISIONS, EDIT, KINDS, REJECT, Decision, Target
from graph.review.desk import Desk
from graph.review.review import Case, Reviewed, reviewed
from graph.review.review_cells import VALUE_COLUMNS, cells_of, fields_of, is_same
from graph.review.values import FieldError
from ontology.errors import ReviewError

COLUMNS = ("decision", "id", "kind", *VALUE_COLUMNS, "quote", "context", "document", "confidence", "rule", "note")
_NEEDED = ("decision", "id", "kind", "quote", "document")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GAP = " […] "


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents with what was read from them before review, the decisions so far, and what both come to."""

    documents: tuple[Document, ...]
    read: tuple[Reading, ...]
    decisions: tuple[Decision, ...]
    review: Reviewed
    lexicon: Lexicon
    proposals: Mapping[str, Proposal] = field(default_factory=dict)  # by the identities of their findings

    def desk(self, file: str, is_read: bool = False) -> Desk:
        """One document on the desk, as it now holds; `is_read` for what was read, before decisions."""
        number = next(number for number, one in enumerate(self.documents) if one.file == file)
        readings = self.read if is_read else self.review.readings
        return Desk(self.lexicon, readings[number], anchors(self.documents[number].raw))

    def raw(self, file: str) -> str:
        """The text of a document."""
        return next(one.raw for one in self.documents if one.file == file)


def written(corpus: Corpus, cases: Iterable[Case]) -> bytes:
    """Cases as comma-separated values in UTF-8 with a byte order mark, which spreadsheets need to know it by."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    desks: dict[str, Desk] = {}
    for case in cases:
        desk = desks.get(case.file) or desks.setdefault(case.file, corpus.desk(case.file))
        row = _row(case, desk)
        rows.writerow([shielded(row[column]) for column in COLUMNS])
    return ("\ufeff" + text.getvalue()).encode("utf-8")


def target_of(case: Case, document: Document) -> Target:
    """What a decision about a case is about."""
    finding = case.held or case.read
    assert finding is not None  # every case is of a finding that was read or added
    place = finding.ground.passage
    before, after = around(document.raw, place)
    return Target(document.file, case.kind, " ".join(place.quote.split()), case.id, document.sha256, before, after)


def _row(case: Case, desk: Desk) -> Mapping[str, str]:
    finding = case.held or case.read
    assert finding is not None  # every case is of a finding that was read or added
    before, after = around(desk.anchors.raw, finding.ground.passage)
    return {
        "decision": case.decision.decision if case.decision else "",
        "id": case.id,
        "kind": case.kind,
        **cells_of(finding, desk),
        "quote": " ".join(finding.ground.passage.quote.split()),
        "context": f"{before}{_GAP}{after}",
        "document": case.file,
        "confidence": f"{finding.ground.confidence:.2f}",
        "rule": finding.ground.rule,
        "note": case.decision.note if case.decision else "",
    }


def shielded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def _unshielded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


# ---- A spreadsheet that comes back ----


def decisions_from(
    received: bytes, file: str, corpus: Corpus, by: str
) -> tuple[tuple[Decision, ...], list[ReviewError]]:
    """The decisions of a spreadsheet's rows, and what is wrong with those rows that cannot be taken."""
    try:
        rows = _rows(received, file)
    except ReviewError as error:
        return (), [error]
    found: list[Decision] = []
    faults: list[ReviewError] = []
    by_id = {case.id: case for case in corpus.review.cases}
    for number, cells in rows:
        try:
            decision = _decision(cells, number, file, corpus, by_id, by)
            if decision is not None:
                _try(decision, corpus)
                found.append(decision)
        except FieldError as error:
            faults.append(ReviewError(file, number, error.field, error.reason, "row"))
        except ReviewError as error:
            faults.append(ReviewError(file, number, error.field.removeprefix("set."), error.reason, "row"))
    return tuple(found), faults


def _rows(received: bytes, file: str) -> Sequence[tuple[int, Mapping[str, str]]]:
    """The rows below the header that hold anything, by their number in the spreadsheet, and their cells by column."""
    text = _decoded(received)
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    records = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        every = list(records)
    except csv.Error as error:
        raise ReviewError(file, records.line_num, "", f"is no row of comma-separated values: {error}") from error
    header = [name.strip().lower() for name in every[0]] if every else []
    if missing := [name for name in _NEEDED if name not in header]:
        raise ReviewError(
            file, 1, "", f"has no column {', '.join(missing)}; the columns are {', '.join(COLUMNS)}", "row"
        )
    return [
        (number, {name: _unshielded(cell.strip()) for name, cell in zip(header, record, strict=False)})
        for number, record in enumerate(every[1:], 2)
        if any(cell.strip() for cell in record)
    ]


def _decoded(received: bytes) -> str:
    """The characters of a file that a spreadsheet saved: UTF-16 or UTF-8 with its mark, else as Windows writes."""
    if received.startswith((b"\xff\xfe", b"\xfe\xff")):
        return received.decode("utf-16", "replace")
    try:
        return received.decode("utf-8-sig")
    except UnicodeDecodeError:
        return received.decode("cp1252", "replace")


def _decision(
    cells: Mapping[str, str], number: int, file: str, corpus: Corpus, by_id: Mapping[str, Case], by: str
) -> Decision | None:
    """What a row decides; nothing where it decides nothing."""
    decided = cells.get("decision", "").lower()
    if decided and decided not in DECISIONS:
        raise FieldError("decision", f"is {decided!r}; choose from {', '.join(DECISIONS)}, or leave it empty")
    note = cells.get("note", "")
    if not cells.get("id"):
        if decided != ADD:
            raise FieldError("id", "is empty; only a row that adds a finding has none")
        target, fields = _addition(cells, corpus)
        return Decision(target, ADD, by, MappingProxyType(dict(fields)), note, file, number)
    case = by_id.get(cells["id"])
    if case is None:
        raise FieldError("id", f"is {cells['id']!r}, which no finding has now; export the findings again")
    _require_same_row(cells, case)
    finding = case.held or case.read
    assert finding is not None  # every case is of a finding that was read or added
    desk = corpus.desk(case.file)
    held = cells_of(finding, desk)
    changed = {
        column: cells[column]
        for column in VALUE_COLUMNS
        if column in cells and not is_same(case.kind, column, cells[column], held[column])
    }
    document = next(one for one in corpus.documents if one.file == case.file)
    made = _decided(decided, case, changed, desk)
    if made is None:
        return None
    what, fields = made
    return Decision(target_of(case, document), what, by, MappingProxyType(dict(fields)), note, file, number)


def _decided(decided: str, case: Case, changed: Mapping[str, str], desk: Desk) -> tuple[str, Mapping[str, Any]] | None:
    """The decision and the fields that a row of a known finding comes to."""
    before = case.decision if case.decision and case.decision.decision in {EDIT, ADD} else None
    if decided == REJECT:
        return REJECT, {}
    if decided in {"", ACCEPT} and changed:
        columns = ", ".join(changed)
        raise FieldError("decision", f"is {decided or 'empty'}, but {columns} changed; write 'edit', or change nothing")
    if not decided:
        return None
    if decided == ADD and case.read is not None and before is None:
        raise FieldError("decision", "adds a finding that is there; write 'accept' or 'edit', or empty the id")
    if decided == EDIT and not changed and before is None:
        raise FieldError("decision", "is 'edit', but nothing changed; write 'accept'")
    if before is None and not changed:
        return ACCEPT, {}
    what = before.decision if before else EDIT
    return what, {**(before.fields if before else {}), **fields_of(case.kind, changed, desk)}


def _require_same_row(cells: Mapping[str, str], case: Case) -> None:
    """Raises FieldError where a row's id and its words are of two findings, as when one column was sorted alone."""
    finding = case.held or case.read
    assert finding is not None  # every case is of a finding that was read or added
    own, given = _letters(finding.ground.passage.quote), _letters(cells.get("quote", ""))
    if given and given != own:
        raise FieldError("quote", f"is not the one of {case.id}, {' '.join(finding.ground.passage.quote.split())!r}")
    if cells.get("kind") and cells["kind"].lower() != case.kind:
        raise FieldError("kind", f"is {cells['kind']!r}; {case.id} is a {case.kind}")


def _letters(words: str) -> str:
    """The plain letters of some words, which survive every spreadsheet."""
    return "".join(letter for letter in words.casefold() if "a" <= letter <= "z")


def _addition(cells: Mapping[str, str], corpus: Corpus) -> tuple[Target, Mapping[str, Any]]:
    kind = cells.get("kind", "").lower()
    if kind not in KINDS:
        raise FieldError("kind", f"is {kind!r}; choose from {', '.join(KINDS)}")
    files = [one.file for one in corpus.documents]
    if cells.get("document", "") not in files:
        raise FieldError("document", f"is {cells.get('document', '')!r}; choose from {', '.join(files)}")
    desk = corpus.desk(cells["document"])
    before, _, after = cells.get("context", "").partition(_GAP.strip())
    places = desk.anchors.places_between(cells.get("quote", ""), before, after)
    if len(places) != 1:
        times = len(desk.anchors.places(cells.get("quote", "")))
        told = f"stand {times} times in" if times else "do not stand in"
        right = "quote more, or give the words around them as context" if times else "quote them as they stand there"
        raise FieldError("quote", f"is {cells.get('quote', '')!r}; these words {told} {cells['document']}: {right}")
    prefix, suffix = around(desk.anchors.raw, places[0])
    target = Target(cells["document"], kind, " ".join(places[0].quote.split()), "", desk.reading.sha256, prefix, suffix)
    given = {column: cells[column] for column in VALUE_COLUMNS if cells.get(column)}
    return target, fields_of(kind, given, desk)


def _try(decision: Decision, corpus: Corpus) -> None:
    """Raises ReviewError where a decision, beside those already taken, cannot be."""
    number = next(number for number, one in enumerate(corpus.documents) if one.file == decision.target.document)
    document = corpus.documents[number]
    known = [one for one in corpus.decisions if document.file == one.target.document]
    reviewed([corpus.read[number]], [document], [*known, decision], corpus.lexicon)


# ---- What is new ----


def new_ones(decisions: Iterable[Decision], known: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that say what the same person has not said yet: applying a file twice changes nothing."""
    kept = list(known)
    for decision in decisions:
        if not _is_said(decision, kept):
            kept.append(decision)
    return tuple(kept[len(known) :])


def _is_said(decision: Decision, known: Sequence[Decision]) -> bool:
    """Whether this person said this of this finding, and nobody has said otherwise since."""
    for earlier in reversed(known):
        if not _is_of_same(earlier.target, decision.target):
            continue
        if not earlier.says_the_same(decision):
            return False
        if earlier.by == decision.by and earlier.note == decision.note:
            return True
    return False


def _is_of_same(one: Target, other: Target) -> bool:
    if one.kind != other.kind or one.document != other.document:
        return False
    if one.id and other.id:
        return one.id == other.id
    contexts = [(target.prefix, target.suffix) for target in (one, other)]
    return one.quote.split() == other.quote.split() and (contexts[0] == contexts[1] or ("", "") in contexts)
