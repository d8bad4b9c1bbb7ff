"""Of which state those are who are named one after the other: by their company, by what is said behind."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read

_TALKS = "Talks on lamps\n\n3 May 2012\n\nBolivia and Paraguay held talks on lamps in Sucre.\n\n"


def _people(reader: Reader, lexicon: Lexicon, text: str) -> set[str]:
    states = {ref: state.name for ref, state in lexicon.state.items()} | {"": ""}
    return {f"{one.name}, {states[one.state]}" for one in read(reader, text).ministers}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        # Whoever somebody is joined by is of the same state, however long the list and whoever else is in it.
        (
            "The Paraguayan Minister of Ferries, Ana Rojas, was joined by Minister of Ports Luis Soto; Vice Minister of"
            " Railways Juan Vera; and Ambassador Rosa Paz.",
            {"Ana Rojas, Paraguay", "Luis Soto, Paraguay", "Juan Vera, Paraguay"},
        ),
        (
            "The Bolivian Minister of Ferries, Ana Rojas, met the Paraguayan Minister of Ports, Luis Soto. Mr Soto"
            " was accompanied by the harbour master, Colonel Pablo Ruiz, and the Minister of Railways, Juan Vera.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay", "Juan Vera, Paraguay"},
        ),
        (
            "The Bolivian Minister of Ferries, Ana Rojas, met the Paraguayan Minister of Ports, Luis Soto. Rojas was"
            " flanked by Railways Minister Juan Vera and Customs Minister Eva Cruz.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay", "Juan Vera, Bolivia", "Eva Cruz, Bolivia"},
        ),
        # A delegation, or a side, is of the state that it is called after.
        (
            "The Paraguayan side was represented by the Minister of Ports, Luis Soto, and the Railways Minister, Juan"
            " Vera.",
            {"Luis Soto, Paraguay", "Juan Vera, Paraguay"},
        ),
        (
            "The delegation of Paraguay comprised Luis Soto, Minister of Ports; Juan Vera, Minister of Railways.",
            {"Luis Soto, Paraguay", "Juan Vera, Paraguay"},
        ),
        (
            "Bolivia was represented by the Minister of Ferries, Ana Rojas, Paraguay by the Minister of Ports, Luis"
            " Soto, and the Minister of Railways, Juan Vera.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay", "Juan Vera, Paraguay"},
        ),
        # Whose minister somebody is a pronoun tells.
        (
            "All thanked the Paraguayan Minister of Ports, Luis Soto, for sending his Railways Minister, Juan Vera.",
            {"Luis Soto, Paraguay", "Juan Vera, Paraguay"},
        ),
        (
            "The Bolivian Minister of Ferries, Ana Rojas, flew to Asunción. Later she met the Deputy Minister of Ports,"
            " Luis Soto.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay"},
        ),
        # The state behind the last of a list is of all that no other state is said of.
        (
            "Ports Minister Luis Soto and Minister of Railways Juan Vera of Paraguay, Ferries Minister Ana Rojas and"
            " Minister of Customs Eva Cruz of Bolivia attended.",
            {"Luis Soto, Paraguay", "Juan Vera, Paraguay", "Ana Rojas, Bolivia", "Eva Cruz, Bolivia"},
        ),
        (
            "Ports Minister Luis Soto and Railways Minister Juan Vera took part on the Paraguayan side.",
            {"Luis Soto, Paraguay", "Juan Vera, Paraguay"},
        ),
    ],
)
def test_those_of_a_list_are_of_one_state(reader: Reader, lexicon: Lexicon, sentence: str, people: set[str]) -> None:
    assert _people(reader, lexicon, f"{_TALKS}{sentence}\n") == people


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        # Ministers of several states are joined by one of whichever state that is.
        (
            "The Bolivian Minister of Ferries, Ana Rojas, was joined by the Paraguayan Minister of Ports, Luis Soto.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay"},
        ),
        # Who joins two is of either's state, or of none.
        (
            "The Bolivian Minister of Ferries, Ana Rojas, and the Paraguayan Minister of Ports, Luis Soto, were joined"
            " by Chile's Minister of Customs, Eva Cruz.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay", "Eva Cruz, Chile"},
        ),
        (
            "The Bolivian Minister of Ferries, Ana Rojas, and the Paraguayan Minister of Ports, Luis Soto, toured the"
            " ramp, joined by Chile's Minister of Customs, Eva Cruz.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay", "Eva Cruz, Chile"},
        ),
        # Whose the second is says nothing of the first.
        (
            "The Bolivian Minister of Ferries, Ana Rojas, and the Paraguayan Minister of Ports, Luis Soto, signed.",
            {"Ana Rojas, Bolivia", "Luis Soto, Paraguay"},
        ),
        # Who is in no office does not become a minister by the company.
        (
            "The Bolivian Minister of Ferries, Ana Rojas, was joined by Ambassador Luis Soto; Colonel Pablo Ruiz; and"
            " the journalist Juan Vera.",
            {"Ana Rojas, Bolivia"},
        ),
    ],
)
def test_a_list_tells_no_more_than_it_says(reader: Reader, lexicon: Lexicon, sentence: str, people: set[str]) -> None:
    assert _people(reader, lexicon, f"{_TALKS}{sentence}\n") == people
