"""Amounts of which scanning made a letter of the sign: "E1.5 million", "E6OO,OOO" and "E 2 4O,OOO" were in pounds.

A lone E before a figure of money is a pound sign, whose shape it has; where the text has whole pound signs or speaks of
euros, and has no whole euro sign, it is that. A road ("the E40") has no thousands and no millions behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.patterns.openings import compiled

_DIGIT = r"[\dlIOo]"
_AMOUNT = compiled(
    r"(?<![\w£€$.,/-])E {0,2}(?P<figure>(?=[\dlIOo., ]{0,12}\d|[\dlIOo., ]{0,12}O)"
    # "6OO,OOO", "2 4O,OOO", "l,500,000", "850 000"
    rf"(?:{_DIGIT} ?{_DIGIT}{{0,2}}(?:[.,]{_DIGIT}{{3}}){{1,3}}(?!\w)|{_DIGIT}{{1,3}}(?: {_DIGIT}{{3}}){{1,3}}(?!\w)"
    # "l.5 million", "34m"
    rf"|{_DIGIT}{{1,4}}(?:[.,]{_DIGIT}{{1,2}})?(?= ?(?:million|billion|thousand|m|bn|k|mio)\b)))"
)
# "Category E 1,000 visas": the letter is that of a class, a part or a team.
_LETTERED = compiled(
    r"\b(?:annexe?|appendix|category|class|gate|group|hall|part|schedule|section|table|team|type|zone) {1,2}$",
    re.IGNORECASE,
)
_REACH = 12  # code points before the letter
_DIGITS = str.maketrans("lIOo", "1100")
# The sign that the text still has is not the one that was misread.
_EURO_SIGN = compiled(r"€|â‚¬|\(cid:128\)")
_OF_EUROS = compiled(r"£|Â£|\beuros?\b|\bEUR\b", re.IGNORECASE)


def mended_money(raw: str) -> Iterator[tuple[int, int, str]]:
    """Where an E stands for a sign of money: start, end of the amount, and the amount as it was; code points.

    >>> [written for _, _, written in mended_money("a grant of E6OO,OOO for the E40")]
    ['£600,000']
    """
    sign = ""
    for match in _AMOUNT.finditer(raw):
        if _LETTERED.search(raw, max(0, match.start() - _REACH), match.start()):
            continue
        sign = sign or ("€" if _OF_EUROS.search(raw) and not _EURO_SIGN.search(raw) else "£")
        yield *match.span(), sign + match["figure"].replace(" ", "").translate(_DIGITS)
