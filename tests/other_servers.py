"""Servers on this machine that others may ask: each answers as it is told to, and notes who asked what."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox

RESULTS = "application/sparql-results+json"


@dataclass(frozen=True, slots=True)
class Reply:
    """What to answer: a status, header fields, and a body in parts."""

    body: bytes = b""
    media_type: str = RESULTS
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0


@dataclass(slots=True)
class Other:
    """A server's address, and the requests that came: method, path, and the query that was sent."""

    address: str
    asked: list[tuple[str, str, str]] = field(default_factory=list)


Answer = Callable[[str, str], Reply]


@contextmanager
def other_server(answer: Answer) -> Iterator[Other]:
    """A server that answers a path and a query."""
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            is_query = self.headers["Content-Type"] == "application/sparql-query"
            self._answer(body if is_query else parse_qs(body).get("query", [""])[0])

        def do_GET(self) -> None:
            self._answer("")

        def _answer(self, query: str) -> None:
            other.asked.append((self.command, self.path, query))
            reply = answer(self.path, query)
            ended.wait(reply.seconds)
            try:
                self.send_response(reply.status)
                for name, value in (("Content-Type", reply.media_type), *reply.headers):
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)
            except OSError:
                pass  # whoever asked has gone

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    other = Other(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield other
    finally:
        ended.set()
        server.shutdown()
        thread.join()
        server.server_close()


def answered(store: ox.Store, query: str) -> Reply:
    """What a store answers to a SELECT, as SPARQL results in JSON."""
    found = store.query(query)
    assert isinstance(found, ox.QuerySolutions)
    written = found.serialize(format=ox.QueryResultsFormat.JSON)
    assert written is not None
    return Reply(written)
