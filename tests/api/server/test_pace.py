"""Slow clients and many of them: who sends or takes too little is not waited for, and keeps nobody else out."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import uvicorn
from uvicorn.server import ServerState

from api.http.asgi import Message, Receive, Scope, Send
from api.http.clients import networks
from api.server.connections import Connection
from api.server.crowd import Terms
from api.server.pace import Pace

WHOLE = 20_000_000  # more than a kernel takes without a reader
CHUNK = b"x" * 65_536


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers a body with its length; some paths with very much, or with nothing while it is asked to wait."""
    start: Message = {"type": "http.response.start", "status": 200, "headers": []}
    if scope["path"] == "/wait":
        while (await receive())["type"] != "http.disconnect":
            pass
        return
    if scope["path"] in ("/much", "/much-at-once"):
        part = CHUNK if scope["path"] == "/much" else b"x" * WHOLE
        await send(start)
        for _ in range(WHOLE // len(part)):
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
        return
    size, more = 0, scope["path"] != "/unread"
    while more:
        message = await receive()
        size, more = size + len(message.get("body", b"")), message.get("more_body", False)
    await send(start)
    await send({"type": "http.response.body", "body": f"{scope['scheme']} {size}".encode()})


@asynccontextmanager
async def listening(patience: int = 1, terms: Terms | None = None) -> AsyncIterator[tuple[int, ServerState]]:
    """The port of a server with these terms, and what it knows of its connections."""
    config = uvicorn.Config(app, log_config=None, timeout_keep_alive=patience, lifespan="off", proxy_headers=False)
    config.load()
    state, loop = ServerState(), asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(config, state, {}, terms=terms or Terms()), "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1], state
    finally:
        server.close()
        for _ in range(200):
            if not state.connections and not state.tasks:
                break
            await asyncio.sleep(0.05)
        assert not state.connections and not state.tasks


async def connected(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A client that takes next to nothing unless it reads."""
    opened = socket.socket()
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    opened.setblocking(False)
    await asyncio.get_running_loop().sock_connect(opened, ("127.0.0.1", port))
    return await asyncio.open_connection(sock=opened, limit=4096)


async def gone(state: ServerState, seconds: float) -> bool:
    """Whether the server is rid of all connections within so many seconds."""
    for _ in range(round(seconds / 0.05)):
        if not state.connections and not state.tasks:
            return True
        await asyncio.sleep(0.05)
    return False


def test_a_client_has_more_time_the_more_it_moves_but_never_more_than_at_first() -> None:
    pace = Pace(10, now=100)
    assert pace.left(105) == 5
    pace.move(2048, 105)
    assert pace.left(105) == 6
    pace.move(20_480_000, 106)
    assert pace.left(106) == 10
    assert pace.left(117) == -1
    pace.begin(117)
    assert pace.left(117) == 10 and pace.since == 117


@pytest.mark.parametrize("path", ["/much", "/much-at-once"])
def test_who_takes_nothing_of_an_answer_is_not_waited_for(path: str) -> None:
    async def told() -> None:
        async with listening(terms=Terms(sending_seconds=0.5)) as (port, state):
            _, writer = await connected(port)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            await writer.drain()
            await asyncio.sleep(0.2)
            assert state.connections
            assert await gone(state, 8)
            writer.close()

    asyncio.run(told())


def test_who_takes_an_answer_slowly_but_steadily_gets_all_of_it() -> None:
    async def told() -> None:
        async with listening(terms=Terms(sending_seconds=1)) as (port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /much HTTP/1.1\r\nHost: x\r\n\r\n")
            taken = b""
            for _ in range(40):  # two seconds, twice as long as one may take nothing
                taken += await reader.read(100_000)
                await asyncio.sleep(0.05)
            while not taken.endswith(b"0\r\n\r\n"):
                part = await reader.read(1_000_000)
                assert part
                taken += part
            assert taken.count(b"x") >= WHOLE // len(CHUNK) * len(CHUNK)
            writer.close()

    asyncio.run(told())


def test_a_body_that_comes_byte_by_byte_is_not_waited_for_for_ever() -> None:
    async def told() -> None:
        async with listening() as (port, state):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
            for _ in range(30):
                await asyncio.sleep(0.1)
                if reader.at_eof() or not state.connections:
                    break
                writer.write(b"x")
            assert (await reader.read(100)).startswith(b"HTTP/1.1 408 ")
            writer.close()

    asyncio.run(told())


def test_an_answer_reaches_a_client_that_is_still_sending() -> None:
    async def told() -> None:
        async with listening() as (port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"POST /unread HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n")
            for _ in range(80):
                writer.write(b"y" * 100_000)
                await asyncio.sleep(0.005)
            answer = await reader.read()
            assert answer.startswith(b"HTTP/1.1 200 ") and b"connection: close\r\n" in answer
            writer.close()

    asyncio.run(told())


def test_who_only_holds_connections_open_keeps_nobody_out() -> None:
    async def told() -> None:
        async with listening(patience=5, terms=Terms(most=4)) as (port, state):
            held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(12)]
            held[-1][1].write(b"GET / HTTP/1.1\r\nHost:")
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            assert (await reader.readuntil(b"http 0")).startswith(b"HTTP/1.1 200 ")
            assert len(state.connections) <= 4
            for _, one in [*held, (reader, writer)]:
                one.close()

    asyncio.run(told())


def test_where_everybody_is_being_answered_one_more_is_told_to_come_again() -> None:
    async def told() -> None:
        async with listening(terms=Terms(most=2)) as (port, _):
            held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
            for _, one in held:
                one.write(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
            await asyncio.sleep(0.2)
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            answer = await reader.read()
            assert answer.startswith(b"HTTP/1.1 503 ") and b"retry-after: 1\r\n" in answer
            for _, one in [*held, (reader, writer)]:
                one.close()

    asyncio.run(told())


@pytest.mark.parametrize(
    ("proxies", "said", "scheme"),
    [("127.0.0.0/8", "https", "https"), ("127.0.0.0/8", "javascript", "http"), ("10.0.0.0/8", "https", "http")],
)
def test_the_scheme_is_a_trusted_proxys_to_say(proxies: str, said: str, scheme: str) -> None:
    async def told() -> None:
        async with listening(terms=Terms(proxies=networks(proxies))) as (port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: {said}\r\n\r\n".encode())
            assert (await reader.readuntil(b" 0\r\n")).endswith(f"{scheme} 0\r\n".encode())
            writer.close()

    asyncio.run(told())
