"""A real server: `accord serve` in a process of its own, on a free port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.corpora import SEEDS, SIXTH, corpus_of

PATIENCE_SECONDS = 60


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(seeds: Path, data: Path, **settings: str) -> Iterator[httpx.Client]:
    """A client of a server that serves a corpus; the server is ended by its own process id."""
    port = free_port()
    environment = {**os.environ, "ACCORD_DATA": str(data), **settings}
    command = [str(Path(sys.executable).parent / "accord"), "serve", "--port", str(port), "--seeds", str(seeds)]
    process = subprocess.Popen(command, env=environment, cwd=SEEDS.parent, stderr=subprocess.PIPE, text=True)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
            _wait(client, process)
            yield client
    finally:
        process.terminate()
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def _wait(client: httpx.Client, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the server ended: {process.stderr.read() if process.stderr else ''}")
        try:
            if client.get("/health").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the server did not answer in time")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The five statements, served."""
    with serving(SEEDS, tmp_path_factory.mktemp("data"), ACCORD_QUERY_SECONDS="3") as client:
        yield client


@pytest.fixture(scope="session")
def six(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The five and an invented sixth, about Dover and Dunkirk, served."""
    folder = corpus_of(tmp_path_factory.mktemp("six"), also=[SIXTH])
    with serving(folder, tmp_path_factory.mktemp("data")) as client:
        yield client
