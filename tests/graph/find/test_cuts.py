"""Where sentences are cut into clauses: behind a semicolon whatever the verbs, but not within a list of names."""

from __future__ import annotations

import pytest

from graph.find.clauses.coordination import clauses_of
from graph.layout.blocks import lay_out


def _clauses(sentence: str) -> list[str]:
    layout = lay_out(sentence)
    return [layout.text[start:end] for one in layout.sentences for start, end in clauses_of(layout.text, one)]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Crossings of the strait double to forty a week", "the terminal gets a second ramp."),
        ("Each winter the Board trims its stores by half", "nobody is dismissed."),
        ("Norway outfits the school with lamps and desks", "Denmark lends four divers."),
    ],
)
def test_a_semicolon_parts_clauses_whose_verbs_no_list_has(before: str, behind: str) -> None:
    assert _clauses(f"{before}; {behind}") == [before, behind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Minister of the Interior of Denmark, Ada Holm; the Minister of Finland, Eero Aho, will meet again.",
        "Officers of the border police; customs staff; and port workers will be trained in Ribe.",
    ],
)
def test_a_semicolon_between_those_who_act_parts_no_clauses(sentence: str) -> None:
    assert _clauses(sentence) == [sentence]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("We agreed to test the radar together", "I believe that it will serve both ports."),
        ("Norway pays for the boats", "continues to train their crews."),
    ],
)
def test_what_somebody_believes_and_what_goes_on_are_clauses_of_their_own(before: str, behind: str) -> None:
    assert _clauses(f"{before} and {behind}") == [before, behind]


def test_a_bare_continue_goes_on_with_the_infinitive_before_it() -> None:
    sentence = "They agreed to open the ramp and continue to pay for it."
    assert _clauses(sentence) == [sentence]
