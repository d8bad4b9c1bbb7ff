"""What can be wrong with the vocabulary and the reference data, and the files as they were loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Literal, TypeAlias

from rdflib import RDF, XSD, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.term import Node

from ontology.files import REFERENCE_FILES
from ontology.turtle import graph_of

A_DAY = '"2024-07-05"^^xsd:date'

Severity: TypeAlias = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong: in which file, with which thing, against which rule, and in what way.

    An error stops a build; a warning is to be looked at; an information is no mistake but worth knowing.
    """

    file: str
    thing: str
    rule: str
    reason: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.severity}: {self.file}: {self.thing}: {self.rule}: {self.reason}"


@dataclass(frozen=True, slots=True)
class ReferenceData:
    """The graphs of the files by file name."""

    graphs: Mapping[str, Graph]

    def objects(self, subject: Node, predicate: URIRef) -> Iterator[Node]:
        """What all of the files say of a thing by a property, file by file."""
        return chain.from_iterable(graph.objects(subject, predicate) for graph in self.graphs.values())

    def named(self) -> Iterator[tuple[str, Graph]]:
        """Each file's name and graph, in the order of the names."""
        return iter(sorted(self.graphs.items()))

    def file_of(self, subject: Node) -> str:
        """The file that describes a thing, or an empty string."""
        return next((name for name, graph in self.named() if (subject, None, None) in graph), "")


def load_reference_data() -> ReferenceData:
    """The packaged files, parsed. Raises VocabularyError where a file is not Turtle."""
    return ReferenceData({file.name: graph_of(file.name) for file in REFERENCE_FILES})


def instances(graph: Graph, classes: Iterable[str]) -> list[URIRef]:
    """The things of a graph that are stated to be of one of some classes, sorted."""
    found = {thing for name in classes for thing in graph.subjects(RDF.type, URIRef(name)) if isinstance(thing, URIRef)}
    return sorted(found)


def short(thing: Node) -> str:
    """A thing's address without the part that all addresses share."""
    return str(thing).removeprefix("https://w3id.org/accord-kg/")


def day_of(value: Node | None) -> date | None:
    """The day that an xsd:date names; None for everything else, the 30th of February among it."""
    if not isinstance(value, RdfLiteral) or value.datatype != XSD.date:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def no_days(graph: Graph, thing: Node, name: str) -> list[str]:
    """What a thing says by a property, where it ought to name a day and does not: as Turtle writes it, sorted."""
    return sorted(value.n3() for value in graph.objects(thing, URIRef(name)) if day_of(value) is None)
