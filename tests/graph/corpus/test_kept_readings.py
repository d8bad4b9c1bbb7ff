"""Readings that are kept: given back as they were, and read again when anything has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import Built
from graph.corpus.kept_readings import KeptReadings, plain, record
from graph.findings import Reading
from graph.ingest.documents import Document


class Counting:
    """A reader that gives a reading and counts how often it was asked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.times = 0

    def read(self, document: Document) -> Reading:
        self.times += 1
        return replace(self.reading, file=document.file)


def test_every_reading_of_the_corpus_comes_back_as_it_was(built: Built) -> None:
    for reading in built.readings:
        assert record(Reading, plain(reading)) == reading


def test_a_document_is_read_once(built: Built, tmp_path: Path) -> None:
    kept, reader = KeptReadings(tmp_path, "code"), Counting(built.readings[0])
    document = built.documents[0]
    assert kept.read(document, reader.read) == kept.read(document, reader.read) == built.readings[0]
    assert reader.times == 1


def test_another_text_or_other_code_is_read_anew(built: Built, tmp_path: Path) -> None:
    reader, document = Counting(built.readings[0]), built.documents[0]
    KeptReadings(tmp_path, "code").read(document, reader.read)
    KeptReadings(tmp_path, "newer code").read(document, reader.read)
    KeptReadings(tmp_path, "code").read(replace(document, raw=document.raw + "x"), reader.read)
    assert reader.times == 3


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"{}", b"0" * 64 + b'\n{"file": 1}\n', b"cut"])
def test_a_damaged_file_is_passed_over_and_written_anew(built: Built, tmp_path: Path, damage: bytes) -> None:
    kept, reader = KeptReadings(tmp_path, "code"), Counting(built.readings[0])
    document = built.documents[0]
    kept.read(document, reader.read)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage == b"cut" else damage)
    assert kept.read(document, reader.read) == built.readings[0]
    assert (reader.times, file.read_bytes()) == (2, whole)


def test_a_disk_that_refuses_does_not_stop_a_reading(built: Built, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way of a folder")
    kept = KeptReadings(tmp_path / "file", "code")
    assert kept.read(built.documents[0], Counting(built.readings[0]).read) == built.readings[0]
