"""Every request is seen: it gets an id, is counted, and leaves one line in the log, in which nothing is secret.

What is logged of an address is its path: a query string can hold a person's question or, by mistake, a token.
"""

from __future__ import annotations

import logging
import random
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from api.http.asgi import Application, Message, Receive, Scope, Send
from api.http.clients import Network, client_of
from api.monitoring.logs import REQUEST_ID, moment_of, tell
from api.monitoring.metrics import Metrics

LATER = "accord.later"
"""In a scope: what calls something after so many seconds, where the server can do that."""

_LATEST_SECONDS = 0.1
_AT_ONCE_AT_MOST = 200
_SEEN = "accord.seen"
_NO_ROUTE = "none"
_GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
_log = logging.getLogger("accord.requests")


@dataclass(slots=True)
class Seen:
    """What becomes known of a request while it is answered."""

    route: str = _NO_ROUTE
    status: int = 0
    sent: int = 0
    identifier: str = ""
    is_whole: bool = False


def seen_in(scope: Scope) -> Seen:
    """What is known of the request that a scope belongs to."""
    found: Seen | None = scope.get(_SEEN)
    return found if found is not None else Seen()


class Routed:
    """ASGI middleware next to the routes: notes which one answered."""

    def __init__(self, app: Application) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection."""
        try:
            await self._app(scope, receive, send)
        finally:
            # What goes straight to its endpoint has met no route, and noted it itself.
            if (route := scope.get("route")) is not None:
                seen_in(scope).route = route.path


class Watch:
    """Who counts requests and writes them to the log."""

    def __init__(self, metrics: Metrics, proxies: Sequence[Network], is_logged: bool) -> None:
        self._metrics = metrics
        self._proxies = tuple(proxies)
        self._is_logged = is_logged
        self._answered: list[tuple[Scope, Seen, float, float]] = []

    def note_later(self, scope: Scope, seen: Seen, seconds: float) -> None:
        """One request is answered. It is noted within a tenth of a second, together with others, which costs less."""
        self._answered.append((scope, seen, seconds, time.time()))
        call_later: Callable[..., object] | None = scope.get(LATER)
        if call_later is None or len(self._answered) >= _AT_ONCE_AT_MOST:
            self.catch_up()
        elif len(self._answered) == 1:
            call_later(_LATEST_SECONDS, self.catch_up)

    def catch_up(self) -> None:
        """Notes what has been answered so far."""
        answered, self._answered = self._answered, []
        for scope, seen, seconds, _ in answered:
            self._metrics.request(seen.route, _method_of(scope), seen.status, seconds)
        if self._is_logged and _log.isEnabledFor(logging.INFO):
            tell(_log, "request", [self._told(*one) for one in answered])

    def _told(self, scope: Scope, seen: Seen, seconds: float, moment: float) -> dict[str, Any]:
        """What the log says of a request."""
        fields: dict[str, Any] = {
            "time": moment_of(moment),
            "request": seen.identifier,
            "method": _method_of(scope),
            "path": (scope.get("raw_path") or b"").decode("ascii", "replace"),
            "status": seen.status,
            "ms": round(seconds * 1000, 1),
            "bytes": seen.sent,
            "client": client_of(scope, self._proxies),
        }
        if not seen.is_whole:
            fields["cut"] = True
        return fields


class Watching:
    """ASGI middleware around everything else. An id that a request brings is kept, so that it can be followed."""

    def __init__(self, app: Application, watch: Watch) -> None:
        self._app = app
        self._watch = watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        identifier = identifier_of(scope)
        seen, began = Seen(identifier=identifier), time.perf_counter()
        token = REQUEST_ID.set(identifier)

        async def note(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", identifier.encode())]
            elif message["type"] == "http.response.body":
                seen.sent += len(message.get("body", b""))
                seen.is_whole = not message.get("more_body", False)
            await send(message)

        try:
            await self._app({**scope, _SEEN: seen}, receive, note)
        finally:
            REQUEST_ID.reset(token)
            self._watch.note_later(scope, seen, time.perf_counter() - began)


def identifier_of(scope: Scope) -> str:
    """The id that a request brings, or a new one."""
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            given: str = value.decode("latin-1")
            if _GIVEN_ID.fullmatch(given):
                return given
    return f"{random.getrandbits(64):016x}"  # it tells requests apart, and keeps no secret


def _method_of(scope: Scope) -> str:
    return scope["method"] if scope["method"] in _METHODS else "other"
