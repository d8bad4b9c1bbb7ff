"""Answers to plain queries, with all that a request for them passes through otherwise, in one go.

What is the least out of the ordinary is not answered here: another method, a further parameter, a form that is not
there, much that is to be compressed. It goes the way that all requests go, and what that answers is the same.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from api.http.asgi import Scope
from api.http.caching import strong_tag
from api.http.fields import fields_of
from api.http.heads import head_fields
from api.http.negotiation import choose, wants_page
from api.middleware.boundary import check_head, with_common
from api.middleware.compression import LEAST_BYTES, coded, coding_for, tag_of
from api.middleware.kept_answers import PARTIAL, Keep, Kept, ready
from api.monitoring.watching import LATER, Seen
from api.sparql.answering import headers_of
from api.sparql.short_way import MOST_VALUES, ShortWay
from graph.rdf.formats import RESULTS_FORMATS, Format
from ontology.errors import AccordError

_ROUTE = "/sparql"
_FIELDS = (["query"], ["query", "format"], ["format", "query"])
# To compress takes longer than to answer: 1 ms for so many.
_MOST_VALUES_COMPRESSED = 600


def short_answer(state: Any, scope: Scope, seen: Seen) -> tuple[int, bytes, bytes] | None:
    """Status, fields and body of the answer to a plain query that costs little; None for all others."""
    short: ShortWay | None = state.short
    if short is None or scope["path"] != _ROUTE or scope["method"] != "GET":
        return None
    headers = dict(scope["headers"])
    if len(headers) != len(scope["headers"]) or not PARTIAL.isdisjoint(headers):
        return None  # of a field that is given twice it is not for us to say which counts
    try:
        check_head(scope, state.settings)
        query, form = _asked(scope, headers)
    except AccordError:
        return None
    if form is None:
        return None
    coding = coding_for(headers.get(b"accept-encoding", b"").decode("latin-1"))
    most = MOST_VALUES if coding is None else _MOST_VALUES_COMPRESSED
    body = short.results(query, form.media_type, most, scope.get(LATER))
    if body is None:
        return None
    made = _made(body, form, coding)
    keep: Keep = state.keep
    key = keep.key_of(scope)
    if key is not None and len(body) <= keep.largest and keep.is_asked_again(key):
        keep.put(key, made)
    return ready(made, scope, seen)


def _asked(scope: Scope, headers: dict[bytes, bytes]) -> tuple[str, Format | None]:
    """The query and the form of its answer; no form where the request is not of the plainest. Raises AccordError."""
    fields = fields_of(scope["query_string"])
    if [name for name, _ in fields] not in _FIELDS:
        return "", None
    named = dict(fields)
    accept = headers[b"accept"].decode("latin-1") if b"accept" in headers else None
    asked = named.get("format")
    if asked is None and wants_page(accept):
        return "", None
    return named["query"], choose(accept, asked, RESULTS_FORMATS)


def _made(body: bytes, form: Format, coding: str | None) -> Kept:
    tag = strong_tag(form.media_type, body)
    is_large = len(body) >= LEAST_BYTES
    if is_large and coding is not None:
        body, tag = coded(body, coding), tag_of(tag, coding)
    headers, fields = _common(form, coding, is_large=is_large)
    own = ((b"etag", tag.encode()), (b"content-length", str(len(body)).encode()))
    sent = b"%betag: %b\r\ncontent-length: %b\r\n" % (fields, own[0][1], own[1][1])
    return Kept((*headers, *own), sent, body, tag, _ROUTE)


@lru_cache(maxsize=64)
def _common(form: Format, coding: str | None, *, is_large: bool) -> tuple[tuple[tuple[bytes, bytes], ...], bytes]:
    """The header fields that all answers in a form and a coding have, and the same as they are sent."""
    headers = headers_of(form) | {"Cache-Control": "no-cache"}
    if is_large:
        headers["Vary"] += ", Accept-Encoding"
        if coding is not None:
            headers["Content-Encoding"] = coding
    fields = with_common([(name.lower().encode(), value.encode()) for name, value in headers.items()])
    return tuple(fields), head_fields(fields)
