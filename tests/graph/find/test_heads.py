"""Heads of documents in the layouts that there are: the title, the day, and whether the document is an instrument."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

HEADS = Path(__file__).parents[2] / "data" / "heads.txt"
BODY = (
    "The ministers inspected the new ramps and thanked the crews of the ferries for the work that they had done during"
    " the winter months of this year.",
    "They will set up a working group on forged papers, which shall report to both ministers before the next meeting.",
    "Both sides recalled that good order in the harbours rests on trust between those who work there every day.",
)


@dataclass(frozen=True, slots=True)
class Head:
    """A head with what a careful reader takes from it; `kind` is "-" where the document is no instrument itself."""

    name: str
    day: str
    kind: str
    text: str
    title: str


def _heads() -> Iterator[Head]:
    for part in re.split(r"(?m)^@ ", HEADS.read_text("utf-8"))[1:]:
        first, rest = part.split("\n", 1)
        name, day, kind, *wrapped = (field.strip() for field in first.split("|"))
        text, title = rest.rsplit("\n= ", 1)
        body = [textwrap.fill(one, 72) if wrapped else one for one in BODY]
        yield Head(name, day, kind, "\n\n".join([text.rstrip(), *body]) + "\n", title.strip())


@pytest.mark.parametrize("head", list(_heads()), ids=lambda head: head.name)
def test_a_head_in_any_layout_gives_title_day_and_what_the_document_is(head: Head, reader: Reader) -> None:
    reading = read(reader, head.text)

    header = reading.header
    assert (header.title.value if header.title else "None") == head.title
    assert str(header.date.value if header.date else None) == head.day
    assert (",".join(one.kind for one in reading.agreements if one.is_document) or "-") == head.kind
