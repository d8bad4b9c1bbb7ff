"""The description of the API against the running server: made-up requests of every kind, answered as it says."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, assume, given, seed, settings
from hypothesis.errors import Unsatisfiable
from rdflib import Graph, URIRef
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks

from tests.corpora import BASE

CHECKOUT = Path(__file__).parents[3]
TOKEN = "a-token-for-contracts-alone"
EXAMPLES, MANY = 8, 200
WRITING = ("/data", "/sparql", "/documents")
_PROGRAM = """
import sys
from pathlib import Path
from api.server.server import run
from api.settings import Settings
run(Settings(port=0, workers=1, query_seconds=5), Path(sys.argv[1]))
"""
# What a request that fits the description may still be refused for: a name of nothing, words that are no query.
CHECKS = (
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
    checks.negative_data_rejection,
    checks.unsupported_method,
)


@pytest.fixture(scope="module")
def address(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("contract")
    quiet = {"ACCORD_PER_CLIENT": "64", "ACCORD_LOG_REQUESTS": "false"}
    environment = {**os.environ, "ACCORD_TOKEN": TOKEN, "ACCORD_DATA": str(data), **quiet}
    # A file, not a pipe: nobody reads on, and a pipe that is full would stop the server.
    log = data / "log.txt"
    with log.open("w") as written:
        process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(graph_folder)], cwd=CHECKOUT, env=environment, stderr=written
        )
    try:
        yield _told_address(log, process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def _told_address(log: Path, process: subprocess.Popen[bytes]) -> str:
    """The address that a server says it is running on."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        if found := re.search(r"running on (http://127\.0\.0\.1:\d+)", log.read_text()):
            return found[1]
        time.sleep(0.05)
    raise AssertionError(f"the server did not start: {log.read_text()}")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_the_json_of_a_thing_of_every_kind_is_linked_data(client: TestClient) -> None:
    state: Any = client.app.state  # type: ignore[attr-defined]  # the client's type knows only that it can be called
    things: dict[str, str] = {}
    for quad in sorted(state.store.quads(), key=lambda quad: quad.subject.value):
        kind, _, slug = quad.subject.value.removeprefix(f"{BASE}id/").partition("/")
        if slug and quad.subject.value.startswith(f"{BASE}id/"):
            things.setdefault(kind, quad.subject.value)
    assert len(things) >= 9
    for thing in things.values():
        answer = client.get(thing.removeprefix(BASE).replace("id/", "/doc/", 1) + ".json")
        assert answer.status_code == 200 and "@context" in answer.json(), thing
        read = Graph().parse(data=answer.text, format="json-ld")
        assert URIRef(thing) in set(read.subjects()), thing


@pytest.mark.parametrize("path", ["/doc/measure/a%20b", "/id/measure/%00", "/concept/%22", "/graph/%3E"])
def test_an_address_that_nothing_can_have_is_not_found(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"accept": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def described(address: str) -> Any:
    answer = httpx.get(f"{address}/openapi.json", trust_env=False)
    assert answer.status_code == 200
    schema = schemathesis.openapi.from_dict(answer.json())
    schema.config.update(base_url=address)
    return schema


def operations(schema: Any) -> dict[str, Any]:
    found = [one.ok() for one in schema.get_all_operations() if isinstance(one, Ok)]
    # The saved questions are routes of one kind: a few stand for all.
    questions = [one for one in found if one.path.startswith("/questions/") and "{" not in one.path]
    return {one.label: one for one in found if one not in questions[3:]}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # the tool's own, of which none is about what is tested
def test_made_up_requests_are_answered_as_the_description_says(address: str, soak: bool) -> None:
    faults: list[str] = []
    for label, operation in operations(described(address)).items():
        for may_write in (False, True) if operation.path in WRITING else (False,):
            for mode in GenerationMode.POSITIVE, GenerationMode.NEGATIVE:
                try:
                    _ask(operation, mode, MANY if soak else EXAMPLES, may_write)
                except Unsatisfiable:
                    assert mode is GenerationMode.NEGATIVE  # of a route without parameters nothing can be wrong
                except AssertionError as error:
                    faults.append(f"{label} {mode.value}: {error}")
                except BaseExceptionGroup as group:
                    faults += [f"{label} {mode.value}: {error}" for error in group.exceptions]
    assert not faults, "\n\n".join(faults)


def _ask(operation: Any, mode: GenerationMode, times: int, may_write: bool) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"} if may_write else {}

    @seed(1)
    @settings(
        max_examples=times, deadline=None, database=None, suppress_health_check=list(HealthCheck), derandomize=False
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        # A form sends its empty fields too: they say nothing, and are no fault. Of an object only its members are sent.
        sent = (case.query or {}).values()
        assume(mode is GenerationMode.POSITIVE or not any(value == "" or isinstance(value, dict) for value in sent))
        case.call_and_validate(headers=headers, checks=list(CHECKS), timeout=30, allow_redirects=False)

    ask()
