"""One writer: what it acknowledges is on the disk and seen, what fails or is killed leaves nothing."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from graph.store.bases import Bases, open_folder
from graph.store.journal import Journal
from graph.store.no_sockets import is_possible
from graph.store.syntax import error_told
from graph.store.worker import failure
from graph.store.workers import Limits, Pool, Question
from graph.store.writers import Writer
from ontology.errors import (
    BuildError,
    NoSuchFunction,
    NotFound,
    QueryError,
    QuerySyntax,
    QueryTooLarge,
    QueryTooSlow,
    StoreError,
)

LIMITS = Limits(
    query_seconds=5, sending_seconds=5, result_rows=1000, result_bytes=2_000_000, memory_bytes=2**30, waiting=16
)
BASE = "http://base.example/"
NEEDS_FILTER = pytest.mark.skipif(not is_possible(), reason="the filter of system calls is not for this machine")
COUNT = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
SLOW = "INSERT { ?a <urn:p> ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(params=["memory", pytest.param("store", marks=NEEDS_FILTER)])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where writes are kept: beside data in memory, or in a store on disk."""
    if request.param == "memory":
        return tmp_path / "journal"
    open_folder(tmp_path / "store")
    return tmp_path / "store" / "bare.journal"


@asynccontextmanager
async def _started(path: Path, limits: Limits = LIMITS) -> AsyncIterator[tuple[Writer, Pool]]:
    journal = Journal(path)
    bases = Bases(path.parent, journal) if path.parent.name == "store" else None
    writer, pool = Writer(journal, limits, BASE, None, bases), Pool(None, 2, limits, BASE)
    await writer.join(None, pool)
    await pool.start()
    try:
        yield writer, pool
    finally:
        await pool.stop()
        writer.leave(pool)
        await writer.stop()


async def _count(pool: Pool) -> int:
    answer = await pool.run(Question(COUNT, "text/csv"))
    answer.close()
    return int(answer.first.split()[1])


def _run(path: Path, story: Callable[[Writer, Pool], Awaitable[None]], limits: Limits = LIMITS) -> None:
    async def told() -> None:
        async with _started(path, limits) as (writer, pool):
            await story(writer, pool)

    asyncio.run(told())


def test_what_is_acknowledged_is_seen_and_there_again(journal: Path) -> None:
    async def written(writer: Writer, pool: Pool) -> None:
        for number in range(20):
            await writer.update(f"INSERT DATA {{ GRAPH <urn:g> {{ <urn:s> <urn:p> {number} }} }}", "add")
            assert await _count(pool) == number + 1
        assert await writer.put("urn:new", [("text/turtle", "<a> <b> <c> .")], BASE)
        assert not await writer.add("urn:new", [("text/turtle", "<a> <b> <d> .")], BASE)

    async def there_again(_: Writer, pool: Pool) -> None:
        assert await _count(pool) == 22

    _run(journal, written)
    _run(journal, there_again)


def test_what_fails_leaves_nothing_and_does_not_stand_in_the_way(journal: Path) -> None:
    async def story(writer: Writer, pool: Pool) -> None:
        await writer.update("INSERT DATA { " + " ".join(f"<urn:{n}> <urn:p> {n} ." for n in range(60)) + " }", "add")
        with pytest.raises(QuerySyntax):
            await writer.update("INSERT DATA {", None)
        with pytest.raises(NotFound):
            await writer.remove("urn:none")
        with pytest.raises(QueryTooSlow):
            await writer.update(SLOW, None)
        assert await _count(pool) == 60
        await writer.update("DELETE WHERE { ?s ?p 1 }", None)
        assert await _count(pool) == 59

    _run(journal, story, Limits(3, 5, 1000, 2_000_000, 2**30, 16))


def test_a_change_over_the_limit_is_taken_back(journal: Path) -> None:
    async def story(writer: Writer, pool: Pool) -> None:
        with pytest.raises(QueryTooLarge):
            await writer.update("INSERT DATA { <urn:s> <urn:p> '" + "x" * 50_000 + "' }", "add")
        await writer.update("INSERT DATA { <urn:s> <urn:p> 1 }", "add")
        assert await _count(pool) == 1

    _run(journal, story, Limits(5, 5, 1000, 20_000, 2**30, 16))


LONG = " ".join(f"BIND(CONCAT({', '.join(['?' + old] * 10)}) AS ?{new})" for old, new in zip("abc", "bcd", strict=True))
NESTED = " ".join(f"BIND(TRIPLE(<a:a>, <a:a>, ?x{n}) AS ?x{n + 1})" for n in range(65))
UNKEEPABLE = {
    "longest statement": f"BIND('{'x' * 20_000}' AS ?a) {LONG}",
    "langString": "BIND(STRDT('x', <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>) AS ?d)",
    "nested in triples": f"{NESTED} BIND(?x65 AS ?d)",
}


@pytest.mark.parametrize("reason", UNKEEPABLE)
def test_what_could_not_be_read_again_is_refused_and_nothing_of_it_stays(journal: Path, reason: str) -> None:
    update = f"INSERT {{ <urn:s> <urn:p> ?d }} WHERE {{ BIND(1 AS ?x0) {UNKEEPABLE[reason]} }}"

    async def story(writer: Writer, pool: Pool) -> None:
        await writer.update("INSERT DATA { <urn:s> <urn:p> 1 }", "add")
        with pytest.raises(QueryError, match=reason):
            await writer.update(update, None)
        await writer.update("INSERT { ?s <urn:copy> ?n } WHERE { ?s <urn:p> ?o BIND(STRLEN(STR(?o)) AS ?n) }", None)
        await writer.compact()
        assert await _count(pool) == 2

    async def there_again(_: Writer, pool: Pool) -> None:
        assert await _count(pool) == 2

    _run(journal, story, Limits(20, 5, 1000, 64_000_000, 2**30, 16))
    _run(journal, there_again)


UNREADABLE = """
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="urn:"><rdf:Description rdf:about="urn:s">
<p rdf:datatype="http://www.w3.org/1999/02/22-rdf-syntax-ns#langString">x</p></rdf:Description></rdf:RDF>"""


def test_what_a_refused_body_was_to_replace_stays(journal: Path) -> None:
    async def story(writer: Writer, pool: Pool) -> None:
        await writer.put("urn:g", [("text/turtle", "<urn:s> <urn:p> 1, 2 .")], BASE)
        with pytest.raises(QueryError, match="langString"):
            await writer.put("urn:g", [("application/rdf+xml", UNREADABLE)], BASE)
        await writer.update("INSERT DATA { <urn:s> <urn:p> 3 }", "add")
        await writer.compact()
        assert await _count(pool) == 3

    _run(journal, story)


@pytest.mark.parametrize(
    ("broken", "error"), [("<urn:none>(1)", NoSuchFunction), ("STRLEN(", QuerySyntax)], ids=["function", "syntax"]
)
def test_a_slip_of_the_pen_changes_nothing_and_costs_no_new_worker(
    journal: Path, broken: str, error: type[QueryError]
) -> None:
    async def story(writer: Writer, pool: Pool) -> None:
        await writer.update("INSERT DATA { <urn:s> <urn:p> 1 }", "add")
        at_work = writer.process_ids
        with pytest.raises(error):
            await writer.update(
                f"DELETE WHERE {{ ?s ?p ?o }} ; INSERT {{ <urn:s> <urn:p> ?d }} WHERE {{ BIND({broken} AS ?d) }}", None
            )
        assert writer.process_ids == at_work
        await writer.update("INSERT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }", None)
        await writer.compact()
        assert await _count(pool) == 2

    _run(journal, story)


def test_a_change_that_the_disk_refuses_is_not_made(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(writer: Writer, pool: Pool) -> None:
        await writer.update("INSERT DATA { <urn:s> <urn:p> 1 }", "add")
        size = journal.stat().st_size
        with monkeypatch.context() as broken:
            broken.setattr(os, "fsync", _refuses)
            with pytest.raises(StoreError):
                await writer.update("INSERT DATA { <urn:s> <urn:p> 2 }", "add")
        assert journal.stat().st_size == size
        await writer.update("INSERT { ?s <urn:copy> ?o } WHERE { ?s <urn:p> ?o }", None)
        assert await _count(pool) == 2

    _run(journal, story)


def test_a_change_that_a_worker_has_no_disk_for_is_not_made(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(*_: object) -> None:
        raise error_told(
            failure(OSError("IO error: No space left on device: While appending to file: /secret/000012.log"))
        )

    async def story(writer: Writer, pool: Pool) -> None:
        await writer.update("INSERT DATA { <urn:s> <urn:p> 1 }", "add")
        with monkeypatch.context() as broken:
            broken.setattr(Writer, "_worked_out", full)
            with pytest.raises(StoreError, match=r"^The disk under the store refuses, so the change was not made\.$"):
                await writer.update("INSERT DATA { <urn:s> <urn:p> 2 }", "add")
        await writer.update("INSERT DATA { <urn:s> <urn:p> 3 }", "add")
        assert await _count(pool) == 2

    _run(journal, story)


def test_what_the_disk_refuses_is_no_fault_of_the_query_and_a_server_that_load_asks_is_no_disk() -> None:
    full = error_told(failure(OSError("IO error: No space left on device")))
    assert isinstance(full, BuildError) and "disk" in str(full)
    assert isinstance(error_told(failure(OSError("The port 1 is not allowed for HTTP(S)"))), QueryError)


def test_a_journal_written_anew_holds_the_same_and_workers_go_on(journal: Path) -> None:
    async def grown(writer: Writer, pool: Pool) -> None:
        for number in range(30):
            await writer.put("urn:g", [("text/turtle", f"<urn:s> <urn:p> {number} .")], BASE)
        size = journal.stat().st_size
        await writer.compact()
        assert journal.stat().st_size < size / 5
        assert [await _count(pool) for _ in range(4)] == [1] * 4
        await writer.update("INSERT DATA { <urn:s> <urn:p> 1 }", "add")
        assert [await _count(pool) for _ in range(4)] == [2] * 4

    async def there_again(_: Writer, pool: Pool) -> None:
        assert await _count(pool) == 2

    _run(journal, grown)
    _run(journal, there_again)


def test_a_writing_worker_that_is_killed_is_replaced(journal: Path) -> None:
    async def story(writer: Writer, pool: Pool) -> None:
        await writer.update("INSERT DATA { <urn:s> <urn:p> 1 }", "add")
        assert writer.process_ids
        for process in writer.process_ids:
            os.kill(process, signal.SIGKILL)
        await asyncio.sleep(0.2)
        await writer.update("INSERT { ?s <urn:copy> ?o } WHERE { ?s <urn:p> ?o }", None)
        assert await _count(pool) == 2

    _run(journal, story)


def _refuses(_: int) -> None:
    raise OSError(28, "No space left on device")
