"""Files that are whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.files.durable import one_at_a_time, write_whole


def test_a_file_is_written_with_its_folders_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file.txt"
    write_whole(path, b"old")
    write_whole(path, b"new", mode=0o600)
    assert path.read_bytes() == b"new"
    assert [one.name for one in path.parent.iterdir()] == ["file.txt"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.txt"
    write_whole(path, b"old")

    def fail(descriptor: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["file.txt"]


def test_a_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="inside"), one_at_a_time(tmp_path / "locks"):
        raise ValueError("inside")
    with one_at_a_time(tmp_path / "locks"):
        assert (tmp_path / "locks").is_dir()
