"""Values as a reviewer writes them → values as findings hold them, or a sentence that says what would be right."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from graph.findings import Amount, Days
from graph.reference.entries import Entry

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_IN_WORDS = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip


class FieldError(Exception):
    """A value that a field cannot take: which field, and what would be right."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def one_of(field: str, value: Any, choices: Sequence[str]) -> str:
    """A word of a closed list, in the list's own spelling."""
    if isinstance(value, str):
        wanted = value.strip().casefold().replace(" ", "-")
        for choice in choices:
            if choice.casefold() == wanted:
                return choice
    raise FieldError(field, f"is {value!r}; choose from {', '.join(choices)}")


def words(field: str, value: Any, may_be_empty: bool = False) -> str:
    """Some words, one space between them."""
    if value is None and may_be_empty:
        return ""
    if not isinstance(value, str) or not (value.strip() or may_be_empty):
        raise FieldError(field, f"is {value!r}; it takes words")
    return " ".join(value.split())


def flag(field: str, value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise FieldError(field, f"is {value!r}; it takes true or false")
    return value


def number(field: str, value: Any) -> Decimal:
    """A number, written with a point and without marks between thousands."""
    if not isinstance(value, bool) and isinstance(value, int | float | str):
        try:
            found = Decimal(str(value).strip().replace("−", "-"))
        except InvalidOperation:
            found = Decimal("NaN")
        if found.is_finite():
            return found
    raise FieldError(field, f"is {value!r}; it takes a number such as -36 or 1400000")


def count(field: str, value: Any) -> int | None:
    """How many times; nothing where it is not said."""
    if value is None:
        return None
    found = number(field, value)
    if found != found.to_integral_value() or found < 1:
        raise FieldError(field, f"is {value!r}; it takes a whole number from 1 up")
    return int(found)


def listed(field: str, value: Any) -> list[Any]:
    """A list; a single value stands for a list of one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def days(field: str, value: Any) -> Days | None:
    """A day, a month, a year, or the bounds of when something is, with `..` for an open side; nothing for null."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        raise FieldError(field, f"is {value!r}; it takes a date such as 2014-09-20, 2014-09 or 2014")
    start, slash, end = value.strip().partition("/")
    if slash and _ISO.fullmatch(start.strip(". ") or end.strip(". ")):
        earliest = None if start == ".." else _one_date(field, start).earliest
        latest = None if end == ".." else _one_date(field, end).latest
        if earliest and latest and latest < earliest:
            raise FieldError(field, f"is {value!r}, which ends before it starts")
        return Days(earliest, latest)
    return _one_date(field, value)


def _one_date(field: str, value: str) -> Days:
    text = " ".join(value.split())
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if day is not None and month is not None:
            return _day(field, value, year, month, day)
        if month is not None and 1 <= month <= 12:
            return Days(dt.date(year, month, 1), dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1))
        if month is None and year:
            return Days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    if match := _IN_WORDS.fullmatch(text):
        month = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(match[2].lower())), 0)
        return _day(field, value, int(match[3]), month, int(match[1]))
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        if day <= 12 and month <= 12 and day != month:
            raise FieldError(
                field,
                f"is {value!r}, which has two meanings: write {year}-{month:02}-{day:02} or {year}-{day:02}-{month:02}",
            )
        return _day(field, value, year, *((month, day) if month <= 12 else (day, month)))
    raise FieldError(field, f"is {value!r}; it takes a date such as 2014-09-20, 2014-09 or 2014")


def _day(field: str, value: str, year: int, month: int, day: int) -> Days:
    try:
        found = dt.date(year, month, day)
    except ValueError:
        raise FieldError(field, f"is {value!r}, which is no day of any calendar") from None
    return Days(found, found)


def amount(field: str, value: Any, currencies: Sequence[str], periods: Sequence[str]) -> Amount:
    """A sum of money: {"value": 5000000, "currency": "EUR", "per": "year"}; currency and period may be null."""
    if not isinstance(value, Mapping) or "value" not in value or set(value) - {"value", "currency", "per"}:
        raise FieldError(field, f'is {value!r}; it takes {{"value": 5000000, "currency": "EUR", "per": null}}')
    currency, per = value.get("currency"), value.get("per")
    return Amount(
        number(f"{field}.value", value["value"]),
        None if currency is None else one_of(f"{field}.currency", currency, currencies),
        "" if not per else one_of(f"{field}.per", per, periods),
    )


def entry(field: str, value: Any, entries: Iterable[Entry], what: str) -> Entry:
    """What a reference (`type/slug`) or a name means among some entries; raises FieldError with the nearest names."""
    known = tuple(entries)
    if isinstance(value, str) and value.strip():
        wanted = " ".join(value.split())
        if found := [one for one in known if wanted == one.ref]:
            return found[0]
        named = [one for one in known if wanted.casefold() in {name.casefold() for name in (one.name, *one.names)}]
        preferred = [one for one in named if one.name.casefold() == wanted.casefold()]
        meant = {one.ref: one for one in preferred or named}
        if len(meant) == 1:
            return next(iter(meant.values()))
        if meant:
            raise FieldError(field, f"is {value!r}, which names several; write one of {', '.join(sorted(meant))}")
    every = [name for one in known for name in (one.ref, one.name)]
    near = get_close_matches(str(value), every, 4, 0.5)
    raise FieldError(
        field, f"is {value!r}, which is no {what}" + (f"; did you mean {', '.join(near)}?" if near else "")
    )
