"""The application: every route over one built graph.

`create_app(settings, folder)` serves the graph in `folder`, which holds what a build writes: `graph.nq`,
`report.json`, `findings.jsonl` and `texts/{sha16}.txt`. It puts on `app.state`:

    settings   the `Settings`
    folder     the built graph's folder
    store      a `graph.store.face.Store` of the whole graph in this process, for queries of our own
    report     report.json, parsed
    metrics    the `api.monitoring.metrics.Metrics` that count what is done; shared by a server's applications
    generation what tells this built graph from any other, for entity tags
    outside    the `api.http.outside.Outside` that asks other servers, where any are allowed
    short      the `api.sparql.short_way.ShortWay` to answers that cost little; None for a bare store, and on disk
    pool       the `graph.store.workers.Pool` that anybody's queries run in
    writer     the `graph.store.writers.Writer` of what users write, once it has started; None where it cannot be kept
    is_bare    whether this is a bare store, without a graph of ours

**How a module of routes takes part.** It is named in `_ROUTES` below, and has

    def routes() -> APIRouter            its routes, made afresh at each call (nothing is module state)
    def prepare(app: FastAPI) -> None    optional: called once after the above is on `app.state`, to put what is worked
                                         out of the graph beforehand on `app.state`, or to mount static files

A route raises an error of `ontology.errors`; it never answers one itself. HEAD is answered from GET, OPTIONS from the
methods that a path has, and limits on address, header and body hold before a route is reached.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from fastapi import FastAPI, Response
from fastapi.responses import RedirectResponse

from api.contributions import deciding, receiving
from api.contributions.storage import folder_of, writer_of
from api.dataset import description as dataset
from api.dataset import dumps
from api.http.allowed import allowed
from api.http.asgi import Application, Receive, Scope, Send
from api.http.clients import networks
from api.http.contract import DescribedApp
from api.http.outside import Outside
from api.listing import collections, questions, search
from api.middleware.boundary import Boundary
from api.middleware.compression import Compression
from api.middleware.kept_answers import Keep, KeptAnswers, Ready
from api.middleware.matching import Matching
from api.middleware.shares import Shares
from api.monitoring import health, metrics
from api.monitoring.metrics import Metrics
from api.monitoring.watching import Routed, Watch, Watching
from api.pages import manual, pages
from api.problems import types as problem_types
from api.problems.problems import install
from api.settings import Settings
from api.sparql import graph_store
from api.sparql import protocol as sparql
from api.sparql.at_once import answered_at_once
from api.sparql.short_way import ShortWay
from api.things import documents, resources, vocabulary
from api.version import installed_version
from api.view.view import read_view
from graph.store.embedded import EmbeddedStore
from graph.store.workers import Limits, Pool
from ontology.errors import AccordError, BuildError

# In the order in which they are made ready: what a later one needs of an earlier is there.
_ROUTES: tuple[ModuleType, ...] = (
    health,
    metrics,
    sparql,
    graph_store,
    collections,
    receiving,
    deciding,
    documents,
    questions,
    dataset,
    dumps,
    search,
    vocabulary,
    resources,
    pages,
    manual,
    problem_types,
)
_BARE_ROUTES: tuple[ModuleType, ...] = (health, metrics, sparql, graph_store, problem_types)
_STRAIGHT = frozenset(("GET", "HEAD", "POST"))  # other methods are refused like those of any route
_READY_SECONDS = 0.05
_log = logging.getLogger("accord")


def create_app(settings: Settings, folder: Path, counted: Metrics | None = None) -> FastAPI:
    """An ASGI application that serves the built graph in `folder`; what it does is counted in `counted`.

    Raises BuildError where the folder holds no built graph.
    """
    app = _application(settings, counted or Metrics())
    app.state.folder = folder
    app.state.report = read_report(folder)
    app.state.generation = generation_of(folder)
    app.state.store = EmbeddedStore.from_file(folder / "graph.nq")
    app.state.is_bare = False
    if folder_of(settings) is None:  # rows without an order come in another one from a disk
        app.state.short = ShortWay(
            app.state.store, settings.base, settings.result_rows, settings.result_bytes, app.state.metrics,
            lambda: bool(app.state.pool.is_quiet),
        )  # fmt: skip
    _furnish(app, _ROUTES, settings, folder / "graph.nq")
    return app


def create_bare_app(settings: Settings) -> FastAPI:
    """An ASGI application that is a SPARQL 1.1 store and nothing else: empty at first, all of it open to writing."""
    app = _application(settings, Metrics())
    app.state.folder = None
    app.state.report = {}
    app.state.generation = "none"
    app.state.is_bare = True
    app.state.view = read_view(EmbeddedStore(()), settings.base)  # what its one page has no names for
    pages.prepare(app)
    app.add_api_route("/", _to_queries, methods=["GET"], include_in_schema=False)
    _furnish(app, _BARE_ROUTES, settings, None)
    return app


async def _to_queries() -> Response:
    """Leads whoever comes to a bare store by its name alone to where it is asked, and tells programs what it is."""
    return RedirectResponse("/sparql", status_code=303)


class _Served(DescribedApp):
    """An application that goes the short way where that is much asked for: to what is kept, and to `/sparql`."""

    straight: Application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection."""
        if scope["type"] == "http" and scope["path"] == "/sparql" and scope["method"] in _STRAIGHT:
            scope["app"] = self
            await self.straight(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)

    def at_once(self, scope: Scope) -> Ready | None:
        """A whole answer that needs no task of its own; None where the application has to be called."""
        return answered_at_once(self.state, scope)


def _application(settings: Settings, counted: Metrics) -> _Served:
    app = _Served(
        title="Accord",
        description="Ministerial statements as a knowledge graph in which every fact leads back to its words.",
        version=installed_version(),
        # Routes say themselves what they answer with.
        default_response_class=Response,
        # The framework's own pages load their script from another host.
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.settings = settings
    app.state.metrics = counted
    app.state.writer = None
    app.state.short = None
    app.state.outside = Outside(allowed(settings.service_allow), settings.service_seconds, settings.service_bytes)
    return app


def _furnish(app: _Served, modules: tuple[ModuleType, ...], settings: Settings, file: Path | None) -> None:
    app.state.pool = Pool(file, settings.workers, limits_of(settings), settings.base)
    app.state.pool.observer = app.state.metrics
    for module in modules:
        app.include_router(module.routes())
        prepare: Callable[[FastAPI], None] | None = getattr(module, "prepare", None)
        if prepare is not None:
            prepare(app)
    install(app)
    layers = _layers(app)
    for kind, options in reversed(layers):
        app.add_middleware(kind, **options)
    app.straight = sparql.endpoint
    for kind, options in reversed(layers):
        app.straight = kind(app.straight, **options)


def _layers(app: FastAPI) -> tuple[tuple[Any, Mapping[str, Any]], ...]:
    """What is around the routes, the outermost first."""
    settings: Settings = app.state.settings
    pool: Pool = app.state.pool
    proxies = networks(settings.trusted_proxy)
    app.state.keep = Keep(lambda: pool.version, settings.cache_bytes, settings.header_bytes)
    app.state.watch = Watch(app.state.metrics, proxies, settings.log_requests)
    shares = {"held": Counter(), "most": settings.per_client, "proxies": proxies}
    return (
        (Watching, {"watch": app.state.watch}),
        (KeptAnswers, {"keep": app.state.keep}),
        (Boundary, {"settings": settings}),  # around those that follow, so that it answers for their errors
        (Matching, {}),  # around what gives an answer in a coding its tag
        (Compression, {}),
        (Shares, {**shares, "retry_seconds": max(1, round(settings.query_seconds))}),
        (Routed, {}),
    )


def read_report(folder: Path) -> dict[str, Any]:
    """The built graph's report. Raises BuildError where there is none, or it cannot be read."""
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BuildError(f"{folder} holds no built graph: {error}") from error
    if not isinstance(report, dict) or not (folder / "graph.nq").is_file():
        raise BuildError(f"{folder} holds no built graph: report.json and graph.nq are expected")
    return report


def generation_of(folder: Path) -> str:
    """What tells this built graph from any other: 16 hexadecimal digits over its quads."""
    with (folder / "graph.nq").open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def limits_of(settings: Settings) -> Limits:
    """The limits for anybody's queries, as the settings have them."""
    return Limits(
        query_seconds=settings.query_seconds,
        sending_seconds=settings.sending_seconds,
        result_rows=settings.result_rows,
        result_bytes=settings.result_bytes,
        memory_bytes=settings.worker_memory_bytes,
        waiting=settings.waiting,
    )


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    state = app.state
    # Whoever serves several graphs one after the other gives them one writer between them.
    own = None
    if state.writer is None:
        own = writer_of(state.settings, limits_of(state.settings), is_bare=state.is_bare)
    state.writer = writer = state.writer or own
    if writer is not None:
        await writer.join(None if state.is_bare else state.folder / "graph.nq", state.pool)
    await state.pool.start()
    opening = asyncio.ensure_future(_open_short_way(state))
    watching = asyncio.ensure_future(own.watch()) if own is not None else None
    try:
        yield
    finally:
        if watching is not None:
            watching.cancel()
        opening.cancel()
        await asyncio.gather(opening, return_exceptions=True)
        await state.pool.stop()
        if writer is not None:
            writer.leave(state.pool)
        if own is not None:
            await own.stop()
            state.writer = None
        state.watch.catch_up()


async def _open_short_way(state: Any) -> None:
    """Counts what the short way needs to know; after the workers have loaded, for whom others wait."""
    if state.short is None:
        return
    while not state.pool.ready:
        await asyncio.sleep(_READY_SECONDS)
    try:
        await asyncio.to_thread(state.short.open)
    except AccordError:
        _log.exception("the short way stays closed")
