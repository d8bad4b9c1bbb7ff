"""Bytes of any kind of file → the text that offsets count in.

Of a plain text these are its very characters; of a page or a PDF, a text made from it in the same way every time.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.findings import Notice
from graph.ingest import kinds
from graph.ingest.encodings import damage_notices, decode
from graph.ingest.html import page_text
from graph.ingest.languages import language_notices
from graph.ingest.pdf import MOST_CHARACTERS, pdf_text
from graph.ingest.tags import has_more_tags
from ontology.errors import DocumentError

# Each tag of a page takes some 250 bytes and 10 µs; the longest text that is read has fewer.
_MOST_TAGS = 500_000


@dataclass(frozen=True, slots=True)
class Rendition:
    """A text, the kind of file that it was made from, and what a reader should know of how it was made."""

    text: str
    kind: str  # text, html or pdf
    encoding: str  # by its Python name; empty for a PDF
    pages: tuple[int, ...] = ()  # where each page of a PDF starts in the text
    notices: tuple[Notice, ...] = ()


def render(file: str, received: bytes) -> Rendition:
    """The text of a file, told by its content first and by its name where that leaves it open.

    Raises DocumentError, saying what the file is and what would be right, when no text can be taken from it.
    """
    kinds.refuse_other_kinds(file, received)
    made = _of_pdf(file, received) if kinds.is_pdf(received) else _of_characters(file, received)
    if not made.text.strip():
        raise DocumentError(file, "the page holds no text" if made.kind == kinds.HTML else "the file is empty")
    if len(made.text) > MOST_CHARACTERS:
        reason = f"the text has {len(made.text):,} characters, over the limit of {MOST_CHARACTERS:,}; split it"
        raise DocumentError(file, reason)
    notices = (*made.notices, *damage_notices(made.text), *language_notices(made.text))
    return Rendition(made.text, made.kind, made.encoding, made.pages, notices)


def _of_pdf(file: str, received: bytes) -> Rendition:
    taken = pdf_text(file, received)
    return Rendition(taken.text, kinds.PDF, "", taken.pages, taken.notices)


def _of_characters(file: str, received: bytes) -> Rendition:
    decoded = decode(file, received)
    if kinds.is_page(file, decoded.text):
        if has_more_tags(decoded.text, _MOST_TAGS):
            reason = f"the page has more tags than the limit of {_MOST_TAGS:,}; split it, or save it as text"
            raise DocumentError(file, reason)
        return Rendition(page_text(decoded.text), kinds.HTML, decoded.encoding, (), decoded.notices)
    return Rendition(decoded.text, kinds.TEXT, decoded.encoding, (), decoded.notices)
