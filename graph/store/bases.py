"""A store on disk: the graph as a database in a folder, for what does not fit into each worker's memory.

The folder holds the journal of what users wrote, which is what counts, and databases that are made from it and from a
build's graph, which can be made again at any time. Each worker works on a copy of one of them, made of hard links in an
instant, and then keeps up with the journal by itself; so no two processes ever open one database.

    accord-store          which form of store this is
    *.journal             what users wrote (`graph/store/journal.py`)
    bases/{graph}-{end}/  a database: a build's graph with what the journal has up to a place in it
    copies/{random}/      those of one server's workers; gone with it, or when the next one starts
"""

from __future__ import annotations

import fcntl
import hashlib
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from graph.files.durable import publish, write_whole
from graph.files.folders import make_folder
from graph.store.database import SHARED, Base, read_base
from graph.store.journal import MAGIC, Journal
from ontology.errors import BadParameter, BuildError

FORM = "accord-store 1"
_MARK, _BASES, _COPIES, _LOCK = "accord-store", "bases", "copies", ".lock"
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from graph.store.database import main; main()"
_ROOMS = Path(__file__).resolve().parent.parent.parent
# So much of the journal a worker does by itself when it starts; above that a database is made that has it.
_AHEAD_BYTES = 8 * 1024**2
_EMPTY = "empty"
_UNFINISHED = ".unfinished-"
_log = logging.getLogger("accord.bases")


def open_folder(root: Path) -> None:
    """Makes a folder a store, or sees that it is one. Raises BadParameter where it is neither, nor can be made one."""
    try:
        make_folder(root)
        names = {path.name for path in root.iterdir()}
        if _MARK not in names and not names:
            write_whole(root / _MARK, f"{FORM}\n".encode())
        elif _MARK not in names:
            raise _refused(root, "holds other things and no store; name an empty folder, or one that is to be made")
        form = (root / _MARK).read_text(encoding="utf-8").strip()
        for name in (_BASES, _COPIES):
            make_folder(root / name)
        with tempfile.TemporaryFile(dir=root / _COPIES):
            pass
    except (FileExistsError, NotADirectoryError) as error:
        raise _refused(root, "is a file, or lies below one; a store is a folder") from error
    except (OSError, UnicodeDecodeError) as error:
        raise _refused(root, f"cannot be used: {error}") from error
    if form != FORM:
        raise _refused(root, f"is a store of another form, {form[:40]!r}; this version reads {FORM!r}")


def _refused(root: Path, reason: str) -> BadParameter:
    return BadParameter("store", f"file:{root}", reason)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The database that copies are made of, for as long as the journal is not exchanged."""

    base: Base
    journal_number: int


class Bases:
    """The databases of a store, for one server and the journal that it follows. `close` takes its copies away."""

    def __init__(self, root: Path, journal: Journal) -> None:
        """Raises BadParameter where the folder is no store, OSError where the disk refuses."""
        open_folder(root)
        self._root = root
        self._journal = journal
        self._chosen: dict[str, _Chosen] = {}
        self._one = threading.Lock()
        _forget_copies(root / _COPIES)
        for left in (root / _BASES).glob(f"{_UNFINISHED}*") if journal.is_writable else ():
            shutil.rmtree(left, ignore_errors=True)
        self._copies = Path(tempfile.mkdtemp(dir=root / _COPIES))
        self._held = os.open(self._copies / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._held, fcntl.LOCK_EX)

    def lend(self, file: Path | None) -> Path:
        """A copy of a graph's database, for one worker to open. Raises OSError and BuildError."""
        copy = Path(tempfile.mkdtemp(dir=self._copies))
        with self._one:
            _link(self._base(file).folder, copy)
        return copy

    def take_back(self, copy: Path) -> None:
        """Takes away a copy whose worker has ended."""
        shutil.rmtree(copy, ignore_errors=True)

    def is_behind(self, file: Path | None) -> bool:
        """Whether the journal has so much more than the database that workers would start slowly."""
        chosen = self._chosen.get(_key(file))
        return chosen is not None and self._journal.end - chosen.base.journal_end > _AHEAD_BYTES

    def catch_up(self, file: Path | None) -> None:
        """Makes a database that has what the journal has now; workers that start afterwards get copies of it.

        Raises OSError and BuildError where it cannot be made.
        """
        with self._one:
            number = self._journal.number
            try:
                self._advance(file, self._base(file), self._journal.end)
            except BuildError:
                if number == self._journal.number:
                    raise
                # The journal was exchanged meanwhile; whoever looks next finds out what is to be done.

    def close(self) -> None:
        """Takes the copies away."""
        shutil.rmtree(self._copies, ignore_errors=True)
        os.close(self._held)

    def _base(self, file: Path | None) -> Base:
        key, number = _key(file), self._journal.number
        chosen = self._chosen.get(key)
        if chosen is not None and chosen.journal_number == number:
            return chosen.base
        base = self._best(key) or self._made(None, file, len(MAGIC))
        self._chosen[key] = _Chosen(base, number)
        if self._journal.end - base.journal_end > _AHEAD_BYTES:
            self._advance(file, base, self._journal.end)
        return self._chosen[key].base

    def _advance(self, file: Path | None, base: Base, end: int) -> None:
        number = self._journal.number
        made = self._made(base, file, end)
        if number == self._journal.number:
            self._chosen[_key(file)] = _Chosen(made, number)

    def _best(self, key: str) -> Base | None:
        """Of a graph's databases the one that has most of this journal; those that are of no use any more go."""
        found: list[Base] = []
        for folder in (self._root / _BASES).glob(f"{key}-*"):
            base = read_base(folder)
            if base is not None and base.digest == _digest(self._journal.path, base.journal_end):
                found.append(base)
        found.sort(key=lambda base: base.journal_end)
        return found[-1] if found else None

    def _made(self, start: Base | None, file: Path | None, end: int) -> Base:
        """A database, made in a process of its own: of a graph, or of another and what the journal has more."""
        bases = self._root / _BASES
        scratch = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=bases))
        try:
            if start is not None:
                _link(start.folder, scratch)
            arguments = [str(_ROOMS), str(scratch), str(file or ""), str(self._journal.path), str(end)]
            done = subprocess.run(  # noqa: S603  # our own program, and nothing that anybody sent
                [sys.executable, "-P", "-c", _PROGRAM, *arguments], capture_output=True, text=True, check=False
            )
            if done.returncode:
                raise BuildError(f"{scratch}: the database could not be made: {done.stderr.strip()[-500:]}")
            place = bases / f"{_key(file)}-{end}"
            publish(scratch, place)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        base = read_base(place)
        if base is None:
            raise BuildError(f"{place} was made, but cannot be read")
        self._forget(_key(file), place)
        _log.info("%s: a database with %d bytes of the journal", place.name, base.journal_end)
        return base

    def _forget(self, key: str, newest: Path) -> None:
        """Takes away what the newest database makes superfluous: graphs that are served no more, older ones of its own.

        The one of its graph without anything of a journal stays, for it fits every journal.
        """
        if not self._journal.is_writable:
            return  # they are another server's as well
        served = {key, _EMPTY, *self._chosen}
        for folder in (self._root / _BASES).iterdir():
            name, _, end = folder.name.rpartition("-")
            if name not in served or (name == key and folder != newest and end != str(len(MAGIC))):
                shutil.rmtree(folder, ignore_errors=True)


def _key(file: Path | None) -> str:
    """What tells a graph from any other: its build's name, which follows from what it was built from."""
    if file is None:
        return _EMPTY
    status = file.stat()
    return hashlib.sha256(f"{file.parent.name} {status.st_size} {status.st_mtime_ns}".encode()).hexdigest()[:16]


def _digest(journal: Path, end: int) -> str:
    """The digest of a journal up to a place in it; empty where it does not go so far."""
    digest, left = hashlib.sha256(), end
    with journal.open("rb") as file:
        while left and (part := file.read(min(left, 1024**2))):
            digest.update(part)
            left -= len(part)
    return "" if left else digest.hexdigest()


def _link(source: Path, target: Path) -> None:
    """Copies a database that nobody has open: what never changes as hard links, where the file system has those."""
    for path in source.iterdir():
        if path.suffix == SHARED:
            try:
                (target / path.name).hardlink_to(path)
                continue
            except OSError:
                pass
        shutil.copyfile(path, target / path.name)


def _forget_copies(copies: Path) -> None:
    """Takes away the copies of servers that have ended without doing so."""
    for folder in copies.iterdir():
        try:
            held = os.open(folder / _LOCK, os.O_RDWR | os.O_CLOEXEC)
        except OSError:
            continue  # another server is just making it, or it is none
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            pass  # its server is at work
        finally:
            os.close(held)
