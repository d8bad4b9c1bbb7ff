"""What documents name and reference data lack is listed with the words, once each, and is no fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.commands.candidates import candidates
from graph.build import build
from graph.store.embedded import EmbeddedStore
from tests.corpora import BASE, corpus_of

TEXT = """Joint statement on the harbour of Vantely

Vantely, 6 June 2023

The Home Secretary, Philippa Marchbanks, and the Minister of the Interior of France, Anselme Duvallois, met in Vantely
on Tuesday 6 June 2023. Philippa Marchbanks thanked Anselme Duvallois. They saw the Torvik reception centre.

The two ministers agreed to set up a Harbour Liaison Bureau before the end of the year with Border Force.
"""


@pytest.mark.slow
def test_people_bodies_and_places_that_nobody_knows_are_candidates(tmp_path: Path) -> None:
    file = tmp_path / "vantely.txt"
    file.write_text(TEXT, encoding="utf-8")
    seeds = corpus_of(tmp_path / "seeds", without=("000", "001", "002", "003", "004"), also=[file])
    found = list(candidates(EmbeddedStore(build(seeds, BASE).quads)))
    names = {fault.thing.rpartition("/")[2] for fault in found}
    assert {"philippa-marchbanks", "anselme-duvallois", "harbour-liaison-bureau"} <= names
    assert {"vantely", "torvik-centre"} <= names
    assert "border-force" not in names and "france" not in names
    assert len(found) == len(names)
    assert all(fault.severity == "info" and "/id/document/" in fault.file for fault in found)
    assert any("a place that the reference data lack: 'Torvik reception centre'" in fault.reason for fault in found)
    assert any("in 'Philippa Marchbanks'" in fault.reason for fault in found)
