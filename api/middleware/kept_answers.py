"""Answers kept as they went out, to be sent again at once to whoever asks the same of the same graph.

An answer is kept where it carries an entity tag: whoever made it says with that that it comes out the same every time.
It stands for the graph and the writes that it was made from; with the next write, or graph, it is not found any more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from api.http.asgi import Application, Message, Receive, Scope, Send
from api.http.caching import is_current
from api.http.heads import head_fields
from api.middleware.boundary import size_of
from api.monitoring.watching import Seen, seen_in

# What an answer can depend on beside its address (RFC 9111 section 4.1 leaves it to Vary; ours vary by no more).
_ASKED = (b"accept", b"accept-language", b"accept-encoding", b"host")
_ASKED_OF = "accord.asked"
# Of these whoever makes the answer has to know.
PARTIAL = frozenset((b"range", b"if-match", b"if-unmodified-since", b"if-modified-since"))
_NOT_IN_304 = frozenset(
    (b"content-length", b"content-type", b"content-encoding", b"content-security-policy", b"accept-ranges")
)
_LARGEST_SHARE = 16
_REMEMBERED = 4096
_OVERHEAD_BYTES = 1000

Key = tuple[Hashable, ...]
Version = Callable[[], Hashable]


@dataclass(frozen=True, slots=True)
class Ready:
    """A whole answer: its status, its header fields as they are sent, its body, and one field more."""

    status: int
    fields: bytes
    body: bytes
    own_field: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer: its header fields, and the same as they are sent, its bytes, its tag, and the route that made it."""

    headers: tuple[tuple[bytes, bytes], ...]
    fields: bytes
    body: bytes
    tag: str
    route: str

    @property
    def fields_of_304(self) -> bytes:
        """The header fields as they are sent for an answer without the body."""
        return head_fields(field for field in self.headers if field[0] not in _NOT_IN_304)


class Keep:
    """The answers that are kept; `version` tells what one would be made from now, `most_bytes` bounds them all.

    Who sends more than `head_bytes` of header fields is to hear so, whatever was kept.
    """

    def __init__(self, version: Version, most_bytes: int, head_bytes: int = 16 * 1024) -> None:
        self._version = version
        self._head_bytes = head_bytes
        self._most = most_bytes
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._size = 0
        self._once: OrderedDict[int, None] = OrderedDict()  # by their hashes, for what was asked can be long

    @property
    def size(self) -> int:
        """Bytes that are kept now."""
        return self._size

    @property
    def largest(self) -> int:
        """Bytes that one answer may have."""
        return self._most // _LARGEST_SHARE

    def key_of(self, scope: Scope) -> Key | None:
        """What an answer to a request can depend on; None where it is not to be kept."""
        asked = scope.get(_ASKED_OF)
        if asked is None:
            asked = scope[_ASKED_OF] = self._asked_of(scope)
        return (self._version(), *asked) if asked else None

    def _asked_of(self, scope: Scope) -> Key:
        """What of a request an answer can depend on; empty where its answer is not to be kept."""
        if scope["method"] != "GET" or not self._most:
            return ()
        fields = dict(scope["headers"])
        # Of a field that is given twice it is not for us to say which counts.
        if len(fields) != len(scope["headers"]) or not PARTIAL.isdisjoint(fields):
            return ()
        if size_of(scope["headers"]) > self._head_bytes:
            return ()
        return (scope["path"], scope["query_string"], scope.get("scheme"), *map(fields.get, _ASKED))

    def find(self, key: Key) -> Kept | None:
        """The answer that is kept for a key; with that it is the last to be forgotten."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
        return kept

    def is_asked_again(self, key: Key) -> bool:
        """Whether the same was asked before, of the last few thousand of which that was wanted to be known.

        What is soon made anew is worth its memory only where it is asked for more than once.
        """
        asked = hash(key)
        if asked in self._once:
            return True
        self._once[asked] = None
        if len(self._once) > _REMEMBERED:
            self._once.popitem(last=False)
        return False

    def put(self, key: Key, answer: Kept) -> None:
        """Keeps an answer, unless something has been written since it was asked for."""
        if (
            key in self._kept or key[0] != self._version()
        ):  # another request was faster, or what it was made from is old
            return
        self._kept[key] = answer
        self._size += _size_of(key, answer)
        while self._size > self._most:
            self._size -= _size_of(*self._kept.popitem(last=False))


def _size_of(key: Key, answer: Kept) -> int:
    """Bytes that it takes to keep an answer, about; what was asked can be more than what was answered."""
    asked = sum([len(part) for part in key if isinstance(part, bytes | str)])
    return _OVERHEAD_BYTES + asked + len(answer.fields) + len(answer.body)


class KeptAnswers:
    """ASGI middleware: answers with what is kept, and keeps what the application answers."""

    def __init__(self, app: Application, keep: Keep) -> None:
        self._app = app
        self._keep = keep

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection."""
        key = self._keep.key_of(scope) if scope["type"] == "http" else None
        if key is None:
            await self._app(scope, receive, send)
            return
        kept = self._keep.find(key)
        if kept is not None:
            seen_in(scope).route = kept.route
            is_known = _is_known(scope, kept)
            headers = [field for field in kept.headers if not is_known or field[0] not in _NOT_IN_304]
            await send({"type": "http.response.start", "status": 304 if is_known else 200, "headers": headers})
            await send({"type": "http.response.body", "body": b"" if is_known else kept.body})
            return
        going = _Going(send, self._keep.largest)
        await self._app(scope, receive, going.send)
        answer = going.answer(seen_in(scope).route)
        if answer is not None:
            self._keep.put(key, answer)


def ready_in(keep: Keep, scope: Scope, seen: Seen) -> tuple[int, bytes, bytes] | None:
    """Status, fields and body of an answer that can be sent without asking any further, noted in `seen` as well."""
    key = keep.key_of(scope)
    kept = None if key is None else keep.find(key)
    return None if kept is None else ready(kept, scope, seen)


def ready(kept: Kept, scope: Scope, seen: Seen) -> tuple[int, bytes, bytes]:
    """Status, fields and body of an answer to a request, noted in `seen` as well; 304 where the client has it."""
    seen.route, seen.is_whole = kept.route, True
    if _is_known(scope, kept):
        seen.status = 304
        return 304, kept.fields_of_304, b""
    seen.status, seen.sent = 200, len(kept.body)
    return 200, kept.fields, kept.body


def _is_known(scope: Scope, kept: Kept) -> bool:
    asked = next((value for name, value in scope["headers"] if name == b"if-none-match"), None)
    return asked is not None and is_current(asked.decode("latin-1"), kept.tag)


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

    def answer(self, route: str) -> Kept | None:
        """The whole answer; None where it is not to be kept."""
        if not (self._may_be_kept and self._is_whole):
            return None
        body = b"".join(self._parts)
        others = [field for field in self._headers if field[0] not in (b"x-request-id", b"content-length")]
        sized = (*others, (b"content-length", str(len(body)).encode()))
        tag = dict(self._headers)[b"etag"].decode("latin-1")
        return Kept(sized, head_fields(sized), body, tag, route)
