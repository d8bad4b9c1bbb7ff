from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from rdflib import Graph

from api.app import create_app
from api.settings import Settings
from api.view.lists import COLLECTIONS
from tests.api.corpus import application, write_corpus
from tests.api.pages.test_pages import outline


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    return application(write_corpus(tmp_path_factory.mktemp("built") / "graph"))


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, follow_redirects=False) as client:
        yield client


def test_the_page_names_every_route_of_the_description(app: FastAPI, client: TestClient) -> None:
    page = client.get("/docs", headers={"accept": "text/html"}).text
    paths: dict[str, Any] = app.openapi()["paths"]
    assert len(paths) > 15
    assert [path for path in paths if path.replace(":path}", "}") not in page] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_its_examples_work_and_nothing_comes_from_elsewhere(client: TestClient, language: str) -> None:
    found = outline(client, f"/docs?lang={language}")
    # The application of these tests has no workers, and so no /sparql.
    links = [link for link in found.links if link.startswith("/") and not link.startswith("/sparql")]
    assert len(links) > 20
    for link in links:
        assert client.get(link).status_code in (200, 303), link
    text = client.get(f"/docs?lang={language}").text
    assert "<script" not in text and 'src="http' not in text


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    "address",
    [*(f"/{one.name}?all=true" if one.rest else f"/{one.name}" for one in COLLECTIONS), "/questions",
     "/questions/measures-concerning-a-place?place=harbour", "/search?q=fences"],
)  # fmt: skip
def test_every_json_answer_is_linked_data(client: TestClient, address: str) -> None:
    answer = client.get(address, headers={"accept": "application/json"})
    assert answer.status_code == 200
    assert len(Graph().parse(data=answer.text, format="json-ld")) > 0


def test_what_every_address_may_answer_is_said_once_and_operators_come_last(graph_folder: Path) -> None:
    served = TestClient(create_app(Settings(workers=1), graph_folder))
    page = served.get("/docs?lang=en", headers={"accept": "text/html"}).text
    assert page.count("The address is too long") == 1
    assert page.index("GET /measures") < page.index("GET /metrics")
