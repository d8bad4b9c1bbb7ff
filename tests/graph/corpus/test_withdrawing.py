"""Taking an added document back: its bytes go, its addresses stay known, nothing else moves."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from graph.corpus.additions import Facts, Received, take_in
from graph.corpus.retired import retired_in
from graph.corpus.sources import Sources
from graph.corpus.withdrawing import entry_named, withdraw, withdrawn_in
from graph.ingest.documents import CATALOGUE, read_catalogue
from ontology.errors import BadParameter
from tests.corpora import SEEDS

TEXT = b"Joint statement\n\nOslo, 3 May 2019\n\nThe ministers agreed to meet again.\n"


@pytest.fixture
def added(tmp_path: Path) -> Path:
    facts = Facts(title="A title with [[document]] in it", publisher="NN")
    take_in(tmp_path, SEEDS, [Received(f"{n}.txt", TEXT + bytes([48 + n]), facts) for n in range(3)])
    return tmp_path


def test_a_document_that_is_withdrawn_is_gone_and_the_others_are_not(added: Path) -> None:
    before = {entry.file: entry for entry in read_catalogue(added / CATALOGUE)}
    standing = Sources(SEEDS, added).standing()
    withdraw(entry_named("1.txt", added, SEEDS), added, ["document/a", "measure/b", "document/a"], "EM")
    assert {entry.file: entry for entry in read_catalogue(added / CATALOGUE)} == {
        name: entry for name, entry in before.items() if name != "1.txt"
    }
    assert not (added / "1.txt").exists() and (added / "2.txt").exists()
    assert withdrawn_in(added) == {"1.txt"}
    assert retired_in(added) == {"document/a": "", "measure/b": ""}
    after = Sources(SEEDS, added).standing()
    assert after != standing and after.includes(standing)


def test_withdrawing_all_one_after_the_other_keeps_a_line_of_each(added: Path) -> None:
    for name in ("2.txt", "0.txt", "1.txt"):
        withdraw(entry_named(name, added, SEEDS), added, [], "EM")
    assert read_catalogue(added / CATALOGUE) == () and withdrawn_in(added) == {"0.txt", "1.txt", "2.txt"}
    whole = tomllib.loads((added / CATALOGUE).read_text(encoding="utf-8"))
    assert [set(one) for one in whole["withdrawn"]] == [{"file", "sha256"}] * 3


def test_what_was_withdrawn_can_be_added_again(added: Path) -> None:
    withdraw(entry_named("1.txt", added, SEEDS), added, [], "EM")
    (taken,) = take_in(added, SEEDS, [Received("1.txt", TEXT + b"1")])
    assert taken.is_new and withdrawn_in(added) == frozenset()
    assert (added / "1.txt").read_bytes() == TEXT + b"1"


@pytest.mark.parametrize(("name", "reason"), [("9.txt", "no added document"), ("seed", "came with the corpus")])
def test_only_what_was_added_can_be_withdrawn(added: Path, name: str, reason: str) -> None:
    file = next(SEEDS.glob("*.txt")).name if name == "seed" else name
    with pytest.raises(BadParameter, match=reason):
        entry_named(file, added, SEEDS)
