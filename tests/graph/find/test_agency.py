"""The grammar of acting: passives, agents, openings, and groups called upon by what they are."""

from __future__ import annotations

import pytest

from graph.find.clauses.agency import comes_to_be, done_to_it, group_called, is_only_placed, subject_start


@pytest.mark.parametrize(
    ("behind", "done"),
    [
        (" will be installed on the quay", "installed"),
        (" has already been jointly put in place", "put"),
        (" is being built", "built"),
        (" are committed to sharing names", ""),
        (" was tasked with a report", ""),
        (" will build a fence", ""),
        (" has built a fence", ""),
    ],
)
def test_what_is_done_to_a_subject_is_told_from_what_it_does(behind: str, done: str) -> None:
    assert done_to_it(behind) == done


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("All the shipping companies ", "shipping companies"),
        ("firms that sell boat engines should", "firms that sell boat engines"),
        ("the Minister added that landlords must also", "landlords"),
        ("Those who have no right to stay must", "those who have no right to stay"),
        ("returns should", ""),
        ("Consideration should", ""),
        ("a common register must", ""),
    ],
)
def test_a_group_is_called_by_what_its_members_are(words: str, group: str) -> None:
    assert group_called(words) == group


def test_an_opening_circumstance_is_no_subject() -> None:
    words = "In Denmark, Norway will"

    assert words[subject_start(words, 0, len(words)) :] == "Norway will"


@pytest.mark.parametrize(
    ("before", "placed"), [("our officers in ", True), ("flights to ", True), ("the authorities in ", False)]
)
def test_a_state_where_somebody_is_does_not_act(before: str, placed: bool) -> None:
    assert is_only_placed(before) is placed


@pytest.mark.parametrize(
    ("behind", "comes"),
    [(" will open in June", True), (" is now operational", True), (" will publish a report", False)],
)
def test_what_opens_does_not_act(behind: str, comes: bool) -> None:
    assert comes_to_be(behind) is comes
