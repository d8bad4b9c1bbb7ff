from __future__ import annotations

from collections.abc import Callable

import owlrl
import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from ontology.check import load_in_owlready
from ontology.generate_terms import local_names
from ontology.terms import CLASSES, ID, ONT, PROPERTIES

CLASS_NAMES = [
    "Agent",
    "Agreement",
    "Contribution",
    "Document",
    "Evidence",
    "Fund",
    "Initiative",
    "Location",
    "Measure",
    "Meeting",
    "Minister",
    "MinisterialOffice",
    "MonetaryAmount",
    "Office",
    "Organisation",
    "Person",
    "Result",
    "State",
    "StatusReport",
    "Tenure",
    "TextVersion",
]

FUNCTIONAL = [
    "holder",
    "office",
    "officeOf",
    "startDate",
    "endDate",
    "date",
    "directPartOf",
    "status",
    "asOf",
    "contributor",
    "instalment",
    "instalmentCount",
    "amountValue",
    "currency",
    "value",
    "unit",
    "indicator",
    "bound",
    "textOf",
    "sha256",
    "quotes",
    "start",
    "end",
    "exact",
    "basis",
    "method",
    "confidence",
    "rule",
    "issued",
]

# Facts, and what must follow from them.
CONSEQUENCES = {
    "a fence on the port's ring road concerns the port and the country": (
        "m:fence :site l:ring-road . l:ring-road :directlyWithin l:port . l:port :directlyWithin l:land .",
        "m:fence :concerns l:ring-road , l:port , l:land .",
    ),
    "what a part concerns, the whole concerns": (
        "m:fence :directPartOf m:plan ; :site l:port .",
        "m:plan :hasPart m:fence ; :concerns l:port .",
    ),
    "a part of a provision is a provision of the same agreement": (
        "m:sentence :directPartOf m:item . m:item :directPartOf m:section . m:section :provisionOf m:pact .",
        "m:sentence :partOf m:section ; :provisionOf m:pact .",
    ),
    "whoever attends in an office attends": (
        "m:talks :attendedAs m:tenure . m:tenure :holder m:somebody .",
        "m:talks :attendee m:somebody .",
    ),
    "whoever signs in an office signs": (
        "m:pact :signedAs m:tenure . m:tenure :holder m:somebody .",
        "m:pact :signatory m:somebody .",
    ),
    "whoever held a ministerial office is a minister": (
        "m:tenure :holder m:somebody ; :office m:ministry . m:ministry a :MinisterialOffice .",
        "m:somebody a :Minister ; :heldOffice m:ministry .",
    ),
}

NO_CONSEQUENCES = {
    "a measure for the town does not concern its port": (
        "m:camp :site l:town . l:port :directlyWithin l:town .",
        "m:camp :concerns l:port .",
    ),
    "an official is not a minister": (
        "m:tenure :holder m:somebody ; :office m:post . m:post a :Office .",
        "m:somebody a :Minister .",
    ),
}

PREFIXES = f"@prefix : <{ONT}> . @prefix l: <{ID}location/> . @prefix m: <{ID}measure/> ."


def facts(turtle: str) -> Graph:
    return Graph().parse(data=PREFIXES + turtle, format="turtle")


@pytest.fixture
def closure(core: Graph) -> Callable[[str], Graph]:
    def close(turtle: str) -> Graph:
        graph = facts(turtle)
        for triple in core:
            graph.add(triple)
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
        return graph

    return close


def test_the_classes_are_these(core: Graph) -> None:
    assert local_names(core, OWL.Class) == CLASS_NAMES
    assert {ONT + name for name in CLASS_NAMES} == CLASSES


def test_every_property_is_either_of_things_or_of_values(core: Graph) -> None:
    of_things, of_values = local_names(core, OWL.ObjectProperty), local_names(core, OWL.DatatypeProperty)
    assert not set(of_things) & set(of_values)
    assert {ONT + name for name in (*of_things, *of_values)} == PROPERTIES


@pytest.mark.parametrize("name", FUNCTIONAL)
def test_a_property_of_one_value_says_so(core: Graph, name: str) -> None:
    assert (URIRef(ONT + name), RDF.type, OWL.FunctionalProperty) in core


@pytest.mark.parametrize("name", ["provisionOf", "concerns", "attendedAs", "site", "topic", "directlyWithin"])
def test_a_property_of_many_values_does_not(core: Graph, name: str) -> None:
    assert (URIRef(ONT + name), RDF.type, OWL.FunctionalProperty) not in core


def test_a_property_has_at_most_one_domain_and_one_range(core: Graph) -> None:
    for name in PROPERTIES:
        assert len(list(core.objects(URIRef(name), RDFS.domain))) <= 1, name
        assert len(list(core.objects(URIRef(name), RDFS.range))) <= 1, name


def test_no_range_is_a_datatype_outside_owl(core: Graph) -> None:
    ranges = {str(value).rpartition("#")[2] for value in core.objects(None, RDFS.range) if "XMLSchema" in str(value)}
    assert ranges == {"string", "integer", "decimal"}


def test_the_vocabulary_imports_nothing_and_has_a_version(core: Graph) -> None:
    ontology = URIRef("https://w3id.org/accord-kg/ont")
    assert not list(core.objects(None, OWL.imports))
    assert [str(version) for version in core.objects(ontology, OWL.versionIRI)] == [f"{ontology}/0.1.0"]


def test_seventeen_kinds_of_thing_are_disjoint(core: Graph) -> None:
    axiom = core.value(None, RDF.type, OWL.AllDisjointClasses)
    members = core.value(axiom, OWL.members)
    assert members is not None
    assert len(set(core.items(members))) == 17
    assert (URIRef(ONT + "Person"), OWL.disjointWith, URIRef(ONT + "Organisation")) in core


def test_owlready2_reads_the_vocabulary(core: Graph) -> None:
    read = load_in_owlready(core)
    assert sorted(found.name for found in read.classes() if found.iri.startswith(ONT)) == CLASS_NAMES
    assert read[ONT + "concerns"].get_property_chain()
    assert read[ONT + "State"] in read[ONT + "Agent"].descendants()


@pytest.mark.parametrize(("given", "expected"), CONSEQUENCES.values(), ids=CONSEQUENCES)
def test_what_follows(closure: Callable[[str], Graph], given: str, expected: str) -> None:
    closed = closure(given)
    assert [triple for triple in facts(expected) if triple not in closed] == []


@pytest.mark.parametrize(("given", "unwanted"), NO_CONSEQUENCES.values(), ids=NO_CONSEQUENCES)
def test_what_does_not_follow(closure: Callable[[str], Graph], given: str, unwanted: str) -> None:
    closed = closure(given)
    assert [triple for triple in facts(unwanted) if triple in closed] == []
