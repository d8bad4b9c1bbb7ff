"""A journal whose changes cannot all be read again is named before anything is served, with what can be done."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path

import pytest

from api.contributions import storage
from api.contributions.storage import check_writes, writer_of
from api.settings import Settings
from graph.store.backups import back_up, restore
from graph.store.changes import Change, check
from graph.store.journal import MAGIC, Journal, framed
from graph.store.kept_changes import check_bytes, check_journal
from graph.store.workers import Limits, Pool, Question
from ontology.errors import BuildError

LIMITS = Limits(5, 5, 1000, 2_000_000, 2**30, 16)
FINE = Change(frozenset([b'<urn:a> <urn:b> "fine \\u2028" <urn:g> .\n']), created=frozenset(["urn:g"])).payload()
DEEP = b"<urn:a> <urn:b> " + b"<<( <urn:a> <urn:b> " * 1001 + b"<urn:c>" + b" )>>" * 1001 + b" .\n"
BAD_LITERAL = b'<urn:a> <urn:b> "x"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .\n'
SHOWN = b'<urn:a> <urn:b> "' + b"<<( " * 1001 + b'" <urn:g> .\n'
UNREADABLE = {
    'statement 1 to add, \'<urn:a> <urn:b> "x"': Change(frozenset([BAD_LITERAL])),
    "statement 1 to remove": Change(removed=frozenset([b"<urn:a> <rel> <urn:c> .\n"])),
    "nested in triples more than 1000 deep": Change(frozenset([DEEP])),
    "no change of this version's form": Change(created=frozenset(["no address"])),
}
OTHER_FORMS = [b"[]", b'{"add": "", "remove": ""}', b'{"add": 1}', b"\xff\xfe", b"{" * 100]


def _journal(path: Path, *changes: bytes) -> Path:
    journal = Journal(path)
    for change in changes:
        journal.append(change)
    journal.close()
    return path


def test_a_journal_that_can_be_read_is_passed(tmp_path: Path) -> None:
    check_journal(tmp_path / "none")
    check_journal(_journal(tmp_path / "empty"))
    check_journal(_journal(tmp_path / "full", FINE, FINE))


def test_what_only_a_literal_says_is_not_nested(tmp_path: Path) -> None:
    change = Change(frozenset([SHOWN]))
    check(change)
    check_journal(_journal(tmp_path / "journal", change.payload()))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"abc", "no journal of changes: it has 3 bytes"),
        (b"ACCORDJ2 and whatever that has", "another form"),
        (b"no journal at all", "no journal of changes"),
        (MAGIC + b"\0\0", "cut short at byte 8"),
        (MAGIC + framed(FINE)[:-1], "cut short at byte 8"),
    ],
)
def test_what_is_no_whole_journal_is_not_taken_from_a_backup(body: bytes, said: str) -> None:
    with pytest.raises(BuildError, match=said) as caught:
        check_bytes(body, Path("a-backup/writes/graphs.journal"))
    assert str(caught.value).startswith("a-backup/writes/graphs.journal is ")
    check_bytes(b"", Path("a-backup"))
    check_bytes(MAGIC + framed(FINE), Path("a-backup"))


@pytest.mark.parametrize("said", UNREADABLE)
def test_a_statement_that_cannot_be_read_is_named_with_its_place(tmp_path: Path, said: str) -> None:
    path = _journal(tmp_path / "journal", FINE, UNREADABLE[said].payload(), FINE)
    at = len(MAGIC) + len(framed(FINE))
    with pytest.raises(BuildError, match=said) as caught:
        check_journal(path)
    assert str(caught.value).startswith(f"{path}: the change at byte {at} cannot be read: ")
    assert "Restore a backup" in str(caught.value)


def test_which_line_it_is_is_told(tmp_path: Path) -> None:
    lines = "".join(f"<urn:a> <urn:b> {number} .\n" for number in ('"1"', '"2"', "three", '"4"'))
    payload = json.dumps({"add": lines, "remove": "", "create": [], "drop": []}).encode()
    with pytest.raises(BuildError, match="statement 3 to add, '<urn:a> <urn:b> three"):
        check_journal(_journal(tmp_path / "journal", payload))


@pytest.mark.parametrize("payload", OTHER_FORMS)
def test_a_change_of_another_form_is_told_as_such(tmp_path: Path, payload: bytes) -> None:
    with pytest.raises(BuildError, match="no change of this version's form"):
        check_journal(_journal(tmp_path / "journal", payload))


def test_no_server_starts_with_what_it_cannot_read(tmp_path: Path) -> None:
    path = _journal(tmp_path / "writes" / "bare.journal", FINE, b"[]")
    settings = Settings(data=tmp_path)
    check_writes(settings, is_bare=False)
    with pytest.raises(BuildError, match=str(path)):
        check_writes(settings, is_bare=True)


def test_a_journal_of_another_version_says_whose_it_is(tmp_path: Path) -> None:
    (tmp_path / "journal").write_bytes(b"ACCORDJ2 and whatever that has")
    with pytest.raises(BuildError, match=r"another form.*start the version of Accord that wrote it"):
        check_journal(tmp_path / "journal")


def test_what_cannot_be_read_is_not_left_out(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    (tmp_path / "writes" / "bare.journal").mkdir(parents=True)
    for asked in (check_writes, partial(writer_of, limits=LIMITS)):
        with pytest.raises(BuildError, match="cannot be read"):
            asked(settings, is_bare=True)
    (tmp_path / "file").write_text("")
    check_writes(Settings(data=tmp_path / "file"), is_bare=True)
    assert writer_of(Settings(data=tmp_path / "file"), LIMITS, is_bare=True) is None


def test_what_can_only_be_read_is_shown_and_takes_no_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _journal(tmp_path / "writes" / "bare.journal", FINE)

    def only_read(place: Path) -> Journal:
        if place == path:
            raise PermissionError(30, "Read-only file system")
        return Journal(place)

    monkeypatch.setattr(storage, "Journal", only_read)
    writer = writer_of(Settings(data=tmp_path), LIMITS, is_bare=True)
    assert writer is not None and not writer.journal.is_writable
    assert writer.journal.end == len(MAGIC) + len(framed(FINE))
    writer.journal.close()


def test_a_worker_says_that_it_is_the_journal_and_not_the_query(tmp_path: Path) -> None:
    """Whoever is served without `accord serve` meets it here: it must not read like a fault of the query."""
    journal = Journal(_journal(tmp_path / "journal", FINE, b"[]"))

    async def story() -> None:
        pool = Pool(None, 1, LIMITS, "http://base.example/", journal)
        await pool.start()
        try:
            for _ in range(2):
                with pytest.raises(BuildError, match="journal of what users wrote the change at byte"):
                    await pool.run(Question("ASK {}", "text/csv"))
        finally:
            await pool.stop()

    asyncio.run(story())


def test_a_backup_with_it_is_not_put_back(tmp_path: Path) -> None:
    _journal(tmp_path / "one" / "writes" / "graphs.journal", FINE, b"[]")
    back_up(tmp_path / "one", tmp_path / "file")
    kept = _journal(tmp_path / "two" / "writes" / "graphs.journal", FINE).read_bytes()
    with pytest.raises(BuildError, match="cannot be read"):
        restore(tmp_path / "two", tmp_path / "file", 1)
    assert (tmp_path / "two" / "writes" / "graphs.journal").read_bytes() == kept
