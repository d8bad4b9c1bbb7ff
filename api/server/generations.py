"""One server, several graphs one after the other: each request is answered from one of them, whole.

Each built graph has an application of its own (`api/app.py`), with its own store, view and query workers. When a new
build is there, its application is made and its workers are started beside those at work; then all requests that begin
go to it. The old one answers what it had begun, and then ends. No request is refused or mixed meanwhile.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from api.app import create_app, limits_of
from api.contributions.builds import Builds, standing_of
from api.contributions.storage import writer_of
from api.http.asgi import Receive, Scope, Send
from api.middleware.kept_answers import Ready
from api.monitoring.metrics import Metrics
from api.settings import Settings
from api.sparql.at_once import answered_at_once
from graph.files.in_use import in_use
from graph.store.writers import Writer

_READY_SECONDS = 0.05
_log = logging.getLogger("accord.generations")


class _Generation:
    """An application at work, and how many requests it has begun and not ended."""

    def __init__(self, app: FastAPI, folder: Path) -> None:
        self.app = app
        self.folder = folder
        self._begun = 0
        self._is_quiet = asyncio.Event()
        self._is_quiet.set()
        self._held = AsyncExitStack()
        self._closing: asyncio.Future[None] | None = None

    async def open(self) -> None:
        """Starts its workers and waits for the first."""
        self._held.enter_context(in_use(self.folder))
        await self._held.enter_async_context(self.app.router.lifespan_context(self.app))

    async def ready(self) -> None:
        """Waits until queries can be answered."""
        while not self.app.state.pool.ready:
            await asyncio.sleep(_READY_SECONDS)

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        self._begun += 1
        self._is_quiet.clear()
        try:
            await self.app(scope, receive, send)
        finally:
            self._begun -= 1
            if not self._begun:
                self._is_quiet.set()

    async def quiet(self) -> None:
        """Waits until all that was begun is answered."""
        await self._is_quiet.wait()

    async def close(self) -> None:
        """Ends, whatever is still being answered. Once begun it goes on to its end, whoever stops waiting for it."""
        if self._closing is None:
            self._closing = asyncio.ensure_future(self._held.aclose())
        await asyncio.shield(self._closing)


class Generations:
    """An ASGI application that serves the newest build of a corpus. The first is in `folder`.

    Raises BuildError where that holds no built graph.
    """

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._settings = settings
        self._metrics = Metrics()  # one for all, for what was done does not end with a graph
        self._first: tuple[FastAPI, Path] | None = (create_app(settings, folder, self._metrics), folder)
        self._current: _Generation | None = None
        self._open: set[_Generation] = set()
        self._builds: Builds | None = None
        self._writer: Writer | None = None  # one between all, for what users write outlives every build
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection, or starts and ends with the server (ASGI's lifespan protocol)."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif self._current is not None:
            await self._current.answer(scope, receive, send)

    def at_once(self, scope: Scope) -> Ready | None:
        """A whole answer that needs no task of its own; None where the application has to be called."""
        return None if self._current is None else answered_at_once(self._current.app.state, scope)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self._start()
        except Exception as error:
            _log.exception("the server could not start")
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._stop()
        await send({"type": "lifespan.shutdown.complete"})

    async def _start(self) -> None:
        assert self._first is not None
        (app, folder), self._first = self._first, None  # or it would be kept when it is served no more
        self._builds = Builds(self._settings, app.state.report)
        self._writer = writer_of(self._settings, limits_of(self._settings), is_bare=False)
        self._current = await self._opened(app, folder)
        settle()
        self._in_background(self._builds.watch(self.swap))
        if self._writer is not None:
            self._in_background(self._writer.watch())

    async def _stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for generation in tuple(self._open):
            await self._closed(generation)
        if self._writer is not None:
            await self._writer.stop()

    async def swap(self, folder: Path) -> None:
        """Serves the build in another folder from now on; what cannot be opened leaves all as it was."""
        assert self._current is not None and self._builds is not None
        if folder != self._current.folder:
            app = await asyncio.to_thread(create_app, self._settings, folder, self._metrics)
            fresh = await self._opened(app, folder)
            try:
                await fresh.ready()
            except BaseException:
                await self._closed(fresh)
                raise
            old, self._current = self._current, fresh
            self._in_background(self._drained(old))
            _log.info("serving %s", app.state.generation)
        self._builds.served = standing_of(self._current.app.state.report)

    async def _opened(self, app: FastAPI, folder: Path) -> _Generation:
        app.state.builds = self._builds
        app.state.writer = self._writer
        made = _Generation(app, folder)
        self._open.add(made)
        try:
            await made.open()
        except BaseException:
            await self._closed(made)
            raise
        return made

    async def _drained(self, old: _Generation) -> None:
        await old.quiet()
        await self._closed(old)
        del old
        settle()

    async def _closed(self, generation: _Generation) -> None:
        await generation.close()
        self._open.discard(generation)

    def _in_background(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def settle() -> None:
    """Gives back what is of no use any more, and has the rest, which stays, not looked through again and again.

    A graph's own objects are so many that to look through them stops everything for a tenth of a second or more.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
