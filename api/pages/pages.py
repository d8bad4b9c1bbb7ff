"""Pages for people: templates, the first page, the style sheet."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles

from api.http import parameters
from api.http.contract import form_parameters, told
from api.http.links import heads
from api.http.negotiation import choose
from api.http.ranges import known, without_range
from api.http.responses import answer, json_bytes, languages_of
from api.languages import Language
from api.pages.words import long_date, money, whole_number, word, word_of
from api.view.view import view_of
from graph.rdf.formats import HTML, JSON

_FORMS = (HTML, JSON)
_HERE = Path(__file__).parent.parent  # the templates and the style sheet stand beside the rooms


def routes() -> APIRouter:
    """`/`, the first page."""
    router = APIRouter(tags=["pages"])
    router.add_api_route(
        "/",
        home,
        methods=["GET"],
        summary="What this is, and where to start",
        openapi_extra=told(_FORMS, 406, parameters=form_parameters(_FORMS)),
    )
    return router


def prepare(app: FastAPI) -> None:
    """Readies the templates and mounts the style sheet."""
    app.state.templates = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    app.mount("/static", _Static(directory=_HERE / "static"), name="static")


class _Static(StaticFiles):
    """Files that are small: always whole, whatever Range asks for."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await super().__call__(without_range(scope), receive, send)

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Any, status_code: int = 200
    ) -> Response:
        """A file as an answer, which does not promise parts of it, or 304."""
        made = super().file_response(full_path, stat_result, scope, status_code)
        if made.status_code == HTTPStatus.NOT_MODIFIED:
            return known(FileResponse(full_path, stat_result=stat_result))
        made.headers["accept-ranges"] = "none"
        return made


def language_of(request: Request) -> Language:
    """The language that the client asks for. Raises BadParameter for one that there is not."""
    return parameters.language(request.query_params, request.headers.get("accept-language"))


def page(request: Request, template: str, values: Mapping[str, Any], spoken: Language | None = None) -> bytes:
    """A template filled in, in the client's language or one that is told; links keep one asked for by `?lang=`.

    Raises BadParameter where the client asks for a language that there is not, and none is told.
    """
    language = spoken or language_of(request)
    view = view_of(request)
    chosen = language if "lang" in request.query_params else ""

    def here(address: str) -> str:
        path = view.labels.path(address)
        if not chosen or not path.startswith("/"):
            return path
        path, mark, fragment = path.partition("#")
        if any(one.startswith("lang=") for one in path.partition("?")[2].split("&")):
            return path + mark + fragment  # a parameter is given once
        return f"{path}{'&' if '?' in path else '?'}lang={chosen}{mark}{fragment}"

    written: str = request.app.state.templates.get_template(template).render(
        lang=language,
        chosen=chosen,
        t=lambda key: word(key, language),
        of=lambda shelf, key: word_of(shelf, key, language),
        by_span=by_span,
        here=here,
        label=lambda address: view.labels.label(address, language),
        day=lambda written: long_date(written, language),
        money=lambda one: money(one["value"], one["currency"], language),
        colon=f"{chr(0xA0)}:" if language == "fr" else ":",
        number=lambda count: whole_number(count, language),
        languages=languages_of(request),
        shelves=() if request.app.state.is_bare else tuple(view.shelves),
        is_bare=request.app.state.is_bare,
        **values,
    )
    return written.encode()


async def home(request: Request) -> Response:
    """The first page, or for programs the addresses it leads to with their counts."""
    parameters.check_known(request.query_params, ("lang", "format"))
    view = view_of(request)
    form = choose(request.headers.get("accept"), request.query_params.get("format"), _FORMS)
    headers = heads(request, "/", _FORMS, form)
    counts = {name: len(_held(name, view.shelves[name].mentioned)) for name in view.shelves}
    report = request.app.state.report
    if form is JSON:
        lists = {name: {"address": f"/{name}", "total": count} for name, count in counts.items()}
        body = {"version": report.get("version"), "date": report.get("date"), "lists": lists, "questions": "/questions"}
        return answer(request, json_bytes(body), JSON, headers)
    questions = request.app.state.questions.questions.values()
    values = {
        "counts": counts,
        "questions": [one for one in questions if one.is_featured][:5],
        "report": report,
        "origin": str(request.base_url).rstrip("/"),
    }
    return answer(request, page(request, "home.html", values), HTML, headers)


def _held(name: str, items: Any) -> list[Any]:
    # The count beside a link is the count that the list behind it shows.
    held = "/occurrence-held"
    return [one for one in items if name != "meetings" or one.first("occurrence").endswith(held)]


def by_span(passages: Sequence[Any]) -> list[list[Any]]:
    """Passages, as values or as JSON, that are the same words in the same place, together; in their order."""
    spans: dict[tuple[Any, ...], list[Any]] = {}
    for one in passages:
        told = one if isinstance(one, dict) else {name: getattr(one, name) for name in ("text", "start", "end")}
        spans.setdefault((told["text"], told["start"], told["end"]), []).append(one)
    return list(spans.values())
