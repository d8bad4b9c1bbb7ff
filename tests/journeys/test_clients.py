"""The programs that people use with SPARQL endpoints, against a real server: each reads, and some write."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pandas as pd
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

from tests.journeys.server import running

pytestmark = pytest.mark.slow
TOKEN = "a-token-for-real-clients"
MAY = {"Authorization": f"Bearer {TOKEN}"}
GRAPH = "urn:clients"
ROWS = f"SELECT ?s ?o WHERE {{ GRAPH <{GRAPH}> {{ ?s <urn:says> ?o }} }} ORDER BY ?s"
TRIPLES = f"CONSTRUCT {{ ?s <urn:says> ?o }} WHERE {{ GRAPH <{GRAPH}> {{ ?s <urn:says> ?o }} }}"
DATA = '<urn:a> <urn:says> "café, \\"quoted\\"" . <urn:b> <urn:says> 7 . <urn:c> <urn:says> "deux\\nlignes"@fr .'


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a bare store answers that has three triples in a graph."""
    with running(None, tmp_path_factory.mktemp("data"), ACCORD_TOKEN=TOKEN, ACCORD_WORKERS="1") as (client, _):
        headers = {"Content-Type": "text/turtle", **MAY}
        assert client.put("/data", params={"graph": GRAPH}, content=DATA, headers=headers).status_code == 201
        yield str(client.base_url).rstrip("/")


def _wrapper(address: str, query: str, form: str) -> SPARQLWrapper:
    wrapper = SPARQLWrapper(f"{address}/sparql")
    wrapper.setQuery(query)
    wrapper.setReturnFormat(form)
    return wrapper


def _read(address: str, query: str, form: str) -> Any:
    """What the client makes of an answer, which is of another type for each form."""
    return _wrapper(address, query, form).query().convert()


def test_sparqlwrapper_reads_rows_in_every_format(address: str) -> None:
    rows = _read(address, ROWS, JSON)["results"]["bindings"]
    assert [row["o"]["value"] for row in rows] == ['café, "quoted"', "7", "deux\nlignes"]
    xml = _read(address, ROWS, XML)
    assert len(xml.getElementsByTagName("result")) == 3
    for form in (CSV, TSV):
        assert "café" in _read(address, ROWS, form).decode()


# The client reads RDF with a class that rdflib has given up.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("form", [RDFXML, TURTLE, N3, JSONLD])
def test_sparqlwrapper_reads_graphs_in_every_format(address: str, form: str) -> None:
    read = _read(address, TRIPLES, form)
    if isinstance(read, bytes):
        read = rdflib.Graph().parse(data=read, format="turtle")
    assert len(read) == 3


def test_sparqlwrapper_writes(address: str) -> None:
    wrapper = _wrapper(address, "INSERT DATA { GRAPH <urn:wrapper> { <urn:s> <urn:p> 1 } }", JSON)
    wrapper.setMethod(POST)
    wrapper.addCustomHttpHeader("Authorization", f"Bearer {TOKEN}")
    assert wrapper.query().response.status == 204
    asked = "ASK { GRAPH <urn:wrapper> { <urn:s> <urn:p> 1 } }"
    assert _read(address, asked, JSON)["boolean"] is True


def test_rdflib_reads_through_its_store(address: str) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql"), identifier=rdflib.URIRef(GRAPH))
    assert {str(value) for value in graph.objects(predicate=rdflib.URIRef("urn:says"))} == {
        'café, "quoted"', "7", "deux\nlignes"
    }  # fmt: skip


def test_rdflib_writes_through_its_store(address: str) -> None:
    store = SPARQLUpdateStore(f"{address}/sparql", f"{address}/sparql", headers=MAY)
    graph = rdflib.Graph(store, identifier=rdflib.URIRef("urn:rdflib"))
    triple = (rdflib.URIRef("urn:s"), rdflib.URIRef("urn:p"), rdflib.Literal("été", lang="fr"))
    graph.add(triple)
    assert triple in graph
    assert len(graph) == 1
    graph.remove(triple)
    assert len(graph) == 0


def test_pandas_reads_csv_as_a_table(address: str) -> None:
    answer = httpx.get(f"{address}/sparql", params={"query": ROWS, "format": "csv"}, trust_env=False)
    table = pd.read_csv(io.StringIO(answer.text))
    assert list(table.columns) == ["s", "o"]
    assert list(table["o"]) == ['café, "quoted"', "7", "deux\nlignes"]


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_asks_and_writes(address: str, tmp_path: Path) -> None:
    def curl(*arguments: str) -> str:
        command = ["curl", "--silent", "--show-error", "--fail", "--noproxy", "*", *arguments]
        return subprocess.run(command, check=True, capture_output=True, timeout=30).stdout.decode()

    asked = curl("-G", f"{address}/sparql", "--data-urlencode", f"query={ROWS}", "--compressed")
    assert len(json.loads(asked)["results"]["bindings"]) == 3
    file = tmp_path / "notes.ttl"
    file.write_text("<urn:x> <urn:y> <urn:z> .", encoding="utf-8")
    sent = ("-H", "Content-Type: text/turtle", "-H", f"Authorization: Bearer {TOKEN}")
    curl("-T", str(file), f"{address}/data?graph=urn:curl", *sent)
    assert "<urn:x> <urn:y> <urn:z>" in curl(f"{address}/data?graph=urn:curl", "-H", "Accept: application/n-triples")
