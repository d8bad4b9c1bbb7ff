"""Instruments: the document itself, those with a date, those with a name, and those just signed."""

from __future__ import annotations

import pytest

from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import BODY, instruments


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint statement on the ferries to Esbjerg", "joint-statement"),
        ("JOINT DECLARATION OF THE MINISTERS FOR FERRIES", "declaration"),
        ("Memorandum of understanding on safe ramps", "memorandum"),
        ("Conclusions of the ministers for ferries", "conclusions"),
        ("Treaty between Norway and Denmark", "treaty"),
        ("JOINT COMMUNIQUÉ OF THE MINISTERS FOR FERRIES", "joint-statement"),
        ("Joint ministerial statement on the ferries to Esbjerg", "joint-statement"),
        ("Chair's summary of the talks on ferries", "conclusions"),
    ],
)
def test_a_document_that_is_an_instrument_says_so_in_its_title(title: str, kind: str, lexicon: Lexicon) -> None:
    raw, (found,) = instruments(f"{title}\n\n{BODY}", lexicon)
    assert (found.is_document, found.kind, found.relation) == (True, kind, "records")
    assert raw[found.start : found.end].lower() in title.lower()


@pytest.mark.parametrize(
    ("text", "kind", "name", "quote"),
    [
        ("They praised the agreement signed in Oslo on 3 May 2011.", "agreement", "agreement",
         "the agreement signed in Oslo on 3 May 2011"),
        ("They praised the joint declaration of 3 May 2011 warmly.", "declaration", "joint declaration",
         "the joint declaration of 3 May 2011"),
        ("They praised the ferry safety protocol adopted in May 2011.", "protocol", "ferry safety protocol",
         "the ferry safety protocol adopted in May 2011"),
        ("They praised the May 2011 ferry agreement.", "agreement", "ferry agreement", "the May 2011 ferry agreement"),
        ("They praised the Treaty of Ribe signed on 3 May 2011.", "treaty", "Treaty of Ribe",
         "the Treaty of Ribe signed on 3 May 2011"),
    ],
)  # fmt: skip
def test_an_instrument_is_told_by_its_date(text: str, kind: str, name: str, quote: str, lexicon: Lexicon) -> None:
    raw, (found,) = instruments(text, lexicon)
    assert (found.kind, found.name, raw[found.start : found.end]) == (kind, name, quote)
    assert found.date is not None


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("As laid down in the Ribe Convention, ramps are safe.", "convention", "Ribe Convention"),
        ("As laid down in the Treaty of Ribe, ramps are safe.", "treaty", "Treaty of Ribe"),
        ("As laid down in the Nordic Ferries Agreements, ramps are safe.", "agreement", "Nordic Ferries Agreements"),
        ("The Danish-Norwegian Protocol on Ramps stays.", "protocol", "Danish-Norwegian Protocol on Ramps"),
    ],
)
def test_an_instrument_with_a_name_needs_no_date(text: str, kind: str, name: str, lexicon: Lexicon) -> None:
    _, (found,) = instruments(text, lexicon)
    assert (found.kind, found.name, found.date) == (kind, name, None)


def test_an_instrument_just_signed_says_what_it_is_about(lexicon: Lexicon) -> None:
    _, (found,) = instruments("They signed a joint arrangement on the training of pilots.", lexicon)
    assert (found.kind, found.name, found.relation) == (
        "arrangement", "joint arrangement on the training of pilots", "reports",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("They will accelerate the joint declaration of 3 May 2011.", "accelerates"),
        ("They reaffirm the joint declaration of 3 May 2011.", "reaffirms"),
        ("They signed the joint declaration of 3 May 2011.", "reports"),
        ("They noted the implementation of the joint declaration of 3 May 2011.", "mentions"),
        ("They have not forgotten the joint declaration of 3 May 2011.", "mentions"),
    ],
)
def test_what_a_document_does_with_an_earlier_instrument(text: str, relation: str, lexicon: Lexicon) -> None:
    _, (found,) = instruments(text, lexicon)
    assert found.relation == relation


def test_letters_that_only_fold_into_ascii_are_read_as_these(lexicon: Lexicon) -> None:
    _, found = instruments(f"Joint ſtatement and declaratıon\n\nThe joint ſtatement of 3 May 2011. {BODY}", lexicon)
    assert [(one.name, one.is_document) for one in found] == [
        ("Joint statement and declaration", True),
        ("joint statement", False),
    ]


@pytest.mark.parametrize(
    ("text", "names", "quotes"),
    [
        ("They recalled the readmission agreement with Norway.", ["readmission agreement with Norway"],
         ["the readmission agreement with Norway"]),
        ("Work goes on on the extradition treaty between Norway and Denmark.",
         ["extradition treaty between Norway and Denmark"], ["the extradition treaty between Norway and Denmark"]),
        ("They called for the return agreements with Norway and Iceland.",
         ["return agreement with Iceland", "return agreement with Norway"],
         ["the return agreements with Norway and Iceland", "the return agreements with Norway"]),
        ("Norway applies the readmission agreement with the EU.", ["readmission agreement with the European Union"],
         ["the readmission agreement with the EU"]),
    ],
)  # fmt: skip
def test_an_instrument_is_told_by_its_parties(text: str, names: list[str], quotes: list[str], lexicon: Lexicon) -> None:
    raw, found = instruments(text, lexicon)
    assert [one.name for one in found] == names
    assert [raw[one.start : one.end] for one in found] == quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They signed a new agreement on ramps during a visit by the Danish minister.", "a new agreement on ramps"),
        ("They signed an arrangement on pilots, which replaces an older text.", "an arrangement on pilots"),
        ("The two initialled a protocol on lifeboats with the Minister of Transport.", "a protocol on lifeboats"),
    ],
)
def test_what_an_instrument_is_about_ends_where_the_text_goes_on(text: str, quote: str, lexicon: Lexicon) -> None:
    raw, (found,) = instruments(text, lexicon)
    assert raw[found.start : found.end] == quote


def test_an_instrument_about_something_keeps_the_date_of_its_signing(lexicon: Lexicon) -> None:
    raw, (found,) = instruments("This builds on the joint statement on ferry safety agreed in May 2011.", lexicon)
    assert found.date is not None
    assert raw[found.start : found.end] == "the joint statement on ferry safety agreed in May 2011"


def test_a_heading_that_is_all_its_kind_says_that_the_document_is_an_instrument(lexicon: Lexicon) -> None:
    found = instruments(f"OSLO DECLARATION\non the safety of ferries in winter\n\nOslo, 3 May 2011\n\n{BODY}", lexicon)[
        1
    ]
    name = "OSLO DECLARATION on the safety of ferries in winter"
    assert [(one.name, one.kind, one.is_document) for one in found] == [(name, "declaration", True)]


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("On 3 May 2011 they signed an MoU on ramps.", "MoU on ramps", 3),
        ("They recalled the memorandum of understanding (MoU) on ramps.", "memorandum of understanding (MoU) on ramps",
         None),
        ("They recalled the treaty on winter ferries, which dates from 3 May 2011.", "treaty on winter ferries", 3),
        ("The Council adopted conclusions on ferries in winter.", "conclusions on ferries in winter", None),
        ("On 3 May 2011 they signed off an action plan on ramps.", "action plan on ramps", 3),
        # With whom it was made is told before what it is about, and not in the next sentence.
        ("On 3 May 2011 they signed an agreement with Norway on drivers.", "agreement with Norway on drivers", 3),
        ("They signed an agreement on ramps on 3 May 2011. They then spoke with staff.", "agreement on ramps", 3),
        ("Norway and Denmark signed a loan agreement on 3 May 2011.", "loan agreement", 3),
    ],
)  # fmt: skip
def test_further_ways_to_tell_an_instrument(text: str, name: str, day: int | None, lexicon: Lexicon) -> None:
    [found] = instruments(text, lexicon)[1]
    assert (found.name, found.date.day if found.date else None) == (name, day)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bergen Ferry Arrangement between Norway and Denmark", "Bergen Ferry Arrangement"),
        ("DECLARATION\nof the Ministers of the Nordic Forum", "DECLARATION of the Ministers of the Nordic Forum"),
        ("News > Joint Communiqué of the Nordic Ferry Conference", "Joint Communiqué of the Nordic Ferry Conference"),
        ("Published on Joint Communiqué of the Nordic Forum", "Joint Communiqué of the Nordic Forum"),
        ("Declaration of Intent\nbetween\nthe Ministry of Ferries of the Kingdom of Norway\nand\nthe Ministry of the "
         "Interior of the Kingdom of Denmark\nconcerning ramps in winter",
         "Declaration of Intent concerning ramps in winter"),
    ],
)  # fmt: skip
def test_a_document_is_called_by_its_title(title: str, name: str, lexicon: Lexicon) -> None:
    found = instruments(f"{title}\n\nOslo, 3 May 2011\n\n{BODY}", lexicon)[1]
    assert [one.name for one in found if one.is_document] == [name]


@pytest.mark.parametrize(
    ("text", "kind", "name", "date"),
    [
        ("They signed an agreement on hot pursuit across the sound.", "agreement",
         "agreement on hot pursuit across the sound", None),
        ("In May 2016 they signed an agreement on hot pursuit.", "agreement", "agreement on hot pursuit", "May 2016"),
        ("The protocol on ramps, signed in Ribe in October 2016, stays.", "protocol", "protocol on ramps",
         "October 2016"),
        ("They recalled the agreement of 2021 on ferry records.", "agreement", "agreement", "2021"),
        ("The Ribe Declaration, which leaders adopted on 13 December 2023, stays.", "declaration", "Ribe Declaration",
         "13 December 2023"),
        ("They took up the Joint Action Plan to tackle ferry theft of 10 December 2024.", "action-plan",
         "Joint Action Plan to tackle ferry theft", "10 December 2024"),
        ("A letter of intent on safe ramps was signed.", "declaration", "letter of intent on safe ramps", None),
        ("They praised a working arrangement between Europol and the Danish Ferry Police.", "arrangement",
         "working arrangement between Europol and the Danish Ferry Police", None),
        ("They wish to use the readmission agreement better.", "agreement", "readmission agreement", None),
        ("They praised the Conclusions of the Ribe European Council.", "conclusions",
         "Conclusions of the Ribe European Council", None),
        ("They returned to the Vilnius declaration.", "declaration", "Vilnius declaration", None),
    ],
)  # fmt: skip
def test_an_instrument_is_told_by_what_it_is_about(
    text: str, kind: str, name: str, date: str | None, lexicon: Lexicon
) -> None:
    raw, found = instruments(text, lexicon)
    told = [(one.kind, one.name, raw[one.date.start : one.date.end] if one.date else None) for one in found]
    assert told == [(kind, name, date)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ferry agreements were signed with Norway (May 2021), Iceland (June 2022) and Estonia (July 2023).",
         [("ferry agreement with Norway", "May 2021"), ("ferry agreement with Iceland", "June 2022"),
          ("ferry agreement with Estonia", "July 2023")]),
        ("The bilateral conventions concluded with Norway in 2009 and with Iceland in 2011 remain in force.",
         [("convention with Norway", "2009"), ("convention with Iceland", "2011")]),
        ("Denmark has transit deals with Norway and Iceland.",
         [("transit deal with Norway", ""), ("transit deal with Iceland", "")]),
    ],
)  # fmt: skip
def test_instruments_told_together_are_one_for_each_party(
    text: str, told: list[tuple[str, str]], lexicon: Lexicon
) -> None:
    raw, found = instruments(text, lexicon)
    assert [(one.name, raw[one.date.start : one.date.end] if one.date else "") for one in found] == told


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("In the joint statement adopted at the end of the meeting, they praised the crews.", "joint-statement",
         "the joint statement adopted at the end of the meeting"),
        ("A short declaration issued after the talks says no more.", "declaration",
         "A short declaration issued after the talks"),
        ("They followed the Esbjerg Agenda on ramps.", "action-plan", "the Esbjerg Agenda"),
        ("Under the Renewal Plan for the Kattegat Islands, ramps are paid for.", "action-plan",
         "the Renewal Plan for the Kattegat Islands"),
        ("They look to the covenant concluded by Denmark in Jutland.", "pact",
         "the covenant concluded by Denmark in Jutland"),
        ("She is to sign a memorandum with Norway.", "memorandum", "a memorandum with Norway"),
        ("They signed a letter of intent[1] on the lighting of ramps.", "declaration",
         "a letter of intent[1] on the lighting of ramps"),
        ("They praised the Agreement on Cooperation in Storms between the pilots of the Nordic countries, signed "
         "in Ribe in October 2016, and its results.", "agreement",
         "the Agreement on Cooperation in Storms between the pilots of the Nordic countries, signed in Ribe in "
         "October 2016"),
    ],
)  # fmt: skip
def test_more_ways_to_tell_an_instrument(text: str, kind: str, quote: str, lexicon: Lexicon) -> None:
    raw, (found,) = instruments(text, lexicon)
    assert (found.kind, raw[found.start : found.end]) == (kind, quote)


def test_what_an_instrument_replaces_is_another_with_a_date_of_its_own(lexicon: Lexicon) -> None:
    raw, (new, old) = instruments(
        "They signed a technical arrangement on ramps, which replaces the agreement of 21 April 1981.", lexicon
    )
    assert (new.date, raw[old.start : old.end]) == (None, "the agreement of 21 April 1981")


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("They signed a memorandum of cooperation on buoys and endorsed the works.", "memorandum",
         "a memorandum of cooperation on buoys"),
        ("A protocol on buoys was signed.", "protocol", "A protocol on buoys"),
        ("They praised the new ramp deal Norway has signed with Denmark.", "agreement",
         "the new ramp deal Norway has signed with Denmark"),
        ("The readmission agreement, in force since 3 May 2011, must be applied.", "agreement",
         "The readmission agreement, in force since 3 May 2011"),
        ("The mobility partnership with Norway should be carried out.", "agreement",
         "The mobility partnership with Norway"),
        ("They recalled the Global Compact for Safe, Open and Lit Harbours.", "pact",
         "the Global Compact for Safe, Open and Lit Harbours"),
        ("They look to the two memoranda of understanding concluded this morning.", "memorandum",
         "the two memoranda of understanding concluded this morning"),
        ("They will open negotiations on a tripartite agreement with Norway and Denmark on ramps.", "agreement",
         "a tripartite agreement with Norway and Denmark on ramps"),
        ("They revised the Agreement between Norway and Denmark on ferries, done at Oslo on 5 May 2011.", "agreement",
         "the Agreement between Norway and Denmark on ferries, done at Oslo on 5 May 2011"),
        ("Both ministers put their names to a joint roadmap on harbour safety.", "action-plan",
         "a joint roadmap on harbour safety"),
        ("They welcomed the Oslo Harbour Plan of December 2012.", "action-plan",
         "the Oslo Harbour Plan of December 2012"),
        ("The 1983 Memorandum of Understanding on ferry licensing stays.", "memorandum",
         "The 1983 Memorandum of Understanding on ferry licensing"),
        ("They praised the Council of Europe Convention on Salvage of 16 May 2005.", "convention",
         "the Council of Europe Convention on Salvage of 16 May 2005"),
    ],
)  # fmt: skip
def test_instruments_of_other_forms_are_told(text: str, kind: str, quote: str, lexicon: Lexicon) -> None:
    raw, (found,) = instruments(text, lexicon)
    assert (found.kind, raw[found.start : found.end]) == (kind, quote)


def test_talks_that_begin_give_an_agreement_no_date(lexicon: Lexicon) -> None:
    text = "The ministers agreed on 3 May 2011 to open negotiations on a fisheries agreement with Norway."
    (found,) = instruments(text, lexicon)[1]
    assert (found.date, found.relation) == (None, "mentions")


def test_a_communique_behind_the_name_of_its_meeting_is_the_document(lexicon: Lexicon) -> None:
    (found,) = instruments(f"Nordic Seminar on Ferries: Final Communiqué\n\n{BODY}", lexicon)[1]
    assert (found.is_document, found.kind) == (True, "joint-statement")


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("A protocol to that treaty, which we have signed today, covers ramps.", "protocol",
         "A protocol to that treaty"),
        ("The pact amending the treaty of Ribe, which both sides have also initialled, covers ramps.", "pact",
         "The pact amending the treaty of Ribe"),
        ("They have sent, with six others, a joint letter to the Board on pilotage.", "joint-letter",
         "a joint letter to the Board on pilotage"),
        ("Under the 2010 Ribe Ferry Treaties ships may dock.", "treaty", "the 2010 Ribe Ferry Treaties"),
        ("The deal reached with Norway will help.", "agreement", "The deal reached with Norway"),
        ("The Joint Action Plan, which they adopted in Oslo, sets targets.", "action-plan", "The Joint Action Plan"),
        ("They exchanged letters on the return of pilots.", "agreement", "exchanged letters on the return of pilots"),
        ("They agreed on a six-point plan to clear the ramps.", "action-plan", "a six-point plan to clear the ramps"),
        ("The ministers adopted a joint plan for the ramps.", "action-plan", "a joint plan for the ramps"),
        ("An agreement was reached today on the sharing of ferry lists.", "agreement",
         "An agreement was reached today on the sharing of ferry lists"),
        ("A technical protocol between the two coastguards expires in May.", "protocol",
         "A technical protocol between the two coastguards"),
        ("The treaty of 3 May 2011 and its Protocol of 9 June 2014 apply.", "protocol", "its Protocol of 9 June 2014"),
        ("The accord struck in Oslo in May 2011 has lapsed.", "agreement", "The accord struck in Oslo in May 2011"),
        ("The understanding reached in 2009 holds.", "agreement", "The understanding reached in 2009"),
        ("They keep the commitments entered into at the Oslo summit of May 2011.", "agreement",
         "the commitments entered into at the Oslo summit of May 2011"),
    ],
)  # fmt: skip
def test_an_instrument_is_told_by_what_was_done_with_it(text: str, kind: str, quote: str, lexicon: Lexicon) -> None:
    raw, found = instruments(f"{BODY}\n\n{text}", lexicon)
    assert (kind, quote) in [(one.kind, raw[one.start : one.end]) for one in found]
