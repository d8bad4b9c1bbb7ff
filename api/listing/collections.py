"""The lists over HTTP: one way of answering for all ten, by their descriptions."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial

from fastapi import APIRouter, FastAPI, Request, Response

from api.http import parameters
from api.http.contract import Json, listing, parameter, told
from api.http.links import heads, query_elsewhere
from api.http.paging import Pages
from api.http.responses import answer, csv_bytes, form_asked, json_bytes
from api.languages import Language
from api.listing.facets import fields
from api.listing.item_schemas import item_schema, parameter_schemas
from api.listing.selection import Selection, known_parameters, select
from api.pages.pages import language_of, page
from api.things.describe import describe
from api.view import view, writing
from api.view.descriptions import Shape
from api.view.items import Item, Record
from api.view.lists import COLLECTIONS
from api.view.places import Match, site_fact
from api.view.view import Shelf, View, view_of
from graph.rdf.formats import CSV, GEOJSON, GRAPH_FORMATS, HTML, JSON, Format, prefixes
from graph.rdf.serialise import serialise
from graph.rdf.terms import Triple

_AT_ONCE = 20  # items; so many take some hundredths of a second
_LONG_LISTS = 2


def routes() -> APIRouter:
    """Each list at its name, and with an ending for each of its forms."""
    router = APIRouter(tags=["lists"])
    for collection in COLLECTIONS:
        name = collection.name
        summary = f"The list of {name}: page, JSON, CSV or RDF"
        shape = listing(item_schema(collection))
        described = told(forms_of(name), 404, 406, 410, parameters=_described(name), schema=shape)
        router.add_api_route(
            f"/{name}", partial(_list, name), methods=["GET"], name=name, summary=summary, openapi_extra=described
        )
        router.add_api_route(f"/{name}.{{suffix}}", partial(_list, name), methods=["GET"], include_in_schema=False)
    return router


def prepare(app: FastAPI) -> None:
    """Works out the view of the graph, and from it which values the parameters take."""
    view.prepare(app)
    app.state.long_lists = asyncio.Semaphore(_LONG_LISTS)
    most = app.state.settings.page_size_most
    choices = getattr(app.state, "choices", {})
    app.state.choices = choices | {
        f"/{name}": parameter_schemas(shelf, forms_of(name), app.state.view.labels, most)
        for name, shelf in app.state.view.shelves.items()
    }


def forms_of(name: str) -> tuple[Format, ...]:
    """The forms that a list is to be had in, the one for clients without a wish first."""
    return (JSON, HTML, CSV, *GRAPH_FORMATS, *((GEOJSON,) if name == "locations" else ()))


async def _list(name: str, request: Request) -> Response:
    """A list, filtered, sorted and cut into pages as its parameters say."""
    seen = view_of(request)
    shelf = seen.shelves[name]
    asked = parameters.given(request.query_params)
    form = form_asked(request, forms_of(name))
    language = language_of(request)
    selection = select(seen, shelf, asked, language)
    settings = request.app.state.settings
    stretch = parameters.page(asked, settings.page_size, settings.page_size_most)
    pages = Pages(request, f"/{name}", stretch, [one.id for one in selection.items])
    pages.check(asked)
    items = selection.items[stretch.start : stretch.start + stretch.size]
    shown = _Shown(seen, shelf, selection, items, stretch, pages, language)
    following = pages.neighbour(1) if form is HTML else pages.following(form)
    headers = heads(request, f"/{name}", forms_of(name), form, following=following)
    if len(items) <= _AT_ONCE:
        return answer(request, shown.body(request, form), form, headers)
    # The event loop is for others as well, and so are the processors: what is long is written beside it, two at a time.
    async with request.app.state.long_lists:
        body = await asyncio.to_thread(shown.body, request, form)
    return answer(request, body, form, headers)


class _Shown:
    """A page of a list, in any of its forms."""

    def __init__(
        self,
        seen: View,
        shelf: Shelf,
        selection: Selection,
        items: Sequence[Item],
        stretch: parameters.Page,
        pages: Pages,
        language: Language,
    ) -> None:
        self._view = seen
        self._shelf = shelf
        self._selection = selection
        self._items = items
        self._stretch = stretch
        self._pages = pages
        self._language = language

    def body(self, request: Request, form: Format) -> bytes:
        """The page's bytes in a form."""
        if form is JSON:
            return json_bytes(self._json(request))
        if form is HTML:
            return self._page(request)
        if form is CSV:
            return csv_bytes(*writing.table(self._view, self._shelf, self._items, self._language))
        if form is GEOJSON:
            return json_bytes(self._geojson())
        return self._graph(request, form)

    def _json(self, request: Request) -> writing.Json:
        body = {
            "@context": writing.context(self._shelf),
            "total": len(self._selection.items),
            "items": self._written(),
        }
        after = self._pages.following(JSON)
        return body | ({"next": str(request.base_url).rstrip("/") + after} if after else {})

    def _written(self) -> list[writing.Json]:
        return [
            with_reasons(
                self._view,
                writing.item(self._view, self._shelf, one, self._language),
                self._selection.matches.get(one.id),
                self._language,
            )
            for one in self._items
        ]

    def _page(self, request: Request) -> bytes:
        columns = [one for one in self._shelf.collection.columns if one.name in self._shelf.collection.shown]
        values = {
            "name": self._shelf.collection.name,
            "total": len(self._selection.items),
            "items": self._written(),
            "columns": columns,
            "spoken_codes": spoken_codes(self._view, self._shelf, self._items, self._language),
            "fields": fields(
                self._view, self._shelf, self._selection, parameters.given(request.query_params), self._language
            ),
            "previous": self._pages.neighbour(-1),
            "next": self._pages.neighbour(1),
            "stretch": self._stretch,
            "has_rest": bool(self._shelf.collection.rest),
            "is_all": request.query_params.get("all") == "true",
            "forms": _links(request, f"/{self._shelf.collection.name}", forms_of(self._shelf.collection.name)),
        }
        return page(request, "list.html", values)

    def _graph(self, request: Request, form: Format) -> bytes:
        store, labels, passages = request.app.state.store, self._view.labels, self._view.passages
        found = [describe(store, labels, passages, one.id, with_pointing=False) for one in self._items]
        prefixed = prefixes(request.app.state.settings.base)
        if form.name in ("trig", "nq"):
            return serialise([quad for one in found for quad in one.quads()], form, prefixed)
        triples: list[Triple] = [triple for one in found for triple in one.triples()]
        return serialise(triples, form, prefixed)

    def _geojson(self) -> writing.Json:
        # RFC 7946 section 3.1.1: longitude first.
        features = []
        for one in self._items:
            lat, long = one.first("lat"), one.first("long")
            point = {"type": "Point", "coordinates": [float(long), float(lat)]} if lat and long else None
            properties = writing.item(self._view, self._shelf, one, self._language)
            features.append({"type": "Feature", "id": one.id, "geometry": point, "properties": properties})
        return {"type": "FeatureCollection", "features": features}


def spoken_codes(seen: View, shelf: Shelf, items: Sequence[Item], language: Language) -> Mapping[tuple[str, str], str]:
    """The name of every concept that items hold as a code, by column, or part of a record, and code."""
    found: dict[tuple[str, str], str] = {}
    for column in shelf.collection.columns:
        values = [one for item in items for one in item.values.get(column.name, ())]
        held = [(column, value) for value in values if not isinstance(value, Record)]
        parts = [(part, one.parts) for one in values if isinstance(one, Record) for part in column.parts]
        held += [(part, each) for part, those in parts for each in those.get(part.name, ())]
        for one, term in held:
            if one.shape is Shape.CODE:
                found[one.name, seen.labels.code(str(term))] = seen.labels.label(str(term), language)
    return found


def with_reasons(seen: View, written: writing.Json, match: Match | None, language: Language) -> writing.Json:
    """An item with why it concerns the place asked about, and the words that say so before its other words."""
    if match is None:
        return written
    told, first = [], []
    for reason in match.reasons:
        read = seen.passages.of(*site_fact(reason))
        first += [one.id for one in read]
        told.append(
            writing.thing(seen, reason.measure, language)
            | {
                "isPart": reason.measure != match.measure,
                "location": writing.thing(seen, reason.location, language),
                "evidence": [writing.passage(one) for one in read],
            }
        )
    own = {one["id"]: one for one in written["evidence"]}
    before = {name: writing.passage(seen.passages.by_id[name]) for name in first}
    written["evidence"] = list((before | own).values())
    written["because"] = told
    if match.is_broader:
        written["broader"] = True
    return written


def _links(request: Request, path: str, forms: Sequence[Format]) -> list[tuple[str, str]]:
    query = query_elsewhere(request, HTML)
    return [(one.name, f"{path}.{one.name}" + (f"?{query}" if query else "")) for one in forms if one is not HTML]


def _described(name: str) -> list[Json]:
    collection = next(one for one in COLLECTIONS if one.name == name)
    return [parameter(one, {"type": "string"}) for one in known_parameters(Shelf(collection, (), {}))]
