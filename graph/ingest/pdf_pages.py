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

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError, WrongPasswordError

from graph.ingest.pdf_lines import lines_of
from graph.ingest.pdf_spacing import pages_as_text
from graph.ingest.pdf_tables import with_rows


class _RefusedError(Exception):
    """Why no text can be had, in a sentence."""


class _Allowance:
    """Characters that may still be taken from a PDF."""

    def __init__(self, most: int) -> None:
        self._most = self._left = most

    def take(self, number: int) -> None:
        """Takes so many; raises _RefusedError where there are not as many left."""
        self._left -= number
        if self._left < 0:
            raise _RefusedError(f"the PDF holds more than {self._most:,} characters of text, over the limit; split it")


def pages_of(received: bytes, most_pages: int, most_characters: int) -> list[str]:
    """The text of each page; a blank line stands where the page leaves more room than between lines."""
    reader = PdfReader(io.BytesIO(received), strict=False)
    if reader.is_encrypted and not _opens_without_password(reader):
        raise _RefusedError("the PDF is encrypted; save a copy of it without a password")
    count = len(reader.pages)
    if count > most_pages:
        raise _RefusedError(f"the PDF has {count} pages, over the limit of {most_pages}; split it")
    allowance = _Allowance(most_characters)
    return pages_as_text([with_rows(lines_of(page, allowance.take)) for page in reader.pages])


def _opens_without_password(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, WrongPasswordError, NotImplementedError):
        return False


def main() -> None:
    """Reads the limits from the arguments and a PDF from stdin.

    The limits are seconds of the processor, bytes of memory, pages, and characters of text.
    """
    seconds, memory, most_pages, most_characters = map(int, sys.argv[2:6])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable(logging.CRITICAL)  # pypdf tells of small faults that do not matter to whoever waits for the text
    try:
        answer: dict[str, object] = {"pages": pages_of(sys.stdin.buffer.read(), most_pages, most_characters)}
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
    # Faulty fonts leave halves of characters.
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass"))
