from __future__ import annotations

import pytest
from rdflib import SKOS, Graph, URIRef

from ontology.check_places import ancestors
from ontology.faults import instances
from ontology.terms import CONCEPT, DIRECTLY_WITHIN, ID, KIND, LAT, LOCATION

PLACES = ID + "location/"

# A place, what contains it, what does not.
WITHIN = [
    (
        "calais-port-ring-road-access",
        "calais-port calais pas-de-calais hauts-de-france france",
        "coquelles dunkirk-port",
    ),
    ("calais-port-east-parking", "calais-port calais france", "channel-tunnel"),
    ("calais-port", "calais calais-area france", "calais-port-east-parking english-channel"),
    ("calais", "calais-area pas-de-calais france europe", "calais-port"),
    ("dunkirk-ferry-terminal", "dunkirk-port dunkirk nord france", "calais"),
    ("dover-eastern-docks", "dover-port dover kent england united-kingdom", "folkestone france"),
    ("eurotunnel-calais-terminal", "coquelles pas-de-calais france", "calais calais-port"),
    ("eurotunnel-folkestone-terminal", "folkestone kent united-kingdom", "france"),
    ("channel-tunnel", "france united-kingdom", "calais coquelles"),
    ("calais-juxtaposed-controls", "calais", "calais-port"),
    ("calais-port-juxtaposed-controls", "calais-port calais-juxtaposed-controls", "coquelles"),
    ("strait-of-dover", "english-channel", "dover united-kingdom"),
    ("zeebrugge-port", "zeebrugge belgium", "netherlands"),
    ("hook-of-holland-port", "hook-of-holland netherlands", "belgium"),
]


@pytest.fixture(scope="module")
def parents(locations: Graph) -> dict[str, list[str]]:
    return {
        str(place): [str(parent) for parent in locations.objects(place, URIRef(DIRECTLY_WITHIN))]
        for place in instances(locations, (LOCATION,))
    }


@pytest.mark.parametrize(("place", "inside", "outside"), WITHIN)
def test_what_contains_a_place(parents: dict[str, list[str]], place: str, inside: str, outside: str) -> None:
    above = {parent.removeprefix(PLACES) for parent in ancestors(PLACES + place, parents)}
    assert set(inside.split()) <= above
    assert not set(outside.split()) & above


@pytest.mark.parametrize(
    "town",
    [
        "calais",
        "dunkirk",
        "dover",
        "folkestone",
        "ouistreham",
        "cherbourg",
        "le-havre",
        "dieppe",
        "boulogne-sur-mer",
        "zeebrugge",
        "ostend",
        "hook-of-holland",
        "rotterdam",
        "portsmouth",
        "harwich",
        "felixstowe",
        "newhaven",
        "ramsgate",
    ],
)
def test_a_port_lies_directly_within_its_town(locations: Graph, town: str) -> None:
    port = URIRef(f"{PLACES}{town}-port")
    assert list(locations.objects(port, URIRef(DIRECTLY_WITHIN))) == [URIRef(PLACES + town)]
    assert locations.value(port, URIRef(KIND)) == URIRef(CONCEPT + "location-kind-port")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Port of Calais", "calais-port"),
        ("ring road", "calais-port-ring-road-access"),
        ("Rocade portuaire", "calais-port-ring-road-access"),
        ("eastern parking area", "calais-port-east-parking"),
        ("Eurotunnel site", "eurotunnel-calais-terminal"),
        ("Dunkerque", "dunkirk"),
        ("Channel", "english-channel"),
        ("Calais region", "calais-area"),
        ("north of France", "northern-france"),
        ("Gare du Nord", "paris-gare-du-nord"),
        ("Türkiye", "turkey"),
        ("Bodensee", "lake-constance"),
        ("Odra", "oder"),
        ("Gulf of Lions", "gulf-of-lion"),
        ("East Africa", "eastern-africa"),
    ],
)
def test_a_place_is_found_by_another_name(locations: Graph, name: str, place: str) -> None:
    named = {
        str(subject)
        for kind in (SKOS.prefLabel, SKOS.altLabel)
        for subject, label in locations.subject_objects(kind)
        if str(label) == name
    }
    assert named == {PLACES + place}


def test_most_places_can_be_put_on_a_map(parents: dict[str, list[str]], locations: Graph) -> None:
    placed = set(locations.subjects(URIRef(LAT)))
    assert len(placed) > 0.95 * len(parents)
