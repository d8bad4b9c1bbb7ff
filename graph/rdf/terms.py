"""RDF 1.1 terms, triples and quads as plain values; only the stores turn them into an engine's own.

Terms are https://www.w3.org/TR/rdf11-concepts/ sections 3.1 to 3.3. There are no blank nodes: nothing
that Accord publishes is without an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """An address, absolute."""

    value: str

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A value written as text, with the address of its datatype or its language."""

    value: str
    datatype: str = XSD + "string"
    language: str = ""

    def __str__(self) -> str:
        return self.value


Term: TypeAlias = Iri | Literal


@dataclass(frozen=True, slots=True)
class Triple:
    """Subject, predicate, object."""

    subject: Iri
    predicate: Iri
    object: Term


@dataclass(frozen=True, slots=True)
class Quad:
    """A triple and the named graph it stands in; no graph means the default graph."""

    subject: Iri
    predicate: Iri
    object: Term
    graph: Iri | None = None

    @property
    def triple(self) -> Triple:
        """The same statement without its graph."""
        return Triple(self.subject, self.predicate, self.object)


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
_ESCAPED = re.compile(r'[\\"\n\r]')


def text(value: str, language: str = "") -> Literal:
    """A literal for words: with its language where there is one (rdf:langString), else a plain string."""
    if language:
        return Literal(value, "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", language)
    return Literal(value)


def typed(value: object, datatype: str) -> Literal:
    """A literal of an XML Schema datatype, named without its prefix: `typed("2014-09-20", "date")`."""
    return Literal(str(value), XSD + datatype)


def term_line(term: Term) -> str:
    """A term as N-Triples writes it (https://www.w3.org/TR/n-triples/)."""
    if isinstance(term, Iri):
        return f"<{term.value}>"
    written = '"' + _ESCAPED.sub(lambda match: _ESCAPES[match[0]], term.value) + '"'
    if term.language:
        return f"{written}@{term.language}"
    return written if term.datatype == XSD + "string" else f"{written}^^<{term.datatype}>"


def quad_line(quad: Quad) -> str:
    """A quad as N-Quads writes it (https://www.w3.org/TR/n-quads/), its line's end included."""
    statement = f"<{quad.subject.value}> <{quad.predicate.value}> {term_line(quad.object)}"
    return f"{statement} .\n" if quad.graph is None else f"{statement} <{quad.graph.value}> .\n"


def nquads(quads: Iterable[Quad]) -> str:
    """Quads as N-Quads: sorted, each once, so that equal data are equal bytes."""
    return "".join(sorted({quad_line(quad) for quad in quads}))
