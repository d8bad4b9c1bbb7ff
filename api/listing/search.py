"""`/search`: things by words, in English and French, each with why it was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from starlette.datastructures import QueryParams

from api.http import parameters
from api.http.contract import Json, form_parameters, listing, one_of, parameter, told
from api.http.links import heads, query_elsewhere
from api.http.paging import DESCRIBED, Pages
from api.http.responses import answer, form_asked, json_bytes, query_with
from api.languages import Language
from api.pages.pages import language_of, page
from api.view import writing
from api.view.view import View, view_of
from graph.rdf.formats import HTML, JSON
from graph.search import Entry, Field, Hit, Index, build_index
from ontology import terms
from ontology.errors import BadParameter

_FORMS = (JSON, HTML)
_PARAMETERS = ("q", "kind", "page", "size", "list", "lang", "format")
# What a person looks for; passages, sums and tenures are found through the things that they belong to.
KINDS = (
    "measure", "meeting", "agreement", "fund", "result", "minister", "person", "ministerial-office", "office", "state",
    "organisation", "initiative", "location", "document", "concept",
)  # fmt: skip
_CLASSES = {
    **{kind: kind.capitalize() for kind in KINDS}, "ministerial-office": "MinisterialOffice", "concept": "Concept",
}  # fmt: skip
_KIND_OF = {name: kind for kind, name in _CLASSES.items()}


def routes() -> APIRouter:
    """`/search`."""
    router = APIRouter(tags=["search"])
    router.add_api_route(
        "/search",
        search,
        methods=["GET"],
        summary="Things by words, in English and French",
        openapi_extra=told(_FORMS, 404, 406, 410, parameters=_described(), schema=listing()),
    )
    router.add_api_route("/search.{suffix}", search, methods=["GET"], include_in_schema=False)
    return router


def prepare(app: FastAPI) -> None:
    """Makes the index of the application's graph."""
    app.state.search = build_index(_entries(app.state.view))


async def search(request: Request) -> Response:
    """The things that the words find, best first; without words, none."""
    parameters.check_known(request.query_params, _PARAMETERS)
    asked = parameters.given(request.query_params)
    form = form_asked(request, _FORMS)
    kind = asked.get("kind", "")
    if kind and kind not in KINDS:
        raise BadParameter("kind", kind, "this is not one of the choices", KINDS)
    index: Index = request.app.state.search
    every = index.find(asked.get("q", ""))
    hits = [one for one in every if not kind or one.kind == kind]
    settings = request.app.state.settings
    stretch = parameters.page(asked, settings.page_size, settings.page_size_most)
    pages = Pages(request, "/search", stretch, [one.thing for one in hits])
    pages.check(asked)
    values = _values(request, asked, hits, stretch, pages)
    values["kinds"] = _counted(every)
    following = pages.neighbour(1) if form is HTML else pages.following(form)
    headers = heads(request, "/search", _FORMS, form, following=following)
    if form is JSON:
        return answer(request, json_bytes(_json(request, values, following)), JSON, headers)
    return answer(
        request, page(request, "search.html", values | {"asked": asked.get("q", ""), "marked": marked}), HTML, headers
    )


def _values(
    request: Request, asked: QueryParams, hits: list[Hit], stretch: parameters.Page, pages: Pages
) -> dict[str, Any]:
    seen, language = view_of(request), language_of(request)
    query = query_elsewhere(request, HTML)
    return {
        "total": len(hits),
        "items": [_item(seen, one, language) for one in hits[stretch.start : stretch.start + stretch.size]],
        "kind": asked.get("kind", ""),
        "stretch": stretch,
        "next": pages.neighbour(1),
        "previous": pages.neighbour(-1),
        "container_of": seen.places.container_of,
        "class_of": lambda kind: terms.CONCEPT_CLASS if kind == "concept" else terms.ONT + _CLASSES[kind],
        "with_kind": lambda kind: (
            "/search?" + query_with(request, kind=kind or None, page=None, list=None, format=None)
        ),
        "forms": [("json", f"/search.json{'?' if query else ''}{query}")],
    }


def _json(request: Request, values: dict[str, Any], following: str) -> writing.Json:
    body: writing.Json = {
        "@context": writing.common_context(),
        "total": values["total"],
        "items": values["items"],
        "kinds": dict(values["kinds"]),
    }
    origin = str(request.base_url).rstrip("/")
    return body | ({"next": origin + following} if following else {})


def _item(seen: View, hit: Hit, language: Language) -> writing.Json:
    written = writing.thing(seen, hit.thing, language) | {
        "kindOfThing": _CLASSES[hit.kind],
        "match": {
            "in": hit.entry.field.name.lower().replace("_", " "),
            "how": hit.rank.name.lower(),
            "text": hit.entry.text,
            "language": hit.entry.language,
            "spans": [list(span) for span in hit.spans],
        },
    }
    if hit.entry.source:
        written["evidence"] = [writing.passage(seen.passages.by_id[hit.entry.source])]
    return written


def _counted(hits: Iterable[Hit]) -> list[tuple[str, int]]:
    counts = Counter(one.kind for one in hits)
    return [(kind, counts[kind]) for kind in KINDS if counts[kind]]


def marked(text: str, spans: Iterable[Iterable[int]]) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it is one of the words that were looked for."""
    place = 0
    for start, end in spans:
        if start > place:
            yield text[place:start], False
        yield text[start:end], True
        place = end
    if place < len(text):
        yield text[place:], False


def _entries(seen: View) -> Iterator[Entry]:
    labels = seen.labels
    kinds = {thing: _KIND_OF[name] for thing, name in labels.kinds.items() if name in _KIND_OF}
    kinds |= dict.fromkeys(labels.codes, "concept")
    for thing, kind in sorted(kinds.items()):
        for language, name in sorted(labels.preferred.get(thing, {}).items()):
            yield Entry(thing, kind, Field.NAME, name, language)
        for name in labels.other.get(thing, ()):
            yield Entry(thing, kind, Field.OTHER_NAME, name)
    for source, facts in sorted(seen.passages.facts.items()):
        for thing in dict.fromkeys(fact.subject.value for fact in facts):
            if kinds.get(thing, "document") != "document":
                yield Entry(thing, kinds[thing], Field.QUOTE, seen.passages.by_id[source].quote, "", source)


def _described() -> list[Json]:
    return [
        parameter("q", {"type": "string"}, "Words of names or of quoted passages"),
        parameter("kind", one_of(KINDS), "Only things of this kind"),
        parameter("page", {"type": "integer", "minimum": 1, "maximum": 1_000_000}),
        parameter("size", {"type": "integer", "minimum": 1, "maximum": 1000}),
        DESCRIBED,
        *form_parameters(_FORMS),
    ]
