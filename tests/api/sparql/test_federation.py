"""SERVICE and LOAD to servers that are allowed: asked with limits, followed nowhere, joined as the standard says."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_bare_app
from api.http import outside
from api.settings import Settings
from api.sparql.federation import clauses
from tests.other_servers import Other, Reply, answered, other_server

TOKEN = "a-token-for-asking-others"
MAY = {"Authorization": f"Bearer {TOKEN}"}
UPDATE = {"Content-Type": "application/sparql-update", **MAY}
BASE = "https://w3id.org/accord-kg/"
REMOTE = """
<urn:port> <urn:name> "The port"@en, "l'\\"é\\\\cluse\\"\\n" ; <urn:number> 5 ; <urn:in> <urn:coast> ; <urn:by> _:b .
<urn:quay> <urn:name> "The quay" .
"""
Serving = Iterator[tuple[TestClient, Other]]


@contextmanager
def serving(data: Path, allow: str, **settings: float) -> Iterator[TestClient]:
    made = Settings.model_validate(
        {"workers": 1, "data": data, "token": SecretStr(TOKEN), "service_allow": allow, **settings}
    )
    with TestClient(create_bare_app(made), raise_server_exceptions=False) as client:
        yield client


def reply(path: str, query: str) -> Reply:
    store = ox.Store()
    store.load(REMOTE.encode(), ox.RdfFormat.TURTLE)
    match path:
        case "/sparql":
            return answered(store, query)
        case "/data.ttl":
            return Reply(REMOTE.encode(), "text/turtle; charset=utf-8")
        case "/slow":
            return Reply(seconds=20)
        case "/large":
            return Reply(b" " * 60_000)
        case "/elsewhere":
            return Reply(status=307, headers=(("Location", "/sparql"),))
        case "/html":
            return Reply(b"<p>Welcome</p>", "text/html")
        case "/odd":
            return Reply(json.dumps({"head": {"vars": ["x y"]}, "results": {"bindings": []}}).encode())
        case "/hostile":
            term = {"type": "uri", "value": "urn:x> } } ; DROP ALL #"}
            return Reply(json.dumps({"head": {"vars": ["o"]}, "results": {"bindings": [{"o": term}]}}).encode())
    return Reply(status=500)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Serving:
    with other_server(reply) as other:
        allow = f"{other.address}/sparql, {other.address}/, allowed.example"
        with serving(
            tmp_path_factory.mktemp("data"), allow, service_seconds=1, service_bytes=50_000, query_seconds=10
        ) as client:
            yield client, other


def rows(client: TestClient, query: str) -> list[list[str]]:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": "text/tab-separated-values"})
    assert answer.status_code == 200, answer.text
    return [line.split("\t") for line in answer.text.splitlines()[1:]]


class TestService:
    def test_joins_what_another_server_has_with_what_stands_here(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        client.post("/sparql", content="INSERT DATA { <urn:here> <urn:at> <urn:port> }", headers=UPDATE)
        found = rows(
            client,
            f"PREFIX u: <urn:> SELECT ?n {{ ?s u:at ?p SERVICE <{other.address}/sparql> {{ ?p u:number ?n }} }}",
        )
        assert found == [["5"]]

    def test_keeps_every_kind_of_term_as_it_is(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        query = f"SELECT ?o {{ SERVICE <{other.address}/sparql> {{ <urn:port> ?p ?o }} }} ORDER BY STR(?o)"
        found = [row[0] for row in rows(client, query)]
        assert set(found) - {found[-1]} >= {"5", "<urn:coast>"} - {found[-1]}
        assert '"The port"@en' in found and '"l\'\\"é\\\\cluse\\"\\n"' in found
        assert sum(term.startswith(f"<{BASE}.well-known/genid/") for term in found) == 1

    def test_a_prefix_may_name_the_server(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        query = f"PREFIX o: <{other.address}/> SELECT ?n {{ SERVICE o:sparql {{ <urn:quay> <urn:name> ?n }} }}"
        assert rows(client, query) == [['"The quay"']]

    def test_a_variable_ranges_over_what_is_listed_in_full(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        query = "SELECT ?where ?n { SERVICE ?where { <urn:quay> <urn:name> ?n } }"
        assert rows(client, query) == [[f"<{other.address}/sparql>", '"The quay"']]

    def test_an_update_may_ask_as_well(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        update = (
            f"INSERT {{ <urn:copy> <urn:name> ?n }} WHERE {{ SERVICE <{other.address}/sparql> "
            "{ <urn:quay> <urn:name> ?n } }"
        )
        assert client.post("/sparql", content=update, headers=UPDATE).status_code == 204
        assert rows(client, "SELECT ?n { <urn:copy> <urn:name> ?n }") == [['"The quay"']]

    @pytest.mark.parametrize(
        ("path", "reason"),
        [
            ("slow", "did not answer within 1 seconds"),
            ("large", "answered with more than 50000 bytes"),
            ("elsewhere", "answered 307, a redirect, and those are not followed"),
            ("html", "answered with what are no SPARQL results in JSON"),
            ("odd", "a variable has no name"),
            ("hostile", "is no absolute address"),
            ("broken", "answered 500"),
        ],
    )
    def test_a_server_that_gives_no_answer_is_named_with_the_reason(
        self, both: tuple[TestClient, Other], path: str, reason: str
    ) -> None:
        client, other = both
        service = f"SERVICE %s <{other.address}/{path}> {{ ?s ?p ?o }}"
        answer = client.get("/sparql", params={"query": f"SELECT * {{ {service % ''} }}"})
        assert answer.status_code == 502 and reason in answer.json()["detail"], answer.text
        assert other.asked[-1][1] == f"/{path}"
        assert rows(client, f"SELECT ?x {{ VALUES ?x {{ 1 }} {service % 'SILENT'} }}") == [["1"]]

    def test_a_fault_behind_it_is_told_where_it_stands(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        query = f"SELECT * {{\n  SERVICE <{other.address}/sparql> {{\n    ?s ?p ?o\n  }} ?a ?b\n}}"
        told = client.get("/sparql", params={"query": query}).json()
        assert told["type"].endswith("/query-syntax") and told["line"] == 5

    def test_no_answer_is_kept_for_the_next(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        before = len(other.asked)
        for _ in range(2):
            rows(client, f"SELECT * {{ SERVICE <{other.address}/sparql> {{ <urn:quay> ?p ?o }} }}")
        assert len(other.asked) == before + 2


REFUSED = [
    "SELECT * { SERVICE <http://other.example/sparql> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <http://other.example/sparql> { ?s ?p ?o } }",
    "SELECT * { SERVICE <sparql> { ?s ?p ?o } }",
    "SELECT * { SERVICE <http://allowed.example:8080/sparql> { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE <http://allowed.example/sparql> { ?s ?p ?o } }",
    "SELECT * { " + "SERVICE <http://allowed.example/sparql> { ?s ?p ?o } " * 9 + "}",
]


@pytest.mark.parametrize("query", REFUSED)
def test_what_is_not_listed_is_refused(both: tuple[TestClient, Other], query: str) -> None:
    assert both[0].get("/sparql", params={"query": query}).status_code == 403


@pytest.mark.parametrize(
    "update", ["LOAD <http://other.example/x.ttl>", "LOAD <http://allowed.example:1/x> INTO GRAPH <urn:g>"]
)
def test_what_is_not_listed_is_not_loaded(both: tuple[TestClient, Other], update: str) -> None:
    assert both[0].post("/sparql", content=update, headers=UPDATE).status_code == 403


def test_a_listed_name_that_leads_to_this_machine_is_not_asked(
    both: tuple[TestClient, Other], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, other = both

    async def here(*_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))]

    with monkeypatch.context() as patch:
        patch.setattr(outside, "_found", here)
        before = len(other.asked)
        for query in ("SELECT * { SERVICE <http://allowed.example/sparql> { ?s ?p ?o } }",):
            answer = client.get("/sparql", params={"query": query})
            assert answer.status_code == 403 and "private address" in answer.json()["detail"]
        loaded = client.post("/sparql", content="LOAD <http://allowed.example/x.ttl>", headers=UPDATE)
        assert loaded.status_code == 403
    assert len(other.asked) == before


class TestLoad:
    def test_adds_what_stands_there_to_a_graph(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        update = f"LOAD <{other.address}/data.ttl> INTO GRAPH <urn:loaded>"
        assert client.post("/sparql", content=update, headers=UPDATE).status_code == 204
        assert rows(client, "SELECT (COUNT(*) AS ?n) { GRAPH <urn:loaded> { ?s ?p ?o } }") == [["6"]]

    @pytest.mark.parametrize("path", ["html", "slow", "large", "elsewhere", "broken"])
    def test_tells_why_it_could_not(self, both: tuple[TestClient, Other], path: str) -> None:
        client, other = both
        for silent, status in (("", 502), ("SILENT ", 204)):
            update = f"LOAD {silent}<{other.address}/{path}>"
            assert client.post("/sparql", content=update, headers=UPDATE).status_code == status

    def test_needs_a_token(self, both: tuple[TestClient, Other]) -> None:
        client, other = both
        headers = {"Content-Type": "application/sparql-update"}
        before = len(other.asked)
        assert client.post("/sparql", content=f"LOAD <{other.address}/data.ttl>", headers=headers).status_code == 401
        assert len(other.asked) == before


def test_the_service_says_that_it_asks_others_where_it_may(both: tuple[TestClient, Other], tmp_path: Path) -> None:
    feature = "BasicFederatedQuery"
    assert feature in both[0].get("/sparql", headers={"Accept": "application/n-triples"}).text
    with serving(tmp_path, "") as client:
        assert feature not in client.get("/sparql", headers={"Accept": "application/n-triples"}).text


def test_nobody_is_asked_unless_a_server_is_listed(tmp_path: Path) -> None:
    with other_server(reply) as other, serving(tmp_path, "") as client:
        query = f"SELECT * {{ SERVICE <{other.address}/sparql> {{ ?s ?p ?o }} }}"
        assert client.get("/sparql", params={"query": query}).status_code == 403
        assert client.post("/sparql", content=f"LOAD <{other.address}/data.ttl>", headers=UPDATE).status_code == 403
        assert other.asked == []


@pytest.mark.parametrize(
    ("query", "servers"),
    [
        ("SELECT * { SERVICE <http://a/> { ?s ?p ?o } }", ["http://a/"]),
        ("SELECT * { service silent <http://a/> { { ?s ?p ?o } UNION { } } SERVICE ?b {} }", ["http://a/", "?b"]),
        ("SELECT * { SERVICE <http://a/> { SERVICE <http://b/> { ?s ?p ?o } } }", ["http://a/"]),
        ("SELECT ('SERVICE <http://a/> {}' AS ?x) { # SERVICE <http://b/> {}\n }", []),
    ],
)
def test_clauses_are_told_from_what_only_looks_like_them(query: str, servers: list[str]) -> None:
    assert [clause.server for clause in clauses(query, BASE)] == servers
