"""When a client need not be sent again what it has: entity tags, conditional requests (RFC 9110, 8.8.3 and 13)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from starlette.responses import Response


def strong_tag(*parts: bytes | str) -> str:
    """An entity tag, quotation marks included, that is equal just where all the parts are.

    Given the bytes of an answer, or everything that they follow from: generation, query, media type, language.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return f'"{digest.hexdigest()[:32]}"'


def is_current(if_none_match: str | None, tag: str) -> bool:
    """Whether a client that sent this If-None-Match has the answer with this tag, so that 304 will do.

    The comparison is the weak one (RFC 9110 section 13.1.2); `*` stands for any answer.
    """
    if if_none_match is None:
        return False
    members = [member.strip().removeprefix("W/") for member in if_none_match.split(",")]
    return "*" in members or tag.removeprefix("W/") in members


def moment(told: str | None) -> datetime | None:
    """A moment as HTTP writes it; None for what is none, which counts as not sent."""
    try:
        found = parsedate_to_datetime(told or "")
    except (ValueError, OverflowError):  # of a year, or a shift of time, that no calendar has
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def not_modified(headers: Mapping[str, str], content_type: str, length: int) -> Response:
    """304 in place of an answer with these fields, to whoever has it already.

    What kind of answer it would be, and how long, goes along as far as `api.middleware.compression`, which tells by it
    whether the answer varies by its coding; a 304 says no more than a cache needs to be sure of what it has (section
    15.4.5).
    """
    return Response(status_code=304, headers={**headers, "Content-Type": content_type, "Content-Length": str(length)})
