"""The passages that facts were read from: each with its exact words, and which facts it supports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.rdf.terms import Iri, Term, Triple
from graph.store.face import Store
from ontology import terms

_PASSAGES = f"""
PREFIX : <{terms.ONT}>
SELECT ?id ?text ?document ?date ?start ?end ?quote ?basis ?method ?rule ?confidence ?speaker WHERE {{
  ?id :quotes ?text ; :start ?start ; :end ?end ; :exact ?quote ; :basis ?basis .
  ?text :textOf ?document .
  OPTIONAL {{ ?document :date ?date }} OPTIONAL {{ ?id :method ?method }} OPTIONAL {{ ?id :rule ?rule }}
  OPTIONAL {{ ?id :confidence ?confidence }} OPTIONAL {{ ?id :spokenBy ?speaker }}
}} ORDER BY ?id"""
_FACTS = f"""
SELECT ?id ?s ?p ?o WHERE {{ ?id <{terms.QUOTES}> ?text . GRAPH ?id {{ ?s ?p ?o }} }}"""
_BASES = ("stated", "resolved", "interpreted")


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of a document's text: `start` and `end` count code points, the end is not included.

    `basis` and `method` are short words: stated, resolved, interpreted; rule, review, model.
    """

    id: str
    text: str
    document: str
    date: str
    start: int
    end: int
    quote: str
    basis: str
    method: str
    rule: str
    confidence: str
    speaker: str

    @property
    def order(self) -> tuple[int, str, str, int, int, str]:
        """Sorts what is stated before what was looked up or judged, then by date and place in the text."""
        return (
            _BASES.index(self.basis) if self.basis in _BASES else 9,
            self.date,
            self.text,
            self.start,
            self.end,
            self.id,
        )


@dataclass(frozen=True, slots=True)
class Passages:
    """All passages by address; the passages of each fact; the facts of each passage."""

    by_id: Mapping[str, Passage]
    of_fact: Mapping[Triple, tuple[str, ...]]
    facts: Mapping[str, tuple[Triple, ...]]

    def sorted(self, ids: Iterable[str]) -> tuple[Passage, ...]:
        """The passages with these addresses, each once, what is stated first."""
        found = (self.by_id[name] for name in set(ids) if name in self.by_id)
        return tuple(sorted(found, key=lambda passage: passage.order))

    def of(self, subject: str, predicate: str, value: Term) -> tuple[Passage, ...]:
        """The passages that one fact was read from; none for facts that were not read but inferred or known."""
        return self.sorted(self.of_fact.get(Triple(Iri(subject), Iri(predicate), value), ()))

    def in_text(self, text: str) -> tuple[Passage, ...]:
        """The passages of one text, in the order of the text."""
        found = (passage for passage in self.by_id.values() if passage.text == text)
        return tuple(sorted(found, key=lambda passage: (passage.start, passage.end, passage.id)))


def read_passages(store: Store) -> Passages:
    """Every passage in the store, with its facts."""
    by_id: dict[str, Passage] = {}
    for row in store.select(_PASSAGES).rows:
        by_id.setdefault(str(row["id"]), _passage({name: str(term) for name, term in row.items()}))
    of_fact: dict[Triple, set[str]] = {}
    facts: dict[str, set[Triple]] = {}
    for row in store.select(_FACTS).rows:
        fact = Triple(Iri(str(row["s"])), Iri(str(row["p"])), row["o"])
        of_fact.setdefault(fact, set()).add(str(row["id"]))
        facts.setdefault(str(row["id"]), set()).add(fact)
    return Passages(
        MappingProxyType(by_id),
        MappingProxyType({fact: tuple(sorted(ids)) for fact, ids in of_fact.items()}),
        MappingProxyType({name: tuple(sorted(found, key=_fact_order)) for name, found in facts.items()}),
    )


def _passage(row: Mapping[str, str]) -> Passage:
    return Passage(
        id=row["id"],
        text=row["text"],
        document=row["document"],
        date=row.get("date", ""),
        start=int(row["start"]),
        end=int(row["end"]),
        quote=row["quote"],
        basis=row["basis"].removeprefix(terms.concept("basis-")),
        method=row.get("method", "").removeprefix(terms.concept("method-")),
        rule=row.get("rule", ""),
        confidence=row.get("confidence", ""),
        speaker=row.get("speaker", ""),
    )


def _fact_order(fact: Triple) -> tuple[str, str, str]:
    return (fact.subject.value, fact.predicate.value, str(fact.object))
