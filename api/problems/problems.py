"""Every error as an answer: RFC 9457 problem+json for programs, a short page for people, from one handler.

The status follows from the class of the error, and the facts that the error carries become members of the problem.
"""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.http.negotiation import wants_page
from api.http.responses import VARY
from api.problems.kinds import KINDS
from api.problems.page import problem_page
from ontology import errors

_log = logging.getLogger("accord")

# The class decides; of several that fit, the most derived.
_KINDS: Mapping[type[BaseException], str] = {
    errors.NotFound: "not-found",
    errors.Gone: "gone",
    errors.ListChanged: "list-changed",
    errors.BadParameter: "bad-parameter",
    errors.NotAcceptable: "not-acceptable",
    errors.BadBody: "bad-body",
    errors.UnsupportedMedia: "unsupported-media",
    errors.UnsupportedCoding: "unsupported-coding",
    errors.Unauthorized: "unauthorized",
    errors.Forbidden: "forbidden",
    errors.PreconditionFailed: "precondition-failed",
    errors.NoSuchRange: "range",
    errors.TooLarge: "too-large",
    errors.AddressTooLong: "address-too-long",
    errors.HeadersTooLarge: "headers-too-large",
    errors.Busy: "busy",
    errors.TooMany: "too-many",
    errors.StoreError: "not-kept",
    errors.QueryError: "query-error",
    errors.QuerySyntax: "query-syntax",
    errors.NoSuchFunction: "no-such-function",
    errors.ServiceFailed: "service-failed",
    errors.QueryTooSlow: "query-too-slow",
    errors.QueryTooLarge: "query-too-large",
    errors.ReviewError: "review",
    errors.DocumentError: "document",
}


# What the framework itself raises.
_BY_STATUS = {400: "bad-body", 404: "not-found", 413: "too-large"}


@dataclass(frozen=True, slots=True)
class Problem:
    """What an answer about an error says."""

    status: int
    kind: str
    title: str
    detail: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


def problem_of(error: BaseException) -> Problem:
    """What to say of an error; of one that is nobody's fault but ours, only an identifier that the log has too."""
    if isinstance(error, RequestValidationError):
        return _invalid(error)
    if isinstance(error, HTTPException):
        return _http(error)
    for kind in type(error).__mro__:
        if kind in _KINDS:
            return _problem(_KINDS[kind], _detail(error), _facts(error), _headers(error))
    identifier = uuid.uuid4().hex[:12]
    _log.error("error %s", identifier, exc_info=error)
    detail = f"Something went wrong on our side. Whoever runs this server finds it in the log as {identifier}."
    return _problem("internal", detail, {"id": identifier})


def _problem(kind: str, detail: str, facts: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Problem:
    known = KINDS[kind]
    return Problem(known.status, kind, known.title, detail, facts, headers or {})


def problem_response(request: Request, error: BaseException) -> Response:
    """The answer to a request that failed, as JSON or as a page, whichever the client would rather read."""
    problem = problem_of(error)
    if problem.status == 405 and request.method == "OPTIONS":
        return Response(status_code=204, headers=dict(problem.headers))
    headers = {"Vary": VARY, "Cache-Control": "no-store", **problem.headers}
    if wants_page(request.headers.get("accept")) and (page := _page(request, problem)) is not None:
        return Response(page, problem.status, headers, media_type="text/html")
    body = {
        "type": f"{request.app.state.settings.base}problem/{problem.kind}",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": request.url.path,
        **problem.facts,
    }
    content = json.dumps(body, ensure_ascii=False, indent=2) + "\n"
    return Response(content, problem.status, headers, media_type="application/problem+json")


def install(app: FastAPI) -> None:
    """Makes the one handler answer for all errors that a route can raise."""

    async def handle(request: Request, error: Exception) -> Response:
        return problem_response(request, error)

    for kind in (errors.AccordError, HTTPException, RequestValidationError):
        app.add_exception_handler(kind, handle)


def _headers(error: BaseException) -> dict[str, str]:
    """The fields that an answer about an error needs by HTTP's own rules."""
    if isinstance(error, errors.UnsupportedCoding):
        return {"Accept-Encoding": "identity"}  # RFC 9110, section 12.5.3
    if isinstance(error, errors.NoSuchRange):
        return {"Content-Range": f"bytes */{error.size}"}
    if isinstance(error, errors.Unauthorized):
        return {"WWW-Authenticate": error.challenge}
    seconds = getattr(error, "retry_after_seconds", None)
    return {} if seconds is None else {"Retry-After": str(seconds)}


def _facts(error: BaseException) -> dict[str, Any]:
    """The facts an error carries, all but empty ones."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in vars(error).items()
        if value is not None and value != () and not name.startswith("_")
    }


def _detail(error: BaseException) -> str:
    if isinstance(error, errors.NotAcceptable):
        return f"{error} There is: {', '.join(error.available)}."
    if isinstance(error, errors.UnsupportedMedia):
        return f"{error} What is read: {', '.join(error.readable)}."
    if isinstance(error, errors.BadParameter) and error.choices:
        return f"{error}. Choose from: {', '.join(error.choices)}."
    if isinstance(error, errors.QueryTooSlow):
        return f"{error} Ask for less at once, or add a LIMIT."
    return str(error)


def _http(error: HTTPException) -> Problem:
    headers = dict(error.headers or {})
    if error.status_code == 405 and "Allow" in headers:
        allowed = {method.strip() for method in headers["Allow"].split(",")} | {"OPTIONS"}
        headers["Allow"] = ", ".join(sorted(allowed | ({"HEAD"} if "GET" in allowed else set())))
        detail = f"This address answers {headers['Allow']}."
        return _problem("method-not-allowed", detail, {}, headers)
    detail = "There is nothing at this address." if error.status_code == 404 else str(error.detail)
    if error.status_code in _BY_STATUS:
        return _problem(_BY_STATUS[error.status_code], detail, {}, headers)
    phrase = HTTPStatus(error.status_code).phrase
    return Problem(error.status_code, phrase.lower().replace(" ", "-"), phrase, detail, {}, headers)


def _invalid(error: RequestValidationError) -> Problem:
    faults = [_fault(one) for one in error.errors()]
    detail = "; ".join(f"{fault['name']}: {fault['reason']}" for fault in faults)
    return _problem(_KINDS[errors.BadParameter], detail, {"errors": faults})


def _fault(found: Mapping[str, Any]) -> dict[str, str]:
    place: Sequence[Any] = found.get("loc", ())
    value = found.get("input")
    return {
        "where": str(place[0]) if place else "request",
        "name": ".".join(str(part) for part in place[1:]) or "body",
        "value": value if isinstance(value, str) else json.dumps(value, default=str),
        "reason": str(found.get("msg", "is not valid")),
    }


def _page(request: Request, problem: Problem) -> bytes | None:
    """The problem as a page; None where pages themselves cannot be made."""
    try:
        return problem_page(request, problem)
    except Exception:
        _log.exception("the page of an error cannot be made")
        return None
