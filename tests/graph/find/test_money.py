"""Amounts: value, currency, how they are paid, and what they are there for."""

from decimal import Decimal
from itertools import pairwise

import pytest

from graph.find.money import AmountMention, find_money, purpose_start, role


def _only(text: str) -> AmountMention:
    found = find_money(text)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


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
    primary = _only(text).primary
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
    mention = _only(text)
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
    mention = _only(text)
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
    mention = _only(text)
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
    ("text", "expected"),
    [
        ("Belgium will contribute €4 million to the patrols.", "fund"),
        ("Oslo will find €6 million for the quay.", "fund"),
        ("For the second phase there remain 2.3 million euros.", "fund"),
        ("The island is to be compensated for the camp with €3 million.", "fund"),
        ("The two sides will split the cost of 40 million euros evenly.", "fund"),
        ("The bill for the quay, some €6.5m, will be footed by Oslo.", "fund"),
        ("A £2m pot will help villages to house pilots.", "fund"),
        ("A pilot with scanners, to be paid for by Norway. Cost: £1.8 million.", "fund"),
        ("Norway is taking over CHF 900,000 of the cost of the office.", "fund"),
        ("Prices paid to smugglers have climbed to €3,500.", "market"),
        ("Each crossing is said to bring in 90,000 euros for the gangs.", "market"),
        ("A seat on a small boat now goes for about €4,000.", "market"),
        ("They have been offered up to 1,500 euros to carry foreigners.", "market"),
        ("The minimum income will rise to £29,000.", "none"),
        ("Police found €340,000 in cash.", "seizure"),
        ("The Netherlands bears the whole cost of €1.2 million.", "fund"),
        ("The costs of €6 million will be borne by both countries.", "fund"),
        ("They set aside €600,000 a year for the hostels.", "fund"),
        ("The €40-million programme continues.", "fund"),
        ("Ireland is spending €2.4 million on lifeguards.", "fund"),
        ("An additional €9m was approved.", "fund"),
        ("They offer €2,000 each to all who leave by May.", "fund"),
        ("Norway deposited €9,000 with the court.", "fund"),
        ("She deposited €9,000 in her account.", "none"),
        ("Assets worth £2 million (€2.3 million) were seized.", "seizure"),
        ("The raid saw gangs broken up and goods worth €3 million confiscated.", "seizure"),
        ("Drugs with a street value of £40 million were seized.", "seizure"),
        ("€12 million in criminal assets were frozen.", "seizure"),
        ("The delays cost hauliers £2 million a day.", "cost"),
        ("The port lost €2 million during the strike.", "loss"),
        ("Damage to the fence amounted to €400,000.", "loss"),
        ("Smugglers make £80,000 a crossing.", "market"),
        ("Migrants pay up to €3,000 for a place in a boat.", "market"),
        ("It is a trade worth €3 billion a year.", "market"),
        ("Carriers face fines of £2,000 for each stowaway.", "none"),
        ("Our trade reached £80 billion.", "market"),
        ("The cost, which amounts to £2.4 million, is borne by Norway.", "fund"),
        ("Denmark made EUR 2.5 mio available for scanners.", "fund"),
        ("The parties will each pay 600,000 euros.", "fund"),
        ("The hall was built with 3 million euros from the budget.", "fund"),
        ("£2 million for drones", "fund"),
        ("An instalment of 2 million euros is due by June.", "fund"),
        ("Migrants pay 3,000 euros each.", "market"),
        ("The union still owed them 67 million euros.", "none"),
    ],
)
def test_an_amount_is_there_for_what_its_clause_says(text: str, expected: str) -> None:
    assert role(text, _only(text)) == expected


def test_two_amounts_of_one_sentence_have_their_own_roles() -> None:
    text = "Damage to the quay amounted to €400,000, and Spain will spend €200,000 on repairs."
    assert [role(text, mention) for mention in find_money(text)] == ["loss", "fund"]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway pays 75 per cent of the costs of €2 million.", "fund"),
        ("Norway will fund half of the €2 million cost.", "fund"),
        ("€2 million will cover expenses for food.", "fund"),
        ("The tender for the lamps (value: €2 million) was opened.", "fund"),
        ("Lamps: €2 million; ramps: €3 million.", "fund"),
        ("The value of goods that pass the quay exceeds €2 million a year.", "market"),
        ("Each passenger pays €2,000.", "market"),
        ("Each side pays €2,000.", "fund"),
    ],
)
def test_a_share_of_a_cost_is_spent_and_what_passes_a_port_is_not(text: str, expected: str) -> None:
    assert role(text, find_money(text)[0]) == expected


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
    primary = _only(text).primary
    assert (primary.value, primary.currency) == (Decimal(value), currency)


@pytest.mark.parametrize("text", ["ALL 27 Member States", "40 million dinars went there", "a RON 2 badge"])
def test_what_only_might_be_a_currency_is_none(text: str) -> None:
    assert find_money(text) == ()


@pytest.mark.parametrize(
    "between", [" / ", ", equivalent to ", ", that is some ", " – approximately ", ", i.e. ", " [about ", " = "]
)
def test_the_same_sum_in_another_currency_stands_behind_many_words(between: str) -> None:
    mention = _only(f"It gives EUR 3.6 million{between}GBP 3 million for it.")
    assert [(str(e.value), e.currency) for e in mention.equivalents] == [("3000000", "GBP")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fence, costing €5 million, will be finished by June.", "fund"),
        ("The hospital would cost €5 million, said the press.", "cost"),
        ("€5 million has gone into new cameras.", "fund"),
        ("Cameras were purchased for €5 million.", "fund"),
        ("Our aid to the region stands at €5 million.", "fund"),
        ("There is €5m for drones.", "fund"),
        ("They opened a 14-million-euro police station.", "fund"),
        ("Radar sets: €5 million", "fund"),
        ("Street value: €5 million", "market"),
        ("Norway will bear 700,000 euros of the cost.", "fund"),
        ("The annual running costs of €3 million are borne in equal parts.", "fund"),
        ("The bill for the works, €3 million, will be split down the middle.", "fund"),
        ("Boats valued at €3 million were delivered to them.", "fund"),
        ("The trade between our two countries was worth €80 billion.", "market"),
        ("Goods worth €89 billion pass through each year.", "market"),
        ("Norwegian companies have invested €20 billion in Chile.", "market"),
        ("Losses of the hauliers are put at £3 million a day.", "loss"),
        ("The gang's yearly profit is put at €100 million.", "market"),
        ("The operator was ordered to pay £10,000.", "none"),
        ("Cash amounting to €300,000 was found in the house.", "seizure"),
        ("They seized lorries valued at €700,000.", "seizure"),
        ("Norway allots €3 million to the ramps.", "fund"),
        ("Of this sum €3 million is destined for Bergen.", "fund"),
        ("Of this sum €3 million comes from the Harbour Office.", "fund"),
        ("Norway will co-fund one half of the cost (€3 million).", "fund"),
        ("The costs are to be divided between both, up to €3 million.", "fund"),
        ("The desk's costs (€3 million) are shared.", "fund"),
        ("The price tag is €3 million.", "fund"),
    ],
)
def test_what_is_spent_is_told_from_what_is_earned_or_lost(text: str, expected: str) -> None:
    assert role(text, _only(text)) == expected


def test_a_sum_that_may_not_be_exceeded_is_at_most_that() -> None:
    assert _only("The contribution shall not exceed EUR 3 000 000.").bound == "at-most"


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("£4 million over the past year on ramps", "ramps"),
        ("£100 million in the last 2 years will be spent", None),
        ("€3 million for 2019-2021 for kennels", "kennels"),
        ("€3 million from January 2019 to 2021 towards kennels", "kennels"),
        ("€3 million for 2 ramps", "2 ramps"),
        ("€3 million for years of work", "years of work"),
    ],
)
def test_the_time_in_which_money_is_paid_is_not_what_it_is_for(text: str, purpose: str | None) -> None:
    begins = purpose_start(text, _only(text))
    assert (None if begins is None else text[begins:]) == purpose


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry will meet the bill of £700,000.", "fund"),
        ("The Land assumes the costs, 2.1 million euros.", "fund"),
        ("It will cost 3 million euros, which Oslo will pay.", "fund"),
        ("Nine million euros. That is the sum promised to the island.", "fund"),
        ("Each side shall deposit one million euros.", "fund"),
        ("The court awarded the driver 9,000 euros.", "none"),
        ("Remittances amount to 700 million dollars.", "market"),
        ("It will cost 3 million euros, the drivers fear.", "cost"),
        ("Cocaine worth 4 million euros lay in the hold.", "market"),
        ("The plan cost the taxpayer £7 million.", "fund"),
        ("Each of the nine ports will get £250,000.", "fund"),
        ("The trial, costing £450,000, is over.", "fund"),
        ("With £7 million of public money, the pier can be mended.", "fund"),
        ("The ministry will match every pound, up to £25 million.", "fund"),
        ("The Welsh Office has found £2 million to mend the line.", "fund"),
        ("Under it £5 million will be made over to the islands.", "fund"),
        ("The inquiry cost £300,000.", "fund"),
        ("The trade adds £1 billion to the economy.", "market"),
        ("The deal is to be worth £1 billion to Welsh firms.", "market"),
        ("Visitors are expected to spend £20 million in the town.", "market"),
        ("Cod worth £800,000 was landed in Hull.", "market"),
    ],
)
def test_who_pays_makes_a_cost_a_fund_and_goods_are_none(text: str, expected: str) -> None:
    assert role(text, _only(text)) == expected
