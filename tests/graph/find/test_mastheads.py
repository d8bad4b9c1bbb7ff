"""Bodies that a text is issued by or signed for: told by a line of their own, and in no other heading."""

from __future__ import annotations

import pytest

from graph.find.proper_names.mastheads import mastheads
from graph.layout.blocks import lay_out
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_BODY = "\n\nLighthouse talks\n\nThe ministers met in Bilbao on 3 May 2011. They agreed to build a quay.\n"


def _named(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(body.name, body.ground.passage.quote) for body in read(reader, text).organisations]


@pytest.mark.parametrize(
    ("line", "name", "quote"),
    [
        ("Ministry of Lighthouses and Tides", "Ministry of Lighthouses and Tides", "Ministry of Lighthouses and Tides"),
        ("Ministry of Lighthouses – Press Office", "Ministry of Lighthouses", "Ministry of Lighthouses"),
        (
            "Ministry of Lighthouses of the Kingdom of Spain",
            "Ministry of Lighthouses",
            "Ministry of Lighthouses",
        ),
        ("MINISTRY OF LIGHTHOUSES AND TIDES", "Ministry of Lighthouses and Tides", "MINISTRY OF LIGHTHOUSES AND TIDES"),
        ("KINGDOM OF SPAIN MINISTRY OF TIDES", "Ministry of Tides", "MINISTRY OF TIDES"),
        ("Statement by the Ministry of Lighthouses", "Ministry of Lighthouses", "Ministry of Lighthouses"),
        ("From: Ministry of Lighthouses and Jane Doe MP", "Ministry of Lighthouses", "Ministry of Lighthouses"),
        ("Embassy of Spain in Tallinn", "Embassy of Spain in Tallinn", "Embassy of Spain in Tallinn"),
        ("Spanish Embassy Tallinn", "Spanish Embassy Tallinn", "Spanish Embassy Tallinn"),
    ],
)
def test_whoever_issues_a_text_is_named_above_it(reader: Reader, line: str, name: str, quote: str) -> None:
    assert (name, quote) in _named(reader, line + _BODY)


def test_what_reference_data_know_is_told_from_a_line_of_issue(reader: Reader) -> None:
    assert ("Home Office", "Home Office") in _named(reader, "From: Home Office" + _BODY)


def test_who_signs_is_named_below_a_text(reader: Reader) -> None:
    text = _BODY.strip() + "\n\nFor the Ministry of Lighthouses\n\nJane Doe\n"
    assert _named(reader, text) == [("Ministry of Lighthouses", "Ministry of Lighthouses")]


@pytest.mark.parametrize(
    "line",
    [
        "From: Tides Press Office <press@tides.example>",  # an e-mail's sender
        "HOME DEPARTMENT",  # a section of a record of parliament
        "New Ministry of Lighthouses Opens",
        "Lighthouse Command Takes Shape",
        "A Stronger Office for Tides",
    ],
)
def test_other_headings_name_nobody(reader: Reader, line: str) -> None:
    assert _named(reader, line + _BODY) == []


def test_a_heading_further_down_names_nobody() -> None:
    assert not list(mastheads(lay_out(_BODY.strip() + "\n\nMinistry of Lighthouses\n\nThe quay is long.\n")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Security and Justice has the list.", "Ministry of Security and Justice"),
        (
            "The Department of Home Affairs, National Security and Law Enforcement has it.",
            "Department of Home Affairs, National Security and Law Enforcement",
        ),
    ],
)
def test_a_ministry_has_all_that_it_is_for_in_its_name(reader: Reader, text: str, name: str) -> None:
    assert [body for body, _ in _named(reader, text)] == [name]


def test_what_a_text_is_made_to_is_no_body(reader: Reader) -> None:
    text = "Written statement to Parliament\n\nIn the United Kingdom the ministers agreed to build a quay.\n"
    assert _named(reader, text) == []
