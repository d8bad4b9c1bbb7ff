"""`accord remove`: takes a document back from the corpus in use."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.commands import speaking

if TYPE_CHECKING:
    from api.settings import Settings


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
    from graph.build import ADDED, REPORT, ensure_built
    from graph.corpus.withdrawing import entry_named, withdraw

    settings = speaking.settings()
    added = settings.data / ADDED
    entry = entry_named(name, added, settings.seeds)
    report = _report_with(name, settings)
    refs = [] if report is None else _addresses(name, report, settings)
    withdraw(entry, added, refs, by)
    speaking.tell(f"{name} was withdrawn.")
    folder = ensure_built(settings.seeds, settings.data, settings.base, speaking.tell)
    gone = json.loads((folder / REPORT).read_text(encoding="utf-8"))["review"]["retired"]
    return [f"{settings.base}id/{ref}" for ref in dict.fromkeys(refs) if gone.get(ref) == ""]


def _report_with(name: str, settings: Settings) -> dict[str, Any] | None:
    """What the latest build that has a document says of itself; None where none ever had it.

    What stands in the way of a build may be this very document, which is then to be got rid of all the same.
    """
    from graph.build import REPORT, ensure_built

    try:
        places = [ensure_built(settings.seeds, settings.data, settings.base, speaking.tell) / REPORT]
    except Exception as error:  # whatever it is
        speaking.tell(f"The graph cannot be built with what there is now: {error}")
        finished = (settings.data / "builds").glob(f"*/{REPORT}")
        places = sorted(finished, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in places:
        report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if any(one["file"] == name for one in report["documents"]):
            return report
    return None


def _addresses(name: str, report: dict[str, Any], settings: Settings) -> list[str]:
    """What a document has given addresses to, its own first, as a build has named it.

    Nothing where what that build has by this name is another text, which was there before.
    """
    from graph.build import ADDED
    from graph.corpus.sources import Sources
    from graph.corpus.withdrawing import addresses_of
    from graph.reading import Reader
    from graph.reference import lexicon as reference_names

    documents = Sources(settings.seeds, settings.data / ADDED).documents()
    document = next(one for one in documents if one.file == name)
    named = next(one for one in report["documents"] if one["file"] == name)
    if named["sha256"] != document.sha256:
        return []
    return list(addresses_of(Reader(reference_names.load()).read(document), f"document/{named['slug']}"))
