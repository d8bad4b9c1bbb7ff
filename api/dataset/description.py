"""The data as a whole: its description at `/id/dataset`; its files are in `api/dataset/dumps.py`.

`/.well-known/void` leads to the description (https://www.w3.org/TR/void/#well-known). The description is the data's own
(`graph/publish/describe_dataset.py`); what is added here are the digests of the files, which cannot hold their own.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.http import parameters
from api.http.contract import form_parameters, told
from api.http.links import heads
from api.http.negotiation import choose
from api.http.responses import answer, json_bytes, query_onward
from api.pages.pages import language_of, page
from api.view.writing import shared_context
from graph.names import Addresses
from graph.publish.describe_dataset import checksums
from graph.publish.export import EXPORT_FORMATS, file_name
from graph.rdf.formats import GRAPH_FORMATS, HTML, JSON_LD, TURTLE, prefixes
from graph.rdf.serialise import serialise
from graph.rdf.terms import Iri, Quad, Triple
from ontology import terms
from ontology.errors import NotFound

_FORMS = (TURTLE, HTML, *(form for form in GRAPH_FORMATS if form is not TURTLE))
_ABOUT = 'SELECT ?s ?p ?o WHERE {{ ?s ?p ?o FILTER(STRSTARTS(STR(?s), "{dataset}")) }}'
_VOID = "http://rdfs.org/ns/void#"
_DCT = "http://purl.org/dc/terms/"
_DCAT = "http://www.w3.org/ns/dcat#"


def routes() -> APIRouter:
    """`/id/dataset`, its description, and `/.well-known/void`."""
    router = APIRouter(tags=["data set"])
    add = router.add_api_route
    add(
        "/id/dataset",
        dataset,
        methods=["GET"],
        status_code=303,
        summary="The data set: leads to its description",
        openapi_extra=told(leads={303: "Its description"}),
    )
    add("/id/dataset.{suffix}", dataset, methods=["GET"], include_in_schema=False)
    add(
        "/doc/dataset",
        description,
        methods=["GET"],
        summary="What the data set holds, and where it can be had",
        openapi_extra=told(_FORMS, 404, 406, parameters=form_parameters(_FORMS)),
    )
    add("/doc/dataset.{suffix}", description, methods=["GET"], include_in_schema=False)
    add(
        "/.well-known/void",
        well_known,
        methods=["GET"],
        status_code=302,
        summary="Leads to the description",
        openapi_extra=told(leads={302: "The data set"}),
    )
    add(
        "/context.jsonld",
        context,
        methods=["GET"],
        summary="The JSON-LD context of every JSON answer",
        openapi_extra=told((JSON_LD,)),
    )
    return router


async def dataset(request: Request) -> Response:
    """Leads from the data set, which is no page, to its description; with a form's ending, to it in that form.

    Raises BadParameter for an ending that is no form's.
    """
    suffix = str(request.path_params.get("suffix", ""))
    ending = f".{choose(None, suffix, _FORMS).name}" if suffix else ""
    onward = f"/doc/dataset{ending}{query_onward(request)}"
    return RedirectResponse(onward, status_code=303, headers={"Vary": "Accept"})


async def well_known(request: Request) -> Response:
    """Leads from the place where programs look first to the data set."""
    return RedirectResponse("/id/dataset", status_code=302)


async def description(request: Request) -> Response:
    """The description in the form asked for: a page, or RDF."""
    suffix = str(request.path_params.get("suffix", ""))
    parameters.check_known(request.query_params, ("format", "lang"))
    form = choose(request.headers.get("accept"), suffix or request.query_params.get("format"), _FORMS)
    told = described(request)
    headers = heads(request, "/doc/dataset", _FORMS, form, canonical=_address(request))
    if form is HTML:
        return answer(request, page(request, "dataset.html", _values(request, told)), HTML, headers)
    return answer(request, serialise(told, form, prefixes(request.app.state.settings.base)), form, headers)


async def context(request: Request) -> Response:
    """The context that the inline ones are taken from."""
    return answer(request, json_bytes({"@context": dict(shared_context())}), JSON_LD)


def _address(request: Request) -> str:
    return f"{request.app.state.settings.base}id/dataset"


def described(request: Request) -> list[Triple]:
    """The description, with the digests of the files. Raises NotFound where the data have none."""
    rows = request.app.state.store.select(_ABOUT.format(dataset=_address(request))).rows
    if not rows:
        raise NotFound("dataset", [])
    told = [Triple(Iri(str(row["s"])), Iri(str(row["p"])), row["o"]) for row in rows]
    digests: dict[str, str] = request.app.state.report.get("dumps", {})
    added: tuple[Quad, ...] = checksums(Addresses(request.app.state.settings.base), digests)
    return [*told, *(quad.triple for quad in added)]


def _values(request: Request, told: list[Triple]) -> dict[str, Any]:
    """What the page shows: titles, counts of things, files."""
    own, language = _address(request), language_of(request)
    said: dict[tuple[str, str], list[Any]] = {}
    for one in told:
        said.setdefault((one.subject.value, one.predicate.value), []).append(one.object)
    words = {
        name: next((str(one) for one in said.get((own, key), []) if getattr(one, "language", "") == language), "")
        for name, key in (("title", terms.TITLE), ("description", _DCT + "description"), ("rights", _DCT + "rights"))
    }
    kinds = [
        (str(kind), int(str(said[(part, _VOID + "entities")][0])))
        for part in (str(part) for part in said.get((own, _VOID + "classPartition"), []))
        for kind in said.get((part, _VOID + "class"), [])
        if str(kind).startswith(terms.ONT)
    ]
    digests: dict[str, str] = request.app.state.report.get("dumps", {})
    return words | {
        "address": own,
        "triples": str(said.get((own, _VOID + "triples"), [""])[0]),
        "kinds": sorted(kinds, key=lambda one: (-one[1], one[0])),
        "files": [
            (name, digests.get(name, ""))
            for form in EXPORT_FORMATS
            for name in (file_name(form), file_name(form, True))
        ],
        "forms": [(one.name, f"/doc/dataset.{one.name}") for one in _FORMS if one is not HTML],
    }
