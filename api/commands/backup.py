"""`accord backup` and `accord restore`: all that cannot be made again, in one file and back, while a server goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands import speaking

if TYPE_CHECKING:
    from graph.store.backups import Contents

_PATIENCE_SECONDS = 30.0


def backup(
    file: Annotated[Path, typer.Argument(help="File to write, such as accord-backup.tar.gz.", show_default=False)],
) -> None:
    """Writes what cannot be made again to a file: added documents, decisions, graphs of users, tokens' digests.

    A server that runs goes on; what it acknowledged before is in the backup.
    """
    with speaking.explained():
        from api.contributions.storage import writes_of
        from graph.store.backups import back_up
        from ontology.errors import BadParameter

        try:
            settings = speaking.settings()
            held = back_up(settings.data, file.absolute(), writes_of(settings))
        except OSError as error:
            raise BadParameter("file", str(file), f"cannot be written: {error}") from error
        speaking.tell(_told(held))
        typer.echo(str(file))


def restore(
    file: Annotated[Path, typer.Argument(help="A backup that 'accord backup' wrote.", show_default=False)],
) -> None:
    """Puts back what a backup holds; what came after it is gone. A server that runs takes it over and builds anew."""
    with speaking.explained():
        from api.contributions.storage import check, writes_of
        from graph.store.backups import restore as put_back

        settings = speaking.settings()
        check(settings)
        held = put_back(settings.data, file.absolute(), _PATIENCE_SECONDS, writes_of(settings))
        speaking.tell(_told(held))


def _told(held: Contents) -> str:
    tokens = "with tokens" if held.has_tokens else "without tokens"
    return f"{held.documents} added documents, {held.journal_bytes} bytes of users' graphs, {tokens}"
