"""Dates: what a mention holds, and between which days it certainly lies."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.english.date_words import START_WORDS, WITHIN, beginnings
from graph.find.dates import DateMention, bounds, find_dates, isoformat_partial, years_for_weekday


def _only(text: str) -> DateMention:
    found = find_dates(text)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote", "written"),
    [
        ("Done at Ghent on 4 June 2021.", "4 June 2021", "2021-06-04"),
        ("June 4, 2021 – Joint statement", "June 4, 2021", "2021-06-04"),
        ("on the 2nd of June 2021", "2nd of June 2021", "2021-06-02"),
        ("Friday, 4th June, 2021", "Friday, 4th June, 2021", "2021-06-04"),
        ("Updated 04/06/2021", "04/06/2021", "2021-06-04"),
        ("Updated 06/24/2021", "06/24/2021", "2021-06-24"),
        ("Updated 24.06.2021", "24.06.2021", "2021-06-24"),
        ("version of 2021-06-04", "2021-06-04", "2021-06-04"),
        ("4 Jun 2021 03:00 PM", "4 Jun 2021", "2021-06-04"),
        ("Sent: 4 June 2021 18:05", "4 June 2021", "2021-06-04"),
        ("Publié le 4 juin 2021", "4 juin 2021", "2021-06-04"),
        ("Paris, le 1er août 2019", "1er août 2019", "2019-08-01"),
        ("Done this fourth day of June, two thousand and twenty-one.",
         "fourth day of June, two thousand and twenty-one", "2021-06-04"),
        ("this Twenty-First day of the month of June in the year 2021",
         "Twenty-First day of the month of June in the year 2021", "2021-06-21"),
        ("by the thirtieth of June 2021", "thirtieth of June 2021", "2021-06-30"),
        ("the treaty of the ninth of May, one thousand nine hundred and ninety-eight",
         "ninth of May, one thousand nine hundred and ninety-eight", "1998-05-09"),
        ("on the second of March, two thousand people crossed", "second of March", None),
        ("the June 2021 summit", "June 2021", "2021-06"),
        ("since 2015 the unit", "2015", "2015"),
        ("1–2 July 2021", "1–2 July 2021", "2021-07"),
        ("in the winter of 2016", "winter of 2016", "2016"),
        ("in the second half of 2006", "second half of 2006", "2006"),
        ("on 12 March", "12 March", None),
        ("Aarhus 21. November 2024", "21. November 2024", "2024-11-21"),
        ("vom 20.–21. June 2017", "20.–21. June 2017", "2017-06"),
        ("last year", "last year", None),
    ],
)  # fmt: skip
def test_a_date_is_written_as_far_as_its_words_go(text: str, quote: str, written: str | None) -> None:
    mention = _only(text)
    assert (mention.start, mention.end) == (text.index(quote), text.index(quote) + len(quote))
    assert isoformat_partial(mention) == written


@pytest.mark.parametrize("text", ["They keep 3. May we ask why?", "the lane of group 4. March on"])
def test_a_stop_behind_a_number_makes_no_day_of_it_without_a_year(text: str) -> None:
    assert not [one for one in find_dates(text) if one.day is not None]


ANCHOR = date(2019, 6, 20)  # a Thursday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("before the end of the year", None, "2019-12-31"),
        ("before the year is out", None, "2019-12-31"),
        ("by year-end", None, "2019-12-31"),
        ("by mid-November", None, "2019-11-15"),
        ("by the end of January 2021", None, "2021-01-31"),
        ("no later than 1 July 2021", None, "2021-07-01"),
        ("before the spring of 2021", None, "2021-02-28"),
        ("before Christmas", None, "2019-12-24"),
        ("until the autumn", None, "2019-11-30"),
        ("in October", "2019-10-01", "2019-10-31"),
        ("in the spring", "2019-03-01", "2019-05-31"),
        ("next spring", "2020-03-01", "2020-05-31"),
        ("last autumn", "2018-09-01", "2018-11-30"),
        ("this summer", "2019-06-01", "2019-08-31"),
        ("in the winter of 2016", "2016-12-01", "2017-02-28"),
        ("since 25 May", "2019-05-25", None),
        ("from 12 November 2020", "2020-11-12", None),
        ("after 2017", "2018-01-01", None),
        ("in the first half of 2018", "2018-01-01", "2018-06-30"),
        ("in the third quarter of 2018", "2018-07-01", "2018-09-30"),
        ("Q4 2018", "2018-10-01", "2018-12-31"),
        ("in the first nine months of 2018", "2018-01-01", "2018-09-30"),
        ("in the last two months of 2018", "2018-11-01", "2018-12-31"),
        ("early in 2021", "2021-01-01", "2021-05-01"),
        ("late August", "2019-08-21", "2019-08-31"),
        ("between January and May", "2019-01-01", "2019-05-31"),
        ("between November 2018 and March", "2018-11-01", "2019-03-31"),
        ("from 30 December to 2 January 2019", "2018-12-30", "2019-01-02"),
        ("20–21 November 2018", "2018-11-20", "2018-11-21"),
        ("1 October 2018 – 31 March 2020", "2018-10-01", "2020-03-31"),
        ("yesterday", "2019-06-19", "2019-06-19"),
        ("last night", "2019-06-19", "2019-06-19"),
        ("tomorrow", "2019-06-21", "2019-06-21"),
        ("last month", "2019-05-01", "2019-05-31"),
        ("next year", "2020-01-01", "2020-12-31"),
        ("on Tuesday", "2019-06-18", "2019-06-18"),
        ("next Tuesday", "2019-06-25", "2019-06-25"),
        ("in the coming months", "2019-06-20", None),
        ("in the coming twelve months", "2019-06-20", "2020-06-20"),
        ("over the last 18 months", "2017-12-20", "2019-06-20"),
        ("within ten days", "2019-06-20", "2019-06-30"),
        ("three months ago", "2019-03-01", "2019-03-31"),
        ("for six months from 3 July", "2019-07-03", "2020-01-03"),
    ],
)
def test_words_set_the_tightest_certain_bounds(text: str, first: str | None, last: str | None) -> None:
    found = bounds(_only(text), ANCHOR)
    assert found is not None
    written = (found.not_before and found.not_before.isoformat(), found.not_after and found.not_after.isoformat())
    assert written == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "within ten days of registration",
        "each request will be answered within ten days",
        "within two hours",
        "in the previous year",
        "a year earlier",
    ],
)
def test_a_time_counted_from_something_else_has_no_bounds_of_its_own(text: str) -> None:
    mention = _only(text)
    assert bounds(mention, ANCHOR) is None


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May and Mrs May met; Home Secretary May said it may be so",
        "a letter from May and Collomb",
        "the March on the capital",
        "since the Second World War",
        "having learnt from London 2012",
        "the 120th anniversary of the Entente",
        "on a summer night",
        "the Summer Olympics",
        "Directive 2004/38/EC and Regulation (EU) 2016/399",
        "in 2000 cases, and the 2014 people",
        "Article 5 and section 12",
        "they lost 3.5 points on page 12",
        "twenty boats, 14 engines",
    ],
)
def test_what_only_looks_like_a_date_is_left_out(text: str) -> None:
    assert [text[m.start : m.end] for m in find_dates(text)] == []


def test_may_the_month_is_told_from_may_the_person() -> None:
    text = "Mrs May said in May that since May 2017 the May 2016 plan may hold."
    assert [text[m.start : m.end] for m in find_dates(text)] == ["May", "May 2017", "May 2016"]
    assert find_dates(text)[0].start == text.index("in May") + 3


def test_a_count_after_a_month_is_not_its_day() -> None:
    text = "In March 20 boats were stopped. On March 20 the ministers met."
    assert [(m.month, m.day) for m in find_dates(text)] == [(3, None), (3, 20)]


def test_the_preposition_stands_before_the_date() -> None:
    text = "It opens no later than 1 July 2018."
    mention = _only(text)
    assert mention.relation == "by"
    assert text[mention.relation_start : mention.end] == "no later than 1 July 2018"


@pytest.mark.parametrize(("direction", "year"), [("past", 2023), ("future", 2024), ("nearest", 2024)])
def test_a_day_without_a_year_takes_it_from_the_anchor(direction: str, year: int) -> None:
    mention = _only("on 30 January")
    found = bounds(mention, date(2023, 12, 5), direction)  # type: ignore[arg-type]  # one of the three directions
    assert found is not None
    assert found.not_before == date(year, 1, 30)
    assert not found.stated


def test_a_weekday_decides_the_year() -> None:
    mention = _only("talks on Tuesday (30 January)")
    found = bounds(mention, date(2023, 6, 1))
    assert found is not None
    assert found.not_before == date(2024, 1, 30)
    assert years_for_weekday(1, 30, 1, 2005, 2025) == (2007, 2018, 2024)


def test_the_past_wins_a_tie_and_a_stated_year_needs_no_anchor() -> None:
    stated = bounds(_only("on 3 May 2016"), None)
    assert stated is not None
    assert stated.stated
    assert bounds(_only("on 3 May"), None) is None


def test_an_ordinal_that_counts_something_else_is_no_day() -> None:
    assert find_dates("at the twentieth of several meetings, and the thirty-second day of talks") == ()


def test_an_impossible_day_is_no_day() -> None:
    assert [m.precision for m in find_dates("on 31 June 2015, 45/13/2015")] == ["month"]
    assert years_for_weekday(2, 29, 0, 2013, 2015) == ()


def test_a_date_never_runs_over_a_line() -> None:
    text = "the port on 3\nMay 2016\nin the first half\nof 2017"
    assert [text[m.start : m.end] for m in find_dates(text)] == ["May 2016", "2017"]


@pytest.mark.parametrize(
    "piece",
    ["1 ", "in the ", "May ", "20 ", "twenty ", "January and ", "end of the ", "Monday, the ", "2014 ", "last ", "1-",
     "first ", "a hundred and ", "12 months from ", "9", "A", "between ", "2014–", "3/4/"],
)  # fmt: skip
def test_a_hostile_line_is_read_to_its_end(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    found = find_dates(text + "\non 3 May 2016")
    assert isoformat_partial(found[-1]) == "2016-05-03"
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(
    st.lists(st.sampled_from([*sorted(START_WORDS), "MAY", "İn", "7", "2014", "x", "-", "_", " ", "\n", "é"])).map(
        "".join
    )
)
def test_a_date_may_begin_at_every_figure_and_at_every_word_of_dates(text: str) -> None:
    words = list(re.finditer(r"\d+|[^\W\d_]+", text))
    expected = [
        one.start()
        for one in words
        if one[0].isdigit()
        or (one[0].lower() in START_WORDS and (one[0].lower() != "in" or WITHIN.match(text, one.start())))
    ]

    assert list(beginnings(text)) == expected


@pytest.mark.parametrize(
    ("text", "quote", "back", "ahead"),
    [
        ("The two sat down in Oslo on the 5th.", "5th", "2013-10-05", "2013-11-05"),
        ("On the 24th the minister leaves.", "24th", "2013-09-24", "2013-10-24"),
        ("On the 31st, donors assemble.", "31st", "2013-08-31", "2013-10-31"),
        ("At Friday's session nobody spoke.", "Friday", "2013-10-11", "2013-10-18"),
        ("Thursday evening's working dinner was long.", "Thursday", "2013-10-10", "2013-10-17"),
        ("It opened on 3 May last year.", "3 May last year", "2012-05-03", "2012-05-03"),
        ("It opened in February of last year.", "February of last year", "2012-02-01", "2012-02-01"),
        ("It opens on 9 May of next year.", "9 May of next year", "2014-05-09", "2014-05-09"),
        ("It runs from May to June this year.", "May to June this year", "2013-05-01", "2013-05-01"),
    ],
)
def test_a_day_leaves_out_what_the_day_of_speaking_tells(text: str, quote: str, back: str, ahead: str) -> None:
    mention = _only(text)
    assert text[mention.start : mention.end] == quote
    said = date(2013, 10, 15)
    found = [bounds(mention, said, way) for way in ("past", "future")]
    assert [str(one and one.not_before) for one in found] == [back, ahead]


@pytest.mark.parametrize(
    "text",
    [
        "on the 5th floor",
        "on the 30th anniversary",
        "on the 9th Ministerial Council",
        "by the 5th",
        "Friday's flight left",
    ],
)
def test_a_number_of_something_else_is_no_day(text: str) -> None:
    assert find_dates(text) == ()


def test_last_years_figures_say_no_more_of_a_month() -> None:
    assert _only("In May last year's figures came out.").years_on is None
