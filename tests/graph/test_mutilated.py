"""Statements torn, cut, shuffled and run together: they are read for what is left, and never fail."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from graph.ingest.documents import from_bytes
from graph.reading import Reader
from ontology.errors import DocumentError
from tests.graph.reading_of_tests import passages

LABELLED = sorted((Path(__file__).parents[1] / "data/statements").glob("dev*/*.txt"))
STRAY = '.,;:()-–"“”\n\t 0123£€$%lIO\u00ad\x0c'


def piece(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(50, 3000)]


def without_lines(text: str, chance: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") if chance.random() < 0.7)


def shuffled(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def with_a_hole(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randrange(1, 400) :]


def with_stray_signs(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(40):
        letters[chance.randrange(len(letters))] = chance.choice(STRAY)
    return "".join(letters)


def followed_by_another(text: str, chance: random.Random) -> str:
    other = chance.choice(LABELLED).read_text(encoding="utf-8")
    return text[: chance.randrange(len(text))] + "\n\n" + other[chance.randrange(len(other)) :]


def in_capitals(text: str, chance: random.Random) -> str:
    return text.upper()


def on_one_line(text: str, chance: random.Random) -> str:
    return text.replace("\n", " ")


WAYS = (piece, without_lines, shuffled, with_a_hole, with_stray_signs, followed_by_another, in_capitals, on_one_line)
_FEW, _MANY = 8, 2  # every so many-eth of the labelled statements


@pytest.mark.parametrize("mutilated", WAYS, ids=lambda way: way.__name__)
def test_what_is_left_of_a_statement_is_read(reader: Reader, mutilated: Callable[[str, random.Random], str]) -> None:
    _read_what_is_left(reader, mutilated, LABELLED[WAYS.index(mutilated) :: _FEW])


@pytest.mark.slow
@pytest.mark.parametrize("mutilated", WAYS, ids=lambda way: way.__name__)
def test_what_is_left_of_many_statements_is_read(
    reader: Reader, mutilated: Callable[[str, random.Random], str]
) -> None:
    _read_what_is_left(reader, mutilated, LABELLED[::_MANY])


def _read_what_is_left(
    reader: Reader, mutilated: Callable[[str, random.Random], str], statements: Sequence[Path]
) -> None:
    chance = random.Random(mutilated.__name__)
    assert statements
    for path in statements:
        text = mutilated(path.read_text(encoding="utf-8"), chance)
        try:
            document = from_bytes(path.name, text.encode())
        except DocumentError:
            continue  # too little is left to be a document
        for passage in passages(reader.read(document)):
            assert document.raw[passage.start : passage.end].strip()
