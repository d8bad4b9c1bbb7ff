"""One client's connection: its requests, one after the other, as HTTP/1.1 (RFC 9112) has them.

It takes the place of uvicorn's own: a compiled parser, answers that leave in one piece, those that are kept without a
task of their own, and limits that hold before an application is asked: on the size of a head, and on how long a client
may take to send what it began.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, cast

import httptools
import uvicorn
from uvicorn.server import ServerState

from api.http.asgi import Application, Scope
from api.http.clients import is_among
from api.http.heads import head, head_fields
from api.middleware.kept_answers import Ready
from api.monitoring.watching import LATER
from api.server.crowd import Terms, quietest
from api.server.endings import end_badly
from api.server.exchanges import Exchange
from api.server.pace import Pace, Taking
from api.server.request_heads import BodyAlone, RefusedError, framing_of, problem_sent, refusal_of, scheme_of, scope_of

_log = logging.getLogger("accord.connections")
_JOINED_BYTES = 16_384
_KNOWN_AT_MOST, _KNOWN_BYTES = 16, 4096
_LINGER_SECONDS = 2.0
_SOON_SECONDS = 0.05


class Connection(asyncio.Protocol):
    """A connection, as uvicorn makes one for each client.

    `config.h11_max_incomplete_event_size` is how many bytes the head of a request may have,
    `config.timeout_keep_alive` how many seconds it may take to come, or the next request, or a body to come too slowly.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        terms: Terms = Terms(),  # noqa: B008  # it is frozen
    ) -> None:
        self._app: Application = config.loaded_app
        self._at_once: Callable[[Scope], Ready | None] = getattr(config.loaded_app, "at_once", lambda _: None)
        self._server = server_state
        self._app_state = app_state
        self._loop = _loop or asyncio.get_event_loop()
        self._most_head_bytes = config.h11_max_incomplete_event_size or 65_536
        self._patience = float(config.timeout_keep_alive)
        self._terms = terms
        self._parser = httptools.HttpRequestParser(self)
        self._queue: deque[Exchange] = deque()  # the first is being answered
        self._arriving: Exchange | None = None
        self._url = b""
        self._fields: list[tuple[bytes, bytes]] = []
        self._is_head = True
        self._requests_begun = 0
        self._is_between = True  # nothing of a request is here
        self._known: dict[bytes, Scope] = {}  # requests that were answered at once, as they came
        self._at_once_scope: Scope | None = None
        self._unread_bytes = 0
        self._body_framing = b""  # of a body that follows a head after which the parser would stop
        self._pace = Pace(self._patience, self._loop.time())
        self._taking = Taking(terms.sending_seconds, self._loop.time())
        self._leaves_at: float | None = None
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
        self._is_proxied = is_among(str((self._client or ("",))[0]), self._terms.proxies)
        self._timer = self._loop.call_later(self._patience, self._look)
        if len(self._server.connections) > self._terms.most and not self._make_room():
            self._refuse(RefusedError(503, "Too many are connected, and all of them are being answered."))

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
        # The very same bytes ask the very same; whoever repeats a request need not have it read again.
        scope = self._known.get(data) if self._is_between and not self._queue else None
        if scope is not None and self._answer_at_once(scope, is_last=False):
            return
        self._unread_bytes += len(data)
        begun, was_between = self._requests_begun, self._is_between
        try:
            self._read(data)
            if self._unread_bytes > self._most_head_bytes:
                raise RefusedError(431 if self._is_head else 400, "The head of the request is too large.")
        except RefusedError as refused:
            self._refuse(refused)
        except httptools.HttpParserError as error:
            cause = error.__context__
            if not isinstance(cause, RefusedError):
                # Of what comes behind another request, or part by part, the bytes do not begin with what is wrong.
                is_alone = was_between and self._requests_begun <= begun + 1
                cause = refusal_of(error, data if is_alone else b"")
            self._refuse(cause)
        else:
            if was_between and self._is_between and self._requests_begun == begun + 1:
                self._remember(data)
        self._at_once_scope = None

    def _remember(self, data: bytes) -> None:
        if self._at_once_scope is not None and len(data) <= _KNOWN_BYTES:
            if len(self._known) >= _KNOWN_AT_MOST:
                self._known.clear()
            self._known[data] = self._at_once_scope

    def shutdown(self) -> None:
        """The server is to end: what was begun is answered, and no more."""
        self._is_deaf = True
        if self._queue:
            self._queue[-1].is_last = True
        else:
            self._transport.close()

    # What an exchange asks for.

    def write(self, *parts: bytes) -> None:
        """Sends bytes, in one piece."""
        size = sum(map(len, parts))
        self._taking.send(size)
        if size > _JOINED_BYTES:
            self._transport.writelines(parts)  # which uvloop does without copying them
        else:
            self._transport.write(b"".join(parts))

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
            self._pace.begin(self._loop.time())
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
        if not exchange.is_received:
            self._leave()  # what is still to come of it is not worth reading
            return
        if exchange.is_last:
            self._is_deaf = True
            self._transport.close()
            return
        self._pace.begin(self._loop.time())
        if self._queue:
            self._begin(self._queue[0])
        self.go_on()

    # What the parser tells.

    def on_message_begin(self) -> None:
        """The first byte of a request."""
        self._url = b""
        self._fields = []
        self._is_head = True
        self._is_between = False
        self._requests_begun += 1
        self._pace.begin(self._loop.time())

    def on_url(self, url: bytes) -> None:
        """The request's target."""
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header field; one that follows a body is passed over (RFC 9110 section 6.5.1)."""
        if self._is_head:
            self._fields.append((name.lower(), value))

    def on_headers_complete(self) -> None:
        """The request's head is here. Raises RefusedError."""
        self._is_head = False
        self._unread_bytes = 0
        version, method = self._parser.get_http_version(), self._parser.get_method().decode("ascii")
        if method == "CONNECT":
            raise RefusedError(405, "This server is no proxy.")
        scope = scope_of(version, method, self._url, self._fields)
        scope["server"], scope["client"], scope["state"] = self._address, self._client, self._app_state.copy()
        scope[LATER] = self._loop.call_later
        if self._is_proxied:
            scope["scheme"] = scheme_of(scope["headers"])
        given = framing_of(scope["headers"], version)
        is_last = version == "1.0" or not self._parser.should_keep_alive()
        if method == "GET" and not self._queue and not given.has_body and self._answer_at_once(scope, is_last=is_last):
            self._at_once_scope = None if is_last or self._parser.should_upgrade() else scope
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
        self._pace.move(len(body), self._loop.time())
        if self._arriving is not None:
            self._arriving.take(body)

    def on_message_complete(self) -> None:
        """All of the request is here."""
        if self._body_framing:
            return  # but for the body that the parser has not seen
        self._is_head = self._is_between = True
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
                self._parser = httptools.HttpRequestParser(BodyAlone(self.on_body, self.on_message_complete))
                framing, self._body_framing = self._body_framing, b""
                self._parser.feed_data(b"POST / HTTP/1.1\r\n" + framing + b"\r\n")

    def _answer_at_once(self, scope: Scope, *, is_last: bool) -> bool:
        # A client that does not take its answers gets no further ones put on top.
        ready = self._at_once(scope) if self._is_full is None else None
        if ready is None:
            return False
        self.write(head(ready.status, self.common(), ready.fields + ready.own_field, is_last=is_last), ready.body)
        self._server.total_requests += 1
        self._pace.begin(self._loop.time())
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
            end_badly(self._transport)  # to whom the end of the connection is the end of the answer
        else:
            self._transport.close()

    def _refuse(self, refused: RefusedError) -> None:
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
            self.write(problem_sent(refused, self.common()))
            self._leave()

    def _leave(self) -> None:
        """Ends the connection of a client that may still be sending, which a reset would rob of its answer.

        It is told that there will be no more, and what it sends is dropped for a while (RFC 9112 section 9.6).
        """
        self._is_deaf = True
        if self._leaves_at is not None or self._transport.is_closing():
            return
        self._leaves_at = self._loop.time() + _LINGER_SECONDS
        self._transport.write_eof()
        if self._is_held:
            self._is_held = False
            self._transport.resume_reading()
        self._timer.cancel()
        self._timer = self._loop.call_later(_LINGER_SECONDS, self._look)

    def _make_room(self) -> bool:
        """Ends the connection that has been quiet for longest, if there is one from which nothing is being answered."""
        others = (one for one in self._server.connections if isinstance(one, Connection) and one is not self)
        if (quiet := quietest(others)) is None:
            return False
        self._server.connections.discard(quiet)
        quiet.abandon()
        return True

    @property
    def is_quiet(self) -> bool:
        """Whether the server waits for the client."""
        return not self._is_held and (not self._queue or not self._queue[-1].is_received)

    @property
    def quiet_since(self) -> float:
        """When the client last began something, or was answered."""
        return self._pace.since

    def abandon(self) -> None:
        """Ends the connection, whatever it is at."""
        self._is_deaf = True
        self._transport.abort()

    def _look(self) -> None:
        """Ends a connection whose client neither asks, nor goes on with what it asks, nor takes what it is answered."""
        now = self._loop.time()
        taking = self._taking.left(self._transport, now)
        asking = self._pace.left(now) if self.is_quiet else None
        if taking is not None:
            if taking <= 0:
                _log.info("a client took its answer too slowly")
                self.abandon()
                return
        elif self._leaves_at is not None or self._transport.is_closing():
            self.abandon()  # it has everything
            return
        elif asking is not None and asking <= 0:
            if self._queue or self._unread_bytes:
                self._refuse(RefusedError(408, "The request did not come in time."))
            else:
                self._transport.close()
            return
        left = next((one for one in (taking, asking) if one is not None), self._patience)
        self._timer = self._loop.call_later(max(min(left, self._patience), _SOON_SECONDS), self._look)
