"""The saved questions over HTTP: each a page with a form, and its answer as JSON, CSV or a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response

from api.http import parameters
from api.http.contract import Json, form_parameters, listing, one_of, parameter, told
from api.http.links import heads
from api.http.negotiation import choose
from api.http.responses import answer, csv_bytes, form_asked, json_bytes, query_with
from api.languages import Language
from api.pages.pages import language_of, page
from api.view import writing
from api.view.naming import read_names
from api.view.uses import query_address
from api.view.view import View, view_of
from graph.rdf.formats import CSV, HTML, JSON, RESULTS_JSON, Format
from graph.rdf.terms import Iri, Literal, Term, term_line
from graph.store.face import Rows, Store, first_value
from ontology import terms
from ontology.errors import BadParameter
from queries.catalogue import Bound, Question, catalogue_files, own_address, read_catalogue

# Plain JSON for who asks for JSON; the standard's own form for who names it (https://www.w3.org/TR/sparql11-results-json/).
_SPARQL_JSON = Format("srj", RESULTS_JSON.media_type, (), ("sparql-json",))
_FORMS = (JSON, HTML, CSV, _SPARQL_JSON)
_LIST_FORMS = (JSON, HTML)
_ALWAYS = ("format", "lang")
_SCHEMAS: Mapping[str, Json] = {
    "date": {"type": "string", "format": "date"},
    "integer": {"type": "integer"},
    "lang": {"type": "string", "enum": ["en", "fr"]},
}


def routes() -> APIRouter:
    """`/questions` and `/questions/{name}`."""
    router = APIRouter(tags=["questions"])
    router.add_api_route(
        "/questions",
        every,
        methods=["GET"],
        summary="The saved questions, with their parameters",
        openapi_extra=told(_LIST_FORMS, 406, parameters=form_parameters(_LIST_FORMS), schema=listing()),
    )
    router.add_api_route("/questions.{suffix}", every, methods=["GET"], include_in_schema=False)
    router.add_api_route(
        "/questions/{name}",
        question,
        methods=["GET"],
        summary="The answer to a saved question",
        openapi_extra=told(_FORMS, 404, 406, parameters=form_parameters(_FORMS), schema=listing()),
    )
    return router


def prepare(app: FastAPI) -> None:
    """Reads the questions and asks each once as it stands; one that fails is left out, and /health says why."""
    store: Store = app.state.store
    base: str = app.state.settings.base

    def check(one: Question) -> None:
        settled = one.settled(lambda query: first_value(store, query))
        # A graph without such a thing gives no example; the query is tried all the same.
        asked = {each.name: each.default or each.example or "none" for each in settled.parameters}
        ask(store, one, one.bind(asked, lambda name, kind, value: own_address(base, name, kind, value)))

    found = read_catalogue(catalogue_files(), check)
    settled = {name: one.settled(lambda query: first_value(store, query)) for name, one in found.questions.items()}
    app.state.questions = replace(found, questions=settled)
    app.state.broken_questions = dict(found.broken)
    app.state.further_paths = {f"/questions/{name}": {"get": _operation(one)} for name, one in settled.items()}


def ask(store: Store, one: Question, bound: Mapping[str, Bound]) -> Rows:
    """The answer's rows, without the parameters that the query carries along."""
    answered = store.select(one.query, {name: _term(value) for name, value in bound.items()})
    names = tuple(name for name in answered.variables if name not in bound)
    return Rows(names, tuple({name: row[name] for name in names if name in row} for row in answered.rows))


async def every(request: Request) -> Response:
    """Every saved question, by its words and parameters."""
    parameters.check_known(request.query_params, _ALWAYS)
    form = form_asked(request, _LIST_FORMS)
    query = query_with(request, format=None)
    headers = heads(request, "/questions", _LIST_FORMS, form)
    known = request.app.state.questions
    if form is HTML:
        forms = [("json", f"/questions.json{'?' if query else ''}{query}")]
        values = {"questions": list(known.questions.values()), "forms": forms}
        return answer(request, page(request, "questions.html", values), HTML, headers)
    language = language_of(request)
    items = [_told(one, language) for one in known.questions.values()]
    sent = {"@context": writing.common_context(), "total": len(items), "items": items, "broken": dict(known.broken)}
    return answer(request, json_bytes(sent), JSON, headers)


async def question(request: Request, name: str) -> Response:
    """The answer to a question; raises NotFound, or BadParameter naming what would be right."""
    bare, _, suffix = name.partition(".")
    one = request.app.state.questions.question(bare)
    given = parameters.given(request.query_params)
    parameters.check_known(given, (*(each.name for each in one.parameters), *_ALWAYS))
    form = choose(request.headers.get("accept"), suffix or given.get("format"), _FORMS)
    asked = {key: value for key, value in given.items() if key not in _ALWAYS}
    usual = {each.name: each.default for each in one.parameters}

    def address(parameter: str, kind: str, value: str) -> str:
        if value == usual[parameter]:
            # What the question itself suggests may be unknown to this corpus: then there are no rows.
            return own_address(request.app.state.settings.base, parameter, kind, value)
        return _address(request, parameter, kind, value)

    if form is HTML and any(not (asked.get(each.name) or each.default) for each in one.parameters):
        # A page can ask for what is missing; a program is told by the error.
        return answer(request, _form(request, one, asked), HTML)
    bound = one.bind(asked, address)
    rows = ask(request.app.state.store, one, bound)
    headers = heads(request, f"/questions/{bare}", _FORMS, form)
    return answer(request, _body(request, one, bound, rows, form), form, headers)


def _form(request: Request, one: Question, asked: Mapping[str, str]) -> bytes:
    """The page of a question that is not asked yet: its form alone."""
    given = {each.name: asked.get(each.name) or each.default for each in one.parameters}
    return page(
        request, "question.html", {"question": one, "rows": None, "asked": given, "written_out": "", "forms": []}
    )


def _body(request: Request, one: Question, bound: Mapping[str, Bound], rows: Rows, form: Format) -> bytes:
    seen, language = view_of(request), language_of(request)
    if form is _SPARQL_JSON:
        return json_bytes(_results(rows))
    if form is CSV:
        cells = [[str(row[name]) if name in row else "" for name in rows.variables] for row in rows.rows]
        return csv_bytes(rows.variables, cells)
    if form is JSON:
        items = [{name: _plain(seen, term, language) for name, term in row.items()} for row in rows.rows]
        asked = {name: value.value for name, value in bound.items()}
        return json_bytes(
            {
                "@context": writing.common_context(),
                "question": one.title[language],
                "asked": asked,
                "total": len(items),
                "items": items,
            }
        )
    query = query_with(request, format=None)
    tail = f"?{query}" if query else ""
    values = {
        "question": one,
        "rows": rows,
        "written_out": query_address(_written_out(one, bound), "html"),
        "asked": {name: _shown(seen, value) for name, value in bound.items()},
        "forms": [(form.name, f"/questions/{one.name}.{form.name}{tail}") for form in _FORMS if form is not HTML],
    }
    return page(request, "question.html", values)


def _written_out(one: Question, bound: Mapping[str, Bound]) -> str:
    """The query with its parameters as values in it, as anybody may ask it."""
    if not bound:
        return one.query
    names, values = (" ".join(part) for part in (map("?{}".format, bound), map(term_line, map(_term, bound.values()))))
    return f"{one.query.rstrip()}\nVALUES ({names}) {{ ({values}) }}\n"


def _address(request: Request, parameter: str, kind: str, value: str) -> str:
    """The address of a thing of that kind, by slug, address or name; raises BadParameter where there is none."""
    seen = view_of(request)
    base = request.app.state.settings.base
    if kind == "evidence":
        # Passages have no names: only their addresses find them.
        passage = own_address(base, parameter, kind, value)
        if passage not in seen.passages.by_id:
            raise BadParameter(
                parameter, value, "this is the address of no passage here", sorted(seen.passages.by_id)[:3]
            )
        return passage
    start = terms.CONCEPT if kind == "concept" else f"{base}id/{kind}/"
    return read_names((one for one in seen.labels.preferred if one.startswith(start)), seen.labels).find(
        parameter, value
    )


def _told(one: Question, language: Language) -> dict[str, Any]:
    return {
        "name": one.name,
        "address": f"/questions/{one.name}",
        "title": one.title[language],
        "description": one.description[language],
        "result": one.result[language],
        "parameters": [
            {
                "name": each.name,
                "type": each.type,
                "default": each.default or None,
                "example": each.example,
                "words": each.words[language],
            }
            for each in one.parameters
        ],
        "query": one.query,
    }


def _results(rows: Rows) -> dict[str, Any]:
    bindings = [{name: _binding(term) for name, term in row.items()} for row in rows.rows]
    return {"head": {"vars": list(rows.variables)}, "results": {"bindings": bindings}}


def _binding(term: Term) -> dict[str, str]:
    if isinstance(term, Iri):
        return {"type": "uri", "value": term.value}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    plain = term.datatype == "http://www.w3.org/2001/XMLSchema#string"
    return {"type": "literal", "value": term.value} | ({} if plain else {"datatype": term.datatype})


def _plain(seen: View, term: Term, language: Language) -> Any:
    if isinstance(term, Iri):
        return writing.thing(seen, term.value, language)
    return writing.number(term.value) if term.datatype.endswith(("#integer", "#decimal")) else term.value


def _shown(seen: View, value: Bound) -> str:
    return seen.labels.code(value.value) if value.is_address else value.value


def _term(value: Bound) -> Term:
    return Iri(value.value) if value.is_address else Literal(value.value, value.datatype)


def _operation(one: Question) -> Json:
    """A saved question as a route of its own, for the description of the API."""
    given = [
        parameter(
            each.name,
            _SCHEMAS.get(each.type, one_of([each.example], free=True)),
            each.words["en"],
            required=not each.default,
        )
        for each in one.parameters
    ]
    extra = told(_FORMS, 406, parameters=[*given, *form_parameters(_FORMS)], schema=listing())
    return {"tags": ["questions"], "summary": one.title["en"], "operationId": f"question_{one.name}", **extra}
