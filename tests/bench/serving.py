"""Accord beside other servers, on the same data and the same machine, turn by turn: how many times as fast.

    .venv/bin/python -m tests.bench.serving [--quads 0,100000,1000000] [--rounds 40] [--peers oxigraph,rdflib]

Needs what the tests do not: `pip install oxigraph rdflib-endpoint`. A round asks Accord and another server once each,
in an order that changes; the ratio is that of the medians, above 1 where Accord is faster. Beside it stands the ratio
of the processor time that the servers used, which other work on the machine disturbs less. Floors are held by the
medians.

What a request would take if the server had nothing to do is measured as well: the same bytes, sent by a program that
does nothing else. That share of the time no server can save; of the processor time, the workers' part is told.
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

from tests.bench.peers import PEERS, Lean, Peer, accord, bare, built, cpu_seconds
from tests.corpora import SEEDS

ONT, BASE = "https://w3id.org/accord-kg/ont#", "https://w3id.org/accord-kg/"
TINY = "SELECT ?s WHERE {{ ?s a <{ONT}Measure> }} LIMIT 1 # {n}"
THOUSAND = "SELECT ?s ?p ?o WHERE {{ ?s ?p ?o }} LIMIT 1000 # {n}"
OF_A_PLACE = "SELECT DISTINCT ?m WHERE {{ ?m <{ONT}concerns> <{place}> }} # {n}"
GROUPED = "SELECT ?c (COUNT(*) AS ?count) WHERE {{ ?s a ?c }} GROUP BY ?c ORDER BY DESC(?count) # {n}"
ENTITY = "CONSTRUCT {{ <{thing}> ?p ?o }} WHERE {{ <{thing}> ?p ?o }} # {n}"
NOT_CHANGED = "entity, not changed (304; others send it anew)"
_WARM_UP = 3
_LEAST_ROUNDS = 5
_MOST_SECONDS = 20.0  # for one kind of request against one other server
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
    """What one request took: seconds as the client saw it, of the server's processors, and of those its workers'."""

    seconds: float
    cpu_seconds: float
    worker_seconds: float


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of request: what Accord and another took beside one another, and what doing nothing takes."""

    case: Case
    own: Taken
    peers: Mapping[str, tuple[Taken, Taken]]  # Accord's, then the other's
    bare_seconds: float

    def ratio(self, peer: str) -> float:
        """How many times as fast as a peer."""
        own, other = self.peers[peer]
        return other.seconds / own.seconds

    def cpu_ratio(self, peer: str) -> float:
        """How many times less processor time than a peer."""
        own, other = self.peers[peer]
        return other.cpu_seconds / own.cpu_seconds

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
    """What the middle request of each took, asked turn by turn; of what takes long, fewer rounds, but five at least."""
    taken: dict[str, list[Taken]] = {name: [] for name in askers}
    order, chance = list(askers), random.Random(1)
    families = {name: peer.family for name, (peer, _) in askers.items()}
    latest = time.monotonic() + _MOST_SECONDS
    for number in range(rounds + _WARM_UP):
        if number >= _LEAST_ROUNDS + _WARM_UP and time.monotonic() > latest:
            break
        chance.shuffle(order)
        for name in order:
            used = [cpu_seconds(process) for process in families[name]]
            began = time.perf_counter()
            status = askers[name][1](number)
            seconds = time.perf_counter() - began
            if status not in (200, 304):
                raise RuntimeError(f"{name} answered {status}")
            if number >= _WARM_UP:
                more = [cpu_seconds(process) - one for process, one in zip(families[name], used, strict=True)]
                taken[name].append(Taken(seconds, sum(more), sum(more[1:])))
    return {name: _middle(values) for name, values in taken.items()}


def _middle(values: list[Taken]) -> Taken:
    return Taken(
        statistics.median(one.seconds for one in values),
        statistics.median(one.cpu_seconds for one in values),
        statistics.median(one.worker_seconds for one in values),
    )


def compared(own: Peer, client: httpx.Client, peers: Mapping[str, Peer], rounds: int) -> list[Line]:
    """Every kind of request, asked of Accord and of each other, and of one that does nothing."""
    thing, place = (
        client.get(path, params={"size": "1"}, headers={"Accept": "application/json"}).json()["items"][0]["id"]
        for path in ("/measures", "/locations")
    )
    path = "/doc/" + thing.partition("/id/")[2]
    tag = client.get(path, headers={"Accept": "text/turtle", "Accept-Encoding": "identity"}).headers["etag"]
    lean, lines = Lean(own), []
    for case in CASES:
        ask, address = asker(lean, own.path, case, thing, place), path
        if case.query == ENTITY:  # the thing's own address is how a client asks for it
            ask = partial(_entity, lean, path, {"If-None-Match": tag} if case.name == NOT_CHANGED else {})
        else:
            address = f"{own.path}?query={quote(case.query.format(ONT=ONT, thing=thing, place=place, n='bare'))}"
        against: dict[str, tuple[Taken, Taken]] = {}
        for name, peer in peers.items():
            theirs = asker(Lean(peer), peer.path, case, thing, place)
            # A text that differs each time must differ from one peer to the next, too.
            fresh = partial(_numbered, ask, 10_000 * (1 + len(against)))
            taken = medians({"accord": (own, fresh), name: (peer, theirs)}, rounds)
            _say(f"{case.name}: asked beside {name}")
            against[name] = (taken["accord"], taken[name])
        with bare(own, address, case.accept) as nothing:
            idle = medians({"bare": (nothing, asker(Lean(nothing), "/", case, thing, place))}, rounds)["bare"]
        lines.append(Line(case, next(iter(against.values()))[0], against, idle.seconds))
    return lines


def _numbered(ask: Ask, first: int, number: int) -> int:
    return ask(first + number)


def _entity(lean: Lean, path: str, headers: Mapping[str, str], _: int) -> int:
    return lean.get(path, Accept="text/turtle", **headers)


def printed(quads: int, lines: list[Line], peers: Mapping[str, Peer]) -> str:
    """A table for people: Accord's times, and for each peer the ratios and whether the floor is held."""
    head = f"{'':46} {'ms':>7} {'bare':>5} {'cpu ms':>7} {'workers':>7}"
    told = [
        f"five documents and {quads:,} further quads",
        head + "".join(f" | {peer:>8} {'cpu':>6}      " for peer in peers),
    ]
    for line in lines:
        own = line.own
        cells = f"{line.case.name:46} {own.seconds * 1000:7.2f} {line.bare_seconds / own.seconds:5.0%} "
        cells += f"{own.cpu_seconds * 1000:7.2f} {own.worker_seconds / own.cpu_seconds:7.0%}"
        for peer in peers:
            verdict = {None: "", True: "holds", False: "FAILS"}[line.holds(peer)]
            cells += f" | {line.ratio(peer):8.2f} {line.cpu_ratio(peer):6.2f} {verdict:>5}"
        told.append(cells)
    return "\n".join(told) + "\n"


def as_json(quads: int, lines: list[Line], peers: Mapping[str, Peer]) -> list[dict[str, object]]:
    """The same for programs."""
    return [
        {
            "quads": quads, "case": line.case.name, "peer": peer, "times_as_fast": line.ratio(peer),
            "times_less_cpu": line.cpu_ratio(peer), "holds": line.holds(peer),
            "ms": line.own.seconds * 1000, "bare_share": line.bare_seconds / line.own.seconds,
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
        _say("data are made")
        limits = {
            "ACCORD_QUERY_SECONDS": "30",
            "ACCORD_PER_CLIENT": "64",
            "ACCORD_WORKER_MEMORY_BYTES": str(2 * 1024**3),
        }
        own, client = accord(SEEDS, data, stack, **limits)
        _say("accord is ready")
        peers: dict[str, Peer] = {}
        for name in names:
            peers[name] = PEERS[name](file, stack)
            _say(f"{name} is ready")
        return compared(own, client, peers, rounds), peers


def _say(what: str) -> None:
    """For whoever waits: a million quads take minutes to load."""
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {what}\n")


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
