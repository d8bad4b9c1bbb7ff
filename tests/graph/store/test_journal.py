"""The journal keeps what was acknowledged, through every way in which a file can be cut short."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from graph.store.journal import MAGIC, Journal, acknowledged, framed, payloads
from graph.store.kept_changes import check_journal
from ontology.errors import BuildError

CHANGES = [b'{"add": "one"}', b'{"add": "two"}', b'{"add": "\xc3\xa9"}' * 1000]


def _kept(path: Path) -> list[bytes]:
    journal = Journal(path)
    file = os.open(path, os.O_RDONLY)
    try:
        return list(payloads(file, len(MAGIC), journal.end))
    finally:
        os.close(file)
        journal.close()


def _written(path: Path) -> bytes:
    journal = Journal(path)
    for change in CHANGES:
        journal.append(change)
    journal.close()
    return path.read_bytes()


def test_what_was_added_is_there_again(tmp_path: Path) -> None:
    _written(tmp_path / "journal")
    assert _kept(tmp_path / "journal") == CHANGES


def test_wherever_it_is_torn_the_whole_changes_before_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    whole = _written(path)
    ends = [len(MAGIC)]
    for change in CHANGES:
        ends.append(ends[-1] + len(framed(change)))
    places = [*range(60), *(end + step for end in ends[1:] for step in (-1, 0) if end + step <= len(whole))]
    for place in places:
        path.write_bytes(whole[:place])
        assert _kept(path) == CHANGES[: sum(end <= place for end in ends[1:])], place


def test_what_is_torn_off_is_told_and_then_gone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "journal"
    path.write_bytes(_written(path) + framed(b"never acknowledged")[:-3])
    with caplog.at_level(logging.WARNING):
        assert _kept(path) == CHANGES
    assert "never acknowledged" in caplog.text
    journal = Journal(path)
    journal.append(b"after")
    journal.close()
    assert _kept(path) == [*CHANGES, b"after"]


@pytest.mark.parametrize("tail", [b"\0" * 4096, framed(b"spoilt")[:-1] + b"?"])
def test_a_tail_that_never_arrived_whole_is_cut_off(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "journal"
    path.write_bytes(_written(path) + tail)
    assert _kept(path) == CHANGES


def test_a_change_spoilt_before_the_end_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    whole = bytearray(_written(path))
    whole[len(MAGIC) + 10] ^= 1
    path.write_bytes(whole)
    with pytest.raises(BuildError, match=f"damaged at byte {len(MAGIC)}"):
        Journal(path)


def test_another_file_is_not_taken_for_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_bytes(b"<urn:a> <urn:b> <urn:c> .\n")
    with pytest.raises(BuildError, match="no journal"):
        Journal(path)
    assert path.read_bytes() == b"<urn:a> <urn:b> <urn:c> .\n"


def test_only_one_process_at_a_time_may_write(tmp_path: Path) -> None:
    first, second = Journal(tmp_path / "journal"), Journal(tmp_path / "journal")
    assert (first.is_writable, second.is_writable) == (True, False)
    first.close()
    second.close()


def test_one_change_takes_the_place_of_all(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    _written(path)
    journal = Journal(path)
    journal.swap(journal.prepare(b"all in one"))
    journal.append(b"more")
    assert not Journal(path).is_writable  # the lock went along
    journal.close()
    assert _kept(path) == [b"all in one", b"more"]


def test_what_was_prepared_and_never_swapped_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    _written(path)
    journal = Journal(path)
    journal.prepare(b"all in one")
    journal.close()
    assert _kept(path) == CHANGES


EMPTY = b'{"add": "", "remove": "", "create": [], "drop": []}'


@pytest.mark.parametrize("reads", range(12))
@pytest.mark.parametrize("tail", [bytes(40), framed(EMPTY)[:-1], framed(EMPTY)], ids=["zeros", "torn", "whole"])
def test_another_process_may_cut_it_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tail: bytes, reads: int
) -> None:
    """It cuts off what it could not keep, whole or not, at any moment between two reads of this one."""
    path, whole = tmp_path / "journal", MAGIC + framed(EMPTY) * 3
    real, count = os.pread, 0

    def pread(file: int, length: int, place: int) -> bytes:
        nonlocal count
        if count == reads:
            os.truncate(path, len(whole))
        count += 1
        return real(file, length, place)

    monkeypatch.setattr(os, "pread", pread)
    path.write_bytes(whole + tail)
    assert acknowledged(path) in (whole, whole + framed(EMPTY))
    count = 0
    path.write_bytes(whole + tail)
    check_journal(path)
