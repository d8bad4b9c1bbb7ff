"""Reads on a condition: who asks for what was there before is told where it is there no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings

SHORT = "/sparql?query=" + quote("SELECT ?s { ?s a <https://w3id.org/accord-kg/ont#Measure> } LIMIT 3")
LONGER = "/sparql?query=" + quote("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 200")
TAGGED = ("/measures", "/measures.csv", "/doc/measure/fences.ttl", "/data?default", SHORT, LONGER, "/ont.ttl",
          "/dump", "/")  # fmt: skip
FILE = "/dump/accord.nq"


@pytest.fixture(scope="module")
def client(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(workers=1, data=tmp_path_factory.mktemp("matching"))
    with TestClient(create_app(settings, graph_folder), follow_redirects=False) as made:
        yield made


@pytest.mark.parametrize("coding", ["identity", "br"])
@pytest.mark.parametrize("path", TAGGED)
def test_an_answer_goes_only_to_whom_its_tag_is_right(client: TestClient, path: str, coding: str) -> None:
    asked = {"Accept-Encoding": coding}
    tag = client.get(path, headers=asked).headers["ETag"]
    for method in ("GET", "HEAD"):
        same = client.request(method, path, headers={**asked, "If-Match": f'"other", {tag}'})
        assert (same.status_code, same.headers["ETag"]) == (200, tag)
        other = client.request(method, path, headers={**asked, "If-Match": '"other"'})
        assert other.status_code == 412 and "ETag" not in other.headers
        assert client.request(method, path, headers={**asked, "If-Match": "*"}).status_code == 200
    assert client.get(path, headers={**asked, "If-Match": '"other"'}).json()["header"] == "If-Match"


def test_a_tag_that_says_little_of_bytes_matches_none(client: TestClient) -> None:
    tag = client.get("/measures").headers["ETag"]
    assert client.get("/measures", headers={"If-Match": f"W/{tag}"}).status_code == 412


def test_a_condition_that_cannot_be_read_is_refused(client: TestClient) -> None:
    answer = client.get("/measures", headers={"If-Match": "abc"})
    assert (answer.status_code, answer.json()["name"]) == (400, "If-Match")


def test_what_must_be_there_is_looked_at_before_what_is_known(client: TestClient) -> None:
    tag = client.get("/measures").headers["ETag"]
    both = [{"If-Match": match, "If-None-Match": tag} for match in ('"other"', tag)]
    assert [client.get("/measures", headers=one).status_code for one in both] == [412, 304]


@pytest.mark.parametrize("accept", ["*/*", "text/html"])
@pytest.mark.parametrize("coding", ["identity", "br", "gzip"])
@pytest.mark.parametrize("path", (*TAGGED, FILE, f"{FILE}.gz", "/static/accord.css", "/static/accord.svg"))
def test_who_has_an_answer_hears_of_it_what_the_answer_itself_would_say(
    client: TestClient, path: str, coding: str, accept: str
) -> None:
    asked = {"Accept-Encoding": coding, "Accept": accept}
    for method in ("GET", "HEAD", "GET"):  # made anew, and as it is kept
        sent = client.get(path, headers=asked)
        if "ETag" not in sent.headers:
            continue  # the page of a query
        known = client.request(method, path, headers={**asked, "If-None-Match": sent.headers["ETag"]})
        assert (known.status_code, known.content) == (304, b"")
        assert told(known.headers) == told(sent.headers)
        assert not {"content-length", "content-type", "content-encoding", "accept-ranges"} & {*known.headers}


def told(fields: Mapping[str, str]) -> list[str | None]:
    """What a 304 has to say, and the day, of which a cache is to hear where a file was written anew just as it was."""
    names = ("Cache-Control", "Content-Location", "ETag", "Expires", "Vary", "Last-Modified")
    return [fields.get(name) for name in names]


@pytest.mark.parametrize("coding", ["identity", "br"])
@pytest.mark.parametrize("path", [FILE, f"{FILE}.gz"])
def test_a_file_is_known_by_its_very_day_and_time_where_no_tag_is_named(
    client: TestClient, path: str, coding: str
) -> None:
    plain = {"Accept-Encoding": coding}
    sent = client.get(path, headers=plain)
    day = sent.headers["Last-Modified"]
    known = client.get(path, headers={**plain, "If-Modified-Since": day})
    assert (known.status_code, known.content, told(known.headers)) == (304, b"", told(sent.headers))
    others = [{"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}, {"If-Modified-Since": "some day"},
              {"If-Modified-Since": day, "If-None-Match": '"other"'}]  # fmt: skip
    assert {client.get(path, headers={**plain, **one}).status_code for one in others} == {200}


@pytest.mark.parametrize(("path", "status"), [("/nowhere", 404), ("/id/measure/fences", 303), ("/measures?x=y", 400)])
def test_what_fails_or_leads_on_without_a_condition_does_so_with_it(client: TestClient, path: str, status: int) -> None:
    assert client.get(path, headers={"If-Match": '"other"'}).status_code == status


def test_what_has_no_tag_is_none_of_those_asked_for(client: TestClient) -> None:
    assert client.get("/health", headers={"If-Match": '"other"'}).status_code == 412
    assert client.get("/health", headers={"If-Match": "*"}).status_code == 200


def test_a_query_by_post_is_no_matter_of_tags(client: TestClient) -> None:
    answer = client.post("/sparql", data={"query": "ASK {}"}, headers={"If-Match": '"other"'})
    assert answer.status_code == 200


@pytest.mark.parametrize("day", ["01 Jan 99999999999999999999 00:00:00 GMT", "01 Jan 2020 00:00:00 +99999999999999999"])
def test_a_moment_that_no_calendar_has_is_passed_over(client: TestClient, day: str) -> None:
    assert client.get("/static/accord.css", headers={"If-Unmodified-Since": f"Mon, {day}"}).status_code == 200


def test_what_is_newer_than_what_was_seen_is_not_given(client: TestClient) -> None:
    file = "/static/accord.css"
    changed = client.get(file).headers["Last-Modified"]
    before, none = "Sat, 01 Jan 2000 00:00:00 GMT", "yesterday"
    asked = [{"If-Unmodified-Since": one} for one in (changed, before, none)]
    assert [client.get(file, headers=one).status_code for one in asked] == [200, 412, 200]
    with_both = {"If-Unmodified-Since": before, "If-Match": client.get(file).headers["ETag"]}
    assert client.get(file, headers=with_both).status_code == 200
    assert (
        client.get("/measures", headers={"If-Unmodified-Since": before}).status_code == 200
    )  # nobody knows since when
