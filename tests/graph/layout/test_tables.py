"""Tables of actions in plain text: their head, their rows, and cells that go on in the next line."""

from __future__ import annotations

import pytest

from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out
from graph.layout.leads import action_in, deadline_in, status_in
from graph.layout.numbering import bare_numbers
from graph.reading import Reader
from tests.graph.reading_of_tests import read

TABLE = """Annex

No.   Action                                   Lead       Deadline

A1    Build two ramps of oak at the old        Norway     May 2030
      harbour of Nordvik
A2    Train pilots                             Denmark    done (June 2029)
A3    Feasibility study of a third ramp        both       ongoing talks

The cost of A1 is borne by Norway alone, as the ministers had said at their meeting in spring.
"""


def _read(text: str) -> list[tuple[str, str]]:
    layout = lay_out(text)
    return [(layout.text[one.start : one.end], one.verb.type) for one in find_undertakings(layout, [])]


def test_each_row_of_a_table_is_a_measure_in_the_words_of_its_action() -> None:
    assert _read(TABLE)[:3] == [
        ("Build two ramps of oak at the old", "committed"),
        ("Train pilots", "completed"),
        ("Feasibility study of a third ramp", "ongoing"),
    ]


def test_cells_that_stand_apart_are_kept_apart_and_the_words_below_a_table_are_none_of_it() -> None:
    layout = lay_out(TABLE)
    rows = [layout.words(block) for block in layout.blocks if block.kind == "item"]
    assert rows[0] == "A1 | Build two ramps of oak at the old | Norway | May 2030 | harbour of Nordvik"
    assert len(rows) == 3
    assert layout.words(layout.blocks[-1]).startswith("The cost of A1")


def test_a_cell_without_number_goes_on_in_small_letters() -> None:
    text = (
        "Action                Lead      Deadline\nBuild two ramps at    Norway    May 2030\nthe harbour\n"
        "Train pilots          Denmark   June 2030\n"
    )
    assert _read("Annex of the ministers\n\n" + text) == [
        ("Build two ramps at", "committed"),
        ("Train pilots", "committed"),
    ]


def test_each_line_of_a_table_with_tabs_is_a_row_until_one_has_none() -> None:
    text = (
        "Annex of the ministers\n\nThey met twice.\n\nAction\tWho\tBy when\n"
        "Build two ramps of oak at the old harbour of Nordvik\tNorway\tMay 2030\nTrain pilots\tDenmark\t\n"
        "Publication of a guide for pilots\tboth\tEnd of 2030\nThe ministers will report on the ramps.\n"
    )
    assert _read(text) == [
        ("Build two ramps of oak at the old harbour of Nordvik", "committed"),
        ("Train pilots", "committed"),
        ("Publication of a guide for pilots", "committed"),
        ("The ministers will report on the ramps", "committed"),
    ]


def test_a_row_with_an_empty_first_cell_goes_on_with_the_one_above() -> None:
    text = (
        "Annex of the ministers\n\nThey met twice.\n\nAction\tWho\tBy when\n"
        "Build two ramps of oak\tNorway\tMay 2030\n\tDenmark\tJune 2030\nTrain pilots\tDenmark\t2031\n"
    )
    assert [words for words, _ in _read(text)] == ["Build two ramps of oak", "Train pilots"]


def test_a_row_with_a_figure_alone_where_actions_stand_has_none() -> None:
    assert action_in("Action | Lead", "2030 | Norway", is_numbered_outside=False) is None


def test_where_rows_begin_with_all_cells_fewer_below_are_the_rest_of_longer_ones() -> None:
    text = (
        "Annex of the ministers\n\nAction                Lead            Deadline\n\n"
        "Build two ramps at    Norway          May 2030\nNordvik\n"
        "Train pilots of the   Pilots' Guild   June 2030\nGuild                 of Denmark\n"
        "Publish a guide       both            July 2030\n"
    )
    assert [words for words, _ in _read(text)] == ["Build two ramps at", "Train pilots of the", "Publish a guide"]


@pytest.mark.parametrize(
    ("head", "row", "is_numbered_outside", "expected"),
    [
        ("Action | Lead | Deadline", "Build a ramp | Norway | May 2030", False, "May 2030"),
        ("No. | Action | By when | Lead", "Build a ramp | end of 2030 | Norway", True, "end of 2030"),
        ("Action | Target date | Lead", "Build a ramp | 2030 | Norway", False, "2030"),
        ("Action | Completion date", "Build a ramp | – ", False, None),
        ("Action | Lead", "Build a ramp | Norway", False, None),
        ("Action | Lead | Deadline", "Build a ramp | Norway", False, None),
    ],
)
def test_the_deadline_of_a_row_stands_in_the_column_of_times(
    head: str, row: str, is_numbered_outside: bool, expected: str | None
) -> None:
    cell = deadline_in(head, row, is_numbered_outside=is_numbered_outside)
    assert (row[slice(*cell)] if cell else None) == expected


def test_a_measure_of_a_table_is_due_when_its_row_says(reader: Reader) -> None:
    (first, *_) = read(reader, f"Joint statement on ramps\n\nOslo, 3 May 2029\n\n{TABLE}").measures
    assert first.when is not None and (first.when.value.words, first.when.ground.basis) == ("May 2030", "stated")


def test_what_announces_a_table_has_lost_no_list(reader: Reader) -> None:
    table = "Action\tWho\tBy when\nTrain pilots\tDenmark\tMay 2030\n"
    read_in = read(
        reader, f"Joint statement on ramps\n\nOslo, 3 May 2029\n\nThey met. Next come these steps:\n\n{table}"
    )
    assert [one.label for one in read_in.measures] == ["Train pilots"]
    assert "dangling_lead_in" not in {one.kind for one in read_in.warnings}


def test_a_ruled_table_has_no_measure_in_its_rule() -> None:
    text = "Annex: actions\n\n| No. | Action | Lead |\n|-----|--------|------|\n| 1 | Build a ramp | Norway |\n"
    assert _read(text) == [("Build a ramp", "committed")]


@pytest.mark.parametrize(
    ("head", "row", "is_numbered_outside", "expected"),
    [
        ("Action | Lead", "Build a ramp | Norway", False, "Build a ramp"),
        ("No. | Action | Lead", "1 | Build a ramp | Norway", False, "Build a ramp"),
        ("No. | Action | Lead", "Build a ramp | Norway", True, "Build a ramp"),
        ("Action | Lead", "– | Norway", False, None),
    ],
)
def test_the_action_of_a_row_stands_in_the_column_of_actions(
    head: str, row: str, is_numbered_outside: bool, expected: str | None
) -> None:
    cell = action_in(head, row, is_numbered_outside=is_numbered_outside)
    assert (row[slice(*cell)] if cell else None) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Build a ramp | Norway | completed", "completed"),
        ("Build a ramp | Norway | under way", "ongoing"),
        ("Build a ramp | Norway | May 2030", ""),
    ],
)
def test_a_row_says_how_far_its_action_is(row: str, expected: str) -> None:
    assert status_in(row) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1 Norway to build", "2 Denmark to train", "3 A third ramp"], {0: 2, 1: 2, 2: 2}),
        (["1 Norway to build a ramp", "and a pier", "2 Denmark to train", "3 A third ramp"], {0: 2, 2: 2, 3: 2}),
        (["1 Norway to build", "2 Denmark to train"], {}),
        (["12 Norwegians", "13 Danes", "14 Swedes"], {}),
    ],
)
def test_lines_are_counted_by_numbers_without_a_stop_from_three_on(lines: list[str], expected: dict[int, int]) -> None:
    assert bare_numbers(lines) == expected
