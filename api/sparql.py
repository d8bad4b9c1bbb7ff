"""`/sparql`: the SPARQL 1.1 Protocol's query operation, for anybody.

Queries come by GET, as a form, or as the body itself (https://www.w3.org/TR/sparql11-protocol/#query-operation), and
run in a worker that is killed at a limit. Without a query, GET describes the service; a browser is shown a form.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from api import guard
from api.caching import is_current, strong_tag
from api.negotiation import choose, wants_page
from api.service import description, form_page
from api.settings import Settings
from graph.formats import GRAPH_FORMATS, RESULTS_FORMATS, Format, prefixes
from graph.workers import Answer, Pool, Question
from ontology.errors import BadParameter, Forbidden, QuerySyntax, UnsupportedMedia

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_ABSOLUTE = re.compile(r'[A-Za-z][A-Za-z0-9+.\-]{0,40}:[^\s<>"{}|\\^`]*')
_FIELDS_AT_MOST = 1000
_PARAMETERS = ("query", "default-graph-uri", "named-graph-uri", "format")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks: the query, its dataset, and the form wanted of the answer, if any was named."""

    query: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    format: str | None

    def question(self, media_type: str) -> Question:
        """The same for a worker; graphs named in a request are all there are (Protocol, section 2.1.4)."""
        if not self.default_graphs and not self.named_graphs:
            return Question(self.query, media_type)
        return Question(self.query, media_type, self.default_graphs, self.named_graphs)


def routes() -> APIRouter:
    """`/sparql` by GET and POST."""
    router = APIRouter(tags=["SPARQL"])
    # One route answers, so that it knows all the methods there are; the two that follow tell OpenAPI what each takes.
    router.add_api_route("/sparql", sparql, methods=["GET", "POST"], include_in_schema=False)
    fields = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in _PARAMETERS]
    router.add_api_route(
        "/sparql",
        sparql,
        methods=["GET"],
        summary="Answers a SPARQL 1.1 query; without one, describes the service",
        openapi_extra={"parameters": fields, "responses": _documented_responses()},
    )
    router.add_api_route(
        "/sparql",
        sparql,
        methods=["POST"],
        summary="Answers a SPARQL 1.1 query sent as a form or as the body itself",
        openapi_extra={
            "requestBody": {"content": {_QUERY: {"schema": {"type": "string"}}, _FORM: {"schema": _form_schema()}}},
            "responses": _documented_responses(),
        },
    )
    return router


async def sparql(request: Request) -> Response:
    """Answers a query, or says what can be asked."""
    fields = _fields(request.scope["query_string"])
    if request.method == "GET" and not any(name in ("query", "update") for name, _ in fields):
        return _described(request, fields)
    asked = await _asked(request, fields)
    settings: Settings = request.app.state.settings
    reading = guard.read(asked.query, settings.query_bytes, settings.query_nesting)
    form = _form_of_answer(reading, asked, request)
    pool: Pool = request.app.state.pool
    try:
        answer = await _unless_gone(request, pool.run(asked.question(form.media_type)))
    except QuerySyntax as error:
        raise guard.explained(asked.query, error, prefixes(settings.base)) from error
    if answer is None:
        return Response(status_code=499)  # nobody is left to read it
    return _respond(request, answer, form, reading.is_repeatable)


def _described(request: Request, fields: Sequence[tuple[str, str]]) -> Response:
    accept = request.headers.get("accept")
    settings: Settings = request.app.state.settings
    asked = _single(fields, "format", None)
    if asked == "html" or (asked is None and wants_page(accept)):
        return Response(form_page(settings), media_type="text/html", headers={"Vary": "Accept"})
    form = choose(accept, asked, GRAPH_FORMATS)
    endpoint = str(request.url.replace(query="", fragment=""))
    body = description(endpoint, settings.base, request.app.state.report, form)
    return Response(body, headers=_headers(form))


def _form_of_answer(reading: guard.Reading, asked: Asked, request: Request) -> Format:
    if reading.form == "unknown":
        return RESULTS_FORMATS[0]  # the engine will say what is wrong with it
    offered = RESULTS_FORMATS if reading.form in ("SELECT", "ASK") else GRAPH_FORMATS
    return choose(request.headers.get("accept"), asked.format, offered)


def _respond(request: Request, answer: Answer, form: Format, is_repeatable: bool) -> Response:
    headers = _headers(form)
    if not answer.is_whole:
        return _Streamed(answer, headers)
    answer.close()
    if request.method == "GET" and is_repeatable:
        headers["ETag"] = tag = strong_tag(form.media_type, answer.first)
        headers["Cache-Control"] = "no-cache"  # may be kept, must be asked about
        if is_current(request.headers.get("if-none-match"), tag):
            return Response(status_code=304, headers=headers)
    return Response(answer.first, headers=headers)


def _headers(form: Format) -> dict[str, str]:
    charset = "; charset=utf-8" if form.media_type.startswith("text/") else ""
    return {"Content-Type": form.media_type + charset, "Vary": "Accept"}


class _Streamed(StreamingResponse):
    """An answer sent on as it comes; its worker is freed however the sending ends."""

    def __init__(self, answer: Answer, headers: dict[str, str]) -> None:
        super().__init__(_chunks(answer), headers=headers)
        self._answer = answer

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._answer.close()


async def _chunks(answer: Answer) -> AsyncIterator[bytes]:
    yield answer.first
    async for chunk in answer.rest():
        yield chunk


async def _unless_gone(request: Request, work: Coroutine[Any, Any, Answer]) -> Answer | None:
    """What `work` gives; None if the client goes away first, in which case the work is cancelled."""
    working = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_until_gone(request))
    try:
        await asyncio.wait({working, gone}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        gone.cancel()
        if not working.done():
            working.cancel()
        await asyncio.wait({working, gone})


async def _until_gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _asked(request: Request, fields: Sequence[tuple[str, str]]) -> Asked:
    if request.method == "GET":
        return _from_fields(fields)
    media_type, _, parameters = request.headers.get("content-type", "").partition(";")
    media_type = media_type.strip().lower()
    if media_type == _UPDATE:
        raise Forbidden("This server answers queries; it takes no updates.")
    if media_type not in (_FORM, _QUERY):
        raise UnsupportedMedia(media_type or "A body without Content-Type", (_QUERY, _FORM))
    _check_charset(parameters)
    body = await request.body()
    if media_type == _FORM:
        return _from_fields([*_fields(body), *(field for field in fields if field[0] == "format")])
    if any(name == "query" for name, _ in fields):
        raise BadParameter("query", "", "is given twice, in the address and as the body")
    return _from_fields([*fields, ("query", _decoded(body))])


def _from_fields(fields: Sequence[tuple[str, str]]) -> Asked:
    if any(name == "update" for name, _ in fields):
        raise Forbidden("This server answers queries; it takes no updates.")
    query = _single(fields, "query", None)
    if query is None:
        raise BadParameter("query", "", "is missing")
    return Asked(
        query, _graphs(fields, "default-graph-uri"), _graphs(fields, "named-graph-uri"), _single(fields, "format", None)
    )


def _single(fields: Sequence[tuple[str, str]], name: str, default: str | None) -> str | None:
    values = [value for field, value in fields if field == name]
    if len(values) > 1:
        raise BadParameter(name, values[1], "is given more than once")
    return values[0] if values else default


def _graphs(fields: Sequence[tuple[str, str]], name: str) -> tuple[str, ...]:
    graphs = tuple(value for field, value in fields if field == name)
    for graph in graphs:
        if not _ABSOLUTE.fullmatch(graph):
            raise BadParameter(name, graph, "is no absolute address of a graph")
    return graphs


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        words = encoded.decode("ascii")
        return parse_qsl(words, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS_AT_MOST)
    except UnicodeDecodeError as error:
        raise BadParameter("query", "", "is not percent-encoded UTF-8") from error
    except ValueError as error:
        raise BadParameter("query", "", f"comes with more than {_FIELDS_AT_MOST} fields") from error


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadParameter("query", "", f"is not UTF-8: byte {error.start} cannot be read") from error


def _check_charset(parameters: str) -> None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip().strip('"').lower() not in ("utf-8", "utf8"):
            raise UnsupportedMedia(f"charset {value.strip()}", ("charset utf-8",))


def _form_schema() -> dict[str, Any]:
    properties = {name: {"type": "string"} for name in _PARAMETERS}
    return {"type": "object", "required": ["query"], "properties": properties}


def _documented_responses() -> dict[str, Any]:
    content: dict[str, Any] = {form.media_type: {} for form in (*RESULTS_FORMATS, *GRAPH_FORMATS)}
    problems = {
        "400": "The query is not SPARQL: line and column", "403": "It writes, or asks other servers",
        "406": "Not to be had in that form", "413": "Too large", "503": "A limit was reached, or too much is waiting",
    }  # fmt: skip
    schema: dict[str, Any] = {"application/problem+json": {}}
    failed = {status: {"description": words, "content": schema} for status, words in problems.items()}
    return {"200": {"description": "The answer", "content": content}, **failed}
