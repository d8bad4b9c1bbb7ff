"""The year of a day that a text tells without one, where the text gives no date of its own: by who held office then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph.find.dates import DateMention
from graph.find.talks.encounters import Encounter
from graph.link.text import Text
from graph.reference.entries import Tenure

_AFTER_THE_LAST = 2  # years behind the last day that the register knows, in which a term without end may go on


def with_year(text: Text, encounter: Encounter) -> DateMention | None:
    """The date of a meeting with its year, where those named there were all in office on that day, and on its weekday,
    in one year only; else the date as it stands."""
    told = encounter.date
    if told is None or text.day is not None or not _lacks_year(told):
        return told
    refs = {one.tenure for _, one in text.cast.mentioned(encounter.start, encounter.end) if one.in_register}
    refs = refs or {one.tenure for one in text.cast.principals if one.in_register}
    tenures = [tenure for tenure in text.lexicon.tenures if tenure.ref in refs]
    if not tenures:
        return told
    last = _last_year(text.lexicon.tenures) + _AFTER_THE_LAST
    years = set.intersection(*(_years(tenure, told, last) for tenure in tenures))
    return replace(told, year=years.pop()) if len(years) == 1 else told


def _lacks_year(told: DateMention) -> bool:
    return told.reference == "calendar" and told.year is None and None not in (told.month, told.day)


def _last_year(tenures: Sequence[Tenure]) -> int:
    """The last year of which the register knows that somebody came into office or left it."""
    return max(day.year for tenure in tenures for day in (tenure.start, tenure.end, date.min) if day)


def _years(tenure: Tenure, told: DateMention, last: int) -> set[int]:
    """The years in which a term of office covers a day, on its weekday where that is told."""
    first = tenure.start.year if tenure.start else last + 1
    days = [_day(year, told) for year in range(first, (tenure.end.year if tenure.end else last) + 1)]
    return {day.year for day in days if day and tenure.covers(day) and told.weekday in {None, day.weekday()}}


def _day(year: int, told: DateMention) -> date | None:
    try:
        return date(year, told.month or 1, told.day or 1)
    except ValueError:
        return None  # 29 February of a common year
