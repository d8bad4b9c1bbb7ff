"""Bodies: those of the reference data, and those that a text names for the first time."""

from __future__ import annotations

import pytest

from graph.find.organisations import find_bodies
from graph.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _bodies(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The words of each body and its reference, empty where reference data lack it."""
    layout, named, _ = laid(text, lexicon)
    found = find_bodies(layout, named)
    for body in found:
        assert not body.name or layout.text[body.start : body.end].strip() == body.name
    return [(layout.text[body.start : body.end].strip(), body.ref) for body in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Europol and Frontex will help.", [("Europol", "europol"), ("Frontex", "frontex")]),
        ("the Royal Navy sails", [("Royal Navy", "royal-navy")]),
        ("EUROPOL will help.", [("EUROPOL", "europol")]),
        ("the Salzburg Forum met", [("Salzburg Forum", "salzburg-forum")]),
        ("the UN Security Council", [("UN Security Council", "un-security-council")]),
    ],
)
def test_known_bodies_are_found_by_their_names(text: str, expected: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == [(words, f"organisation/{ref}") for words, ref in expected]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Baltic Ferry Agency will be opened.", "Baltic Ferry Agency"),
        ("A Joint Lighthouse Committee was formed.", "Joint Lighthouse Committee"),
        ("They praised Operation Seagull warmly.", "Operation Seagull"),
        (
            "The National Office for Ferries and Buoys Authority acts.",
            "National Office for Ferries and Buoys Authority",
        ),
        ("Our Harbour Rescue Unit is ready.", "Harbour Rescue Unit"),
    ],
)
def test_a_new_body_is_named_by_the_text(text: str, name: str, lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == [(name, "")]


@pytest.mark.parametrize(
    "text",
    [
        "a working group on ferries",
        "The Committee met.",
        "the Harbour Rescue Service Agreement",
        "HARBOUR RESCUE UNIT",
        "the force of the wind",
        "the Ferry Council Minister",
    ],
)
def test_common_nouns_titles_and_instruments_are_no_bodies(text: str, lexicon: Lexicon) -> None:
    assert _bodies(text, lexicon) == []


def test_a_known_body_inside_a_longer_new_name_is_found_once(lexicon: Lexicon) -> None:
    assert len(_bodies("The Europol Liaison Unit opened.", lexicon)) == 1
