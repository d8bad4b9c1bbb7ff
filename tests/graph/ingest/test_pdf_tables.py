"""Tables on the pages of a PDF: a row is one line, with tabs between its cells."""

from __future__ import annotations

from graph.ingest.pdf import pdf_text
from graph.reading import Reader
from tests.graph.pdfs_of_tests import pdf_of
from tests.graph.reading_of_tests import read

_HEAD = [(72, 700, "Action"), (300, 700, "Lead"), (420, 700, "By when")]
_ROWS = [
    [(72, 680, "Open a hotline for the harbour masters"), (72, 667, "of both coasts"), (300, 680, "Norway"),
     (420, 680, "1 March"), (420, 667, "2020")],
    [(72, 648, "Publish a leaflet for lorry drivers"), (300, 648, "Swed-"), (300, 635, "ish Customs"),
     (420, 648, "2021")],
]  # fmt: skip
_ABOVE = [(72, 760, "The ministers met in Oslo on 3 May 2019 and agreed on these:")]
_TABLE = ["Action\tLead\tBy when", "Open a hotline for the harbour masters of both coasts\tNorway\t1 March 2020",
          "Publish a leaflet for lorry drivers\tSwedish Customs\t2021"]  # fmt: skip


def _page(pieces: list[tuple[int, int, str]]) -> bytes:
    """Pieces of text, each set by itself where it stands."""
    return b"\n".join(b"BT /F1 11 Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (x, y, t.encode("ascii")) for x, y, t in pieces)


def _lines(*pages: list[tuple[int, int, str]]) -> list[str]:
    text = pdf_text("ramps.pdf", pdf_of([_page(page) for page in pages])).text
    return [line for line in text.replace("\f", "").split("\n") if line]


def test_a_row_is_one_line_though_its_cells_have_several() -> None:
    assert _lines([*_ABOVE, *_HEAD, *_ROWS[0], *_ROWS[1]]) == [_ABOVE[0][2], *_TABLE]


def test_a_head_in_the_middle_of_its_columns_heads_them() -> None:
    head = [(150, 700, "Action"), (320, 700, "Lead"), (430, 700, "By when")]
    assert _lines([*_ABOVE, *head, *_ROWS[0], *_ROWS[1]])[1:] == _TABLE


def test_what_stands_below_a_table_is_no_row() -> None:
    below = [(72, 600, "They will meet again in Oslo in June, and thanked the crews.")]
    assert _lines([*_HEAD, *_ROWS[0], *_ROWS[1], *below]) == [*_TABLE, below[0][2]]


def test_an_empty_cell_keeps_its_tab() -> None:
    row = [(72, 620, "Light the quay"), (420, 620, "2022")]
    assert _lines([*_HEAD, *_ROWS[0], *_ROWS[1], *row])[-1] == "Light the quay\t\t2022"


def test_a_row_goes_on_overleaf() -> None:
    overleaf = [(300, 780, "of the north"), *((x, y + 80, text) for row in _ROWS for x, y, text in row)]
    first = [*_ABOVE, *_HEAD, *_ROWS[0], *_ROWS[1]]
    assert _lines(first, overleaf)[4:] == ["\tof the north\t", *_TABLE[1:]]


def test_words_in_other_letters_are_no_cells() -> None:
    lines = [[(72, 760, "The"), (95, 760, "ministers"), (150, 760, "met in Oslo")],
             [(72, 747, "on the quay and"), (160, 747, "agreed"), (200, 747, "on lamps")],
             [(72, 734, "for"), (90, 734, "the ramps"), (145, 734, "of the port.")]]  # fmt: skip
    assert not any("\t" in line for line in _lines([piece for line in lines for piece in line]))


def test_columns_of_running_text_are_no_table() -> None:
    columns = [(x, 760 - 13 * n, "the ramps were old and many") for x in (72, 240, 410) for n in range(12)]
    assert not any("\t" in line for line in _lines(columns))


def test_a_list_with_its_marks_apart_is_no_table() -> None:
    items = [
        piece for n in range(4) for piece in ((72, 760 - 13 * n, f"{n + 1}."), (90, 760 - 13 * n, "Light the quay."))
    ]
    assert _lines(items) == [f"{n + 1}. Light the quay." for n in range(4)]


def test_the_rows_of_a_table_of_actions_in_a_pdf_are_measures(reader: Reader) -> None:
    text = pdf_text("ramps.pdf", pdf_of([_page([*_ABOVE, *_HEAD, *_ROWS[0], *_ROWS[1]])])).text
    told = [
        (measure.ground.passage.quote, measure.when and measure.when.value.words)
        for measure in read(reader, text).measures
    ]
    assert told == [
        ("Open a hotline for the harbour masters of both coasts", "1 March 2020"),
        ("Publish a leaflet for lorry drivers", "2021"),
    ]
