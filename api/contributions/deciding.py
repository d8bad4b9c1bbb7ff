"""`POST /reviews`: decisions of review sent by programs, kept before they are acknowledged; the graph follows.

They are kept beside the documents that were added, never in the corpus that the server was started on.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.contributions import credentials
from api.contributions.builds import Builds
from api.contributions.proposing import kept_proposals
from api.contributions.reviewing import keep_beside, opened, taken
from api.http.contract import told
from api.settings import Settings
from graph.build import ADDED, code_digest
from graph.corpus.kept_readings import KeptReadings
from graph.corpus.sources import Sources
from graph.review.decisions import DECISIONS, KINDS, Decision, decision_of
from graph.review.spreadsheet import decisions_from
from ontology.errors import BadParameter, Forbidden, ReviewError, UnsupportedMedia

_JSON, _CSV = "application/json", "text/csv"
_BODY = "body"  # what the file of decisions is called that came by request
_MOST = 1000  # decisions of one request
_ANSWER = {"type": "object", "required": ["decisions", "new", "build", "status"]}


def routes() -> APIRouter:
    """`/reviews` by POST."""
    router = APIRouter(tags=["reviews"])
    router.add_api_route(
        "/reviews",
        receive,
        methods=["POST"],
        status_code=202,
        summary="Records decisions about findings; needs a token that may review",
        openapi_extra=_documented(),
    )
    return router


async def receive(request: Request) -> Response:
    """Keeps decisions, all or none of them, and says where the build can be watched that follows them."""
    name = credentials.require(request, "reviews")
    builds: Builds | None = getattr(request.app.state, "builds", None)
    if builds is None:
        raise Forbidden("This server serves one graph that is never built anew, so it takes no decisions.")
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in (_JSON, _CSV):
        raise UnsupportedMedia(media_type or "A body without Content-Type", (_JSON, _CSV))
    by = request.query_params.get("by", "").strip() or name
    settings: Settings = request.app.state.settings
    count, new = await asyncio.to_thread(_kept, settings, await request.body(), media_type, by)
    standing = await asyncio.to_thread(builds.standing)
    builds.look()
    answer = {"decisions": count, "new": new, "build": f"/builds/{standing}", **builds.state(standing)}
    return JSONResponse(answer, 202, {"Location": f"/builds/{standing}", "Cache-Control": "no-store"})


def _kept(settings: Settings, body: bytes, media_type: str, by: str) -> tuple[int, int]:
    """How many decisions a body holds, and how many of them say something new."""
    # What cannot be a decision at all is refused before the corpus is opened and any model is asked.
    sent = (
        tuple(_decision(one, number, by) for number, one in enumerate(_lines(body), 1)) if media_type == _JSON else ()
    )
    sources = Sources(settings.seeds, settings.data / ADDED)
    kept = KeptReadings(settings.data / "cache" / "readings", code_digest())
    with kept_proposals(settings) as proposer:
        corpus = opened(sources, proposer, kept)
    decisions, faults = (sent, []) if media_type == _JSON else decisions_from(body, _BODY, corpus, by)
    if faults:
        raise faults[0]
    checked = [taken(one, corpus) for one in decisions]
    try:
        return len(checked), keep_beside(checked, corpus, sources, by)
    except ReviewError as error:
        if error.file != _BODY:
            raise  # it is an earlier decision that cannot be published
        raise ReviewError(_BODY, error.line, error.field, error.reason, "decision") from error


def _lines(body: bytes) -> Sequence[Any]:
    """What a body of JSON holds: one decision, or several as {"decisions": […]}."""
    try:
        sent = json.loads(body.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadParameter("body", "", f"is no JSON: {error}") from error
    several = sent.get("decisions") if isinstance(sent, dict) and "decisions" in sent else [sent]
    if not isinstance(several, list) or not 1 <= len(several) <= _MOST:
        raise BadParameter("decisions", "", f"is no list of 1 to {_MOST:,} decisions")
    return several


def _decision(sent: Any, number: int, by: str) -> Decision:
    whole = {"review": 1, **sent} if isinstance(sent, dict) else sent
    try:
        return decision_of(json.dumps(whole, ensure_ascii=False), _BODY, number, by)
    except ReviewError as error:
        raise ReviewError(_BODY, number, error.field, error.reason, "decision") from error


def _documented() -> dict[str, Any]:
    words = {"type": "string"}
    target: dict[str, Any] = {
        "type": "object",
        "required": ["document", "kind", "quote"],
        "properties": dict.fromkeys(("document", "quote", "prefix", "suffix", "id", "sha256"), words)
        | {"kind": {"enum": list(KINDS)}},
        "additionalProperties": False,
    }
    one: dict[str, Any] = {
        "type": "object",
        "required": ["target", "decision"],
        "properties": {
            "review": {"const": 1},
            "target": target,
            "decision": {"enum": list(DECISIONS)},
            "set": {"type": "object"},
            "by": words,
            "note": words,
            "n": {"type": "integer"},
        },
        "additionalProperties": False,
    }
    listed = {"decisions": {"type": "array", "items": one, "minItems": 1, "maxItems": _MOST}}
    several = {"type": "object", "required": ["decisions"], "properties": listed}
    content = {_JSON: {"schema": {"oneOf": [one, several]}}, _CSV: {"schema": words}}
    answers: dict[str, Any] = told((), 401, 403, 413, 415, 422, 507)["responses"]
    answers["202"] = {"description": "The decisions are kept; a build follows", "content": {_JSON: {"schema": _ANSWER}}}
    parameters = [{"name": "by", "in": "query", "required": False, "schema": words,
                   "description": "Who decided, where a decision does not say; else the token's name"}]  # fmt: skip
    return {
        "parameters": parameters,
        "requestBody": {"required": True, "content": content},
        "responses": answers,
        "security": [{"token": []}],
    }
