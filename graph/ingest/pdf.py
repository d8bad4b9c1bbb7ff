"""A PDF → the text of its pages, taken out in a process of its own that is held to limits."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from graph.findings import Notice
from graph.patterns.openings import compiled
from ontology.errors import DocumentError

_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from graph.ingest.pdf_pages import main; main()"
_ROOMS = Path(__file__).resolve().parent.parent.parent
_SECONDS = 60  # of the processor
_WAITING_SECONDS = 300  # on a busy machine
_MEMORY = 2 * 1024**3  # bytes of address space
_MOST_PAGES = 2_000
MOST_CHARACTERS = 5_000_000
"""So many a text may have, of whatever kind: reading takes memory and time in proportion, and no statement comes near.

A small PDF can hold any number; more than these never leave the process that takes it apart.
"""
_CONTROL = compiled(r"[\x00-\x08\x0b-\x1f]")
# Fewer letters than this on a page are a stamp or a page number.
_FEWEST_LETTERS = 15
_PAGE_END = "\n\f"


@dataclass(frozen=True, slots=True)
class PdfText:
    """The pages' text, one after the other with a form feed between them, and where each page starts in it."""

    text: str
    pages: tuple[int, ...]
    notices: tuple[Notice, ...] = ()


def pdf_text(file: str, received: bytes) -> PdfText:
    """The text of a PDF.

    Raises DocumentError when it is damaged, encrypted or without text, or takes too long or too much memory.
    """
    pages = [_readable(page) for page in _pages(file, received)]
    bare = [number for number, page in enumerate(pages, 1) if sum(map(str.isalpha, page)) < _FEWEST_LETTERS]
    if len(bare) == len(pages):
        reason = "the PDF holds no text, only pictures of it; run text recognition (OCR) on it and read the result"
        raise DocumentError(file, reason)
    starts: list[int] = []
    at = 0
    for page in pages:
        starts.append(at)
        at += len(page) + len(_PAGE_END)
    return PdfText(_PAGE_END.join(pages) + "\n", tuple(starts), _notices(pages, bare))


def _notices(pages: list[str], bare: list[int]) -> tuple[Notice, ...]:
    if not bare:
        return ()
    named = ", ".join(map(str, bare[:10])) + (" …" if len(bare) > 10 else "")
    note = f"{len(bare)} of the {len(pages)} pages hold hardly any text (page {named}); pictures are not read."
    return (Notice("pages_without_text", note),)


def _readable(page: str) -> str:
    """Without halves of characters and control characters, which faulty fonts leave."""
    whole = page.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\r", "\n")
    return _CONTROL.sub("", whole)


def _pages(file: str, received: bytes) -> list[str]:
    limits = map(str, (_SECONDS, _MEMORY, _MOST_PAGES, MOST_CHARACTERS))
    command = [sys.executable, "-c", _PROGRAM, str(_ROOMS), *limits]
    try:
        # The command is our own program; what was received goes to its input only.
        done = subprocess.run(command, input=received, capture_output=True, timeout=_WAITING_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise DocumentError(file, f"taking the PDF apart took more than {_WAITING_SECONDS} seconds") from None
    try:
        answer = json.loads(done.stdout.decode("utf-8", "surrogatepass"))
    except ValueError:
        reason = f"taking the PDF apart was ended at its limits ({_SECONDS} seconds of the processor, {_MEMORY} bytes)"
        raise DocumentError(file, reason) from None
    if "refused" in answer:
        raise DocumentError(file, str(answer["refused"]))
    return [str(page) for page in answer["pages"]]
