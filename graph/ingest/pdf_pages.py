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
    return pages_as_text([lines_of(page) for page in reader.pages])


def _opens_without_password(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, WrongPasswordError, NotImplementedError):
        return False


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
