"""What `/sparql` says of itself: a service description for programs, a form that works without script for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from api.settings import Settings
from graph.formats import GRAPH_FORMATS, RESULTS_FORMATS, Format, prefixes
from graph.rdf import Iri, Term, Triple, typed
from graph.serialise import serialise

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_TYPE = Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
# https://www.w3.org/ns/formats/ names the formats that a service can answer in.
_FORMAT_NAMES = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/rdf+xml": "RDF_XML",
    "application/ld+json": "JSON-LD",
    "application/trig": "TriG",
    "application/n-quads": "N-Quads",
}
_EXAMPLE = """\
PREFIX : <https://w3id.org/accord-kg/ont#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?measure ?label ?quote WHERE {
  ?measure a :Measure ; skos:prefLabel ?label .
  GRAPH ?evidence { ?measure :site ?place }
  ?evidence :exact ?quote .
}
ORDER BY ?measure ?quote
LIMIT 20
"""


def description(endpoint: str, base: str, report: Mapping[str, Any], form: Format, takes_updates: bool) -> bytes:
    """The service described (https://www.w3.org/TR/sparql11-service-description/) in an RDF format."""
    return serialise(_triples(endpoint, base, report, takes_updates), form, prefixes(base))


def form_page(settings: Settings, query: str | None = None) -> str:
    """A page with a form that sends a query by GET, so that its address is the query; an example stands in it."""
    shown = _EXAMPLE if query is None else query
    forms = "".join(
        f'<option value="{form.name}">{escape(form.media_type)}</option>' for form in (*RESULTS_FORMATS, *GRAPH_FORMATS)
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>SPARQL · Accord</title>'
        '<link rel="stylesheet" href="/static/accord.css"></head><body><main><h1>Ask in SPARQL</h1>'
        '<form action="/sparql" method="get"><p><label for="query">Query</label></p>'
        f'<p><textarea id="query" name="query" rows="16" cols="90" spellcheck="false">{escape(shown)}</textarea></p>'
        f'<p><label for="format">Answer as</label> <select id="format" name="format">{forms}</select> '
        f"<button>Ask</button></p></form><p>A query may take {settings.query_seconds:g} seconds and give "
        f"{settings.result_rows:,} rows. SELECT and ASK answer in the first four formats, CONSTRUCT and DESCRIBE in "
        'the others. Programs send queries here by the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 '
        'Protocol</a>. <a href="/">Start page</a></p></main></body></html>\n'
    )


def _triples(endpoint: str, base: str, report: Mapping[str, Any], takes_updates: bool) -> Iterator[Triple]:
    service, dataset, graph = (Iri(f"{base}id/dataset#{part}") for part in ("sparql", "rdf-dataset", "default-graph"))
    stated: list[tuple[Iri, str, Term]] = [
        (service, "endpoint", Iri(endpoint)),
        (service, "supportedLanguage", Iri(_SD + "SPARQL11Query")),
        (service, "defaultDataset", dataset),
        (dataset, "defaultGraph", graph),
    ]
    if takes_updates:
        stated.append((service, "supportedLanguage", Iri(_SD + "SPARQL11Update")))
        # A graph that was made stays, even when nothing is in it.
        stated.append((service, "feature", Iri(_SD + "EmptyGraphs")))
        stated += [(service, "inputFormat", _format_name(form)) for form in GRAPH_FORMATS]
    kinds = ((service, "Service"), (dataset, "Dataset"), (graph, "Graph"))
    yield from (Triple(thing, _TYPE, Iri(_SD + kind)) for thing, kind in kinds)
    yield from (Triple(subject, Iri(_SD + name), value) for subject, name, value in stated)
    for form in (*RESULTS_FORMATS, *GRAPH_FORMATS):
        yield Triple(service, Iri(_SD + "resultFormat"), _format_name(form))
    yield Triple(dataset, Iri(_VOID + "documents"), typed(len(report.get("documents", [])), "integer"))


def _format_name(form: Format) -> Iri:
    return Iri("http://www.w3.org/ns/formats/" + _FORMAT_NAMES[form.media_type])
