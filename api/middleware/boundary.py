"""What holds for every request, before any route: limits on what is sent, HEAD and preflight, and headers of safety.

It stands outside the framework, so that errors of the framework itself are answered like all others.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from urllib.parse import urlsplit, urlunsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from api.http.asgi import Application, Message, Receive, Scope, Send
from api.http.ranges import without_range
from api.problems.problems import problem_response
from api.settings import Settings
from ontology.errors import AccordError, AddressTooLong, HeadersTooLarge, TooLarge, UnsupportedCoding

_log = logging.getLogger("accord")
_ALWAYS = (
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"ETag, Link, Location, Content-Location, Content-Range, Accept-Ranges, Retry-After, Allow, X-Request-ID",
    ),
    (b"x-content-type-options", b"nosniff"),
)
_METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS"
_MOST_NAME_CHARACTERS = 1000
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_POLICY = b"default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"


class Boundary:
    """ASGI middleware around the whole application."""

    def __init__(self, app: Application, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection (https://asgi.readthedocs.io/en/stable/specs/main.html)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await _Exchange(self._settings, scope, receive, send).run(self._app)


class _Exchange:
    """One request and its answer."""

    def __init__(self, settings: Settings, scope: Scope, receive: Receive, send: Send) -> None:
        self._settings = settings
        self._method = scope["method"]
        # The routes know GET only; what HEAD leaves out is left out here.
        self._scope = {**without_range(scope), "method": "GET"} if self._method == "HEAD" else scope
        self._headers = Headers(raw=scope["headers"])
        self._receive_from_client = receive
        self._send_to_client = send
        is_document = self._method == "POST" and scope["path"] == "/documents"
        # A document comes with a form around it, or with JSON's escapes in it.
        self._most_bytes = settings.document_bytes + settings.body_bytes if is_document else settings.body_bytes
        self._received = 0
        self._has_begun = False

    async def run(self, app: Application) -> None:
        """Answers the request; an answer that fails half-way is left incomplete, so that the server cuts it."""
        try:
            self._check_size()
            if _CONTROL.search(self._scope["path"]):
                # To the framework a path is the same with a line's end behind it; to proxies and limits it is not.
                raise HTTPException(404)
            if self._is_preflight():
                await self._preflight()(self._scope, self._receive, self._send)
                return
            if self._method == "OPTIONS" and self._scope["path"] == "*":  # the server as a whole (RFC 9110, 9.3.7)
                await Response(status_code=204, headers={"Allow": _METHODS})(self._scope, self._receive, self._send)
                return
            await app(self._scope, self._receive, self._send)
        except ClientDisconnect:
            # It went while it was still sending: nobody's fault here, and nobody is left to be told.
            await Response(status_code=499)(self._scope, self._receive, self._send)
        except Exception as error:
            # The framework raises an error of its own from one that comes too late for it to be answered; ours say more
            # than what they were raised from.
            framed = error.__cause__ if not isinstance(error, AccordError) else None
            cause = framed if isinstance(framed, AccordError) else error
            if self._has_begun:
                _log.warning("answer cut: %s", cause, exc_info=None if isinstance(cause, AccordError) else cause)
                return
            response = problem_response(Request(self._scope), cause)
            await response(self._scope, self._receive, self._send)

    def _check_size(self) -> None:
        check_head(self._scope, self._settings)
        coding = self._headers.get("content-encoding", "identity")
        if coding.strip().lower() != "identity":
            raise UnsupportedCoding(coding)
        declared = self._headers.get("content-length", "0")
        if declared.isdigit() and int(declared) > self._most_bytes:
            raise TooLarge("The body", self._most_bytes)

    def _is_preflight(self) -> bool:
        asked = "origin" in self._headers and "access-control-request-method" in self._headers
        return self._method == "OPTIONS" and asked

    def _preflight(self) -> Response:
        asked = self._headers.get("access-control-request-headers", "*")
        headers = {
            "Access-Control-Allow-Methods": _METHODS,
            # Of names that take more than proxies pass on in an answer none is allowed but those that need no leave.
            "Access-Control-Allow-Headers": asked if len(asked) <= _MOST_NAME_CHARACTERS else "*",
            "Access-Control-Max-Age": "86400",
            "Vary": "Access-Control-Request-Headers",
        }
        return Response(status_code=204, headers=headers)

    async def _receive(self) -> Message:
        message = await self._receive_from_client()
        self._received += len(message.get("body", b""))
        # A body in chunks declares no length, so that it has to be counted as it comes.
        if self._received > self._most_bytes:
            raise TooLarge("The body", self._most_bytes)
        return message

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._has_begun = True
            headers = message["headers"] if message["status"] != 307 else [*map(_at_same_host, message["headers"])]
            message = {**message, "headers": with_common(headers)}
        elif self._method == "HEAD":
            message = {**message, "body": b""}
        await self._send_to_client(message)


def _at_same_host(field: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """A header field; of an address that the framework leads on to, the path is enough, whatever the host is called."""
    name, value = field
    if name != b"location":
        return field
    parts = urlsplit(value)
    return name, urlunsplit((b"", b"", b"/" + parts.path.lstrip(b"/"), parts.query, b""))


def check_head(scope: Scope, settings: Settings) -> None:
    """Raises AddressTooLong and HeadersTooLarge where the head of a request is more than is taken."""
    query = scope.get("query_string", b"")
    if len(scope.get("raw_path") or b"") + len(query) + bool(query) > settings.url_bytes:
        raise AddressTooLong(settings.url_bytes)
    if size_of(scope["headers"]) > settings.header_bytes:
        raise HeadersTooLarge(settings.header_bytes)


def size_of(fields: Sequence[tuple[bytes, bytes]]) -> int:
    """Bytes that header fields take."""
    return sum([len(name) + len(value) + 4 for name, value in fields])


def with_common(sent: Sequence[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """An answer's header fields, and those that every answer has."""
    names = {name for name, _ in sent}
    fields = [*sent, *_ALWAYS]
    if b"referrer-policy" not in names:
        fields.append((b"referrer-policy", b"same-origin"))
    is_page = any(name == b"content-type" and value.startswith(b"text/html") for name, value in sent)
    if is_page and b"content-security-policy" not in names:
        fields.append((b"content-security-policy", _POLICY))
    return fields
