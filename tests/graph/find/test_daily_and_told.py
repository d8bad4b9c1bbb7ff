"""What goes on day by day, what was told of plans, what hangs on a sentence by "with", and what nobody promises."""

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
        ("A mobile dentist's van calls at the harbour every Thursday and a nurse now sits in it", "ongoing"),
        ("Two interpreters sit in the ferry hall from five in the morning until midnight", "ongoing"),
        ("Every Monday a team of vets visits the stables at the bridge", "ongoing"),
        ("Danish crews, who are on the water six nights a week, patrol daily", "ongoing"),
        ("The ramps are guarded by officers of both sides", "ongoing"),
        ("Claims lodged in Bergen will first be considered by a mixed panel", "committed"),
        ("Both ministries will examine every application within a month", "committed"),
        ("The panel now reviews each request together", "ongoing"),
        ("The two governments will examine the possibility of a common ferry list", "explored"),
        ("Mr Holm added that divers were to be posted at three bridges", "committed"),
        ("The Storting heard that the contract was to be signed within days", "committed"),
        ("Forty guards were to be posted in Bergen from May, the ministry announced", "committed"),
        ("The minister replied that Norway would publish the counts each month", "committed"),
        ("He explained that the ramps were being repainted", "ongoing"),
        ("Plans for a floating car park off Bergen were presented by the mayor", "committed"),
        ("No driver shall be held for longer than a day", "committed"),
        ("Divers would wear cameras from the autumn, the spokesman for the ministry added", "committed"),
        ("The number of places on the night ferry will rise from forty to sixty", "committed"),
        ("Our two navies share radar pictures of the sound every ten minutes", "ongoing"),
        ("Under an arrangement of last May, the Danish side passes on the names of drivers", "committed"),
        ("Drivers ought not to wait for the new ramps before they register", "called-for"),
        ("Twelve of the posts promised in Bergen have been filled", "completed"),
    ],
)
def test_what_goes_on_and_what_was_said_to_come_is_told_in_many_tenses(clause: str, kind: str) -> None:
    verb = trigger(clause)
    assert verb is not None
    assert verb.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "My grandfather now visits the fish market every Thursday",
        "A ferry leaves for Bergen every forty minutes",
        "The minister said no decision had been taken on the closure of the ramp",
        "Neither side was prepared to accept the draft",
        "It was never planned to build a tunnel",
        "Norway did not want to become a car park",
        "No money has been promised by either side",
        "There are plans to marry in the spring",
        "The voucher can be used for a haircut, the charity writes on its website",
        "Visitors will find a café on the lower deck",
        "It is a friendship that will endure",
        "Nothing in this protocol shall be taken to affect fishing rights",
        "This protocol shall not be construed as limiting those rights",
        "Shopkeepers in Bergen say they will keep their shutters down until the lorries have gone",
        "Storms are among the challenges that the coast will face for years",
        "For centuries boats from both shores have shared the harbour",
        "There will be no return to the days of the old ferry",
        "Mr Holm will be the fourth to hold the office in two years",
        "The talks, which are to resume in the autumn, have brought no result",
        "Most of those questioned had paid in advance",
        "This page will not be maintained",
        "Your e-mail address will not be published",
        "He had been received by the King at the palace",
    ],
)
def test_what_is_denied_lasts_of_itself_or_is_said_by_private_people_undertakes_nothing(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Norway has handed over six boats, with a further four to be delivered in May.",
            [("completed", "Norway has handed over six boats"),
             ("committed", "with a further four to be delivered in May")],
        ),
        (
            "Work on the ramp is under way, with completion expected in March.",
            [("ongoing", "Work on the ramp is under way"), ("committed", "with completion expected in March")],
        ),
        (
            "Both sides will pay for the ramp, with the costs to be shared equally.",
            [("committed", "Both sides will pay for the ramp, with the costs to be shared equally")],
        ),
        (
            "The patrols were doubled, with thefts falling by half.",
            [("completed", "The patrols were doubled")],
        ),
        (
            "A nurse from the harbour office now visits the hostel every Friday, while a second post is to be filled "
            "in June.",
            [("ongoing", "A nurse from the harbour office now visits the hostel every Friday"),
             ("committed", "a second post is to be filled in June")],
        ),
    ],
)  # fmt: skip
def test_what_hangs_on_a_sentence_by_with_is_an_act_of_its_own_where_type_or_day_differ(
    reader: Reader, sentence: str, told: list[tuple[str, str]]
) -> None:
    found = [(one.type, one.ground.passage.quote) for one in read(reader, _HEAD + sentence).measures]
    assert found == told


def test_a_subject_may_have_words_between_commas_before_its_verb(reader: Reader) -> None:
    sentence = "New lamps have gone up on both quays, and the last ramp, near the fish market, is now being painted."
    assert [one.type for one in read(reader, _HEAD + sentence).measures] == ["completed", "ongoing"]


def test_the_pillars_of_a_programme_are_measures(reader: Reader) -> None:
    items = "The programme rests on two pillars:\n1. faster ferries from January;\n2. a network of ticket offices."
    assert [one.type for one in read(reader, _HEAD + items).measures] == ["committed", "committed"]


def test_private_people_go_on_without_undertaking_anything(reader: Reader) -> None:
    sentence = "Ferry companies fear that the strike will cost them much and have asked customers to stay away."
    assert read(reader, _HEAD + sentence).measures == ()
