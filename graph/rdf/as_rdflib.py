"""Our quads as rdflib's own terms, for the tools that work on its graphs: shapes, and what checks the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from rdflib import Graph, URIRef
from rdflib import Literal as RdfLiteral

from graph.rdf.terms import Iri, Literal, Quad, Triple

Node: TypeAlias = URIRef | RdfLiteral


def rdf_graph(quads: Iterable[Quad]) -> Graph:
    """The default graph of some quads as an rdflib graph."""
    graph = Graph()
    nodes: dict[Iri | Literal, Node] = {}
    for quad in quads:
        if quad.graph is None:
            parts = (quad.subject, quad.predicate, quad.object)
            for part in parts:
                if part not in nodes:
                    nodes[part] = node(part)
            graph.add((nodes[parts[0]], nodes[parts[1]], nodes[parts[2]]))
    return graph


def facts_with_graph(quads: Iterable[Quad]) -> Iterator[tuple[Node, Node, Node, str]]:
    """Each triple once, with the first by name of the named graphs that it stands in; empty where it stands in none."""
    first: dict[Triple, str] = {}
    for quad in quads:
        name = quad.graph.value if quad.graph is not None else ""
        known = first.get(quad.triple, "")
        first[quad.triple] = min(filter(None, (name, known)), default="")
    for triple, name in first.items():
        yield node(triple.subject), node(triple.predicate), node(triple.object), name


def node(term: Iri | Literal) -> Node:
    """A term as rdflib writes it."""
    if isinstance(term, Iri):
        return URIRef(term.value)
    if term.language:
        return RdfLiteral(term.value, lang=term.language)
    return RdfLiteral(term.value, datatype=URIRef(term.datatype))
