"""The day of a document: in the ways that heads of pages tell it, and of several days the one that is its own."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.english.days_of_heads import in_plain_english, is_day_alone, told_days
from graph.find.dates import find_dates
from graph.find.document_day import day_of_page, own_day
from graph.layout.blocks import lay_out
from graph.layout.marks import mark

TITLE = "Ministers agree on new ramps for the ferries"
BODY = "The ministers inspected the ramps and thanked the crews of the ferries for their work during the winter months."


@pytest.mark.parametrize(
    ("line", "told", "day"),
    [
        ("17 marzo 2022 | 18.05", "17 marzo 2022", "2022-03-17"),
        ("Sabato 22 Giugno 2024", "Sabato 22 Giugno 2024", "2024-06-22"),
        ("14. September 2020 - 15:02", "14. September 2020", "2020-09-14"),
        ("Lisboa, 4 de maio de 2015", "4 de maio de 2015", "2015-05-04"),
        ("3. lokakuuta 2019", "3. lokakuuta 2019", "2019-10-03"),
        ("News - 2019.5.7", "2019.5.7", "2019-05-07"),
        ("2019/05/07 10:00", "2019/05/07", "2019-05-07"),
        ("2015. október 8.", "2015. október 8.", "2015-10-08"),
        ("Date: 21 November 05", "21 November 05", "2005-11-21"),
        ("21/11/05", "21/11/05", "2005-11-21"),
        ("21-Nov-05", "21-Nov-05", "2005-11-21"),
    ],
)
def test_a_line_of_a_head_tells_its_day_as_its_country_writes_it(line: str, told: str, day: str) -> None:
    assert [(line[one.start : one.end], str(one.day)) for one in told_days(line)] == [(told, day)]
    assert f"{int(day[8:])} {dt.date.fromisoformat(day):%B %Y}" in in_plain_english(line)


@pytest.mark.parametrize(
    "line",
    [
        "No 112/2007", "30 miles 2007", "31 February 2007", "4 listopada 2015", "Tel. 030 18 681 1122", "10.20.30",
        "1.2.3 boats", "Room 2.13, 2019", "3/4 2019",
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(line: str) -> None:
    assert told_days(line) == ()


def test_a_day_alone_may_have_its_hour_and_nothing_else() -> None:
    assert is_day_alone("17 marzo 2022 | 18.05")
    assert is_day_alone("14. September 2020 - 15:02")
    assert not is_day_alone("17 marzo 2022 the ministers met")


def test_the_number_of_a_day_is_no_mark_of_a_list() -> None:
    assert mark("14. September 2020 - 15:02").kind == "none"
    assert mark("3. Mai 2011").kind == "none"
    assert mark("14. Ferries in 2020").kind == "number"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (f"{TITLE}\n\nNews - 2019.5.7\n\n{BODY}", "2019.5.7"),
        (f"{TITLE}\n\n14. September 2020 - 15:02\n\n{BODY}", "14. September 2020"),
        # The page's own calendar goes on; below the title stands the day of the text.
        (f"Sabato 22 Giugno 2024\nAggiornato: 16:59\n\n{TITLE}\n\n17 marzo 2022 | 18.05\n\n{BODY}", "17 marzo 2022"),
        (f"Friday, 20 September 2024\n\nHome\n\nSport\n\n{TITLE}\n\nOslo, 3 May 2011\n\n{BODY}", "3 May 2011"),
        (f"Friday, 20 September 2024\n\nPRESS RELEASE\n\n{TITLE}\n\n{BODY}", "Friday, 20 September 2024"),
        # What a program that saved the page put before its words, and what the page says in its own language.
        (f"date 2011-05-03 {BODY}", "2011-05-03"),
        (f"{TITLE}\n\nFrom the Ferry Board, gepubliceerd op dinsdag 3 mei 2011.\n\n{BODY}", "dinsdag 3 mei 2011"),
        (f"Press release Bergen, 3. Mai 2011\n\nNo 12/2011\n\n{TITLE}\n\n{BODY}", "3. Mai 2011"),
        # Those who speak say when they met.
        (f"{TITLE}\n\n{BODY}\n\n{BODY}\n\nWe, the ministers, meeting in Oslo on 3 May 2011, agree.", "3 May 2011"),
        # Another's day is not the text's: what will be, an instrument's, that of the meeting before.
        (f"{TITLE}\n\nPublished on 8 May 2011\n\nThe treaty will enter into force on 1 June 2011.", "8 May 2011"),
        (f"{TITLE}\n\nPublished on 8 May 2011\n\nThe Treaty of 3 March 2009 stands. {BODY}", "8 May 2011"),
        (f"{TITLE}\n\nPublished on 8 May 2011\n\nThe ministers met in Oslo on 3 May 2011. {BODY}", "3 May 2011"),
    ],
)  # fmt: skip
def test_of_several_days_the_texts_own_counts(text: str, quote: str) -> None:
    layout = lay_out(text)
    day = own_day(layout, find_dates(layout.text))
    assert day is not None
    passage = day.ground.passage
    assert text[passage.start : passage.end] == passage.quote == quote


def test_a_calendar_over_a_sites_menu_is_no_day_of_the_text() -> None:
    layout = lay_out(f"Friday, 20 September 2024\n\nHome\n\nSport\n\n{TITLE}\n\n{BODY}")
    assert own_day(layout, find_dates(layout.text)) is None
    assert day_of_page(layout, find_dates(layout.text)) is None
