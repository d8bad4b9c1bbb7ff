"""Dealings as news and visits tell them: purchases, gangs broken up, contracts, promises told in passing."""

from __future__ import annotations

import pytest

from graph.find.clauses.triggers import trigger
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = (
    "The Norwegian Minister of Justice, Ola Nordmann, and the Danish Minister of Justice, Hans Jensen, met in Oslo "
    "on 4 May 2016.\n\n"
)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Norway has ordered six harbour tugs from a yard in Gdynia", "completed"),
        ("The ministry has already bought forty radar sets", "completed"),
        ("Denmark has formally joined the coalition against piracy", "completed"),
        ("The navy has signed a £3 million deal for rubber boats", "completed"),
        ("Danish police smashed a ring that sold forged sea passes", "completed"),
        ("Customs officers raided four yards in Esbjerg", "completed"),
        ("A gang of car thieves was broken up in Aarhus", "completed"),
        ("The Minister used his visit to open a harbour school", "completed"),
        ("The visit saw the launch of a joint weather service", "completed"),
        ("Norway is buying two ice breakers", "ongoing"),
        ("We are operating across the North Sea to stop such trade", "ongoing"),
        ("I wish to encourage all states to keep such registers", "called-for"),
        ("We want to urge every port to join the test", "called-for"),
        ("Safety at sea must remain a top priority", "called-for"),
        ("The contract covers repairs for ten years", "committed"),
        ("The contract with the yard provides for delivery by May 2018", "committed"),
        ("The partnership promotes training in both ports", "committed"),
        ("vowing to keep the strait open", "committed"),
        ("adding that Norway would double its share", "committed"),
        ("The Foreign Minister announced a Norwegian grant for two clinics in Beira", "committed"),
        ("Ministers rubber-stamped the merger of the two pilot schools", "completed"),
        ("The two ministers laid the foundation stone of a harbour school", "completed"),
        ("Danish aid was already reaching the flooded coast", "completed"),
        ("The ministry has rapidly procured Finnish radar sets they will be using at night", "completed"),
        ("Denmark is demanding that the seized ships be released", "called-for"),
        ("The new rules kick in on 1 May", "committed"),
        ("The sanctions target yards in three countries", "committed"),
        ("Sanctions have been imposed on yards that are arming the militia", "completed"),
        ("These patrols are depriving the gangs of the fuel they need to cross", "ongoing"),
        ("The harbours should be linked by rail, stressed the ministers", "called-for"),
    ],
)
def test_dealings_are_read_as_acts(clause: str, kind: str) -> None:
    verb = trigger(clause)
    assert verb is not None
    assert verb.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "The talks are set to last three days",
        "The storm is expected to reach Bergen on Friday",
        "Prices are likely to rise again",
        "The two ministers signed a declaration on ferries",
        "The record for the crossing was smashed in June",
        "Each course will last several weeks",
        "The strike has now entered its third week",
        "They will fail",
        "The company said it would cut ninety jobs",
        "The ring had worked from a flat in Malmö",
    ],
)
def test_what_goes_its_own_way_is_no_act(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("“We will build three ramps”, said Mr Jensen, Minister of Justice.", ["We will build three ramps"]),
        (
            "Both the power thus won and the cost of the cables will be shared.",
            ["Both the power thus won and the cost of the cables will be shared"],
        ),
        (
            "Bearing in mind the needs of each port, the advice of pilots and the aims of the Union, the ministers "
            "pledged to build a second ramp.",
            ["the ministers pledged to build a second ramp"],
        ),
        (
            "He met pilots in Bergen, pledging to cut the wait for papers by half.",
            ["pledging to cut the wait for papers by half"],
        ),
        (
            "Ports should be open at night, stressed the two ministers.",
            ["Ports should be open at night"],
        ),
    ],
)
def test_quotes_leave_out_grounds_and_who_said_it(sentence: str, quotes: list[str], reader: Reader) -> None:
    found = read(reader, _HEAD + sentence)
    assert [one.ground.passage.quote for one in found.measures] == quotes
