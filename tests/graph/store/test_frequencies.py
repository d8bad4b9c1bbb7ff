"""How often terms stand in a graph is counted in all its graphs, and only for those that stand there often."""

from __future__ import annotations

from graph.rdf.terms import Iri, Literal, Quad
from graph.store.embedded import EmbeddedStore
from graph.store.frequencies import SELDOM, counted

OFTEN, SELDOM_ONE, KNOWS = Iri("urn:often"), Iri("urn:seldom"), Iri("urn:knows")
YES = Literal("yes")


def test_a_term_is_counted_in_each_place_over_all_graphs() -> None:
    numbers = range(SELDOM)
    quads = [Quad(OFTEN, Iri(f"urn:p{n}"), Iri(f"urn:o{n}")) for n in numbers]
    quads += [Quad(OFTEN, KNOWS, Iri(f"urn:x{n}"), Iri("urn:graph")) for n in numbers]
    quads += [Quad(SELDOM_ONE, Iri(f"urn:p{n}"), OFTEN) for n in numbers]
    found = counted(EmbeddedStore(quads))
    assert found.subjects == {"urn:often": 2 * SELDOM}
    assert found.predicates == found.objects == {}  # each stands there no more often than `SELDOM`
    assert found.quads == 3 * SELDOM
    assert found.of_a_literal == SELDOM


def test_the_same_triple_in_two_graphs_is_two_quads() -> None:
    triples = [(Iri(f"urn:s{n}"), KNOWS, YES) for n in range(SELDOM)]
    found = counted(EmbeddedStore(Quad(*triple, graph) for triple in triples for graph in (None, Iri("urn:graph"))))
    assert found.predicates == {"urn:knows": 2 * SELDOM}
    assert found.of_a_literal == found.quads == 2 * SELDOM
    assert found.longest == len("yes")


def test_an_empty_graph_has_nothing_to_count() -> None:
    found = counted(EmbeddedStore())
    assert (found.subjects, found.predicates, found.objects) == ({}, {}, {})
    assert (found.quads, found.longest) == (0, 0)
