"""Amounts: value, currency, and how they are paid."""

from decimal import Decimal
from itertools import pairwise

import pytest

from graph.find.money import find_money, role
from tests.graph.reading_of_tests import only_amount


@pytest.mark.parametrize(
    ("text", "quote", "value", "currency"),
    [
        ("a grant of £1.4 million for the port", "£1.4 million", "1400000", "GBP"),
        ("aid of C 6 million per year", "C 6 million", "6000000", "EUR"),
        ("contribute C 450 000 to its hall", "C 450 000", "450000", "EUR"),
        ("a quarter of a billion Czech crowns for it", "a quarter of a billion Czech crowns", "250000000", "CZK"),
        ("one-quarter of a million euros for it", "one-quarter of a million euros", "250000", "EUR"),
        ("Three-quarter of a million pounds", "Three-quarter of a million pounds", "750000", "GBP"),
        ("three quarters of a million euros for it", "three quarters of a million euros", "750000", "EUR"),
        ("the €12-million programme", "€12-million", "12000000", "EUR"),
        ("a contribution of € 7 million", "€ 7 million", "7000000", "EUR"),
        ("has put GBP 2.3m into it", "GBP 2.3m", "2300000", "GBP"),
        ("some 600,000 euros were spent", "600,000 euros", "600000", "EUR"),
        ("600 000 euros", "600 000 euros", "600000", "EUR"),
        ("1.500.000 euros", "1.500.000 euros", "1500000", "EUR"),
        ("3,5 millions d'euros", "3,5 millions d'euros", "3500000", "EUR"),
        ("contribute €7,500,000 to it", "€7,500,000", "7500000", "EUR"),
        ("five million pounds sterling", "five million pounds sterling", "5000000", "GBP"),
        ("half a million euros", "half a million euros", "500000", "EUR"),
        ("two and a half million euros", "two and a half million euros", "2500000", "EUR"),
        ("US$5m", "US$5m", "5000000", "USD"),
        ("worth $3 billion", "$3 billion", "3000000000", "USD"),
        ("in 2018 £3 million", "£3 million", "3000000", "GBP"),
        ("£1.2bn of trade", "£1.2bn", "1200000000", "GBP"),
        ("Scanners worth £ 1 .6m came", "£ 1 .6m", "1600000", "GBP"),
        ("It costs E2.5 million euros", "E2.5 million", "2500000", "EUR"),
        ("a ceiling of 30 MEUR", "30 MEUR", "30000000", "EUR"),
        ("some 12 to 15 million euros", "12 to 15 million euros", "12000000", "EUR"),
        ("between €3 and €4 million", "€3 and €4 million", "3000000", "EUR"),
        ("€5 to €10 million", "€5 to €10 million", "5000000", "EUR"),
        ("800,000 to 1 million euros", "800,000 to 1 million euros", "800000", "EUR"),
        ("a fund of 15 million, renewed yearly", "15 million", "15000000", None),
        ("a price of GBP4.8 million", "GBP4.8 million", "4800000", "GBP"),
        ("some CHF12,500 each", "CHF12,500", "12500", "CHF"),
        ("pays six million (6,000,000) euros", "six million (6,000,000) euros", "6000000", "EUR"),
        ("pays six (6) million euros", "six (6) million euros", "6000000", "EUR"),
    ],
)
def test_an_amount_has_its_value_and_currency(text: str, quote: str, value: str, currency: str | None) -> None:
    primary = only_amount(text).primary
    assert (primary.start, primary.end) == (text.index(quote), text.index(quote) + len(quote))
    assert (primary.value, primary.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    ("text", "quote", "equivalent"),
    [
        ("with £7 million (€8.2 million) a hall", "£7 million (€8.2 million)", ("8200000", "EUR")),
        ("put GBP 2m (about EUR 2.5m) into it", "GBP 2m (about EUR 2.5m)", ("2500000", "EUR")),
        ("£44 million, or about €50 million, for it", "£44 million, or about €50 million", ("50000000", "EUR")),
        ("€6 million funding (£5m) for it", "€6 million funding (£5m)", ("5000000", "GBP")),
        ("£4m a year (€4.5m)", "£4m a year (€4.5m)", ("4500000", "EUR")),
    ],
)
def test_an_amount_in_two_currencies_is_one(text: str, quote: str, equivalent: tuple[str, str]) -> None:
    mention = only_amount(text)
    assert text[mention.start : mention.end] == quote
    assert [(str(e.value), e.currency) for e in mention.equivalents] == [equivalent]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("lent £54 million ($72 million, 64 million euros) to Oslo", ["USD", "EUR"]),
        ("will pay €20 million ($22 million; £17 million) for ferries", ["USD", "GBP"]),
        ("gave 30 million euros (about $33 million or 29 million Swiss francs)", ["USD", "CHF"]),
        ("gave 45 million euros [$50 million, £38 million] to Oslo", ["USD", "GBP"]),
        ("pays €20 million (£17 million), €5 million less than Oslo", ["GBP"]),
    ],
)
def test_one_bracket_may_hold_an_amount_in_several_currencies(text: str, others: list[str]) -> None:
    assert [one.currency for one in find_money(text)[0].equivalents] == others


def test_two_amounts_in_one_sentence_stay_two() -> None:
    text = "France gives €20 million and the United Kingdom £3 million."
    assert [m.primary.currency for m in find_money(text)] == ["EUR", "GBP"]


@pytest.mark.parametrize(
    ("text", "per", "count", "is_total"),
    [
        ("€3 million a year for the hostels", "year", None, False),
        ("€20,000 for each refugee", "person", None, False),
        ("€900 per asylum seeker", "person", None, False),
        ("€900 for each relocated person", "person", None, False),
        ("€3 million more a year for the hostels", "year", None, False),
        ("€6 million (£5m) per year for three years", "year", 3, False),
        ("€1 million for each of the next two years", "year", 2, False),
        ("an annual contribution of £20 million", "year", None, False),
        ("€3.5 million over two years", None, 2, True),
        ("£476m over the next three years", None, 3, True),
        ("€2,000 a head", "person", None, False),
        ("£300 per month", "month", None, False),
        ("€2m/year", "year", None, False),
        ("3 millions d’euros par an", "year", None, False),
        ("€9 million for a hall", None, None, False),
        ("a multi-annual commitment of £9 million", None, None, False),
    ],
)
def test_an_amount_per_year_keeps_its_period(text: str, per: str | None, count: int | None, is_total: bool) -> None:
    mention = only_amount(text)
    assert (mention.per, mention.count, mention.is_period_total) == (per, count, is_total)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about €5 million", "about"),
        ("over £40 million", "at-least"),
        ("up to €9 million", "at-most"),
        ("€5–10 million", "at-least"),
        ("€5 million", "exact"),
    ],
)
def test_words_before_an_amount_bound_it(text: str, bound: str) -> None:
    mention = only_amount(text)
    assert mention.bound == bound
    assert mention.is_approximate == (bound == "about")
    assert mention.start == 0


@pytest.mark.parametrize(
    "text",
    [
        "a town of 15 million people",
        "500 pounds of explosives",
        "the 5 euro-zone ministers",
        "In 2014, 300 officers",
        "€0",
        "15 million",
    ],
)
def test_what_is_no_money_is_left_out(text: str) -> None:
    assert find_money(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("raised by €500,000 to €2 million", [500_000, 2_000_000]),
        ("€9 million, with 4 million coming from the budget", [9_000_000, 4_000_000]),
        ("giving them another 5 million this year, on top of €10 million", [5_000_000, 10_000_000]),
        ("€8 million, of which Norway pays 5 million and Denmark 3 million.", [8_000_000, 5_000_000, 3_000_000]),
        ("€8 million for a region of 5 million people", [8_000_000]),
        ("€8 million went to Norway and Denmark 3 years ago", [8_000_000]),
    ],
)
def test_a_sum_without_a_currency_has_that_of_the_one_beside_it(text: str, values: list[int]) -> None:
    found = find_money(text)
    assert [mention.primary.value for mention in found] == values
    assert len({mention.primary.currency for mention in found}) == 1


def test_an_amount_never_runs_over_a_line() -> None:
    text = "it costs €5\nmillion a year\nand £3 million\n(€4 million)"
    assert [text[m.start : m.end] for m in find_money(text)] == ["€5", "£3 million", "€4 million"]


@pytest.mark.parametrize(
    "piece",
    ["€5 ", "€", "£1.4m (€", "€5 million (", "1,000,", "5 ", "contribution of ", "€1m a year for three years ", "9",
     "or about €1 ", "two and a half ", "costs ", "paid by the ", "€1-", "half a "],
)  # fmt: skip
def test_a_hostile_line_is_read_to_its_end(piece: str) -> None:
    text = piece * (20_000 // len(piece)) + "\nFrance pays €3 million."
    found = find_money(text)
    assert text[found[-1].start : found[-1].end] == "€3 million"
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert role(text, found[-1]) == "fund"


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("a loan of PLN 12 million", "12000000", "PLN"),
        ("12 million zlotys for the road", "12000000", "PLN"),
        ("DKK 40 million for the mission", "40000000", "DKK"),
        ("40 million Norwegian kroner", "40000000", "NOK"),
        ("Norway gives 40 million kroner", "40000000", "NOK"),
        ("The Danish and Danish-led part: 40 million kroner", "40000000", "DKK"),
        ("Algeria allots 90 million dinars", "90000000", "DZD"),
        ("90 million Moroccan dirhams", "90000000", "MAD"),
        ("MAD 90 million", "90000000", "MAD"),
        ("2 billion forints", "2000000000", "HUF"),
        ("20 million Canadian dollars", "20000000", "CAD"),
        ("20 million francs", "20000000", "CHF"),
        ("6 Mio. Euro", "6000000", "EUR"),
        ("€6 mln. for the hall", "6000000", "EUR"),
        ("1,3 Mrd. Euro", "1300000000", "EUR"),
        ("6 M€ for the hall", "6000000", "EUR"),
        ("Euro 6 million", "6000000", "EUR"),
        ("a sum of S 700.000 for it", "700000", "EUR"),
        ("in dollars, S 700.000 for it", "700000", "USD"),
        ("Canada pays Quebec $20 million; the Canadian share of the ramp is fixed", "20000000", "CAD"),
        ("Canada gave $20 million to the fund", "20000000", "USD"),
        ("Australian ships: Australia pays 20 million dollars, said Canberra", "20000000", "AUD"),
    ],
)
def test_money_is_told_in_the_currencies_of_many_states(text: str, value: str, currency: str) -> None:
    primary = only_amount(text).primary
    assert (primary.value, primary.currency) == (Decimal(value), currency)


@pytest.mark.parametrize("text", ["ALL 27 Member States", "40 million dinars went there", "a RON 2 badge"])
def test_what_only_might_be_a_currency_is_none(text: str) -> None:
    assert find_money(text) == ()


@pytest.mark.parametrize(
    "between", [" / ", ", equivalent to ", ", that is some ", " – approximately ", ", i.e. ", " [about ", " = "]
)
def test_the_same_sum_in_another_currency_stands_behind_many_words(between: str) -> None:
    mention = only_amount(f"It gives EUR 3.6 million{between}GBP 3 million for it.")
    assert [(str(e.value), e.currency) for e in mention.equivalents] == [("3000000", "GBP")]


def test_a_sum_that_may_not_be_exceeded_is_at_most_that() -> None:
    assert only_amount("The contribution shall not exceed EUR 3 000 000.").bound == "at-most"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The grant was raised from 3 to 8 million euros.", 8_000_000),
        ("Between now and May it goes up from 2 million to 4 million euros.", 4_000_000),
        ("We give the town another million pounds.", 1_000_000),
        ("Norway pays M€ 6 for it.", 6_000_000),
        ("A twelve-million-euro loan was granted.", 12_000_000),
    ],
)
def test_a_sum_is_what_it_comes_to(text: str, value: int) -> None:
    assert [mention.primary.value for mention in find_money(text)][-1] == value
