"""Quoted words in a text: found however the text is wrapped, never by guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.review.anchors import anchors, around

TEXT = "A  fence at\nthe port.\n\nThe ministers said: “We will pay $\\notin$ 5 million”. A fence at the port too."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("fence at the port too", ["fence at the port too"]),
        ("A fence at the port.", ["A  fence at\nthe port."]),
        ("fence at the port", ["fence at\nthe port", "fence at the port"]),
        ('"We will pay', ["“We will pay"]),
        ("pay € 5 million", ["pay $\\notin$ 5 million"]),
        ("We pay", []),
        ("fense", []),
        ("   ", []),
    ],
)
def test_words_are_found_where_they_stand_whatever_white_space_and_marks(quote: str, found: list[str]) -> None:
    places = anchors(TEXT).places(quote)
    assert [place.quote for place in places] == found
    assert all(TEXT[place.start : place.end] == place.quote for place in places)


def test_the_words_around_tell_two_places_apart() -> None:
    found = anchors(TEXT)
    first, second = found.places("fence at the port")
    assert found.places_between("fence at the port", *around(TEXT, first)) == (first,)
    assert found.places_between("fence at the port", *around(TEXT, second)) == (second,)
    assert found.places_between("fence at the port", "nothing of the kind", "") == ()


@given(st.text(st.sampled_from("ab “”\n\t.€£'"), max_size=60), st.integers(0, 60), st.integers(1, 20))
def test_whatever_is_cut_from_a_text_is_found_in_it_at_its_place(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    if quote.strip():
        begins = start + len(quote) - len(quote.lstrip())
        assert begins in [place.start for place in anchors(text).places(quote)]
