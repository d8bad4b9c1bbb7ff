"""An answer that is kept is the same as one made anew, and never older than the last write."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app, create_bare_app
from api.http.asgi import Message, Receive, Scope, Send
from api.middleware.kept_answers import Keep, Kept, KeptAnswers
from api.settings import Settings

TOKEN = "a-token-of-kept-answers"
MEASURES = {"query": "SELECT ?m { ?m a <https://w3id.org/accord-kg/ont#Measure> } ORDER BY ?m"}


@pytest.fixture(scope="module")
def pair(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, TestClient]]:
    """The same graph with answers kept, and without."""
    made = [Settings(workers=1, cache_bytes=size, data=tmp_path_factory.mktemp("kept")) for size in (10**6, 0)]
    keeping, plain = (TestClient(create_app(one, graph_folder), follow_redirects=False) for one in made)
    with keeping, plain:
        yield keeping, plain


@pytest.mark.parametrize("coding", ["identity", "br", "gzip"])
@pytest.mark.parametrize(
    ("path", "accept"),
    [("/measures", "application/json"), ("/measures", "text/html"), ("/measures?size=1", "text/csv"),
     ("/doc/measure/fences", "text/turtle"), ("/doc/measure/fences", "application/ld+json"),
     ("/sparql?query=SELECT%20*%7B%3Fs%20a%20%3Fc%7D", "text/csv"), ("/", "text/html"), ("/openapi.json", "*/*")],
)  # fmt: skip
def test_the_second_answer_is_the_first(
    pair: tuple[TestClient, TestClient], path: str, accept: str, coding: str
) -> None:
    headers = {"Accept": accept, "Accept-Encoding": coding}
    answers = [one.get(path, headers=headers) for one in (pair[1], pair[0], pair[0])]
    told = [{name: value for name, value in one.headers.items() if name != "x-request-id"} for one in answers]
    assert answers[0].content == answers[1].content == answers[2].content
    assert told[0] == told[1] == told[2]
    tag = answers[2].headers.get("etag")
    if tag:
        again = [one.get(path, headers={**headers, "If-None-Match": tag}) for one in pair]
        assert [one.status_code for one in again] == [304, 304]
        assert {one.headers["etag"] for one in again} == {tag} and not any(one.content for one in again)


def test_kept_answers_are_counted_to_their_route(pair: tuple[TestClient, TestClient]) -> None:
    for _ in range(3):
        pair[0].get("/topics", headers={"Accept": "application/json"})
    assert 'route="/topics",status="200"} 3.0' in pair[0].get("/metrics").text


def test_a_write_is_seen_by_the_next_query(tmp_path: Path) -> None:
    settings = Settings(workers=1, data=tmp_path, token=SecretStr(TOKEN))
    count = {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}
    may, as_csv = {"Authorization": f"Bearer {TOKEN}"}, {"Accept": "text/csv"}
    with TestClient(create_bare_app(settings)) as client:
        for number in range(1, 6):
            update = {"update": f"INSERT DATA {{ <urn:s> <urn:p> {number} }}"}
            assert client.post("/sparql", data=update, headers=may).status_code == 204
            for _ in range(2):
                assert client.get("/sparql", params=count, headers=as_csv).text.split()[1] == str(number)


def test_what_comes_out_differently_is_not_kept(pair: tuple[TestClient, TestClient]) -> None:
    query = {"query": "SELECT (UUID() AS ?one) {}"}
    found = {pair[0].get("/sparql", params=query, headers={"Accept": "text/csv"}).text for _ in range(3)}
    assert len(found) == 3


def test_a_field_given_twice_takes_nothing_from_what_is_kept_and_leaves_nothing_there(
    pair: tuple[TestClient, TestClient],
) -> None:
    path = "/sparql?query=SELECT%20%2A%20%7B%3Fs%20a%20%3Fc%7D%20LIMIT%203"
    twice = [("Accept", "text/csv"), ("Accept", "application/sparql-results+json")]
    first = pair[0].get(path, headers=twice).headers["content-type"]
    alone = pair[0].get(path, headers=[twice[1]])
    assert first.startswith("text/csv") and alone.headers["content-type"] == "application/sparql-results+json"


def test_a_head_that_is_too_large_is_refused_whatever_is_kept(pair: tuple[TestClient, TestClient]) -> None:
    for one in pair:
        asked = [one.get("/topics", headers={"X-Other": "x" * size}).status_code for size in (1, 1, 17_000)]
        assert asked == [200, 200, 431]


def test_what_is_kept_is_bounded_and_the_least_lately_asked_goes_first() -> None:
    made: list[str] = []

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        made.append(scope["path"])
        await send({"type": "http.response.start", "status": 200, "headers": [(b"etag", b'"x"')]})
        await send({"type": "http.response.body", "body": b"x" * int(scope["path"])})

    async def nothing(message: Message | None = None) -> Message:
        return {}

    async def ask(keeping: KeptAnswers, path: str) -> None:
        scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
        await keeping(scope, nothing, nothing)  # type: ignore[arg-type]  # what is sent is of no interest here

    async def story() -> None:
        keep = Keep(lambda: 1, 50_000)
        keeping = KeptAnswers(application, keep)
        for size in range(2000, 2060):
            await ask(keeping, str(size))
            await ask(keeping, "2000")
            assert keep.size <= 50_000
        assert made.count("2000") == 1  # asked for again and again, it stays
        await ask(keeping, "2001")
        assert made.count("2001") == 2
        await ask(keeping, "40000")
        await ask(keeping, "40000")
        assert made.count("40000") == 2  # too large a share for one

    asyncio.run(story())


def test_what_was_asked_counts_for_the_memory_as_what_was_answered() -> None:
    keep = Keep(lambda: 1, 50_000)
    for number in range(10):
        key = keep.key_of({"method": "GET", "path": "/sparql", "query_string": b"%d" % number * 20_000, "headers": []})
        assert key is not None
        keep.put(key, Kept((), b"", b"little", '"x"', "/sparql"))
        assert keep.find(key) is not None
    assert sum(keep.find((1, "/sparql", b"%d" % n * 20_000, *[None] * 5)) is not None for n in range(10)) == 2


def test_to_know_what_was_asked_before_takes_little_memory_however_long_it_was() -> None:
    keep = Keep(lambda: 1, 50_000)
    tracemalloc.start()
    try:
        for number in range(100):
            assert not keep.is_asked_again((1, "/sparql", b"%d" % number * 20_000))
        assert tracemalloc.get_traced_memory()[0] < 1_000_000
    finally:
        tracemalloc.stop()
    assert keep.is_asked_again((1, "/sparql", b"7" * 20_000))
