"""Answers kept as they went out, to be sent again at once to whoever asks the same of the same graph.

An answer is kept where it carries an entity tag: whoever made it says with that that it comes out the same every time.
It stands for the graph and the writes that it was made from; with the next write, or graph, it is not found any more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from starlette.datastructures import Headers

from api.boundary import Application, Message, Receive, Scope, Send
from api.caching import is_current
from api.watching import seen_in

# What an answer can depend on beside its address (RFC 9111 section 4.1 leaves it to Vary; ours vary by no more).
_ASKED = (b"accept", b"accept-language", b"accept-encoding", b"host")
_PARTIAL = (b"range", b"if-match", b"if-unmodified-since", b"if-modified-since")
_NOT_IN_304 = (b"content-length", b"content-type", b"content-encoding", b"content-security-policy")
_LARGEST_SHARE = 16
_OVERHEAD_BYTES = 1000

Key = tuple[Hashable, ...]
Version = Callable[[], Hashable]


@dataclass(frozen=True, slots=True)
class _Kept:
    """An answer: its header fields, its bytes, its tag, and the route that made it."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    tag: str
    route: str

    @property
    def size(self) -> int:
        return _OVERHEAD_BYTES + len(self.body)


class KeptAnswers:
    """ASGI middleware; `version` tells what an answer would be made from now, `most_bytes` bounds what is kept."""

    def __init__(self, app: Application, version: Version, most_bytes: int) -> None:
        self._app = app
        self._version = version
        self._most = most_bytes
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()
        self._size = 0

    @property
    def size(self) -> int:
        """Bytes that are kept now."""
        return self._size

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection."""
        if scope["type"] != "http" or scope["method"] != "GET" or not self._most:
            await self._app(scope, receive, send)
            return
        fields = dict(scope["headers"])
        if any(name in fields for name in _PARTIAL):
            await self._app(scope, receive, send)
            return
        version = self._version()
        key = (version, scope["path"], scope["query_string"], *(fields.get(name) for name in _ASKED))
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            seen_in(scope).route = kept.route
            await _send(kept, fields.get(b"if-none-match"), send)
            return
        going = _Going(send, self._most // _LARGEST_SHARE)
        await self._app(scope, receive, going.send)
        answer = going.answer(seen_in(scope).route)
        if answer is not None and version == self._version():
            self._keep(key, answer)

    def _keep(self, key: Key, answer: _Kept) -> None:
        if key in self._kept:  # another request was faster
            return
        self._kept[key] = answer
        self._size += answer.size
        while self._size > self._most:
            _, oldest = self._kept.popitem(last=False)
            self._size -= oldest.size


class _Going:
    """An answer on its way out, of which a copy is taken as long as it may be kept."""

    def __init__(self, send: Send, most_bytes: int) -> None:
        self._send = send
        self._most = most_bytes
        self._headers: tuple[tuple[bytes, bytes], ...] = ()
        self._parts: list[bytes] = []
        self._size = 0
        self._may_be_kept = False
        self._is_whole = False

    async def send(self, message: Message) -> None:
        """Sends a part of the answer on."""
        if message["type"] == "http.response.start":
            self._headers = tuple(tuple(field) for field in message["headers"])
            names = {name for name, _ in self._headers}
            self._may_be_kept = message["status"] == 200 and b"etag" in names and b"set-cookie" not in names
        elif message["type"] == "http.response.body" and self._may_be_kept:
            self._parts.append(message.get("body", b""))
            self._size += len(self._parts[-1])
            self._is_whole = not message.get("more_body", False)
            if self._size > self._most:
                self._may_be_kept = False
                self._parts.clear()
        await self._send(message)

    def answer(self, route: str) -> _Kept | None:
        """The whole answer; None where it is not to be kept."""
        if not (self._may_be_kept and self._is_whole):
            return None
        body = b"".join(self._parts)
        others = [field for field in self._headers if field[0] not in (b"x-request-id", b"content-length")]
        sized = (*others, (b"content-length", str(len(body)).encode()))
        return _Kept(sized, body, Headers(raw=list(self._headers))["etag"], route)


async def _send(kept: _Kept, asked: bytes | None, send: Send) -> None:
    if asked is not None and is_current(asked.decode("latin-1"), kept.tag):
        headers = [field for field in kept.headers if field[0] not in _NOT_IN_304]
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": list(kept.headers)})
    await send({"type": "http.response.body", "body": kept.body})
