from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from graph.rdf.terms import Iri, Literal
from graph.store.chunks import CHUNK
from graph.store.observing import Nobody
from graph.store.rows import RowCounter, RowLimit
from graph.store.workers import Limits, Pool, Question
from ontology.errors import Busy, QueryError, QuerySyntax, QueryTooLarge, QueryTooSlow

T = TypeVar("T")

BASE = "https://w3id.org/accord-kg/"
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TURTLE = "text/turtle"
_SLACK_SECONDS = 20
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


def _run(work: Callable[[Pool], Awaitable[T]], folder: Path, size: int = 1, limits: Limits | None = None) -> T:
    async def trip() -> T:
        async with _pool(folder, size, limits or _limits()) as pool:
            return await work(pool)

    return asyncio.run(trip())


async def _all(pool: Pool, question: Question) -> bytes:
    answer = await pool.run(question)
    try:
        return answer.first + b"".join([chunk async for chunk in answer.rest()])
    finally:
        answer.close()


def _ask(folder: Path, question: Question, limits: Limits | None = None) -> bytes:
    return _run(lambda pool: _all(pool, question), folder, limits=limits)


@pytest.mark.parametrize(
    ("media_type", "beginning"),
    [(JSON, b'{"head":{"vars":["n"]}'), (XML, b"<?xml"), (CSV, b"n\r\n"), (TSV, b"?n\n")],
)
def test_rows_come_in_every_format(graph_folder: Path, media_type: str, beginning: bytes) -> None:
    assert _ask(graph_folder, Question("SELECT (1 AS ?n) {}", media_type)).startswith(beginning)


def test_a_fact_read_in_two_passages_counts_once(graph_folder: Path) -> None:
    query = "PREFIX : <https://w3id.org/accord-kg/ont#> SELECT (COUNT(*) AS ?n) { ?m :site ?p }"
    assert _ask(graph_folder, Question(query, CSV)) == b"n\r\n2\r\n"


def test_an_answer_longer_than_a_chunk_comes_whole(graph_folder: Path) -> None:
    query = "SELECT ?a ?b { ?a ?x ?y . ?b ?z ?w }"
    rows = _ask(graph_folder, Question(query, CSV))
    counted = _ask(graph_folder, Question(query.replace("?a ?b", "(COUNT(*) AS ?n)"), CSV))
    assert len(rows) > 2 * CHUNK
    assert rows.count(b"\r\n") - 1 == int(counted.split()[1])


def test_turtle_has_our_prefixes_in_order(graph_folder: Path) -> None:
    turtle = _ask(graph_folder, Question("CONSTRUCT WHERE { ?s a ?t }", TURTLE))
    prefixes = [line for line in turtle.splitlines() if line.startswith(b"@prefix")]
    assert b"@prefix measure: <https://w3id.org/accord-kg/id/measure/> ." in prefixes
    assert prefixes == sorted(prefixes)
    assert b"measure:fences a :Measure" in turtle


def test_two_workers_serialise_alike(graph_folder: Path) -> None:
    question = Question("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml")
    assert _ask(graph_folder, question) == _ask(graph_folder, question)


@pytest.mark.parametrize(
    ("default", "named", "count"),
    [
        (None, None, 2),
        (("https://w3id.org/accord-kg/graph/locations",), (), 0),
        (("https://w3id.org/accord-kg/graph/inferred",), (), 0),
        ((), (), 0),
        (("http://127.0.0.1:1/absent",), (), 0),
    ],
)
def test_named_graphs_are_all_there_is(
    graph_folder: Path, default: tuple[str, ...] | None, named: tuple[str, ...] | None, count: int
) -> None:
    query = "PREFIX : <https://w3id.org/accord-kg/ont#> SELECT (COUNT(*) AS ?n) { ?m :site ?p }"
    answer = _ask(graph_folder, Question(query, CSV, default, named))
    assert answer == f"n\r\n{count}\r\n".encode()


def test_the_requests_dataset_beats_the_querys(graph_folder: Path) -> None:
    inferred, locations = (f"https://w3id.org/accord-kg/graph/{name}" for name in ("inferred", "locations"))
    query = f"SELECT (COUNT(*) AS ?n) FROM <{inferred}> {{ ?s ?p ?o }}"
    assert _ask(graph_folder, Question(query, CSV)) == b"n\r\n3\r\n"
    assert _ask(graph_folder, Question(query, CSV, (locations,), ())) == b"n\r\n1\r\n"


@pytest.mark.parametrize(
    ("term", "found"), [(Iri(BASE + "id/measure/fences"), b"true"), (Literal("no such"), b"false")]
)
def test_variables_are_bound_as_terms(graph_folder: Path, term: Iri | Literal, found: bytes) -> None:
    question = Question("ASK { ?thing a ?kind }", CSV, bindings={"thing": term})
    assert _ask(graph_folder, question) == found


def test_a_fault_is_told_with_line_and_column(graph_folder: Path) -> None:
    with pytest.raises(QuerySyntax) as told:
        _ask(graph_folder, Question("SELECT * {\n ?s ?p }", JSON))
    assert (told.value.line, told.value.column) == (2, 9)


def test_a_worker_survives_queries_that_fail(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> tuple[tuple[int, ...], tuple[int, ...]]:
        await _all(pool, Question("ASK {}", CSV))
        before = pool.process_ids
        for query in ("SELECT", "SELECT * { FILTER(<http://x/no-such-function>(1)) }"):
            with pytest.raises(QueryError):
                await _all(pool, Question(query, JSON))
        await _all(pool, Question("ASK {}", CSV))
        return before, pool.process_ids

    before, after = _run(trip, graph_folder)
    assert before == after


def test_a_runaway_ends_at_its_limit_while_others_are_answered(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> float:
        clock = asyncio.get_running_loop().time
        await _all(pool, Question("ASK {}", CSV))
        began = clock()
        runaway = asyncio.create_task(_all(pool, Question(RUNAWAY, JSON)))
        await asyncio.sleep(0.2)
        assert await _all(pool, Question("ASK {}", CSV)) == b"true"
        assert not runaway.done()
        with pytest.raises(QueryTooSlow) as told:
            await runaway
        assert told.value.limit_seconds == 1
        took = clock() - began
        # The worker that was killed has been replaced.
        answers = await asyncio.gather(*(_all(pool, Question("ASK {}", CSV)) for _ in range(4)))
        assert answers == [b"true"] * 4
        return took

    # A busy machine takes its time to notice; without a limit the query takes days.
    assert 1 <= _run(trip, graph_folder, size=2, limits=_limits(query_seconds=1)) < 1 + _SLACK_SECONDS


@pytest.mark.parametrize(
    ("limits", "query", "media_type", "what"),
    [
        (_limits(rows=100), ENDLESS, JSON, "rows"),
        (_limits(rows=100), ENDLESS, XML, "rows"),
        (_limits(rows=100), ENDLESS, CSV, "rows"),
        (_limits(rows=100), ENDLESS, TSV, "rows"),
        (_limits(rows=100), ENDLESS.replace("SELECT *", "CONSTRUCT { ?a ?e ?i }"), TURTLE, "triples"),
        (_limits(size=CHUNK // 2), ENDLESS, JSON, "bytes"),
    ],
)
def test_an_answer_too_large_is_refused_before_a_byte_is_sent(
    graph_folder: Path, limits: Limits, query: str, media_type: str, what: str
) -> None:
    with pytest.raises(QueryTooLarge) as told:
        _ask(graph_folder, Question(query, media_type), limits)
    assert told.value.what == what


def test_just_as_many_rows_as_allowed_are_given(graph_folder: Path) -> None:
    query = "SELECT ?s { ?s ?p ?o } LIMIT 100"
    assert _ask(graph_folder, Question(query, CSV), _limits(rows=100)).count(b"\r\n") == 101


def test_an_answer_that_grows_too_large_breaks_off(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> None:
        answer = await pool.run(Question(ENDLESS, JSON))
        try:
            assert not answer.is_whole
            with pytest.raises(QueryTooLarge):
                async for _ in answer.rest():
                    pass
        finally:
            answer.close()

    _run(trip, graph_folder, limits=_limits(size=10 * CHUNK))


def test_a_query_that_takes_too_much_memory_is_ended(graph_folder: Path) -> None:
    greedy = "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i LIMIT 1"
    with pytest.raises(QueryTooLarge) as told:
        _ask(graph_folder, Question(greedy, JSON), _limits(memory=100_000_000))
    assert told.value.what == "memory"


def test_who_leaves_frees_the_worker(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> bytes:
        leaving = asyncio.create_task(_all(pool, Question(RUNAWAY, JSON)))
        await asyncio.sleep(0.5)
        leaving.cancel()
        return await _all(pool, Question("ASK {}", CSV))

    assert _run(trip, graph_folder) == b"true"


def test_who_stops_reading_frees_the_worker(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> bytes:
        answer = await pool.run(Question(ENDLESS, JSON))
        answer.close()
        answer.close()
        return await _all(pool, Question("ASK {}", CSV))

    assert _run(trip, graph_folder) == b"true"


def test_a_client_that_never_takes_its_answer_loses_it(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> None:
        answer = await pool.run(Question(ENDLESS, JSON))
        await asyncio.sleep(2.5)
        try:
            with pytest.raises(QueryTooSlow):
                async for _ in answer.rest():
                    pass
        finally:
            answer.close()

    _run(trip, graph_folder, limits=_limits(query_seconds=1, sending_seconds=1, rows=10**9, size=10**9))


def test_only_so_many_may_wait(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> None:
        await _all(pool, Question("ASK {}", CSV))
        running = [asyncio.create_task(_all(pool, Question(RUNAWAY, JSON))) for _ in range(3)]
        await asyncio.sleep(0.2)
        with pytest.raises(Busy) as told:
            await _all(pool, Question("ASK {}", CSV))
        assert told.value.retry_after_seconds >= 1
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    _run(trip, graph_folder, limits=_limits(waiting=2))


def test_a_worker_that_dies_idle_is_replaced(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> bytes:
        await _all(pool, Question("ASK {}", CSV))
        os.kill(pool.process_ids[0], 9)
        await asyncio.sleep(0.3)
        return await _all(pool, Question("ASK {}", CSV))

    assert _run(trip, graph_folder) == b"true"


def test_nesting_too_deep_for_the_engine_costs_a_worker_and_no_more(graph_folder: Path) -> None:
    async def trip(pool: Pool) -> bytes:
        with pytest.raises(QueryError):
            await _all(pool, Question("SELECT * " + "{" * 50_000 + "}" * 50_000, JSON))
        return await _all(pool, Question("ASK {}", CSV))

    assert _run(trip, graph_folder) == b"true"


def test_a_worker_cannot_reach_the_network(graph_folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with pytest.raises(QueryError):
            _ask(graph_folder, Question(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}", JSON))
        assert _ask(graph_folder, Question(f"SELECT * FROM <{address}> {{ ?s ?p ?o }}", CSV)) == b"o,p,s\r\n"
        with pytest.raises(TimeoutError):
            listening.accept()


def test_a_graph_that_cannot_be_read_leaves_no_worker_and_no_answer(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("this is no N-Quads")
    with pytest.raises(Busy):
        _ask(tmp_path, Question("ASK {}", CSV), _limits(query_seconds=1))


_AWKWARD = ['a"b', "},{", ',{"', "a\\", '\\"', "line\nbreak", "<result>", "[{", '"},{"', "a\r\nb", "", '","', "\\\\"]


@pytest.mark.parametrize("media_type", [JSON, XML, CSV, TSV])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 10_000])
def test_rows_are_counted_whatever_they_hold_and_wherever_they_are_cut(media_type: str, size: int) -> None:
    import pyoxigraph as ox

    store = ox.Store()
    for number, word in enumerate(_AWKWARD):
        store.add(ox.Quad(ox.NamedNode(f"http://x/{number}"), ox.NamedNode("http://x/p"), ox.Literal(word)))
    results = store.query("SELECT ?o ?z { ?s ?p ?o }")
    assert isinstance(results, ox.QuerySolutions)
    form = ox.QueryResultsFormat.from_media_type(media_type)
    written = results.serialize(format=form)
    assert written is not None
    pieces = [written[start : start + size] for start in range(0, len(written), size)]
    counter = RowCounter(media_type)
    for piece in pieces:
        counter.take(piece)
    assert counter.rows == len(_AWKWARD)
    for most, is_passed in ((len(_AWKWARD), False), (len(_AWKWARD) - 1, True), (3, True), (10_000, False)):
        limit = RowLimit(media_type, most)
        passed = [limit.is_passed_with(piece) for piece in pieces]
        assert any(passed) is is_passed


class _Noted(Nobody):
    """Keeps why workers were ended."""

    def __init__(self) -> None:
        self.reasons: list[str] = []

    def ended(self, reason: str) -> None:
        """Notes it."""
        self.reasons.append(reason)


@pytest.mark.parametrize(("number", "reason"), [(signal.SIGSEGV, "crash"), (signal.SIGABRT, "memory")])
def test_a_worker_that_ends_by_itself_is_counted_as_that(graph_folder: Path, number: int, reason: str) -> None:
    noted = _Noted()

    async def work(pool: Pool) -> None:
        pool.observer = noted
        await _all(pool, Question("ASK {}", CSV))
        asked = asyncio.ensure_future(pool.run(Question(RUNAWAY, JSON)))
        await asyncio.sleep(0.2)
        os.kill(pool.process_ids[0], number)
        with pytest.raises(QueryError):
            await asked

    _run(work, graph_folder)
    assert noted.reasons == [reason]
