"""Triples and quads written in the forms of RDF 1.1, the same bytes for the same statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import pyoxigraph as ox

from graph.rdf.formats import JSON_LD, N_QUADS, N_TRIPLES, RDF_XML, TRIG, TURTLE, Format
from graph.rdf.terms import Iri, Quad, Triple, nquads, quad_line, term_line

# What the engine calls each form.
ENGINE_FORMATS: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        TURTLE.name: ox.RdfFormat.TURTLE,
        N_TRIPLES.name: ox.RdfFormat.N_TRIPLES,
        RDF_XML.name: ox.RdfFormat.RDF_XML,
        JSON_LD.name: ox.RdfFormat.JSON_LD,
        TRIG.name: ox.RdfFormat.TRIG,
        N_QUADS.name: ox.RdfFormat.N_QUADS,
    }
)


def serialise(statements: Iterable[Triple | Quad], form: Format, prefixes: Mapping[str, str]) -> bytes:
    """The statements in a form of `graph.rdf.formats.GRAPH_FORMATS`, each once and sorted.

    Forms that know no graphs (Turtle, N-Triples, RDF/XML) get quads without their graphs.
    """
    quads = [one if isinstance(one, Quad) else Quad(one.subject, one.predicate, one.object) for one in statements]
    if form.name not in (TRIG.name, N_QUADS.name, JSON_LD.name):
        quads = [Quad(one.subject, one.predicate, one.object) for one in quads]
    if form.name in (N_QUADS.name, N_TRIPLES.name):
        return nquads(quads).encode()
    return serialise_ordered(in_order(quads), form, prefixes)


def in_order(quads: Iterable[Quad]) -> Sequence[Quad]:
    """Quads, each once: the default graph first, then graph by graph, subject by subject, types before other facts."""
    return sorted(
        set(quads),
        key=lambda one: (
            one.graph.value if one.graph else "",
            one.subject.value,
            not one.predicate.value.endswith("#type"),
            one.predicate.value,
            term_line(one.object),
        ),
    )


def serialise_ordered(quads: Sequence[Quad], form: Format, prefixes: Mapping[str, str]) -> bytes:
    """Quads that are in order already, in any form but N-Quads and N-Triples.

    They go to the engine as lines, which it reads in half the time that making its own quads one by one takes.
    """
    lines = "".join(quad_line(one) for one in quads).encode("utf-8")
    statements = ox.parse(lines, format=ox.RdfFormat.N_QUADS)
    written = ox.serialize(statements, format=ENGINE_FORMATS[form.name], prefixes=_used(prefixes, quads))
    return written or b""  # the engine answers nothing only where it writes to a file


def _used(prefixes: Mapping[str, str], quads: Iterable[Quad]) -> dict[str, str]:
    """Those of the prefixes with which an address begins that stands in the quads."""
    addresses = sorted({address for quad in quads for address in _addresses(quad)})
    # The first address that is not smaller than what a prefix stands for begins with it, if any does.
    firsts = ((name, start, bisect_left(addresses, start)) for name, start in prefixes.items())
    return {
        name: start for name, start, place in firsts if place < len(addresses) and addresses[place].startswith(start)
    }


def _addresses(quad: Quad) -> Iterator[str]:
    yield quad.subject.value
    yield quad.predicate.value
    yield quad.object.value if isinstance(quad.object, Iri) else quad.object.datatype
    if quad.graph is not None:
        yield quad.graph.value
