"""The whole graph in one file: N-Quads, TriG, flat Turtle, JSON-LD, and RDF 1.2 with a reifier for each named graph.

The same quads give the same bytes. N-Quads, TriG and JSON-LD hold the dataset with its named graphs; Turtle holds the
default graph, which is the merge of them all; RDF 1.2 holds the default graph and says of each triple in which graphs
it stands: `<graph> rdf:reifies <<( s p o )>>` (https://www.w3.org/TR/rdf12-concepts/#section-triple-terms-reification).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import MappingProxyType

from graph.rdf.formats import JSON_LD, N_QUADS, TRIG, TURTLE, Format, prefixes
from graph.rdf.serialise import in_order, serialise_ordered
from graph.rdf.terms import Quad, nquads, term_line
from ontology.errors import BadParameter

GRAPH, DUMPS = "graph.nq", "dumps"  # in a build's folder: what is served, and the other files of it
RDF_12 = Format("rdf12", "text/turtle")
EXPORT_FORMATS = (N_QUADS, TRIG, TURTLE, JSON_LD, RDF_12)
_ENDINGS = MappingProxyType({"rdf12": "rdf12.ttl"})
_REIFIES = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>"


def export_format(name: str) -> Format:
    """The form with that short name. Raises BadParameter naming the choices."""
    for form in EXPORT_FORMATS:
        if name.lower() in (form.name, *form.nicknames):
            return form
    raise BadParameter("format", name, "is not a form that the data can be exported in", names())


def names() -> list[str]:
    """The short names of the forms."""
    return [form.name for form in EXPORT_FORMATS]


def export(quads: Iterable[Quad], form: Format, base: str) -> bytes:
    """Every quad in a form of `EXPORT_FORMATS`, as UTF-8."""
    return _written(in_order(quads), form, base)


def file_name(form: Format, packed: bool = False) -> str:
    """What the file is called: `accord.nq`, `accord.rdf12.ttl`, `accord.trig.gz`."""
    return f"accord.{_ENDINGS.get(form.name, form.name)}" + (".gz" if packed else "")


def dump_of(folder: Path, form: Format) -> Path:
    """Where in a build's folder the whole data stand in a form of `EXPORT_FORMATS`; what is served is the N-Quads."""
    return folder / GRAPH if form.name == N_QUADS.name else folder / DUMPS / file_name(form)


def files(quads: Sequence[Quad], base: str) -> Iterator[tuple[Format, bytes]]:
    """The whole data in every form, each with its form."""
    ordered = in_order(quads)
    for form in EXPORT_FORMATS:
        yield form, _written(ordered, form, base)


def _written(ordered: Sequence[Quad], form: Format, base: str) -> bytes:
    if form.name == N_QUADS.name:
        return nquads(ordered).encode()
    if form.name == RDF_12.name:
        return _with_reifiers(ordered).encode()
    if form.name == TURTLE.name:
        ordered = [quad for quad in ordered if quad.graph is None]
    return serialise_ordered(ordered, form, prefixes(base))


def _with_reifiers(quads: Iterable[Quad]) -> str:
    """The default graph as lines, and a line for each triple of a named graph."""
    lines = set()
    for quad in quads:
        triple = f"<{quad.subject.value}> <{quad.predicate.value}> {term_line(quad.object)}"
        lines.add(f"{triple} .\n" if quad.graph is None else f"{term_line(quad.graph)} {_REIFIES} <<( {triple} )>> .\n")
    return "".join(sorted(lines))
