"""What news and debates tell beside acts is no undertaking; the same words with somebody in office are one."""

from __future__ import annotations

import pytest

from graph.find.clauses.triggers import trigger


@pytest.mark.parametrize(
    "clause",
    [
        "Most of these crimes are planned in Norway",
        "The attack on the ferry was carried out by two brothers",
        "The deal was announced a day after the storm",
        "The agreement, signed in haste, has been widely criticised by the pilots",
        "The pilots have been praised for their patience",
        "Ministers were also updated on the state of the ramps",
        "The Council was briefed about the state of the ramps",
        "We have no plans to reopen the ramp",
        "Both agreed more needed to be done",
        "They agreed tougher action was needed",
        "This exchange of lists will help reduce the number of thefts",
        "The new law will also make it harder for thieves to sell boats",
        "The plan is expected to cut the number of thefts",
        "Critics say the ramp will never be built",
        "A spokeswoman for the charity said it would challenge the plan in court",
        "Shadow Home Secretary Ola Nordmann urged the government to build a ramp",
        "Some lorry drivers are using other ports",
        "A man has been charged with stealing two boats",
        "The bridge was closed for several hours",
        "The ferries are still running with delays",
        "Police are appealing for witnesses",
        "Since Monday, strike action has paused for talks",
        "Their trial will begin in May",
        "I will write to the hon. Member with the figures",
        "We will leave no stone unturned",
        "We are determined to do everything we can",
        "People rightly expect the government to act",
        "The first duty of any government is to keep its ports safe",
        "This must never happen again",
        "The thieves must be stopped",
        "Owners of ports must do more",
        "Ms Berg then called on the Prime Minister, Ola Nordmann",
        "They will meet again in Oslo in spring",
        "The next talks will be held in Oslo",
        "They agreed to see one another again in spring",
        "Both put their names to this plan in Oslo",
        "The leaders have adopted the following declaration",
        "I welcome that decision",
        "I will first address the state of the ramps",
        "We will keep the House updated",
        "In May I updated the House about the agreement that the ministers have reached with Sweden",
        "Her statement came days after Norway opened the ramp",
        "No details have been given of how the ramp will be paid for",
        "That work is already delivering results",
        "We are prepared to do the hard graft",
        "We must also learn the lessons of that winter",
        "The leaders agreed that it must be governments deciding who may land",
        "The minister is hopeful and optimistic that the ramps will last",
        "The lunch of mayors will be followed by talks",
        "Fees for ferries are expected to top the agenda",
        "The two ministers heard updates from the pilots",
        "In May there will be more talks",
        "Ms Berg is making an official visit to the islands",
        "There is little evidence that the ramps are being used",
        "Denmark abstained, and Norway voted against the plan",
        "“They have already signed the protocol on ramps",
        "Norway remains committed to the closest possible partnership",
        "“Nobody should be risking their life on such a ramp",
        "\"If they are serious, they should build a ramp",
    ],
)  # fmt: skip
def test_what_news_tell_beside_acts_is_none(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Two exercises are planned for May", "committed"),
        ("A readmission agreement is being negotiated", "ongoing"),
        ("The European Union is supporting the ramp with €3 million", "ongoing"),
        ("Norway will help Denmark build two ramps", "committed"),
        ("We will do everything in our power to have it built by May", "committed"),
        ("They called on Sweden to build a ramp", "called-for"),
        ("They agreed to meet the costs of the ramp", "committed"),
        ("They welcomed the decision of Sweden to build a ramp", "committed"),
        ("Sweden remains committed to building a ramp", "committed"),
        ("“We will build two ramps", "committed"),
        ("The ministers were asked to build two ramps", "called-for"),
    ],
)  # fmt: skip
def test_the_same_words_with_an_act_are_an_undertaking(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind


def test_a_verb_behind_an_opening_quotation_mark_stands_where_it_is_written() -> None:
    clause = "“We will build two ramps"
    found = trigger(clause)
    assert found is not None
    assert clause[found.start : found.end] == "will build"


@pytest.mark.parametrize(
    "clause",
    [
        "A further meeting will be convened in Bergen in May",
        "The ministers will take stock in Bergen in October",
        "The two leaders will speak by telephone next week",
        "Mr Holm is expected to join a follow-up meeting in Oslo",
        "I shall invite the Swedish colleagues too",
        "The minister has concluded a two-day visit to Norway",
        "Mr Holm carried out on 3 and 4 May a working visit to Norway",
        "The convention replaces the exchange of notes of 1971",
        "The offer was gladly accepted",
        "This report covers the first half of the year and was approved by both ministers",
        "Ten states will join the European Union on 1 May",
        "The treasury puts the yearly cost of the ramp at nine million",
        "The drivers had wanted three more ramps",
        "The ramp was cleared in May, only to fill again",
        "It is not clear how the ramp will be paid for",
        "No action was called for",
        "Everybody must wake up",
        "The gangs do not stop at the ramp, and neither must we",
        "She insisted that the money would be well spent",
        "His country had learned the hard way",
        "I want to be clear: there will be no let-up",
    ],
)
def test_what_is_only_told_is_no_undertaking(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    "clause",
    [
        "The ministers will take stock of the scheme every six months",
        "Norway will raise the matter at the next Council",
        "Both countries will join the register by May",
        "The offer will stand until May, and Norway will send sixty guards",
        "The arrangement will be replaced by May",
        "The money will be spent on two ramps",
        "There will be no charge for drivers from May",
    ],
)
def test_words_like_what_is_only_told_still_undertake(clause: str) -> None:
    assert trigger(clause) is not None
