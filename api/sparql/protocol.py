"""`/sparql`: the SPARQL 1.1 Protocol, queries for anybody, updates with a token.

Queries come by GET, as a form, or as the body itself (https://www.w3.org/TR/sparql11-protocol/#query-operation), and
run in a worker that is killed at a limit. Updates come by POST, both ways (#update-operation). Without a query, GET
describes the service; a browser is shown a form, and the answer as a table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.contributions import credentials
from api.guard import guard, operations, updates
from api.guard.tokens import tokens
from api.http.asgi import Receive, Scope, Send
from api.http.contract import Json, one_of, parameter, told
from api.http.fields import (
    ADDRESS_PATTERN,
    Fields,
    check_utf8,
    decoded,
    fields_of,
    graphs,
    media_type_of,
    single,
    without_mark,
)
from api.http.negotiation import choose, wants_page
from api.http.outside import Outside
from api.monitoring.watching import seen_in
from api.settings import Settings
from api.sparql.answering import gathered, headers_of, respond, unless_gone
from api.sparql.federation import with_answers
from api.sparql.graph_store import writer_of
from api.sparql.loading import loaded
from api.sparql.query_page import answer_page, blank_page, error_page, form_of, shown
from api.sparql.service_description import Features, description
from graph.rdf.formats import GRAPH_FORMATS, HTML, RESULTS_FORMATS, Format, prefixes
from graph.store.workers import Answer, Pool, Question
from ontology.errors import AccordError, BadParameter, QueryError, QuerySyntax, UnsupportedMedia

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_ANSWERS = (*RESULTS_FORMATS, *GRAPH_FORMATS)
_NAMES_OF_FORMS = frozenset(word for form in _ANSWERS for word in (form.name, *form.media_types, *form.nicknames))
_PARAMETERS = ("query", "default-graph-uri", "named-graph-uri", "format")
_UPDATE_PARAMETERS = ("update", "using-graph-uri", "using-named-graph-uri")


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
    router.add_api_route(
        "/sparql",
        sparql,
        methods=["GET"],
        summary="Answers a SPARQL 1.1 query; without one, describes the service",
        openapi_extra=_of_queries(),
    )
    router.add_api_route(
        "/sparql",
        sparql,
        methods=["POST"],
        summary="Answers a SPARQL 1.1 query, or makes an update, sent as a form or as the body itself",
        openapi_extra=_of_posts(),
    )
    return router


async def sparql(request: Request) -> Response:
    """Answers a query, makes an update, or says what can be asked."""
    fields: Fields = fields_of(request.scope["query_string"])
    if request.method == "POST":
        fields = await _sent(request, fields)
        if any(name == "update" for name, _ in fields):
            return await _updated(request, fields)
    elif all(name == "format" for name, _ in fields if name in (*_PARAMETERS, *_UPDATE_PARAMETERS)):
        return _described(request, fields)
    elif _is_for_people(request, fields):
        return await _shown(request, _asked(fields))
    return await _answered(request, _asked(fields))


async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
    """`/sparql` as an ASGI application, for those who need no router to find it."""
    seen_in(scope).route = "/sparql"
    request = Request(scope, receive)
    response = await sparql(request)
    await response(scope, receive, send)


async def _answered(request: Request, asked: Asked) -> Response:
    reading = _read(request, asked.query)
    form = _form_of_answer(reading, asked, request)
    answer = await _worked_out(request, asked, form)
    if answer is None:
        return Response(status_code=499)  # nobody is left to read it
    return respond(request, answer, form, is_repeatable=reading.is_repeatable)


async def _shown(request: Request, asked: Asked) -> Response:
    """The answer as a page, or on the page what is wrong with the query."""
    try:
        form = form_of(_read(request, asked.query))
        answer = await _worked_out(request, asked, form)
    except AccordError as error:
        return error_page(request, asked.query, error)
    if answer is None:
        return Response(status_code=499)
    found = shown(answer, form, asked.query)
    answer.close()
    return answer_page(request, asked.query, found)


async def _worked_out(request: Request, asked: Asked, form: Format) -> Answer | None:
    """The beginning of an answer or all of it; None where nobody is left to read it. Raises what `Pool.run` raises."""
    settings: Settings = request.app.state.settings
    pool: Pool = request.app.state.pool
    try:
        return await unless_gone(request, gathered(_run(request, pool, asked, form)))
    except QuerySyntax as error:
        raise guard.explained(asked.query, error, prefixes(settings.base)) from error


async def _run(request: Request, pool: Pool, asked: Asked, form: Format) -> Answer:
    """A worker's answer; what other servers are to answer is fetched first."""
    outside: Outside = request.app.state.outside
    if not outside.allowed:
        return await pool.run(asked.question(form.media_type))
    query = await with_answers(asked.query, outside, request.app.state.settings.base)
    return await pool.run(replace(asked, query=query).question(form.media_type))


def _read(request: Request, query: str) -> guard.Reading:
    settings: Settings = request.app.state.settings
    may_ask = bool(request.app.state.outside.allowed)
    return guard.read(query, settings.query_bytes, settings.query_nesting, may_ask=may_ask)


async def _updated(request: Request, fields: Fields) -> Response:
    credentials.require(request, "update")
    update = without_mark(single(fields, "update") or "")
    if any(name == "query" for name, _ in fields):
        raise BadParameter("update", "", "cannot be given together with query")
    settings: Settings = request.app.state.settings
    outside: Outside = request.app.state.outside
    using, named = graphs(fields, "using-graph-uri"), graphs(fields, "using-named-graph-uri")
    may_ask = bool(outside.allowed)
    reading = updates.read(update, settings.query_bytes, settings.query_nesting, using, named, may_ask=may_ask)
    writer = writer_of(request)
    load = updates.load_of(update) if may_ask else None
    try:
        if load is not None:
            await loaded(load, outside, writer)
        else:
            text = await with_answers(reading.text, outside, settings.base) if may_ask else reading.text
            found = reading.found if text == reading.text else tokens(text)
            await writer.update(text, reading.only, None if reading.only else operations.steps(text, found))
    except QuerySyntax as error:
        raise updates.explained(update, error, prefixes(settings.base)) from error
    except QueryError as error:
        raise updates.refused(update, error, may_ask=may_ask) from error
    return Response(status_code=204)


def _described(request: Request, fields: Fields) -> Response:
    accept = request.headers.get("accept")
    settings: Settings = request.app.state.settings
    asked = _format(fields)
    if asked == "html" or (asked is None and wants_page(accept)):
        return blank_page(request)
    form = choose(accept, asked, GRAPH_FORMATS)
    endpoint = str(request.url.replace(query="", fragment=""))
    state = request.app.state
    features = Features(takes_updates=state.writer is not None, asks_others=bool(state.outside.allowed))
    body = description(endpoint, settings.base, state.report, form, features)
    return Response(body, headers=headers_of(form))


def _is_for_people(request: Request, fields: Fields) -> bool:
    """Whether a browser asks a query and should be shown the answer as a page."""
    if any(name == "update" for name, _ in fields):
        return False
    asked = _format(fields)
    return asked == "html" or (asked is None and wants_page(request.headers.get("accept")))


def _form_of_answer(reading: guard.Reading, asked: Asked, request: Request) -> Format:
    if reading.form == "unknown":
        return RESULTS_FORMATS[0]  # the engine will say what is wrong with it
    offered = RESULTS_FORMATS if reading.form in ("SELECT", "ASK") else GRAPH_FORMATS
    return choose(request.headers.get("accept"), asked.format, offered)


async def _sent(request: Request, fields: Fields) -> Fields:
    """The fields of a POST request: those of the form, or those of the address and the body as one more."""
    media_type, parameters = media_type_of(request.headers.get("content-type", ""))
    if media_type not in (_FORM, _QUERY, _UPDATE):
        raise UnsupportedMedia(media_type or "A body without Content-Type", (_QUERY, _UPDATE, _FORM))
    check_utf8(parameters)
    body = await request.body()
    if media_type == _FORM:
        return [*fields_of(body), *(field for field in fields if field[0] == "format")]
    name = "query" if media_type == _QUERY else "update"
    if any(field in ("query", "update") for field, _ in fields):
        raise BadParameter(name, "", "is given twice, in the address and as the body")
    return [*fields, (name, decoded(name, body))]


def _asked(fields: Fields) -> Asked:
    if any(name == "update" for name, _ in fields):
        raise BadParameter("update", "", "can only be sent by POST")
    query = single(fields, "query")
    if query is None:
        raise BadParameter("query", "", "is missing", ("query", "update"))
    return Asked(
        without_mark(query), graphs(fields, "default-graph-uri"), graphs(fields, "named-graph-uri"), _format(fields)
    )


def _format(fields: Fields) -> str | None:
    """The form asked for by name. Some clients name it several times over, in all the words that servers know.

    Of those the first that is known here counts, and if none is, Accept.
    """
    named = [value for name, value in fields if name == "format"]
    known = (value for value in named if value.lower() in _NAMES_OF_FORMS)
    return next(known, named[0] if len(named) == 1 else None)


def _form_schema() -> Json:
    properties = {name: {"type": "string"} for name in (*_PARAMETERS, *_UPDATE_PARAMETERS)}
    return {"type": "object", "properties": properties, "anyOf": [{"required": ["query"]}, {"required": ["update"]}]}


def _of_queries() -> Json:
    graphs_schema: Json = {"type": "array", "items": {"type": "string", "pattern": ADDRESS_PATTERN}}
    names = dict.fromkeys(form.name for form in (HTML, *_ANSWERS))
    fields = [
        parameter("query", {"type": "string"}, "The query; without one the service is described"),
        parameter("default-graph-uri", graphs_schema, "Graphs whose merge is the default graph"),
        parameter("named-graph-uri", graphs_schema, "Graphs that GRAPH reaches"),
        parameter("format", one_of(names), "The form of the answer, in place of Accept"),
    ]
    return told((*_ANSWERS, HTML), 403, 406, 413, 429, 501, 502, 503, parameters=fields)


def _of_posts() -> Json:
    texts: Json = {"schema": {"type": "string"}}
    content = {_QUERY: texts, _UPDATE: texts, _FORM: {"schema": _form_schema()}}
    extra = told(_ANSWERS, 401, 403, 406, 413, 415, 429, 501, 502, 503, 507, leads={204: "The update is made"})
    del extra["responses"]["304"], extra["responses"]["412"]
    return extra | {"requestBody": {"required": True, "content": content}, "security": [{}, {"token": []}]}
