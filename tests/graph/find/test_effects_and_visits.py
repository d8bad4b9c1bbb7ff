"""Effects, likelihoods and visits that a text tells of, which nobody undertakes; and resolve that is underlined."""

from __future__ import annotations

import pytest

from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out

_HEAD = "Statement of 4 May 2021\n\nThe ministers met in Maribor.\n\n"


def _types(text: str) -> list[str]:
    return [one.verb.type for one in find_undertakings(lay_out(_HEAD + text + "\n"), [])]


@pytest.mark.parametrize(
    "text",
    [
        "The agreement will help reduce the wait at the ramps.",
        "These measures would also help crews at sea.",
        "Pooling the data of both ports will help to find stolen cars sooner.",
        "The new strategy will boost confidence in the ferries.",
        "Close ties between the ports will be essential to better checks.",
        "Delays are likely to be felt along the whole coast.",
        "Today's treaty is an important step towards a quay that will serve both towns.",
        "We now have a plan that will deliver calmer harbours.",
        "Denmark’s Minister for Ferries, Ms Ida Holm, will today visit Malta at the invitation of her colleague.",
        "The ministers will travel to the border region.",
        "They will also see at first hand how crews are checked.",
        "This assessment is based on reports of the Danish Harbour Agency.",
        "The Government's assessment is that it is necessary to close the ramp.",
        "Norway entered the European Community together with nobody.",
        "More must be done.",
        "The fence aims to guard the quay against what has been described as an assault.",
        "The war in the east has created a grave situation at sea.",
        "The decision was taken in accordance with Danish law.",
        "Cooperation between the ports has also developed in other fields.",
        "The three countries have deepened their cooperation in many areas.",
        "Smugglers must not succeed.",
        "The ministry has reported that the Minister took part in a council in Oslo.",
        "The fences are starting to have an effect.",
        "The influx is straining the harbours of the south.",
        "The area of free movement must remain alive.",
        "Pressure from beyond the sea will continue to rise.",
        "I hope your stay in Moss will be enjoyable.",
        "We will do our best to make this a day to remember.",
        "I have the honour today to open a seminar that is organised by two ministries.",
        "This Friday he will meet with the president, Ana Ruiz.",
        "Minister Ida Holm hosted her Finnish counterpart at the quay yesterday to follow up on the pledges of May.",
        "The session was devoted to the examination of ferry tickets.",
        "We will continue to be guided first and foremost by our wish for calm harbours.",
        "Thousands of people are going to the coast of Norway via the islands.",
    ],
)
def test_effects_likelihoods_and_visits_are_no_measures(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Denmark will help Malta to train forty crews.", ["committed"]),
        ("Under the agreement Denmark will help Malta to train forty crews.", ["committed"]),
        ("Both agreed that Denmark will help Malta with forty boats.", ["committed"]),
        ("During the winter Denmark will help Malta with forty boats.", ["committed"]),
        ("The minister announced that ninety officers will go to Malta in June.", ["committed"]),
        ("They will return to Malta everybody who was registered there.", ["committed"]),
        ("Migration officers will increase the checks at the ramps.", ["committed"]),
        ("They signed an agreement that lets officers board trains.", ["committed"]),
        ("The company has signed an agreement that gives it a quay.", []),
        ("Denmark has changed its rules on night ferries.", ["completed"]),
        ("The club has changed its rules on night games.", []),
        ("The agreement will allow both ports to open each other's files.", ["committed"]),
        ("Denmark will do its best to open the ramp in May.", ["committed"]),
        ("The minister reaffirmed “Norway’s commitment to close the camps”.", ["committed"]),
        ("Denmark later closed three more quays.", ["completed"]),
        ("Denmark initially closed one quay.", ["completed"]),
        ("The three countries have deepened the harbour at Moss.", ["completed"]),
        ("The first teams will visit forty harbours in June.", ["committed"]),
        ("Mixed teams will travel on all night ferries.", ["committed"]),
        ("More must be done to find stolen cars.", ["called-for"]),
        ("The two ministers underlined their renewed commitment to fight smuggling.", ["committed"]),
        ("The ministers stressed their determination to close the camps.", ["committed"]),
        ("The ministers stressed their old ties.", []),
        ("The Danish Government also proposes identity checks for passengers.", ["explored"]),
        ("More coordination and data sharing is needed between police and customs.", ["called-for"]),
        ("Frontex can do more to support the crews.", ["called-for"]),
        ("The Government intends to review the question of whether the ramp is to stay closed.", ["explored"]),
        ("Both are committed to continuing to explore a common register.", ["explored"]),
    ],
)
def test_what_stands_close_to_them_is_read(text: str, types: list[str]) -> None:
    assert _types(text) == types
