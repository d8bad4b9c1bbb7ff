"""The wire: one answer for each request, in order and whole; and what is no request, or too slow or large, refused."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest
import uvicorn
from uvicorn.server import ServerState

from api.boundary import Application, Message, Receive, Scope, Send
from api.connections import Connection
from api.kept_answers import Ready

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
    story: Callable[[Echo, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]], patience: int = 5
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

    asyncio.run(told())


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


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (asked("/a%20b?c=%41"), b"GET /a b c=%41 0"),
        (asked("http://x/a?b"), b"GET /a b 0"),
        (asked("http://x?b"), b"GET / b 0"),
        (asked("/a#b"), b"GET /a  0"),
        (asked("*", method="OPTIONS"), b"OPTIONS *  0"),
        (asked("//a/b"), b"GET //a/b  0"),
        (asked("/a", "Content-Length: 5", method="POST", body=b"hello"), b"POST /a  5"),
        (asked("/a", "Transfer-Encoding: chunked", method="PUT", body=b"2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nT: v\r\n\r\n"),
         b"PUT /a  5"),
        (asked("/a", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAAA"), b"GET /a  0"),
        (asked("/a", "Connection: Upgrade", "Upgrade: h2c", "Content-Length: 5", method="POST", body=b"hello"),
         b"POST /a  5"),
        (asked("/a", "Connection: Upgrade", "Upgrade: h2c", "Transfer-Encoding: chunked", method="POST",
               body=b"5\r\nhello\r\n0\r\n\r\n"), b"POST /a  5"),
        (asked("/kept"), b"kept"),
        (asked("/kept", "Content-Length: 2", body=b"xy"), b"GET /kept  2"),
        (asked("/stream"), b"one two three"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_a_request_is_understood_however_it_is_cut_up(sent: bytes, said: bytes, step: int) -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for start in range(0, len(sent), step):
            writer.write(sent[start : start + step])
            await asyncio.sleep(0)
        status, _, body = await answer(reader)
        assert (status, body) == (200, said)

    tell(story)


@pytest.mark.parametrize("host", ["a.b:80", "[::1]:8000", "127.0.0.1", "a_b", ""])
def test_a_host_is_a_name_or_an_address(host: str) -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(f"GET /a HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        assert (await answer(reader))[0] == 200
        assert (b"host", host.encode()) in echo.asked[0]["headers"]

    tell(story)


def test_the_host_is_the_one_that_the_target_names() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("http://other:81/a"))
        assert (await answer(reader))[0] == 200
        assert (b"host", b"other:81") in echo.asked[0]["headers"]

    tell(story)


def test_requests_sent_ahead_are_answered_in_their_order() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        paths = ["/slow", "/kept", "/1", "/stream", "/slow", "/2", "/kept"]
        writer.write(b"".join(asked(path) for path in paths))
        said = [(await answer(reader))[2] for _ in paths]
        assert said == [
            b"slow",
            b"GET /kept  0",
            b"GET /1  0",
            b"one two three",
            b"slow",
            b"GET /2  0",
            b"GET /kept  0",
        ]

    tell(story)


def test_the_same_request_again_is_not_read_again_and_no_other_is_taken_for_it() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        once = asked("/kept", "X: 1")
        for sent, said in (
            (once, [b"kept"]),
            (once, [b"kept"]),
            (once + once, [b"kept", b"kept"]),
            (asked("/a", f"Content-Length: {len(once)}", method="POST"), []),
            (once, [f"POST /a  {len(once)}".encode()]),  # the same bytes, but a body
            (b"GET /b HTTP/1.1\r\n", []),
            (once[once.index(b"Host") :], [b"GET /b  0"]),
            (asked("/kept", "X: 2"), [b"kept"]),
            (once, [b"kept"]),
        ):
            writer.write(sent)
            for one in said:
                assert (await answer(reader))[2] == one
            await asyncio.sleep(0.01)
        assert len(echo.kept) == 6
        assert len({id(scope) for scope in echo.kept}) == 4
        assert [scope["path"] for scope in echo.asked] == ["/a", "/b"]

    tell(story)


def test_a_small_answer_leaves_in_one_piece() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for path, end in (("/a", b"GET /a  0"), ("/kept", b"kept")):
            writer.write(asked(path))
            assert (await reader.read(100_000)).endswith(end)

    tell(story)


def test_an_answer_that_breaks_off_is_not_taken_for_whole() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/half") + asked("/after"))
        with pytest.raises(asyncio.IncompleteReadError):
            await answer(reader)
        assert len(echo.asked) == 1

    tell(story)


def test_an_old_client_is_told_the_end_by_the_end_and_of_a_broken_answer_by_a_reset() -> None:
    async def whole(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/stream", version="1.0"))
        _, fields, body = await answer(reader)
        assert "transfer-encoding" not in fields and body == b"one two three"

    async def broken(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/half", version="1.0"))
        with pytest.raises(ConnectionResetError):
            await reader.read()

    tell(whole)
    tell(broken)


def test_a_head_alone_has_no_body_behind_it() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/a", method="HEAD") + asked("/b"))
        assert (await answer(reader, bodiless=True))[1]["content-length"] == "10"
        assert (await answer(reader))[2] == b"GET /b  0"

    tell(story)


def test_who_asks_whether_to_send_a_body_is_told_to_go_on() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/a", "Expect: 100-continue", "Content-Length: 3", method="POST"))
        assert (await answer(reader))[0] == 100
        writer.write(b"abc")
        assert (await answer(reader))[2] == b"POST /a  3"

    tell(story)


def test_a_body_nobody_reads_ends_the_connection_behind_the_answer() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/unread", "Content-Length: 1000", method="POST"))
        assert (await answer(reader))[2] == b"not read"
        assert await reader.read() == b""

    tell(story)


def test_a_large_body_comes_through_whole() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for size in (3_000_000, 1, 200_000):
            writer.write(asked("/a", f"Content-Length: {size}", method="POST", body=b"x" * size))
            assert (await answer(reader))[2] == f"POST /a  {size}".encode()

    tell(story)


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\nHost: a\n\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n folded\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: b\x00c\r\n\r\n", 400),
        (b"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\nHost: a\r\n\r\n", 400),
        (b"CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        (asked("/", "Content-Length: 5", "Content-Length: 6", method="POST"), 400),
        (asked("/", "Content-Length: -5", method="POST"), 400),
        (asked("/", "Content-Length: 5", "Transfer-Encoding: chunked", method="POST"), 400),
        (asked("/", "Transfer-Encoding: chunked", method="POST", body=b"zz\r\n"), 400),
        (asked("/", "Transfer-Encoding: gzip, chunked", method="POST", body=b"1\r\nx\r\n0\r\n\r\n"), 501),
        (asked("/", "Transfer-Encoding: chunked", method="POST", version="1.0", body=b"1\r\nx\r\n0\r\n\r\n"), 400),
        (b"GET / HTTP/1.1\r\nHost: a/<script>\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400),
        (b"GET http://a@b/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (asked("/", "X: " + "y" * 300_000), 431),
        (b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: y\r\n" * 60_000, 431),
        (b"GET /" + b"y" * 300_000, 431),
    ],
)
def test_what_is_no_request_is_refused_with_a_reason(sent: bytes, status: int) -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(sent)
        found, fields, body = await answer(reader)
        assert found == status and fields["connection"] == "close"
        assert json.loads(body)["status"] == status and json.loads(body)["detail"]
        with suppress(ConnectionError):  # it may end before all was read that was sent
            assert await reader.read() == b""

    tell(story)


def test_nonsense_behind_a_request_takes_nothing_from_its_answer() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/slow") + b"nonsense\r\n\r\n")
        assert (await answer(reader))[2] == b"slow"
        assert await reader.read() == b""

    tell(story)


def test_an_endless_trailer_is_not_gathered() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/a", "Transfer-Encoding: chunked", method="POST", body=b"1\r\nx\r\n0\r\nT: "))
        for _ in range(8):
            writer.write(b"y" * 800)
            await asyncio.sleep(0.01)
        assert (await answer(reader))[0] == 400

    tell(story)


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", None),
        (b"GET / HTTP/1.1\r\nHost:", 408),
        (asked("/a", "Content-Length: 5", method="POST", body=b"he"), 408),
    ],
)
def test_who_does_not_go_on_is_not_waited_for(sent: bytes, status: int | None) -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(sent)
        if status is not None:
            assert (await answer(reader))[0] == status
        assert await reader.read() == b""
        assert not echo.asked or echo.gone.is_set()

    tell(story, patience=1)


def test_a_slow_answer_is_waited_for_longer_than_a_slow_question() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/wait"))
        await asyncio.sleep(2)
        assert not echo.gone.is_set() and not reader.at_eof()
        writer.close()
        await asyncio.wait_for(echo.gone.wait(), 5)

    tell(story, patience=1)


def test_an_application_that_fails_is_answered_for() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/fails"))
        assert (await answer(reader))[0] == 500

    tell(story)


def test_a_field_with_a_line_of_its_own_is_never_sent() -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/spoilt"))
        status, fields, _ = await answer(reader)
        assert status == 500 and "c" not in fields and "x-a" not in fields

    tell(story)


def test_malformed_bytes_never_cost_the_server(soak: bool) -> None:
    whole = asked("/a?b=c", "Content-Length: 5", "Accept: */*", method="POST", body=b"hello") + asked(
        "/c", "Transfer-Encoding: chunked", method="POST", body=b"5\r\nhello\r\n0\r\n\r\n"
    )

    async def spoil(chance: random.Random, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        spoilt = bytearray(whole)
        for _ in range(chance.randint(1, 5)):
            place = chance.randrange(len(spoilt))
            spoilt[place : place + chance.choice((0, 1, 8))] = chance.choice(
                (b"", b"\r\n", b"\n", b"\x00", b" ", b"\xff", b":", b"9" * 30, b"HTTP/1.1", b"Transfer-Encoding: x\r\n")
            )
        writer.write(bytes(spoilt))
        writer.write_eof()
        with suppress(ConnectionError):
            told = await asyncio.wait_for(reader.read(), 10)
            assert told == b"" or told.startswith(b"HTTP/1.1 ")
            assert b"HTTP/1.1 500" not in told

    async def told() -> None:
        echo = Echo()
        config = uvicorn.Config(echo, log_config=None, timeout_keep_alive=2, lifespan="off", proxy_headers=False)
        config.load()
        state, loop = ServerState(), asyncio.get_running_loop()
        server = await loop.create_server(lambda: Connection(config, state, {}), "127.0.0.1", 0)
        for number in range(2000 if soak else 200):
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
            await spoil(random.Random(number), reader, writer)
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
        writer.write(asked("/still-there"))
        assert (await answer(reader))[2] == b"GET /still-there  0"
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()
        await asyncio.sleep(0.05)
        assert not state.connections and not state.tasks

    asyncio.run(told())
