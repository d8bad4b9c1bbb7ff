"""For operators: whether the server is up, what it serves, and whether it is ready for queries."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from api.http.contract import told
from api.version import installed_version
from graph.rdf.formats import JSON

_HEALTH = {
    "type": "object",
    "required": ["status", "version", "documents", "quads", "generation", "workers"],
}
_READY = {"type": "object", "required": ["ready", "workers"]}


def routes() -> APIRouter:
    """`/health` and `/ready`."""
    router = APIRouter(tags=["operators"])
    up, at_hand = told([JSON], schema=_HEALTH), told([JSON], schema=_READY)
    for one in (up, at_hand):
        del one["responses"]["304"]  # neither is kept by anybody
    at_hand["responses"]["503"] = {"description": "No worker is ready yet", "content": {"application/json": {}}}
    router.add_api_route("/health", health, summary="That the server is up, and what it serves", openapi_extra=up)
    router.add_api_route("/ready", ready, summary="Whether queries can be answered", openapi_extra=at_hand)
    return router


async def health(request: Request) -> JSONResponse:
    """Answers 200 as long as the server is up, with what it serves and whatever is out of order."""
    return _uncached(described(request.app.state))


async def ready(request: Request) -> JSONResponse:
    """Answers 200 once there is a worker for queries, 503 until then."""
    workers = request.app.state.pool.ready
    return _uncached({"ready": workers > 0, "workers": workers}, 200 if workers else 503)


def described(state: Any) -> dict[str, Any]:
    """What /health tells of an application's state."""
    builds = getattr(state, "builds", None)
    broken = getattr(state, "broken_questions", {})
    return {
        "status": "ok",
        "version": installed_version(),
        "documents": len(state.report.get("documents", [])),
        "quads": state.report.get("quads", 0),
        "generation": state.generation,
        "workers": state.pool.ready,
        **({"build": builds.describe()} if builds else {}),
        **({"broken_questions": dict(broken)} if broken else {}),
    }


def _uncached(body: dict[str, Any], status: int = 200) -> JSONResponse:
    return JSONResponse(body, status, headers={"Cache-Control": "no-store"})
