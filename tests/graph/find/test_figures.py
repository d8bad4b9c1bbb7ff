"""Figures: which numbers are results, and what they say."""

from decimal import Decimal
from itertools import pairwise

import pytest

from graph.find.figures import find_figures

RESULTS = [
    ("Rescuers responded to 62 distress calls on Sunday.", [("62", "count", "exact")]),
    ("Norway readmitted 540 persons in 2011.", [("540", "person", "exact")]),
    ("Pilots carried out 66 joint patrols in May.", [("66", "count", "exact")]),
    ("Eighteen flights have taken off since May.", [("18", "count", "exact")]),
    ("The police have handed 240 drivers over to the courts.", [("240", "person", "exact")]),
    ("Danish investment in Norway climbed to 37 million euros.", [("37000000", "EUR", "exact")]),
    ("The longest delay was 36 hours.", [("36", "hour", "exact")]),
    ("There were 120 fewer berths than in May.", [("-120", "count", "exact")]),
    (
        "The share rose to 60 per cent, up from about half in 2008.",
        [("60", "percent", "exact"), ("50", "percent", "about")],
    ),
    ("They share a hall, at which 22 officers now serve.", [("22", "person", "exact")]),
    ("There were 27 delegations.", []),
    ("The port is full, with some 700 drivers waiting to board.", [("700", "person", "about")]),
    ("There are currently around 60 mainly Danish drivers sleeping in their cabs.", [("60", "person", "about")]),
    ("The island has seen nearly 900 irregular entries since May.", [("900", "count", "about")]),
    ("The storm brought the death toll this year to 41.", [("41", "person", "exact")]),
    (
        "That took to nine the number of drivers drowned this year, three of them inside the lock.",
        [("9", "person", "exact"), ("3", "person", "exact")],
    ),
    ("Up to 300 a day were turned back in June.", [("300", "count", "at-most")]),
    ("Next year this will bring the total to 900.", []),
    ("We shall meet with 12 ministers from the north.", []),
    ("Berthing takes three minutes less than in May.", [("-3", "minute", "exact")]),
    ("Complaints are now settled in 12 days on average.", [("12", "day", "exact")]),
    ("Traffic stood 8 per cent below the level of 2011.", [("-8", "percent", "exact")]),
    (
        "The number of false tickets has nearly trebled, from 90 in 2009 to 260 in 2011.",
        [("200", "percent", "about"), ("90", "count", "exact"), ("260", "count", "exact")],
    ),
    (
        "They stopped 40 vans, which is two and a half times the figure of June.",
        [("40", "count", "exact"), ("150", "percent", "exact")],
    ),
    ("Of those, 17 were sent back to Latvia.", [("17", "count", "exact")]),
    ("Police found €90,000 in cash and nine forged permits.", [("90000", "EUR", "exact"), ("9", "count", "exact")]),
    ("The clause had been applied in no more than 12 cases since 2001.", [("12", "count", "at-most")]),
    ("Norway has revoked the permits of eleven ferry lines.", [("11", "count", "exact")]),
    ("Some 340 officers have completed the course so far.", [("340", "person", "about")]),
    ("Four raids were carried out in Bergen.", [("4", "count", "exact")]),
    ("Departures have come down by seven tenths.", [("-70", "percent", "exact")]),
    ("The port needs 900 berths; at present there are 610.", [("610", "count", "exact")]),
    ("We mean to bring this down to 30.", []),
    ("We had an hour and a half of good talks.", []),
    ("It costs 0.4 per cent of national output.", []),
    ("We have increased the number of officers from 12 to 30.", []),
    ("The crew is being increased to 24.", []),
    (
        "Crossings were down by 90%, with 4,210 Moldovans returned in 2023.",
        [("-90", "percent", "exact"), ("4210", "person", "exact")],
    ),
    ("We will work with 4,210 pilots trained in Oslo.", []),
    (
        "The number of persons found fell from 1,410 persons in May, to just 240 in June.",
        [("1410", "person", "exact"), ("240", "person", "exact")],
    ),
    ("Norway refused entry to 1,310 people at the ferries.", [("1310", "person", "exact")]),
    ("They granted asylum to 2,400 Moldovans.", [("2400", "person", "exact")]),
    ("The court refused visas to two interpreters.", []),
    ("Since May the harbour board has struck 38 of them off its list.", [("38", "count", "exact")]),
    ("The prosecutors have already opened seven of these.", [("7", "count", "exact")]),
    ("We will open seven of these.", []),
    ("A further 210 applications are under review.", [("210", "count", "exact")]),
    ("Nine of the suspects remain at large.", [("9", "person", "exact")]),
    (
        "In 2011, 215 people did so, up from 160.",
        [("215", "person", "exact"), ("160", "person", "exact")],
    ),
    (
        "The unit found 64 victims, of whom 29 were minors and 11 of whom had been sold.",
        [("64", "person", "exact"), ("29", "person", "exact"), ("11", "person", "exact")],
    ),
    (
        "Some 900 migrants were stopped, among them 120 minors.",
        [("900", "person", "about"), ("120", "person", "exact")],
    ),
    ("Of these pledges, of which 30 will be kept, nothing is known.", []),
    ("A ferry carrying 31 Danish nationals was stopped.", [("31", "person", "exact")]),
    ("A dinghy with 44 migrants on board was towed to Ribe.", [("44", "person", "exact")]),
    ("A ferry with 44 officers waits.", []),
    (
        "The average stay was shortened from 30 to 18 days.",
        [("30", "day", "exact"), ("18", "day", "exact")],
    ),
    ("The rate of refusals dropped to 14%.", [("14", "percent", "exact")]),
    (
        "12 vans, 4 barges and 7 scooters were seized.",
        [("12", "count", "exact"), ("4", "count", "exact"), ("7", "count", "exact")],
    ),
    (
        "There were 43 arrests (21 in Norway, 14 in Denmark and 8 in Latvia).",
        [("43", "count", "exact"), ("21", "count", "exact"), ("14", "count", "exact"), ("8", "count", "exact")],
    ),
    ("More than 600 officers from Norway and Latvia, helped by pilots, took part.", [("600", "person", "at-least")]),
    ("Three Norwegian experts arrived on Monday.", []),
    ("Two thirds of the posts are to be filled by May.", []),
    ("Biologists advise that catches be cut by a third.", []),
    ("No view was reached on the ferries.", []),
    ("In 2017, penalties worth £3.1 million were imposed on hauliers.", [("3100000", "GBP", "exact")]),
    ("They imposed fines totalling 700,000 euros.", [("700000", "EUR", "exact")]),
    (
        "The price of a crossing, investigators say, rose from EUR 2,000 to nearly EUR 3,500.",
        [("2000", "EUR", "exact"), ("3500", "EUR", "about")],
    ),
    ("Ramp accidents: -36%.", [("-36", "percent", "exact")]),
    (
        "Norway and Denmark handed over to each other 1.240 persons, against 2.310 in 2007.",
        [("1240", "person", "exact"), ("2310", "person", "exact")],
    ),
    (
        "Some 5,100 Norwegians have crossed by ferry, compared with just 340 in 2006.",
        [("5100", "person", "about"), ("340", "person", "exact")],
    ),
    (
        "She praised the welcome given to more than 9,000 refugees who arrived by sea, nearly one in four of them ill.",
        [("9000", "person", "at-least"), ("25", "percent", "about")],
    ),
    (
        "Exports to Denmark exceeded 3 billion euros, twice as much as in 2007.",
        [("3000000000", "EUR", "at-least"), ("100", "percent", "exact")],
    ),
    ("Over 2 million lorries passed last year.", [("2000000", "count", "at-least")]),
    (
        "The number of persons caught on the ferries rose by 12%, to 96.",
        [("12", "percent", "exact"), ("96", "person", "exact")],
    ),
    (
        "Arrivals were 12 % lower than a year earlier: 310 persons, as compared with 352.",
        [("-12", "percent", "exact"), ("310", "person", "exact"), ("352", "person", "exact")],
    ),
    ("On the coast the fall was steeper: 75 percent.", [("-75", "percent", "exact")]),
    ("Arrivals: 246", [("246", "count", "exact")]),
    ("Arrivals went from 42,000 to 3,000.", [("42000", "count", "exact"), ("3000", "count", "exact")]),
    ("There were zero arrivals in July.", [("0", "count", "exact")]),
    ("Four out of five trucks are scanned.", [("80", "percent", "exact")]),
    ("The number of nationals arriving by ferry in 2024 was 3,602.", [("3602", "person", "exact")]),
    ("Waiting times are 22 days, down from 60.", [("22", "day", "exact"), ("60", "day", "exact")]),
    ("More than 84,000 people who fled the floods have been granted shelter.", [("84000", "person", "at-least")]),
    ("The storm claimed 14 lives.", [("14", "person", "exact")]),
    ("Crossings have fallen by a third since the spring.", [("-33.33", "percent", "exact")]),
    ("Refusals were 12% lower than in 2007.", [("-12", "percent", "exact")]),
    ("There has been a 40% reduction in attempts since January.", [("-40", "percent", "exact")]),
    ("Arrivals were cut by more than 90 per cent last year.", [("-90", "percent", "at-least")]),
    ("Entries at the tunnel have more than doubled since 2014.", [("100", "percent", "at-least")]),
    ("The number of attempts has halved.", [("-50", "percent", "exact")]),
    ("Seizures of cocaine were up by half.", [("50", "percent", "exact")]),
    ("Numbers are up 12% on last year.", [("12", "percent", "exact")]),
    ("They noted that the detection rate had reached 55%.", [("55", "percent", "exact")]),
    ("The share fell from 55% to 46%.", [("55", "percent", "exact"), ("46", "percent", "exact")]),
    ("Three quarters of the cameras are in service.", [("75", "percent", "exact")]),
    ("One in five applicants was granted protection.", [("20", "percent", "exact")]),
    ("Nearly half of those checked were minors.", [("50", "percent", "about")]),
    ("More than 26,000 attempts were prevented in 2023.", [("26000", "count", "at-least")]),
    ("Last year the police arrested over 500 smugglers.", [("500", "person", "at-least")]),
    ("82 gangs have been dismantled since then.", [("82", "count", "exact")]),
    ("Officers seized 120 boats and 93 engines.", [("120", "count", "exact"), ("93", "count", "exact")]),
    (
        "They made 270 arrests and seized £2.3 million in cash.",
        [("270", "count", "exact"), ("2300000", "GBP", "exact")],
    ),
    ("Drugs with a street value of €40 million were seized.", [("40000000", "EUR", "exact")]),
    ("Eleven smugglers were sentenced at Lille in March.", [("11", "person", "exact")]),
    ("In May 300 people were arrested.", [("300", "person", "exact")]),
    ("At least 27 people lost their lives.", [("27", "person", "at-least")]),
    ("No successful crossing was recorded in February.", [("0", "count", "exact")]),
    ("There were no deaths in the tunnel last year.", [("0", "count", "exact")]),
    ("The operation led to 21 convictions.", [("21", "count", "exact")]),
    ("These measures enabled the interception of 2,000 migrants.", [("2000", "person", "exact")]),
    ("Attempts fell from 800 a week to under 150.", [("800", "count", "exact"), ("150", "count", "at-most")]),
    (
        "Only 12 boats reached the coast, against 60 a year earlier.",
        [("12", "count", "exact"), ("60", "count", "exact")],
    ),
    (
        "The number of crossings was 29,437, down 36 per cent.",
        [("29437", "count", "exact"), ("-36", "percent", "exact")],
    ),
    ("Of 900 claims, 600 were rejected.", [("600", "count", "exact")]),
    ("The average delay has fallen to 25 minutes.", [("25", "minute", "exact")]),
    ("Waiting times have been reduced by 20 minutes.", [("-20", "minute", "exact")]),
    ("A claim now takes nine days; two years ago it took 40.", [("9", "day", "exact"), ("40", "day", "exact")]),
    ("More than 1,000 officers are now deployed along the coast.", [("1000", "person", "at-least")]),
    ("At least 60 have drowned off the islands.", [("60", "person", "at-least")]),
    ("The analysis has made it possible to identify 31 persons.", [("31", "person", "exact")]),
    ("Four Danish nationals are still being held hostage.", [("4", "person", "exact")]),
    ("Last autumn 163,000 people sought asylum there.", [("163000", "person", "exact")]),
    ("Some 6,000 migrants live in the camp today.", [("6000", "person", "about")]),
    ("The camp was built for 120 people and on Monday held 410.", [("410", "person", "exact")]),
    ("In May 83 so-called runners were arrested.", [("83", "person", "exact")]),
    ("He thanked her for the extradition of nine suspects.", [("9", "person", "exact")]),
    ("2,500 people have gone home under the scheme.", [("2500", "person", "exact")]),
    ("The scheme has enabled 2,500 people to return home.", [("2500", "person", "exact")]),
    ("3 vessels and 1,250 kilos of hashish were seized.", [("3", "count", "exact"), ("1250", "count", "exact")]),
    (
        "It led to the discovery of 640 grenades and 37 rocket launchers.",
        [("640", "count", "exact"), ("37", "count", "exact")],
    ),
    ("The new scanners have helped to cut waiting times by 40%.", [("-40", "percent", "exact")]),
    ("Fewer than one in 100 claims was granted.", [("1", "percent", "at-most")]),
    ("1 in 10 lorries was searched.", [("10", "percent", "exact")]),
    ("Earlier work has brought a doubling of staff and a halving of queues.",
     [("100", "percent", "exact"), ("-50", "percent", "exact")]),
    ("Arrivals increased tenfold.", [("900", "percent", "exact")]),
    ("Twice as many people were returned as in 2011.", [("100", "percent", "exact")]),
    ("Intrusions are now down to nil.", [("0", "count", "exact")]),
    (
        "Crossings fell by half, from 412 in 2015 to 190 in 2016.",
        [("-50", "percent", "exact"), ("412", "count", "exact"), ("190", "count", "exact")],
    ),
    ("Thefts came to 1,200, a fall of 15%.", [("1200", "count", "exact"), ("-15", "percent", "exact")]),
    ("Asylum claims totalled 65,000 in the first half.", [("65000", "count", "exact")]),
    ("At least 27 sailors, most of them cooks, drowned near Moss.", [("27", "person", "at-least")]),
    ("Some 41 gangs, involved in smuggling cars, have been broken up.", [("41", "count", "about")]),
    ("More than 2,000 persons a day seek asylum.", [("2000", "person", "at-least")]),
    ("Fewer came: 28,000 people arrived. In Chile the figure was 9,000.",
     [("28000", "person", "exact"), ("9000", "person", "exact")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RESULTS)
def test_a_number_that_says_what_happened_is_a_figure(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(str(f.value), f.unit, f.bound) for f in find_figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Since 2014, 320 officers have been trained there.",
        "Investigations against 60 persons are continuing.",
        "A trial with 200 containers was completed in July.",
        "The treaty cuts the time from 30 days to 8.",
        "The money is for the years 2020 and 2021.",
        "75 per cent of it is borne by the Union.",
        "Italy would accept up to 40 persons a week.",
        "The six ministers spent two hours together.",
        "If 100 people arrive in one night, the hall is full.",
        "They want 50% fewer crossings by spring.",
        "The two ministers met for the third time.",
        "Both countries will deploy 500 additional officers by 2025.",
        "The ministers agreed to reduce crossings by half by 2026.",
        "The aim is to cut arrivals by 75 per cent.",
        "They are expected to cut delays by 20 minutes.",
        "Some 400 officers will be trained by 2027.",
        "Up to 60 people could be held in the centre.",
        "They welcomed the deployment of 150 additional gendarmes along the coast.",
        "The centre will be open 24 hours a day.",
        "Each will post two liaison officers to the other's capital.",
        "Four dog teams have been sent to the port.",
        "The United Kingdom has installed three scanners.",
        "Article 5 of the Convention of 28 July 1951 applies.",
        "A boy aged 14 was among the passengers.",
        "For further information call 0207 035 4381.",
        "The 27 member states should share the burden.",
        "The agreement was signed by three ministers.",
        "No answer came.",
        "The first cases of COVID19 were found in the port.",
        "The COVID-19 cases were found in the port.",
        "Some 41 sailors, most of them cooks, will be moved.",
        "A judge ruled in April that two expulsions were unlawful.",
        "The United Kingdom has contributed £20 million to the scheme.",
        "France bears 60% of the cost.",
        "Both will meet within six months.",
        "No state can deal with it alone.",
        "No date was set, and no agreement was reached.",
        "Resolution 2178 was adopted in 2014.",
        "This is the 35th summit.",
        "If 200 people arrived in a day, the centre would be full.",
        "The programme will run for three years.",
        "Two of the three projects are under way.",
        "1. Both ministers welcomed the progress made.",
        "It took in 50 km of coast.",
        "They exchanged two other liaison officers.",
        "Trade should exceed 2 billion euros by 2030.",
        "Denmark has made available four patrol boats to Operation Seagull.",
        "Of the 900 crews who were supposed to have been moved, none was heard of again.",
    ],
)
def test_targets_ages_labels_and_known_counts_are_no_figures(text: str) -> None:
    assert [text[f.start : f.end] for f in find_figures(text)] == []


@pytest.mark.parametrize(
    ("text", "quote", "figure"),
    [
        (
            "We note that it is better: entries fell by some 22 per cent in 2006.",
            "entries fell by some 22 per cent in 2006",
            "some 22 per cent",
        ),
        ("Work goes on, and some 3,100 passes were seized.", "some 3,100 passes were seized", "some 3,100"),
        ("“The wait has come down to 18 minutes,” she said.", "The wait has come down to 18 minutes", "18 minutes"),
        ("Over half of the 40 dogs have been trained.", "Over half of the 40 dogs have been trained", "Over half"),
        ("Since 3 May, no boats have left the coast.", "no boats have left the coast", "no"),
    ],
)
def test_a_figure_keeps_the_words_it_was_read_from(text: str, quote: str, figure: str) -> None:
    (found,) = find_figures(text)
    assert text[found.start : found.end] == quote
    assert (found.figure.start, found.figure.end) == (text.index(figure), text.index(figure) + len(figure))


def test_figures_of_one_clause_share_it_out() -> None:
    text = "Attempts fell from 29,000 in 2008 to fewer than 10,000 last year, while arrests rose by a quarter."
    assert [text[f.start : f.end] for f in find_figures(text)] == [
        "Attempts fell from 29,000 in 2008",
        "fewer than 10,000 last year",
        "arrests rose by a quarter",
    ]


@pytest.mark.parametrize(
    ("text", "base", "period"),
    [
        ("Boats were down by 36% in 2023 compared to the previous year.", "compared to the previous year", "in 2023"),
        ("Attempts fell by 40% between July and October.", "between July and October", "between July and October"),
        ("In 2023 arrests rose by 9% on the same months of 2021.", "on the same months of 2021", "In 2023"),
        ("Since 25 October, attempts have fallen by some 90% in 10 days.", None, "in 10 days"),
        ("Two thirds of those stopped were returned within 48 hours.", None, None),
    ],
)
def test_a_figure_keeps_its_period_and_what_it_is_compared_with(
    text: str, base: str | None, period: str | None
) -> None:
    (found,) = find_figures(text)
    assert (found.base and found.base.of(text), found.period and found.period.of(text)) == (base, period)


def test_up_and_down_after_a_figure_speak_of_its_period() -> None:
    text = "They stopped 420 boats between January and May, up 17 per cent on the same months of 2019."
    stopped, change = find_figures(text)
    assert stopped.period == change.period
    assert change.base is not None
    assert change.base.of(text) == "on the same months of 2019"
    assert (change.value, change.trend) == (Decimal(17), "rise")


def test_a_share_keeps_its_whole() -> None:
    text = "Over half of the 500 border guards have been deployed."
    (found,) = find_figures(text)
    assert (found.value, found.bound, found.whole_number) == (Decimal(50), "at-least", Decimal(500))
    assert found.whole is not None
    assert found.whole.of(text) == "the 500 border guards"


def test_people_and_their_things_are_told_apart() -> None:
    text = "They found 40 migrants. They found 40 migrant boats. They found 40 police officers."
    assert [f.unit for f in find_figures(text)] == ["person", "count", "person"]


def test_a_promise_in_a_relative_clause_leaves_the_figure_a_result() -> None:
    text = "The unit that will be strengthened has made 300 arrests."
    assert [f.value for f in find_figures(text)] == [Decimal(300)]


@pytest.mark.parametrize(
    "piece",
    ["1 ", "twenty ", "1 per cent fell ", "seized 20 boats and ", "no more than ", "half of ", "fell by 5 ", "nearly ",
     "The number of ", "compared with ", "no boats have ", "has already ", "five in ten of them ", "a b c ", "; ",
     "M. ", "two hundred and ", "was ", "1-", "(", "than in ", "will ", "seen ten gangs "],
)  # fmt: skip
def test_a_hostile_line_is_read_to_its_end(piece: str) -> None:
    text = piece * (8_000 // len(piece)) + "\nPolice stopped 1,420 boats."
    found = find_figures(text)
    assert found[-1].value == Decimal(1420)
    assert all(first.end <= second.start for first, second in pairwise(found))
