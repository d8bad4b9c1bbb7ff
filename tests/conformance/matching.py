"""Whether two answers are the same but for the names of their blank nodes."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, XSD

RS = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
_NUMBER = re.compile(r"[+-]?\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?")
_OWN = rdflib.Namespace("urn:row:")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a SELECT, in their order: for each the bound variables."""

    variables: frozenset[str]
    rows: tuple[Mapping[str, rdflib.term.Node], ...]


def same_tables(found: Table, wanted: Table, *, in_order: bool = False) -> bool:
    """Whether both have the same rows, each as often."""
    return found.variables == wanted.variables and isomorphic(_as_graph(found, in_order), _as_graph(wanted, in_order))


def from_json(body: bytes) -> Table | bool:
    """An answer in the SPARQL 1.1 Query Results JSON Format."""
    read = json.loads(body)
    if "boolean" in read:
        return bool(read["boolean"])
    rows = [{name: _json_term(term) for name, term in row.items()} for row in read["results"]["bindings"]]
    return Table(frozenset(read["head"]["vars"]), tuple(rows))


def from_results(body: bytes, ending: str) -> Table | bool:
    """An answer in XML, JSON or TSV."""
    forms = {"srx": ox.QueryResultsFormat.XML, "srj": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}
    read = ox.parse_query_results(body, format=forms[ending])
    if isinstance(read, ox.QueryBoolean):
        return bool(read)
    names = [variable.value for variable in read.variables]
    rows = [{name: _term(row[name]) for name in names if row[name] is not None} for row in read]
    return Table(frozenset(names), tuple(rows))


def from_result_set(graph: rdflib.Graph) -> Table | bool | None:
    """An answer that a manifest gives as RDF (the vocabulary result-set); None where the graph is no such thing."""
    head = graph.value(None, RDF.type, RS.ResultSet)
    if head is None:
        return None
    truth = graph.value(head, RS.boolean)
    if truth is not None:
        return bool(truth.toPython())  # type: ignore[attr-defined]  # it is a literal
    rows = [_rdf_row(graph, solution) for solution in graph.objects(head, RS.solution)]
    return Table(frozenset(str(name) for name in graph.objects(head, RS.resultVariable)), tuple(rows))


def same_csv(found: bytes, wanted: bytes) -> bool:
    """Whether two tables in CSV have the same lines; blank nodes count as one another."""
    first, second = (csv.DictReader(io.StringIO(text.decode(), newline="")) for text in (found, wanted))
    # SELECT * promises no order of the columns.
    return sorted(first.fieldnames or ()) == sorted(second.fieldnames or ()) and _counted(first) == _counted(second)


def parsed(lines: bytes) -> rdflib.Graph:
    """N-Triples as a graph whose literals keep their characters."""
    graph = rdflib.Graph()
    for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES):
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _counted(rows: Iterable[Mapping[str, str]]) -> Counter[frozenset[tuple[str, str]]]:
    return Counter(frozenset((name, _cell(cell)) for name, cell in row.items()) for row in rows)


def _cell(written: str) -> str:
    if written.startswith("_:"):
        return "_:"
    return repr(float(written)) if _NUMBER.fullmatch(written) else written


def _rdf_row(graph: rdflib.Graph, solution: rdflib.term.Node) -> dict[str, rdflib.term.Node]:
    pairs = ((graph.value(one, RS.variable), graph.value(one, RS.value)) for one in graph.objects(solution, RS.binding))
    return {str(name): value for name, value in pairs if value is not None}


def _as_graph(table: Table, in_order: bool) -> rdflib.Graph:
    graph = rdflib.Graph()
    # Blank nodes that rows have in common must stay so, and rows be counted: a row that comes twice is two nodes.
    for number, row in enumerate(table.rows):
        node = rdflib.BNode(f"row{number}")
        graph.add((node, RDF.type, _OWN.Row))
        if in_order:
            graph.add((node, _OWN.number, rdflib.Literal(number)))
        for name, term in row.items():
            graph.add((node, _OWN[name], term))
    return graph


def _json_term(term: Mapping[str, str]) -> rdflib.term.Node:
    if term["type"] == "uri":
        return rdflib.URIRef(term["value"])
    if term["type"] == "bnode":
        return rdflib.BNode(f"b{term['value']}")
    datatype = term.get("datatype")
    return _literal(term["value"], datatype, term.get("xml:lang"))


def _literal(value: str, datatype: str | None, language: str | None) -> rdflib.Literal:
    if language:
        return rdflib.Literal(value, lang=language)
    if datatype is None or datatype == XSD.string.toPython():
        return rdflib.Literal(value)
    return rdflib.Literal(_canonical(value, datatype), datatype=rdflib.URIRef(datatype), normalize=False)


def _canonical(value: str, datatype: str) -> str:
    """A number or a truth value as it is written here: the suites care for values, not for how they are written."""
    try:
        if rdflib.URIRef(datatype) in (XSD.integer, XSD.decimal):
            return format(Decimal(value).normalize(), "f")
        if rdflib.URIRef(datatype) in (XSD.double, XSD.float):
            return repr(float(value))
        if rdflib.URIRef(datatype) == XSD.boolean:
            return {"0": "false", "1": "true"}.get(value, value)
    except (ArithmeticError, ValueError):
        pass  # not in the datatype's space; it stays what it is
    return value


def _term(term: object) -> rdflib.term.Node:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(f"b{term.value}")
    assert isinstance(term, ox.Literal)
    return _literal(term.value, term.datatype.value, term.language)
