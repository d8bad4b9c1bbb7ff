from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeAlias

import pytest
from rdflib import XSD, BNode, Graph, Literal, URIRef

from ontology.check import CHECKS, all_faults, constant_faults, owl_faults, require_sound
from ontology.check_instruments import instrument_faults
from ontology.check_places import kind_faults, place_faults, source_faults
from ontology.check_register import register_faults
from ontology.check_words import (
    ambiguous_names,
    definition_faults,
    label_faults,
    reference_faults,
    repeats,
    term_faults,
)
from ontology.errors import VocabularyError
from ontology.faults import Fault, ReferenceData, instances
from ontology.files import CONCEPTS, CORE, INSTRUMENTS, LOCATIONS, ORGANISATIONS, REGISTER
from ontology.terms import LOCATION

Check: TypeAlias = Callable[[ReferenceData], Iterator[Fault]]

PREFIXES = """
@prefix : <https://w3id.org/accord-kg/ont#> .
@prefix c: <https://w3id.org/accord-kg/concept/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix location: <https://w3id.org/accord-kg/id/location/> .
@prefix office: <https://w3id.org/accord-kg/id/office/> .
@prefix organisation: <https://w3id.org/accord-kg/id/organisation/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix person: <https://w3id.org/accord-kg/id/person/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix tenure: <https://w3id.org/accord-kg/id/tenure/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix agreement: <https://w3id.org/accord-kg/id/agreement/> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
"""

HELD = ":holder person:john-reid ; :office office:uk-home-secretary"


def held(name: str, start: str, end: str) -> str:
    days = f':startDate "{start}"^^xsd:date ; :endDate "{end}"^^xsd:date'
    return f"tenure:{name} a :Tenure ; {HELD} ; {days} ."


# What is added to which file; the check that must find it, by which rule, in which thing.
PLANTED: dict[str, tuple[str, str, Check, str, str]] = {
    "a term without a French name": (
        CORE,
        ':Novelty a owl:Class ; skos:prefLabel "novelty"@en .',
        label_faults,
        "label",
        "ont#Novelty",
    ),
    "a term without a definition": (
        CORE,
        ':Novelty a owl:Class ; skos:prefLabel "novelty"@en .',
        definition_faults,
        "definition",
        "ont#Novelty",
    ),
    "a definition that repeats the name": (
        CORE,
        ':Novelty a owl:Class ; skos:prefLabel "big novelty"@en ; skos:definition "A big novelty."@en .',
        definition_faults,
        "definition",
        "ont#Novelty",
    ),
    "a concept without a definition": (
        CONCEPTS,
        'c:topic-novelty a skos:Concept ; skos:inScheme c:topic ; skos:prefLabel "Novelty"@en , "Nouveauté"@fr .',
        definition_faults,
        "definition",
        "topic-novelty",
    ),
    "a term without a constant": (CORE, ":Novelty a owl:Class .", constant_faults, "out of step", "constants"),
    "a term of two kinds": (CORE, ":site a owl:DatatypeProperty .", owl_faults, "two kinds", "ont#site"),
    "a place with two English names": (
        LOCATIONS,
        'location:dover skos:prefLabel "Dover Town"@en .',
        label_faults,
        "label",
        "location/dover",
    ),
    "a name that is both preferred and alternative": (
        LOCATIONS,
        'location:dover skos:altLabel "Dover"@en .',
        label_faults,
        "label given twice",
        "location/dover",
    ),
    "a misspelt property": (
        LOCATIONS,
        "location:dover :directlyWihtin location:kent .",
        term_faults,
        "undeclared term",
        "location/dover",
    ),
    "a misspelt class": (
        LOCATIONS,
        "location:dover a :Loaction .",
        term_faults,
        "undeclared term",
        "location/dover",
    ),
    "a place within nowhere": (
        LOCATIONS,
        "location:dover :directlyWithin location:atlantis .",
        reference_faults,
        "dangling reference",
        "location/dover",
    ),
    "a port within its own road": (
        LOCATIONS,
        "location:calais-port :directlyWithin location:calais-port-ring-road-access .",
        place_faults,
        "ring",
        "location/calais-port",
    ),
    "a place that reaches no country": (
        LOCATIONS,
        "location:atlantis a :Location ; :kind c:location-kind-town .",
        place_faults,
        "no country or sea",
        "location/atlantis",
    ),
    "a latitude beyond the pole": (
        LOCATIONS,
        "location:dover <http://www.w3.org/2003/01/geo/wgs84_pos#lat> 151.0 .",
        place_faults,
        "coordinates",
        "location/dover",
    ),
    "a place whose kind is that of a meeting": (
        LOCATIONS,
        "location:dover :kind c:meeting-kind-dinner .",
        kind_faults,
        "kind",
        "location/dover",
    ),
    "a state without land": (
        ORGANISATIONS,
        "organisation:atlantis a :State ; :kind c:organisation-kind-state .",
        place_faults,
        "territory",
        "organisation/atlantis",
    ),
    "a concept outside every scheme": (
        CONCEPTS,
        "c:topic-novelty a skos:Concept .",
        kind_faults,
        "scheme",
        "topic-novelty",
    ),
    "a concept in the wrong scheme": (
        CONCEPTS,
        "c:topic-novelty a skos:Concept ; skos:inScheme c:basis .",
        kind_faults,
        "address",
        "topic-novelty",
    ),
    "an overlap of two home secretaries": (
        REGISTER,
        held("uk-home-secretary_2017-01-01", "2017-01-01", "2018-05-01"),
        register_faults,
        "overlap",
        "uk-home-secretary",
    ),
    "a tenure that ends before it starts": (
        REGISTER,
        held("uk-home-secretary_1990-01-01", "1990-01-01", "1989-01-01"),
        register_faults,
        "tenure",
        "uk-home-secretary_1990-01-01",
    ),
    "a start in words": (
        REGISTER,
        f'tenure:uk-home-secretary_1990-01-01 a :Tenure ; {HELD} ; :startDate "1 January 1990" .',
        register_faults,
        "tenure",
        "uk-home-secretary_1990-01-01",
    ),
    "an end on a day that no calendar has": (
        REGISTER,
        'tenure:uk-home-secretary_2016-07-13 :endDate "2018-02-30"^^xsd:date .',
        register_faults,
        "tenure",
        "uk-home-secretary_2016-07-13",
    ),
    "an instrument concluded on a day that no calendar has": (
        INSTRUMENTS,
        'agreement:2018-01-18-sandhurst :date "2018-01-32"^^xsd:date .',
        instrument_faults,
        "date",
        "agreement/2018-01-18-sandhurst",
    ),
    "coordinates in words": (
        LOCATIONS,
        'location:dover geo:lat "51 degrees" .',
        place_faults,
        "coordinates",
        "location/dover",
    ),
    "a tenure of two persons": (
        REGISTER,
        "tenure:uk-home-secretary_2016-07-13 :holder person:john-reid .",
        register_faults,
        "tenure",
        "uk-home-secretary_2016-07-13",
    ),
    "an undeclared gap": (
        REGISTER,
        held("uk-home-secretary_1990-01-01", "1990-01-01", "1991-01-01"),
        register_faults,
        "gap",
        "office/uk-home-secretary",
    ),
    "an unknown stretch that is no interval": (
        REGISTER,
        'office:uk-home-secretary :unknownBetween "2001 to 2002" .',
        register_faults,
        "unknown stretch",
        "office/uk-home-secretary",
    ),
    "a source read on a day that no calendar has": (
        REGISTER,
        f'tenure:uk-home-secretary_1990-01-01 a :Tenure ; {HELD} ; dcterms:source "The gazette, read 2026-02-30" .',
        register_faults,
        "day of reading",
        "office/uk-home-secretary",
    ),
    "an office of two states": (
        REGISTER,
        "office:uk-home-secretary :officeOf organisation:france .",
        register_faults,
        "office",
        "office/uk-home-secretary",
    ),
    "an address that does not follow from office and start": (
        REGISTER,
        f'tenure:nobody a :Tenure ; {HELD} ; :startDate "1980-01-01"^^xsd:date .',
        register_faults,
        "address",
        "tenure/nobody",
    ),
    "a place without a source": (
        LOCATIONS,
        "location:atlantis a :Location ; :kind c:location-kind-sea .",
        source_faults,
        "source",
        "location/atlantis",
    ),
    "a scheme of concepts without a source": (
        CONCEPTS,
        "c:novelty a skos:ConceptScheme .",
        source_faults,
        "source",
        "concept/novelty",
    ),
    "a place compared on a day that no calendar has": (
        LOCATIONS,
        'location:dover dcterms:source "A map, compared 2026-11-31" .',
        source_faults,
        "day of reading",
        "location/dover",
    ),
    "a person without a source": (REGISTER, "person:nobody a :Person .", register_faults, "source", "person/nobody"),
    "a name of two things": (
        LOCATIONS,
        'location:dover skos:altLabel "Calais"@en .',
        ambiguous_names,
        "ambiguous name",
        "calais",
    ),
}


def with_more(data: ReferenceData, file: str, turtle: str) -> ReferenceData:
    grown = Graph().parse(data=PREFIXES + turtle, format="turtle")
    return ReferenceData({**data.graphs, file: data.graphs[file] + grown})


@pytest.fixture(scope="module")
def as_packaged(data: ReferenceData) -> Callable[[Check], tuple[Fault, ...]]:
    """What a check finds in the packaged files, asked once of each check."""
    return cache(lambda check: tuple(check(data)))


def test_the_packaged_files_have_no_errors_and_no_warnings(data: ReferenceData) -> None:
    assert [str(fault) for fault in all_faults(data) if fault.severity != "info"] == []


@pytest.mark.parametrize(("file", "turtle", "check", "rule", "thing"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(
    data: ReferenceData,
    as_packaged: Callable[[Check], tuple[Fault, ...]],
    file: str,
    turtle: str,
    check: Check,
    rule: str,
    thing: str,
) -> None:
    assert not any(fault.rule == rule and thing == fault.thing for fault in as_packaged(check))
    found = check(with_more(data, file, turtle))
    assert any(fault.rule == rule and thing in fault.thing for fault in found)


def test_places_that_were_held_against_no_source_are_counted_and_are_no_mistake(data: ReferenceData) -> None:
    def told(where: ReferenceData) -> str:
        (fault,) = (fault for fault in source_faults(where) if fault.rule == "source not read")
        assert fault.severity == "info"
        return fault.reason

    places, unread = len(instances(data.graphs[LOCATIONS], (LOCATION,))), int(told(data).split()[0])
    named, read = (
        f'location:atlantis a :Location ; dcterms:source "A chart{end}" .' for end in ("", ", read 2026-11-22")
    )
    assert told(with_more(data, LOCATIONS, named)).startswith(f"{unread + 1} of {places + 1} ")
    assert told(with_more(data, LOCATIONS, read)).startswith(f"{unread} of {places + 1} ")


def test_a_missing_french_definition_is_found(data: ReferenceData) -> None:
    poorer = Graph()
    definition = URIRef("http://www.w3.org/2004/02/skos/core#definition")
    for subject, predicate, value in data.graphs[CORE]:
        if not (predicate == definition and str(subject).endswith("#Fund") and getattr(value, "language", "") == "fr"):
            poorer.add((subject, predicate, value))
    found = list(definition_faults(ReferenceData({**data.graphs, CORE: poorer})))
    assert [(fault.thing, fault.reason) for fault in found] == [("ont#Fund", "none in fr")]


def test_an_unsound_vocabulary_is_refused_by_file_thing_and_rule(data: ReferenceData) -> None:
    require_sound(data)
    with pytest.raises(VocabularyError) as refused:
        require_sound(with_more(data, LOCATIONS, "location:dover a :Loaction ."))
    assert refused.value.file == LOCATIONS
    assert refused.value.thing == "id/location/dover"
    assert refused.value.reason.startswith("undeclared term")


@pytest.mark.parametrize(
    ("definition", "label", "empty"),
    [
        ("A meeting.", "meeting", True),
        ("The date of the meeting.", "meeting date", True),
        ("An encounter of office holders.", "meeting", False),
        ("La date de la rencontre.", "date de rencontre", True),
    ],
)
def test_a_definition_must_say_more_than_the_name(definition: str, label: str, empty: bool) -> None:
    assert repeats(definition, label) is empty


ODD = (
    Literal(""),
    Literal("2 May", lang="en"),
    Literal("2024-02-30", datatype=XSD.date),
    Literal("NaN", datatype=XSD.decimal),
    Literal("-5"),
    URIRef("https://w3id.org/accord-kg/id/x"),
    BNode("odd"),
)


@pytest.mark.slow  # all checks over all files, twice
@pytest.mark.parametrize("seed", range(2))
def test_whatever_stands_in_the_files_the_checks_tell_faults_and_do_not_fall(data: ReferenceData, seed: int) -> None:
    chance = random.Random(seed)
    predicates = sorted({str(name) for graph in data.graphs.values() for name in graph.predicates()})
    spoilt = {file: Graph() + graph for file, graph in data.graphs.items()}
    for graph in spoilt.values():
        for subject, predicate, value in chance.sample(sorted(graph, key=str), 40):
            graph.remove((subject, predicate, value))
            graph.add((subject, predicate, chance.choice(ODD)))
            graph.add((subject, URIRef(chance.choice(predicates)), value))
    found = [fault for check in CHECKS for fault in check(ReferenceData(spoilt))]
    assert {fault.file for fault in found if fault.severity == "error"} >= {CORE, LOCATIONS, REGISTER, ORGANISATIONS}
