"""Measures in plain, translated and reported English: what is foreseen, due, put at disposal, noted and put down."""

from __future__ import annotations

import pytest

from graph.find.clauses.items import noted_action
from graph.find.clauses.triggers import trigger


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("It is foreseen to hold six joint charter flights to Lagos before June", "committed"),
        ("It was planned to open a second hall in Narvik", "committed"),
        ("It is envisaged that the team start its work in June", "committed"),
        ("The organisation of the flights is taken over by Norway", "committed"),
        ("Their salaries, NOK 600,000 (EUR 62,000), fall to Norway", "committed"),
        ("The running costs rest with Britain", "committed"),
        ("Of this sum, NOK 2 million is reserved for the shelter in Tunis", "committed"),
        ("€300,000 are earmarked for training", "committed"),
        ("The ministers settled on tripling the number of divers", "committed"),
        ("Thanks to this grant, two more slipways can be built in Oban", "committed"),
        ("A second crane entered service in Bergen last week", "completed"),
        ("The mayor has had the sheds torn down", "completed"),
        ("The first report is due on 31 May 2031", "committed"),
        ("The second instalment falls due in June", "committed"),
        ("Norway contributes NOK 12.6 million to the housing of minors", "committed"),
        ("For this purpose Norway puts at the disposal of the agency three aircraft", "committed"),
        ("From 1 May, Britain delegates two officers to the office in Bergen", "committed"),
        ("As of 1 May Norway and Britain form a joint team in Hull", "committed"),
        ("From June onwards the two services run a joint office in Hull", "committed"),
        ("Since March Norway deploys forty officers at the bridge", "ongoing"),
        ("Warehouses for rubber boats are since the spring under observation", "ongoing"),
        ("Talks with the ferry companies in Bergen were still in progress", "ongoing"),
        ("The building of the hall was on schedule", "ongoing"),
        ("The minister noted that lists of lost passports were now being shared every hour", "ongoing"),
        ("He recalled that a second scanner had been installed at Esbjerg in May", "completed"),
        ("The law creating the agency was passed on 26 January", "completed"),
        ("The Chair recalled that the ministers had asked the working party to shorten the queues", "called-for"),
        ("The ministers plead for it that the Commission presents a proposal by autumn", "called-for"),
        ("The ministers plead for a common list of safe countries", "called-for"),
        ("It is expected from the carriers that they pass on their data", "called-for"),
        ("under which Norway would finance six dog teams", "committed"),
        ("The ministers foresee the opening of a second hall in 2031", "committed"),
        ("Under the deal, Norway gets access to the passenger lists of British ferries", "committed"),
        ("The ministers signed off on plans to build a second hall", "committed"),
        ("She let it be known that the desk would be staffed until Easter", "committed"),
        ("Each party bears its own costs", "committed"),
        ("Mrs Hill also said that other ports such as Narvik are being searched", "ongoing"),
        ("He told MPs that the customs service was testing two drones", "ongoing"),
        ("It was reported that sixty interpreters were currently being trained", "ongoing"),
        ("They were informed that the register was being rebuilt", "ongoing"),
        ("She recalled that Norway had paid for the fence", "completed"),
        ("Ministers heard that a liaison magistrate had taken up her post in Hull", "completed"),
        ("He added that 400 cameras had since been fitted", "completed"),
        ("Both ministers demand from the carriers a stricter control of papers", "called-for"),
        ("The ministers agreed that non-EU countries should take back their nationals", "called-for"),
        ("Mr Berg calls for a solution that would involve everyone in the north", "called-for"),
    ],
)
def test_plain_and_translated_english_undertakes_as_other_english_does(clause: str, kind: str) -> None:
    found = trigger(clause)

    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "The two ministers undertook to look at what the ports on either side would need",
        "We want to look at whether the agency can do more in Tunis",
        "It is to be checked in how far Ghana comes into question",
        "It was agreed that a working party should study whether the fines could be brought closer together",
        "The experts should examine whether the two systems can be linked",
        "A working group should look into common rules on fines",
        "They promised to look at what could be done about empty lorries",
        "Consideration will also be given to extending the pilot to Oban",
        "It may prove useful to post divers to the northern quays",
        "The ministers agreed to think about a common form",
        "The ministers discussed in how far the lists can be linked",
        "At present it is being checked whether a second hall is needed",
        "They were open to the idea of a joint centre",
    ],
)
def test_a_question_that_somebody_is_to_study_is_only_explored(clause: str) -> None:
    found = trigger(clause)

    assert found is not None
    assert found.type == "explored"


@pytest.mark.parametrize(
    "clause",
    [
        "We agreed on three things today",
        "They welcomed the progress made since the last meeting",
        "We welcome the considerable progress in this field",
        "It should have been there years ago",
        "We will hold those responsible to account",
        "The rules need to be respected",
        "Others have to play their part",
        "By the end of May 60 per cent of the sum had been spent",
        "The minutes of the last meeting were adopted",
        "It was noted that the law would first have to be changed",
        "The ministers’ own meeting in Bergen had been put off until March",
        "This Annex was approved by Minister Berg at the meeting in Bergen",
        "The ministry would not say how much the state will pay",
        "The minister set out the latest findings on the attack in Hull",
        "We all agreed today that controls at the inner borders are not desirable in the long term",
        "We agree on most things",
        "The treaty no longer meets the demands of the day",
        "The Chair closed the meeting",
        "We will never give in to the smugglers",
        "This will take time",
        "It will take courage and patience",
        "The press will be able to take photographs",
        "Journalists will meet at the gate",
        "The ministers will see one another again in June",
        "He said the move would contribute to his efforts",
    ],
)
def test_rhetoric_records_and_what_nobody_would_say_undertake_nothing(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    "said",
    [
        "They also agreed terms for the loan of two boats",
        "The ministry will take three ferries out of service",
        "The ministry will take part in the exercise with two boats",
    ],
)
def test_terms_that_were_agreed_and_what_is_taken_otherwise_than_time_undertake_something(said: str) -> None:
    assert trigger(said) is not None


def test_a_member_state_that_must_do_its_part_is_still_called_on() -> None:
    found = trigger("Lisbon must do its part")

    assert found is not None
    assert found.type == "called-for"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Norwegian Customs to lend a scanner to Esbjerg.", "committed"),
        ("Mr Dahl to circulate the figures by the tenth of each month.", "committed"),
        ("Secretariat to examine the case for a common badge.", "explored"),
        ("UK and Norway to agree a common form by June.", "committed"),
    ],
)
def test_minutes_put_down_who_is_to_do_what_without_a_finite_verb(sentence: str, kind: str) -> None:
    found = noted_action(sentence)

    assert found is not None
    assert found[1].type == kind


@pytest.mark.parametrize(
    "sentence",
    ["Due to bad weather the flight was late.", "Welcome to join us.", "Agreement to share data was near."],
)
def test_an_infinitive_behind_no_doer_puts_nothing_down(sentence: str) -> None:
    assert noted_action(sentence) is None
