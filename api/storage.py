"""Where the graph is served from and what users write is kept: `memory:`, or `file:` and a folder."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from api.settings import Settings
from graph.bases import Bases, open_folder
from graph.journal import Journal, acknowledged
from graph.kept_changes import check_journal
from graph.no_sockets import is_possible
from graph.workers import Limits
from graph.writers import Writer
from ontology.errors import BadParameter

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
    try:
        check_journal(_journal_of(settings, is_bare=is_bare))
    except OSError as error:
        _log.warning("what users have written cannot be read: %s", error)  # whoever opens it to write says more


def _journal_of(settings: Settings, *, is_bare: bool) -> Path:
    return writes_of(settings) / ("bare.journal" if is_bare else "graphs.journal")


def writer_of(settings: Settings, limits: Limits, *, is_bare: bool) -> Writer | None:
    """The one that writes what users send, for one process; None where the data folder cannot be written.

    Where another process writes, this one serves what was there when it started. Raises BuildError where what was
    written before is damaged, BadParameter where the folder is no store.
    """
    check(settings)
    path = _journal_of(settings, is_bare=is_bare)
    try:
        journal = Journal(path)
        if not journal.is_writable:
            journal = _as_it_is(journal)
            _log.warning("another process writes to %s: this one takes no writes, and shows what is there now", path)
    except OSError as error:
        _log.warning("%s cannot be opened (%s): no writes are taken", path, error)
        return None
    folder = folder_of(settings)
    bases = Bases(folder, journal) if folder is not None else None
    return Writer(journal, limits, settings.base, None if is_bare else settings.base, bases)


def _as_it_is(journal: Journal) -> Journal:
    """A journal of what another has now, which may be exchanged at any time; then places in it mean nothing."""
    journal.close()
    copy = Path(tempfile.mkdtemp(prefix="accord-")) / journal.path.name
    copy.write_bytes(acknowledged(journal.path))
    made = Journal(copy)
    made.is_writable = False
    return made
