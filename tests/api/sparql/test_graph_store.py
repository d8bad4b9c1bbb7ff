"""Writing to the worked example: with a token, to graphs of one's own, seen by every query after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.settings import Settings

TOKEN = "a-token-for-tests-alone"
MAY = {"Authorization": f"Bearer {TOKEN}"}
TURTLE = {"Content-Type": "text/turtle", **MAY}
BASE = "https://w3id.org/accord-kg/"
OWN = "urn:own"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def started(graph_folder: Path, data: Path) -> Iterator[TestClient]:
    settings = Settings(workers=2, query_seconds=3, data=data, token=SecretStr(TOKEN))
    with TestClient(create_app(settings, graph_folder), raise_server_exceptions=False) as made:
        yield made


@pytest.fixture
def writable(started: TestClient) -> TestClient:
    """The application, with none of a user's graphs in it."""
    for graph in _graphs(started):
        assert started.delete("/data", params={"graph": graph}, headers=MAY).status_code == 204
    return started


def _graphs(client: TestClient) -> set[str]:
    query = (
        f"SELECT DISTINCT ?g {{ GRAPH ?g {{}} FILTER(!STRSTARTS(STR(?g), '{BASE}') || CONTAINS(STR(?g), '/data/')) }}"
    )
    rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    return {row["g"]["value"] for row in rows}


def _values(client: TestClient, graph: str = OWN) -> list[str]:
    query = f"SELECT ?o {{ GRAPH <{graph}> {{ ?s ?p ?o }} }} ORDER BY ?o"
    rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    return [row["o"]["value"] for row in rows]


def _update(client: TestClient, update: str, **params: str) -> int:
    headers = {"Content-Type": "application/sparql-update", **MAY}
    return client.post("/sparql", content=update, headers=headers, params=params).status_code


def test_what_is_written_is_seen_by_every_worker(writable: TestClient) -> None:
    for number in range(10):
        assert _update(writable, f"INSERT DATA {{ GRAPH <{OWN}> {{ <urn:s> <urn:p> {number} }} }}") == 204
        assert [len(_values(writable)) for _ in range(4)] == [number + 1] * 4


def test_without_a_token_nothing_is_written(writable: TestClient) -> None:
    for sent in (
        writable.put("/data", params={"graph": OWN}, content="<a> <b> 1 .", headers={"Content-Type": "text/turtle"}),
        writable.delete("/data", params={"graph": OWN}),
        writable.post("/sparql", data={"update": "DROP ALL"}, headers={"Authorization": "Bearer wrong"}),
    ):
        assert sent.status_code == 401
        assert sent.headers["www-authenticate"].startswith("Bearer")
    assert _graphs(writable) == set()


@pytest.mark.parametrize(
    ("update", "named"),
    [
        ("INSERT DATA { <urn:s> <urn:p> 1 }", "default graph"),
        (f"INSERT DATA {{ GRAPH <{BASE}graph/locations> {{ <urn:s> <urn:p> 1 }} }}", f"{BASE}graph/locations"),
        (f"INSERT DATA {{ GRAPH <{BASE}graph/of-tomorrow> {{ <urn:s> <urn:p> 1 }} }}", f"{BASE}graph/of-tomorrow"),
        (f"DROP GRAPH <{BASE}graph/locations>", f"{BASE}graph/locations"),
        ("DROP ALL", ""),
        ("DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", BASE),
        (f"INSERT DATA {{ GRAPH <{OWN}> {{ <urn:s> <urn:p> 1 }} }} ; CLEAR DEFAULT", "default graph"),
    ],
)
def test_what_the_build_owns_cannot_be_written(writable: TestClient, update: str, named: str) -> None:
    before = writable.get("/data", params={"default": ""}).content
    answer = writable.post("/sparql", data={"update": update}, headers=MAY)
    assert answer.status_code == 403
    assert named in answer.json()["detail"]
    assert writable.get("/data", params={"default": ""}).content == before
    assert _graphs(writable) == set()
    assert _update(writable, f"INSERT DATA {{ GRAPH <{OWN}> {{ <urn:s> <urn:p> 1 }} }}") == 204  # and it goes on


def test_the_default_graph_and_the_lists_have_nothing_of_the_users(writable: TestClient) -> None:
    measures = writable.get("/measures", headers={"Accept": "application/json"}).content
    measure = f"<{BASE}id/measure/fences> a <{BASE}ont#Measure> ; <{BASE}ont#site> <urn:anywhere> ."
    assert writable.put("/data", params={"graph": OWN}, content=measure, headers=TURTLE).status_code == 201
    assert writable.get("/measures", headers={"Accept": "application/json"}).content == measures
    asked = {"query": "ASK { ?m ?p <urn:anywhere> }"}
    assert writable.get("/sparql", params=asked).json()["boolean"] is False
    assert writable.get("/sparql", params={**asked, "default-graph-uri": OWN}).json()["boolean"] is True


def test_a_graph_is_made_read_added_to_replaced_and_removed(writable: TestClient) -> None:
    where = {"graph": OWN}
    assert writable.get("/data", params=where).status_code == 404
    assert writable.post("/data", params=where, content="<a> <urn:p> 1 .", headers=TURTLE).status_code == 201
    assert writable.post("/data", params=where, content="<a> <urn:p> 2 .", headers=TURTLE).status_code == 204
    assert _values(writable) == ["1", "2"]
    assert writable.put("/data", params=where, content="<a> <urn:p> 3 .", headers=TURTLE).status_code == 204
    assert _values(writable) == ["3"]
    read = writable.get("/data", params=where, headers={"Accept": "application/n-triples"})
    assert read.text.endswith('<urn:p> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .\n')
    assert writable.get("/data", params=where, headers={"If-None-Match": read.headers["etag"]}).status_code in (
        200,
        304,
    )
    assert writable.head("/data", params=where).status_code == 200
    assert writable.delete("/data", params=where, headers=MAY).status_code == 204
    assert writable.delete("/data", params=where, headers=MAY).status_code == 404


@pytest.mark.parametrize(
    ("path", "own"),
    [
        (f"/data?graph={OWN}", "/data?graph=urn%3Aown&format=nt"),
        (f"/data?format=nt&graph={OWN}", "/data?graph=urn%3Aown&format=nt"),
        ("/data/mine.ttl", "/data/mine.ttl?format=nt"),
        ("/data/caf%C3%A9", "/data/caf%C3%A9?format=nt"),
        ("/data/who%3F", "/data/who%3F?format=nt"),
    ],
)
def test_a_graph_says_where_just_that_form_of_it_is_to_be_had(writable: TestClient, path: str, own: str) -> None:
    assert writable.put(path.replace("format=nt&", ""), content="<a> <urn:p> 1 .", headers=TURTLE).status_code == 201
    read = writable.get(path, headers={"Accept": "application/n-triples"})
    assert read.headers["content-location"] == own
    again = writable.get(read.headers["content-location"], headers={"Accept": "text/turtle"})
    assert (again.content, again.headers["etag"]) == (read.content, read.headers["etag"])
    told = writable.get(path, headers={"Accept": "application/n-triples", "If-None-Match": read.headers["etag"]})
    assert (told.status_code, told.headers["content-location"]) == (304, read.headers["content-location"])


def test_the_default_graph_says_so_too_and_a_long_name_is_not_said_again(writable: TestClient) -> None:
    assert writable.get("/data?default").headers["content-location"] == "/data?default=&format=ttl"
    name = "urn:" + "a" * 600
    assert writable.put("/data", params={"graph": name}, content="<a> <urn:p> 1 .", headers=TURTLE).status_code == 201
    assert "content-location" not in writable.get("/data", params={"graph": name}).headers


def test_a_new_graph_gets_an_address_below_ours_and_is_found_there(writable: TestClient) -> None:
    made = writable.post("/data", content="<> <urn:p> 1 .", headers=TURTLE)
    assert made.status_code == 201
    assert writable.get(made.headers["location"], headers={"Accept": "text/turtle"}).status_code == 200
    (graph,) = _graphs(writable)
    assert graph == f"{BASE}data/{made.headers['location'].removeprefix('/data/')}"
    assert f"<{graph}>" in made.headers["link"]


@pytest.mark.parametrize("path", ["/data?graph=urn:{}", "/data/{}"])
def test_a_graph_is_made_whatever_its_name_has(writable: TestClient, path: str) -> None:
    """An answer's head has ASCII alone, and does not repeat what proxies would refuse the answer for."""
    for name in ("é", "日本/🙂", "a/b", "a%3Fb%23c", "a%2541", "x" * 3000, "日" * 800):
        address = path.format(quote(name, safe="/%"))
        made = writable.put(address, content="<urn:a> <urn:p> 1 .", headers=TURTLE)
        assert made.status_code == 201
        told = {field: made.headers.get(field, "") for field in ("location", "link")}
        assert "".join(told.values()).isascii() and sum(map(len, told.values())) < 3000
        assert bool(told["location"]) is bool(told["link"]) is (len(name) < 100)
        assert writable.get(told["location"] or address).text.count("urn:p") == 1
        assert writable.delete(told["location"] or address, headers=MAY).status_code == 204


@pytest.mark.parametrize(
    ("params", "headers", "body", "status", "word"),
    [
        ({"graph": OWN}, {"Content-Type": "text/turtle"}, "<a> <b>", 400, "line 1"),
        ({"graph": OWN}, {"Content-Type": "text/turtle"}, b"<a> <b> '\xe9' .", 400, "line 1, column 10"),
        ({"graph": OWN}, {"Content-Type": "text/turtle"}, b"# \xc3\xa9\n<a> '\xe9' .", 400, "column 6: byte 10"),
        ({"graph": OWN}, {"Content-Type": "text/turtle"}, b"\xef\xbb\xbf<a> '\xe9' .", 400, "column 6: byte 8"),
        ({"graph": OWN}, {"Content-Type": "text/turtle"}, "\ufeff\ufeff<a> <b> 1 .", 400, "line 1"),
        ({"graph": OWN}, {"Content-Type": "text/turtle; charset=latin1"}, "", 415, "charset"),
        ({"graph": OWN}, {"Content-Type": "text/html"}, "", 415, "text/turtle"),
        ({"graph": OWN}, {}, "<a> <b> 1 .", 415, "Content-Type"),
        ({"graph": "relative"}, {"Content-Type": "text/turtle"}, "", 400, "absolute"),
        ({}, {"Content-Type": "text/turtle"}, "", 400, "missing"),
        ({"graph": OWN, "default": ""}, {"Content-Type": "text/turtle"}, "", 400, "one graph"),
        ({"grpah": OWN}, {"Content-Type": "text/turtle"}, "", 400, "not known"),
        ({"graph": OWN}, {"Content-Type": "application/trig"}, "<urn:x> { <a> <b> 1 }", 400, "line 1"),
        ({"graph": OWN}, {"Content-Type": "application/ld+json"}, '{"@context": "http://x/"}', 400, "not fetched"),
        ({"graph": OWN}, {"Content-Type": "application/ld+json"}, "[" * 5000 + "]" * 5000, 400, "nested"),
        (
            {"graph": OWN}, {"Content-Type": "application/rdf+xml"},
            '<!DOCTYPE r [<!ENTITY a "a">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', 400,
            "entities",
        ),
        ({"default": ""}, {"Content-Type": "text/turtle"}, "<a> <b> 1 .", 403, "default graph"),
        ({"graph": f"{BASE}graph/x"}, {"Content-Type": "text/turtle"}, "", 403, f"{BASE}graph/x"),
        ({"graph": OWN}, {"Content-Type": "text/turtle"}, "#" * 2_000_000, 413, "limit"),
    ],
)  # fmt: skip
def test_what_cannot_be_put_is_refused_with_a_reason(
    writable: TestClient, params: dict[str, str], headers: dict[str, str], body: str | bytes, status: int, word: str
) -> None:
    answer = writable.put("/data", params=params, headers={**headers, **MAY}, content=body)
    assert answer.status_code == status
    assert word in answer.json()["detail"]
    assert _graphs(writable) == set()


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("text/turtle", "<urn:s> <urn:p> '\ufeff1' ."),
        ("application/n-triples", '<urn:s> <urn:p> "\ufeff1" .'),
        ("application/ld+json", '{"@id": "urn:s", "urn:p": "\ufeff1"}'),
        (
            "application/rdf+xml",
            '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:"><r:Description '
            'r:about="urn:s"><u:p>\ufeff1</u:p></r:Description></r:RDF>',
        ),
    ],
)
def test_the_mark_that_editors_put_before_all_words_is_none_of_them(
    writable: TestClient, media_type: str, body: str
) -> None:
    headers = {"Content-Type": media_type, **MAY}
    statuses = [
        writable.put("/data", params={"graph": OWN}, content=f"\ufeff{body}", headers=headers).status_code for _ in "ab"
    ]
    assert statuses == [201, 204]
    assert _values(writable) == ["\ufeff1"]  # within a word it stays


def test_an_update_with_that_mark_is_done(writable: TestClient) -> None:
    assert _update(writable, f"\ufeffINSERT DATA {{ GRAPH <{OWN}> {{ <urn:s> <urn:p> 1 }} }}") == 204
    assert _values(writable) == ["1"]


def test_what_was_written_is_there_after_a_restart_on_another_build(
    writable: TestClient, graph_folder: Path, data: Path, tmp_path: Path
) -> None:
    assert _update(writable, f"INSERT DATA {{ GRAPH <{OWN}> {{ <urn:s> <urn:p> 'kept', _:b }} }}") == 204
    values = _values(writable)
    (tmp_path / "writes").mkdir()
    (tmp_path / "writes/graphs.journal").write_bytes((data / "writes/graphs.journal").read_bytes())
    settings = Settings(workers=1, data=tmp_path)
    with TestClient(create_app(settings, graph_folder)) as other:
        assert _values(other) == values
        assert "kept" in values


def test_a_second_server_over_the_same_data_answers_and_takes_no_writes(
    writable: TestClient, graph_folder: Path, data: Path
) -> None:
    with TestClient(create_app(Settings(workers=1, data=data, token=SecretStr(TOKEN)), graph_folder)) as second:
        assert second.get("/sparql", params={"query": "ASK {}"}).status_code == 200
        assert _update(second, f"INSERT DATA {{ GRAPH <{OWN}> {{ <urn:s> <urn:p> 1 }} }}") == 403
