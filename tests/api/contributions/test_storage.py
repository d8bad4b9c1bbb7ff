"""A server on a store on disk: the same answers as from memory, writes found again, one writer and others that read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app, create_bare_app
from api.settings import Settings
from graph.store.no_sockets import is_possible

pytestmark = pytest.mark.skipif(not is_possible(), reason="the filter of system calls is not for this machine")
TOKEN = "a-token-for-stores-on-disk"
MAY = {"Authorization": f"Bearer {TOKEN}"}
EVERYTHING = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g ?s ?p ?o"
NOTE = "SELECT ?o { GRAPH <urn:mine> { ?s ?p ?o } } ORDER BY ?o"


@contextmanager
def serving(folder: Path | None, data: Path, store: str) -> Iterator[TestClient]:
    settings = Settings(workers=1, query_seconds=20, data=data, token=SecretStr(TOKEN), store=store, cache_bytes=0)
    app = create_bare_app(settings) if folder is None else create_app(settings, folder)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def rows(client: TestClient, query: str) -> str:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
    assert answer.status_code == 200, answer.text
    return answer.text


def write(client: TestClient, value: int) -> int:
    update = f"INSERT DATA {{ GRAPH <urn:mine> {{ <urn:s> <urn:p> {value} }} }}"
    headers = {"Content-Type": "application/sparql-update", **MAY}
    return client.post("/sparql", content=update, headers=headers).status_code


def test_a_build_is_answered_from_disk_as_from_memory(graph_folder: Path, tmp_path: Path) -> None:
    with serving(graph_folder, tmp_path / "data", "memory:") as client:
        expected = rows(client, EVERYTHING)
    with serving(graph_folder, tmp_path / "data", f"file:{tmp_path / 'store'}") as client:
        assert rows(client, EVERYTHING) == expected
        assert write(client, 1) == 204
        owned = client.put("/data?default", content="<a> <b> <c> .", headers={"Content-Type": "text/turtle", **MAY})
        assert owned.status_code == 403
    with serving(graph_folder, tmp_path / "data", f"file:{tmp_path / 'store'}") as client:
        assert rows(client, NOTE).split() == ["o", "1"]


@pytest.mark.parametrize("where", ["memory", "disk"])
def test_a_second_server_reads_what_was_there_and_refuses_writes(tmp_path: Path, where: str) -> None:
    store = "memory:" if where == "memory" else f"file:{tmp_path / 'store'}"
    with serving(None, tmp_path / "data", store) as first:
        assert write(first, 1) == 204
        with serving(None, tmp_path / "data", store) as second:
            assert write(first, 2) == 204
            assert rows(second, NOTE).split() == ["o", "1"]
            assert write(second, 3) == 403
        assert rows(first, NOTE).split() == ["o", "1", "2"]
