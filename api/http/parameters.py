"""What a request for a list asks: every parameter known, every value understood, or an error that names the choices."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from starlette.datastructures import QueryParams

from api.languages import LANGUAGES, Language
from ontology.errors import BadParameter

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Page:
    """Which stretch of a list: pages count from 1."""

    number: int
    size: int

    @property
    def start(self) -> int:
        """How many items come before it."""
        return (self.number - 1) * self.size


def given(asked: QueryParams) -> QueryParams:
    """The parameters that have a value: a form sends its empty fields too."""
    return QueryParams([(name, value) for name, value in asked.multi_items() if value])


def check_known(asked: QueryParams, known: Iterable[str]) -> None:
    """Raises BadParameter for a parameter that is not known or given twice, and for a language that there is not."""
    choices = sorted(known)
    for name in asked:
        if name not in choices:
            raise BadParameter(name, asked[name], "there is no such parameter here", choices)
        if len(asked.getlist(name)) > 1:
            raise BadParameter(name, asked[name], "this parameter is given more than once; give it once", [])
    if asked.get("lang"):
        choice(asked, "lang", LANGUAGES, "en")  # in every form, also in those that have no words


def page(asked: QueryParams, usual: int, most: int) -> Page:
    """The page asked for, or the first of the usual size."""
    return Page(_whole(asked, "page", 1, 1_000_000), _whole(asked, "size", usual, most))


def choice(asked: QueryParams, name: str, choices: Sequence[str], usual: str) -> str:
    """The value of a parameter that has few."""
    value = asked.get(name, usual)
    if value not in choices:
        raise BadParameter(name, value, "this is not one of the choices", choices)
    return value


def language(asked: QueryParams, accept_language: str | None) -> Language:
    """The language of interface words: `?lang=`, else the better liked of the two in Accept-Language, else English."""
    if "lang" in asked:
        named = choice(asked, "lang", LANGUAGES, "en")
        return "fr" if named == "fr" else "en"
    return "fr" if _liking(accept_language or "", "fr") > _liking(accept_language or "", "en") else "en"


def day(name: str, value: str, *, last: bool) -> str:
    """A day, written as a day, a month or a year; of these the first day, or the `last`.

    Raises BadParameter where it is no date.
    """
    found = _DATE.fullmatch(value)
    try:
        if not found:
            raise ValueError("no date")
        year, month, of_month = int(found[1]), found[2], found[3]
        start = date(year, int(month or 1), int(of_month or 1))
    except ValueError as error:
        examples = ["2014-09-20", "2014-09", "2014"]
        raise BadParameter(name, value, "this is not a date; write a day, a month or a year", examples) from error
    if not last or of_month:
        return start.isoformat()
    ending = int(month or 12)
    return date(year, ending, calendar.monthrange(year, ending)[1]).isoformat()


def flag(asked: QueryParams, name: str) -> bool:
    """Whether a parameter says true."""
    return choice(asked, name, ("true", "false"), "false") == "true"


def _whole(asked: QueryParams, name: str, usual: int, most: int) -> int:
    value = asked.get(name, str(usual))
    if not (value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= most):
        raise BadParameter(name, value, f"this is not a whole number from 1 to {most}", [])
    return int(value)


def _liking(header: str, wanted: Language) -> float:
    # RFC 4647 section 3.3.1: a range matches a language and whatever is more particular.
    best = 0.0
    for member in header.split(",")[:32]:
        tag, _, quality = member.strip().partition(";")
        if tag.strip().lower().split("-")[0] == wanted:
            best = max(best, _quality(quality))
    return best


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    return float(value) if re.fullmatch(r"[01](\.\d{0,3})?", value.strip()) else 0.0
