"""`accord remove`: takes a document back from the corpus in use."""

from __future__ import annotations

from typing import Annotated

import typer

from api import speaking


def remove(
    name: Annotated[str, typer.Argument(help="The document's file name, as /documents and reports have it.")],
    by: Annotated[str, typer.Option(help="Who withdraws it: a name or initials.")] = "unknown",
) -> None:
    """Withdraws a document that was added, and builds the graph without it. Prints the addresses that are gone.

    They answer 410 from then on, unless something else is known by them.
    """
    with speaking.explained():
        for address in removed(name, by):
            typer.echo(address)


def removed(name: str, by: str) -> list[str]:
    """Withdraws a document; gives the addresses that nothing has any more."""
    import json

    from graph.build import ADDED, REPORT, ensure_built
    from graph.corpus.sources import Sources
    from graph.corpus.withdrawing import addresses_of, entry_named, withdraw
    from graph.reading import Reader
    from graph.reference import lexicon as reference_names

    settings = speaking.settings()
    added = settings.data / ADDED
    entry = entry_named(name, added, settings.seeds)
    before = ensure_built(settings.seeds, settings.data, settings.base, speaking.tell)
    documents = Sources(settings.seeds, added).documents()
    document = next(one for one in documents if one.entry.sha256 == entry.sha256)
    report = json.loads((before / REPORT).read_text(encoding="utf-8"))
    slug = next(one["slug"] for one in report["documents"] if one["sha256"] == document.sha256)
    refs = addresses_of(Reader(reference_names.load()).read(document), f"document/{slug}")
    withdraw(entry, added, refs, by)
    folder = ensure_built(settings.seeds, settings.data, settings.base, speaking.tell)
    gone = json.loads((folder / REPORT).read_text(encoding="utf-8"))["review"]["retired"]
    speaking.tell(f"{name} was withdrawn.")
    return [f"{settings.base}id/{ref}" for ref in dict.fromkeys(refs) if gone.get(ref) == ""]
