"""Queries that never end, and requests that should make the server call others: lists go on, and nothing leaves."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx2 as httpx
import pytest

from api.guard.chains import MOST_LINKS
from tests.journeys.server import TOKEN

pytestmark = pytest.mark.slow
MAY = {"Authorization": f"Bearer {TOKEN}"}
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
MANY = " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(6))
WORDS = " ".join(map(str, range(9000)))
LONGER = " ".join(
    f"BIND(CONCAT({', '.join(['?' + old] * 10)}) AS ?{new})" for old, new in zip("abcdefghi", "bcdefghij", strict=True)
)
ENDLESS = "CONCAT(STR(?c), STR(?f))"
RUNAWAYS = {
    "cross product": f"SELECT (COUNT(*) AS ?n) {{ {MANY} }}",
    "unbounded path": "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?b (!<urn:x>|^!<urn:x>)* ?c }",
    "giant order": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f DESC(?a)",
    "group concat": f"SELECT (GROUP_CONCAT({ENDLESS}) AS ?g) {{ ?a ?b ?c . ?d ?e ?f . ?g1 ?h ?i }}",
    "regular expression": f"SELECT * {{ ?a ?b ?c . ?d ?e ?f FILTER(REGEX({ENDLESS}, '(a*)*(b*)*(c*)*$x')) }}",
    "deep nesting": "SELECT * { " + "{ ?a ?b ?c . OPTIONAL " * 20 + "{ ?d ?e ?f }" + " }" * 20 + f" {MANY} }}",
    "huge values": f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {WORDS} }} {MANY} }}",
    "huge in": f"SELECT (COUNT(*) AS ?n) {{ {MANY} FILTER(?o0 IN (?o1, {WORDS.replace(' ', ', ')})) }}",
    "string explosion": f"SELECT ?z {{ BIND('{'x' * 1000}' AS ?a) {LONGER} BIND(STRLEN(?j) AS ?z) }}",
    "endless construct": f"CONSTRUCT {{ ?s0 ?p1 ?o2 }} {{ {MANY} }}",
}


def test_ten_runaways_at_once_leave_lists_and_pages_answering(server: httpx.Client) -> None:
    with ThreadPoolExecutor(len(RUNAWAYS)) as pool:
        begun = {name: pool.submit(_outcome, server, query) for name, query in RUNAWAYS.items()}
        while not all(one.done() for one in begun.values()):
            for path in ("/measures?format=json", "/measures", "/health", "/id/location/calais-port"):
                assert server.get(path, follow_redirects=True).status_code == 200
        outcomes = {name: one.result() for name, one in begun.items()}
    assert set(outcomes.values()) <= {"cut", "refused"}, outcomes
    # The first needs no worker; the second waits for one.
    for query in ("ASK { ?s ?p ?o }", "ASK { ?s ?p ?o FILTER(true) }"):
        assert server.get("/sparql", params={"query": query}).json()["boolean"] is True
    assert server.get("/ready").json()["ready"] is True


CHAINS = {
    "a sum": ("SELECT * { BIND(1", "+1", " AS ?x) }"), "or": ("SELECT * { FILTER(true", "||true", ") }"),
    "not": ("SELECT * { FILTER(", "!", "true) }"), "not behind <": ("SELECT * { FILTER(1<1", "+1", "&&2>1) }"),
    "unions": ("SELECT * { {}", "UNION{}", " }"), "bound": ("SELECT * { ", "BIND(1 AS ?x)", " }"),
    "taken away": ("SELECT * { ", "MINUS{<a:a> <a:a> <a:a>}", " }"),
    "aggregates": ("SELECT", "(COUNT(*) AS ?c)", " {}"),
    "a list": ("SELECT * { ?s ?p (", "1 ", ") }"), "a path": ("SELECT * { <a:a> <a:a>", "|<a:a>", " ?o }"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHAINS)
def test_no_chain_of_operators_ends_a_worker(server: httpx.Client, name: str) -> None:
    begin, link, end = CHAINS[name]
    for number in (MOST_LINKS // 2 - 20, 125_000 // len(link)):
        answer = server.post("/sparql", data={"query": begin + number * link + end})
        assert answer.status_code in (200, 400, 503), answer.text[:300]
        assert answer.status_code != 503 or answer.json()["type"].endswith("query-too-slow")
    assert (answer.status_code, "chain of more than" in answer.json()["detail"]) == (400, True)
    assert 'reason="crash"' not in server.get("/metrics").text


def _outcome(server: httpx.Client, query: str) -> str:
    """How a runaway ended: refused at a limit, cut in the middle of its answer, or, which must not be, answered."""
    try:
        answer = server.post("/sparql", data={"query": query})
    except httpx.RemoteProtocolError:
        return "cut"
    return "refused" if answer.status_code == 503 else f"{answer.status_code}: {answer.text[:200]}"


@contextmanager
def _trap() -> Iterator[tuple[str, list[bytes]]]:
    """An address at which a call is noted."""
    calls: list[bytes] = []
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        def note() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    calls.append(connection.recv(100))

        thread = threading.Thread(target=note, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/trap", calls
        listening.shutdown(socket.SHUT_RDWR)
    thread.join(timeout=5)


def test_the_trap_notes_a_call() -> None:
    with _trap() as (trap, calls):
        with pytest.raises(httpx.HTTPError):
            httpx.get(trap, trust_env=False)
        assert calls


def test_no_request_leaves_whatever_is_asked(server: httpx.Client) -> None:
    with _trap() as (trap, calls):
        asked = [
            f"SELECT * {{ SERVICE <{trap}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ SERVICE SILENT <{trap}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ VALUES ?e {{ <{trap}> }} SERVICE ?e {{ ?s ?p ?o }} }}",
            f"SELECT * {{ ?s ?p trueSERVICE <{trap}> {{}} }}",
            f"SELECT * FROM <{trap}> {{ ?s ?p ?o }}",
            f"SELECT * FROM NAMED <{trap}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
            f"DESCRIBE <{trap}>",
        ]
        statuses = [server.post("/sparql", data={"query": query}).status_code for query in asked]
        assert statuses == [403, 403, 403, 403, 200, 200, 200]
        for name in ("default-graph-uri", "named-graph-uri"):
            assert server.get("/sparql", params={"query": "ASK { ?s ?p ?o }", name: trap}).status_code == 200
        updates = [
            (f"LOAD <{trap}>", 403),
            (f"LOAD <{trap}> INTO GRAPH <urn:x>", 403),
            (f"LOAD SILENT <{trap}> INTO GRAPH <urn:x>", 204),
            (f"INSERT {{ GRAPH <urn:x> {{ ?s ?p ?o }} }} WHERE {{ SERVICE SILENT <{trap}> {{ ?s ?p ?o }} }}", 403),
            (f"INSERT {{ GRAPH <urn:x> {{ ?s ?p ?o }} }} USING <{trap}> WHERE {{ ?s ?p ?o }}", 204),
        ]
        headers = {"Content-Type": "application/sparql-update", **MAY}
        for update, status in updates:
            assert server.post("/sparql", content=update, headers=headers).status_code == status, update
        bodies = [
            ("application/ld+json", f'{{"@context": "{trap}", "@id": "urn:a", "b": "c"}}'),
            ("application/ld+json", f'{{"@context": {{"@import": "{trap}"}}, "@id": "urn:a", "b": "c"}}'),
            ("application/rdf+xml", f'<!DOCTYPE r SYSTEM "{trap}"><r:RDF xmlns:r="{RDF}"/>'),
            ("application/rdf+xml", f'<!DOCTYPE r [<!ENTITY a SYSTEM "{trap}">]><r>&a;</r>'),
        ]  # fmt: skip
        for media_type, body in bodies:
            sent = server.put(
                "/data", params={"graph": "urn:x"}, content=body, headers={"Content-Type": media_type, **MAY}
            )
            assert sent.status_code in (201, 204, 400), sent.text
        assert server.get("/data", params={"graph": trap}).status_code == 404
        assert calls == []
