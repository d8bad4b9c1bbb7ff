"""Whom others are asked, whom officials are charged, what is only explored, and what only has the form of an act."""

from __future__ import annotations

import pytest

from graph.find.figures import find_figures
from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out

CALLS = (
    "We would welcome a clear rule on life jackets.",
    "Ministers would warmly welcome further proposals on visas.",
    "The two sides look to the Commission to table a code of conduct.",
    "We count on Serbia to align its visa policy.",
    "They rely on the shipping companies to report such orders.",
    "We also need the banks to freeze these accounts.",
    "We expect platforms to take down such films within a day.",
    "The ministers issued an appeal to carriers to check papers at the gate.",
    "An appeal was addressed to Libya to close the camps.",
    "It is recommended that ports keep a register of keys.",
    "Fishermen are reminded to report empty rafts.",
    "It is high time for the Council to adopt the directive.",
    "It is time that every port had a scanner.",
    "It would be helpful if the agency opened its courses to Moldova.",
    "It would help if airlines sent these lists earlier.",
    "REQUEST Frontex to draw up a map of the rivers.",
    "CALL UPON the agencies to share their analyses.",
    "URGE Turkey to readmit those who have no right to stay.",
)
CHARGES = (
    "The ministers instructed their services to exchange plates every night.",
    "Officials were instructed to report back before Easter.",
    "A working party has been mandated to draft common forms.",
    "They tasked the heads of the border police with a plan for the lakes.",
    "Both governments have entrusted a group of experts with the drafting of a guide.",
    "The two sides asked their ambassadors to prepare a calendar.",
)
EXPLORED = (
    "The ministers agreed, subject to legal advice, to look into a joint visa centre.",
    "They weighed up the merits of a second ferry terminal.",
    "The delegations toyed with the idea of a common lottery of berths.",
    "It shall be checked whether the protocol of 1998 is still of use.",
    "Thought was given to a joint school of divers.",
    "They said they would look at it again in June.",
    "Ms Berg suggested that the dogs might be trained at Aarhus.",
    "Officials will clarify whether the lists can be merged.",
)
DONE = (
    "Denmark has paid the three million kroner that it had promised.",
    "Sweden had handed over the last of the boats it had pledged.",
    "A joint exercise took place off Bornholm in May.",
    "Estonia has already followed suit.",
)
UNDER_WAY = (
    "Plate-number lists are already exchanged every night.",
    "The number-plate cameras at Esbjerg are being linked to the watch list.",
    "Finland and Estonia have since June been jointly running an office in Tallinn.",
    "The desk has worked round the clock since the autumn.",
    "The centre is financed by the two ministries.",
    "Guards were being trained in their use at Turku.",
)
PROMISED = (
    "I hope to be in a position to lay the bill before the House in May.",
    "Norway means to renew its patrol boats before 2012.",
    "Each application shall be examined within ten days.",
)
NONE = (
    "Banks and shops must do more.",
    "I remain committed to the closest friendship with our neighbours.",
    "We welcome that decision.",
    "This will cost more than they admit.",
    "The new ramp will cost four million crowns.",
    "The ministers welcomed the work of the coastguard.",
    "They also welcomed the tireless efforts of local crews.",
    "Ms Holm and Mr Dahl put their names to the plan at the town hall.",
    "The ministers’ attention was drawn to the state of the quay.",
    "She began by wishing the new minister well.",
    "Members will be aware that two men have drowned off Skagen.",
    "Let me tell you what we have decided.",
    "The scheme can only succeed if those who are refused will go home.",
    "We promised we would act.",
    "Ms Holm called on the Prime Minister, Mr Virtanen.",
    "The state of the pier continues to give cause for concern.",
    "The next talks will be held in Odense in the spring.",
    "The ministers agreed to see one another again in March.",
    "The ministers find that the new law has displaced the traffic to Malmö.",
    "Should the court refuse its leave, the calendar would need to be looked at afresh.",
    "“If they mean it, they should open the gate,” she said.",
    "In 2012 fines worth £3 million were imposed on hauliers.",
    "Many had paid a month’s wages for a berth.",
    "This text does not create any legally binding obligations.",
)


def _types(text: str) -> list[str]:
    layout = lay_out(text)
    effects = [(figure.start, figure.end) for figure in find_figures(layout.text, (), ())]
    return [found.verb.type for found in find_undertakings(layout, effects)]


@pytest.mark.parametrize("sentence", CALLS)
def test_what_others_are_asked_is_called_for(sentence: str) -> None:
    assert _types(sentence) == ["called-for"]


@pytest.mark.parametrize("sentence", CHARGES)
def test_what_ministers_charge_their_own_with_they_undertake(sentence: str) -> None:
    assert _types(sentence) == ["committed"]


def test_bodies_that_no_minister_commands_are_asked_even_when_tasked() -> None:
    assert _types("The council tasked Frontex with a study of the lakes.") == ["called-for"]


@pytest.mark.parametrize("sentence", EXPLORED)
def test_what_is_weighed_or_to_be_checked_is_explored(sentence: str) -> None:
    assert _types(sentence) == ["explored"]


@pytest.mark.parametrize("sentence", DONE)
def test_a_deed_stays_one_beside_words_of_what_had_been_promised(sentence: str) -> None:
    assert _types(sentence) == ["completed"]


@pytest.mark.parametrize("sentence", UNDER_WAY)
def test_what_lasts_is_under_way(sentence: str) -> None:
    assert _types(sentence) == ["ongoing"]


@pytest.mark.parametrize("sentence", PROMISED)
def test_what_is_meant_or_hoped_to_be_done_is_undertaken(sentence: str) -> None:
    assert _types(sentence) == ["committed"]


@pytest.mark.parametrize("sentence", NONE)
def test_rhetoric_courtesy_and_background_undertake_nothing(sentence: str) -> None:
    assert _types(sentence) == []


def _measures(text: str) -> list[tuple[str, str]]:
    layout = lay_out(text)
    return [(layout.text[one.start : one.end], one.verb.type) for one in find_undertakings(layout, ())]


CLAUSES = (
    (
        "Norway runs one flight a week to Erbil, on which no child shall be placed.",
        ["on which no child shall be placed"],
    ),
    (
        "Denmark will share its film with Chile, for which it has set aside €2 million.",
        ["Denmark will share its film with Chile", "for which it has set aside €2 million"],
    ),
    (
        "Malta will enlarge the shelter at Luqa, towards which the Commission has granted €4 million.",
        ["Malta will enlarge the shelter at Luqa", "towards which the Commission has granted €4 million"],
    ),
    (
        "Sweden is giving €3 million for safe houses, of which €1 million has already been handed over.",
        ["Sweden is giving €3 million for safe houses", "of which €1 million has already been handed over"],
    ),
    (
        "The two forces will form a joint team, which Eurojust is invited to support.",
        ["The two forces will form a joint team", "which Eurojust is invited to support"],
    ),
    (
        "COMMIT to answering within five days, and INVITE the agency to send forty experts to Samos;",
        ["COMMIT to answering within five days", "INVITE the agency to send forty experts to Samos"],
    ),
    (
        "Finland means to renew its scanners, and for this purpose it will go out to tender in May.",
        ["Finland means to renew its scanners", "for this purpose it will go out to tender in May"],
    ),
    (
        "Since the pier was closed, the harbour police and the Norwegian navy have patrolled the sound.",
        ["Since the pier was closed, the harbour police and the Norwegian navy have patrolled the sound"],
    ),
    (
        "For its part, Iceland will send ten officers.",
        ["Iceland will send ten officers"],
    ),
    (
        "Gathered in the castle at Åbo at the invitation of Finland, the ministers agreed to open a desk.",
        ["the ministers agreed to open a desk"],
    ),
    (
        "Poland has offered to lend two boats, the use of which would be governed by the treaty of 1998.",
        ["Poland has offered to lend two boats"],
    ),
)


@pytest.mark.parametrize(("sentence", "quotes"), CLAUSES)
def test_each_clause_that_acts_is_a_measure_and_its_quote_begins_with_who_acts(
    sentence: str, quotes: list[str]
) -> None:
    assert [quote for quote, _ in _measures(sentence)] == quotes


REPORTED = (
    ("Ministers noted that probes had been installed in Vyborg in May.", "completed"),
    ("Mr Dahl informed his colleagues that the police had opened a telephone line.", "completed"),
    ("She said that a new asylum service had begun work in Patras.", "completed"),
    ("The Belgian Government have approved a law on the closing of ports.", "completed"),
    ("Further raids are being planned together with Estonia.", "committed"),
    ("Once the act has come into force, the two services will open a joint desk.", "committed"),
    ("It was decided that experts would meet in Riga in May to compare their programmes.", "committed"),
    ("Senior officials will meet in Oslo on 8 May in order to review this plan.", "committed"),
    ("The two sides consider that the Commission ought to propose common rules.", "called-for"),
)


@pytest.mark.parametrize(("sentence", "kind"), REPORTED)
def test_what_is_reported_planned_or_met_for_has_its_type(sentence: str, kind: str) -> None:
    assert _types(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Crossings have become rarer since patrols were reinforced.",
        "The ministers will meet in Oslo on 8 May to review the situation.",
    ],
)
def test_what_is_told_of_when_and_that_ministers_meet_are_no_measures(sentence: str) -> None:
    assert _types(sentence) == []


MINUTES = (
    (
        "Action: Mr Dahl to write to the port of Esbjerg by 3 May.",
        "Mr Dahl to write to the port of Esbjerg by 3 May",
        "committed",
    ),
    (
        "ACTION – Navy and Border Guard to run a joint patrol.",
        "Navy and Border Guard to run a joint patrol",
        "committed",
    ),
    ("Agreed action 3: Secretariat to consider a common form.", "Secretariat to consider a common form", "explored"),
)


@pytest.mark.parametrize(("sentence", "quote", "kind"), MINUTES)
def test_an_action_that_minutes_put_down_is_a_measure(sentence: str, quote: str, kind: str) -> None:
    assert _measures("1. The item was discussed.\n\n" + sentence)[-1:] == [(quote, kind)]
