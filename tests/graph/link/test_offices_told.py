"""Which office a text gives somebody: of every rank, in apposition, by the ministry, and by that of another."""

from __future__ import annotations

import pytest

from graph.link.offices_said import office_said
from graph.reading import Reader
from tests.graph.reading_of_tests import read


def _told(reader: Reader, words: str, day: str = "5 June 2017") -> set[str]:
    found = read(reader, f"Statement on ferries\n\n{day}\n\n{words}\n").ministers
    return {f"{one.name}, {one.title or one.office_name}, {one.country}" for one in found}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # Ranks below the minister's, one behind the other.
        ("Norway's First Deputy Minister of Fisheries, Ada Dahl, spoke.",
         "Ada Dahl, First Deputy Minister of Fisheries, Norway"),
        ("Ada Dahl, State Minister for Fisheries of Norway, spoke.", "Ada Dahl, State Minister for Fisheries, Norway"),
        ("Canada's Parliamentary Secretary to the Minister of Fisheries, Ada Lane, spoke.",
         "Ada Lane, Parliamentary Secretary to the Minister of Fisheries, Canada"),
        ("Karl Moll, Parliamentary State Secretary at the Federal Ministry of Food (Germany), spoke.",
         "Karl Moll, Parliamentary State Secretary at the Federal Ministry of Food, Germany"),
        ("In Oslo the German state secretary Karl Moll spoke.", "Karl Moll, State Secretary, Germany"),
        # What somebody is in charge of, however it is joined, and before whatever form of address.
        ("In Senegal the Minister of Ports and Decentralisation, H.E. Mr. Ousmane Ould Ba Fall, spoke.",
         "Ousmane Ould Ba Fall, Minister of Ports and Decentralisation, Senegal"),
        ("In Senegal the Minister Delegate at the Presidency in charge of Ports, Col. Ousmane Fall, spoke.",
         "Ousmane Fall, Minister Delegate at the Presidency in charge of Ports, Senegal"),
        ("In Senegal The Minister Delegate at the Presidency in charge of Ports, Ousmane Fall, spoke.",
         "Ousmane Fall, Minister Delegate at the Presidency in charge of Ports, Senegal"),
        # A part of a state, behind the title or in it.
        ("The Minister-President of Saxony, Karl Vogt, spoke.", "Karl Vogt, Minister-President, Germany"),
        ("The Minister of Ports of Lower Saxony, Karl Vogt, spoke.", "Karl Vogt, Minister of Ports, Germany"),
        ("The Premier of Ontario, Ada Frost, spoke.", "Ada Frost, Premier, Canada"),
        ("The First Minister of Wales, Ada Price, spoke.", "Ada Price, First Minister of Wales, United Kingdom"),
        ("Spanish Prime Minister Ada Ruiz spoke.", "Ada Ruiz, Prime Minister, Spain"),
        # Ranks that have no field, or an office that has no "minister" in it.
        ("Washington sent Deputy Secretary of State Ada Lane.", "Ada Lane, Deputy Secretary of State, United States"),
        ("Washington sent Deputy Secretary Ada Lane.", "Ada Lane, Deputy Secretary, United States"),
        ("Australia's Treasurer, the Hon. Ada Lane MP, spoke.", "Ada Lane, Treasurer, Australia"),
        ("Australia pays, said Treasurer Ada Lane.", "Ada Lane, Treasurer, Australia"),
        ("The Minister, Ada Dahl, spoke in Norway.", "Ada Dahl, Minister, Norway"),
        ("Norway's ports minister and government spokeswoman Ada Dahl spoke.", "Ada Dahl, Minister of Ports, Norway"),
        ("Public works minister Ada Dahl spoke in Norway.", "Ada Dahl, Minister of Public Works, Norway"),
        ("Ada Lane, the commissioner for external relations, spoke.",
         "Ada Lane, European Commissioner for External Relations, European Union"),
        ("The Head of the Swiss Federal Department of Justice and Police, Federal Councillor Beat Moll, spoke.",
         "Beat Moll, Head of the Federal Department of Justice and Police, Switzerland"),
        ("Ada Moll, the Integration Minister of Austria (Federal Chancellery), spoke.",
         "Ada Moll, Minister of Integration, Austria"),
        # By the ministry that somebody heads, or that the text is of.
        ("They met Anna Petit, who runs the French justice ministry.", "Anna Petit, Minister of Justice, France"),
        ("They met Ada Dahl, head of Norway's Ministry of Public Works.",
         "Ada Dahl, Minister of Public Works, Norway"),
        ("The Ministry of Ports and Fisheries of Norway said that Minister Ada Dahl had left.",
         "Ada Dahl, Minister of Ports and Fisheries, Norway"),
        # By one word for several, and by another's office.
        ("Norway's interior ministers spoke. Justice ministers Ada Dahl (Norway) and Eva Holm (Sweden) agreed.",
         "Eva Holm, Minister of Justice, Sweden"),
        ("Norwegian Ports and Fisheries Ministers, Ada Dahl and Per Lund, spoke.",
         "Per Lund, Minister of Fisheries, Norway"),
        ("Norway's Minister for Fisheries Ada Dahl met her Icelandic counterpart, Jon Ek.",
         "Jon Ek, Minister for Fisheries, Iceland"),
        ("Norwegian state secretaries Ada Dahl (Ministry of Justice) and Per Lund (Ministry of Transport) spoke.",
         "Per Lund, State Secretary, Norway"),
        ("Danish deputy ministers for fisheries Ada Dahl and Per Lund came.",
         "Per Lund, Deputy Minister for Fisheries, Denmark"),
        ("Present: Jan Moll, Undersecretary of State, Ministry of the Interior and Administration, Poland; Ada Ek.",
         "Jan Moll, Undersecretary of State, Ministry of the Interior and Administration, Poland"),
        ("Georgia's first deputy fisheries minister, Nino Beka, came.",
         "Nino Beka, First Deputy Minister of Fisheries, Georgia"),
        ("They met PNG's Minister for Ports, Peter Kila.", "Peter Kila, Minister for Ports, Papua New Guinea"),
        ("Deputy Minister for Fisheries Ada Dahl, for Norway, called for it.",
         "Ada Dahl, Deputy Minister for Fisheries, Norway"),
    ],
)  # fmt: skip
def test_an_office_is_told_in_whatever_place(words: str, told: str, reader: Reader) -> None:
    assert told in _told(reader, words)


def test_what_the_register_knows_of_a_counterpart_is_more_than_the_likeness(reader: Reader) -> None:
    words = "The Dutch Minister of Justice and Security met Annelies Verlinden, her Belgian opposite number."
    told = next(one for one in _told(reader, words, "11 May 2023") if one.startswith("Annelies Verlinden"))
    assert "Interior" in told


def test_no_state_gets_a_minister_whose_office_it_does_not_have(reader: Reader) -> None:
    words = (
        "Ms Ada Dahl, Minister of Internal Affairs, opened. Caroline Nokes, Minister of State for Immigration, came."
    )
    assert not any("Ada Dahl" in one and "United Kingdom" in one for one in _told(reader, words, "5 June 2018"))


@pytest.mark.parametrize(
    "words",
    [
        "They met Ada Dahl, who heads Norway's Ministry of Justice staff council.",
        "They met Ada Dahl, head of the ferries union of Norway.",
        "The commissioner for human rights, Ada Dahl, and the commissioner for police, Per Lund, spoke.",
        "Norway's Club Treasurer Ada Dahl spoke, and Party Treasurer Per Lund.",
        "The Treasurer of the ferries union of Norway, Ada Dahl, spoke.",
        "In Norway Secretary General Ada Dahl spoke, and Deputy Secretary General Per Lund.",
        "In Norway Council Treasurer Ada Dahl spoke.",
        "The Prefect, Jean Martin, head of the Ferries Office, spoke in Norway.",
    ],
)
def test_heads_of_other_bodies_are_no_ministers(words: str, reader: Reader) -> None:
    assert _told(reader, words) == set()


@pytest.mark.parametrize(
    ("title", "state", "said"),
    [
        ("Norwegian Prime Minister", "organisation/norway", "Norwegian Prime Minister"),
        ("Federal Minister", "organisation/germany", ""),
        ("Commissioner", "organisation/european-union", ""),
        ("Home Minister", "organisation/india", "Minister of Home Affairs"),
        ("Vice-President of Ghana", "organisation/ghana", "Vice-President"),
        ("President of the Senate", "organisation/ghana", "President of the Senate"),
    ],
)
def test_an_office_is_written_out_where_its_words_tell_one(title: str, state: str, said: str) -> None:
    assert office_said(title, "", state) == said
