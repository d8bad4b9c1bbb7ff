"""Faults in places and in the use of concepts: ways up that lead nowhere, kinds of the wrong scheme, no source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rdflib import RDF, SKOS, Graph, URIRef

from ontology.faults import Fault, ReferenceData, instances, short
from ontology.files import CONCEPTS, INSTRUMENTS, LOCATIONS, ORGANISATIONS
from ontology.readings import unread_faults
from ontology.terms import (
    AGREEMENT,
    CONCEPT,
    DIRECTLY_WITHIN,
    INITIATIVE,
    KIND,
    LAT,
    LOCATION,
    LONG,
    ORGANISATION,
    SOURCE,
    STATE,
    TERRITORY,
)

ROOT_KINDS = frozenset(CONCEPT + "location-kind-" + kind for kind in ("country", "sea", "continent"))

_SCHEMES = (
    (LOCATIONS, (LOCATION,), CONCEPT + "location-kind"),
    (ORGANISATIONS, (ORGANISATION, STATE, INITIATIVE), CONCEPT + "organisation-kind"),
    (INSTRUMENTS, (AGREEMENT,), CONCEPT + "agreement-kind"),
)


def place_faults(data: ReferenceData) -> Iterator[Fault]:
    """Everything that is wrong with the places' order and coordinates, and with the territories of states."""
    graph = data.graphs[LOCATIONS]
    parents = {
        str(place): sorted(str(parent) for parent in graph.objects(place, URIRef(DIRECTLY_WITHIN)))
        for place in instances(graph, (LOCATION,))
    }
    kinds = {place: str(graph.value(URIRef(place), URIRef(KIND))) for place in parents}
    for place in parents:
        above = ancestors(place, parents)
        if place in above:
            yield Fault(LOCATIONS, short(URIRef(place)), "ring", "lies within itself")
        elif not any(kinds.get(each) in ROOT_KINDS for each in (place, *above)):
            yield Fault(LOCATIONS, short(URIRef(place)), "no country or sea", "reaches no country, sea or continent")
        yield from _coordinate_faults(graph, URIRef(place))
    for state in instances(data.graphs[ORGANISATIONS], (STATE,)):
        if not any(kinds.get(str(land)) for land in data.objects(state, URIRef(TERRITORY))):
            yield Fault(ORGANISATIONS, short(state), "territory", "none that is a location")


def source_faults(data: ReferenceData) -> Iterator[Fault]:
    """Places and schemes of concepts without a source, and how many places were held against none of theirs."""
    for file, kind in ((LOCATIONS, LOCATION), (CONCEPTS, str(SKOS.ConceptScheme))):
        for thing in instances(data.graphs[file], (kind,)):
            if (thing, URIRef(SOURCE), None) not in data.graphs[file]:
                yield Fault(file, short(thing), "source", "names nothing that it rests on")
    yield from unread_faults(LOCATIONS, data.graphs[LOCATIONS], LOCATION)


def ancestors(place: str, parents: Mapping[str, list[str]]) -> frozenset[str]:
    """Every place that contains a place, at any depth; the place itself only where it lies in a ring."""
    found: set[str] = set()
    waiting = list(parents.get(place, ()))
    while waiting:
        parent = waiting.pop()
        if parent not in found:
            found.add(parent)
            waiting += parents.get(parent, ())
    return frozenset(found)


def kind_faults(data: ReferenceData) -> Iterator[Fault]:
    """Things without a kind or with one from another scheme, and concepts outside any scheme."""
    concepts = data.graphs[CONCEPTS]
    for file, classes, scheme in _SCHEMES:
        graph = data.graphs[file]
        for thing in instances(graph, classes):
            kinds = list(graph.objects(thing, URIRef(KIND)))
            if len(kinds) != 1 or (kinds[0], SKOS.inScheme, URIRef(scheme)) not in concepts:
                yield Fault(file, short(thing), "kind", f"not exactly one of the scheme {short(URIRef(scheme))}")
    for concept in instances(concepts, (str(SKOS.Concept),)):
        schemes = list(concepts.objects(concept, SKOS.inScheme))
        if len(schemes) != 1 or (schemes[0], RDF.type, SKOS.ConceptScheme) not in concepts:
            yield Fault(CONCEPTS, short(concept), "scheme", "is not in exactly one scheme")
        elif not str(concept).startswith(str(schemes[0]) + "-"):
            yield Fault(CONCEPTS, short(concept), "address", f"does not begin with {short(schemes[0])}-")


def _coordinate_faults(graph: Graph, place: URIRef) -> Iterator[Fault]:
    for name, limit in ((LAT, 90), (LONG, 180)):
        for value in graph.objects(place, URIRef(name)):
            if not _is_within(str(value), limit):
                reason = f"{value.n3()} is no number of degrees from -{limit} to {limit}"
                yield Fault(LOCATIONS, short(place), "coordinates", reason)
    if ((place, URIRef(LAT), None) in graph) != ((place, URIRef(LONG), None) in graph):
        yield Fault(LOCATIONS, short(place), "coordinates", "latitude and longitude do not come together")


def _is_within(degrees: str, limit: int) -> bool:
    try:
        return -limit <= float(degrees) <= limit
    except ValueError:
        return False
