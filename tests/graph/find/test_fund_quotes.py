"""The quote of a sum: from the verb that gives it, or the noun that holds it, to what it is for."""

import pytest

from graph.find.money import find_money
from graph.find.sums.fund_quotes import quote_of

QUOTES = [
    ("Norway will give €3 million to the pilots of Ribe.", ["will give €3 million to the pilots of Ribe"]),
    (
        "The mole is being raised and the Danish Government has paid the first £4 million (€4.5 million) of its share.",
        ["has paid the first £4 million (€4.5 million) of its share"],
    ),
    (
        "The board has hired 60 pilots and received €12 million from the Harbour Facility.",
        ["received €12 million from the Harbour Facility"],
    ),
    ("Tugs for Ribe and Esbjerg: €9.5 million", ["Tugs for Ribe and Esbjerg: €9.5 million"]),
    (
        "They spoke of a credit line of 50 million euros for shipyards.",
        ["a credit line of 50 million euros for shipyards"],
    ),
    (
        "Denmark will bear €1.4 million and Norway will bear €1.7 million of the cost.",
        ["will bear €1.4 million", "will bear €1.7 million of the cost"],
    ),
    (
        "They agree on a joint harbour fund, including a Danish contribution of £4m a year to:",
        ["joint harbour fund, including a Danish contribution of £4m a year"],
    ),
    (
        "The minister announced that EUR 5 million would be allotted to the docks.",
        ["EUR 5 million would be allotted to the docks"],
    ),
    (
        "Norway offers €2,000 a head to those who choose to leave of their own accord.",
        ["offers €2,000 a head to those who choose to leave of their own accord"],
    ),
    (
        "Norway is paying £2 million for the beacons that we agreed on in May.",
        ["is paying £2 million for the beacons"],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), QUOTES)
def test_a_sum_is_quoted_with_the_verb_that_gives_it_and_what_it_is_for(text: str, quotes: list[str]) -> None:
    found, told = [], 0
    for mention in find_money(text):
        quote = quote_of(text, mention, 0, len(text), told)
        found.append(text[quote.start : quote.end])
        told = mention.end
    assert found == quotes


def test_a_sum_that_nothing_gives_is_quoted_by_itself() -> None:
    text = "€700,000."
    (mention,) = find_money(text)
    assert quote_of(text, mention, 0, len(text)).of(text) == "€700,000"
