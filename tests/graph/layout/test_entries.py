"""Lists whose entries have no marks: what is an entry, and what only says who leads it or by when."""

from __future__ import annotations

import pytest

from graph.layout.entries import is_dated, mark_entries, says_who_leads


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        # Each entry above its lines, and below them.
        (["Ramps of oak", "Lead: Norway", "Deadline: May 2030", "Pilots", "Lead: Denmark", "By when: 2031"], "ihhihh"),
        (["Agreed:", "Lead: Norway", "When: May 2030", "Ramps of oak", "Lead: Denmark", "Pilots"], "hhhihi"),
        (["July 2030: ramps open", "May 2031: pilots are trained", "They met."], "iih"),
        # One alone is no list.
        (["Ramps of oak", "Lead: Norway", "Pilots"], "hhh"),
        (["July 2030: ramps open", "They met.", "May 2031: pilots are trained"], "hhh"),
    ],
)
def test_entries_become_items_and_the_lines_of_who_leads_them_headings(texts: list[str], kinds: str) -> None:
    found = ["heading"] * len(texts)
    mark_entries(texts, found)
    assert "".join(kind[0] for kind in found) == kinds


def test_very_many_lines_of_who_leads_and_of_dates_are_marked_as_few_are() -> None:
    texts = ["Ramps of oak", *["Lead: Norway"] * 50_000, *["July 2030: ramps open"] * 50_000]
    kinds = ["heading"] * len(texts)
    mark_entries(texts, kinds)
    assert set(kinds[1:50_001]) == {"heading"}
    assert {kinds[0], *kinds[50_001:]} == {"item"}


def test_a_sentence_is_neither() -> None:
    assert not says_who_leads("Lead: Norway. It has built ramps.")
    assert not says_who_leads("The lead is with Norway")
    assert not is_dated("July 2030 saw the ramps open")
