from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app, generation_of
from api.settings import Settings
from ontology.errors import BuildError


def test_health_says_what_is_served(client: TestClient, graph_folder: Path) -> None:
    told = client.get("/health").json()
    assert told["status"] == "ok"
    assert told["documents"] == 1
    assert told["quads"] == json.loads((graph_folder / "report.json").read_text())["quads"]
    assert told["generation"] == generation_of(graph_folder)


def test_another_graph_is_another_generation(graph_folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(graph_folder, other)
    assert generation_of(other) == generation_of(graph_folder)
    with (other / "graph.nq").open("a") as file:
        file.write("<http://x/a> <http://x/b> <http://x/c> .\n")
    assert generation_of(other) != generation_of(graph_folder)


def test_ready_follows_the_workers(client: TestClient, graph_folder: Path) -> None:
    client.get("/sparql", params={"query": "ASK {}"})
    assert client.get("/ready").json() == {"ready": True, "workers": 1}
    not_started = TestClient(create_app(Settings(workers=1), graph_folder))
    assert not_started.get("/ready").status_code == 503
    assert not_started.get("/health").status_code == 200


def test_neither_is_kept_by_caches(client: TestClient) -> None:
    for address in ("/health", "/ready"):
        assert client.get(address).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("missing", ["report.json", "graph.nq"])
def test_a_folder_without_a_graph_is_named(graph_folder: Path, tmp_path: Path, missing: str) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(graph_folder, broken)
    (broken / missing).unlink()
    with pytest.raises(BuildError, match="broken"):
        create_app(Settings(), broken)
