"""`/dump` and `/dump/{name}`: files that hold the whole data, and the list of them, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from starlette.responses import StreamingResponse

from api.dataset.description import described
from api.dataset.packing import Packing, in_coding
from api.http import parameters
from api.http.caching import is_current, not_modified, strong_tag
from api.http.contract import form_parameters, listing, told
from api.http.links import heads
from api.http.ranges import RangedFile, WholeFile
from api.http.responses import answer, form_asked, json_bytes
from api.middleware.compression import LEAST_BYTES, coding_for, tag_of
from api.pages.pages import page
from graph.publish.export import DUMPS, EXPORT_FORMATS, dump_of, file_name
from graph.rdf.formats import GRAPH_FORMATS, HTML, JSON, JSON_LD, Format, prefixes
from graph.rdf.serialise import serialise
from graph.rdf.terms import Iri, Triple
from ontology import terms
from ontology.errors import NotFound

_FILES = {
    file_name(form, is_packed): (form, is_packed) for form in EXPORT_FORMATS for is_packed in (False, True)
}  # fmt: skip
_GZIP = Format("gz", "application/gzip")
# Plain JSON is what `json` asks for, as in all lists; JSON-LD has a name of its own.
_JSON_LD = Format(JSON_LD.name, JSON_LD.media_type, JSON_LD.also, ("json-ld",))
_CODED = MappingProxyType({"br": "br", "gzip": "gz"})
_FORMS = (JSON, HTML, *(_JSON_LD if form is JSON_LD else form for form in GRAPH_FORMATS))
_DCAT = "http://www.w3.org/ns/dcat#"
_ITEM = {
    "type": "object",
    "required": ["id", "name", "mediaType", "compressFormat", "bytes", "sha256"],
    "properties": {
        "id": {"type": "string", "format": "uri"},
        "name": {"type": "string"},
        "mediaType": {"type": "string"},
        "compressFormat": {"type": ["string", "null"]},
        "bytes": {"type": ["integer", "null"]},
        "sha256": {"type": ["string", "null"]},
    },
}
_CONTEXT = {
    "id": "@id",
    "items": {"@id": "@graph", "@container": "@set"},
    "name": "https://schema.org/name",
    "mediaType": "https://schema.org/encodingFormat",
    "bytes": f"{_DCAT}byteSize",
    "total": None,
    "dataset": None,
    "compressFormat": None,
    "sha256": "https://schema.org/sha256",
}


def routes() -> APIRouter:
    """`/dump` and `/dump/{name}`."""
    router = APIRouter(tags=["data set"])
    router.add_api_route(
        "/dump",
        dumps,
        methods=["GET"],
        summary="The files that hold the whole data, with their sizes and digests",
        openapi_extra=told(_FORMS, 404, 406, parameters=form_parameters(_FORMS), schema=listing(_ITEM)),
    )
    router.add_api_route("/dump.{suffix}", dumps, methods=["GET"], include_in_schema=False)
    router.add_api_route(
        "/dump/{name}",
        dump,
        methods=["GET"],
        summary="The whole data in one file, plain or packed by gzip",
        openapi_extra=told((*EXPORT_FORMATS, _GZIP), 404, 416, leads={206: "The parts that Range asks for"}),
    )
    return router


def prepare(app: FastAPI) -> None:
    """Sees to it that files are packed one at a time, and once."""
    app.state.packing = Packing()


def dumps(request: Request) -> Response:
    """The list of the files, in the form asked for: a page, JSON, or RDF as distributions (DCAT 3)."""
    parameters.check_known(request.query_params, ("format", "lang"))
    form = form_asked(request, _FORMS)
    address = f"{request.app.state.settings.base}id/dataset"
    headers = heads(request, "/dump", _FORMS, form)
    if form is HTML:
        values = {"files": list(_listed(request)), "forms": [(one.name, f"/dump.{one.name}") for one in _FORMS]}
        return answer(request, page(request, "dumps.html", values), HTML, headers)
    if form is JSON:
        items = list(_listed(request))
        sent = {"@context": _CONTEXT, "dataset": address, "total": len(items), "items": items}
        return answer(request, json_bytes(sent), JSON, headers)
    written = serialise(_distributions(request, address), form, prefixes(request.app.state.settings.base))
    return answer(request, written, form, headers)


async def dump(request: Request, name: str) -> Response:
    """A file of the whole data; raises NotFound naming the files that there are."""
    if name not in _FILES:
        raise NotFound(f"dump/{name}", ["/dump", *(f"/dump/{one}" for one in _FILES)])
    parameters.check_known(request.query_params, ())
    form, is_packed = _FILES[name]
    file = dump_of(request.app.state.folder, form)
    if not file.is_file():
        raise NotFound(f"dump/{name}", ["/dump", "/id/dataset"])
    tag = strong_tag(request.app.state.generation, name)
    about = f"{request.app.state.settings.base}id/dataset"
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Link": f'<{about}>; rel="describedby"'}
    if not is_packed:
        whole = RangedFile(file, headers, _media_type(form))
        return await _coded(request, file, name, whole) or whole
    made = await _packed(request, file, name, "gzip")
    if made is not None:
        return RangedFile(made, headers, _GZIP.media_type)
    if is_current(request.headers.get("if-none-match"), tag):
        return not_modified(headers, _GZIP.media_type, file.stat().st_size)
    return StreamingResponse(in_coding(file, "gzip"), headers=headers, media_type=_GZIP.media_type)


async def _packed(request: Request, file: Path, name: str, coding: str) -> Path | None:
    """A file in a coding, which is made when it is first asked for; None where it cannot be kept beside the others."""
    packing: Packing = request.app.state.packing
    return await packing.packed(file, request.app.state.folder / DUMPS / name, coding)


async def _coded(request: Request, file: Path, name: str, whole: RangedFile) -> Response | None:
    """The file in a coding that the client takes, which is coded once for all who do.

    None where it is to be sent as it is, in parts, or not at all; and where it cannot be kept: then it is coded as it
    goes out.
    """
    coding = coding_for(", ".join(request.headers.getlist("accept-encoding")))
    if coding is None or whole.is_known(request.headers) or whole.wanted(request.headers):
        return None
    if file.stat().st_size < LEAST_BYTES:
        return None
    made = await _packed(request, file, f"{name}.{_CODED[coding]}", coding)
    if made is None:
        return None
    fields = {one: whole.headers[one] for one in ("cache-control", "link", "last-modified")}
    own = {"ETag": tag_of(whole.headers["etag"], coding), "Content-Encoding": coding, "Vary": "Accept-Encoding"}
    return WholeFile(made, headers={**fields, **own, "Accept-Ranges": "none"}, media_type=whole.media_type)


def _media_type(form: Format) -> str:
    # https://www.w3.org/TR/rdf12-turtle/#sec-mediaReg: the version parameter says that triple terms may come.
    charset = "; charset=utf-8" if form.media_type == "text/turtle" else ""
    return form.media_type + charset + ("; version=1.2" if form.name == "rdf12" else "")


def _listed(request: Request) -> Iterator[dict[str, Any]]:
    """Each file that is there: where it is, in what form, how large it is unpacked, and its digest unpacked."""
    digests: dict[str, str] = request.app.state.report.get("dumps", {})
    for name, (form, is_packed) in _FILES.items():
        file: Path = dump_of(request.app.state.folder, form)
        if file.is_file():
            yield {
                "id": f"{request.app.state.settings.base}dump/{name}",
                "name": name,
                "mediaType": _media_type(form),
                "compressFormat": _GZIP.media_type if is_packed else None,
                "bytes": None if is_packed else file.stat().st_size,
                "sha256": None if is_packed else digests.get(name),
            }


def _distributions(request: Request, address: str) -> list[Triple]:
    """What the description says of the files and their digests, and the data set's title."""
    every = described(request)
    own = Iri(address)
    about = {Iri(f"{address}#{name}") for name in _FILES} | {Iri(f"{address}#checksum-{name}") for name in _FILES}
    of_own = {terms.RDF_TYPE, terms.TITLE, f"{_DCAT}distribution"}
    return [
        one for one in every if one.subject in about or (one.subject == own and one.predicate.value in of_own)
    ]  # fmt: skip
