"""PDF files: their text page by page, and a sentence about those that cannot be read."""

from __future__ import annotations

import re
import textwrap

import pytest

from graph.ingest.documents import from_bytes
from graph.ingest.pdf import pdf_text
from graph.reading import Reader
from ontology.errors import DocumentError
from tests.graph.pdfs_of_tests import page_of, pdf_of
from tests.graph.reading_of_tests import passages, read, told
from tests.graph.statements_of_tests import HARWICH


def _pages(text: str, size: int) -> list[str]:
    wrapped = "\n".join(textwrap.fill(line, 80) for line in text.rstrip().split("\n"))
    lines = wrapped.split("\n")
    return ["\n".join(lines[start : start + size]) for start in range(0, len(lines), size)]


def _with_heads(pages: list[str]) -> list[str]:
    return [f"Harwich talks   December 2019\n\n{page}\n\n{number}" for number, page in enumerate(pages, 1)]


PAGES = _with_heads(_pages(HARWICH, 13))
HARWICH_PDF = pdf_of([page_of(page) for page in PAGES])
_LOCKED = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [<00><00>]" % (b"a" * 32, b"b" * 32)


def test_pages_stand_one_after_the_other_with_room_between_paragraphs() -> None:
    taken = pdf_text("talks.pdf", HARWICH_PDF)
    assert taken.text == "\n\f".join(re.sub("\n{3,}", "\n\n", page) for page in PAGES) + "\n"
    assert [taken.text[start:].split("\n")[0] for start in taken.pages] == ["Harwich talks   December 2019"] * len(
        PAGES
    )


def test_a_statement_as_a_pdf_says_what_it_says_as_a_text(reader: Reader) -> None:
    document = from_bytes("talks.pdf", HARWICH_PDF)
    reading = reader.read(document)
    assert told(reading) == told(read(reader, HARWICH))
    for passage in passages(reading):
        assert document.raw[passage.start : passage.end] == passage.quote


def _drawn(*lines: tuple[int, int, str]) -> bytes:
    """What draws lines, each with its size and how far down it stands from the one above, in points."""
    drawn, height = [b"BT"], 800
    for size, step, text in lines:
        height -= step
        drawn.append(b"/F1 %d Tf 1 0 0 1 72 %d Tm (%s) Tj" % (size, height, text.encode("ascii")))
    return b"\n".join([*drawn, b"ET"])


def test_a_large_heading_of_several_lines_stays_together() -> None:
    heading = [(22, 26, "Home ministers and"), (22, 26, "Norwegian colleagues open"), (22, 26, "the ramps of Oslo")]
    body = [(11, 13, "the ramps were old and many lorries had to wait for days,")] * 5
    page = _drawn(*heading, (11, 40, "Oslo, 3 May 2011"), (11, 26, "Where the ferries land"), *body)
    assert pdf_text("ramps.pdf", pdf_of([page])).text.split("\n\n") == [
        "Home ministers and\nNorwegian colleagues open\nthe ramps of Oslo",
        "Oslo, 3 May 2011",
        "\n".join(["Where the ferries land", *[body[0][2]] * 5]) + "\n",
    ]


def test_two_large_headings_that_stand_apart_stay_apart() -> None:
    body = [(11, 13, "the ramps were old and many lorries had to wait for days,")] * 5
    page = _drawn((22, 26, "Ministry of Ferries"), (22, 52, "New ramps for Oslo"), (11, 40, "They met."), *body)
    heads = pdf_text("ramps.pdf", pdf_of([page])).text.split("\n\n")[:2]
    assert heads == ["Ministry of Ferries", "New ramps for Oslo"]


def test_the_number_of_a_footnote_is_no_figure_of_the_text() -> None:
    page = (
        b"BT /F1 11 Tf 1 0 0 1 72 780 Tm (Ten ramps were built in 2011) Tj /F1 7 Tf 1 0 0 1 240 785 Tm (12) Tj "
        b"/F1 11 Tf 1 0 0 1 250 780 Tm ( and 3) Tj /F1 7 Tf 1 0 0 1 280 778 Tm (4) Tj "
        b"/F1 11 Tf 1 0 0 1 290 780 Tm ( of them in Oslo.) Tj ET"
    )
    words = pdf_text("ramps.pdf", pdf_of([page])).text.split()
    assert " ".join(words) == "Ten ramps were built in 2011 ¹² and 34 of them in Oslo."


def test_the_number_of_a_footnote_as_large_as_browsers_print_it_is_none_either() -> None:
    page = (
        b"BT /F1 12 Tf 1 0 0 1 72 780 Tm (Ten ramps were built in 2011.) Tj /F1 10 Tf 1 0 0 1 250 784 Tm (1) Tj "
        b"/F1 12 Tf 1 0 0 1 72 766 Tm (Two of them stand in Oslo.) Tj ET"
    )
    assert "in 2011. ¹" in pdf_text("ramps.pdf", pdf_of([page])).text


def test_the_same_file_gives_the_same_text() -> None:
    assert pdf_text("a.pdf", HARWICH_PDF) == pdf_text("b.pdf", HARWICH_PDF)


def test_pages_that_are_pictures_are_told_of() -> None:
    taken = pdf_text("talks.pdf", pdf_of([page_of(PAGES[0]), b"", page_of("2")]))
    (notice,) = taken.notices
    assert notice.kind == "pages_without_text" and "2 of the 3 pages" in notice.note and "(page 2, 3)" in notice.note


def _nested_forms() -> bytes:
    """A form that draws a form ten times, that draws a form ten times, and so on."""
    draws = b"/X Do " * 10
    shape = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> /Length %d >>"
    forms = [b"%s\nstream\n%s\nendstream" % (shape % (7 + number, len(draws)), draws) for number in range(12)]
    return pdf_of([b"/X Do"], resources=b"/XObject << /X 6 0 R >>", more=forms)


@pytest.mark.parametrize(
    ("received", "said"),
    [
        (HARWICH_PDF[:700], "damaged or cut off"),
        (b"%PDF-1.7\n", "damaged or cut off"),
        (b"%PDF-1.7\n" + b"\x00" * 5_000, "damaged or cut off"),
        (pdf_of([b"", b""]), "run text recognition (OCR)"),
        (pdf_of([page_of("A statement that nobody may read.")], trailer=_LOCKED), "encrypted; save a copy"),
        (pdf_of([]), "run text recognition (OCR)"),
        (_nested_forms(), ""),
        (pdf_of([b" " * 90_000_000]), "more memory than is allowed"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_the_reason(received: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        pdf_text("talks.pdf", received)
    assert caught.value.document == "talks.pdf"
    assert said in caught.value.reason
