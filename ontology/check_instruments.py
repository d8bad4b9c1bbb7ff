"""Faults in known instruments: when and by whom they were concluded, and whether their addresses say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rdflib import RDF, SKOS, Graph, URIRef

from ontology.faults import A_DAY, Fault, ReferenceData, day_of, instances, no_days, short
from ontology.files import INSTRUMENTS
from ontology.readings import unread_faults
from ontology.terms import (
    AGREEMENT,
    DATE,
    ENDS_NOT_AFTER,
    ORGANISATION,
    PARTY,
    SOURCE,
    STARTS_NOT_BEFORE,
    STATE,
)


def instrument_faults(data: ReferenceData) -> Iterator[Fault]:
    """Everything that is wrong with the known instruments."""
    graph = data.graphs[INSTRUMENTS]
    bodies = {URIRef(ORGANISATION), URIRef(STATE)}
    for instrument in instances(graph, (AGREEMENT,)):
        if (instrument, URIRef(SOURCE), None) not in graph:
            yield Fault(INSTRUMENTS, short(instrument), "source", "names nothing that it rests on")
        parties = list(graph.objects(instrument, URIRef(PARTY)))
        if not parties:
            yield Fault(INSTRUMENTS, short(instrument), "party", "has none")
        for party in sorted(short(each) for each in parties if not bodies & set(data.objects(each, RDF.type))):
            yield Fault(INSTRUMENTS, short(instrument), "party", f"{party} is no state or body")
        yield from _date_faults(graph, instrument)
        yield from _name_faults(graph, instrument)
    yield from unread_faults(INSTRUMENTS, graph, AGREEMENT)


def _date_faults(graph: Graph, instrument: URIRef) -> Iterator[Fault]:
    """A day, or both days between which it was; the address begins with what is known of it."""
    for name in (DATE, STARTS_NOT_BEFORE, ENDS_NOT_AFTER):
        for written in no_days(graph, instrument, name):
            yield Fault(INSTRUMENTS, short(instrument), "date", f"{written} is no day, such as {A_DAY}")
    days = _days(graph, instrument, DATE)
    first, last = _days(graph, instrument, STARTS_NOT_BEFORE), _days(graph, instrument, ENDS_NOT_AFTER)
    if (len(days), len(first), len(last)) not in {(1, 0, 0), (0, 1, 1)}:
        yield Fault(INSTRUMENTS, short(instrument), "date", "has neither one day nor one pair of bounds")
        return
    begin, end = (days or first)[0], (days or last)[0]
    if end < begin:
        yield Fault(INSTRUMENTS, short(instrument), "date", f"its bounds end on {end}, before {begin}")
    known = _as_known(begin, end)
    if not short(instrument).partition("/agreement/")[2].startswith(f"{known}-"):
        yield Fault(INSTRUMENTS, short(instrument), "address", f"its date would make it begin with {known}-")


def _as_known(begin: date, end: date) -> str:
    """What two bounds have in common: a day, a month or a year."""
    if begin == end:
        return begin.isoformat()
    return f"{begin:%Y-%m}" if (begin.year, begin.month) == (end.year, end.month) else f"{begin:%Y}"


def _name_faults(graph: Graph, instrument: URIRef) -> Iterator[Fault]:
    """A name of one word decides nothing, unless it is an acronym."""
    for kind in (SKOS.prefLabel, SKOS.altLabel):
        for name in sorted(str(label) for label in graph.objects(instrument, kind)):
            if " " not in name and not name.isupper():
                yield Fault(INSTRUMENTS, short(instrument), "name", f"{name!r} is too common a word to be a name")


def _days(graph: Graph, instrument: URIRef, name: str) -> list[date]:
    days = (day_of(value) for value in graph.objects(instrument, URIRef(name)))
    return sorted(day for day in days if day is not None)
