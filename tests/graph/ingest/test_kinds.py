"""What a file is, by its content first; what is no document is named, with what would be right."""

from __future__ import annotations

import pytest

from graph.ingest.kinds import is_page, is_pdf, refuse_misnamed, refuse_other_kinds
from ontology.errors import DocumentError


@pytest.mark.parametrize(
    ("received", "said"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "the file is empty"),
        (b"\xef\xbb\xbf\n", "the file is empty"),
        (b"\x00" * 40, "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "an image; run text recognition (OCR)"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "an image"),
        (b"PK\x03\x04\x14\x00" + b"\x00" * 24 + b"word/document.xml", "a Word document (.docx); save it as PDF"),
        (b"PK\x03\x04\x14\x00" + b"\x00" * 24 + b"xl/workbook.xml", "a spreadsheet"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "office program"),
        (b"PK\x03\x04\x14\x00" + b"\x00" * 24 + b"photos/a.raw", "an archive (ZIP); unpack it first"),
        (b"{\\rtf1\\ansi Joint statement}", "Rich Text Format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "an old office program (such as .doc)"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"%!PS-Adobe-3.0", "PostScript"),
        (b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "web archive"),
    ],
)
def test_a_file_that_is_no_document_is_refused_for_what_it_is(received: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        refuse_other_kinds("annex", received)
    assert caught.value.document == "annex"
    assert said in caught.value.reason


@pytest.mark.parametrize(
    "received", [b"We met.", b"BMW and Renault met.", b"MZ met", b"%PDF-1.4", b"<html>", b"PKP met"]
)
def test_words_that_begin_like_a_signature_are_words(received: bytes) -> None:
    refuse_other_kinds("note.txt", received)


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("a", "<!DOCTYPE html><p>We met.", True),
        ("a.txt", "\ufeff \n<!-- saved -->\n<html lang=en><body>We met.", True),
        ("a", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', True),
        ("a.htm", "We met.<p>We agreed.", True),
        ("a.html", "We met, and 3 < 4.", False),
        ("a.md", "## Joint declaration\n\nThe Home Secretary<sup>1</sup> met <b>him</b>.", False),
        ("a.txt", "The page used <html> and <body> and <p>.", False),
        ("a.txt", "<div><p>We met.</p><p>We agreed.</p><p>We left.</p></div>", True),
    ],
)
def test_a_page_is_told_by_its_content_and_then_by_its_name(file: str, text: str, expected: bool) -> None:
    assert is_page(file, text) is expected


def test_a_pdf_may_have_a_few_bytes_before_its_header() -> None:
    assert is_pdf(b"\r\n\r\n%PDF-1.5\n")
    assert not is_pdf(b"x" * 2000 + b"%PDF-1.5")


@pytest.mark.parametrize(
    ("file", "media_type", "said"),
    [
        ("talks.pdf", "", "it is called .pdf"),
        ("Talks.PDF", "text/plain", "it is called .pdf"),
        ("talks.docx", "", "it is called .docx"),
        ("talks", "application/pdf", "it was sent as application/pdf"),
        ("talks.txt", "text/plain", ""),
        ("talks.pdf.txt", "text/plain", ""),
        ("talks", "", ""),
        ("talks.md", "application/octet-stream", ""),
    ],
)
def test_text_that_is_said_to_be_a_pdf_is_told_with_how_it_begins(file: str, media_type: str, said: str) -> None:
    refuse_misnamed(file, media_type, b"%PDF-1.7 whatever it is called")
    if not said:
        refuse_misnamed(file, media_type, b"We met.")
        return
    with pytest.raises(DocumentError) as caught:
        refuse_misnamed(file, media_type, b"<html><title>404\n Not found</title>")
    assert said in caught.value.reason and "'<html><title>404 Not found</title>'" in caught.value.reason
