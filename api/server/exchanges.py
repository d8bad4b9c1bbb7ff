"""One request and its answer on a connection, as ASGI wants them: what the application receives and sends.

The head of an answer waits for the first of its body, so that a small answer leaves in one piece.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol

from api.http.asgi import Application, Message, Scope
from api.http.heads import head, head_fields

_log = logging.getLogger("accord.connections")
_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
_BODILESS = frozenset({204, 304})
_MOST_HELD_BYTES = 65_536


class Wire(Protocol):
    """What an exchange needs of its connection."""

    def write(self, *parts: bytes) -> None:
        """Sends bytes, in one piece."""

    async def drained(self) -> None:
        """Waits until what was sent has gone, but for a little."""

    def hold(self) -> None:
        """Takes no more from the client for now."""

    def go_on(self) -> None:
        """Takes from the client again."""

    def done(self, exchange: Exchange) -> None:
        """The exchange is over: its answer is sent or, where it is not complete, never will be."""

    def common(self) -> bytes:
        """The header fields that every answer has, as they are sent."""


class Exchange:
    """A request that has begun to arrive, and the answer to it."""

    __slots__ = (
        "_awaits_continue", "_body", "_bytes_left", "_is_chunked", "_is_given", "_is_gone", "_start", "_waiter",
        "_wire", "has_begun", "is_answered", "is_last", "is_received", "scope",
    )  # fmt: skip

    def __init__(self, scope: Scope, wire: Wire, *, is_last: bool, awaits_continue: bool) -> None:
        self.scope = scope
        self.is_last = is_last  # the connection ends with the answer
        self.is_received = False  # all of the request is here
        self.has_begun = False  # something of the answer was sent
        self.is_answered = False  # all of it was
        self._wire = wire
        self._awaits_continue = awaits_continue
        self._body = bytearray()
        self._is_given = False
        self._is_gone = False
        self._waiter: asyncio.Future[None] | None = None
        self._start: Message | None = None
        self._is_chunked = False
        self._bytes_left: int | None = None

    def take(self, body: bytes) -> None:
        """More of the request's body."""
        if self.is_answered:
            return  # nobody will ask for it
        self._body += body
        if len(self._body) > _MOST_HELD_BYTES:
            self._wire.hold()
        self._wake()

    def receive_end(self) -> None:
        """All of the request is here."""
        self.is_received = True
        self._wake()

    def lose(self) -> None:
        """The client is gone."""
        self._is_gone = True
        self._wake()

    async def run(self, app: Application) -> None:
        """Has the application answer. What it does not answer, or not to the end, is answered or cut."""
        try:
            await app(self.scope, self.receive, self.send)
        except Exception:
            _log.exception("the application failed")
        finally:
            if not self.is_answered:
                self._give_up()

    async def receive(self) -> Message:
        """The next of the request's body, or that the client is gone or has its answer."""
        if self._awaits_continue and not self.has_begun:
            self._awaits_continue = False
            self._wire.write(_CONTINUE)
        while not (self._is_gone or self.is_answered):
            if self._body or (self.is_received and not self._is_given):
                return self._given()
            await self._news()
        return {"type": "http.disconnect"}

    def _given(self) -> Message:
        body = bytes(self._body)
        self._body.clear()
        self._is_given = self.is_received
        self._wire.go_on()
        return {"type": "http.request", "body": body, "more_body": not self.is_received}

    async def send(self, message: Message) -> None:
        """Sends the answer on; what is sent to a client that has gone is lost."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        await self._wire.drained()
        if self._is_gone:
            return
        parts = []
        if not self.has_begun:
            if self._start is None:
                raise RuntimeError("an answer has to start with its head")
            parts.append(self._head(self._start))
            self.has_begun = True
        more = message.get("more_body", False)
        self._add_body(parts, message.get("body", b""), more)
        self._wire.write(*parts)
        if more:
            await self._wire.drained()
            return
        self.is_answered = True
        self._wake()
        self._wire.done(self)

    def _head(self, start: Message) -> bytes:
        fields = head_fields(start["headers"])
        for name, value in start["headers"]:
            if name == b"content-length":
                self._bytes_left = int(value)
            elif name == b"connection" and value == b"close":
                self.is_last = True
        if not self.is_received:
            self.is_last = True  # what is still to come will not be read, which the client is to know
        is_bodiless = self.scope["method"] == "HEAD" or start["status"] in _BODILESS
        if self._bytes_left is None and not is_bodiless:
            # A client that knows no chunks (RFC 9112 section 6.1) is told the end by the end of the connection.
            self._is_chunked = self.scope["http_version"] != "1.0"
            fields += b"transfer-encoding: chunked\r\n" if self._is_chunked else b""
        if is_bodiless:
            self._bytes_left = None
        return head(start["status"], self._wire.common(), fields, is_last=self.is_last)

    def _add_body(self, parts: list[bytes], body: bytes, more: bool) -> None:
        if self.scope["method"] == "HEAD":
            return
        if self._bytes_left is not None:
            self._bytes_left -= len(body)
            if self._bytes_left < 0 or (self._bytes_left and not more):
                raise RuntimeError("a body is as long as its Content-Length says")
        if not self._is_chunked:
            parts.append(body)
            return
        if body:
            parts += [b"%x\r\n" % len(body), body, b"\r\n"]
        if not more:
            parts.append(b"0\r\n\r\n")

    def _give_up(self) -> None:
        if not self.has_begun and not self._is_gone:
            self.is_last = self.is_answered = True
            fields = head_fields([(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", b"21")])
            self._wire.write(head(500, self._wire.common(), fields, is_last=True) + b"Internal Server Error")
        self._wire.done(self)

    async def _news(self) -> None:
        self._waiter = asyncio.get_running_loop().create_future()
        await self._waiter

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
