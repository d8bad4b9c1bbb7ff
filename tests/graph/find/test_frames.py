"""Promises, reports, calls and questions in frames beside their commonest verbs, and clauses parted by lesser verbs."""

from __future__ import annotations

import pytest

from graph.find.clauses.triggers import trigger
from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out

FRAMES = [
    ("committed", "The Ministers resolved that a register of safe houses be kept in Ghent."),
    ("committed", "Spain takes it upon itself to clear the quay before the winter."),
    ("committed", "It was settled between the delegations that the cost of interpreters is shared equally."),
    ("committed", "A decision was taken to move the checks from the quay to the station."),
    ("committed", "Responsibility for the register passes to the Federal Police on 1 January."),
    ("committed", "She gave me her word that two analysts would be in Malmö before June."),
    ("committed", "Completion of the search hall is due in March."),
    ("committed", "The two sides will not send families back in the winter months."),
    ("committed", "Mr Kallas promised an answer before Easter."),
    ("committed", "The parties bind themselves to answer requests within three days."),
    ("committed", "The ministers opted for a mixed command under a Portuguese colonel."),
    ("committed", "We have made a commitment to resettle 5,000 people a year."),
    ("committed", "The two administrations are henceforth to notify one another of every detention."),
    ("committed", "By virtue of this arrangement, Swedish officers may carry out searches in Helsingør."),
    ("committed", "The ministers have charged the prefect with drawing up a plan of works."),
    ("committed", "The first boat should leave before Christmas."),
    ("committed", "Starting in January, the fee for late registration is dropped."),
    ("committed", "All lorries bound for the island are to be weighed before boarding."),
    ("called-for", "Brussels would do well to speed up its decision."),
    ("called-for", "Mr Alonso asked that the Commission give the matter more weight."),
    ("called-for", "Online platforms have a duty to take down such advertisements."),
    ("called-for", "The Ministers would welcome it if the Agency opened an office in Dakar."),
    ("explored", "Whether passenger lists may be compared will be studied by the lawyers."),
    ("explored", "The possibility of pooling places will be gone into by officials."),
    ("explored", "Talks are to begin on whether the treaty could be extended to Ostend."),
    ("explored", "We remain open to discussing other ways of sharing the cost."),
    ("explored", "The parties do not rule out a joint request to the Fund."),
    ("explored", "Officials have been asked to see whether a shared database is feasible."),
    ("explored", "A decision on the use of drones has been deferred until the experts have reported."),
    ("ongoing", "A sum of €800,000 goes to the Red Cross for blankets."),
    ("ongoing", "A task force of 22 people has been working on this since the spring."),
    ("ongoing", "Our navies now escort every tanker that passes the cape."),
    ("ongoing", "British and Belgian officers search lorries together at Zeebrugge every night."),
    ("ongoing", "Under preparation is a shared list of boat dealers."),
    ("ongoing", "Two officers of the border police are now based in Tirana."),
    ("ongoing", "Denmark covers premises and salaries in Kastrup."),
    ("completed", "We have just opened eighty places for families."),
    ("completed", "I have therefore signed, yesterday evening, the order that places both posts under one command."),
    ("completed", "Both governments have this year doubled the number of joint patrols."),
    ("completed", "The prefecture has had the undergrowth cleared."),
    ("completed", "Since our last meeting the two coastguards have rehearsed a mass rescue."),
    ("completed", "Austria made the sale of unmarked engines a criminal offence."),
]
LOOK_ALIKES = [
    "Volunteers in Patras have built shelters out of pallets.",
    "Winter will bring storms.",
    "The minister was met by the prefect.",
    "Two weeks ago, 40 Georgians were put ashore near the lighthouse.",
    "The guards of the museum search for the missing painting.",
    "They rent lorries in the north and collect their passengers by night.",
    "I have drawn three lessons from that morning.",
    "The offer was gladly accepted.",
    "Ten States will join the European Union on 1 May.",
    "The minister has concluded a two-day visit to Malta.",
    "Everybody must wake up.",
    "That is all I have to offer.",
    "No action was called for.",
    "A follow-up meeting will be convened in Vilnius in December.",
    "We shall begin with short statements.",
    "The chair of the Group passes to Germany on 1 January.",
]
PARTED = [
    (
        "Austria undertook to provide the premises until May 2006, and Italy declared its readiness to lend radios.",
        [
            "Austria undertook to provide the premises until May 2006",
            "Italy declared its readiness to lend radios",
        ],
    ),
    (
        "The Ministers appealed to the Commission to release the money, and Commissioner Kallas promised an answer.",
        ["The Ministers appealed to the Commission to release the money", "Commissioner Kallas promised an answer"],
    ),
    (
        "He urged governments to take in refugees from Greece, and said Frontex would send two more aircraft to Samos.",
        ["He urged governments to take in refugees from Greece", "said Frontex would send two more aircraft to Samos"],
    ),
    (
        "It was agreed that patrols should be mixed, and that the register be opened to customs by the summer.",
        ["It was agreed that patrols should be mixed", "the register be opened to customs by the summer"],
    ),
    (
        "She said that Malta had spent two million on boats, that the ship Enterprise would stay until June.",
        ["She said that Malta had spent two million on boats", "the ship Enterprise would stay until June"],
    ),
    (
        "While the fence is virtually complete, work on the gate has begun.",
        ["While the fence is virtually complete", "work on the gate has begun"],
    ),
    (
        "Norway will pay for the new fence, whose upkeep both sides will share.",
        ["Norway will pay for the new fence", "whose upkeep both sides will share"],
    ),
    (
        "Norway is to pay EUR 2 million a year under an agreement signed in Oslo on Monday by two ministers.",
        ["Norway is to pay EUR 2 million a year"],
    ),
    (
        "We agreed that the Belgian police and the Kent police should share a radio channel.",
        ["We agreed that the Belgian police and the Kent police should share a radio channel"],
    ),
    (
        "Norway will set aside money for projects in Iraq, a third of which is to be carried out by charities.",
        ["Norway will set aside money for projects in Iraq", "a third of which is to be carried out by charities"],
    ),
]


@pytest.mark.parametrize(("kind", "sentence"), FRAMES)
def test_a_frame_gives_its_type_whatever_its_verb(kind: str, sentence: str) -> None:
    found = trigger(sentence.rstrip("."))
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_what_only_looks_like_a_frame_undertakes_nothing(sentence: str) -> None:
    assert trigger(sentence.rstrip(".")) is None


@pytest.mark.parametrize(("sentence", "clauses"), PARTED)
def test_a_sentence_is_parted_where_another_doer_acts(sentence: str, clauses: list[str]) -> None:
    layout = lay_out(f"Statement\n\nThe ministers of both countries met in Vienna on 3 May 2006.\n\n{sentence}\n")
    assert [layout.text[one.start : one.end] for one in find_undertakings(layout, ())] == clauses


def test_a_numbered_line_without_a_finite_verb_says_who_is_to_act() -> None:
    layout = lay_out("Action plan\n\n3.2 Coast Guard crews to take part in the exercises at Dover.\n\n3.3 Next.\n")
    found = find_undertakings(layout, ())
    assert [one.verb.type for one in found] == ["committed"]


@pytest.mark.parametrize("mark", ["✦", "➤", "★", "→", "◆", "⁃"])
def test_any_sign_marks_an_item(mark: str) -> None:
    layout = lay_out(
        f"Action plan\n\nThe two governments will:\n\n{mark} lend two boats to the port;\n{mark} train thirty pilots.\n"
    )
    assert [layout.text[one.start : one.end] for one in find_undertakings(layout, ())] == [
        "lend two boats to the port",
        "train thirty pilots",
    ]


def test_a_name_above_a_list_only_says_who_is_to_act() -> None:
    layout = lay_out("Plan\n\nBoth will:\n\n- the Netherlands:\n  - to lend two boats;\n  - to train ten pilots.\n")
    found = [layout.text[one.start : one.end] for one in find_undertakings(layout, ())]
    assert found == ["to lend two boats", "to train ten pilots"]
