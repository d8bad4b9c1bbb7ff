"""What a mention of a date holds, and the calendar days between which it certainly lies."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from graph.english.date_words import SEASONS

Precision = Literal["day", "month", "season", "quarter", "half", "year", "relative"]
Relation = Literal["on", "in", "by", "before", "after", "since", "from", "until", "about", "between", "of", "within"]
Direction = Literal["past", "future", "nearest"]
Reference = Literal["calendar", "shift", "window"]
_TWO_MONTHS = 62  # days, within which every number of a day comes on either side
Part = Literal[
    "early", "mid", "late", "end", "rest", "first", "last", "first-half", "second-half",
    "first-quarter", "second-quarter", "third-quarter", "fourth-quarter",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateMention:
    """A mention of a time, as precise as its words.

    `start` and `end` cover the words of the date (`the end of the year` without its article), `relation_start` is
    where its preposition begins, or `start`. `reference` says how to read it: `calendar` by its own numbers; `shift`
    by moving `span_amount` `span_unit`s from the day it was said (`yesterday` is −1 day, `next spring` +1 year);
    `window` as the stretch of so many units from that day (`in the coming twelve months`), of unknown length when the
    amount is None and the sign then stands in `part` (`first` forward, `last` back). A calendar date with a span lasts
    that long (`six months from 3 December`). `is_anchored` is False when the span is counted from another event
    (`within ten days of registration`, `the previous year`), or again and again. `years_on` counts the year of a
    calendar date from the one in which it was said (`in May last year` is −1). A day without a month and a year is the
    one of its number beside the day of speaking (`on the 5th`).
    """

    start: int
    end: int
    relation_start: int
    precision: Precision
    relation: Relation | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    weekday: int | None = None
    season: str | None = None
    part: Part | None = None
    reference: Reference = "calendar"
    span_amount: int | None = None
    span_unit: str | None = None
    is_anchored: bool = True
    years_on: int | None = None

    @property
    def is_range(self) -> bool:
        """Whether the words name two ends (`20–21 November 2019`)."""
        return (self.end_year, self.end_month, self.end_day) != (None, None, None)


@dataclass(frozen=True, slots=True)
class DateBounds:
    """The tightest certain days, both included; None where nothing is certain. `stated`: without any anchor."""

    not_before: date | None
    not_after: date | None
    stated: bool
    precision: Precision


def isoformat_partial(mention: DateMention) -> str | None:
    """`2014-09-20`, `2014-09` or `2014`, as far as the words go; None without a year.

    Of a range it is the common part: `2019-11` for `20–21 November 2019`.
    """
    if mention.year is None or (mention.end_year is not None and mention.end_year != mention.year):
        return None
    if mention.month is None or (mention.end_month is not None and mention.end_month != mention.month):
        return f"{mention.year:04d}"
    if mention.day is None or mention.end_day is not None:
        return f"{mention.year:04d}-{mention.month:02d}"
    return f"{mention.year:04d}-{mention.month:02d}-{mention.day:02d}"


def years_for_weekday(month: int, day: int, weekday: int, first: int, last: int) -> tuple[int, ...]:
    """The years from `first` to `last`, both included, in which this day falls on this weekday (Monday is 0)."""
    fitting = (_day(year, month, day) for year in range(first, last + 1))
    return tuple(found.year for found in fitting if found is not None and found.weekday() == weekday)


def bounds(mention: DateMention, anchor: date | None, direction: Direction = "nearest") -> DateBounds | None:
    """The days between which the mention certainly lies, or None when that cannot be told.

    `anchor` is the day on which the words were said. A mention without a year takes the year that brings it nearest
    to the anchor, or nearest before (`past`) or after it (`future`); a weekday, where given, has to fit. `nearest`
    looks back for `since` and ahead for `by`, `before` and `until`.
    """
    if mention.reference == "window":
        interval = _window(mention, anchor, direction)
    elif mention.reference == "shift":
        interval = None if anchor is None or not mention.is_anchored else _shifted(mention, anchor)
    else:
        interval = _on_calendar(mention, anchor, direction)
    if interval is None:
        return None
    stated = mention.year is not None and mention.reference == "calendar"
    not_before, not_after = _related(mention, *interval)
    return DateBounds(not_before, not_after, stated, mention.precision)


def _related(mention: DateMention, first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """What the preposition makes of an interval: `before` it, `since` its first day, `by` its last."""
    if mention.reference == "window" or (mention.span_amount is not None and mention.reference == "calendar"):
        return first, last
    match mention.relation:
        case "before":
            # "before the end of the year" lets the last day be; "before September" ends on 31 August.
            at_its_end = mention.part == "end" or first is None
            return None, last if at_its_end else first and first - timedelta(days=1)
        case "by" | "until":
            return None, _middle(first, last) if mention.part == "mid" else last
        case "after":
            return (last and last + timedelta(days=1)), None
        case "since" | "from" if not mention.is_range:
            return first, None
        case _:
            return first, last


def _middle(first: date | None, last: date | None) -> date | None:
    """The last day by which something due `by mid-November` is due: the 15th, and 30 June of a year."""
    if first is None or last is None:
        return last
    return date(last.year, 6, 30) if (last - first).days > 31 else first.replace(day=15)


def _window(mention: DateMention, anchor: date | None, direction: Direction) -> tuple[date | None, date | None] | None:
    if anchor is None or not mention.is_anchored or mention.span_unit in {"hour", "minute"}:
        return None
    if mention.span_amount is None:
        return (None, anchor) if mention.part == "last" else (anchor, None)
    amount = mention.span_amount
    if mention.relation == "in" and mention.part is None and direction == "past":
        amount = -amount
    other = _moved(anchor, amount, mention.span_unit or "day")
    return min(anchor, other), max(anchor, other)


def _shifted(mention: DateMention, anchor: date) -> tuple[date, date] | None:
    amount = mention.span_amount or 0
    if mention.season is not None or mention.month is not None:
        return _shifted_by_name(mention, anchor, amount)
    if mention.weekday is not None:
        return _shifted_weekday(mention.weekday, anchor, amount)
    moved = _moved(anchor, amount, mention.span_unit or "day")
    match mention.span_unit:
        case "week":
            monday = moved - timedelta(days=moved.weekday())
            whole = monday, monday + timedelta(days=6)
        case "month":
            whole = _month(moved.year, moved.month)
        case "quarter":
            start = 3 * ((anchor.month - 1) // 3 + amount)
            whole = _months(anchor.year + start // 12, start % 12 + 1, 3)
        case "year":
            whole = date(moved.year, 1, 1), date(moved.year, 12, 31)
        case _:
            whole = moved, moved
    return _part_of(mention.part, *whole)


def _shifted_weekday(weekday: int, anchor: date, amount: int) -> tuple[date, date]:
    """`next Thursday` is the first one after the anchor, `last Thursday` the first before, `this` within a week."""
    ahead = (weekday - anchor.weekday()) % 7
    if amount < 0:
        moved = anchor - timedelta(days=(anchor.weekday() - weekday) % 7 or 7)
    else:
        moved = anchor + timedelta(days=(ahead or 7) if amount > 0 else ahead)
    return moved, moved


def _shifted_by_name(mention: DateMention, anchor: date, amount: int) -> tuple[date, date] | None:
    """`next spring` is the first to begin after the anchor, `last spring` the latest to have ended."""
    around = [_named(mention, anchor.year + shift) for shift in (-2, -1, 0, 1, 2)]
    named = [interval for interval in around if interval is not None]
    if amount > 0:
        fitting = [interval for interval in named if interval[0] > anchor][:1]
    elif amount < 0:
        fitting = [interval for interval in named if interval[1] < anchor][-1:]
    else:
        fitting = [interval for interval in named if interval[0].year == anchor.year]
    return _part_of(mention.part, *fitting[0]) if fitting else None


def _on_calendar(
    mention: DateMention, anchor: date | None, direction: Direction
) -> tuple[date | None, date | None] | None:
    year = mention.year
    if year is None:
        if anchor is None:
            return None
        if mention.weekday is not None and mention.month is None:
            return _bare_weekday(mention.weekday, anchor, direction)
        if mention.day is not None and mention.month is None:
            return _bare_day(mention.day, anchor, direction)
        if mention.years_on is not None:
            year = anchor.year + mention.years_on
        else:
            year = _fitting_year(mention, anchor, direction)
    interval = None if year is None else _named(mention, year)
    if interval is None:
        return None
    first, last = _part_of(mention.part, *interval, mention.span_amount, mention.span_unit)
    if mention.span_amount is not None and mention.span_unit is not None and mention.part is None:
        last = _moved(first, mention.span_amount, mention.span_unit)
    return first, last


def _bare_weekday(weekday: int, anchor: date, direction: Direction) -> tuple[date, date]:
    ahead = (weekday - anchor.weekday()) % 7
    back = (anchor.weekday() - weekday) % 7
    forward = direction == "future" or (direction == "nearest" and ahead < back)
    moved = anchor + timedelta(days=ahead) if forward else anchor - timedelta(days=back)
    return moved, moved


def _bare_day(number: int, anchor: date, direction: Direction) -> tuple[date, date]:
    """The day of a month by its number: the nearest, the last up to the anchor or the first from it on."""
    around = (anchor + timedelta(days=step) for step in range(-_TWO_MONTHS, _TWO_MONTHS + 1))
    fitting = [
        day
        for day in around
        if day.day == number
        and not (direction == "past" and day > anchor)
        and not (direction == "future" and day < anchor)
    ]
    nearest = min(fitting, key=lambda day: abs((day - anchor).days))
    return nearest, nearest


# Where the preposition itself says which way to look; a caller who knows better gives the direction.
_TENDENCY: dict[Relation | None, Direction] = {"since": "past", "by": "future", "before": "future", "until": "future"}


def _fitting_year(mention: DateMention, anchor: date, direction: Direction) -> int | None:
    """The year that brings the mention nearest to the anchor, the past winning a tie."""
    if direction == "nearest" and mention.relation in _TENDENCY:
        direction = _TENDENCY[mention.relation]
    best: tuple[int, int] | None = None
    for year in range(anchor.year - 7, anchor.year + 8):
        interval = _named(mention, year)
        if interval is None or (mention.day is not None and not _weekday_fits(mention, interval[0])):
            continue
        first, last = interval
        if (direction == "past" and first > anchor) or (direction == "future" and last < anchor):
            continue
        distance = max((first - anchor).days, (anchor - last).days, 0)
        if best is None or distance < best[0]:
            best = distance, year
    return None if best is None else best[1]


def _weekday_fits(mention: DateMention, first: date) -> bool:
    return mention.weekday is None or first.weekday() == mention.weekday


def _named(mention: DateMention, year: int) -> tuple[date, date] | None:
    """The days that the mention's own numbers cover in this year; None for a day that the year does not have."""
    whole = _simple(year, mention.month, mention.day, mention.season)
    if whole is None or not mention.is_range:
        return whole
    end_month = mention.end_month or mention.month
    end_year = mention.end_year or year + ((end_month or 0) < (mention.month or 0))
    end = _simple(end_year, end_month, mention.end_day, None)
    return None if end is None else (whole[0], end[1])


def _simple(year: int, month: int | None, day: int | None, season: str | None) -> tuple[date, date] | None:
    if season is not None:
        return _months(year, SEASONS[season], 3)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return _month(year, month)
    found = _day(year, month, day)
    return None if found is None else (found, found)


def _part_of(
    part: Part | None, first: date, last: date, amount: int | None = None, unit: str | None = None
) -> tuple[date, date]:
    """The part of an interval: its early, middle or late third, its halves, quarters, first or last so many months."""
    third = ((last - first).days + 1) // 3
    match part:
        case "early":
            return first, first + timedelta(days=third - 1)
        case "mid":
            return first + timedelta(days=third), last - timedelta(days=third)
        case "late" | "end":
            return last - timedelta(days=third), last
        case "first-half" | "second-half":
            half = _moved(first, 6, "month") if third > 31 else first + timedelta(days=15)
            return (first, half - timedelta(days=1)) if part == "first-half" else (half, last)
        case "first-quarter" | "second-quarter" | "third-quarter" | "fourth-quarter":
            number = ("first-quarter", "second-quarter", "third-quarter", "fourth-quarter").index(part)
            return _months(first.year, first.month + 3 * number, 3)
        case "first" if amount is not None and unit is not None:
            return first, _moved(first, amount, unit) - timedelta(days=1)
        case "last" if amount is not None and unit is not None:
            return _moved(last + timedelta(days=1), -amount, unit), last
        case _:
            return first, last


def _moved(start: date, amount: int, unit: str) -> date:
    """So many days, weeks, months or years on; a day that the month does not have becomes its last."""
    if unit in {"day", "week"}:
        return start + timedelta(days=amount * (7 if unit == "week" else 1))
    months = start.year * 12 + start.month - 1 + amount * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def _month(year: int, month: int) -> tuple[date, date]:
    return _months(year, month, 1)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, _moved(first, count, "month") - timedelta(days=1)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
