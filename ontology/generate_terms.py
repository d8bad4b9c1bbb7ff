"""Writes `ontology/terms.py` from `ontology/core.ttl`: `python -m ontology.generate_terms`.

A test compares the file with what this module would write, so the constants cannot drift from the vocabulary.
"""

from __future__ import annotations

import re
from pathlib import Path

from rdflib import OWL, RDF, Graph, URIRef

from ontology.files import CORE
from ontology.turtle import graph_of

ONT = "https://w3id.org/accord-kg/ont#"

_BORROWED = (
    ("RDF_TYPE", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
    ("PREF_LABEL", "http://www.w3.org/2004/02/skos/core#prefLabel"),
    ("ALT_LABEL", "http://www.w3.org/2004/02/skos/core#altLabel"),
    ("HIDDEN_LABEL", "http://www.w3.org/2004/02/skos/core#hiddenLabel"),
    ("NOTATION", "http://www.w3.org/2004/02/skos/core#notation"),
    ("DEFINITION", "http://www.w3.org/2004/02/skos/core#definition"),
    ("EDITORIAL_NOTE", "http://www.w3.org/2004/02/skos/core#editorialNote"),
    ("BROADER", "http://www.w3.org/2004/02/skos/core#broader"),
    ("IN_SCHEME", "http://www.w3.org/2004/02/skos/core#inScheme"),
    ("CONCEPT_CLASS", "http://www.w3.org/2004/02/skos/core#Concept"),
    ("GIVEN_NAME", "http://xmlns.com/foaf/0.1/givenName"),
    ("FAMILY_NAME", "http://xmlns.com/foaf/0.1/familyName"),
    ("LAT", "http://www.w3.org/2003/01/geo/wgs84_pos#lat"),
    ("LONG", "http://www.w3.org/2003/01/geo/wgs84_pos#long"),
    ("SOURCE", "http://purl.org/dc/terms/source"),
    ("TITLE", "http://purl.org/dc/terms/title"),
    ("LICENSE", "http://purl.org/dc/terms/license"),
    ("WAS_DERIVED_FROM", "http://www.w3.org/ns/prov#wasDerivedFrom"),
)

_HEADER = '''"""Every class and property of the vocabulary as a constant holding its full address.

Generated from `core.ttl` by `python -m ontology.generate_terms`; edit the Turtle, not this file. A property
that shares its name with a class is called HAS_…: OFFICE is the class, HAS_OFFICE the property.
"""

from __future__ import annotations

BASE = "https://w3id.org/accord-kg/"
ONT = BASE + "ont#"
ID = BASE + "id/"
CONCEPT = BASE + "concept/"
GRAPH = BASE + "graph/"

'''

_FOOTER = '''

def concept(key: str) -> str:
    """The address of a concept by its scheme's prefix and its slug: `concept("basis-stated")`."""
    return CONCEPT + key
'''

_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")


def constant_name(local_name: str) -> str:
    """The name of a term as a Python constant: `directlyWithin` becomes DIRECTLY_WITHIN."""
    return _WORD_START.sub("_", local_name).upper()


def local_names(graph: Graph, kind: URIRef) -> list[str]:
    """The names, sorted, of the vocabulary's own terms of one OWL kind."""
    subjects = (str(subject) for subject in graph.subjects(RDF.type, kind))
    return sorted({subject.removeprefix(ONT) for subject in subjects if subject.startswith(ONT)})


def terms_source(graph: Graph) -> str:
    """The text of `terms.py` for a vocabulary."""
    classes = local_names(graph, OWL.Class)
    properties = sorted(local_names(graph, OWL.ObjectProperty) + local_names(graph, OWL.DatatypeProperty))
    class_names = {name: constant_name(name) for name in classes}
    property_names = {
        name: ("HAS_" if constant_name(name) in class_names.values() else "") + constant_name(name)
        for name in properties
    }
    parts = [_HEADER, "# Classes\n", _constants(class_names), "\n# Properties\n", _constants(property_names)]
    parts += ["\n# Terms of other vocabularies\n", *(f'{name} = "{address}"\n' for name, address in _BORROWED)]
    parts += ["\nCLASSES = frozenset(\n", _members(class_names), ")\n"]
    parts += ["\nPROPERTIES = frozenset(\n", _members(property_names), ")\n", _FOOTER]
    return "".join(parts)


def write_terms() -> Path:
    """Writes `terms.py` beside this file and gives back its path."""
    target = Path(__file__).with_name("terms.py")
    target.write_text(terms_source(graph_of(CORE)), encoding="utf-8", newline="\n")
    return target


def _constants(names: dict[str, str]) -> str:
    return "".join(f'{constant} = ONT + "{name}"\n' for name, constant in names.items())


def _members(names: dict[str, str]) -> str:
    lines = "".join(f"        {constant},\n" for constant in names.values())
    return "    {\n" + lines + "    }\n"


if __name__ == "__main__":
    write_terms()
