"""The program of one query worker: a graph in memory, queries in, serialised answers out.

It runs in a process of its own that its parent may kill at any time, and imports little but the engine so that it stays
small. It reads requests from its standard input and writes frames to its standard output. A request
is four bytes of length, big-endian, and that much JSON. A frame is one byte of kind, four bytes of length, and that
much payload:

    R  ready for the first request
    C  a chunk of the answer
    D  the answer is complete; JSON: {"rows": n}
    E  the answer failed; JSON: {"error": "syntax" | "query" | "large", …}

Before the first request it gives up the right to open files and sockets: whatever a query asks for, the engine cannot
reach the network. The parent sees to time and memory.
"""

from __future__ import annotations

import json
import os
import resource
import select
import struct
import sys
import threading
from collections.abc import Iterable, Iterator
from typing import Any

import pyoxigraph as ox

from graph.heads import ordered_head
from graph.rows import RowCounter

CHUNK = 65_536
_LENGTH = struct.Struct(">I")
_FRAME = struct.Struct(">cI")


class OverLimitError(Exception):
    """The answer is over a limit: what there is too much of, the limit, and its unit."""

    def __init__(self, what: str, limit: int, unit: str) -> None:
        super().__init__(what, limit, unit)
        self.what = what
        self.limit = limit
        self.unit = unit


class ChunkWriter:
    """A binary output for the engine: sends whole chunks on, and raises OverLimitError before a limit is passed.

    The first chunk is held back until it is full or the answer is complete, so that a small answer is whole.
    """

    def __init__(
        self, output: int, media_type: str, most_bytes: int, most_rows: int, counter: RowCounter | None
    ) -> None:
        self.over: OverLimitError | None = None
        self._output = output
        self._media_type = media_type
        self._most_bytes = most_bytes
        self._most_rows = most_rows
        self._counter = counter
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
        if self._counter is not None:
            self._counter.take(chunk)
            if self._counter.rows > self._most_rows:
                self.refuse("rows", self._most_rows, "rows")
        send(self._output, b"C", chunk)

    def refuse(self, what: str, limit: int, unit: str) -> None:
        """Ends the answer at a limit; kept as well, for the engine may raise an error of its own in its place."""
        self.over = OverLimitError(what, limit, unit)
        raise self.over


def send(output: int, kind: bytes, payload: bytes) -> None:
    """Writes one frame."""
    data = memoryview(_FRAME.pack(kind, len(payload)) + payload)
    while data:
        data = data[os.write(output, data) :]


def answer(store: ox.Store, request: dict[str, Any], output: int) -> int:
    """Sends the answer to a request in chunks; gives the number of rows or triples."""
    media_type = request["media_type"]
    results = store.query(
        request["query"],
        base_iri=request["base"],
        default_graph=None if (names := request["default_graphs"]) is None else [*map(ox.NamedNode, names)],
        named_graphs=None if (names := request["named_graphs"]) is None else [*map(ox.NamedNode, names)],
        substitutions={ox.Variable(name): _term(*parts) for name, parts in request["bindings"].items()} or None,
    )
    most_bytes, most_rows = request["most_bytes"], request["most_rows"]
    if isinstance(results, ox.QueryTriples):
        writer = ChunkWriter(output, media_type, most_bytes, most_rows, None)
        triples = _Counted(results, writer, most_rows)
        with _Refusal(writer):
            ox.serialize(
                triples,
                writer,  # type: ignore[arg-type]  # the engine only calls write and flush
                _rdf_format(media_type),
                prefixes=request["prefixes"],
            )
            writer.flush()
        return triples.number
    counter = RowCounter(media_type) if isinstance(results, ox.QuerySolutions) else None
    writer = ChunkWriter(output, media_type, most_bytes, most_rows, counter)
    with _Refusal(writer):
        results.serialize(writer, _results_format(media_type))  # type: ignore[arg-type]  # as above
        writer.flush()
    return counter.rows if counter else 1


class _Counted:
    """Triples on their way to the serialiser, counted, ending in OverLimitError at the first too many."""

    def __init__(self, triples: Iterable[ox.Triple], writer: ChunkWriter, most: int) -> None:
        self.number = 0
        self._triples = iter(triples)
        self._writer = writer
        self._most = most

    def __iter__(self) -> Iterator[ox.Triple]:
        return self

    def __next__(self) -> ox.Triple:
        triple = next(self._triples)
        self.number += 1
        if self.number > self._most:
            self._writer.refuse("triples", self._most, "triples")
        return triple


class _Refusal:
    """Turns whatever the engine makes of a refused write back into the refusal."""

    def __init__(self, writer: ChunkWriter) -> None:
        self._writer = writer

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is not None and self._writer.over is not None:
            raise self._writer.over from None


def _term(value: str, datatype: str, language: str) -> ox.NamedNode | ox.Literal:
    if language:
        return ox.Literal(value, language=language)
    return ox.Literal(value, datatype=ox.NamedNode(datatype)) if datatype else ox.NamedNode(value)


def _rdf_format(media_type: str) -> ox.RdfFormat:
    chosen = ox.RdfFormat.from_media_type(media_type)
    if chosen is None:
        raise ValueError(f"{media_type} is no RDF format")
    return chosen


def _results_format(media_type: str) -> ox.QueryResultsFormat:
    chosen = ox.QueryResultsFormat.from_media_type(media_type)
    if chosen is None:
        raise ValueError(f"{media_type} is no format of SPARQL results")
    return chosen


def failure(error: Exception) -> dict[str, Any]:
    """What went wrong, as the parent is told it."""
    if isinstance(error, OverLimitError):
        return {"error": "large", "what": error.what, "limit": error.limit, "unit": error.unit}
    if isinstance(error, SyntaxError):
        return {"error": "syntax", "message": str(error.msg), "line": error.lineno, "column": error.offset}
    return {"error": "query", "message": str(error)}


def load(file: str) -> ox.Store:
    """A store of an N-Quads file's quads, loaded in the file's order."""
    store = ox.Store()
    store.bulk_load(path=file, format=ox.RdfFormat.N_QUADS)
    return store


def _read(source: int, size: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = os.read(source, size - len(parts))
        if not part:
            return None
        parts += part
    return bytes(parts)


def _requests(source: int) -> Iterator[dict[str, Any]]:
    while (head := _read(source, _LENGTH.size)) is not None:
        body = _read(source, _LENGTH.unpack(head)[0])
        if body is None:
            return
        yield json.loads(body)


def _end_with_parent(source: int) -> None:
    # A query cannot be interrupted, so that a worker whose parent was killed would work on for nobody.
    poll = select.poll()
    poll.register(source, select.POLLHUP)
    poll.poll()
    os._exit(0)


def _confine(output: int, memory_bytes: int) -> None:
    """Gives up opening files and sockets, writing core files, and being as urgent as the parent."""
    os.nice(5)
    # The parent watches the memory held; this stops a single huge demand between two of its looks. Address space is
    # counted generously, for allocators reserve far more than they use.
    resource.setrlimit(resource.RLIMIT_AS, (4 * memory_bytes, 4 * memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (output + 1, output + 1))


def main() -> None:
    """Loads the graph, then answers requests until the input ends.

    The last two arguments of the command are the N-Quads file and the bytes of memory that may be held.
    """
    file, memory_bytes = sys.argv[-2], int(sys.argv[-1])
    source, output = 0, os.dup(1)
    os.dup2(2, 1)  # whatever else is printed must not land between frames
    store = load(file)
    threading.Thread(target=_end_with_parent, args=(source,), daemon=True).start()
    _confine(output, memory_bytes)
    send(output, b"R", b"")
    for request in _requests(source):
        try:
            rows = answer(store, request, output)
        except Exception as error:  # whatever it is, the parent must hear of it and the worker go on
            send(output, b"E", json.dumps(failure(error)).encode())
        else:
            send(output, b"D", json.dumps({"rows": rows}).encode())
