"""What is decided by nouns, what is fixed for a day to come, what is done to anybody, and what was done long ago."""

from __future__ import annotations

import pytest

from graph.find.clauses.bygone import is_bygone
from graph.find.clauses.triggers import trigger
from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out

UNDERTAKEN = (
    "The two governments confirmed the decision to close the hangar at Vlissingen",
    "They reaffirm the pledge of both ministries to publish the figures",
    "There are plans to fence in the marshalling yard",
    "A plan to rebuild the slipway was approved",
    "The new tariff takes effect on 1 April",
    "The consulate closes in June and its files move to Lyon next year",
    "The embankments are raised by a metre before next winter",
    "The two cutters are due at the quay by September",
    "The village gets a new clinic",
    "Residents will be given a number to call",
    "The former barracks will be turned into a school",
    "No one will be evicted before the court has ruled",
    "The convention will enter into force on 1 May",
    "The second phase starts as soon as the permits are in",
    "Norway goes ahead with the tender",
    "Under the new arrangement, trawlers may not fish within six miles",
    "Malta gets three more interpreters",
    "Denmark is joining the scheme as of 1 June",
    "She announced the purchase of two tugs",
    "We won’t publish the names",
    "Nobody is to be sent back before the hearing",
    "The opening of the pier is pencilled in for May",
    "The ministers resolved upon the creation of a common register",
)
DONE = (
    "The contract for the boats has been let to a yard in Gdynia",
    "Six nurses had been picked",
    "Ten clerks were taken on in May",
    "The opening of the shelter was welcomed",
    "Last month saw the delivery of the tents",
    "She signed the decree on Friday",
)
ONGOING = (
    "Forty medics remain deployed on the island",
    "The navy keeps two frigates off Gotland",
)
EXPLORED = (
    "The question of a joint fleet was left for the autumn",
    "A second ferry is not ruled out",
    "It is being examined if the pier can be used",
)
CALLS = (
    "Malta asked for faster transfers of vessels",
    "Norway would like the Commission to publish the list",
    "look to the Agency for a report on the routes",
)
NOTHING = (
    "The two sides stand by their pledge to deepen their friendship",
    "Under the Merchant Shipping Act 1995 masters must keep a log",
    "The trench had been dug by people from both villages",
    "The former foreign minister will write a book",
    "This arrangement will enter into force on the date of its signature",
    "We will cross that bridge when we come to it",
    "The season ends in October",
    "The boats will keep coming whatever is done",
    "We share a sea and a history",
    "The Court is to rule in June",
    "The offer was made by the Swedish minister in Visby",
    "The declaration was adopted in Visby",
)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        *(("committed", one) for one in UNDERTAKEN),
        *(("completed", one) for one in DONE),
        *(("ongoing", one) for one in ONGOING),
        *(("explored", one) for one in EXPLORED),
        *(("called-for", one) for one in CALLS),
    ],
)
def test_nouns_days_and_passives_say_what_is_done(kind: str, sentence: str) -> None:
    found = trigger(sentence)
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize("sentence", NOTHING)
def test_laws_relations_and_seasons_undertake_nothing(sentence: str) -> None:
    assert trigger(sentence) is None


@pytest.mark.parametrize(
    ("words", "is_history"),
    [
        ("In 1996 a first camera was installed", True),
        ("The Treaty of 1957 abolished duties", True),
        ("The hostel had been opened in 1998", True),
        ("Since 1996 nothing but the camera was installed", False),
        ("The desk was set up under the agreement of 1996", False),
        ("A second camera was installed in 2018", False),
        ("The camera of 1996 has been replaced", False),
    ],
)
def test_a_deed_of_years_gone_by_is_history(words: str, is_history: bool) -> None:
    found = trigger(words)
    assert found is not None
    assert is_bygone(words, found.rule, found.start, 2019) is is_history


def _quotes(text: str) -> list[str]:
    layout = lay_out(text)
    return [layout.text[one.start : one.end] for one in find_undertakings(layout, ())]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The pier, which Norway will widen in May, was shown to the guests.", "which Norway will widen in May"),
        ("The yard, where a crane is being installed, is the oldest.", "where a crane is being installed"),
        ("The pier, which stands empty, will be widened.", "The pier, which stands empty, will be widened"),
    ],
)
def test_a_relative_clause_that_alone_says_what_is_done_is_the_quote(sentence: str, quote: str) -> None:
    assert _quotes(f"Statement\n\nThe ministers met in Bodø on 3 May 2006.\n\n{sentence}\n") == [quote]


@pytest.mark.parametrize("above", [True, False], ids=["above each entry", "below each entry"])
def test_a_line_of_who_leads_is_no_entry_and_ends_no_list(*, above: bool) -> None:
    entries = (("Lead: Belgium", "Purchase of two drones"), ("Owner: Frontex", "Report on the new routes"))
    lines = [line for who, what in entries for line in ((who, what) if above else (what, who))]
    text = "Plan\n\nThe ministers agreed on the following actions:\n\n" + "\n".join(lines) + "\n"
    assert _quotes(text) == [what for _, what in entries]


def test_each_date_of_a_timetable_is_an_entry_of_its_own() -> None:
    text = "Plan\n\nThe ministers met in Bodø.\n\nTimetable\nMay 2024: register opened\nJune 2024: two posts filled\n"
    assert _quotes(text) == ["May 2024: register opened", "June 2024: two posts filled"]


def test_an_answer_of_one_word_ends_before_the_next_sentence() -> None:
    layout = lay_out("Questions\n\nWill it close? No. Nobody has asked for that. See note No. 4 on the desk.\n")
    words = [layout.words(one) for one in layout.sentences]
    assert "No." in words
    assert "See note No. 4 on the desk." in words


def test_the_numbered_parts_of_a_numbered_heading_are_its_items() -> None:
    text = (
        "Outcome\n\nThe ministers met in Visby.\n\n1. Decisions\n\n1.1 Permits: six months instead of four.\n\n"
        "1.2 No fees for pupils\n\n1.3 One form from 2007\n\n2. Farewell\n\nThey thanked their hosts.\n"
    )
    assert _quotes(text) == ["Permits: six months instead of four", "No fees for pupils", "One form from 2007"]


def test_what_was_agreed_as_regards_something_is_undertaken() -> None:
    text = (
        "Outcome\n\nThe following was agreed as regards costs:\n\n(a) rent of the hall: Sweden;\n(b) heating: Norway.\n"
    )
    assert _quotes(text) == ["rent of the hall: Sweden", "heating: Norway"]


@pytest.mark.parametrize("opening", ["They confirmed their plans of ", "Plans by ", "There are commitments between "])
def test_a_word_without_end_behind_a_plan_is_read_to_its_end(opening: str) -> None:
    assert trigger(f"{opening}{'a' * 2000}") is None
