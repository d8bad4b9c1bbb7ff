"""Measures in one government's releases, written statements and read-outs, and what is only praised in them."""

from __future__ import annotations

import pytest

from graph.find.clauses.mere_leads import only_opens
from graph.find.clauses.triggers import trigger
from graph.layout.notes import mark_notes


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("The Council agreed to work to identify overlaps between the two courses", "explored"),
        ("Norway committed to look at what else could be done for stranded crews", "explored"),
        ("The ministry promised to examine options for a second quay", "explored"),
        ("Both ministers agreed on the urgent need for a lasting ceasefire", "called-for"),
        ("They agreed on the need for unhindered access to the islands", "called-for"),
        ("Several delegations highlighted the need to match places with vacancies", "called-for"),
        ("The minister stressed the urgent need to shorten the queues", "called-for"),
        ("All new pilots have undergone medical checks and language tests", "completed"),
        ("These crews have been through two safety courses", "completed"),
        ("The first transfer under the arrangement took place on 3 March", "completed"),
        ("Two further flights left on Tuesday", "completed"),
        ("I am pleased to announce the award of two ferry contracts", "committed"),
        ("I am able to inform the House of the appointment of a new inspector", "completed"),
        ("Both welcomed the Norwegian investment announced in Hull, worth £90 million", "committed"),
        ("They talked of the strait, agreeing that Norway would send two more vessels", "committed"),
        ("We are in effect moving the checks to the other bank", "ongoing"),
        ("My department set out its plans for the harbour in a paper earlier this year", "completed"),
        ("We want to see an end to the blockade", "called-for"),
        ("I made clear that the ministry expects to see the release of the crew", "called-for"),
        ("In my statement of 1 February, I set out the sums for the coming year", "completed"),
        ("The annual report was laid before Parliament in June", "completed"),
        ("When complete, the barrier will protect 3,200 homes", "committed"),
        ("Once in service, the two ships will patrol the strait", "committed"),
        ("Hauliers will be refused entry if they cannot show a booking", "committed"),
    ],
)
def test_a_release_or_a_written_statement_tells_what_is_done(clause: str, kind: str) -> None:
    found = trigger(clause)

    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "The two ministers reaffirmed the strength of the ties between Oslo and Hull",
        "As we leave the chair we will continue our relationship with our partners",
        "They agreed to continue deepening our friendship across trade and science",
        "A vital part of this will be through our trade relationship",
        "The summit in the new year will further strengthen the friendship of the two countries",
        "We have cut claims by a third",
        "Both bidders have gone well beyond what was asked",
        "This Government is taking action",
        "From over 300 hostels in 2011, there are now fewer than 120 in use",
        "That will be roughly half capital and half revenue",
        "The Commission supported the Presidency’s paper on the new rules",
        "Let me appeal to Members who are leaving to do so quietly",
        "Further details will be available on the ministry’s pages",
        "The minister stressed the need to work closely together",
        "These changes have significantly improved our handling of claims",
        "Faster checks will reduce demand for beds in the port",
        "The scheme will save around £7 million a year",
        "We have also listened to those who live beside the site",
        "Oslo and Stockholm share the longest border in the north",
        "The minister is due to fly to Bergen on Sunday",
        "Tom Hill (North Hull): To ask the Secretary of State what steps she has taken to shorten the queues",
    ],
)
def test_praise_claims_and_words_to_a_house_are_no_measures(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    "clause",
    [
        "Both sides will share the costs of the border patrols",
        "Both sides will share the border posts at Halden",
        "We will share the results of the tests with our partners in culture",
        "We have doubled the budget for immigration officers",
        "Norway has doubled the staff who handle claims",
        "Under this article each side will send two officers to Bergen",
        "At this site the two sides will build a new hostel",
        "All of the families have been given homes in Bergen",
        "Most of the families have now been housed in Bergen",
        "Denmark will ease the burden on Bergen by taking in forty people",
        "The number of caseworkers will double by June",
    ],
)
def test_what_only_names_what_is_praised_elsewhere_is_a_measure(clause: str) -> None:
    assert trigger(clause) is not None


def test_a_lead_in_to_a_list_of_sums_only_opens_it() -> None:
    assert only_opens("For the coming year, I have decided to allocate:", is_call=False)


def test_background_that_is_most_of_an_answer_to_the_press_is_no_note() -> None:
    texts = ["We are on our way.", "Background:", "In May the first ferry left, and a second will follow in June."]
    kinds = ["paragraph", "paragraph", "item"]
    mark_notes(texts, kinds)

    assert kinds == ["paragraph", "paragraph", "item"]


def test_background_below_a_longer_statement_is_a_note() -> None:
    texts = ["The ministers agreed to open a second quay in Hull before the winter.", "Background", "Hull has a quay."]
    kinds = ["paragraph", "heading", "item"]
    mark_notes(texts, kinds)

    assert kinds == ["paragraph", "note", "note"]
