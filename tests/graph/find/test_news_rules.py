"""Acts as news tell them: deals struck, what is told of a speaker, and lists under what was agreed."""

from __future__ import annotations

import pytest

from graph.find.clauses.items import lead_type, says_only
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
        ("The two sides struck a deal on landing rights", "committed"),
        ("Ministers reached partial agreement on the ferry directive", "committed"),
        ("They shook hands on a plan to share lists", "committed"),
        ("Both governments gave the green light to a joint centre", "committed"),
        ("The Council reached a general approach on the ferry directive", "completed"),
        ("Ministers also adopted conclusions on safer ramps", "completed"),
        ("Under the new deal, Danish officers can board ferries in Norwegian waters", "committed"),
        ("Under the plan agreed in Oslo, sixty officers would be sent to Bergen", "committed"),
        ("As part of this arrangement, drivers are able to book a place at the ramp", "committed"),
        ("She said the government was considering a ban on such engines", "explored"),
        ("He told reporters that the ramps were being rebuilt", "ongoing"),
        ("The minister insisted that the ramps would be rebuilt", "committed"),
        ("Plans include sixty more officers at the bridge and the reopening of two ramps", "committed"),
        ("The new action agreed with Sweden includes a joint team of divers", "committed"),
        ("The arrangement would see Danish officers work in Bergen", "committed"),
        ("After the storm we began to rebuild the ramps", "completed"),
        ("The Norwegian government started work on a longer ramp", "completed"),
        ("She said patrols had been stepped up at the bridge", "completed"),
        ("He gave me his word that the ramp would be ready by Easter", "committed"),
        ("They assured the mayor that sixty guards will be hired", "committed"),
        ("Ministers are weighing up whether to close the ramp", "explored"),
        ("Mr Holm did not rule out a second ramp", "explored"),
        ("The two sides are understood to have discussed a joint patrol", "explored"),
        ("The minister was willing to consider a second ramp", "explored"),
        ("Sixty guards are now based in Bergen", "ongoing"),
        ("Norway keeps sixty guards at the Bergen ramp", "ongoing"),
        ("It is understood that the ministry is preparing a law on ramps", "ongoing"),
        ("The minister recalled that Norway was setting up a register", "ongoing"),
        ("The minister told ferry operators to hand over their lists", "called-for"),
        ("Both sides signed up to a joint register", "committed"),
        ("The sides have foreseen the opening of a ramp", "committed"),
        ("The dispatch of sixty guards to Bergen has been decided", "committed"),
        ("Norway expressed its availability to receive five trainers", "committed"),
        ("Mr Holm signalled that he would back a longer ramp", "committed"),
        ("Under plans unveiled in Oslo, drivers who leave their doors open would be fined", "committed"),
        ("The delegations proceeded to the handing over of two boats", "completed"),
        ("A return to daily ferries is also on the table", "explored"),
        ("It emerged that ministers had talked about moving the ramp", "explored"),
        ("A second boat is on its way to Bergen", "ongoing"),
        ("Both sides declare their intent to protect the crews of ferries", "committed"),
        ("Mr Holm said new arrangements for the bridge had also been agreed", "committed"),
        ("At the summit in Bergen, the leaders inaugurated a joint school of divers", "completed"),
    ],
)
def test_news_tell_of_acts_in_words_of_their_own(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "Under the Bergen rules, states can send drivers back",
        "They reached the ramp at noon",
        "The authorities began to notice thefts in May",
        "The plans were many years old",
        "The minister said she would have preferred a fence",
        "The minister insisted that the ramps would have been safer",
        "The minister told reporters to wait",
        "A luncheon was offered in honour of the guests",
        "It would be the first time that guards had been deployed in Bergen",
        "The ramp was opened in 1990, only to close a year later",
    ],
)
def test_words_like_those_without_an_act_are_none(clause: str) -> None:
    assert trigger(clause) is None


def _told(reader: Reader, words: str) -> list[tuple[str, str, tuple[str, ...]]]:
    found = read(reader, _HEAD + words).measures
    return [(one.ground.passage.quote, one.type, tuple(actor.value[13:] for actor in one.actors)) for one in found]


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("The Danish minister said the budget was small. His department would build two ramps by May 2017.",
         ("His department would build two ramps by May 2017", "committed", ("denmark",))),
        ("Mr Jensen told reporters that the camp was empty. Sixty officers would stay there until June.",
         ("Sixty officers would stay there until June", "committed", ("denmark",))),
        ("Mr Jensen said that the ramps had been rebuilt.",
         ("Mr Jensen said that the ramps had been rebuilt", "completed", ("denmark",))),
        # What stands between commas is said of the subject, which is not cut off by it.
        ("The Danish minister announced on Monday that the ramp at Bergen, near the bridge, will close in June.",
         ("The Danish minister announced on Monday that the ramp at Bergen, near the bridge, will close in June",
          "committed", ("denmark",))),
        # Who said it, where and when, stands behind what was said.
        ("Denmark and Norway want to light the bridge, the two ministers declared after their talks in Bergen on "
         "Friday, while the snow fell.",
         ("Denmark and Norway want to light the bridge", "committed", ("denmark", "norway"))),
        ("Norway will send sixty guards, Mr Jensen told reporters after the talks.",
         ("Norway will send sixty guards", "committed", ("norway",))),
        ("Denmark would lend three boats to the pilots, its minister told Reuters.",
         ("Denmark would lend three boats to the pilots", "committed", ("denmark",))),
        ("Norway will light the bridge by May, the justice minister, Ola Nordmann, said yesterday.",
         ("Norway will light the bridge by May", "committed", ("norway",))),
        ("Gathered in the town hall of Bergen at the invitation of the mayor, the two men said that their police "
         "would patrol the bridge from June.",
         ("their police would patrol the bridge from June", "committed", ("norway", "denmark"))),
    ],
)  # fmt: skip
def test_what_is_told_of_a_speaker_is_read_as_promised(
    words: str, last: tuple[str, str, tuple[str, ...]], reader: Reader
) -> None:
    assert _told(reader, words)[-1] == last


@pytest.mark.parametrize(
    "words",
    [
        "Mr Jensen said the budget was small. It would be better to wait.",
        "Mr Jensen said the budget was small. If it grew, the ferries would come back.",
        "The old ramps are steep. A longer ramp would reach the bridge.",
    ],
)
def test_a_would_that_nobody_promised_is_none(words: str, reader: Reader) -> None:
    assert _told(reader, words) == []


@pytest.mark.parametrize(
    "lead",
    [
        "Both ministers signed a declaration in which they agreed to:",
        "The text that was signed in Oslo, under which both countries undertake to:",
        "All who met in Bergen signed the pact, which commits them jointly to:",
    ],
)
def test_items_are_promised_where_a_lead_in_ends_in_a_promise_whatever_it_tells_before(lead: str) -> None:
    found = lead_type(lead)
    assert found is not None
    assert found.type == "committed"


def test_an_item_in_which_a_minister_only_speaks_is_none_and_what_was_discussed_is_explored(reader: Reader) -> None:
    assert says_only("the Norwegian minister emphasised the need for stronger fences on both sides")
    assert not says_only("the Norwegian minister will build stronger fences on both sides")
    found = _told(
        reader,
        "Several other points were covered by the ministers:\n\n"
        "- the Norwegian minister emphasised the need for stronger fences on both sides\n"
        "- the Danish minister also discussed the use of drones at the bridge\n"
        "- the training of sixty officers at the bridge\n",
    )
    assert [(quote, kind) for quote, kind, _ in found] == [
        ("the Danish minister also discussed the use of drones at the bridge", "explored"),
        ("the training of sixty officers at the bridge", "committed"),
    ]
