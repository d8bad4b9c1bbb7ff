"""An invented world in TriG, and what is added to it: as our quads, as a closed graph, and as rdflib's data set."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import BNode, Dataset, URIRef
from rdflib.term import Node

from graph.names import BASE, Addresses
from graph.publish.reference import reference_quads
from graph.rdf.as_rdflib import node as rdflib_node
from graph.rdf.terms import Iri, Literal, Quad, Term, text

FIXTURES = Path(__file__).parent / "data" / "shapes"
ID = BASE + "id/"
PREFIXES = """
@base <https://w3id.org/accord-kg/id/> .
@prefix : <https://w3id.org/accord-kg/ont#> .
@prefix c: <https://w3id.org/accord-kg/concept/> .
@prefix g: <https://w3id.org/accord-kg/graph/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
VOCABULARY = frozenset(BASE + "graph/" + name for name in ("ontology", "concepts"))


@cache
def vocabulary() -> tuple[Quad, ...]:
    return tuple(q for q in reference_quads(Addresses()) if q.graph is not None and q.graph.value in VOCABULARY)


def fixture(*names: str, trig: str = "") -> tuple[ox.Quad, ...]:
    """Fixtures by name and further TriG together, the default graph the merge of all graphs, as the build leaves it."""
    texts = [(FIXTURES / f"{name}.trig").read_text(encoding="utf-8") for name in names]
    found = [
        quad
        for words in (*texts, PREFIXES + trig)
        for quad in ox.parse(words, format=ox.RdfFormat.TRIG, rename_blank_nodes=True)
    ]
    return (*found, *(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in found))


def quads_of(found: Iterable[ox.Quad]) -> tuple[Quad, ...]:
    return tuple(
        Quad(
            Iri(quad.subject.value),
            Iri(quad.predicate.value),
            _term(quad.object),
            None if isinstance(quad.graph_name, ox.DefaultGraph) else Iri(quad.graph_name.value),
        )
        for quad in found
        if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.BlankNode)
    )


def dataset_of(found: Iterable[ox.Quad]) -> Dataset:
    made = Dataset()
    for quad in found:
        name = quad.graph_name
        graph = made.default_graph if isinstance(name, ox.DefaultGraph) else made.graph(URIRef(name.value))
        graph.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    return made


def with_vocabulary(quads: tuple[Quad, ...]) -> tuple[Quad, ...]:
    named = vocabulary()
    return (*quads, *named, *(Quad(quad.subject, quad.predicate, quad.object) for quad in named))


def _term(node: object) -> Term:
    if isinstance(node, ox.Literal):
        return text(node.value, node.language) if node.language else Literal(node.value, node.datatype.value)
    assert isinstance(node, ox.NamedNode)
    return Iri(node.value)


def _node(node: object) -> Node:
    return BNode(node.value) if isinstance(node, ox.BlankNode) else rdflib_node(_term(node))
