"""Writes, one after the other: tried in a worker of their own, kept in the journal, and only then seen by queries."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from graph.store.backups import RESTORED
from graph.store.bases import Bases
from graph.store.deltas import Step
from graph.store.journal import Journal
from graph.store.workers import Limits, Pool
from ontology.errors import (
    AccordError,
    BuildError,
    Busy,
    Forbidden,
    NoSuchFunction,
    QueryError,
    QuerySyntax,
    StoreError,
)

_log = logging.getLogger("accord.writers")

Check = Callable[[Callable[[str], Awaitable[bytes]]], Awaitable[None]]
"""Looks, before a write and with no other in between, at the graph that it is about, in any media type of RDF."""

# Below this a journal is read in an instant, so that there is nothing to be won.
_SMALL_BYTES = 8 * 1024**2
_GROWTH = 4
_START_SECONDS = 60
_LOOK_SECONDS = 0.02
_WATCH_SECONDS = 0.5
_NEW = 2  # what the worker says of a graph that it made


class Writer:
    """The one that writes what users send: to graphs of a journal, over those of a build.

    `reserved` is what the addresses of graphs begin with that users may not write to, which the default graph and those
    of the build are as well; with None all may be written. The worker is started for the first write. With `bases` the
    data are on disk.
    """

    def __init__(
        self, journal: Journal, limits: Limits, base: str, reserved: str | None, bases: Bases | None = None
    ) -> None:
        self.journal = journal
        self.bases = bases
        self._limits = limits
        self._base = base
        self._reserved = reserved
        self._file: Path | None = None
        self._readers: set[Pool] = set()
        self._pool: Pool | None = None
        self._lock = asyncio.Lock()
        self._waiting = 0
        # On disk a journal is read once, for all workers, so that it may grow longer.
        self._small_bytes = _SMALL_BYTES if bases is None else 8 * _SMALL_BYTES
        self._compact_from = self._small_bytes
        self._no_sooner = 0.0

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The writing worker's process id, where it has been started."""
        return self._pool.process_ids if self._pool else ()

    async def join(self, file: Path | None, readers: Pool) -> None:
        """Has workers that have not been started follow what is written, and writes over their file from now on."""
        async with self._lock:
            readers.follow(self.journal, self.bases)
            self._readers.add(readers)
            if file != self._file:
                self._file = file
                await self._stop()

    def leave(self, readers: Pool) -> None:
        """Forgets workers that have ended."""
        self._readers.discard(readers)

    async def stop(self) -> None:
        """Ends, once a write that is being kept is kept."""
        async with self._lock:
            await self._stop()
            self.journal.close()
            if self.bases is not None:
                await asyncio.to_thread(self.bases.close)

    async def _stop(self) -> None:
        if self._pool is not None:
            await self._pool.stop()
            self._pool = None

    async def update(self, update: str, only: str | None, steps: Sequence[Step] | None = None) -> None:
        """Does a SPARQL update, all of it or nothing.

        `only` is "add" for one that is nothing but INSERT DATA, "remove" for what was DELETE DATA and is written as
        INSERT DATA of what goes, else None. `steps` are its operations; without them, and without `only`, all there is
        is compared with what it was. Raises what `Pool.work` raises, and StoreError where it cannot be kept.
        """
        told = None if steps is None else [step.told() for step in steps]
        await self._write({"do": "update", "update": update, "only": only, "steps": told})

    async def put(
        self, graph: str | None, bodies: list[tuple[str, str]], base: str, check: Check | None = None
    ) -> bool:
        """Puts RDF, as pairs of media type and characters, in the place of a graph; None is the default graph.

        Gives whether the graph is new. `check` may raise to keep the write from being made.
        """
        return await self._write({"do": "put", "graph": graph, "bodies": bodies, "base": base}, check)

    async def add(
        self, graph: str | None, bodies: list[tuple[str, str]], base: str, check: Check | None = None
    ) -> bool:
        """Adds RDF to a graph, which is made if there is none; gives whether it was."""
        return await self._write({"do": "add", "graph": graph, "bodies": bodies, "base": base}, check)

    async def remove(self, graph: str | None, check: Check | None = None) -> None:
        """Removes a graph, or empties the default graph. Raises NotFound where there is none of that name."""
        await self._write({"do": "remove", "graph": graph}, check)

    async def _write(self, request: Mapping[str, Any], check: Check | None = None) -> bool:
        # A client that goes away cannot undo what it sent: what is tried is kept, or it fails by itself.
        return await asyncio.shield(
            asyncio.ensure_future(self._in_turn({**request, "reserved": self._reserved}, check))
        )

    async def _in_turn(self, request: Mapping[str, Any], check: Check | None) -> bool:
        if not self.journal.is_writable:
            raise Forbidden(
                "Another process writes to these data, or they can only be read here; send writes to that one."
            )
        if self._waiting > self._limits.waiting:
            raise Busy(max(1, round(self._limits.query_seconds)))
        self._waiting += 1
        try:
            async with self._lock:
                if check is not None:
                    await check(partial(self._graph_as, request["graph"]))
                is_new = await self._do(request)
        finally:
            self._waiting -= 1
        if self.journal.end > self._compact_from:
            await self.compact()
        return is_new

    async def _graph_as(self, graph: str | None, media_type: str) -> bytes:
        return (await self._change({"do": "graph", "graph": graph, "media_type": media_type}))[0]

    async def _do(self, request: Mapping[str, Any]) -> bool:
        payload, told = await self._change(request)
        if payload:
            await self._keep(payload)
        return told == _NEW

    async def _change(self, request: Mapping[str, Any]) -> tuple[bytes, int]:
        if self._pool is None:
            self._pool = Pool(self._file, 1, self._limits, self._base)
            self._pool.follow(self.journal, self.bases)
            await self._pool.start()
        await self._until_ready(self._pool)
        try:
            return await self._worked_out(self._pool, request)
        except (QuerySyntax, NoSuchFunction):
            raise  # the engine does all of an update or nothing
        except QueryError:
            await self._stop()  # its copy may have something of what failed, which the next write would keep
            raise
        except BuildError as error:
            await self._stop()
            _log.error("a change could not be made: %s", error)
            raise StoreError("The disk under the store refuses, so the change was not made.") from error

    async def _worked_out(self, pool: Pool, request: Mapping[str, Any]) -> tuple[bytes, int]:
        answer = await pool.work(request)
        try:
            return answer.first + b"".join([chunk async for chunk in answer.rest()]), answer.told
        finally:
            answer.close()

    async def _until_ready(self, pool: Pool) -> None:
        # To load the data takes its time, which is not the write's.
        try:
            async with asyncio.timeout(_START_SECONDS):
                while not pool.ready:
                    await asyncio.sleep(_LOOK_SECONDS)
        except TimeoutError:
            raise Busy(_START_SECONDS) from None

    async def _keep(self, payload: bytes) -> None:
        try:
            await asyncio.to_thread(self.journal.append, payload)
        except OSError as error:
            await self._stop()  # its copy has what is not kept
            _log.error("%s: a change could not be kept: %s", self.journal.path, error)
            raise StoreError("The change could not be kept on the disk, so it was not made.") from error

    async def watch(self) -> None:
        """Looks, for ever, whether a backup is to be put back, and whether a database on disk has fallen behind."""
        loop = asyncio.get_running_loop()
        handed = self.journal.path.with_suffix(RESTORED)
        while True:
            if self.journal.is_writable and handed.is_file():
                await self._take_over(handed)
            if self.bases is not None and self.bases.is_behind(self._file) and self._no_sooner < loop.time():
                await self._catch_up(self.bases)
            await asyncio.sleep(_WATCH_SECONDS)

    async def _catch_up(self, bases: Bases) -> None:
        """Has a database made that has what was written, and workers begin with that; writes go on meanwhile."""
        try:
            await asyncio.to_thread(bases.catch_up, self._file)
        except (OSError, BuildError) as error:
            _log.error("no newer database could be made: %s", error)
            self._no_sooner = asyncio.get_running_loop().time() + _START_SECONDS
        else:
            for pool in self._readers:
                pool.renew()

    async def _take_over(self, handed: Path) -> None:
        async with self._lock:
            try:
                # As with a new journal, no query may come between.
                self.journal.take(handed.read_bytes())
            except (OSError, BuildError) as error:
                _log.error("%s could not be put back: %s", handed, error)
            else:
                await self._stop()
                for pool in self._readers:
                    pool.renew()
                _log.info("the journal of a backup was put back: %d bytes", self.journal.end)
            handed.unlink(missing_ok=True)

    async def compact(self) -> None:
        """Writes the journal anew, with what there is in place of how it came to be; queries go on meanwhile.

        Where that cannot be done the journal stays as it is, and the log says why.
        """
        async with self._lock:
            try:
                payload, _ = await self._change({"do": "gather", "reserved": self._reserved})
                prepared = await asyncio.to_thread(self.journal.prepare, payload)
                # From here to the end no query may come between: places in the old file mean nothing in the new.
                self.journal.swap(prepared)
            except (OSError, AccordError) as error:
                _log.error("%s could not be written anew: %s", self.journal.path, error)
            else:
                for pool in (self._pool, *self._readers):
                    if pool is not None:
                        pool.renew()
            self._compact_from = max(self._small_bytes, _GROWTH * self.journal.end)
