"""`/docs`: every route of the API on one page, from the application's own description, without any outside request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from api.http import parameters
from api.http.contract import form_parameters, told
from api.http.negotiation import choose
from api.http.responses import answer
from api.pages.pages import page
from api.view.view import View, view_of
from graph.rdf.formats import HTML

# What most people come for first.
_ORDER = (
    "lists", "search", "questions", "SPARQL", "things", "data set", "vocabulary", "documents", "reviews", "pages",
    "operators",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Operation:
    """One way of asking: its method and path, what it does, what it takes and answers, and a call that works."""

    method: str
    path: str
    summary: str
    parameters: tuple[Mapping[str, Any], ...]
    answers: tuple[tuple[str, str, str], ...]
    example: str


def routes() -> APIRouter:
    """`/docs`."""
    router = APIRouter(tags=["pages"])
    router.add_api_route(
        "/docs",
        manual,
        methods=["GET"],
        summary="The API on one page",
        openapi_extra=told((HTML,), 406, parameters=form_parameters((HTML,))),
    )
    return router


async def manual(request: Request) -> Response:
    """The API's page, in the client's language; programs take /openapi.json."""
    parameters.check_known(request.query_params, ("format", "lang"))
    choose(request.headers.get("accept") or "text/html", request.query_params.get("format"), (HTML,))
    known = examples(request)
    grouped: dict[str, list[Operation]] = {tag: [] for tag in _ORDER}
    for path, methods in request.app.openapi()["paths"].items():
        for method, described in methods.items():
            for tag in described.get("tags", ["other"])[:1]:
                grouped.setdefault(tag, []).append(_operation(path, method, described, known))
    every = [one.answers for those in grouped.values() for one in those]
    shared = tuple(one for one in every[0] if all(one in those for those in every))
    values = {
        "groups": {tag: those for tag, those in grouped.items() if those},
        "shared": shared,
        "origin": str(request.base_url).rstrip("/"),
    }
    return answer(request, page(request, "manual.html", values), HTML)


def examples(request: Request) -> Mapping[str, str]:
    """For each path with parts to fill in, an address that is answered, from the data that are served."""
    seen = view_of(request)
    document = _first(seen, "documents")
    passage = min(seen.passages.by_id, default="")
    shown = [one for one in request.app.state.report.get("documents", []) if one.get("show_text")]
    question = next(iter(request.app.state.questions.questions), "")
    concept = next(iter(sorted(seen.labels.codes)), "")
    found = {
        "/id/{kind}/{slug}": document,
        "/doc/{kind}/{slug}": document.replace("/id/", "/doc/", 1),
        "/id/text/{sha16}": f"/id/text/{shown[0]['sha16']}" if shown else "",
        "/id/evidence/{sha16}/{span}": seen.labels.path(passage) if passage else "",
        "/questions/{name}": f"/questions/{question}" if question else "",
        "/concept/{slug}": seen.labels.path(concept) if concept else "",
        "/graph/{slug}": "/graph/locations",
        "/ont/{version}": f"/ont/{request.app.state.vocabulary.version}",
        "/dump/{name}": "/dump/accord.nq",
        "/data": "/data?graph=" + quote(f"{request.app.state.settings.base}graph/locations", safe=""),
        "/search": "/search?q=port",
        "/measures": "/measures?scope=within&size=5",
        "/sparql": "/sparql?query=" + quote("SELECT * { ?thing a ?class } LIMIT 5"),
    }
    return {path: address for path, address in found.items() if address}


def _first(seen: View, name: str) -> str:
    return next((seen.labels.path(one.id) for one in seen.shelves[name].items), "")


def _operation(path: str, method: str, told: Mapping[str, Any], known: Mapping[str, str]) -> Operation:
    bare = path.replace(":path}", "}")
    example = (known.get(bare) or ("" if "{" in bare else bare)) if method == "get" else ""
    return Operation(
        method.upper(),
        bare,
        str(told.get("summary", "")),
        tuple(told.get("parameters", ())),
        tuple(
            (status, str(one.get("description", "")), ", ".join(one.get("content", {})))
            for status, one in told.get("responses", {}).items()
        ),
        example,
    )
