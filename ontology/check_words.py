"""Faults in words: labels, definitions, terms that nobody declared, addresses that lead nowhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib import Literal as RdfLiteral

from ontology.faults import Fault, ReferenceData, instances, short
from ontology.files import ALIGN, CONCEPTS, CORE
from ontology.terms import BASE, CONCEPT, ONT, WAS_DERIVED_FROM

LANGUAGES = ("en", "fr")

_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY_WORDS = frozenset(
    (
        "the",
        "an",
        "of",
        "or",
        "and",
        "in",
        "to",
        "for",
        "that",
        "which",
        "is",
        "are",
        "it",
        "its",
        "as",
        "by",
        "un",
        "une",
        "le",
        "la",
        "les",
        "des",
        "de",
        "du",
        "et",
        "ou",
        "que",
        "qui",
        "est",
        "en",
        "pour",
        "dans",
        "au",
    )
)
_CURRENCIES = URIRef(CONCEPT + "currency")
_STRUCTURAL = (str(RDF), str(RDFS), str(OWL), str(SKOS))
_LEADS_TO_TERM = frozenset(
    (RDF.type, RDFS.domain, RDFS.subClassOf, RDFS.subPropertyOf, OWL.inverseOf, OWL.onProperty, OWL.someValuesFrom)
)
_TERM_KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def label_faults(data: ReferenceData) -> Iterator[Fault]:
    """Things without exactly one preferred label in English and in French, or with a label given twice."""
    for file, graph in data.named():
        for thing in _described(graph):
            if (thing, RDF.type, OWL.Axiom) in graph:
                continue  # a note on a triple is called by the triple
            counted = Counter(_language(label) for label in graph.objects(thing, SKOS.prefLabel))
            for language in LANGUAGES:
                if counted[language] != 1:
                    yield Fault(
                        file, short(thing), "label", f"{counted[language]} preferred labels in {language}, not 1"
                    )
            yield from _repeated_labels(file, graph, thing)


def _repeated_labels(file: str, graph: Graph, thing: URIRef) -> Iterator[Fault]:
    # https://www.w3.org/TR/skos-reference/ S13: no label is of two sorts.
    counted = Counter(
        label for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel) for label in graph.objects(thing, kind)
    )
    for label, count in sorted(counted.items()):
        if count > 1:
            yield Fault(file, short(thing), "label given twice", f"{label.n3()} is a label of two sorts")
        if str(label) != str(label).strip() or not str(label):
            yield Fault(file, short(thing), "label", f"{label.n3()} is empty or has stray spaces")


def definition_faults(data: ReferenceData) -> Iterator[Fault]:
    """Terms and concepts without a definition in each language, and definitions that only repeat the name."""
    core, concepts = data.graphs[CORE], data.graphs[CONCEPTS]
    for term in _own_terms(core):
        yield from _definition_faults(CORE, core, term)
        if (term, RDFS.isDefinedBy, None) not in core:
            yield Fault(CORE, short(term), "definition", "rdfs:isDefinedBy is missing")
    for concept in _described(concepts):
        # What a currency is, its name and its code of ISO 4217 say.
        if (concept, SKOS.inScheme, _CURRENCIES) not in concepts:
            yield from _definition_faults(CONCEPTS, concepts, concept)


def _definition_faults(file: str, graph: Graph, thing: URIRef) -> Iterator[Fault]:
    labels = {_language(label): str(label) for label in graph.objects(thing, SKOS.prefLabel)}
    definitions = {_language(text): str(text) for text in graph.objects(thing, SKOS.definition)}
    for language in LANGUAGES:
        if language not in definitions:
            yield Fault(file, short(thing), "definition", f"none in {language}")
        elif repeats(definitions[language], labels.get(language, "")):
            yield Fault(file, short(thing), "definition", f"the one in {language} only repeats the name")


def repeats(definition: str, label: str) -> bool:
    """Whether a definition has no word of weight that the label lacks."""
    return _weighty(definition) <= _weighty(label)


def term_faults(data: ReferenceData) -> Iterator[Fault]:
    """Classes and properties in use that the vocabulary does not declare: misspelt, or forgotten."""
    core = data.graphs[CORE]
    declared = _declared_in(core) | {WAS_DERIVED_FROM}
    for file, graph in data.named():
        # Other vocabularies' classes stand in one file only, and it declares those itself.
        declared_here = declared | _declared_in(graph) if file == ALIGN else declared
        for subject, predicate, value in graph:
            used = [predicate, *((value,) if predicate in _LEADS_TO_TERM else ())]
            for term in used:
                if (
                    isinstance(term, URIRef)
                    and not str(term).startswith(_STRUCTURAL)
                    and str(term) not in declared_here
                ):
                    yield Fault(file, short(subject), "undeclared term", str(term))


def _declared_in(graph: Graph) -> set[str]:
    return {str(term) for kind in _TERM_KINDS for term in graph.subjects(RDF.type, kind)}


def reference_faults(data: ReferenceData) -> Iterator[Fault]:
    """Addresses under our own base that are used and described nowhere."""
    for file, graph in data.named():
        for subject, predicate, value in graph:
            if (
                isinstance(value, URIRef)
                and str(value).startswith(BASE)
                and not str(value).startswith(ONT)
                and predicate not in {OWL.versionIRI, OWL.priorVersion}
                and not data.file_of(value)
            ):
                yield Fault(file, short(subject), "dangling reference", short(value))


def ambiguous_names(data: ReferenceData) -> Iterator[Fault]:
    """English names that several things of one class in one file share: no mistake, but they need a context."""
    for file, graph in data.named():
        things: dict[tuple[str, str], set[URIRef]] = defaultdict(set)
        for thing in _described(graph):
            for kind in (SKOS.prefLabel, SKOS.altLabel):
                for label in graph.objects(thing, kind):
                    if _language(label) == "en":
                        things[str(graph.value(thing, RDF.type)), str(label).casefold()].add(thing)
        for (_, name), found in sorted(things.items()):
            if len(found) > 1:
                named = ", ".join(short(thing) for thing in sorted(found))
                yield Fault(file, name, "ambiguous name", f"names {named}", "info")


def _own_terms(core: Graph) -> list[URIRef]:
    kinds = (str(OWL.Class), str(OWL.ObjectProperty), str(OWL.DatatypeProperty))
    return [term for term in instances(core, kinds) if str(term).startswith(ONT)]


def _described(graph: Graph) -> list[URIRef]:
    ours = {thing for thing in graph.subjects(RDF.type, None) if isinstance(thing, URIRef)}
    ontology = set(graph.subjects(RDF.type, OWL.Ontology))
    return sorted(thing for thing in ours - ontology if str(thing).startswith(BASE))


def _language(label: object) -> str:
    return (label.language or "") if isinstance(label, RdfLiteral) else ""


def _weighty(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(words.casefold())) - _EMPTY_WORDS
