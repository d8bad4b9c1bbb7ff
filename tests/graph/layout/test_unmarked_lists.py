"""Lists whose items no bullet marks: told by what they stand under, how they end and how they are numbered."""

from __future__ import annotations

import pytest

from graph.layout.blocks import lay_out

LONG = "The ministers of the two countries inspected the ramps and thanked the crews for their work during the winter."


def _kinds(text: str) -> list[tuple[str, str]]:
    layout = lay_out(text)
    return [(block.kind, layout.words(block)) for block in layout.blocks]


@pytest.mark.parametrize(
    "heading", ["Next steps", "Aims of the plan", "Overarching goals", "Objectives of this agreement"]
)
def test_short_lettered_lines_under_a_heading_of_actions_are_items(heading: str) -> None:
    kinds = _kinds(
        f"{LONG}\n\n{heading}\n\na) Hold a workshop in Ribe by May 2025\nb) Publish a guide for pilots\n\n{LONG}"
    )
    assert [words for kind, words in kinds if kind == "item"] == [
        "Hold a workshop in Ribe by May 2025", "Publish a guide for pilots",
    ]  # fmt: skip


def test_lettered_headings_that_have_their_own_lists_are_no_items() -> None:
    kinds = _kinds(f"{LONG}\n\nNext steps\n\na) Pilots\n\n- to train ten of them\n\nb) Ramps\n\n- to build two\n")
    assert [words for kind, words in kinds if kind == "item"] == ["to train ten of them", "to build two"]


def test_numbered_lines_right_below_one_another_are_items_and_those_with_text_below_are_headings() -> None:
    plan = (
        "1. Divers\n a) Two new lamps for every quay (Q3 2019)\n b) Sell the old boat\n"
        "2. Ramps\n 2.1.1 night lights on all ramps\n 2.1.2 Study of the current at Ribe\n 2.1.3 hotline opened\n"
        "3. Money\n"
    )
    kinds = _kinds(f"Plan for the Harbour of Ribe\n\n{plan}\n{LONG}")
    assert [words for kind, words in kinds if kind == "item"] == [
        "Two new lamps for every quay (Q3 2019)", "Sell the old boat", "Study of the current at Ribe",
    ]  # fmt: skip
    assert [words for kind, words in kinds if kind == "heading"] == ["Divers", "Ramps", "Money"]
    assert "hotline opened" in [words for kind, words in kinds if kind == "paragraph"]


def test_two_numbered_lines_of_which_the_last_has_text_are_headings() -> None:
    kinds = _kinds(f"Plan for the Harbour of Ribe\n\n1. Aims\n2. Lamps\n\n{LONG}\n\n3. Boats\n\n{LONG}")
    assert [words for kind, words in kinds if kind == "heading"] == ["Aims", "Lamps", "Boats"]


def test_a_table_of_contents_is_no_list() -> None:
    contents = "1. Divers\n2. Ramps\n3. Lamps\n"
    below = "\n\n".join(f"{line}\n\n{LONG}" for line in contents.splitlines())
    kinds = _kinds(f"Plan for the Harbour of Ribe\n\n{contents}\n{below}")
    assert "item" not in [kind for kind, _ in kinds]


def test_a_heading_below_a_list_with_marks_and_semicolons_is_no_item() -> None:
    kinds = _kinds(
        "The ministers met. They agreed to:\n\n- open a desk in Ribe;\n- send crews to Varde;\n\nFerries and ramps\n\n"
        "The ministers spoke of ramps at length.\n"
    )
    assert ("heading", "Ferries and ramps") in kinds
    assert ("paragraph", "The ministers spoke of ramps at length.") in kinds


def test_items_that_lost_their_marks_follow_their_lead_in() -> None:
    kinds = _kinds(
        "The ministers agreed to:\n\ntrain the crews;\n\nrepair the ramps; and\n\nreport in May.\n\nThey left."
    )
    assert [kind for kind, _ in kinds] == ["paragraph", "item", "item", "item", "paragraph"]


def test_sums_parted_by_semicolons_below_a_lead_in_are_items_without_marks() -> None:
    layout = lay_out(
        "Ferry money for the coming year\n\nOslo, 4 May 2018\n\nFor the coming year, I have decided to allocate:\n\n"
        "£57 million for new ramps;\n\nLarge sums for dredging; and\n\n£7 million for lights.\n\nI report in May.\n"
    )
    kinds = {layout.words(block): block.kind for block in layout.blocks}

    assert kinds["£57 million for new ramps;"] == "item"
    assert kinds["Large sums for dredging; and"] == "item"
    assert kinds["£7 million for lights."] == "item"
    assert kinds["I report in May."] == "paragraph"


@pytest.mark.parametrize("line", ["12.5.19 the ramps were opened", "1.5 million crowns were spent on ramps"])
def test_a_day_or_a_sum_at_the_head_of_a_line_is_no_label(line: str) -> None:
    assert line in [words for _, words in _kinds(f"Ferries of Ribe\n\n{line}\n\n{LONG}")]
