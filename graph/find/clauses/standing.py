"""The clauses of a text's body, each with where it stands: what is weighed of them besides their own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.find.clauses.clause_features import Standing, tokens
from graph.find.clauses.coordination import clauses_of
from graph.layout.blocks import BODY, Block, Layout


@dataclass(frozen=True, slots=True)
class StandingClause:
    """A clause's run in the layout's text, the block that it is of, and where it stands."""

    start: int
    end: int
    block: Block
    standing: Standing


def standing_clauses(layout: Layout) -> Iterator[StandingClause]:
    """Every clause of the paragraphs and items of a text, in order."""
    heading: tuple[str, ...] = ()
    for block in layout.blocks:
        if block.kind in {"heading", "title"}:
            heading = tokens(layout.words(block))
        elif block.kind in BODY:
            yield from _of_block(layout, block, heading)


def _of_block(layout: Layout, block: Block, heading: tuple[str, ...]) -> Iterator[StandingClause]:
    lead = () if block.lead_in is None else tokens(_end_of(layout, layout.blocks[block.lead_in]))
    for number, sentence in enumerate(layout.sentences_of(block)):
        before: tuple[str, ...] = ()
        for place, (start, end) in enumerate(clauses_of(layout.text, sentence)):
            standing = Standing(block.kind, number, place, lead, before, heading)
            yield StandingClause(start, end, block, standing)
            before = tokens(layout.text[start:end])


_REACH = 120  # code points at the end of a lead-in that are looked at


def _end_of(layout: Layout, block: Block) -> str:
    return layout.text[max(block.start, block.end - _REACH) : block.end]
