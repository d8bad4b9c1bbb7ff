"""Marks of footnotes that a conversion left as plain digits behind a stop: "in 2003.1", "the two Governments.2".

They are told from decimals by the footnotes themselves: a line that begins with the number stands below a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOTE = re.compile(
    r"(?m)^ {0,6}(?:_{3,80}|-{5,80}|—{3,80})[ ]{0,4}\n(?:[ ]{0,8}\n){0,3}[ ]{0,8}(?P<number>\d{1,2})[.)]? +(?=[A-Z“\"])"
)
_MORE = re.compile(r"(?:[^\n]+\n){1,6}?[ ]{0,8}(?P<number>\d{1,2})[.)]? +(?=[A-Z“\"])")
_MARK = re.compile(r"(?<=[\w)”\"’'][.,;:])(?<![^\d]\d[.,;:])(?<![^\d]\d\d[.,;:])(?P<number>\d{1,2})(?=\s|$)")
# "Operation Halcyon2 will": glued to a word of small letters.
_GLUED = re.compile(r"(?<=[a-z]{4})(?P<number>\d)(?=[\s.,;:)]|$)")
# "No.1", "Art.2", "Annex A.1": a number that belongs to the word before it.
_COUNTS = re.compile(r"\b(?:[a-z]|nos?|nr|art|arts|pp|paras?|vol|fig|ch|sec|ref)[.:]$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d[.,;:]$")
_MOST_NOTES = 40  # below one rule


def plain_marks(raw: str) -> Iterator[tuple[int, int, str]]:
    """Where plain digits only point to a footnote: start, end, and nothing; code points.

    >>> text = "It was signed in 2003.1\\n\\n____\\n1 At Lille.\\n"
    >>> [text[start:end] for start, end, _ in plain_marks(text)]
    ['1']
    """
    if numbers := _numbers(raw):
        for match in _MARK.finditer(raw):
            before = raw[max(0, match.start() - 7) : match.start()]
            is_mark = _YEAR.search(before) if before[-2:-1].isdigit() else not _COUNTS.search(before)
            if is_mark and match["number"] in numbers:
                yield *match.span(), ""
        for match in _GLUED.finditer(raw):
            if match["number"] in numbers:
                yield *match.span(), ""


def _numbers(raw: str) -> frozenset[str]:
    """The numbers that footnotes below a rule begin with."""
    found: set[str] = set()
    for note in _NOTE.finditer(raw):
        found.add(note["number"])
        at, first = note.end(), int(note["number"])
        for expected in range(first + 1, first + _MOST_NOTES):
            more = _MORE.match(raw, at)
            if more is None or int(more["number"]) != expected:
                break
            found.add(more["number"])
            at = more.end()
    return frozenset(found)
