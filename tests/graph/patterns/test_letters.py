"""Capital and small letters of patterns: those that Unicode has, and no pattern with a shorter list of its own."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from graph.patterns.letters import CAPITALS, SMALL

_ROOM = Path(__file__).parents[3] / "graph"
# The beginnings of ranges of letters beyond ASCII, as patterns write them.
_RANGE_OF_LETTERS = re.compile(r"[À-ÿ]-[Þß-žÿ]")
_MAY = {"letters.py", "encodings.py"}


@pytest.mark.parametrize(("letters", "category"), [(CAPITALS, "Lu"), (SMALL, "Ll")])
def test_the_letters_are_what_unicode_says_of_them(letters: str, category: str) -> None:
    one = re.compile(f"[{letters}]")
    every = [chr(number) for number in range(0x250)] + [chr(number) for number in range(0x370, 0x530)]
    taken = [sign for sign in every if one.match(sign)]
    assert {unicodedata.category(sign) for sign in taken} == {category}
    extended = [chr(number) for number in range(0x100, 0x180) if unicodedata.category(chr(number)) == category]
    assert set(extended) - set(taken) <= {"ſ"}


@pytest.mark.parametrize("name", ["Łódź", "Čapek", "Şırnak", "Źródło", "Ğ", "Αθήνα", "Żary", "София", "Țară", "Örebro"])
def test_a_name_begins_with_a_capital_and_goes_on_with_small_letters(name: str) -> None:
    assert re.fullmatch(f"[{CAPITALS}][{SMALL}]*", name)
    assert not re.match(f"[{CAPITALS}]", name.lower())


def test_no_pattern_has_a_list_of_letters_of_its_own() -> None:
    files = [path for path in _ROOM.rglob("*.py") if path.name not in _MAY and "weights" not in path.parts]
    lines = [(path.name, line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    assert not [pair for pair in lines if _RANGE_OF_LETTERS.search(pair[1])]
