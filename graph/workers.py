"""Anybody's queries, each in a process that can be killed: the engine cannot be interrupted in any other way.

A `Pool` holds a fixed number of workers (`graph/worker.py`), each with the whole graph in memory. A query that passes
a limit, or whose client has gone, has its worker killed, and a new one is started behind the next caller's back.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import struct
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.chunks import CHUNK
from graph.formats import prefixes
from graph.journal import Journal
from graph.observing import Nobody, Observer
from graph.rdf import Iri, Term
from graph.syntax import error_told
from ontology.errors import AccordError, Busy, QueryError, QueryTooLarge, QueryTooSlow

# The rooms' own folder goes first on the path, as it is for the parent, whatever that was started from.
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from graph.worker import main; main()"
_ROOMS = Path(__file__).resolve().parent.parent
_FRAME = struct.Struct(">cI")
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


class _Worker:
    """One process, and the one reason for which it was killed."""

    def __init__(self, process: Process, era: int) -> None:
        assert process.stdin and process.stdout
        self.process = process
        self.verdict: AccordError | None = None
        self.era = era
        self._was_killed = False
        self._requests = process.stdin
        self._frames = process.stdout

    @property
    def is_fit(self) -> bool:
        """Whether it can take another query: neither killed nor ended by itself."""
        return not self._was_killed and self.process.returncode is None

    async def ask(self, request: Mapping[str, Any]) -> None:
        body = json.dumps(request).encode()
        self._requests.write(len(body).to_bytes(4, "big") + body)
        with suppress(ConnectionError):  # a worker that died tells by the end of its frames
            await self._requests.drain()

    async def frame(self) -> tuple[bytes, bytes]:
        """The next frame's kind and payload. Raises EOFError when the process has ended."""
        kind, length = _FRAME.unpack(await self._frames.readexactly(_FRAME.size))
        return kind, await self._frames.readexactly(length)

    def end(self, verdict: AccordError | None = None) -> None:
        """Kills the process; the first verdict stands."""
        self.verdict = self.verdict or verdict
        self._was_killed = True
        if self.process.returncode is None:
            with suppress(ProcessLookupError):
                self.process.kill()

    @property
    def why_ended(self) -> str:
        """In one word, for whoever counts."""
        if isinstance(self.verdict, QueryTooSlow):
            return "time"
        if isinstance(self.verdict, QueryTooLarge):
            return self.verdict.what
        return "left" if self._was_killed else "crash"

    async def ended(self) -> int:
        """The exit status, once the process is gone and its pipes are closed."""
        self._requests.close()
        status = await self.process.wait()
        with suppress(ConnectionError):
            await self._requests.wait_closed()
        # The other pipe closes at its end. Who is in the midst of an answer reads up to there anyway.
        with suppress(ConnectionError, RuntimeError):
            while await self._frames.read(CHUNK):
                pass
            await asyncio.sleep(0)
        return status


class Answer:
    """An answer on its way: `first` is all of it if `is_whole`, else its beginning, and `rest()` gives what follows.

    `close()` must be called in the end, however it ends; before the last chunk it ends the query.
    """

    def __init__(self, pool: Pool, worker: _Worker, limits: Limits) -> None:
        self.first = b""
        self.is_whole = False
        self.rows = 0
        self._pool = pool
        self._worker = worker
        self._limits = limits
        self._seconds_left = limits.query_seconds
        self._is_open = True
        self._is_complete = False
        loop = asyncio.get_running_loop()
        self._watch = loop.create_task(_watch_memory(worker, limits.memory_bytes))
        # Time counts while the worker works. A client that takes its time holds the worker all the same: for so long.
        self._last = loop.call_later(
            limits.query_seconds + limits.sending_seconds, worker.end, QueryTooSlow(limits.query_seconds)
        )

    async def begin(self, request: Mapping[str, Any]) -> None:
        """Asks, and waits for the first chunk."""
        await self._worker.ask(request)
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
        self._last.cancel()
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
        self.rows = told["rows"]
        return None

    async def _frame(self) -> tuple[bytes, bytes]:
        clock = asyncio.get_running_loop().time
        began = clock()
        try:
            async with asyncio.timeout(self._seconds_left):
                return await self._worker.frame()
        except TimeoutError:
            self._worker.end(QueryTooSlow(self._limits.query_seconds))
            raise QueryTooSlow(self._limits.query_seconds) from None
        except EOFError:
            raise await self._verdict() from None
        finally:
            self._seconds_left -= clock() - began

    async def _verdict(self) -> AccordError:
        status = await self._worker.ended()
        if self._worker.verdict is not None:
            return self._worker.verdict
        if status == -signal.SIGABRT:  # what the engine does when memory is refused
            return QueryTooLarge("memory", self._limits.memory_bytes, "bytes")
        _log.error("worker %d ended by itself with status %d", self._worker.process.pid, status)
        return QueryError("The query's worker ended unexpectedly.")


class Pool:
    """`size` workers over one N-Quads file, and the changes in a journal if there is one.

    `start` before the first query, `stop` after the last. Without a file the data are empty but for the journal's.
    """

    def __init__(self, file: Path | None, size: int, limits: Limits, base: str, journal: Journal | None = None) -> None:
        self._file = file
        self._journal = journal
        self._size = size
        self._limits = limits
        self._terms = {
            "base": base,
            "prefixes": prefixes(base),
            "most_rows": limits.result_rows,
            "most_bytes": limits.result_bytes,
        }
        self.observer: Observer = Nobody()
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._workers: set[_Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._era = 0
        self._is_open = False

    @property
    def ready(self) -> int:
        """How many workers could take a query now, or are at one."""
        return len(self._workers)

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

    def follow(self, journal: Journal) -> None:
        """Has the workers, which must not have been started, keep up with a journal of changes."""
        self._journal = journal

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
        await asyncio.gather(*(worker.ended() for worker in self._workers))
        self._workers.clear()

    async def run(self, question: Question) -> Answer:
        """The answer to a query, with its beginning at hand; close it when done.

        Raises Busy, QuerySyntax, QueryTooSlow, QueryTooLarge, QueryError.
        """
        return await self.work(self._request(question))

    async def work(self, request: Mapping[str, Any]) -> Answer:
        """What a worker makes of a request (`graph/worker.py`), with limits, base and the journal's end put to it.

        Raises what `run` raises, and NotFound and Forbidden for graphs that are not there or not to be written.
        """
        answer = Answer(self, await self._idle_worker(), self._limits)
        try:
            # Looked up last: whatever was acknowledged while the request waited must be seen by it.
            await answer.begin({**self._terms, "journal": self._journal.end if self._journal else 0, **request})
        except BaseException:
            answer.close()
            raise
        return answer

    def renew(self) -> None:
        """Has every worker replaced by one that begins with what is on the disk now, once it is idle."""
        self._era += 1
        for _ in range(self._idle.qsize()):
            self.take_back(self._idle.get_nowait())

    def take_back(self, worker: _Worker) -> None:
        """Makes a worker idle again, or replaces it if it was ended or is out of date."""
        is_old = worker.is_fit and worker.era != self._era
        if is_old:
            worker.end()
        if worker.is_fit:
            self._idle.put_nowait(worker)
        elif self._is_open:
            self.observer.ended("old" if is_old else worker.why_ended)
            self._in_background(self._replace(worker))

    async def _idle_worker(self) -> _Worker:
        if self._idle.empty() and self._waiting >= self._limits.waiting:
            raise Busy(self._retry_after())
        self._waiting += 1
        try:
            async with asyncio.timeout(self._limits.query_seconds):
                while not (worker := await self._idle.get()).is_fit or worker.era != self._era:
                    self.take_back(worker)  # it died while it had nothing to do, or what it has is old
                return worker
        except TimeoutError:
            raise Busy(self._retry_after()) from None
        finally:
            self._waiting -= 1

    def _retry_after(self) -> int:
        return max(1, round(self._limits.query_seconds))

    def _request(self, question: Question) -> dict[str, Any]:
        return {
            "do": "answer",
            "query": question.query,
            "media_type": question.media_type,
            "default_graphs": question.default_graphs,
            "named_graphs": question.named_graphs,
            "bindings": {name: _parts(term) for name, term in question.bindings.items()},
        }

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _replace(self, worker: _Worker) -> None:
        await worker.ended()
        self._workers.discard(worker)
        await self._add()

    async def _add(self) -> None:
        while not await self._add_one():
            await asyncio.sleep(_RESTART_SECONDS)

    async def _add_one(self) -> bool:
        journal = str(self._journal.path) if self._journal else ""
        arguments = (str(_ROOMS), str(self._file or ""), journal, str(self._limits.memory_bytes))
        era = self._era
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-c", _PROGRAM, *arguments, stdin=PIPE, stdout=PIPE
        )
        worker = _Worker(process, era)
        try:
            await worker.frame()
        except EOFError:
            _log.error("a worker could not load %s: status %d", self._file, await worker.ended())
            return False
        except BaseException:
            worker.end()
            await worker.ended()
            raise
        self._workers.add(worker)
        self.take_back(worker)
        return True


def _parts(term: Term) -> tuple[str, str, str]:
    return (term.value, "", "") if isinstance(term, Iri) else (term.value, term.datatype, term.language)


async def _watch_memory(worker: _Worker, most_bytes: int) -> None:
    """Ends a worker that holds more memory than it may. Where there is no /proc, its own address space limit stands."""
    pages = Path(f"/proc/{worker.process.pid}/statm")
    with suppress(OSError):  # no /proc, or the process is gone
        while int(pages.read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE") <= most_bytes:
            await asyncio.sleep(_WATCH_SECONDS)
        worker.end(QueryTooLarge("memory", most_bytes, "bytes"))
