"""Marks of footnotes that a conversion left as plain digits behind a stop: "in 2003.1", "the two Governments.2".

They are told from decimals by the footnotes themselves: a line that begins with the number stands below a rule, or,
where no rule was drawn, further down than the mark, and all are counted from 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.patterns.letters import SMALL
from graph.patterns.openings import compiled

_NOTE = compiled(
    r"(?m)^ {0,6}(?:_{3,80}|-{5,80}|—{3,80})[ ]{0,4}\n(?:[ ]{0,8}\n){0,3}[ ]{0,8}(?P<number>\d{1,2})[.)]? +(?=[A-Z“\"])"
)
_MORE = compiled(r"(?:[^\n]+\n){1,6}?[ ]{0,8}(?P<number>\d{1,2})[.)]? +(?=[A-Z“\"])")
_MARK = compiled(r"(?<=[\w)”\"’'][.,;:])(?<![^\d]\d[.,;:])(?<![^\d]\d\d[.,;:])(?P<number>\d{1,2})(?=\s|$)")
# "Operation Halcyon2 will": glued to a word of small letters.
_GLUED = compiled(r"(?<=[a-z]{4})(?P<number>\d)(?=[\s.,;:)]|$)")
# "No.1", "Art.2", "Annex A.1": a number that belongs to the word before it.
_COUNTS = compiled(r"\b(?:[a-z]|nos?|nr|art|arts|pp|paras?|vol|fig|ch|sec|ref)[.:]$", re.IGNORECASE)
_YEAR = compiled(r"(?:19|20)\d\d[.,;:]$")
_MOST_NOTES = 40  # below one rule
# A line that may be a footnote: its number without a stop, before the words, stuck to them or above them.
_LINE = compiled(r"(?m)^[ ]{0,8}(?P<number>\d{1,2})(?:[ ]{0,4}|[ ]{0,4}\n(?:[ ]{0,8}\n)?[ ]{0,8})(?=[A-Z“\"][a-z])")
_BEHIND_WORD = compiled(rf"[{SMALL})”\"’']{{2}}[.,;:]$|[12]\d{{3}}[.,;:]$")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def plain_marks(raw: str) -> Iterator[tuple[int, int, str]]:
    """Where plain digits only point to a footnote, and where they number one: start, end, and what they stand for.

    A mark stands for nothing, the number of a footnote below no rule for raised figures; code points.

    >>> text = "It was signed in 2003.1\\n\\n____\\n1 At Lille.\\n"
    >>> [text[start:end] for start, end, _ in plain_marks(text)]
    ['1']
    """
    if numbers := _numbers(raw):
        for match in _MARK.finditer(raw):
            if _is_mark(raw, match) and match["number"] in numbers:
                yield *match.span(), ""
        for match in _GLUED.finditer(raw):
            if match["number"] in numbers:
                yield *match.span(), ""
    else:
        yield from _counted(raw)


def _is_mark(raw: str, match: re.Match[str]) -> bool:
    """Whether digits behind a stop belong to no figure and to no word before it."""
    before = raw[max(0, match.start() - 7) : match.start()]
    return bool(_YEAR.search(before)) if before[-2:-1].isdigit() else not _COUNTS.search(before)


def _counted(raw: str) -> Iterator[tuple[int, int, str]]:
    """Marks counted from 1, each with a footnote of its number further down; and the footnotes' own numbers."""
    marks: list[re.Match[str]] = []
    for match in _MARK.finditer(raw):
        behind = raw[max(0, match.start() - 5) : match.start()]
        if int(match["number"]) == len(marks) + 1 and _BEHIND_WORD.search(behind) and _is_mark(raw, match):
            marks.append(match)
    lines = list(_LINE.finditer(raw)) if marks else []
    at = 0
    for mark in marks[:_MOST_NOTES]:
        at = max(at, mark.end())
        note = next((one for one in lines if one.start() >= at and one["number"] == mark["number"]), None)
        if note is None:
            return
        yield *mark.span(), ""
        yield *note.span("number"), note["number"].translate(_SUPERSCRIPT)
        at = note.end()


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
