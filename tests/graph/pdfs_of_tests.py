"""PDF files made for tests, object by object (ISO 32000-2, 7.5): pages of lines set in Helvetica."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

_TOP, _LEFT, _STEP, _GAP = 780, 72, 14, 26


def page_of(text: str) -> bytes:
    """What draws the lines of a text from the top of a page; a blank line leaves more room."""
    drawn = [b"BT /F1 11 Tf"]
    height = _TOP
    for number, line in enumerate(text.split("\n")):
        if number:
            height -= _STEP if line else _GAP - _STEP
        if line:
            shown = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            drawn.append(b"1 0 0 1 %d %d Tm (%s) Tj" % (_LEFT, height, shown))
    return b"\n".join([*drawn, b"ET"])


def pdf_of(
    pages: Sequence[bytes], *, trailer: bytes = b"", more: Sequence[bytes] = (), resources: bytes = b""
) -> bytes:
    """A PDF file of pages by their drawing commands; `more` are further objects, numbered from 4 + 2·pages on."""
    count = len(pages)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, drawing in enumerate(pages):
        packed = zlib.compress(drawing)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % (5 + 2 * number, resources)
        )
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed))
    return _file([*objects, *more], trailer)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    written = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        written += b"%010d 00000 n \n" % offset
    written += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(written)
