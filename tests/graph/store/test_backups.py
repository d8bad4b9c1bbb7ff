"""A backup has all that was acknowledged, is whole or not there, and is put back while a server goes on."""

from __future__ import annotations

import asyncio
import io
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.corpus.additions import Received, take_in
from graph.store.backups import Contents, back_up, restore
from graph.store.changes import Change
from graph.store.journal import MAGIC, Journal, framed
from graph.store.workers import Limits, Pool, Question
from graph.store.writers import Writer
from ontology.errors import BuildError

LIMITS = Limits(
    query_seconds=20, sending_seconds=5, result_rows=1000, result_bytes=2_000_000, memory_bytes=2**30, waiting=16
)
COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


def add(data: Path, *texts: str) -> None:
    received = [Received(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    take_in(data / "documents", data / "no-corpus", received)


def tree(data: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(data)): path.read_bytes()
        for path in data.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def test_what_is_put_back_is_what_was_there(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "backup.tar.gz"
    add(data, "Joint statement\n\nThe ministers met.\n", "Another\n\nThey met again.\n")
    (data / "tokens.json").write_text("[]")
    journal = Journal(data / "writes" / "graphs.journal")
    journal.append(Change(frozenset([b'<urn:a> <urn:b> "1" .\n'])).payload())
    before = tree(data)
    assert back_up(data, file) == Contents(2, journal.end, has_tokens=True)
    journal.append(b"a later change")
    journal.close()
    add(data, "A third\n\nLater.\n")
    (data / "tokens.json").unlink()
    restore(data, file, 5)
    assert tree(data) == before
    elsewhere = tmp_path / "elsewhere"
    restore(elsewhere, file, 5)
    assert tree(elsewhere) == before
    assert file.stat().st_mode & 0o077 == 0


def test_a_change_that_is_half_written_is_not_in_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "data" / "writes" / "graphs.journal"
    path.parent.mkdir(parents=True)
    whole = MAGIC + framed(Change(frozenset([b'<urn:a> <urn:b> "1" .\n'])).payload())
    path.write_bytes(whole + framed(b"torn")[:-1])
    back_up(tmp_path / "data", tmp_path / "file")
    restore(tmp_path / "new", tmp_path / "file", 5)
    assert (tmp_path / "new" / "writes" / "graphs.journal").read_bytes() == whole


def _damaged(whole: bytes) -> bytes:
    middle = len(whole) // 2
    return whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :]


def _with_a_strange_member(_: bytes) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("../../outside"))
    return packed.getvalue()


def _half(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _nothing(_: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("spoilt", [_half, _damaged, _nothing, _with_a_strange_member])
def test_what_is_no_whole_backup_changes_nothing(tmp_path: Path, spoilt: Callable[[bytes], bytes]) -> None:
    data, file = tmp_path / "data", tmp_path / "backup"
    add(data, "Joint statement\n\nThe ministers met.\n")
    back_up(data, file)
    file.write_bytes(spoilt(file.read_bytes()))
    add(data, "Another\n\nThey met again.\n")
    before = tree(data)
    with pytest.raises(BuildError, match="backup"):
        restore(data, file, 5)
    assert tree(data) == before


def test_a_server_that_runs_takes_the_backup_over(tmp_path: Path) -> None:
    data, base = tmp_path / "data", "http://base.example/"

    async def count(pool: Pool) -> int:
        answer = await pool.run(Question(COUNT, "text/csv"))
        answer.close()
        return int(answer.first.split()[1])

    async def story() -> None:
        writer = Writer(Journal(data / "writes" / "graphs.journal"), LIMITS, base, None)
        pool = Pool(None, 1, LIMITS, base)
        await writer.join(None, pool)
        await pool.start()
        watching = asyncio.ensure_future(writer.watch())
        try:
            await writer.update("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }", "add")
            await asyncio.to_thread(back_up, data, tmp_path / "file")
            await writer.update("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 2 } }", "add")
            assert await count(pool) == 2
            await asyncio.to_thread(restore, data, tmp_path / "file", 20)
            assert await count(pool) == 1
            await writer.update("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 3 } }", "add")
            assert await count(pool) == 2
        finally:
            watching.cancel()
            await pool.stop()
            writer.leave(pool)
            await writer.stop()

    asyncio.run(story())


def test_where_nobody_takes_it_over_that_is_said(tmp_path: Path) -> None:
    data = tmp_path / "data"
    held = Journal(data / "writes" / "graphs.journal")
    back_up(data, tmp_path / "file")
    with pytest.raises(BuildError, match="did not take"):
        restore(data, tmp_path / "file", 0.3)
    assert not list((data / "writes").glob("*.restored"))
    held.close()
