"""What a page of a PDF draws → its lines: where each stands, how large its letters are, the list marks beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import hypot

from pypdf import PageObject

from graph.patterns.letters import SMALL
from graph.patterns.openings import compiled

_SMALL = 0.86  # of the size of the letters beside them, at most, have a footnote's figures; browsers make it 0.833
_RAISED_LEAST = 1.0  # points
_LONGEST_NOTE_NUMBER = 3
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# What the number of a footnote hangs on where the page does not tell that it is raised: no figure, and no capital,
# as of a formula ("CO2").
_HANGS_ON_WORD = compiled(rf"[{SMALL}.,;:!?”\"’')]$")
# The number of an item or a paragraph, which its own words stand apart from.
_NUMBER = compiled(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?")
_MARK = compiled(r"[•‣⁃∙▪▫◦○●■□➢➤➔✓✦❖·*–—-]|\ue000|\uf0b7|\uf0a7")
_MARKED = compiled(rf"(?:{_MARK.pattern})[ \t]+\S")
_DOTS = (1.2, 8.0)  # how wide and high a dot before an item is drawn, in points
_MARK_REACH = 48.0  # how far before its item a mark stands at most
_SAME_LINE = 2.0
_DEEPER = 4.0  # points by which the marks of a list within a list stand further from the margin
_OTHER_COLUMN = 90.0  # points by which no list within a list is indented
_MOST_DOTS = 500  # on a page
_DRAWS = frozenset((b"m", b"l", b"c", b"v", b"y", b"re"))
_PAINTS = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"))
_TWO_SPACES = compiled(r"(?<=\S) {2}(?=\S)")

Matrix = Sequence[float]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line that is set in one go, where it stands on the page and how large its letters are."""

    text: str
    height: float
    size: float
    left: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text, where its first letter stands and how large its letters are, in points; None if not told."""

    text: str
    height: float | None
    size: float | None
    left: float | None
    is_marked: bool = False  # an item by a mark that is no letter or figure
    pieces: tuple[Piece, ...] = ()  # of which it is made, but those without letters


@dataclass(slots=True)
class _Dots:
    """The dots that are drawn on a page as shapes, by the middle of each; a browser draws the marks of lists so."""

    middles: list[tuple[float, float]] = field(default_factory=list)
    edges: tuple[float, float, float, float] | None = None  # of the open path: left, right, lowest, highest

    def take(self, operator: bytes, operands: Sequence[object], matrix: Matrix) -> None:
        """Takes in an operator of the page's content (ISO 32000-1, 8.5)."""
        if operator in _DRAWS:
            numbers = [float(str(number)) for number in operands]
            if operator == b"re" and len(numbers) == 4:
                x, y, width, height = numbers
                numbers = [x, y, x + width, y + height]
            for x, y in zip(numbers[::2], numbers[1::2], strict=False):
                self._reach(x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5])
        elif operator in _PAINTS:
            self._paint()
        elif operator == b"n":
            self.edges = None

    def _reach(self, across: float, height: float) -> None:
        left, right, lowest, highest = self.edges or (across, across, height, height)
        self.edges = min(left, across), max(right, across), min(lowest, height), max(highest, height)

    def _paint(self) -> None:
        """A path is painted: what is as wide as it is high, and small, is a dot."""
        if self.edges is not None and len(self.middles) < _MOST_DOTS:
            left, right, lowest, highest = self.edges
            width, height = right - left, highest - lowest
            if all(_DOTS[0] <= extent <= _DOTS[1] for extent in (width, height)) and abs(width - height) < 1:
                self.middles.append(((left + right) / 2, (lowest + highest) / 2))
        self.edges = None


def lines_of(page: PageObject, take: Callable[[int], None]) -> list[Line]:
    """The lines of a page that hold anything, in the order in which they are drawn, each list mark at its item.

    `take` is told of so many characters more before any of them is kept, and raises where they are too many.
    """
    lines: list[Line] = []
    pieces: list[Piece] = []
    dots = _Dots()

    def visit(text: str, cm: Matrix, tm: Matrix, _font: object, font_size: float) -> None:
        """Takes in a piece of text; both matrices say where it stands and how large (ISO 32000-1, 9.4.4)."""
        take(len(text))
        left, height = (tm[4] * cm[n] + tm[5] * cm[n + 2] + cm[n + 4] for n in (0, 1))
        size = round(float(font_size) * hypot(tm[2], tm[3]) * hypot(cm[2], cm[3]), 1)
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append(_line_of(pieces))
                pieces.clear()
            pieces.append(Piece(part, height, size, left))

    page.extract_text(visitor_text=visit, visitor_operand_before=_watching(dots))
    lines.append(_line_of(pieces))
    return _indented(_with_marks([line for line in lines if line.text], dots.middles))


def _watching(dots: _Dots) -> Callable[[bytes, Sequence[object], Matrix, Matrix], None]:
    def watch(operator: bytes, operands: Sequence[object], cm: Matrix, _tm: Matrix) -> None:
        dots.take(operator, operands, cm)

    return watch


def _line_of(pieces: Sequence[Piece]) -> Line:
    """A line of its pieces: as high and with letters as large as most of it; footnotes' numbers are superscript."""
    written = [piece for piece in pieces if piece.text.strip()]
    if not written:
        return Line("", None, None, None)
    sizes: Counter[float] = Counter()
    for piece in written:
        sizes[piece.size] += len(piece.text)
    size = sizes.most_common(1)[0][0]
    usual = next(piece for piece in written if piece.size == size)
    words = ""
    for piece in pieces:
        text = piece.text
        if _is_note_number(piece, usual, words):
            text = text.translate(SUPERSCRIPT)
        elif text[:1].isalpha() and _NUMBER.fullmatch(words.lstrip()):
            text = f" {text}"
        words += text
    words = _TWO_SPACES.sub(" ", words.strip())
    return Line(words, usual.height, size, written[0].left, _MARKED.match(words) is not None, tuple(written))


def _is_note_number(piece: Piece, usual: Piece, before: str) -> bool:
    """Whether a piece of a line is the number of a footnote: small figures above the others, or right behind a word."""
    figures = piece.text.strip()
    if not (piece.size <= _SMALL * usual.size and len(figures) <= _LONGEST_NOTE_NUMBER and figures.isdigit()):
        return False
    is_level = abs(piece.height - usual.height) < _RAISED_LEAST
    return piece.height > usual.height + _RAISED_LEAST or (is_level and _HANGS_ON_WORD.search(before) is not None)


def _with_marks(lines: Sequence[Line], dots: Sequence[tuple[float, float]]) -> list[Line]:
    """Each list mark at the item that it stands beside, though it is drawn elsewhere, or as no letter."""
    drawn = [(across, height, "•") for across, height in dots]
    loose: set[int] = set()
    found = list(lines)
    for number, line in enumerate(lines):
        if _MARK.fullmatch(line.text) and line.left is not None and line.height is not None:
            beside = _beside(found, line.left, (line.height - _SAME_LINE, line.height + _SAME_LINE), number)
            if beside is not None:
                loose.add(number)
                found[beside] = replace(found[beside], text=f"{line.text} {found[beside].text}", is_marked=True,
                                        left=line.left)  # fmt: skip
    for across, middle, sign in drawn:
        size = next((line.size for line in lines if line.size), 12.0)
        beside = _beside(found, across, (middle - size, middle + 1.0), -1)
        if beside is not None and not found[beside].is_marked:
            found[beside] = replace(found[beside], text=f"{sign} {found[beside].text}", is_marked=True, left=across)
    return [line for number, line in enumerate(found) if number not in loose]


def _beside(lines: Sequence[Line], left: float, heights: tuple[float, float], but: int) -> int | None:
    """Which line stands between two heights and begins right of a place, not far from it; the nearest to it."""
    near = [
        (line.left - left, number)
        for number, line in enumerate(lines)
        if line.height is not None
        and line.left is not None
        and number != but
        and heights[0] <= line.height <= heights[1]
        and 0 < line.left - left <= _MARK_REACH
    ]
    return min(near)[1] if near else None


def _indented(lines: Sequence[Line]) -> list[Line]:
    """Items of lists within lists with white space before their marks, two characters for each list around them."""
    open_at: list[float] = []  # how far from the edge the marks of the lists stand that are open
    found: list[Line] = []
    for line in lines:
        if line.left is not None and not line.is_marked and open_at and line.left < open_at[0] + _DEEPER:
            open_at.clear()
        if line.is_marked and line.left is not None:
            while open_at and line.left < open_at[-1] - _DEEPER:
                open_at.pop()
            if open_at and line.left > open_at[-1] + _OTHER_COLUMN:
                open_at.clear()
            if not open_at or line.left > open_at[-1] + _DEEPER:
                open_at.append(line.left)
            found.append(replace(line, text="  " * (len(open_at) - 1) + line.text))
        else:
            found.append(line)
    return found
