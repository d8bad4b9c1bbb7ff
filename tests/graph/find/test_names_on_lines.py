"""Ministers as other governments' releases name them: the Honourable, in the chair, line by line, run together."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Norway shares the cost\n\nOslo, 3 March 2020\n\nNorway paid for two boats today.\n\nQuotes\n"
            '"The ramp is safe."\n– The Honourable Tove Berger, Norwegian Minister of Public Safety and Emergencies\n',
            [("Tove Berger", "Norway")],
        ),
        (
            "Joint media release\n\n12 June 2019\n\nThe Hon Brendan Cole MP, Australian Minister for Home Affairs\n"
            "Senator the Hon Kate Marsh, Australian Minister for Foreign Affairs\n\nThey agreed to share lists.\n",
            [("Brendan Cole", "Australia"), ("Kate Marsh", "Australia")],
        ),
        (
            "PRESS RELEASE\n2044th Council meeting\nJustice and Home Affairs\nBrussels, 4 May 2010\n"
            "President Marta SOLANA RUIZ,\nMinister for the Interior of Spain\n\nMain results\n"
            "The Council adopted a regulation on ferries.\n",
            [("Marta Solana Ruiz", "Spain")],
        ),
        (
            "PRESS RELEASE\n2045th Council meeting\nJustice and Home Affairs\nBrussels, 4 May 2010\n"
            "Presidents Mr Carlos MENDES\nMinister for Justice of Portugal\nMrs Rita LOPES\n"
            "Minister of the Interior of Portugal\n\nMain results\nThe Council adopted a regulation on ferries.\n",
            [("Carlos Mendes", "Portugal"), ("Rita Lopes", "Portugal")],
        ),
        (
            "Readout\n\n1 December 2011\n\nShe met Military Adviser to French President Sarkozy Jean-Luc Roche "
            "and Italian Interior Minister Carla Neri in Paris.\n",
            [("Nicolas Sarkozy", "France"), ("Carla Neri", "Italy")],
        ),
    ],
)
def test_each_minister_has_the_office_that_stands_with_the_name(
    text: str, named: list[tuple[str, str]], reader: Reader
) -> None:
    assert [(one.name, one.country) for one in read(reader, text).ministers] == named
