"""Known instruments: found by each of their names, and nothing in them that is not said of them elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from rdflib import SKOS, Graph, URIRef

from ontology.check_instruments import instrument_faults
from ontology.check_places import kind_faults
from ontology.faults import ReferenceData
from ontology.files import INSTRUMENTS
from ontology.terms import CONCLUDED_IN, DATE, ID, PARTY

AGREEMENT = ID + "agreement/"
PREFIXES = """
@prefix : <https://w3id.org/accord-kg/ont#> .
@prefix agreement: <https://w3id.org/accord-kg/id/agreement/> .
@prefix c: <https://w3id.org/accord-kg/concept/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix organisation: <https://w3id.org/accord-kg/id/organisation/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SOUND: Mapping[str, str] = {
    "kind": ":kind c:agreement-kind-treaty",
    "date": ':date "1904-04-08"^^xsd:date',
    "party": ":party organisation:france",
    "name": 'skos:prefLabel "Treaty of Zenda"@en',
    "source": 'dcterms:source "a gazette"',
}
# What is wrong, by what it replaces: the rule that finds it.
PLANTED = {
    "no source": ("source", 'skos:note "none"', "source"),
    "a day of reading that no calendar has": (
        "source", 'dcterms:source "a gazette, read 2026-02-30"', "day of reading",
    ),
    "no party": ("party", 'skos:note "none"', "party"),
    "a party that is a place": ("party", ":party <https://w3id.org/accord-kg/id/location/calais>", "party"),
    "no date": ("date", 'skos:note "none"', "date"),
    "one bound alone": ("date", ':startsNotBefore "1904-04-08"^^xsd:date', "date"),
    "a day and bounds": ("date", ':date "1904-04-08"^^xsd:date ; :endsNotAfter "1904-04-09"^^xsd:date', "date"),
    "bounds that end before they begin": (
        "date", ':startsNotBefore "1904-04-08"^^xsd:date ; :endsNotAfter "1904-04-07"^^xsd:date', "date",
    ),
    "an address of another day": ("date", ':date "1905-04-08"^^xsd:date', "address"),
    "a name of one common word": ("name", 'skos:altLabel "treaty"@en', "name"),
}  # fmt: skip


def planted(data: ReferenceData, changed: Mapping[str, str]) -> ReferenceData:
    body = " ; ".join({**SOUND, **changed}.values())
    entry = Graph().parse(data=f"{PREFIXES} agreement:1904-04-08-zenda a :Agreement ; {body} .", format="turtle")
    return ReferenceData({**data.graphs, INSTRUMENTS: data.graphs[INSTRUMENTS] + entry})


def test_the_known_instruments_are_sound(data: ReferenceData) -> None:
    for sound in (data, planted(data, {})):
        assert [str(fault) for fault in instrument_faults(sound) if fault.severity != "info"] == []


def test_the_instruments_tell_how_many_rest_on_nothing_that_was_read(data: ReferenceData) -> None:
    def told(known: ReferenceData) -> list[str]:
        return [fault.reason for fault in instrument_faults(known) if fault.rule == "source not read"]

    (now,) = told(data)
    unread, total = (int(word) for word in now.split() if word.isdigit())
    (one_more,) = told(planted(data, {}))
    assert one_more.startswith(f"{unread + 1} of {total + 1} ")
    (as_many,) = told(planted(data, {"source": 'dcterms:source "a gazette, read 2026-01-31"'}))
    assert as_many.startswith(f"{unread} of {total + 1} ")


@pytest.mark.parametrize(("part", "turtle", "rule"), PLANTED.values(), ids=PLANTED)
def test_a_fault_in_an_instrument_is_found(data: ReferenceData, part: str, turtle: str, rule: str) -> None:
    errors = [fault for fault in instrument_faults(planted(data, {part: turtle})) if fault.severity == "error"]
    [fault] = {fault.rule: fault for fault in errors}.values()
    assert (fault.file, fault.thing, fault.rule) == (INSTRUMENTS, "id/agreement/1904-04-08-zenda", rule)


def test_an_instrument_of_a_kind_that_is_none_is_found(data: ReferenceData) -> None:
    faults = kind_faults(planted(data, {"kind": ":kind c:location-kind-port"}))
    assert [fault.thing for fault in faults] == ["id/agreement/1904-04-08-zenda"]


@pytest.mark.parametrize(
    ("name", "instrument"),
    [
        ("Treaty of Canterbury", "1986-02-12-canterbury"),
        ("Sangatte Protocol", "1991-11-25-sangatte"),
        ("accords du Touquet", "2003-02-04-le-touquet"),
        ("Le Touquet Treaty", "2003-02-04-le-touquet"),
        ("Evian Arrangement", "2009-07-06-evian"),
        ("Treaty of Sandhurst", "2018-01-18-sandhurst"),
        ("Los Angeles Declaration", "2022-06-10-los-angeles"),
        ("UNCAC", "2003-10-31-corruption"),
        ("EU-Turkey deal", "2016-03-18-eu-turkey"),
        ("1951 Refugee Convention", "1951-07-28-geneva"),
        ("convention d'application de l'accord de Schengen", "1990-06-19-schengen-convention"),
    ],
)
def test_a_name_leads_to_one_instrument(data: ReferenceData, name: str, instrument: str) -> None:
    graph = data.graphs[INSTRUMENTS]
    named = {
        str(subject).removeprefix(AGREEMENT)
        for kind in (SKOS.prefLabel, SKOS.altLabel)
        for subject, label in graph.subject_objects(kind)
        if str(label) == name
    }
    assert named == {instrument}


@pytest.mark.parametrize(
    ("instrument", "day", "place", "parties"),
    [
        ("2003-02-04-le-touquet", "2003-02-04", "le-touquet", {"france", "united-kingdom"}),
        ("2018-01-18-sandhurst", "2018-01-18", "sandhurst", {"france", "united-kingdom"}),
        ("2023-12-05-kigali", "2023-12-05", "kigali", {"rwanda", "united-kingdom"}),
        ("2017-02-03-valletta", "2017-02-03", "valletta", {"european-union"}),
    ],
)
def test_an_instrument_has_its_day_place_and_parties(
    data: ReferenceData, instrument: str, day: str, place: str, parties: set[str]
) -> None:
    graph, subject = data.graphs[INSTRUMENTS], URIRef(AGREEMENT + instrument)
    assert str(graph.value(subject, URIRef(DATE))) == day
    assert str(graph.value(subject, URIRef(CONCLUDED_IN))) == f"{ID}location/{place}"
    assert {str(party).rpartition("/")[2] for party in graph.objects(subject, URIRef(PARTY))} == parties
