"""The program of one query worker: a graph in memory or in a database of its own, queries in, serialised answers out.

It runs in a process of its own that its parent may kill at any time, and imports little but the engine so that it stays
small. It reads requests from its standard input and writes frames to its standard output. A request is four bytes of
length, big-endian, and that much JSON; the first says what holds for all that follow. A frame is one byte of kind, four
bytes of length, and that much payload. What a request wants stands in its "do": "answer" (a query), "graph" (a graph,
serialised), or one of the things that the writing worker does ("update", "put", "add", "remove", "gather"), whose
answer is the change that it would make, as the journal keeps it. Its "journal" says how far the journal of changes is
good; what is new there is done before anything else.

    R  ready for the first request
    C  a chunk of the answer
    D  the answer is complete; JSON: {"told": n}, what `graph.store.copies.write` says of a write
    E  the answer failed; JSON: {"error": …} and what `failure` tells beside it

Before the first request it gives up the right to open files and sockets: whatever a query asks for, the engine cannot
reach the network. The parent sees to time and memory.
"""

from __future__ import annotations

import gc
import json
import os
import re
import resource
import select
import struct
import sys
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.store import changes
from graph.store.chunks import ChunkWriter, Output, OverLimitError
from graph.store.copies import AbsentError, Copy, OwnedError, UnreadableError, gather, write
from graph.store.database import read_base
from graph.store.rows import RowLimit

# What the engine says of a disk that refuses or has lost something; of a server that LOAD asks it says other things.
_OF_DISK = re.compile(r"IO error|Corruption|I/O error|No space left", re.IGNORECASE)
_NO_FUNCTION = re.compile(r"custom (?:aggregate )?function <([^>]{1,2000})> is not supported")
_LENGTH = struct.Struct(">I")
_PART_BYTES = 65_536


def answer(store: ox.Store, request: dict[str, Any], output: Output) -> int:
    """Sends the answer to a request in chunks; gives nothing more to tell of it."""
    media_type = request["media_type"]
    results = store.query(
        request["query"],
        base_iri=request["base"],
        default_graph=None if (default := _graphs(request.get("default_graphs"))) is None else [*default],
        named_graphs=_graphs(request.get("named_graphs")),
        substitutions={ox.Variable(name): _term(*parts) for name, parts in request.get("bindings", {}).items()} or None,
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
        return 0
    counted = RowLimit(media_type, most_rows) if isinstance(results, ox.QuerySolutions) else None
    writer = ChunkWriter(output, media_type, most_bytes, most_rows, counted)
    with _Refusal(writer):
        results.serialize(writer, _results_format(media_type))  # type: ignore[arg-type]  # as above
        writer.flush()
    return 0


def graph(store: ox.Store, request: dict[str, Any], output: Output) -> int:
    """Sends a graph, serialised (None is the default graph). Raises AbsentError where there is none of that name.

    Its triples are in order, so that the same graph is the same bytes from every worker.
    """
    name, media_type = request["graph"], request["media_type"]
    if name is not None and not changes.has_graph(store, name):
        raise AbsentError
    writer = ChunkWriter(output, media_type, request["most_bytes"], request["most_rows"], None)
    quads = store.quads_for_pattern(None, None, None, ox.DefaultGraph() if name is None else ox.NamedNode(name))
    some = islice((quad.triple for quad in quads), request["most_rows"] + 1)
    triples = _Counted(sorted(some, key=str), writer, request["most_rows"])
    with _Refusal(writer):
        ox.serialize(
            triples,
            writer,  # type: ignore[arg-type]  # the engine only calls write and flush
            _rdf_format(media_type),
            prefixes=request["prefixes"],
        )
        writer.flush()
    return 0


def perform(copy: Copy, request: dict[str, Any], output: Output) -> int:
    """Does what a request wants, on data that are as new as it asks for."""
    copy.catch_up(request["journal"])
    match request["do"]:
        case "answer":
            return answer(copy.store, request, output)
        case "graph":
            return graph(copy.store, request, output)
        case "gather":
            return gather(copy, request, output)
    return write(copy, request, output)


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


def _graphs(names: list[str] | None) -> list[ox.NamedNode | ox.BlankNode] | None:
    return None if names is None else [*map(ox.NamedNode, names)]


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
    if isinstance(error, AbsentError):
        return {"error": "absent"}
    if isinstance(error, OwnedError):
        return {"error": "owned", "graph": error.graph}
    if isinstance(error, UnreadableError):
        return {"error": "journal", "message": str(error)}
    if isinstance(error, OSError) and _OF_DISK.match(str(error)):
        return {"error": "disk", "message": str(error)}
    if isinstance(error, SyntaxError):
        return {"error": "syntax", "message": str(error.msg), "line": error.lineno, "column": error.offset}
    # What could not be kept may be told with words of whoever sent it.
    missing = None if isinstance(error, changes.UnkeepableError) else _NO_FUNCTION.search(str(error))
    if missing:
        return {"error": "function", "name": missing[1]}
    return {"error": "query", "message": str(error)}


def load(file: str) -> ox.Store:
    """A store of an N-Quads file's quads, loaded in the file's order; an empty one where no file is named."""
    store = ox.Store()
    if file:
        store.bulk_load(path=file, format=ox.RdfFormat.N_QUADS)
    return store


def copy_of(file: str, journal: str) -> Copy:
    """The data as the build left them, and the journal, open, if there is one. A folder is a database of our own."""
    opened = os.open(journal, os.O_RDONLY | os.O_CLOEXEC) if journal else None
    if base := read_base(Path(file)) if file else None:
        return Copy(ox.Store(file), base.built, opened, base.journal_end, is_on_disk=True)
    store = load(file)
    return Copy(store, frozenset(changes.graph_names(store)), opened)


def _requests(source: int) -> Iterator[dict[str, Any]]:
    held = bytearray()
    while part := os.read(source, _PART_BYTES):
        held += part
        while len(held) >= _LENGTH.size and len(held) >= (end := _LENGTH.size + _LENGTH.unpack_from(held)[0]):
            request = json.loads(held[_LENGTH.size : end])
            del held[:end]
            yield request


def _end_with_parent(source: int) -> None:
    # A query cannot be interrupted, so that a worker whose parent was killed would work on for nobody.
    poll = select.poll()
    poll.register(source, select.POLLHUP)
    poll.poll()
    os._exit(0)


def _confine(highest: int, memory_bytes: int, is_on_disk: bool) -> None:
    """Gives up opening sockets, and files but for a database's own, writing core files, and being urgent."""
    os.nice(5)
    # The parent watches the memory held; this stops a single huge demand between two of its looks. Address space is
    # counted generously, for allocators reserve far more than they use.
    resource.setrlimit(resource.RLIMIT_AS, (4 * memory_bytes, 4 * memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if is_on_disk:
        from graph.store.no_sockets import give_up_sockets  # what is in memory starts sooner without it

        give_up_sockets()
    else:
        resource.setrlimit(resource.RLIMIT_NOFILE, (highest + 1, highest + 1))


def main() -> None:
    """Loads the graph, then answers requests until the input ends.

    The last three arguments of the command are the N-Quads file, or a database's folder, and the journal, each empty if
    there is none, and the bytes of memory that may be held.
    """
    file, journal, memory_bytes = sys.argv[-3], sys.argv[-2], int(sys.argv[-1])
    source, descriptor = 0, os.dup(1)
    os.dup2(2, 1)  # whatever else is printed must not land between frames
    copy = copy_of(file, journal)
    requests = _requests(source)
    terms = next(requests, None)
    if terms is None:
        return
    gc.freeze()  # what is there now stays; it need not be looked through again and again
    threading.Thread(target=_end_with_parent, args=(source,), daemon=True).start()
    _confine(max(descriptor, copy.journal or 0), memory_bytes, copy.is_on_disk)
    output = Output(descriptor)
    output.send(b"R", b"")
    for request in requests:
        try:
            told = perform(copy, terms | request, output)
        except Exception as error:  # whatever it is, the parent must hear of it and the worker go on
            output.send(b"E", json.dumps(failure(error)).encode())
        else:
            output.send(b"D", b'{"told": %d}' % told)
