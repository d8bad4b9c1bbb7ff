"""`/ont`: the vocabulary as RDF, and as a page: every term with its words, its ties, its use and a query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response

from api.http import parameters
from api.http.contract import form_parameters, told
from api.http.links import heads
from api.http.negotiation import choose
from api.http.responses import answer
from api.languages import Language
from api.pages.pages import language_of, page
from api.things.schemes import Scheme, read_schemes
from api.view.uses import Uses, example_query, query_address, read_uses
from api.view.view import View, view_of
from graph.publish.vocabulary import vocabulary_bytes
from graph.rdf.formats import GRAPH_FORMATS, HTML, TURTLE, prefixes
from ontology import terms
from ontology.editions import editions
from ontology.errors import NotFound
from ontology.vocabulary import Kind, Vocabulary, VocabularyTerm, read_edition, read_vocabulary

_FORMS = (TURTLE, HTML, *(form for form in GRAPH_FORMATS if form is not TURTLE))
_ADDRESS = terms.ONT.rstrip("#")
_SECTIONS = (
    (Kind.CLASS, "classes"),
    (Kind.OF_THINGS, "properties-of-things"),
    (Kind.OF_VALUES, "properties-of-values"),
)
_WORDS_AT_MOST = 90


@dataclass(frozen=True, slots=True)
class Entry:
    """What the page shows of a term: the term, its use, a query about it and where that is answered."""

    term: VocabularyTerm
    count: int
    first: tuple[tuple[str, str, str, str], ...]
    query: str
    answered: str
    opened: str


def routes() -> APIRouter:
    """`/ont` and its editions."""
    router = APIRouter(tags=["vocabulary"])
    add = router.add_api_route
    given = form_parameters(_FORMS)
    add(
        "/ont",
        vocabulary,
        methods=["GET"],
        summary="The vocabulary: a page, or RDF",
        openapi_extra=told(_FORMS, 406, parameters=given),
    )
    add("/ont.{suffix}", vocabulary, methods=["GET"], include_in_schema=False)
    add(
        "/ont/{version}",
        edition,
        methods=["GET"],
        summary="An edition of the vocabulary, by its number",
        openapi_extra=told(_FORMS, 404, 406, parameters=given),
    )
    return router


def prepare(app: FastAPI) -> None:
    """Reads the vocabulary, and counts how its terms and concepts are used in the application's graph."""
    app.state.vocabulary = read_vocabulary()
    app.state.uses = read_uses(app.state.store, app.state.vocabulary)
    app.state.schemes = read_schemes(app.state.store)
    app.state.editions = editions()


async def vocabulary(request: Request) -> Response:
    """The classes and properties that facts are written with."""
    return _answered(request, "/ont", str(request.path_params.get("suffix", "")))


async def edition(request: Request, version: str) -> Response:
    """The vocabulary as it was in an edition, older ones too; raises NotFound for one that there never was."""
    bare, dot, suffix = version.rpartition(".")
    known = suffix in {form.name for form in _FORMS}
    number = bare if dot and known else version
    current: Vocabulary = request.app.state.vocabulary
    kept: Mapping[str, Path] = request.app.state.editions
    if number not in kept:
        raise NotFound(f"ont/{version}", [f"/ont/{one}" for one in reversed(tuple(kept))])
    older = "" if number == current.version else number
    return _answered(request, f"/ont/{number}", suffix if known else "", older)


def _answered(request: Request, path: str, suffix: str, older: str = "") -> Response:
    parameters.check_known(request.query_params, ("format", "lang"))
    form = choose(request.headers.get("accept"), suffix or request.query_params.get("format"), _FORMS)
    headers = heads(request, path, _FORMS, form, canonical=_ADDRESS)
    if form is HTML:
        return answer(request, page(request, "vocabulary.html", _values(request, path, older)), form, headers)
    known = _told(request, older)
    own = {"": terms.ONT, "rdf": prefixes(request.app.state.settings.base)["rdf"]}
    files = (request.app.state.editions[older],) if older else ()
    return answer(request, vocabulary_bytes(form, own | dict(known.prefixes), files), form, headers)


def _told(request: Request, older: str) -> Vocabulary:
    """The vocabulary of today, or of an older edition."""
    known: Vocabulary = read_edition(request.app.state.editions[older]) if older else request.app.state.vocabulary
    return known


def _values(request: Request, path: str, older: str) -> dict[str, Any]:
    known = _told(request, older)
    uses: Uses = request.app.state.uses
    schemes: tuple[Scheme, ...] = request.app.state.schemes
    seen, language = view_of(request), language_of(request)
    names = {term.address: term for term in known.terms}
    return {
        "known": known,
        "today": request.app.state.vocabulary.version if older else "",
        "editions": [one for one in reversed(tuple(request.app.state.editions)) if one != known.version],
        "address": terms.ONT,
        "sections": [
            (key, [_entry(seen, uses, term, language) for term in known.of_kind(kind)]) for kind, key in _SECTIONS
        ],
        "schemes": schemes,
        "schemes_of": lambda term: [one for one in schemes if term.address in one.properties],
        "named": lambda address: names[address].labels[language] if address in names else short(known, address),
        "short": lambda address: short(known, address),
        "is_own": names.__contains__,
        "borrowed": [(one, short(known, one), uses.of(one).count) for one in known.borrowed],
        "forms": [(one.name, f"{path}.{one.name}") for one in _FORMS if one is not HTML],
    }


def _entry(seen: View, uses: Uses, term: VocabularyTerm, language: Language) -> Entry:
    use = uses.of(term.address)
    query = example_query(term, language)
    first = tuple(
        (thing, _spoken(seen, thing, language), str(value or ""), _value(seen, value, language))
        for thing, value in use.first
    )
    return Entry(term, use.count, first, query, query_address(query, "json"), query_address(query, "html"))


def _spoken(seen: View, address: str, language: Language) -> str:
    """What a thing is called: a passage by its words, everything else by its name."""
    passage = seen.passages.by_id.get(address)
    return f"“{_cut(passage.quote)}”" if passage else _cut(seen.labels.label(address, language))


def _value(seen: View, value: object, language: Language) -> str:
    text = str(value or "")
    is_address = text.startswith(("http://", "https://")) and not hasattr(value, "datatype")
    return _spoken(seen, text, language) if is_address else _cut(text)


def _cut(words: str) -> str:
    return words if len(words) <= _WORDS_AT_MOST else words[:_WORDS_AT_MOST].rsplit(" ", 1)[0] + " …"


def short(known: Vocabulary, address: str) -> str:
    """An address by its prefix: `prov:Agent`; in full where there is none."""
    spaces: Mapping[str, str] = {terms.ONT: "", **{space: name for name, space in known.prefixes.items()}}
    fitting = [space for space in spaces if address.startswith(space)]
    if not fitting:
        return address
    longest = max(fitting, key=len)
    return f"{spaces[longest]}:{address.removeprefix(longest)}"
