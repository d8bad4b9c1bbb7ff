"""In whose names a document speaks: its participants, its title, its opening, its ministers."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_AGREED = "\n\nThe ministers agreed to open a desk at the bridge."


@pytest.mark.parametrize(
    ("head", "states"),
    [
        (
            "MEETING OF NORDIC MINISTERS\n\nOslo, 4 May 2016\n\nCONCLUSIONS\n\nParticipants\n\n"
            "Ola Nordmann, Norwegian Minister of Justice (Chair)\n\nHans Jensen, Danish Minister of Justice\n\n"
            "Sven Svensson, Swedish Minister of Justice\n\nGuests: the Finnish Minister of Justice, Aino Virtanen\n\n"
            "The ministers of the region met in Oslo.",
            ("denmark", "norway", "sweden"),
        ),
        (
            "Declaration on bridges\n\nOslo, 4 May 2016\n\nWe, the Ministers of Justice of Norway, Denmark and Sweden, "
            "gathered in Oslo at the invitation of the Norwegian Minister of Justice, Ola Nordmann, declare:",
            ("denmark", "norway", "sweden"),
        ),
        (
            "Norway and Denmark: a new bridge agreement\n\nOslo, 4 May 2016\n\nThe agreement was signed by the Danish "
            "Minister of Justice, Hans Jensen, in the presence of the Swedish Minister of Justice, Sven Svensson.",
            ("denmark", "norway"),
        ),
        (
            "Joint communiqué\n\nThe Norwegian Minister of Justice, Ola Nordmann, and the Danish Minister of Justice, "
            "Hans Jensen, met in Oslo on 4 May 2016 to speak of the border between Sweden and Finland.",
            ("denmark", "norway"),
        ),
        (
            "Communiqué\n\nOslo, 4 May 2016\n\nThe Ministers of Justice of Norway, Denmark and Sweden met in Oslo. The "
            "Danish Minister of Justice, Hans Jensen, and the Finnish Minister of Justice, Aino Virtanen, then spoke.",
            ("denmark", "norway", "sweden"),
        ),
    ],
)
def test_the_states_that_speak_are_those_of_its_head(head: str, states: tuple[str, ...], reader: Reader) -> None:
    measure = read(reader, head + _AGREED).measures[-1]

    assert tuple(sorted(actor.value.partition("/")[2] for actor in measure.actors)) == states


def test_whoever_says_i_without_a_state_speaks_for_the_one_named_most(reader: Reader) -> None:
    text = (
        "Speech by Mr Ola Nordmann at the conference on bridges\n\nVienna, 4 May 2016\n\nDear colleagues,\n\n"
        "Let me thank the Austrian Minister of the Interior, Gerhard Karner, for his welcome. Norway has many bridges. "
        "The Norwegian police guard them, and Norway is proud of them.\n\nI will train sixty officers."
    )

    assert [one.value for one in read(reader, text).measures[-1].actors] == ["organisation/norway"]


def test_before_the_house_of_commons_i_speak_for_the_united_kingdom(reader: Reader) -> None:
    text = (
        "Ferries\n\nVolume 611: debated on Monday 14 March 2022\n\nWith permission, Mr Speaker, I have called France. "
        "France has ferries, France has ramps and France has crews. My hon. Friend the Member for Dover knows the UK "
        "ones.\n\nI will train sixty officers."
    )

    found = read(reader, text)

    assert [one.value for one in found.measures[-1].actors] == ["organisation/united-kingdom"]
    assert "location/dover" not in {place.ref for place in found.locations}


def test_a_readout_speaks_for_whoever_issues_it_and_the_first_it_names(reader: Reader) -> None:
    text = (
        "10 Downing Street\n\nThe Prime Minister met the Norwegian Prime Minister, Ola Nordmann, in Oslo. She told of "
        "the visit of President Karin Holm of Finland.\n\nThe leaders agreed to open a desk at the bridge."
    )

    assert {one.value for one in read(reader, text).measures[-1].actors} == {
        "organisation/united-kingdom",
        "organisation/norway",
    }
