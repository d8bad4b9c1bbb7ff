"""Who is found in office, in the many ways in which texts name ministers; and who is not."""

from __future__ import annotations

from datetime import date

import pytest

from graph.reading import Reader
from graph.reference.identities import edits, misspelt, small_capitals
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read


def _people(reader: Reader, lexicon: Lexicon, day: str, words: str) -> set[str]:
    reading = read(reader, f"Statement on ferries and ramps\n\n{day}\n\n{words}\n")
    states = {ref: state.name for ref, state in lexicon.state.items()}
    states |= {"": "", "organisation/european-union": "European Union"}
    return {f"{one.name}, {states[one.state]}" for one in reading.ministers}


@pytest.mark.parametrize(
    ("day", "words", "people"),
    [
        # By an office for several, each with a state: who held it on the day.
        ("12 March 2024", "The interior ministers of France, Belgium and Germany met the Home Secretary.",
         ["Gérald Darmanin, France", "Annelies Verlinden, Belgium", "Nancy Faeser, Germany",
          "James Cleverly, United Kingdom"]),
        ("5 December 2023", "The French, Belgian and German Interior Ministers met in Ghent.",
         ["Gérald Darmanin, France", "Annelies Verlinden, Belgium", "Nancy Faeser, Germany"]),
        ("3 May 2003", "The Ministers of the Interior of Italy, Giuseppe Pisanu, and of Spain, Ángel Acebes, met.",
         ["Giuseppe Pisanu, Italy", "Ángel Acebes, Spain"]),
        # Of British departments: by office and day, by the office of a department, and beside where somebody was.
        ("3 March 2011", "The Secretary of State for Environment, Food and Rural Affairs and the Health Secretary met.",
         ["Caroline Spelman, United Kingdom", "Andrew Lansley, United Kingdom"]),
        ("3 March 2011", "After a parade at Gorse Guards Field, the Welsh Secretary spoke.",
         ["Cheryl Gillan, United Kingdom"]),
        ("3 March 2011", "Ann Lee MP, Minister of State at the Northern Ireland Office, met Cabinet Office minister "
         "Tom Reed MP.", ["Ann Lee, United Kingdom", "Tom Reed, United Kingdom"]),
        ("3 March 2011", "Under-Secretary of State for the Home Department Ann Lee, Solicitor General for Scotland "
         "Tom Reed, Ross Hill and Ferries Minister Jane Orr of Norway met.",
         ["Ann Lee, United Kingdom", "Tom Reed, United Kingdom", "Jane Orr, Norway"]),
        # In small letters, by fields that the register has no office for.
        ("4 May 2009", "Jan Novak, Norway's minister for ferries, met Greek citizen protection minister Nikos Beis.",
         ["Jan Novak, Norway", "Nikos Beis, Greece"]),
        ("4 May 2009", "The Danish minister for refugees, immigration and integration, Inger Olsen, and Sweden's trade "
         "and industry minister, Nils Berg, spoke.", ["Inger Olsen, Denmark", "Nils Berg, Sweden"]),
        ("4 May 2009", "Spain's secretary of state for ports, Ana Lopez, and the minister for shipping in the Greek "
         "government, Nikos Petridis, spoke.", ["Ana Lopez, Spain", "Nikos Petridis, Greece"]),
        ("4 May 2009", "Egypt's president, Karim Said, and the Bulgarian premier, Ivan Dimov, met Premier Jozef Hruska "
         "of Slovakia.", ["Karim Said, Egypt", "Ivan Dimov, Bulgaria", "Jozef Hruska, Slovakia"]),
        ("4 May 2009", "Presidents Mario Vella of Malta and Nikos Petridis of Greece spoke.",
         ["Mario Vella, Malta", "Nikos Petridis, Greece"]),
        # Initials without stops, visitors, and counterparts, who are of another state.
        ("4 May 2009", "Iceland and Greece signed. It was done before visiting Home Minister P Jonsson and his Greek "
         "counterpart N K Beis.", ["P Jonsson, Iceland", "N K Beis, Greece"]),
        ("4 May 2009", "Iceland was the first to strike a deal with Greece. President Anna Jonsdottir said that the "
         "Greece-Iceland ferry would sail.", ["Anna Jonsdottir, Iceland"]),
        ("4 May 2009", "Greece was told of it by Justice Minister Anna Jonsdottir. Nikos Beis, the Greek justice "
         "minister, spoke with his Icelandic counterpart Anna Jonsdottir.",
         ["Anna Jonsdottir, Iceland", "Nikos Beis, Greece"]),
        # Whoever visits a state is of another.
        ("4 May 2009", "Foreign Minister Anna Jonsdottir is making an official visit to the UK to speak of Iceland. "
         "Iceland is an island.", ["Anna Jonsdottir, Iceland"]),
        # Titles one after the other, of "the country", with an honour before the name, and beside a mere adviser.
        ("4 May 2025", "The Tánaiste, Minister for Justice, Trade and Minister for Defence, Una Burke, spoke.",
         ["Una Burke, Ireland"]),
        ("4 May 2025", "Rt Hon Jane Grey, Secretary of State for Northern Ireland, met Welsh Secretary Tom Brown.",
         ["Jane Grey, United Kingdom", "Tom Brown, United Kingdom"]),
        ("4 May 2009", "Afghan officials came. The Home Secretary met the country's Ferries Minister Omar Zazai.",
         ["Jacqui Smith, United Kingdom", "Omar Zazai, Afghanistan"]),
        ("4 May 2009", "Norway pays.\n\nThe Honourable Per Hansen, Minister of Ferries, spoke.",
         ["Per Hansen, Norway"]),
        ("4 May 2009", "Paul Martin, adviser to French President Sarkozy General Jean Blanc, spoke.",
         ["Nicolas Sarkozy, France"]),
        # Of the register, in an office that it does not tell.
        ("29 January 2015", "Copenhagen, 29 January 2015\n\nJustice Minister Mette Frederiksen met her German "
         "colleague Heiko Maas.", ["Mette Frederiksen, Denmark", "Heiko Maas, Germany"]),
        # By the state alone, beside one whose office is told.
        ("4 May 2009", "The Greek minister for shipping, Nikos Petridis, met Libya's Karim Said.",
         ["Nikos Petridis, Greece", "Karim Said, Libya"]),
        ("4 May 2009", "For the Government of the Portuguese Republic\n\nRui Lopes\nMinister of Ferries",
         ["Rui Lopes, Portugal"]),
        # Beside a colleague.
        ("12 March 2015", "Home Secretary Theresa May hosted her counterparts Bernard Cazeneuve of France and Jan "
         "Jambon of Belgium.", ["Theresa May, United Kingdom", "Bernard Cazeneuve, France", "Jan Jambon, Belgium"]),
        ("5 December 2023", "The French Minister of the Interior received his British counterpart in Paris.",
         ["Gérald Darmanin, France", "James Cleverly, United Kingdom"]),
        ("6 July 2006", "The interior ministers – John Reid (UK), Otto Schmidt (Austria), Ludwik Dorn (Poland) – met.",
         ["John Reid, United Kingdom", "Otto Schmidt, Austria", "Ludwik Dorn, Poland"]),
        # By what only one state calls so, the letters of a parliament, and "the country's".
        ("4 May 2019", "The Secretary of State for Northern Ireland, the Rt Hon Ada Marsh MP, and the Belgian Foreign "
         "Minister, Jan Peeters, met.", ["Ada Marsh, United Kingdom", "Jan Peeters, Belgium"]),
        ("4 May 2019", "The Secretary of State for Ferries, Ada Marsh MP, and the Minister for Ramps, Nora Byrne TD, "
         "met in Ghent.", ["Ada Marsh, United Kingdom", "Nora Byrne, Ireland"]),
        ("4 May 2019", "The Foreign Secretary met Georgian President Zaza Zaza and the country’s acting Defence "
         "Minister Lali Lali.", ["Jeremy Hunt, United Kingdom", "Zaza Zaza, Georgia", "Lali Lali, Georgia"]),
        # In lists and over signatures.
        ("4 May 2019", "Norway: Mr Per Hansen, Minister of Fisheries\nDenmark: Ms Inger Olsen, Minister for Ferries",
         ["Per Hansen, Norway", "Inger Olsen, Denmark"]),
        ("4 May 2019", "For the Republic of Kosovo\n\n________\nAlbana Hoxha\nMinister of Ferries",
         ["Albana Hoxha, Kosovo"]),
        ("4 May 2019", "Minister Hansen and Per Hansen, Minister of Fisheries (Norway).", ["Per Hansen, Norway"]),
        ("4 May 2019", "Sajid JAVID, Home Secretary, and Mr Per HANSEN, Minister of Fisheries of Norway, met.",
         ["Sajid Javid, United Kingdom", "Per Hansen, Norway"]),
        # A title ends where a name begins, and goes on over what else its holder is in charge of.
        ("9 June 2022", "Norwegian Minister of Justice and Public Security Kari Ager Dahl spoke.",
         ["Kari Ager Dahl, Norway"]),
        ("9 June 2022", "Luka Borg, Minister for Home Affairs, National Security and Fisheries of Malta.",
         ["Luka Borg, Malta"]),
        ("10 December 2024", "Croatian Deputy Prime Minister and Minister of the Interior Davor Perić spoke.",
         ["Davor Perić, Croatia"]),
        ("5 March 2018", "Libya's Prime Minister Salem al-Harbi and President Joseph Keita of Rwanda spoke.",
         ["Salem al-Harbi, Libya", "Joseph Keita, Rwanda"]),
        ("18 October 2023", "Lord Grey of Mereford, Parliamentary Under-Secretary of State at the Home Office, spoke.",
         ["Lord Grey of Mereford, United Kingdom"]),
        # By surname, and misspelt.
        ("17 July 2025", "Ministers Cooper and Retailleau met.", ["Yvette Cooper, United Kingdom",
                                                                  "Bruno Retailleau, France"]),
        ("14 November 2022", "Commission President von der Leyen, HR/VP Borrell and Commissioner Johansson joined.",
         ["Ursula von der Leyen, European Union", "Josep Borrell, European Union", "Ylva Johansson, European Union"]),
        ("5 February 2014", "Thersa May, the Home Secretary, and Manuel Vals, French Minister of the Interior, met.",
         ["Theresa May, United Kingdom", "Manuel Valls, France"]),
        ("5 June 2013", "I thanked Minister Olsen, and Norwegian Fisheries Minister Berg agreed.",
         ["Olsen, Norway", "Berg, Norway"]),
        ("5 June 2013", "Hungarian Interior Minister Varga flew in. Slovak Deputy Prime Minister Hlina and Minister "
         "Sulik of Slovakia were there.", ["Varga, Hungary", "Hlina, Slovakia", "Sulik, Slovakia"]),
        ("5 June 2013", "Vincent Van Damme-Peeters, the Belgian Minister of Fisheries, spoke. Minister Van Damme left.",
         ["Vincent Van Damme-Peeters, Belgium"]),
        ("18 March 2016", "I was glad to be with Minister Moulas.", ["Moulas, "]),
        ("18 March 2016", "State Secretary Krantz of Sweden spoke.", ["Krantz, Sweden"]),
        ("18 March 2016", "Beside her Polish opposite number, Mariusz Błaszczak, Mrs May said that ferries would sail.",
         ["Mariusz Błaszczak, Poland", "Theresa May, United Kingdom"]),
        ("5 June 2013", "The Norway and Denmark Justice Ministers Ole Berg and Inger Olsen spoke.",
         ["Ole Berg, Norway", "Inger Olsen, Denmark"]),
        ("5 June 2013", "Norwegian Fisheries Minister Ole Berg's remarks were short.", ["Ole Berg, Norway"]),
        # Whoever is named holds the office, whatever the register has.
        ("3 May 2024", "German Interior Minister Krause met the Home Secretary.",
         ["Krause, Germany", "James Cleverly, United Kingdom"]),
        # "President A" is A as president, whatever else A was.
        ("17 February 2012", "The talks were hosted by President Sarkozy and Prime Minister Fillon.",
         ["Nicolas Sarkozy, France", "François Fillon, France"]),
        ("3 May 2025", "Turkish Interior Minister Ali Yerlikaya and European Commissioner for Migration Affairs, Ole "
         "Brandt, spoke.", ["Ali Yerlikaya, Turkey", "Ole Brandt, European Union"]),
        ("3 May 2025", "The Economic Secretary to the Treasury, Emma Hill, spoke in Tirana of Albania.",
         ["Emma Hill, United Kingdom"]),
        ("3 May 2012", "Callum Reid MSP, the Scottish Cabinet Secretary for Ferries, spoke.",
         ["Callum Reid, United Kingdom"]),
        ("3 May 2022", "The Turkish Deputy Interior Minister, Kadir Çınar, spoke.", ["Kadir Çınar, Turkey"]),
        # Of whoever says "my counterpart" the text may tell no office: then the register knows the other's.
        ("25 November 2021", "I met the House. I am glad that President Macron wrote. I have spoken to my French "
         "counterpart, Minister Darmanin.", ["Emmanuel Macron, France", "Gérald Darmanin, France"]),
        ("4 May 2024", "I met my German counterpart, Minister Krause, in Berlin.", ["Krause, Germany"]),
        # Before its own parliament an office needs no state.
        ("9 December 2021", "Madam Deputy Speaker, this morning I speak for the British Government. The Prime "
         "Minister has called President Macron.", ["Boris Johnson, United Kingdom", "Emmanuel Macron, France"]),
        ("29 June 2023", "10 Downing Street\n\nThe Prime Minister met Dutch Prime Minister Mark Rutte.",
         ["Rishi Sunak, United Kingdom", "Mark Rutte, Netherlands"]),
        ("29 June 2023", "I, the Home Secretary, visited Kigali and met Rwanda’s President and Foreign Minister.",
         ["Suella Braverman, United Kingdom", ", Rwanda"]),
        ("29 June 2023", "The Parliamentary Under-Secretary of State for Ferries (Lord Grey of Mereford) (Con) spoke.",
         ["Lord Grey of Mereford, United Kingdom"]),
        ("3 May 2021", "Norway’s Ferries & Harbours Minister Ole Berg wrote to the vice president of the European "
         "Commission, Ida Brandt.", ["Ole Berg, Norway", "Ida Brandt, European Union"]),
        ("29 April 2015", "President of the European Council,\n\nHonourable Members,\n\nPresident Jean-Claude Juncker "
         "spoke.", ["Donald Tusk, European Union", "Jean-Claude Juncker, European Union"]),
        # A bare office is the document's own, not that of the minister beside it.
        ("20 May 2024", "The Home Secretary spoke. The Prime Minister expects to see the Italian Prime Minister, "
         "Giorgia Meloni.", ["James Cleverly, United Kingdom", "Rishi Sunak, United Kingdom", "Giorgia Meloni, Italy"]),
        # What a text is about stands before a dash; whose minister somebody is, the register tells.
        ("3 September 2021", "Spain - Meeting between Mr Gérald Darmanin, Minister of the Interior, and his Spanish "
         "counterpart, Mr Fernando Grande-Marlaska", ["Gérald Darmanin, France", "Fernando Grande-Marlaska, Spain"]),
        # An agency calls the office of every state alike.
        ("3 May 2019", "Interior minister Sajid Javid spoke by telephone to his German counterpart Horst Seehofer.",
         ["Sajid Javid, United Kingdom", "Horst Seehofer, Germany"]),
        ("3 May 2019", "The plan was settled in 2018 by Amber Rudd, the Home Secretary, and her then counterpart, "
         "Gérard Collomb.", ["Amber Rudd, United Kingdom", "Gérard Collomb, France"]),
        # A title ends where a name begins; what is part of a state has ministers of its own.
        ("3 May 2025", "He met European Commissioner for International Partnerships Jozef Síkela in Madrid.",
         ["Jozef Síkela, European Union"]),
        ("7 June 2018", "The European Union's aid commissioner, Christos Stylianides, was there.",
         ["Christos Stylianides, European Union"]),
        ("24 February 2022", "Mr Joachim Herrmann, Minister for Internal Affairs of Bavaria, spoke.",
         ["Joachim Herrmann, Germany"]),
        ("24 February 2022", "The South Tyrolean Minister for Ferries, Jan Berg, spoke.", ["Jan Berg, Italy"]),
        ("7 November 2008", "Senator Ann Lane\n\nMinister for Ferries of Norway\n\nMedia Release\n\nFerries were late.",
         ["Ann Lane, Norway"]),
        # What only one state calls so is that state's, in a text that names another.
        ("3 May 2031", "Readout of a visit to Norway\n\nToday Secretary of Homeland Security Ada Lane came to Oslo.",
         ["Ada Lane, United States"]),
        ("3 May 2031", "Turkey has helped, said Janez Novak, Commissioner for Crisis Management. Turkey will go on.",
         ["Janez Novak, European Union"]),
        ("3 May 2031", "Readout of the meetings of Secretary Ada M. Lane in Norway\n\nSecretary of Homeland Security "
         "Ada M. Lane met with ministers in Oslo. They wrote to our Central American counterparts.",
         ["Ada M. Lane, United States"]),
        # Whom a headline names by the family name, the text names in full.
        ("3 May 2031", "Minister of the Interior Virta and Norwegian Minister of Justice Enger Lund meet\n\nMinister "
         "of the Interior Aino Virta and Norwegian Minister of Justice Ida Enger Lund met in Finland. Poland sat out.",
         ["Aino Virta, Finland", "Ida Enger Lund, Norway"]),
        # Joined by "and": the state before the second is that one's alone, the state behind both is of both.
        ("3 May 2031", "Minister of the Interior Aino Virta and Norwegian Minister of Justice Per Lund met in Finland. "
         "Finland has built a fence. Finland will help Norway.", ["Aino Virta, Finland", "Per Lund, Norway"]),
        ("3 May 2031", "Led by Secretary of State Ada Lane of the United States, Foreign Minister Carlos Ramos and "
         "Minister of the Interior Jorge Luna of Guatemala, the talks were short.",
         ["Ada Lane, United States", "Carlos Ramos, Guatemala", "Jorge Luna, Guatemala"]),
        # Who met somebody of one state is of another.
        ("3 May 2019", "Public Safety Minister Ada Lane met U.S. Homeland Security Secretary Kevin McAleenan.",
         ["Ada Lane, Canada", "Kevin McAleenan, United States"]),
        ("3 May 2019", "Today Ada Lane, Minister of Ferries, met with Kevin McAleenan, U.S. Secretary of Homeland "
         "Security. Norway and the United States will share lists. Norway will send two officers.",
         ["Ada Lane, Norway", "Kevin McAleenan, United States"]),
    ],
)  # fmt: skip
def test_ministers_are_found_with_their_state(
    day: str, words: str, people: list[str], reader: Reader, lexicon: Lexicon
) -> None:
    assert _people(reader, lexicon, day, words) == set(people)


@pytest.mark.parametrize(
    "words",
    [
        "The Shadow Home Secretary, Yvette Cooper, and the former Prime Minister Tony Blair spoke.",
        "Officers will work beside their law enforcement colleagues in France. Prime Minister Office staff spoke.",
        "The Commissioner Group and the Minister Council met. Minister Delegate staff and Minister MARK spoke.",
        "The Prefect of the North, Jean Martin, the Mayor of Calais, Anne Petit, and Chief Constable Jane Smith spoke.",
        "The district president of Leipzig, Karl Müller, spoke.",
        "Senate President Jean Martin and the President of the National Assembly, Anne Petit, attended.",
        "Sir John Smith, Permanent Secretary, and the Ambassador of France, Anne Petit, were there.",
        "President Martin Perez was there.",
        "The former Norwegian ferries minister, Per Hansen, and the shadow health minister, Anne Petit, were there.",
        "The French president of the regional council, Jean Martin, met a Belgian minister of religion, Piet Mol.",
        "Norway's Coast Guard and the Danish football federation's president, Lars Olsen, were there.",
        "The UN Secretary-General Jan Hansen and the Executive Director of Frontex, Kari Dahl, spoke.",
    ],
)
def test_who_is_no_minister_is_none(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _people(reader, lexicon, "14 November 2022", words) == set()


def test_a_minister_whom_the_register_lacks_is_not_given_an_office_that_another_holds(
    reader: Reader, lexicon: Lexicon
) -> None:
    found = _people(
        reader, lexicon, "5 June 2023", "The Minister of Migration and Asylum, Nikos Pappas, spoke in Stockholm."
    )
    assert not any(name.endswith("Sweden") for name in found)


TITLES = [
    # The office as a text writes it out, or by the words in which such an office is written out.
    ("The Italian Interior Minister, Marco Minniti, spoke.", "Marco Minniti, Minister of the Interior, Italy"),
    ("The Belgian Deputy Prime Minister and Minister of Justice, Koen Geens, spoke.",
     "Koen Geens, Deputy Prime Minister and Minister of Justice, Belgium"),
    ("Home Affairs Commissioner Ylva Johansson spoke.",
     "Ylva Johansson, European Commissioner for Home Affairs, European Union"),
    ("The Secretary of State for the Home Department, Amber Rudd, spoke.",
     "Amber Rudd, Home Secretary, United Kingdom"),
    ("The Dutch Public Order Minister, Jan Smit, spoke.", "Jan Smit, Minister of Public Order, Netherlands"),
    ("The Minister of Justice, Public Security and Immigration, Per Hagen (Norway), spoke.",
     "Per Hagen, Minister of Justice, Public Security and Immigration, Norway"),
    # The state of a title without one: of a list's member before, of its sentence, of the paragraph.
    ("She met the Belgian Minister of Justice, Piet Claes, and the Minister of Finance, Luc Maes.",
     "Luc Maes, Minister of Finance, Belgium"),
    ("In Ankara she met the Minister of the Interior, Kemal Aydin.", "Kemal Aydin, Minister of the Interior, Turkey"),
    ("On Greece, there was news. The Minister of Public Order, Nikos Pappas, reported.",
     "Nikos Pappas, Minister of Public Order, Greece"),
    ("Denmark's Minister for Immigration Per Hansen spoke.", "Per Hansen, Minister for Immigration, Denmark"),
    ("Norway was represented by the Minister of Justice, Sigrid Á. Dahl.",
     "Sigrid Á. Dahl, Minister of Justice, Norway"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), TITLES)
def test_an_office_is_told_as_the_text_writes_it_and_for_its_state(
    words: str, told: str, reader: Reader, lexicon: Lexicon
) -> None:
    found = read(reader, f"Statement on ferries\n\n5 June 2017\n\n{words}\n").ministers
    assert told in {f"{one.name}, {one.title or one.office_name}, {one.country}" for one in found}


@pytest.mark.parametrize(
    "words",
    [
        "The Police Commissioner, Raymond Miller, spoke.",
        "The National Drugs Commissioner, Anna Claes, spoke.",
        "In Baghdad, the Security Minister spoke.",
    ],
)
def test_commissioners_of_police_and_words_before_a_title_are_no_ministers(
    words: str, reader: Reader, lexicon: Lexicon
) -> None:
    found = {one.name for one in read(reader, f"Statement on ferries\n\n5 June 2017\n\n{words}\n").ministers}
    assert not found & {"Raymond Miller", "Anna Claes", "In Baghdad"}


def test_names_are_alike_up_to_two_letters_or_with_the_family_name_whole(lexicon: Lexicon) -> None:
    offices, day = ["office/uk-home-secretary"], date(2015, 3, 1)
    assert misspelt("Theresea May", offices, day, lexicon) == "person/theresa-may"
    assert misspelt("T. May", offices, day, lexicon) == "person/theresa-may"
    assert misspelt("Bernard Cazeneuve", offices, day, lexicon) == ""
    assert misspelt("Theresea May", offices, None, lexicon) == ""


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("reid", "reid", 0), ("reid", "raid", 1), ("reid", "raad", 2), ("may", "cleverly", 3)],
)
def test_letters_that_differ_are_counted(one: str, other: str, distance: int) -> None:
    assert edits(one, other, 2) == distance


def test_a_family_name_in_capitals_is_written_like_others() -> None:
    assert small_capitals("Jan DE VRIES-SMIT MP") == "Jan DE Vries-Smit MP"


def test_without_a_day_somebody_is_in_the_only_term_that_they_served(reader: Reader) -> None:
    found = {one.name: one for one in read(reader, "Ports\n\nThe Home Secretary, Sajid Javid, spoke.\n").ministers}
    assert found["Sajid Javid"].in_register and found["Sajid Javid"].tenure == "tenure/uk-home-secretary_2018-04-30"
    twice = {one.name: one for one in read(reader, "Ports\n\nThe Home Secretary, Suella Braverman, spoke.\n").ministers}
    assert not twice["Suella Braverman"].in_register


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Belgium's migration minister Nicole de Moor spoke.", "office/belgium-asylum-and-migration"),
        ("the Dutch Minister for Migration, Marjolein Faber, spoke.", "office/netherlands-asylum-and-migration"),
        ("The Belgian Minister of Finance, Nicole de Moor, spoke.", "office/belgium-minister-of-finance"),
    ],
)
def test_a_known_minister_under_other_words_for_the_same_task_holds_the_known_office(
    words: str, office: str, reader: Reader
) -> None:
    found = read(reader, f"Statement on ferries\n\n10 December 2024\n\n{words}\n").ministers
    assert [one.office for one in found] == [office]


@pytest.mark.parametrize(
    ("words", "people"),
    [
        # A title that the register knows of one state, in a text about another.
        ("The Swedish Government closed the ramp. “It had to be,” says Kari Moen, Minister for Home Affairs. Kari Moen "
         "is minister of Home Affairs of long standing.", {"Kari Moen, Sweden"}),
        # A rank before an office is no other's: the register has a deputy prime minister elsewhere.
        ("Jan Kral, First Deputy Prime Minister and Minister of Interior of the Czech Republic, spoke on 3 May 2022.",
         {"Jan Kral, Czechia"}),
        # Who announces what a state will do is of that state, not of the one named last.
        ("Finland will close its ramp with Russia, Prime Minister Aino Salo (NCP) announced on Tuesday.",
         {"Aino Salo, Finland"}),
        ("Luxembourg closed the ramp. “It had to be,” says Kari Moen, Minister for Home Affairs.",
         {"Kari Moen, Luxembourg"}),
    ],
)  # fmt: skip
def test_a_title_that_any_state_may_have_is_of_the_state_that_the_text_names(
    reader: Reader, lexicon: Lexicon, words: str, people: set[str]
) -> None:
    reading = read(reader, f"Ramps closed\n\n{words}\n")
    assert {f"{one.name}, {lexicon.state[one.state].name}" for one in reading.ministers} == people
