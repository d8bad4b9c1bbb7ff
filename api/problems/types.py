"""`/problem` and `/problem/{name}`: what each kind of problem means and what to do, where a problem's `type` leads."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from fastapi import APIRouter, Request, Response

from api.http import parameters
from api.http.contract import form_parameters, listing, told
from api.http.links import heads
from api.http.responses import answer, form_asked, json_bytes, query_with
from api.languages import LANGUAGES
from api.pages.pages import page
from api.problems.kinds import KINDS, Kind
from graph.rdf.formats import HTML, JSON
from ontology.errors import NotFound

_FORMS = (JSON, HTML)
_WORDS = {
    "type": "object",
    "required": ["en", "fr"],
    "properties": {"en": {"type": "string"}, "fr": {"type": "string"}},
}
_ITEM = {
    "type": "object",
    "required": ["id", "name", "status", "title", "advice"],
    "properties": {
        "id": {"type": "string", "format": "uri"},
        "name": {"type": "string"},
        "status": {"type": "integer"},
        "title": _WORDS,
        "advice": _WORDS,
    },
}
_CONTEXT = {
    "id": "@id",
    "items": {"@id": "@graph", "@container": "@set"},
    "name": "https://schema.org/identifier",
    "title": {"@id": "http://www.w3.org/2004/02/skos/core#prefLabel", "@container": "@language"},
    "advice": {"@id": "http://www.w3.org/2004/02/skos/core#definition", "@container": "@language"},
    "status": None,
    "total": None,
}


def routes() -> APIRouter:
    """`/problem` and `/problem/{name}`."""
    router = APIRouter(tags=["pages"])
    known = form_parameters(_FORMS)
    router.add_api_route(
        "/problem",
        problem_types,
        methods=["GET"],
        summary="The kinds of problem that an answer may tell of, and what to do",
        openapi_extra=told(_FORMS, 406, parameters=known, schema=listing(_ITEM)),
    )
    router.add_api_route("/problem.{suffix}", problem_types, methods=["GET"], include_in_schema=False)
    router.add_api_route("/problem/{name}.{suffix}", problem_type, methods=["GET"], include_in_schema=False)
    router.add_api_route(
        "/problem/{name}",
        problem_type,
        methods=["GET"],
        summary="One kind of problem: what it means and what to do",
        openapi_extra=told(_FORMS, 404, 406, parameters=known, schema=_ITEM),
    )
    return router


async def problem_types(request: Request) -> Response:
    """Every kind of problem, by name."""
    sent = {"@context": _CONTEXT, "total": len(KINDS), "items": [_item(request, kind) for kind in KINDS.values()]}
    return _answer(request, "/problem", tuple(KINDS.values()), sent)


async def problem_type(request: Request, name: str) -> Response:
    """One kind of problem; raises NotFound with those of like name."""
    if name not in KINDS:
        nearest = get_close_matches(name, KINDS)
        raise NotFound(f"problem/{name}", ["/problem", *(f"/problem/{one}" for one in nearest)])
    return _answer(request, f"/problem/{name}", (KINDS[name],), {"@context": _CONTEXT, **_item(request, KINDS[name])})


def _answer(request: Request, path: str, kinds: tuple[Kind, ...], sent: Mapping[str, Any]) -> Response:
    parameters.check_known(request.query_params, ("format", "lang"))
    form = form_asked(request, _FORMS)
    query = query_with(request, format=None)
    headers = heads(request, path, _FORMS, form)
    if form is HTML:
        values = {"kinds": kinds, "forms": [("json", f"{path}.json{'?' if query else ''}{query}")]}
        return answer(request, page(request, "problem_kinds.html", values), HTML, headers)
    return answer(request, json_bytes(sent), JSON, headers)


def _item(request: Request, kind: Kind) -> dict[str, Any]:
    return {
        "id": f"{request.app.state.settings.base}problem/{kind.name}",
        "name": kind.name,
        "status": kind.status,
        "title": {language: kind.title_in(language) for language in LANGUAGES},
        "advice": {language: kind.advice_in(language, is_bare=request.app.state.is_bare) for language in LANGUAGES},
    }
