"""Frames from a worker come whole and in order, however the socket cuts them, and wait where nobody takes them."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections.abc import Awaitable, Callable

import pytest

from graph.store.channel import Channel

FRAMES = [(b"C", b"x" * 70_000), (b"C", b""), (b"C", b"y" * 3_000_000), (b"C", b"z"), (b"D", b'{"told": 0}')]


def frame(kind: bytes, payload: bytes) -> bytes:
    return struct.pack(">cI", kind, len(payload)) + payload


def tell(story: Callable[[Channel, socket.socket], Awaitable[None]]) -> None:
    async def told() -> None:
        channel, theirs = await Channel.opened()
        theirs.setblocking(False)
        try:
            await asyncio.wait_for(story(channel, theirs), 20)
        finally:
            theirs.close()
            await channel.closed()

    asyncio.run(told())


@pytest.mark.parametrize("size", [4000, 65_541, 1_000_000, 10_000_000])
def test_frames_come_as_they_were_sent(size: int) -> None:
    async def story(channel: Channel, theirs: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        sent = b"".join(frame(*one) for one in FRAMES)

        async def send() -> None:
            for start in range(0, len(sent), size):
                await loop.sock_sendall(theirs, sent[start : start + size])

        sending = asyncio.ensure_future(send())
        assert [await channel.frame() for _ in FRAMES] == FRAMES
        await sending

    tell(story)


def test_a_frame_is_told_though_it_comes_byte_by_byte() -> None:
    async def story(channel: Channel, theirs: socket.socket) -> None:
        for byte in frame(b"C", b"abc") + frame(b"D", b""):
            theirs.send(bytes([byte]))
            await asyncio.sleep(0)
        assert [await channel.frame(), await channel.frame()] == [(b"C", b"abc"), (b"D", b"")]

    tell(story)


def test_frames_that_nobody_takes_stay_with_the_worker() -> None:
    async def story(channel: Channel, theirs: socket.socket) -> None:
        sent, one = 0, frame(b"C", b"x" * 65_536)
        loop = asyncio.get_running_loop()
        try:
            for _ in range(1000):
                await asyncio.wait_for(loop.sock_sendall(theirs, one), 0.5)
                sent += len(one)
        except TimeoutError:
            pass
        assert sent < 4_000_000
        for _ in range(sent // len(one)):
            assert await channel.frame() == (b"C", b"x" * 65_536)

    tell(story)


def test_the_end_of_a_worker_and_a_fault_end_the_waiting() -> None:
    async def left(channel: Channel, theirs: socket.socket) -> None:
        waiting = asyncio.ensure_future(channel.frame())
        await asyncio.sleep(0)
        theirs.close()
        with pytest.raises(EOFError):
            await waiting
        channel.ask({"do": "nothing"})  # nobody is there, which is told by the frames alone

    async def failed(channel: Channel, theirs: socket.socket) -> None:
        waiting = asyncio.ensure_future(channel.frame())
        await asyncio.sleep(0)
        channel.fail(KeyError("time"))
        with pytest.raises(KeyError):
            await waiting

    tell(left)
    tell(failed)


def test_a_request_is_its_length_and_json() -> None:
    async def story(channel: Channel, theirs: socket.socket) -> None:
        channel.ask({"do": "answer", "query": "é"})
        sent = await asyncio.get_running_loop().sock_recv(theirs, 1000)
        assert struct.unpack(">I", sent[:4])[0] == len(sent) - 4
        assert json.loads(sent[4:]) == {"do": "answer", "query": "é"}

    tell(story)
