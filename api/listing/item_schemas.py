"""The fields of a list's items and the values of its parameters as JSON Schema, for the description of the API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from api.http.contract import Json, one_of
from api.languages import LANGUAGES
from api.listing.selection import codes, sort_choices
from api.view.descriptions import Collection, Column, Filter, Rule, Shape
from api.view.labels import Labels
from api.view.places import Scope
from api.view.view import Shelf
from graph.rdf.formats import Format

_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_THING: Json = {
    "type": "object",
    "required": ["id", "label"],
    "properties": {"id": {"type": "string"}, "label": {"type": "string"}},
}
_AMOUNT: Json = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "value": {"type": ["number", "string"]}, "currency": {"type": "string"}},
}
_PASSAGE: Json = {
    "type": "object",
    "required": ["id", "quote", "start", "end", "document", "basis"],
    "properties": {
        "id": {"type": "string"}, "quote": {"type": "string"}, "document": {"type": "string"},
        "basis": {"type": "string"}, "start": {"type": "integer"}, "end": {"type": "integer"},
    },
}  # fmt: skip
_SHAPES: Mapping[Shape, Json] = {
    Shape.THING: _THING,
    Shape.RECORD: _THING,
    Shape.AMOUNT: _AMOUNT,
    Shape.NUMBER: {"type": ["number", "string"]},
    Shape.COUNT: {"type": "integer", "minimum": 0},
}


def item_schema(collection: Collection) -> Json:
    """The shape of one item of a list in JSON: address, label, the list's own fields, evidence."""
    fields = {column.name: _field(column) for column in collection.columns}
    always = {"id": {"type": "string"}, "label": {"type": "string"}, "evidence": {"type": "array", "items": _PASSAGE}}
    return {"type": "object", "required": list(always), "properties": {**fields, **always}}


def parameter_schemas(shelf: Shelf, forms: Iterable[Format], labels: Labels, most_on_a_page: int) -> Mapping[str, Json]:
    """What each parameter of a list takes: where there are few values, all of them, as the data have them."""
    always: dict[str, Json] = {
        "page": {"type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 1},
        "size": {"type": "integer", "minimum": 1, "maximum": most_on_a_page},
        "list": {"type": "string", "description": "Which list it is a page of, as `next` has it"},
        "sort": one_of(sort_choices(shelf)) | {"default": shelf.collection.order},
        "lang": one_of(LANGUAGES),
        "format": one_of(form.name for form in forms),
        "all": one_of(("true", "false")),
        "scope": one_of(one.value for one in Scope),
        "concerning": {"type": "string", "description": "A place by its short name, address or any of its names"},
    }
    return always | {one.name: _values(shelf, one, labels) for one in shelf.collection.filters}


def _field(column: Column) -> Json:
    one = _SHAPES.get(column.shape, {"type": "string"})
    return {"type": "array", "items": one} if column.many and column.shape is not Shape.COUNT else one


def _values(shelf: Shelf, one: Filter, labels: Labels) -> Json:
    match one.rule:
        case Rule.FROM | Rule.TO:
            return {"type": "string", "pattern": _DATE, "description": "A day, a month or a year"}
        case Rule.WORDS:
            return {"type": "string", "description": "Words that label or quotes hold"}
        case Rule.CODE:
            every = ("all",) if one.otherwise else ()
            found = codes(labels, shelf.items, one.column)
            return one_of(dict.fromkeys((*every, *([one.otherwise] if one.otherwise else []), *found)))
    return {"type": "string", "description": "A thing by its short name, address or any of its names"}
