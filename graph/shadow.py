"""Raw text → a normalised text to read, with a map back to the raw offsets.

The raw text is never altered. Reading happens on its shadow, in which damaged currency signs are whole, footnote
marks are gone and wrapped lines are joined; whatever is found there leads back to one run of the raw text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Shadow:
    """`text`, and for each of its characters where the raw run that it stands for starts and ends (code points)."""

    raw: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw run, end exclusive, behind `text[start:end]`; the run is not empty unless the slice is."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.raw)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def at_raw(self, offset: int) -> int:
        """The first place in `text` at or behind a raw offset."""
        return bisect_left(self.starts, offset)

    def slice(self, start: int, end: int) -> Shadow:
        """A part of the shadow, still over the whole raw text."""
        return Shadow(self.raw, self.text[start:end], self.starts[start:end], self.ends[start:end])


def joined(raw: str, parts: list[Shadow | str]) -> Shadow:
    """Shadows of one raw text and plain separators, one after the other.

    A separator stands for the raw run between its neighbours.
    """
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in parts:
        if isinstance(part, str):
            at = ends[-1] if ends else 0
            text.append(part)
            starts += [at] * len(part)
            ends += [at] * len(part)
        else:
            text.append(part.text)
            starts += part.starts
            ends += part.ends
    return Shadow(raw, "".join(text), tuple(starts), tuple(ends))


# What stands for one character each: damaged signs first, since their parts are signs too.
_WHOLE = {
    "$\\notin$": "€",
    "(cid:128)": "€",
    "â‚¬": "€",
    "Â£": "£",
    "拢": "£",
    "â€™": "'",
    "â€˜": "'",
    "â€œ": "“",
    "â€\x9d": "”",
    "â€“": "–",
    "â€”": "—",
    "â€¢": "•",
    "â€¦": "…",
    "Â§": "§",
    "Â°": "°",
    "Â«": "“",
    "Â»": "”",
    "Â\u00a0": " ",
    "Ã©": "é",
    "Ã¨": "è",
    "Ãª": "ê",
    "Ã«": "ë",
    "Ã§": "ç",
    "Ã´": "ô",
    "Ã®": "î",
    "Ã¯": "ï",
    "Ã¢": "â",
    "Ã¹": "ù",
    "Ã»": "û",
    "Ã¼": "ü",
    "Ã¶": "ö",
    "Ã¤": "ä",
    "Ã‰": "É",
    "Ã\u00a0": "à",
    "\r\n": "\n",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\t": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u202f": " ",
    "\u2011": "-",
    "’": "'",
    "‘": "'",
    "‛": "'",
    "«": "“",
    "»": "”",
    "\u00ad": "",
    "\u200b": "",
    "\u200c": "",
    "\ufeff": "",
    # Letters that patterns without regard to case take for others, which tables of words do not.
    "ſ": "s",
    "ı": "i",
    "İ": "I",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬀ": "ff",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "\u2060": "",
    "\u200d": "",
    "\u2010": "-",
    "\u2007": " ",
    "\u2008": " ",
    "\u2004": " ",
    "\u2005": " ",
    "\u2006": " ",
    "\u3000": " ",
}
_SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_GLYPHS = re.compile(
    "|".join(re.escape(glyph) for glyph in sorted(_WHOLE, key=len, reverse=True))
    # A footnote's mark behind a word; at the start of a line it opens the footnote and stays.
    + rf"|(?<=[^\s])[{_SUPERSCRIPTS}]{{1,3}}|(?<=[^\s])<sup>[^<\n]{{0,8}}</sup>"
)


def normalise(raw: str) -> Shadow:
    """The shadow of a whole text with its signs made whole; lines are still lines.

    >>> normalise("a $\\\\notin$ 5").text
    'a € 5'
    """
    if not raw:
        return Shadow(raw, "", (), ())
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, written in _pieces(raw):
        text.append(written)
        if end - start == len(written):
            starts += range(start, end)
            ends += range(start + 1, end + 1)
        else:
            starts += [start] * len(written)
            ends += [end] * len(written)
    return Shadow(raw, "".join(text), tuple(starts), tuple(ends))


def _pieces(raw: str) -> list[tuple[int, int, str]]:
    """Runs of the raw text and what each is written as: unchanged runs and single signs by turns."""
    signs = list(_GLYPHS.finditer(raw))
    edges = [0, *(edge for sign in signs for edge in sign.span()), len(raw)]
    pieces = []
    for number, (start, end) in enumerate(pairwise(edges)):
        if start < end:
            is_sign = number % 2 == 1
            pieces.append((start, end, _WHOLE.get(raw[start:end], "") if is_sign else raw[start:end]))
    return pieces
