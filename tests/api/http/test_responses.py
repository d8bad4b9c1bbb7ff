"""What answers share: CSV that no spreadsheet runs, and heads that proxies take."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from api.app import create_app, create_bare_app
from api.http.responses import csv_bytes, query_onward
from api.settings import Settings
from tests.corpora import BASE

PAGES = ("/measures?size=2", "/measures?size=2&lang=fr", "/locations", "/search?q=fences", "/questions",
         "/questions/measures-concerning-a-place", "/dump", "/problem", "/problem/busy", "/ont",
         "/doc/dataset", "/doc/location/calais-port", "/graph/inferred")  # fmt: skip
_ALTERNATE = re.compile(r'<([^>]+)>; rel="alternate"; type="([^"]+)"')
_FORM_LINK = re.compile(r'<a href="([^"]+)" rel="alternate')


@pytest.fixture(scope="module")
def five(built_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(workers=1, data=tmp_path_factory.mktemp("five"))
    yield TestClient(create_app(settings, built_folder), follow_redirects=False)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("- to strengthen the port", "'- to strengthen the port"),
        ("\t=1", "'\t=1"),
        ("'quoted'", "''quoted'"),
        ("-36", "-36"),
        ("+1.5e3", "+1.5e3"),
        ("-36+1", "'-36+1"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula_and_numbers_stay_numbers(cell: str, written: str) -> None:
    rows = csv.reader(io.StringIO(csv_bytes(["name", "other"], [[cell, "x"]]).decode(), newline=""))
    assert list(rows) == [["name", "other"], [written, "x"]]


@pytest.mark.parametrize(
    ("asked", "onward"), [("", ""), ("lang=fr", "?lang=fr"), ("x=" + "y" * 2498, "?x=" + "y" * 2498), ("y" * 2501, "")]
)
def test_who_is_led_on_takes_along_what_proxies_take(asked: str, onward: str) -> None:
    scope = {"type": "http", "method": "GET", "path": "/id/dataset", "query_string": asked.encode(), "headers": []}
    assert query_onward(Request(scope)) == onward


@pytest.mark.parametrize("path", PAGES)
def test_every_other_form_that_an_answer_names_is_to_be_had_there(five: TestClient, path: str) -> None:
    for accept in ("*/*", "text/html"):
        first = five.get(path, headers={"Accept": accept})
        named = _ALTERNATE.findall(first.headers["Link"])
        assert {"application/json", "text/turtle"} & {kind for _, kind in named} and len(named) > 1
        for address, kind in named:
            told = five.get(address)
            assert (told.status_code, told.headers["Content-Type"].partition(";")[0]) == (200, kind), address
    shown = five.get(path, headers={"Accept": "text/html"}).text
    links = [html.unescape(one) for one in _FORM_LINK.findall(shown)]
    assert links and {five.get(one).status_code for one in links} == {200}


def answer_form(fields: Mapping[str, str]) -> str:
    """The short name of an answer's form."""
    return fields["Content-Location"].partition("?")[0].rpartition(".")[2]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("spoken", ["en", "fr-CA, en;q=0.5"])
@pytest.mark.parametrize("accept", ["*/*", "text/html", "application/json"])
def test_an_answer_says_where_just_it_is_to_be_had_and_what_it_belongs_to(
    five: TestClient, path: str, spoken: str, accept: str
) -> None:
    answer = five.get(path, headers={"Accept": accept, "Accept-Language": spoken})
    if answer.status_code == 406:
        return  # a graph has no JSON
    same = five.get(answer.headers["Content-Location"], headers={"Accept-Language": spoken})
    assert (same.content, same.headers["ETag"]) == (answer.content, answer.headers["ETag"])
    link, is_for_people = answer.headers["Link"], answer.headers["Content-Type"].startswith("text/html")
    assert f'<{BASE}id/dataset>; rel="describedby"' in link
    assert (f'<{BASE}ont>; rel="profile"' in link) is not is_for_people
    by_name = path + ("&" if "?" in path else "?") + f"format={answer_form(answer.headers)}"
    assert five.get(by_name, headers={"Accept-Language": spoken}).content == answer.content


@pytest.mark.parametrize("asked", ["", "?lang=fr"])
@pytest.mark.parametrize(("accept", "form"), [("text/html", "html"), ("application/json", "json")])
def test_the_first_page_whose_address_takes_no_ending_names_its_forms_behind_it(
    five: TestClient, asked: str, accept: str, form: str
) -> None:
    answer = five.get(f"/{asked}", headers={"Accept": accept})
    own = answer.headers["Content-Location"]
    assert own == f"/?format={form}" + asked.replace("?", "&")
    assert five.get(own, headers={"Accept": "image/png"}).content == answer.content
    for address, kind in _ALTERNATE.findall(answer.headers["Link"]):
        assert five.get(address).headers["Content-Type"].partition(";")[0] == kind


def test_a_long_query_is_not_said_again_and_a_bare_store_belongs_to_no_data_set(
    five: TestClient, tmp_path: Path
) -> None:
    assert "Content-Location" not in five.get("/search?q=" + "fences+" * 80).headers
    told = TestClient(create_bare_app(Settings(workers=1, data=tmp_path))).get("/problem").headers
    assert told["Content-Location"] == "/problem.json" and "describedby" not in told["Link"]


def test_a_form_that_there_is_not_is_refused_by_name_and_an_empty_one_counts_as_none(five: TestClient) -> None:
    for path in ("/search", "/questions", "/dump", "/problem", "/measures", "/locations"):
        refused = five.get(f"{path}.png")
        assert (refused.status_code, refused.json()["name"], refused.json()["value"]) == (400, "format", "png")
        assert five.get(f"{path}?format=").content == five.get(path).content == five.get(f"{path}.json").content
    assert five.get("/problem/busy.png").status_code == 400 and five.get("/problem/bussy.json").status_code == 404


@pytest.mark.parametrize("path", ["/measures?size=2", "/search?q=port&size=2"])
def test_a_page_for_people_leads_to_its_other_forms_by_number_however_it_was_come_by(
    five: TestClient, path: str
) -> None:
    following = five.get(path).json()["next"]
    assert "&list=" in following and "list=" in five.get(following).headers["Link"]
    shown = five.get(following.replace(".json", ""), headers={"Accept": "text/html"})
    links = [html.unescape(one) for one in _FORM_LINK.findall(shown.text)]
    assert links and all("page=2" in one and "list=" not in one for one in links)
    assert "list=" not in shown.headers["Link"]
