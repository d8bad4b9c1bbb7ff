"""What the description of the API (`/openapi.json`, OpenAPI 3.1) says of a route, and what holds for all of them.

A route tells with `told` which forms it answers in and how it can fail. What the framework adds of its own and what
this server never does is taken out; what holds for every route is put in, and the choices of parameters that only the
data know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fastapi import FastAPI

from api.languages import LANGUAGES
from graph.rdf.formats import Format

Json = dict[str, Any]

_PROBLEM = "#/components/schemas/Problem"
_FAILURES: Mapping[int, str] = {
    400: "A parameter or the body is not as it should be; the problem says which, and what would be right",
    401: "A token is needed",
    403: "This may not be done; the problem says why",
    404: "There is nothing of that name",
    406: "Not to be had in a form that is accepted; the problem lists those that there are",
    410: "This was withdrawn, or the list that the page is of is another by now",
    412: "What the request asks of what is there (If-Match, If-Unmodified-Since, If-None-Match) does not hold",
    413: "What was sent is too large",
    414: "The address is too long",
    415: "That kind of content is not read here",
    416: "The file has nothing of what Range asks for",
    422: "The document cannot be read",
    429: "The client has its share of the workers already",
    431: "The header fields are too large",
    501: "The query calls a function that is not here",
    502: "Another server that was asked gave no answer",
    503: "A limit was reached, or too much is waiting",
    507: "What was sent could not be kept",
}
_ALWAYS = (400, 414, 431)
_VALIDATION = ("HTTPValidationError", "ValidationError")


def told(
    forms: Iterable[Format] = (),
    *failures: int,
    parameters: Iterable[Json] = (),
    schema: Json | None = None,
    leads: Mapping[int, str] | None = None,
) -> Json:
    """What a route says of itself, as FastAPI's `openapi_extra`.

    `schema` is the shape of its JSON; `leads` are its statuses that lead elsewhere, with words.
    """
    content = {one.media_type: {"schema": schema} if schema and _is_plain_json(one) else {} for one in forms}
    answers: Json = {str(status): {"description": words} for status, words in (leads or {}).items()}
    if content:
        answers["200"] = {"description": "The answer", "content": content}
        answers["304"] = {"description": "The client has it already (If-None-Match)"}
        answers["412"] = failure(412)
    answers |= {str(status): failure(status) for status in failures}
    given = list(parameters)
    return {"responses": answers, **({"parameters": given} if given else {})}


def failure(status: int) -> Json:
    """A status of failure as the description has it: a problem for programs, a page for people."""
    content = {"application/problem+json": {"schema": {"$ref": _PROBLEM}}, "text/html": {}}
    return {"description": _FAILURES[status], "content": content}


def parameter(name: str, schema: Json, words: str = "", *, required: bool = False, where: str = "query") -> Json:
    """One parameter of a route."""
    described = {"description": words} if words else {}
    return {"name": name, "in": where, "required": required, "schema": schema, **described}


def one_of(choices: Iterable[str], *, free: bool = False) -> Json:
    """The schema of a parameter with few values; where it is `free`, they are examples only."""
    listed = list(choices)
    return {"type": "string", ("examples" if free else "enum"): listed} if listed else {"type": "string"}


def form_parameters(forms: Iterable[Format]) -> list[Json]:
    """`format` and `lang`, which every answer that people read as well takes."""
    names = [one.name for one in forms]
    return [
        parameter("format", one_of(names), "The form of the answer, in place of Accept"),
        parameter("lang", one_of(LANGUAGES), "The language of labels, in place of Accept-Language"),
    ]


def listing(item: Json | None = None) -> Json:
    """The shape of a list in JSON."""
    return {
        "type": "object",
        "required": ["@context", "total", "items"],
        "properties": {
            "@context": {"type": "object"},
            "total": {"type": "integer", "minimum": 0},
            "items": {"type": "array", "items": item or {"type": "object"}},
            "next": {"type": "string", "format": "uri", "description": "The next page; absent on the last"},
        },
    }


class DescribedApp(FastAPI):
    """An application whose description is finished: with what holds for all routes, and with the data's own choices.

    What is in `app.state.choices`, by path and then by parameter, takes the place of a parameter's schema; whole
    routes in `app.state.further_paths` are put to those that the framework knows.
    """

    def openapi(self) -> Json:
        """The description, made at the first call."""
        if self.openapi_schema is None:
            described = super().openapi()
            described["paths"] |= getattr(self.state, "further_paths", {})
            self.openapi_schema = finished(described, getattr(self.state, "choices", {}))
        return self.openapi_schema


def finished(described: Json, choices: Mapping[str, Mapping[str, Json]]) -> Json:
    """A description with what holds for every route, and with the schemas of parameters that the data decide."""
    for path, _, operation in _operations(described):
        answers: Json = operation.setdefault("responses", {})
        if _validation(answers.get("422", {})):
            del answers["422"]
        answers |= {str(status): failure(status) for status in _ALWAYS if str(status) not in answers}
        operation["responses"] = dict(sorted(answers.items()))
        for one in operation.get("parameters", ()):
            one["schema"] = choices.get(path, {}).get(one["name"], one["schema"])
    components: Json = described.setdefault("components", {})
    kept = {name: one for name, one in components.get("schemas", {}).items() if name not in _VALIDATION}
    components["schemas"] = kept | {"Problem": _problem()}
    components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    return described


def _operations(described: Json) -> Iterator[tuple[str, str, Json]]:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def _validation(answer: Json) -> bool:
    return "HTTPValidationError" in str(answer.get("content", ""))


def _is_plain_json(form: Format) -> bool:
    return form.media_type == "application/json"


def _problem() -> Json:
    """RFC 9457, section 3.1; what else a problem tells are facts of its kind."""
    texts = {name: {"type": "string"} for name in ("type", "title", "detail", "instance")}
    status = {"type": "integer", "minimum": 400, "maximum": 599}
    properties = {**texts, "status": status}
    return {"type": "object", "required": list(properties), "properties": properties}
