"""In which states people are called so, by the letters, endings and words of their names."""

from __future__ import annotations

import pytest

from graph.reference.lexicon import Lexicon
from graph.reference.name_forms import may_be_called_anything, states_of_name

AT_HOME = [
    ("Birgit Søndersø", "denmark", "estonia"),
    ("Odd Halvorsen", "norway", "sweden"),
    ("Elsa Åkerman", "sweden", "latvia"),
    ("Katrín Jónsdóttir", "iceland", "denmark"),
    ("Eero Karjalainen", "finland", "estonia"),
    ("Tõnu Kask", "estonia", "finland"),
    ("Ilze Bērziņa", "latvia", "lithuania"),
    ("Rasa Kazlauskienė", "lithuania", "latvia"),
    ("Paweł Kowal", "poland", "germany"),
    ("Jiří Dvořák", "czechia", "austria"),
    ("Zuzana Kováľová", "slovakia", "hungary"),
    ("Erzsébet Nemeskürthy", "hungary", "romania"),
    ("Ionel Petrescu", "romania", "ukraine"),
    ("Jelena Marković", "serbia", "bulgaria"),
    ("Goran Trajkovski", "north-macedonia", "serbia"),
    ("Petya Dimitrova", "bulgaria", "greece"),
    ("Oksana Bondarenko", "ukraine", "poland"),
    ("Tamar Beridze", "georgia", "armenia"),
    ("Ani Petrosyan", "armenia", "georgia"),
    ("Ayşe Yağcı", "turkey", "greece"),
    ("Eleni Papadopoulou", "greece", "turkey"),
    ("Heinz Obermann", "germany", "poland"),
    ("Joost van der Linde", "netherlands", "germany"),
    ("Sylvie Marceau", "france", "spain"),
    ("Marisol Gutiérrez Peña", "mexico", "brazil"),
    ("Inês Conceição", "portugal", "spain"),
    ("Paola Benedetti", "italy", "libya"),
    ("Sidi Ould Brahim", "mauritania", "spain"),
    ("Leila Ben Youssef", "tunisia", "italy"),
    ("Fatima al-Zahrani", "saudi-arabia", "france"),
    ("Aminata Diallo", "mali", "france"),
    ("Kwame Boadu", "ghana", "nigeria"),
    ("Ngozi Eze", "nigeria", "ghana"),
    ("Grace Wanjiru", "kenya", "ethiopia"),
    ("Girma Abebe", "ethiopia", "kenya"),
    ("Anil Sharma", "india", "bangladesh"),
    ("Shamima Chowdhury", "bangladesh", "thailand"),
    ("Ruwan Jayasekara", "sri-lanka", "india"),
    ("Tran Thi Mai", "vietnam", "china"),
    ("Joko Hartono", "indonesia", "malaysia"),
    ("Caoimhe Ní Dhálaigh", "ireland", "united-kingdom"),
    ("Joe Vella", "malta", "italy"),
]


@pytest.mark.parametrize(("name", "there", "elsewhere"), AT_HOME)
def test_a_name_is_at_home_where_many_are_called_so(name: str, there: str, elsewhere: str) -> None:
    found = states_of_name(name)
    assert found.get(f"organisation/{there}", 0) == max(found.values())
    assert found.get(f"organisation/{elsewhere}", 0) < max(found.values())


@pytest.mark.parametrize("name", ["", "Ada Marsh", "Tom", "Eva Lane", "Mona Field"])
def test_many_names_tell_no_state(name: str) -> None:
    assert states_of_name(name) == {}


def test_every_form_is_of_states_that_there_are(lexicon: Lexicon) -> None:
    names = " ".join(name for name, _, _ in AT_HOME)
    assert {ref for ref in states_of_name(names) if ref not in lexicon.state} <= {"organisation/monaco"}


def test_people_came_from_everywhere_to_some_states() -> None:
    assert may_be_called_anything("organisation/canada")
    assert not may_be_called_anything("organisation/latvia")
