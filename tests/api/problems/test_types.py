"""Where a problem's `type` leads: what that kind of problem means and what to do, for people and for programs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_bare_app
from api.problems.kinds import KINDS
from api.settings import Settings

_PAGE = {"Accept": "text/html"}
_NAMED = re.compile(r"(?<![\w.])/[a-z]+(?:\.json)?")
_TABLE = Path(__file__).parents[3] / "docs" / "api.md"


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/measures?colour=red", 400),
        ("GET", "/id/location/nowhere-at-all", 404),
        ("GET", "/no/such/thing", 404),
        ("DELETE", "/measures", 405),
        ("GET", "/sparql?query=SELEKT", 400),
        ("POST", "/documents", 401),
    ],
)
def test_the_type_of_a_problem_leads_to_what_it_means(
    client: TestClient, method: str, address: str, status: int
) -> None:
    problem = client.request(method, address, headers={"Accept": "application/json"})
    assert problem.status_code == status
    path = "/problem/" + problem.json()["type"].rpartition("/problem/")[2]
    told = client.get(path, headers={"Accept": "application/json"})
    assert told.status_code == 200
    assert (told.json()["status"], told.json()["title"]["en"]) == (status, problem.json()["title"])


def test_all_kinds_are_listed_in_json_and_on_a_page_in_both_languages(client: TestClient) -> None:
    listed = client.get("/problem").json()
    assert [one["name"] for one in listed["items"]] == sorted(KINDS) and listed["total"] == len(KINDS)
    assert all(one["advice"]["en"].endswith(".") and one["advice"]["fr"].endswith(".") for one in listed["items"])
    assert KINDS["busy"].advice in client.get("/problem", headers=_PAGE).text
    assert "Réessayez après le nombre de secondes" in client.get("/problem/busy?lang=fr", headers=_PAGE).text


@pytest.mark.parametrize(("language", "title"), [("en", KINDS["busy"].title), ("fr", KINDS["busy"].french_title)])
def test_the_page_of_one_kind_has_that_kinds_title(client: TestClient, language: str, title: str) -> None:
    told = client.get(f"/problem/busy?lang={language}", headers=_PAGE).text
    assert f"<title>{title} – Accord</title>" in told and f"<h1>{title}</h1>" in told
    every = client.get(f"/problem?lang={language}", headers=_PAGE).text
    assert f"<h1>{title}</h1>" not in every and f"<strong>{title}.</strong>" in every


def test_no_line_of_french_breaks_before_its_semicolons(client: TestClient) -> None:
    for answer in (client.get("/measures?colour=red&lang=fr", headers=_PAGE),
                   client.get("/problem?lang=fr", headers=_PAGE)):  # fmt: skip
        assert f"ce qu&#39;il peut être{chr(0xA0)}; /docs" in answer.text
    told = client.get("/problem/bad-parameter", headers={"Accept": "application/json"}).json()
    assert f"être{chr(0xA0)}; /docs" in told["advice"]["fr"] and chr(0xA0) not in told["advice"]["en"]


def test_the_docs_name_every_kind_with_its_status() -> None:
    rows = [line.split("|") for line in _TABLE.read_text(encoding="utf-8").splitlines() if "`" in line]
    told = {name: row[1] for row in rows if len(row) > 3 for name in row[2].split("`")[1::2]}
    assert [name for name, kind in KINDS.items() if str(kind.status) not in told.get(name, "")] == []


def test_a_parameter_has_no_space_of_a_french_question_before_it(client: TestClient) -> None:
    assert "Accept, ou ?format=" in client.get("/problem/not-acceptable?lang=fr", headers=_PAGE).text
    assert "Accept, dans ?format=" in client.get("/docs?lang=fr", headers=_PAGE).text


def test_a_page_that_tells_of_a_problem_says_what_to_do(client: TestClient) -> None:
    assert "lists those of every address" in client.get("/measures?colour=red", headers=_PAGE).text


def test_what_is_advised_can_be_done() -> None:
    # Lists take no POST, and a service description tells of no functions.
    assert "POST to /sparql" in KINDS["address-too-long"].advice
    assert "service description" not in KINDS["no-such-function"].advice


def test_all_pages_that_advice_names_are_there_in_a_bare_store_too(client: TestClient, tmp_path: Path) -> None:
    with TestClient(create_bare_app(Settings(workers=1, data=tmp_path)), follow_redirects=False) as bare:
        for one in (client, bare):
            words = [text for each in one.get("/problem").json()["items"] for text in each["advice"].values()]
            named = {path for text in words for path in _NAMED.findall(text)}
            assert {"/sparql"} < named
            assert {path: one.get(path).status_code for path in named if one.get(path).status_code == 404} == {}
        assert "/search" not in bare.get("/nowhere", headers=_PAGE).text
        assert "/openapi.json énumère" in bare.get("/problem/bad-parameter?lang=fr", headers=_PAGE).text


def test_an_unknown_kind_is_not_found_and_the_nearest_is_named(client: TestClient) -> None:
    answer = client.get("/problem/bussy", headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert "/problem/busy" in answer.json()["nearest"]
    assert client.get("/problem?colour=red").status_code == 400
    assert client.get("/problem", headers={"Accept": "image/png"}).status_code == 406
