"""What a reasoner must find to contradict the vocabulary, and what it cannot find and a shape must."""

from __future__ import annotations

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, URIRef

from graph.publish.shapes import load_shapes
from graph.publish.validate import violations
from graph.rdf.as_rdflib import facts_with_graph, rdf_graph
from ontology.check_profile import profile_faults
from ontology.check_reasoner import contradiction, reasoning_view, without_conflicts
from ontology.java import has_compiler, java
from ontology.terms import ONT
from tests.worlds import fixture, quads_of, with_vocabulary

needs_java = pytest.mark.skipif(java() is None, reason="there is no Java on this machine for HermiT")
needs_jdk = pytest.mark.skipif(not has_compiler(), reason="there is no Java development kit on this machine")

# A world that is sound, and one thing wrong with it that cannot be true.
CONTRADICTIONS = {
    "two holders of one tenure": "<tenure/envoy_2011-01-01> :holder <person/ada> .",
    "two first days of one tenure": '<tenure/envoy_2011-01-01> :startDate "2011-01-02"^^xsd:date .',
    "a place inside its own part": "<location/ruritania> :directlyWithin <location/hentzau> .",
    "a place directly within itself": "<location/hentzau> :directlyWithin <location/hentzau> .",
    "a State as the site of a measure": "<measure/fence> :site <organisation/ruritania> .",
    "a town that is an organisation": "<location/hentzau> a :Organisation .",
    "a person who is an organisation": "<person/ada> a :Organisation .",
    "a person who attends as herself": "<meeting/talks> :attendedAs <person/ada> .",
    "a measure that is part of itself": "<measure/fund> :directPartOf <measure/fund> .",
    "two measures that are part of each other": "<measure/fund> :directPartOf <measure/fence> .",
    "a concept that pays": "<contribution/ruritania> :contributor c:force-agreed .",
    "an amount in two currencies": "<amount/EUR-5000000> :currency c:currency-GBP .",
    "a value that is no number": '<result/crossings> :value "many" .',
    "a passage in two texts": "<text/other> a :TextVersion . <evidence/00000000000000aa/0-10> :quotes <text/other> .",
}
# What no reasoner minds, because it assumes that what is not said may be so; the rule that says it must be.
FOR_SHAPES = {
    "a ring of three measures": (
        "<measure/fund> :directPartOf <measure/c> . <measure/c> a :Measure ; :directPartOf <measure/fence> .",
        "S09-measure-ring",
    ),
    "a tenure that ends before it starts": (
        '<tenure/envoy_2011-01-01> :endDate "2001-01-01"^^xsd:date .',
        "S02-order",
    ),
    "two people in one office at once": (
        "<tenure/x> a :Tenure ; :holder <person/ada> ; :office <office/envoy> ; "
        ':startDate "2012-01-01"^^xsd:date ; :endDate "2013-01-01"^^xsd:date .',
        "S04-overlap",
    ),
    "somebody at a meeting who was not in office": (
        '<meeting/late> a :Meeting ; :date "2016-01-01"^^xsd:date ; :attendedAs <tenure/chancellor_2010-01-01> .',
        "S06-in-office",
    ),
    "a report without a status": ("<report/x> a :StatusReport ; :reportsOn <measure/fund> .", "S13-status"),
}


def world(trig: str = "") -> Graph:
    return rdf_graph(with_vocabulary(quads_of(fixture("world", trig=trig))))


@needs_java
@pytest.mark.slow
def test_a_sound_world_contradicts_nothing(core: Graph) -> None:
    assert contradiction(reasoning_view(core, world())) == ""


@needs_java
@pytest.mark.slow
@pytest.mark.parametrize("trig", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_reasoner_finds(core: Graph, trig: str) -> None:
    assert contradiction(reasoning_view(core, world(trig))) == "the facts contradict the vocabulary"


@needs_java
@pytest.mark.slow
def test_a_reasoner_finds_a_class_that_can_have_no_members(core: Graph) -> None:
    mermaid = URIRef(ONT + "Mermaid")
    view = reasoning_view(core, [])
    for above in ("Person", "Location"):
        view.add((mermaid, RDFS.subClassOf, URIRef(ONT + above)))
    view.add((mermaid, RDF.type, OWL.Class))
    assert contradiction(view) == f"nothing can be a {mermaid}"


@pytest.mark.parametrize(("trig", "rule"), FOR_SHAPES.values(), ids=FOR_SHAPES)
def test_a_shape_finds_what_a_reasoner_does_not_mind(trig: str, rule: str) -> None:
    quads = with_vocabulary(quads_of(fixture("world", trig=trig)))
    assert rule in {breach.rule for breach in violations(quads, load_shapes())}


@needs_java
@pytest.mark.slow
def test_the_reasoner_does_not_mind_what_only_shapes_find(core: Graph) -> None:
    every = " ".join(trig for trig, _ in FOR_SHAPES.values())
    assert contradiction(reasoning_view(core, world(every))) == ""


@needs_jdk
@pytest.mark.slow
def test_the_vocabulary_is_owl_2_dl_and_rl(core: Graph) -> None:
    assert [str(fault) for fault in profile_faults(core)] == []


@needs_jdk
@pytest.mark.slow
def test_what_leaves_the_profiles_is_found(core: Graph) -> None:
    """A universal on the right is DL and not RL; a transitive property that is functional is neither."""
    grown = Graph()
    for triple in core:
        grown.add(triple)
    restriction = BNode()
    for triple in (
        (URIRef(ONT + "Fund"), RDFS.subClassOf, restriction),
        (restriction, RDF.type, OWL.Restriction),
        (restriction, OWL.onProperty, URIRef(ONT + "contribution")),
        (restriction, OWL.someValuesFrom, URIRef(ONT + "Contribution")),
        (URIRef(ONT + "within"), RDF.type, OWL.FunctionalProperty),
    ):
        grown.add(triple)
    assert {fault.rule for fault in profile_faults(grown)} == {"OWL 2 DL", "OWL 2 RL"}


def test_the_view_writes_dates_as_date_times_and_leaves_words_out(core: Graph) -> None:
    view = reasoning_view(core, world())
    values = {value for _, _, value in view if isinstance(value, Literal)}
    assert Literal("2014-05-02T00:00:00", datatype=XSD.dateTime) in values
    assert not any(value.datatype == XSD.date for value in values)
    assert (None, URIRef(ONT + "exact"), Literal("ten letter")) not in view
    assert (URIRef("https://w3id.org/accord-kg/id/measure/fund"), SKOS.prefLabel, None) not in view


def test_things_of_one_class_are_different(core: Graph) -> None:
    view = reasoning_view(core, world())
    lists = [value for _, _, value in view.triples((None, OWL.distinctMembers, None))]
    people = {URIRef(f"https://w3id.org/accord-kg/id/person/{name}") for name in ("ada", "ben")}
    assert people in [set(view.items(listed)) for listed in lists]


@pytest.mark.parametrize(("passage", "told"), [("9-10", 1), ("0-10", 2)])
def test_of_passages_that_disagree_one_is_told_and_of_one_that_contradicts_itself_all(passage: str, told: int) -> None:
    trig = f'<evidence/00000000000000aa/{passage}> {{ <meeting/talks> :date "2014-05-01"^^xsd:date . }}'
    date, meeting = URIRef(ONT + "date"), URIRef("https://w3id.org/accord-kg/id/meeting/talks")
    facts = without_conflicts(facts_with_graph(quads_of(fixture("world", trig=trig))), [date])
    assert len([fact for fact in facts if fact[:2] == (meeting, date)]) == told
