"""Dates: every mention of a day, month, season, year or stretch of time in a normalised text.

A mention keeps what the words say and no more; `bounds` adds an anchor, the day on which the words were said.
One pass goes over the words, and patterns are tried only at those that can begin a date.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import cast

from graph.english import date_words as words
from graph.english.date_mentions import (
    DateBounds,
    DateMention,
    Direction,
    Part,
    Precision,
    Relation,
    bounds,
    isoformat_partial,
    years_for_weekday,
)
from graph.english.lone_days import day_alone, fixed_day, weekday_alone
from graph.english.numbers import parse_number
from graph.english.worded_days import worded_day
from graph.patterns.openings import compiled

__all__ = [
    "DateBounds", "DateMention", "Direction", "Part", "Precision", "Relation", "bounds", "find_dates",
    "isoformat_partial", "years_for_weekday",
]  # fmt: skip

_LOOK_BACK = 48  # code points before a date in which its preposition and its guards stand
_SENTENCE_BACK = 300  # code points in which "each" or "every" may stand before a time limit
_OF_A_WHOLE = compiled(rf" of (?:the )?(?:{words.MONTH}|year|month|\d{{4}})")
_REPEATED = compiled(r"\b(?:each|every|any|whenever)\b")


def find_dates(text: str) -> tuple[DateMention, ...]:
    """The mentions of dates in the text, in its order and without overlap.

    Years that belong to a name, months that are persons or verbs, anniversaries and legal references are left out.
    """
    found: list[DateMention] = []
    reached = 0
    for start in words.beginnings(text):
        if start < reached:
            continue
        mention = _mention_at(text, start, found[-1] if found else None)
        if mention is None or mention.start < reached:
            continue
        joined = _joined(text, found[-1], mention) if found else None
        if joined is not None:
            found.pop()
            found.append(joined)
        else:
            found.append(mention)
        reached = mention.end
    return tuple(found)


def _mention_at(text: str, start: int, previous: DateMention | None) -> DateMention | None:
    """The date that begins at this offset, with its preposition; None when none does."""
    if text[start].isdigit():
        core = _numeric(text, start) or _year_alone(text, start, previous)
    else:
        core = _worded(text, start)
    return None if core is None else _with_relation(text, _with_its_year(text, core))


def _with_its_year(text: str, core: DateMention) -> DateMention:
    """The mention with the year that is counted from the day of speaking: `in May last year`, `3 May of this year`."""
    if core.reference != "calendar" or core.year is not None or (core.month is None and core.season is None):
        return core
    match = words.WHICH_YEAR.match(text, core.end)
    return core if match is None else replace(core, end=match.end(), years_on=_STEPS[match["which"]])


def _before(text: str, start: int) -> str:
    """What stands before, on the same line."""
    begin = max(0, start - _LOOK_BACK)
    return text[max(begin, text.rfind("\n", begin, start) + 1) : start]


def _numeric(text: str, start: int) -> DateMention | None:
    """A date that begins with digits: `20 September 2014`, `20–21 November`, `16/03/2016`, `2014-09-20`."""
    if words.DIGIT_GUARD.search(_before(text, start)):
        return None
    if (iso := words.ISO.match(text, start)) is not None:
        return _valid(iso, int(iso["year"]), int(iso["month"]), int(iso["day"]))
    if (slashed := words.SLASHED.match(text, start)) is not None:
        first, second = int(slashed["first"]), int(slashed["second"])
        day, month = (first, second) if second <= 12 else (second, first)
        return _valid(slashed, int(slashed["year"]), month, day)
    named = words.DAY_MONTH.match(text, start)
    return day_alone(text, start, _before(text, start)) if named is None else _named_day(named)


def _valid(match: re.Match[str], year: int | None, month: int, day: int) -> DateMention | None:
    try:
        date(2000 if year is None else year, month, day)  # 2000 has a 29 February
    except ValueError:
        return None
    return DateMention(match.start(), match.end(), match.start(), "day", year=year, month=month, day=day)


def _named_day(match: re.Match[str]) -> DateMention | None:
    """A day with its month's name, from either order of the two."""
    year = int(match["year"]) if match["year"] else None
    mention = _valid(match, year, words.month_number(match["month"]), _ordinal(match["day"]))
    if mention is None:
        return None
    if match["weekday"]:
        mention = replace(mention, weekday=words.weekday_number(match["weekday"]))
    if match["end_day"]:
        mention = replace(mention, end_year=year, end_month=mention.month, end_day=_ordinal(match["end_day"]))
    return mention


def _ordinal(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _year_alone(text: str, start: int, previous: DateMention | None) -> DateMention | None:
    """A year by itself: after a preposition or an article, or following another date (`in 2014 and 2015`)."""
    match = words.YEAR_ALONE.match(text, start)
    if match is None or words.DIGIT_GUARD.search(_before(text, start)):
        return None
    before = _before(text, start)
    timed = int(match["year"]) % 100 and re.search(r"\b(?i:in|since|during|until|by|before|after) $", before)
    if not timed and words.COUNTED_AFTER_YEAR.match(text, match.end()):
        return None  # "the 2014 people", "in 2000 cases"
    follows = previous is not None and words.JOIN.fullmatch(text, previous.end, start) is not None
    if not (follows or words.RELATION.search(before.rstrip()) or re.search(r"\b(?i:the|this|its|their) $", before)):
        return None
    return _years(match)


def _years(match: re.Match[str]) -> DateMention | None:
    year = int(match["year"])
    mention = DateMention(match.start(), match.end(), match.start(), "year", year=year)
    if not match["end_year"]:
        return mention
    end_year = int(match["end_year"]) if len(match["end_year"]) == 4 else year // 100 * 100 + int(match["end_year"])
    if end_year <= year or ("/" in match["mark"] and end_year != year + 1):
        return None
    return replace(mention, end_year=end_year)


def _worded(text: str, start: int) -> DateMention | None:
    """A date that begins with a word: a weekday, month, season, part of a stretch, or a relative word."""
    return (
        _relative(text, start)
        or worded_day(text, start)
        or _part(text, start)
        or _month_first(text, start)
        or _season(text, start)
        or weekday_alone(text, start, _before(text, start))
        or fixed_day(text, start, _before(text, start))
    )


def _month_first(text: str, start: int) -> DateMention | None:
    """`September 2, 2014`, `Friday 29 August`, `May 2023`, `in October`."""
    if (day_month := words.DAY_MONTH.match(text, start)) is not None:
        return _named_day(day_month)
    before = _before(text, start)
    if (month_day := words.MONTH_DAY.match(text, start)) is not None:
        return None if _is_person(month_day["month"], before) else _named_day(month_day)
    if (month_year := words.MONTH_YEAR.match(text, start)) is not None:
        if _is_person(month_year["month"], before):
            return None
        return _month_mention(month_year, int(month_year["year"]))
    return _month_alone(text, start, before)


def _month_mention(match: re.Match[str], year: int | None) -> DateMention:
    month = words.month_number(match["month"])
    return DateMention(match.start(), match.end(), match.start(), "month", year=year, month=month)


def _month_alone(text: str, start: int, before: str) -> DateMention | None:
    match = words.MONTH_ALONE.match(text, start)
    if match is None:
        return None
    timed = words.is_of_time(before, text, match.end())
    is_name = match[0] in words.NAME_MONTHS
    if is_name and not before.endswith(" in ") and words.NOT_A_MONTH_AFTER.match(text, match.end()):
        return None
    is_somebody = not timed and (is_name or words.TITLE_GUARD.search(before))
    return None if is_somebody else _month_mention(match, None)


def _is_person(month: str, before: str) -> bool:
    """Whether a month that is also a name stands where a person's surname would (`Mrs May 2016`)."""
    if month not in words.NAME_MONTHS or words.TIME_WORD.search(before):
        return False
    return words.TITLE_GUARD.search(before) is not None


def _season(text: str, start: int) -> DateMention | None:
    match = words.SEASON.match(text, start)
    if match is None:
        return None
    season = match["season"].lower()
    if match["year"]:
        return DateMention(start, match.end(), start, "season", year=int(match["year"]), season=season)
    timed = re.search(r"\b(?i:the|in|by|since|until|before|during|from|after|of) (?:the )?$", _before(text, start))
    return DateMention(start, match.end(), start, "season", season=season) if timed and season != "fall" else None


def _relative(text: str, start: int) -> DateMention | None:
    """What is counted from the day of speaking: `yesterday`, `next spring`, `in the coming months`, `a year ago`."""
    if (day := words.RELATIVE_DAY.match(text, start)) is not None:
        amount = words.SHIFTS[day[0].lower()]
        return DateMention(start, day.end(), start, "relative", reference="shift", span_amount=amount, span_unit="day")
    return _window(text, start) or _shift(text, start) or _within(text, start) or _ago(text, start)


_STEPS = {"this": 0, "current": 0, "next": 1, "coming": 1, "following": 1, "last": -1, "past": -1, "previous": -1}


def _window(text: str, start: int) -> DateMention | None:
    match = words.WINDOW.match(text, start)
    if match is None or (match["count"] is None and not match["unit"].endswith("s")):
        return None
    if re.match(r" of (?:the )?(?:\w|‘)", text[match.end() : match.end() + 8]) and match["which"].lower() == "last":
        return None  # "the last three months of 2015" is a part of the year
    step = _STEPS[match["which"].lower()]
    amount = _amount(match["count"])
    return DateMention(
        start, match.end(), start, "relative", reference="window",
        part="last" if step < 0 else "first",
        span_amount=None if amount is None else step * amount,
        span_unit=match["unit"].rstrip("s"), is_anchored=match["which"].lower() != "previous",
    )  # fmt: skip


def _amount(count: str | None) -> int | None:
    if count is None or count.lower() in {"few", "several"}:
        return None
    number = 1 if count.lower() in {"a", "an"} else parse_number(count)
    return int(number) if number == int(number) and 0 < number < 1000 else None


def _shift(text: str, start: int) -> DateMention | None:
    match = words.RELATIVE_UNIT.match(text, start)
    if match is None or (match["unit"] and _OF_A_WHOLE.match(text, match.end())):
        return None  # "the last week of November" is a part of the month
    which = match["which"].lower()
    mention = DateMention(
        start, match.end(), start, "relative", reference="shift", span_amount=_STEPS[which],
        span_unit=match["unit"] or "year", is_anchored=which not in {"previous", "following"},
    )  # fmt: skip
    if match["season"]:
        return replace(mention, precision="season", season=match["season"])
    if match["month"]:
        return replace(mention, precision="month", month=words.month_number(match["month"]))
    if match["weekday"]:
        return replace(mention, precision="day", weekday=words.weekday_number(match["weekday"]), span_unit="week")
    return mention


def _within(text: str, start: int) -> DateMention | None:
    """`within ten days`, `in 10 days`: a window; counted from the day of speaking unless something else is named."""
    match = words.WITHIN.match(text, start)
    amount = None if match is None else _amount(match["count"])
    if match is None or amount is None:
        return None
    begin = max(0, start - _SENTENCE_BACK)
    sentence = text[max(begin, text.rfind(". ", begin, start), text.rfind("\n", begin, start) + 1) : start]
    elsewhere = re.match(r" (?:of|from|after|following)\b", text[match.end() : match.end() + 12])
    relation = cast(Relation, match["word"].lower())
    return DateMention(
        match.start("count"), match.end(), start, "relative", relation, reference="window", span_amount=amount,
        span_unit=match["unit"].rstrip("s"), is_anchored=not (elsewhere or _REPEATED.search(sentence)),
    )  # fmt: skip


def _ago(text: str, start: int) -> DateMention | None:
    """`three months ago`, counted from the day of speaking; `a year earlier`, from another day."""
    word = "ago" if text.startswith("ago", start) else "earlier"
    if not text.startswith(word, start):
        return None
    match = words.AGO.search(_before(text, start))
    amount = None if match is None else _amount(match["count"])
    if match is None or amount is None:
        return None
    begin = start - len(match[0])
    unit = match["unit"].rstrip("s")
    return DateMention(
        begin, start + len(word), begin, "relative", reference="shift", span_amount=-amount, span_unit=unit,
        is_anchored=word == "ago",
    )  # fmt: skip


def _part(text: str, start: int) -> DateMention | None:
    """`mid-November`, `early in 2013`, `end of the year`, `first half of 2006`, `Q3 2019`, `first nine months of …`."""
    match = words.PART.match(text, start)
    if match is None:
        return None
    core = _whole(text, match.end())
    if core is None:
        return None
    core = replace(core, start=start, relation_start=start)
    if match["count"] or match["one"]:
        amount = _amount(match["count"] or "one")
        part: Part = "first" if match["edge"].lower() == "first" else "last"
        if amount is None or core.reference != "calendar":
            return None
        return replace(
            core,
            part=part,
            precision="month",
            span_amount=amount,
            span_unit=(match["unit"] or match["one"]).rstrip("s"),
        )
    return _with_part(core, match)


def _with_part(core: DateMention, match: re.Match[str]) -> DateMention | None:
    if match["part"]:
        part = cast(Part, words.PART_NAMES[match["part"].lower()])
        return replace(core, part=part)
    number = int(match["short"][1]) if match["short"] else words.ORDINALS[match["ordinal"].lower()]
    halves = match["short"][0] == "H" if match["short"] else match["division"].lower() == "half"
    names = ("first-half", "second-half") if halves else tuple(f"{o}-quarter" for o in words.ORDINALS if o != "last")
    if core.precision not in {"year", "relative"} or number > len(names) + 2 * halves:
        return None
    named = cast(Part, names[min(number, len(names)) - 1])
    return replace(core, part=named, precision="half" if halves else "quarter")


def _whole(text: str, start: int) -> DateMention | None:
    """The month, season or year of which a part is named."""
    if (month := words.MONTH_YEAR.match(text, start)) is not None:
        return _month_mention(month, int(month["year"]))
    if (alone := words.MONTH_ALONE.match(text, start)) is not None:
        return _month_mention(alone, None)
    if (year := words.YEAR_ALONE.match(text, start)) is not None:
        return _years(year)
    if (season := words.SEASON.match(text, start)) is not None:
        year_of = int(season["year"]) if season["year"] else None
        return DateMention(start, season.end(), start, "season", year=year_of, season=season["season"].lower())
    if (unit := words.THE_UNIT.match(text, start)) is not None:
        return DateMention(
            start, unit.end(), start, "relative", reference="shift", span_amount=0, span_unit=unit["unit"]
        )
    return _shift(text, start)


def _with_relation(text: str, core: DateMention) -> DateMention:
    """The mention with its preposition, and with how long it lasts where that stands before `from`."""
    before = _before(text, core.start)
    if core.relation is not None:
        return core
    match = words.RELATION.search(before)
    if match is None:
        return core
    relation = cast(Relation, words.relation_of(match["word"]))
    core = replace(core, relation=relation, relation_start=core.start - len(before) + match.start())
    lasting = words.LASTING.search(before) if relation == "from" and core.reference == "calendar" else None
    amount = None if lasting is None else _amount(lasting["count"])
    if lasting is None or amount is None:
        return core
    begin = core.start - len(before) + lasting.start()
    return replace(core, start=begin, relation_start=begin, span_amount=amount, span_unit=lasting["unit"].rstrip("s"))


def _joined(text: str, first: DateMention, second: DateMention) -> DateMention | None:
    """The two as one range, when only `to`, a dash or (after `between`) `and` stands between them."""
    gap = text[first.end : second.start]
    if words.JOIN.fullmatch(gap) is None or first.is_range or second.is_range or first.precision != second.precision:
        return None
    if (gap == " and " and first.relation != "between") or second.reference != "calendar":
        return None
    if first.reference != "calendar" or second.season is not None or (second.month is None and first.month is not None):
        return None
    year = first.year
    if year is None and second.year is not None:
        year = second.year - ((first.month or 0) > (second.month or 0))
    wraps = (second.month or 0) < (first.month or 0)  # "November 2018 to March" ends in the next year
    return replace(
        first, end=second.end, year=year, end_month=second.month, end_day=second.day,
        end_year=second.year if second.year is not None or year is None else year + wraps,
        years_on=second.years_on if first.years_on is None else first.years_on,
    )  # fmt: skip
