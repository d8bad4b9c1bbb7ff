"""Days told by one word or number: a weekday, a day without its month, Christmas, and the ways to say the year's end.

`before` is what stands before on the same line.
"""

from __future__ import annotations

from graph.english import date_words as words
from graph.english.date_mentions import DateMention


def day_alone(text: str, start: int, before: str) -> DateMention | None:
    """The day without its month that begins here: `on the 5th`."""
    match = words.DAY_ALONE.match(text, start) if words.ON_THE.search(before) else None
    return None if match is None else DateMention(start, match.end(), start, "day", day=int(match["day"]))


def weekday_alone(text: str, start: int, before: str) -> DateMention | None:
    """The day of the week that begins here: `on Friday`, `Friday's session`."""
    match = words.WEEKDAY_ALONE.match(text, start)
    if match is None:
        return None
    if not words.ON_A_WEEKDAY.search(before) and not words.OF_AN_EVENT.match(text, match.end()):
        return None
    return DateMention(start, match.end(), start, "day", weekday=words.weekday_number(match[0]))


def fixed_day(text: str, start: int, before: str) -> DateMention | None:
    """Christmas, and the ways to say the year's end without `end of`."""
    if (christmas := words.CHRISTMAS.match(text, start)) is not None:
        if not words.RELATION.search(before.rstrip()):
            return None
        year = int(christmas["year"]) if christmas["year"] else None
        return DateMention(start, christmas.end(), start, "day", year=year, month=12, day=25)
    if (out := words.YEAR_OUT.match(text, start)) is not None:
        return DateMention(
            start, out.end(), start, "relative", reference="shift", span_amount=0, span_unit="year", part="end"
        )
    return None
