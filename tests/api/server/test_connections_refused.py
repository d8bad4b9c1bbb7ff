"""The wire: what is no request, too slow or too large is refused with a reason, and costs the server nothing."""

from __future__ import annotations

import asyncio
import json
import random
from contextlib import suppress

import pytest
import uvicorn
from uvicorn.server import ServerState

from api.server.connections import Connection
from tests.api.server.wire import Echo, answer, asked, tell


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
        (b"BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        (b"get / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        (b"B(W / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"BREW / HTTP/2.0\r\nHost: a\r\n\r\n", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
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


@pytest.mark.parametrize("first", [asked("/kept"), asked("/kept") * 2])
def test_nobody_is_told_that_there_is_no_method_which_was_just_answered(first: bytes) -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(first + b"BREW / HTTP/1.1\r\nHost: a\r\n\r\n")
        for _ in range(first.count(b"/kept")):
            assert (await answer(reader))[2] == b"kept"
        status, _, body = await answer(reader)
        assert status == 400 and b"method GET" not in body

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
