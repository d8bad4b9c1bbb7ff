"""Very many documents: the same findings whatever reads them, a fault in one no end for the others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph import batch
from graph.batch import documents_below, run
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.records import document_record
from ontology.errors import BadParameter, BuildError
from tests.corpora import SEEDS, SIXTH


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Twelve statements at two depths, a page, and four files that are no documents."""
    folder = tmp_path / "in"
    (folder / "deep" / "er").mkdir(parents=True)
    text = SIXTH.read_text(encoding="utf-8")
    for number in range(12):
        place = folder / ("deep/er" if number % 3 else ".") / f"{number:02}.txt"
        place.write_text(text.replace("Dunkirk", f"Dunkirk-{number}"), encoding="utf-8")
    (folder / "page.html").write_text(f"<html><body><p>{text}</p></body></html>", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.bin").write_bytes(bytes(range(256)))
    (folder / "large.txt").write_text("The ministers agreed. " * 2000)
    (folder / "catalogue.toml").write_text("")
    (folder / ".hidden").write_text("no")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 no more")
    return folder


def read(documents: Path, out: Path, processes: int = 1) -> batch.Batch:
    return run(documents, out, out.parent / "kept", processes, 20_000, lambda words: None)


def rows(out: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for part in sorted((out / "findings").iterdir())
        for line in part.read_text(encoding="utf-8").splitlines()
    ]


def test_every_document_has_its_rows_and_every_fault_its_reason(documents: Path, tmp_path: Path) -> None:
    made = read(documents, tmp_path / "out")
    assert (made.documents, made.errors) == (13, 4)
    written = rows(tmp_path / "out")
    faults = {row["document"]: row["reason"] for row in written if row["finding"] == "error"}
    assert faults.keys() == {"empty.txt", "binary.bin", "large.txt", "broken.pdf"}
    assert "20000" in faults["large.txt"] and all(faults.values())
    assert len([row for row in written if row["finding"] == "document"]) == 13
    assert json.loads((tmp_path / "out" / "report.json").read_text())["sha256"] == made.sha256


def test_rows_are_what_reading_one_document_gives(documents: Path, tmp_path: Path, reader: Reader) -> None:
    read(documents, tmp_path / "out")
    name = "deep/er/01.txt"
    document = from_bytes(name, (documents / name).read_bytes())
    part = tmp_path / "out" / "findings" / f"{document.sha256[:2]}.jsonl"
    own = [row for row in map(json.loads, part.read_text("utf-8").splitlines()) if row["document"] == name]
    record = document_record(reader.read(document), reader._lexicon)
    measures = [row for row in own if row["finding"] == "measure"]
    assert [row["quote"] for row in measures] == [one["quote"] for one in record["measures"]]
    assert all(row["id"].startswith("f_") for row in own if row["finding"] != "document")
    assert all(document.raw[row["start"] : row["end"]] == row["quote"] for row in own if "quote" in row)


@pytest.mark.slow
def test_one_process_and_two_write_the_same_bytes(documents: Path, tmp_path: Path) -> None:
    one, two = (run(documents, tmp_path / f"out{n}", tmp_path / f"kept{n}", n, 20_000, print) for n in (1, 2))
    assert one == two
    names = [path.name for path in sorted((tmp_path / "out1" / "findings").iterdir())]
    assert names == [path.name for path in sorted((tmp_path / "out2" / "findings").iterdir())]
    for name in names:
        assert (tmp_path / "out1/findings" / name).read_bytes() == (tmp_path / "out2/findings" / name).read_bytes()


def test_a_second_batch_reads_only_what_is_new(
    documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read(documents, tmp_path / "out")
    (documents / "new.txt").write_text("Joint statement\n\nOslo, 3 May 2019\n\nThe ministers agreed to meet again.\n")
    seen: list[str] = []
    reader, lexicon = batch._reader()

    class Counting:
        def read(self, document: Any) -> Any:
            seen.append(document.file)
            return reader.read(document)

    monkeypatch.setattr(batch, "_reader", lambda: (Counting(), lexicon))
    second = read(documents, tmp_path / "out")
    assert seen == ["new.txt"]
    assert second.documents == first.documents + 1 and second.sha256 != first.sha256


def test_a_reader_that_fails_on_one_document_reads_the_others(
    documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, lexicon = batch._reader()

    class Failing:
        def read(self, document: Any) -> Any:
            if document.file == "00.txt":
                raise RecursionError("too deep")
            return reader.read(document)

    monkeypatch.setattr(batch, "_reader", lambda: (Failing(), lexicon))
    made = read(documents, tmp_path / "out")
    assert (made.documents, made.errors) == (12, 5)
    (row,) = [row for row in rows(tmp_path / "out") if row["document"] == "00.txt"]
    assert row["reason"] == "reading failed: RecursionError: too deep"


def test_output_below_the_input_is_not_read(documents: Path) -> None:
    before = documents_below(documents, documents / "out")
    run(documents, documents / "out", documents.parent / "kept", 1, 20_000, lambda words: None)
    assert documents_below(documents, documents / "out") == before


@pytest.mark.parametrize("given", ["nowhere", "empty"])
def test_nothing_to_read_is_wrong_use(tmp_path: Path, given: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadParameter):
        read(tmp_path / given, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def _killed(name: str) -> batch.Rows:
    os.kill(os.getpid(), 9)
    raise AssertionError(name)


@pytest.mark.slow
def test_a_process_that_is_killed_ends_the_batch_with_a_reason() -> None:
    with pytest.raises(BuildError, match="ended from outside"):
        list(batch._rows(_killed, ["a", "b", "c"], 2))


@pytest.mark.slow
def test_the_command_reads_the_seeds_with_two_processes(tmp_path: Path) -> None:
    program = "from api.launch import main; main()"
    command = [sys.executable, "-c", program, "batch", str(SEEDS), str(tmp_path / "out"), "--processes", "2"]
    environment = {**os.environ, "ACCORD_DATA": str(tmp_path / "data"), "PYTHONPATH": str(SEEDS.parent)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "5 documents read, 0 could not be" in done.stderr
    assert done.stdout.strip() == str(tmp_path / "out")
