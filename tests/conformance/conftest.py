"""A bare store, served by `accord serve --empty`, for all of the suites."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conformance.endpoint import TOKEN, Endpoint
from tests.journeys.server import running


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """An endpoint with nothing in it, in which everything may be written."""
    data: Path = tmp_path_factory.mktemp("bare")
    with running(None, data, ACCORD_TOKEN=TOKEN, ACCORD_WORKERS="1") as (client, _):
        yield Endpoint(client)


@pytest.fixture
def endpoint(bare: Endpoint) -> Endpoint:
    """The same, emptied."""
    bare.clear()
    return bare
