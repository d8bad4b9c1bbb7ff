"""Measures clause by clause: where each begins and ends, its type, and what it is part of."""

from __future__ import annotations

import pytest

from graph.blocks import lay_out
from graph.find.measures import Undertaking, find_undertakings


def _measures(text: str) -> list[tuple[str, str]]:
    layout, found = _found(text)
    return [(layout[one.start : one.end], one.verb.type) for one in found]


def _found(text: str) -> tuple[str, tuple[Undertaking, ...]]:
    layout = lay_out(text)
    return layout.text, find_undertakings(layout, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will build two ramps.", [("Norway will build two ramps", "committed")]),
        ("The old ramp is virtually complete, and the new ramp will be opened in May.",
         [("The old ramp is virtually complete", "ongoing"), ("the new ramp will be opened in May", "committed")]),
        ("Norway will send divers and Denmark will send boats.",
         [("Norway will send divers", "committed"), ("Denmark will send boats", "committed")]),
        ("Norway will send divers and pilots.", [("Norway will send divers and pilots", "committed")]),
        ("They will send divers; owners should repair ramps.",
         [("They will send divers", "committed"), ("owners should repair ramps", "called-for")]),
        ("The council and the pilots have approved the ramp plan.",
         [("The council and the pilots have approved the ramp plan", "completed")]),
        ("The council and the pilots have signed the ramp treaty.", []),
        ("The ministers considered whether ramps are needed, and tasked the pilots with a report.",
         [("The ministers considered whether ramps are needed", "explored"),
          ("tasked the pilots with a report", "called-for")]),
        ("Norway closed the ramp in May and we opened a new one.",
         [("Norway closed the ramp in May", "completed"), ("we opened a new one", "completed")]),
        ("The works will be overseen by the council, who are to report in June.",
         [("The works will be overseen by the council", "committed"), ("who are to report in June", "committed")]),
        ("In the face of the storms of that winter, Norway will build two ramps.",
         [("Norway will build two ramps", "committed")]),
        ("Norway will build two ramps, the harbour master confirmed.", [("Norway will build two ramps", "committed")]),
        ("Norway will build two ramps, a demand that Denmark had made before.",
         [("Norway will build two ramps", "committed")]),
        ("Norway is to build two ramps after its minister held talks in Oslo.",
         [("Norway is to build two ramps", "committed")]),
        ("Norway will build two ramps, which will have oak planks.",
         [("Norway will build two ramps", "committed"), ("which will have oak planks", "committed")]),
        ("However, Norway will build two ramps.", [("Norway will build two ramps", "committed")]),
        ("Minister Berg said: “We will build two ramps.”", [("We will build two ramps", "committed")]),
        ("Minister Berg said, “Norway will build two ramps.”", [("Norway will build two ramps", "committed")]),
        ("The sea is cold. Norway will build two ramps.", [("Norway will build two ramps", "committed")]),
        ("The sea is cold.", []),
        ("Ramps and boats\n\nThe sea is cold.", []),
    ],
)  # fmt: skip
def test_a_measure_is_the_clause_that_undertakes(text: str, expected: list[tuple[str, str]]) -> None:
    assert _measures(text) == expected


def test_the_items_of_a_list_are_measures_and_a_mere_lead_in_is_none() -> None:
    text = "The ministers agreed to:\n\n• train pilots;\n\n• explore a third ramp; and\n\n• repair both ramps.\n"
    assert _measures(text) == [
        ("train pilots", "committed"), ("explore a third ramp", "explored"), ("repair both ramps", "committed"),
    ]  # fmt: skip


def test_an_item_knows_the_words_of_its_lead_in() -> None:
    text, (item,) = _found("The ministers agreed to:\n\n• train pilots.\n")
    assert item.lead is not None
    assert text[slice(*item.lead)] == "The ministers agreed to:"


def test_items_are_parts_of_a_lead_in_that_undertakes_something_itself() -> None:
    text = "Norway will build two ramps, which will have:\n\n• oak planks;\n\n• iron rails.\n"
    assert [words for words, _ in _measures(text)] == [
        "Norway will build two ramps", "which will have", "oak planks", "iron rails",
    ]  # fmt: skip
    assert [one.part_of for one in _found(text)[1]] == [None, 0, 1, 1]


def test_a_sentence_that_refers_back_is_part_of_the_one_before() -> None:
    _, found = _found("Norway will build two ramps. This will include rails. Denmark will send boats.")
    assert [one.part_of for one in found] == [None, 0, None]


def test_a_figure_of_what_happened_is_no_measure() -> None:
    layout = lay_out("The new ramps have prevented forty wrecks.")
    assert find_undertakings(layout, [(0, len(layout.text))]) == ()
    assert len(find_undertakings(layout, [])) == 1


def test_headings_titles_and_notes_undertake_nothing() -> None:
    text = (
        "Joint statement: Norway will build ramps\n\nThe sea is cold.\n\nNotes to editors\n\nNorway will build ramps.\n"
    )
    assert _measures(text) == []


@pytest.mark.parametrize("stops", ["; and", ";", ".", ",", " ;", "”;", "/.", "; or"])
def test_a_lists_stops_are_no_words_of_its_items(stops: str) -> None:
    assert _measures(f"They agreed to:\n\n• train pilots{stops}\n\n• repair ramps.\n")[0] == (
        "train pilots",
        "committed",
    )


def test_the_subject_of_a_measure_ends_where_its_verb_begins() -> None:
    text, (measure,) = _found("Both governments will build two ramps.")
    assert text[measure.start : measure.subject_end] == "Both governments "
