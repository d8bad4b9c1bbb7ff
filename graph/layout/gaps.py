"""What scanning and copying did to the gaps of a text: spaces before stops, lost behind them, and inside figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.patterns.openings import compiled

_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_SIGN = r"[€£$]|\b(?:EUR|GBP|USD|CHF)"
_GAPS = compiled(
    # How each of the gaps below begins: all other places are passed over at once.
    r"(?=[-.;,?!\d€£$EGUC]| {1,3}[.,;])(?:"
    # A stop has its space behind it, not before.
    r"(?P<before>(?<=[\w)”\"%]) {1,3}(?=[.,;](?:\s|$)))"
    r"|(?P<behind>(?<=[a-z)]{2})[.;,?!](?=[A-Z][a-z]{1,14}[ ,])|(?<=\d{4})\.(?=[A-Z][a-z]{1,14} [a-z]))"
    # "friend- ship", but not "short- and long-term"
    r"|(?P<hyphen>(?<=[a-z]{2})- (?=[a-z]{2})(?!(?:and|or|to|the|an?|in|of|on|by|with|for|from|at|as|is|are|was|were|we"
    r"|which|who|it|this|these|that|but|not|et|und|nor|than|rather|versus)\b))"
    # "£250, 000", "1. 4 million", "3, 602 persons"
    rf"|(?P<money>(?:{_SIGN}) ?\d{{1,3}}[.,] (?=\d{{3}}(?![\d.,]?\d)(?!, \d)))"
    r"|(?P<decimal>(?<![\d.,/-])(?<!\d[.,] )\d{1,3}[.,] (?=\d ?(?:million|billion|per cent|%)))"
    r"|(?P<count>(?<![\d.,/-])(?<!\d[.,] )\d{1,3}, (?=\d{3} [A-Za-z]{4})))",
    re.MULTILINE,
)
_PROBE = compiled(
    r"[- .;,?!](?:(?<=\S )[.,;](?:\s|$)|(?<=[a-z]-) [a-z]|(?<=[a-z)\d][.;,?!])[A-Z]|(?<=\d[.,]) \d)", re.MULTILINE
)
# Behind these stand numbers of days, parts and lines, which commas list.
_COUNTED_OFF = compiled(
    rf"(?:{_MONTHS}|[Aa]rticles?|[Pp]aragraphs?|[Pp]oints?|[Nn]umbers?|[Nn]os?\.|[Ss]ections?|pages?|pp?\.|and|on|by) $"
)


# Words that the end of a line parted before it was lost: "the State ofReturn". Some names are written so, few a text.
_GLUED = compiled(r"[A-Z](?<=[a-z]{2}.)(?=[a-z]{2})")
_FEWEST_GLUED = 6
_FARTHEST_GLUED = 600  # code points of a text in which one such place at least is found, where it is a habit


def mended_gaps(raw: str) -> Iterator[tuple[int, int, str]]:
    """Where a text's gaps are damaged: start, end, and what should stand there; code points.

    >>> [written for _, _, written in mended_gaps("They met .They left")]
    ['', '. ']
    >>> [written for _, _, written in mended_gaps("It gave £250, 000")]
    ['£250,']
    """
    if _PROBE.search(raw):
        yield from _moved(raw)
    glued = [match.start() for match in _GLUED.finditer(raw)]
    if len(glued) >= _FEWEST_GLUED and len(glued) * _FARTHEST_GLUED > len(raw):
        for at in glued:
            yield at, at + 1, " " + raw[at]


def _moved(raw: str) -> Iterator[tuple[int, int, str]]:
    for match in _GAPS.finditer(raw):
        if match["before"] or match["hyphen"]:
            yield *match.span(), ""
        elif match["behind"]:
            if not _is_address(raw, match.start()):
                yield *match.span(), match[0] + " "
        elif match["money"] or not _COUNTED_OFF.search(raw, max(0, match.start() - 12), match.start()):
            yield *match.span(), match[0].rstrip()


def _is_address(raw: str, stop: int) -> bool:
    """Whether a stop stands in an address of the web or of mail."""
    word = raw[max(0, stop - 60) : stop].rsplit(None, 1)[-1]
    return any(sign in word for sign in "./@:\\_")
