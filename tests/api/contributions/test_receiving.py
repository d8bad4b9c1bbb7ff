"""Documents sent by programs: kept before they are acknowledged, and refused with a reason."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.contributions import credentials
from api.contributions.builds import Builds
from api.settings import Settings
from graph.ingest.documents import CATALOGUE, read_catalogue
from tests.corpora import SEEDS

TOKEN = "a-token-that-may-do-all"
NOTE = "Joint statement\n\nOslo, 3 May 2019\n\nThe two ministers agreed to open a joint office in Bergen.\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def client(graph_folder: Path, data: Path) -> Iterator[TestClient]:
    settings = Settings(data=data, seeds=SEEDS, workers=1, token=SecretStr(TOKEN), document_bytes=20_000)
    app = create_app(settings, graph_folder)

    async def builds() -> Builds:
        return Builds(settings, app.state.report)

    app.state.builds = asyncio.run(builds())
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False) as made:
        made.headers["Authorization"] = f"Bearer {TOKEN}"
        yield made


def test_a_document_is_kept_before_it_is_acknowledged(client: TestClient, data: Path) -> None:
    sent = {"text": NOTE, "name": "oslo.txt", "publisher": "NN", "showText": True}
    answer = client.post("/documents", json=sent)
    assert answer.status_code == 202
    assert answer.headers["location"] == answer.json()["build"] == "/builds/1-0"
    assert (answer.json()["isNew"], answer.json()["status"]) == (True, "building")
    assert (data / "documents" / "oslo.txt").read_text() == NOTE
    (entry,) = read_catalogue(data / "documents" / CATALOGUE)
    assert (entry.publisher, entry.show_text) == ("NN", True)
    assert client.get("/builds/1-0").json()["status"] == "building"
    assert client.get("/builds/0-0").json()["status"] == "done"
    assert client.get("/builds/2-0").status_code == 404
    assert client.get("/builds/nonsense").status_code == 404


def test_a_document_comes_as_a_file_of_a_form_too(client: TestClient, data: Path) -> None:
    body = NOTE.replace("\n", "\r\n").encode()
    answer = client.post(
        "/documents", files={"document": ("a b.txt", body)}, data={"licence": "CC0", "showText": "true"}
    )
    assert answer.status_code == 202
    assert (data / "documents" / "a-b.txt").read_bytes() == body
    (entry,) = read_catalogue(data / "documents" / CATALOGUE)
    assert (entry.licence, entry.show_text) == ("CC0", True)


def test_the_same_document_twice_is_one(client: TestClient) -> None:
    first, second = (client.post("/documents", json={"text": NOTE}).json() for _ in range(2))
    assert (first["isNew"], second["isNew"]) == (True, False)
    assert first["build"] == second["build"]


@pytest.mark.parametrize(
    ("sent", "status", "word"),
    [
        ({"json": {}}, 400, "text"),
        ({"json": []}, 400, "text"),
        ({"json": {"text": 5}}, 400, "text"),
        ({"json": {"text": NOTE, "colour": "red"}}, 400, "colour"),
        ({"json": {"text": NOTE, "title": 5}}, 400, "title"),
        ({"json": {"text": NOTE, "title": "two\nlines"}}, 400, "title"),
        ({"json": {"text": NOTE, "showText": "perhaps"}}, 400, "showText"),
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400, "JSON"),
        ({"content": b"\xff", "headers": {"Content-Type": "application/json"}}, 400, "JSON"),
        ({"content": b'{"text": "\\ud800"}', "headers": {"Content-Type": "application/json"}}, 400, "text"),
        ({"content": b"x", "headers": {"Content-Type": "text/plain"}}, 415, "application/json"),
        ({"content": b"x"}, 415, "application/json"),
        ({"json": {"text": "  \n"}}, 422, "empty"),
        ({"files": {"document": ("a.txt", b"\x00\x01\x02")}}, 422, "a.txt"),
        ({"files": {"document": ("a.txt", b"x" * 20_001)}}, 413, "20000"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_and_nothing_is_kept(
    client: TestClient, data: Path, sent: dict[str, Any], status: int, word: str
) -> None:
    answer = client.post("/documents", **sent)
    assert answer.status_code == status
    assert word in answer.text
    assert not (data / "documents" / CATALOGUE).exists()


def test_nobody_adds_documents_without_a_token_for_it(client: TestClient, data: Path) -> None:
    other = credentials.add(data, "updater", ["update"])
    assert client.post("/documents", json={"text": NOTE}, headers={"Authorization": ""}).status_code == 401
    assert (
        client.post("/documents", json={"text": NOTE}, headers={"Authorization": f"Bearer {other}"}).status_code == 403
    )
    assert not (data / "documents" / CATALOGUE).exists()


def test_a_list_is_still_had_by_get_and_the_schema_tells_both(client: TestClient) -> None:
    assert client.get("/documents", headers={"Accept": "application/json"}).status_code == 200
    paths = client.get("/openapi.json").json()["paths"]
    assert {"get", "post"} <= set(paths["/documents"])
    assert "multipart/form-data" in paths["/documents"]["post"]["requestBody"]["content"]


def test_a_large_body_goes_to_documents_only(client: TestClient) -> None:
    large = b"x" * (1024**2 + 1)
    assert (
        client.post("/sparql", content=large, headers={"Content-Type": "application/sparql-query"}).status_code == 413
    )


@pytest.mark.parametrize(
    ("name", "media_type", "status"),
    [("talks.pdf", "application/pdf", 422), ("talks.pdf", "text/plain", 422), ("talks", "application/pdf", 422),
     ("talks.txt", "text/plain", 202)],
)  # fmt: skip
def test_text_that_is_sent_as_a_pdf_is_refused_with_how_it_begins(
    client: TestClient, name: str, media_type: str, status: int
) -> None:
    answer = client.post("/documents", files={"document": (name, NOTE.encode(), media_type)})
    assert answer.status_code == status
    assert status == 202 or ("begins with 'Joint statement" in answer.text and "name it .txt" in answer.text)
