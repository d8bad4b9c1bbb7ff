"""The concept schemes: each with its concepts in order, what they mean and how often facts name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from api.languages import Language, fold
from api.view.labels import Labels
from graph.rdf.terms import Literal
from graph.store.face import Store
from ontology import terms

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_MEMBERS = f"""
SELECT ?scheme ?concept ?broader WHERE {{
  ?concept <{terms.IN_SCHEME}> ?scheme OPTIONAL {{ ?concept <{_SKOS}broader> ?broader }} }} ORDER BY ?scheme ?concept"""
_DEFINED = f"SELECT ?thing ?words WHERE {{ ?thing a ?kind ; <{terms.DEFINITION}> ?words }}"
_USED = f"""
SELECT ?concept ?property (COUNT(*) AS ?count) WHERE {{
  ?thing ?property ?concept . ?concept <{terms.IN_SCHEME}> ?scheme FILTER(STRSTARTS(STR(?property), "{terms.ONT}"))
}} GROUP BY ?concept ?property"""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept, what it means by language, how many facts name it, and the narrower ones below it."""

    address: str
    definitions: Mapping[str, str]
    count: int
    narrower: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme: its top concepts, and the properties whose values are its concepts."""

    address: str
    definitions: Mapping[str, str]
    top: tuple[Concept, ...]
    size: int
    properties: tuple[str, ...]


def read_schemes(store: Store) -> tuple[Scheme, ...]:
    """Every scheme of the store's default graph, by address."""
    members: dict[str, dict[str, str]] = {}
    for row in store.select(_MEMBERS).rows:
        found = members.setdefault(str(row["scheme"]), {})
        found[str(row["concept"])] = str(row.get("broader", "")) or found.get(str(row["concept"]), "")
    definitions = _definitions(store)
    counts: dict[str, int] = {}
    properties: dict[str, set[str]] = {}
    for row in store.select(_USED).rows:
        counts[str(row["concept"])] = counts.get(str(row["concept"]), 0) + int(str(row["count"]))
        properties.setdefault(str(row["concept"]), set()).add(str(row["property"]))
    return tuple(
        Scheme(
            scheme,
            definitions.get(scheme, MappingProxyType({})),
            _below("", above, definitions, counts),
            len(above),
            tuple(sorted({one for concept in above for one in properties.get(concept, ())})),
        )
        for scheme, above in sorted(members.items())
    )


def ordered(labels: Labels, concepts: Iterable[Concept], language: Language) -> list[Concept]:
    """Concepts by their names in a language."""
    return sorted(concepts, key=lambda one: fold(labels.label(one.address, language)))


def _below(
    broader: str, above: Mapping[str, str], definitions: Mapping[str, Mapping[str, str]], counts: Mapping[str, int]
) -> tuple[Concept, ...]:
    # What lies below a concept of another scheme, or of none, is a top concept here.
    return tuple(
        Concept(
            one,
            definitions.get(one, MappingProxyType({})),
            counts.get(one, 0),
            _below(one, above, definitions, counts),
        )
        for one, parent in above.items()
        if (parent if parent in above else "") == broader
    )


def _definitions(store: Store) -> dict[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in store.select(_DEFINED).rows:
        words = row["words"]
        if isinstance(words, Literal):
            found.setdefault(str(row["thing"]), {})[words.language] = words.value
    return {thing: MappingProxyType(words) for thing, words in found.items()}
