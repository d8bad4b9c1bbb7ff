"""What joint declarations have of their own: what they welcome, lists run together, heads in capitals."""

from __future__ import annotations

import pytest

from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Joint declaration on the Drava\n\nMaribor, 4 May 2021\n\nThe Ministers met today in Maribor.\n\n"


def _types(text: str) -> list[str]:
    return [one.verb.type for one in find_undertakings(lay_out(_HEAD + text + "\n"), [])]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Ministers welcomed the progress made since their last meeting and endorsed in particular:\n"
            "- Work on a common handbook for escorts;\n- The joint patrols on the Mura and the Sava.",
            ["ongoing", "ongoing"],
        ),
        (
            "The Ministers noted with satisfaction the following developments:\n"
            "- Continued exchange of data on stolen vehicles;\n- Ongoing training of document experts in Celje.",
            ["ongoing", "ongoing"],
        ),
        (
            "The Ministers welcomed:\n• the opening of the contact centre at Dolga Vas;\n"
            "• the plans of Austria to equip ten posts;\n• the proposal of a common form.",
            ["completed", "committed", "explored"],
        ),
        (
            "The delegations took note with great interest of:\n• Progress on the common form, including plans to test "
            "it in Celje;\n• the successful launch of the register.",
            ["ongoing", "completed"],
        ),
        ("The Ministers recalled:\n• the long history of the river;\n• the Treaty of 1954.", []),
    ],
)
def test_items_that_a_lead_in_welcomes_are_what_they_name(text: str, types: list[str]) -> None:
    assert _types(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Slovenia will host the next meeting of experts and will propose a common form.", ["committed"]),
        ("Croatia will host the next conference and present a draft agreement on joint patrols.", ["committed"]),
        ("The ministers will meet again in Graz in October and will then open the centre.", ["committed"]),
        (
            "The next ministerial meeting will take place in Celje, where a common return plan will be adopted.",
            ["committed"],
        ),
        (
            "The Ministers agreed to meet again in autumn and to set up a working group on forged documents.",
            ["committed"],
        ),
        ("Croatia will host the next conference.", []),
        ("The Ministers agreed to meet again in autumn and to discuss the common form.", ["explored"]),
        ("The ministers will meet again in Graz and exchange views on the register.", []),
    ],
)
def test_what_is_undertaken_beside_a_meeting_is_a_measure(text: str, types: list[str]) -> None:
    assert _types(text) == types


def test_an_undertaking_beside_a_meeting_of_experts_is_the_ministers_own(reader: Reader) -> None:
    text = f"{_HEAD}Slovenia will host the next meeting of experts and will propose a common form.\n"
    assert [measure.type for measure in read(reader, text).measures] == ["committed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A shared coordination and information centre was recently set up in Celje.",
        "A crisis response team was deployed to Lesbos in March.",
        "A threat assessment unit has been created within the ministry.",
        "An incident room has been opened at the port of Koper.",
        "A people smuggling task force has been established in Split.",
        "Two migrant reception centres were opened near Bihać.",
    ],
)
def test_a_body_is_set_up_whatever_it_deals_with(sentence: str) -> None:
    assert _types(sentence) == ["completed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Joint declarations of 3 May 2017 and 8 June 2018 have laid the foundations of our common response.",
        "The conference has laid down the framework for closer ties.",
        "The talks laid the groundwork for a new chapter.",
    ],
)
def test_foundations_that_are_laid_are_no_deed(sentence: str) -> None:
    assert _types(sentence) == []


def test_points_that_a_page_ran_together_are_items() -> None:
    text = (
        "The Ministers of both countries decide to:1. set up a contact point in Spielfeld;2. adopt the annexed "
        "programme of work;3. charge the directors of police with a report."
    )
    assert _types(text) == ["committed", "committed", "committed"]
    assert _types("They met at 10:1. They left at 11;2. and slept.") == []


@pytest.mark.parametrize(
    ("head", "quote", "kind"),
    [
        ("Six-Country Ministerial Communiqué\n\nRelease Date: May 4, 2021", "Communiqué", "joint-statement"),
        ("The Alpine Interior Ministers' Communiqué\n\nCelje, 4 May 2021", "Communiqué", "joint-statement"),
        ("Tenth Danube summit\n\nStatement on migration\n\nCelje, 4 May 2021", "Statement", "joint-statement"),
        (
            "APPENDIX 3: CONCLUSIONS OF THE MEETING\nOF ALPINE MINISTERS AT CELJE, 4 MAY 2021",
            "CONCLUSIONS",
            "conclusions",
        ),
        (
            "DANUBE GROUP MINISTERIAL CONFERENCE 3 – 4 May 2021, Celje\n\nJOINT DECLARATION\n\nof the Ministers",
            "JOINT DECLARATION",
            "declaration",
        ),
    ],
)
def test_a_document_is_the_instrument_that_its_head_names(head: str, quote: str, kind: str, reader: Reader) -> None:
    text = f"{head}\nThe ministers of Austria and Croatia met in Celje on 4 May 2021 and spoke of the river.\n"
    found = read(reader, text).agreements
    assert [(one.ground.passage.quote, one.kind) for one in found] == [(quote, kind)]


def test_a_press_communique_and_a_statement_of_one_are_no_instrument(reader: Reader) -> None:
    for head in ("Press communiqué", "Statement on migration", "Minister Berg issues communiqué"):
        assert read(reader, f"{head}\n\nCelje, 4 May 2021\n\nThe minister spoke of the river.\n").agreements == ()


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        (
            "The Malaysian Coordinating Minister for Maritime, Social and Energy Affairs, HE Amir B Salleh, spoke.",
            "Amir B Salleh",
            "Coordinating Minister for Maritime, Social and Energy Affairs",
        ),
        (
            "Australia’s Attorney-General, Senator the Hon Peter Holt QC, met his colleague.",
            "Peter Holt",
            "Attorney-General",
        ),
        (
            "Present was Mr Jan Peeters (Belgium, State Secretary for Harbours).",
            "Jan Peeters",
            "State Secretary for Harbours",
        ),
        ("Ms. Ida Dahl – Norwegian Minister of Ramps – opened the day.", "Ida Dahl", "Minister of Ramps"),
        ("Secretary of Homeland Security Rosa Lima and Mexico’s Foreign Secretary spoke.", "Rosa Lima",
         "Secretary of Homeland Security"),
    ],
)  # fmt: skip
def test_those_whom_a_communique_names_keep_name_and_office(
    sentence: str, name: str, title: str, reader: Reader
) -> None:
    found = [(one.name, one.title) for one in read(reader, f"{_HEAD}{sentence}\n").ministers]
    assert (name, title) in found


def test_a_paper_of_a_group_called_after_its_meetings_is_no_meeting(reader: Reader) -> None:
    text = f"{_HEAD}They recalled the first Danube Forum Joint Declaration in 2001 and the Danube Forum Agenda 2030.\n"
    assert len(read(reader, text).meetings) == 1


def test_a_meeting_was_in_the_town_not_in_the_state_around_it(reader: Reader) -> None:
    text = (
        "The interior ministers of Austria and Croatia met in Newcastle upon Tyne,\nUnited Kingdom, on 3 and 4 "
        "March 2011 to speak of ferries.\n"
    )
    (meeting,) = read(reader, text).meetings
    assert meeting.place is not None
    assert "newcastle" in meeting.place.value


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "The two ministers agreed to deepen their work in three areas: a) police and customs; b) trade; c) youth "
            "and education.",
            ["committed"],
        ),
        (
            "They recalled the three pillars of the Charter: 1) aid to communities; 2) regular ways of entry; and 3) "
            "humane management of the border.",
            [],
        ),
        (
            "The ministers decided to act in two fields of common interest: (i) to open a joint office in Split; (ii) "
            "to train forty officers.",
            ["committed", "committed", "committed"],
        ),
    ],
)
def test_fields_that_a_sentence_counts_are_no_measures(text: str, types: list[str]) -> None:
    assert _types(text) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The Croatian party provides office space and telephones to the officers.", ["committed"]),
        ("The Austrian side bears the cost of the training.", ["committed"]),
        ("The requesting Party informs the other within three days.", ["committed"]),
        ("The Croatian side notes that the river is low.", []),
        ("The Croatian side is of the view that the river is low.", []),
        ("Austria and Croatia work closely together to break up networks along the Sava.", ["ongoing"]),
        ("Our police services cooperate daily in the joint centre at Dolga Vas.", ["ongoing"]),
        ("Austria and Croatia will work closely together to break up networks.", ["committed"]),
        ("Austria and Croatia work closely together.", []),
        ("Croatia recognises Georgia as a safe country of origin.", ["committed"]),
        ("Both sides expressed interest in a protocol on the protection of witnesses.", ["explored"]),
        ("There was broad agreement that the patrols will be extended to the Danube.", ["committed"]),
        ("Austria and Croatia have just celebrated thirty years of diplomatic relations.", []),
        ("The two countries commemorated the tenth anniversary of the treaty.", []),
        ("This text is part of the vision that the region should act as a laboratory.", []),
        ("The Ministers signed the treaty and opened the centre at Spielfeld.", ["completed"]),
        ("The Ministers signed the protocol and then inaugurated a joint post at Dolga Vas.", ["completed"]),
    ],
)
def test_the_present_tense_of_parties_promises_and_that_of_services_reports(sentence: str, types: list[str]) -> None:
    assert _types(sentence) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "We agreed to:\n\nIntensify the joint patrols and exchange the findings of each without delay.\n\n"
            "Develop common training modules for experts.\n\nNominate national coordinators.\n\n"
            "The Presidency thanked the ministers.",
            ["committed", "committed", "committed"],
        ),
        ("The Ministers declare that they will:\n\n1° appoint a contact person;\n\n2° open two posts by 2012.",
         ["committed", "committed"]),
        ("HAVE DECIDED\n\n- to harmonise the hours of the locks;\n- to build a common register of vessels.",
         ["committed", "committed"]),
        ("The ministers turned to:\n\nRomania was the first to speak.\n\nBulgaria said little.", []),
    ],
)  # fmt: skip
def test_items_without_marks_or_with_degrees_hang_on_their_lead_in(text: str, types: list[str]) -> None:
    assert _types(text) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The working group has been given the task of preparing a common form by June.", ["committed"]),
        ("Ministers commit their services to a weekly exchange of data.", ["committed"]),
        ("The ministers see a need for the Commission to act swiftly on visas.", ["called-for"]),
        ("The ministers expect from the Commission a proposal on returns.", ["called-for"]),
        ("Ministers had an exchange on whether the list of safe countries should be longer.", ["explored"]),
        ("The question of a joint charter programme was raised.", ["explored"]),
        ("The possibility of a regional office was also touched upon.", ["explored"]),
        ("At present forty officers of both countries are serving in the joint teams.", ["ongoing"]),
        ("The conference was opened by the Prime Minister of Slovenia.", []),
        ("The meeting was preceded by a seminar.", []),
    ],
)
def test_tasks_needs_and_questions_of_a_conference(sentence: str, types: list[str]) -> None:
    assert _types(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("They recalled the joint declarations of 9 April 2012 and 17 May 2013.", ["2012-04-09", "2013-05-17"]),
        ("The joint statements of 4 March 2018 and of 5 June 2019 remain the basis.", ["2018-03-04", "2019-06-05"]),
        ("The agreements of Vienna (3 May 2012) and Graz (7 June 2013) apply.", ["2012-05-03", "2013-06-07"]),
        ("The declarations of both sides on 3 May 2012 were read out.", []),
        ("They recalled the statements of the officers.", []),
    ],
)
def test_instruments_told_in_the_plural_by_their_days_are_one_each(
    sentence: str, days: list[str], reader: Reader
) -> None:
    text = f"Press release\n\nMaribor, 4 May 2021\n\n{sentence}\n"
    assert [str(one.when.value.day) for one in read(reader, text).agreements if one.when] == days


def test_the_year_that_an_agenda_is_for_belongs_to_its_name(reader: Reader) -> None:
    text = "Press release\n\nMaribor, 4 May 2021\n\nThe cooperation follows the Danube Forum Agenda 2030.\n"
    (agenda,) = read(reader, text).agreements
    assert (agenda.name, agenda.when) == ("Danube Forum Agenda 2030", None)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The parties consent to the presence of each other's officers on their trains.", ["committed"]),
        ("Croatia gave its consent to the use of the hall at Spielfeld.", ["committed"]),
        ("The route through the Western Balkans has regained importance since 2021.", []),
        ("The declaration was drawn up in English.", []),
        ("The text was done in two originals.", []),
        ("Better ways to counter organised crime.", []),
    ],
)
def test_consent_is_given_while_routes_and_languages_are_no_deeds(sentence: str, types: list[str]) -> None:
    assert _types(sentence) == types


def test_what_a_deed_led_to_stays_outside_of_its_quote() -> None:
    layout = lay_out(
        f"{_HEAD}Our coast guards have extended their joint patrols, leading to the seizure of nine boats.\n"
    )
    (found,) = find_undertakings(layout, [])
    assert layout.text[found.start : found.end] == "Our coast guards have extended their joint patrols"
