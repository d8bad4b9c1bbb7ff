"""What is worked out of a graph once, when it is loaded, so that lists and pages answer in milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fastapi import FastAPI, Request

from api.view.descriptions import Collection, Column, Filter, Rule
from api.view.items import Item, read_items
from api.view.labels import Labels, read_labels
from api.view.lists import COLLECTIONS
from api.view.naming import Names, read_names
from api.view.passages import Passages, read_passages
from api.view.places import Places, read_places
from graph.store.face import Store
from ontology import terms

_PLACES = f"SELECT ?place WHERE {{ ?place a <{terms.LOCATION}> }}"
_NARROWER = "SELECT ?narrow ?broad WHERE { ?narrow <http://www.w3.org/2004/02/skos/core#broader>+ ?broad }"
_AMOUNTS = f"""
SELECT ?amount ?value ?currency WHERE {{
  ?amount <{terms.AMOUNT_VALUE}> ?value ; <{terms.CURRENCY}> ?currency }} ORDER BY ?amount"""


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money: its number as written in the graph, and the currency's code."""

    value: str
    currency: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list with its items, and for each filter that takes a thing, the things it may be."""

    collection: Collection
    items: tuple[Item, ...]
    names: Mapping[str, Names]

    @property
    def mentioned(self) -> tuple[Item, ...]:
        """The items that documents speak of."""
        return tuple(item for item in self.items if item.is_mentioned)


@dataclass(frozen=True, slots=True)
class View:
    """Everything that answers are made of, beside the store itself."""

    labels: Labels
    passages: Passages
    places: Places
    place_names: Names
    amounts: Mapping[str, Amount]
    narrower: Mapping[str, frozenset[str]]
    shelves: Mapping[str, Shelf]

    def shelf_of(self, address: str) -> tuple[Shelf, Item] | None:
        """The list that a thing is on, and its item there."""
        for shelf in self.shelves.values():
            for item in shelf.items:
                if item.id == address:
                    return shelf, item
        return None


def read_view(store: Store, base: str) -> View:
    """The view of a whole graph; addresses of this data begin with `base`."""
    labels = read_labels(store, base)
    passages = read_passages(store)
    narrower: dict[str, set[str]] = {}
    for row in store.select(_NARROWER).rows:
        narrower.setdefault(str(row["broad"]), set()).add(str(row["narrow"]))
    return View(
        labels,
        passages,
        read_places(store),
        read_names((str(row["place"]) for row in store.select(_PLACES).rows), labels),
        MappingProxyType(
            {
                str(row["amount"]): Amount(str(row["value"]), labels.code(str(row["currency"])))
                for row in store.select(_AMOUNTS).rows
            }
        ),
        MappingProxyType({broad: frozenset(found) for broad, found in narrower.items()}),
        MappingProxyType({one.name: _shelf(store, one, labels, passages) for one in COLLECTIONS}),
    )


def view_of(request: Request) -> View:
    """The view that the application serves."""
    view: View = request.app.state.view
    return view


def prepare(app: FastAPI) -> None:
    """Puts the view of the application's graph on `app.state`, unless it is there."""
    if not hasattr(app.state, "view"):
        app.state.view = read_view(app.state.store, app.state.settings.base)


def _shelf(store: Store, collection: Collection, labels: Labels, passages: Passages) -> Shelf:
    items = read_items(store, collection, passages)
    names = {
        one.name: read_names(_choices(collection.column(one.column), one, items), labels)
        for one in collection.filters
        if one.rule in (Rule.THING, Rule.TOPIC)
    }
    return Shelf(collection, items, MappingProxyType(names))


def _choices(column: Column | None, narrowing: Filter, items: tuple[Item, ...]) -> set[str]:
    assert column is not None, narrowing.name
    return {str(value) for item in items for value in item.terms(column.name)}
