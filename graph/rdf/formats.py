"""The forms that data can be written in: their short names, media types and file endings, and our prefixes."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.terms import CONCEPT, ONT


@dataclass(frozen=True, slots=True)
class Format:
    """One form: its short name (also the ending of an address), its media type, and what else asks for it."""

    name: str
    media_type: str
    also: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()

    @property
    def media_types(self) -> tuple[str, ...]:
        """Every media type that asks for it, the proper one first."""
        return (self.media_type, *self.also)


TURTLE = Format("ttl", "text/turtle", ("application/x-turtle",), ("turtle", "n3"))
N_TRIPLES = Format("nt", "application/n-triples", (), ("ntriples", "n-triples"))
RDF_XML = Format("rdf", "application/rdf+xml", (), ("rdfxml", "rdf-xml", "xml"))
JSON_LD = Format("jsonld", "application/ld+json", (), ("json-ld", "json"))
TRIG = Format("trig", "application/trig")
N_QUADS = Format("nq", "application/n-quads", (), ("nquads", "n-quads"))
GRAPH_FORMATS = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD, TRIG, N_QUADS)

RESULTS_JSON = Format("json", "application/sparql-results+json", ("application/json",))
RESULTS_XML = Format("xml", "application/sparql-results+xml", ("application/xml", "text/xml"))
RESULTS_CSV = Format("csv", "text/csv")
RESULTS_TSV = Format("tsv", "text/tab-separated-values")
RESULTS_FORMATS = (RESULTS_JSON, RESULTS_XML, RESULTS_CSV, RESULTS_TSV)

HTML = Format("html", "text/html", ("application/xhtml+xml",))
JSON = Format("json", "application/json")
CSV = Format("csv", "text/csv")
GEOJSON = Format("geojson", "application/geo+json")
TEXT = Format("txt", "text/plain")

_WELL_KNOWN = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TYPES = (
    "agreement amount contribution document evidence fund location measure meeting office organisation person report "
    "result tenure text"
)


def prefixes(base: str) -> dict[str, str]:
    """The prefixes that our Turtle is written with and our example queries use: the empty one is the vocabulary's."""
    own = {"": ONT, "c": CONCEPT, "g": f"{base}graph/"}
    return own | {name: f"{base}id/{name}/" for name in _TYPES.split()} | _WELL_KNOWN
