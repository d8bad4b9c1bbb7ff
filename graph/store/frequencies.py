"""How often terms stand in a graph: what bounds the work of a query before it is run.

The engine finds what matches a triple pattern by going through all quads, of whatever graph, that have one of the
pattern's terms in its place, and of those terms it takes the one that stands there least often.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.rdf.terms import Iri, Literal, Term
from graph.store.face import Store

SELDOM = 16
"""What stands in no more quads than this is not counted by itself."""

_EVERYWHERE = "{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
_OFTEN = f"SELECT ?%s (COUNT(*) AS ?count) {_EVERYWHERE} GROUP BY ?%s HAVING (COUNT(*) > {SELDOM})"
_TOTALS = f"SELECT (COUNT(*) AS ?quads) (MAX(STRLEN(STR(?o))) AS ?longest) {_EVERYWHERE}"


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many quads an address stands as subject, predicate and object, where they are more than `SELDOM`.

    `of_a_literal` is how many have the literal that most have; `longest` how many characters the longest object has.
    """

    subjects: Mapping[str, int]
    predicates: Mapping[str, int]
    objects: Mapping[str, int]
    of_a_literal: int
    quads: int
    longest: int


def counted(store: Store) -> Frequencies:
    """The frequencies in a store, in four passes over its quads; it must not be written to afterwards."""
    subjects, predicates, objects = (_often(store, place) for place in "spo")
    totals = store.select(_TOTALS).rows[0]
    return Frequencies(
        _of_addresses(subjects),
        _of_addresses(predicates),
        _of_addresses(objects),
        max((count for term, count in objects.items() if isinstance(term, Literal)), default=SELDOM),
        int(str(totals["quads"])),
        int(str(totals.get("longest", 0))),
    )


def _often(store: Store, place: str) -> Mapping[Term, int]:
    rows = store.select(_OFTEN % (place, place)).rows
    return {row[place]: int(str(row["count"])) for row in rows}


def _of_addresses(counts: Mapping[Term, int]) -> Mapping[str, int]:
    return {term.value: count for term, count in counts.items() if isinstance(term, Iri)}
