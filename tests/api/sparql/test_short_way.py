"""What the server answers itself is what a worker answers, to the byte; what could be long is left to the workers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app, create_bare_app
from api.http.asgi import Scope
from api.middleware.kept_answers import Ready
from api.settings import Settings
from api.sparql.short_way import Allowance, ShortWay
from graph.rdf.terms import Iri, Literal, Quad
from graph.store.observing import Nobody
from tests.conftest import write_graph_folder

TOKEN = "a-token-of-the-short-way"
ONT = "https://w3id.org/accord-kg/ont#"
QUERIES = [
    "SELECT * { ?s ?p ?o } LIMIT 1000",
    "SELECT ?s { ?s ?p ?o } LIMIT 3 OFFSET 5",
    f"SELECT ?m {{ ?m a <{ONT}Measure> }} LIMIT 1",
    f"SELECT ?m ?l {{ ?m a <{ONT}Measure> ; <{ONT}site> ?l }}",
    f"PREFIX : <{ONT}>\nSELECT DISTINCT ?c {{ ?m :site ?l . ?m a ?c }} # which kinds",
    "SELECT ?nobody { <urn:nobody> <urn:knows> ?nobody }",
    'SELECT ?s ?p { ?s ?p "Fences at the port"@en }',
    "SELECT ?s ?elsewhere { ?s ?p ?o } LIMIT 2",
    "ASK { ?s ?p ?o }",
    "ASK { <urn:nobody> <urn:knows> ?nobody }",
    "SELECT ?s { ?s ?p ?o } LIMIT 300",
]
LONG = [
    "SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 1",
    "SELECT DISTINCT ?o { ?s ?p ?o } LIMIT 5",
    "SELECT * { ?s <urn:filler> ?o } LIMIT 1",
    "SELECT * { ?s ?p ?o } LIMIT 1001",
    "SELECT * { ?s ?p ?o } LIMIT 10 OFFSET 5000",
    "SELECT * { ?s ?p ?o }",
    "ASK { ?s ?p ?s }",
    "SELECT * { ?a <urn:few> ?b . ?c <urn:few> ?d . ?e <urn:few> ?f }",
]
FORMS = ["application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked example beside much of one kind, and a little of another."""
    much = [Quad(Iri(f"urn:s{n}"), Iri("urn:filler"), Literal(f"{n}")) for n in range(6000)]
    few = [Quad(Iri(f"urn:f{n}"), Iri("urn:few"), Literal(f"{n}")) for n in range(17)]
    return write_graph_folder(tmp_path_factory.mktemp("short") / "graph", [*much, *few])


@pytest.fixture(scope="module")
def app(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FastAPI, TestClient]]:
    """An application over it that keeps no answers, once it has counted, and a client."""
    made = create_app(Settings(workers=1, cache_bytes=0, data=tmp_path_factory.mktemp("data")), folder)
    with TestClient(made) as client:
        opened(made)
        yield made, client


def opened(app: FastAPI) -> ShortWay:
    """The short way, once it is open."""
    until = time.monotonic() + 20
    while not app.state.short.is_open and time.monotonic() < until:
        time.sleep(0.01)
    assert app.state.short.is_open
    found: ShortWay = app.state.short
    return found


def asked(query: str, accept: str = FORMS[0], coding: str = "identity", **more: str) -> Scope:
    """A request for a query, as the server hears it."""
    headers = {"host": "testserver", "accept": accept, "accept-encoding": coding, **more}
    return {
        "type": "http", "method": "GET", "path": "/sparql", "raw_path": b"/sparql",
        "query_string": urlencode({"query": query}).encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip


def at_once(app: FastAPI, scope: Scope) -> Ready | None:
    """What the server answers without a task."""
    found: Ready | None = app.at_once(scope)  # type: ignore[attr-defined]  # what the server looks for on an application
    return found


def told(fields: bytes) -> dict[str, str]:
    """Header fields as they were sent."""
    return dict(line.split(": ", 1) for line in fields.decode().splitlines())


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
@pytest.mark.parametrize("accept", FORMS)
@pytest.mark.parametrize("query", QUERIES)
def test_the_server_answers_as_a_worker_does(
    app: tuple[FastAPI, TestClient], query: str, accept: str, coding: str
) -> None:
    found = at_once(app[0], asked(query, accept, coding))
    if coding != "identity" and query == QUERIES[0]:
        assert found is None  # much to compress
        return
    assert found is not None
    with app[1].stream(
        "GET", "/sparql", params={"query": query}, headers={"Accept": accept, "Accept-Encoding": coding}
    ) as made:
        assert found.body == b"".join(made.iter_raw())
    assert found.status == made.status_code == 200
    fields = {name: value for name, value in made.headers.items() if name != "x-request-id"}
    assert told(found.fields) == fields


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
@pytest.mark.parametrize("query", QUERIES[1:])
def test_whoever_has_the_answer_is_told_so(app: tuple[FastAPI, TestClient], query: str, coding: str) -> None:
    first = at_once(app[0], asked(query, coding=coding))
    assert first is not None
    headers = {"if-none-match": told(first.fields)["etag"]}
    again = at_once(app[0], asked(query, coding=coding, **headers))
    assert again is not None
    assert (again.status, again.body) == (304, b"")
    made = app[1].get("/sparql", params={"query": query}, headers={"Accept-Encoding": coding, **headers})
    assert made.status_code == 304
    assert made.headers["etag"] == told(again.fields)["etag"]


@pytest.mark.parametrize("query", LONG)
def test_what_could_be_long_goes_to_a_worker(app: tuple[FastAPI, TestClient], query: str) -> None:
    assert at_once(app[0], asked(query)) is None


@pytest.mark.parametrize(
    "change",
    [{"method": "POST"}, {"method": "HEAD"}, {"path": "/sparql/"}, {"query_string": b""},
     {"query_string": b"query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7DLIMIT%201&query=ASK%7B%7D"},
     {"query_string": b"query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7DLIMIT%201&default-graph-uri=urn:g"},
     {"query_string": b"query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7DLIMIT%201&format=html"},
     {"query_string": b"query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7DLIMIT%201&format=ttl"},
     {"query_string": b"query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7DLIMIT%201&format=csv&format=csv"},
     {"query_string": b"query=%ff"},
     {"query_string": b"query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7DLIMIT%201%23" + b"x" * 20_000},
     {"headers": [(b"accept", b"text/csv"), (b"accept", b"*/*")]}, {"headers": [(b"accept", b"text/turtle")]},
     {"headers": [(b"accept", b"text/html,*/*;q=0.1")]}, {"headers": [(b"cookie", b"x" * 20_000)]},
     {"headers": [(b"if-match", b'"other"')]}],
)  # fmt: skip
def test_what_is_out_of_the_ordinary_goes_the_way_of_all_requests(
    app: tuple[FastAPI, TestClient], change: dict[str, object]
) -> None:
    assert at_once(app[0], asked(QUERIES[1])) is not None
    assert at_once(app[0], {**asked(QUERIES[1]), **change}) is None


def test_a_form_that_is_named_counts_for_more_than_accept(app: tuple[FastAPI, TestClient]) -> None:
    scope = asked(QUERIES[1])
    found = at_once(app[0], {**scope, "query_string": scope["query_string"] + b"&format=csv"})
    assert found is not None
    assert told(found.fields)["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("query", QUERIES[:2])
def test_an_answer_is_kept_once_it_is_asked_for_again(folder: Path, tmp_path: Path, query: str) -> None:
    app = create_app(Settings(workers=1, data=tmp_path), folder)
    with TestClient(app):
        opened(app)
        sizes = []
        for _ in range(3):
            assert at_once(app, asked(query)) is not None
            sizes.append(app.state.keep.size)
    assert sizes[0] == 0 < sizes[1] == sizes[2]


def test_an_answer_is_kept_and_noted_like_any_other(folder: Path, tmp_path: Path) -> None:
    app = create_app(Settings(workers=1, data=tmp_path), folder)
    with TestClient(app) as client:
        opened(app)
        first, again, third = (at_once(app, asked(QUERIES[1])) for _ in range(3))
        assert first is not None and again is not None and third is not None
        assert (first.body, first.fields) == (again.body, again.fields) == (third.body, third.fields)
        figures = client.get("/metrics").text.splitlines()
    assert 'accord_requests_total{method="GET",route="/sparql",status="200"} 3.0' in figures
    assert "accord_query_seconds_count 2.0" in figures  # the second was kept


def test_what_users_write_changes_no_plain_query(folder: Path, tmp_path: Path) -> None:
    app = create_app(Settings(workers=1, cache_bytes=0, data=tmp_path, token=SecretStr(TOKEN)), folder)
    lines = " ".join(f"<urn:mine{n}> a <{ONT}Measure> ; <{ONT}site> <urn:here> ." for n in range(200))
    with TestClient(app) as client:
        opened(app)
        written = client.post(
            "/sparql",
            data={"update": f"INSERT DATA {{ GRAPH <urn:mine> {{ {lines} }} }}"},
            headers={"Authorization": f"Bearer {TOKEN}"},
        )
        assert written.status_code == 204
        for query in QUERIES:
            found = at_once(app, asked(query))
            assert found is not None
            assert found.body == client.get("/sparql", params={"query": query}).content


def test_an_answer_over_a_limit_is_left_to_the_worker_that_refuses_it(folder: Path, tmp_path: Path) -> None:
    for settings in (
        Settings(workers=1, data=tmp_path, result_rows=29),
        Settings(workers=1, data=tmp_path, result_bytes=1024),
    ):
        app = create_app(settings, folder)
        with TestClient(app) as client:
            opened(app)
            query = "SELECT * { ?s ?p ?o } LIMIT 30"
            assert at_once(app, asked(query)) is None
            assert client.get("/sparql", params={"query": query}).status_code == 503


def test_a_store_that_all_may_write_to_or_on_disk_has_no_short_way(folder: Path, tmp_path: Path) -> None:
    assert create_bare_app(Settings(workers=1, data=tmp_path)).state.short is None
    on_disk = Settings(workers=1, data=tmp_path, store=f"file:{tmp_path / 'store'}")
    assert create_app(on_disk, folder).state.short is None


def test_who_asks_faster_than_the_loop_can_spare_goes_to_the_workers() -> None:
    allowance = Allowance(share=0.5, ahead_seconds=0.1)
    assert allowance.is_left(1000.0)
    allowance.spend(0.15)
    assert not allowance.is_left(1000.0)
    assert not allowance.is_left(1000.09)
    assert allowance.is_left(1000.11)
    allowance.spend(0.1)
    assert allowance.is_left(2000.0)
    allowance.spend(0.1)
    assert not allowance.is_left(2000.0)  # however long nothing was asked, no more is saved up


def test_those_that_come_together_are_not_all_answered_before_others() -> None:
    allowance, waiting = Allowance(turn_seconds=0.001), []

    def later(_seconds: float, call: Callable[[], None]) -> None:
        waiting.append(call)

    allowance.spend(0.0004, later)
    assert allowance.is_left(1000.0)
    allowance.spend(0.003, later)
    assert not allowance.is_left(1000.1)
    assert len(waiting) == 1
    waiting.pop()()  # the loop's next turn
    assert allowance.is_left(1000.1)


def test_of_two_large_ones_in_one_turn_of_the_loop_a_worker_has_the_second(app: tuple[FastAPI, TestClient]) -> None:
    slow = ShortWay(app[0].state.store, "https://example.org/", 1000, 10**6, Nobody(), lambda: True)
    slow.open()
    waiting: list[Callable[[], None]] = []
    ask = partial(slow.results, QUERIES[0], FORMS[1], later=lambda _seconds, call: waiting.append(call))
    found = [ask() for _ in range(50)]
    assert found[0] is not None and found[-1] is None
    waiting[0]()
    assert ask() == found[0]


def test_while_others_ask_only_what_is_small_is_answered_by_the_server(app: tuple[FastAPI, TestClient]) -> None:
    busy = ShortWay(app[0].state.store, "https://example.org/", 1000, 10**6, Nobody(), lambda: False)
    busy.open()
    assert busy.results(QUERIES[1], FORMS[0]) is not None
    assert busy.results(QUERIES[0], FORMS[0]) is None
    assert app[0].state.pool.is_quiet


def test_what_takes_the_loops_time_is_asked_of_a_worker_until_it_has_some_again(
    app: tuple[FastAPI, TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Allowance, "is_left", lambda _self, _now: False)
    assert at_once(app[0], asked(QUERIES[1])) is None
    assert app[1].get("/sparql", params={"query": QUERIES[1]}).status_code == 200
