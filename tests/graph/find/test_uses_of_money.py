"""What amounts are there for: a fund, a seizure, a loss, a cost, and for which purpose."""

import pytest

from graph.find.money import find_money, purpose_start, role
from tests.graph.reading_of_tests import only_amount


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
    assert role(text, only_amount(text)) == expected


def test_two_amounts_of_one_sentence_have_their_own_roles() -> None:
    text = "Damage to the quay amounted to €400,000, and Spain will spend €200,000 on repairs."
    assert [role(text, mention) for mention in find_money(text)] == ["loss", "fund"]


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
    assert role(text, only_amount(text)) == expected


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("£4 million over the past year on ramps", "ramps"),
        ("£100 million in the last 2 years will be spent", None),
        ("€3 million for 2019-2021 for kennels", "kennels"),
        ("€3 million from January 2019 to 2021 towards kennels", "kennels"),
        ("€3 million for 2 ramps", "2 ramps"),
        ("€3 million for years of work", "years of work"),
        ("€3 million available for kennels", "kennels"),
        ("€3 million over two years available for kennels", "kennels"),
        ("€3 million available in 2021 for kennels", "kennels"),
        ("€3 million will be made available for kennels", "kennels"),
        ("€3 million aside for kennels", "kennels"),
        ("€3 million are earmarked for kennels", "kennels"),
        ("€3 million available by March", None),
        ("€3 million was made for kennels", None),
    ],
)
def test_the_time_in_which_money_is_paid_is_not_what_it_is_for(text: str, purpose: str | None) -> None:
    begins = purpose_start(text, only_amount(text))
    assert (None if begins is None else text[begins:]) == purpose


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
    assert role(text, only_amount(text)) == expected
