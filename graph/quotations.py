"""Who speaks in a text: between quotation marks, or under "X said:"; and whether one voice speaks throughout."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from graph.blocks import BODY, Block, Layout
from graph.resolve import QUOTED, Cast

_PRONOUN_SAID = re.compile(r"\b(?:he|she) (?:said|added|says)\b|\b(?:said|added) (?:he|she)\b")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A run of the text that somebody says, and the tenure of who says it; empty where that is not known."""

    start: int
    end: int
    tenure: str


def quotations(layout: Layout, people: Cast) -> tuple[Quotation, ...]:
    """The quotations of a text: paragraphs under "X said:", and words between quotation marks."""
    found = [
        Quotation(block.start, block.end, _tenure_in(people, layout.blocks[block.attribution]))
        for block in layout.blocks
        if block.attribution is not None
    ]
    for block in layout.of_kind(*BODY):
        if block.attribution is None:
            marks = [match.span() for match in QUOTED.finditer(layout.text, block.start, block.end)]
            found += [
                Quotation(start, end, _speaker(layout, people, block, start, end, marks))
                for start, end in marks
                if end - start > 30
            ]
    return tuple(sorted(found, key=lambda quotation: quotation.start))


def _tenure_in(people: Cast, block: Block) -> str:
    return next((minister.tenure for _, minister in people.mentioned(block.start, block.end)), "")


def _speaker(layout: Layout, people: Cast, block: Block, start: int, end: int, marks: Sequence[tuple[int, int]]) -> str:
    """Who speaks between quotation marks: whoever is named behind them, else last named before them."""
    outside = [
        (holder, minister)
        for holder, minister in people.mentioned(block.start, block.end)
        if not any(a <= holder.start < b for a, b in marks)
    ]
    behind = [minister for holder, minister in outside if end <= holder.start < end + 40]
    before = [minister for holder, minister in outside if holder.start < start]
    if behind and not _PRONOUN_SAID.search(layout.text[end : end + 20]):
        return behind[0].tenure
    return before[-1].tenure if before else (outside[0][1].tenure if outside else "")


_I = re.compile(r"\bI (?:met|have|had|am|was|will|wish|want|held|visited|should|also|can|welcome|agreed)\b")


def is_first_person(layout: Layout, said: Sequence[Quotation]) -> bool:
    """Whether one minister speaks throughout: "I met", "I wish", outside of quotations; `said` in order."""
    for match in _I.finditer(layout.text):
        before = bisect_right(said, match.start(), key=lambda quotation: quotation.start) - 1
        if before < 0 or match.start() >= said[before].end:
            return True
    return False
