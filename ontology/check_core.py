"""Faults of the vocabulary as an ontology: each a query over core.ttl that finds what is wrong.

The list is that of the pitfall catalogues for ontologies: what reasoners do not mind and readers trip over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rdflib import Graph, Literal, URIRef, Variable
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query

from ontology.faults import Fault, ReferenceData, Severity, short
from ontology.files import CORE
from ontology.terms import ONT

_PREFIXES = (
    "PREFIX : <https://w3id.org/accord-kg/ont#> PREFIX dcterms: <http://purl.org/dc/terms/> "
    "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX vann: <http://purl.org/vocab/vann/> "
)
_OWN = 'FILTER (STRSTARTS(STR(?thing), "https://w3id.org/accord-kg/ont#"))'
_TOP_KINDS_DISJOINT = """
    ?thing a owl:Class FILTER NOT EXISTS { ?thing rdfs:subClassOf ?above }
    FILTER NOT EXISTS { ?all a owl:AllDisjointClasses ; owl:members/rdf:rest*/rdf:first ?thing }
    FILTER NOT EXISTS { ?thing owl:disjointWith|^owl:disjointWith ?other }
    FILTER NOT EXISTS { ?all a owl:AllDisjointClasses ; owl:members/rdf:rest*/rdf:first/rdfs:subClassOf+ ?thing }
"""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, what is wrong where it is broken, and the pattern that finds `?thing`."""

    rule: str
    reason: str
    pattern: str
    severity: Severity = "error"


CHECKS = (
    Check("two domains", "has more than one domain, whose intersection is meant by none", """
        ?thing rdfs:domain ?one , ?two FILTER (STR(?one) < STR(?two))"""),
    Check("two ranges", "has more than one range, whose intersection is meant by none", """
        ?thing rdfs:range ?one , ?two FILTER (STR(?one) < STR(?two))"""),
    Check("inverse", "is the inverse of something that is not an object property", """
        { ?thing owl:inverseOf ?other } UNION { ?other owl:inverseOf ?thing }
        FILTER (isIRI(?thing)) FILTER NOT EXISTS { ?thing a owl:ObjectProperty . ?other a owl:ObjectProperty }"""),
    Check("inverse", "has a domain that is not its inverse's range, or the other way round", """
        ?thing owl:inverseOf ?other . ?thing rdfs:domain|rdfs:range ?kind .
        OPTIONAL { ?thing rdfs:domain ?domain } OPTIONAL { ?thing rdfs:range ?range }
        OPTIONAL { ?other rdfs:range ?otherRange } OPTIONAL { ?other rdfs:domain ?otherDomain }
        FILTER (COALESCE(?domain != ?otherRange, BOUND(?domain))
            || COALESCE(?range != ?otherDomain, BOUND(?range)))"""),
    Check("inverse of itself", "is its own inverse; say that it is symmetric", "?thing owl:inverseOf ?thing"),
    Check("cyclic subclass", "is, over one or more steps, a subclass of itself", "?thing rdfs:subClassOf+ ?thing"),
    Check("cyclic subproperty", "is, over one or more steps, a subproperty of itself", """
        ?thing rdfs:subPropertyOf+ ?thing"""),
    Check("subproperty of another kind", "is a subproperty of a property of another kind", """
        ?thing a ?kind ; rdfs:subPropertyOf ?above . ?above a ?other FILTER (?kind != ?other)
        FILTER (?kind IN (owl:ObjectProperty, owl:DatatypeProperty))
        FILTER (?other IN (owl:ObjectProperty, owl:DatatypeProperty))"""),
    Check("missing disjointness", "is a top class that nothing keeps apart from the others", _TOP_KINDS_DISJOINT),
    Check("class and individual", "is a class and also an instance of one of the vocabulary's classes", """
        ?thing a owl:Class , ?class . ?class a owl:Class"""),
    Check("unconnected term", "is a class that no property, class or axiom speaks of", """
        ?thing a owl:Class FILTER NOT EXISTS { ?any rdfs:domain|rdfs:range|rdfs:subClassOf|owl:someValuesFrom ?thing }
        FILTER NOT EXISTS { ?thing rdfs:subClassOf ?above }
        FILTER NOT EXISTS { ?list rdf:first ?thing }"""),
    Check("transitive and functional", "is transitive and also functional, asymmetric or irreflexive: not OWL 2 DL", """
        ?thing a owl:TransitiveProperty , ?kind
        FILTER (?kind IN (owl:FunctionalProperty, owl:AsymmetricProperty, owl:IrreflexiveProperty))"""),
    Check("defined elsewhere", "says that it is defined by something other than this vocabulary", """
        ?thing rdfs:isDefinedBy ?where FILTER (STR(?where) != "https://w3id.org/accord-kg/ont")"""),
    Check("shared label", "shares a preferred label with another term of its kind", """
        ?thing skos:prefLabel ?label ; a ?kind . ?other skos:prefLabel ?label ; a ?kind FILTER (?thing != ?other)
        FILTER (?kind IN (owl:Class, owl:ObjectProperty, owl:DatatypeProperty))"""),
    Check("shared definition", "is defined in the same words as another term", """
        ?thing skos:definition ?words . ?other skos:definition ?words FILTER (?thing != ?other)"""),
    Check("stray space", "has a label or definition with spaces at an end, or two in a row", """
        ?thing skos:prefLabel|skos:altLabel|skos:definition ?words
        FILTER (REGEX(?words, "^\\\\s|\\\\s$|\\\\s\\\\s"))"""),
    Check("unfinished definition", "has a definition that does not end in a full stop", """
        ?thing skos:definition ?words FILTER (!STRENDS(?words, "."))"""),
    Check("deprecated term in use", "is spoken of by an axiom although it is deprecated", """
        ?thing owl:deprecated true .
        ?other rdfs:domain|rdfs:range|rdfs:subClassOf|rdfs:subPropertyOf|owl:inverseOf ?thing
        FILTER NOT EXISTS { ?other owl:deprecated true }"""),
    Check("class name", "is a class whose name does not begin with a capital", """
        ?thing a owl:Class FILTER (!REGEX(STR(?thing), "#[A-Z][A-Za-z0-9]*$"))"""),
    Check("property name", "is a property whose name does not begin with a small letter, or begins with 'has'", """
        ?thing a ?kind FILTER (?kind IN (owl:ObjectProperty, owl:DatatypeProperty))
        FILTER (!REGEX(STR(?thing), "#[a-z][A-Za-z0-9]*$")
            || (REGEX(STR(?thing), "#has[A-Z]") && !REGEX(STR(?thing), "#hasPart$")))"""),
)  # fmt: skip

# What a published vocabulary says of itself, for whoever finds, cites or reuses it.
_METADATA = (
    "dcterms:title", "dcterms:description", "dcterms:creator", "dcterms:license", "dcterms:issued",
    "dcterms:bibliographicCitation", "owl:versionIRI", "owl:versionInfo", "vann:preferredNamespacePrefix",
    "vann:preferredNamespaceUri",
)  # fmt: skip
_ILL_SPELT = re.compile(r"rdf-syntax-ns#isDefinedBy|rdf-schema#definedBy|owl#Functionalproperty|owl#inverseof")


def core_faults(data: ReferenceData) -> Iterator[Fault]:
    """Everything that these queries find in the vocabulary."""
    core = data.graphs[CORE]
    for check in CHECKS:
        for thing in _found(core, check.pattern):
            yield Fault(CORE, short(thing), check.rule, check.reason, check.severity)
    yield from _metadata_faults(core)
    yield from _term_spelling_faults(core)
    for file, graph in data.named():
        yield from _ill_typed(file, graph)


def unused_terms(data: ReferenceData, used: frozenset[str]) -> Iterator[Fault]:
    """Terms of the vocabulary that data of some corpus do not use: no mistake, but worth knowing."""
    pattern = "?thing a ?kind FILTER (?kind IN (owl:Class, owl:ObjectProperty, owl:DatatypeProperty))"
    for thing in _found(data.graphs[CORE], pattern):
        if str(thing) not in used:
            yield Fault(CORE, short(thing), "unused term", "no data of this corpus use it", "info")


def _found(core: Graph, pattern: str) -> list[URIRef]:
    """The vocabulary's own terms that match a pattern as `?thing`, sorted."""
    answer = core.query(_query(pattern))
    things = (binding.get(Variable("thing")) for binding in answer.bindings)
    return sorted(thing for thing in things if isinstance(thing, URIRef))


@cache  # to parse a query takes as long as to answer it
def _query(pattern: str) -> Query:
    return prepareQuery(f"{_PREFIXES} SELECT DISTINCT ?thing WHERE {{ {pattern} {_OWN} }}")


@cache
def _says(name: str) -> Query:
    return prepareQuery(f"{_PREFIXES} ASK {{ ?thing {name} ?any }}")


def _metadata_faults(core: Graph) -> Iterator[Fault]:
    ontology = URIRef(ONT.rstrip("#"))
    for name in _METADATA:
        if not core.query(_says(name), initBindings={"thing": ontology}).askAnswer:
            yield Fault(CORE, short(ontology), "metadata", f"{name} is missing")


def _term_spelling_faults(core: Graph) -> Iterator[Fault]:
    for subject, predicate, value in core:
        for term in (predicate, value):
            if isinstance(term, URIRef) and _ILL_SPELT.search(str(term)):
                yield Fault(CORE, short(subject), "misspelt term", str(term))


def _ill_typed(file: str, graph: Graph) -> Iterator[Fault]:
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and value.ill_typed:
            yield Fault(file, short(subject), "ill-typed literal", f"{short(predicate)} {value.n3()}")
