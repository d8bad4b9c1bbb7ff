"""A real server: `accord serve` in a process of its own, on a free port, ended by its own process id."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx

PATIENCE_SECONDS = 180
TOKEN = "a-token-for-journeys-alone"


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(seeds: Path | None, data: Path, **settings: str) -> Iterator[tuple[httpx.Client, subprocess.Popen[bytes]]]:
    """A client of a server that serves a corpus, or a bare store without one, and the server's process."""
    port = free_port()
    environment = {**os.environ, "ACCORD_DATA": str(data), **settings}
    command = [str(Path(sys.executable).parent / "accord"), "serve", "--port", str(port)]
    command += ["--empty"] if seeds is None else ["--seeds", str(seeds)]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
                if not _answers(client, process):
                    log.seek(0)
                    raise AssertionError(f"the server did not answer: {log.read().decode()}")
                yield client, process
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _answers(client: httpx.Client, process: subprocess.Popen[bytes]) -> bool:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if client.get("/health").status_code == 200:
                return True
        except httpx.TransportError:
            time.sleep(0.05)
    return False
