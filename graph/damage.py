"""What scanning did to numbers: letters read for digits, gaps inside, and scale words misread or torn apart.

Only what stands beside a digit or a sign of money is mended, so that no word is ever taken for a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_PROBE = re.compile(r"\d[lIOo|](?![A-Za-z]{3})|(?<![^\W_])[lIO](?:\d|[.,]\d|O)|\d ?(?:mi|rn|bi|hi)|\d [.,]\d")
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_NUMBER = (
    r"(?<![^\W_])(?<![^\W_][.,'])(?=[\dlIOo|., ]{0,16}[lIOo| ])(?:[lI]O{1,3}|[\dlIO][\dlIOo|]{0,12})"
    r"(?:[.,][\dlIOo|]{1,3}|,-){0,4}(?: [\dO]{3}(?![\dA-Za-z])){0,3}(?: ,\d{3}(?![\dA-Za-z]))?"
    r"(?=(?:st|nd|rd|th|m|bn|k|mio|million)?(?![^\W_]))"
)
# A misread "million" or "billion"; a whole one is no match.
_SCALE = (
    r"(?<=\d)[ -]?(?!millions?\b)(?:m|rn)(?:[il1I!|]{3,4} ?[o0O](?:n|ri)|il lion|i llion|illi on)s?\b"
    r"|(?<=\d) ?(?:b|h)(?!illions?\b)[il1I!|]{3,4}[o0O]n\b"
)
_DAMAGED = re.compile(rf"(?P<number>{_NUMBER})|(?P<scale>{_SCALE})")
_MONEY_BEFORE = re.compile(r"(?:[€£$]|\b(?:EUR|GBP|USD|Euros?)) {0,2}$")
_FIGURE_AFTER = re.compile(rf" ?(?:%|per cent\b|million\b|billion\b|mio\b|m\b|bn\b|euros?\b|pounds?\b|(?:{_MONTHS})\b)")
_DATE_AFTER = re.compile(r"[./-]\d")
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th)\b")
_SHAPES = str.maketrans("lI|Oo", "11100")


def mended(raw: str) -> Iterator[tuple[int, int, str]]:
    """Where a text's numbers are damaged: start, end, and what stood there before, in order; code points.

    >>> [written for _, _, written in mended("£l2 million, 4OO OOO euros and 3 rnillion")]
    ['12', '400 000', ' million']
    """
    if not _PROBE.search(raw):
        return
    for match in _DAMAGED.finditer(raw):
        written = _scale(match[0]) if match["scale"] else _number(match)
        if written not in (None, match[0]):
            yield match.start(), match.end(), written


def _scale(word: str) -> str:
    gap = word[0] if word[0] in " -" else ""
    return f"{gap}{'b' if word.strip(' -')[0] in 'bh' else 'm'}illion{'s' if word.endswith('s') else ''}"


def _number(match: re.Match[str]) -> str | None:
    """The run in digits; None where its letters may well be letters."""
    run, text = match[0], match.string
    after = text[match.end() : match.end() + 14]
    is_money = _MONEY_BEFORE.search(text, max(0, match.start() - 7), match.start()) is not None
    is_figure = is_money or _FIGURE_AFTER.match(after) is not None
    if not any(sign.isdigit() for sign in run) and not (is_figure and run[0] in "lI" and len(run) > 1):
        return None
    if run[0] == "O" and not (is_money or _DATE_AFTER.match(after)):
        return None
    if run[0] == "I" and not (is_figure or _ORDINAL_AFTER.match(after) or _DATE_AFTER.match(after)):
        return None
    if run[-1] in "lI|o" and not is_figure and not _DATE_AFTER.match(after):
        return None  # "20l" may be litres
    return run.translate(_SHAPES).replace(" ,", ",")
