"""Items as they are written out, in JSON and in tables, in one language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from types import MappingProxyType
from typing import Any, TypeAlias

from api.languages import Language
from api.view.descriptions import Column, Shape
from api.view.items import Item, Record, Value
from api.view.passages import Passage
from api.view.view import Shelf, View
from graph.rdf.terms import Iri, Term
from ontology import terms
from ontology.files import CONTEXT, path_of

Json: TypeAlias = dict[str, Any]
# What every answer may say of itself and of its passages.
_ALWAYS = (
    "@version", "id", "label", "total", "items", "next", "evidence", "quote", "start", "end", "text", "basis", "rule",
    "confidence",
)  # fmt: skip


def number(written: str) -> int | float | str:
    """A decimal as JSON has it: whole where it is whole; as text where it is no number."""
    try:
        value = Decimal(written)
    except InvalidOperation:
        return written
    return int(value) if value == value.to_integral_value() else float(value)


def thing(view: View, address: str, language: Language) -> Json:
    """A thing named from elsewhere: its address and its name."""
    return {"id": address, "label": view.labels.label(address, language)}


def passage(one: Passage) -> Json:
    """A passage: its words, where they stand, and on what basis they were read."""
    written: Json = {
        "id": one.id,
        "quote": one.quote,
        "start": one.start,
        "end": one.end,
        "document": one.document,
        "text": one.text,
        "basis": one.basis,
    }
    if one.rule:
        written["rule"] = one.rule
    if one.confidence:
        written["confidence"] = number(one.confidence)
    return written


def item(view: View, shelf: Shelf, one: Item, language: Language) -> Json:
    """An item of a list: address, label, its columns that have a value, its evidence."""
    written = thing(view, one.id, language)
    for column in shelf.collection.columns:
        values = one.values.get(column.name, ())
        if values or column.shape is Shape.COUNT or column.many:
            written[column.name] = _cell(view, column, values, language)
    written["evidence"] = [passage(view.passages.by_id[name]) for name in one.evidence]
    return written


def value(view: View, column: Column, one: Value, language: Language) -> Any:
    """One value of a column, by the column's shape."""
    if isinstance(one, Record):
        return _record(view, column, one, language)
    match column.shape:
        case Shape.THING | Shape.RECORD:
            return thing(view, str(one), language)
        case Shape.CODE:
            return view.labels.code(str(one)) if isinstance(one, Iri) else str(one)
        case Shape.NUMBER:
            return number(str(one))
        case Shape.AMOUNT:
            return amount(view, str(one))
        case Shape.TEXT if isinstance(one, Iri):
            return view.labels.label(str(one), language)
    return str(one)


def amount(view: View, address: str) -> Json:
    """A sum of money."""
    known = view.amounts.get(address)
    return {"id": address} | ({"value": number(known.value), "currency": known.currency} if known else {})


def context(shelf: Shelf) -> Json:
    """The JSON-LD context (https://www.w3.org/TR/json-ld11/#the-context) by which a list's JSON is linked data."""
    known = shared_context()
    kind = shelf.collection.name.removesuffix("s")
    named: Json = {name: known[name] for name in _ALWAYS}
    for column in shelf.collection.columns:
        for one in (column, *column.parts):
            if one.name == "kind" and one.property:
                # Each list has a scheme of kinds of its own.
                below = {"@vocab": f"{terms.CONCEPT}{kind}-kind-"}
                named["kind"] = {"@id": terms.KIND, "@type": "@vocab", "@context": below}
            elif one.property:
                named[one.name] = known[one.property]
    return named


def common_context() -> Json:
    """The context of an answer that is no list of its own: what every answer may say of itself and of its passages."""
    known = shared_context()
    return {name: known[name] for name in _ALWAYS}


@cache
def shared_context() -> Mapping[str, Any]:
    """The one context from which those of all answers are taken: context.jsonld, which the vocabulary gives."""
    read: Json = json.loads(path_of(CONTEXT).read_text(encoding="utf-8"))
    return MappingProxyType(read["@context"])


def table(view: View, shelf: Shelf, items: Iterable[Item], language: Language) -> tuple[list[str], list[list[str]]]:
    """A list as header and rows: a row for each item, values joined by semicolons, its first passage at the end."""
    columns = [column for column in shelf.collection.columns if column.shape is not Shape.ADDRESS]
    header = ["id", "label", *(column.name for column in columns), "quote", "start", "end", "document_quoted", "basis"]
    return header, [_row(view, columns, one, language) for one in items]


def words(view: View, column: Column, one: Value, language: Language) -> str:
    """A value in words, for a table's cell."""
    if isinstance(one, Record):
        inner = (words(view, part, each, language) for part in column.parts for each in one.parts.get(part.name, ()))
        return ", ".join([view.labels.label(str(one.value), language), *inner])
    if column.shape in (Shape.THING, Shape.RECORD):
        return view.labels.label(str(one), language)
    if column.shape is Shape.AMOUNT:
        known = view.amounts.get(str(one))
        return f"{number(known.value)} {known.currency}" if known else str(one)
    return str(value(view, column, one, language))


def _cell(view: View, column: Column, values: tuple[Value, ...], language: Language) -> Any:
    if column.shape is Shape.COUNT:
        return len(values)
    written = [value(view, column, one, language) for one in values]
    return written if column.many else written[0]


def _record(view: View, column: Column, one: Record, language: Language) -> Json:
    written = thing(view, str(one.value), language)
    for part in column.parts:
        values = one.parts.get(part.name, ())
        if values:
            written[part.name] = _cell(view, part, values, language)
    return written


def _row(view: View, columns: Iterable[Column], one: Item, language: Language) -> list[str]:
    cells = [one.id, view.labels.label(one.id, language)]
    for column in columns:
        values: tuple[Term | Record, ...] = one.values.get(column.name, ())
        if column.shape is Shape.COUNT:
            cells.append(str(len(values)))
        else:
            cells.append("; ".join(words(view, column, each, language) for each in values))
    first = view.passages.by_id[one.evidence[0]] if one.evidence else None
    quoted = [first.quote, str(first.start), str(first.end), first.document, first.basis] if first else [""] * 5
    return cells + quoted
