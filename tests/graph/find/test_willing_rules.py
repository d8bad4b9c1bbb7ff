"""What those in office are willing to do, and what only looks like it."""

from __future__ import annotations

import pytest

from graph.find.clauses.triggers import trigger
from graph.reading import Reader
from tests.graph.reading_of_tests import read


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Both ministers agreed in Oslo on Tuesday to set up a register of ferries", "committed"),
        ("Mr Berg and Ms Lind agreed during their talks to merge the two radio networks", "committed"),
        ("We are happy to lend the port our divers", "committed"),
        ("We’re prepared to provide buses for the crews", "committed"),
        ("The Danish government wants to shorten the ramps", "committed"),
        ("The Netherlands would like to return more ferries to service", "committed"),
        ("They made specific commitments to inspect more lorries", "committed"),
        ("Both sides gave a pledge to publish the timetable", "committed"),
        ("It is the cabinet's intention that all ramps be rebuilt", "committed"),
        ("The goal is to open three more ramps by May", "committed"),
        ("The commissioner appreciated the willingness of Norway to rebuild the ramp", "committed"),
        ("Although Oslo refused at first, it will pay for the ramp", "committed"),
        ("She reiterated her government's intention also to hire sixty guards", "committed"),
        ("Last year Denmark again started forcibly towing such ferries", "completed"),
        ("In March, Sweden resumed running the night ferry", "completed"),
        ("The aid is intended to help the crews of Bergen", "committed"),
        ("The money is earmarked for longer ramps", "committed"),
        ("Norway’s main objective is to open the ramp by May", "committed"),
        ("We are maintaining our goal of opening the ramp by May", "committed"),
        ("He told her of arrangements whereby Norway pays the crews of both ports", "ongoing"),
        ("Norway and Sweden co-chair the Ferry Process", "ongoing"),
        ("Ms Lind, who informed her colleague of the deployment of sixty guards", "ongoing"),
        ("He advocated for changes to the ferry directive", "called-for"),
        ("He agreed with her on the need to strengthen the ramps", "committed"),
        ("The Danish ministry provides training to the crews of Bergen", "ongoing"),
    ],
)
def test_what_somebody_is_willing_to_do_is_read(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "We are happy to see so many ferries here",
        "The Danish government wants to make clear that it was not asked",
        "I would like to welcome the crews",
        "He stressed the importance of the ferries for the islands",
        "The ministers stressed the need for dialogue",
        "Solidarity must go hand in hand with responsibility",
        "The phenomenon has continued over the summer",
        "Many crossings have been observed since March",
        "Today we have taken a first step towards safer ferries",
        "Norway has made a name for itself with its long ferries",
        "Norway and Sweden share the longest border in Europe",
        "I hope it will be acceptable to the crews",
        "Ms Costa, who is steering the bill, took questions",
        "The ministers agreed on this at a meeting in Oslo",
        "Much more must be done to reach that goal",
        "They offered their support for the agenda of the Commission",
        "Critics fear that Norway will no longer speak out on ferries",
        "In that summer, agreements were made with Sweden that were kept secret",
        "Sweden has repeatedly hailed the efforts of the crews",
        "Denmark has always defended this approach to ferries",
        "The ministers turned the page on years of quarrels",
        "He promised a “new era” of cooperation between the ports",
        "The Danish minister agreed to the measures last weekend",
        "The €30m comes from a fund meant to cover storms",
        "The minister said that his colleague had stressed it",
        "Although Oslo has refused the offer before, diplomats were hopeful",
    ],
)
def test_words_of_resolve_and_of_how_things_are_tell_no_act(clause: str) -> None:
    assert trigger(clause) is None


def test_money_and_what_it_is_for_is_an_item_of_its_own(reader: Reader) -> None:
    text = (
        "Statement on ferries\n\nOslo, 3 May 2021\n\nThe Norwegian Minister of Justice spoke of the budget. "
        "Key points of the budget include:\n\n"
        "- €5.8 million for the ramp at Bergen\n- up to €6 million to buy one hundred new vans\n"
    )
    found = [one.ground.passage.quote for one in read(reader, text).measures]
    assert found == ["€5.8 million for the ramp at Bergen", "up to €6 million to buy one hundred new vans"]


def test_what_a_news_page_says_of_itself_is_no_measure(reader: Reader) -> None:
    text = (
        "Ministers open ramp\n\nOslo, 3 May 2021\n\nThe Norwegian Minister of Justice will open a ramp in June.\n\n"
        "Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\n"
        "Follow us on our new app, where every story will be sent to you.\n"
    )
    assert [one.ground.passage.quote for one in read(reader, text).measures] == [
        "The Norwegian Minister of Justice will open a ramp in June"
    ]


def test_what_a_page_says_of_its_kind_and_day_is_no_part_of_the_title(reader: Reader) -> None:
    text = (
        "Federal Minister of Transport agrees on more ferries with Norway and Sweden and on a centre of theirs\n\n"
        "type:\npress release\n\n, Date:\n29 September 2023\n\n"
        "The Norwegian Minister of Justice will open a ramp in June.\n"
    )
    found = read(reader, text)
    assert [one.ground.passage.quote for one in found.measures] == [
        "The Norwegian Minister of Justice will open a ramp in June"
    ]
