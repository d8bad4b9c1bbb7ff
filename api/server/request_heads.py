"""What the head of a request says of it as a message (RFC 9112), and the answer to one that cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import unquote

import httptools

from api.http.asgi import Scope
from api.http.heads import head, head_fields

# RFC 3986, sections 3.2.2 and 3.2.3, of which a name of the network has no more; empty where there is none.
_HOST = re.compile(rb"(?:[A-Za-z0-9._~\-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{0,5})?|")

# Section 3 of RFC 9112: a method, a target, a version.
_ASKED = re.compile(rb"(?:\r\n)?([!#$%&'*+\-.^_`|~0-9A-Za-z]{1,40}) [^ \r\n]{1,8000} HTTP/1\.[01]\r\n")


class RefusedError(Exception):
    """A request that cannot be answered by the application: the status, and why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.status = status
        self.reason = reason


def refusal_of(error: httptools.HttpParserError, received: bytes) -> RefusedError:
    """What to say of bytes that the parser takes for no request; empty ones where they did not come by themselves.

    501 where they are one whose method nobody has heard of (RFC 9110 section 9.1); names of methods are told apart by
    capitals, so that `get` is none.
    """
    if isinstance(error, httptools.HttpParserInvalidMethodError) and (asked := _ASKED.match(received)):
        return RefusedError(501, f"There is no method {asked[1].decode('ascii')} here.")
    return RefusedError(400, f"That is no HTTP request: {error}")


def scheme_of(fields: Sequence[tuple[bytes, bytes]]) -> str:
    """By which scheme a proxy was asked, as it says itself; http where it says nothing of use."""
    told = next((value for name, value in fields if name == b"x-forwarded-proto"), b"")
    return "https" if told.partition(b",")[0].strip().lower() == b"https" else "http"


class BodyAlone(NamedTuple):
    """What a parser tells that reads a body behind a head that another has read."""

    on_body: Callable[[bytes], None]
    on_message_complete: Callable[[], None]


class Framing(NamedTuple):
    """What the fields of a head say of the request as a message."""

    has_body: bool
    awaits_continue: bool
    framing: bytes


def framing_of(fields: Sequence[tuple[bytes, bytes]], version: str) -> Framing:
    """Raises RefusedError where a head is not to be trusted (RFC 9112).

    HTTP/1.1 comes with one Host, which is a host's name (section 3.2). A body comes in no coding but in chunks (501,
    section 6.1), and in those from no client that does not know them (400): some proxies see its end elsewhere.
    """
    hosts, awaits, framing = 0, False, b""
    for name, value in fields:
        if name == b"host":
            hosts += 1
            if not _HOST.fullmatch(value):
                raise RefusedError(400, "The Host of a request is a name or an address, and perhaps a port.")
        elif name == b"transfer-encoding":
            if value.lower() != b"chunked":
                raise RefusedError(501, "The only transfer coding that is read here is chunked.")
            if version == "1.0":
                raise RefusedError(400, "HTTP/1.0 has no transfer codings.")
            framing += name + b": " + value + b"\r\n"
        elif name == b"content-length" and value.strip(b"0"):
            framing += name + b": " + value + b"\r\n"
        elif name == b"expect":
            awaits = value.lower() == b"100-continue"
    if hosts > 1 or (version != "1.0" and not hosts):
        raise RefusedError(400, "A request has one Host field.")
    return Framing(bool(framing), awaits, framing)


def scope_of(version: str, method: str, url: bytes, fields: Sequence[tuple[bytes, bytes]]) -> Scope:
    """What ASGI wants to know of a request, but for the connection that it came by.

    A target in absolute form names the host, whatever the Host field says (RFC 9112 section 3.2.2).
    """
    path, raw_path, query, host = target_of(url)
    if host is not None:
        fields = [(name, host if name == b"host" else value) for name, value in fields]
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": version,
        "scheme": "http",
        "method": method,
        "root_path": "",
        "path": path,
        "raw_path": raw_path,
        "query_string": query,
        "headers": fields,
    }


def target_of(url: bytes) -> tuple[str, bytes, bytes, bytes | None]:
    """The path, decoded and as sent, and the query, of a target in origin or absolute form (RFC 9112 section 3.2).

    The last is the host of an absolute form.
    """
    host = None
    if url[:1] != b"/" and url != b"*":
        scheme, mark, rest = url.partition(b"://")
        if not mark or scheme.lower() not in (b"http", b"https"):
            raise RefusedError(400, "The target of a request is a path.")
        ends = (place for place in (rest.find(b"/"), rest.find(b"?")) if place >= 0)
        end = min(ends, default=len(rest))
        host, url = rest[:end], rest[end:]
        url = url if url[:1] == b"/" else b"/" + url
    raw, _, query = url.partition(b"#")[0].partition(b"?")
    path = raw.decode("ascii")
    return (unquote(path) if "%" in path else path), raw, query, host


def problem_sent(refused: RefusedError, common: bytes) -> bytes:
    """RFC 9457."""
    title = HTTPStatus(refused.status).phrase
    told = {"type": "about:blank", "title": title, "status": refused.status, "detail": refused.reason}
    body = (json.dumps(told, indent=2) + "\n").encode()
    fields = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    fields += [(b"retry-after", b"1")] if refused.status == HTTPStatus.SERVICE_UNAVAILABLE else []
    return head(refused.status, common, head_fields(fields), is_last=True) + body
