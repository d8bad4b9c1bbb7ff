"""A language model's endpoint on this machine, which answers as each test tells it to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What the endpoint sends back: status, body, headers, and how long it waits before the body's last byte."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0


@dataclass
class Endpoint:
    """The address, and what was asked so far: bodies and headers, in order."""

    base_url: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    @property
    def forms(self) -> list[str | None]:
        return [(one.get("response_format") or {}).get("type") for one in self.asked]


Answer = Callable[[dict[str, Any]], Reply]


def said(text: str) -> Reply:
    """A reply whose message is a text."""
    return Reply(body=json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode())


def found(*findings: dict[str, Any]) -> Reply:
    """A reply with findings in the form asked for."""
    return said(json.dumps({"findings": findings}))


def claim(kind: str, quote: str, block: int = 0, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "block": block, "quote": quote, "fields": fields}


@contextmanager
def answering(replies: Sequence[Reply] | Answer) -> Iterator[Endpoint]:
    """An endpoint that gives these replies one after the other, the last of them for ever, or what a function says."""
    waiting = list(replies) if not callable(replies) else []
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                endpoint.asked.append(body)
                endpoint.headers.append(dict(self.headers))
                reply = replies(body) if callable(replies) else waiting.pop(0) if len(waiting) > 1 else waiting[0]
            try:
                self._send(reply)
            except (BrokenPipeError, ConnectionResetError):
                return  # the client had waited enough

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body[:-1])
            self.wfile.flush()
            if reply.seconds:
                time.sleep(reply.seconds)
            self.wfile.write(reply.body[-1:])

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
