"""Killed at a random moment (SIGKILL): what was acknowledged is there again, what was half done shows nowhere."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.corpora import SIXTH, corpus_of
from tests.journeys.server import TOKEN, running

pytestmark = pytest.mark.slow

TWO, TWENTY = 2, 20  # of each of the seven kinds: more than ten in all, or a hundred
MAY = {"Authorization": f"Bearer {TOKEN}"}
TRIPLES = 50
PATIENCE_SECONDS = 1800  # a build that hangs is a fault, one that is slow is none
Write = Callable[[httpx.Client, int], httpx.Response]
EACH = "SELECT ?n (COUNT(*) AS ?triples) { GRAPH ?g { ?s <urn:n> ?n } } GROUP BY ?n"


@pytest.fixture(scope="module")
def rounds(soak: bool) -> int:
    return TWENTY if soak else TWO


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One short statement: what is tested is not how long it takes."""
    return corpus_of(tmp_path_factory.mktemp("corpus"), without=["000", "001", "002", "004"])


def accord(*arguments: str, data: Path) -> subprocess.Popen[bytes]:
    command = [str(Path(sys.executable).parent / "accord"), *arguments]
    environment = {**os.environ, "ACCORD_DATA": str(data)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def killed_within(process: subprocess.Popen[bytes], most_seconds: float, chance: random.Random) -> None:
    try:
        process.communicate(timeout=chance.uniform(0.02, most_seconds))
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def built(seeds: Path, data: Path) -> str:
    """The digest of the graph of a build that is let finish."""
    process = accord("build", "--seeds", str(seeds), data=data)
    told, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 0
    return digest(Path(told.decode().strip()))


def digest(build: Path) -> str:
    return hashlib.sha256((build / "graph.nq").read_bytes()).hexdigest()


def test_a_build_is_there_whole_or_not_at_all(corpus: Path, tmp_path: Path, rounds: int) -> None:
    chance = random.Random()
    began = time.monotonic()
    expected = built(corpus, tmp_path / "undisturbed")
    took = time.monotonic() - began
    for number in range(rounds):
        data = tmp_path / str(number)
        killed_within(accord("build", "--seeds", str(corpus), data=data), took, chance)
        for build in (path for path in (data / "builds").glob("*") if not path.name.startswith("unfinished-")):
            assert digest(build) == expected and json.loads((build / "report.json").read_text())["documents"]
        assert built(corpus, data) == expected


def test_a_document_is_added_whole_or_not_at_all(corpus: Path, tmp_path: Path, rounds: int) -> None:
    chance = random.Random()
    for number in range(rounds):
        data = tmp_path / str(number)
        killed_within(accord("add", str(SIXTH), data=data), 6.0, chance)
        catalogue = data / "documents" / "catalogue.toml"
        entries = tomllib.loads(catalogue.read_text())["document"] if catalogue.is_file() else []
        for entry in entries:
            kept = (data / "documents" / entry["file"]).read_bytes()
            assert hashlib.sha256(kept).hexdigest() == entry["sha256"]
            assert kept == SIXTH.read_bytes()
        built(corpus, data)


def triples_of(number: int) -> str:
    return "".join(f"<urn:t{number}-{one}> <urn:n> {number} .\n" for one in range(TRIPLES))


def insert(client: httpx.Client, number: int) -> httpx.Response:
    headers = {**MAY, "Content-Type": "application/sparql-update"}
    return client.post(
        "/sparql", content=f"INSERT DATA {{ GRAPH <urn:g{number}> {{ {triples_of(number)} }} }}", headers=headers
    )


def put(client: httpx.Client, number: int) -> httpx.Response:
    headers = {**MAY, "Content-Type": "text/turtle"}
    return client.put("/data", params={"graph": f"urn:g{number}"}, content=triples_of(number), headers=headers)


def found(client: httpx.Client) -> dict[int, int]:
    """How many triples there are of each write."""
    answer = client.get("/sparql", params={"query": EACH}, headers={"Accept": "application/json"})
    assert answer.status_code == 200
    return {int(row["n"]["value"]): int(row["triples"]["value"]) for row in answer.json()["results"]["bindings"]}


@pytest.mark.parametrize("where", ["memory", "disk"])
@pytest.mark.parametrize("write", [insert, put])
def test_writes_that_were_acknowledged_are_there_again(tmp_path: Path, rounds: int, write: Write, where: str) -> None:
    store = "memory:" if where == "memory" else f"file:{tmp_path / 'store'}"
    chance = random.Random()
    acknowledged: list[int] = []
    number = 0
    for _ in range(rounds + 1):
        with running(None, tmp_path / "data", ACCORD_STORE=store, ACCORD_TOKEN=TOKEN, ACCORD_WORKERS="1") as (
            client,
            process,
        ):
            there = found(client)
            # Whole or not at all; nothing that was acknowledged is missing, nothing is there that was never sent.
            assert set(there.values()) <= {TRIPLES}
            assert set(acknowledged) <= set(there) <= set(range(number + 1))
            number += 1
            assert write(client, number).is_success  # the writing worker is started
            acknowledged.append(number)
            end = threading.Timer(chance.uniform(0.01, 0.6), process.kill)
            end.start()
            while True:
                number += 1
                try:
                    if write(client, number).is_success:
                        acknowledged.append(number)
                except httpx.TransportError:
                    break
            end.join()
    assert len(acknowledged) > rounds


def test_a_backup_is_whole_or_not_there_and_has_all_that_came_before_it(tmp_path: Path, rounds: int) -> None:
    chance = random.Random()
    data, file = tmp_path / "data", tmp_path / "backup"
    with running(None, data, ACCORD_TOKEN=TOKEN, ACCORD_WORKERS="1") as (client, _):
        for number in range(rounds):
            assert insert(client, number).is_success
            process = accord("backup", str(file), data=data)
            writing = [insert(client, 1000 * (number + 1) + one) for one in range(5)]
            assert all(one.is_success for one in writing)
            killed_within(process, 1.5, chance)
            if file.exists():
                restored = tmp_path / f"restored-{number}"
                process = accord("restore", str(file), data=restored)
                process.communicate(timeout=60)
                assert process.returncode == 0
        process = accord("backup", str(file), data=data)
        process.communicate(timeout=60)
        assert process.returncode == 0
        before = found(client)
    process = accord("restore", str(file), data=tmp_path / "new")
    process.communicate(timeout=60)
    with running(None, tmp_path / "new", ACCORD_TOKEN=TOKEN, ACCORD_WORKERS="1") as (client, _):
        assert found(client) == before
