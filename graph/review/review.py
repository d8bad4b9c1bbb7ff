"""What people decided, laid over what was read: findings and decisions → findings.

A pure step between reading and quads. A decision finds its finding by identity, else by its words; where the text was
changed since, by its words alone. Of several decisions about one finding the last line holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.corpus.withdrawing import addresses_of_finding
from graph.finding_kinds import Finding, findings_of, identity_of, kind_of, passages_of, refs_of, with_refs
from graph.findings import Grounded, Measure, Passage, Reading
from graph.ingest.documents import Document
from graph.reference.lexicon import Lexicon
from graph.review.adding import added
from graph.review.anchors import Anchors, anchors
from graph.review.decisions import ADD, KINDS, REJECT, Decision
from graph.review.desk import Desk, ungrounded
from graph.review.edits import LINKS, changed, decided
from graph.review.unlinking import gone, judgements_left, unlinked
from graph.review.values import FieldError
from ontology.errors import ReviewError

ORPHANED = "orphaned"  # nothing in the text or among the findings is what was decided about
CARRIED = "carried"  # the text was changed, and the decision found its words in the new one
DISAGREEMENT = "disagreement"  # two people decided differently; the later line holds


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a decision that people should look at."""

    kind: str
    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True)
class Case:
    """A finding as it was read (None where a person added it), as it now holds (None where it was rejected), and the
    decision that made the difference, if there is one."""

    id: str
    kind: str
    file: str
    read: Finding | None
    held: Finding | None
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Readings with what was decided, a case for each finding, and what is to be looked at.

    `retired` are references that decisions took away: what each was replaced by, or nothing.
    """

    readings: tuple[Reading, ...]
    cases: tuple[Case, ...]
    remarks: tuple[Remark, ...]
    retired: Mapping[str, str]

    @property
    def ids(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The identities of the findings that hold, by document and kind, in the order of the readings."""
        found: dict[tuple[str, str], list[str]] = {}
        for case in self.cases:
            if case.held is not None:
                found.setdefault((case.file, case.kind), []).append(case.id)
        return {key: tuple(ids) for key, ids in found.items()}


_FEWEST_WORDS = 3  # of a quote that stands within another: a name alone may be of many things


@dataclass(slots=True)
class _Draft:
    """A case while decisions are gathered for it."""

    id: str
    read: Finding | None
    held: Finding | None
    decisions: list[Decision] = field(default_factory=list)

    @property
    def last(self) -> Decision | None:
        return self.decisions[-1] if self.decisions else None


@dataclass(slots=True)
class _Sheet:
    """One document's review while it is worked out."""

    reading: Reading
    anchors: Anchors
    lexicon: Lexicon
    drafts: list[_Draft]
    remarks: list[Remark] = field(default_factory=list)
    retired: dict[str, str] = field(default_factory=dict)
    earlier: dict[str, str] = field(default_factory=dict)  # identities that findings were decided about by → theirs now

    def desk(self) -> Desk:
        return Desk(self.lexicon, self.reading, self.anchors, self.earlier)


def reviewed(
    readings: Sequence[Reading], documents: Sequence[Document], decisions: Sequence[Decision], lexicon: Lexicon
) -> Reviewed:
    """Readings with decisions laid over them; without decisions they are what they were.

    Raises ReviewError naming line and field of a decision that cannot be taken: a field that its kind has not, a value
    that the field cannot take, words to add that the text has not, or more than once.
    """
    remarks: list[Remark] = []
    by_file: dict[str, list[Decision]] = {}
    for decision in decisions:
        file = _file_of(decision, documents)
        if file is None:
            reason = f"no document is called {decision.target.document!r} or has the text that was decided about"
            remarks.append(Remark(ORPHANED, decision, reason))
        else:
            by_file.setdefault(file, []).append(decision)
    sheets = [
        _worked_out(reading, document, by_file.get(document.file, []), lexicon)
        for reading, document in zip(readings, documents, strict=True)
    ]
    return Reviewed(
        tuple(sheet.reading for sheet in sheets),
        tuple(_case(sheet, draft) for sheet in sheets for draft in sheet.drafts),
        (*remarks, *(remark for sheet in sheets for remark in sheet.remarks)),
        {old: new for sheet in sheets for old, new in sorted(sheet.retired.items())},
    )


def _case(sheet: _Sheet, draft: _Draft) -> Case:
    finding = draft.held or draft.read
    assert finding is not None  # a draft is of what was read, or of what was added
    return Case(draft.id, kind_of(finding), sheet.reading.file, draft.read, draft.held, draft.last)


def _file_of(decision: Decision, documents: Sequence[Document]) -> str | None:
    """The document that a decision is about: the one with its text, else the one with its name."""
    target = decision.target
    same = [one.file for one in documents if target.sha256 and one.sha256 == target.sha256]
    if same:
        return target.document if target.document in same else same[0]
    return next((one.file for one in documents if one.file == target.document), None)


def _worked_out(reading: Reading, document: Document, decisions: Sequence[Decision], lexicon: Lexicon) -> _Sheet:
    drafts = [_Draft(identity_of(one, reading.sha256), one, one) for one in findings_of(reading)]
    if not decisions:
        return _Sheet(reading, Anchors(document.raw, "", (), ()), lexicon, drafts)
    sheet = _Sheet(reading, anchors(document.raw), lexicon, drafts)
    for decision in decisions:
        if decision.decision == ADD:
            _take_addition(sheet, decision, _is_changed(decision, document))
    for decision in decisions:
        if decision.decision != ADD:
            _take(sheet, decision, _is_changed(decision, document))
    order = {id(decision): number for number, decision in enumerate(decisions)}
    for draft in sheet.drafts:
        draft.decisions.sort(key=lambda one: order[id(one)])
        sheet.earlier |= {one.target.id: draft.id for one in draft.decisions if one.target.id}
        _note_disagreement(sheet, draft)
    _lay_over(sheet)
    return sheet


def _is_changed(decision: Decision, document: Document) -> bool:
    return bool(decision.target.sha256) and decision.target.sha256 != document.sha256


# ---- Which finding a decision is about ----


def _take_addition(sheet: _Sheet, decision: Decision, is_changed: bool) -> None:
    """Makes a draft of an added finding, or gives the decision to the finding that is already there."""
    target = decision.target
    places = sheet.anchors.places_between(target.quote, target.prefix, target.suffix)
    if len(places) != 1:
        if not is_changed:
            with _telling(decision):
                raise ungrounded(target.quote, len(places))
        sheet.remarks.append(Remark(ORPHANED, decision, _unplaced(len(places))))
        return
    _remark_carried(sheet, decision, is_changed)
    known = _at(sheet, target.kind, places[0])
    if known and known[0].read is not None:
        known[0].decisions.append(decision)
        return
    with _telling(decision):
        made = added(target.kind, places[0], decision.fields, sheet.desk())
    if known:  # added before: the later line says what it is
        known[0].id, known[0].held = identity_of(made, sheet.reading.sha256), made
        known[0].decisions.append(decision)
        return
    same = [
        draft
        for draft in sheet.drafts
        if draft.held and kind_of(draft.held) == target.kind and _is_one(draft.held, made)
    ]
    if same:
        same[0].decisions.append(decision)
        return
    sheet.drafts.append(_Draft(identity_of(made, sheet.reading.sha256), None, made, [decision]))


def _is_one(one: Finding, other: Finding) -> bool:
    """Whether two findings are of one thing of which a document has but one finding."""
    return not isinstance(one, Measure) and set(refs_of(one)) == set(refs_of(other))


def _take(sheet: _Sheet, decision: Decision, is_changed: bool) -> None:
    """Gives a decision to the finding, or for a rejection the findings, that it is about."""
    target = decision.target
    if known := [draft for draft in sheet.drafts if target.id and draft.id == target.id]:
        known[0].decisions.append(decision)
        return
    places = sheet.anchors.places_between(target.quote, target.prefix, target.suffix)
    if len(places) != 1:
        sheet.remarks.append(Remark(ORPHANED, decision, _unplaced(len(places))))
        return
    found = _about(sheet, target.kind, places[0])
    if decision.decision == REJECT or len(found) == 1:
        _remark_carried(sheet, decision, is_changed)
        for draft in found:
            draft.decisions.append(decision)
        return
    reason = (
        f"several {target.kind} findings have these words" if found else f"no {target.kind} is read from these words"
    )
    sheet.remarks.append(Remark(ORPHANED, decision, reason))


def _at(sheet: _Sheet, kind: str, place: Passage) -> list[_Draft]:
    """The drafts of a kind that stand in a passage."""
    drafts = [draft for draft in sheet.drafts if draft.held is not None and kind_of(draft.held) == kind]
    exact = [draft for draft in drafts if draft.held and draft.held.ground.passage == place]
    return exact or [draft for draft in drafts if draft.held and place in passages_of(draft.held)]


def _about(sheet: _Sheet, kind: str, place: Passage) -> list[_Draft]:
    """The drafts of a kind that stand in a passage, or else have most of their words there."""
    drafts = [draft for draft in sheet.drafts if draft.held is not None and kind_of(draft.held) == kind]
    near = (draft for draft in drafts if draft.held and _is_mostly(draft.held.ground.passage, place))
    return _at(sheet, kind, place) or list(near)


def _is_mostly(one: Passage, other: Passage) -> bool:
    """Whether two share more than half of the shorter: another rule quotes more or fewer words of one thing."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one, other, key=lambda passage: passage.end - passage.start)
    return 2 * shared > shorter.end - shorter.start and len(shorter.quote.split()) >= _FEWEST_WORDS


def _unplaced(times: int) -> str:
    return f"its words stand {times} times in the text" if times else "its words do not stand in the text"


def _remark_carried(sheet: _Sheet, decision: Decision, is_changed: bool) -> None:
    if is_changed:
        sheet.remarks.append(Remark(CARRIED, decision, "the text was changed; the words stand in the new one"))


def _note_disagreement(sheet: _Sheet, draft: _Draft) -> None:
    latest = {decision.by: decision for decision in draft.decisions}
    last = draft.last
    for who, decision in latest.items():
        if last is not None and who != last.by and not decision.says_the_same(last):
            told = f"{who} decided to {decision.decision} (line {decision.line}), {last.by} to {last.decision}"
            reason = f"{told}; the later holds"
            sheet.remarks.append(Remark(DISAGREEMENT, last, reason))


# ---- What the decisions come to ----


def _lay_over(sheet: _Sheet) -> None:
    """Takes out what was rejected, sets what was edited, and only then the links between what is left."""
    out = gone([draft.held for draft in sheet.drafts if draft.held and _is(draft, REJECT)])
    for draft in sheet.drafts:
        if draft.held is not None and _is(draft, REJECT):
            sheet.retired |= dict.fromkeys(addresses_of_finding(draft.held), "")
            draft.read, draft.held = draft.read or draft.held, None
        elif draft.held is not None:
            draft.held = unlinked(draft.held, out)
    sheet.reading = replace(sheet.reading, judgements=judgements_left(sheet.reading.judgements, out))
    _each(sheet, _without_links)
    _gather(sheet)
    _each(sheet, _with_links)
    _gather(sheet)


def _is(draft: _Draft, *kinds: str) -> bool:
    return draft.last is not None and draft.last.decision in kinds


def _each(sheet: _Sheet, step: Callable[[_Sheet, Finding, Decision], Finding]) -> None:
    """Takes one step with every finding that was decided about, in the order of the drafts."""
    desk_refs: dict[str, str] = {}
    for draft in sheet.drafts:
        if draft.held is None:
            continue
        for decision in _in_force(draft):
            before = draft.held
            with _telling(decision):
                draft.held = step(sheet, before, decision)
            moved = dict(zip(refs_of(before), refs_of(draft.held), strict=False))
            desk_refs |= {old: new for old, new in moved.items() if old != new and old}
    if desk_refs:
        sheet.retired |= {old: new for old, new in desk_refs.items() if not old.startswith("location/")}
        for draft in sheet.drafts:
            draft.held = with_refs(draft.held, desk_refs) if draft.held else None
        sheet.reading = replace(sheet.reading, judgements=with_refs(sheet.reading.judgements, desk_refs))


def _in_force(draft: _Draft) -> Iterable[Decision]:
    """The decisions that make a finding what it is: the last addition, and the last of those behind it."""
    additions = [number for number, one in enumerate(draft.decisions) if one.decision == ADD]
    if draft.read is None and additions and draft.decisions[-1].decision != ADD:
        return (draft.decisions[additions[-1]], draft.decisions[-1])
    return draft.decisions[-1:]


def _without_links(sheet: _Sheet, finding: Finding, decision: Decision) -> Finding:
    fields = {name: value for name, value in decision.fields.items() if name not in LINKS}
    return changed(finding, fields, sheet.desk()) if fields else decided(finding)


def _with_links(sheet: _Sheet, finding: Finding, decision: Decision) -> Finding:
    links = {name: value for name, value in decision.fields.items() if name in LINKS}
    told = {name: value for name, value in decision.fields.items() if name == "basis"}  # of what is set, links too
    made = changed(finding, links | told, sheet.desk()) if links else finding
    if isinstance(made, Measure) and decision.decision == ADD:
        return _told_here(made, sheet.reading)
    return made


def _told_here(measure: Measure, reading: Reading) -> Measure:
    """An added measure that is part of nothing is a provision of the document, or else told of its meeting."""
    if measure.part_of or measure.agreement or measure.meeting:
        return replace(measure, agreement=None, meeting=None) if measure.part_of else measure
    own = next((one.ref for one in reading.agreements if one.is_document), None)
    held = next((one.ref for one in reading.meetings if one.held), None)
    if own:
        return replace(measure, agreement=Grounded(own, measure.ground))
    return replace(measure, meeting=Grounded(held, measure.ground)) if held else measure


def _gather(sheet: _Sheet) -> None:
    """The reading again, made of what its drafts now hold: each kind in the order of the text where one was added."""
    for kind in KINDS:
        drafts = [draft for draft in sheet.drafts if draft.held is not None and kind_of(draft.held) == kind]
        if any(draft.read is None for draft in drafts):
            drafts.sort(key=lambda draft: draft.held.ground.passage if draft.held else Passage(0, 0, ""))
            own = {id(draft) for draft in drafts}
            others = [draft for draft in sheet.drafts if id(draft) not in own]
            sheet.drafts = [*others, *drafts]
        held: dict[str, Any] = {f"{kind}s": tuple(draft.held for draft in drafts)}
        sheet.reading = replace(sheet.reading, **held)


class _telling:  # noqa: N801  # reads as a word: with _telling(decision)
    """Tells which line a value that cannot be taken stands in."""

    def __init__(self, decision: Decision) -> None:
        self._decision = decision

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, FieldError):
            where = error.field if error.field.startswith("target.") else f"set.{error.field}"
            raise ReviewError(self._decision.file, self._decision.line, where, error.reason) from error
