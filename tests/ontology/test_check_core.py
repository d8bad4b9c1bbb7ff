from __future__ import annotations

import pytest
from rdflib import Graph, URIRef

from ontology.check_core import core_faults, unused_terms
from ontology.faults import ReferenceData
from ontology.files import CORE
from ontology.terms import PROPERTIES, SITE

PREFIXES = """
@prefix : <https://w3id.org/accord-kg/ont#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
# What is added to the vocabulary; the rule that must fire, and on which term.
PLANTED = {
    "two domains": (":site rdfs:domain :Meeting .", "two domains", "site"),
    "two ranges": (":site rdfs:range :Agent .", "two ranges", "site"),
    "an inverse that is a value": (":worth owl:inverseOf :amountValue .", "inverse", "worth"),
    "an inverse whose domain is another's": (
        ":heldBy a owl:ObjectProperty ; owl:inverseOf :holder ; rdfs:domain :Office .",
        "inverse",
        "heldBy",
    ),
    "its own inverse": (":site owl:inverseOf :site .", "inverse of itself", "site"),
    "a ring of classes": (":Agent rdfs:subClassOf :State .", "cyclic subclass", "Agent"),
    "a ring of properties": (":concerns rdfs:subPropertyOf :site .", "cyclic subproperty", "site"),
    "a value below a link": (":start rdfs:subPropertyOf :site .", "subproperty of another kind", "start"),
    "a top class apart from nothing": (":Novelty a owl:Class .", "missing disjointness", "Novelty"),
    "a class as a thing": (":Fund a :Organisation .", "class and individual", "Fund"),
    "a class that nothing speaks of": (":Novelty a owl:Class .", "unconnected term", "Novelty"),
    "functional and transitive": (":within a owl:FunctionalProperty .", "transitive and functional", "within"),
    "defined by somebody else": (":Fund rdfs:isDefinedBy <https://example.org/> .", "defined elsewhere", "Fund"),
    "a label of two classes": (':Novelty a owl:Class ; skos:prefLabel "fund"@en .', "shared label", "Fund"),
    "a definition of two terms": (
        ':Novelty skos:definition "Money set aside, promised or spent for a purpose."@en .',
        "shared definition",
        "Fund",
    ),
    "a space at the end": (':Fund skos:altLabel "pot "@en .', "stray space", "Fund"),
    "two spaces": (':Fund skos:altLabel "pot  of gold"@en .', "stray space", "Fund"),
    "a sentence without an end": (':Fund skos:definition "Geld"@de .', "unfinished definition", "Fund"),
    "a deprecated class in use": (":Fund owl:deprecated true .", "deprecated term in use", "Fund"),
    "a class in small letters": (":novelty a owl:Class .", "class name", "novelty"),
    "a property in capitals": (":Novelty a owl:ObjectProperty .", "property name", "Novelty"),
    "a property that has": (":hasNovelty a owl:ObjectProperty .", "property name", "hasNovelty"),
    "a property of the wrong namespace": (":Fund rdf:isDefinedBy <https://example.org/> .", "misspelt term", "Fund"),
    "a date in another order": (':Fund :date "05/10/2016"^^xsd:date .', "ill-typed literal", "Fund"),
}


def grown(data: ReferenceData, turtle: str) -> ReferenceData:
    return ReferenceData(
        {**data.graphs, CORE: data.graphs[CORE] + Graph().parse(data=PREFIXES + turtle, format="turtle")}
    )


def test_the_vocabulary_has_none_of_these_faults(data: ReferenceData) -> None:
    assert [str(fault) for fault in core_faults(data)] == []


@pytest.mark.parametrize(("turtle", "rule", "term"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(data: ReferenceData, turtle: str, rule: str, term: str) -> None:
    found = ((fault.rule, fault.thing) for fault in core_faults(grown(data, turtle)))
    assert (rule, "ont#" + term) in found  # looked for only until it is found: each query takes its time


@pytest.mark.parametrize("name", ["license", "creator", "bibliographicCitation", "title"])
def test_a_vocabulary_says_whose_it_is_and_how_to_cite_it(data: ReferenceData, name: str) -> None:
    poorer = Graph()
    for triple in data.graphs[CORE]:
        if triple[1] != URIRef("http://purl.org/dc/terms/" + name):
            poorer.add(triple)
    found = list(core_faults(ReferenceData({**data.graphs, CORE: poorer})))
    assert [(fault.rule, fault.reason) for fault in found] == [("metadata", f"dcterms:{name} is missing")]


def test_terms_that_nothing_uses_are_told(data: ReferenceData) -> None:
    used = frozenset(PROPERTIES) - {SITE}
    found = {fault.thing: fault.severity for fault in unused_terms(data, used)}
    assert found["ont#site"] == "info" and "ont#force" not in found
