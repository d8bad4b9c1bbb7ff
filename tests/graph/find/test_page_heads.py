"""Heads of pages and sheets as conversions leave them: with menus, clocks, stamps, captions, or without a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.find.dates import find_dates
from graph.find.header import read_header
from graph.ingest.documents import from_bytes
from graph.reading import Reader

DATA = Path(__file__).parents[2] / "data"
# The weights of titles are made from the first, not from the second.
FILES = (DATA / "page_heads.txt", DATA / "page_heads_apart.txt")


@dataclass(frozen=True, slots=True)
class Page:
    """The beginning of a file with what a careful reader takes from it."""

    name: str
    day: str
    suffix: str
    text: str
    title: str


def _pages() -> Iterator[Page]:
    for part in (part for file in FILES for part in re.split(r"(?m)^@ ", file.read_text("utf-8"))[1:]):
        first, rest = part.split("\n", 1)
        name, day, suffix = (field.strip() for field in first.split("|"))
        text, title = rest.rsplit("\n= ", 1)
        yield Page(name, day, suffix, f"{text}\n", title.strip())


@pytest.mark.parametrize("page", list(_pages()), ids=lambda page: page.name)
def test_the_beginning_of_a_page_gives_its_title_and_day(page: Page, reader: Reader) -> None:
    document = from_bytes(f"{page.name}.{page.suffix}", page.text.encode())
    layout = reader.laid_out(document)
    header = read_header(layout, find_dates(layout.text), ())
    assert (header.title.value if header.title else "None") == page.title
    assert str(header.date.value if header.date else None) == page.day
    for told in (header.title, header.date):
        if told is not None:
            passage = told.ground.passage
            assert document.raw[passage.start : passage.end] == passage.quote
