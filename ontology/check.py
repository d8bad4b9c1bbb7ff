"""The vocabulary's own proofs: every fault of the ontology and the reference data, in one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import owlready2
from rdflib import OWL, Graph

from ontology.check_core import core_faults
from ontology.check_instruments import instrument_faults
from ontology.check_places import kind_faults, place_faults, source_faults
from ontology.check_register import register_faults
from ontology.check_words import ambiguous_names, definition_faults, label_faults, reference_faults, term_faults
from ontology.errors import VocabularyError
from ontology.faults import Fault, ReferenceData, load_reference_data
from ontology.files import CORE, path_of
from ontology.generate_terms import local_names, terms_source
from ontology.terms import ONT

CHECKS = (
    core_faults,
    label_faults,
    definition_faults,
    term_faults,
    reference_faults,
    register_faults,
    place_faults,
    kind_faults,
    source_faults,
    instrument_faults,
    ambiguous_names,
)


def all_faults(data: ReferenceData | None = None) -> tuple[Fault, ...]:
    """The faults of the packaged files, or of other data, sorted by file and thing."""
    loaded = load_reference_data() if data is None else data
    found = {fault for check in CHECKS for fault in check(loaded)}
    found.update(constant_faults(loaded), owl_faults(loaded))
    return tuple(sorted(found))


def require_sound(data: ReferenceData | None = None) -> None:
    """Raises VocabularyError for the first error, if there is any; warnings and informations pass."""
    for fault in all_faults(data):
        if fault.severity == "error":
            raise VocabularyError(fault.file, fault.thing, f"{fault.rule}: {fault.reason}")


def constant_faults(data: ReferenceData) -> Iterator[Fault]:
    """Whether the constants in terms.py are those of the vocabulary."""
    if path_of("terms.py").read_text(encoding="utf-8") != terms_source(data.graphs[CORE]):
        yield Fault("terms.py", "constants", "out of step", "run python -m ontology.generate_terms")


def owl_faults(data: ReferenceData) -> Iterator[Fault]:
    """Whether owlready2 reads the same classes and properties out of the vocabulary as rdflib does."""
    core = data.graphs[CORE]
    declared = {kind: local_names(core, OWL[kind]) for kind in ("Class", "ObjectProperty", "DatatypeProperty")}
    for name, count in sorted(Counter(name for names in declared.values() for name in names).items()):
        if count > 1:
            yield Fault(CORE, "ont#" + name, "two kinds", "is declared as more than one kind of term")
    read = load_in_owlready(core)
    for kind, found in (
        ("Class", read.classes()),
        ("ObjectProperty", read.object_properties()),
        ("DatatypeProperty", read.data_properties()),
    ):
        ours = {term.iri.removeprefix(ONT) for term in found if term.iri.startswith(ONT)}
        for name in sorted(ours.symmetric_difference(declared[kind])):
            yield Fault(CORE, "ont#" + name, "owlready2", f"is not read as a {kind}")


def load_in_owlready(core: Graph) -> owlready2.World:
    """A world of its own, in memory, that holds the vocabulary."""
    world = owlready2.World()
    triples = core.serialize(format="nt", encoding="utf-8")
    world.get_ontology(ONT).load(fileobj=BytesIO(triples), format="ntriples")
    return world
