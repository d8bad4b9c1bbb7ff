"""Whether limits hold: queries end in time, memory stays under its limit, and others are answered meanwhile.

    .venv/bin/python -m tests.bench.limits [--tries 100] [--seconds 10]

Two parts. Runaway queries of different kinds, two at a time on four workers, under a limit of 2 s: how long each took,
the most memory of the whole server, and whether all its workers are there afterwards and no other. (With as many at a
time as there are workers the next ones wait until the killed are replaced, which is not the limit's doing.) Then lists
and entities asked by four clients, nothing kept, in turns with and without a runaway query for each core beside them.
"""

from __future__ import annotations

import argparse
import http.client
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from api.settings import cores
from tests.bench.peers import Lean, Peer, accord, family, resident_bytes
from tests.corpora import SEEDS

LIMIT_SECONDS, LATEST_SECONDS = 2.0, 2.5
WORKERS, AT_A_TIME = 4, 2
WORKER_BYTES = 512 * 1024**2
# The server itself, beside its workers: the graph once more, what is kept of answers, and the program.
SERVER_BYTES = 512 * 1024**2
MOST_TIMES_IDLE = 3.0
_MANY = " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(5))
RUNAWAYS = (
    f"SELECT (COUNT(*) AS ?n) {{ {_MANY} }}",
    "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?b (!<urn:x>|^!<urn:x>)* ?c }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f DESC(?a)",
    "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?g) { ?a ?b ?c . ?d ?e ?f . ?g1 ?h ?i }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(REGEX(CONCAT(STR(?c), STR(?f)), '(a*)*(b*)*(c*)*$x')) }",
    # What is told of one pattern alone is looked at first, and would end this at once where nothing matches.
    f"CONSTRUCT {{ ?s0 ?p1 ?o2 }} {{ {_MANY} FILTER(CONCAT(STR(?o0), STR(?o2), STR(?o4)) = 'no such') }}",
)


@dataclass(frozen=True, slots=True)
class Ended:
    """How one runaway query ended: seconds from its request to the end of the answer, and the status; 0 if cut."""

    seconds: float
    status: int


def run_away(peer: Peer, query: str) -> Ended:
    """Asks a query that has no end."""
    connection = http.client.HTTPConnection("127.0.0.1", peer.port, timeout=60)
    connection.connect()
    began = time.monotonic()
    try:
        connection.request("POST", peer.path, query, {"Content-Type": "application/sparql-query"})
        answer = connection.getresponse()
        answer.read()
        status = answer.status
    except (http.client.HTTPException, ConnectionError):
        status = 0
    seconds = time.monotonic() - began
    connection.close()
    return Ended(seconds, status)


@contextmanager
def watched(process: int, found: list[int]) -> Iterator[None]:
    """Notes the memory of a server again and again."""
    is_over = threading.Event()

    def watch() -> None:
        while not is_over.wait(0.2):
            found.append(resident_bytes(process))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def limit_holds(data: Path, tries: int) -> bool:
    """Prints how `tries` runaway queries ended; whether all was as it should be."""
    settings = {
        "ACCORD_QUERY_SECONDS": str(LIMIT_SECONDS), "ACCORD_WORKERS": str(WORKERS), "ACCORD_PER_CLIENT": "64",
        "ACCORD_WORKER_MEMORY_BYTES": str(WORKER_BYTES),
    }  # fmt: skip
    memory: list[int] = []
    with ExitStack() as stack:
        peer, client = accord(SEEDS, data, stack, **settings)
        before = set(family(peer.process_id))
        with watched(peer.process_id, memory), ThreadPoolExecutor(AT_A_TIME) as pool:
            ended = list(pool.map(lambda query: run_away(peer, query), islice(cycle(RUNAWAYS), tries)))
        for _ in range(100):  # the last that were killed are being replaced
            if client.get("/ready").json()["workers"] == WORKERS:
                break
            time.sleep(0.1)
        after = set(family(peer.process_id))
    in_time = sum(one.seconds <= LATEST_SECONDS and one.status in (0, 503) for one in ended)
    answered = sum(one.status not in (0, 503) for one in ended)
    slowest, most = max(one.seconds for one in ended), max(memory)
    allowed = WORKERS * WORKER_BYTES + SERVER_BYTES
    told = [
        f"runaways ended by {LATEST_SECONDS} s under a limit of {LIMIT_SECONDS} s: {in_time} of {tries}, "
        f"the middle {statistics.median(one.seconds for one in ended):.2f} s, the slowest {slowest:.2f} s",
        f"answered, where there should have been a limit: {answered}",
        f"memory of the whole server, most: {most / 2**20:.0f} MB of {allowed / 2**20:.0f} MB",
        f"processes before and after: {len(before)} and {len(after)}",
    ]
    sys.stdout.write("\n".join(told) + "\n")
    return in_time == tries and most <= allowed and len(after) == len(before)


def asked_for(peer: Peer, things: list[str], seconds: float, seed: int) -> dict[str, list[float]]:
    """Seconds of lists and entities that one client asks for, by turns, for a while."""
    lean, chance = Lean(peer), random.Random(seed)
    taken: dict[str, list[float]] = {"list": [], "entity": []}
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for kind in taken:
            address = f"/measures?size={chance.randint(1, 50)}" if kind == "list" else chance.choice(things)
            began = time.perf_counter()
            status = lean.get(address, Accept="application/json" if kind == "list" else "text/turtle")
            taken[kind].append(time.perf_counter() - began)
            if status != 200:
                raise RuntimeError(f"{address} was answered with {status}")
    return taken


def others_are_answered(data: Path, seconds: float, clients: int = 4, turns: int = 3) -> bool:
    """Prints the 99th percentiles of lists and entities, alone and beside runaways; whether they stay near."""
    settings = {"ACCORD_QUERY_SECONDS": "5", "ACCORD_CACHE_BYTES": "0", "ACCORD_PER_CLIENT": "64"}
    with ExitStack() as stack:
        peer, client = accord(SEEDS, data, stack, **settings)
        items = client.get("/measures?size=50", headers={"Accept": "application/json"}).json()["items"]
        things = ["/doc/" + one["id"].partition("/id/")[2] for one in items]
        found: dict[tuple[str, bool], list[float]] = {}
        for turn in range(2 * turns):
            is_loaded = bool(turn % 2)
            with _runaways(peer, is_loaded), ThreadPoolExecutor(clients) as pool:
                told = [pool.submit(asked_for, peer, things, seconds / turns, seed) for seed in range(clients)]
                for one in told:
                    for kind, values in one.result().items():
                        found.setdefault((kind, is_loaded), []).extend(values)
    holds = True
    for kind in ("list", "entity"):
        idle, loaded = (_percentile(found[(kind, is_loaded)]) for is_loaded in (False, True))
        holds = holds and loaded <= MOST_TIMES_IDLE * idle
        sys.stdout.write(
            f"{kind}: 99 of 100 within {idle * 1000:.1f} ms alone, {loaded * 1000:.1f} ms beside a runaway for each "
            f"core: {loaded / idle:.1f} times\n"
        )
    return holds


@contextmanager
def _runaways(peer: Peer, are_there: bool) -> Iterator[None]:
    is_over = threading.Event()

    def go_on() -> None:
        while not is_over.is_set():
            run_away(peer, RUNAWAYS[0])

    threads = [threading.Thread(target=go_on) for _ in range(cores() if are_there else 0)]
    for thread in threads:
        thread.start()
    time.sleep(0.3)
    try:
        yield
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def _percentile(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def main() -> int:
    """Prints both parts; 1 where something does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=15, help="how long others are asked for, with and without")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        verdicts = [limit_holds(Path(data), given.tries), others_are_answered(Path(data), given.seconds)]
    sys.stdout.write("all holds\n" if all(verdicts) else "NOT all holds\n")
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
