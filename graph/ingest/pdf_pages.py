"""What runs in the process that takes a PDF apart: bytes in on stdin, the text of each page out as one line of JSON.

A PDF can be made to take forever or all memory (forms within forms, streams that unpack to anything); this process is
held to limits by the system, and its parent says so when it is ended.
"""

from __future__ import annotations

import io
import json
import logging
import resource
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError, WrongPasswordError

# A line stands this many times the usual step below the one before it where a paragraph ends.
_PARAGRAPH_GAP = 1.35
_RAISED = 6.0
_SMALL = 0.86  # of the size of the letters beside them, at most, have a footnote's figures; browsers make it 0.833
_RAISED_LEAST = 1.0  # points
_LONGEST_NOTE_NUMBER = 3
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SAME_SIZE = 0.5  # points by which the letters of two lines of one heading may differ


class _RefusedError(Exception):
    """Why no text can be had, in a sentence."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a line that is set in one go, how high it stands on the page and how large its letters are."""

    text: str
    height: float
    size: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's text, how high it stands on the page and how large its letters are, both in points; None if not told."""

    text: str
    height: float | None
    size: float | None


def pages_of(received: bytes, most_pages: int) -> list[str]:
    """The text of each page; a blank line stands where the page leaves more room than between lines."""
    reader = PdfReader(io.BytesIO(received), strict=False)
    if reader.is_encrypted and not _opens_without_password(reader):
        raise _RefusedError("the PDF is encrypted; save a copy of it without a password")
    count = len(reader.pages)
    if count > most_pages:
        raise _RefusedError(f"the PDF has {count} pages, over the limit of {most_pages}; split it")
    pages = [_lines_of(page) for page in reader.pages]
    usual, size = _usual_step(pages), _usual_size(pages)
    return [_spaced(lines, usual, size) for lines in pages]


def _opens_without_password(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, WrongPasswordError, NotImplementedError):
        return False


def _lines_of(page: PageObject) -> list[_Line]:
    """The lines of a page that hold anything."""
    lines: list[_Line] = []
    pieces: list[_Piece] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _font: object, font_size: float) -> None:
        """Takes in a piece of text; both matrices say where it stands and how large (ISO 32000-1, 9.4.4)."""
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        size = round(float(font_size) * hypot(tm[2], tm[3]) * hypot(cm[2], cm[3]), 1)
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append(_line_of(pieces))
                pieces.clear()
            pieces.append(_Piece(part, height, size))

    page.extract_text(visitor_text=visit)
    lines.append(_line_of(pieces))
    return [line for line in lines if line.text.strip()]


def _line_of(pieces: Sequence[_Piece]) -> _Line:
    """A line of its pieces: as high and with letters as large as most of it; footnotes' numbers are superscript."""
    written = [piece for piece in pieces if piece.text.strip()]
    if not written:
        return _Line("", None, None)
    sizes: Counter[float] = Counter()
    for piece in written:
        sizes[piece.size] += len(piece.text)
    size = sizes.most_common(1)[0][0]
    usual = next(piece for piece in written if piece.size == size)
    words = [piece.text.translate(_SUPERSCRIPT) if _is_note_number(piece, usual) else piece.text for piece in pieces]
    return _Line("".join(words).rstrip(), usual.height, size)


def _is_note_number(piece: _Piece, usual: _Piece) -> bool:
    """Whether a piece of a line is the number of a footnote: small figures above the others."""
    figures = piece.text.strip()
    is_small = piece.size <= _SMALL * usual.size and piece.height > usual.height + _RAISED_LEAST
    return is_small and len(figures) <= _LONGEST_NOTE_NUMBER and figures.isdigit()


def _usual_step(pages: Sequence[Sequence[_Line]]) -> float:
    """How far a line stands below the one before it in the same paragraph: the smallest step but for odd ones.

    In points, 1/72 inch. What is less is a raised sign; texts of short paragraphs have more steps between these.
    """
    steps = sorted(
        above.height - below.height
        for lines in pages
        for above, below in pairwise(lines)
        if above.height is not None and below.height is not None and above.height - below.height > _RAISED
    )
    return steps[len(steps) // 8] if steps else 0.0


def _usual_size(pages: Sequence[Sequence[_Line]]) -> float:
    """How large the letters of most of the text are, in points; 0 where nothing tells."""
    letters: Counter[float] = Counter()
    for line in (line for lines in pages for line in lines):
        letters[line.size or 0.0] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _spaced(lines: Sequence[_Line], usual: float, size: float) -> str:
    """Lines with a blank one between where the step down is larger than usual."""
    written = [line.text for line in lines[:1]]
    for above, line in pairwise(lines):
        if above.height is not None and line.height is not None:
            most = _PARAGRAPH_GAP * usual * _larger(above, line, size)
            if above.height - line.height > most > 0:
                written.append("")
        written.append(line.text)
    return "\n".join(written)


def _larger(above: _Line, line: _Line, usual: float) -> float:
    """How many times larger than usual the letters of two lines of a heading are, which stand as much further apart."""
    if above.size is None or line.size is None or usual <= 0 or abs(above.size - line.size) > _SAME_SIZE:
        return 1.0
    return max(1.0, line.size / usual)


def main() -> None:
    """Reads the limits from the arguments (seconds of the processor, bytes of memory, pages) and a PDF from stdin."""
    seconds, memory, most_pages = map(int, sys.argv[2:5])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable(logging.CRITICAL)  # pypdf tells of small faults that do not matter to whoever waits for the text
    try:
        answer: dict[str, object] = {"pages": pages_of(sys.stdin.buffer.read(), most_pages)}
    except _RefusedError as refusal:
        answer = {"refused": str(refusal)}
    except (MemoryError, LimitReachedError):
        answer = {"refused": "taking the PDF apart needs more memory than is allowed"}
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, RecursionError,
            ArithmeticError, NotImplementedError, OSError) as error:  # fmt: skip
        # A damaged file fails anywhere in the library, in any of these ways.
        answer = {
            "refused": f"the PDF is damaged or cut off ({type(error).__name__}: {str(error)[:120]}); fetch it again"
        }
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))
