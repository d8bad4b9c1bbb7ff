"""Accord beside other servers, on the same data and the same machine, turn by turn: how many times as fast.

    .venv/bin/python -m tests.bench.serving [--quads 0,100000,1000000] [--rounds 40] [--peers oxigraph,rdflib]

Needs what the tests do not: `pip install oxigraph rdflib-endpoint`. A round asks each server once, in an order that
changes; the ratio is that of the medians, above 1 where Accord is faster. Beside it stands the ratio of the processor
time that the servers used, which other work on the machine disturbs less. Floors are held by the medians.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

import httpx2 as httpx

from tests.bench.peers import PEERS, Lean, Peer, accord, built, cpu_seconds
from tests.corpora import SEEDS

ONT, BASE = "https://w3id.org/accord-kg/ont#", "https://w3id.org/accord-kg/"
TINY = "SELECT ?s WHERE {{ ?s a <{ONT}Measure> }} LIMIT 1 # {n}"
THOUSAND = "SELECT ?s ?p ?o WHERE {{ ?s ?p ?o }} LIMIT 1000 # {n}"
OF_A_PLACE = "SELECT DISTINCT ?m WHERE {{ ?m <{ONT}concerns> <{place}> }} # {n}"
GROUPED = "SELECT ?c (COUNT(*) AS ?count) WHERE {{ ?s a ?c }} GROUP BY ?c ORDER BY DESC(?count) # {n}"
ENTITY = "CONSTRUCT {{ <{thing}> ?p ?o }} WHERE {{ <{thing}> ?p ?o }} # {n}"
NOT_CHANGED = "entity, not changed (304; others send it anew)"
_WARM_UP = 3
_RDFLIB_FLOOR = 10.0

Ask = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of request: a query, whether its text differs each time, the form of the answer.

    `floor` is how many times as fast as `oxigraph serve` it has to be.
    """

    name: str
    query: str
    is_new_each_time: bool
    floor: float | None
    accept: str = "application/sparql-results+json"


CASES = (
    Case("tiny SELECT, first", TINY, True, 0.3),
    Case("tiny SELECT, repeated", TINY, False, 1.1),
    Case("1,000 rows, first", THOUSAND, True, 1.0),
    Case("1,000 rows, repeated", THOUSAND, False, 20.0),
    Case("entity as Turtle", ENTITY, False, 0.8, "text/turtle"),
    Case("measures of a place, first", OF_A_PLACE, True, None),
    Case("measures of a place, repeated", OF_A_PLACE, False, None),
    Case("aggregation, first", GROUPED, True, None),
    Case(NOT_CHANGED, ENTITY, False, None, "text/turtle"),
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What one request took: seconds as the client saw it, and of the server's processors."""

    seconds: float
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of request at one size: what each server took, Accord's under its own name."""

    case: Case
    taken: Mapping[str, Taken]

    def ratio(self, peer: str) -> float:
        """How many times as fast as a peer."""
        return self.taken[peer].seconds / self.taken["accord"].seconds

    def cpu_ratio(self, peer: str) -> float:
        """How many times less processor time than a peer."""
        return self.taken[peer].cpu_seconds / self.taken["accord"].cpu_seconds

    def holds(self, peer: str) -> bool | None:
        """Whether the floor is held; None where there is none."""
        floor = self.case.floor if peer == "oxigraph" else _RDFLIB_FLOOR
        return None if floor is None else self.ratio(peer) >= floor


def made_up(lines: int) -> Iterator[str]:
    """Further statements, the same for everybody."""
    for number in range(lines):
        thing = f"{BASE}id/measure/made-up-{number // 5}"
        yield f"<{thing}> <http://example.org/p{number % 5}> <http://example.org/o{number % 997}> .\n"


def asker(client: Lean, path: str, case: Case, thing: str, place: str) -> Ask:
    """Asks one server one kind of request; the number makes a query new."""

    def ask(number: int) -> int:
        n = number if case.is_new_each_time else 0
        query = case.query.format(ONT=ONT, thing=thing, place=place, n=n)
        return client.get(f"{path}?query={quote(query)}", Accept=case.accept)

    return ask


def medians(askers: Mapping[str, tuple[Peer, Ask]], rounds: int) -> dict[str, Taken]:
    """What the middle request of each took, asked turn by turn."""
    taken: dict[str, list[Taken]] = {name: [] for name in askers}
    order, chance = list(askers), random.Random(1)
    families = {name: peer.family for name, (peer, _) in askers.items()}
    for number in range(rounds + _WARM_UP):
        chance.shuffle(order)
        for name in order:
            used = sum(map(cpu_seconds, families[name]))
            began = time.perf_counter()
            status = askers[name][1](number)
            seconds = time.perf_counter() - began
            if status not in (200, 304):
                raise RuntimeError(f"{name} answered {status}")
            if number >= _WARM_UP:
                taken[name].append(Taken(seconds, sum(map(cpu_seconds, families[name])) - used))
    return {
        name: Taken(
            statistics.median(one.seconds for one in values), statistics.median(one.cpu_seconds for one in values)
        )
        for name, values in taken.items()
    }


def compared(own: Peer, client: httpx.Client, peers: Mapping[str, Peer], rounds: int) -> list[Line]:
    """Every kind of request, asked of everybody."""
    thing, place = (
        client.get(path, params={"size": "1"}, headers={"Accept": "application/json"}).json()["items"][0]["id"]
        for path in ("/measures", "/locations")
    )
    path = "/doc/" + thing.partition("/id/")[2]
    tag = client.get(path, headers={"Accept": "text/turtle", "Accept-Encoding": "identity"}).headers["etag"]
    lean, others = Lean(own), {name: Lean(peer) for name, peer in peers.items()}
    lines = []
    for case in CASES:
        ask = asker(lean, own.path, case, thing, place)
        if case.query == ENTITY:  # the thing's own address is how a client asks for it
            ask = partial(_entity, lean, path, {"If-None-Match": tag} if case.name == NOT_CHANGED else {})
        asked = {name: (peer, asker(others[name], peer.path, case, thing, place)) for name, peer in peers.items()}
        lines.append(Line(case, medians({"accord": (own, ask), **asked}, rounds)))
    return lines


def _entity(lean: Lean, path: str, headers: Mapping[str, str], _: int) -> int:
    return lean.get(path, Accept="text/turtle", **headers)


def printed(quads: int, lines: list[Line], peers: Mapping[str, Peer]) -> str:
    """A table for people: ratio of time, of processor time, and whether the floor is held."""
    told = [f"five documents and {quads:,} further quads", f"{'':46} {'ms':>8} {'cpu ms':>8}"]
    told[1] += "".join(f"  {peer + ': time':>15} {'cpu':>7} {'':>5}" for peer in peers)
    for line in lines:
        own = line.taken["accord"]
        cells = f"{line.case.name:46} {own.seconds * 1000:8.2f} {own.cpu_seconds * 1000:8.2f}"
        for peer in peers:
            verdict = {None: "", True: "holds", False: "FAILS"}[line.holds(peer)]
            cells += f"  {line.ratio(peer):15.2f} {line.cpu_ratio(peer):7.2f} {verdict:>5}"
        told.append(cells)
    return "\n".join(told) + "\n"


def as_json(quads: int, lines: list[Line], peers: Mapping[str, Peer]) -> list[dict[str, object]]:
    """The same for programs."""
    return [
        {
            "quads": quads, "case": line.case.name, "peer": peer, "times_as_fast": line.ratio(peer),
            "times_less_cpu": line.cpu_ratio(peer), "holds": line.holds(peer),
            "ms": line.taken["accord"].seconds * 1000,
        }
        for line in lines for peer in peers
    ]  # fmt: skip


def at_size(quads: int, names: list[str], rounds: int) -> tuple[list[Line], Mapping[str, Peer]]:
    """Starts everybody on the same data, asks, and ends everybody."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        data = Path(folder) / "data"
        file = built(SEEDS, data) / "graph.nq"
        with file.open("a", encoding="utf-8") as more:
            more.writelines(made_up(quads))
        limits = {
            "ACCORD_QUERY_SECONDS": "30",
            "ACCORD_PER_CLIENT": "64",
            "ACCORD_WORKER_MEMORY_BYTES": str(2 * 1024**3),
        }
        own, client = accord(SEEDS, data, stack, **limits)
        peers = {name: PEERS[name](file, stack) for name in names}
        return compared(own, client, peers, rounds), peers


def main() -> int:
    """Prints the ratios, as JSON with `--json`; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--quads", default="0", help="further quads, made up: one run for each number, parted by commas"
    )
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--peers", default="oxigraph,rdflib")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    holds = True
    for quads in map(int, given.quads.split(",")):
        lines, peers = at_size(quads, given.peers.split(","), given.rounds)
        told = json.dumps(as_json(quads, lines, peers), indent=2) + "\n" if given.json else printed(quads, lines, peers)
        sys.stdout.write(told)
        sys.stdout.flush()
        holds = holds and all(line.holds(peer) is not False for line in lines for peer in peers)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
