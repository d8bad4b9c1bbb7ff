"""Words of governments said of everyday life: nobody of theirs acts there."""

from __future__ import annotations

import pytest

from graph.find.clauses.triggers import trigger
from graph.find.offices.of_states import named_in_full
from graph.find.offices.titles import Holder


@pytest.mark.parametrize(
    "clause",
    [
        "The museum closes at six on Monday",
        "The harbour festival opens on Saturday with a boat race",
        "Rain moves in from the west on Tuesday",
        "Bread prices rise by five per cent in January",
        "The patient receives a new heart valve next week",
        "She gets her own column in the paper",
        "She leaves two sons and was buried on Friday",
        "The widow was given the task of writing the farewell",
        "The coach talked the goalkeeper into staying",
        "She persuaded her husband to sell the boat",
        "He has been present at every race since 1998",
        "Exporters look forward to opening new markets in Asia",
        "The nurses are keen to see the snow",
        "The bakery is seeking help from its customers",
        "The film was shortlisted for the prize",
        "The author commissioned a report on her ancestors",
        "The factory has been given the job of making the trams",
        "The question was left to the jury",
        "The company expressed interest in a vineyard",
        "The journey started the process of healing",
    ],
)
def test_what_people_do_in_everyday_life_is_no_measure(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("The ban on sales takes effect on 1 March", "committed"),
        ("The new rules for shops take effect on 1 March", "committed"),
        ("From 1 May, companies face fines of up to 4,000 euros", "committed"),
        ("Hauliers get a second lane on 1 May", "committed"),
        ("Pupils receive new bus passes in September", "committed"),
        ("The desk moves to Lille in June", "committed"),
        ("Warsaw is pressing Berlin to reopen the bridge", "called-for"),
        ("The plan is to build four ramps", "committed"),
        ("The question was left to the experts of both sides", "explored"),
        ("Norway expressed interest in a second bridge", "explored"),
        ("Norway persuaded its neighbours to open the ramp", "committed"),
    ],
)
def test_what_is_done_for_everyday_life_is_one(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind


def _holder(name: str, state: str) -> Holder:
    return Holder(0, 9, "Minister", (), state, "", name, 0, 9, bool(state))


@pytest.mark.parametrize(
    ("others", "name"),
    [
        ([("Ida Dahl", "norway")], "Ida Dahl"),
        ([("Ida Dahl", "norway"), ("Nils Dahl", "sweden")], "Ida Dahl"),
        ([("Nils Dahl", "sweden")], "Dahl"),
        ([("Ida Dahl", "norway"), ("Per Dahl", "norway")], "Dahl"),
    ],
)
def test_a_surname_is_somebody_told_in_full_of_the_same_state(others: list[tuple[str, str]], name: str) -> None:
    people = [_holder("Dahl", "norway"), *(_holder(*other) for other in others)]
    assert named_in_full(people)[0].name == name
