"""Accord beside other servers, on the same data and the same machine, turn by turn: how many times as fast.

    .venv/bin/python -m tests.bench.serving [--lines 100000] [--rounds 30] [--peers oxigraph,rdflib]

Needs what the tests do not: `pip install oxigraph rdflib-endpoint`. A round asks each server once, in an order that
changes; the ratio is that of the medians, above 1 where Accord is faster. Times are of this machine at this moment.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

import httpx2 as httpx

from tests.corpora import SEEDS
from tests.journeys.server import free_port, running

ONT, BASE = "https://w3id.org/accord-kg/ont#", "https://w3id.org/accord-kg/"
TINY = "SELECT ?s WHERE {{ ?s a <{ONT}Measure> }} LIMIT 1 # {n}"
THOUSAND = "SELECT ?s ?p ?o WHERE {{ ?s ?p ?o }} LIMIT 1000 # {n}"
OF_A_PLACE = "SELECT DISTINCT ?m WHERE {{ ?m <{ONT}concerns> <{place}> }} # {n}"
GROUPED = "SELECT ?c (COUNT(*) AS ?count) WHERE {{ ?s a ?c }} GROUP BY ?c ORDER BY DESC(?count) # {n}"
ENTITY = "CONSTRUCT {{ <{thing}> ?p ?o }} WHERE {{ <{thing}> ?p ?o }} # {n}"
NOT_CHANGED = "entity, not changed (304; others send it anew)"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
_RDFLIB = """
import sys
import uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint
data = Dataset()
data.parse(sys.argv[1], format="nquads")
uvicorn.run(SparqlEndpoint(graph=data, path="/query"), port=int(sys.argv[2]), log_level="error")
"""

Ask = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of request: a query, whether its text differs each time, and the form of the answer."""

    name: str
    query: str
    is_new_each_time: bool
    accept: str = "application/sparql-results+json"


CASES = (
    Case("tiny SELECT, first", TINY, True),
    Case("tiny SELECT, repeated", TINY, False),
    Case("1,000 rows, first", THOUSAND, True),
    Case("1,000 rows, repeated", THOUSAND, False),
    Case("entity as Turtle", ENTITY, False, "text/turtle"),
    Case("measures of a place, first", OF_A_PLACE, True),
    Case("aggregation, first", GROUPED, True),
)


def made_up(lines: int) -> Iterator[str]:
    """Further statements, the same for everybody."""
    for number in range(lines):
        thing = f"{BASE}id/measure/made-up-{number // 5}"
        yield f"<{thing}> <http://example.org/p{number % 5}> <http://example.org/o{number % 997}> .\n"


@contextmanager
def other(command: list[str], port: int) -> Iterator[httpx.Client]:
    """A client of another server, which is ended by its own process id."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
            deadline = time.monotonic() + 180
            while time.monotonic() < deadline and process.poll() is None:
                try:
                    client.get("/query", params={"query": "ASK {}"})
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            yield client
    finally:
        process.kill()
        process.wait()


def oxigraph(file: Path, stack: ExitStack) -> httpx.Client:
    """`oxigraph serve`, in memory, filled over HTTP."""
    port = free_port()
    command = [str(Path(sys.executable).parent / "oxigraph"), "serve", "--bind", f"127.0.0.1:{port}"]
    client = stack.enter_context(other(command, port))
    headers = {"Content-Type": "application/n-quads"}
    client.post("/store", content=file.read_bytes(), headers=headers).raise_for_status()
    return client


def rdflib(file: Path, stack: ExitStack) -> httpx.Client:
    """rdflib-endpoint over rdflib's own store."""
    port = free_port()
    return stack.enter_context(other([sys.executable, "-c", _RDFLIB, str(file), str(port)], port))


PEERS: Mapping[str, Callable[[Path, ExitStack], httpx.Client]] = {"oxigraph": oxigraph, "rdflib": rdflib}


class Lean:
    """A client that costs little, so that it is servers that are compared: one connection, nothing compressed."""

    def __init__(self, client: httpx.Client) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", client.base_url.port, timeout=60)

    def get(self, address: str, **headers: str) -> int:
        """The status of the answer, which has been received as a whole."""
        self._connection.request("GET", address, headers={"Accept-Encoding": "identity", **headers})
        answer = self._connection.getresponse()
        answer.read()
        return answer.status


def asker(client: Lean, path: str, case: Case, thing: str, place: str) -> Ask:
    """Asks one server one kind of request; the number makes a query new."""

    def ask(number: int) -> int:
        n = number if case.is_new_each_time else 0
        query = case.query.format(ONT=ONT, thing=thing, place=place, n=n)
        return client.get(f"{path}?query={quote(query)}", Accept=case.accept)

    return ask


def medians(askers: Mapping[str, Ask], rounds: int) -> dict[str, float]:
    """Seconds of the middle request of each, asked turn by turn."""
    taken: dict[str, list[float]] = {name: [] for name in askers}
    order, chance = list(askers), random.Random(1)
    for number in range(rounds + 2):
        chance.shuffle(order)
        for name in order:
            began = time.perf_counter()
            status = askers[name](number)
            seconds = time.perf_counter() - began
            if status not in (200, 304):
                raise RuntimeError(f"{name} answered {status}")
            if number >= 2:  # the first two warm up
                taken[name].append(seconds)
    return {name: statistics.median(values) for name, values in taken.items()}


def under_a_runaway(client: httpx.Client, address: str, rounds: int) -> tuple[float, float]:
    """The 99th percentile of list and entity requests in seconds: idle, and with a runaway query on every worker."""
    idle = _percentile(client, rounds)
    is_over = threading.Event()

    def run_away() -> None:
        with httpx.Client(base_url=address, timeout=60, trust_env=False) as own:
            while not is_over.is_set():
                own.get("/sparql", params={"query": RUNAWAY})

    threads = [threading.Thread(target=run_away) for _ in range(2)]
    for thread in threads:
        thread.start()
    time.sleep(0.3)
    loaded = _percentile(client, rounds)
    is_over.set()
    for thread in threads:
        thread.join()
    return idle, loaded


def _percentile(client: httpx.Client, rounds: int) -> float:
    taken = []
    for number in range(rounds * 2):
        began = time.perf_counter()
        client.get("/measures", params={"size": str(1 + number % 40)}, headers={"Accept": "application/json"})
        taken.append(time.perf_counter() - began)
    return sorted(taken)[int(len(taken) * 0.99)]


def main() -> int:
    """Prints the ratios, as JSON with `--json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=0, help="further statements, made up")
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--peers", default="oxigraph,rdflib")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        data = Path(folder) / "data"
        accord = Path(sys.executable).parent / "accord"
        told = subprocess.run(
            [accord, "build", "--seeds", SEEDS],
            env={"ACCORD_DATA": str(data), "PYTHONPATH": ":".join(sys.path), "PATH": ""},
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        file = Path(told.stdout.strip()) / "graph.nq"
        with file.open("a", encoding="utf-8") as more:
            more.writelines(made_up(given.lines))
        limits = {"ACCORD_QUERY_SECONDS": "10", "ACCORD_PER_CLIENT": "64", "ACCORD_LOG_LEVEL": "warning"}
        client, _ = stack.enter_context(running(SEEDS, data, **limits))
        while client.get("/ready").status_code != 200:
            time.sleep(0.1)
        peers = {name: PEERS[name](file, stack) for name in given.peers.split(",")}
        found = compared(client, peers, given.rounds)
        idle, loaded = under_a_runaway(client, str(client.base_url), given.rounds)
        found["p99 of lists under a runaway, times idle"] = {"itself": loaded / idle}
    if given.json:
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
        return 0
    for name, ratios in found.items():
        sys.stdout.write(f"{name:44} " + "  ".join(f"{peer} {ratio:6.2f}" for peer, ratio in ratios.items()) + "\n")
    return 0


def compared(client: httpx.Client, peers: Mapping[str, httpx.Client], rounds: int) -> dict[str, dict[str, float]]:
    """For each kind of request how many times as fast as each peer."""
    listed = client.get("/measures", params={"size": "1"}, headers={"Accept": "application/json"}).json()
    thing = listed["items"][0]["id"]
    places = client.get("/locations", params={"size": "1"}, headers={"Accept": "application/json"}).json()
    place = places["items"][0]["id"]
    path = "/doc/" + thing.partition("/id/")[2]
    tag = client.get(path, headers={"Accept": "text/turtle", "Accept-Encoding": "identity"}).headers["etag"]
    lean, others = Lean(client), {name: Lean(one) for name, one in peers.items()}
    found: dict[str, dict[str, float]] = {}
    for case in (*CASES, Case(NOT_CHANGED, ENTITY, False, "text/turtle")):
        own = asker(lean, "/sparql", case, thing, place)
        if case.query == ENTITY:  # the thing's own address is how a client asks for it
            known = {"If-None-Match": tag} if case.name == NOT_CHANGED else {}
            own = partial(_entity, lean, path, known)
        asked = {"accord": own} | {name: asker(one, "/query", case, thing, place) for name, one in others.items()}
        taken = medians(asked, rounds)
        found[case.name] = {name: taken[name] / taken["accord"] for name in peers}
        found[case.name]["(ms of Accord)"] = taken["accord"] * 1000
    return found


def _entity(lean: Lean, path: str, headers: Mapping[str, str], _: int) -> int:
    return lean.get(path, Accept="text/turtle", **headers)


if __name__ == "__main__":
    sys.exit(main())
