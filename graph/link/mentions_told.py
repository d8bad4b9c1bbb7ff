"""Mentions of ministers of which it is known whom they mean, while the others are still told from them."""

from __future__ import annotations

import re

from graph.find.offices.titles import Holder
from graph.findings import Minister
from graph.layout.blocks import Layout
from graph.patterns.openings import compiled

_UNION = "organisation/european-union"
QUOTED = compiled(r"“[^”\n]{1,2000}”|\"[^\"\n]{1,2000}\"")


class MentionsTold:
    """Whom mentions mean, by office and by block."""

    def __init__(self, layout: Layout, spoken_of: frozenset[str], home: str, sits: str) -> None:
        self._layout = layout
        self.spoken_of = spoken_of  # states by name or adjective
        self.home = home
        self.sits = sits  # the state in whose parliament all is said; empty outside of one
        self.pairs: list[tuple[Holder, Minister]] = []
        self.by_office: dict[str, Minister] = {}
        self.states: set[str] = set()
        self._in_block: dict[int, list[tuple[int, str]]] = {}

    def add(self, holder: Holder, minister: Minister) -> None:
        """Takes one more mention; of two ministers in one office the first stays the one whom the office means."""
        self.pairs.append((holder, minister))
        self.by_office.setdefault(minister.office, minister)
        self.states.add(minister.state)
        block = self._layout.block_at(holder.start).number
        self._in_block.setdefault(block, []).append((holder.start, minister.state))

    def state_speaking(self, offset: int) -> str:
        """The state of whoever was last named before the quotation that an offset stands in; empty outside of one."""
        block = self._layout.block_at(offset)
        marks = (match for match in QUOTED.finditer(self._layout.text, block.start, block.end))
        quoted = next((match.start() for match in marks if match.start() < offset < match.end()), None)
        if quoted is None:
            return ""
        before = [(holder.start, minister.state) for holder, minister in self.pairs if holder.start < quoted]
        return max(before)[1] if before else ""

    def is_spoken_of(self, state: str, holder: Holder) -> bool:
        """Whether a title that many states know can mean the office of one: the text names it, or is of it."""
        is_known = state in self.spoken_of or state in self.states or state in {self.home, _UNION}
        return is_known or not re.match(r"[Mm]inister (?:of|for) ", holder.title)

    def states_near(self, offset: int, reach: int = 40) -> set[str]:
        """The states of the ministers mentioned in the same block, fewer than `reach` code points away."""
        here = self._in_block.get(self._layout.block_at(offset).number, ())
        return {state for start, state in here if abs(start - offset) < reach}
