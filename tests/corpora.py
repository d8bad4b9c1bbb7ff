"""Copies of the corpus with a text changed, taken away or added, their digests renewed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
STATEMENTS = Path(__file__).parent / "data" / "statements"
SIXTH = STATEMENTS / "2025-dover-dunkirk.txt"
# Each folder of labelled statements, and how many are in it.
LABELLED: Mapping[str, int] = {
    "dev": 6,
    "dev2": 12,
    "dev3": 12,
    "dev4": 12,
    "dev5": 33,
    "dev6": 25,
    "dev7": 8,
    "dev8": 8,
    "dev9": 10,
    "held_out3": 7,
    "held_out4": 7,
}
# Folders in which only some kinds are labelled, to learn from, and how many statements are in each.
LEARNT_FROM: Mapping[str, int] = {
    "measures": 498,
    "names": 61,
    "payers": 41,
    "sums": 100,
    "talks": 160,
}
BASE = "https://w3id.org/accord-kg/"


def seed(prefix: str) -> Path:
    """The seed whose file name begins with a number such as '003'."""
    return next(SEEDS.glob(f"{prefix}_*.txt"))


def corpus_of(
    folder: Path,
    changes: Iterable[tuple[str, str, str]] = (),
    without: Iterable[str] = (),
    also: Iterable[Path] = (),
) -> Path:
    """A corpus in `folder`: the seeds, with each (number, old words, new words) applied, some left out, some added."""
    folder.mkdir(parents=True, exist_ok=True)
    left_out = set(without)
    texts = {path.name: path.read_bytes() for path in SEEDS.glob("*.txt") if path.name[:3] not in left_out}
    texts |= {path.name: path.read_bytes() for path in also}
    for number, old, new in changes:
        name = seed(number).name
        assert old.encode() in texts[name], f"{old!r} does not stand in {name}"
        texts[name] = texts[name].replace(old.encode(), new.encode())
    entries = []
    for name, received in sorted(texts.items()):
        (folder / name).write_bytes(received)
        digest = hashlib.sha256(received).hexdigest()
        entries.append(f'[[document]]\nfile = "{name}"\nsha256 = "{digest}"\nlicence = "test"\nshow_text = true\n')
    (folder / "catalogue.toml").write_text("\n".join(entries), encoding="utf-8")
    return folder
