"""People outside of office: what they demand, promise and tell is no measure of those who govern."""

from __future__ import annotations

import pytest

from graph.find.clauses.outsiders import is_asked_by_another, is_outside, speaks_outside
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = (
    "The Norwegian Minister of Justice, Ola Nordmann, and the Danish Minister of Justice, Hans Jensen, met in Oslo "
    "on 4 May 2016.\n\n"
)


@pytest.mark.parametrize(
    "clause",
    [
        "The shadow transport secretary called on the two governments to close the ramp",
        "The leader of the opposition promised that the ramp would be closed",
        "The dockers' union said its members would stay at home",
        "The union said that its members would stay at home",
        "The mayor of Bergen urged the ministers to pay for the ramp",
        "Anna Holm, director of the Bergen Refugee Council, said the ministers should open a hall",
        "A report by the Court of Auditors recommends that the ramp be sold",
        "The High Court ordered the ministry to open the ramp",
        "The Bergen Haulage Association wants the ministers to build a ramp",
        "Several backbenchers have demanded that the treaty be voted on",
        "Two former ministers called for the ramp to be closed",
        "The previous government signed away the ramp",
        "The archbishop asked the ministers to think of the drivers",
        "UNHCR said that both countries must respect the convention",
    ],
)
def test_somebody_outside_of_office_undertakes_nothing(clause: str) -> None:
    verbs = ("called", "promised", "said", "urged", "recommends", "ordered", "wants", "have", "asked", "signed")
    assert speaks_outside(clause, min(clause.find(f" {word} ") for word in verbs if f" {word} " in clause) + 1)


@pytest.mark.parametrize(
    ("clause", "verb"),
    [
        ("The minister for trade unions said that the ramp would be rebuilt", "would"),
        ("The European Union will send sixty officers", "will"),
        ("Experts of both countries will draw up a list", "will"),
        ("A hotline for fishermen is being set up", "is being"),
        ("A new campaign against smugglers will begin in May", "will"),
        ("The prefect said that the camp would be closed", "would"),
        ("Drivers are asked to lock their doors", "are asked"),
        ("The mayors of both towns will sign the plan", "will"),
        ("Lawyers are urged to report such cases", "are urged"),
        ("The ministers urged the unions to end the strike", "urged"),
        ("The court administration will open a new hall", "will"),
        ("A working party will report by June", "will"),
    ],
)
def test_whoever_only_looks_like_an_outsider_acts(clause: str, verb: str) -> None:
    assert not speaks_outside(clause, clause.index(verb))


def test_an_office_named_first_decides() -> None:
    assert is_outside("said Jane Roe, who leads the trade union of dockers and once met the minister")
    assert not is_outside("said the minister, after meeting the trade union")
    assert not is_outside("said Ola Nordmann of the Conservative party", office=5)


@pytest.mark.parametrize("label", ["Question (Bergen daily): ", "Moderator: ", "Journalist: "])
def test_who_asks_or_presides_undertakes_nothing(label: str) -> None:
    assert is_asked_by_another(f"{label}Will there be a ramp? We shall end at noon.")
    assert not is_asked_by_another("Minister Nordmann: We shall rebuild the ramp.")


@pytest.mark.parametrize(
    "passage",
    [
        "Anna Holm, the shadow justice minister, called on the government to publish the text and promised that her "
        "party would repeal it.",
        "The mayor of Bergen said the ramp was full. He called on the ministers to open another.",
        "“Both governments must pay for a second ramp,” said Anna Holm, of the Bergen Refugee Council. “They should "
        "send sixty guards as well.”",
        "Anna Holm, who leads the union of dockers, said: “The ministers must hire sixty more guards.”",
        "Question (Bergen daily): The two ministers will open a ramp in May, will they?",
    ],
)
def test_a_text_is_read_without_what_outsiders_demand(reader: Reader, passage: str) -> None:
    assert read(reader, _HEAD + passage).measures == ()


@pytest.mark.parametrize(
    ("passage", "kind"),
    [
        ("“We will hire sixty more guards,” Mr Nordmann told the union of dockers.", "committed"),
        ("The mayor was pleased. The two ministers called on ferry companies to lock their ramps.", "called-for"),
        ("Residents cheered, and the ministers promised that a second ramp would be built by May.", "committed"),
    ],
)
def test_beside_outsiders_ministers_still_act(reader: Reader, passage: str, kind: str) -> None:
    assert [measure.type for measure in read(reader, _HEAD + passage).measures] == [kind]


@pytest.mark.parametrize(
    "words",
    ["A judge from Norway will be seconded to the court.", "The mayor is to be given two officers by the ministry."],
)
def test_what_is_done_to_people_outside_of_office_is_a_measure(words: str, reader: Reader) -> None:
    found = read(reader, f"Joint statement on ferries\n\nOslo, 4 May 2016\n\n{words}\n").measures
    assert [one.type for one in found] == ["committed"]


def test_a_sentence_of_very_many_clauses_is_parted_to_its_end(reader: Reader) -> None:
    words = "Norway will open a desk" + " and Italy declared its readiness to send a boat" * 1200
    found = read(reader, f"Joint statement on ferries\n\nOslo, 4 May 2016\n\n{words}.\n").measures
    assert len(found) == 1201
