"""Lists inside a paragraph: their marks, what leads in, where the last item ends, and what only looks like one."""

from __future__ import annotations

import pytest

from graph.layout.blocks import lay_out
from graph.layout.inline_lists import parts_of
from graph.reading import Reader
from tests.graph.reading_of_tests import read


def _parts(text: str) -> list[tuple[str, str]]:
    return [(part.label, text[part.start : part.end]) for part in parts_of(text)]


@pytest.mark.parametrize(
    "marks", [("(a)", "(b)"), ("(i)", "(ii)"), ("(1)", "(2)"), ("A)", "B)"), ("1.", "2."), ("•", "•")]
)
def test_marks_of_one_kind_part_a_paragraph(marks: tuple[str, str]) -> None:
    text = f"The ports agreed: {marks[0]} to paint the ramps; and {marks[1]} to light the quays. They parted at noon."
    assert _parts(text) == [
        ("", "The ports agreed:"),
        (marks[0].strip("()."), "to paint the ramps;"),
        (marks[1].strip("()."), "to light the quays."),
        ("", "They parted at noon."),
    ]


def test_items_that_are_sentences_keep_all_that_they_say() -> None:
    text = "They agreed as follows: (i) The ramps will be painted. (ii) The quays will be lit. This takes a year."
    assert _parts(text)[1:] == [
        ("i", "The ramps will be painted."), ("ii", "The quays will be lit. This takes a year."),
    ]  # fmt: skip


def test_infinitives_part_a_sentence_that_has_no_colon() -> None:
    text = "The ports undertake (a) to paint the ramps, (b) to light the quays, and (c) to report in May."
    assert [label for label, _ in _parts(text)] == ["", "a", "b", "c"]


@pytest.mark.parametrize(
    "text",
    [
        "Points (a) and (b) of Article 2 remain in force.",
        "They examined (i) identities, (ii) seals and (iii) loads of the lorries.",
        "Article 2(1) and (2) apply to the ports.",
        "They agreed: (b) to paint the ramps; (c) to light the quays.",
        "The ramps of berth A. 2. of the quay were painted.",
        "An item • stands alone.",
        "They met in the port - a small one - and agreed: the ramps - all of them - will be painted.",
    ],
)
def test_what_only_looks_like_a_list_stays_one_paragraph(text: str) -> None:
    assert _parts(text) == [("", text)]


def test_items_inside_a_paragraph_are_measures_without_their_marks(reader: Reader) -> None:
    text = "Norway and Denmark agreed: (a) to paint the ramps at Bergen; (b) to consider a joint watch."
    measures = read(reader, text).measures
    assert [(one.ground.passage.quote, one.number, one.type) for one in measures] == [
        ("to paint the ramps at Bergen", "a", "committed"), ("to consider a joint watch", "b", "explored"),
    ]  # fmt: skip


@pytest.mark.parametrize("piece", [" (a) to b;", " 1. ", " (i) ", " • a", " and (a)"])
def test_a_hostile_paragraph_is_parted_to_its_end(piece: str) -> None:
    assert parts_of("They agreed:" + piece * (20_000 // len(piece)))
    assert lay_out("They agreed:" + piece * 500).blocks


@pytest.mark.parametrize(
    ("line", "actors", "quote"),
    [
        ("Action: Norway and Denmark to draw up a common form by June.", ["norway", "denmark"], "Norway and"),
        ("Action point: Denmark to nominate two officers.", ["denmark"], "Denmark to nominate two officers"),
        ("ACTION – the Danish Police to report back in May.", ["danish-police"], "the Danish Police"),
        ("Agreed: both sides to test the radio link.", ["norway", "denmark"], "both sides to test the radio link"),
        ("Decision: the working group shall be enlarged.", ["norway", "denmark"], "the working group shall"),
    ],
)
def test_what_minutes_mark_as_an_action_is_of_whom_it_names(
    line: str, actors: list[str], quote: str, reader: Reader
) -> None:
    head = "Conclusions of the meeting of the Ministers of Justice of Norway and Denmark\n\nOslo, 4 May 2016\n\n"
    text = f"{head}1. Ferries\n\nThe figures were noted with interest by all who were present.\n\n{line}\n"

    (measure,) = read(reader, text).measures

    assert measure.ground.passage.quote.startswith(quote)
    assert [actor.value.removeprefix("organisation/") for actor in measure.actors] == actors


@pytest.mark.parametrize(
    "line", ["Action: none.", "Decision-making takes time in every port.", "Agreed text: see below"]
)
def test_a_word_of_minutes_without_an_action_parts_nothing(line: str) -> None:
    assert len(parts_of(line)) == 1


def test_lists_without_end_in_one_paragraph_are_all_parted() -> None:
    told = "The ports agreed: (a) to paint the ramps; and (b) to light the quays. "
    labels = [part.label for part in parts_of((told * 3_000).rstrip())]
    assert labels == ["", "a", "b"] * 3_000
