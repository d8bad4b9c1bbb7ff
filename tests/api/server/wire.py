"""A conversation over a socket: an application that tells what it was asked, and the client's side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import uvicorn
from uvicorn.server import ServerState

from api.http.asgi import Application, Message, Receive, Scope, Send
from api.middleware.kept_answers import Ready
from api.server.connections import Connection

HEAD_BYTES = 4000
Told = tuple[int, dict[str, str], bytes]
Story = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Echo:
    """Answers with what it was asked: method, path, query, length of the body; some paths do more."""

    def __init__(self) -> None:
        self.asked: list[Scope] = []
        self.kept: list[Scope] = []
        self.gone = asyncio.Event()

    def at_once(self, scope: Scope) -> Ready | None:
        if scope["path"] != "/kept":
            return None
        self.kept.append(scope)
        return Ready(200, b"content-length: 4\r\netag: x\r\n", b"kept", b"x-y: z\r\n")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope)
        path = scope["path"]
        if path == "/unread":
            await self._answer(send, b"not read")
            return
        if path == "/wait":
            while (await receive())["type"] != "http.disconnect":
                pass
            self.gone.set()
            return
        if path == "/fails":
            raise ValueError("it fails")
        body = await self._body(receive)
        if body is None:
            self.gone.set()
        elif path == "/slow":
            await asyncio.sleep(0.05)
            await self._answer(send, b"slow")
        elif path in ("/stream", "/half"):
            await self._stream(send, is_whole=path == "/stream")
        elif path == "/spoilt":
            await send(_start((b"x-a", b"b\r\nc: d")))
            await send({"type": "http.response.body", "body": b""})
        else:
            await self._answer(send, f"{scope['method']} {path} {scope['query_string'].decode()} {len(body)}".encode())

    @staticmethod
    async def _body(receive: Receive) -> bytes | None:
        body = b""
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += bytes(message["body"])
            if not message["more_body"]:
                return body

    @staticmethod
    async def _answer(send: Send, body: bytes) -> None:
        await send(_start((b"content-length", str(len(body)).encode())))
        await send({"type": "http.response.body", "body": body})

    @staticmethod
    async def _stream(send: Send, *, is_whole: bool) -> None:
        await send(_start())
        for part in (b"one ", b"two "):
            await send({"type": "http.response.body", "body": part, "more_body": True})
        if is_whole:
            await send({"type": "http.response.body", "body": b"three"})


def _start(*fields: tuple[bytes, bytes]) -> Message:
    return {"type": "http.response.start", "status": 200, "headers": list(fields)}


def tell(
    story: Callable[[Echo, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
    patience: int = 5,
    loop: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> None:
    """Has a client's side of a conversation run over a socket against an echo."""

    async def told() -> None:
        echo = Echo()
        app: Application = echo
        config = uvicorn.Config(
            app,
            log_config=None,
            timeout_keep_alive=patience,
            h11_max_incomplete_event_size=HEAD_BYTES,
            lifespan="off",
            proxy_headers=False,
        )
        config.load()
        state = ServerState()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Connection(config, state, {}), "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
        try:
            await asyncio.wait_for(story(echo, reader, writer), 20)
        finally:
            writer.close()
            with suppress(ConnectionError):  # the server may have been first
                await writer.wait_closed()
            server.close()
            await server.wait_closed()
            for _ in range(100):
                if not state.connections and not state.tasks:
                    break
                await asyncio.sleep(0.02)
            assert not state.connections and not state.tasks

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(told())


async def answer(reader: asyncio.StreamReader, *, bodiless: bool = False) -> Told:
    """The next answer on a connection. Raises IncompleteReadError where it is not whole."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:-2])}
    status = int(head[0].split()[1])
    if bodiless or status in (100, 204, 304):
        return status, fields, b""
    if "content-length" in fields:
        return status, fields, await reader.readexactly(int(fields["content-length"]))
    if "transfer-encoding" not in fields:
        return status, fields, await reader.read()
    body = b""
    while size := int(await reader.readuntil(b"\r\n"), 16):
        body += await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readexactly(2)
    return status, fields, body


def asked(target: str, *fields: str, method: str = "GET", version: str = "1.1", body: bytes = b"") -> bytes:
    return "\r\n".join([f"{method} {target} HTTP/{version}", "Host: x", *fields, "", ""]).encode("latin-1") + body
