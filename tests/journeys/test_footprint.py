"""A server stays small: the promise is memory, which does not depend on how busy the machine is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench.footprint import ask, resident_bytes
from tests.corpora import SEEDS
from tests.journeys.server import running

pytestmark = pytest.mark.slow


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_a_server_with_its_workers_that_built_at_its_start_stays_under_320_megabytes(tmp_path: Path) -> None:
    with running(SEEDS, tmp_path) as (client, process):
        for path in ("/", "/measures", "/measures?concerning=calais-port", "/meetings", "/locations?all=true"):
            assert client.get(path, headers={"Accept": "text/html"}).status_code == 200
        ask(client, 20)
        assert resident_bytes(process.pid) < 320_000_000
