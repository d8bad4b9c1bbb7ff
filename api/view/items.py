"""The items of each list, read from a graph by the list's description. Language plays a part only in writing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from api.view.descriptions import Collection, Column, Shape
from api.view.passages import Passages
from graph.rdf.terms import Term
from graph.store.face import Store
from ontology import terms


@dataclass(frozen=True, slots=True)
class Record:
    """A value with columns of its own, by name."""

    value: Term
    parts: Mapping[str, tuple[Term, ...]]


Value: TypeAlias = Term | Record


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a list: its columns' values in order, and its passages, what is stated first.

    `is_mentioned` tells what documents speak of from what is only known.
    """

    id: str
    values: Mapping[str, tuple[Value, ...]]
    evidence: tuple[str, ...]
    is_mentioned: bool

    def terms(self, column: str) -> tuple[Term, ...]:
        """The values of a column, records by the thing they are about."""
        return tuple(one.value if isinstance(one, Record) else one for one in self.values.get(column, ()))

    def first(self, column: str) -> str:
        """The first value of a column as text, or nothing."""
        found = self.terms(column)
        return str(found[0]) if found else ""


_Row: TypeAlias = Mapping[str, Term]


def read_items(store: Store, collection: Collection, passages: Passages) -> tuple[Item, ...]:
    """Every item of a list, those that documents mention and the rest, by address."""
    mentioned = _things(store, collection.members)
    everything = mentioned | (_things(store, collection.rest) if collection.rest else set())
    columns = {column.name: _column(store, column) for column in collection.columns}
    evidence = _evidence(store, collection.evidence)
    return tuple(
        Item(
            thing,
            MappingProxyType({name: found[thing] for name, found in columns.items() if thing in found}),
            tuple(passage.id for passage in passages.sorted(evidence.get(thing, ()))),
            thing in mentioned,
        )
        for thing in sorted(everything)
    )


def _select(store: Store, variables: str, pattern: str) -> Iterable[_Row]:
    return store.select(
        f"PREFIX : <{terms.ONT}> PREFIX c: <{terms.CONCEPT}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
        f"PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> "
        f"SELECT DISTINCT {variables} WHERE {{ {pattern} }}"
    ).rows


def _things(store: Store, pattern: str) -> set[str]:
    return {str(row["item"]) for row in _select(store, "?item", pattern)}


def _evidence(store: Store, patterns: Iterable[str]) -> dict[str, set[str]]:
    chosen: dict[str, set[str]] = {}
    for pattern in patterns:
        found: dict[str, set[str]] = {}
        for row in _select(store, "?item ?e", pattern):
            found.setdefault(str(row["item"]), set()).add(str(row["e"]))
        for thing, names in found.items():
            chosen.setdefault(thing, names)
    return chosen


def _column(store: Store, column: Column) -> dict[str, tuple[Value, ...]]:
    variables = " ".join(dict.fromkeys(("?item", "?value", "?order", *(part.pattern for part in column.parts))))
    rows: dict[str, list[_Row]] = {}
    for row in _select(store, variables, column.pattern):
        if "value" in row:
            rows.setdefault(str(row["item"]), []).append(row)
    return {thing: _values(column, found) for thing, found in rows.items()}


def _values(column: Column, rows: list[_Row]) -> tuple[Value, ...]:
    rows.sort(key=lambda row: (str(row.get("order", "")), str(row["value"])))
    if column.shape is Shape.RECORD:
        return _records(column, rows)
    values = tuple(dict.fromkeys(row["value"] for row in rows))
    if column.many or column.shape is Shape.COUNT:
        return values
    return values[-1:] if column.last else values[:1]


def _records(column: Column, rows: list[_Row]) -> tuple[Record, ...]:
    grouped: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        grouped.setdefault((str(row.get("order", "")), str(row["value"])), []).append(row)
    return tuple(Record(group[0]["value"], _parts(column, group)) for group in grouped.values())


def _parts(column: Column, rows: list[_Row]) -> Mapping[str, tuple[Term, ...]]:
    found = {}
    for part in column.parts:
        variable = part.pattern.removeprefix("?")
        values = sorted({row[variable] for row in rows if variable in row}, key=str)
        if values:
            found[part.name] = tuple(values if part.many else values[:1])
    return MappingProxyType(found)
