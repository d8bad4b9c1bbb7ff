"""The verb that makes a clause an undertaking: promised, done, under way, to be explored, or asked of others."""

from __future__ import annotations

import pytest

from graph.find.clauses.items import item_type
from graph.find.clauses.triggers import Trigger, trigger


@pytest.mark.parametrize(
    ("clause", "kind", "force", "verb"),
    [
        ("We will build two ramps", "committed", "undertaken", "will build"),
        ("Norway shall pay for the ramps", "committed", "undertaken", "shall pay"),
        ("They agreed to build two ramps", "committed", "agreed", "agreed to"),
        ("The ministers have decided to build ramps", "committed", "agreed", "have decided"),
        ("Both ministers agree that ramps are needed", "committed", "agreed", None),
        ("Denmark pledged two boats", "committed", "undertaken", "pledged"),
        ("They are committed to safer ramps", "committed", "undertaken", "are committed to"),
        ("They agreed to explore a new ramp", "explored", "to-explore", None),
        ("We will consider a new ramp", "explored", "to-explore", None),
        ("They discussed the possible creation of a ramp", "explored", "to-explore", None),
        ("This would involve divers", "explored", "to-explore", "would involve"),
        ("Ramps should be made of oak", "called-for", "called-for", "should"),
        ("They called on owners to repair ramps", "called-for", "called-for", "called on"),
        (
            "They instructed the customs and ferry control centres at Oslo and Bergen to stay open",
            "committed",
            "undertaken",
            None,
        ),
        (
            "The four states want the Baltic Analysis Centre (BAC) in Tallinn to watch the gulf",
            "called-for",
            "called-for",
            None,
        ),
        ("Owners are invited to repair ramps", "called-for", "called-for", None),
        ("Ramps must be made of oak", "called-for", "called-for", "must"),
        ("It is essential that ramps hold", "called-for", "called-for", None),
        ("Two ramps have been built", "completed", "", "have been built"),
        ("Norway has already repaired the ramp", "completed", "", "has already repaired"),
        ("The office was opened in May", "completed", "", "was opened"),
        ("Norway deployed two boats", "completed", "", "deployed"),
        ("Divers are training pilots", "ongoing", "", "are training"),
        ("Work on the ramp is under way", "ongoing", "", "is under way"),
        ("The ramp is virtually complete", "ongoing", "", "is virtually complete"),
        ("The ramp will be finished by May", "ongoing", "", "will be finished"),
        ("Norway continues to repair ramps", "ongoing", "", "continues to"),
        ("They welcomed the creation of a ramp", "completed", "welcomed", "welcomed"),
        ("They welcomed the plan to build a ramp", "committed", "welcomed", "welcomed"),
        ("They welcomed the proposal of a ramp", "explored", "welcomed", "welcomed"),
        ("They welcomed the ongoing deployment of divers", "ongoing", "welcomed", "welcomed"),
        ("We’ll build two ramps", "committed", "undertaken", "’ll build"),
        ("I've asked owners to repair ramps", "called-for", "called-for", None),
        ("Norway will not tolerate ramps of pine", "committed", "undertaken", None),
        ("Pine will not be tolerated on ramps", "committed", "undertaken", None),
        ("The ministers express their determination to repair ramps", "committed", "undertaken", None),
        ("Norway declared itself ready to repair ramps", "committed", "undertaken", None),
        ("The bill is expected to go before the council next week", "committed", "undertaken", None),
        ("Owners are expected to bear the cost", "called-for", "called-for", None),
        ("Please repair your ramps", "called-for", "called-for", None),
        ("It is for owners to repair their ramps", "called-for", "called-for", None),
        ("We need a permanent ramp", "called-for", "called-for", None),
        ("She pressed her guest to repair the ramp", "called-for", "called-for", None),
        ("And let us finally repair the ramp", "called-for", "called-for", None),
        ("They discussed with the pilots how ramps could be shared", "explored", "to-explore", None),
        ("We shall look together at the possibility of a ramp", "explored", "to-explore", None),
        ("The two sides had also looked at a joint ramp", "explored", "to-explore", None),
        ("Talks on the ramp have already begun", "ongoing", "", None),
        ("A third ramp is in preparation", "ongoing", "", None),
        ("They consider it indispensable that ramps be repaired", "called-for", "called-for", None),
        ("Norway has asked the Union for additional money", "called-for", "called-for", None),
        ("The owners (of ramps) have been asked to repair them", "called-for", "called-for", None),
        ("Norway and Denmark plan a joint pilot school", "committed", "undertaken", None),
        ("We have set ourselves the aim of a third ramp", "committed", "undertaken", None),
        ("Where appropriate, Norway will build ramps", "committed", "undertaken", None),
        ("Requests are answered within four hours", "committed", "planned", None),
        ("The desk becomes operational on 1 March", "committed", "planned", None),
        ("The first forty ramps are finished", "completed", "", None),
        ("The possibility of a third ramp was touched upon", "explored", "to-explore", None),
        ("We are talking with Denmark about ramps", "explored", "to-explore", None),
        ("The private sector has to bear the cost", "called-for", "called-for", None),
        ("We would like to see pilots in Nordvik", "called-for", "called-for", None),
        ("We expect our partners to repair their ramps", "called-for", "called-for", None),
        ("The Sides encourage Denmark to take part", "called-for", "called-for", None),
        ("The bill sets aside two million kroner for ramps", "committed", "agreed", None),
        ("Joint exercises are planned for May", "committed", "planned", None),
        ("Pilots may now follow a ship into the fjord", "committed", "planned", None),
        ("They had an exchange of views on a common pilot service", "explored", "to-explore", None),
        ("Norway has, since April, trained pilots", "completed", "", None),
        ("The money went on oak planks", "completed", "", None),
        ("The navy built it in eleven weeks", "completed", "", "built"),
        ("That is why we are training pilots", "ongoing", "", None),
        ("Norway has since April trained forty pilots", "completed", "", "has since April trained"),
        ("The two discussed widening the harbour ramps", "explored", "to-explore", None),
        ("They will open exploratory talks on a third ramp", "explored", "to-explore", None),
        ("It requests its partners to repair their ramps", "called-for", "called-for", None),
        ("encourage Denmark to repair its ramps", "called-for", "called-for", None),
        ("They agreed that Denmark needs to repair its ramps", "called-for", "called-for", None),
        ("The council approved the purchase of oak", "committed", "agreed", None),
        ("Norway confirmed a loan of 2 million kroner for ramps", "committed", "agreed", None),
        ("a treaty on pilots, which both governments hope to sign in May", "committed", "undertaken", None),
        ("We have asked the council for a report on the ramp", "called-for", "called-for", None),
        ("Norway also offered Denmark its help with two ferries", "committed", "undertaken", None),
        ("They agreed to stay in contact and to ask their pilots for a plan", "committed", "agreed", None),
        ("They agreed to continue to explore new ramps", "explored", "to-explore", None),
        ("Minister Berg proposed to set up a joint pilot school", "explored", "to-explore", None),
        ("The minister suggested looking at drones", "explored", "to-explore", None),
        ("Norway gave a commitment that the ramp would open by May", "committed", "undertaken", None),
        ("Legislation is being prepared to introduce pilots", "ongoing", "", None),
        ("The action plan agreed here today sets out twelve steps", "committed", "agreed", None),
        ("The minister has announced a major surge in repairs", "committed", "undertaken", None),
        ("Operators should also help to keep ramps dry", "called-for", "called-for", None),
        ("They welcomed the allocation of two million kroner to the ramps", "completed", "welcomed", None),
        ("Forty officers will travel to Nordvik for this purpose", "committed", "undertaken", None),
        ("The works will reflect the outcome of the inquiry", "committed", "undertaken", None),
        ("The new law that the minister has championed means that pilots can act", "committed", "agreed", None),
        ("This comes as an additional £25m is given to the pilots", "committed", "planned", None),
        ("The £25m package is expected to pay for ramps", "committed", "undertaken", None),
        ("The partnership committed £800,000 to pilot training", "committed", "undertaken", None),
        ("A package of measures to make the depot safer was agreed", "committed", "agreed", None),
        ("The government has increased the number of pilots", "completed", "", "has increased"),
        (
            "The council will adopt its rules at a meeting, which is to take place in May",
            "committed",
            "undertaken",
            None,
        ),
    ],
)
def test_a_clause_has_the_type_of_its_verb(clause: str, kind: str, force: str, verb: str | None) -> None:
    found = trigger(clause)
    assert found is not None
    assert (found.type, found.force) == (kind, force)
    if verb is not None:
        assert clause[found.start : found.end] == verb


@pytest.mark.parametrize(
    "clause",
    [
        "The sea is cold",
        "If it rains, we will stay",
        "They thanked the crews",
        "We look forward to the next meeting",
        "The number of wrecks has increased",
        "We are counting on the support of our friends",
        "Requests are now answered within two days on average",
        "The commissioner confirmed that she will take part",
        "This arrangement creates no rights or obligations",
        "The pilots may agree on a calendar",
        "The minister also raised the issue of wrecks",
        "They agreed to meet every four weeks",
        "Joint patrols have led to forty arrests",
        "The Home Secretary also visited the ramp",
        "The ministers will hold their next meeting in Nordvik",
        "The Minister accepted the invitation to Nordvik",
        "They stressed the importance of ramps",
        "The ministers will meet again",
        "Ramps might be built",
        "Norway and Denmark are old friends",
        "Some say that all ramps will rot",
        "I am convinced that we shall see more boats",
        "The minister paid his first visit to the ramp",
        "The ministers have today reviewed the situation in the fjord",
        "This declaration builds on the treaty of 2009",
        "The ministers will next come together in Nordvik in May",
        "Officials meet in Nordvik on 3 May",
        "A meeting on pilots is planned for 3 May",
        "concerned that wrecks have doubled",
        "Human rights groups have demanded a halt to the works",
        "Lawyers expect the two sides to replace the treaty",
        "The two countries have cooperated since 2009",
        "We want to see no more wrecks",
        "The ministers agreed that the state of the ramps did not call for new rules",
        "The two sides agreed that safe ramps are a shared priority",
        "They agreed that no third ramp was needed",
        "They agreed on the vital importance of oak",
        "The ministers have spoken about their work on ramps",
        "They shared their desire to deepen their friendship",
        "Our two countries share a long maritime history",
        "The Home Secretary hosted representatives of Denmark and Sweden",
        "Several other points were covered by the council",
        "The new ramp should also help to keep boats dry",
        "In Nordvik the two ministers co-hosted the third meeting of the ferry group",
        "The Minister chaired a short round of talks",
        "The joint ramp plan sets out how we will work on the fjord",
        "agreed the following day",
        "They both agreed that a large part of the answer is patience",
        "Ministers agreed that rust remains a grave threat to ramps",
        "The Foreign Secretary will be in Nordvik to drive forward her mission",
        "The Foreign Secretary will underline the need for ramps",
        "Home Secretary Anna Berg visited Nordvik to seal a deal and boost the safety of ramps",
        "Fares have increased by five times their price",
        "We have made concrete progress in a number of areas",
        "Services have been disrupted",
        "The success of the ramp has put increased pressure on the yard",
        "The partnership has entered into a new era",
        "The Prime Minister updated on his recent visit to the yard",
        "The two ministers committed to staying in close contact",
        "The Home Secretary, Anna Berg, met Minister Dahl in Nordvik to discuss the work that both are doing on ramps",
        "the ramp",
        "",
        "The Minister today hosted the Home Secretary at Dover Castle",
        "Tributes were paid to the crews of the ferries",
        "A next round, with Norway invited, is foreseen for the autumn",
    ],
)
def test_a_clause_that_undertakes_nothing_has_none(clause: str) -> None:
    assert trigger(clause) is None


def test_courtesy_beside_a_promise_does_not_undo_it() -> None:
    found = trigger("I thank him and pledge to repair the ramp")
    assert found is not None
    assert found.type == "committed"


@pytest.mark.parametrize(
    "clause",
    [
        "It was agreed that the ramp is to be widened by May",
        "Ministers agreed that rust remains a threat and that the harbour masters should inspect every ramp",
        "The ministers agreed to stay in touch and agreed that two boats would patrol",
    ],
)
def test_what_is_agreed_to_be_done_is_more_than_a_view(clause: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.force == "agreed"


LEAD = Trigger(5, 11, "agree", "committed", "agreed")


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("to repair both ramps", "committed"),
        ("to explore a third ramp", "explored"),
        ("jointly consider a third ramp", "explored"),
        ("two boats", "committed"),
    ],
)
def test_an_item_has_its_own_verb_or_that_of_its_lead_in(item: str, kind: str) -> None:
    found = item_type(item, LEAD)
    assert found is not None
    assert found.type == kind


def test_an_item_under_no_undertaking_is_none() -> None:
    assert item_type("two boats", None) is None


@pytest.mark.parametrize(
    "clause",
    [
        "This ramp will not solve the problem",
        "The pilots' strike will send a clear message to the owners",
        "Our work will show that ramps can be safe",
        "We will stand with the pilots",
        "We will get it done",
        "The new toll will mean that around 3,000 drivers will no longer be able to cross",
        "This will be a real test for the pilots",
        "That is a point which I will keep repeating",
        "The minister will set out his vision of the ferries",
        "We want to stop the brutal business of the pirates",
        "the equal partnership that we want to build with the pilots",
        "Our goal is to keep ferries from sinking",
        "We need a permanent solution",
        "We have to remain vigilant",
        "Of course, this needs to be addressed",
        "more needs to be done",
        "That is a reminder of how we must keep the ramps open",
        "Norway is playing a leading role in ferry safety",
        "The harbour is witnessing a tragedy",
        "I have been listening to this long debate",
        "Norway is leading the conversation on ferries",
        "I am relieved that a solution has been found for the ferry",
        "The works have created the right conditions for safer ferries",
        "Denmark supported the Presidency’s approach",
        "There was a report on the preparatory steps needed to be taken",
        "I plan to visit Denmark very soon",
        "We will have an extraordinary Council on Friday",
        "The minister would discuss the matter with Olsen on Friday",
        "They are meeting in Nordvik today to discuss ramps",
        "Denmark's minister is to co-chair a meeting of the pilots in Nordvik on Monday",
        "The presidency decided to convene an extraordinary JHA (justice and home affairs) Council",
        "Harbour ministers will hold emergency talks on 3 May in Nordvik",
        "She will instead meet senior officials in Nordvik",
        "We need to act fast and act together",
        "Norway rejected any plan for the ferry unless Denmark agrees to pay for it",
    ],
)
def test_what_only_sounds_like_an_undertaking_is_none(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("We will send a message to every pilot", "committed"),
        ("We want to build two ramps", "committed"),
        ("We stand ready to send divers and will stand guard", "committed"),
        ("This will mean faster crossings", "committed"),
        ("The council will be the lead authority", "committed"),
        ("The two states will hold regular consultations on ferries", "committed"),
        ("We need to act on the findings of the pilots", "called-for"),
        ("Norway is building ramps that show the way", "ongoing"),
        ("Norway supported the divers with two boats", "completed"),
        ("The centre will play a part and will train divers", "committed"),
    ],
)
def test_what_has_words_like_those_and_an_act_is_an_undertaking(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind
