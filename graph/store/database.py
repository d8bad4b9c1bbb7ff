"""A graph as a database in a folder: the program that makes one, and what it says of itself."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.store import changes
from graph.store.journal import MAGIC, payloads

SHARED = ".sst"  # the engine's files that never change once they are written
_SAYS = "accord.json"


@dataclass(frozen=True, slots=True)
class Base:
    """A database: its folder, the place in the journal that it is at, the digest up to there, the build's graphs."""

    folder: Path
    journal_end: int
    digest: str
    built: frozenset[str]


def read_base(folder: Path) -> Base | None:
    """What a database says of itself; None where it is no database of ours."""
    try:
        said = json.loads((folder / _SAYS).read_text(encoding="utf-8"))
        return Base(folder, int(said["journal_end"]), str(said["digest"]), frozenset(said["built"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def make(folder: Path, file: str, journal: str, end: int) -> None:
    """Makes a database in a folder: of a graph's N-Quads if the folder is empty, else going on from what is there.

    It has what the journal has up to `end`. Raises OSError, SyntaxError and EOFError.
    """
    import hashlib  # a worker, which reads what is said here, starts sooner without it

    start = read_base(folder)
    store = ox.Store(str(folder))
    if start is None and file:
        store.bulk_load(path=file, format=ox.RdfFormat.N_QUADS)
    built = start.built if start else frozenset(changes.graph_names(store))
    opened = os.open(journal, os.O_RDONLY | os.O_CLOEXEC)
    try:
        for payload in payloads(opened, start.journal_end if start else len(MAGIC), end):
            changes.apply(store, changes.Change.from_payload(payload))
        digest = hashlib.sha256(os.pread(opened, len(MAGIC), 0))
        for place in range(len(MAGIC), end, 1024**2):
            digest.update(os.pread(opened, min(1024**2, end - place), place))
    finally:
        os.close(opened)
    store.flush()
    said = {"journal_end": end, "digest": digest.hexdigest(), "built": sorted(built)}
    (folder / _SAYS).write_text(json.dumps(said), encoding="utf-8")


def main() -> None:
    """The last four arguments are the folder, the N-Quads file (empty if there is none), the journal and the place."""
    folder, file, journal, end = sys.argv[-4:]
    make(Path(folder), file, journal, int(end))
