"""Things by their addresses: `/id/…` leads to `/doc/…`, which describes the thing in the form that the client reads.

An address names a thing, which cannot be sent; its description can (https://www.w3.org/TR/cooluris/#r303gendocument).
"""

from __future__ import annotations

import difflib

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.http import parameters
from api.http.contract import form_parameters, told
from api.http.links import heads
from api.http.negotiation import choose
from api.http.responses import answer, csv_bytes, json_bytes, query_onward
from api.pages.pages import language_of, page
from api.things.concepts import concept_page, is_concept
from api.things.describe import Description, describe
from api.things.documents import document_json, document_page
from api.things.entities import entity_json, entity_page, entity_rows
from api.view import writing
from api.view.view import View, view_of
from graph.rdf.formats import CSV, GRAPH_FORMATS, HTML, JSON, TURTLE, Format, prefixes
from graph.rdf.serialise import serialise
from graph.rdf.terms import Iri, Triple
from ontology import terms
from ontology.errors import Gone, NotFound

FORMS = (TURTLE, HTML, *(form for form in GRAPH_FORMATS if form is not TURTLE), JSON, CSV)
_OF_GRAPHS = (TURTLE, HTML, *(form for form in GRAPH_FORMATS if form is not TURTLE))
_LONGEST_NAME, _COMPARED = 60, 120
_IN_GRAPH = "SELECT ?graph ?s ?p ?o WHERE { GRAPH ?graph { ?s ?p ?o } }"


def routes() -> APIRouter:
    """`/id/…`, `/doc/…`, `/concept/…`, `/graph/…`."""
    router = APIRouter(tags=["things"])
    add = router.add_api_route
    moved = {301: "The thing has another address now"}
    described = told(FORMS, 404, 406, 410, parameters=form_parameters(FORMS))
    add(
        "/id/{kind}/{slug:path}",
        thing,
        methods=["GET"],
        status_code=303,
        summary="A thing: leads to its description",
        openapi_extra=told((), 404, 410, leads=moved | {303: "Its description"}),
    )
    add(
        "/doc/{kind}/{slug:path}",
        description,
        methods=["GET"],
        summary="The description of a thing",
        openapi_extra=told(FORMS, 404, 406, 410, parameters=form_parameters(FORMS), leads=moved),
    )
    for room in ("id", "doc"):
        add(f"/{room}/{{kind}}", kind_alone, methods=["GET"], include_in_schema=False)
    add("/concept/{slug}", concept, methods=["GET"], summary="A concept", openapi_extra=described)
    add(
        "/graph/{slug}",
        graph,
        methods=["GET"],
        summary="A named graph of this data",
        openapi_extra=told(_OF_GRAPHS, 404, 406, parameters=form_parameters(_OF_GRAPHS)),
    )
    return router


async def kind_alone(request: Request, kind: str) -> Response:
    """Nothing is called by a kind alone; raises NotFound naming the list of that kind, where there is one."""
    named = "ministers" if kind == "person" else f"{kind}s"  # all other lists are called by what is on them
    raise NotFound(kind, [f"/{name}" for name in view_of(request).shelves if name == named])


async def thing(request: Request, kind: str, slug: str) -> Response:
    """Leads from the address of a thing to its description; raises NotFound where nothing has that address."""
    address = f"{request.app.state.settings.base}id/{kind}/{slug}"
    bare, suffix = _split(address)
    if not _is_known(request, address) and not (suffix and _is_known(request, bare)):
        if moved := _successor(request, kind, slug):
            return RedirectResponse(f"/id/{moved}", status_code=301)
        raise _missing(request, kind, slug)
    return RedirectResponse(f"/doc/{kind}/{slug}{query_onward(request)}", status_code=303, headers={"Vary": "Accept"})


async def description(request: Request, kind: str, slug: str) -> Response:
    """What the graph says of a thing, in the form asked for."""
    address, suffix = _split(f"{request.app.state.settings.base}id/{kind}/{slug}")
    if not _is_known(request, address) and (moved := _successor(request, kind, slug)):
        return RedirectResponse(f"/doc/{moved}" + (f".{suffix}" if suffix else ""), status_code=301)
    return _described(request, address, suffix, kind)


async def concept(request: Request, slug: str) -> Response:
    """What the graph says of a concept."""
    address, suffix = _split(terms.CONCEPT + slug)
    return _described(request, address, suffix, "concept")


async def graph(request: Request, slug: str) -> Response:
    """The statements of a named graph."""
    address, suffix = _split(f"{request.app.state.settings.base}graph/{slug}")
    rows = request.app.state.store.select(_IN_GRAPH, {"graph": Iri(address)}).rows
    if not rows:
        raise _missing(request, "graph", slug)
    triples = [Triple(Iri(str(row["s"])), Iri(str(row["p"])), row["o"]) for row in rows]
    return _statements(request, address, triples, suffix)


def _described(request: Request, address: str, suffix: str, kind: str) -> Response:
    parameters.check_known(request.query_params, ("format", "lang", "all"))
    form = choose(request.headers.get("accept"), suffix or request.query_params.get("format"), FORMS)
    seen = view_of(request)
    found = describe(request.app.state.store, seen.labels, seen.passages, address)
    if not found.is_known:
        raise _missing(request, kind, address.rsplit("/", 1)[-1])
    path = seen.labels.path(address).replace("/id/", "/doc/", 1)
    headers = heads(request, path, FORMS, form, canonical=address)
    return answer(request, _body(request, seen, found, form), form, headers)


def _body(request: Request, seen: View, found: Description, form: Format) -> bytes:
    language = language_of(request)
    is_document = seen.labels.kind(found.thing) == "Document"
    forms = [(one.name, f"{_path(seen, found.thing)}.{one.name}") for one in FORMS if one is not HTML]
    if form is HTML and is_concept(found.thing):
        return concept_page(request, found, forms)
    if form is HTML:
        return document_page(request, found, forms) if is_document else entity_page(request, found, forms)
    if form is JSON:
        written = entity_json(seen, found, language)
        return json_bytes(written | (document_json(request, found.thing) if is_document else {}))
    if form is CSV:
        return csv_bytes(*entity_rows(seen, found, language))
    prefixed = prefixes(request.app.state.settings.base)
    statements = found.quads() if form.name in ("trig", "nq") else found.triples()
    return serialise(statements, form, prefixed)


def _path(seen: View, address: str) -> str:
    return seen.labels.path(address).replace("/id/", "/doc/", 1)


def _statements(request: Request, address: str, triples: list[Triple], suffix: str) -> Response:
    parameters.check_known(request.query_params, ("format", "lang"))
    form = choose(request.headers.get("accept"), suffix or request.query_params.get("format"), _OF_GRAPHS)
    seen = view_of(request)
    path = seen.labels.path(address)
    headers = heads(request, path, _OF_GRAPHS, form, canonical=address)
    if form is not HTML:
        return answer(request, serialise(triples, form, prefixes(request.app.state.settings.base)), form, headers)
    language = language_of(request)
    values = {
        "address": address,
        "count": len(triples),
        "things": [writing.thing(seen, one, language) for one in sorted({each.subject.value for each in triples})],
        "forms": [(one.name, f"{path}.{one.name}") for one in _OF_GRAPHS if one is not HTML],
    }
    return answer(request, page(request, "graph.html", values), form, headers)


def _split(address: str) -> tuple[str, str]:
    """An address without the ending that names a form, and that ending."""
    bare, dot, suffix = address.rpartition(".")
    return (bare, suffix) if dot and suffix in {form.name for form in FORMS} else (address, "")


def _is_known(request: Request, address: str) -> bool:
    query = "SELECT ?thing ?p WHERE { { ?thing ?p ?o } UNION { ?s ?p ?thing } } LIMIT 1"
    return bool(request.app.state.store.select(query, {"thing": Iri(address)}).rows)


def _successor(request: Request, kind: str, slug: str) -> str:
    """What stands now for a thing whose address was retired; nothing where the address never was.

    Raises Gone where nothing stands for it.
    """
    retired = request.app.state.report.get("review", {}).get("retired", {})
    bare, _ = _split(f"{kind}/{slug}")
    old = next((one for one in (f"{kind}/{slug}", bare) if one in retired), "")
    if old and not retired[old]:
        raise Gone(old)
    if kind == "evidence" and retired.get(f"text/{bare.split('/')[1]}") == "":
        raise Gone(bare)  # a passage goes with its text
    return str(retired[old]) if old else ""


def _missing(request: Request, kind: str, slug: str) -> NotFound:
    seen = view_of(request)
    base = request.app.state.settings.base
    start = f"{base}concept/" if kind == "concept" else f"{base}id/{kind}/"
    asked = slug.replace("_", "-").lower()[:_LONGEST_NAME]
    words = set(asked.split("-"))
    known = [one.removeprefix(start) for one in sorted(seen.labels.preferred) if one.startswith(start)]
    # Whoever asks for what is not there is not to keep the server busy: only so many names are compared.
    alike = [one for one in known if one[:1] == asked[:1] or not words.isdisjoint(one.split("-"))][:_COMPARED]
    near = difflib.get_close_matches(asked, alike, 5)
    return NotFound(f"{kind}/{slug}", [seen.labels.path(start + one) for one in near])
