from __future__ import annotations

import pytest
from rdflib import RDF, SKOS, Graph, URIRef

from ontology.faults import instances
from ontology.terms import BELONGS_TO, ID, INITIATIVE, ORGANISATION, STATE, TERRITORY

BODIES = ID + "organisation/"

NAMES = [
    ("NCA", "national-crime-agency"),
    ("SOCA", "serious-organised-crime-agency"),
    ("UKBA", "uk-border-agency"),
    ("Immigration Service", "uk-immigration-service"),
    ("DCPAF", "dcpaf"),
    ("French border police", "dcpaf"),
    ("OCRIEST", "ocriest"),
    ("OLTIM", "oltim"),
    ("DGSI", "dgsi"),
    ("European Border and Coast Guard Agency", "frontex"),
    ("UN Refugee Agency", "unhcr"),
    ("International Organisation for Migration", "iom"),
    ("BKA", "bundeskriminalamt"),
    ("Calais Group", "calais-group"),
    ("Mediterranean Task Force", "task-force-mediterranean"),
    ("Operation Mare Nostrum", "mare-nostrum"),
]


@pytest.mark.parametrize(("name", "body"), NAMES)
def test_a_body_is_found_by_its_name_or_acronym(organisations: Graph, name: str, body: str) -> None:
    named = {
        str(subject)
        for kind in (SKOS.prefLabel, SKOS.altLabel)
        for subject, label in organisations.subject_objects(kind)
        if str(label) == name
    }
    assert named == {BODIES + body}


@pytest.mark.parametrize(
    ("state", "adjective"),
    [
        ("united-kingdom", "British"),
        ("france", "French"),
        ("netherlands", "Dutch"),
        ("iraq", "Iraqi"),
        ("vietnam", "Vietnamese"),
        ("ecuador", "Ecuadorian"),
        ("ivory-coast", "Ivorian"),
        ("nepal", "Nepalese"),
    ],
)
def test_a_state_is_told_by_its_adjective_and_has_its_land(organisations: Graph, state: str, adjective: str) -> None:
    subject = URIRef(BODIES + state)
    assert adjective in {str(label) for label in organisations.objects(subject, SKOS.hiddenLabel)}
    assert organisations.value(subject, URIRef(TERRITORY)) == URIRef(f"{ID}location/{state}")


def test_an_adjective_points_to_one_state(organisations: Graph) -> None:
    words = [str(label) for label in organisations.objects(None, SKOS.hiddenLabel)]
    assert sorted(words) == sorted(set(words))


def test_initiatives_are_not_organisations(organisations: Graph) -> None:
    initiatives = set(instances(organisations, (INITIATIVE,)))
    assert URIRef(BODIES + "mare-nostrum") in initiatives
    assert URIRef(BODIES + "empact") in initiatives
    assert not initiatives & set(instances(organisations, (ORGANISATION, STATE)))


def test_what_a_body_belongs_to_is_a_body(organisations: Graph) -> None:
    kinds = {URIRef(ORGANISATION), URIRef(STATE)}
    for _, whole in organisations.subject_objects(URIRef(BELONGS_TO)):
        assert kinds & set(organisations.objects(whole, RDF.type)), whole


def test_every_sovereign_state_is_one(organisations: Graph) -> None:
    states = set(organisations.subjects(RDF.type, URIRef(STATE)))
    assert len(states) >= 195  # the members of the United Nations, the Holy See, Kosovo
    assert all(organisations.value(state, URIRef(TERRITORY)) is not None for state in states)
