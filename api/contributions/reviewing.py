"""Findings to review and what was decided about them, read from a corpus's folders and written back to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from api.contributions.proposing import MakeProposer
from graph.build import Inputs, build_of, decisions_of_sources, load
from graph.corpus import retired as slugs
from graph.corpus.additions import OPENING
from graph.corpus.kept_readings import KeptReadings
from graph.corpus.sources import Sources, Standing
from graph.files.durable import one_at_a_time, write_whole
from graph.finding_kinds import kind_of
from graph.findings import Reading
from graph.ingest.documents import CATALOGUE, read_catalogue
from graph.propose.proposing import Proposal
from graph.reading import Reader
from graph.reference import lexicon as reference_names
from graph.review.decisions import ADD, FILE, REJECT, Decision, decisions_in, decisions_of, line_of
from graph.review.review import Case, reviewed
from graph.review.spreadsheet import Corpus, decisions_from, new_ones
from ontology.errors import BadParameter, ReviewError

_SOME_BASE = "https://example.org/"  # of a graph that nobody sees


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings to look at; an empty choice means all."""

    pending: bool = False
    kind: str = ""
    document: str = ""
    max_confidence: float = 1.0

    def takes(self, case: Case) -> bool:
        """Whether a finding is among those to look at; rejected ones are, while they are not pending."""
        finding = case.held or case.read
        return (
            finding is not None
            and not (self.pending and case.decision is not None)
            and self.kind in {"", kind_of(finding)}
            and (not self.document or self.document in case.file)
            and finding.ground.confidence <= self.max_confidence
        )


def opened(sources: Sources, proposer: MakeProposer | None = None, kept: KeptReadings | None = None) -> Corpus:
    """The corpus in use, read anew or as it was kept, with the decisions so far.

    What a model proposes is among the findings, if one is asked.
    """
    inputs = load(sources)
    names = reference_names.load()
    reader = Reader(names)
    model = proposer(names) if proposer else None
    read: list[Reading] = []
    proposals: dict[str, Proposal] = {}
    for document in inputs.documents:
        reading = kept.read(document, reader.read) if kept else reader.read(document)
        if model is not None:
            proposed = model.propose(document, reading)
            proposals |= proposed.by_identity(document.sha256)
            reading = proposed.beside(reading)
        read.append(reading)
    review = reviewed(read, inputs.documents, inputs.decisions, names)
    return Corpus(inputs.documents, tuple(read), inputs.decisions, review, names, proposals)


def _as_kept(decision: Decision, opened_corpus: Corpus) -> Decision:
    """A decision as it can be kept: one that lets a model's proposal stand adds that finding, with all that it says.

    Whoever builds later needs neither the model nor its answers then.
    """
    proposal = opened_corpus.proposals.get(decision.target.id)
    if proposal is None or decision.decision == REJECT:
        return decision
    fields = MappingProxyType({**proposal.fields, **decision.fields})
    return replace(decision, decision=ADD, fields=fields, note=decision.note or proposal.note)


def chosen(opened_corpus: Corpus, choice: Choice) -> tuple[Case, ...]:
    """The findings to look at. Raises BadParameter where no document is called as the choice says."""
    files = [document.file for document in opened_corpus.documents]
    if choice.document and not any(choice.document in file for file in files):
        raise BadParameter("document", choice.document, "is in the name of no document.", files)
    return tuple(case for case in opened_corpus.review.cases if choice.takes(case))


def decided(path: Path, opened_corpus: Corpus, by: str) -> tuple[tuple[Decision, ...], list[ReviewError]]:
    """The decisions of a spreadsheet or of JSON Lines, and what is wrong with the rows that cannot be taken."""
    try:
        received = path.read_bytes()
    except OSError as error:
        raise BadParameter("file", str(path), f"cannot be read: {error}") from error
    if path.suffix.lower() == ".jsonl":
        return _from_lines(received, path.name, opened_corpus, by)
    if path.suffix.lower() not in {".csv", ".tsv", ".txt"}:
        raise BadParameter("file", path.name, "is neither a spreadsheet (.csv) nor decisions (.jsonl).")
    return decisions_from(received, path.name, opened_corpus, by)


def _from_lines(
    received: bytes, name: str, opened_corpus: Corpus, by: str
) -> tuple[tuple[Decision, ...], list[ReviewError]]:
    """Decisions from JSON Lines; each is tried behind those before it that can be taken, so that every fault is told
    and a line may be about what an earlier one added."""
    found: list[Decision] = []
    faults: list[ReviewError] = []
    for number, line in enumerate(received.decode("utf-8-sig", "replace").splitlines(), 1):
        try:
            for decision in decisions_of("\n" * (number - 1) + line, name, by):
                _require_known(decision, opened_corpus, found)
                found.append(decision)
        except ReviewError as error:
            faults.append(error)
    return tuple(found), faults


def _require_known(decision: Decision, opened_corpus: Corpus, before: Sequence[Decision] = ()) -> None:
    """Raises ReviewError where a decision cannot be taken, or finds nothing to decide about."""
    known = (*opened_corpus.decisions, *before, decision)
    made = reviewed(opened_corpus.read, opened_corpus.documents, known, opened_corpus.lexicon)
    for remark in made.remarks:
        if remark.kind == "orphaned" and remark.decision is decision:
            raise ReviewError(decision.file, decision.line, "target", remark.reason)


def keep(decisions: Iterable[Decision], opened_corpus: Corpus, sources: Sources, data: Path, by: str) -> int:
    """Adds what is new among some decisions to the folders of their documents, with the addresses that they retire.

    Gives how many lines were added. Each file is written whole or left as it was. Raises ReviewError where what is
    decided breaks a rule of the shapes.
    """
    with one_at_a_time(data), _added_to_by_one(sources):
        new, retired = _new(decisions, opened_corpus, sources)
        for folder in sources.folders if new else ():
            here = {entry.file for entry in read_catalogue(folder / CATALOGUE)}
            mine = [decision for decision in new if decision.target.document in here]
            if mine:
                _write(mine, _fresh(retired, sources.folders), folder, by)
    return len(new)


def taken(decision: Decision, opened_corpus: Corpus) -> Decision:
    """A decision that can be taken, its document known by its text too.

    Raises ReviewError where its document is not in the corpus, or it finds nothing to decide about.
    """
    files = [document.file for document in opened_corpus.documents]
    if decision.target.document not in files:
        told = f"is {decision.target.document!r}; choose from {', '.join(files)}"
        raise ReviewError(decision.file, decision.line, "target.document", told, "decision")
    try:
        _require_known(decision, opened_corpus)
    except ReviewError as error:
        raise ReviewError(decision.file, decision.line, error.field, error.reason, "decision") from error
    document = opened_corpus.documents[files.index(decision.target.document)]
    known_by = replace(decision.target, sha256=decision.target.sha256 or document.sha256)
    return replace(decision, target=known_by)


def keep_beside(decisions: Iterable[Decision], opened_corpus: Corpus, sources: Sources, by: str) -> int:
    """Adds what is new among some decisions to the folder of added documents, whichever documents they are about.

    Gives how many lines were added. What is kept is synced before this returns. Raises ReviewError where what is
    decided breaks a rule of the shapes.
    """
    added = sources.added
    assert added is not None, "whoever takes decisions has a folder for what is added"
    with one_at_a_time(added):
        new, retired = _new(decisions, opened_corpus, sources)
        if not new:
            return 0
        if not (added / CATALOGUE).is_file():
            write_whole(added / CATALOGUE, OPENING)
        fresh = _fresh(retired, (*sources.folders, added))
        _write(new, fresh, added, by)
    return len(new)


def _write(decisions: Sequence[Decision], retired: Mapping[str, str], folder: Path, by: str) -> None:
    """Adds decisions to a folder, and the addresses that they retire.

    The addresses come first: whoever is cut short between the two and begins anew finds the decisions still to be
    made, where with decisions that are made nobody would look for their addresses again. An address of something that
    is in the graph counts as retired by nobody meanwhile.
    """
    _append(folder / slugs.FILE, [slugs.line_of(old, to, by) for old, to in retired.items()])
    first = len(decisions_in(folder)) + 1
    _append(folder / FILE, [line_of(one, number) for number, one in enumerate(decisions, first)])


def _new(
    decisions: Iterable[Decision], opened_corpus: Corpus, sources: Sources
) -> tuple[tuple[Decision, ...], Mapping[str, str]]:
    """What is new among some decisions, and the addresses that all there are retire with it.

    Others may have decided since the corpus was opened; the folders are to be kept from changing meanwhile.
    """
    known = decisions_of_sources(sources)
    new = new_ones((_as_kept(one, opened_corpus) for one in decisions), known)
    if not new:
        return (), {}
    every = (*known, *new)
    _require_publishable(new, every, opened_corpus)
    return new, reviewed(opened_corpus.read, opened_corpus.documents, every, opened_corpus.lexicon).retired


def _require_publishable(new: Iterable[Decision], every: Iterable[Decision], opened_corpus: Corpus) -> None:
    """Raises ReviewError where the documents of new decisions could not be published with them.

    One decision that breaks a rule of the shapes would stop every build to come, so it is told to whoever makes it.
    What only breaks a rule together with other documents is left to the build. Taking something out breaks none.
    """
    about = {decision.target.document for decision in new if decision.decision != REJECT}
    if documents := tuple(document for document in opened_corpus.documents if document.file in about):
        decisions = tuple(decision for decision in every if decision.target.document in about)
        digests = tuple(document.sha256 for document in documents)
        build_of(Inputs(documents, digests, Standing(0, 0), decisions), _SOME_BASE)


def _fresh(retired: Mapping[str, str], folders: Iterable[Path]) -> dict[str, str]:
    """Of retired addresses those that no folder has retired already."""
    before = {old: to for folder in folders for old, to in slugs.retired_in(folder).items()}
    return {old: to for old, to in retired.items() if before.get(old) != to}


@contextmanager
def _added_to_by_one(sources: Sources) -> Iterator[None]:
    """Keeps a server and other commands from adding, where there is a folder for what is added."""
    if sources.added is None or not sources.added.is_dir():
        yield
        return
    with one_at_a_time(sources.added):
        yield


def _append(path: Path, lines: Sequence[str]) -> None:
    if not lines:
        return
    before = path.read_bytes() if path.is_file() else b""
    if before and not before.endswith(b"\n"):
        before += b"\n"
    write_whole(path, before + "".join(lines).encode("utf-8"))
