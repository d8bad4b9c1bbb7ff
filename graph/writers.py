"""Writes, one after the other: tried in a worker of their own, kept in the journal, and only then seen by queries."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.journal import Journal
from graph.workers import Limits, Pool
from ontology.errors import Busy, Forbidden, StoreError

_log = logging.getLogger("accord.writers")
# Below this a journal is read in an instant, so that there is nothing to be won.
_SMALL_BYTES = 8 * 1024**2
_GROWTH = 4
_NEW = 2  # what the worker says of a graph that it made


class Writer:
    """The one that writes to a data set: the build's graphs of a file, the users' of a journal.

    `reserved` is what the addresses of graphs begin with that users may not write to, which the default graph and those
    of the file are as well; with None all may be written. The worker is started for the first write.
    """

    def __init__(
        self, file: Path | None, journal: Journal, limits: Limits, base: str, reserved: str | None, readers: Pool
    ) -> None:
        self._journal = journal
        self._reserved = reserved
        self._readers = readers
        self._pool = Pool(file, 1, limits, base, journal)
        self._has_started = False
        self._lock = asyncio.Lock()
        self._waiting = 0
        self._limits = limits
        self._compact_from = _SMALL_BYTES

    async def stop(self) -> None:
        """Ends the worker, once a write that is being kept is kept."""
        async with self._lock:
            await self._pool.stop()
            self._has_started = False

    async def update(self, update: str, only: str | None) -> None:
        """Does a SPARQL update, all of it or nothing.

        `only` is "add" for one that is nothing but INSERT DATA, "remove" for what was DELETE DATA and is written as
        INSERT DATA of what goes, else None. Raises what `Pool.work` raises, and StoreError where it cannot be kept.
        """
        await self._write({"do": "update", "update": update, "only": only})

    async def put(self, graph: str | None, bodies: list[tuple[str, str]], base: str) -> bool:
        """Puts RDF, as pairs of media type and characters, in the place of a graph; None is the default graph.

        Gives whether the graph is new.
        """
        return await self._write({"do": "put", "graph": graph, "bodies": bodies, "base": base})

    async def add(self, graph: str | None, bodies: list[tuple[str, str]], base: str) -> bool:
        """Adds RDF to a graph, which is made if there is none; gives whether it was."""
        return await self._write({"do": "add", "graph": graph, "bodies": bodies, "base": base})

    async def remove(self, graph: str | None) -> None:
        """Removes a graph, or empties the default graph. Raises NotFound where there is none of that name."""
        await self._write({"do": "remove", "graph": graph})

    async def _write(self, request: Mapping[str, Any]) -> bool:
        # A client that goes away cannot undo what it sent: what is tried is kept, or it fails by itself.
        return await asyncio.shield(asyncio.ensure_future(self._in_turn({**request, "reserved": self._reserved})))

    async def _in_turn(self, request: Mapping[str, Any]) -> bool:
        if not self._journal.is_writable:
            raise Forbidden("Another process writes to these data; send writes to that one.")
        if self._waiting > self._limits.waiting:
            raise Busy(max(1, round(self._limits.query_seconds)))
        self._waiting += 1
        try:
            async with self._lock:
                is_new = await self._do(request)
        finally:
            self._waiting -= 1
        if self._journal.end > self._compact_from:
            await self.compact()
        return is_new

    async def _do(self, request: Mapping[str, Any]) -> bool:
        if not self._has_started:
            await self._pool.start()
            self._has_started = True
        payload, told = await self._change(request)
        if payload:
            await self._keep(payload)
        return told == _NEW

    async def _change(self, request: Mapping[str, Any]) -> tuple[bytes, int]:
        answer = await self._pool.work(request)
        try:
            return answer.first + b"".join([chunk async for chunk in answer.rest()]), answer.rows
        finally:
            answer.close()

    async def _keep(self, payload: bytes) -> None:
        try:
            await asyncio.to_thread(self._journal.append, payload)
        except OSError as error:
            self._pool.renew()  # its copy has what is not kept
            _log.error("%s: a change could not be kept: %s", self._journal.path, error)
            raise StoreError("The change could not be kept on the disk, so it was not made.") from error

    async def compact(self) -> None:
        """Writes the journal anew, with what there is in place of how it came to be; queries go on meanwhile."""
        async with self._lock:
            payload, _ = await self._change({"do": "gather", "reserved": self._reserved})
            try:
                prepared = await asyncio.to_thread(self._journal.prepare, payload)
                # From here to the end no query may come between: places in the old file mean nothing in the new.
                self._journal.swap(prepared)
            except OSError as error:
                _log.error("%s could not be written anew: %s", self._journal.path, error)
            else:
                self._pool.renew()
                self._readers.renew()
            self._compact_from = max(_SMALL_BYTES, _GROWTH * self._journal.end)
