"""What `/sparql` says of itself to programs: a service description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.rdf.formats import GRAPH_FORMATS, RESULTS_FORMATS, Format, prefixes
from graph.rdf.serialise import serialise
from graph.rdf.terms import Iri, Term, Triple, typed

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


@dataclass(frozen=True, slots=True)
class Features:
    """What a service does beside answering queries over its own data."""

    takes_updates: bool
    asks_others: bool


def description(endpoint: str, base: str, report: Mapping[str, Any], form: Format, features: Features) -> bytes:
    """The service described (https://www.w3.org/TR/sparql11-service-description/) in an RDF format."""
    return serialise(_triples(endpoint, base, report, features), form, prefixes(base))


def _triples(endpoint: str, base: str, report: Mapping[str, Any], features: Features) -> Iterator[Triple]:
    service, dataset, graph = (Iri(f"{base}id/dataset#{part}") for part in ("sparql", "rdf-dataset", "default-graph"))
    stated: list[tuple[Iri, str, Term]] = [
        (service, "endpoint", Iri(endpoint)),
        (service, "supportedLanguage", Iri(_SD + "SPARQL11Query")),
        (service, "defaultDataset", dataset),
        (dataset, "defaultGraph", graph),
    ]
    if features.asks_others:
        stated.append((service, "feature", Iri(_SD + "BasicFederatedQuery")))
    if features.takes_updates:
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
