from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.check_register import interval, register_faults
from ontology.faults import ReferenceData
from ontology.files import REGISTER
from ontology.readings import read_on, was_read
from ontology.terms import (
    END_DATE,
    FAMILY_NAME,
    GIVEN_NAME,
    HAS_OFFICE,
    HOLDER,
    ID,
    OFFICE_OF,
    PERSON,
    SOURCE,
    START_DATE,
    UNKNOWN_BETWEEN,
)

# Public knowledge, told apart from what any statement says.
HOLDERS = [
    ("uk-home-secretary", "2005-07-07", "charles-clarke"),
    ("uk-home-secretary", "2009-06-04", "jacqui-smith"),
    ("uk-home-secretary", "2009-06-05", "alan-johnson"),
    ("uk-home-secretary", "2013-01-01", "theresa-may"),
    ("uk-home-secretary", "2016-07-13", "amber-rudd"),
    ("uk-home-secretary", "2018-04-30", "sajid-javid"),
    ("uk-home-secretary", "2022-10-20", "grant-shapps"),
    ("uk-home-secretary", "2022-10-25", "suella-braverman"),
    ("uk-home-secretary", "2023-12-25", "james-cleverly"),
    ("uk-home-secretary", "2024-12-25", "yvette-cooper"),
    ("uk-home-secretary", "2025-12-01", "shabana-mahmood"),
    ("uk-prime-minister", "2007-06-27", "gordon-brown"),
    ("uk-prime-minister", "2022-10-01", "liz-truss"),
    ("uk-immigration-minister", "2001-06-11", "jeff-rooker"),
    ("uk-immigration-minister", "2004-04-01", "des-browne"),
    ("uk-immigration-minister", "2007-12-01", "liam-byrne"),
    ("uk-immigration-minister", "2015-01-01", "james-brokenshire"),
    ("uk-immigration-minister", "2019-11-01", "seema-kennedy"),
    ("uk-immigration-minister", "2022-10-01", "tom-pursglove"),
    ("uk-safe-and-legal-migration-minister", "2021-06-01", "kevin-foster"),
    ("uk-immigration-compliance-minister", "2021-06-01", "chris-philp"),
    ("uk-tackling-illegal-migration-minister", "2022-03-01", "tom-pursglove"),
    ("uk-legal-migration-minister", "2024-06-01", "tom-pursglove"),
    ("uk-migration-and-citizenship-minister", "2025-09-06", "mike-tapp"),
    ("uk-security-and-policing-minister", "2005-07-07", "hazel-blears"),
    ("uk-security-minister", "2008-01-01", "alan-west"),
    ("uk-security-minister", "2015-05-07", "james-brokenshire"),
    ("uk-security-minister", "2022-07-06", "damian-hinds"),
    ("uk-security-minister", "2023-01-01", "tom-tugendhat"),
    ("uk-northern-ireland-secretary", "2007-06-26", "peter-hain"),
    ("uk-northern-ireland-secretary", "2022-08-01", "shailesh-vara"),
    ("uk-scotland-secretary", "2010-05-20", "danny-alexander"),
    ("uk-scotland-secretary", "2015-05-11", "david-mundell"),
    ("uk-wales-secretary", "2008-06-01", "paul-murphy"),
    ("uk-wales-secretary", "2022-08-01", "robert-buckland"),
    ("uk-environment-secretary", "2014-07-15", "liz-truss"),
    ("uk-environment-secretary", "2023-11-13", "steve-barclay"),
    ("uk-health-secretary", "2020-03-23", "matt-hancock"),
    ("uk-health-secretary", "2022-10-01", "therese-coffey"),
    ("uk-international-development-secretary", "2003-07-01", "valerie-amos"),
    ("uk-international-development-secretary", "2017-11-09", "penny-mordaunt"),
    ("france-president", "2010-01-01", "nicolas-sarkozy"),
    ("france-president", "2017-05-14", "emmanuel-macron"),
    ("france-prime-minister", "2016-12-06", "bernard-cazeneuve"),
    ("france-interior-minister", "2003-02-04", "nicolas-sarkozy"),
    ("france-interior-minister", "2006-01-01", "nicolas-sarkozy"),
    ("france-interior-minister", "2015-01-07", "bernard-cazeneuve"),
    ("france-interior-minister", "2018-10-10", "edouard-philippe"),
    ("france-interior-minister", "2021-11-24", "gerald-darmanin"),
    ("france-interior-minister", "2025-01-01", "bruno-retailleau"),
    ("france-immigration-minister", "2009-07-06", "eric-besson"),
    ("germany-interior-minister", "2012-01-01", "hans-peter-friedrich"),
    ("belgium-interior-minister", "2016-03-22", "jan-jambon"),
    ("netherlands-justice-and-security-minister", "2023-01-01", "dilan-yesilgoz-zegerius"),
    ("luxembourg-internal-security-minister", "2022-12-08", "henri-kox"),
    ("eu-home-affairs-commissioner", "2015-05-13", "dimitris-avramopoulos"),
    ("eu-high-representative", "2016-01-01", "federica-mogherini"),
    ("eu-commission-president", "2020-09-23", "ursula-von-der-leyen"),
]

# The offices that had a task, one after the other and side by side; the days on which none of them was held are those
# on which pages tell of nobody: between two holders, or while a post stood empty.
ONE_AFTER_THE_OTHER: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "Prime Minister of the United Kingdom": (["uk-prime-minister"], []),
    "Home Secretary": (
        ["uk-home-secretary"],
        ["2007-06-27/2007-06-28", "2010-05-11/2010-05-12", "2018-04-29/2018-04-30"],
    ),
    "Foreign Secretary": (
        ["uk-foreign-secretary"],
        ["2007-06-27/2007-06-28", "2010-05-11/2010-05-12", "2014-07-14/2014-07-15"],
    ),
    "Secretary of State for Northern Ireland": (
        ["uk-northern-ireland-secretary"],
        ["2001-01-24/2001-01-25", "2007-06-27/2007-06-28", "2010-05-11/2010-05-12"],
    ),
    "Secretary of State for Wales": (
        ["uk-wales-secretary"],
        [
            "2010-05-11/2010-05-12",
            "2014-07-14/2014-07-15",
            "2019-11-06/2019-12-16",
            "2022-07-06/2022-07-07",
        ],
    ),
    "Health Secretary": (
        ["uk-health-secretary"],
        ["2003-06-12/2003-06-13", "2007-06-27/2007-06-28", "2010-05-11/2010-05-12"],
    ),
    "immigration": (
        [
            "uk-immigration-minister",
            "uk-safe-and-legal-migration-minister",
            "uk-immigration-compliance-minister",
            "uk-tackling-illegal-migration-minister",
            "uk-legal-migration-minister",
            "uk-illegal-migration-minister",
            "uk-migration-and-citizenship-minister",
            "uk-border-security-and-asylum-minister",
        ],
        [
            "2005-05-06/2005-05-09",
            "2008-10-03/2008-10-04",
            "2010-05-11/2010-05-13",
            "2016-07-14/2016-07-16",
            "2019-07-24/2019-08-01",
            "2023-12-06/2023-12-07",
            "2024-07-05/2024-07-08",
        ],
    ),
    "security, a task by name since 16 June 2003": (
        ["uk-security-minister", "uk-security-and-policing-minister"],
        [
            "2000-01-01/2003-06-16",
            "2006-05-04/2006-05-05",
            "2010-05-11/2010-06-01",
            "2011-05-09/2011-05-12",
            "2015-05-08/2015-05-11",
            "2016-07-15/2016-07-17",
            "2021-07-07/2021-08-13",
            "2022-07-07/2022-07-08",
            "2024-07-05/2024-07-06",
        ],
    ),
    "President of the Republic": (["france-president"], []),
    "Prime Minister of France": (["france-prime-minister"], []),
    "Minister of the Interior of France": (
        ["france-interior-minister"],
        ["2002-05-06/2002-05-07", "2005-05-31/2005-06-02", "2007-05-15/2007-05-18"],
    ),
}
FIRST, LAST = date(2000, 1, 1), date(2026, 11, 1)


def holders(register: Graph, office: str, day: date) -> list[str]:
    found = []
    for tenure in register.subjects(URIRef(HAS_OFFICE), URIRef(f"{ID}office/{office}")):
        start = date.fromisoformat(str(register.value(tenure, URIRef(START_DATE))))
        end = register.value(tenure, URIRef(END_DATE))
        if start <= day and (end is None or day < date.fromisoformat(str(end))):
            found.append(str(register.value(tenure, URIRef(HOLDER))).removeprefix(ID + "person/"))
    return found


@pytest.mark.parametrize(("office", "day", "holder"), HOLDERS)
def test_who_held_an_office_on_a_day(register: Graph, office: str, day: str, holder: str) -> None:
    assert holders(register, office, date.fromisoformat(day)) == [holder]


def empty_stretches(register: Graph, offices: Sequence[str]) -> list[str]:
    """The stretches of days, the second excluded, from FIRST to LAST on which nobody held any of the offices."""
    held = [span for office in offices for span in tenures(register, office)]
    days = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]
    empty = [day for day in days if not any(start <= day < end for start, end in held)]
    firsts = [day for day in empty if day - timedelta(1) not in set(empty)]
    lasts = [day for day in empty if day + timedelta(1) not in set(empty)]
    return [f"{first}/{last + timedelta(1)}" for first, last in zip(firsts, lasts, strict=True)]


def tenures(register: Graph, office: str) -> list[tuple[date, date]]:
    def day(tenure: Node, name: str) -> date:
        value = register.value(tenure, URIRef(name))
        return date.max if value is None else date.fromisoformat(str(value))

    of_office = register.subjects(URIRef(HAS_OFFICE), URIRef(f"{ID}office/{office}"))
    return [(day(tenure, START_DATE), day(tenure, END_DATE)) for tenure in of_office]


@pytest.mark.parametrize(("offices", "empty"), ONE_AFTER_THE_OTHER.values(), ids=ONE_AFTER_THE_OTHER)
def test_every_day_has_a_holder_or_is_one_on_which_there_was_none(
    register: Graph, offices: Sequence[str], empty: Sequence[str]
) -> None:
    assert empty_stretches(register, offices) == empty


def test_a_day_without_a_holder_would_be_found(register: Graph) -> None:
    poorer = Graph() + register
    poorer.remove((URIRef(f"{ID}tenure/france-interior-minister_2018-10-03"), None, None))
    assert "2018-10-03/2018-10-16" in empty_stretches(poorer, ["france-interior-minister"])


@pytest.mark.parametrize(
    "office", [offices[0] for offices, empty in ONE_AFTER_THE_OTHER.values() if len(offices) == 1 and empty]
)
def test_the_days_without_a_holder_are_declared(register: Graph, office: str) -> None:
    declared = {str(words) for words in register.objects(URIRef(f"{ID}office/{office}"), URIRef(UNKNOWN_BETWEEN))}
    assert declared == set(empty_stretches(register, [office]))


def test_whoever_held_an_office_of_these_held_it_alone(register: Graph) -> None:
    offices = {office for offices, _ in ONE_AFTER_THE_OTHER.values() for office in offices}
    days = [FIRST + timedelta(number) for number in range(0, (LAST - FIRST).days, 5)]
    assert [
        (office, day)
        for office in sorted(offices)
        for spans in [tenures(register, office)]
        for day in days
        if sum(start <= day < end for start, end in spans) > 1
    ] == []


def test_a_person_who_came_back_has_two_tenures(register: Graph) -> None:
    held = set(register.subjects(URIRef(HOLDER), URIRef(ID + "person/suella-braverman")))
    as_home_secretary = set(register.subjects(URIRef(HAS_OFFICE), URIRef(ID + "office/uk-home-secretary")))
    assert len(held & as_home_secretary) == 2


def test_an_unknown_stretch_names_nobody(register: Graph) -> None:
    office = URIRef(ID + "office/uk-immigration-minister")
    unknown = [interval(str(written)) for written in register.objects(office, URIRef(UNKNOWN_BETWEEN))]
    assert any(span.start <= date(2021, 6, 1) < span.end for span in unknown)
    assert holders(register, "uk-immigration-minister", date(2021, 6, 1)) == []


def test_the_bare_titles_of_an_office_are_among_its_names(register: Graph) -> None:
    names = {str(label) for label in register.objects(URIRef(ID + "office/france-interior-minister"))}
    assert {"Minister of the Interior", "Interior Minister", "Minister of State, Minister of the Interior"} <= names
    assert not any(name.startswith(("French ", "British ")) for name in names)


def test_a_title_that_is_borrowed_is_the_own_title_of_one_office_of_the_same_state(register: Graph) -> None:
    borrowed = sorted(register.subject_objects(SKOS.hiddenLabel))
    assert borrowed
    for office, title in borrowed:
        state = register.value(office, URIRef(OFFICE_OF))
        owners = [
            one for one in register.subjects(SKOS.altLabel, title) if register.value(one, URIRef(OFFICE_OF)) == state
        ]
        assert len(owners) == 1 and owners != [office], (office, title)


def test_an_office_acts_for_its_state_or_for_the_union(register: Graph) -> None:
    acts_for = URIRef(OFFICE_OF)
    assert register.value(URIRef(ID + "office/uk-home-secretary"), acts_for) == URIRef(
        ID + "organisation/united-kingdom"
    )
    assert register.value(URIRef(ID + "office/eu-high-representative"), acts_for) == URIRef(
        ID + "organisation/european-union"
    )


def test_every_person_has_a_given_and_a_family_name_that_make_the_label(register: Graph) -> None:
    for person in register.subjects(RDF.type, URIRef(PERSON)):
        given, family = register.value(person, URIRef(GIVEN_NAME)), register.value(person, URIRef(FAMILY_NAME))
        assert Literal(f"{given} {family}", "en") in set(register.objects(person)), person


@pytest.mark.parametrize("written", ["2001 to 2002", "2002-01-01", "2003-01-01/2002-01-01", "2002-13-01/.."])
def test_what_is_no_interval_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="2"):
        interval(written)


@pytest.mark.parametrize(
    ("source", "day"),
    [
        ("The gazette, 4 May 2010, read 2026-01-31", date(2026, 1, 31)),
        ("A gazetteer, as a package of its facts has it, compared 2026-01-31", date(2026, 1, 31)),
        ("The gazette, 4 May 2010", None),
        ("Read 2026-01-31", None),
        ("The gazette, read 2026-01-31 and again", None),
    ],
)
def test_a_source_that_was_read_says_on_which_day(source: str, day: date | None) -> None:
    assert read_on(source) == day


def test_a_source_read_on_a_day_that_no_calendar_has_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        read_on("The gazette, read 2026-02-30")


# Every tenure of these was compared with a page that was read for it.
READ_IN_FULL = [
    *sorted({office for offices, _ in ONE_AFTER_THE_OTHER.values() for office in offices}),
    "germany-interior-minister",
    "belgium-asylum-and-migration",
    "netherlands-interior-minister",
    "eu-home-affairs-commissioner",
]


@pytest.mark.parametrize("office", READ_IN_FULL)
def test_every_tenure_of_an_office_that_was_compared_names_what_was_read(register: Graph, office: str) -> None:
    tenures = list(register.subjects(URIRef(HAS_OFFICE), URIRef(f"{ID}office/{office}")))
    assert tenures
    assert [str(tenure) for tenure in tenures if not was_read(register, URIRef(str(tenure)))] == []


def test_an_office_tells_how_many_of_its_tenures_rest_on_nothing_that_was_read(data: ReferenceData) -> None:
    told = {fault.thing: fault for fault in register_faults(data) if fault.rule == "source not read"}
    assert told
    assert not {f"id/office/{office}" for office in READ_IN_FULL} & set(told)
    assert all(fault.severity == "info" for fault in told.values())
    fewer = ReferenceData({REGISTER: without_a_reading(data.graphs[REGISTER], "uk-home-secretary_1997-05-02")})
    now = {fault.thing: fault for fault in register_faults(fewer) if fault.rule == "source not read"}
    assert set(now) - set(told) == {"id/office/uk-home-secretary"}
    assert now["id/office/uk-home-secretary"].reason == "1 of 16 tenures rest on no source that was read for them"


def without_a_reading(register: Graph, tenure: str) -> Graph:
    of_it = (URIRef(f"{ID}tenure/{tenure}"), URIRef(SOURCE))
    poorer = Graph()
    for subject, predicate, value in register:
        if (subject, predicate) != of_it or read_on(str(value)) is None:
            poorer.add((subject, predicate, value))
    return poorer
