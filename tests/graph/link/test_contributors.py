"""Who pays an amount: told by what the sentence says of where the money comes from, else by its subject."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Norway will contribute £3 million to the ramps.", "norway"),
        ("Norway will send ten officers of the Harbour Police and bear their costs, €1 million a year.", "norway"),
        ("Norway, through its Harbours and Lights programme, is spending €3 million on ramps.", "norway"),
        ("Norway's Harbour Lights Agency will contribute €2 million to the ramps.", "harbour-lights-agency"),
        ("The cost, which amounts to £2.4 million, is borne by Norway.", "norway"),
        ("The ramps were built with 276 million euros from Denmark.", "denmark"),
        ("The scheme is funded by Norway with half a million pounds.", "norway"),
        ("The ramps are backed by £87m of new Danish funding.", "denmark"),
        ("Norway has promised Denmark 17 million euros for the ramps.", "norway"),
        ("Norway and Denmark will together add EUR 60 million.", None),
        ("Each side will contribute €1.5 million.", None),
        ("Each side will pay €1.5 million.", None),
        ("The lamps cost 2,5 Mio. EUR and are paid by Norway.", "norway"),
        ("In 2019 £260,000 was entered in the Danish budget for the same ramps.", "denmark"),
        ("Norway set up a desk with €260,000 from the Northern Quays Fund.", "northern-quays-fund"),
        ("The ramps are financed as follows: EUR 1 500 000 (Norway).", "norway"),
        ("Denmark has agreed to fund half of the €8 million cost.", "denmark"),
        ("Norway is to be reimbursed €3 million.", None),
        ("Norway gets €3 million for the ramps.", None),
        ("Subject to the approval of Norway, €3 million will be paid for the ramps.", None),
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


@pytest.mark.parametrize(
    ("text", "payers"),
    [
        ("Some €12 million, of which €3 million from Norway, will be spent on ramps.", [None, "norway"]),
        (
            "The budget is €8 million, of which Norway provides 5 million and Denmark 3 million.",
            [None, "norway", "denmark"],
        ),
        ("The ramps are paid for by Norway (€3 million) and by Denmark (€1 million).", ["norway", "denmark"]),
        ("Norway: €2 million; Denmark: €1.5 million; Iceland: €4 million.", ["norway", "denmark", "iceland"]),
        ("Norway has spent €30 million on ramps, with 22 million coming from Denmark.", ["norway", "denmark"]),
    ],
)
def test_the_parts_of_a_sum_have_payers_of_their_own(text: str, payers: list[str | None], reader: Reader) -> None:
    funds = read(reader, text).funds

    assert [fund.contributor and fund.contributor.value for fund in funds] == [
        payer and f"organisation/{payer}" for payer in payers
    ]


def test_the_parts_listed_below_a_sum_have_its_payer(reader: Reader) -> None:
    text = (
        "Norway met Denmark. It announced a package of €9 million, made up as follows:\n\n"
        "Lamps for the quay of Molde: €4 million\n\nRamps in Iceland: €5 million\n"
    )
    funds = read(reader, text).funds

    assert [fund.contributor and fund.contributor.value for fund in funds] == ["organisation/norway"] * 3


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Lamps were handed to Denmark by the Kingdom of Norway at a price of €3 million, paid by Norway.", "norway"),
        ("Norway spoke of lamps. It has set aside €2 million for ramps.", "norway"),
        ("Norway promised lamps, and another €2 million comes from Denmark.", "denmark"),
        ("Denmark was given €2 million for ramps.", None),
        ("Norway, Denmark and Sweden will give €2 million for ramps.", None),
        ("Canberra puts €2 million into the ramps.", "australia"),
        ("The lamps are to be had for €2 million from Ottawa.", "canada"),
    ],
)
def test_where_one_stands_to_the_sum_tells_whether_it_pays(text: str, payer: str | None, reader: Reader) -> None:
    (fund,) = read(reader, text).funds

    assert (fund.contributor and fund.contributor.value) == (payer and f"organisation/{payer}")


def test_who_pays_the_sum_before_is_left_where_a_row_names_another(reader: Reader) -> None:
    funds = read(reader, "Norway gives €9 million for ramps.\n\nDenmark: €4 million\n\nSweden: €5 million\n").funds

    payers = [fund.contributor and fund.contributor.value for fund in funds]
    assert payers == ["organisation/norway", "organisation/denmark", "organisation/sweden"]


def test_many_who_may_pay_take_time_in_proportion(reader: Reader) -> None:
    text = "Norway, Denmark and " * 400 + "Sweden will give €2 million and €3 million for ramps."
    assert len(read(reader, text).funds) == len("23")
