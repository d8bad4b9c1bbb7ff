"""Alternatives sorted by how they begin match what they matched, the same of them and as far."""

from __future__ import annotations

import importlib
import re
import string
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.patterns.branching import TAKEN_FOR, branching
from graph.patterns.openings import compiled

_parser: Any = importlib.import_module("re._parser")
_TOWNS = "Bergen Bremen Brest Bristol Bruges Brussels Calais Cork Dover Dublin Dunkirk Durres Gdansk Ghent"


def first_letters(pattern: str) -> list[str]:
    """The letters that the alternatives of a pattern, which is nothing else, begin with."""
    ((_, (_, rows)),) = branching(_parser.parse(pattern)).data
    return ["".join(chr(letter) for _, letter in row.data[:1]) for row in rows]


def test_alternatives_of_one_letter_stand_together() -> None:
    assert first_letters("Oslo|Riga|Odessa|Rotterdam|Ostend") == ["O", "R"]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("sea|land|season|sealed", "seasons are sealed at sea", ["sea", "sea", "sea"]),
        ("season|land|sea|sealed", "seasons are sealed at sea", ["season", "sea", "sea"]),
        (r"sea|[a-z]{4}|seal\b|land", "lands, seal", ["land", "sea"]),
        (r"(?:sea|land|seal|lane)\b", "seal lane sea", ["seal", "lane", "sea"]),
        ("(?i:sea|land|Seal|lane)s?", "SEALS lands ſea", ["SEA", "lands", "ſea"]),
        ("(?i:kiel|izmir|Kyiv)", "\u212aiel \u0130zmir KYIV", ["\u212aiel", "\u0130zmir", "KYIV"]),
        ("(?ai:kiel|seal)", "\u212aiel ſeal KIEL", ["KIEL"]),
        ("[Ss]ea|[Ll]and|[Ss]eal|[Ll]ane|s", "Seal lane s", ["Sea", "lane", "s"]),
        ("|sea|seal", "sea", ["", "sea", ""]),
        ("(?<=sea|out|sun)s", "seas outs suns as", ["s", "s", "s"]),
        ("(?!sea|seal|land)[a-z]{4}", "seal lane land", ["lane"]),
        (r"(?>sea|land|seal)s", "seals seas lands", ["seas", "lands"]),
    ],
)
def test_what_comes_first_is_tried_first(pattern: str, text: str, found: list[str]) -> None:
    assert [match[0] for match in re.finditer(pattern, text)] == found
    assert [match[0] for match in compiled(pattern).finditer(text)] == found


def test_groups_take_part_in_what_they_took_part_in() -> None:
    pattern = "(?P<sea>se(a)|sea(l))s|(?P<land>la(nd)|la(ne))s|seal|(lane)"
    for text in ("seas", "seals", "lands", "lanes", "seal", "lane"):
        plain, sorted_too = re.match(pattern, text), compiled(pattern).match(text)
        assert plain is not None
        assert sorted_too is not None
        assert (sorted_too.span(), sorted_too.groups()) == (plain.span(), plain.groups())


@given(
    st.lists(st.text("abAB", min_size=0, max_size=4), min_size=1, max_size=9),
    st.text("abAB", max_size=12),
    st.booleans(),
)
def test_any_list_of_words_matches_the_same(words: list[str], text: str, any_case: bool) -> None:
    flags = re.IGNORECASE if any_case else 0
    pattern = f"(?:{'|'.join(words)})b?"
    assert [one.span() for one in compiled(pattern, flags).finditer(text)] == [
        one.span() for one in re.finditer(pattern, text, flags)
    ]


@pytest.mark.parametrize("letter", string.ascii_lowercase)
def test_the_letters_that_are_taken_for_one_are_those_of_the_library(letter: str) -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    taken = set(re.findall(letter, every, re.IGNORECASE))
    assert taken == {letter, letter.upper(), *TAKEN_FOR.get(letter, "")}


def test_a_list_of_towns_is_found_as_before() -> None:
    pattern, text = "|".join(_TOWNS.split()), f"From {_TOWNS} to {_TOWNS.upper()}"
    for flags in (0, re.IGNORECASE):
        assert compiled(pattern, flags).findall(text) == re.findall(pattern, text, flags)
