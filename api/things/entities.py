"""A thing as a page, as JSON and as a table: its facts with their words, and what refers to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request

from api.languages import Language, slug_of
from api.pages.pages import language_of, page
from api.things.context import sentences_of, surroundings
from api.things.describe import Description
from api.view import writing
from api.view.passages import Passage
from api.view.view import View, view_of
from graph.rdf.terms import Iri, Quad, Term, Triple
from ontology import terms

# Told elsewhere on the page, or of use to programs only.
_ASIDE = frozenset(
    {terms.RDF_TYPE, terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL, terms.LABEL_SOURCE, terms.EXACT}
)
_SHOWN, _QUOTED = 60, 40
# What reference data describe, and mint from a text's words where they lack it.
_KNOWABLE = (terms.PERSON, terms.MINISTERIAL_OFFICE, terms.ORGANISATION, terms.LOCATION)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is said: the property, the value, the passages it was read from.

    `origin` says how a fact came about that was not read: inferred or derived; nothing for what is simply known.
    """

    predicate: str
    value: Term
    passages: tuple[Passage, ...]
    origin: str

    @property
    def is_thing(self) -> bool:
        """Whether the value is a thing with an address."""
        return isinstance(self.value, Iri)


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of one property, and how many more there are than are shown.

    `name` is the property's own word in its address, by which a page is asked for all of them.
    """

    property: str
    name: str
    facts: tuple[Fact, ...]
    more: int = 0


def entity_page(request: Request, found: Description, forms: list[tuple[str, str]]) -> bytes:
    """The page of a thing."""
    seen = view_of(request)
    language = language_of(request)
    own = [quad for quad in found.pointing if quad.object == Iri(found.thing) or quad.graph != Iri(found.thing)]
    passage = seen.passages.by_id.get(found.thing)
    on_list = seen.shelf_of(found.thing)
    whole = request.query_params.get("all", "")
    values = {
        "path": seen.labels.path(found.thing).replace("/id/", "/doc/", 1),
        "sentence": sentences_of(request),
        "shown": None if whole == "evidence" else _QUOTED,
        "thing": found.thing,
        "kind": seen.labels.kind(found.thing),
        "kind_of": seen.labels.kind,
        "concerned": len(seen.places.concerning.get(found.thing, ())),
        "slug": slug_of(found.thing),
        "only_read": _is_only_read(found),
        "names": seen.labels.preferred.get(found.thing, {}),
        "language_of": lambda address: seen.labels.language_of(address, language),
        "other_names": seen.labels.other.get(found.thing, ()),
        "groups": _groups(seen, found.facts, language, whole=whole),
        "pointing": _groups(seen, own, language, inverse=True, whole=whole),
        "evidence": _evidence(seen, found),
        "passage": passage,
        "context": surroundings(request, passage) if passage else None,
        "read": seen.passages.facts.get(found.thing, ()),
        "item": writing.item(seen, *on_list, language) if on_list else None,
        "collection": on_list[0].collection.name if on_list else "",
        "amount": writing.amount(seen, found.thing) if found.thing in seen.amounts else None,
        "amounts": {name: writing.amount(seen, name) for name in seen.amounts},
        "forms": forms,
    }
    return page(request, "thing.html", values)


def _is_only_read(found: Description) -> bool:
    """Whether a thing that reference data could describe, a person, office, body or place, is known from texts only."""
    said = {(quad.predicate.value, str(quad.object)) for quad in found.facts}
    is_quoted = (terms.LABEL_SOURCE, terms.CONCEPT + "label-quoted") in said
    return is_quoted and any((terms.RDF_TYPE, kind) in said for kind in _KNOWABLE)


def entity_json(seen: View, found: Description, language: Language) -> writing.Json:
    """A thing as JSON: what its list says of it, all its facts, and what refers to it."""
    on_list = seen.shelf_of(found.thing)
    item = writing.item(seen, *on_list, language) if on_list else writing.thing(seen, found.thing, language)
    names = dict(seen.labels.preferred.get(found.thing, {}))
    facts = [
        _fact_json(seen, fact, language)
        for group in _groups(seen, found.facts, language, most=None)
        for fact in group.facts
    ]
    pointing = [
        _fact_json(seen, fact, language)
        for group in _groups(seen, found.pointing, language, inverse=True, most=None)
        for fact in group.facts
    ]
    context = {"@context": writing.context(on_list[0]) if on_list else writing.common_context()}
    kind = {"kindOfThing": seen.labels.kind(found.thing), "names": names, "onlyRead": _is_only_read(found)}
    return context | item | kind | {"facts": facts, "referredToBy": pointing}


def entity_rows(seen: View, found: Description, language: Language) -> tuple[list[str], list[list[str]]]:
    """A thing as a table: one row for each fact and passage."""
    header = ["property", "value", "label", "quote", "start", "end", "document", "basis"]
    rows = []
    for group in _groups(seen, found.facts, language, most=None):
        for fact in group.facts:
            label = seen.labels.label(str(fact.value), language) if fact.is_thing else ""
            told = [group.property, str(fact.value), label]
            rows += [
                [*told, one.quote, str(one.start), str(one.end), one.document, one.basis] for one in fact.passages
            ] or [[*told, "", "", "", "", ""]]
    return header, rows


def _groups(
    seen: View,
    quads: Sequence[Quad],
    language: Language,
    *,
    inverse: bool = False,
    most: int | None = _SHOWN,
    whole: str = "",
) -> tuple[Group, ...]:
    """The facts by property, of each at most so many; of the one whose own word is `whole`, all."""
    grouped: dict[str, list[Triple]] = {}
    worked_out = {quad.triple: slug_of(str(quad.graph)) for quad in quads if _is_worked_out(quad)}
    for triple in dict.fromkeys(quad.triple for quad in quads):
        if triple.predicate.value not in _ASIDE:
            grouped.setdefault(triple.predicate.value, []).append(triple)
    groups = []
    for name in sorted(grouped, key=lambda name: (not name.startswith(terms.ONT), seen.labels.label(name, language))):
        facts = [_fact(seen, one, worked_out.get(one, ""), inverse=inverse) for one in grouped[name]]
        facts.sort(key=lambda fact: (seen.labels.label(str(fact.value), language), str(fact.value)))
        shown = facts if most is None or slug_of(name) == whole else facts[:most]
        groups.append(Group(name, slug_of(name), tuple(shown), len(facts) - len(shown)))
    return tuple(groups)


def _is_worked_out(quad: Quad) -> bool:
    return quad.graph is not None and quad.graph.value.endswith(("/graph/inferred", "/graph/derived"))


def _fact(seen: View, triple: Triple, origin: str, *, inverse: bool) -> Fact:
    read = seen.passages.of(triple.subject.value, triple.predicate.value, triple.object)
    value = triple.subject if inverse else triple.object
    return Fact(triple.predicate.value, value, read, "" if read else origin)


def _fact_json(seen: View, fact: Fact, language: Language) -> writing.Json:
    value = writing.thing(seen, str(fact.value), language) if fact.is_thing else str(fact.value)
    return {
        "property": fact.predicate,
        "label": seen.labels.label(fact.predicate, language),
        "value": value,
        "evidence": [writing.passage(one) for one in fact.passages],
    } | ({"origin": fact.origin} if fact.origin else {})


def _evidence(seen: View, found: Description) -> tuple[Passage, ...]:
    on_list = seen.shelf_of(found.thing)
    if on_list and on_list[1].evidence:
        return seen.passages.sorted(on_list[1].evidence)
    own = {quad.graph.value for quad in found.facts if quad.graph}
    return seen.passages.sorted(own or {quad.graph.value for quad in found.pointing if quad.graph})
