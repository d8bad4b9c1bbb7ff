"""Answers with the headers that they share: what they vary by, an entity tag, and where their other forms are."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response

from api.http.caching import is_current, not_modified, strong_tag
from api.http.negotiation import choose
from api.http.parameters import given
from api.languages import LANGUAGES
from graph.rdf.formats import CSV, HTML, Format
from graph.review.spreadsheet import shielded

MOST_HEAD_CHARACTERS = 2500
"""So much an answer's head may repeat of what was asked: nginx takes 4 kB of a head unless told otherwise."""

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
VARY = "Accept, Accept-Language"


def answer(request: Request, body: bytes, form: Format, headers: Mapping[str, str] | None = None) -> Response:
    """A body in a form, or 304 where the client has it already."""
    tag = strong_tag(body, form.media_type)
    sent = {"Vary": VARY, "ETag": tag, "Cache-Control": "no-cache", **(headers or {})}
    if is_current(request.headers.get("if-none-match"), tag):
        return not_modified(sent, _content_type(form), len(body))
    return Response(body, headers=sent, media_type=_content_type(form))


def form_asked(request: Request, forms: tuple[Format, ...]) -> Format:
    """The form to answer in: by the ending of the path (`{suffix}` of the route), else `?format=`, else Accept.

    Raises BadParameter for a name that is not one of the forms, NotAcceptable where none is accepted.
    """
    named = request.path_params.get("suffix") or given(request.query_params).get("format")
    return choose(request.headers.get("accept"), named, forms)


def json_bytes(value: Any) -> bytes:
    """JSON as people can read it (RFC 8259, UTF-8), the same bytes for the same value."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """CSV as RFC 4180 has it, in UTF-8, of which no spreadsheet runs a cell: what may be a formula begins with "'"."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([*map(_harmless, row)] for row in rows)
    return written.getvalue().encode()


def _harmless(cell: str) -> str:
    return cell if _NUMBER.fullmatch(cell) else shielded(cell)


def query_onward(request: Request) -> str:
    """The request's query, behind its question mark, for where it is led to; empty where it is none, or so long that
    proxies would refuse the whole answer for it (no page takes so much)."""
    query = request.url.query
    return f"?{query}" if 0 < len(query) <= MOST_HEAD_CHARACTERS else ""


def query_with(request: Request, **changes: str | int | None) -> str:
    """The request's query with parameters changed, or taken out where None."""
    kept = {name: value for name, value in request.query_params.items() if name not in changes}
    return urlencode(kept | {name: value for name, value in changes.items() if value is not None})


def languages_of(request: Request) -> list[tuple[str, str]]:
    """For each language of the interface the address of this page in it."""
    path = request.url.path.removesuffix(".html")
    return [(name, f"{path}?{query_with(request, lang=name, format=None, list=None)}") for name in LANGUAGES]


def _content_type(form: Format) -> str:
    # RFC 8259 knows no charset parameter for JSON; the RDF media types are UTF-8 by themselves.
    return (
        f"{form.media_type}; charset=utf-8"
        if form in (HTML, CSV) or form.media_type == "text/turtle"
        else form.media_type
    )
