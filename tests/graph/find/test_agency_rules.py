"""Acts as agencies and the Council's own papers tell them: pressed for, won over, announced by, debated."""

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
        ("Oslo is pressing Copenhagen to open the second ramp", "called-for"),
        ("Denmark has been lobbying its partners for a longer transition", "called-for"),
        ("Mr Holm is eager to see Sweden join the register", "called-for"),
        ("Norway is also seeking the help of Danish divers at the bridge", "called-for"),
        ("The ministry sought assurances from the ferry lines", "called-for"),
        ("The minister managed to get Denmark to pay for two boats", "committed"),
        ("She persuaded the Commission to extend the trial", "committed"),
        ("The department is planning to hire sixty guards", "committed"),
        ("Extra money for the harbour police was announced by the chancellor on Monday", "committed"),
        ("A further 4 million kroner in support has been promised", "committed"),
        ("Sixty guards have been on the ground in Bergen since the spring", "ongoing"),
        ("Danish divers have been at work under the bridge for two years", "ongoing"),
        ("This sum comes on top of the two boats which Norway supplied last year", "completed"),
        ("The new grant adds to the €3 million already provided for the ramp", "completed"),
        ("Both governments have worked closely to rebuild the ramp", "completed"),
        ("Last year Norway gave the harbour towns six buses", "completed"),
        ("The Council had an exchange of views on the implementation of the ferry directive", "explored"),
        ("Ministers debated, in detail, the draft regulation on ferries", "explored"),
        ("The Committee looked at the state of negotiations on the register", "explored"),
        ("The talks also covered possible cooperation on forged tickets", "explored"),
        ("Delegations held a first policy debate on the recast of the regulation", "explored"),
        ("Denmark and Norway have long been discussing a joint ramp", "explored"),
        (
            "The ramps in Bergen will at first hold up to 3,000 cars and should be operational by next spring",
            "committed",
        ),
        ("The camps will not admit minors", "committed"),
        ("Drivers will be held for a day and sent home should their claims be unfounded", "committed"),
        ("The minister on Monday ordered checks at the bridge", "completed"),
        ("The Danish minister gave assurances that the ramp would stay open", "committed"),
        ("In exchange, Denmark gets access to the Norwegian register", "committed"),
        ("They agreed to get experts to look at ways of cutting the queues", "explored"),
    ],
)
def test_agencies_and_councils_tell_of_acts_in_words_of_their_own(clause: str, kind: str) -> None:
    verb = trigger(clause)
    assert verb is not None
    assert verb.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "Ministers discussed the situation on both sides of the bridge",
        "The guards got up to leave the room",
        "These boats are in addition to the ferries",
        "There was some need for this after the storms",
        "I share the grief of the families in Bergen",
        "The minister announced these plans to parliament on Wednesday",
        "The presidency of the Council will pass to Norway in July",
        "A majority of those who came by ferry have built good lives for themselves",
        "The plan seems to have been settled in Bergen",
        "how they were returned",
        "The talks had been overshadowed by a row over ferries",
        "Under EU rules, claims must be handled in the port of first arrival",
        "Tensions between the two ports have been growing since the summer",
        "We appreciate the efforts of the Danish police which has worked to keep the bridge open",
    ],
)
def test_what_only_sounds_like_one_of_them_is_none(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Norway will send sixty guards to the bridge and knows it can count on its neighbours.",
            ["Norway will send sixty guards to the bridge"],
        ),
        (
            "The Ministers were told of the storm, and had a short debate on how to reopen the ramp.",
            ["had a short debate on how to reopen the ramp"],
        ),
        (
            "A milestone has been reached: In total, Norway has released 9 million kroner for the ramps – money that "
            "has gone to ten ports.",
            ["Norway has released 9 million kroner for the ramps"],
        ),
        (
            "Mr Nordmann said Denmark would pay for two boats. Norway would lend a third and planned to train crews "
            "by May.",
            [
                "Mr Nordmann said Denmark would pay for two boats",
                "Norway would lend a third",
                "planned to train crews by May",
            ],
        ),
    ],
)
def test_each_act_of_a_report_ends_where_it_ends(text: str, quotes: list[str], reader: Reader) -> None:
    assert [one.ground.passage.quote for one in read(reader, _HEAD + text + "\n").measures] == quotes


def test_a_teaser_that_breaks_off_is_told_again_below(reader: Reader) -> None:
    told = "Denmark will pay for two boats and a longer ramp at the port of Bergen"
    text = f"Denmark pays for boats\n\n{told}…\n\n{told} by next May.\n\nNo more was said about the boats.\n"
    assert [one.ground.passage.quote for one in read(reader, text).measures] == [f"{told} by next May"]
