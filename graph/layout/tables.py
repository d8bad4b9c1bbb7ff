"""Tables of actions in plain text: their columns stand apart by spaces, and a cell may go on in the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.layout.leads import is_table_head
from graph.patterns.openings import compiled

HEAD, ROW, MORE = "head", "row", "more"
# So many spaces keep two columns apart; between words stand fewer.
GAP = compiled(r" {3,}|\t+")
_FEWEST_CELLS = 2
_SLACK = 2  # columns by which a cell may stand left of its head


def heads_table(line: str) -> bool:
    """Whether a line heads a table of actions, its cells apart by spaces or tabs; many tables may have the same."""
    return ("   " in line or "\t" in line) and is_table_head(GAP.sub(" | ", line))


class Printed(NamedTuple):
    """A line as it is printed: where it starts in the text, how far from the margin, and its words."""

    start: int
    indent: int
    text: str
    after_blank: bool


def parts_of_tables(lines: Sequence[Printed]) -> dict[int, str]:
    """What each line of a table of actions is, by its start: the head, a row, or more of the row above.

    A table whose cells stand apart by tabs has a row in each line that does not begin with an empty cell, and ends
    before a line without one; another ends before a line that runs across its columns.
    """
    parts: dict[int, str] = {}
    table: _Table | None = None
    for line in lines:
        has_gap = "   " in line.text or "\t" in line.text
        gaps = GAP.finditer(line.text) if has_gap else ()
        places = [line.indent, *(line.indent + gap.end() for gap in gaps)]
        if len(places) >= _FEWEST_CELLS and is_table_head(GAP.sub(" | ", line.text)):
            table, parts[line.start] = _Table(line, places), HEAD
        elif table is not None and table.ends_before(line, places):
            table = None
        elif table is not None:
            parts[line.start] = table.take(line, places)
    return parts


class _Table:
    """A table that is being read from top to bottom: where its columns begin, and what its rows look like."""

    def __init__(self, head: Printed, columns: Sequence[int]) -> None:
        self._columns = columns
        self._has_tabs = "\t" in head.text
        self._is_numbered = re.match(r"(?:No|Nr|#)\b", head.text) is not None
        self._begins_whole: bool | None = None  # whether the first line of a row has all cells; unknown without a row
        self._cells = len(columns)  # of the row that is open

    def ends_before(self, line: Printed, places: Sequence[int]) -> bool:
        """Whether a line with cells at these places stands below the table."""
        if self._has_tabs:
            # Tabs before a cell stand for empty ones: it is the rest of the row above.
            return len(places) < _FEWEST_CELLS and line.indent <= self._columns[0]
        return _crosses(line, self._columns) or (line.after_blank and len(places) < _FEWEST_CELLS)

    def take(self, line: Printed, places: Sequence[int]) -> str:
        """Whether a line of the table begins a row or goes on with the one above."""
        is_new = self._begins_row(line, places)
        if is_new and self._begins_whole is None:
            self._begins_whole = len(places) >= len(self._columns)
        self._cells = len(places) if is_new else self._cells + len(places)
        return ROW if is_new else MORE

    def _begins_row(self, line: Printed, places: Sequence[int]) -> bool:
        if self._has_tabs:
            # A row whose first cell is empty goes on with the one above, of which that cell is.
            return self._begins_whole is None or line.indent <= self._columns[0]
        if line.indent > self._columns[0] + _SLACK:
            return False
        if self._is_numbered:
            return True
        # Where rows begin with all their cells, fewer below them are the rest of longer ones.
        is_rest = self._begins_whole is True and len(places) < len(self._columns) and not line.after_blank
        return not line.text[:1].islower() and self._cells >= len(self._columns) and not is_rest


def _crosses(line: Printed, columns: Sequence[int]) -> bool:
    """Whether words run on where the second column begins."""
    first = GAP.split(line.text, maxsplit=1)[0]
    return line.indent <= columns[0] + _SLACK and line.indent + len(first) > columns[1]
