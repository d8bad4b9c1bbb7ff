"""Where in a normalised text a sentence or a clause begins and ends.

The finders of amounts and figures judge a number by the words around it: within its sentence, and first
within its clause. A line is a block, so no sentence crosses a line's end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from graph.patterns.openings import compiled


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text: offsets in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the stretch."""
        return text[self.start : self.end]


_ABBREVIATION = compiled(r"(?:\b(?:M|Mr|Mrs|Ms|Mme|Mlle|Dr|St|[Rr]t|[Hh]on|No|nos?|Art|approx|ca?|e\.g|i\.e|vs|\w))$")
_SENTENCE_END = compiled(
    r"[.!?](?:(?!(?<=[Mm]io\.) (?:EUR|[€£]))[”’\"')\]]{0,2}(?= +[“‘\"'(]?[A-Z0-9])|[”’\"')\]]{0,2}$)",
    re.MULTILINE,
)
_CLAUSE_END = compiled(
    r"; |: |, (?=(?:and|but|while|whereas|whilst|which|who|with|as|up|down|including)\b)"
    r"| [–—] | (?=(?:while|whereas|whilst)\b)"
)


_LONGEST = 2000  # code points; what runs on for longer is cut at a space, so that judging a sentence stays cheap


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space around them."""
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        found.extend(_sentences_of_line(text, start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def _sentences_of_line(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    begin = start
    for stop in _SENTENCE_END.finditer(text, start, end):
        before = text[max(begin, stop.start() - 8) : stop.start()]
        if text[stop.start()] == "." and stop.end() < end and _ABBREVIATION.search(before):
            continue
        found.extend(_cut(text, begin, stop.end()))
        begin = stop.end()
    found.extend(_cut(text, begin, end))
    return [span for span in found if span.start < span.end]


def _cut(text: str, start: int, end: int) -> list[Span]:
    """The stretch in pieces no longer than a sentence may be."""
    pieces = []
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        middle = space if space > 0 else start + _LONGEST
        pieces.append(trimmed(text, start, middle))
        start = middle
    return [*pieces, trimmed(text, start, end)]


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence: cut at semicolons, colons, dashes, and at a comma before a new clause's first word."""
    inner = (cut.end() for cut in _CLAUSE_END.finditer(text, sentence.start, sentence.end))
    cuts = (sentence.start, *inner, sentence.end)
    spans = (trimmed(text, begin, end) for begin, end in pairwise(cuts))
    return tuple(span for span in spans if span.start < span.end)


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without white space and without the commas, semicolons and dashes that only part it from others."""
    while start < end and text[start] in " \t,;:–—":
        start += 1
    while end > start and text[end - 1] in " \t,;:–—":
        end -= 1
    return Span(start, end)


def around(spans: tuple[Span, ...], offset: int) -> Span | None:
    """The one of these spans, given in the order of the text, that holds this offset."""
    for span in spans:
        if span.start <= offset < span.end:
            return span
    return None
