"""Days told in words, as treaties and solemn texts do: `this twenty-second day of March, two thousand and four`."""

from __future__ import annotations

from datetime import date

from graph.english.date_mentions import DateMention
from graph.english.date_words import DAYS_IN_WORDS, MONTH, YEAR, month_number
from graph.english.numbers import parse_number
from graph.patterns.openings import compiled

_ORDINAL = "|".join(sorted(DAYS_IN_WORDS, key=len, reverse=True))
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_YEAR_WORDS = (
    r"(?:two thousand|one thousand,? nine hundred),?(?: and)?"
    rf" (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_ONES}))?"
    rf"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|{_ONES})\b"
)
WORDED_DAY = (
    rf"(?i:{_ORDINAL}),?\s(?:day\s)?of\s(?:the\smonth\sof\s)?(?i:{MONTH})"
    rf",?\s(?:(?:in|of)\sthe\syear\s(?:of\sour\s[Ll]ord\s)?)?(?:{YEAR}|(?i:{_YEAR_WORDS}))"
)
"""The pattern of a day told in words with its year, to be built into others."""

_DAY = compiled(
    rf"(?P<day>(?i:{_ORDINAL})),?(?: day)? of (?:the month of )?(?P<month>{MONTH})"
    rf"(?:,? (?:(?:in|of) the year (?:of our [Ll]ord )?)?(?:(?P<year>{YEAR})|(?P<words>(?i:{_YEAR_WORDS}))))?"
)


def worded_day(text: str, start: int) -> DateMention | None:
    """The day told in words that begins here; None where none does."""
    match = _DAY.match(text, start)
    if match is None:
        return None
    year = int(match["year"]) if match["year"] else _year_of(match["words"])
    day, month = DAYS_IN_WORDS[match["day"].lower()], month_number(match["month"])
    try:
        date(2000 if year is None else year, month, day)  # 2000 has a 29 February
    except ValueError:
        return None
    return DateMention(start, match.end(), start, "day", year=year, month=month, day=day)


def _year_of(words: str | None) -> int | None:
    number = parse_number(words.replace(",", "")) if words else None
    return int(number) if number is not None else None
