"""One client's connection: its requests, one after the other, as HTTP/1.1 (RFC 9112) has them.

It takes the place of uvicorn's own: a compiled parser, answers that leave in one piece, those that are kept without a
task of their own, and limits that hold before an application is asked: on the size of a head, and on how long a client
may take to send what it began.
"""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import struct
from collections import deque
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

import httptools
import uvicorn
from uvicorn.server import ServerState

from api.boundary import Application, Scope
from api.exchanges import Exchange, head, head_fields
from api.kept_answers import Ready

_log = logging.getLogger("accord.connections")
_AT_ONCE = struct.pack("ii", 1, 0)  # what is not sent yet is dropped, and the other side is told so


class _RefusedError(Exception):
    """A request that cannot be answered by the application: the status, and why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.status = status
        self.reason = reason


class Connection(asyncio.Protocol):
    """A connection, as uvicorn makes one for each client.

    `config.h11_max_incomplete_event_size` is how many bytes the head of a request may have, and
    `config.timeout_keep_alive` how many seconds it may take to come, or the next of a body, or the next request.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._app: Application = config.loaded_app
        self._at_once: Callable[[Scope], Ready | None] = getattr(config.loaded_app, "at_once", lambda _: None)
        self._server = server_state
        self._app_state = app_state
        self._loop = _loop or asyncio.get_event_loop()
        self._most_head_bytes = config.h11_max_incomplete_event_size or 65_536
        self._patience = float(config.timeout_keep_alive)
        self._parser = httptools.HttpRequestParser(self)
        self._queue: deque[Exchange] = deque()  # the first is being answered
        self._arriving: Exchange | None = None
        self._url = b""
        self._fields: list[tuple[bytes, bytes]] = []
        self._is_head = True
        self._unread_bytes = 0
        self._body_framing = b""  # of a body that follows a head after which the parser would stop
        self._since = self._loop.time()
        self._is_deaf = False  # nothing more that comes is a request
        self._is_held = False
        self._common: tuple[Sequence[tuple[bytes, bytes]], bytes] = ((), b"")
        self._is_full: asyncio.Future[None] | None = None

    # What the event loop tells.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client is there."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one in all but name
        self._server.connections.add(self)  # type: ignore[arg-type]  # uvicorn names its own classes only
        self._client = transport.get_extra_info("peername")
        self._address = transport.get_extra_info("sockname")
        self._timer = self._loop.call_later(self._patience, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone, or the connection was ended."""
        self._server.connections.discard(self)
        self._is_deaf = True
        self._timer.cancel()
        self.resume_writing()
        for exchange in self._queue:
            exchange.lose()

    def eof_received(self) -> None:
        """The client will send no more; it is not waited for, as with any that hangs up."""

    def pause_writing(self) -> None:
        """The client takes its answer more slowly than it is made."""
        self._is_full = self._loop.create_future()

    def resume_writing(self) -> None:
        """It has taken most of it."""
        if self._is_full is not None and not self._is_full.done():
            self._is_full.set_result(None)
        self._is_full = None

    def data_received(self, data: bytes) -> None:
        """Bytes from the client."""
        if self._is_deaf:
            return
        self._unread_bytes += len(data)
        try:
            self._read(data)
            if self._unread_bytes > self._most_head_bytes:
                raise _RefusedError(431 if self._is_head else 400, "The head of the request is too large.")
        except _RefusedError as refused:
            self._refuse(refused)
        except httptools.HttpParserError as error:
            cause = error.__context__
            self._refuse(
                cause if isinstance(cause, _RefusedError) else _RefusedError(400, f"That is no HTTP request: {error}")
            )

    def shutdown(self) -> None:
        """The server is to end: what was begun is answered, and no more."""
        self._is_deaf = True
        if self._queue:
            self._queue[-1].is_last = True
        else:
            self._transport.close()

    # What an exchange asks for.

    def write(self, data: bytes) -> None:
        """Sends bytes."""
        self._transport.write(data)

    async def drained(self) -> None:
        """Waits until what was sent has gone, but for a little."""
        if self._is_full is not None:
            await self._is_full

    def hold(self) -> None:
        """Takes no more from the client for now."""
        if not self._is_held:
            self._is_held = True
            self._transport.pause_reading()

    def go_on(self) -> None:
        """Takes from the client again."""
        if self._is_held and len(self._queue) <= 1 and not self._transport.is_closing():
            self._is_held = False
            self._since = self._loop.time()
            self._transport.resume_reading()

    def common(self) -> bytes:
        """The header fields that every answer has, as they are sent."""
        fields = self._server.default_headers  # another list every second, for the date's sake
        if self._common[0] is not fields:
            self._common = (fields, head_fields(fields))
        return self._common[1]

    def done(self, exchange: Exchange) -> None:
        """An exchange is over; the next begins."""
        if not self._queue or self._queue[0] is not exchange:
            return  # the connection is lost, or it was told before
        self._queue.popleft()
        self._server.total_requests += 1
        if not exchange.is_answered:
            self._cut(exchange)
            return
        # Of a request that was not read to its end, what is still to come is not worth reading.
        if exchange.is_last or not exchange.is_received:
            self._is_deaf = True
            self._transport.close()
            return
        self._since = self._loop.time()
        if self._queue:
            self._begin(self._queue[0])
        self.go_on()

    # What the parser tells.

    def on_message_begin(self) -> None:
        """The first byte of a request."""
        self._url = b""
        self._fields = []
        self._is_head = True
        self._since = self._loop.time()

    def on_url(self, url: bytes) -> None:
        """The request's target."""
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header field; one that follows a body is passed over (RFC 9110 section 6.5.1)."""
        if self._is_head:
            self._fields.append((name.lower(), value))

    def on_headers_complete(self) -> None:
        """The request's head is here. Raises _RefusedError."""
        self._is_head = False
        self._unread_bytes = 0
        version, method = self._parser.get_http_version(), self._parser.get_method().decode("ascii")
        if method == "CONNECT":
            raise _RefusedError(405, "This server is no proxy.")
        scope = self._scope(version, method, *_target(self._url))
        given = _told_of(self._fields, version)
        is_last = version == "1.0" or not self._parser.should_keep_alive()
        if method == "GET" and not self._queue and not given.has_body and self._answer_at_once(scope, is_last):
            return
        if self._parser.should_upgrade():  # what is offered is declined (RFC 9110 section 7.8)
            self._body_framing = given.framing
            is_last = is_last or given.has_body
        exchange = Exchange(scope, self, is_last=is_last, awaits_continue=given.awaits_continue)
        self._arriving = exchange
        self._queue.append(exchange)
        if len(self._queue) == 1:
            self._begin(exchange)
        else:
            self.hold()  # one at a time: what follows waits in the network

    def on_body(self, body: bytes) -> None:
        """More of the request's body."""
        self._unread_bytes = 0
        self._since = self._loop.time()
        if self._arriving is not None:
            self._arriving.take(body)

    def on_message_complete(self) -> None:
        """All of the request is here."""
        if self._body_framing:
            return  # but for the body that the parser has not seen
        self._is_head = True
        self._unread_bytes = 0
        if self._arriving is not None:
            self._is_deaf = self._arriving.is_last
            self._arriving.receive_end()
            self._arriving = None

    def _read(self, data: bytes) -> None:
        while data:
            try:
                self._parser.feed_data(data)
                return
            except httptools.HttpParserUpgrade as stopped:
                data = data[stopped.args[0] :]
            if self._body_framing:
                # The parser takes what follows for another protocol. It is the body, for another parser.
                self._parser = httptools.HttpRequestParser(_Body(self))
                framing, self._body_framing = self._body_framing, b""
                self._parser.feed_data(b"POST / HTTP/1.1\r\n" + framing + b"\r\n")

    def _scope(self, version: str, method: str, path: str, raw_path: bytes, query: bytes) -> Scope:
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": version,
            "server": self._address,
            "client": self._client,
            "scheme": "http",
            "method": method,
            "root_path": "",
            "path": path,
            "raw_path": raw_path,
            "query_string": query,
            "headers": self._fields,
            "state": self._app_state.copy(),
        }

    def _answer_at_once(self, scope: Scope, is_last: bool) -> bool:
        # A client that does not take its answers gets no further ones put on top.
        ready = self._at_once(scope) if self._is_full is None else None
        if ready is None:
            return False
        self.write(head(ready.status, self.common(), ready.fields, is_last=is_last) + ready.body)
        self._server.total_requests += 1
        self._since = self._loop.time()
        if is_last:
            self._is_deaf = True
            self._transport.close()
        return True

    def _begin(self, exchange: Exchange) -> None:
        task = self._loop.create_task(exchange.run(self._app))
        self._server.tasks.add(task)
        task.add_done_callback(self._server.tasks.discard)

    def _cut(self, exchange: Exchange) -> None:
        """Ends the connection in the midst of an answer, so that nobody takes it for complete."""
        self._is_deaf = True
        self._queue.clear()
        if exchange.scope["http_version"] == "1.0":
            # To whom the end of the connection is the end of the answer, it has to end badly.
            self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            self._transport.abort()
        else:
            self._transport.close()

    def _refuse(self, refused: _RefusedError) -> None:
        """Answers what is no request, behind what was asked before it, and ends the connection."""
        self._is_deaf = True
        faulty, self._arriving = self._arriving, None
        if faulty is not None and faulty is not self._queue[0]:
            self._queue.remove(faulty)  # it has not begun
        if self._queue and (self._queue[0] is not faulty or faulty.has_begun):
            self._queue[-1].is_last = True
            self._queue[-1].lose() if self._queue[-1] is faulty else None
            return
        if faulty is not None:
            self._queue.clear()
            faulty.lose()
        if not self._transport.is_closing():
            _log.info("a request was refused: %s", refused.reason)
            self.write(_problem(refused, self.common()))
            self._transport.close()

    def _look(self) -> None:
        """Ends a connection whose client neither asks, nor goes on with what it asks."""
        waits = not self._is_held and (not self._queue or not self._queue[-1].is_received)
        left = self._since + self._patience - self._loop.time()
        if waits and left <= 0:
            if self._queue or self._unread_bytes:
                self._refuse(_RefusedError(408, "The request did not come in time."))
            self._transport.close()
            return
        self._timer = self._loop.call_later(max(left, 0.05) if waits else self._patience, self._look)


class _Body:
    """What a parser tells that reads a body alone."""

    def __init__(self, connection: Connection) -> None:
        self.on_body = connection.on_body
        self.on_message_complete = connection.on_message_complete


class _Given(NamedTuple):
    """What the fields of a head say of the request as a message."""

    has_body: bool
    awaits_continue: bool
    framing: bytes


def _told_of(fields: Sequence[tuple[bytes, bytes]], version: str) -> _Given:
    """Raises _RefusedError where HTTP/1.1 comes without the one Host that it must have (RFC 9112 section 3.2)."""
    hosts, awaits, framing = 0, False, b""
    for name, value in fields:
        if name == b"host":
            hosts += 1
        elif name == b"transfer-encoding" or (name == b"content-length" and value.strip(b"0")):
            framing += name + b": " + value + b"\r\n"
        elif name == b"expect":
            awaits = value.lower() == b"100-continue"
    if hosts > 1 or (version != "1.0" and not hosts):
        raise _RefusedError(400, "A request has one Host field.")
    return _Given(bool(framing), awaits, framing)


def _target(url: bytes) -> tuple[str, bytes, bytes]:
    """The path, decoded and as sent, and the query, of a target in origin or absolute form (RFC 9112 section 3.2)."""
    if url[:1] != b"/" and url != b"*":
        scheme, mark, rest = url.partition(b"://")
        if not mark or scheme.lower() not in (b"http", b"https"):
            raise _RefusedError(400, "The target of a request is a path.")
        ends = (place for place in (rest.find(b"/"), rest.find(b"?")) if place >= 0)
        url = rest[min(ends, default=len(rest)) :]
        url = url if url[:1] == b"/" else b"/" + url
    raw, _, query = url.partition(b"#")[0].partition(b"?")
    path = raw.decode("ascii")
    return (unquote(path) if "%" in path else path), raw, query


def _problem(refused: _RefusedError, common: bytes) -> bytes:
    """RFC 9457."""
    title = HTTPStatus(refused.status).phrase
    told = {"type": "about:blank", "title": title, "status": refused.status, "detail": refused.reason}
    body = (json.dumps(told, indent=2) + "\n").encode()
    fields = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    return head(refused.status, common, head_fields(fields), is_last=True) + body
