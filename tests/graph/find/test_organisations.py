"""Bodies: those of the reference data, and those that a text names for the first time."""

from __future__ import annotations

import pytest

from graph.find.organisations import find_bodies
from graph.link.new_places import find_new_places
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid, read


def _bodies(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The words of each body and its reference, empty where reference data lack it."""
    layout, named, _ = laid(text, lexicon)
    found = find_bodies(layout, named, lexicon)
    for body in found:
        assert not body.name or layout.text[body.start : body.end].strip() == body.name
    return [(layout.text[body.start : body.end].strip(), body.ref) for body in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Europol and Frontex will help.", [("Europol", "europol"), ("Frontex", "frontex")]),
        ("the Royal Navy sails", [("Royal Navy", "royal-navy")]),
        ("EUROPOL will help.", [("EUROPOL", "europol")]),
        ("the Salzburg Forum met", [("Salzburg Forum", "salzburg-forum")]),
        ("the UN Security Council", [("UN Security Council", "un-security-council")]),
    ],
)
def test_known_bodies_are_found_by_their_names(text: str, expected: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == [(words, f"organisation/{ref}") for words, ref in expected]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Baltic Ferry Agency will be opened.", "Baltic Ferry Agency"),
        ("A Joint Lighthouse Committee was formed.", "Joint Lighthouse Committee"),
        ("They praised Operation Seagull warmly.", "Operation Seagull"),
        (
            "The National Office for Ferries and Buoys Authority acts.",
            "National Office for Ferries and Buoys Authority",
        ),
        ("Our Harbour Rescue Unit is ready.", "Harbour Rescue Unit"),
        ("The Harbour Party spokesman was glad.", "Harbour Party"),
        ("She told the House of Representatives on Monday.", "House of Representatives"),
        ("He spoke at the Latvian Embassy in Oslo.", "Latvian Embassy in Oslo"),
    ],
)
def test_a_new_body_is_named_by_the_text(text: str, name: str, lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == [(name, "")]


@pytest.mark.parametrize(
    "text",
    [
        "a working group on ferries",
        "The Committee met.",
        "the Harbour Rescue Service Agreement",
        "HARBOUR RESCUE UNIT",
        "the force of the wind",
        "the Ferry Council Minister",
        "A Strategic Partnership was signed.",
        "The Latvian Presidency began.",
        "the Ferry Exit System (FES)",
        "the Rescue Services came",
        "The Russian Federation was invited.",
        "The Contracting Party shall pay.",
    ],
)
def test_common_nouns_titles_and_instruments_are_no_bodies(text: str, lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == []


def test_a_known_body_inside_a_longer_new_name_is_found_once(lexicon: Lexicon) -> None:
    assert len(_bodies("The Europol Liaison Unit opened.", lexicon)) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Baltic Ferry Agency and the Harbour Rescue Unit came.", ["Baltic Ferry Agency", "Harbour Rescue Unit"]),
        (
            "We thank the National Agency for the Reception of Newcomers.",
            ["National Agency for the Reception of Newcomers"],
        ),
        (
            "the Office for Ferries against Fraud and of the Latvian Maritime Academy",
            ["Office for Ferries against Fraud", "Latvian Maritime Academy"],
        ),
        ("The Harbour Unit of the Ministry of Lighthouses acts.", ["Harbour Unit", "Ministry of Lighthouses"]),
        ("the Public Prosecutor's Office of Ostend opened a case", ["Public Prosecutor's Office of Ostend"]),
        ("the Malabo initiative and the Salonika process", ["Malabo initiative", "Salonika process"]),
        ("Operation Sea Eagle and Project Lantern began.", ["Operation Sea Eagle", "Project Lantern"]),
        ("Harbour Lights plc and Nordsee Fähren GmbH signed.", ["Harbour Lights plc", "Nordsee Fähren GmbH"]),
        ("the Agence nationale de l'accueil des étrangers will help", ["Agence nationale de l'accueil des étrangers"]),
        ("the Ministerie van Kust en Haven agreed", ["Ministerie van Kust en Haven"]),
        ("the Landeskriminalamt helped", ["Landeskriminalamt"]),
        ("the Director of the Ferry Institute spoke", ["Ferry Institute"]),
        ("the Lithuanian Red Cross and the Danish Coast Guard arrived", ["Lithuanian Red Cross", "Danish Coast Guard"]),
        ("the Working Group on Returns met today", ["Working Group on Returns"]),
        ("Latvia's Harbour and Ferry Service spoke", ["Harbour and Ferry Service"]),
        ("A Joint Border Office opened.", ["Joint Border Office"]),
        ("officers of the Federal Police came", ["Federal Police"]),
        ("the National Ferry Headquarters in Riga yesterday.", ["National Ferry Headquarters"]),
        ("the General Information Commissariat yesterday.", ["General Information Commissariat"]),
        ("the Facility for Ferries in Ukraine paid yesterday.", ["Facility for Ferries in Ukraine"]),
        ("two men of the Baltic Ferry Agency to Riga yesterday.", ["Baltic Ferry Agency"]),
        ("A Police and Harbour Cooperation Centre opened.", ["Police and Harbour Cooperation Centre"]),
        ("Officers of Harbour Lights Investigations came.", ["Harbour Lights Investigations"]),
        ("Operation Sea Eagle 2 will begin.", ["Operation Sea Eagle 2"]),
        ("In Operation Sea Eagle 26 people were found.", ["Operation Sea Eagle"]),
        ("the ferry service FERAX will help", ["FERAX"]),
        ("FERAX, the national ferry authority, will help", ["FERAX"]),
        ("the Baltic Ferry Control Cooperation (BFCC) met yesterday.", ["Baltic Ferry Control Cooperation"]),
        ("drones for the Latvian border police", ["Latvian border police"]),
        ("the Direzione Marittima Antifrode came yesterday.", ["Direzione Marittima Antifrode"]),
        ("the Landeskriminalamt Brandenburg helped", ["Landeskriminalamt Brandenburg"]),
        ("the Latvian Refugee Council came yesterday.", ["Latvian Refugee Council"]),
    ],
)
def test_a_body_nobody_listed_is_told_by_its_form(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == [(name, "") for name in names]


def test_a_ministry_of_another_state_is_not_the_one_reference_data_know(lexicon: Lexicon) -> None:
    found = _bodies("The Moldovan Ministry of Justice met the Ministry of Justice.", lexicon)

    assert found == [("Moldovan Ministry of Justice", ""), ("Ministry of Justice", "organisation/ministry-of-justice")]


def test_the_council_is_that_of_the_union_where_the_union_is_spoken_of(lexicon: Lexicon) -> None:
    assert _bodies("The Council agreed.", lexicon) == []
    assert _bodies("The EU acted and the Council agreed with the Commission.", lexicon) == [
        ("EU", "organisation/european-union"),
        ("Council", "organisation/council-of-the-european-union"),
        ("the Commission", "organisation/european-commission"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the Minister for Harbours and Administration spoke",
        "the Secretary of State for the Home Department spoke",
        "the Energy Union and the Civil Service",
        "the Turkish group of experts",
        "The Joint Working Group met.",
        "a Member of Parliament asked",
        "The Royal Garden Party was held.",
    ],
)
def test_offices_and_common_words_with_capitals_are_no_bodies(text: str, lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == []


def test_the_short_name_of_a_longer_one_is_the_same_body(lexicon: Lexicon) -> None:
    layout, named, _ = laid("The Latvian Ferry Police came. The Ferry Police left.", lexicon)
    assert {body.name for body in find_bodies(layout, named, lexicon)} == {"Latvian Ferry Police"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pilots of the Naval Academy Esbjerg, Ferry College Ribe and the Royal College of Buoy Studies met.",
         ["Naval Academy Esbjerg", "Ferry College", "Royal College of Buoy Studies"]),
        ("The Centre for Buoy and Customs Cooperation will open.", ["Centre for Buoy and Customs Cooperation"]),
        ("The Ministry of Ferry Affairs on pilotage was thanked.", ["Ministry of Ferry Affairs"]),
        ("The General Administration for Lighthouse Security has boats.",
         ["General Administration for Lighthouse Security"]),
        ("The Danish National Police Immigration Service acts.", ["Danish National Police Immigration Service"]),
        ("A Joint Operations Room will be opened.", ["Joint Operations Room"]),
        ("The Garde nationale maritime received two boats.", ["Garde nationale maritime"]),
        ("The Ferry Board of Ribe and Esbjerg's Buoys Agency signed.", ["Ferry Board of Ribe", "Buoys Agency"]),
    ],
)  # fmt: skip
def test_bodies_of_other_states_are_told_apart_and_whole(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert [words for words, _ in _bodies(text, lexicon)] == names


def test_a_known_body_with_its_kind_or_behind_its_full_name_is_that_body(lexicon: Lexicon) -> None:
    assert _bodies("They met in the G6 group.", lexicon) == _bodies("They met in the G6.", lexicon)
    text = "The Agency for European Frontiers (FRONTEX) will help."
    assert {ref for _, ref in _bodies(text, lexicon)} == {"organisation/frontex"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The FERY team in Hamburg stays, and a CCTV unit was bought.", ["FERY team"]),
        ("The Walloon Government will pay, the Danish Government will not.", ["Walloon Government"]),
        ("The Baltic Harbour Chiefs Task Force met.", ["Baltic Harbour Chiefs Task Force"]),
        ("They signed the Council of Europe Convention on Salvage.", ["Council of Europe"]),
        ("The Ministry of Justice and Security lends a judge.", ["Ministry of Justice and Security"]),
    ],
)
def test_a_name_is_cut_where_the_body_ends_and_not_before(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert [words for words, _ in _bodies(text, lexicon)] == names


def test_a_body_with_its_own_name_in_brackets_is_that_body(lexicon: Lexicon) -> None:
    ((_, ref),) = {(0, ref) for _, ref in _bodies("Officers of the Federal Police (Bundespolizei) came.", lexicon)}
    assert ref == "organisation/bundespolizei"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Remarks delivered to the Chamber of Pilotage and Salvage, Ribe, Friday 2 May",
         ["Chamber of Pilotage and Salvage"]),
        ("The Board for Buoys, Lights, Pilots and Wrecks met.", ["Board for Buoys, Lights, Pilots and Wrecks"]),
        ("The Latvian Bureau against Trafficking in Persons paid.", ["Latvian Bureau against Trafficking in Persons"]),
        ("A Centre for Fairness and Opposition to Racism opened.", ["Centre for Fairness and Opposition to Racism"]),
        ("The Police of the Kingdom of Norway and the Navy of Malta came.",
         ["Police of the Kingdom of Norway", "Navy of Malta"]),
        ("They saw the Sea Rescue and Salvage Coordination Centre.", ["Sea Rescue and Salvage Coordination Centre"]),
        ("The Headquarters of the Harbour Guard moved.", ["Headquarters of the Harbour Guard"]),
        ("Staff of the Tonga Immigration Service were trained.", ["Tonga Immigration Service"]),
        ("The Commission, through its Harbours and Lights programme, pays.", ["Harbours and Lights programme"]),
        ("our Nordic network and its Baltic process go on", []),
        ("They spoke through the Beyond the Quay initiative.", ["Beyond the Quay initiative"]),
        ("A General Register Office in Ribe will help.", ["General Register Office"]),
        ("The Joint Ferry Team Halcyon and Task Force Kelp have begun.",
         ["Joint Ferry Team Halcyon", "Task Force Kelp"]),
        ("The Pilotage Service Austria and the Federal Harbour Directorate Linz, both of them, helped.",
         ["Pilotage Service Austria", "Federal Harbour Directorate Linz"]),
        ("They asked FERB/BREF and Halcyon Group to fit scanners.", ["FERB/BREF", "Halcyon Group"]),
        ("The Baltic Convention on Salvage at Sea (BCSS) binds them.", []),
    ],
)  # fmt: skip
def test_a_name_is_taken_as_long_as_it_is(text: str, names: list[str], lexicon: Lexicon) -> None:
    known = {"The Commission"}
    assert [words for words, _ in _bodies(text, lexicon) if words not in known] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LUMAR has agreed to examine samples.", ["LUMAR"]),
        ("Leaflets are handed out by LUMAR in six towns.", ["LUMAR"]),
        ("The EES will start in May, and the use of DNA was approved by CCTV.", []),
        ("The operation, codenamed Kittiwake, lasted a week.", ["Operation Kittiwake"]),
        ('An exercise under the name “Blue Gannet” was held, and Project "Tern" was closed.',
         ["Exercise Blue Gannet", "Project Tern"]),
        ("The Sri Lankan navy stopped a boat that a Danish navy vessel had seen.", ["Sri Lankan navy"]),
        ("The Skagen maritime rescue centre and the public prosecutor's office in Ribe were told.",
         ["Skagen maritime rescue centre", "public prosecutor's office in Ribe"]),
        ("The Ribe office opens at nine, the Danish liaison office at ten.", []),
    ],
)  # fmt: skip
def test_a_body_is_told_by_what_stands_around_it(text: str, names: list[str], lexicon: Lexicon) -> None:
    layout, named, _ = laid(text, lexicon)
    assert [body.name for body in find_bodies(layout, named, lexicon) if body.name] == names


def test_parliament_without_an_article_is_the_british_one_where_britain_is_spoken_of(lexicon: Lexicon) -> None:
    text = "The United Kingdom put a Bill before Parliament. The Latvian Parliament and the Parliament wait."
    assert ("Parliament", "organisation/uk-parliament") in _bodies(text, lexicon)
    assert [ref for _, ref in _bodies(text, lexicon)].count("organisation/uk-parliament") == 1
    assert ("Parliament", "organisation/uk-parliament") not in _bodies("Norway asked Parliament.", lexicon)


def test_an_authority_of_a_port_is_a_body_and_no_port(lexicon: Lexicon) -> None:
    layout, named, _ = laid("It was designated by the Port of Rotterdam Authority.", lexicon)
    bodies = find_bodies(layout, named, lexicon)

    assert find_new_places(layout, named, bodies, lexicon) == ()


def test_a_known_instrument_is_no_body(reader: Reader) -> None:
    found = read(reader, "The ministers praised the Stockholm Programme and the Nordic Ferry Programme.")
    assert [one.name for one in found.organisations] == ["Nordic Ferry Programme"]


def test_a_ministry_ends_where_somebodys_name_begins(lexicon: Lexicon) -> None:
    text = "They met the Minister of State at the Ministry of the Interior Anne-Marie Brun."
    assert [words for words, _ in _bodies(text, lexicon)] == ["Ministry of the Interior"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway asked Parliament for it.", ["Parliament"]),
        ("Iceland's Parliament is sitting.", ["Iceland's Parliament"]),
        ("It was debated in the Senate at noon.", ["Senate"]),
        ("The House of Representatives rose.", ["House of Representatives"]),
        ("A letter lay before the National Assembly Library.", []),
        ("They handed it to the Senate sitting in Gent.", []),
        ("This is a written statement to Parliament.", []),
    ],
)
def test_a_house_that_makes_laws_is_told_by_its_name(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert [words for words, _ in _bodies(text, lexicon)] == names


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("The new Commission wrote to the European Parliament.", ["european-commission", "european-parliament"]),
        ("The European Parliament likes Union funding.", ["european-parliament", "european-union"]),
        ("A new council was asked by the European Parliament.", ["european-parliament"]),
    ],
)
def test_institutions_of_the_union_are_told_by_their_short_names(text: str, refs: list[str], lexicon: Lexicon) -> None:
    assert [ref.removeprefix("organisation/") for _, ref in _bodies(text, lexicon)] == refs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The first Joint Working Group on Tides met.", ["Joint Working Group on Tides"]),
        ("The Latvian Central Directorate of Border Police came.", ["Latvian Central Directorate of Border Police"]),
    ],
)
def test_what_sort_of_body_it_is_belongs_to_its_name(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert [words for words, _ in _bodies(text, lexicon)] == names
