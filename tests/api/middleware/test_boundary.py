"""What holds before any route: codings of bodies, clients that leave, addresses that are led on to."""

from __future__ import annotations

import asyncio
import gzip
import logging

import pytest
from fastapi.testclient import TestClient

from api.http.asgi import Message, Receive, Scope, Send
from api.middleware.boundary import Boundary
from api.settings import Settings
from ontology.errors import QueryTooLarge

QUERY = {"Content-Type": "application/sparql-query"}


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate, gzip", "x"])
def test_a_body_in_a_coding_is_refused_with_what_would_be_read(client: TestClient, coding: str) -> None:
    sent = client.post("/sparql", content=gzip.compress(b"ASK {}"), headers={**QUERY, "Content-Encoding": coding})
    assert sent.status_code == 415 and sent.headers["Accept-Encoding"] == "identity"
    assert coding in sent.json()["detail"] and sent.json()["readable"] == ["identity"]


@pytest.mark.parametrize("coding", ["identity", " Identity "])
def test_a_body_as_it_is_is_read(client: TestClient, coding: str) -> None:
    sent = client.post("/sparql", content=b"ASK {}", headers={**QUERY, "Content-Encoding": coding})
    assert sent.json()["boolean"] is True


def test_who_leaves_while_sending_is_no_fault_of_ours(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": "/sparql", "raw_path": b"/sparql", "query_string": b"", "root_path": "", "client": ("192.0.2.1", 1),
        "headers": [(b"host", b"x"), (b"content-type", b"application/sparql-query"), (b"content-length", b"99")],
    }  # fmt: skip
    arriving: list[Message] = [{"type": "http.request", "body": b"ASK", "more_body": True}]
    answered: list[Message] = []

    async def receive() -> Message:
        return arriving.pop(0) if arriving else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        answered.append(message)

    with caplog.at_level(logging.INFO):
        asyncio.run(client.app(scope, receive, send))  # type: ignore[arg-type]  # the client's word for it is narrower
    assert answered[0]["status"] == 499
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]
    counted = client.get("/metrics").text
    assert 'status="499"' in counted and 'route="/sparql",method="POST",status="500"' not in counted


@pytest.mark.parametrize("path", ["/measures/", "/measures//"])
def test_an_address_with_a_slash_too_many_leads_on_whatever_the_host_is_called(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?size=1", headers={"Host": "elsewhere.example"})
    assert answer.status_code == 307 and answer.headers["Location"] == "/measures?size=1"


@pytest.mark.parametrize("path", ["/metrics%0a", "/sparql%0A", "/sparql%0d", "/documents%00", "/id/location/port%0a"])
def test_no_address_is_another_one_with_the_end_of_a_line(client: TestClient, path: str) -> None:
    answer = client.get(path, params={"query": "ASK {}"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_an_answer_that_is_cut_at_a_limit_is_told_in_one_line(caplog: pytest.LogCaptureFixture) -> None:
    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"begun", "more_body": True})
        raise RuntimeError("too late") from QueryTooLarge("rows", 10, "rows")  # as the framework does

    async def nothing(message: Message | None = None) -> Message:
        return {}

    scope: Scope = {"type": "http", "method": "GET", "path": "/x", "headers": []}
    asyncio.run(Boundary(application, Settings())(scope, nothing, nothing))  # type: ignore[arg-type]  # nothing is sent
    (record,) = caplog.records
    assert "10 rows" in record.getMessage() and record.exc_info is None


def test_the_server_as_a_whole_says_its_methods(client: TestClient) -> None:
    """`OPTIONS *`, RFC 9110 section 9.3.7, with which some see whether a server is there."""
    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "OPTIONS", "scheme": "http",
        "path": "*", "raw_path": b"*", "query_string": b"", "root_path": "", "client": ("192.0.2.1", 1),
        "headers": [(b"host", b"x")],
    }  # fmt: skip
    answered: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        answered.append(message)

    asyncio.run(client.app(scope, receive, send))  # type: ignore[arg-type]  # the client's word for it is narrower
    assert (answered[0]["status"], dict(answered[0]["headers"])[b"allow"]) == (
        204,
        b"GET, HEAD, POST, PUT, DELETE, OPTIONS",
    )
