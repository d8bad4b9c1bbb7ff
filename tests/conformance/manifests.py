"""The W3C's test cases, read from their manifests: what is given, what is asked, and what is expected."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS

VARIABLE = "ACCORD_W3C_TESTS"
WHERE = os.environ.get(VARIABLE, "")
NEEDS_SUITES = pytest.mark.skipif(not WHERE, reason=f"{VARIABLE} names no folder with the W3C's SPARQL 1.1 test suites")
# Addresses in the suites are relative to their files; where those are on this machine is nobody's business.
BASE = "http://w3c.example/sparql11/"
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
QUERY_FOLDERS = (
    "aggregates", "bind", "bindings", "cast", "construct", "exists", "functions", "grouping", "negation",
    "project-expression", "property-path", "subquery", "syntax-query",
)  # fmt: skip
RESULT_FOLDERS = ("csv-tsv-res", "json-res")
FEDERATION_FOLDERS = ("syntax-fed",)
SERVICE_FOLDERS = ("service",)
UPDATE_FOLDERS = (
    "add", "basic-update", "clear", "copy", "delete", "delete-data", "delete-insert", "delete-where", "drop", "move",
    "update-silent", "syntax-update-1", "syntax-update-2",
)  # fmt: skip
_KNOWN_FAILURES = Path(__file__).parent / "known_failures.txt"


@dataclass(frozen=True, slots=True)
class Dataset:
    """Files by the graph that they fill; the default graph's under None."""

    default: tuple[str, ...]
    named: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One test case: its name (folder and fragment), its kind, and addresses of files."""

    name: str
    kind: str
    action: str
    given: Dataset
    result: str
    expected: Dataset
    endpoints: tuple[tuple[str, str], ...]

    @property
    def folder(self) -> str:
        return self.name.partition("/")[0]

    def text(self) -> str:
        """The query or update, told where its relative addresses are taken from."""
        return f"BASE <{self.action}>\n{content(self.action).decode()}"


def content(address: str) -> bytes:
    """A file of the suites."""
    return (Path(WHERE) / address.removeprefix(BASE)).read_bytes()


def statements(address: str) -> bytes:
    """An RDF file of the suites as N-Triples."""
    form = {"ttl": ox.RdfFormat.TURTLE, "rdf": ox.RdfFormat.RDF_XML, "nt": ox.RdfFormat.N_TRIPLES}
    quads = ox.parse(content(address), form[address.rpartition(".")[2]], base_iri=address)
    written = ox.serialize((quad.triple for quad in quads if isinstance(quad, ox.Quad)), format=ox.RdfFormat.N_TRIPLES)
    assert written is not None
    return written


@cache
def manifest(folder: str, name: str = "manifest.ttl") -> rdflib.Graph:
    graph = rdflib.Graph()
    graph.parse(data=content(f"{BASE}{folder}/{name}"), format="turtle", publicID=f"{BASE}{folder}/{name}")
    return graph


def entries(graph: rdflib.Graph) -> Iterator[rdflib.term.Node]:
    """What the manifest lists, in its order."""
    listed = graph.value(None, RDF.type, MF.Manifest)
    assert listed is not None
    for heads in graph.objects(listed, MF.entries):
        yield from Collection(graph, heads)


def cases(folders: tuple[str, ...]) -> list[Case]:
    """The cases of some folders; none where the suites are not at hand."""
    return [
        _case(manifest(folder), entry, folder) for folder in folders if WHERE for entry in entries(manifest(folder))
    ]


def parameters(folders: tuple[str, ...], kinds: tuple[str, ...]) -> list[object]:
    """The cases of some kinds, each marked as failing where the list says so; one that is skipped without suites."""
    if not WHERE:
        return [pytest.param(None, marks=NEEDS_SUITES, id="suites")]
    return [marked(case, case.name) for case in cases(folders) if case.kind in kinds]


def marked(case: object, name: str) -> object:
    """A parameter; a case on the list must fail, so that one that passes has to be taken off it."""
    reason = known_failures().get(name)
    marks = [pytest.mark.xfail(reason=reason, strict=True, raises=AssertionError)] if reason else []
    return pytest.param(case, id=name, marks=marks)


@cache
def known_failures() -> dict[str, str]:
    """The cases that are known to fail, each with the reason."""
    lines = _KNOWN_FAILURES.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("  ", 1) for line in lines if line and not line.startswith("#"))
    return {name: reason.strip() for name, reason in pairs}


def _case(graph: rdflib.Graph, entry: rdflib.term.Node, folder: str) -> Case:
    action = graph.value(entry, MF.action)
    assert action is not None
    kind = str(graph.value(entry, RDF.type)).rpartition("#")[2]
    is_file = isinstance(action, rdflib.URIRef)
    asked = action if is_file else graph.value(action, QT.query) or graph.value(action, UT.request)
    result = graph.value(entry, MF.result)
    return Case(
        name=f"{folder}/{str(entry).rpartition('#')[2]}",
        kind=kind,
        action=str(asked),
        given=dataset(graph, action),
        result=str(result) if isinstance(result, rdflib.URIRef) else "",
        expected=dataset(graph, result) if isinstance(result, rdflib.BNode) else Dataset((), ()),
        endpoints=tuple(_endpoints(graph, action)),
    )


def dataset(graph: rdflib.Graph, node: rdflib.term.Node) -> Dataset:
    """The files that a case is given, or is to end with."""
    default = [str(one) for prefix in (QT, UT) for one in graph.objects(node, prefix.data)]
    named = [(str(one), str(one)) for one in graph.objects(node, QT.graphData)]
    for one in graph.objects(node, UT.graphData):
        file = graph.value(one, UT.graph) or graph.value(one, UT.data)
        named.append((str(graph.value(one, RDFS.label)), str(file)))
    return Dataset(tuple(default), tuple(sorted(named)))


def _endpoints(graph: rdflib.Graph, node: rdflib.term.Node) -> Iterator[tuple[str, str]]:
    for one in graph.objects(node, QT.serviceData):
        yield str(graph.value(one, QT.endpoint)), str(graph.value(one, QT.data))
