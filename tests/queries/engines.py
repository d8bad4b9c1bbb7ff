"""The same saved question on two engines, its rows in words that a person can compare with a document."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Mapping, Sequence
from typing import Protocol

import rdflib
from rdflib.plugins.sparql import prepareQuery

from graph.rdf.terms import Iri, Literal, Quad, nquads
from graph.store.embedded import EmbeddedStore
from graph.store.face import first_value
from queries.catalogue import Bound, Question, own_address

BASE = "https://w3id.org/accord-kg/"
_QUOTE_LENGTH = 60
_MINTED = re.compile(r"-[0-9a-f]{6}$")

Row = tuple[str, ...]


class Engine(Protocol):
    """Something that answers a saved question with rows of names and values as text."""

    def rows(self, question: Question, bound: Mapping[str, Bound]) -> list[dict[str, str]]:
        """The rows, an unbound variable left out."""


class Oxigraph:
    """pyoxigraph, as it is served."""

    def __init__(self, quads: Sequence[Quad]) -> None:
        self._store = EmbeddedStore(quads)

    def rows(self, question: Question, bound: Mapping[str, Bound]) -> list[dict[str, str]]:
        terms = {n: Iri(v.value) if v.is_address else Literal(v.value, v.datatype) for n, v in bound.items()}
        found = self._store.select(question.query, terms)
        return [{name: str(value) for name, value in row.items()} for row in found.rows]

    def first(self, query: str) -> str:
        """The value of the first row, or nothing."""
        return first_value(self._store, query)

    def evidence_of(self, quote: str) -> tuple[str, str]:
        """The passage whose words begin so, and the measure that its facts are about."""
        query = (
            "PREFIX : <https://w3id.org/accord-kg/ont#> SELECT ?e ?measure WHERE { ?e :exact ?exact ; :basis ?basis . "
            f"GRAPH ?e {{ ?measure :boundParty|:force ?x }} FILTER (STRSTARTS(?exact, {json.dumps(quote)}) && "
            "STRENDS(STR(?basis), 'stated')) } ORDER BY ?e ?measure LIMIT 1"
        )
        (row,) = self._store.select(query).rows
        return str(row["e"]), str(row["measure"])


class Rdflib:
    """rdflib, of another make: named graphs by their contexts, the default graph for itself."""

    def __init__(self, quads: Sequence[Quad]) -> None:
        self._data = rdflib.Dataset(default_union=False)
        with warnings.catch_warnings():
            # Its N-Quads parser still speaks of a default context, by its old name.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._data.parse(data=nquads(quads), format="nquads")

    def rows(self, question: Question, bound: Mapping[str, Bound]) -> list[dict[str, str]]:
        terms = {
            name: rdflib.URIRef(one.value) if one.is_address else rdflib.Literal(one.value, datatype=one.datatype)
            for name, one in bound.items()
        }
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            found = self._data.query(prepareQuery(question.query), initBindings=terms)
            bindings = found.bindings
        return [{str(name): str(value) for name, value in row.items()} for row in bindings]


def asked(question: Question, given: Mapping[str, str]) -> Mapping[str, Bound]:
    """Parameters bound: those given, else what the question suggests."""
    usual = {one.name: one.default or one.example for one in question.parameters}
    return question.bind(usual | dict(given), lambda name, kind, value: own_address(BASE, name, kind, value))


def in_words(rows: Sequence[Mapping[str, str]], columns: Sequence[str], labels: Mapping[str, str]) -> list[Row]:
    """Rows cut to some columns: codes of concepts, slugs, names of what was read, quotes' beginnings."""
    return sorted({tuple(_word(name, row.get(name, ""), labels) for name in columns) for row in rows})


def _word(column: str, value: str, labels: Mapping[str, str]) -> str:
    if column == "document":
        return value.rsplit("/", 1)[-1][:10]
    if value.startswith(BASE + "concept/"):
        return value.removeprefix(BASE + "concept/")
    if value.startswith(BASE + "id/"):
        slug = value.rsplit("/", 1)[-1]
        return labels[value] if _MINTED.search(slug) else slug
    if value.startswith(BASE + "ont#"):
        return value.removeprefix(BASE + "ont#")
    plain = " ".join(value.split())
    return plain[:_QUOTE_LENGTH].rstrip() if "quote" in column.lower() else plain
