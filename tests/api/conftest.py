"""What several modules of this room share."""

from __future__ import annotations

import pytest

from graph.reference import lexicon
from graph.reference.lexicon import Lexicon


@pytest.fixture(scope="session")
def names() -> Lexicon:
    """The reference data that statements are read by."""
    return lexicon.load()


@pytest.fixture
def names_loaded_once(names: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever loads the reference data in this process gets what was loaded for all tests: they stay as they are."""
    monkeypatch.setattr(lexicon, "load", lambda: names)
