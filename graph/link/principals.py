"""In whose name a document speaks: the ministers of its title and first paragraphs, and their states."""

from __future__ import annotations

from collections.abc import Sequence

from graph.find.offices.own_titles import state_of_title
from graph.find.offices.titles import Holder
from graph.findings import Minister
from graph.layout.blocks import BODY, Layout

_UNION = "organisation/european-union"


def principals(layout: Layout, pairs: Sequence[tuple[Holder, Minister]]) -> tuple[Minister, ...]:
    """The ministers in whose name a document speaks: those of its title, with those of its opening paragraphs."""
    opening = [block for block in layout.blocks if block.kind in BODY]
    until = next((block.end for number, block in enumerate(opening) if number >= 2), len(layout.text))
    title_end = max((block.end for block in layout.blocks if block.kind == "title"), default=0)
    titled = [minister for holder, minister in pairs if holder.start < title_end]
    if len({minister.state for minister in titled}) >= 2:
        return tuple(dict.fromkeys(titled))
    return tuple(dict.fromkeys(minister for holder, minister in pairs if holder.start < until))


def parties(layout: Layout, principals: Sequence[Minister]) -> tuple[str, ...]:
    """The states in whose names a document speaks; the Union beside two states only where the title names it."""
    states = dict.fromkeys(minister.state for minister in principals if minister.state)
    title = " ".join(layout.words(block) for block in layout.of_kind("title"))
    if _UNION in states and len(states) > 2 and state_of_title(title) != _UNION:
        del states[_UNION]
    return tuple(states)
