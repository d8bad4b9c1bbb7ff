"""Which items of a list a request selects: filters, the place in question, order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from starlette.datastructures import QueryParams

from api.http import parameters
from api.languages import Language, fold
from api.view.descriptions import Filter, Rule, Shape
from api.view.items import Item
from api.view.labels import Labels
from api.view.places import Match, Scope
from api.view.view import Shelf, View
from ontology.errors import BadParameter

ALWAYS = ("page", "size", "list", "sort", "lang", "format", "all")
PLACE = ("concerning", "scope")
_ALL = "all"
_Test: TypeAlias = Callable[[Item], bool]


@dataclass(frozen=True, slots=True)
class Selection:
    """The items that a request selects, in its order, and why each concerns the place asked about, if one was."""

    items: tuple[Item, ...]
    matches: Mapping[str, Match]


def known_parameters(shelf: Shelf) -> tuple[str, ...]:
    """Every parameter of a list."""
    place = PLACE if shelf.collection.name == "measures" else ()
    return (*place, *(one.name for one in shelf.collection.filters), *ALWAYS)


def select(view: View, shelf: Shelf, asked: QueryParams, language: Language) -> Selection:
    """The items that the parameters select.

    Raises BadParameter for a parameter or a value that is not known here.
    """
    parameters.check_known(asked, known_parameters(shelf))
    items = shelf.items if parameters.flag(asked, "all") else shelf.mentioned
    matches = _matches(view, asked)
    if matches is not None:
        items = tuple(item for item in items if item.id in matches)
    for one in shelf.collection.filters:
        value = asked.get(one.name) or one.otherwise
        if value:
            passes = _test(view, shelf, one, value)
            items = tuple(item for item in items if passes(item))
    ordered = _sorted(view.labels, shelf, items, asked, language)
    return Selection(ordered, MappingProxyType(matches or {}))


def sort_choices(shelf: Shelf) -> tuple[str, ...]:
    """The columns that a list can be sorted by, each also in reverse with a minus before it."""
    plain = (Shape.DATE, Shape.NUMBER, Shape.CODE, Shape.TEXT, Shape.COUNT)
    columns = [one.name for one in shelf.collection.columns if one.shape in plain]
    return tuple(sign + name for name in ("label", *columns) for sign in ("", "-"))


def codes(labels: Labels, items: Iterable[Item], column: str) -> tuple[str, ...]:
    """The short words that occur in a column."""
    return tuple(sorted({labels.code(str(term)) for item in items for term in item.terms(column)}))


def _matches(view: View, asked: QueryParams) -> dict[str, Match] | None:
    scope = parameters.choice(asked, "scope", [one.value for one in Scope], Scope.WITHIN.value)
    if "concerning" not in asked:
        return None
    place = view.place_names.find("concerning", asked["concerning"])
    return {match.measure: match for match in view.places.matches(place, Scope(scope))}


def _test(view: View, shelf: Shelf, one: Filter, value: str) -> _Test:
    match one.rule:
        case Rule.FROM:
            first = parameters.day(one.name, value, last=False)
            return lambda item: (item.first(one.column) or item.first("latest")) >= first
        case Rule.TO:
            last = parameters.day(one.name, value, last=True)
            return lambda item: "" < (item.first(one.column) or item.first("earliest")) <= last
        case Rule.WORDS:
            return _has_words(view, value)
        case Rule.CODE:
            return _has_code(view.labels, shelf, one, value)
    wanted = {shelf.names[one.name].find(one.name, value)}
    if one.rule is Rule.TOPIC:
        wanted |= {narrow for broad in list(wanted) for narrow in view.narrower.get(broad, ())}
    return lambda item: any(str(term) in wanted for term in item.terms(one.column))


def _has_words(view: View, value: str) -> _Test:
    wanted = fold(value).split()
    if not wanted:  # signs alone are nowhere in what is looked through, as in /search; a blank field asks for nothing
        return lambda _: not value.strip()

    def test(item: Item) -> bool:
        quotes = (view.passages.by_id[name].quote for name in item.evidence)
        words = fold(" ".join((*view.labels.names(item.id), *quotes)))
        return all(word in words for word in wanted)

    return test


def _has_code(labels: Labels, shelf: Shelf, one: Filter, value: str) -> _Test:
    known = codes(labels, shelf.items, one.column)
    if value == _ALL and one.otherwise:
        return lambda _: True
    if value not in known and value != one.otherwise:
        choices = (_ALL, *known) if one.otherwise else known
        raise BadParameter(one.name, value, "this is not one of the choices", choices)
    return lambda item: any(labels.code(str(term)) == value for term in item.terms(one.column))


def _sorted(
    labels: Labels, shelf: Shelf, items: Sequence[Item], asked: QueryParams, language: Language
) -> tuple[Item, ...]:
    wanted = parameters.choice(asked, "sort", sort_choices(shelf), shelf.collection.order)
    name = wanted.removeprefix("-")
    column = shelf.collection.column(name)

    def key(item: Item) -> tuple[bool, float, str]:
        """Where an item stands: without a value behind all others, by number, by words."""
        if column is None:
            return (False, 0.0, fold(labels.label(item.id, language)))
        if column.shape is Shape.COUNT:
            return (False, float(len(item.values.get(name, ()))), "")
        written = item.first(name) or (item.first("earliest") if name == "date" else "")
        if column.shape is Shape.NUMBER:
            return (not written, float(written or 0), "")
        return (not written, 0.0, written)

    # Ties stand in the order of labels and then of addresses, whichever way the list runs.
    tied = sorted(items, key=lambda item: (fold(labels.label(item.id, language)), item.id))
    return tuple(sorted(tied, key=key, reverse=wanted.startswith("-")))
