"""Which meetings a text tells, when and where: more verbs, places nobody listed, hosts in turn, and what is none."""

from __future__ import annotations

import re

import pytest

from graph.reading import Reader
from graph.records import document_record
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read

DAY = "12 March 2010"
_NUMBER = re.compile(r"-\d+$")  # of a place of the wide gazetteer


def _meetings(reader: Reader, words: str, day: str = DAY) -> list[str]:
    """Each meeting: whether held, its date, its place."""
    found = read(reader, f"Statement on ferries and ramps\n\n{day}\n\n{words}\n").meetings
    return [
        f"{one.occurrence} {one.when.value if one.when else '-'} "
        + (_NUMBER.sub("", one.place.value.removeprefix("location/")) if one.place else "-")
        for one in found
    ]


IN_OSLO = (
    "The Danish Minister of Ferries, Inger Olsen, met the Norwegian Minister of Justice, Per Hansen, in Oslo on 9 "
    "March."
)
TOLD = [
    ("The Norwegian Minister of Justice, Per Hansen, and the Danish Minister of Ferries, Inger Olsen, conferred in "
     "Bergen on Monday 8 March.", ["held 2010-03-08 bergen"]),
    ("Gathered in Oslo at the invitation of the Norwegian Minister of Ferries, Per Hansen, the ministers from Sweden "
     "and Denmark spoke.", ["held 2010-03-12 oslo"]),
    ("Minister Per Hansen and I spent a very useful morning in Oslo.", ["held 2010-03-12 oslo"]),
    # Places that no gazetteer lists are where meetings are.
    ("The next meeting will be hosted by Norway in Skarvbukta in the spring of 2011.", ["planned 2011 skarvbukta"]),
    ("They will meet anew in 2011 in Lindenau.", ["planned 2011 lindenau"]),
    ("The ministers came together on 8 March 2010 on the island of Munkholmen for their yearly exchange.",
     ["held 2010-03-08 munkholmen-island"]),
    # Events to come, first sittings and calendars.
    ("A steering group of state secretaries shall meet twice a year, for the first time in Oslo in November 2010.",
     ["planned 2010-11 oslo"]),
    ("Europol will host a debriefing in The Hague in January 2011.", ["planned 2011-01 the-hague"]),
    ("Senior officials meet in Vilnius on 8 September.", ["planned 2010-09-08 vilnius"]),
    ("The leaders looked forward to seeing each other at the next meeting of the Nordic Ferry Community.",
     ["planned - -"]),
    ("Meeting in Oslo on Monday, Minister Per Hansen and Minister Inger Olsen agreed to share ramps.",
     ["held 2010-03-08 oslo"]),
    ("In Oslo, the Norwegian Minister of Justice, Per Hansen, and the Danish Minister of Ferries, Inger Olsen, agreed "
     "on Tuesday to share ramps.", ["held 2010-03-09 oslo"]),
    ("The Norwegian Minister of Justice, Per Hansen, played host to the Danish Minister of Ferries, Inger Olsen, in "
     "Oslo on Tuesday.", ["held 2010-03-09 oslo"]),
    ("The accord came after talks between the Norwegian Minister of Justice, Per Hansen, and the Danish Minister of "
     "Ferries, Inger Olsen, in Oslo on Tuesday.", ["held 2010-03-09 oslo"]),
    # Where events are that were told before, and an event of a month.
    ("The minister will attend the Nordic Ferry Council on 22 March and the Ramps Council on 24 March. Both meetings "
     "will be held in Bergen.", ["planned 2010-03-22 bergen", "planned 2010-03-24 bergen"]),
    ("The minister will attend the Nordic Ferry Council on 22 March. It will take place in Bergen.",
     ["planned 2010-03-22 bergen"]),
    # Where others are to be, or what comes after, says nothing of it; a call has no place.
    ("The minister will attend the Nordic Ferry Council on 22 March. It was agreed that experts will meet in Bergen.",
     ["planned 2010-03-22 -", "planned - bergen"]),
    ("The minister will attend the Nordic Ferry Council on 22 March. The meeting will be followed by talks with the "
     "experts in Bergen.", ["planned 2010-03-22 -", "planned - bergen"]),
    ("The Danish Minister of Ferries, Inger Olsen, will speak by telephone with the Norwegian Minister of Justice, Per "
     "Hansen, on 22 March. The meeting will be held in Bergen.", ["planned 2010-03-22 -", "planned - bergen"]),
    ("The minister chaired the meeting of the Nordic Ferry Council in Oslo on 9 March. A report goes to the March "
     "European Council.", ["held 2010-03-09 oslo", "mentioned 2010-03 -"]),
    ("The plan goes back to a recent meeting in Oslo between Minister Per Hansen and Minister Inger Olsen.",
     ["mentioned - oslo"]),
    ("The Danish Minister of Ferries, Inger Olsen, held a meeting with the Norwegian Minister of Justice, Per Hansen. "
     "The ministers met in Bergen on 9 March and agreed to share ramps.", ["held 2010-03-09 bergen"]),
    ("At the first Joint Working Group on Ferries held in Oslo this week, the two countries pledged more ramps.",
     ["held 2010-03 oslo"]),
    # A town that receives, an event that somebody hosts, and one that is called off or moved.
    ("Bergen on Tuesday hosted a gathering of ministers, with the Danish Minister of Ferries, Inger Olsen, in the "
     "chair. They gather next in Malmö in the autumn.", ["held 2010-03-09 bergen", "planned 2010 malmo"]),
    ("The Danish Minister of Ferries, Inger Olsen, will be back in July, when Norway hosts the ferry summit in Bergen.",
     ["planned 2010-07 bergen"]),
    ("The trilateral that was to bring the ministers for ferries of Norway, Sweden and Denmark together in Bergen on "
     "18 March will not take place.", ["planned 2010-03-18 bergen"]),
    ("Consultations of ministers, due in Bergen on 18 March, have been moved to April.", ["planned 2010-04 bergen"]),
    ("A meeting of the ministers in person is hoped for in Oslo on 18 March.", ["planned 2010-03-18 oslo"]),
    ("The ministers met by video conference on Tuesday.", ["held 2010-03-09 -"]),
    # One after the other, each on the day that was told.
    ("The Danish Minister of Ferries, Inger Olsen, saw the Norwegian Minister of Justice, Per Hansen, in Oslo "
     "on Tuesday and dined with the Swedish Minister of Trade, Nils Berg, in Malmö.",
     ["held 2010-03-09 oslo", "held 2010-03-09 malmo"]),
    ("Having met the Norwegian Minister of Justice, Per Hansen, in Oslo on Monday, the Danish Minister of Ferries, "
     "Inger Olsen, had talks in Malmö two days later with the Swedish Minister of Trade, Nils Berg.",
     ["held 2010-03-08 oslo", "held 2010-03-10 malmo"]),
    ("The Danish Minister of Ferries, Inger Olsen, sat down in Oslo on Tuesday with the Norwegian Minister of "
     "Justice, Per Hansen, and, an hour later, with the Swedish Minister of Trade, Nils Berg.",
     ["held 2010-03-09 oslo", "held 2010-03-09 oslo"]),
    ("The ministers of three states conferred in Oslo on Tuesday before flying on to Malmö, where they were to meet "
     "the Swedish Minister of Trade, Nils Berg, on Thursday 18 March.",
     ["held 2010-03-09 oslo", "planned 2010-03-18 malmo"]),
    ("The ministers of three states met in Oslo on Tuesday. The seventh such meeting took place in Malmö in January.",
     ["held 2010-03-09 oslo", "mentioned 2010-01 malmo"]),
    ("The ministers of both states intend to take stock in Malmö in May.", ["planned 2010-05 malmo"]),
    ("Norway's Minister of Justice, Per Hansen, spoke Tuesday with the Danish Minister of Ferries, Inger Olsen.",
     ["held 2010-03-09 -"]),
    ("Beginning her visit in the port town of Trondheim, the Danish Minister of Ferries, Inger Olsen, met the "
     "Norwegian Minister of Justice, Per Hansen.", ["held 2010-03-12 trondheim"]),
    ("The summit of ferry ministers, which was to open in Bergen on 18 March, has been postponed.",
     ["planned 2010-03-18 bergen"]),
    ("The conversation of the ministers will be continued in Malmö in April.", ["planned 2010-04 malmo"]),
    ("The Danish Minister of Ferries, Inger Olsen, lunched with the Norwegian Minister of Justice, Per Hansen, in Oslo "
     "on Tuesday and saw the Norwegian Minister of Trade, Nils Berg, in the afternoon.",
     ["held 2010-03-09 oslo", "held 2010-03-09 oslo"]),
    ("The two had last seen each other in Malmö in January.", ["mentioned 2010-01 malmo"]),
    # On another day than the one that was told: counted where it can be, and else not known.
    (f"{IN_OSLO} Ten days earlier she had also met the Swedish Minister of Trade, Nils Berg, in Malmö.",
     ["held 2010-03-09 oslo", "held 2010-02-27 malmo"]),
    (f"{IN_OSLO} A few days earlier she had also met the Swedish Minister of Trade, Nils Berg, in Malmö.",
     ["held 2010-03-09 oslo", "held  malmo"]),
    (f"{IN_OSLO} The previous week she had also met the Swedish Minister of Trade, Nils Berg, in Malmö.",
     ["held 2010-03-09 oslo", "held  malmo"]),
    (f"{IN_OSLO} Some days later she met the Swedish Minister of Trade, Nils Berg, in Malmö.",
     ["held 2010-03-09 oslo", "held 2010-03 malmo"]),
    (f"{IN_OSLO} A day later than planned she also met the Swedish Minister of Trade, Nils Berg, in Malmö.",
     ["held 2010-03-09 oslo", "held 2010-03-09 malmo"]),
    # The day told before, and the day on which somebody only came.
    ("On Monday the Danish Minister of Ferries, Inger Olsen, saw a berth. The following day she was received in Oslo "
     "by the Norwegian Minister of Justice, Per Hansen.", ["held 2010-03-09 oslo"]),
    ("The Danish Minister of Ferries, Inger Olsen, arrived in Oslo late on Tuesday for a visit. She held talks with "
     "her Norwegian counterpart, Per Hansen.", ["held 2010-03-12 oslo"]),
    # What a sentence opens with is nearer than a place far behind its verb.
    ("While in Oslo, the Danish Minister of Ferries, Inger Olsen, met with the Norwegian Minister of Justice, Per "
     "Hansen, the harbour masters, and officers of the customs stationed in Sweden.", ["held 2010-03-12 oslo"]),
    # Events mentioned by their nouns.
    ("They followed up on their meeting in Washington in October.", ["mentioned 2009-10 washington"]),
    ("The two ministers conferred on Monday on the eve of the Council in Luxembourg.",
     ["held 2010-03-08 -", "mentioned - luxembourg"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "meetings"), TOLD)
def test_a_meeting_is_told_with_its_day_and_its_place(words: str, meetings: list[str], reader: Reader) -> None:
    assert _meetings(reader, words) == meetings


@pytest.mark.parametrize(
    "words",
    [
        "We expect firms to remove such offers, and we would welcome a clear obligation to this effect.",
        "A committee of senior officials is to hold its first session within sixty days.",
        "The young people we met at the shelter in Oslo impressed the Home Secretary.",
        "Ferries that have met all the benchmarks are put to the ministers next month.",
        "The ministers undertook to hold a business forum in Rome in the spring.",
        "The trade union's secretary is to hold talks with the shadow ferries minister in Oslo on 18 March.",
        "Officers should hold a meeting with the applicant within five days.",
        "Climbers reached the summit on Tuesday, and tenants attended a meeting in Bergen on 8 March.",
        "The operator shall meet the cost of the repairs by 30 June.",
    ],
)
def test_what_is_no_meeting_of_people_in_office_is_none(words: str, reader: Reader) -> None:
    assert _meetings(reader, words) == []


def test_who_goes_somewhere_and_meets_somebody_there_met_and_every_host_in_turn(reader: Reader) -> None:
    words = (
        "The Norwegian Minister of Ferries, Per Hansen, was in Bucharest this week. On Tuesday 9 March he was "
        "received by the Minister of Ports, Dan Popa. Mr Hansen later called on the Prime Minister, Ion Radu."
    )
    assert _meetings(reader, words) == ["held 2010-03-09 bucharest", "held 2010-03-09 bucharest"]


@pytest.mark.parametrize(
    ("title", "meetings"),
    [
        ("Hansen and Olsen meet in Trondheim", ["held 2010-03-12 trondheim"]),
        ("Minister for ferries receives her Danish colleague", ["held 2010-03-12 oslo"]),
        ("Bergen talks of ministers called off", []),
        ("Ministers to meet in Bergen", []),
    ],
)
def test_a_title_tells_the_meeting_that_nothing_else_tells(title: str, meetings: list[str], reader: Reader) -> None:
    found = read(reader, f"{title}\n\nOslo, {DAY}\n\nRamps were on the table.\n").meetings
    told = [(one, one.when, _NUMBER.sub("", one.place.value.removeprefix("location/"))) for one in found if one.place]
    assert [f"{one.occurrence} {when.value} {place}" for one, when, place in told if when] == meetings


def test_a_meeting_of_some_days_is_printed_with_its_first(reader: Reader, lexicon: Lexicon) -> None:
    words = "The ministers of Norway and Denmark met in Bergen on 8 and 9 March."
    found = read(reader, f"Statement on ferries and ramps\n\n{DAY}\n\n{words}\n")
    assert [str(one.when.value) for one in found.meetings if one.when] == ["2010-03"]
    assert [one["date"] for one in document_record(found, lexicon)["meetings"]] == ["2010-03-08"]


def test_a_sight_that_one_minister_went_to_see_is_no_meeting_beside_one(reader: Reader) -> None:
    words = (
        "The Norwegian Minister of Ferries, Per Hansen, met the Danish Minister of Ports, Inger Olsen, in Oslo on 9 "
        "March. Mr Hansen also visited the ferry terminal in Esbjerg."
    )
    assert _meetings(reader, words) == ["held 2010-03-09 oslo"]


def test_what_is_to_come_lends_no_day_to_what_was(reader: Reader) -> None:
    words = (
        "Mr Per Hansen, Minister of Ferries of Norway, met President Ion Radu and was due to travel to Oslo on Tuesday."
    )
    assert all("oslo" not in one for one in _meetings(reader, words) if one.startswith("held"))


def test_a_host_is_of_another_state_than_the_guest(reader: Reader) -> None:
    words = (
        "On Monday the German Federal Minister of Ferries, Horst Bauer, paid a visit to Georgia. He was received by "
        "Prime Minister Ivan Bako."
    )
    found = read(reader, f"Statement on ferries\n\n{DAY}\n\n{words}\n").ministers
    assert {(one.name, one.country) for one in found} == {("Horst Bauer", "Germany"), ("Ivan Bako", "Georgia")}


def test_a_line_that_is_a_meeting_and_a_title_that_is_its_place_tell_it(reader: Reader) -> None:
    head = "Bergen Chair's Summary\nNorthern Ministerial, 12 March 2010\n\n"
    text = f"{head}Chair: Per Hansen, Minister\n\nThe group is one.\n"
    (found,) = read(reader, text).meetings
    assert found.held
    assert (str(found.when.value) if found.when else "") == "2010-03-12"
    assert found.place is not None and _NUMBER.sub("", found.place.value) == "location/bergen"


@pytest.mark.parametrize(
    "words",
    [
        "Police to draft a protocol on joint patrols by 15 May.",
        "The agency is drawing up a code of conduct on returns.",
    ],
)
def test_what_is_only_to_be_drafted_is_no_instrument_yet(words: str, reader: Reader) -> None:
    assert read(reader, f"Statement on ferries and ramps\n\n{DAY}\n\n{words}\n").agreements == ()


def test_a_common_letter_is_told_by_its_day(reader: Reader) -> None:
    words = "The common letter to the Commission of 12 January will be followed by a second one."
    (found,) = read(reader, f"Statement on ferries and ramps\n\n{DAY}\n\n{words}\n").agreements
    assert (found.kind, str(found.when.value) if found.when else "") == ("joint-letter", "2010-01-12")
