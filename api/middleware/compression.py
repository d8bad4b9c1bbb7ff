"""Answers in a coding that the client takes: brotli or gzip, by Accept-Encoding as RFC 9110 section 12.5.3 reads it.

An answer has a tag for each coding, since a tag stands for bytes. Nothing that is sent holds a secret, so that the
length of a compressed page tells nobody anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

import brotli
from starlette.datastructures import Headers, MutableHeaders
from zlib_ng import zlib_ng

from api.http.asgi import Application, Message, Receive, Scope, Send

LEAST_BYTES = 1000
"""Less is not compressed."""

_CODINGS = ("br", "gzip")  # in the order in which they are preferred
_PLAIN_TYPES = ("image/", "font/", "video/", "audio/", "application/zip", "application/gzip", "application/pdf")


class Coder(Protocol):
    """What codes a body part by part."""

    def compress(self, data: bytes) -> bytes:
        """More of it, as far as it can be told already."""

    def flush(self) -> bytes:
        """The rest."""


class _Gzip:
    """RFC 1952, with no time in its head: the same bytes for the same answer."""

    def __init__(self) -> None:
        self._coder = zlib_ng.compressobj(5, zlib_ng.DEFLATED, 31)

    def compress(self, data: bytes) -> bytes:
        return self._coder.compress(data)

    def flush(self) -> bytes:
        return self._coder.flush()


class _Brotli:
    """RFC 7932."""

    def __init__(self) -> None:
        self._coder = brotli.Compressor(quality=5)

    def compress(self, data: bytes) -> bytes:
        return bytes(self._coder.process(data))

    def flush(self) -> bytes:
        return bytes(self._coder.finish())


@lru_cache(maxsize=256)  # clients send few different ones, each with every request
def coding_for(accept_encoding: str) -> str | None:
    """The coding that an Accept-Encoding likes best, brotli before gzip; None for no coding."""
    rated: dict[str, float] = {}
    for member in accept_encoding.lower().split(","):
        name, _, parameter = member.partition(";")
        rated[name.strip()] = _quality(parameter)
    least = rated.get("identity", 0.0)
    best = max(_CODINGS, key=lambda coding: _rating(rated, coding))  # the first of equals
    return best if _rating(rated, best) > 0 and _rating(rated, best) >= least else None


class Compression:
    """ASGI middleware around the application, inside of what holds for every request."""

    def __init__(self, app: Application) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        accepted = b", ".join(value for name, value in scope["headers"] if name == b"accept-encoding")
        coding = coding_for(accepted.decode("latin-1"))
        asked = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"").decode("latin-1")
        if coding is not None and asked:
            scope = {**scope, "headers": [_without_ending(name, value, coding) for name, value in scope["headers"]]}
        await self._app(scope, receive, _Encoded(send, coding, asked).send)


def coded(body: bytes, coding: str) -> bytes:
    """A whole body in a coding of `coding_for`."""
    coder = coder_for(coding)
    return coder.compress(body) + coder.flush()


def tag_of(tag: str, coding: str) -> str:
    """The entity tag of an answer in a coding, told from its tag without one."""
    return f'{tag[:-1]}-{coding}"'


def coder_for(coding: str) -> Coder:
    """What codes the parts of one body in a coding of `coding_for`, one after the other."""
    return _Brotli() if coding == "br" else _Gzip()


class _Encoded:
    """One answer on its way."""

    def __init__(self, send: Send, coding: str | None, asked: str) -> None:
        self._send = send
        self._coding = coding
        self._asked = asked
        self._start: Message | None = None
        self._coder: Coder | None = None

    async def send(self, message: Message) -> None:
        """Passes one ASGI message on, the body coded; the headers wait for the first of the body."""
        if message["type"] == "http.response.start":
            self._start = message  # its headers depend on the first of the body
        elif message["type"] == "http.response.body" and self._start is not None:
            start, self._start = self._start, None
            message = self._first(start, message)
            await self._send(start)
            await self._send(message)
        elif message["type"] == "http.response.body":
            await self._send({**message, "body": self._coded(message)})
        else:
            await self._send(message)

    def _first(self, start: Message, message: Message) -> Message:
        headers = MutableHeaders(scope=start)
        if start["status"] == 206:  # parts are parts of the bytes as they are, but vary by what the whole does
            if _may_be_coded(headers):
                headers.add_vary_header("Accept-Encoding")
            return message
        if start["status"] != 304 and _is_small(message):
            return message
        if start["status"] == 304:
            self._mark_known(headers)
        elif _is_worth_it(headers, message):
            headers.add_vary_header("Accept-Encoding")
            if self._coding is not None:
                self._coder = coder_for(self._coding)
                headers["Content-Encoding"] = self._coding
                _set_ending(headers, self._coding)
        body = self._coded(message)
        if self._coder is not None:
            del headers["Content-Length"]
            if not message.get("more_body"):
                headers["Content-Length"] = str(len(body))
        return {**message, "body": body}

    def _mark_known(self, headers: MutableHeaders) -> None:
        """Of an answer that the client has: it varies, and is tagged, as the answer itself would be.

        What it would be is said in fields that are not for the client.
        """
        kind, length = headers.get("Content-Type"), headers.get("Content-Length")
        is_coded = kind is None or (_may_be_coded(headers) and int(length or LEAST_BYTES) >= LEAST_BYTES)
        del headers["Content-Type"], headers["Content-Length"]
        if not is_coded:
            return
        headers.add_vary_header("Accept-Encoding")
        if self._coding and (not self._asked or f'-{self._coding}"' in self._asked):
            _set_ending(headers, self._coding)

    def _coded(self, message: Message) -> bytes:
        body: bytes = message.get("body", b"")
        if self._coder is None:
            return body
        coded = self._coder.compress(body)
        return coded if message.get("more_body") else coded + self._coder.flush()


def _is_worth_it(headers: Headers | MutableHeaders, first: Message) -> bool:
    return _may_be_coded(headers) and not _is_small(first)


def _may_be_coded(headers: Headers | MutableHeaders) -> bool:
    if "content-encoding" in headers:
        return False
    return not headers.get("content-type", "image/").startswith(_PLAIN_TYPES)


def _is_small(first: Message) -> bool:
    return not first.get("more_body") and len(first.get("body", b"")) < LEAST_BYTES


def _set_ending(headers: MutableHeaders, coding: str) -> None:
    tag = headers.get("etag", "")
    if tag.endswith('"'):
        headers["ETag"] = tag_of(tag, coding)


def _without_ending(name: bytes, value: bytes, coding: str) -> tuple[bytes, bytes]:
    """A header as the application is to see it, which knows tags without a coding's ending."""
    return (name, value.replace(f'-{coding}"'.encode(), b'"')) if name == b"if-none-match" else (name, value)


def _rating(rated: Mapping[str, float], coding: str) -> float:
    return rated.get(coding, rated.get("*", 0.0))


def _quality(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(1.0, max(0.0, float(value)))
    except ValueError:
        return 0.0
