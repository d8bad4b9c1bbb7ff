"""What kind of file some bytes are, by their content first: a PDF, a page, a text, or something that is no document."""

from __future__ import annotations

import re

from graph.patterns.openings import compiled
from ontology.errors import DocumentError

TEXT, HTML, PDF = "text", "html", "pdf"

_SAVE_AS = "save it as PDF, HTML or plain text"
_AN_IMAGE = "an image; run text recognition (OCR) on it and save the text"
# What files begin with (https://www.iana.org/assignments/media-types and the formats' own standards), and what to do.
_OPENINGS = (
    (b"\x89PNG\r\n\x1a\n", _AN_IMAGE),
    (b"\xff\xd8\xff", _AN_IMAGE),
    (b"GIF8", _AN_IMAGE),
    (b"II*\x00", _AN_IMAGE),
    (b"MM\x00*", _AN_IMAGE),
    (b"\x00\x00\x01\x00", _AN_IMAGE),
    (b"{\\rtf", f"a document in Rich Text Format; {_SAVE_AS}"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"a file of an old office program (such as .doc); {_SAVE_AS}"),
    (b"%!PS", "a PostScript file; convert it to PDF"),
    (b"\x1f\x8b", "a compressed file (gzip); unpack it first"),
    (b"BZh", "a compressed file (bzip2); unpack it first"),
    (b"\xfd7zXZ\x00", "a compressed file (xz); unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z); unpack it first"),
    (b"Rar!\x1a\x07", "an archive (RAR); unpack it first"),
    (b"SQLite format 3\x00", "a database (SQLite); export its text"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"ID3", "a sound recording; a transcript can be read"),
    (b"OggS", "a recording; a transcript can be read"),
)
# What an archive of the ZIP format holds near its beginning.
_PACKED = (
    (b"word/", f"a Word document (.docx); {_SAVE_AS}"),
    (b"xl/", f"a spreadsheet (.xlsx); {_SAVE_AS}"),
    (b"ppt/", f"a presentation (.pptx); {_SAVE_AS}"),
    (b"mimetypeapplication/vnd.oasis.opendocument", f"a document of an office program (such as .odt); {_SAVE_AS}"),
    (b"mimetypeapplication/epub", f"an e-book (EPUB); {_SAVE_AS}"),
)
_PAGE_OPENING = compiled(
    r"\ufeff?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200}){0,5}"
    r"<(?:!doctype\s{1,20}html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML_OPENING = compiled(r"\ufeff?\s{0,200}<\?xml\s[^>]{0,200}\?>")
_BLOCK_TAG = compiled(r"</?(?:html|body|div|p|h[1-6]|ul|ol|li|table|section|article|main)(?:\s[^<>]{0,500})?/?>", re.I)
# Files that are never plain text: a page that says "not found", saved as the PDF that was wanted, is no statement.
_NEVER_TEXT = (
    ".pdf",
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".epub",
    ".png",
    ".jpg",
    ".jpeg",
    ".tif",
    ".tiff",
    ".zip",
    ".gz",
)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".xml")


def refuse_other_kinds(file: str, received: bytes) -> None:
    """Raises DocumentError, saying what the bytes are and what would be right, when they begin like no document."""
    if not received.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf"):
        raise DocumentError(file, "the file is empty")
    what = next((said for opening, said in _OPENINGS if received.startswith(opening)), "") or _container(received)
    if what:
        raise DocumentError(file, f"this is no text but {what}")


def refuse_misnamed(file: str, media_type: str, received: bytes) -> None:
    """Raises DocumentError, with how they begin, where bytes are no PDF and were called one, or what never is text.

    `media_type` is what they were sent as, in small letters; empty where nothing is known of that.
    """
    ending = next((one for one in _NEVER_TEXT if file.lower().endswith(one)), "")
    if is_pdf(received) or not (ending or media_type == "application/pdf"):
        return
    said = f"it is called {ending}" if ending else f"it was sent as {media_type}"
    begins = " ".join(received[:200].decode("utf-8", "replace").split())[:40]
    reason = f"{said}, but it is not: it begins with {begins!r}; send the file that was meant, or name it .txt or .html"
    raise DocumentError(file, reason)


def _container(received: bytes) -> str:
    head = received[:8192]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((said for sign, said in _PACKED if sign in head), "an archive (ZIP); unpack it first")
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp" or (head[:2] == b"BM" and b"\x00" in head[2:64]):
        return f"{_AN_IMAGE}; of a recording, a transcript can be read"
    if received[257:262] == b"ustar":
        return "an archive (tar); unpack it first"
    if re.search(rb"(?im)^content-type:\s{0,20}multipart/related", head) and b"MIME-Version" in head:
        return "a web archive (MHTML); save the page as HTML"
    return ""


def is_pdf(received: bytes) -> bool:
    """Whether bytes are a PDF file, whose header stands within the first 1024 (ISO 32000-2, annex I)."""
    return b"%PDF-" in received[:1024]


def is_page(file: str, text: str) -> bool:
    """Whether a text is HTML: by how it begins, else by its tags, of which a page's name needs one and others six."""
    if _PAGE_OPENING.match(text):
        return True
    head = text[:20_000]
    tags = len(_BLOCK_TAG.findall(head))
    if file.lower().endswith(_PAGE_NAMES) or _XML_OPENING.match(text):
        return tags > 0 or bool(_XML_OPENING.match(text))
    return head.lstrip("\ufeff \t\r\n").startswith("<") and tags > 5
