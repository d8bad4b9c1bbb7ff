"""What a document says of itself: title, date, place, when a page went up; and what it does not say."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.find.dates import find_dates
from graph.find.header import read_header
from graph.findings import RESOLVED, STATED, Header
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid, passages, read

BODY = "The ministers inspected the ramps and thanked the crews of the ferries for their work during the winter months."


def _header(text: str, lexicon: Lexicon) -> Header:
    layout, _, places = laid(text, lexicon)
    header = read_header(layout, find_dates(layout.text), places)
    for passage in passages(header):
        assert text[passage.start : passage.end] == passage.quote
    return header


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Joint statement on ferries\n\nOslo, 3 May 2011\n\n{BODY}", "Joint statement on ferries"),
        (f"Ministry of Ferries\n\nDeclaration on safe ramps\n\n{BODY}", "Declaration on safe ramps"),
        (f"# Norway and Denmark mend their ramps\n\n{BODY}", "Norway and Denmark mend their ramps"),
        (f"Joint declaration\n\nby the ministers for ferries of Norway and Denmark\n\n{BODY}",
         "Joint declaration by the ministers for ferries of Norway and Denmark"),
        (f"Oslo Chair's Summary\n\nHarbour Ministerial, 3 May 2011\n\nChair: Ola Berg, Minister, Norway\n\n{BODY}",
         "Oslo Chair's Summary"),
        (f"PRESS RELEASE\n\nNew ramps for Oslo and Esbjerg\n\n{BODY}", "New ramps for Oslo and Esbjerg"),
        (f"Nordic Ministerial Meeting in Oslo 3 May 2011\n\n{BODY}", "Nordic Ministerial Meeting in Oslo 3 May 2011"),
        (f"Ports and Ferries Council, 3/5/2011 - Main results\n\nRamps\n\n{BODY}",
         "Ports and Ferries Council, 3/5/2011 - Main results"),
        (f"Home > News > Ferries\n\nNew ramps for Oslo and Esbjerg\n\n{BODY}", "New ramps for Oslo and Esbjerg"),
        (f"Ministry of Ferries - Press release\n\nNew ramps for\nOslo and Esbjerg\n\n{BODY}",
         "New ramps for Oslo and Esbjerg"),
        (f"JOINT STATEMENT ON\nSAFE RAMPS\n\nOslo, 3/4 May 2011\n\n{BODY}", "JOINT STATEMENT ON SAFE RAMPS"),
        (f"JOINT COMMUNIQUÉ\n\n{BODY}", "JOINT COMMUNIQUÉ"),
        (f"  COMMUNIQUÉ\n\nof the meeting of the Ministers\n  for ferries\n\n(Oslo, 3 May 2011)\n\n{BODY}",
         "COMMUNIQUÉ of the meeting of the Ministers for ferries"),
        (f"Danish Embassy in Oslo\n\nMenu\n\nMinister for ferries receives colleague\n\n{BODY}",
         "Minister for ferries receives colleague"),
        (f"Danish Embassy in Oslo opens ramp\n\nOslo, 3 May 2011\n\n{BODY}", "Danish Embassy in Oslo opens ramp"),
        (f"OSLO DECLARATION\non safe ramps\n\n{BODY}", "OSLO DECLARATION on safe ramps"),
        (f"From: Ferries\nSubject: Ministers agree on ramps\n\n{BODY}", "Ministers agree on ramps"),
        (f"Ramp summit\n\nRecalling the Ferry Treaty of 1957 and all that followed,\n\n{BODY}", "Ramp summit"),
        (f"Home > News > Archive > Ramps for Oslo\n\nFerry portal of Norway\n\nRamps for Oslo\n\n{BODY}",
        "Ramps for Oslo"),
        (f"MEMORANDUM OF UNDERSTANDING\n\nBETWEEN\n\nTHE MINISTRY OF FERRIES\n\nAND\n\nTHE RAMP BOARD\n\n{BODY}",
         "MEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY OF FERRIES AND THE RAMP BOARD"),
        (f"PRESS RELEASE No. 45/2014\n6 May 2014\n\nMinisters agree on new ramps\n\n{BODY}",
        "Ministers agree on new ramps"),
        (f"From: Ferries\nSubject: AW: [EXT] Fwd: Ministers agree on ramps\n\n{BODY}", "Ministers agree on ramps"),
        (f"HC Deb 3 May 2011 vol 52 cc31-45WS\n\nNew ramps for Oslo and Esbjerg\n\n{BODY}",
         "New ramps for Oslo and Esbjerg"),
        (f"To whom it may concern\n\n{BODY}", None),
        (f"From: Ferries\nSubject: Norway and Denmark to mend\n the ramps of Oslo\nSent: 3 May 2011\n\n{BODY}",
         "Norway and Denmark to mend the ramps of Oslo"),
        (f"Dear Ida,\n\nOslo, 3 May 2011\n\nRE: Rusty ramps at Oslo\n\n{BODY}", "Rusty ramps at Oslo"),
        (f"Ole Berg\nMinister for Ferries\n\nOslo, 3 May 2011\n\nDear Ida,\n\n{BODY}", None),
        (f"Ramps, not walls\n\nAddress by the Minister for Ferries to the Ramp Forum, Oslo, 3 May 2011\n\n{BODY}",
         "Ramps, not walls"),
        (f"Ministry of Ferries\n\nSpeech | Date: 03/05/2011\n\nWhy ramps matter\n\nBy Minister for Ferries Ole Berg\n\n"
         f"{BODY}", "Why ramps matter"),
        (f"Communiqué of the ministers for ferries of Norway and Denmark, Oslo, 3 May 2011. {BODY}",
         "Communiqué of the ministers for ferries of Norway and Denmark, Oslo, 3 May 2011"),
        (f"Joint statement. {BODY}", "Joint statement"),
        (f"Agreement was reached on the ramps. {BODY}", None),
        (f"(2 years, 3 months ago)\n\n{BODY}", None),
        (f"Rusty ramps\n\n– in the House of Commons at 12:38 pm on 1 May 2024.\n\nAlert me about debates\n\n{BODY}",
         "Rusty ramps"),
        (f"Skip to content\n\nLocal ramps\n\nVolume 611: debated on Monday 14 March 2022\n\n{BODY}", "Local ramps"),
        (f"14 July 2015 : Column 709\n\nHonourable Members of this House\n\n{BODY}", None),
        (f"Ministry of Ferries\n\nOslo, 3 May 2011\n\nTo: Ms Ida Brandt\n\nCommissioner for ramps of all harbours\n\n"
         f"Subject: Report on rusty ramps\n\nDear Ida,\n\n{BODY}", "Report on rusty ramps"),
        (f"OSLO, May 15 The ramps are safe. {BODY}", None),
        (f"Volume 611: debated on Monday 14 March 2022\n\n{BODY}", None),
        (f"Full Debate: Read Full Debate\n\nRamps for Oslo and Esbjerg\n\n{BODY}", "Ramps for Oslo and Esbjerg"),
        (f"OSLO, May 15 (NTB) {BODY}", None),
        (f"JOINT DECLARATlON\nOF THE MlNISTERS OF FERRIES\n\n{BODY}", "JOINT DECLARATION OF THE MINISTERS OF FERRIES"),
        (f"21.02.2008 - PRESS RELEASE DOI 0233\n\nMinisters agree on new ramps\n\n{BODY}",
        "Ministers agree on new ramps"),
        (BODY, None),
        (f"{BODY}\n\n{BODY}", None),
    ],
)  # fmt: skip
def test_the_title_is_the_first_telling_line_above_the_text(text: str, title: str | None, lexicon: Lexicon) -> None:
    found = _header(text, lexicon).title
    assert (found.value if found else None) == title


@pytest.mark.parametrize(
    ("text", "date", "quote"),
    [
        (f"Joint statement on ferries\n\nOslo, 3 May 2011\n\n{BODY}", "2011-05-03", "3 May 2011"),
        (f"Joint statement on ferries of 3 May 2011\n\n{BODY}", "2011-05-03", "3 May 2011"),
        (f"Joint statement on ferries\n\n{BODY}\n\nDone at Oslo on 3 May 2011.", "2011-05-03", "3 May 2011"),
        (
            f"Published 9 May 2011\n\nJoint statement on ferries\n\nOslo, 3 May 2011\n\n{BODY}",
            "2011-05-03",
            "3 May 2011",
        ),
        (f"Published 9 May 2011\n\nJoint statement on ferries\n\n{BODY}", "2011-05-09", "9 May 2011"),
        (f"Joint statement on ferries\n\nThe ministers met in Oslo on 3 May 2011. {BODY}", "2011-05-03", "3 May 2011"),
        (
            f"New ramps for Oslo\n\nBy Ida Lie | 3 May 2011 | Updated 4 May 2011 09:14\n\n{BODY}",
            "2011-05-03",
            "3 May 2011",
        ),
        (f"New ramps for Oslo\n\nIda Lie · 3 May 2011 · 3 min read\n\n{BODY}", "2011-05-03", "3 May 2011"),
        (f"New ramps for Oslo\n\nUpdated: 4 May 2011\nPublished: 3 May 2011\n\n{BODY}", "2011-05-03", "3 May 2011"),
        (
            f"New ramps for Oslo and Esbjerg\n\nFrom: Ministry of Ferries Published: 3 May 2011\n\n{BODY}",
            "2011-05-03",
            "3 May 2011",
        ),
        (
            f"Joint statement on ferries\n\n{BODY}\n\nDone at Oslo this third day of May, two thousand and eleven.",
            "2011-05-03",
            "third day of May, two thousand and eleven",
        ),
        ("Joint statement on the ferries of 3 May\n2011\n\nThey met.", "2011-05-03", "3 May\n2011"),
        (f"Date: 3 May 2011\n\nJoint statement on ferries\n\n{BODY}", "2011-05-03", "3 May 2011"),
    ],
)
def test_the_date_is_the_one_that_the_document_gives_itself(text: str, date: str, quote: str, lexicon: Lexicon) -> None:
    found = _header(text, lexicon).date
    assert found is not None
    assert (found.value, found.ground.passage.quote, found.ground.basis) == (dt.date.fromisoformat(date), quote, STATED)


@pytest.mark.parametrize(
    "text",
    [
        f"Joint statement on ferries\n\n{BODY}",
        f"Joint statement on ferries\n\nIn May 2011 they met. {BODY}",
        f"Joint statement on ferries\n\n{BODY} {BODY} The old pact of 3 May 1998 stays.",
        f"Joint statement on ferries\n\nOn 31 February 2011 they met. {BODY}",
    ],
)
def test_a_date_that_is_not_given_is_not_made_up(text: str, lexicon: Lexicon) -> None:
    assert _header(text, lexicon).date is None


def test_the_day_of_the_week_tells_the_year_and_that_is_resolved(lexicon: Lexicon) -> None:
    found = _header(f"On Tuesday (3 May) the ministers met. {BODY} Since 2010 ramps have rusted.", lexicon).date
    assert found is not None
    assert (found.value, found.ground.basis) == (dt.date(2011, 5, 3), RESOLVED)
    assert found.ground.confidence < 0.95


def test_a_weekday_without_any_year_tells_nothing(lexicon: Lexicon) -> None:
    assert _header(f"On Tuesday (3 May) the ministers met. {BODY}", lexicon).date is None


def test_the_dateline_gives_a_place_and_the_page_its_own_day(lexicon: Lexicon) -> None:
    header = _header(f"Published 9 May 2011\n\nJoint statement on ferries\n\nOslo, 3 May 2011\n\n{BODY}", lexicon)
    assert header.dateline is not None
    assert header.issued is not None
    assert (header.dateline.value, header.dateline.ground.passage.quote) == ("location/oslo", "Oslo")
    assert header.issued.value == dt.date(2011, 5, 9)


@pytest.mark.parametrize(
    "opening", ["Oslo, Norway - - (May 3, 2011) - - ", "Oslo (3 May 2011) – ", "Oslo, 3. May 2011 – "]
)
def test_a_dateline_before_the_words_may_have_its_day_in_brackets(opening: str, lexicon: Lexicon) -> None:
    header = _header(f"Joint statement on ferries\n\n{opening}The ministers met today. {BODY}", lexicon)

    assert header.date is not None
    assert header.dateline is not None
    assert (header.date.value, header.dateline.value) == (dt.date(2011, 5, 3), "location/oslo")


def test_an_american_release_opens_with_its_town_alone(lexicon: Lexicon) -> None:
    header = _header(f"Readout of the visit\n\nOTTAWA -- Today, the ministers met. {BODY}", lexicon)
    assert header.dateline is not None
    assert header.dateline.ground.passage.quote == "OTTAWA"
    assert _header(f"Readout of the visit\n\nRAMPS -- Today, the ministers met. {BODY}", lexicon).dateline is None


def test_a_short_sentence_that_ends_in_a_date_is_no_dateline(lexicon: Lexicon) -> None:
    header = _header(f"Joint statement on ferries\n\nThey met in Oslo on 3 May 2011.\n\n{BODY}", lexicon)
    assert header.dateline is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("MARCH 3, 2010", dt.date(2010, 3, 3)),
        ("Volume 611: debated on Monday 14 March 2022", dt.date(2022, 3, 14)),
        ("Made on: 14 March 2022\nMade by: Jo Reid (The Minister for Ferries)", dt.date(2022, 3, 14)),
        ("Oslo, 4/5 March 2010", dt.date(2010, 3, 5)),
        ("Press release | 9 November 2023", dt.date(2023, 11, 9)),
        ("Delivered on: 15 May 2019 (Transcript of the speech, exactly as it was delivered)", dt.date(2019, 5, 15)),
    ],
)
def test_a_line_of_its_own_gives_the_day(line: str, day: dt.date, lexicon: Lexicon) -> None:
    header = _header(f"Ministers mend the ramps of Oslo\n\n{line}\n\n{BODY}", lexicon)

    assert header.date is not None
    assert header.date.value == day


@pytest.mark.parametrize(
    "head",
    ["News item | 06-09-2022 | 14:30", "Release Date: September 6, 2022", "Ministry | Press release | 06.09.2022",
     "6 September 2022 - Oslo", "6. 9. 2022", "PRESS RELEASE No. 45\n6 September 2022",
     "press release 6 September 2022",
     "type: News , Topic: Harbours , Date: 6 September 2022", "Press note of 6 September 2022"],
)  # fmt: skip
def test_a_page_gives_its_day_in_many_forms(head: str, lexicon: Lexicon) -> None:
    found = _header(f"{head}\n\nMinisters agree on new ramps\n\n{BODY}", lexicon)
    assert found.date is not None
    assert found.date.value == dt.date(2022, 9, 6)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Smuggling tops agenda of ferry ministers\n\n07.06.2013, 17:45 GMT\n\nA crisis also discussed at today’s"
         " meeting of the council in Oslo", "Smuggling tops agenda of ferry ministers"),
        ("Minister meets Danish counterpart in Oslo\n\nTalks focus on ferries and ongoing work",
         "Minister meets Danish counterpart in Oslo"),
        ("Nordic Summit in Oslo ( page 16/19 )\n\nPaper on conclusions of the council",
         "Paper on conclusions of the council"),
        ("Search all of harbours.gov.uk\n\nPress\n\nMinister updates colleagues on the ferries",
         "Minister updates colleagues on the ferries"),
        ("Lower House (12) - Chamber (9) / Written Answers (3)\n\nFerries and what they carry\n\nWritten Answers (2"
         " years, 3 months ago)", "Ferries and what they carry"),
        ("Archive: Ida Holm, Minister for Ferries\n\nThe ramps at Moss are closed", "The ramps at Moss are closed"),
        ("Questo sito usa cookie per fornirti un’esperienza migliore. Proseguendo accetti l’utilizzo dei cookie da"
         " parte nostra OK\n\nMeeting of the ministers for ferries", "Meeting of the ministers for ferries"),
        ("Friday, 12 July, 2002, 18:17 GMT 19:17 UK\n\nThe ramp is to close by March", "The ramp is to close by March"),
    ],
)  # fmt: skip
def test_a_headline_is_the_title_whatever_stands_below_it_and_page_furniture_is_none(
    reader: Reader, above: str, title: str
) -> None:
    body = "The Minister for Justice, Anna Berg, met her Danish counterpart in Oslo today. They agreed to share lists."
    header = read(reader, f"{above}\n\n{body}\n").header
    assert header.title is not None and header.title.value == title
