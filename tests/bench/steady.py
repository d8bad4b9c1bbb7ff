"""Accord beside other servers, asked by a client in C that costs next to nothing: how many times as fast.

    .venv/bin/python -m tests.bench.steady [--peers oxigraph,rdflib] [--rounds 4] [--seconds 1] [--coding gzip]

Needs wrk (`apt-get install wrk`) and what `tests.bench.serving` needs. One connection asks without a pause for so many
seconds, each server in turn, in an order that changes. Printed are the middle request in milliseconds, the processor
time that the server used for one, and the ratios of both: above 1 Accord is faster. *Bare* is the part of Accord's
time that a program takes which does nothing but send the same bytes, whatever it is asked: client, network and event
loop. Floors are held by the middle request; one that not even that program would hold is said to be out of reach.
Nothing else is asked meanwhile, so that all caches are warm: `tests.bench.serving` tells the other case.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from tests.bench.peers import PEERS, Peer, accord, bare, built, cpu_seconds
from tests.bench.serving import CASES, ENTITY, NOT_CHANGED, ONT, Case
from tests.corpora import SEEDS

_RDFLIB_FLOOR = 10.0
# What differs from one request to the next is a number in a comment at the end of the query.
_SCRIPT = """
local number, fields = tonumber(os.getenv("BENCH_FIRST")), {["Accept"] = os.getenv("BENCH_ACCEPT")}
if os.getenv("BENCH_CODING") ~= "" then fields["Accept-Encoding"] = os.getenv("BENCH_CODING") end
local path, step = os.getenv("BENCH_PATH"), tonumber(os.getenv("BENCH_STEP"))
request = function()
  number = number + step
  return wrk.format("GET", step == 0 and path or path .. number, fields)
end
done = function(summary, latency)
  local failed = summary.errors.status + summary.errors.read + summary.errors.timeout
  io.write(string.format("told %d %f %d\\n", summary.requests, latency:percentile(50) / 1000, failed))
end
"""


class Taken(NamedTuple):
    """Milliseconds of the middle request, and of the server's processors for one."""

    milliseconds: float
    cpu_milliseconds: float


class Wish(NamedTuple):
    """What one server is asked: a path, to which numbers are put where each request is to be new."""

    path: str
    accept: str
    is_new_each_time: bool
    coding: str


def asked(peer: Peer, wish: Wish, first: int, seconds: int, script: Path) -> Taken:
    """What a server takes under this client. Raises RuntimeError where a request fails."""
    environment = {
        **os.environ, "BENCH_PATH": wish.path, "BENCH_ACCEPT": wish.accept, "BENCH_CODING": wish.coding,
        "BENCH_FIRST": str(first), "BENCH_STEP": str(int(wish.is_new_each_time)),
    }  # fmt: skip
    processes = peer.family
    before = sum(map(cpu_seconds, processes))
    command = ["wrk", "-t1", "-c1", f"-d{seconds}s", "-s", str(script), peer.address]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    used = sum(map(cpu_seconds, processes)) - before
    _, number, middle, failed = next(line for line in told.splitlines() if line.startswith("told ")).split()
    if int(failed) or not int(number):
        raise RuntimeError(f"{wish.path}: {failed} of {number} requests failed")
    return Taken(float(middle), used / int(number) * 1000)


def compared(servers: Mapping[str, tuple[Peer, Wish]], rounds: int, seconds: int) -> dict[str, Taken]:
    """The middle of several rounds of each server, asked by turns."""
    found: dict[str, list[Taken]] = {name: [] for name in servers}
    order, chance, first = list(servers), random.Random(1), 0
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "ask.lua"
        script.write_text(_SCRIPT, encoding="utf-8")
        for _ in range(rounds):
            chance.shuffle(order)
            for name in order:
                first += 1_000_000
                found[name].append(asked(*servers[name], first, seconds, script))
    return {name: Taken(*map(statistics.median, zip(*values, strict=True))) for name, values in found.items()}


def _wish(case: Case, peer: Peer, names: Mapping[str, str], coding: str, entity: str | None) -> Wish:
    if case.query == ENTITY and entity is not None:  # the thing's own address is how a client asks Accord for it
        return Wish(entity, case.accept, False, coding)
    query = case.query.format(ONT=ONT, n="" if case.is_new_each_time else "0", **names)
    return Wish(f"{peer.path}?query={quote(query)}", case.accept, case.is_new_each_time, coding)


def printed(case: Case, taken: Mapping[str, Taken]) -> tuple[str, bool]:
    """A line for people, and whether all floors are held."""
    own, sent, holds = taken["accord"], taken["bare"], True
    told = f"{case.name:32} {own.milliseconds:8.3f} {sent.milliseconds / own.milliseconds:5.0%}"
    told += f" {own.cpu_milliseconds:8.3f}"
    for name, other in taken.items():
        if name in {"accord", "bare"}:
            continue
        ratio = other.milliseconds / own.milliseconds
        floor = case.floor if name == "oxigraph" else _RDFLIB_FLOOR
        holds = holds and (floor is None or ratio >= floor)
        verdict = _verdict(floor, ratio, other.milliseconds / sent.milliseconds)
        told += f" | {name} {ratio:7.2f} {other.cpu_milliseconds / own.cpu_milliseconds:7.2f} {verdict}"
    return told, holds


def _verdict(floor: float | None, ratio: float, of_bare: float) -> str:
    """What is said of a floor; `of_bare` is how many times as fast as the peer a program is that only sends."""
    if floor is None:
        return ""
    if ratio >= floor:
        return f"{floor:g}: holds"
    return f"{floor:g}: FAILS" if of_bare >= floor else f"{floor:g}: out of reach (bare {of_bare:.1f})"


def main() -> int:
    """Prints a line for each kind of request; 1 where a floor is not held, 2 where wrk is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", default="oxigraph,rdflib")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--seconds", type=int, default=1)
    parser.add_argument("--coding", default="", help="an Accept-Encoding, such as gzip; none by default")
    given = parser.parse_args()
    if shutil.which("wrk") is None:
        sys.stderr.write("wrk is not installed: apt-get install wrk\n")
        return 2
    holds = True
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        file = built(SEEDS, Path(folder) / "data") / "graph.nq"
        settings = {"ACCORD_QUERY_SECONDS": "30", "ACCORD_PER_CLIENT": "64"}
        own, client = accord(SEEDS, Path(folder) / "data", stack, **settings)
        peers = {name: PEERS[name](file, stack) for name in given.peers.split(",")}
        thing, place = (
            client.get(path, params={"size": "1"}, headers={"Accept": "application/json"}).json()["items"][0]["id"]
            for path in ("/measures", "/locations")
        )
        names, entity = {"thing": thing, "place": place}, "/doc/" + thing.partition("/id/")[2]
        sys.stdout.write(f"{'':32} {'ms':>8} {'bare':>5} {'cpu ms':>8}  and, times as fast, times less cpu\n")
        for case in (one for one in CASES if one.name != NOT_CHANGED):
            servers = {"accord": (own, _wish(case, own, names, given.coding, entity))}
            servers |= {name: (peer, _wish(case, peer, names, given.coding, None)) for name, peer in peers.items()}
            wish = servers["accord"][1]
            with bare(own, wish.path, wish.accept, given.coding) as nothing:
                servers["bare"] = nothing, wish
                line, is_held = printed(case, compared(servers, given.rounds, given.seconds))
            holds = holds and is_held
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
