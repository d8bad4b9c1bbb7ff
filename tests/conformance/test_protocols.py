"""The W3C's suites for the SPARQL 1.1 Protocol, the Graph Store HTTP Protocol and the Service Description."""

from __future__ import annotations

import httpx2 as httpx
import pytest
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import RDF

from tests.conformance.endpoint import Endpoint
from tests.conformance.exchanges import Conversation, Exchange, conversations
from tests.conformance.manifests import NEEDS_SUITES, WHERE, entries, manifest, marked

pytestmark = pytest.mark.slow
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
TURTLE = {"Accept": "text/turtle"}
KINDS = {
    "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
    "tabular": ("application/sparql-results+json", "application/sparql-results+xml", "text/csv"),
    "RDF": ("text/turtle", "application/rdf+xml", "application/n-triples"),
}


def _parameters(found: list[Conversation]) -> list[object]:
    if not WHERE:
        return [pytest.param(None, marks=NEEDS_SUITES, id="suites")]
    return [marked(one, one.name) for one in found]


@pytest.mark.parametrize("case", _parameters(conversations("protocol", "manifest.ttl")))
def test_the_protocol_is_kept(endpoint: Endpoint, case: Conversation) -> None:
    endpoint.fill(case.given)
    for exchange in case.exchanges:
        answer = _sent(endpoint, exchange, {"/sparql/": "/sparql"})
        if exchange.kind is not None:
            assert answer.headers["content-type"].partition(";")[0] in KINDS[exchange.kind]
        if exchange.truth is not None:
            assert answer.json()["boolean"] is exchange.truth


GRAPH_STORE = conversations("graph-store-protocol", "manifest-direct.ttl", "manifest-indirect.ttl")


@pytest.mark.parametrize("case", _parameters(GRAPH_STORE))
def test_the_graph_store_protocol_is_kept(endpoint: Endpoint, case: Conversation) -> None:
    changes = {"/gsp": "/data"}
    for exchange in case.exchanges:
        answer = _sent(endpoint, exchange, changes)
        if exchange.location is not None:
            changes[exchange.location] = answer.headers["location"]
        if exchange.graph is not None:
            base = str(answer.url)
            found, wanted = (
                rdflib.Graph().parse(data=text, format="turtle", publicID=base)
                for text in (answer.text, exchange.graph)
            )
            assert isomorphic(found, wanted)


def test_every_case_of_service_descriptions_is_one_of_those_here() -> None:
    if not WHERE:
        pytest.skip("the suites are not at hand")
    graph = manifest("service-description")
    assert {str(one).rpartition("#")[2] for one in entries(graph)} == {
        "returns-rdf", "has-endpoint-triple", "conforms-to-schema"
    }  # fmt: skip


def test_the_endpoint_gives_rdf_of_itself(endpoint: Endpoint) -> None:
    answer = endpoint.client.get("/sparql", headers=TURTLE)
    assert answer.headers["content-type"].startswith("text/turtle")
    assert len(rdflib.Graph().parse(data=answer.text, format="turtle")) > 0


def test_the_description_names_the_endpoint(endpoint: Endpoint) -> None:
    answer = endpoint.client.get("/sparql", headers=TURTLE)
    graph = rdflib.Graph().parse(data=answer.text, format="turtle", publicID=str(answer.url))
    assert [str(one) for one in graph.objects(None, SD.endpoint)] == [str(answer.url)]


def test_the_description_uses_its_vocabulary_as_it_is_defined(endpoint: Endpoint) -> None:
    answer = endpoint.client.get("/sparql", headers=TURTLE)
    graph = rdflib.Graph().parse(data=answer.text, format="turtle", publicID=str(answer.url))
    domains = {
        SD.endpoint: SD.Service, SD.supportedLanguage: SD.Service, SD.resultFormat: SD.Service, SD.feature: SD.Service,
        SD.inputFormat: SD.Service, SD.defaultDataset: SD.Service, SD.defaultGraph: SD.Dataset,
    }  # fmt: skip
    used = {rdflib.URIRef(str(name)) for name in graph.predicates() if str(name).startswith(str(SD))}
    assert used <= set(domains)
    for name in used:
        for subject in graph.subjects(name):
            assert (subject, RDF.type, domains[name]) in graph
    service = graph.value(None, RDF.type, SD.Service)
    assert {SD.SPARQL11Query, SD.SPARQL11Update} == set(graph.objects(service, SD.supportedLanguage))
    assert (graph.value(service, SD.defaultDataset), RDF.type, SD.Dataset) in graph


def _sent(endpoint: Endpoint, exchange: Exchange, changes: dict[str, str]) -> httpx.Response:
    path = exchange.path
    for old, new in changes.items():
        # The endpoint stands at the beginning; a place that was told may stand anywhere.
        path = new + path.removeprefix(old) if path.startswith(old) else path
        path = path.replace(old, new) if old.startswith("$") else path
    answer = endpoint.request(exchange.method, path, dict(exchange.headers), exchange.body)
    assert answer.status_code in exchange.statuses, f"{exchange.method} {path}: {answer.status_code} {answer.text}"
    return answer
