"""What stands around a passage: its own sentence, cut only where that is far."""

from __future__ import annotations

import pytest

from api.things.context import in_sentence

TEXT = "Joint statement\n\nMr Rassendyll came by train. The ministers met in Zenda, and dined there. They left at noon."


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("Zenda", "The ministers met in ", ", and dined there."),
        ("The ministers", "", " met in Zenda, and dined there."),
        ("They left at noon.", "", ""),
        ("Joint statement", "", ""),
        ("Mr Rassendyll came by train", "", "."),
    ],
)
def test_a_passage_is_shown_in_its_sentence(words: str, before: str, after: str) -> None:
    start = TEXT.index(words)
    around = in_sentence(TEXT, start, start + len(words))
    assert (around.before, around.after.strip()) == (before, after.strip())


def test_a_sentence_without_end_is_cut_at_white_space() -> None:
    text = "word " * 200
    start = 500
    around = in_sentence(text, start, start + 4)
    assert not around.is_start and not around.is_end
    assert len(around.before) <= 180 and len(around.after) <= 180
    assert around.before.startswith("word") and around.after.endswith("word ")
