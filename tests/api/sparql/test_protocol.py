from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib
from fastapi.testclient import TestClient

ONT = "https://w3id.org/accord-kg/ont#"
SITES = f"SELECT ?m ?p {{ ?m <{ONT}site> ?p }} ORDER BY ?m"
TRIPLES = f"CONSTRUCT WHERE {{ ?m <{ONT}site> ?p }}"
QUERY = {"Content-Type": "application/sparql-query"}
PARSERS = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
}
GRAPHS = (*PARSERS, "application/ld+json", "application/trig", "application/n-quads")


def test_a_query_is_answered_by_all_three_ways_of_asking(client: TestClient) -> None:
    answers = [
        client.get("/sparql", params={"query": SITES}),
        client.post("/sparql", data={"query": SITES}),
        client.post("/sparql", content=SITES, headers=QUERY),
        client.post("/sparql", content=SITES, headers={"Content-Type": "application/sparql-query; charset=UTF-8"}),
        # As some editors write a file, sent as it is or, as `--data-urlencode query@file` does, in a form.
        client.post("/sparql", content=f"\ufeff{SITES}", headers=QUERY),
        client.post("/sparql", data={"query": f"\ufeff{SITES}"}),
        client.get("/sparql", params={"query": f"\ufeff{SITES}"}),
    ]
    assert [answer.status_code for answer in answers] == [200] * 7
    assert len({answer.content for answer in answers}) == 1
    assert len(answers[0].json()["results"]["bindings"]) == 2


@pytest.mark.parametrize("accept", ["application/sparql-results+json", "application/json", "*/*"])
def test_rows_as_json(client: TestClient, accept: str) -> None:
    answer = client.get("/sparql", params={"query": SITES}, headers={"Accept": accept})
    assert answer.headers["content-type"] == "application/sparql-results+json"
    assert answer.json()["head"]["vars"] == ["m", "p"]


def test_rows_as_xml_csv_and_tsv(client: TestClient) -> None:
    xml = client.get("/sparql", params={"query": SITES}, headers={"Accept": "application/sparql-results+xml"})
    assert len(ElementTree.fromstring(xml.content)[1]) == 2
    rows = client.get("/sparql", params={"query": SITES, "format": "csv"})
    assert rows.headers["content-type"] == "text/csv; charset=utf-8"
    assert len(list(csv.DictReader(io.StringIO(rows.text)))) == 2
    tabs = client.get("/sparql", params={"query": SITES}, headers={"Accept": "text/tab-separated-values"})
    assert tabs.text.splitlines()[0] == "?m\t?p"


def _parsed(data: bytes, media_type: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    if media_type not in PARSERS:
        # rdflib's own reading of these warns of itself; what stands in the default graph is all there should be.
        quads = list(ox.parse(data, ox.RdfFormat.from_media_type(media_type)))
        assert all(isinstance(quad, ox.Quad) and quad.graph_name == ox.DefaultGraph() for quad in quads)
        triples = [quad.triple for quad in quads if isinstance(quad, ox.Quad)]
        data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    graph.parse(data=data, format=PARSERS.get(media_type, "nt"))
    return graph


@pytest.mark.parametrize("media_type", GRAPHS)
def test_graphs_in_every_format_hold_the_same_triples(client: TestClient, media_type: str) -> None:
    answer = client.get("/sparql", params={"query": TRIPLES}, headers={"Accept": media_type})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert len(_parsed(answer.content, media_type)) == 2


def test_a_graph_comes_as_turtle_unless_asked_otherwise(client: TestClient) -> None:
    assert client.get("/sparql", params={"query": TRIPLES}).headers["content-type"] == "text/turtle; charset=utf-8"


def test_what_rows_cannot_be_is_refused_with_what_they_can(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": SITES}, headers={"Accept": "text/turtle"})
    assert answer.status_code == 406
    assert "application/sparql-results+xml" in answer.json()["available"]


def test_a_fact_is_asked_for_together_with_its_words(client: TestClient) -> None:
    query = f"SELECT ?quote {{ GRAPH ?e {{ ?m <{ONT}site> ?p }} ?e <{ONT}exact> ?quote }} ORDER BY ?quote"
    rows = client.get("/sparql", params={"query": query, "format": "csv"}).text.splitlines()
    assert rows[1:] == [
        "They will strengthen security around the harbour",
        "This will include fences along the quay road",
        "fences along the quay road",
    ]


def test_the_graphs_named_in_a_request_are_all_there_is(client: TestClient) -> None:
    query = "ASK { ?s ?p ?o }"
    within = {"query": query, "default-graph-uri": "https://w3id.org/accord-kg/graph/locations"}
    absent = {"query": query, "default-graph-uri": "http://example.org/absent"}
    named = {"query": "ASK { GRAPH ?g { ?s ?p ?o } }", "named-graph-uri": "http://example.org/absent"}
    found = [client.get("/sparql", params=params).json()["boolean"] for params in (within, absent, named)]
    assert found == [True, False, False]
    posted = client.post("/sparql", params={"default-graph-uri": "http://example.org/a"}, content=query, headers=QUERY)
    assert posted.json()["boolean"] is False


@pytest.mark.parametrize("graph", ["relative", "", "http://example.org/a b"])
def test_a_graph_has_to_be_named_in_full(client: TestClient, graph: str) -> None:
    answer = client.get("/sparql", params={"query": "ASK {}", "default-graph-uri": graph})
    assert (answer.status_code, answer.json()["name"]) == (400, "default-graph-uri")


@pytest.mark.parametrize(
    ("query", "line", "column", "word"),
    [
        ("SELECT * {\n ?s ex:a ?o }", 2, 5, "ex:"),
        ("SELECT", 1, 7, "not complete"),
        ("SELECT * {\n ?s ?p }", 2, 8, "} was not expected"),
        ("SELECT * WHERE {\n\n  ?s ?p ?o }} ", 3, 13, "closes nothing"),
        ("SELECT * WHERE {\n  ?s ?p ?o . FILTER(?o > 1 }", 2, 28, "where )"),
        ("SELECT * WHERE { ?s ?p ?o ", 1, 16, "never closed"),
        ("", 1, 1, "not complete"),
    ],
)
def test_what_is_not_sparql_is_told_where(client: TestClient, query: str, line: int, column: int, word: str) -> None:
    answer = client.get("/sparql", params={"query": query})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["line"], problem["column"]) == (line, column)
    assert word in problem["detail"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"data": {"update": "CLEAR ALL"}}, 401),
        ({"content": "CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}, 401),
        ({"content": "INSERT DATA { <http://x/> a 1 }", "headers": QUERY}, 403),
        ({"data": {"query": "ASK {}", "update": "CLEAR ALL"}}, 401),
        ({"content": "ASK {}", "headers": {"Content-Type": "text/plain"}}, 415),
        ({"content": "ASK {}"}, 415),
        ({"files": {"query": "ASK {}"}}, 415),
        ({"content": "ASK {}", "headers": {"Content-Type": "application/sparql-query; charset=latin1"}}, 415),
        ({"content": b"ASK { ?s ?p '\xe9' }", "headers": QUERY}, 400),
        ({"data": {"other": "1"}}, 400),
        ({"data": {"query": ["ASK {}", "ASK {}"]}}, 400),
        ({"params": {"query": "ASK {}"}, "content": "ASK {}", "headers": QUERY}, 400),
        ({"content": "query=ASK%20%7B%7D%FF", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"content": "ASK {}" + " " * 200_000, "headers": QUERY}, 413),
        ({"content": "ASK {}" + " " * 2_000_000, "headers": QUERY}, 413),
        ({"data": {"query": "ASK { SERVICE <http://x/> {} }"}}, 403),
        ({"data": {"query": "ASK " + "{" * 500 + "}" * 500}}, 400),
    ],
)
def test_what_is_sent_wrongly_is_refused_with_a_reason(
    client: TestClient, sent: dict[str, object], status: int
) -> None:
    answer = client.post("/sparql", **sent)  # type: ignore[arg-type]  # each row sends in another way
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert len(answer.json()["detail"]) > 10


def test_an_update_by_get_is_refused(client: TestClient) -> None:
    assert client.get("/sparql", params={"update": "CLEAR ALL"}).status_code == 400


def test_a_body_in_chunks_is_counted_as_it_comes(client: TestClient) -> None:
    chunks = (b"ASK {}" + b" " * 100_000 for _ in range(20))
    assert client.post("/sparql", content=chunks, headers=QUERY).status_code == 413


def test_too_long_an_address_and_too_large_a_header_are_refused(client: TestClient) -> None:
    assert client.get("/sparql", params={"query": "ASK {}" + " " * 20_000}).status_code == 414
    assert client.get("/sparql", params={"query": "ASK {}"}, headers={"X-Long": "x" * 20_000}).status_code == 431


def test_a_query_over_its_time_ends_with_the_limit_named(client: TestClient) -> None:
    runaway = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    answer = client.get("/sparql", params={"query": runaway})
    assert (answer.status_code, answer.json()["limit_seconds"]) == (503, 2)
    assert "2 seconds" in answer.json()["detail"]


def test_too_many_rows_are_refused_with_the_limit(client: TestClient) -> None:
    small = client.get("/sparql", params={"query": "SELECT (1 AS ?x) { ?a ?b ?c . ?d ?e ?f }", "format": "csv"})
    assert (small.status_code, small.json()["limit"], small.json()["what"]) == (503, 5000, "rows")


def test_only_get_post_head_and_options_work(client: TestClient) -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        answer = client.request(method, "/sparql")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS, POST")
    options = client.options("/sparql")
    assert (options.status_code, options.headers["allow"]) == (204, "GET, HEAD, OPTIONS, POST")


def test_head_says_what_get_would_without_the_body(client: TestClient) -> None:
    got = client.get("/sparql", params={"query": SITES})
    head = client.head("/sparql", params={"query": SITES})
    assert head.content == b""
    of_each = {"x-request-id"}
    told = [{name: value for name, value in one.headers.items() if name not in of_each} for one in (head, got)]
    assert told[0] == told[1]


def test_scripts_of_any_page_may_ask(client: TestClient) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    preflight = client.options("/sparql", headers={**asked, "Access-Control-Request-Headers": "content-type"})
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-headers"] == "content-type"
    for answer in (preflight, client.get("/sparql", params={"query": SITES}), client.get("/sparql?query=")):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers


def test_an_answer_that_a_client_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/sparql", params={"query": SITES})
    tag = {"If-None-Match": first.headers["etag"]}
    again = client.get("/sparql", params={"query": SITES}, headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/sparql", params={"query": SITES, "format": "csv"}, headers=tag)
    assert other.status_code == 200


@pytest.mark.parametrize("query", ["SELECT (NOW() AS ?n) {}", "SELECT (RAND() AS ?n) {}"])
def test_what_differs_each_time_has_no_tag(client: TestClient, query: str) -> None:
    assert "etag" not in client.get("/sparql", params={"query": query}).headers


@pytest.mark.parametrize("media_type", GRAPHS)
def test_without_a_query_the_service_describes_itself(client: TestClient, media_type: str) -> None:
    answer = client.get("/sparql", headers={"Accept": media_type})
    graph = _parsed(answer.content, media_type)
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    assert (None, sd.endpoint, rdflib.URIRef("http://testserver/sparql")) in graph
    assert (None, sd.supportedLanguage, sd.SPARQL11Query) in graph
    assert len(list(graph.objects(None, sd.resultFormat))) == 10


def test_a_browser_gets_a_form_that_needs_no_script(client: TestClient) -> None:
    page = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert 'action="/sparql" method="get"' in page.text
    assert page.text.count("<script") == page.text.count('<script src="/static/') == 1 and "style=" not in page.text


def test_the_example_on_the_page_runs(client: TestClient) -> None:
    from html import unescape

    page = client.get("/sparql?format=html").text
    query = unescape(page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0])
    answer = client.get("/sparql", params={"query": query})
    assert answer.status_code == 200 and answer.json()["results"]["bindings"]


def test_the_description_of_the_interface_holds_both_ways_of_asking(client: TestClient) -> None:
    paths = json.loads(client.get("/openapi.json").content)["paths"]
    assert set(paths["/sparql"]) == {"get", "post"}
