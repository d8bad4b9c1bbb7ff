"""A concept, or a scheme of concepts, as a page: what it means, what stands above and below it, what carries it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from fastapi import Request

from api.languages import Language, fold
from api.pages.pages import language_of, page
from api.things.describe import Description
from api.things.schemes import Concept, Scheme, ordered
from api.view.descriptions import Rule
from api.view.lists import COLLECTIONS
from api.view.view import View, view_of
from graph.rdf.terms import Literal
from ontology import terms

_SHOWN = 30  # things of one kind that carry a concept by one property
_MATCHES = frozenset(f"http://www.w3.org/2004/02/skos/core#{how}Match" for how in ("exact", "close", "broad"))


@dataclass(frozen=True, slots=True)
class Carriers:
    """The things of one kind that carry a concept by one property: how many, the first of them, and their list.

    `listed` is the address of the list that is narrowed to just these; empty where no list is.
    """

    property: str
    kind: str
    count: int
    first: tuple[str, ...]
    listed: str


def is_concept(address: str) -> bool:
    """Whether an address is that of a concept or of a scheme."""
    return address.startswith(terms.CONCEPT)


def concept_page(request: Request, found: Description, forms: list[tuple[str, str]]) -> bytes:
    """The page of a concept or a scheme."""
    seen, language = view_of(request), language_of(request)
    schemes: tuple[Scheme, ...] = request.app.state.schemes
    whole = next((one for one in schemes if one.address == found.thing), None)
    own_schemes = {str(quad.object) for quad in found.facts if quad.predicate.value == terms.IN_SCHEME}
    scheme = whole or next((one for one in schemes if one.address in own_schemes), None)
    path = _path(scheme.top, found.thing) if scheme else ()
    definitions = {
        quad.object.language: quad.object.value
        for quad in found.facts
        if quad.predicate.value == terms.DEFINITION and isinstance(quad.object, Literal)
    }
    values: dict[str, Any] = {
        "thing": found.thing,
        "whole": whole,
        "scheme": scheme,
        "names": seen.labels.preferred.get(found.thing, {}),
        "other_names": sorted(set(seen.labels.other.get(found.thing, ())), key=fold),
        "code": "" if whole else seen.labels.code(found.thing),
        "definitions": {code: definitions[code] for code in sorted(definitions, key=lambda one: one != language)},
        "broader": [one.address for one in path[:-1]],
        "narrower": ordered(seen.labels, path[-1].narrower, language) if path else [],
        "top": ordered(seen.labels, whole.top, language) if whole else [],
        "below": lambda concept: ordered(seen.labels, concept.narrower, language),
        "carried": carriers(seen, found, language),
        "with_narrower": with_narrower,
        "matches": sorted({str(quad.object) for quad in found.facts if quad.predicate.value in _MATCHES}),
        "sources": sorted(str(quad.object) for quad in found.facts if quad.predicate.value == terms.SOURCE),
        "source": terms.SOURCE,
        "forms": forms,
    }
    return page(request, "concept.html", values)


def carriers(seen: View, found: Description, language: Language) -> tuple[Carriers, ...]:
    """What carries a concept, by property and kind of thing, the most frequent first."""
    grouped: dict[tuple[str, str], set[str]] = {}
    for quad in found.pointing:
        thing = quad.subject.value
        if quad.predicate.value.startswith(terms.ONT):
            grouped.setdefault((quad.predicate.value, seen.labels.kind(thing)), set()).add(thing)
    made = [
        Carriers(
            name,
            kind,
            len(things),
            tuple(sorted(things, key=lambda one: (fold(seen.labels.label(one, language)), one))[:_SHOWN]),
            _listed(name, kind, seen.labels.code(found.thing)),
        )
        for (name, kind), things in grouped.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.count, one.property, one.kind)))


def with_narrower(concept: Concept) -> int:
    """How many facts name a concept or a narrower one."""
    return concept.count + sum(with_narrower(one) for one in concept.narrower)


def _listed(name: str, kind: str, code: str) -> str:
    """The address of the list of a kind of thing, narrowed to what carries a concept by a property."""
    for collection in COLLECTIONS:
        if collection.name != f"{kind.lower()}s":
            continue
        for narrowing in collection.filters:
            column = collection.column(narrowing.column)
            is_of_concepts = narrowing.rule in (Rule.CODE, Rule.TOPIC, Rule.THING)
            if is_of_concepts and column is not None and terms.ONT + column.property == name:
                wide = {"all": "true"} if collection.rest else {}
                return f"/{collection.name}?{urlencode({narrowing.name: code} | wide)}"
    return ""


def _path(concepts: Sequence[Concept], address: str) -> tuple[Concept, ...]:
    """The way from a top concept down to a concept; empty where it stands in no tree."""
    return next(_ways(concepts, address), ())


def _ways(concepts: Sequence[Concept], address: str) -> Iterator[tuple[Concept, ...]]:
    for one in concepts:
        if one.address == address:
            yield (one,)
        else:
            yield from ((one, *below) for below in _ways(one.narrower, address))
