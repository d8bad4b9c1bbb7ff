from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.search import WORDS_AT_MOST, Entry, Field, Rank, build_index, folded_words, spans_of

ENTRIES = (
    Entry("port", "location", Field.NAME, "Port of Évreux", "en"),
    Entry("port", "location", Field.NAME, "Port d'Évreux", "fr"),
    Entry("town", "location", Field.NAME, "Évreux", "fr"),
    Entry("gate", "location", Field.OTHER_NAME, "Évreux"),
    Entry("plan", "measure", Field.QUOTE, "They will build fences around the port of Evreux.", "", "passage"),
    Entry("plan", "measure", Field.NAME, "Build fences", "en"),
    Entry("heart", "measure", Field.NAME, "Cœur de ville", "fr"),
)
INDEX = build_index(ENTRIES)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("evreux", ["town", "gate", "port", "plan"]),
        ("ÉVREUX", ["town", "gate", "port", "plan"]),
        ("port evr", ["port", "plan"]),
        ("fences evreux", ["plan"]),
        ("coeur", ["heart"]),
        ("fences drones", ["plan"]),
        ("fence", ["plan"]),
        ("d", ["port"]),
        ("p", []),
        ("drones", []),
        ("", []),
        (" ?!—\x00 ", []),
    ],
)
def test_words_find_things_the_best_first(asked: str, found: list[str]) -> None:
    assert [hit.thing for hit in INDEX.find(asked)] == found


def test_a_hit_tells_how_well_it_answers_and_by_which_text() -> None:
    ranks = {hit.thing: (hit.rank, hit.entry.field) for hit in INDEX.find("évreux")}
    assert ranks["town"] == (Rank.EXACT, Field.NAME)
    assert ranks["gate"] == (Rank.EXACT, Field.OTHER_NAME)
    assert ranks["port"] == (Rank.ALL, Field.NAME)
    assert ranks["plan"] == (Rank.ALL, Field.QUOTE)
    assert [hit.rank for hit in INDEX.find("fences drones")] == [Rank.SOME]
    assert INDEX.find("build")[0].rank is Rank.BEGINNING


def test_the_words_are_marked_where_they_stand() -> None:
    [hit] = INDEX.find("fences evreux")
    assert [hit.entry.text[start:end] for start, end in hit.spans] == ["fences", "Evreux"]


def test_kinds_narrow_what_is_found() -> None:
    assert [hit.thing for hit in INDEX.find("evreux", frozenset({"measure"}))] == ["plan"]


def test_huge_input_is_cut() -> None:
    assert len(folded_words("word " * 5000 + " ".join(map(str, range(9000))))) <= WORDS_AT_MOST
    assert INDEX.find("x" * 100_000) == ()


@given(st.text(max_size=200))
def test_marks_lie_within_the_text_in_order(text: str) -> None:
    spans = spans_of(text, folded_words(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)


@given(st.text(max_size=80))
def test_a_text_is_found_by_itself(text: str) -> None:
    index = build_index([Entry("thing", "kind", Field.NAME, text)])
    assert bool(index.find(text)) == bool(folded_words(text))
