"""What is only thought of is explored, whatever its tense and whoever is to think of it."""

from __future__ import annotations

import pytest

from graph.find.clauses.triggers import trigger


@pytest.mark.parametrize(
    "clause",
    [
        "A second lamp at the bridge is being mulled",
        "A common kennel has been floated by the ministry",
        "Help with the lamps is under discussion",
        "The opening of a desk is subject to further analysis",
        "The desk is still at the conceptual stage",
        "I am keeping an open mind on a second desk",
        "The ministry has commissioned a study into whether a second ferry would pay",
        "The two ministries will ponder a longer quay",
        "The experts are to assess what the law of each country permits",
        "The introduction of a shared ticket will be assessed together with Denmark",
        "Options for a longer quay will be weighed in the spring",
        "An assessment shall be made of whether the radios can be linked",
    ],
)
def test_what_is_only_thought_of_is_explored(clause: str) -> None:
    verb = trigger(clause)
    assert verb is not None and verb.type == "explored"


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("The progress made will be assessed once a year", "committed"),
        ("The two countries will assess the results every spring", "committed"),
        ("The introduction of a shared ticket will be announced in May", "committed"),
        ("A second lamp at the bridge is being built", "ongoing"),
        ("The desk has been moved to the bridge by the ministry", "completed"),
        ("Norway has commissioned a ferry", "completed"),
        ("Harbour masters are implored to see to it that boats are tied", "called-for"),
        ("The towns are recommended to appoint a harbour master", "called-for"),
    ],
)
def test_what_is_looked_at_as_it_goes_or_done_is_not(clause: str, kind: str) -> None:
    verb = trigger(clause)
    assert verb is not None and verb.type == kind
