"""Raw text → a normalised text to read, with a map back to the raw offsets.

The raw text is never altered. Reading happens on its shadow, in which damaged currency signs are whole, footnote
marks are gone and wrapped lines are joined; whatever is found there leads back to one run of the raw text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.layout.damage import mended
from graph.layout.damaged_money import mended_money
from graph.layout.gaps import mended_gaps
from graph.layout.plain_marks import plain_marks
from graph.patterns.openings import compiled


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a shadow's text, from `at` to where the next begins, and the raw run that it stands for.

    Its characters stand for the raw ones one by one, or, where it `is_whole`, each for the whole raw run.
    """

    at: int
    start: int
    end: int
    is_whole: bool

    def moved(self, by: int) -> Run:
        """The same run further on in a text."""
        return Run(self.at + by, self.start, self.end, self.is_whole)


@dataclass(frozen=True)
class Shadow:
    """`text`, and the runs of it in order, each of which leads back to a run of the raw text (code points)."""

    raw: str
    text: str
    runs: tuple[Run, ...]

    @cached_property
    def _ats(self) -> tuple[int, ...]:
        return tuple(run.at for run in self.runs)

    def _run_at(self, offset: int) -> Run:
        return self.runs[bisect_right(self._ats, offset) - 1]

    def raw_of(self, offset: int) -> tuple[int, int]:
        """The raw run that one character of the text stands for."""
        run = self._run_at(offset)
        if run.is_whole:
            return run.start, run.end
        start = run.start + offset - run.at
        return start, start + 1

    def raw_runs(self) -> Iterator[tuple[int, int]]:
        """The raw run of each character, in the text's order."""
        return map(self.raw_of, range(len(self.text)))

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw run, end exclusive, behind `text[start:end]`; the run is not empty unless the slice is."""
        if start >= end:
            at = self.raw_of(start)[0] if start < len(self.text) else len(self.raw)
            return at, at
        return self.raw_of(start)[0], self.raw_of(end - 1)[1]

    def at_raw(self, offset: int) -> int:
        """The first place in `text` at or behind a raw offset."""
        number = bisect_left(self.runs, offset, key=lambda run: run.start)
        following = self.runs[number].at if number < len(self.runs) else len(self.text)
        if number and not (before := self.runs[number - 1]).is_whole:
            return min(following, before.at + offset - before.start)
        return following

    def slice(self, start: int, end: int) -> Shadow:
        """A part of the shadow, still over the whole raw text."""
        return Shadow(self.raw, self.text[start:end], tuple(self._runs_of(start, end)))

    def _runs_of(self, start: int, end: int) -> list[Run]:
        """The runs of a part of the text, counted from where the part begins."""
        if start >= end:
            return []
        first = bisect_right(self._ats, start) - 1
        found = [run.moved(-start) for run in self.runs[first : bisect_left(self._ats, end)]]
        if found[0].at < 0:
            head = found[0]
            found[0] = Run(0, head.start if head.is_whole else head.start - head.at, head.end, head.is_whole)
        tail = found[-1]
        if not tail.is_whole:
            found[-1] = Run(tail.at, tail.start, tail.start + end - start - tail.at, is_whole=False)
        return found


def joined(raw: str, parts: Iterable[Shadow | str]) -> Shadow:
    """Shadows of one raw text and plain separators, one after the other.

    A separator stands for the raw run between its neighbours.
    """
    text: list[str] = []
    runs: list[Run] = []
    at = 0
    for part in parts:
        if isinstance(part, str):
            edge = runs[-1].end if runs else 0
            words = part
            runs += [Run(at, edge, edge, is_whole=True)] if part else []
        else:
            words = part.text
            runs += [run.moved(at) for run in part.runs]
        text.append(words)
        at += len(words)
    return Shadow(raw, "".join(text), tuple(runs))


# What stands for one character each: damaged signs first, since their parts are signs too.
_WHOLE = {
    "$\\notin$": "€",
    "(cid:128)": "€",
    "â‚¬": "€",
    "Â£": "£",
    "拢": "£",
    "\x80": "€",
    "\x9c": "£",
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
# References to characters that were left in a text taken from a page (https://html.spec.whatwg.org/#named-character-references).
_ENTITIES = {
    "nbsp": " ", "pound": "£", "euro": "€", "amp": "&", "quot": '"', "apos": "'", "rsquo": "'", "lsquo": "'",
    "ldquo": "“", "rdquo": "”", "laquo": "“", "raquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•",
    "middot": "·", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ocirc": "ô", "ecirc": "ê", "icirc": "î",
    "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "Eacute": "É", "shy": "", "thinsp": " ", "ensp": " ",
    "emsp": " ", "lt": "<", "gt": ">", "deg": "°", "sect": "§",
}  # fmt: skip
# Each alternative begins with a sign of its own, so that nothing is tried where none of these stands.
_GLYPHS = compiled(
    "|".join(
        [
            *(re.escape(glyph) for glyph in sorted(_WHOLE, key=len, reverse=True)),
            # A footnote's mark behind a word; at the start of a line it opens the footnote and stays.
            *(rf"{sign}(?<=[^\s]{sign})[{_SUPERSCRIPTS}]{{0,2}}" for sign in _SUPERSCRIPTS),
            r"<sup>(?<=[^\s]<sup>)[^<\n]{0,8}</sup>",
            rf"&(?:{'|'.join(_ENTITIES)}|#\d{{2,5}}|#x[\da-fA-F]{{2,4}});",
        ]
    )
)


_QUOTED_MAIL = compiled(r"(?m)(?:^>[^\n]*(?:\n|\Z)){2,}")
_MAIL_MARK = compiled(r"(?m)^(?:> ?){1,6}")
_GOES_ON = compiled(r"[a-z,]\n> ?[a-z]")


def normalise(raw: str) -> Shadow:
    """The shadow of a whole text with its signs made whole; lines are still lines.

    >>> normalise("a $\\\\notin$ 5").text
    'a € 5'
    """
    text: list[str] = []
    runs: list[Run] = []
    at = reached = 0
    for start, end, written in _signs(raw):
        is_whole = end - start != len(written)
        text += (raw[reached:start], written)
        if reached < start:
            _add(runs, Run(at, reached, start, is_whole=False))
            at += start - reached
        if written:
            _add(runs, Run(at, start, end, is_whole))
            at += len(written)
        reached = end
    if reached < len(raw):
        _add(runs, Run(at, reached, len(raw), is_whole=False))
    return Shadow(raw, "".join([*text, raw[reached:]]), tuple(runs))


def _signs(raw: str) -> list[tuple[int, int, str]]:
    """Where the raw text has signs that stand for others, and what for; none overlaps another."""
    signs = [(*sign.span(), _written(sign[0])) for sign in _GLYPHS.finditer(raw)]
    damaged = [
        *mended(raw),
        *mended_money(raw),
        *mended_gaps(raw),
        *plain_marks(raw),
        *_marks_of_mail(raw),
    ]
    if not damaged:
        return signs
    every = sorted([*signs, *damaged])
    return [one for number, one in enumerate(every) if not number or every[number - 1][1] <= one[0]]


def _marks_of_mail(raw: str) -> Iterator[tuple[int, int, str]]:
    """The marks before the lines of an e-mail that another quotes, where its sentences run over the lines."""
    for quoted in _QUOTED_MAIL.finditer(raw) if "\n>" in raw else ():
        if _GOES_ON.search(quoted[0]):
            yield from ((*mark.span(), "") for mark in _MAIL_MARK.finditer(raw, *quoted.span()))


def _written(sign: str) -> str:
    """What a sign stands for; a footnote's mark stands for nothing."""
    if not sign.startswith("&"):
        return _WHOLE.get(sign, "")
    name = sign[1:-1]
    if not name.startswith("#"):
        return _ENTITIES[name]
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    named = chr(code) if 0x20 <= code < 0xD800 else " "
    return _WHOLE.get(named, named)


def _add(runs: list[Run], run: Run) -> None:
    """Puts a run behind others; one that goes on character by character lengthens the last."""
    last = runs[-1] if runs else None
    if last and not (last.is_whole or run.is_whole) and last.end == run.start:
        runs[-1] = Run(last.at, last.start, run.end, is_whole=False)
    else:
        runs.append(run)
