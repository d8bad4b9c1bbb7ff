"""What patterns need is kept between runs, and a file that says something else is made anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.patterns import guards, kept_words
from graph.patterns.guards import Guards
from graph.patterns.lookout import Lookout
from graph.patterns.necessary import every_necessary

_RULES = (re.compile(r"\bmet in (?:Oslo|Bergen)"), re.compile(r"(?i:talks)"))


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that were asked what they need, in the lookout of a program that has just begun."""
    asked: list[str] = []

    def asking(pattern: str, flags: int = 0) -> tuple[frozenset[str], ...]:
        asked.append(pattern)
        return every_necessary(pattern, flags)

    monkeypatch.setattr("graph.patterns.lookout.every_necessary", asking)
    return asked


def read(path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """What a program leaves open in a text that begins with a file of words."""
    monkeypatch.setattr(guards, "_IN_LINES", Lookout())
    rule = Guards(_RULES)
    with kept_words.kept_words(path):
        return rule.open("They met in Oslo")


def test_a_pattern_is_asked_once_for_all_runs(tmp_path: Path, look: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cache" / "words"
    assert [read(path, monkeypatch) for _ in range(3)] == [0b01] * 3
    assert look == [rule.pattern for rule in _RULES]


@pytest.mark.parametrize("damage", ["", "nonsense", "0\n{}\n", "x" * 9])
def test_a_damaged_file_is_made_anew(
    damage: str, tmp_path: Path, look: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "words"
    read(path, monkeypatch)
    whole = path.read_bytes()
    path.write_text(damage)
    assert read(path, monkeypatch) == 0b01
    assert path.read_bytes() == whole
    path.write_bytes(whole[:-9] + damage.encode())
    assert read(path, monkeypatch) == 0b01
    assert path.read_bytes() == whole


def test_words_told_in_another_form_are_told_again(
    tmp_path: Path, look: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "words"
    read(path, monkeypatch)
    monkeypatch.setattr(kept_words, "_form", lambda: "another")
    assert read(path, monkeypatch) == 0b01
    assert len(look) == 2 * len(_RULES)


def test_where_nothing_can_be_kept_a_text_is_read_all_the_same(
    tmp_path: Path, look: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    assert read(tmp_path / "file" / "words", monkeypatch) == 0b01


def test_without_the_code_that_tells_words_nothing_is_kept(
    tmp_path: Path, look: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.patterns.necessary.__file__", str(tmp_path / "nowhere.py"))
    assert read(tmp_path / "words", monkeypatch) == 0b01
    assert not (tmp_path / "words").exists()
