"""`/data`: graphs as a whole, by the SPARQL 1.1 Graph Store HTTP Protocol.

`?graph=` names a graph, `?default` is the default graph, and the address of a graph below `/data/` names it as well
(https://www.w3.org/TR/sparql11-http-rdf-update/#graph-identification). Reading is for anybody, writing needs a token.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from urllib.parse import quote

from fastapi import APIRouter
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from api.contributions import credentials
from api.http.conditions import condition_of
from api.http.contract import Json, one_of, parameter, told
from api.http.fields import ABSOLUTE, ADDRESS_PATTERN, characters, check_utf8, media_type_of
from api.http.links import own_place
from api.http.negotiation import choose
from api.http.responses import MOST_HEAD_CHARACTERS
from api.settings import Settings
from api.sparql.answering import gathered, respond, unless_gone
from graph.rdf.formats import GRAPH_FORMATS
from graph.store.workers import Pool
from graph.store.writers import Writer
from ontology.errors import BadBody, BadParameter, Forbidden, QuerySyntax, UnsupportedMedia

_METHODS = ["GET", "PUT", "POST", "DELETE"]
_MULTIPART = "multipart/form-data"
_READABLE = {name: form.media_type for form in GRAPH_FORMATS for name in form.media_types}
_DEEPEST = 200
_OF_PATHS = "/:@!$&'()*+,;=~"  # RFC 3986, sections 2.2 and 3.3
_OF_ADDRESSES = _OF_PATHS + "%?#[]"
_ENTITY = re.compile(r"<!ENTITY")
_BRACKET = re.compile(r"[\[{]|[\]}]")


@dataclass(frozen=True, slots=True)
class Target:
    """Which graph a request is about (None: the default graph), and where it is to be found at this server."""

    graph: str | None
    location: str

    def base(self, request: Request) -> str:
        """What relative addresses in a body are taken from."""
        return self.graph or str(request.url.replace(query="", fragment=""))


def routes() -> APIRouter:
    """`/data` and `/data/…` by GET, PUT, POST and DELETE."""
    router = APIRouter(tags=["SPARQL"])
    for path in ("/data", "/data/{path:path}"):
        # One route answers, so that it knows all the methods there are; those that follow are for OpenAPI.
        router.add_api_route(path, graph_store, methods=_METHODS, include_in_schema=False)
    for method, (summary, status) in _DOCUMENTED.items():
        router.add_api_route(
            "/data",
            graph_store,
            methods=[method],
            status_code=status,
            summary=summary,
            response_class=Response,
            openapi_extra=_schema(method),
        )
    return router


async def graph_store(request: Request) -> Response:
    """A graph, or what became of it."""
    if request.method == "GET":
        return await _read(request, _target(request))
    credentials.require(request, "update")
    target = _target(request, may_be_new=request.method == "POST")
    writer, condition = writer_of(request), condition_of(request.headers)
    check = condition.check if condition else None
    if request.method == "DELETE":
        await writer.remove(target.graph, check)
        return Response(status_code=204)
    bodies, base = await _bodies(request), target.base(request)
    try:
        work = writer.put if request.method == "PUT" else writer.add
        is_new = await work(target.graph, bodies, base, check)
    except QuerySyntax as error:
        raise BadBody(error.reason, error.line, error.column) from error
    return _made(target) if is_new else Response(status_code=204)


def writer_of(request: Request) -> Writer:
    """The one that writes; raises Forbidden where this server has nowhere to keep what is written."""
    writer: Writer | None = request.app.state.writer
    if writer is None:
        raise Forbidden("This server has no folder to keep what is written, so it takes no writes.")
    return writer


def _made(target: Target) -> Response:
    """201 with where the graph is. Of one whose name is so long that proxies would refuse the answer for it, whoever
    named it knows: without Location it is what was asked for (RFC 9110, section 15.3.2)."""
    name = quote(target.graph or "", safe=_OF_ADDRESSES)  # a head has none but ASCII: RFC 3987, section 3.1
    link = f'<{name}>; rel="canonical"'
    is_short = len(target.location) + len(link) <= MOST_HEAD_CHARACTERS
    return Response(status_code=201, headers={"Location": target.location, "Link": link} if is_short else None)


async def _read(request: Request, target: Target) -> Response:
    form = choose(request.headers.get("accept"), request.query_params.get("format"), GRAPH_FORMATS)
    pool: Pool = request.app.state.pool
    asked = {"do": "graph", "graph": target.graph, "media_type": form.media_type}
    answer = await unless_gone(request, gathered(pool.work(asked)))
    if answer is None:
        return Response(status_code=499)  # nobody is left to read it
    return respond(request, answer, form, own_place(request, _within(request.scope["path"]), form), is_repeatable=True)


def _target(request: Request, *, may_be_new: bool = False) -> Target:
    asked = request.query_params
    named, is_default = asked.getlist("graph"), "default" in asked
    unknown = set(asked) - {"graph", "default", "format"}
    if unknown:
        raise BadParameter(min(unknown), "", "is not known here", ("graph", "default", "format"))
    path = str(request.path_params.get("path", ""))
    if len(named) + is_default + bool(path) > 1:
        raise BadParameter("graph", ", ".join(named), "one graph at a time: either graph, or default, or a path", ())
    if is_default:
        return Target(None, "/data?default")
    if path:
        return _below(request, path)
    if named:
        if not ABSOLUTE.fullmatch(named[0]):
            raise BadParameter("graph", named[0], "is no absolute address of a graph")
        return Target(named[0], f"/data?{request.url.query}")
    if may_be_new:
        return _below(request, uuid.uuid4().hex)
    raise BadParameter("graph", "", "is missing: name a graph, or default", ("graph", "default"))


def _below(request: Request, path: str) -> Target:
    """The graph with an address below `/data/`: below our base, so that it is the same whatever the host is called.

    A bare store has no base of its own: there the address that was asked for is the graph's.
    """
    settings: Settings = request.app.state.settings
    host = str(request.url.replace(path="/", query="", fragment=""))
    address = f"{host if request.app.state.is_bare else settings.base}data/{path}"
    if not ABSOLUTE.fullmatch(address):
        raise BadParameter("path", path, "has characters that no address has")
    within = _within(f"/data/{path}")
    return Target(address, host.removesuffix("/") + within if request.app.state.is_bare else within)


def _within(path: str) -> str:
    """A path of this server as a head has it; it came decoded."""
    return quote(path, safe=_OF_PATHS)


async def _bodies(request: Request) -> list[tuple[str, str]]:
    """What was sent, as pairs of media type and characters."""
    media_type, parameters = media_type_of(request.headers.get("content-type", ""))
    if media_type != _MULTIPART:
        check_utf8(parameters)
        return [rdf_of(media_type, await request.body())]
    async with request.form() as form:
        parts = [part for _, part in form.multi_items() if isinstance(part, UploadFile)]
        if not parts:
            raise BadBody("no part of the form is a file with RDF", 1, 1)
        return [rdf_of(media_type_of(part.content_type or "")[0], await part.read()) for part in parts]


def rdf_of(media_type: str, body: bytes) -> tuple[str, str]:
    """RDF that was sent, as the media type that the engine knows and characters.

    Raises UnsupportedMedia for what is none, BadBody for what is not read for safety's sake.
    """
    if media_type not in _READABLE:
        raise UnsupportedMedia(media_type or "A body without Content-Type", sorted(set(_READABLE.values())))
    text = _characters(body)
    # Entities can make a small body large, or draw in files; nobody needs them for RDF.
    entity = _ENTITY.search(text) if _READABLE[media_type] == "application/rdf+xml" else None
    if entity:
        raise BadBody("entities are not read here; write the addresses out", *_place(text, entity.start()))
    if _READABLE[media_type] == "application/ld+json":
        _check_depth(text)
    return _READABLE[media_type], text


def _characters(body: bytes) -> str:
    try:
        return characters(body)
    except UnicodeDecodeError as error:
        before = characters(body[: error.start])
        raise BadBody(f"byte {error.start} is not UTF-8", *_place(before, len(before))) from error


def _check_depth(text: str) -> None:
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > _DEEPEST:
            raise BadBody(f"brackets are nested more than {_DEEPEST} deep", *_place(text, bracket.start()))


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


_DOCUMENTED = {
    "GET": ("A graph, whole", 200),
    "PUT": ("Puts RDF in the place of a graph", 204),
    "POST": ("Adds RDF to a graph, or makes a new one", 204),
    "DELETE": ("Removes a graph", 204),
}


def _schema(method: str) -> Json:
    fields = [
        parameter("graph", {"type": "string", "pattern": ADDRESS_PATTERN}, "The address of a graph"),
        parameter("default", {"type": "string"}, "The default graph; a value says nothing more"),
    ]
    if method == "GET":
        given = [*fields, parameter("format", one_of(form.name for form in GRAPH_FORMATS), "In place of Accept")]
        return told(GRAPH_FORMATS, 404, 406, 429, 503, parameters=given)
    made = {201: "The graph was made", 204: "Done"} if method != "DELETE" else {204: "Done"}
    failures = (401, 403, 404, 412, 413, 415, 429, 503, 507)
    written = told((), *failures, parameters=fields, leads=made) | {"security": [{"token": []}]}
    if method in ("PUT", "POST"):
        content: Json = {form.media_type: {"schema": {"type": "string"}} for form in GRAPH_FORMATS}
        written["requestBody"] = {"required": True, "content": content}
    return written
