"""Places of the wide gazetteer → quads, those that documents speak of and what contains them."""

from __future__ import annotations

from collections.abc import Iterable

from graph.names import Addresses
from graph.rdf.terms import Iri, Quad, Term, text, typed
from graph.reference.world import ListedPlace, World
from ontology import terms

GEONAMES = (
    "https://sws.geonames.org/"  # with a number and a slash: https://www.geonames.org/ontology/documentation.html
)
_FRENCH_SPEAKING = frozenset({"FR", "MC"})


def listed_quads(read: Iterable[Quad], world: World, addresses: Addresses) -> tuple[Quad, ...]:
    """What is known of the listed places that were read of, and of what contains them, in the graph `locations`."""
    begins = addresses.thing("location/").value
    spoken_of = {str(quad.object) for quad in read if str(quad.object).startswith(begins)}
    refs = sorted(address.removeprefix(addresses.thing("").value) for address in spoken_of)
    graph = addresses.graph("locations")
    return tuple(
        Quad(addresses.thing(place.ref), Iri(predicate), value, graph)
        for place in world.with_ancestors(refs)
        for predicate, value in _facts(place, addresses)
    )


def _facts(place: ListedPlace, addresses: Addresses) -> Iterable[tuple[str, Term]]:
    yield terms.RDF_TYPE, Iri(terms.LOCATION)
    yield terms.KIND, Iri(f"{terms.CONCEPT}location-kind-{place.kind}")
    yield terms.PREF_LABEL, text(place.label, "en")
    french = place.french or (place.name if place.country in _FRENCH_SPEAKING else "")
    if french:
        yield terms.PREF_LABEL, text(french, "fr")
    if place.name != place.label:
        yield terms.ALT_LABEL, text(place.name)
    yield terms.LABEL_SOURCE, Iri(terms.CONCEPT + "label-gazetteer")
    if place.within:
        yield terms.DIRECTLY_WITHIN, addresses.thing(place.within)
    if place.lat and place.long:
        yield terms.LAT, typed(place.lat, "decimal")
        yield terms.LONG, typed(place.long, "decimal")
    yield terms.SOURCE, Iri(f"{GEONAMES}{place.geonames}/")
