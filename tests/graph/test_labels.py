"""The labelled statements: nothing of what is held out has changed, and every label has its words in the text."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

STATEMENTS = Path(__file__).parent.parent / "data" / "statements"
DEV, DEV2, DEV3, DEV4, HELD_OUT = (STATEMENTS / name for name in ("dev", "dev2", "dev3", "dev4", "held_out"))
LABELS = sorted(labels for folder in (DEV, DEV2, DEV3, DEV4, HELD_OUT) for labels in folder.glob("*.json"))


def test_what_is_held_out_is_what_was_committed() -> None:
    lines = (HELD_OUT / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    promised = {name: digest for digest, name in (line.split() for line in lines)}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in HELD_OUT.iterdir()
        if path.suffix in {".txt", ".json"}
    }
    assert found == promised


@pytest.mark.parametrize(("folder", "statements"), [(DEV, 6), (DEV2, 12), (DEV3, 12), (DEV4, 12), (HELD_OUT, 8)])
def test_every_folder_has_its_statements_and_labels_to_each(folder: Path, statements: int) -> None:
    texts, labels = ({path.stem for path in folder.glob(suffix)} for suffix in ("*.txt", "*.json"))
    assert texts == labels
    assert len(texts) == statements


@pytest.mark.parametrize("labels", LABELS, ids=lambda path: path.stem)
def test_every_label_stands_in_its_text_as_often_as_it_says(labels: Path) -> None:
    text = labels.with_suffix(".txt").read_bytes().decode("utf-8")
    kinds = {kind: items for kind, items in json.loads(labels.read_bytes()).items() if isinstance(items, list)}
    for kind, items in kinds.items():
        for item in items:
            at = -1
            for _ in range(item.get("occurrence", 1)):
                at = text.find(item["quote"], at + 1)
            assert at >= 0, f"{kind}: {item['quote']!r}"
