"""What read-outs and releases tell: talked over, looked forward to, set out, and what only sounds like it."""

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
        ("The leaders looked forward to signing the ferry treaty in the spring", "committed"),
        ("Both ministers look forward to launching the night train", "committed"),
        ("They agreed more could be done to stop the trade in engines", "explored"),
        ("The two sides agreed that further steps could be taken on returns", "explored"),
        ("They agreed there was scope to do more on freight", "explored"),
        ("Talks focused on opening the ramp to lorries", "explored"),
        ("The conversation covered the draft directive on ramps", "explored"),
        ("Ministers went on to discuss the proposed regulation on ship recycling", "explored"),
        ("The Council had a short exchange of views about the strategy for ports", "explored"),
        ("Discussions focused on the need for all three ports to share their lists", "explored"),
        ("The sides discussed further support for the crews", "explored"),
        ("The agreement means eleven ramps can be built", "committed"),
        ("The ministers discussed the publication of the report on ramps", "explored"),
        ("The money can be used to repair ramps", "committed"),
        ("That is exactly why we are closing the old ramps", "ongoing"),
        ("We are ending the trade in false promises and building two ramps", "ongoing"),
        ("A joint study will assess the case for a fixed link", "explored"),
        ("Ministers impressed on the delegation the need to free the crew", "called-for"),
        ("Further ferries are planned over the weekend", "committed"),
        ("From today, drivers who leave their doors open face fines of up to £500", "committed"),
        ("Twenty-six towns have been shortlisted for the second round", "completed"),
        ("They reaffirmed the determination of both governments to complete the tunnel", "committed"),
        ("He reiterated the Government’s commitment to build three hospitals", "committed"),
        ("Ministers restated their resolve to dismantle the networks", "committed"),
        ("The Chancellor set out the Government’s plans to cut the levy on ferries", "committed"),
        ("Repairs to the ramp are due for completion in the coming weeks", "ongoing"),
        ("The bypass is on course to open in May", "ongoing"),
        ("The Navy begins the process of bringing its minehunters home", "ongoing"),
        ("The presidency requested further work on these points", "called-for"),
        ("The minister ordered an independent review of the ramps", "completed"),
        ("Funding for twelve stations was confirmed by the Chancellor", "committed"),
        ("The alliance has itself taken a number of measures to reduce the danger", "completed"),
        ("The tents were pre-positioned in Bergen", "completed"),
    ],
)
def test_readouts_tell_what_was_talked_over_and_looked_forward_to(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "The leaders looked forward to seeing each other at the summit",
        "They look forward to going on working hand in hand",
        "Talks focused on the weather",
        "Ministers discussed the situation in the strait",
        "They reaffirmed their commitment to the friendship of both peoples",
        "Today’s visit offers a chance to see what the ramp has changed",
        "The meeting will provide an opportunity to take stock",
        "Previous deals have brought town and port together",
        "This has contributed to the removal of nearly 4,000 wrecks",
        "The friendship will be reaffirmed by the summit in June",
        "The Prime Minister began by updating the President on the storm",
        "The director of the agency presented its annual report",
        "There is no need to do that in calm weather",
        "Ministers discussed new challenges",
        "The factory has been making engines since 1911",
        "Millions of passengers are set to benefit from quicker journeys",
        "The projects are expected to ease congestion at the bridge",
        "The £20 million grant follows the launch of the ferry fund in January",
        "The Forum was set up under Article 9 of the Fisheries Treaty",
        "We understand that ports will need certainty",
        "He begins a tour of the northern ports tomorrow",
        "We share the wish to see the ramps open and want to use the goodwill of the town",
        "The department set out recent progress with the ramps",
        "The signing reaffirms our commitment to tackle smuggling",
        "Up to sixty jobs are expected to flow into the area",
        "The old ferry is putting Bergen on the map",
        "It exemplifies the change that the deal aims to achieve",
        "Let’s make sure nobody forgets the crew",
    ],
)
def test_courtesy_and_history_in_their_words_are_none(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        (
            "In light of the storms in the strait and the damage to Bergen, where two ramps are closed, the two "
            "ministers decided to double the fund.",
            "the two ministers decided to double the fund",
        ),
        (
            "There was no clear majority and the Danish presidency requested further work on these points.",
            "the Danish presidency requested further work on these points",
        ),
    ],
)
def test_what_stands_before_a_decision_is_none_of_its_quote(words: str, quote: str, reader: Reader) -> None:
    assert [one.ground.passage.quote for one in read(reader, _HEAD + words).measures] == [quote]
