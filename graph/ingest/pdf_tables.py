"""Tables on the pages of a PDF: the cells of each row on one line, with tabs between them.

A page draws a cell after the other, each with all its lines, or a line of the row after the other. What stands in rows
of three cells or more, of which two rows begin their cells at the same places, is a table; lists and columns of running
text have fewer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.ingest.pdf_lines import Line
from graph.patterns.openings import compiled

_SAME = 2.0  # points by which the cells of a column may begin apart
_FEWEST_CELLS = 3
_FEWEST_ROWS = 2
_MOST_ROWS = 400  # of one table
_MOST_LINES = 30  # of one cell
_LINE = 1.7  # times the size of letters that the lines of one cell stand apart at most
_HYPHEN = compiled(r"(?<=[a-z])[-‐\xad]$")


@dataclass(slots=True)
class _Cell:
    left: float
    top: float
    bottom: float
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines of the cell, one after the other; words whole that a line's end cut in two."""
        whole = ""
        for words in self.words:
            is_cut = _HYPHEN.search(whole) is not None and words[:1].islower()
            whole = whole[:-1] + words if is_cut else f"{whole} {words}".strip()
        return whole


@dataclass(slots=True)
class _Row:
    first: int  # the number of the line that it begins in
    size: float
    cells: list[_Cell] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        """How high its lowest line stands."""
        return min(cell.bottom for cell in self.cells)


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, each row of a table one of them."""
    starts = _starts(lines)
    found: list[Line] = []
    at = 0
    while at < len(lines):
        rows, end = _table(lines, at, starts)
        if rows:
            found += rows
            at = end
        else:
            found.append(replace(lines[at], pieces=()))
            at += 1
    return found


def _starts(lines: Sequence[Line]) -> frozenset[int]:
    """Where pieces begin more than once, to a point: there stand columns."""
    times = Counter(round(piece.left) for line in lines for piece in line.pieces)
    return frozenset(left for left, number in times.items() if number + times[left - 1] + times[left + 1] > 1)


def _table(lines: Sequence[Line], at: int, starts: frozenset[int]) -> tuple[list[Line], int]:
    """The rows of the table that begins in a line, and the number of the first line below it; none without a table."""
    rows: list[_Row] = []
    number = at
    while number < len(lines) and len(rows) <= _MOST_ROWS and _take(rows, lines[number], number, starts):
        number += 1
    columns = [cell.left for cell in max(rows[1:] or rows, key=lambda row: len(row.cells)).cells] if rows else []
    count = next((n for n, row in enumerate(rows) if not _fits(row, columns) and (n or not _opens(row, columns))), None)
    count = len(rows) if count is None else count
    alike = sum(len(row.cells) == len(columns) and _fits(row, columns) for row in rows[:count])
    if len(columns) < _FEWEST_CELLS or count < _FEWEST_ROWS or alike < min(2, count):
        return [], at
    end = rows[count].first if count < len(rows) else number
    return [_written(row, columns, lines[row.first], is_head=not n) for n, row in enumerate(rows[:count])], end


def _take(rows: list[_Row], line: Line, number: int, starts: frozenset[int]) -> bool:
    """Takes the pieces of a line into the table's rows, a new one if need be; not a line that stands in none."""
    for place, cell in enumerate(_cells(line, starts if rows else None)):
        row = rows[-1] if rows else None
        if row is None or _begins_row(row, cell, is_first=place == 0):
            if place or (row is not None and not _is_near(row, cell)):
                return False
            rows.append(_Row(number, line.size or 0.0, [cell]))
        elif not _add(row, cell):
            return False
    return bool(line.pieces)


def _cells(line: Line, starts: frozenset[int] | None) -> list[_Cell]:
    """The cells that a line has pieces of: one begins where others do in other lines, too; in a table's head all do."""
    found: list[_Cell] = []
    for piece in line.pieces:
        words = piece.text.strip()
        if found and starts is not None and round(piece.left) not in starts:
            found[-1].words[-1] += piece.text if found[-1].words[-1] and not piece.text[:1].isspace() else f" {words}"
        else:
            found.append(_Cell(piece.left, piece.height, piece.height, [words]))
    return found


def _begins_row(row: _Row, cell: _Cell, *, is_first: bool) -> bool:
    """Whether a cell begins another row: back at the first column, below all that the row has."""
    is_back = cell.left <= row.cells[0].left + _SAME
    if not (is_first and is_back and cell.top < row.bottom - _SAME):
        return False
    return not (_is_alone(row, cell) or _goes_on(row, cell))


def _is_alone(row: _Row, cell: _Cell) -> bool:
    """Whether a row has but its first cell so far; one that stands further right is the rest of a row overleaf."""
    return len(row.cells) == 1 and cell.left >= row.cells[0].left - _SAME


def _goes_on(row: _Row, cell: _Cell) -> bool:
    """Whether a cell at the first column is more of the first one, in a table that is drawn line by line."""
    step = row.cells[0].bottom - cell.top
    is_by_lines = all(abs(one.top - row.cells[0].top) <= _SAME for one in row.cells) and all(
        len(one.words) == len(row.cells[0].words) for one in row.cells
    )
    return is_by_lines and cell.words[0][:1].islower() and step <= _LINE * max(row.size, 1.0)


def _is_near(row: _Row, cell: _Cell) -> bool:
    """Whether a row may stand below another one: it has several cells, and does not stand far below."""
    return not _is_alone(row, cell) and row.bottom - cell.top <= 3 * _LINE * max(row.size, 1.0)


def _add(row: _Row, cell: _Cell) -> bool:
    """Adds what a line has of a cell to a row: more of a cell that it has, or one further right."""
    same = next((one for one in reversed(row.cells) if abs(one.left - cell.left) <= _SAME), None)
    if same is not None:
        if not 0 < same.bottom - cell.top <= _LINE * max(row.size, 1.0) or len(same.words) == _MOST_LINES:
            return False
        same.words += cell.words
        same.bottom = cell.bottom
        return True
    top = max(one.top for one in row.cells)
    if cell.left < row.cells[-1].left or not row.bottom - _SAME <= cell.top <= top + _SAME + row.size:
        return False
    row.cells.append(cell)
    return True


def _fits(row: _Row, columns: Sequence[float]) -> bool:
    """Whether each cell of a row, two at least, begins where a column does."""
    return len(row.cells) > 1 and all(any(abs(cell.left - left) <= _SAME for left in columns) for cell in row.cells)


def _opens(row: _Row, columns: Sequence[float]) -> bool:
    """Whether a row that stands at no column opens a table: its head, set in the middle, or the rest of a row overleaf.

    A head has as many cells as the rows, the rest of a row one that stands at a column but the first.
    """
    if len(row.cells) == 1:
        return any(abs(row.cells[0].left - left) <= _SAME for left in columns[1:])
    return len(row.cells) == len(columns)


def _written(row: _Row, columns: Sequence[float], line: Line, *, is_head: bool) -> Line:
    """A row as one line; a tab stands for each column further right, be its cell empty or not."""
    if is_head and len(row.cells) == len(columns):
        texts = [cell.text for cell in row.cells]
    else:
        texts = [next((cell.text for cell in row.cells if abs(cell.left - left) <= _SAME), "") for left in columns]
    return Line("\t".join(texts), row.cells[0].top, line.size, line.left)
