"""Signatures side by side: names and offices in columns, each of which reads from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.layout.shadow import Shadow
from graph.layout.tables import GAP
from graph.patterns.openings import compiled

_LONGEST_CELL = 70  # code points: an office with its state
_MOST_COLUMNS = 4
_GAP_OF_LINES = 3  # blank lines at most between two rows of signatures
_SLACK = 8  # columns by which a cell may stand off from the one above it
_WORD = compiled(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words, where they start in the raw text, and how far from the margin."""

    start: int
    indent: int
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """The cells of one column, from top to bottom."""

    cells: tuple[Cell, ...]

    @property
    def lines(self) -> str:
        """The cells, one a line."""
        return "\n".join(cell.text for cell in self.cells)

    def raw_of(self, offset: int) -> int:
        """The raw offset of an offset in `lines`."""
        at = 0
        for cell in self.cells:
            if offset <= at + len(cell.text):
                return cell.start + offset - at
            at += len(cell.text) + 1
        return self.cells[-1].start + len(self.cells[-1].text)


# Words of headings that stand over an office as a name does.
_OF_HEADINGS = frozenset(
    [
        "JOINT", "STATEMENT", "DECLARATION", "PRESS", "RELEASE", "COMMUNIQUE", "COMMUNIQUÉ", "CONFERENCE",
        "MINISTRY", "REPUBLIC", "KINGDOM", "SPEECH", "ADDRESS", "REMARKS", "ANNEX", "LIST", "PARTICIPANTS",
        "GOVERNMENT", "MEMORANDUM", "UNDERSTANDING", "AGREEMENT", "TREATY", "PROTOCOL", "MINUTES", "OFFICE",
        "DEPARTMENT", "STATE", "STATES", "UNION", "COUNCIL", "COMMISSION", "MINISTER", "MINISTERS",
        "MINISTERIAL", "MEETING", "OF", "THE", "AND", "FOR", "ON", "IN", "MEDIA", "NEWS", "FINAL", "SUMMIT",
        "SIGNED", "SIGNATURES", "SIGNATORIES", "UNITED", "EUROPEAN", "FEDERAL", "INTERIOR", "AFFAIRS", "HOME",
        "FOREIGN", "JUSTICE", "SECURITY", "MIGRATION", "BORDER", "ACTION", "PLAN", "PROGRAMME",
    ]
)  # fmt: skip
_MOST_WORDS = 5


def is_in_capitals(line: str) -> bool:
    """Whether a line in capitals may be the name of whoever signs, and is no heading."""
    words = line.replace("-", " ").split()
    return line.isupper() and 1 < len(words) <= _MOST_WORDS and _OF_HEADINGS.isdisjoint(words)


def columns(shadow: Shadow) -> Iterator[Column]:
    """The columns of a text in which short words stand side by side in two rows or more."""
    if GAP.search(shadow.raw) is None:
        return
    rows: list[list[Cell]] = []
    blank = 0
    for row in _rows(shadow.raw):
        if row is None:
            blank += 1
        elif len(row) > 1 or (rows and len(row) == 1 and _column_of(row[0], rows[0]) > 0):
            if blank > _GAP_OF_LINES:
                yield from _read(rows)
                rows = []
            rows.append(row)
            blank = 0
        else:
            yield from _read(rows)
            rows, blank = [], 0
    yield from _read(rows)


def _rows(raw: str) -> Iterator[list[Cell] | None]:
    """The cells of each line; None for a blank line, nothing in one that is no row of short cells."""
    at = 0
    for line in raw.split("\n"):
        yield _cells(line, at) if line.strip() else None
        at += len(line) + 1


def _cells(line: str, at: int) -> list[Cell]:
    cells: list[Cell] = []
    begin = len(line) - len(line.lstrip())
    for gap in [*GAP.finditer(line, begin), None]:
        words = line[begin : gap.start() if gap else len(line)].rstrip()
        if len(words) > _LONGEST_CELL:
            return []
        if _WORD.search(words):
            cells.append(Cell(at + begin, begin, words))
        begin = gap.end() if gap else len(line)
    return cells


def _read(rows: Sequence[list[Cell]]) -> Iterator[Column]:
    if len(rows) < 2 or not 1 < len(rows[0]) <= _MOST_COLUMNS:
        return
    for number in range(len(rows[0])):
        yield Column(
            tuple(cell for row in rows for at, cell in enumerate(row) if _is_of(number, at, cell, row, rows[0]))
        )


def _is_of(number: int, at: int, cell: Cell, row: Sequence[Cell], head: Sequence[Cell]) -> bool:
    """Whether a cell is of the column: by its place in a row as long as the head, else by what it stands below."""
    return (at if len(row) == len(head) else _column_of(cell, head)) == number


def _column_of(cell: Cell, head: Sequence[Cell]) -> int:
    """The column whose head stands nearest above a cell; -1 where none stands near."""
    number = min(range(len(head)), key=lambda at: abs(head[at].indent - cell.indent))
    return number if abs(head[number].indent - cell.indent) <= _SLACK else -1
