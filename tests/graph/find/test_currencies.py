"""Sums in the currencies of the world, by sign, code, short form and name; and what only looks like one."""

from __future__ import annotations

import pytest

from graph.find.money import find_money, role


@pytest.mark.parametrize(
    ("text", "words", "value", "currency"),
    [
        ("Kenya gave Sh480 million to the pilots.", "Sh480 million", 480_000_000, "KES"),
        ("KSh 1.2bn was paid for the quay.", "KSh 1.2bn", 1_200_000_000, "KES"),
        ("Uganda spent 40 million shillings on buoys.", "40 million shillings", 40_000_000, "UGX"),
        ("Malaysia set aside 41 million ringgit for lamps.", "41 million ringgit", 41_000_000, "MYR"),
        ("RM3.5 million was spent on lamps.", "RM3.5 million", 3_500_000, "MYR"),
        ("Indonesia adds Rp 210 billion for two sloops.", "Rp 210 billion", 210_000_000_000, "IDR"),
        ("Brazil contributes R$ 12 million to the lock.", "R$ 12 million", 12_000_000, "BRL"),
        ("Paraguay pays 4.5 billion guaraníes for the lock.", "4.5 billion guaraníes", 4_500_000_000, "PYG"),
        ("Ghana granted GH¢45 million for the barracks.", "GH¢45 million", 45_000_000, "GHS"),
        ("The Philippines paid P300 million to its sailors.", "P300 million", 300_000_000, "PHP"),
        ("India allotted Rs 5 crore to the lighthouse.", "Rs 5 crore", 50_000_000, "INR"),
        ("It gave 300 million Rwandan francs to the ferry.", "300 million Rwandan francs", 300_000_000, "RWF"),
        ("Mexico spent 300 million pesos on the pier.", "300 million pesos", 300_000_000, "MXN"),
        ("CI$2.6 million was granted for a cutter.", "CI$2.6 million", 2_600_000, "KYD"),
        ("₺40 million was spent on the wall.", "₺40 million", 40_000_000, "TRY"),
        ("Portugal gave 2 billion escudos to the port.", "2 billion escudos", 2_000_000_000, "PTE"),
    ],
)
def test_a_sum_in_any_currency(text: str, words: str, value: int, currency: str) -> None:
    (found,) = find_money(text)
    read = (text[found.start : found.end], int(found.primary.value), found.primary.currency)
    assert read == (words, value, currency)


@pytest.mark.parametrize(
    "text",
    [
        "They took the R1 road and the RM5 bus.",
        "See page P12 and section Sh2.",
        "She gave 40 million pesos to the pier.",  # whose, nothing says
        "The COP 26 summit closed.",
    ],
)
def test_what_only_looks_like_a_sum(text: str) -> None:
    assert find_money(text) == ()


def test_a_sum_that_is_extra_has_its_equivalent_in_brackets() -> None:
    text = "Sweden has given the port 185 million kronor extra (about EUR 17.4 million)."
    (found,) = find_money(text)
    assert [(int(one.value), str(one.currency)) for one in (found.primary, *found.equivalents)] == [
        (185_000_000, "SEK"),
        (17_400_000, "EUR"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oslo pays 90 million Norwegian kroner. Of that, some 52 million went to the lighthouse.", "some 52 million"),
        ("Oslo pays 90 million euros. Thirty million of that is for lamps.", "Thirty million"),
        ("Oslo pays €9 million on top of the 14 million given in March.", "14 million"),
        ("Oslo pays €9 million (£8 million), and 2 million of it was spent in May.", "2 million"),
        ("The fund gave €4 million, and the island puts in one million of its own.", "one million"),
    ],
)
def test_a_sum_without_a_currency_of_which_it_is_said_where_it_goes(text: str, words: str) -> None:
    first, *_, last = find_money(text)
    assert text[last.start : last.end] == words
    assert last.primary.currency == first.primary.currency
    assert role(text, last) == "fund"


@pytest.mark.parametrize(
    "text",
    ["Oslo pays €9 million. Some 3 million people live there.", "Oslo pays €9 million. Of these, 2 million were men."],
)
def test_millions_of_people_are_no_sum(text: str) -> None:
    assert len(find_money(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Commission freed up €30 million.", "fund"),
        ("A line of credit of €30 million has been opened for the port.", "fund"),
        ("€3 million is foreseen for lamps.", "fund"),
        ("The donors raised $30 million at the conference.", "fund"),
        ("Each passenger was made to pay €3,000.", "market"),
        ("The school's budget was cut by €3 million.", "none"),
        ("The board put the figure for lamps at £9 million.", "cost"),
    ],
)
def test_what_a_sum_is_there_for(text: str, expected: str) -> None:
    assert [role(text, one) for one in find_money(text)] == [expected]


def test_what_was_paid_in_ransoms_is_no_fund() -> None:
    text = "Ransoms worth 353 million euros were paid in 2016."
    assert [role(text, one) for one in find_money(text)] == ["market"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will pay for the aims of SDG 2030.",
        "Norway will pay for a study of the CRC 1989.",
        "Norway will pay for five colon operations.",
        "Norway will pay for 4,000 soles for the boots of the guards.",
    ],
)
def test_initials_with_a_year_and_other_things_of_the_name_are_no_money(text: str) -> None:
    assert find_money(text) == ()


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Sudan will pay SDG 2,030 for each lamp.", "SDG"),
        ("Sudan will pay SDG 2030 million for the lamps.", "SDG"),
        ("Peru will pay 40 million soles for the lamps.", "PEN"),
        ("Peru will pay 4,000 Peruvian soles for the lamps.", "PEN"),
    ],
)
def test_the_same_words_with_a_sum_are_money(text: str, currency: str) -> None:
    assert [one.primary.currency for one in find_money(text)] == [currency]
