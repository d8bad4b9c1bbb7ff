"""Tables of actions in plain text: their columns stand apart by spaces, and a cell may go on in the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.leads import is_table_head

HEAD, ROW, MORE = "head", "row", "more"
# So many spaces keep two columns apart; between words stand fewer.
GAP = re.compile(r" {3,}|\t+")
_FEWEST_CELLS = 2
_SLACK = 2  # columns by which a cell may stand left of its head


class Printed(NamedTuple):
    """A line as it is printed: where it starts in the text, how far from the margin, and its words."""

    start: int
    indent: int
    text: str
    after_blank: bool


def parts_of_tables(lines: Sequence[Printed]) -> dict[int, str]:
    """What each line of a table of actions is, by its start: the head, a row, or more of the row above.

    A table ends before a line that runs across its columns.
    """
    parts: dict[int, str] = {}
    columns: list[int] = []
    is_numbered = False
    cells = 0  # of the row that is open
    for line in lines:
        has_gap = "   " in line.text or "\t" in line.text
        gaps = GAP.finditer(line.text) if has_gap else ()
        places = [line.indent, *(line.indent + gap.end() for gap in gaps)]
        if len(places) >= _FEWEST_CELLS and is_table_head(GAP.sub(" | ", line.text)):
            columns, parts[line.start] = places, HEAD
            is_numbered = re.match(r"(?:No|Nr|#)\b", line.text) is not None
            cells = len(columns)
        elif columns and (_crosses(line, columns) or (line.after_blank and len(places) < _FEWEST_CELLS)):
            columns = []
        elif columns:
            at_margin = line.indent <= columns[0] + _SLACK
            is_whole = cells >= len(columns)
            is_new = at_margin and (is_numbered or (not line.text[:1].islower() and is_whole))
            parts[line.start] = ROW if is_new else MORE
            cells = len(places) if is_new else cells + len(places)
    return parts


def _crosses(line: Printed, columns: Sequence[int]) -> bool:
    """Whether words run on where the second column begins."""
    first = GAP.split(line.text, maxsplit=1)[0]
    return line.indent <= columns[0] + _SLACK and line.indent + len(first) > columns[1]
