"""Of which state somebody is whom the register lacks, by counterparts, by whom a list is for, by who else is named."""

from __future__ import annotations

import pytest

from graph.find.offices.own_titles import state_of_title
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read


def _people(reader: Reader, lexicon: Lexicon, text: str) -> set[str]:
    states = {ref: state.name for ref, state in lexicon.state.items()} | {"": ""}
    return {f"{one.name}, {states[one.state]}" for one in read(reader, text).ministers}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # A counterpart is of another state than whoever meets her.
        (
            "Nicosia, 14 March 2017\n\nThe Minister of the Interior, Andreas Nikou, opened a ramp. Mr Nikou is to see"
            " his Greek counterpart, Nikos Beis, in Athens.\n",
            {"Andreas Nikou, Cyprus", "Nikos Beis, Greece"},
        ),
        # Two people are not the interior ministers of one state.
        (
            "Ferry Board – bulletin, Helsinki, 3 May 2012\n\nThe Minister of the Interior Aino Virta opened a ramp.\n\n"
            "Estonia's interior minister Jaan Kask offered lamps.\n",
            {"Aino Virta, Finland", "Jaan Kask, Estonia"},
        ),
        # Those at the head of a text issue it together.
        (
            "The Hon Ada Hall MP\nMinister for Ferries, Australia\n\nThe Hon Adam Dower MP\nMinister for Lamps\n\n20"
            " September 2007\n\nNew ramps in Fiji\n\nThe ministers will light ramps in Fiji. Fiji's police will"
            " guard the ramps. Fiji and Samoa pay for the lamps.\n",
            {"Ada Hall, Australia", "Adam Dower, Australia"},
        ),
        # Who counts in dollars is no British minister, whatever the register has under that title alone.
        (
            "The Hon Ada Hall MP\nMinister for Ferries\n\nThe Hon Adam Dower MP\nMinister for Immigration\n\n26"
            " September 2018\n\n$3 million for ramps\n\nThe Government gives $3 million for ramps in Dubbo. Australian"
            " crews agreed. The Minister for Immigration will see to it.\n",
            {"Ada Hall, Australia", "Adam Dower, Australia"},
        ),
        (
            "Record of the Ferry Board\n\nRiga, 3 May 2012\n\nPresent were, for Latvia, Janis Kalns, Undersecretary of"
            " State at the Ministry of Ferries, and others.\n",
            {"Janis Kalns, Latvia"},
        ),
        (
            "Talks on lamps\n\nOslo, 3 May 2012\n\nThe defence chiefs of Indonesia and Malaysia, Budi Santoso and Ahmad"
            " Rahman, opened a ramp.\n",
            {"Budi Santoso, Indonesia", "Ahmad Rahman, Malaysia"},
        ),
        (
            "Talks on lamps\n\nLima, 3 May 2012\n\nThe Minister of the Interior of Peru, Ana Rojas, met her Bolivian"
            " and Chilean peers, Luis Soto and Juan Vera.\n",
            {"Ana Rojas, Peru", "Luis Soto, Bolivia", "Juan Vera, Chile"},
        ),
        (
            "Talks on lamps\n\nLisbon, 3 May 2012\n\nJorge Lima, the minister of Internal Administration, spoke for"
            " Portugal.\n",
            {"Jorge Lima, Portugal"},
        ),
        # A kingdom has no president.
        (
            "Lamps for Varna\n\n3 May 2012\n\nThe United Kingdom gives lamps. In Varna the United Kingdom showed its"
            " lamps to President Petar Ilinski, and Bulgaria gave thanks.\n",
            {"Petar Ilinski, Bulgaria"},
        ),
        (
            "Talks on lamps\n\nNairobi, 3 May 2012\n\nInterior Cabinet Secretary Paul Otieno of Kenya spoke.\n",
            {"Paul Otieno, Kenya"},
        ),
        (
            "Talks on lamps\n\nOslo, 3 May 2012\n\nMinister Kask (Estonia) and Minister Kalns (Latvia) came to"
            " Norway.\n",
            {"Kask, Estonia", "Kalns, Latvia"},
        ),
        (
            "Talks on lamps\n\nOslo, 3 May 2012\n\nThe Chilean Undersecretary for the Interior, Juan Vera, spoke in"
            " Norway.\n",
            {"Juan Vera, Chile"},
        ),
        # A full stop ends a title, and what follows is nobody's name.
        (
            "Talks on lamps\n\nOslo, 3 May 2012\n\n“Norway will wait,” said the Minister. Police in Oslo agreed.\n",
            set(),
        ),
    ],
)
def test_the_state_of_somebody_unknown(reader: Reader, lexicon: Lexicon, text: str, people: set[str]) -> None:
    assert _people(reader, lexicon, text) == people


def test_whoever_stands_beside_a_counterpart_is_not_told_by_it(reader: Reader, lexicon: Lexicon) -> None:
    text = (
        "Visit to Canada\n\nOttawa, 3 May 2012\n\nShe met Prime Minister Paul Roy and his Canadian counterparts, and"
        " thanked Canada.\n"
    )
    assert _people(reader, lexicon, text) == {"Paul Roy, Canada"}


# Somebody whom the register lacks, in office without a state; which state that is, and in two sentences why.
_TOLD = {
    "represented": (
        "Talks on lamps\n\nOslo, 3 May 2012\n\nEstonia was represented by Minister Aino Kask and Latvia by Minister"
        " Janis Kalns. Norway gave the lamps.\n",
        {"Aino Kask, Estonia", "Janis Kalns, Latvia"},
    ),
    "come with a counterpart": (
        "Danish lamps for Drøbak\n\nCopenhagen, 3 May 2012\n\nHer Norwegian counterpart, Ida Lund, came to Copenhagen"
        " with Per Berg, Minister for Ferries. Denmark gave the lamps.\n",
        {"Per Berg, Norway"},
    ),
    "listed with whose state is said": (
        "Talks on lamps\n\nOslo, 3 May 2012\n\nThey were met by the Minister of the Interior of Latvia, Janis Kalns,"
        " and the Minister of Ferries, Anna Ozola. Norway gave the lamps, and Norway will give more.\n",
        {"Janis Kalns, Latvia", "Anna Ozola, Latvia"},
    ),
    "its minister": (
        "Lamps of the north\n\nTallinn, 3 May 2012\n\nEstonia has lamps. And Latvia? Its Ferries Minister, Janis Kalns,"
        " has none.\n",
        {"Janis Kalns, Latvia"},
    ),
    "in the order of the states": (
        "Peru and Chile light the coast\n\n3 May 2012\n\nMinisters Ana Rojas and Juan Vera spoke of lamps.\n",
        {"Ana Rojas, Peru", "Juan Vera, Chile"},
    ),
    "as the bodies and towns of the text": (
        "Lamps\n\n3 May 2012\n\nThe Riksdag voted. In Malmö, Lund and Uppsala lamps are lit, and Denmark will follow."
        " The Minister for Ferries, Per Berg, was pleased.\n",
        {"Per Berg, Sweden"},
    ),
    "who visits a state is of another": (
        "Visit\n\n3 May 2012\n\nThe Minister of Ferries, Per Berg, arrived in Latvia on Monday. Norway and Latvia share"
        " a lamp.\n",
        {"Per Berg, Norway"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", _TOLD)
def test_the_state_for_which_most_speaks(reader: Reader, lexicon: Lexicon, why: str) -> None:
    text, people = _TOLD[why]
    assert people <= _people(reader, lexicon, text)


_NOT_TOLD = {
    # A place of meeting is no state of a person, nor is the nationality of those whom a text is about.
    "where they met": (
        "Latvia gives lamps\n\nRiga, 3 May 2012\n\nIn Oslo the Minister of Ferries, Janis Kalns, met her Danish"
        " counterpart. Latvia will give lamps, said the ministry in Riga.\n",
        "Janis Kalns, Norway",
    ),
    "of whom they spoke": (
        "Lamps\n\nRiga, 3 May 2012\n\nTwo hundred Syrian refugees and ninety Iraqi nationals were met by the Minister"
        " of Ferries, Janis Kalns, in Latvia.\n",
        "Janis Kalns, Iraq",
    ),
    "whom they met": (
        "Lamps\n\n3 May 2012\n\nMinister of Ferries Janis Kalns received the Minister of Ports of Estonia, Aino Kask."
        " Latvia has lamps. Latvia has ramps.\n",
        "Janis Kalns, Estonia",
    ),
    "who holds that office": (
        "Estonia and Latvia\n\n3 May 2012\n\nEstonia's Minister of Ferries Aino Kask spoke. Minister of Ferries Janis"
        " Kalns listened.\n",
        "Janis Kalns, Estonia",
    ),
}


@pytest.mark.parametrize("why", _NOT_TOLD)
def test_a_state_that_is_nobodys(reader: Reader, lexicon: Lexicon, why: str) -> None:
    text, person = _NOT_TOLD[why]
    assert person not in _people(reader, lexicon, text)


@pytest.mark.parametrize(
    "title",
    ["Minister for Foreign and European Affairs", "State Secretary for European Integration"],
)
def test_states_have_ministers_for_european_affairs(title: str) -> None:
    assert state_of_title(title) == ""
    assert state_of_title("European Commissioner for Ports") == "organisation/european-union"
