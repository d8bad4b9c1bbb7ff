"""A store on disk: what a folder must be, how databases follow the journal, and that copies go."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import bases as rooms
from graph.store.bases import FORM, Bases, open_folder
from graph.store.changes import Change
from graph.store.database import read_base
from graph.store.journal import Journal
from graph.store.no_sockets import is_possible
from graph.store.workers import Limits, Pool, Question
from graph.store.writers import Writer
from ontology.errors import BadParameter, BuildError, Forbidden, QueryError

pytestmark = pytest.mark.skipif(not is_possible(), reason="the filter of system calls is not for this machine")
LIMITS = Limits(20, 5, 1000, 2_000_000, 2**30, 16)
BASE = "http://base.example/"
COUNT = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


def change(*names: str) -> bytes:
    return Change(frozenset(f"<urn:{name}> <urn:p> <urn:o> .\n".encode() for name in names)).payload()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def journal(root: Path) -> Iterator[Journal]:
    open_folder(root)
    made = Journal(root / "bare.journal")
    yield made
    made.close()


class TestAFolder:
    def test_is_made_with_those_above_it_and_is_a_store_from_then_on(self, tmp_path: Path) -> None:
        open_folder(tmp_path / "a" / "b")
        open_folder(tmp_path / "a" / "b")
        assert (tmp_path / "a" / "b" / "accord-store").read_text() == f"{FORM}\n"

    def test_that_is_a_file_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("words")
        for path in (tmp_path / "file", tmp_path / "file" / "below"):
            with pytest.raises(BadParameter, match="is a file, or lies below one"):
                open_folder(path)

    def test_that_holds_other_things_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "letter.txt").write_text("words")
        with pytest.raises(BadParameter, match="holds other things and no store"):
            open_folder(tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]

    def test_of_another_form_is_refused_with_both_forms(self, tmp_path: Path) -> None:
        (tmp_path / "accord-store").write_text("accord-store 9\n")
        with pytest.raises(BadParameter, match="'accord-store 9'; this version reads 'accord-store 1'"):
            open_folder(tmp_path)

    def test_that_cannot_be_written_is_refused_with_the_reason(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(rooms, "write_whole", refuse)
        with pytest.raises(BadParameter, match=r"cannot be used: .*Permission denied"):
            open_folder(tmp_path / "store")


def test_a_database_follows_the_journal_and_is_found_again(
    root: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "_AHEAD_BYTES", 100)
    first = Bases(root, journal)
    empty = read_base(first.lend(None))
    assert empty is not None and empty.journal_end == journal.end
    journal.append(change("a", "b", "c"))
    assert first.is_behind(None)
    first.catch_up(None)
    assert not first.is_behind(None)
    first.close()
    again = Bases(root, journal)
    found = read_base(again.lend(None))
    assert found is not None and found.journal_end == journal.end
    again.close()


def test_a_database_of_another_journal_is_not_taken(
    root: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "_AHEAD_BYTES", 100)
    kept = Bases(root, journal)
    kept.lend(None)
    journal.append(change("a", "b", "c"))
    kept.catch_up(None)
    end = journal.end
    journal.swap(journal.prepare(change("x", "y", "z")))
    assert journal.end == end  # as long as the other, and yet another
    found = read_base(kept.lend(None))
    assert found is not None and found.digest == rooms._digest(journal.path, found.journal_end)
    kept.close()


def test_what_cannot_be_loaded_is_told_and_leaves_nothing_unfinished(root: Path, journal: Journal) -> None:
    (root / "graph.nq").write_text("this is no N-Quads")
    kept = Bases(root, journal)
    with pytest.raises(BuildError, match="could not be made"):
        kept.lend(root / "graph.nq")
    kept.close()
    assert list((root / "bases").iterdir()) == []


def test_what_a_kill_left_half_made_goes_and_what_is_no_database_is_made_anew(root: Path, journal: Journal) -> None:
    half, spoilt = root / "bases" / ".unfinished-x", root / "bases" / "empty-8"
    half.mkdir()
    spoilt.mkdir()
    (spoilt / "accord.json").write_text('{"journal_end": 8')
    kept = Bases(root, journal)
    assert read_base(kept.lend(None)) is not None
    kept.close()
    assert not half.exists() and read_base(spoilt) is not None


def test_copies_go_with_their_server_or_when_the_next_one_starts(root: Path, journal: Journal) -> None:
    at_work = Bases(root, journal)
    at_work.lend(None)
    (left,) = (root / "copies").iterdir()
    killed = root / "copies" / "killed"
    killed.mkdir()
    (killed / ".lock").touch()
    following = Bases(root, journal)
    assert left.is_dir() and not killed.exists()
    at_work.close()
    following.close()
    assert list((root / "copies").iterdir()) == []


def test_what_was_made_before_a_database_is_in_it_and_what_came_after_is_seen_too(
    root: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "_AHEAD_BYTES", 100)

    async def story() -> None:
        writer, pool = Writer(journal, LIMITS, BASE, None, Bases(root, journal)), Pool(None, 2, LIMITS, BASE)
        await writer.join(None, pool)
        await pool.start()
        watching = asyncio.ensure_future(writer.watch())
        try:
            for number in range(6):
                await writer.update(f"INSERT DATA {{ <urn:{number}> <urn:p> 'some longer words' }}", "add")
                assert await _count(pool) == number + 1
                await asyncio.sleep(0.3)
            # An older one was made and goes, a moment after the newest is there.
            async with asyncio.timeout(60):
                while len(list((root / "bases").glob("empty-*"))) != 2:
                    await asyncio.sleep(0.05)
            assert [await _count(pool) for _ in range(4)] == [6] * 4
            await writer.compact()
            assert [await _count(pool) for _ in range(4)] == [6] * 4
            with pytest.raises(QueryError):
                await _ask(pool, "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
        finally:
            watching.cancel()
            await pool.stop()
            await writer.stop()

    asyncio.run(story())
    assert list((root / "copies").iterdir()) == []


def test_the_copy_of_a_worker_that_is_replaced_goes(root: Path, journal: Journal) -> None:
    async def story() -> None:
        kept, pool = Bases(root, journal), Pool(None, 2, LIMITS, BASE)
        pool.follow(journal, kept)
        await pool.start()
        try:
            for _ in range(3):
                while pool.ready < 2:
                    await asyncio.sleep(0.02)
                before = pool.process_ids
                pool.renew()
                while pool.ready < 2 or not set(before).isdisjoint(pool.process_ids):
                    await asyncio.sleep(0.02)
            (mine,) = (root / "copies").iterdir()
            assert sum(one.is_dir() for one in mine.iterdir()) == 2
        finally:
            await pool.stop()
            kept.close()

    asyncio.run(asyncio.wait_for(story(), 60))


def test_a_worker_on_disk_cannot_reach_the_network_either(root: Path, journal: Journal) -> None:
    async def story(address: str) -> None:
        pool = Pool(None, 1, LIMITS, BASE)
        kept = Bases(root, journal)
        pool.follow(journal, kept)
        await pool.start()
        try:
            with pytest.raises(QueryError):
                await _ask(pool, f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}")
            assert (await _ask(pool, "ASK {}")).strip() == b"true"
        finally:
            await pool.stop()
            kept.close()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        asyncio.run(story(f"http://127.0.0.1:{listening.getsockname()[1]}/"))
        with pytest.raises(TimeoutError):
            listening.accept()


def test_a_second_server_may_read_and_not_write(root: Path, journal: Journal) -> None:
    journal.append(change("a"))
    second = Journal(journal.path)
    assert not second.is_writable
    second.close()

    async def story() -> None:
        other = Journal(journal.path)
        writer = Writer(other, LIMITS, BASE, None, Bases(root, other))
        try:
            with pytest.raises(Forbidden, match="Another process writes"):
                await writer.remove("urn:g")
        finally:
            await writer.stop()

    asyncio.run(story())


async def _ask(pool: Pool, query: str) -> bytes:
    answer = await pool.run(Question(query, "text/csv"))
    answer.close()
    return answer.first


async def _count(pool: Pool) -> int:
    return int((await _ask(pool, COUNT)).split()[1])
