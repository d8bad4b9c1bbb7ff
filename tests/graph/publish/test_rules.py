"""The closure: what follows, what does not, and that a reasoner agrees."""

from __future__ import annotations

from collections.abc import Iterable

import owlrl
import pytest
import rdflib

from graph.build import Built
from graph.publish.rules import closure
from graph.rdf.terms import Iri, Quad
from graph.store.embedded import EmbeddedStore
from ontology import terms
from ontology.files import CORE, path_of
from tests.corpora import BASE

EX = "https://example.org/"
INFERRED = Iri(EX + "inferred")

# A quay in a harbour in a town in a land; a fence on the quay, part of a plan, part of a pact; two people in office.
FACTS = """
quay directlyWithin harbour
harbour directlyWithin town
town directlyWithin land
fence directPartOf works
works directPartOf plan
fence site quay
plan provisionOf pact
lamp site town
pact signedAs tenure-a
talks attendedAs tenure-a
talks attendedAs tenure-b
tenure-a holder ada
tenure-a office ministry
tenure-b holder ben
tenure-b office ministry
"""
PREDICATES = ("within", "partOf", "hasPart", "concerns", "provisionOf", "attendee", "signatory", "tenure", "heldOffice")


def facts() -> list[Quad]:
    rows = [line.split() for line in FACTS.strip().splitlines()]
    quads = [Quad(Iri(EX + s), Iri(terms.ONT + p), Iri(EX + o)) for s, p, o in rows]
    return [*quads, Quad(Iri(EX + "ministry"), Iri(terms.RDF_TYPE), Iri(terms.MINISTERIAL_OFFICE))]


def inferred() -> set[tuple[str, str, str]]:
    return {
        (q.subject.value.removeprefix(EX), q.predicate.value.removeprefix(terms.ONT), str(q.object).removeprefix(EX))
        for q in closure(EmbeddedStore(facts()), INFERRED)
    }


def test_a_measure_concerns_whatever_its_site_lies_in() -> None:
    assert {("fence", "concerns", place) for place in ("quay", "harbour", "town", "land")} <= inferred()


def test_a_whole_concerns_what_its_parts_concern() -> None:
    assert {("plan", "concerns", "quay"), ("works", "concerns", "harbour")} <= inferred()


def test_nothing_runs_downward() -> None:
    assert not {("lamp", "concerns", "harbour"), ("lamp", "concerns", "quay")} & inferred()


def test_a_part_is_a_provision_of_what_its_whole_is_a_provision_of() -> None:
    assert ("fence", "provisionOf", "pact") in inferred()


def test_whoever_holds_a_ministerial_office_is_a_minister() -> None:
    assert {("ada", terms.RDF_TYPE, terms.MINISTER), ("ben", terms.RDF_TYPE, terms.MINISTER)} <= inferred()


def test_what_stands_there_already_is_not_inferred_again() -> None:
    stated = {quad.triple for quad in facts()}
    assert not {quad.triple for quad in closure(EmbeddedStore(facts()), INFERRED)} & stated


def closed_by_a_reasoner(facts: Iterable[Quad]) -> rdflib.Graph:
    """What OWL 2 RL makes of facts, by owlrl over the ontology itself."""
    graph = rdflib.Graph().parse(path_of(CORE), format="turtle")
    for quad in facts:
        graph.add(
            (rdflib.URIRef(quad.subject.value), rdflib.URIRef(quad.predicate.value), rdflib.URIRef(str(quad.object)))
        )
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def test_a_reasoner_infers_the_same() -> None:
    """Every predicate that is inferred."""
    graph = closed_by_a_reasoner(facts())
    ours = EmbeddedStore(facts())
    closure(ours, INFERRED)
    mine = {(q.subject.value, q.predicate.value, str(q.object)) for q in ours.quads()}
    for name in PREDICATES:
        theirs = {
            (str(s), terms.ONT + name, str(o))
            for s, o in graph.subject_objects(rdflib.URIRef(terms.ONT + name))
            if str(s).startswith(EX)
        }
        assert theirs == {row for row in mine if row[1] == terms.ONT + name}, name
    ministers = {
        str(s) for s in graph.subjects(rdflib.RDF.type, rdflib.URIRef(terms.MINISTER)) if str(s).startswith(EX)
    }
    assert ministers == {row[0] for row in mine if row[1:] == (terms.RDF_TYPE, terms.MINISTER)}


@pytest.mark.slow
def test_a_reasoner_infers_the_same_of_the_published_graph(built: Built) -> None:
    """Links and classes only: no axiom of ours makes anything of words, dates and numbers."""
    inferred = Iri(BASE + "graph/inferred")
    named = {quad.triple for quad in built.quads if quad.graph == inferred}
    links = [
        quad
        for quad in built.quads
        if quad.graph is None and quad.triple not in named and _is_link(quad) and _is_asked_about(quad)
    ]
    graph = closed_by_a_reasoner(links)
    published = {quad.triple for quad in built.quads if quad.graph is None}
    for name in PREDICATES:
        predicate = terms.ONT + name
        theirs = {(str(s), str(o)) for s, o in graph.subject_objects(rdflib.URIRef(predicate))}
        assert theirs == {(t.subject.value, str(t.object)) for t in published if t.predicate.value == predicate}, name
    for kind in (terms.MINISTER, terms.OFFICE, terms.ORGANISATION):
        members = {str(s) for s in graph.subjects(rdflib.RDF.type, rdflib.URIRef(kind))}
        assert members == {
            t.subject.value for t in published if str(t.object) == kind and t.predicate.value == terms.RDF_TYPE
        }


def _is_link(quad: Quad) -> bool:
    return isinstance(quad.object, Iri) and quad.subject.value.startswith(BASE + "id/")


def _is_asked_about(quad: Quad) -> bool:
    """Whether a fact can lead to a predicate that is inferred: concepts and passages lead to none."""
    return "/id/" in str(quad.object) or quad.predicate.value == terms.RDF_TYPE
