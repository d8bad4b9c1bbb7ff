"""Anybody's queries, each in a process that can be killed: the engine cannot be interrupted in any other way.

A `Pool` holds a fixed number of workers (`graph/store/worker.py`), each with the whole graph in memory. A query that
passes a limit, or whose client has gone, has its worker killed, and a new one is started behind the next caller's back.
"""

from __future__ import annotations

import asyncio
import json
import logging
import signal
from collections.abc import AsyncIterator, Coroutine, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.rdf.formats import prefixes
from graph.rdf.terms import Iri, Term
from graph.store.bases import Bases
from graph.store.chunks import CHUNK
from graph.store.journal import Journal
from graph.store.observing import Nobody, Observer
from graph.store.processes import Worker
from graph.store.syntax import error_told
from ontology.errors import AccordError, BuildError, Busy, QueryError, QueryTooLarge, QueryTooSlow

_WATCH_SECONDS = 0.05
_RESTART_SECONDS = 1.0
_log = logging.getLogger("accord.workers")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use, and how many may wait."""

    query_seconds: float
    sending_seconds: float
    result_rows: int
    result_bytes: int
    memory_bytes: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Question:
    """A query, the media type of its answer, the graphs asked for beside it (None where none were named), and
    variables bound beforehand.
    """

    query: str
    media_type: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    bindings: Mapping[str, Term] = field(default_factory=dict)


class Answer:
    """An answer on its way: `first` is all of it if `is_whole`, else its beginning, and `rest()` gives what follows.

    `told` is what the worker says of a write when it is done. `close()` must be called in the end, however it ends;
    before the last chunk it ends the query.
    """

    def __init__(self, pool: Pool, worker: Worker, limits: Limits) -> None:
        self.first = b""
        self.is_whole = False
        self.told = 0
        self._pool = pool
        self._worker = worker
        self._limits = limits
        self._seconds_left = limits.query_seconds
        self._works_since: float | None = None
        self._is_open = True
        self._is_complete = False
        self._loop = asyncio.get_running_loop()
        # Time counts while the worker works. A client that takes its time holds the worker all the same: for so long.
        self._latest = self._loop.time() + limits.query_seconds + limits.sending_seconds
        self._watch = self._loop.call_later(min(_WATCH_SECONDS, limits.query_seconds), self._look)

    async def begin(self, request: Mapping[str, Any]) -> None:
        """Asks, and waits for the first chunk."""
        self._worker.channel.ask(request)
        self.first = await self._next() or b""
        if len(self.first) < CHUNK:  # only the last chunk is smaller
            await self._to_the_end()
            self.is_whole = True

    async def gather(self, least_bytes: int) -> None:
        """Waits until `first` is all of it, or has so many bytes. Raises what `rest` raises."""
        parts, size = [self.first], len(self.first)
        while not self.is_whole and size < least_bytes:
            chunk = await self._next()
            self.is_whole = chunk is None
            parts.append(chunk or b"")
            size += len(parts[-1])
        self.first = b"".join(parts)

    async def rest(self) -> AsyncIterator[bytes]:
        """The chunks after the first. Raises QueryTooSlow or QueryTooLarge if a limit strikes."""
        while not self._is_complete and (chunk := await self._next()) is not None:
            yield chunk

    def close(self) -> None:
        """Gives the worker back, or kills it if the query is not done."""
        if not self._is_open:
            return
        self._is_open = False
        self._watch.cancel()
        if not self._is_complete:
            self._worker.end()
        self._pool.observer.answered(self._limits.query_seconds - self._seconds_left)
        self._pool.take_back(self._worker)

    async def _to_the_end(self) -> None:
        while not self._is_complete:
            await self._next()

    async def _next(self) -> bytes | None:
        """The next chunk, or None at the end."""
        kind, payload = await self._frame()
        if kind == b"C":
            return payload
        self._is_complete = True
        told = json.loads(payload)
        if kind == b"E":
            raise error_told(told)
        self.told = told["told"]
        return None

    async def _frame(self) -> tuple[bytes, bytes]:
        self._works_since = began = self._loop.time()
        try:
            return await self._worker.channel.frame()
        except EOFError:
            raise await self._verdict() from None
        finally:
            self._works_since = None
            self._seconds_left -= self._loop.time() - began

    def _look(self) -> None:
        """Ends the worker at a limit of time or memory; else looks again soon."""
        now = self._loop.time()
        left = self._seconds_left - (now - self._works_since if self._works_since is not None else 0)
        too_slow = QueryTooSlow(self._limits.query_seconds)
        if left <= 0:
            self._worker.end(too_slow)
            self._worker.channel.fail(too_slow)  # it may take a while until all its memory is given back
        elif now >= self._latest:
            self._worker.end(too_slow)
        elif self._worker.held_bytes > self._limits.memory_bytes:
            self._worker.end(QueryTooLarge("memory", self._limits.memory_bytes, "bytes"))
        else:
            self._watch = self._loop.call_later(min(_WATCH_SECONDS, left), self._look)

    async def _verdict(self) -> AccordError:
        status = await self._worker.ended()
        if self._worker.verdict is not None:
            return self._worker.verdict
        if status == -signal.SIGABRT:  # what the engine does when memory is refused
            self._worker.end(too_large := QueryTooLarge("memory", self._limits.memory_bytes, "bytes"))
            return too_large
        _log.error("worker %d ended by itself with status %d", self._worker.process.pid, status)
        return QueryError("The query's worker ended unexpectedly.")


class Pool:
    """`size` workers over one N-Quads file, and the changes in a journal if there is one.

    `start` before the first query, `stop` after the last. Without a file the data are empty but for the journal's.
    """

    def __init__(self, file: Path | None, size: int, limits: Limits, base: str, journal: Journal | None = None) -> None:
        self._file = file
        self._journal = journal
        self._bases: Bases | None = None
        self._size = size
        self._limits = limits
        self._terms = {
            "base": base,
            "prefixes": prefixes(base),
            "most_rows": limits.result_rows,
            "most_bytes": limits.result_bytes,
        }
        self.observer: Observer = Nobody()
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._workers: set[Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._era = 0
        self._is_open = False

    @property
    def ready(self) -> int:
        """How many workers could take a query now, or are at one."""
        return len(self._workers)

    @property
    def is_quiet(self) -> bool:
        """Whether no worker is at a query, and no query waits for one."""
        return self._idle.qsize() == len(self._workers) and not self._waiting

    @property
    def version(self) -> tuple[int, int]:
        """What changes whenever a query that begins now could see other data than one before it."""
        return (self._era, self._journal.end if self._journal else 0)

    @property
    def waiting(self) -> int:
        """How many queries wait for a worker now."""
        return self._waiting

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The workers' process ids, for whoever measures them."""
        return tuple(sorted(worker.process.pid for worker in self._workers))

    def follow(self, journal: Journal, bases: Bases | None = None) -> None:
        """Has the workers, which must not have been started, keep up with a journal of changes.

        With `bases` each works on a database on disk, else in memory.
        """
        self._journal = journal
        self._bases = bases

    async def start(self) -> None:
        """Begins to start the workers; queries wait for the first that is ready."""
        self._is_open = True
        for _ in range(self._size):
            self._in_background(self._add())

    async def stop(self) -> None:
        """Ends every worker, whatever it does, and waits until all are gone."""
        self._is_open = False
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for worker in self._workers:
            worker.end()
        await asyncio.gather(*(self._gone(worker) for worker in self._workers))
        self._workers.clear()

    async def run(self, question: Question) -> Answer:
        """The answer to a query, with its beginning at hand; close it when done.

        Raises Busy, QuerySyntax, QueryTooSlow, QueryTooLarge, QueryError.
        """
        return await self.work(self._request(question))

    async def work(self, request: Mapping[str, Any]) -> Answer:
        """What a worker makes of a request (`graph/store/worker.py`), with limits, base and the journal's end put to
        it.

        Raises what `run` raises, and NotFound and Forbidden for graphs that are not there or not to be written.
        """
        answer = Answer(self, await self._idle_worker(), self._limits)
        try:
            # Looked up last: whatever was acknowledged while the request waited must be seen by it.
            await answer.begin({"journal": self._journal.end if self._journal else 0, **request})
        except BaseException:
            answer.close()
            raise
        return answer

    def renew(self) -> None:
        """Has every worker replaced by one that begins with what is on the disk now, once it is idle."""
        self._era += 1
        for _ in range(self._idle.qsize()):
            self.take_back(self._idle.get_nowait())

    def take_back(self, worker: Worker) -> None:
        """Makes a worker idle again, or replaces it if it was ended or is out of date."""
        is_old = worker.is_fit and worker.era != self._era
        if is_old:
            worker.end()
        if worker.is_fit:
            self._idle.put_nowait(worker)
        elif self._is_open:
            self.observer.ended("old" if is_old else worker.why_ended)
            self._in_background(self._replace(worker))

    async def _idle_worker(self) -> Worker:
        if not self._waiting and not self._idle.empty():  # nobody is passed by
            worker = self._idle.get_nowait()
            if self._is_current(worker):
                return worker
            self.take_back(worker)
        if self._idle.empty() and self._waiting >= self._limits.waiting:
            raise Busy(self._retry_after())
        self._waiting += 1
        try:
            async with asyncio.timeout(self._limits.query_seconds):
                while not self._is_current(worker := await self._idle.get()):
                    self.take_back(worker)  # it died while it had nothing to do, or what it has is old
                return worker
        except TimeoutError:
            raise Busy(self._retry_after()) from None
        finally:
            self._waiting -= 1

    def _is_current(self, worker: Worker) -> bool:
        return worker.is_fit and worker.era == self._era

    def _retry_after(self) -> int:
        return max(1, round(self._limits.query_seconds))

    def _request(self, question: Question) -> dict[str, Any]:
        request: dict[str, Any] = {"do": "answer", "query": question.query, "media_type": question.media_type}
        if question.default_graphs is not None or question.named_graphs is not None:
            request |= {"default_graphs": question.default_graphs, "named_graphs": question.named_graphs}
        if question.bindings:
            request["bindings"] = {name: _parts(term) for name, term in question.bindings.items()}
        return request

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _replace(self, worker: Worker) -> None:
        await self._gone(worker)
        self._workers.discard(worker)
        await self._add()

    async def _gone(self, worker: Worker) -> int:
        status = await worker.ended()
        if self._bases is not None and worker.copy is not None:
            await asyncio.to_thread(self._bases.take_back, worker.copy)
        return status

    async def _data(self) -> Path | None:
        """What a worker is to load: a copy of a database where there is one, else the N-Quads file."""
        return self._file if self._bases is None else await asyncio.to_thread(self._bases.lend, self._file)

    async def _add(self) -> None:
        while not await self._add_one():
            await asyncio.sleep(_RESTART_SECONDS)

    async def _add_one(self) -> bool:
        journal = str(self._journal.path) if self._journal else ""
        era = self._era  # looked up first: what the worker loads may be exchanged at any time
        try:
            data = await self._data()
        except (OSError, BuildError) as error:
            _log.error("there is nothing for a worker to load: %s", error)
            return False
        arguments = (str(data or ""), journal, str(self._limits.memory_bytes))
        worker = await Worker.started(arguments, self._terms, era)
        worker.copy = data if self._bases is not None else None
        try:
            await worker.channel.frame()
        except EOFError:
            _log.error("a worker could not load %s: status %d", data, await self._gone(worker))
            return False
        except BaseException:
            worker.end()
            await self._gone(worker)
            raise
        self._workers.add(worker)
        self.take_back(worker)
        return True


def _parts(term: Term) -> tuple[str, str, str]:
    return (term.value, "", "") if isinstance(term, Iri) else (term.value, term.datatype, term.language)
