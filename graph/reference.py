"""The vocabulary and the reference data as quads, each file in its named graph."""

from __future__ import annotations

from rdflib import BNode, URIRef
from rdflib import Literal as RdfLiteral

from graph.names import BASE, Addresses
from graph.rdf import XSD, Iri, Literal, Quad, Term, text
from ontology.files import REFERENCE_FILES, graph_of


def reference_quads(addresses: Addresses) -> tuple[Quad, ...]:
    """The quads of the packaged reference data, with addresses below the corpus's own base.

    Class expressions of the ontology, which are blank nodes, stay in its file and out of the data.
    """
    return tuple(
        Quad(
            _iri(subject, addresses),
            _iri(predicate, addresses),
            _term(value, addresses),
            Iri(_rebased(file.graph, addresses)),
        )
        for file in REFERENCE_FILES
        for subject, predicate, value in graph_of(file.name)
        if not isinstance(subject, BNode) and not isinstance(value, BNode)
    )


def reference_file(address: str, base: str) -> str:
    """The name of the file that describes a thing, which has an address below `base`; empty where none does."""
    thing = URIRef(BASE + address.removeprefix(base))
    graphs = ((file.name, graph_of(file.name)) for file in REFERENCE_FILES)
    return next((name for name, graph in graphs if (thing, None, None) in graph), "")


def _rebased(address: str, addresses: Addresses) -> str:
    """An address of a thing or a graph below the base in use; the vocabulary's and the concepts' are constants."""
    for part in ("id/", "graph/"):
        if address.startswith(BASE + part):
            return addresses.base + address.removeprefix(BASE)
    return address


def _iri(node: object, addresses: Addresses) -> Iri:
    return Iri(_rebased(str(node), addresses))


def _term(node: object, addresses: Addresses) -> Term:
    if isinstance(node, URIRef):
        return _iri(node, addresses)
    if isinstance(node, RdfLiteral) and node.language:
        return text(str(node), node.language)
    datatype = str(node.datatype) if isinstance(node, RdfLiteral) and node.datatype else XSD + "string"
    return Literal(str(node), datatype)
