"""What patterns are made of is kept between runs, and a file that says something else is made anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.patterns import kept_codes, openings
from graph.patterns.codes import Code
from graph.patterns.openings import compiled

_MET = r"\b(?P<verb>met|talked) in (?P<town>[A-Z]\w+)"
_TEXT = "They talked in Oslo, met in Bergen and MET IN TURKU."


@pytest.fixture
def compiling(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that were compiled."""
    asked: list[str] = []
    telling = openings._code

    def code(pattern: str, flags: int) -> Code:
        asked.append(pattern)
        return telling(pattern, flags)

    monkeypatch.setattr(openings, "_code", code)
    return asked


def found(path: Path, flags: int = 0) -> list[dict[str, str | None]]:
    """What a program finds that begins with a file of codes."""
    with kept_codes.kept_codes(path):
        return [match.groupdict() for match in compiled(_MET, flags).finditer(_TEXT)]


def test_a_pattern_is_compiled_once_for_all_runs(tmp_path: Path, compiling: list[str]) -> None:
    path = tmp_path / "cache" / "codes"
    expected = [match.groupdict() for match in re.finditer(_MET, _TEXT)]
    assert [found(path) for _ in range(3)] == [expected] * 3
    assert compiling == [_MET]


def test_the_same_words_with_other_flags_are_another_pattern(tmp_path: Path, compiling: list[str]) -> None:
    path = tmp_path / "codes"
    assert [len(found(path, flags)) for flags in (0, re.IGNORECASE, 0, re.IGNORECASE)] == [2, 3, 2, 3]
    assert compiling == [_MET] * 2


def test_a_pattern_of_a_code_that_was_kept_is_the_library_s(tmp_path: Path) -> None:
    found(tmp_path / "codes")
    with kept_codes.kept_codes(tmp_path / "codes"):
        made, plain = compiled(_MET), re.compile(_MET)
        assert made.search(_TEXT) is not None
    assert (made.flags, made.groups, made.groupindex) == (plain.flags, plain.groups, plain.groupindex)
    assert made.sub(r"\g<town>", _TEXT) == plain.sub(r"\g<town>", _TEXT)


@pytest.mark.parametrize("damage", ["", "nonsense", "0\n{}\n", "x" * 9])
def test_a_damaged_file_is_made_anew(damage: str, tmp_path: Path, compiling: list[str]) -> None:
    path = tmp_path / "codes"
    found(path)
    whole = path.read_bytes()
    path.write_text(damage)
    assert len(found(path)) == 2
    assert path.read_bytes() == whole
    path.write_bytes(whole[:-9] + damage.encode())
    assert len(found(path)) == 2
    assert path.read_bytes() == whole
    assert len(compiling) == 3


def test_codes_of_another_release_are_told_again(
    tmp_path: Path, compiling: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "codes"
    found(path)
    monkeypatch.setattr(kept_codes, "_form", lambda: "another")
    assert len(found(path)) == 2
    assert len(compiling) == 2


def test_a_file_that_grew_too_large_begins_anew(
    tmp_path: Path, compiling: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "codes"
    found(path)
    monkeypatch.setattr(kept_codes, "_MOST_BYTES", 9)
    found(path, re.IGNORECASE)
    found(path, re.IGNORECASE)
    assert len(compiling) == 2
    found(path)
    assert len(compiling) == 3


def test_where_nothing_can_be_kept_a_pattern_is_compiled_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(found(tmp_path / "file" / "codes")) == 2


def test_outside_of_it_nothing_is_kept(tmp_path: Path, compiling: list[str]) -> None:
    found(tmp_path / "codes")
    assert compiled(_MET).search(_TEXT) is not None
    assert len(compiling) == 2
