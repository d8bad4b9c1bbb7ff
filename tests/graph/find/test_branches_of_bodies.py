"""Bodies with a country's name, of regions, and beside others: where such a name begins and ends."""

from __future__ import annotations

import pytest

from graph.find.organisations import find_bodies
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _bodies(text: str, lexicon: Lexicon) -> list[str]:
    layout, named, _ = laid(text, lexicon)
    return [layout.text[body.start : body.end] for body in find_bodies(layout, named, lexicon)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was signed by Border Guard Estonia on Monday.", ["Border Guard Estonia"]),
        ("It was signed by the Border Guard, Estonia and Latvia.", ["Border Guard"]),
        ("They saw the Northern Border Guard District at work.", ["Northern Border Guard District"]),
        ("They spoke of the Vantely Front and of the Home Front.", ["Vantely Front"]),
        ("A Joint Police and Customs Centre stays.", ["Joint Police and Customs Centre"]),
        ("The Crime Investigation Unit of Vantely Police acts.", ["Crime Investigation Unit", "Vantely Police"]),
        ("Present: Anna Korpela, Vantely Harbour Police.", ["Vantely Harbour Police"]),
        ("With the Police de l'Air et des Mers they stopped it.", ["Police de l'Air et des Mers"]),
        ("The Forum Estonien pour les Droits de la Mer met.", ["Forum Estonien pour les Droits de la Mer"]),
        ("Money came from the Canary Islands Government.", ["Canary Islands Government"]),
        ("The Inspectoratul General al Apelor met.", ["Inspectoratul General al Apelor"]),
    ],
)
def test_a_body_is_called_by_its_whole_name(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == names
