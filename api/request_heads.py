"""What the head of a request says of it as a message (RFC 9112), and the answer to one that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import unquote

from api.exchanges import head, head_fields


class RefusedError(Exception):
    """A request that cannot be answered by the application: the status, and why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.status = status
        self.reason = reason


class Framing(NamedTuple):
    """What the fields of a head say of the request as a message."""

    has_body: bool
    awaits_continue: bool
    framing: bytes


def framing_of(fields: Sequence[tuple[bytes, bytes]], version: str) -> Framing:
    """Raises RefusedError where HTTP/1.1 comes without the one Host that it must have (RFC 9112 section 3.2)."""
    hosts, awaits, framing = 0, False, b""
    for name, value in fields:
        if name == b"host":
            hosts += 1
        elif name == b"transfer-encoding" or (name == b"content-length" and value.strip(b"0")):
            framing += name + b": " + value + b"\r\n"
        elif name == b"expect":
            awaits = value.lower() == b"100-continue"
    if hosts > 1 or (version != "1.0" and not hosts):
        raise RefusedError(400, "A request has one Host field.")
    return Framing(bool(framing), awaits, framing)


def target_of(url: bytes) -> tuple[str, bytes, bytes]:
    """The path, decoded and as sent, and the query, of a target in origin or absolute form (RFC 9112 section 3.2)."""
    if url[:1] != b"/" and url != b"*":
        scheme, mark, rest = url.partition(b"://")
        if not mark or scheme.lower() not in (b"http", b"https"):
            raise RefusedError(400, "The target of a request is a path.")
        ends = (place for place in (rest.find(b"/"), rest.find(b"?")) if place >= 0)
        url = rest[min(ends, default=len(rest)) :]
        url = url if url[:1] == b"/" else b"/" + url
    raw, _, query = url.partition(b"#")[0].partition(b"?")
    path = raw.decode("ascii")
    return (unquote(path) if "%" in path else path), raw, query


def problem_sent(refused: RefusedError, common: bytes) -> bytes:
    """RFC 9457."""
    title = HTTPStatus(refused.status).phrase
    told = {"type": "about:blank", "title": title, "status": refused.status, "detail": refused.reason}
    body = (json.dumps(told, indent=2) + "\n").encode()
    fields = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    return head(refused.status, common, head_fields(fields), is_last=True) + body
