"""When a measure is to be done: in days where the words give any, else in its words."""

from __future__ import annotations

from datetime import date

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Joint statement on bridges\n\nOslo, 4 May 2016\n\n"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Norway will open the desk as soon as possible.", "as soon as possible"),
        ("Norway will answer each request within ten days.", "within ten days"),
        ("Norway will send two officers for an initial six months.", "for an initial six months"),
        ("Norway will pay £2 million over two years.", "over two years"),
        ("Norway will report every six months.", "every six months"),
        ("Norway will report at least twice a year.", "at least twice a year"),
        ("Norway will keep the squadron until the works are completed.", "until the works are completed"),
        ("Norway will propose a law before the summer recess.", "before the summer recess"),
        ("Norway will fund the school in the years 2017 to 2019.", "in the years 2017 to 2019"),
        ("Norway calls on Denmark to act without further delay.", "without further delay"),
        ("Norway is now fitting the fence with cameras.", "now"),
        ("The officers will stay there until Easter.", "until Easter"),
        ("Norway will take over two hundred applicants by the turn of the year.", "by the turn of the year"),
        ("Norway will refrain from returns during the month of Ramadan.", "during the month of Ramadan"),
        ("Norway will patrol the bay in the new year.", "in the new year"),
        ("Norway will exchange its pictures daily from now on.", "from now on"),
        ("The building will be finished in the course of next year.", "in the course of next year"),
        ("Norway will draw up a guide, which is to be completed no later than March 2017.", "no later than March 2017"),
        ("The fence shall be raised to six metres. Deadline: 1 September 2016.", "1 September 2016"),
        ("The fence shall be raised. Responsible: Ministry of Ports. Deadline: end of 2017.", "end of 2017"),
        ("Cars shall be fitted with radios (timeline: spring 2017).", "spring 2017"),
        ("Norway will draw up a monthly picture.", None),
        ("Norway will build the fence that was damaged in March.", None),
        ("Norway agreed on Wednesday to build a fence.", None),
        ("Norway will build a fence.", None),
    ],
)
def test_a_time_is_kept_in_its_own_words(words: str, when: str | None, reader: Reader) -> None:
    (measure,) = read(reader, _HEAD + words).measures

    assert (measure.when and measure.when.value.words) == when


def test_words_without_a_day_have_no_bounds(reader: Reader) -> None:
    (measure,) = read(reader, _HEAD + "Norway will open the desk immediately.").measures

    assert measure.when is not None
    assert (measure.when.value.starts, measure.when.value.ends) == (None, None)


def test_a_deadline_wins_over_the_day_on_which_something_was_asked(reader: Reader) -> None:
    words = "In April the Norwegian Government asked Denmark to answer by 1 November 2016."
    (measure,) = read(reader, _HEAD + words).measures

    assert measure.when is not None and measure.when.value.ends is not None
    assert measure.when.value.ends.latest == date(2016, 11, 1)


def test_items_have_the_time_of_their_lead_in(reader: Reader) -> None:
    words = "In the coming twelve months Norway will:\n\n- build two ramps;\n- open a desk by 1 June 2016."
    measures = read(reader, _HEAD + words).measures

    assert [one.when and one.when.value.words for one in measures] == ["In the coming twelve months", "by 1 June 2016"]
