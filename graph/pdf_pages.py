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
from collections.abc import Sequence
from itertools import pairwise

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError, WrongPasswordError

# A line stands this many times the usual step below the one before it where a paragraph ends.
_PARAGRAPH_GAP = 1.35
_RAISED = 6.0


class _RefusedError(Exception):
    """Why no text can be had, in a sentence."""


def pages_of(received: bytes, most_pages: int) -> list[str]:
    """The text of each page; a blank line stands where the page leaves more room than between lines."""
    reader = PdfReader(io.BytesIO(received), strict=False)
    if reader.is_encrypted and not _opens_without_password(reader):
        raise _RefusedError("the PDF is encrypted; save a copy of it without a password")
    count = len(reader.pages)
    if count > most_pages:
        raise _RefusedError(f"the PDF has {count} pages, over the limit of {most_pages}; split it")
    pages = [_lines_of(page) for page in reader.pages]
    usual = _usual_step(pages)
    return [_spaced(lines, usual) for lines in pages]


def _opens_without_password(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, WrongPasswordError, NotImplementedError):
        return False


def _lines_of(page: PageObject) -> list[tuple[str, float | None]]:
    """Each line's text and how high it stands on the page."""
    lines: list[tuple[str, float | None]] = []
    words: list[str] = []
    height: float | None = None

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], *_: object) -> None:
        """Takes in a piece of text; both matrices say where it stands (ISO 32000-1, 9.4.4)."""
        nonlocal height
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append(("".join(words), height))
                words.clear()
                height = None
            if part.strip() and height is None:
                height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            words.append(part)

    page.extract_text(visitor_text=visit)
    lines.append(("".join(words), height))
    return [(text.rstrip(), height) for text, height in lines if text.strip()]


def _usual_step(pages: Sequence[Sequence[tuple[str, float | None]]]) -> float:
    """How far a line stands below the one before it in the same paragraph: the smallest step but for odd ones.

    In points, 1/72 inch. What is less is a raised sign; texts of short paragraphs have more steps between these.
    """
    steps = sorted(
        above - below
        for lines in pages
        for (_, above), (_, below) in pairwise(lines)
        if above is not None and below is not None and above - below > _RAISED
    )
    return steps[len(steps) // 8] if steps else 0.0


def _spaced(lines: Sequence[tuple[str, float | None]], usual: float) -> str:
    """Lines with a blank one between where the step down is larger than usual."""
    written: list[str] = []
    for number, (text, height) in enumerate(lines):
        above = lines[number - 1][1] if number else None
        if above is not None and height is not None and above - height > _PARAGRAPH_GAP * usual > 0:
            written.append("")
        written.append(text)
    return "\n".join(written)


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
