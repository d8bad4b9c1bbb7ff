"""How a worker sends an answer: in chunks, each a frame of the protocol that `graph/store/worker.py` describes."""

from __future__ import annotations

import os
import struct

from graph.store.heads import ordered_head
from graph.store.rows import RowLimit

CHUNK = 65_536
_FRAME = struct.Struct(">cI")


class OverLimitError(Exception):
    """The answer is over a limit: what there is too much of, the limit, and its unit."""

    def __init__(self, what: str, limit: int, unit: str) -> None:
        super().__init__(what, limit, unit)
        self.what = what
        self.limit = limit
        self.unit = unit


class Output:
    """Frames on their way to the parent. A small chunk waits for the frame behind it: both then leave in one write."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._held = b""

    def send(self, kind: bytes, payload: bytes) -> None:
        """Sends a frame on, or holds it where there is more to come."""
        self._held += _FRAME.pack(kind, len(payload)) + payload
        if kind == b"C" and len(payload) < CHUNK:
            return
        data, self._held = memoryview(self._held), b""
        while data:
            data = data[os.write(self._descriptor, data) :]


class ChunkWriter:
    """A binary output for the engine: sends whole chunks on, and raises OverLimitError before a limit is passed.

    The first chunk is held back until it is full or the answer is complete, so that a small answer is whole.
    """

    def __init__(
        self, output: Output, media_type: str, most_bytes: int, most_rows: int, counted: RowLimit | None
    ) -> None:
        self.over: OverLimitError | None = None
        self._output = output
        self._media_type = media_type
        self._most_bytes = most_bytes
        self._most_rows = most_rows
        self._counted = counted
        self._sent = 0
        self._held = bytearray()

    def write(self, data: bytes) -> int:
        """Takes what the engine has serialised."""
        self._held += data
        if len(self._held) >= CHUNK:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Sends what is held."""
        chunk = bytes(self._held)
        self._held.clear()
        if not chunk:
            return
        if not self._sent:
            chunk = ordered_head(chunk, self._media_type)
        self._sent += len(chunk)
        if self._sent > self._most_bytes:
            self.refuse("bytes", self._most_bytes, "bytes")
        if self._counted is not None and self._counted.is_passed_with(chunk):
            self.refuse("rows", self._most_rows, "rows")
        self._output.send(b"C", chunk)

    def refuse(self, what: str, limit: int, unit: str) -> None:
        """Ends the answer at a limit; kept as well, for the engine may raise an error of its own in its place."""
        self.over = OverLimitError(what, limit, unit)
        raise self.over
