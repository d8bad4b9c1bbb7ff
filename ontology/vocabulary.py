"""The vocabulary as values: each class and property with its words and what is said of it, for whoever describes it.

Read from core.ttl, which defines the terms, and align.ttl, which ties them to other vocabularies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.files import ALIGN, CORE, path_of
from ontology.terms import ONT

_CHARACTERISTICS = (
    (OWL.FunctionalProperty, "functional"),
    (OWL.InverseFunctionalProperty, "inverse-functional"),
    (OWL.TransitiveProperty, "transitive"),
    (OWL.SymmetricProperty, "symmetric"),
    (OWL.AsymmetricProperty, "asymmetric"),
    (OWL.ReflexiveProperty, "reflexive"),
    (OWL.IrreflexiveProperty, "irreflexive"),
)


class Kind(Enum):
    """What sort of term it is."""

    CLASS = "class"
    OF_THINGS = "property of things"
    OF_VALUES = "property of values"


_KINDS = ((OWL.Class, Kind.CLASS), (OWL.ObjectProperty, Kind.OF_THINGS), (OWL.DatatypeProperty, Kind.OF_VALUES))


@dataclass(frozen=True, slots=True)
class VocabularyTerm:
    """A class or property: its words by language, and the addresses of the terms that it is tied to.

    `above` and `below` are one step away; `elsewhere` stand above it in other vocabularies. `chains` are the paths of
    properties that a property follows from. `suffices` says what makes a thing a member of a class: being of a class
    and having, by a property, something of another class. `characteristics` are OWL's words: functional, transitive…
    """

    address: str
    kind: Kind
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    examples: Mapping[str, str]
    above: tuple[str, ...]
    below: tuple[str, ...]
    elsewhere: tuple[str, ...]
    domain: str
    range: str
    inverses: tuple[str, ...]
    characteristics: tuple[str, ...]
    chains: tuple[tuple[str, ...], ...]
    disjoint: tuple[str, ...]
    suffices: tuple[tuple[str, str, str], ...]

    @property
    def name(self) -> str:
        """What its address ends in."""
        return self.address.removeprefix(ONT)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms, classes first, each kind by name; and what is said of the vocabulary as a whole, by language.

    `borrowed` are properties of other vocabularies that are used as they are; `prefixes` shorten addresses.
    """

    terms: tuple[VocabularyTerm, ...]
    version: str
    edition: str
    issued: str
    licence: str
    creators: tuple[str, ...]
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    changes: Mapping[str, tuple[str, ...]]
    borrowed: tuple[str, ...]
    prefixes: Mapping[str, str]

    def of_kind(self, kind: Kind) -> tuple[VocabularyTerm, ...]:
        """The terms of a kind, by name."""
        return tuple(term for term in self.terms if term.kind is kind)


def read_vocabulary() -> Vocabulary:
    """The packaged vocabulary."""
    # No prefixes but those that the files declare.
    core = Graph(bind_namespaces="none").parse(path_of(CORE), format="turtle")
    align = Graph(bind_namespaces="none").parse(path_of(ALIGN), format="turtle")
    for name, space in core.namespaces():
        align.bind(name, space)
    return vocabulary(core, align)


def read_edition(path: Path) -> Vocabulary:
    """The vocabulary of an edition's file, which holds the terms and what they are tied to."""
    whole = Graph(bind_namespaces="none").parse(path, format="turtle")
    return vocabulary(whole, whole)


def vocabulary(core: Graph, align: Graph) -> Vocabulary:
    """The vocabulary that a graph defines, with what another ties it to."""
    ontology = URIRef(ONT.rstrip("#"))
    named = (
        (URIRef(str(thing)), kind)
        for owl_kind, kind in _KINDS
        for thing in sorted(core.subjects(RDF.type, owl_kind), key=lambda one: str(one).casefold())
        if isinstance(thing, URIRef) and str(thing).startswith(ONT)
    )
    return Vocabulary(
        terms=tuple(_term(core, align, thing, kind) for thing, kind in named),
        version=_single(core, ontology, OWL.versionInfo),
        edition=_single(core, ontology, OWL.versionIRI),
        issued=_single(core, ontology, DCTERMS.issued),
        licence=_single(core, ontology, DCTERMS.license),
        creators=_sorted(core.objects(ontology, DCTERMS.creator)),
        titles=_words(core, ontology, DCTERMS.title),
        descriptions=_words(core, ontology, DCTERMS.description),
        changes=_notes(core, ontology),
        borrowed=_sorted(core.subjects(RDF.type, OWL.AnnotationProperty)),
        prefixes=MappingProxyType({name: str(space) for name, space in align.namespaces() if name}),
    )


def _term(core: Graph, align: Graph, thing: URIRef, kind: Kind) -> VocabularyTerm:
    step = RDFS.subClassOf if kind is Kind.CLASS else RDFS.subPropertyOf
    types = set(core.objects(thing, RDF.type))
    inverses = {*core.objects(thing, OWL.inverseOf), *core.subjects(OWL.inverseOf, thing)}
    return VocabularyTerm(
        address=str(thing),
        kind=kind,
        labels=_words(core, thing, SKOS.prefLabel),
        definitions=_words(core, thing, SKOS.definition),
        examples=_words(core, thing, SKOS.example),
        above=_sorted(one for one in core.objects(thing, step) if str(one).startswith(ONT)),
        below=_sorted(core.subjects(step, thing)),
        elsewhere=_sorted(one for one in align.objects(thing, step) if not str(one).startswith(ONT)),
        domain=_single(core, thing, RDFS.domain),
        range=_single(core, thing, RDFS.range),
        inverses=_sorted(iter(inverses)),
        characteristics=tuple(word for owl, word in _CHARACTERISTICS if owl in types),
        chains=tuple(sorted(_listed(core, chain) for chain in core.objects(thing, OWL.propertyChainAxiom))),
        disjoint=tuple(sorted(_disjoint(core, thing))),
        suffices=tuple(sorted(_sufficient(core, thing))),
    )


def _single(core: Graph, thing: URIRef, by: URIRef) -> str:
    found = core.value(thing, by)
    return "" if found is None else str(found)


def _disjoint(core: Graph, thing: URIRef) -> set[str]:
    pairs = {*core.objects(thing, OWL.disjointWith), *core.subjects(OWL.disjointWith, thing)}
    found = {str(one) for one in pairs}
    for axiom in core.subjects(RDF.type, OWL.AllDisjointClasses):
        members = _listed(core, core.value(axiom, OWL.members))
        if str(thing) in members:
            found |= set(members)
    return found - {str(thing)}


def _sufficient(core: Graph, thing: URIRef) -> Iterator[tuple[str, str, str]]:
    # What RL admits on the left of a subclass axiom: a class and something that its members have.
    for axiom in core.subjects(RDFS.subClassOf, thing):
        parts = core.value(axiom, OWL.intersectionOf)
        if parts is None:
            continue
        members = list(Collection(core, parts))
        bases = [one for one in members if isinstance(one, URIRef)]
        for one in members:
            by, filler = core.value(one, OWL.onProperty), core.value(one, OWL.someValuesFrom)
            if by is not None and filler is not None and bases:
                yield str(bases[0]), str(by), str(filler)


def _listed(core: Graph, start: Node | None) -> tuple[str, ...]:
    return tuple(str(one) for one in Collection(core, start)) if start is not None else ()


def _sorted(found: Iterator[Node]) -> tuple[str, ...]:
    return tuple(sorted(str(one) for one in found if not isinstance(one, BNode)))


def _words(core: Graph, thing: URIRef, by: URIRef) -> Mapping[str, str]:
    found = {one.language or "": str(one) for one in core.objects(thing, by) if isinstance(one, RdfLiteral)}
    return MappingProxyType(dict(sorted(found.items())))


def _notes(core: Graph, ontology: URIRef) -> Mapping[str, tuple[str, ...]]:
    notes: dict[str, list[str]] = {}
    for note in sorted(core.objects(ontology, SKOS.changeNote), key=str, reverse=True):
        if isinstance(note, RdfLiteral):
            notes.setdefault(note.language or "", []).append(str(note))
    return MappingProxyType({language: tuple(found) for language, found in notes.items()})
