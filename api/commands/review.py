"""`accord review`: the findings to look at, as a list and as a spreadsheet, and what was decided back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands import speaking

if TYPE_CHECKING:
    from api.contributions.reviewing import Choice
    from api.settings import Settings
    from graph.corpus.sources import Sources
    from graph.review.review import Case
    from graph.review.spreadsheet import Corpus

app = typer.Typer(help="What people decide about findings: accept, reject, edit, add.", no_args_is_help=True)

Seeds = Annotated[Path | None, typer.Option(help="Folder of documents with their catalogue.", show_default=False)]
Pending = Annotated[bool, typer.Option("--pending", help="Only what nobody has decided about.")]
Kind = Annotated[str, typer.Option(help="Only one kind: minister, meeting, measure…", show_default=False)]
InDocument = Annotated[str, typer.Option("--document", help="Only documents with this in their file's name.")]
MaxConfidence = Annotated[float, typer.Option(min=0, max=1, help="Only findings at most as sure as this, 0 to 1.")]


@app.command("list")
def listed(
    seeds: Seeds = None,
    pending: Pending = False,
    kind: Kind = "",
    document: InDocument = "",
    max_confidence: MaxConfidence = 1.0,
) -> None:
    """Prints findings, a line each: id, kind, confidence, decision, document, words; between them tabs."""
    with speaking.explained():
        from api.contributions.proposing import proposer_of
        from api.contributions.reviewing import chosen, opened

        settings = speaking.settings(seeds=seeds)
        with proposer_of(settings) as proposer:
            corpus = opened(_sources(settings), proposer)
        _tell_failures(corpus)
        for case in chosen(corpus, _choice(pending, kind, document, max_confidence)):
            typer.echo(_line(case))


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="File to write, such as review.csv.")],
    seeds: Seeds = None,
    pending: Pending = False,
    kind: Kind = "",
    document: InDocument = "",
    max_confidence: MaxConfidence = 1.0,
) -> None:
    """Writes findings as a spreadsheet; fill its column 'decision' and give it to `accord review apply`."""
    with speaking.explained():
        from api.contributions.proposing import proposer_of
        from api.contributions.reviewing import chosen, opened
        from graph.files.durable import write_whole
        from graph.review.spreadsheet import written
        from ontology.errors import BadParameter

        settings = speaking.settings(seeds=seeds)
        with proposer_of(settings) as proposer:
            corpus = opened(_sources(settings), proposer)
        _tell_failures(corpus)
        cases = chosen(corpus, _choice(pending, kind, document, max_confidence))
        try:
            write_whole(out, written(corpus, cases))
        except OSError as error:
            raise BadParameter("out", str(out), f"cannot be written: {error}") from error
        speaking.tell(f"{len(cases)} findings in {out}")


@app.command()
def apply(
    file: Annotated[Path, typer.Argument(help="A spreadsheet (.csv) or decisions (.jsonl).", show_default=False)],
    by: Annotated[str, typer.Option(help="Who decided: a name or initials.")],
    seeds: Seeds = None,
) -> None:
    """Adds the decisions of a spreadsheet to reviews.jsonl; all of them, or none where a row cannot be taken."""
    with speaking.explained():
        from api.contributions.proposing import kept_proposals
        from api.contributions.reviewing import decided, keep, opened
        from ontology.errors import BadParameter

        if not by.strip():
            raise BadParameter("by", by, "says who decided: a name or initials.")
        settings = speaking.settings(seeds=seeds)
        sources = _sources(settings)
        with kept_proposals(settings) as proposer:
            corpus = opened(sources, proposer)
        decisions, faults = decided(file, corpus, by)
        for fault in faults:
            speaking.tell(f"accord: {fault}")
        if faults:
            speaking.tell(f"{len(faults)} cannot be taken; nothing was written")
            raise typer.Exit(speaking.FOUND_PROBLEMS)
        count = keep(decisions, corpus, sources, settings.data, by)
        speaking.tell(f"{len(decisions)} decisions, {count} of them new")


def _sources(settings: Settings) -> Sources:
    from graph.build import ADDED
    from graph.corpus.sources import Sources

    return Sources(settings.seeds, settings.data / ADDED)


def _tell_failures(corpus: Corpus) -> None:
    """Says where a language model was not heard."""
    from graph.propose.proposing import LLM_ERROR

    for reading in corpus.read:
        for warning in reading.warnings:
            if warning.kind == LLM_ERROR:
                speaking.tell(f"{reading.file}: {warning.note}")


def _choice(pending: bool, kind: str, document: str, max_confidence: float) -> Choice:
    from api.contributions.reviewing import Choice
    from graph.review.decisions import KINDS
    from ontology.errors import BadParameter

    if kind and kind not in KINDS:
        raise BadParameter("kind", kind, "is no kind of finding.", KINDS)
    return Choice(pending, kind, document, max_confidence)


def _line(case: Case) -> str:
    finding = case.held or case.read
    assert finding is not None  # every case is of a finding that was read or added
    words = " ".join(finding.ground.passage.quote.split())
    decision = case.decision.decision if case.decision else "pending"
    return "\t".join((case.id, case.kind, f"{finding.ground.confidence:.2f}", decision, case.file, words))
