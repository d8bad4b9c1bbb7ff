"""What reads is not made of what is read: no rule, table or reference entry repeats a document of the corpus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.corpora import SEEDS

ROOT = Path(__file__).parents[2]
ROOMS = ("graph", "ontology", "queries")
KINDS = frozenset({".py", ".ttl", ".tsv", ".toml", ".json", ".rq", ".txt"})
RUN = 6

# Runs of six words that everybody writes so: each with what it is.
COMMON: Mapping[str, str] = {
    "before the end of the year": "a deadline as English has it",
    "eu high representative for foreign affairs and security policy": "the title of an office by the Treaties",
    "home secretary of the united kingdom": "the title of an office with its country",
    "bernard cazeneuve minister of the interior": "a holder and the title of his office, as the register lists both",
    "the fight against the smuggling of migrants": "what bodies of the reference data were set up for",
    "by france and the united kingdom": "who set a body of the reference data up",
}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> Iterator[str]:
    told = words(text)
    return (" ".join(told[at : at + RUN]) for at in range(len(told) - RUN + 1))


def files() -> list[Path]:
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in KINDS)


@pytest.fixture(scope="module")
def said() -> Mapping[str, str]:
    """Every run of six words of the documents, with the document that has it."""
    return {run: path.name for path in sorted(SEEDS.glob("*.txt")) for run in runs(path.read_text(encoding="utf-8"))}


def test_no_rule_or_reference_entry_repeats_six_words_of_a_document(said: Mapping[str, str]) -> None:
    common = [" ".join(words(phrase)) for phrase in COMMON]
    repeated = {
        f"{path.relative_to(ROOT)}: {run!r} of {said[run]}"
        for path in files()
        for run in runs(path.read_text(encoding="utf-8"))
        if run in said and not any(run in phrase for phrase in common)
    }
    assert sorted(repeated) == []


def test_no_rule_or_reference_entry_names_a_document() -> None:
    names = [part for path in SEEDS.glob("*.txt") for part in (path.stem, path.stem.partition("_")[2])]
    assert len(names) == 10
    naming = [path.name for path in files() if any(name in path.read_text(encoding="utf-8") for name in names)]
    assert naming == []


def test_what_is_common_still_needs_to_be_allowed(said: Mapping[str, str]) -> None:
    there = " / ".join(" ".join(words(path.read_text(encoding="utf-8"))) for path in files())
    for phrase in COMMON:
        needed = [run for run in said if run in " ".join(words(phrase)) and run in there]
        assert needed, f"{phrase!r} is repeated nowhere and needs no allowance"
