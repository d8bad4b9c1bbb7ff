"""The servers that a bench compares, each in a process of its own, and a client that costs little."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2 as httpx

from tests.journeys.server import free_port, running

_RDFLIB = """
import sys
import uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint
data = Dataset()
data.parse(sys.argv[1], format="nquads")
uvicorn.run(SparqlEndpoint(graph=data, path="/query"), port=int(sys.argv[2]), log_level="error")
"""
# Sends what stands in a file, whatever it is asked: what is left of a request where a server has nothing to do.
_BARE = """
import asyncio, sys
try:
    from uvloop import run
except ImportError:
    from asyncio import run
answer = open(sys.argv[1], "rb").read()
class Bare(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
    def data_received(self, data):
        self.transport.write(answer)
async def main():
    server = await asyncio.get_running_loop().create_server(Bare, "127.0.0.1", int(sys.argv[2]))
    await server.serve_forever()
run(main())
"""
_PATIENCE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Peer:
    """A running server: where it listens, where it is asked in SPARQL, and its process."""

    port: int
    path: str
    process_id: int

    @property
    def address(self) -> str:
        """Its root."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def family(self) -> list[int]:
        """Its process and all below it."""
        return family(self.process_id)


class Lean:
    """A client that costs little, so that it is servers that are compared: one connection, nothing compressed."""

    def __init__(self, peer: Peer) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", peer.port, timeout=60)

    def get(self, address: str, **headers: str) -> int:
        """The status of the answer, which has been received as a whole."""
        self._connection.request("GET", address, headers={"Accept-Encoding": "identity", **headers})
        answer = self._connection.getresponse()
        answer.read()
        return answer.status


def family(process: int) -> list[int]:
    """A process and all below it that are there now."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []
    return [process, *(member for child in children for member in family(int(child)))]


def cpu_seconds(process: int) -> float:
    """Processor time of a process, to the nanosecond; 0 where it has ended (Linux: clock_getcpuclockid)."""
    try:
        return time.clock_gettime((~process << 3) | 2)
    except OSError:
        return 0.0


def resident_bytes(process: int) -> int:
    """Memory of a process and all below it; a page that several share counts for its part in each."""
    total = 0
    for member in family(process):
        try:
            told = Path(f"/proc/{member}/smaps_rollup").read_text()
        except OSError:
            continue  # it has ended
        total += sum(int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("Pss:"))
    return total


def accord(seeds: Path, data: Path, stack: ExitStack, **settings: str) -> tuple[Peer, httpx.Client]:
    """Accord, once it is ready for queries."""
    client, process = stack.enter_context(running(seeds, data, **settings))
    while client.get("/ready").status_code != 200:
        time.sleep(0.1)
    port = client.base_url.port
    assert port is not None
    return Peer(port, "/sparql", process.pid), client


def oxigraph(file: Path, stack: ExitStack) -> Peer:
    """`oxigraph serve`, in memory, filled over HTTP."""
    port = free_port()
    command = [str(Path(sys.executable).parent / "oxigraph"), "serve", "--bind", f"127.0.0.1:{port}"]
    process, client = stack.enter_context(_other(command, port))
    with file.open("rb") as quads:
        client.post("/store", content=quads, headers={"Content-Type": "application/n-quads"}).raise_for_status()
    return Peer(port, "/query", process)


def rdflib(file: Path, stack: ExitStack) -> Peer:
    """rdflib-endpoint over rdflib's own store."""
    port = free_port()
    process, _ = stack.enter_context(_other([sys.executable, "-c", _RDFLIB, str(file), str(port)], port))
    return Peer(port, "/query", process)


@contextmanager
def bare(peer: Peer, address: str, accept: str, coding: str = "") -> Iterator[Peer]:
    """A server that does nothing but send what another has answered, byte for byte."""
    port = free_port()
    with tempfile.NamedTemporaryFile() as file:
        file.write(_as_sent(peer.port, address, accept, coding))
        file.flush()
        with _other([sys.executable, "-c", _BARE, file.name, str(port)], port) as (process, _):
            yield Peer(port, peer.path, process)


def _as_sent(port: int, address: str, accept: str, coding: str) -> bytes:
    """An answer with its head, as it came."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        codings = f"Accept-Encoding: {coding}\r\n" if coding else ""
        head = f"GET {address} HTTP/1.1\r\nHost: x\r\nAccept: {accept}\r\n{codings}Connection: close\r\n\r\n"
        connection.sendall(head.encode())
        parts = []
        while part := connection.recv(65_536):
            parts.append(part)
    return b"".join(parts).replace(b"connection: close\r\n", b"", 1)


PEERS: Mapping[str, Callable[[Path, ExitStack], Peer]] = {"oxigraph": oxigraph, "rdflib": rdflib}


@contextmanager
def _other(command: list[str], port: int) -> Iterator[tuple[int, httpx.Client]]:
    """Another server, once it answers, which is ended by its own process id."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=_PATIENCE_SECONDS, trust_env=False) as client:
            deadline = time.monotonic() + _PATIENCE_SECONDS
            while time.monotonic() < deadline and process.poll() is None:
                try:
                    client.get("/query", params={"query": "ASK {}"})
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            yield process.pid, client
    finally:
        process.kill()
        process.wait()


def built(seeds: Path, data: Path) -> Path:
    """The folder of a graph built from documents, by our own command."""
    told = subprocess.run(
        [Path(sys.executable).parent / "accord", "build", "--seeds", seeds],
        env={**os.environ, "ACCORD_DATA": str(data), "PYTHONPATH": ":".join(sys.path)},
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return Path(told.stdout.strip())
