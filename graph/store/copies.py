"""A worker's own copy of the data, how it keeps up with the journal, and what the writing worker tries on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from graph.store import changes, deltas
from graph.store.chunks import CHUNK, ChunkWriter, Output, OverLimitError
from graph.store.journal import MAGIC, framed, payloads


class AbsentError(Exception):
    """There is no graph of the name that was asked for."""


class UnreadableError(Exception):
    """The journal has a change that this version cannot read; where it begins."""

    def __init__(self, place: int, reason: str) -> None:
        super().__init__(f"the change at byte {place} cannot be read: {reason}")


class OwnedError(Exception):
    """A write would alter a graph that the build owns; None is the default graph."""

    def __init__(self, graph: str | None) -> None:
        super().__init__(graph)
        self.graph = graph


@dataclass(slots=True)
class Copy:
    """A worker's copy of the data: the build's graphs, and what the journal has of the users' so far."""

    store: ox.Store
    built: frozenset[str]
    journal: int | None
    read: int = len(MAGIC)
    is_on_disk: bool = False

    def catch_up(self, end: int) -> None:
        """Does what the journal has up to a place in it.

        Raises UnreadableError for a change that cannot be read: then, and ever after, nothing may be answered.
        """
        if self.journal is None or end <= self.read:
            return
        try:
            for payload in payloads(self.journal, self.read, end):
                changes.apply(self.store, changes.Change.from_payload(payload))
                self.read += len(framed(payload))
        except (SyntaxError, ValueError, KeyError, TypeError, MemoryError, EOFError) as error:
            raise UnreadableError(self.read, str(error)) from error

    def is_users(self, graph: str | None, reserved: str | None) -> bool:
        """Whether users may write to a graph: with `reserved`, not to what is built or has an address below it.

        What has an address below its `data/` is the users' all the same.
        """
        if reserved is None:
            return True
        if graph is None or graph in self.built:
            return False
        return not graph.startswith(reserved) or graph.startswith(f"{reserved}data/")


def write(copy: Copy, request: dict[str, Any], output: Output) -> int:
    """Tries a write on the copy and sends the change that it makes; nothing is sent where it makes none.

    Gives 2 where the graph that was written to is new, 1 where something else has changed, 0 where nothing has.
    Raises OwnedError, and leaves the copy as it was, where it would alter a graph that is not the users'. After any
    other error but those of syntax and of absent functions the copy may have something of the write, and is of no use
    any more.
    """
    reserved = request["reserved"]
    if "graph" in request and not copy.is_users(request["graph"], reserved):
        raise OwnedError(request["graph"])
    change = _change(copy, request)
    alien = (graph for graph in changes.graphs_touched(change) if not copy.is_users(graph, reserved))
    for graph in alien if reserved is not None else ():
        changes.apply(copy.store, change.reversed)
        raise OwnedError(graph)
    if not change:
        return 0
    payload = change.payload()
    try:
        _send(payload, output, request["most_bytes"])
    except OverLimitError:
        changes.apply(copy.store, change.reversed)
        raise
    # Its own change is done already. Should it not be kept after all, this worker is ended.
    copy.read += len(framed(payload))
    return 2 if request.get("graph") in change.created else 1


def _change(copy: Copy, request: dict[str, Any]) -> changes.Change:
    store, base = copy.store, request["base"]
    match request["do"]:
        case "update" if request["only"] is not None:
            return changes.of_data(store, request["update"], base, is_removal=request["only"] == "remove")
        case "update" if request["steps"] is not None:
            steps = [deltas.Step.from_told(told) for told in request["steps"]]
            return deltas.of_steps(store, request["update"], steps, base)
        case "update":
            return changes.of_update(store, request["update"], base)
        case "put" | "add" as verb:
            bodies = changes.Body.of(request["bodies"], base)
            return changes.of_graph(store, request["graph"], bodies, replaces=verb == "put")
        case "remove":
            if request["graph"] is not None and not changes.has_graph(store, request["graph"]):
                raise AbsentError
            return changes.of_removal(store, request["graph"])
    raise ValueError(f"a worker cannot {request['do']}")


def gather(copy: Copy, request: dict[str, Any], output: Output) -> int:
    """Sends all that users have written, as one change."""
    payload = changes.of_users(copy.store, lambda graph: copy.is_users(graph, request["reserved"])).payload()
    _send(payload, output, len(payload))
    return 1


def _send(payload: bytes, output: Output, most_bytes: int) -> None:
    writer = ChunkWriter(output, "application/json", most_bytes, 0, None)
    for start in range(0, len(payload), CHUNK):
        writer.write(payload[start : start + CHUNK])
    writer.flush()
