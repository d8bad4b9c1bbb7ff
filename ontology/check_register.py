"""Faults in the register: offices, who held them, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from rdflib import RDF, Graph, URIRef

from ontology.faults import A_DAY, Fault, ReferenceData, day_of, instances, no_days, short
from ontology.files import REGISTER
from ontology.readings import was_read
from ontology.terms import (
    END_DATE,
    HAS_OFFICE,
    HOLDER,
    MINISTERIAL_OFFICE,
    OFFICE,
    OFFICE_OF,
    SOURCE,
    START_DATE,
    TENURE,
    UNKNOWN_BETWEEN,
)

LONGEST_GAP = timedelta(days=7)

_INTERVAL = re.compile(r"(\d{4}-\d{2}-\d{2}|\.\.)/(\d{4}-\d{2}-\d{2}|\.\.)")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from the first to the one before the second; an open side is the first or last day there is."""

    start: date
    end: date


def register_faults(data: ReferenceData) -> Iterator[Fault]:
    """Everything that is wrong with offices and tenures."""
    graph = data.graphs[REGISTER]
    for tenure in instances(graph, (TENURE,)):
        yield from _tenure_faults(graph, tenure)
    for office in instances(graph, (OFFICE, MINISTERIAL_OFFICE)):
        if len(list(graph.objects(office, URIRef(OFFICE_OF)))) != 1:
            yield Fault(REGISTER, short(office), "office", "does not act for exactly one state or body")
        yield from _office_faults(graph, office)
        yield from _unread_faults(graph, office)
    for thing in sorted(str(subject) for subject in set(graph.subjects(RDF.type))):
        if (URIRef(thing), URIRef(SOURCE), None) not in graph:
            yield Fault(REGISTER, short(URIRef(thing)), "source", "names nothing that it rests on")


def interval(written: str) -> Span:
    """The days of an interval such as 2002-05-07/2004-03-31 or 2026-01-01/.. (ISO 8601-2, open interval).

    Raises ValueError, naming what was written, where it is none.
    """
    match = _INTERVAL.fullmatch(written)
    if match is None:
        raise ValueError(f"{written!r} is not two dates, or one and two dots, with a stroke between")
    start = date.min if match[1] == ".." else date.fromisoformat(match[1])
    end = date.max if match[2] == ".." else date.fromisoformat(match[2])
    if start >= end:
        raise ValueError(f"{written!r} ends before it starts")
    return Span(start, end)


def _unread_faults(graph: Graph, office: URIRef) -> Iterator[Fault]:
    tenures = [URIRef(str(tenure)) for tenure in graph.subjects(URIRef(HAS_OFFICE), office)]
    try:
        unread = [tenure for tenure in tenures if not was_read(graph, tenure)]
    except ValueError as error:
        yield Fault(REGISTER, short(office), "day of reading", str(error))
        return
    if unread:
        reason = f"{len(unread)} of {len(tenures)} tenures rest on no source that was read for them"
        yield Fault(REGISTER, short(office), "source not read", reason, "info")


def _tenure_faults(graph: Graph, tenure: URIRef) -> Iterator[Fault]:
    for name, word, least in (
        (HOLDER, "holder", 1),
        (HAS_OFFICE, "office", 1),
        (START_DATE, "start", 0),
        (END_DATE, "end", 0),
    ):
        count = len(list(graph.objects(tenure, URIRef(name))))
        if not least <= count <= 1:
            yield Fault(REGISTER, short(tenure), "tenure", f"{count} values for its {word}")
    for name in (START_DATE, END_DATE):
        for written in no_days(graph, tenure, name):
            yield Fault(REGISTER, short(tenure), "tenure", f"{written} is no day, such as {A_DAY}")
    start, end = _day(graph, tenure, START_DATE), _day(graph, tenure, END_DATE)
    if start is None:
        yield Fault(REGISTER, short(tenure), "tenure", "has no start", "warning")
    elif end is not None and end <= start:
        yield Fault(REGISTER, short(tenure), "tenure", f"ends on {end}, not after its start on {start}")
    office, named = graph.value(tenure, URIRef(HAS_OFFICE)), short(tenure).partition("/tenure/")[2]
    expected = f"{short(office or tenure).rpartition('/')[2]}_{start}"
    if start is not None and named != expected:
        yield Fault(REGISTER, short(tenure), "address", f"office and start would make it {expected}")


def _office_faults(graph: Graph, office: URIRef) -> Iterator[Fault]:
    tenures = sorted(
        (Span(start, _day(graph, tenure, END_DATE) or date.max), short(tenure))
        for tenure in graph.subjects(URIRef(HAS_OFFICE), office)
        if (start := _day(graph, tenure, START_DATE)) is not None
    )
    for (before, held), (after, name) in pairwise(tenures):
        if after.start < before.end:
            yield Fault(REGISTER, name, "overlap", f"begins on {after.start}, while {held} is still running")
    try:
        unknown = sorted(interval(str(written)) for written in graph.objects(office, URIRef(UNKNOWN_BETWEEN)))
    except ValueError as error:
        yield Fault(REGISTER, short(office), "unknown stretch", str(error))
        return
    for gap in _gaps([span for span, _ in tenures], unknown):
        reason = f"nobody from {gap.start} to {gap.end}, and not declared as unknown"
        yield Fault(REGISTER, short(office), "gap", reason, "warning")


def _gaps(held: Sequence[Span], unknown: Sequence[Span]) -> Iterator[Span]:
    for before, after in pairwise(held):
        declared = any(span.start <= before.end and after.start <= span.end for span in unknown)
        if after.start - before.end > LONGEST_GAP and not declared:
            yield Span(before.end, after.start)


def _day(graph: Graph, tenure: object, name: str) -> date | None:
    return day_of(graph.value(URIRef(str(tenure)), URIRef(name)))
