"""`POST /documents` and `/builds/{id}`: documents sent by programs, and how far the graph is that takes them in.

What was sent is on the disk before it is acknowledged (202). The graph follows: built in a process of its own, one
build after the other, and then answered from as a whole.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.contributions import credentials
from api.contributions.builds import Builds
from api.http.contract import told
from api.settings import Settings
from graph.build import ADDED
from graph.corpus.additions import Facts, Received, Taken, take_in
from graph.corpus.sources import Standing
from graph.rdf.formats import JSON
from ontology.errors import BadParameter, Forbidden, NotFound, TooLarge, UnsupportedMedia

_JSON = JSON.media_type
_MULTIPART = "multipart/form-data"
# As a request names them, and as we do.
_FACTS = {
    "title": "title",
    "publisher": "publisher",
    "source": "source",
    "language": "language",
    "licence": "licence",
    "showText": "show_text",
}
_KEPT = {"type": "object", "required": ["file", "text", "isNew", "build", "status"]}
_AT_ONCE = 2
_STANDING = re.compile(r"(?P<documents>\d{1,9})-(?P<reviews>\d{1,9})")


def routes() -> APIRouter:
    """`/documents` by POST, `/builds/{id}`."""
    router = APIRouter(tags=["documents"])
    router.add_api_route(
        "/documents",
        receive,
        methods=["POST"],
        status_code=202,
        summary="Adds a document to the corpus; needs a token that may add documents",
        openapi_extra=_documented(),
    )
    extra = told((JSON,), 403, 404, schema={"type": "object", "required": ["id", "status", "generation"]})
    del extra["responses"]["304"]  # it is never the same for long
    router.add_api_route("/builds/{number}", build, methods=["GET"], summary="How far a build is", openapi_extra=extra)
    return router


def prepare(app: FastAPI) -> None:
    """Sees to it that few documents are read at once: each may take much memory."""
    app.state.taking_in = asyncio.Semaphore(_AT_ONCE)


async def receive(request: Request) -> Response:
    """Keeps a document, and says where its build can be watched. The same document twice is one."""
    credentials.require(request, "documents")
    builds = _builds(request)
    settings: Settings = request.app.state.settings
    received = await _received(request)
    if len(received.body) > settings.document_bytes:
        raise TooLarge("The document", settings.document_bytes)
    async with request.app.state.taking_in:
        (taken,) = await asyncio.to_thread(take_in, settings.data / ADDED, settings.seeds, [received])
    standing = await asyncio.to_thread(builds.standing)
    builds.look()
    return JSONResponse(_told(taken, standing, builds), 202, {"Location": f"/builds/{standing}", **_UNCACHED})


async def build(request: Request, number: str) -> Response:
    """Whether the graph that is answered from has all that had been added when a build was asked for."""
    asked, builds = _STANDING.fullmatch(number), _builds(request)
    if asked is None:
        raise NotFound(f"builds/{number}")
    standing = Standing(int(asked["documents"]), int(asked["reviews"]))
    known = await asyncio.to_thread(builds.standing)
    if not known.includes(standing):
        raise NotFound(f"builds/{number}", [f"/builds/{known}"])
    told = {"id": f"/builds/{number}", **builds.state(standing), "generation": request.app.state.generation}
    return JSONResponse(told, headers=_UNCACHED)


_UNCACHED = {"Cache-Control": "no-store"}


def _told(taken: Taken, standing: Standing, builds: Builds) -> dict[str, Any]:
    return {
        "file": taken.file,
        "text": f"/id/text/{taken.sha256[:16]}",
        "isNew": taken.is_new,
        "build": f"/builds/{standing}",
        **builds.state(standing),
    }


def _builds(request: Request) -> Builds:
    builds: Builds | None = getattr(request.app.state, "builds", None)
    if builds is None:
        raise Forbidden("This server serves one graph that is never built anew, so it takes no documents.")
    return builds


async def _received(request: Request) -> Received:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == _JSON:
        return _from_json(await request.body())
    if media_type != _MULTIPART:
        raise UnsupportedMedia(media_type or "A body without Content-Type", (_JSON, _MULTIPART))
    async with request.form(max_files=1, max_fields=20) as form:
        files = [part for part in form.values() if isinstance(part, UploadFile)]
        if not files:
            raise BadParameter("document", "", "is missing: one part of the form is the document's file")
        said = {name: value for name, value in form.items() if isinstance(value, str)}
        media_type = (files[0].content_type or "").partition(";")[0].strip().lower()
        return Received(files[0].filename or "document", await files[0].read(), _facts(said), media_type)


def _from_json(body: bytes) -> Received:
    try:
        sent = json.loads(body.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadParameter("body", "", f"is no JSON: {error}") from error
    if not isinstance(sent, dict) or not isinstance(sent.get("text"), str):
        raise BadParameter("text", "", "is missing: the body is an object with the document's text", _fields())
    name = sent.get("name", "document.txt")
    if not isinstance(name, str):
        raise BadParameter("name", json.dumps(name), "is no text")
    said = {field: value for field, value in sent.items() if field not in ("text", "name")}
    try:
        return Received(name, sent["text"].encode("utf-8"), _facts(said))
    except UnicodeEncodeError as error:
        raise BadParameter("text", "", f"holds half a character at {error.start}") from error


def _facts(said: Mapping[str, Any]) -> Facts:
    for field, value in said.items():
        if field not in _FACTS:
            raise BadParameter(field, str(value)[:80], "is nothing that is said of a document", _fields())
        if field != "showText" and not isinstance(value, str):
            raise BadParameter(field, json.dumps(value)[:80], "is no text")
        if field == "showText" and value not in (True, False, "true", "false"):
            raise BadParameter(field, json.dumps(value)[:80], "is neither true nor false", ("true", "false"))
    values: dict[str, Any] = {_FACTS[field]: value for field, value in said.items()}
    if "show_text" in values:
        values["show_text"] = values["show_text"] in (True, "true")
    return Facts(**values)


def _fields() -> tuple[str, ...]:
    return ("text", "name", *_FACTS)


def _documented() -> dict[str, Any]:
    properties: dict[str, Any] = {field: {"type": "string"} for field in _fields()}
    properties["showText"] = {"type": "boolean", "default": False}
    sent = {"type": "object", "required": ["text"], "properties": properties, "additionalProperties": False}
    file = {"document": {"type": "string", "format": "binary"}}
    parts = {
        "type": "object",
        "required": ["document"],
        "properties": file | {field: properties[field] for field in _FACTS},
    }
    body = {"required": True, "content": {_JSON: {"schema": sent}, _MULTIPART: {"schema": parts}}}
    answers: dict[str, Any] = told((), 401, 403, 413, 415, 422, 507)["responses"]
    answers["202"] = {"description": "The document is kept; its build follows", "content": {_JSON: {"schema": _KEPT}}}
    return {"requestBody": body, "responses": answers, "security": [{"token": []}]}
