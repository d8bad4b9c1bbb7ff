"""`accord batch`: what is read from very many documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands import speaking


def batch(
    folder: Annotated[
        Path, typer.Argument(metavar="IN", help="Folder of documents, however deep.", show_default=False)
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder for the findings.", show_default=False)],
    processes: Annotated[
        int | None, typer.Option(min=1, max=256, help="How many processes read; as many as cores.", show_default=False)
    ] = None,
) -> None:
    """Reads very many documents and writes their findings, a line each; documents that cannot be read are lines too.

    Given again it goes on where it was ended, and reads only what is new or changed.
    """
    with speaking.explained():
        from api.settings import cores
        from graph.batch import run

        settings = speaking.settings()
        kept = settings.data / "cache" / "readings"
        made = run(
            folder.absolute(), out.absolute(), kept, processes or cores(), settings.document_bytes, speaking.tell
        )
        speaking.tell(f"{made.documents} documents read, {made.errors} could not be; sha256 {made.sha256}")
        typer.echo(str(out))
        if made.errors:
            raise typer.Exit(speaking.FOUND_PROBLEMS)
