"""Numbers as statements write them: digits with separators, scale words, words, and shares of a whole.

The patterns are strings, to be built into the patterns of dates, amounts and figures; `parse_number`
and `parse_share` read what those matched. All repeats are bounded, so matching stays linear.
"""

from __future__ import annotations

import re
from decimal import Decimal

from graph.patterns.openings import compiled

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_MULTIPLIERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SMALL = _UNITS | _TENS | {"a": 1, "an": 1, "dozen": 12}

_SCALES = {
    "hundred": Decimal(100),
    "lakh": Decimal(100_000),
    "crore": Decimal(10_000_000),
    "k": Decimal(1_000),
    "thousand": Decimal(1_000),
    "m": Decimal(1_000_000),
    "mn": Decimal(1_000_000),
    "mio": Decimal(1_000_000),
    "mln": Decimal(1_000_000),
    "mrd": Decimal(1_000_000_000),
    "mld": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    "million": Decimal(1_000_000),
    "millions": Decimal(1_000_000),
    "bn": Decimal(1_000_000_000),
    "billion": Decimal(1_000_000_000),
    "billions": Decimal(1_000_000_000),
    "milliard": Decimal(1_000_000_000),
    "milliards": Decimal(1_000_000_000),
}

_ALONE = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_FOLLOWING = "|".join(sorted([*_UNITS, *_TENS, *_MULTIPLIERS, "dozen"], key=len, reverse=True))

DIGITS_AFTER = r"(?:\d{1,3}(?:[,. ]\d{3}){1,4}(?:[.,]\d{1,2})?(?!\d)|\d{1,15}(?:[.,]\d{1,2})?(?!\d))"
"""Digits with separators, after something that marks their beginning."""

DIGITS = rf"(?<![\d.,]){DIGITS_AFTER}"
"""Digits with separators: `7,500,000`, `1.4`, `3,5`, `600 000`, `2014`."""

WORDS = (
    rf"\b(?i:(?:{_ALONE})|an? (?:hundred|thousand|million|billion|dozen))"
    rf"(?i:(?:[ -](?:and )?(?:{_FOLLOWING})\b){{0,7}})(?!(?!-(?:euro|pound|dollar|krone|franc)s?\b)[\w-]*\w)(?<!\band)"
)
"""Number words: `twenty`, `seventy-two`, `two hundred and fifty`, `a thousand`."""

SCALE = (
    r"(?:[ -]?(?i:millions?|billions?|trillion|milliards?|thousand|lakh|crore)\b"
    r"|[ -]?(?:mn|bn|[mM]io|[mM]ln|[mM]rd|[mM]ld|m|k|M|K)\b(?!²|\^|[€])(?:\.(?= [a-zE€£]))?)"
)
"""What multiplies the digits before it: `million`, `m`, `bn`, `k`."""

NUMBER = rf"(?:{DIGITS}|{WORDS})"
"""A number in digits or in words, without a scale."""

SHARE = (
    r"(?i:\b(?:(?<!and )(?<!and a )(?:a |one[ -])?half|(?:an? |one[ -])(?:third|quarter|fifth|tenth)|two[ -]thirds"
    r"|three[ -]quarters"
    r"|(?:two|three|four)[ -]fifths|(?:two|three|four|five|six|seven|eight|nine)[ -]tenths|(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|\d{1,2}) (?:(?<=one )[a-z]{3,14} (?=in [a-z]{3,9} (?:was|were|is|are|has|have"
    r"|had|who|that|of|came|comes)\b))?(?:in"
    r"|out of) (?:every )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty"
    r"|fifty|a hundred|hundred|100|1[02]|20|50"
    r"|[2-9]))\b(?![.,]?\d| (?:years?|months?|days?"
    r"|weeks?|hours?|countries|states)))"
)
"""A share of a whole, in words: `half`, `a quarter`, `two-thirds`, `nine in ten`."""

_FRACTIONS = {
    "half": Decimal(50),
    "third": Decimal(100) / 3,
    "thirds": Decimal(100) / 3,
    "quarter": Decimal(25),
    "quarters": Decimal(25),
    "fifth": Decimal(20),
    "fifths": Decimal(20),
    "tenth": Decimal(10),
    "tenths": Decimal(10),
}
_GROUPED = compiled(r"\d{1,3}(?:[,. ]\d{3}){1,4}(?P<rest>[.,]\d{1,2})?")


def parse_number(words: str) -> Decimal:
    """The value of what `NUMBER` matched, in digits or in words; ValueError when it is no number."""
    stripped = words.strip()
    return _digits(stripped) if stripped[:1].isdigit() else _words(stripped)


def _digits(digits: str) -> Decimal:
    """Groups of three are thousands (`1,420`, `1.500.000`, `600 000`); else a comma or point is decimal (`3,5`)."""
    digits = re.sub(r" ?([.,]) ?(?=\d{1,2}$)", r"\1", digits)  # "1 ,5", as scans have it
    grouped = _GROUPED.fullmatch(digits)
    if grouped is not None:
        rest = grouped["rest"] or ""
        whole = re.sub(r"\D", "", digits[: len(digits) - len(rest)])
        return Decimal(whole + rest.replace(",", "."))
    return Decimal(digits.replace(",", "."))


def _words(words: str) -> Decimal:
    """English number words; `hundred` multiplies what stands before it, `thousand` and above close a group."""
    total, group = 0, 0
    for word in re.split(r"[ -]", words.lower()):
        if word == "and":
            continue
        if word in _SMALL:
            group = group * _SMALL[word] if word == "dozen" else group + _SMALL[word]
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in _MULTIPLIERS:
            total, group = total + max(group, 1) * _MULTIPLIERS[word], 0
        else:
            raise ValueError(f"{words!r} is no number: {word!r} is not a number word")
    return Decimal(total + group)


def scale_factor(words: str | None) -> Decimal:
    """What a scale multiplies by: 1 000 000 for `million`, `m`, `-million`; 1 where there is none."""
    if not words or not words.strip(" -"):
        return Decimal(1)
    return _SCALES[words.strip(" -.").lower()]


def parse_share(words: str) -> Decimal:
    """What `SHARE` matched, in percent: 50 for `half`, 90 for `nine in ten`; thirds to two decimal places."""
    parts = re.split(r"[ -]", words.lower())
    if "in" in parts or "of" in parts:
        first, last = (Decimal(_SMALL.get(part) or part.replace("hundred", "100")) for part in (parts[0], parts[-1]))
        return (Decimal(100) * first / last).quantize(Decimal("0.01")).normalize() + 0
    times = 1 if len(parts) == 1 else _SMALL[parts[0]]
    return (times * _FRACTIONS[parts[-1]]).quantize(Decimal("0.01")).normalize() + 0
