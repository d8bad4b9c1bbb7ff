"""Servers of the five statements, and of six."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2 as httpx
import pytest

from tests.corpora import SEEDS, SIXTH, corpus_of
from tests.journeys.server import TOKEN, running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The five statements, served."""
    # Ten and more at once come from here, which is one client.
    settings = {"ACCORD_QUERY_SECONDS": "3", "ACCORD_PER_CLIENT": "40", "ACCORD_TOKEN": TOKEN}
    with running(SEEDS, tmp_path_factory.mktemp("data"), **settings) as (client, _):
        yield client


@pytest.fixture(scope="session")
def six(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The five and an invented sixth, about Dover and Dunkirk, served."""
    folder = corpus_of(tmp_path_factory.mktemp("six"), also=[SIXTH])
    with running(folder, tmp_path_factory.mktemp("data")) as (client, _):
        yield client
