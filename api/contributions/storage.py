"""Where the graph is served from and what users write is kept: `memory:`, or `file:` and a folder."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from api.settings import Settings
from graph.store.bases import Bases, open_folder
from graph.store.journal import Journal, acknowledged
from graph.store.kept_changes import check_journal
from graph.store.no_sockets import is_possible
from graph.store.workers import Limits
from graph.store.writers import Writer
from ontology.errors import BadParameter, BuildError

FILE = "file:"
_log = logging.getLogger("accord")


def folder_of(settings: Settings) -> Path | None:
    """The folder of the store on disk; None where the graph is served from memory."""
    return Path(settings.store.removeprefix(FILE)) if settings.store.startswith(FILE) else None


def writes_of(settings: Settings) -> Path:
    """The folder with the journals of what users wrote."""
    return folder_of(settings) or settings.data / "writes"


def check(settings: Settings) -> None:
    """Makes the folder of a store on disk, or sees that it is one. Raises BadParameter with the reason."""
    folder = folder_of(settings)
    if folder is None:
        return
    if not is_possible():
        reason = "needs Linux on x86_64 or aarch64, where workers can give up sockets and still read files"
        raise BadParameter("store", settings.store, reason)
    open_folder(folder)


def check_writes(settings: Settings, *, is_bare: bool) -> None:
    """Sees that all that users have written can be read again. Raises BuildError with what cannot, and what to do."""
    path = _journal_of(settings, is_bare=is_bare)
    try:
        check_journal(path)
    except NotADirectoryError:
        pass  # there is no folder, and nothing in it
    except OSError as error:
        raise BuildError(f"{path}, which holds what users have written, cannot be read: {error}") from error


def _journal_of(settings: Settings, *, is_bare: bool) -> Path:
    return writes_of(settings) / ("bare.journal" if is_bare else "graphs.journal")


def writer_of(settings: Settings, limits: Limits, *, is_bare: bool) -> Writer | None:
    """The one that writes what users send, for one process; None where there is nothing and nothing can be written.

    What can only be read, or another process writes to, is served as it is when this one starts. Raises BuildError
    where what was written before is damaged or cannot be read, BadParameter where the folder is no store.
    """
    check(settings)
    path = _journal_of(settings, is_bare=is_bare)
    try:
        journal = Journal(path)
    except OSError as error:
        if not _is_there(path):
            _log.warning("%s cannot be made (%s): no writes are taken", path, error)
            return None
        _log.warning("%s cannot be written (%s): no writes are taken, and what is there now is shown", path, error)
        journal = _as_it_is(path)
    if not journal.is_writable and journal.path == path:
        journal.close()
        journal = _as_it_is(path)
        _log.warning("another process writes to %s: this one takes no writes, and shows what is there now", path)
    folder = folder_of(settings)
    bases = Bases(folder, journal) if folder is not None else None
    return Writer(journal, limits, settings.base, None if is_bare else settings.base, bases)


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        pass  # it may well be
    return True


def _as_it_is(path: Path) -> Journal:
    """A journal of what is there now, of which the file may be exchanged at any time; then places in it mean nothing.

    Raises BuildError where it cannot be read: without what users have written nothing is to be served.
    """
    try:
        kept = acknowledged(path)
    except OSError as error:
        reason = "nothing is served without what users have written; let it be read, or move it away"
        raise BuildError(f"{path} cannot be read ({error}): {reason}") from error
    copy = Path(tempfile.mkdtemp(prefix="accord-")) / path.name
    copy.write_bytes(kept)
    made = Journal(copy)
    made.is_writable = False
    return made
