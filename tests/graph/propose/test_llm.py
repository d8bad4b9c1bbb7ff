"""Asking a language model over real HTTP: every way in which an endpoint may fail ends in an answer or in a reason."""

from __future__ import annotations

import json
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from graph.propose.llm import Endpoint, Model
from ontology.errors import ModelError
from tests.graph import model_server
from tests.graph.model_server import Answer, Reply, answering, said

KEY = "sk-very-secret-key-0123456789"
ASKED = ({"role": "user", "content": "What does it say?"},)
SCHEMA = {"type": "object"}
FOUND = said('{"findings": []}')


@contextmanager
def model(replies: list[Reply] | Answer, **given: float) -> Iterator[tuple[Model, model_server.Endpoint, list[float]]]:
    pauses: list[float] = []
    with answering(replies) as endpoint:
        limits = {"seconds": 5.0, "most_bytes": 10_000} | given
        asker = Model(Endpoint(endpoint.base_url, "m", KEY, **limits), pauses.append)  # type: ignore[arg-type]  # floats
        try:
            yield asker, endpoint, pauses
        finally:
            asker.close()


def test_a_model_is_asked_for_the_strictest_form_with_nothing_left_to_chance() -> None:
    with model([FOUND]) as (asker, endpoint, _):
        assert asker.ask(ASKED, SCHEMA) == '{"findings": []}'
    (body,) = endpoint.asked
    assert (body["model"], body["temperature"], body["seed"]) == ("m", 0, 0)
    assert body["response_format"]["json_schema"] == {"name": "findings", "strict": True, "schema": SCHEMA}
    assert endpoint.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_an_endpoint_that_knows_no_schema_is_asked_for_json_and_then_for_anything() -> None:
    refused = Reply(400, b'{"error": {"message": "response_format is not supported"}}')
    with model([refused, FOUND]) as (asker, endpoint, _):
        assert asker.ask(ASKED, SCHEMA) == '{"findings": []}'
        assert endpoint.forms == ["json_schema", "json_object"]
    with model([refused, refused, FOUND]) as (asker, endpoint, _):
        assert asker.ask(ASKED, SCHEMA) == '{"findings": []}'
        assert endpoint.forms == ["json_schema", "json_object", None]


def test_too_many_requests_are_waited_for_as_long_as_the_endpoint_asks_but_not_for_ever() -> None:
    busy = [Reply(429, b"{}", {"Retry-After": "7"}), Reply(429, b"{}", {"Retry-After": "9999"}), FOUND]
    with model(busy) as (asker, endpoint, pauses):
        assert asker.ask(ASKED, SCHEMA) == '{"findings": []}'
    assert pauses == [7.0, 30.0]
    assert len(endpoint.asked) == 3


@pytest.mark.parametrize("after", ["", "soon", "-5", "1e400", "Wed, 21 Oct 2065 07:28:00 GMT", "²"])
def test_an_odd_retry_after_is_no_reason_to_wait_long_or_to_fail(after: str) -> None:
    with model([Reply(503, b"", {"Retry-After": after.encode().decode("latin-1")}), FOUND]) as (asker, _, pauses):
        assert asker.ask(ASKED, SCHEMA)
    assert pauses == [1.0]


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(500, b"oh"), "status 500"),
        (Reply(429, b"{}"), "status 429"),
        (Reply(302, b"", {"Location": "http://example.org/"}), "status 302"),
        (Reply(400, b'{"error": {"message": "the context is too long"}}'), "status 400: the context is too long"),
        (Reply(200, b'{"choices": [{"mess'), "no whole JSON"),
        (Reply(200, b"[" * 9_000), "no whole JSON"),
        (Reply(200, b'{"choices": []}'), "choices"),
        (Reply(200, b"[]"), "choices"),
        (Reply(200, json.dumps({"choices": [{"message": {"content": None}}]}).encode()), "empty"),
        (Reply(200, b'{"choices": [{"message": {"content": "caf\xe9"}}]}'), "not UTF-8"),
        (Reply(200, b" " * 20_000), "more than 10000 bytes"),
    ],
)
def test_whatever_else_comes_is_an_error_with_its_reason(reply: Reply, reason: str) -> None:
    with model([reply]) as (asker, _, _), pytest.raises(ModelError, match=reason) as error:
        asker.ask(ASKED, SCHEMA)
    assert not error.value.lasts


def test_an_answer_that_does_not_come_is_not_waited_for() -> None:
    with (
        model([Reply(200, b"{}", seconds=1.0)], seconds=0.2) as (asker, endpoint, _),
        pytest.raises(ModelError, match=r"within 0\.2 s"),
    ):
        asker.ask(ASKED, SCHEMA)
    assert len(endpoint.asked) == 1  # a slow model is not asked to do it all again


def test_an_endpoint_that_is_not_there_is_told_by_its_address() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    asker = Model(Endpoint(f"http://127.0.0.1:{port}/v1", "m", KEY), lambda seconds: None)
    with pytest.raises(ModelError, match=f"127.0.0.1:{port}") as error:
        asker.ask(ASKED, SCHEMA)
    asker.close()
    assert error.value.lasts


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_is_told_without_the_key_and_ends_the_asking(status: int) -> None:
    body = json.dumps({"error": {"message": f"Incorrect API key provided: {KEY[:8]}…"}}).encode()
    with model([Reply(status, body)]) as (asker, endpoint, _), pytest.raises(ModelError) as error:
        asker.ask(ASKED, SCHEMA)
    assert error.value.lasts and len(endpoint.asked) == 1
    assert KEY[:8] not in str(error.value)


def test_the_key_is_neither_logged_nor_shown_nor_in_errors(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echoed = Reply(400, json.dumps({"error": {"message": f"what is\n{KEY}?"}}).encode())
    with model([echoed]) as (asker, endpoint, _), pytest.raises(ModelError) as error:
        asker.ask(ASKED, SCHEMA)
    assert "what is …?" in str(error.value)
    assert KEY not in caplog.text
    assert KEY not in repr(Endpoint(endpoint.base_url, "m", KEY))


def test_no_proxy_of_the_machine_stands_between(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with model([FOUND]) as (asker, _, _):
        assert asker.ask(ASKED, SCHEMA)
