"""The server as a process of its own, over a real socket."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).parents[3]
LIMIT_SECONDS = 2
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
_SLACK_SECONDS = 20  # what a busy machine may take to end a query; without a limit these take days
_PROGRAM = """
import sys
from pathlib import Path
from api.server.server import run
from api.settings import Settings
run(Settings(port=0, workers=2), Path(sys.argv[1]))
"""


@dataclass(frozen=True)
class Server:
    process_id: int
    port: int

    def get(self, path: str, timeout: float = 30) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def wait_until_ready(self) -> None:
        for _ in range(200):
            if self.get("/ready")[0] == 200:
                return
            time.sleep(0.05)
        raise AssertionError("the workers did not start")


@pytest.fixture(scope="module")
def large_graph_folder(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked example among so many other quads that a cross product of three cannot end."""
    folder = tmp_path_factory.mktemp("large")
    for name in ("report.json", "findings.jsonl"):
        (folder / name).write_bytes((graph_folder / name).read_bytes())
    extra = "".join(f"<http://x/{n}> <http://x/p> <http://x/{n % 7}> .\n" for n in range(20_000))
    (folder / "graph.nq").write_text((graph_folder / "graph.nq").read_text(encoding="utf-8") + extra, encoding="utf-8")
    return folder


@pytest.fixture
def server(large_graph_folder: Path) -> Iterator[Server]:
    environment = {**os.environ, "ACCORD_QUERY_SECONDS": str(LIMIT_SECONDS), "ACCORD_RESULT_BYTES": "10000000"}
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(large_graph_folder)],
        cwd=CHECKOUT, env=environment, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stderr is not None
        for line in process.stderr:
            if found := re.search(r"running on http://127\.0\.0\.1:(\d+)", line):
                started = Server(process.pid, int(found[1]))
                started.wait_until_ready()
                yield started
                break
        else:
            raise AssertionError("the server did not start")
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)


def test_runaways_end_at_the_limit_while_others_are_answered(server: Server) -> None:
    def timed(path: str) -> tuple[int, bytes, float]:
        began = time.monotonic()
        status, body = server.get(path)
        return status, body, time.monotonic() - began

    with ThreadPoolExecutor(4) as threads:
        runaways = [threads.submit(timed, f"/sparql?query={quote(RUNAWAY)}") for _ in range(2)]
        time.sleep(0.5)
        status, _, took = timed("/health")
        assert status == 200
        assert not any(runaway.done() for runaway in runaways), "others are answered while the queries run"
        for runaway in runaways:
            status, body, took = runaway.result()
            assert status == 503
            assert json.loads(body)["limit_seconds"] == LIMIT_SECONDS
            assert LIMIT_SECONDS - 0.1 < took < LIMIT_SECONDS + _SLACK_SECONDS
    assert server.get(f"/sparql?query={quote('ASK {}')}")[0] == 200


def test_an_answer_that_passes_a_limit_half_way_is_cut_and_cannot_be_taken_for_whole(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", f"/sparql?query={quote(ENDLESS)}")
    answer = connection.getresponse()
    assert answer.status == 200
    with pytest.raises(http.client.IncompleteRead) as cut:
        answer.read()
    assert len(cut.value.partial) > 0
    connection.close()


def test_a_client_that_hangs_up_frees_its_worker(server: Server) -> None:
    # More than there are workers and places in line together.
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            connection.sendall(f"GET /sparql?query={quote(RUNAWAY)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    time.sleep(0.5)
    # Those that nobody waits for would have to end first otherwise, two at a time, and the one in line be refused.
    assert server.get(f"/sparql?query={quote('ASK {}')}")[0] == 200


def test_workers_end_with_the_server_however_it_ends(large_graph_folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(large_graph_folder)],
        cwd=CHECKOUT, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert process.stderr is not None
    line = next(line for line in process.stderr if "running on" in line)
    server = Server(process.pid, int(line.split(":")[-1].split()[0]))
    server.wait_until_ready()
    children = _children(process.pid)
    assert len(children) >= 1
    with ThreadPoolExecutor(1) as threads:
        asking = threads.submit(server.get, f"/sparql?query={quote(RUNAWAY)}")
        time.sleep(0.5)
        process.kill()
        process.communicate()
        with pytest.raises((http.client.HTTPException, OSError)):
            asking.result()
    for _ in range(100):
        if not any(_is_alive(child) for child in children):
            return
        time.sleep(0.05)
    raise AssertionError("a worker outlived its server")


def test_what_was_begun_is_answered_when_the_server_is_told_to_end(large_graph_folder: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "ACCORD_LOG_FORMAT": "json", "ACCORD_DATA": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(large_graph_folder)],
        cwd=CHECKOUT, env=environment, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    line = next(line for line in process.stderr if "running on" in line)
    server = Server(process.pid, int(json.loads(line)["message"].split(":")[-1].split()[0]))
    server.wait_until_ready()
    children = _children(process.pid)
    slow = "SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } LIMIT 3000 } { SELECT ?d { ?d ?e ?f } LIMIT 3000 } }"
    with ThreadPoolExecutor(1) as threads:
        asking = threads.submit(server.get, f"/sparql?query={quote(slow)}")
        time.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        status, body = asking.result()
    assert status == 200 and b"9000000" in body
    _, told = process.communicate(timeout=20)
    assert process.returncode in (0, -signal.SIGTERM)
    assert [child for child in children if _is_alive(child)] == []
    lines = [json.loads(line) for line in told.splitlines()]
    assert {"status": 200, "path": "/sparql"}.items() <= next(
        one for one in lines if one.get("path") == "/sparql"
    ).items()


def test_limits_of_the_wire_are_answered_with_reasons(server: Server) -> None:
    assert server.get("/health?" + "x" * 20_000)[0] == 414
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", "/health", headers={"X-Long": "x" * 20_000})
    answer = connection.getresponse()
    assert answer.status == 431
    assert answer.headers["Server"] is None
    connection.close()


def _children(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(word) for word in listed.stdout.split()]


def _is_alive(process_id: int) -> bool:
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(process_id)], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip()) and not listed.stdout.strip().startswith("Z")
