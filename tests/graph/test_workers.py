from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from graph.rdf import Iri, Literal
from graph.worker import CHUNK, RowCounter
from graph.workers import Limits, Pool, Question
from ontology.errors import Busy, QueryError, QuerySyntax, QueryTooLarge, QueryTooSlow

BASE = "https://w3id.org/accord-kg/"
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TURTLE = "text/turtle"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def _limits(
    query_seconds: float = 20,
    sending_seconds: float = 20,
    rows: int = 100_000,
    size: int = 10_000_000,
    memory: int = 1_000_000_000,
    waiting: int = 4,
) -> Limits:
    return Limits(query_seconds, sending_seconds, rows, size, memory, waiting)


@asynccontextmanager
async def _pool(folder: Path, size: int, limits: Limits) -> AsyncIterator[Pool]:
    pool = Pool(folder / "graph.nq", size, limits, BASE)
    await pool.start()
    try:
        yield pool
    finally:
        await pool.stop()


def _run[T](work: Callable[[Pool], Awaitable[T]], folder: Path, size: int = 1, limits: Limits | None = None) -> T:
    async def trip() -> T:
        async with _pool(folder, size, limits or _limits()) as pool:
            return await work(pool)

    return asyncio.run(trip())
