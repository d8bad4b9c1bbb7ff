"""Where the vocabulary's and the reference data's files are, and which named graph each goes into."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

GRAPH = "https://w3id.org/accord-kg/graph/"

CORE = "core.ttl"
ALIGN = "align.ttl"
CONCEPTS = "concepts.ttl"
CONTEXT = "context.jsonld"
REGISTER = "register.ttl"
ORGANISATIONS = "organisations.ttl"
INSTRUMENTS = "instruments.ttl"
LOCATIONS = "locations.ttl"
LINKS = "links.ttl"
GAZETTEER = "gazetteer.tsv"
SHAPE_FILES = ("shapes.ttl", "shapes-evidence.ttl")


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """A Turtle file of this room and the address of the named graph that its triples go into."""

    name: str
    graph: str


REFERENCE_FILES = (
    ReferenceFile(CORE, GRAPH + "ontology"),
    ReferenceFile(ALIGN, GRAPH + "ontology"),
    ReferenceFile(CONCEPTS, GRAPH + "concepts"),
    ReferenceFile(REGISTER, GRAPH + "register"),
    ReferenceFile(ORGANISATIONS, GRAPH + "register"),
    ReferenceFile(INSTRUMENTS, GRAPH + "register"),
    ReferenceFile(LOCATIONS, GRAPH + "locations"),
    ReferenceFile(LINKS, GRAPH + "links"),
)


def path_of(name: str) -> Path:
    """The path of one of this room's data files, in a checkout as in an installed wheel."""
    return Path(str(files("ontology").joinpath(name)))
