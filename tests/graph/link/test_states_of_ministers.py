"""Of which state somebody is whom the register lacks, by counterparts, by whom a list is for, by who else is named."""

from __future__ import annotations

import pytest

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
