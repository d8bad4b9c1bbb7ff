"""Ministers whom a text names together, in full behind a bare title, or of a state that only the rest of it tells."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read

DAY = "12 March 2009"


def _people(reader: Reader, lexicon: Lexicon, words: str) -> set[str]:
    states = {ref: state.name for ref, state in lexicon.state.items()} | {"": ""}
    found = read(reader, f"Statement on ferries and ramps\n\n{DAY}\n\n{words}\n").ministers
    return {f"{one.name}, {states[one.state]}" for one in found}


TOGETHER = [
    ("Ministers Per Hansen, Ana Luísa Costa and Inger Olsen have been asked to report.",
     ["Per Hansen, ", "Ana Luísa Costa, ", "Inger Olsen, "]),
    ("The ministers responsible for shipping of Cyprus, Greece and Malta, represented by Nicos Pavlou, Notis Manos and "
     "Byron Vella, gathered in Nicosia.", ["Nicos Pavlou, Cyprus", "Notis Manos, Greece", "Byron Vella, Malta"]),
    ("The Ministers responsible for the interior, Jan Novak (Prague), Jacek Kowal (Warsaw) and Hans Bauer (Berlin), "
     "spoke.", ["Jan Novak, Czechia", "Jacek Kowal, Poland", "Hans Bauer, Germany"]),
    ("The Ministers, Per Hansen for Norway and Inger Olsen for Denmark, signed.",
     ["Per Hansen, Norway", "Inger Olsen, Denmark"]),
    ("The Norwegian and Danish ministers for fisheries, Per Hansen and Inger Olsen, signed.",
     ["Per Hansen, Norway", "Inger Olsen, Denmark"]),
    ("Per Hansen and Inger Olsen, the Norwegian and Danish ministers for fisheries, signed.",
     ["Per Hansen, Norway", "Inger Olsen, Denmark"]),
    ("Norway's Per Hansen and Denmark's Inger Olsen, both ministers of fisheries, signed.",
     ["Per Hansen, Norway", "Inger Olsen, Denmark"]),
    ("The Norwegian Minister of Ferries, Per Hansen, welcomed Inger Olsen, his Danish colleague.",
     ["Per Hansen, Norway", "Inger Olsen, Denmark"]),
    ("The Norwegian Minister of Ferries, Per Hansen, met his Sri Lankan counterpart, G. L. Perera.",
     ["Per Hansen, Norway", "G. L. Perera, Sri Lanka"]),
    ("In the chair were Per Hansen, Minister of Ferries of Norway, and J.D. Olsen, Minister of Ports of Denmark.",
     ["Per Hansen, Norway", "J.D. Olsen, Denmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "people"), TOGETHER)
def test_ministers_named_together_are_found_each_with_the_state(
    words: str, people: list[str], reader: Reader, lexicon: Lexicon
) -> None:
    assert _people(reader, lexicon, words) == set(people)


@pytest.mark.parametrize(
    "words",
    [
        "At the meeting of Ministers, Save The Children and Human Rights Watch spoke.",
        "The Ministers, Port Authorities and Border Force agreed.",
        "Ministers from Norway and Denmark met John Smith and Peter Brown of the ferry company.",
        "Ann Smith, who was immigration minister until May, spoke.",
        "The former Norwegian justice minister Per Hansen spoke.",
    ],
)
def test_who_only_stands_beside_ministers_is_none(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _people(reader, lexicon, words) == set()


IN_FULL = [
    # The given name behind a bare title is no surname, and a family name with its particle is no full name.
    ("We thank our Czech hosts, and Minister Martin Novak in particular.", ["Martin Novak, Czechia"]),
    ("Norway sent Deputy Minister Per Hansen.", ["Per Hansen, Norway"]),
    ("The Belgian Minister of Ferries, Jan De Wachter, spoke. Minister De Wachter left.", ["Jan De Wachter, Belgium"]),
    ("The United States sent Secretary of State Alan N. Black.", ["Alan N. Black, United States"]),
    ("Angel Ferrer Panadero, Minister of Ferries of Spain, spoke. Mr Ferrer left.", ["Angel Ferrer Panadero, Spain"]),
    # A title goes on over all its holder is in charge of, and no further.
    ("The Norwegian Under-Secretary of State for Nature Conservation and Fisheries, Ann Lund, spoke.",
     ["Ann Lund, Norway"]),
    ("Knut Hansen, Minister of Justice and the Police of Norway, spoke.", ["Knut Hansen, Norway"]),
    ("Dr. Ole Berg, Norwegian Minister for Ferries, and Senator the Hon. Jane Brown, Minister for Ports of Australia.",
     ["Ole Berg, Norway", "Jane Brown, Australia"]),
    # Words between a state and the title, and other ways to give somebody an office.
    ("Norway's acting interior minister, Per Hansen, and the outgoing Danish interior minister, Ana Lund, spoke.",
     ["Per Hansen, Norway", "Ana Lund, Denmark"]),
    ("Per Hansen (Norway's Minister of Justice) and Inger Olsen, who is Minister of Ferries of Denmark, spoke.",
     ["Per Hansen, Norway", "Inger Olsen, Denmark"]),
    ("MINISTER OF FERRIES OF NORWAY\n\nPer Hansen, Minister of Ferries of Norway, spoke.", ["Per Hansen, Norway"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "people"), IN_FULL)
def test_names_in_full_and_titles_in_full_are_told_apart(
    words: str, people: list[str], reader: Reader, lexicon: Lexicon
) -> None:
    assert _people(reader, lexicon, words) == set(people)


OF_STATE = [
    # Whose office another is known to hold at home is of another state that the text speaks of.
    ("The Home Secretary thanked her Romanian hosts. In the evening the Prime Minister, Dan Ionescu, received her. The "
     "Romanian police have helped.", "Dan Ionescu, Romania"),
    ("Mr Smith met President Mahinda Perera in Colombo.", "Mahinda Perera, Sri Lanka"),
    ("The Home Secretary was in Sofia. The Bulgarian police and the Bulgarian prosecutors have helped, President Petar "
     "Ivanov said.", "Petar Ivanov, Bulgaria"),
    # Who is "M." is of a state where French is spoken.
    ("The French Minister of Ferries, Luc Petit, and the Home Secretary were joined by Jean Blanc, Minister of State "
     "for the Budget. M. Blanc spoke.", "Jean Blanc, France"),
    # Of two in one office, each is of a state of their own.
    ("Norway and Denmark agreed. The Danish Minister of Ports, Ana Lund, and the Minister of Ports, Per Hansen, left.",
     "Per Hansen, Norway"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "one"), OF_STATE)
def test_the_state_of_an_unknown_minister_is_told_by_the_rest_of_the_text(
    words: str, one: str, reader: Reader, lexicon: Lexicon
) -> None:
    assert one in _people(reader, lexicon, words)
