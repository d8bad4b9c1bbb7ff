"""`accord add`: makes documents part of the corpus in use."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.commands import speaking
from ontology.errors import AccordError, DocumentError

if TYPE_CHECKING:
    from api.settings import Settings
    from graph.corpus.additions import Facts, Received, Taken


def add(
    paths: Annotated[list[Path], typer.Argument(help="Documents to add: all of them, or none.", show_default=False)],
    title: Annotated[str, typer.Option(help="The title, if the text gives none, or a wrong one.")] = "",
    source: Annotated[str, typer.Option(help="Where the copy was taken from, such as its web address.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    licence: Annotated[str, typer.Option(help="Under which licence it may be used.")] = "",
    show_text: Annotated[
        bool, typer.Option("--show-text", help="The licence lets the whole text be shown, not only what is quoted.")
    ] = False,
    language: Annotated[str, typer.Option(help="The language that it is written in, such as en or fr.")] = "",
) -> None:
    """Adds documents to the corpus in use and builds the graph; a server that runs shows them. Prints their addresses.

    What is not given is read from the text, or stays 'unknown'. A document that is there already is not added again.
    """
    with speaking.explained():
        from graph.corpus.additions import Facts

        settings = speaking.settings()
        facts = Facts(title, publisher, source, language, licence, show_text)
        received = _received(paths, facts, settings.document_bytes)
        for line in added(settings, received):
            typer.echo(line)


def _received(paths: Sequence[Path], facts: Facts, most_bytes: int) -> list[Received]:
    """The files' bytes; ends the command with every fault told where one cannot be read as a document."""
    from graph.corpus.additions import Received
    from graph.ingest.documents import from_bytes

    found: list[Received] = []
    faults = 0
    for path in paths:
        try:
            one = Received(path.name, _bytes(path, most_bytes), facts)
            from_bytes(str(path), one.body)
        except DocumentError as error:
            speaking.tell(f"accord: {error}")
            faults += 1
        else:
            found.append(one)
    if faults:
        speaking.tell("Nothing was added.")
        raise typer.Exit(speaking.WRONG_USE)
    return found


def _bytes(path: Path, most: int) -> bytes:
    from api.commands.read import bytes_of

    if path.is_dir():
        raise DocumentError(str(path), f"is a folder; name the documents in it, such as {path}/*.txt")
    return bytes_of(path, most)


def added(settings: Settings, received: Sequence[Received]) -> list[str]:
    """Adds documents, builds, and gives their addresses; says on stderr what was read from each."""
    from graph.build import ADDED, REPORT, ensure_built
    from graph.corpus.additions import take_in

    taken = take_in(settings.data / ADDED, settings.seeds, received)
    if not any(one.is_new for one in taken):
        speaking.tell("Nothing is new: " + ", ".join(f"{one.file} is there already" for one in taken))
    try:
        folder = ensure_built(settings.seeds, settings.data, settings.base, speaking.tell)
    except AccordError:
        speaking.tell("The documents are kept, but the graph could not be built with them:")
        raise
    report = json.loads((folder / REPORT).read_text(encoding="utf-8"))
    entries = {entry["sha256"]: entry for entry in report["documents"]}
    for one in taken:
        speaking.tell(_told(one, entries[one.sha256]))
    return [f"{settings.base}id/document/{entries[one.sha256]['slug']}" for one in taken]


def _told(one: Taken, entry: dict[str, Any]) -> str:
    title = entry["title"] or "no title"
    warnings = [f"  {warning['note']}" for warning in entry["warnings"]]
    return "\n".join([f"{one.file}: {title}" + ("" if one.is_new else " (was there before)"), *warnings])
