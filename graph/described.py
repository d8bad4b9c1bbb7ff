"""What a graph of reference data says of its things: their classes, names and what they are tied to."""

from __future__ import annotations

from datetime import date

from rdflib import Graph, URIRef
from rdflib import Literal as RdfLiteral

from ontology import terms


def of_type(graph: Graph, *classes: str) -> list[URIRef]:
    """The things of some classes, by address."""
    found = {
        s for name in classes for s in graph.subjects(URIRef(terms.RDF_TYPE), URIRef(name)) if isinstance(s, URIRef)
    }
    return sorted(found)


def ref_of(address: object) -> str:
    """The reference of a thing, such as `location/calais`, by its address."""
    return str(address).removeprefix(terms.ID)


def words_of(graph: Graph, subject: URIRef, *properties: str, french: bool = True) -> tuple[str, ...]:
    """Literals of some properties, the English ones first, each once."""
    found = [
        (number, literal.language not in {"en", None}, str(literal))
        for number, name in enumerate(properties)
        for literal in graph.objects(subject, URIRef(name))
        if isinstance(literal, RdfLiteral) and (french or literal.language in {"en", None})
    ]
    return tuple(dict.fromkeys(words for _, _, words in sorted(found)))


def english(graph: Graph, subject: URIRef) -> str:
    """The English name of a thing; its reference where it has none."""
    labels = words_of(graph, subject, terms.PREF_LABEL)
    return labels[0] if labels else ref_of(subject)


def one(graph: Graph, subject: URIRef, name: str) -> str:
    """The reference of the thing that a property leads to; empty where there is none."""
    return ref_of(graph.value(subject, URIRef(name)) or "")


def interval(words: str) -> tuple[date, date]:
    """An interval as the register writes it, [start, end): `2019-07-24/2022-10-25`, an open side as `..`."""
    start, _, end = words.partition("/")
    return (
        date.min if start == ".." else date.fromisoformat(start),
        date.max if end == ".." else date.fromisoformat(end),
    )
