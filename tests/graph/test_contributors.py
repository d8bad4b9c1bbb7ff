"""Who pays an amount: told by what the sentence says of where the money comes from, else by its subject."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Norway will contribute £3 million to the ramps.", "norway"),
        ("The cost, which amounts to £2.4 million, is borne by Norway.", "norway"),
        ("The ramps were built with 276 million euros from Denmark.", "denmark"),
        ("The scheme is funded by Norway with half a million pounds.", "norway"),
        ("The ramps are backed by £87m of new Danish funding.", "denmark"),
        ("Norway has promised Denmark 17 million euros for the ramps.", "norway"),
        ("Norway and Denmark will together add EUR 60 million.", None),
        ("Each side will contribute €1.5 million.", None),
    ],
)
def test_the_payer_is_whom_the_sentence_says_the_money_comes_from(text: str, payer: str | None, reader: Reader) -> None:
    (fund,) = read(reader, text).funds

    assert (fund.contributor and fund.contributor.value) == (payer and f"organisation/{payer}")


def test_a_sum_that_divides_the_one_before_has_its_payer(reader: Reader) -> None:
    funds = read(reader, "Norway will pay €9 million. Of this, €2 million will be spent on lamps.").funds

    assert [fund.contributor and fund.contributor.value for fund in funds] == ["organisation/norway"] * 2


def test_an_item_has_the_payer_of_its_lead_in(reader: Reader) -> None:
    funds = read(reader, "Norway will provide:\n\n- £2 million for lamps;\n- £3 million for ramps.").funds

    assert [fund.contributor and fund.contributor.value for fund in funds] == ["organisation/norway"] * 2
