"""Names of bodies told by their form: where a name begins and ends, and which words join two."""

from __future__ import annotations

import pytest

from graph.find.organisations import find_bodies
from graph.find.proper_names.by_form import names_by_form
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _told(text: str) -> list[str]:
    found = sorted(names_by_form(text))
    assert all(text[start:end] == name for start, end, name in found)
    return list(dict.fromkeys(name for _, _, name in found))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Office of the Inspector of Harbours came.", ["Office of the Inspector of Harbours"]),
        (
            "They wrote to the Bureau of the Special Commissioner for Lost Ships.",
            ["Bureau of the Special Commissioner for Lost Ships"],
        ),
        ("The Director of the Lighthouse Office spoke.", ["Lighthouse Office"]),
        ("The Seamen's Mission took them in.", ["Seamen's Mission"]),
        ("The Attorney-General's Office has the file.", ["Attorney-General's Office"]),
        ("Ruritania's Lighthouse Office has the file.", ["Lighthouse Office"]),
        ("The Secretariat-General for Lighthouses paid.", ["Secretariat-General for Lighthouses"]),
        ("The Working Party on Lighthouses met.", ["Working Party on Lighthouses"]),
        (
            "The Commission of Inquiry into the Fire at Sea sat.",
            ["Commission of Inquiry into the Fire"],
        ),
        ("Help came from the New Zealand Lighthouse Service.", ["New Zealand Lighthouse Service"]),
    ],
)
def test_what_serves_somebody_keeps_the_office_in_its_name(text: str, names: list[str]) -> None:
    assert _told(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The 3rd Harbour Squadron sailed.", ["3rd Harbour Squadron"]),
        ("On 3 May the 12th Lighthouse Committee met.", ["Lighthouse Committee"]),
        ("They thanked the U.S. Lighthouse Command.", ["U.S. Lighthouse Command"]),
        ("They thanked the Lighthouse Command North for it.", ["Lighthouse Command North"]),
        ("They thanked the Lighthouse Command North Macedonia.", ["Lighthouse Command"]),
        ("They joined Joint Task Force Petrel.", ["Joint Task Force Petrel"]),
        ("It went to the Museum of Ferries on Friday.", ["Museum of Ferries"]),
        ("It went to the Red Cross of Ferrow Canton.", ["Red Cross of Ferrow Canton"]),
    ],
)
def test_what_stands_beside_a_name_belongs_to_it_or_not(text: str, names: list[str]) -> None:
    assert _told(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "They asked the Supreme Council of the Chamber of Pilots.",
            ["Supreme Council of the Chamber of Pilots"],
        ),
        ("They asked the Harbour Council of the Chamber of Pilots.", ["Harbour Council", "Chamber of Pilots"]),
        ("The Bureau of Harbour and Canal Police came.", ["Bureau of Harbour and Canal Police"]),
        (
            "Thanks to the Federation of Ferries and Father Aldo of the Lighthouse Mission.",
            ["Federation of Ferries", "Lighthouse Mission"],
        ),
        ("It was told by the Institute for Trade and Labour and Halcyona.", ["Institute for Trade and Labour"]),
        ("It was told by the Ministry of Labour and the Sea.", ["Ministry of Labour and the Sea"]),
    ],
)
def test_a_joint_parts_two_bodies_where_each_has_a_name(text: str, names: list[str]) -> None:
    assert _told(text) == names


def test_two_common_words_name_a_body_that_does_not_only_meet() -> None:
    assert _told("The Public Security Directorate has a desk.") == ["Public Security Directorate"]
    assert _told("The Border Security Working Group met.") == []
    assert _told("The Security Directorate has a desk.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Security Council approved it.", [("National Security Council", "")]),
        ("The UN Security Council approved it.", [("UN Security Council", "organisation/un-security-council")]),
        ("The Commission of Inquiry into the Wreck sat.", [("Commission of Inquiry into the Wreck", "")]),
    ],
)
def test_a_longer_name_is_another_body_than_the_known_one_in_it(
    text: str, expected: list[tuple[str, str]], lexicon: Lexicon
) -> None:
    layout, named, _ = laid(text, lexicon)
    found = find_bodies(layout, named, lexicon)
    assert [(layout.text[body.start : body.end], body.ref) for body in found] == expected
