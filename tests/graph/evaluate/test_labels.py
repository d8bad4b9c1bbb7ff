"""The labelled statements: nothing of what is held out has changed, and every label has its words in the text."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from graph.evaluate.labels import labelled
from graph.ingest.documents import from_bytes
from tests.corpora import LABELLED, LEARNT_FROM, STATEMENTS

TEXTS = (".txt", ".html")
COUNTED = {**LABELLED, **LEARNT_FROM}
LABELS = sorted(labels for name in COUNTED for labels in (STATEMENTS / name).glob("*.json"))


@pytest.mark.parametrize("name", ["held_out3", "held_out4"])
def test_what_is_held_out_is_what_was_committed(name: str) -> None:
    folder = STATEMENTS / name
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    promised = {name: digest for digest, name in (line.split() for line in lines)}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.suffix in {".txt", ".json"}
    }
    assert found == promised


def test_what_is_held_out_is_labelled_twice_and_both_fit_the_text() -> None:
    again = {path.name: path for path in (STATEMENTS / "second_labels").iterdir()}
    first = {path.name: path for name in ("held_out3", "held_out4") for path in (STATEMENTS / name).glob("*.json")}
    assert set(again) == set(first)
    for name, path in again.items():
        text = first[name].with_suffix(".txt").read_text(encoding="utf-8")
        assert labelled(path.stem, name, text, path.read_bytes()).items["measures"]


@pytest.mark.parametrize(("name", "statements"), COUNTED.items())
def test_every_folder_has_its_statements_and_labels_to_each(name: str, statements: int) -> None:
    texts = {path.stem for path in (STATEMENTS / name).iterdir() if path.suffix in TEXTS}
    labels = {path.stem for path in (STATEMENTS / name).glob("*.json")}
    assert texts == labels
    assert len(texts) == statements


@pytest.mark.parametrize("labels", LABELS, ids=lambda path: path.stem)
def test_every_label_stands_in_its_text_as_often_as_it_says(labels: Path) -> None:
    path = next(path for suffix in TEXTS if (path := labels.with_suffix(suffix)).exists())
    text = from_bytes(path.name, path.read_bytes()).raw
    kinds = {kind: items for kind, items in json.loads(labels.read_bytes()).items() if isinstance(items, list)}
    for kind, items in kinds.items():
        for item in items:
            at = -1
            for _ in range(item.get("occurrence", 1)):
                at = text.find(item["quote"], at + 1)
            assert at >= 0, f"{kind}: {item['quote']!r}"
