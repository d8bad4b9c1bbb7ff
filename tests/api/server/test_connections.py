"""The wire: one answer for each request, in order and whole."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable

import pytest
import uvloop

from tests.api.server.wire import Echo, answer, asked, tell


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


@pytest.mark.parametrize("loop", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_a_client_of_old_that_goes_first_is_no_fault(
    loop: Callable[[], asyncio.AbstractEventLoop], caplog: pytest.LogCaptureFixture
) -> None:
    async def story(echo: Echo, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(asked("/wait", version="1.0"))
        await asyncio.sleep(0.1)
        writer.close()
        await echo.gone.wait()

    tell(story, loop=loop)
    gc.collect()  # for what nobody asked a task about
    assert not [one for one in caplog.records if one.name == "asyncio"]
