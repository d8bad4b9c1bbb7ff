"""Whose currency a name means that several states have for theirs."""

from __future__ import annotations

import pytest

from graph.find.money import find_money


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # Whoever pays is named before the sum, in its clause.
        ("Norway gave Denmark 3 million kroner, and Denmark spent 2 million kroner on ramps.", ["NOK", "DKK"]),
        ("Six ministers met in Norway. Denmark pays 3 million kroner for the ramps.", ["DKK"]),
        ("Kenya votes 30 million shillings; Uganda adds 4 million shillings.", ["KES", "UGX"]),
        # The place at the head of a text goes before what it tells of.
        ("Ferry ramps\nCopenhagen, 3 May\n\nNorway came. The ramps cost 3 million kroner.", ["DKK"]),
        ("Ferry ramps\nNairobi, 3 May\n\nThe Treasury gives 30 million shillings for ramps.", ["KES"]),
        ("Ferry ramps\nWellington, 3 May\n\nThe Government gives $3 million for ramps.", ["NZD"]),
        ("Ferry ramps\nNassau, 3 May\n\nThe Cabinet gives $3 million for ramps.", ["BSD"]),
        ("Ferry ramps\nCairo, 3 May\n\nThe Cabinet gives 3 million pounds for ramps.", ["EGP"]),
        ("Ferry ramps\nDakar, 3 May\n\nThe Cabinet gives 3 million francs for ramps.", ["XOF"]),
    ],
)
def test_a_shared_name_is_of_the_state_that_pays_or_that_the_text_is_of(text: str, codes: list[str]) -> None:
    assert [one.primary.currency for one in find_money(text)] == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # Where the large state is spoken of, it is meant.
        ("Ferry ramps\nNassau, 3 May\n\nThe United States gives $3 million for ramps.", "USD"),
        ("Ferry ramps\nCairo, 3 May\n\nBritain gives 3 million pounds for ramps.", "GBP"),
        # Where something is, and to whom it goes, is not who pays.
        ("Ferry ramps\nA call to Wellington\n\nThe fund gives $3 million for ramps.", "USD"),
        ("The fund gives Egypt 3 million pounds for ramps.", "GBP"),
        ("Ferry ramps\nGeneva, 3 May\n\nThe fund gives $3 million for ramps.", "USD"),
        ("Canada gave $20 million to the ramps of the islands.", "USD"),
    ],
)
def test_dollars_and_pounds_are_otherwise_those_that_go_by_that_name_alone(text: str, code: str) -> None:
    assert [one.primary.currency for one in find_money(text)] == [code]
