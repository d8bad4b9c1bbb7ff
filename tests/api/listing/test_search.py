from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from rdflib import Graph

from tests.api.corpus import FIRST, application, thing, write_corpus


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = write_corpus(tmp_path_factory.mktemp("built") / "graph")
    with TestClient(application(folder), follow_redirects=False) as client:
        yield client


@pytest.mark.parametrize("asked", ["clotures", "CLÔTURES", "clôtures le long", "fences along"])
def test_a_measure_is_found_in_either_language_with_accents_and_case_folded(client: TestClient, asked: str) -> None:
    body = client.get("/search", params={"q": asked}).json()
    assert thing("measure/fences") in [one["id"] for one in body["items"]]
    assert body["total"] == len(body["items"]) == sum(body["kinds"].values())


def test_quoted_words_find_a_thing_and_come_with_their_passage(client: TestClient) -> None:
    [found] = client.get("/search", params={"q": "will follow in the harbour"}).json()["items"]
    assert found["id"] == thing("measure/lighting")
    [passage] = found["evidence"]
    assert FIRST[passage["start"] : passage["end"]] == found["match"]["text"]
    marked = [found["match"]["text"][start:end] for start, end in found["match"]["spans"]]
    assert marked == ["will", "follow", "in", "the", "harbour"]


def test_kinds_narrow_and_pages_lead_on(client: TestClient) -> None:
    measures = client.get("/search?q=fences&kind=measure").json()
    assert {one["kindOfThing"] for one in measures["items"]} == {"Measure"}
    first = client.get("/search?q=the&size=1").json()
    assert first["total"] > 1
    second = client.get(first["next"]).json()
    assert second["items"][0]["id"] != first["items"][0]["id"]
    last = client.get(f"/search?q=the&size=1&page={first['total']}").json()
    assert "next" not in last
    changed = client.get(first["next"].replace("q=the", "q=fences"))
    assert (changed.status_code, changed.json()["nearest"]) == (410, ["/search.json?q=fences&size=1"])


@pytest.mark.parametrize("asked", ["", "x", "?*%(", "\x00", "🙂", "a" * 3000, "é" * 900])
def test_odd_words_find_nothing_and_are_no_fault(client: TestClient, asked: str) -> None:
    for accept in ("application/json", "text/html"):
        assert client.get("/search", params={"q": asked}, headers={"accept": accept}).status_code == 200


@pytest.mark.parametrize("query", ["colour=red", "kind=sausage", "page=0", "size=9999", "q=a&q=b", "format=ttl"])
def test_what_is_not_known_here_is_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/search?{query}").status_code == 400


def test_the_page_marks_the_words_and_escapes_what_was_asked(client: TestClient) -> None:
    page = client.get("/search?q=fences&lang=fr", headers={"accept": "text/html"}).text
    assert "<mark>" in page
    hostile = client.get("/search", params={"q": "<script>alert(1)</script>"}, headers={"accept": "text/html"}).text
    assert "<script" not in hostile


# What rdflib's own reader of JSON-LD still uses.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_the_answer_is_linked_data(client: TestClient) -> None:
    answer = client.get("/search?q=fences")
    assert len(Graph().parse(data=answer.text, format="json-ld")) > 5


def test_a_place_is_told_with_what_it_lies_in(client: TestClient) -> None:
    page = client.get("/search?q=harbour", headers={"accept": "text/html"}).text
    assert re.search(r'<a class="place" href="/id/location/[^"]+">', page)
