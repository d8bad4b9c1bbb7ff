"""PDF files: their text page by page, and a sentence about those that cannot be read."""

from __future__ import annotations

import re
import textwrap
import tracemalloc

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


def _unending(letters: int) -> bytes:
    """A line of so many signs, which take a few bytes of the file."""
    return b"BT /F1 11 Tf 1 0 0 1 72 700 Tm (" + b"\x80" * letters + b") Tj ET"


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
        (pdf_of([_unending(2_000_000)] * 3), "holds more than 5,000,000 characters of text, over the limit; split it"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_the_reason(received: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        pdf_text("talks.pdf", received)
    assert caught.value.document == "talks.pdf"
    assert said in caught.value.reason


def _set(*pieces: tuple[float, float, float, str]) -> bytes:
    """What draws pieces of text, each with the size of its letters and where it stands: across and up, in points."""
    drawn = [b"/F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj" % (size, x, y, text.encode("ascii")) for size, x, y, text in pieces]
    return b"\n".join([b"BT", *drawn, b"ET"])


def _paragraphs(drawing: bytes) -> list[str]:
    return pdf_text("ramps.pdf", pdf_of([drawing])).text.rstrip("\n").split("\n\n")


def test_marks_of_a_list_that_are_drawn_as_shapes_are_bullets() -> None:
    items = [(11, 90, 760, "ramps for Oslo"), (11, 90, 746, "lamps for the quay")]
    dots = b"".join(b"76 %d m 80 %d l 80 %d l 76 %d l h f\n" % (y, y, y + 4, y + 4) for y in (762, 748))
    page = _set((11, 72, 774, "The ministers promised:"), *items) + b"\n" + dots
    assert _paragraphs(page) == ["The ministers promised:\n• ramps for Oslo\n• lamps for the quay"]


def test_what_is_drawn_elsewhere_is_no_mark_of_a_list() -> None:
    seal = b"300 762 m 304 762 l 304 766 l 300 766 l h f\n76 600 m 96 600 l 96 620 l 76 620 l h f\n"
    assert _paragraphs(_set((11, 90, 760, "Ramps for the quay of Oslo")) + b"\n" + seal) == [
        "Ramps for the quay of Oslo"
    ]


def test_marks_that_are_drawn_behind_all_items_stand_before_them() -> None:
    items = [(11, 90, 760, "ramps for Oslo"), (11, 108, 746, "two of wood"), (11, 90, 732, "lamps for the quay")]
    marks = [(11, 76, 760, "\267"), (11, 94, 746, "\267"), (11, 76, 732, "\267")]
    page = _set(*items, (11, 72, 700, "They went on."))
    page += b"\nBT " + b" ".join(b"/F1 11 Tf 1 0 0 1 %d %d Tm (\\267) Tj" % (x, y) for _, x, y, _ in marks) + b" ET"
    assert _paragraphs(page) == ["· ramps for Oslo\n  · two of wood\n· lamps for the quay", "They went on."]


def test_an_indent_begins_a_paragraph_where_no_room_is_left() -> None:
    lines = [(84, "The old ramps were too steep for lorries."), (72, "Many had to wait for days, and some for"),
             (72, "a week."), (84, "In June they met again. Oslo had paid for"), (72, "both ramps by then, and the"),
             (72, "Lamps of the quay were lit.")]  # fmt: skip
    page = _set(*((11, x, 780 - 13 * n, text) for n, (x, text) in enumerate(lines)))
    assert [one.split("\n")[0] for one in _paragraphs(page)] == [lines[0][1], lines[3][1]]


def test_a_paragraph_below_a_list_is_none_of_its_items() -> None:
    lines = [
        (72, "The ministers promised ramps and lamps for the quay, and"),
        (72, "They meant it when they promised:"),
        (80, "\x95 ramps of wood for the harbour"),
        (90, "of Oslo"),
        (72, "Norway pays for all of them. It had said"),
        (72, "so in May."),
    ]
    shown = [text.encode("latin-1").replace(b"\x95", b"\\225") for _, text in lines]
    drawn = [
        b"/F1 11 Tf 1 0 0 1 %d %d Tm (%s) Tj" % (x, 780 - 13 * n, text)
        for n, ((x, _), text) in enumerate(zip(lines, shown, strict=True))
    ]
    found = _paragraphs(b"\n".join([b"BT", *drawn, b"ET"]))
    assert [one.split("\n")[0] for one in found] == [lines[0][1], lines[4][1]]


def test_a_little_room_ends_a_paragraph_where_a_sentence_begins() -> None:
    heights = [780, 767, 754, 738, 725, 712, 696, 683]
    words = ["They met on the quay, and", "talked of ramps until", "it was dark.", "Oslo pays.", "Nobody had thought",
             "it would.", "and so it", "went on."]  # fmt: skip
    page = _set(*((11, 72, y, text) for y, text in zip(heights, words, strict=True)))
    assert _paragraphs(page) == ["\n".join(words[:3]), "\n".join(words[3:])]


def test_letters_of_another_size_belong_to_another_paragraph() -> None:
    body = [(11, 72, 754 - 13 * n, "the ramps were old and many lorries had to wait,") for n in range(4)]
    page = _set((16, 72, 768, "New ramps for Oslo"), *body, (8, 72, 704, "Printed in Oslo"))
    assert [one.split("\n")[0] for one in _paragraphs(page)] == ["New ramps for Oslo", body[0][3], "Printed in Oslo"]


def test_long_footnotes_in_small_letters_leave_paragraphs_of_the_text_whole() -> None:
    body = [(11, 72, 780 - 15 * n, "the ramps were old and many lorries had to wait,") for n in range(8)]
    notes = [(8, 72, 600 - 9 * n, "as the harbour master of the time has written,") for n in range(12)]
    assert [one.count("\n") for one in _paragraphs(_set(*body, *notes))] == [7, 11]


def test_the_number_of_an_item_stands_apart_from_its_words() -> None:
    page = _set((11, 72, 780, "10."), (11, 90, 780, "Norway pays for the ramps."), (11, 72, 760, "1.2"),
                (11, 90, 760, "Oslo lights the quay."))  # fmt: skip
    assert _paragraphs(page) == ["10. Norway pays for the ramps.\n1.2 Oslo lights the quay."]


def test_small_figures_behind_a_word_are_the_number_of_a_footnote_but_of_no_formula() -> None:
    page = (
        b"BT /F1 11 Tf 1 0 0 1 72 780 Tm (The ramps were built in 2011.) Tj /F1 7 Tf (1) Tj /F1 11 Tf "
        b"( They save CO) Tj /F1 7 Tf (2) Tj /F1 11 Tf ( every day.) Tj ET"
    )
    assert _paragraphs(page) == ["The ramps were built in 2011.¹ They save CO2 every day."]


def test_the_number_before_a_footnote_is_raised_where_the_text_points_to_it() -> None:
    body = [(11, 72, 780 - 13 * n, "the ramps were old and many lorries had to wait,") for n in range(4)]
    page = _set(*body, (11, 72, 728, "so they met."), (7, 140, 732, "1"), (8, 72, 600, "1"), (8, 78, 600, "At Oslo."),
                (8, 72, 590, "2 Quay Street"))  # fmt: skip
    assert _paragraphs(page)[1:] == ["¹ At Oslo.\n2 Quay Street"]


def test_more_than_the_limit_never_reaches_the_process_that_asked() -> None:
    received = pdf_of([_unending(2_000_000)] * 3)
    tracemalloc.start()
    try:
        with pytest.raises(DocumentError):
            pdf_text("talks.pdf", received)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
