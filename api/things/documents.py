"""Documents: the text with every finding underlined, the list of findings, and the very characters."""

from __future__ import annotations

from collections import Counter
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.http.contract import told
from api.http.negotiation import accepted, choose
from api.http.responses import answer
from api.pages.pages import language_of, page
from api.things.context import characters, entry_of, may_show
from api.things.describe import Description
from api.things.markup import KINDS, Finding, findings, runs
from api.view import writing
from api.view.view import View, view_of
from graph.rdf.formats import GRAPH_FORMATS, HTML, TEXT

_SUFFIX = ".txt"


def routes() -> APIRouter:
    """`/id/text/{sha16}`, the characters that offsets count in."""
    router = APIRouter(tags=["documents"])
    router.add_api_route(
        "/id/text/{sha16}",
        text,
        methods=["GET"],
        summary="The very characters that start and end count in, as UTF-8",
        openapi_extra=told(
            (TEXT,), 403, 404, 406, leads={303: "The description of the text, for who takes RDF or a page"}
        ),
    )
    return router


async def text(request: Request, sha16: str) -> Response:
    """A text, exactly; raises Forbidden naming the licence where it may not be shown.

    Who takes RDF, or nothing but a page, is led to the description of the text instead.
    """
    bare = sha16.removesuffix(_SUFFIX)
    entry_of(request, bare)  # what is not there, or no longer, is so in every form
    if not sha16.endswith(_SUFFIX) and not _takes_characters(request.headers.get("accept")):
        return RedirectResponse(f"/doc/text/{sha16}", status_code=303, headers={"Vary": "Accept"})
    headers = {
        "Vary": "Accept",
        "Content-Location": f"/id/text/{bare}{_SUFFIX}",
        "Link": f'</doc/text/{bare}>; rel="describedby"',
    }
    return answer(request, characters(request, bare).encode("utf-8"), TEXT, headers)


def _takes_characters(accept: str | None) -> bool:
    form = choose(accept, None, (TEXT, *GRAPH_FORMATS, HTML))
    # A browser likes a page best and takes anything: it is shown the characters.
    return form is TEXT or (form is HTML and any(one.matches(TEXT.media_type) for one in accepted(accept or "")))


def document_page(request: Request, found: Description, forms: list[tuple[str, str]]) -> bytes:
    """The page of a document."""
    seen = view_of(request)
    language = language_of(request)
    on_list = seen.shelf_of(found.thing)
    texts = [_text_values(request, seen, address) for address in _texts(seen, found.thing)]
    values = {
        "thing": found.thing,
        "names": seen.labels.preferred.get(found.thing, {}),
        "language_of": lambda address: seen.labels.language_of(address, language),
        "item": writing.item(seen, *on_list, language) if on_list else {},
        "texts": texts,
        "kinds": KINDS,
        "forms": forms,
    }
    return page(request, "document.html", values)


def document_json(request: Request, thing: str) -> writing.Json:
    """A document's texts, each with all its passages in order and what was read from each."""
    seen = view_of(request)
    return {"texts": [_text_json(request, seen, address) for address in _texts(seen, thing)]}


def _texts(seen: View, document: str) -> list[str]:
    shelf = seen.shelf_of(document)
    return [str(one) for one in shelf[1].terms("textVersion")] if shelf else []


def _text_values(request: Request, seen: View, address: str) -> dict[str, Any]:
    sha16 = address.rsplit("/", 1)[-1]
    entry = entry_of(request, sha16)
    found = findings(seen.labels, seen.passages, seen.passages.in_text(address))
    shown = may_show(request, sha16)
    return {
        "address": address,
        "entry": entry,
        "is_shown": shown,
        "runs": runs(characters(request, sha16), found) if shown else (),
        "findings": _by_kind(found),
        "counts": Counter(one.kind for one in {(one.kind, one.thing): one for one in found}.values()),
    }


def _by_kind(found: tuple[Finding, ...]) -> dict[str, list[tuple[str, list[Finding]]]]:
    """For each kind its things in the order of the text, each with its passages."""
    grouped: dict[str, dict[str, list[Finding]]] = {kind: {} for kind in KINDS if kind != "document"}
    for one in found:
        if one.kind in grouped:
            grouped[one.kind].setdefault(one.thing, []).append(one)
    return {kind: list(things.items()) for kind, things in grouped.items() if things}


def _text_json(request: Request, seen: View, address: str) -> writing.Json:
    entry = entry_of(request, address.rsplit("/", 1)[-1])
    language = language_of(request)
    return {
        "id": address,
        "sha256": entry["sha256"],
        "mayBeShown": bool(entry.get("show_text")),
        "licence": entry.get("licence"),
        "warnings": entry.get("warnings", []),
        "evidence": [
            writing.passage(one)
            | {
                "read": [
                    writing.thing(seen, each.thing, language) | {"kind": each.kind}
                    for each in findings(seen.labels, seen.passages, [one])
                ]
            }
            for one in seen.passages.in_text(address)
        ],
    }
