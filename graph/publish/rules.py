"""The closure: what follows from the facts, by CONSTRUCT rules to fixpoint, into the graph of inferences.

The rules are the axioms of the ontology that answer questions (OWL 2 RL, https://www.w3.org/TR/owl2-profiles/#OWL_2_RL):
property chains, transitivity, inverses. They are few and known, so that they can be checked against a reasoner.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.rdf.terms import Iri, Quad, Triple
from graph.store.embedded import EmbeddedStore

_PREFIX = "PREFIX : <https://w3id.org/accord-kg/ont#> "

# In the order in which they feed one another, so that few rounds are needed.
# What stands there already is left to the engine: to hand all of it over, and over again, is most of the work.
RULES = tuple(
    f"{_PREFIX} CONSTRUCT {{ {then} }} WHERE {{ {given} FILTER NOT EXISTS {{ {then} }} }}"
    for then, given in (
        ("?a :within ?b", "?a :directlyWithin ?b"),
        ("?a :within ?c", "?a :within ?b . ?b :directlyWithin ?c"),
        ("?a :partOf ?b", "?a :directPartOf ?b"),
        ("?a :partOf ?c", "?a :partOf ?b . ?b :directPartOf ?c"),
        ("?b :hasPart ?a", "?a :partOf ?b"),
        ("?m :concerns ?l", "?m :site ?l"),
        ("?m :concerns ?w", "?m :concerns ?l . ?l :within ?w"),
        ("?m :concerns ?l", "?m :hasPart ?p . ?p :concerns ?l"),
        ("?m :provisionOf ?a", "?m :partOf ?w . ?w :provisionOf ?a"),
        ("?m :attendee ?p", "?m :attendedAs ?t . ?t :holder ?p"),
        ("?a :signatory ?p", "?a :signedAs ?t . ?t :holder ?p"),
        ("?p :tenure ?t", "?t :holder ?p"),
        ("?p :heldOffice ?o", "?t :holder ?p ; :office ?o"),
        ("?p a :Minister", "?p :heldOffice ?o . ?o a :MinisterialOffice"),
        ("?o a :Office", "?o a :MinisterialOffice"),
        ("?s a :Organisation", "?s a :State"),
    )
)


def closure(store: EmbeddedStore, inferred: Iri) -> tuple[Quad, ...]:
    """The quads that follow from a store's default graph and do not stand there yet, in the graph `inferred`.

    Adds them to the store's default graph on the way; the caller writes the named copies.
    """
    found: set[Triple] = set()
    while new := {triple for rule in RULES for triple in _apply(store, rule)}:
        found |= new
    return tuple(Quad(t.subject, t.predicate, t.object, inferred) for t in found)


def _apply(store: EmbeddedStore, rule: str) -> Sequence[Triple]:
    new = store.construct(rule)
    store.insert(Quad(t.subject, t.predicate, t.object) for t in new)
    return new
