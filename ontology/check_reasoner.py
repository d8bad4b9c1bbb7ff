"""Whether vocabulary and facts contradict each other, by HermiT through owlready2 (needs Java).

HermiT is given a view of the graph that is never published. Dates are written as date-times, because xsd:date is
outside the OWL 2 datatype map (https://www.w3.org/TR/owl2-syntax/#Datatype_Maps). Things of one class with different
addresses are said to be different, because two values of a functional property would otherwise be taken for one thing.
Links to other data sets, exact words and whatever is no axiom are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO

import owlready2
from rdflib import OWL, RDF, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.errors import VocabularyError
from ontology.files import CORE
from ontology.terms import EXACT, ONT

_DECLARED = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology)


def contradiction(view: Graph) -> str:
    """Why a reasoning view cannot be true, in a few words; empty where it can, and every class can have members.

    Raises VocabularyError where Java fails; ask `ontology.java.java()` first.
    """
    world = owlready2.World()
    world.get_ontology(ONT).load(fileobj=BytesIO(view.serialize(format="nt", encoding="utf-8")), format="ntriples")
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return "the facts contradict the vocabulary"
    except owlready2.OwlReadyJavaError as error:
        raise VocabularyError(CORE, "ontology", f"HermiT did not run: {str(error)[:500]}") from error
    empty = sorted(str(kind.iri) for kind in world.inconsistent_classes() if kind is not owlready2.Nothing)
    return f"nothing can be a {', '.join(empty)}" if empty else ""


def reasoning_view(core: Graph, facts: Iterable[tuple[Node, Node, Node]]) -> Graph:
    """The vocabulary and those facts that its axioms can be held against, in the form that HermiT reads."""
    view = Graph()
    for triple in core:
        view.add(_as_date_time(triple))
    known = {kind: set(core.subjects(RDF.type, kind)) for kind in _DECLARED}
    properties = {p for p in known[OWL.ObjectProperty] | known[OWL.DatatypeProperty] if p != URIRef(EXACT)}
    kinds: dict[Node, set[Node]] = defaultdict(set)
    for subject, predicate, value in facts:
        if predicate == RDF.type and value in known[OWL.Class]:
            kinds[value].add(subject)
        elif predicate not in properties:
            continue
        view.add(_as_date_time((subject, predicate, value)))
    for members in kinds.values():
        _all_different(view, members)
    return view


def without_conflicts(
    facts: Iterable[tuple[Node, Node, Node, str]], functional: Iterable[Node]
) -> list[tuple[Node, Node, Node]]:
    """Facts with the name of their graph; of several values of a functional property, those of the first graph only.

    Passages may disagree, and both are published. A reasoner is asked about one telling at a time.
    """
    only_one = frozenset(functional)
    kept: list[tuple[Node, Node, Node]] = []
    told_in: dict[tuple[Node, Node], str] = {}
    for subject, predicate, value, graph in sorted(facts, key=lambda fact: (fact[3], fact[0], fact[1], fact[2])):
        if predicate in only_one and told_in.setdefault((subject, predicate), graph) != graph:
            continue
        kept.append((subject, predicate, value))
    return kept


def _as_date_time(triple: tuple[Node, Node, Node]) -> tuple[Node, Node, Node]:
    subject, predicate, value = triple
    if isinstance(value, Literal) and value.datatype == XSD.date:
        return subject, predicate, Literal(f"{value}T00:00:00", datatype=XSD.dateTime)
    return triple


def _all_different(view: Graph, members: set[Node]) -> None:
    if len(members) > 1:
        axiom, listed = BNode(), BNode()
        Collection(view, listed, sorted(members, key=str))
        view.add((axiom, RDF.type, OWL.AllDifferent))
        view.add((axiom, OWL.distinctMembers, listed))
