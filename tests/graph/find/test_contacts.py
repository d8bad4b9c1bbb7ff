"""Contacts of two in office, whatever the verb: by telephone, of guest and host, side by side, and none at all."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import meetings_told, read, town_of

_HEAD = "Ferry news, 4 May 2022\n\n"
_BERG = "Norwegian Interior Minister Ola Berg"
_KALNS = "Latvian Interior Minister Janis Kalns"


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        (f"{_BERG} was on the phone to {_KALNS} on Tuesday.", ("held", "2022-05-03", "")),
        (f"{_BERG} addressed his Baltic colleagues by video link on Tuesday.", ("held", "2022-05-03", "")),
        (f"On Tuesday {_BERG} consulted {_KALNS} over the telephone.", ("held", "2022-05-03", "")),
        (f"{_BERG} had {_KALNS} on the line on Tuesday.", ("held", "2022-05-03", "")),
        (f"{_BERG} and {_KALNS} got to know one another by telephone on Tuesday.", ("held", "2022-05-03", "")),
        (f"{_BERG} was in telephone contact with {_KALNS} on Monday.", ("held", "2022-05-02", "")),
        (f"{_BERG} will consult his Latvian counterpart by video conference on 9 May.", ("planned", "2022-05-09", "")),
        (f"With {_KALNS}, {_BERG} talked on Tuesday about ferries.", ("held", "2022-05-03", "")),
        (f"There was a round of talks between Norway and Latvia in Riga on Monday, which {_BERG} chaired.",
         ("held", "2022-05-02", "riga")),
        ("There will be a meeting of the ministers in Riga on 9 May.", ("planned", "2022-05-09", "riga")),
        (f"{_BERG} and his Latvian colleague Janis Kalns discussed ferries in Riga on Tuesday.",
         ("held", "2022-05-03", "riga")),
        ("The Minister of the Interior and her Latvian colleague Janis Kalns went over the list in Riga on Monday.",
         ("held", "2022-05-02", "riga")),
        (f"On Tuesday {_BERG} had Latvia's Janis Kalns as his guest in Oslo.", ("held", "2022-05-03", "oslo")),
        (f"{_BERG} played host to Latvia's Janis Kalns in Oslo on Monday.", ("held", "2022-05-02", "oslo")),
        (f"{_BERG} was granted an audience by the King of Denmark in Copenhagen on Monday.",
         ("held", "2022-05-02", "copenhagen")),
        (f"{_BERG} paid a courtesy call on the President of Latvia in Riga on Monday.", ("held", "2022-05-02", "riga")),
        (f"{_BERG} gave a dinner for the Baltic ministers in Oslo on Monday.", ("held", "2022-05-02", "oslo")),
        (f"A farewell reception in Riga on Monday was attended by {_BERG}.", ("held", "2022-05-02", "riga")),
        (f"{_BERG} emerged from two hours with Latvia's Janis Kalns in Riga on Tuesday.",
         ("held", "2022-05-03", "riga")),
        (f"{_BERG} and {_KALNS} were together in Riga on Monday.", ("held", "2022-05-02", "riga")),
        (f"{_BERG} saw {_KALNS} in Riga on Monday.", ("held", "2022-05-02", "riga")),
        ("The fifth session of the Baltic Ferry Dialogue was convened in Riga yesterday.",
         ("held", "2022-05-03", "riga")),
        ("At today's meeting of the Ports Council in Riga ministers spoke about ramps.",
         ("held", "2022-05-04", "riga")),
        (f"{_BERG} met {_KALNS} in Latvia's capital, Riga, on Tuesday.", ("held", "2022-05-03", "riga")),
        ("The ministers were hosted by Latvia last year, at Jurmala.", ("mentioned", "2021", "jurmala")),
        ("A second round is pencilled in for June in Riga.", ("planned", "2022-06", "riga")),
        ("The Norwegian presidency will bring the interior ministers of the region to Bergen on 9 June.",
         ("planned", "2022-06-09", "bergen")),
        (f"{_BERG} expects Latvia's Janis Kalns in Oslo before the end of the year.", ("planned", "2022", "oslo")),
        (f"{_BERG} is travelling to Riga on 9 May for talks with {_KALNS}.", ("planned", "2022-05-09", "riga")),
        (f"{_BERG} is leaving for Riga tonight, where Latvia's Janis Kalns awaits him for dinner.",
         ("planned", "2022-05-04", "riga")),
        ("Bilateral conversations with Latvia's Janis Kalns and Estonia's Mart Tamm are foreseen in Riga on 9 May.",
         ("planned", "2022-05-09", "riga")),
        ("Officials are finding a date in June for the ministers to meet in Riga.", ("planned", "2022-06", "riga")),
        (f"During his stay in Riga on Monday, {_BERG} was briefed by {_KALNS}.", ("held", "2022-05-02", "riga")),
        (f"Earlier on Tuesday {_BERG} was in conversation with {_KALNS} in Riga.", ("held", "2022-05-03", "riga")),
        (f"The meeting in Riga on Monday between {_BERG} and {_KALNS} was friendly.", ("held", "2022-05-02", "riga")),
        ("A visit by the Norwegian Interior Minister to Riga is planned for June.", ("planned", "2022-06", "riga")),
        ("The last such gathering was in Riga in October 2021.", ("mentioned", "2021-10", "riga")),
        ("The two ministers will be back in Riga on 9 June to take stock.", ("planned", "2022-06-09", "riga")),
        ("The ministers are to put their heads together again in Riga in June.", ("planned", "2022-06", "riga")),
        ("Their next encounter is down for Riga in June.", ("planned", "2022-06", "riga")),
    ],
)  # fmt: skip
def test_a_contact_is_a_meeting_whatever_the_verb(reader: Reader, words: str, meeting: tuple[str, str, str]) -> None:
    assert meetings_told(reader, _HEAD + words) == [meeting]


@pytest.mark.parametrize(
    "words",
    [
        f"{_BERG} agreed that ferries had met the targets.",
        f"Two gangs had met in a hotel in Riga on Monday, {_BERG} said.",
        f"{_BERG} will watch Norway meet Latvia in Riga on Friday.",
        f"{_BERG} went to the stadium, where Norway play Latvia on Friday.",
        f"{_BERG} told Parliament on Monday that Latvia had been consulted by telephone company staff.",
        f"{_BERG} discussed ferries in Parliament on Monday.",
        f"A hotline can be reached by phone since Monday, {_BERG} said.",
        f"{_BERG} and {_KALNS} reviewed their plans after the storm in Riga on Monday, separately.",
        f"The court met in Riga on Monday, {_BERG} noted.",
        "The new rules will bring ministers more work in Riga from June.",
        f"{_BERG} expects Latvia to build ramps in Riga by June.",
        f"{_BERG} is flying to Riga on Friday for the ice hockey.",
        "There was agreement between Norway and Latvia on ramps in Riga on Monday.",
        f"{_BERG}, whom the boxer beat in the first round in Riga on Monday, was calm.",
        f"{_BERG} and {_KALNS} will resume the sale of lamps in Riga on 9 May.",
        f"{_BERG} gave an account of his visit to the Senate.",
        f"{_BERG} intends to bring a bill on ramps to Parliament on 9 May.",
    ],
)
def test_words_of_contact_without_two_in_office_tell_none(reader: Reader, words: str) -> None:
    assert meetings_told(reader, _HEAD + words) == []


def test_there_is_the_place_told_before(reader: Reader) -> None:
    words = f"{_BERG} flew to Riga. He was there for talks with {_KALNS} on Monday."
    found = read(reader, _HEAD + words).meetings
    assert [town_of(one) for one in found] == ["riga"]
    place = found[0].place
    assert place is not None and place.ground.supported_by is not None
    assert place.ground.supported_by.quote == "Riga"


def test_the_capital_of_a_state_needs_no_name(reader: Reader) -> None:
    words = f"{_BERG} met Italy's Ada Rossi, Minister of the Interior, in the Italian capital on Tuesday."
    assert meetings_told(reader, _HEAD + words) == [("held", "2022-05-03", "rome")]


def test_a_visit_to_a_state_on_the_day_of_a_dateline_was_in_itstown_of(reader: Reader) -> None:
    words = f"{_KALNS} today received {_BERG}, who is on a two-day visit to Latvia."
    assert meetings_told(reader, "Riga, 4 May 2022\n\n" + words) == [("held", "2022-05-04", "riga")]


def test_who_received_one_and_then_another_met_twice(reader: Reader) -> None:
    words = (
        f"Over breakfast with {_KALNS} he raised ramps. With the Estonian Interior Minister, Mart Tamm, he talked"
        " about ferries."
    )
    assert meetings_told(reader, "Oslo, 4 May 2022\n\n" + words) == [("held", "2022-05-04", "oslo")] * 2


def test_a_visit_that_is_reported_on_was_held(reader: Reader) -> None:
    words = f"I am writing to report on my visit to Riga on 2 May. I saw {_KALNS} for most of the morning."
    assert meetings_told(reader, _HEAD + words) == [("held", "2022-05-02", "riga")]
