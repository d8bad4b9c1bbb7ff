"""What the graph says of a thing: its facts, what points at it, the passages behind both, names around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from api.view.labels import Labels
from api.view.passages import Passages
from graph.rdf.terms import Iri, Quad, Triple, text
from graph.store.face import Store
from ontology import terms

_FACTS = "SELECT ?thing ?p ?o ?g WHERE { { ?thing ?p ?o } UNION { GRAPH ?g { ?thing ?p ?o } } }"
_POINTING = "SELECT ?thing ?s ?p ?g WHERE { { ?s ?p ?thing } UNION { GRAPH ?g { ?s ?p ?thing } } }"
_OWN_GRAPH = "SELECT ?thing ?s ?p ?o WHERE { GRAPH ?thing { ?s ?p ?o } }"
_PASSAGE = "SELECT ?thing ?p ?o WHERE { ?thing ?p ?o }"


@dataclass(frozen=True, slots=True)
class Description:
    """Facts about a thing and facts that point at it, with the graphs they stand in; passages; names of neighbours.

    A quad without a graph stands in the default graph, where every fact of a named graph stands as well.
    """

    thing: str
    facts: tuple[Quad, ...]
    pointing: tuple[Quad, ...]
    passages: tuple[Triple, ...]
    names: tuple[Triple, ...]

    @property
    def is_known(self) -> bool:
        """Whether the graph says anything of it."""
        return bool(self.facts or self.pointing)

    def triples(self) -> tuple[Triple, ...]:
        """Everything without graphs; the thing itself tells which passages it was read from."""
        read = {quad.graph for quad in (*self.facts, *self.pointing) if quad.graph}
        described = {triple.subject for triple in self.passages}
        derived = [
            Triple(Iri(self.thing), Iri(terms.WAS_DERIVED_FROM), graph)
            for graph in read & described
            if graph.value != self.thing
        ]
        stated = {quad.triple for quad in (*self.facts, *self.pointing)}
        return (*stated, *derived, *self.passages, *self.names)

    def quads(self) -> tuple[Quad, ...]:
        """Everything in its graphs; in the default graph only what stands in no other."""
        every = (*self.facts, *self.pointing)
        placed = {quad.triple for quad in every if quad.graph}
        kept = [quad for quad in every if quad.graph or quad.triple not in placed]
        beside = [Quad(one.subject, one.predicate, one.object) for one in (*self.passages, *self.names)]
        return (*kept, *beside)


def describe(
    store: Store, labels: Labels, passages: Passages, thing: str, *, with_pointing: bool = True
) -> Description:
    """The description of a thing; `with_pointing` adds what points at it."""
    bound = {"thing": Iri(thing)}
    facts = [
        Quad(Iri(thing), Iri(str(row["p"])), row["o"], _graph(row.get("g"))) for row in store.select(_FACTS, bound).rows
    ]
    pointing = []
    if with_pointing:
        pointing = [
            Quad(Iri(str(row["s"])), Iri(str(row["p"])), Iri(thing), _graph(row.get("g")))
            for row in store.select(_POINTING, bound).rows
        ]
    if thing in passages.by_id:
        pointing += [
            Quad(Iri(str(row["s"])), Iri(str(row["p"])), row["o"], Iri(thing))
            for row in store.select(_OWN_GRAPH, bound).rows
        ]
    read = {quad.graph.value for quad in (*facts, *pointing) if quad.graph and quad.graph.value in passages.by_id}
    return Description(
        thing,
        tuple(facts),
        tuple(pointing),
        tuple(triple for name in sorted(read) for triple in _described(store, name)),
        _names(labels, (*facts, *pointing)),
    )


def _described(store: Store, passage: str) -> list[Triple]:
    rows = store.select(_PASSAGE, {"thing": Iri(passage)}).rows
    return [Triple(Iri(passage), Iri(str(row["p"])), row["o"]) for row in rows]


def _graph(term: object) -> Iri | None:
    return Iri(str(term)) if term is not None else None


def _names(labels: Labels, quads: Iterable[Quad]) -> tuple[Triple, ...]:
    """The names of the things that facts lead to, so that a reader of the data need not fetch each."""
    near = {term for quad in quads for term in (quad.subject, quad.object) if isinstance(term, Iri)}
    return tuple(
        Triple(one, Iri(terms.PREF_LABEL), text(name, language))
        for one in sorted(near)
        if not one.value.startswith(terms.ONT)
        for language, name in labels.preferred.get(one.value, {}).items()
    )
