"""Gaps that scanning and copying moved: around stops, inside figures, behind the hyphens of lines that were joined."""

from __future__ import annotations

import pytest

from graph.layout.gaps import mended_gaps
from graph.layout.shadow import normalise


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("They met in Ghent .", "They met in Ghent."),
        ("the ports , the rails ; and so on", "the ports, the rails; and so on"),
        ("They met in Ghent.The talks were long.", "They met in Ghent. The talks were long."),
        ("patrols;France will pay", "patrols; France will pay"),
        ("in 2015.The bridge was closed", "in 2015. The bridge was closed"),
        ("(see below).Both sides met", "(see below). Both sides met"),
        ("£250, 000 for kennels", "£250,000 for kennels"),
        ("EUR 1. 200 a head", "EUR 1.200 a head"),
        ("1. 4 million people", "1.4 million people"),
        ("Police found 3, 602 persons", "Police found 3,602 persons"),
        ("the long friend- ship", "the long friendship"),
    ],
)
def test_a_gap_is_where_a_writer_would_have_put_it(raw: str, whole: str) -> None:
    assert normalise(raw).text == whole


@pytest.mark.parametrize(
    "text",
    ["short- and long-term visas", "pre- or post-arrival", "a border- the longest", "see www.Gov.Uk for more",
     "write to desk.One@post.Be now", "on May 23, 300 people came", "Articles 12, 130 apply", "12, 14, 300 metres",
     "J.Berg and A.Klein met", "the U.K. Border", "as follows : one", "3 .NET teams", "on 4.5.2004 They met"],
)  # fmt: skip
def test_a_gap_that_may_be_meant_stays(text: str) -> None:
    assert list(mended_gaps(text)) == []


def test_the_evidence_of_a_mended_gap_is_what_stands_in_the_raw_text() -> None:
    raw = "It gave £250, 000 to Ghent .Then it left."
    shadow = normalise(raw)
    at = shadow.text.index("£250,000")
    assert raw[slice(*shadow.raw_span(at, at + 8))] == "£250, 000"


def test_words_that_lost_the_end_of_their_line_are_parted_where_it_happens_throughout() -> None:
    raw = (
        "Arrangement onRamps\nArticle 1ScopeThe ports paintRamps. "
        "TheHarbour and theQuays, as theMinisters and theMayors wish."
    )
    assert "on Ramps" in normalise(raw).text
    assert "Scope The ports paint Ramps. The Harbour and the Quays" in normalise(raw).text
    at = (shadow := normalise(raw)).text.index("The ports")
    assert raw[slice(*shadow.raw_span(at, at + 9))] == "The ports"


def test_a_name_with_a_capital_inside_stays_whole() -> None:
    assert (
        normalise("MacDonald and FitzGerald met in TikTok Hall.").text == "MacDonald and FitzGerald met in TikTok Hall."
    )


@pytest.mark.parametrize("piece", [" .", "abCd", "a.B", "1, ", "a- ", "£1, ", ".A ", "  ,"])
def test_a_hostile_run_of_gaps_is_read_to_its_end(piece: str) -> None:
    raw = piece * (60_000 // len(piece)) + "\nin Ghent .\n"
    assert normalise(raw).text.endswith("in Ghent.\n")
