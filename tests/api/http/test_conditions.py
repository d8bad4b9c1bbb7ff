"""Writes on a condition: nobody overwrites what they have not seen."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from starlette.datastructures import Headers

from api.app import create_bare_app
from api.http.conditions import Condition, condition_of
from api.settings import Settings
from ontology.errors import BadParameter

TOKEN = "a-token-for-tests-alone"
MAY = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "text/turtle"}
OWN = {"graph": "urn:own"}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(workers=2, data=tmp_path_factory.mktemp("data"), token=SecretStr(TOKEN))
    with TestClient(create_bare_app(settings), raise_server_exceptions=False) as made:
        yield made


@pytest.fixture
def bare(started: TestClient) -> TestClient:
    """A store with one graph of one triple."""
    started.post("/sparql", content="DROP ALL", headers={**MAY, "Content-Type": "application/sparql-update"})
    assert _put(started, 1) == 201
    return started


def _put(client: TestClient, value: object, **conditions: str) -> int:
    headers = {**MAY, **{name.replace("_", "-"): told for name, told in conditions.items()}}
    return client.put("/data", params=OWN, content=f"<urn:a> <urn:b> {value} .", headers=headers).status_code


def _tag(client: TestClient, media_type: str = "text/turtle", coding: str = "identity") -> str:
    answer = client.get("/data", params=OWN, headers={"Accept": media_type, "Accept-Encoding": coding})
    return answer.headers["ETag"]


@pytest.mark.parametrize("media_type", ["text/turtle", "application/ld+json", "application/n-quads"])
def test_who_has_seen_what_is_there_may_change_it_once(bare: TestClient, media_type: str) -> None:
    seen = _tag(bare, media_type)
    assert _put(bare, 2, If_Match=f'"other", {seen}') == 204
    assert _put(bare, 3, If_Match=seen) == 412
    assert "<urn:b> 2 ." in bare.get("/data", params=OWN).text


def test_of_many_who_saw_the_same_one_changes_it(bare: TestClient) -> None:
    seen = _tag(bare)
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda value: _put(bare, value, If_Match=seen), range(10, 14)))
    assert sorted(statuses) == [204, 412, 412, 412]


def test_a_tag_of_a_compressed_answer_is_one_of_the_same_graph(bare: TestClient) -> None:
    values = ", ".join(map(str, range(500)))
    assert _put(bare, values) == 204
    assert _tag(bare, coding="gzip") != _tag(bare)
    assert _put(bare, 2, If_Match=_tag(bare, coding="gzip")) == 204


@pytest.mark.parametrize(
    ("condition", "is_made"),
    [
        ({"If_None_Match": "*"}, False),
        ({"If_Match": "*"}, True),
        ({"If_Match": '"0123"'}, False),
        ({"If_None_Match": '"0123"'}, True),
    ],
)
def test_what_is_there_decides(bare: TestClient, condition: dict[str, str], is_made: bool) -> None:
    assert _put(bare, 2, **condition) == (204 if is_made else 412)
    assert ("<urn:b> 2 ." in bare.get("/data", params=OWN).text) is is_made


@pytest.mark.parametrize(
    ("condition", "status"), [({"If_None_Match": "*"}, 201), ({"If_Match": "*"}, 412), ({"If_Match": '"0123"'}, 412)]
)
def test_where_nothing_is_there_only_a_first_is_made(bare: TestClient, condition: dict[str, str], status: int) -> None:
    bare.delete("/data", params=OWN, headers=MAY)
    assert _put(bare, 2, **condition) == status


def test_what_has_changed_is_neither_added_to_nor_removed(bare: TestClient) -> None:
    stale = {**MAY, "If-Match": '"0123"'}
    refused = bare.post("/data", params=OWN, content="<urn:a> <urn:b> 2 .", headers=stale)
    assert refused.status_code == 412 and refused.json()["header"] == "If-Match"
    assert bare.delete("/data", params=OWN, headers=stale).status_code == 412
    assert bare.delete("/data", params=OWN, headers={**MAY, "If-Match": _tag(bare)}).status_code == 204


def test_a_weak_tag_tells_what_is_there_but_not_its_bytes() -> None:
    told = Headers({"If-Match": 'W/"a", "b-br"', "If-None-Match": 'W/"a"'})
    assert condition_of(told) == Condition(match=('"b"',), none_match=('"a"',))
    assert condition_of(Headers({"Accept": "*/*"})) is None


@pytest.mark.parametrize("told", ["abc", '"a', '"a" "b"', "*, *", ",", '"' + "a" * 300 + '"'])
def test_a_condition_that_cannot_be_read_is_not_passed_over(bare: TestClient, told: str) -> None:
    with pytest.raises(BadParameter):
        condition_of(Headers({"If-Match": told}))
    assert _put(bare, 2, If_Match=told) == 400


def test_a_graph_is_the_same_bytes_from_every_worker(bare: TestClient, tmp_path: Path) -> None:
    for number in range(30):
        triples = " ".join(f"<urn:s{number}> <urn:p> {number * value} ." for value in range(7))
        bare.post("/data", params=OWN, content=triples, headers=MAY)
    settings = Settings(workers=1, data=bare.app.state.settings.data, token=None)  # type: ignore[attr-defined]  # ours
    with TestClient(create_bare_app(settings)) as another:
        assert _tag(another) == _tag(bare)
