"""What users have written, kept so that it is there again after a crash: a file of changes, one after the other.

A change is in the file, on the disk, before whoever sent it hears that it was made. The file begins with eight letters
that name its form; then each change is four bytes of length, four of CRC-32, both big-endian, and that much payload
(`graph/store/changes.py` says what is in it). A frame that is cut short or spoilt at the very end was never
acknowledged: it is cut off when the file is opened. One that is spoilt before the end is damage, which no server starts
with.
"""

from __future__ import annotations

import fcntl
import logging
import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from graph.files.folders import make_folder, sync_folder
from ontology.errors import BuildError

MAGIC = b"ACCORDJ1"
_HEAD = struct.Struct(">II")
_log = logging.getLogger("accord.journal")


def framed(payload: bytes) -> bytes:
    """A payload as it stands in the file."""
    return _HEAD.pack(len(payload), zlib.crc32(payload)) + payload


def payloads(file: int, start: int, end: int) -> Iterator[bytes]:
    """The payloads of the frames between two places of an open file, which must be ends of frames.

    Raises EOFError where the file ends before.
    """
    while start < end:
        length, _ = _HEAD.unpack(_read(file, _HEAD.size, start))
        yield _read(file, length, start + _HEAD.size)
        start += _HEAD.size + length


def acknowledged(path: Path) -> bytes:
    """The bytes of a journal up to its last whole change, for a backup; whoever writes to it may go on.

    Raises BuildError where it is damaged or is no journal, OSError where it cannot be read.
    """
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        while True:
            end = end_of_last(file, os.fstat(file).st_size, path)
            with suppress(EOFError):  # who writes to it has just cut off what could not be kept
                return _read(file, end, 0)
    finally:
        os.close(file)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A journal that is to take another's place: its open file, where it is, and how long it is."""

    file: int
    path: Path
    end: int


class Journal:
    """The file of changes, opened to be added to. Where another process has it, it can only be read."""

    def __init__(self, path: Path) -> None:
        """Opens the file, made if there is none, and cuts off what was never acknowledged.

        Raises BuildError where it is damaged or is no journal, OSError where it can be neither made nor opened.
        """
        self.path = path
        self.number = 0  # counts the files that have taken this one's place
        make_folder(path.parent)
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self.is_writable = _locked(self._file)
        size = os.fstat(self._file).st_size
        if size < len(MAGIC) and self.is_writable:
            _begin(self._file, path)
            size = len(MAGIC)
        self.end = end_of_last(self._file, size, path)
        if self.end < size and self.is_writable:
            _log.warning("%s: %d bytes at the end, never acknowledged, were cut off", path, size - self.end)
            os.ftruncate(self._file, self.end)
            os.fsync(self._file)

    def append(self, payload: bytes) -> None:
        """Adds a change; when this returns it is on the disk. Where it cannot be, OSError, and nothing has changed."""
        try:
            _write(self._file, framed(payload), self.end)
            os.fsync(self._file)
        except OSError:
            # Half of it may stand there, and must not be found by whoever opens the file next.
            os.ftruncate(self._file, self.end)
            raise
        self.end += _HEAD.size + len(payload)

    def prepare(self, payload: bytes) -> Prepared:
        """Writes one change into a file beside this one, to be put in the place of all there are. Raises OSError."""
        part = self.path.with_suffix(".part")
        file = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        try:
            whole = MAGIC + framed(payload)
            _write(file, whole, 0)
            os.fsync(file)
            _locked(file)
        except OSError:
            os.close(file)
            raise
        return Prepared(file, part, len(whole))

    def swap(self, prepared: Prepared) -> None:
        """Puts what was prepared in the place of this file: wholly or, where it fails, not at all (OSError)."""
        prepared.path.rename(self.path)
        sync_folder(self.path.parent)
        os.close(self._file)
        self._file, self.end = prepared.file, prepared.end
        self.number += 1

    def take(self, body: bytes | None) -> None:
        """Puts the bytes of a whole journal in the place of this one; None or nothing leaves an empty one.

        Raises BuildError where they are no journal, OSError where they cannot be kept; then nothing has changed.
        """
        part = self.path.with_suffix(".part")
        file = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        try:
            whole = body or MAGIC
            _write(file, whole, 0)
            os.fsync(file)
            _locked(file)
            if end_of_last(file, len(whole), part) != len(whole):
                raise BuildError(f"{part} is no whole journal")
        except (OSError, BuildError):
            os.close(file)
            raise
        self.swap(Prepared(file, part, len(whole)))

    def close(self) -> None:
        """Lets another process write; more than once is no fault."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _begin(file: int, path: Path) -> None:
    os.ftruncate(file, 0)
    _write(file, MAGIC, 0)
    os.fsync(file)
    sync_folder(path.parent)


def end_of_last(file: int, size: int, path: Path) -> int:
    """Where in an open file of some size the last whole frame ends.

    Raises BuildError, with the path, where it is damaged before, or is no journal. Another process may cut off
    meanwhile what stands at its end and was never acknowledged.
    """
    while True:
        try:
            return _end_of_last(file, size, path)
        except EOFError:
            size = min(size - 1, os.fstat(file).st_size)


def _end_of_last(file: int, size: int, path: Path) -> int:
    if size < len(MAGIC):
        return size
    begins = _read(file, len(MAGIC), 0)
    if begins != MAGIC and begins.startswith(MAGIC[:-1]):
        advice = "start the version of Accord that wrote it, or restore a backup"
        raise BuildError(f"{path} is a journal of another form; this version reads {MAGIC.decode()}: {advice}")
    if begins != MAGIC:
        raise BuildError(f"{path} is no journal of changes: it does not begin with {MAGIC.decode()}; move it away")
    place = len(MAGIC)
    while place < size:
        after = _frame_end(file, place, size)
        if after is None:
            return place
        if after < 0:
            raise BuildError(f"{path} is damaged at byte {place}; restore it from a backup")
        place = after
    return place


def _frame_end(file: int, place: int, size: int) -> int | None:
    """Where the frame at a place ends; None if the file was torn within it, -1 if it is spoilt and others follow."""
    if size - place < _HEAD.size:
        return None
    length, check = _HEAD.unpack(_read(file, _HEAD.size, place))
    after = place + _HEAD.size + length
    if after > size:
        return None
    if length and zlib.crc32(_read(file, length, place + _HEAD.size)) == check:
        return int(after)
    # Some file systems leave zeros where data had not arrived.
    rest_is_empty = not any(_read(file, size - after, after))
    return None if rest_is_empty else -1


def _read(file: int, length: int, place: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = os.pread(file, length - len(parts), place + len(parts))
        if not part:
            raise EOFError(f"{length} bytes were expected at {place}")
        parts += part
    return bytes(parts)


def _write(file: int, data: bytes, place: int) -> None:
    view = memoryview(data)
    while view:
        written = os.pwrite(file, view, place)
        view, place = view[written:], place + written
