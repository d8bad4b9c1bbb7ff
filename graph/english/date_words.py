"""The words dates are made of, and the patterns that put them together; data only.

Month names count when written as names (`May`, `MAY`), never in lower case, save for the French ones. No pattern
begins or goes on without a bound, so a hostile line costs time in proportion to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.english.numbers import NUMBER
from graph.patterns.openings import compiled

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
}  # fmt: skip
_FRENCH = frozenset(
    {
        "janvier", "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août", "aout", "septembre",
        "octobre", "novembre", "décembre", "decembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche",
    }
)  # fmt: skip
_SHORT = frozenset(name for name in (*_MONTHS, *_WEEKDAYS) if len(name) <= 5) - {
    "march", "april", "may", "june", "july", "mars", "avril", "mai", "juin", "août", "aout", "lundi", "mardi", "jeudi",
}  # fmt: skip
_FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_FULL = "|".join(_FULL_MONTHS)  # those that may stand alone
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which a season begins; `winter` reaches into the next year."""

SHIFTS = {
    "yesterday evening": -1, "yesterday morning": -1, "yesterday afternoon": -1, "yesterday": -1, "last night": -1,
    "earlier today": 0, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "this lunchtime": 0, "tomorrow morning": 1, "tomorrow afternoon": 1, "tomorrow evening": 1,
    "tomorrow": 1,
}  # fmt: skip
"""Days to add to the day on which something is said."""

_SINGLE = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
)  # fmt: skip
DAYS_IN_WORDS = {
    **{word: number for number, word in enumerate((*_SINGLE, *_TEENS, "twentieth"), 1)},
    **{f"twenty{mark}{word}": 20 + number for number, word in enumerate(_SINGLE, 1) for mark in "- "},
    "thirtieth": 30, "thirty-first": 31, "thirty first": 31,
}  # fmt: skip
"""The day of a month that an ordinal names."""

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def _names(table: dict[str, int]) -> str:
    """Each name as a name (`May`), in capitals (`MAY`), when French in small letters, when cut short with its point."""
    written = [form for word in table for form in (word.title(), word.upper(), *((word,) if word in _FRENCH else ()))]
    ordered = sorted(dict.fromkeys(written), key=lambda name: (-len(name), name))
    return "|".join(name + (r"\b\.?" if name.lower() in _SHORT else r"\b") for name in ordered)


MONTH = rf"(?:{_names(_MONTHS)})"
WEEKDAY = rf"(?:{_names(_WEEKDAYS)})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er)?(?![\d%]|[.,:]\d)"
YEAR = r"(?:19|20)\d\d(?!\d|[.,:]\d|%)"
UNIT = r"(?:days?|weeks?|months?|years?|hours?|minutes?)\b"
COUNT = rf"(?:{NUMBER}|\ban?\b|\bone\b)"
_TO = r"(?: ?[-–—/] ?| to | and | et | & )"
# What may follow "May 5" or "March 2" without a year; a noun makes the number a count ("In March 20 boats …").
_NO_NOUN = (
    r"(?!\d| (?!(?:in|on|at|to|and|or|by|with|when|where|which|the|after|before|as|for|from|until|was|were|is)\b)[a-z])"
)

# "21. November 2024", as in Germany and the North: only with a year, else the stop ends a sentence or a number.
_STOP = rf"(?:\.(?=(?:{_TO}{DAY}\.?)? {MONTH},? {YEAR}))?"

DAY_MONTH = compiled(
    rf"(?:(?P<weekday>{WEEKDAY})(?:,| the|, the)? (?P<bracket>\()?)?"
    rf"(?P<day>{DAY}{_STOP})(?:{_TO}(?P<end_day>{DAY}{_STOP}))?"
    rf"(?: (?:day )?of |[ -])(?P<month>{MONTH})(?:(?:, | of |[ -]|,? in the year )(?P<year>{YEAR}))?(?(bracket)\)?)"
)
MONTH_DAY = compiled(
    rf"(?:(?P<weekday>{WEEKDAY}),? )?(?P<month>{MONTH})(?: the)? (?P<day>{DAY})(?! \d{{3}}\b)"
    rf"(?:{_TO}(?P<end_day>{DAY}))?"
    rf"(?:,? (?P<year>{YEAR})|{_NO_NOUN})"
)
MONTH_YEAR = compiled(rf"(?P<month>{MONTH})(?:,| of)?[ -](?P<year>{YEAR})")
ON_A_WEEKDAY = compiled(
    r"\b(?:(?i:on|since|by|until|from|before|after)|(?:[a-z]{2,12}(?:ed|id)|met|told|held|spoke|came|flew|went|spent|talks"
    r"|meeting|here|late|early|began|saw)(?: all(?: of)?)?|(?:in|at) [A-Z][\w-]{2,20}) $"
)
"""What stands before a day of the week that is a date: a preposition, or as Americans write, a verb or a place."""
WEEKDAY_ALONE = compiled(WEEKDAY)
OF_AN_EVENT = compiled(
    r"(?: (?:morning|afternoon|evening))?['’]s (?:[\w-]{2,14} ){0,3}?(?i:session|meeting|talks|summit|council"
    r"|conference|ministerial|visit|dinner|lunch|breakfast|call|ceremony|discussions|round)\b"
)
"""Behind a day of the week: it is that of an event, "Friday's session"."""
DAY_ALONE = compiled(
    r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b(?=[.,;:)]| (?:in|at|with|for|to|and|by|when|where|before|after"
    r"|the|he|she|they|his|her|its|we|I)\b"
    r"|$)(?! (?:and|to) (?:the )?\d)"
)
ON_THE = compiled(r"\b[Oo]n the $")
"""What stands before a day whose month is left out: "on the 5th"."""
WHICH_YEAR = compiled(r",? (?:of )?(?P<which>last|this|next) year\b(?!['’]s)")
"""Behind a day, month or season: which year it is of, seen from the day of speaking."""
MONTH_ALONE = compiled(rf"(?P<month>{_FULL}|{_FULL.upper()})\b(?!-[A-Z])")
ISO = compiled(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d|-)")
SLASHED = compiled(
    r"(?P<first>\d{1,2})(?P<mark>[/.-]|\. )(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d|[/.]\d)"
)
YEAR_ALONE = compiled(rf"(?P<year>{YEAR})(?:(?P<mark> ?[-–—/] ?)(?P<end_year>{YEAR}|\d\d(?!\d)))?(?![\w/])")
SEASON = compiled(
    rf"(?P<season>(?i:spring|summer|autumn|winter|fall))\b(?:(?: of|,)?[ ](?P<year>{YEAR}))?"
    r"(?! (?:[A-Z][a-z]|night|holiday|camp|school|time|weather|sports|in (?:the )?(?:number|crossings|arrivals)))"
)
RELATIVE_DAY = compiled(rf"(?i:{'|'.join(SHIFTS)})\b(?! (?!and |we |in |by |that |to |at |on |after )[a-z]+ing\b)")
RELATIVE_UNIT = compiled(
    rf"(?P<which>(?i:this|next|last|coming|past|previous|following|current)) (?:calendar |financial )?"
    rf"(?:(?P<season>spring|summer|autumn|winter)|(?P<month>{_FULL})|(?P<weekday>{WEEKDAY})"
    r"|(?P<unit>week|month|year|quarter)(?!['’]s(?! (?:[\w/-]{2,20} ){0,4}?"
    r"(?i:council|summit|meeting|conference|talks|session|visit)\b)))\b"
)
WINDOW = compiled(
    rf"(?P<which>(?i:coming|next|past|last|previous))(?: (?P<count>{COUNT}|few|several))? (?P<unit>{UNIT})"
)
WITHIN = compiled(rf"(?P<word>(?i:within|in)) (?:the space of )?(?P<count>{COUNT})[ -](?P<unit>{UNIT})")
CHRISTMAS = compiled(rf"Christmas\b(?: (?P<year>{YEAR}))?")
YEAR_OUT = compiled(r"(?i:year is (?:out|over)\b|year[’']s end\b|year-end\b|year end\b)")
THE_UNIT = compiled(r"(?:calendar |financial )?(?P<unit>year|month|week)\b")
PART = compiled(
    r"(?P<part>(?i:mid|early|earlier|late|later|end|close|start|beginning|middle|rest|remainder))"
    r"(?:-|(?: of| in)?(?: the)? )"
    r"|(?P<ordinal>(?i:first|second|third|fourth|last)) (?P<division>(?i:half|quarter)) of (?:the )?"
    rf"|(?P<edge>(?i:first|last)) (?:(?P<count>{COUNT}) (?P<unit>days|weeks|months)|(?P<one>day|week)) of (?:the )?"
    r"|(?P<short>[QH][1-4])(?: of)? (?=(?:19|20)\d\d)"
)
PART_NAMES = {
    "mid": "mid", "middle": "mid", "early": "early", "earlier": "early", "start": "early", "beginning": "early",
    "late": "late", "later": "late", "end": "end", "close": "end", "rest": "rest", "remainder": "rest",
}  # fmt: skip

_RELATIONS = {
    "no later than": "by", "not later than": "by", "on or before": "by", "by": "by",
    "before": "before", "prior to": "before", "ahead of": "before",
    "after": "after", "following": "after", "since": "since",
    "from": "from", "as of": "from", "as from": "from", "starting": "from", "starting on": "from",
    "starting in": "from", "beginning": "from", "beginning in": "from", "beginning on": "from",
    "until": "until", "till": "until", "up to": "until", "to": "until", "through": "until",
    "in": "in", "at": "in", "during": "in", "throughout": "in", "over": "in", "for": "in",
    "on": "on", "about": "about", "around": "about", "circa": "about",
    "between": "between", "of": "of", "dated": "of",
    **{
        f"{word} the {part} of": "in"
        for word in ("in", "during", "within", "over", "for")
        for part in (
            "course", "month", "months", "year", "week", "first half", "second half", "first days", "last days",
            "first week", "second week", "third week", "final week", "final days",
        )
    },
}  # fmt: skip
RELATION = compiled(
    rf"\b(?P<word>(?i:{'|'.join(sorted(_RELATIONS, key=len, reverse=True))}))(?: the)?"
    r"(?: (?:morning|afternoon|evening|night|day) of)? ?\(?$"
)
"""The preposition at the end of what stands before a date."""

LASTING = compiled(rf"(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?) (?i:from|starting|as of)(?: the)? $")
AGO = compiled(rf"(?P<count>{COUNT}|few) (?P<unit>days?|weeks?|months?|years?) $")

DIGIT_GUARD = compiled(
    r"(?:[\d:/]|\d[.,]|[£€$#] ?"
    r"|\b(?i:articles?|art\.|sections?|paragraphs?|para|chapter|page|no\.|number|annex|phase|group|volume|line) "
    r"|\b(?:GBP|EUR|USD) ?)$"
)
"""What, before a number, makes it something other than a day."""

TITLE_GUARD = compiled(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Secretary|Minister|Chancellor|President|MP|Rt Hon)\.? $"
    r"|(?<![.!?] )(?<!^)\b[A-Z][a-zé’'-]{1,20} $"
)
"""What, before `May` or another month that is also a name, makes it a person."""

NAME_MONTHS = frozenset({"May", "March", "April", "June", "August", "MAY", "MARCH", "APRIL", "JUNE", "AUGUST"})
"""Months that are also given names, surnames, verbs or adjectives: alone they need a word of time before them."""

TIME_WORD = compiled(
    r"\b(?i:in|since|by|until|till|from|before|after|during|between|last|next|this|early|late|mid|of|every|each|on|for"
    r"|to|and|through|published|updated)(?: the)?[ -]$"
)
_OF_AN_EVENT = compiled(r"\b(?i:the|this|last|next|a|its|their|our|coming|forthcoming|upcoming|recent|and) $")
_EVENT_BEHIND = compiled(
    r" (?:(?:[A-Z][\w/–-]{1,24}|informal|formal|extraordinary|special|regular|ministerial|bilateral|joint|and) ){0,5}"
    r"(?i:council|summit|meeting|conference|session|talks|consultations|ministerial|dialogue|plenary|visit)\b"
)
NOT_A_MONTH_AFTER = compiled(
    rf" (?:and|or) (?!(?:{_FULL})\b)(?:the )?[A-Z]|[’']s\b"
    r"| (?:said|says|took|told|has|have|had|will|would|met|added|agreed|becomes?|became|is|was)\b"
    r"|(?: [A-Z][a-z]+)? (?:MP|QC)\b"
)
COUNTED_AFTER_YEAR = compiled(
    r" (?:people|persons|migrants|refugees|children|minors|men|women|officers?|police|gendarmes|soldiers|troops"
    r"|personnel|staff|boats|vessels|vehicles|lorries|places|beds|jobs|euros?|pounds|dollars|square|metres|meters"
    r"|miles|kilomet|hours|tonnes|kg|arrests|cases|applications|individuals|victims|passengers|crossings)\b"
)
JOIN = compiled(r" ?[–—-] ?| to | until | till | through | and ")
"""What stands between the two ends of a range."""


def is_of_time(before: str, text: str, end: int) -> bool:
    """Whether what stands around a month says that it is one: "since June", "the June European Council"."""
    if TIME_WORD.search(before) is not None:
        return True
    return _OF_AN_EVENT.search(before) is not None and _EVENT_BEHIND.match(text, end) is not None


def month_number(name: str) -> int:
    """The number of the month of this English or French name or abbreviation."""
    return _MONTHS[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday, as `datetime.date.weekday` counts."""
    return _WEEKDAYS[name.rstrip(".").lower()]


def relation_of(word: str) -> str:
    """The relation that a preposition expresses: `by` for `no later than`."""
    return _RELATIONS[word.lower()]


_DAY_BEGINNINGS = {re.split("[- ]", word)[0] for word in DAYS_IN_WORDS}
START_WORDS = frozenset(
    {
        *_MONTHS, *_WEEKDAYS, *SEASONS, *PART_NAMES, *ORDINALS, *_DAY_BEGINNINGS, "this", "next", "last", "coming",
        "past", "previous", "following", "current", "within", "in", "yesterday", "today", "tonight", "tomorrow",
        "christmas", "year", "ago", "q", "h",
    }
)  # fmt: skip
"""Words (small letters) at which a date may begin; a digit is the other beginning."""


def _in_either_case(words: Iterable[str]) -> str:
    """A pattern for the first two letters of some words: by the first, so that a word is compared with few."""
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(word[1:2])
    each = [(first, "".join(sorted(second)) if all(second) else "") for first, second in sorted(seconds.items())]
    return "|".join(
        f"[{first}{first.upper()}]" + (f"[{second}{second.upper()}]" if second else "") for first, second in each
    )


_BEGINNING = compiled(rf"\d+|(?<![^\W\d_])(?:{_in_either_case(START_WORDS)})[^\W\d_]*")


def beginnings(text: str) -> Iterator[int]:
    """Where a date may begin in a text: at each figure, and each word that is one of `START_WORDS`.

    An "in" begins one only before a number of days, weeks, months or years: half of all such words are one.
    """
    for match in _BEGINNING.finditer(text):
        word = match[0].lower()
        if word == "in":
            if WITHIN.match(text, match.start()):
                yield match.start()
        elif word in START_WORDS or word[0].isdigit():
            yield match.start()
