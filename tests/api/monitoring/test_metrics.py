"""What operators read: counts, ids of requests, lines of the log, none of them with a secret."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from api.app import create_app
from api.monitoring.logs import configuration, events_of, moment_of
from api.settings import Settings

SECRET = "a-secret-of-forty-characters-or-about-so"


def figures(client: TestClient) -> dict[tuple[str, ...], float]:
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    return {
        (sample.name, *(f"{name}={value}" for name, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


@pytest.fixture
def fresh(graph_folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings(workers=1, query_seconds=1, data=tmp_path)
    with TestClient(create_app(settings, graph_folder), raise_server_exceptions=False) as made:
        yield made


def test_requests_are_counted_by_the_template_of_their_route(fresh: TestClient) -> None:
    for slug in ("fences", "security", "nothing-of-that-name"):
        fresh.get(f"/doc/measure/{slug}", headers={"accept": "text/turtle"})
    fresh.get("/no/such/place/at/all")
    told = figures(fresh)
    name, route = "accord_requests_total", "route=/doc/{kind}/{slug:path}"
    assert told[(name, "method=GET", route, "status=200")] == 2
    assert told[(name, "method=GET", route, "status=404")] == 1
    assert told[(name, "method=GET", "route=none", "status=404")] == 1
    assert told[("accord_request_seconds_count", route)] == 3


def test_queries_and_workers_that_were_ended_are_counted(fresh: TestClient) -> None:
    assert fresh.get("/sparql", params={"query": "ASK {}"}).status_code == 200
    runaway = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    assert fresh.get("/sparql", params={"query": runaway}).status_code == 503
    told = figures(fresh)
    assert told[("accord_query_seconds_count",)] == 2
    assert told[("accord_workers_ended_total", "reason=time")] == 1
    assert told[("accord_queries_waiting",)] == 0
    assert told[("accord_documents",)] == 1
    assert any(key[0] == "accord_served" for key in told)


def test_metrics_can_be_kept_to_oneself(graph_folder: Path, tmp_path: Path) -> None:
    closed = TestClient(create_app(Settings(workers=1, metrics=False, data=tmp_path), graph_folder))
    assert closed.get("/metrics").status_code == 404


@pytest.mark.parametrize(("given", "is_kept"), [("trace-0123456789", True), ("no\tid", False), ("x" * 65, False)])
def test_every_answer_has_an_id_by_which_it_can_be_followed(fresh: TestClient, given: str, is_kept: bool) -> None:
    answered = fresh.get("/health", headers={"X-Request-ID": given}).headers["x-request-id"]
    assert (answered == given) is is_kept
    assert 8 <= len(answered) <= 64


def test_a_line_for_each_request_has_nothing_secret(fresh: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "accord.requests"):
        fresh.get(f"/health?access_token={SECRET}", headers={"Authorization": f"Bearer {SECRET}", "Cookie": SECRET})
        fresh.post("/sparql", params={"token": SECRET}, content=f"# {SECRET}", headers={"Authorization": SECRET})
    lines = [line for record in caplog.records if record.name == "accord.requests" for line in events_of(record)]
    assert [(line["method"], line["path"], line["status"]) for line in lines] == [
        ("GET", "/health", 200),
        ("POST", "/sparql", 415),
    ]
    assert SECRET not in json.dumps(lines)


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_an_event_is_one_line_whatever_stands_in_it(log_format: str) -> None:
    shape = configuration("json" if log_format == "json" else "text", "info")["formatters"]["lines"]
    formatter = shape["()"](shape["log_format"])
    record = logging.LogRecord("accord.x", logging.INFO, "", 0, "two\nlines %s", ("ok",), None)
    record.fields = {"path": 'a b="c"\n', "status": 200}
    line = formatter.format(record)
    assert "\n" not in line and "200" in line
    if log_format == "json":
        assert json.loads(line)["path"] == 'a b="c"\n'
    else:
        assert 'path="a b=\\"c\\"\\n" status=200' in line


@pytest.mark.parametrize(
    ("seconds", "told"), [(1_700_000_000.123, "22:13:20.123Z"), (1_700_000_000.9997, "22:13:21.000Z")]
)
def test_a_moment_is_told_to_the_nearest_millisecond(seconds: float, told: str) -> None:
    assert moment_of(seconds) == f"2023-11-14T{told}"
