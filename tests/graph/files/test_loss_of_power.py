"""After a loss of power, at whatever moment: what was acknowledged is there, what has a place is whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph import build
from graph.build import ensure_built
from graph.files import durable
from graph.files.durable import write_whole
from graph.store import backups
from graph.store.backups import back_up
from graph.store.journal import MAGIC, Journal, framed
from tests.corpora import BASE, SEEDS
from tests.graph.disk import NEEDS_PROC, Disk, Tree, watched

pytestmark = NEEDS_PROC
REPORT = "report.json"


def below(tree: Tree, folder: str) -> Tree:
    return {path.removeprefix(folder): body for path, body in tree.items() if path.startswith(folder)}


def real(folder: Path) -> Tree:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tested is how a build comes to its place, not how it is made."""

    def write(built: object, out: Path) -> None:
        for name in ("texts/one.txt", "dumps/all.ttl", "graph.nq", REPORT):
            (out / name).parent.mkdir(exist_ok=True)
            (out / name).write_bytes(name.encode() * 1000)

    monkeypatch.setattr(build, "build_of", lambda *_: None)
    monkeypatch.setattr(build, "write", write)


def losses_of_a_build(data: Path) -> list[str]:
    """What a loss of power during a build would have left half-done in a build's place; and after it, what is lost."""
    data.mkdir()
    seen: list[Tree] = []
    with watched(data, seen.append) as disk:
        place = ensure_built(SEEDS, data, BASE)
    folder = f"builds/{place.name}/"
    whole = real(place)
    assert REPORT in whole
    halves = [tree for one in seen if (tree := below(one, folder)) and REPORT in tree and tree != whole]
    lost = [tree for tree in disk.survivors() if below(tree, folder) != whole]
    return ["half-done"] * len(halves) + ["lost"] * len(lost)


@pytest.mark.usefixtures("_quick")
def test_a_build_is_whole_or_not_there_and_stays_once_it_is_told(tmp_path: Path) -> None:
    assert losses_of_a_build(tmp_path / "data") == []


@pytest.mark.usefixtures("_quick")
@pytest.mark.parametrize(
    ("left_out", "loss"), [("sync_tree", "half-done"), ("sync_folder", "lost")], ids=["bytes", "names"]
)
def test_a_build_that_left_out_a_sync_would_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left_out: str, loss: str
) -> None:
    monkeypatch.setattr(durable, left_out, lambda folder: None)
    assert loss in losses_of_a_build(tmp_path / "data")


def test_a_backup_is_whole_or_not_there_and_stays_once_it_is_told(tmp_path: Path) -> None:
    data, root = tmp_path / "data", tmp_path / "disk"
    write_whole(data / "tokens.json", b"{}")
    root.mkdir()
    seen: list[Tree] = []
    with watched(root, seen.append) as disk:
        back_up(data, root / "kept" / "backup")
    whole = (root / "kept" / "backup").read_bytes()
    assert {tree.get("kept/backup") for tree in seen} <= {None, whole}
    assert [tree.get("kept/backup") for tree in disk.survivors()] == [whole, whole]


_CHANGE = b'{"add": "", "remove": "", "create": [], "drop": []}'


def test_a_backup_puts_back_what_lasts(tmp_path: Path) -> None:
    data, root = tmp_path / "data", tmp_path / "disk"
    write_whole(data / "documents" / "one.txt", b"words")
    Journal(data / "writes" / "bare.journal").append(_CHANGE)
    back_up(data, tmp_path / "backup")
    root.mkdir()
    with watched(root, lambda tree: None) as disk:
        backups.restore(root, tmp_path / "backup", patience_seconds=1)
    for tree in disk.survivors():
        assert tree["documents/one.txt"] == b"words"
        assert tree["writes/bare.journal"] == MAGIC + framed(_CHANGE)


def journal_written(path: Path, check: Callable[[bytes], None]) -> None:
    acknowledged = MAGIC
    journal = Journal(path)
    for payload in (b"one", b"two"):
        journal.append(payload)
        acknowledged += framed(payload)
        check(acknowledged)
    journal.swap(journal.prepare(b"both"))
    check(MAGIC + framed(b"both"))
    journal.close()


def test_a_change_that_is_acknowledged_lasts_also_in_a_folder_that_was_made_for_it(tmp_path: Path) -> None:
    def check(disk: Disk, acknowledged: bytes) -> None:
        assert [tree.get("data/writes/a.journal") for tree in disk.survivors()] == [acknowledged] * 2

    with watched(tmp_path, lambda tree: None) as disk:
        journal_written(tmp_path / "data" / "writes" / "a.journal", lambda body: check(disk, body))


def test_a_journal_is_never_exchanged_for_half_of_one(tmp_path: Path) -> None:
    seen: list[Tree] = []
    with watched(tmp_path, seen.append):
        journal_written(tmp_path / "a.journal", lambda body: None)
    allowed = {MAGIC + b"".join(framed(one) for one in part) for part in ([], [b"one"], [b"one", b"two"], [b"both"])}
    assert {tree["a.journal"] for tree in seen if tree.get("a.journal")} <= allowed
