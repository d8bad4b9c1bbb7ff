"""The vocabulary and the reference data as quads, each file in its named graph."""

from __future__ import annotations

import pyoxigraph as ox

from graph.names import BASE, Addresses
from graph.rdf.terms import Iri, Literal, Quad, Term
from graph.reference.described import statements_of
from ontology.files import REFERENCE_FILES


def reference_quads(addresses: Addresses) -> tuple[Quad, ...]:
    """The quads of the packaged reference data, with addresses below the corpus's own base.

    Class expressions of the ontology, which are blank nodes, stay in its file and out of the data. Raises
    VocabularyError, naming the file and the line, where a file is not Turtle.
    """
    return tuple(
        Quad(
            _iri(quad.subject, addresses),
            _iri(quad.predicate, addresses),
            _term(quad.object, addresses),
            Iri(_rebased(file.graph, addresses)),
        )
        for file in REFERENCE_FILES
        for quad in statements_of(file.name)
        if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.BlankNode)
    )


def reference_file(address: str, base: str) -> str:
    """The name of the file that describes a thing, which has an address below `base`; empty where none does."""
    thing = ox.NamedNode(BASE + address.removeprefix(base))
    described = (
        file.name for file in REFERENCE_FILES if any(quad.subject == thing for quad in statements_of(file.name))
    )
    return next(described, "")


def _rebased(address: str, addresses: Addresses) -> str:
    """An address of a thing or a graph below the base in use; the vocabulary's and the concepts' are constants."""
    for part in ("id/", "graph/"):
        if address.startswith(BASE + part):
            return addresses.base + address.removeprefix(BASE)
    return address


def _iri(node: ox.NamedNode, addresses: Addresses) -> Iri:
    return Iri(_rebased(node.value, addresses))


def _term(node: object, addresses: Addresses) -> Term:
    if isinstance(node, ox.NamedNode):
        return _iri(node, addresses)
    assert isinstance(node, ox.Literal)  # Turtle has no further kind of term
    return Literal(node.value, node.datatype.value, node.language or "")
