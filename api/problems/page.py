"""An error as a page for people: in their language as far as it is known, and with a way on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fastapi import Request
from starlette.datastructures import QueryParams

from api.http.parameters import language
from api.pages.pages import page
from api.problems.kinds import KINDS
from ontology.errors import BadParameter

if TYPE_CHECKING:
    from api.problems.problems import Problem

# The detail tells them in its sentence.
_TOLD = frozenset({"what", "nearest", "choices", "available", "readable", "name", "value", "reason"})


def problem_page(request: Request, problem: Problem) -> bytes:
    """The page, whatever the request was: one that asks for an unknown language is answered in the usual one."""
    asked = request.headers.get("accept-language")
    try:
        chosen = language(request.query_params, asked)
    except BadParameter:
        chosen = language(QueryParams(), asked)
    known = KINDS.get(problem.kind)
    nearest = problem.facts.get("nearest", ())
    values = {
        "problem": problem,
        "title": problem.title if known is None else known.title_in(chosen),
        "title_language": chosen if known is not None else "en",
        "advice": known and known.advice_in(chosen, is_bare=request.app.state.is_bare),
        "nearest": [str(one) for one in nearest if str(one).startswith("/")],
        "facts": [(name, _words(one)) for name, one in problem.facts.items() if name not in _TOLD],
    }
    return page(request, "problem.html", values, chosen)


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_words(one) for one in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{name} {_words(one)}" for name, one in value.items())
    return str(value)
