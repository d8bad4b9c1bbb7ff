"""What a running server costs: seconds from start to the first answer of a built graph, and its memory.

    .venv/bin/python -m tests.bench.footprint [--runs 5]

Memory is resident set size summed over the server and its workers (pages that they share count more than once),
read from /proc after each worker has answered a query. Times are of this machine at this moment: compare, do not quote.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx2 as httpx

from tests.journeys.server import running

QUERY = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def family(pid: int) -> list[int]:
    """A process and all below it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(member for child in children for member in family(int(child)))]


def resident_bytes(pid: int) -> int:
    """Resident set size of a process and all below it."""
    pages = [int(Path(f"/proc/{member}/statm").read_text().split()[1]) for member in family(pid)]
    return sum(pages) * 4096


def ask(client: httpx.Client, times: int) -> None:
    """Queries that reach every worker."""
    for number in range(times):
        client.get("/sparql", params={"query": f"{QUERY} # {number}"}).raise_for_status()


def main() -> int:
    """Prints start-up and memory over some runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    seeds = Path(__file__).parent.parent.parent / "seeds"
    seconds, megabytes = [], []
    with tempfile.TemporaryDirectory() as data:
        accord = Path(sys.executable).parent / "accord"
        subprocess.run(  # our own command
            [accord, "build", "--seeds", seeds], env={"ACCORD_DATA": data, "PATH": ""}, check=True, capture_output=True
        )
        for _ in range(runs):
            begun = time.monotonic()
            with running(seeds, Path(data)) as (client, process):
                seconds.append(time.monotonic() - begun)
                ask(client, 20)
                megabytes.append(resident_bytes(process.pid) / 1e6)
    sys.stdout.write(
        f"start to first answer: median {statistics.median(seconds):.2f} s, most {max(seconds):.2f} s\n"
        f"memory with workers: median {statistics.median(megabytes):.0f} MB, most {max(megabytes):.0f} MB\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
