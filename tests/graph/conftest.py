"""The five statements, read and built once for all tests of this room."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from graph.build import Built
from graph.findings import Reading
from graph.reading import Reader
from graph.reference import lexicon as reference_names
from graph.reference.lexicon import Lexicon
from graph.store.embedded import EmbeddedStore


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return reference_names.load()


@pytest.fixture(scope="session")
def reader(lexicon: Lexicon) -> Reader:
    return Reader(lexicon)


@pytest.fixture(scope="session")
def seeds(built: Built) -> Mapping[str, Reading]:
    """Readings of the five, by the number that their file's name begins with."""
    return {reading.file[:3]: reading for reading in built.readings}


@pytest.fixture(scope="session")
def store(built: Built) -> EmbeddedStore:
    return EmbeddedStore(built.quads)
