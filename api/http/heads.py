"""The head of an answer as it is sent: its status line and its header fields, none of which can end its line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from http import HTTPStatus

_STATUS_LINES = {one.value: f"HTTP/1.1 {one.value} {one.phrase}\r\n".encode() for one in HTTPStatus}
# RFC 9110, sections 5.1 and 5.5: no value may end its line, no name holds anything but these.
_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_BAD_IN_VALUE = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")


def head(status: int, common: bytes, fields: bytes, *, is_last: bool) -> bytes:
    """The head of an answer, empty line included."""
    end = b"connection: close\r\n\r\n" if is_last else b"\r\n"
    return b"".join((_STATUS_LINES[status], common, fields, end))


def head_fields(fields: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Header fields as they are sent, each with the end of its line; `Connection` is the server's own business.

    Raises ValueError for one that would not be a field.
    """
    lines: list[bytes] = []
    for name, value in fields:
        if _BAD_IN_VALUE.search(value):
            raise ValueError(f"{name!r} cannot be sent with such a value")
        if name != b"connection":
            lines += (_named(name), value, b"\r\n")
    return b"".join(lines)


@lru_cache(maxsize=256)  # the same few with every answer
def _named(name: bytes) -> bytes:
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot be the name of a header field")
    return name + b": "
