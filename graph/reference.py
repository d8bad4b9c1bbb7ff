"""The vocabulary and the reference data as quads, each file in its named graph.

The engine's own parser reads them here, in a quarter of the time that rdflib takes for the same triples: every build
and every first start waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from graph.names import BASE, Addresses
from graph.rdf import Iri, Literal, Quad, Term
from ontology.errors import VocabularyError
from ontology.files import REFERENCE_FILES, path_of


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
        for quad in _statements(file.name)
        if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.BlankNode)
    )


def reference_file(address: str, base: str) -> str:
    """The name of the file that describes a thing, which has an address below `base`; empty where none does."""
    thing = ox.NamedNode(BASE + address.removeprefix(base))
    described = (file.name for file in REFERENCE_FILES if any(quad.subject == thing for quad in _statements(file.name)))
    return next(described, "")


def _statements(name: str) -> Iterator[ox.Quad]:
    try:
        yield from ox.parse(path=str(path_of(name)), format=ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise VocabularyError(name, f"line {error.lineno}", f"not Turtle: {error.msg}") from error


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
