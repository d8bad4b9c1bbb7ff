"""Which sources were read for the entry that names them, and when; the others say where it is on public record."""

from __future__ import annotations

import re
from datetime import date

from rdflib import Graph, URIRef

from ontology.terms import SOURCE

_READ = re.compile(r", read (\d{4}-\d{2}-\d{2})$")


def read_on(source: str) -> date | None:
    """The day on which somebody read a source for the very entry that names it; None where it is only named.

    Such a source ends in ", read " and the day, as in "The gazette, 4 May 2010, read 2026-01-31". Raises ValueError
    where that is no day.
    """
    match = _READ.search(source)
    return None if match is None else date.fromisoformat(match[1])


def was_read(graph: Graph, entry: URIRef) -> bool:
    """Whether one of the sources of an entry was read for it. Raises ValueError where the day of reading is none."""
    return any(read_on(str(source)) for source in graph.objects(entry, URIRef(SOURCE)))
