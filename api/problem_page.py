"""An error as a page for people: in their language as far as it is known, and with a way on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from fastapi import Request
from starlette.datastructures import QueryParams

from api.pages import page
from api.parameters import language
from ontology.errors import BadParameter

if TYPE_CHECKING:
    from api.problems import Problem

_FRENCH: Mapping[str, str] = MappingProxyType(
    {
        "address-too-long": "L'adresse est trop longue",
        "bad-body": "Ce qui a été envoyé ne peut être lu",
        "bad-parameter": "Un paramètre n'est pas comme il faut",
        "busy": "Trop de requêtes attendent",
        "document": "Le document ne peut être accepté",
        "forbidden": "Cela n'est pas permis",
        "gone": "Ceci a été retiré",
        "headers-too-large": "Les champs d'en-tête sont trop longs",
        "internal": "Une erreur s'est produite",
        "list-changed": "La liste a changé entre-temps",
        "method-not-allowed": "Cette méthode ne vaut pas ici",
        "no-such-function": "La requête appelle une fonction qui n'existe pas ici",
        "not-acceptable": "N'existe pas sous cette forme",
        "not-found": "Rien ne porte ce nom",
        "not-kept": "Ce qui a été envoyé n'a pu être conservé",
        "precondition-failed": "Ce qui est là a changé",
        "query-error": "La requête ne peut recevoir de réponse",
        "query-syntax": "La requête n'est pas du SPARQL",
        "query-too-large": "La réponse est trop grande",
        "query-too-slow": "La requête a duré trop longtemps",
        "range": "Il n'y a pas de telle partie",
        "review": "La décision ne peut être prise",
        "service-failed": "Un autre serveur n'a pas répondu",
        "too-large": "Trop grand",
        "too-many": "Trop de demandes à la fois",
        "unauthorized": "Il faut un jeton",
        "unsupported-coding": "Ce codage n'est pas lu ici",
        "unsupported-media": "Ce genre de contenu n'est pas lu ici",
    }
)
# The detail tells them in its sentence.
_TOLD = frozenset({"what", "nearest", "choices", "available", "readable", "name", "value", "reason"})


def problem_page(request: Request, problem: Problem) -> bytes:
    """The page, whatever the request was: one that asks for an unknown language is answered in the usual one."""
    asked = request.headers.get("accept-language")
    try:
        chosen = language(request.query_params, asked)
    except BadParameter:
        chosen = language(QueryParams(), asked)
    nearest = problem.facts.get("nearest", ())
    values = {
        "problem": problem,
        "title": _FRENCH.get(problem.kind, problem.title) if chosen == "fr" else problem.title,
        "title_language": chosen if problem.kind in _FRENCH else "en",
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
