"""Files that are whole or not there at all, also after a loss of power: written aside, synced, moved into place."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.files.folders import make_folder, sync_folder, sync_tree

_LOCK = ".lock"


def write_whole(path: Path, body: bytes, mode: int = 0o644) -> None:
    """Writes a file in one step: whoever reads it meets the old bytes or the new, and after the call the new are kept.

    Folders above it are made. Raises OSError when the disk refuses; the old file then stands as it was.
    """
    write_whole_of(path, (body,), mode)


def write_whole_of(path: Path, parts: Iterable[bytes], mode: int = 0o644) -> None:
    """The same of bytes that come part by part, of which no more than one is held at a time."""
    make_folder(path.parent)
    descriptor, scratch = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            os.fchmod(file.fileno(), mode)
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).replace(path)
    except BaseException:
        Path(scratch).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def publish(scratch: Path, place: Path) -> None:
    """Moves a finished folder to its place, which must be beside it: there it is whole, or it is not there at all.

    Its files reach the disk first: a name can outlive a loss of power that the bytes do not. What stood in the place is
    taken away. Raises OSError when the disk refuses.
    """
    sync_tree(scratch)
    shutil.rmtree(place, ignore_errors=True)
    scratch.rename(place)
    sync_folder(place.parent)


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Waits until no other process or thread works on a folder in this way, and keeps others waiting meanwhile.

    The folder is made if it is missing. The lock goes with the process that holds it, however that ends.
    """
    make_folder(folder)
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
