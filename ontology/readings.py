"""Which sources an entry was held against, and when; the others say where it is on public record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rdflib import Graph, URIRef

from ontology.faults import Fault, instances, short
from ontology.terms import SOURCE

_READ = re.compile(r", (?:read|compared) (\d{4}-\d{2}-\d{2})$")


def read_on(source: str) -> date | None:
    """The day on which the very entry that names a source was held against it; None where the source is only named.

    A page that somebody read ends in ", read " and the day, as in "The gazette, 4 May 2010, read 2026-01-31"; a data
    set with which a program compared the entry, in ", compared " and the day. Raises ValueError where that is no day.
    """
    match = _READ.search(source)
    return None if match is None else date.fromisoformat(match[1])


def was_read(graph: Graph, entry: URIRef) -> bool:
    """Whether an entry was held against one of its sources. Raises ValueError where the day of reading is none."""
    days = [read_on(str(source)) for source in graph.objects(entry, URIRef(SOURCE))]
    return any(day is not None for day in days)


def unread_faults(file: str, graph: Graph, kind: str) -> Iterator[Fault]:
    """How many entries of a class were held against no source of theirs; a day of reading that is none is an error."""
    entries, read = instances(graph, (kind,)), 0
    for entry in entries:
        try:
            read += was_read(graph, entry)
        except ValueError as error:
            yield Fault(file, short(entry), "day of reading", str(error))
    if read < len(entries):
        reason = f"{len(entries) - read} of {len(entries)} rest on no source that was read for them"
        yield Fault(file, file.removesuffix(".ttl"), "source not read", reason, "info")
