"""The shapes as values: what pySHACL is given, what is asked of the store at once, and what each rule says.

A `sh:sparql` constraint is defined for one focus node at a time (https://www.w3.org/TR/shacl/#sparql-constraints). Ours
join `$this` in their outermost group, so that leaving it unbound answers for all focus nodes with one query.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rdflib import RDF, RDFS, SH, Graph, URIRef
from rdflib.term import Node

from ontology.errors import VocabularyError
from ontology.files import SHAPE_FILES, path_of

SHAPES = "https://w3id.org/accord-kg/shapes#"

_WORDS = frozenset((RDF.type, SH.message, SH.severity))
_OURS = frozenset((SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.sparql))

Severity: TypeAlias = Literal["violation", "warning"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says, in both languages, and whether it keeps a thing from being published."""

    name: str  # as in S02-holder
    severity: Severity
    message_en: str
    message_fr: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a shape is about: instances of classes, and what stands before or behind properties."""

    shape: str
    classes: tuple[str, ...]
    subjects_of: tuple[str, ...]
    objects_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A SPARQL constraint, to be run for all focus nodes at once; its rows have `this`, perhaps `path` and `value`."""

    rule: str
    select: str


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes. `core` has neither targets nor SPARQL constraints, nor what leads from a shape to its properties."""

    core: Graph
    properties: Mapping[str, tuple[str, ...]]  # the property shapes of a shape that has some
    targets: tuple[Target, ...]
    queries: tuple[Query, ...]
    rules: Mapping[str, Rule]
    constrained: frozenset[str]  # the shapes of which `core` says more than what they are called
    looked_at: frozenset[str]  # holds every property that `core` is about


def load_shapes() -> Shapes:
    """The packaged shapes."""
    graph = Graph()
    for name in SHAPE_FILES:
        graph.parse(path_of(name), format="turtle")
    return shapes_of(graph)


def shapes_of(graph: Graph) -> Shapes:
    """The shapes that a SHACL graph holds. Raises VocabularyError for a closed one."""
    core = Graph()
    properties: dict[str, tuple[str, ...]] = {}
    for subject, predicate, value in graph:
        if predicate == SH.property and isinstance(subject, URIRef) and isinstance(value, URIRef):
            properties[str(subject)] = (*properties.get(str(subject), ()), str(value))
        elif predicate not in _OURS:
            core.add((subject, predicate, value))
    return Shapes(
        core,
        properties,
        tuple(_target(graph, shape) for shape in _sorted(graph, {*graph.subjects(SH.message), *_aimed(graph)})),
        tuple(_query(graph, shape) for shape in _sorted(graph, set(graph.subjects(SH.sparql)))),
        {rule.name: rule for rule in (_rule(graph, shape) for shape in set(graph.subjects(SH.message)))},
        frozenset(str(shape) for shape, said, _ in core if said not in _WORDS and isinstance(shape, URIRef)),
        _looked_at(core),
    )


def _looked_at(core: Graph) -> frozenset[str]:
    """The addresses that constraints name, and what instances and subclasses are told by.

    Raises VocabularyError for a closed shape (https://www.w3.org/TR/shacl/#ClosedConstraintComponent), which looks at
    the properties that it does not name.
    """
    for shape in core.subjects(SH.closed):
        reason = "sh:closed is not supported: name the properties that are not to be there"
        raise VocabularyError(" or ".join(SHAPE_FILES), str(shape), reason)
    named = {str(name) for name in core.objects() if isinstance(name, URIRef)}
    return frozenset(named | {str(RDF.type), str(RDFS.subClassOf)})


def rule_name(shape: object) -> str:
    """A rule's name from its address."""
    return str(shape).removeprefix(SHAPES)


def _aimed(graph: Graph) -> set[Node]:
    kinds = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
    return {shape for kind in kinds for shape in graph.subjects(kind)}


def _sorted(graph: Graph, shapes: set[Node]) -> list[URIRef]:
    return sorted(shape for shape in shapes if isinstance(shape, URIRef))


def _target(graph: Graph, shape: URIRef) -> Target:
    def values(kind: URIRef) -> tuple[str, ...]:
        return tuple(sorted(str(value) for value in graph.objects(shape, kind)))

    return Target(str(shape), values(SH.targetClass), values(SH.targetSubjectsOf), values(SH.targetObjectsOf))


def _query(graph: Graph, shape: URIRef) -> Query:
    constraint = graph.value(shape, SH.sparql)
    prefixes = "".join(
        f"PREFIX {graph.value(declared, SH.prefix)}: <{graph.value(declared, SH.namespace)}>\n"
        for owner in graph.objects(constraint, SH.prefixes)
        for declared in graph.objects(owner, SH.declare)
    )
    return Query(rule_name(shape), prefixes + str(graph.value(constraint, SH.select)))


def _rule(graph: Graph, shape: Node) -> Rule:
    words = {getattr(message, "language", ""): str(message) for message in graph.objects(shape, SH.message)}
    severity: Severity = "warning" if graph.value(shape, SH.severity) == SH.Warning else "violation"
    return Rule(rule_name(shape), severity, words.get("en", ""), words.get("fr", ""))
