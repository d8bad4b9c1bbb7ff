"""The way to a worker's process and back: one socket, requests in, frames out, each as it comes off the event loop."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections import deque
from collections.abc import Mapping
from typing import Any, Self, cast

_FRAME = struct.Struct(">cI")
_LENGTH = struct.Struct(">I")
# Frames that nobody takes are left with the worker, which then waits: this is how a slow client slows it down.
_MOST_HELD_BYTES = 512 * 1024


class Channel(asyncio.Protocol):
    """Our end. One at a time may wait for a frame."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._frames: deque[tuple[bytes, bytes]] = deque()
        self._frames_bytes = 0
        self._begun = bytearray()  # of a frame that has not come to its end
        self._is_paused = False
        self._has_ended = False
        self._fault: Exception | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._closed = asyncio.get_running_loop().create_future()

    @classmethod
    async def opened(cls) -> tuple[Self, socket.socket]:
        """A channel, and the socket for the worker, which is to be closed here once the worker has it."""
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        try:
            _, made = await asyncio.get_running_loop().create_connection(cls, sock=ours)
        except BaseException:
            ours.close()
            theirs.close()
            raise
        return made, theirs

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The event loop has taken over the socket."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """More of what the worker says."""
        if self._begun:
            self._begun += data
            begun = len(self._begun)
            if begun < _FRAME.size or begun < _FRAME.size + _FRAME.unpack_from(self._begun)[1]:
                return
            data, self._begun = bytes(self._begun), bytearray()
        start = 0
        while len(data) - start >= _FRAME.size:
            kind, length = _FRAME.unpack_from(data, start)
            end = start + _FRAME.size + length
            if len(data) < end:
                break
            self._frames.append((kind, data[start + _FRAME.size : end]))
            self._frames_bytes += length
            start = end
        self._begun += memoryview(data)[start:]
        if self._frames_bytes > _MOST_HELD_BYTES and self._transport is not None:
            self._is_paused = True
            self._transport.pause_reading()
        if self._frames:
            self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """The worker has ended, or nobody listens any more."""
        self._has_ended = True
        self._wake()
        if not self._closed.done():
            self._closed.set_result(None)

    def ask(self, request: Mapping[str, Any]) -> None:
        """Sends a request. A worker that has ended tells by the end of its frames."""
        body = json.dumps(request).encode()
        if self._transport is not None and not self._has_ended:
            self._transport.write(_LENGTH.pack(len(body)) + body)

    async def frame(self) -> tuple[bytes, bytes]:
        """The next frame's kind and payload. Raises EOFError when the worker has ended, and what `fail` was given."""
        while True:
            if self._fault is not None:
                raise self._fault
            if self._frames:
                return self._next()
            if self._has_ended:
                raise EOFError
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter

    def fail(self, fault: Exception) -> None:
        """Has whoever waits for a frame, now or later, wait in vain."""
        self._fault = fault
        self._wake()

    async def closed(self) -> None:
        """Listens no more, and waits until the socket is closed."""
        if self._transport is not None:
            self._transport.close()
        await asyncio.shield(self._closed)

    def _next(self) -> tuple[bytes, bytes]:
        found = self._frames.popleft()
        self._frames_bytes -= len(found[1])
        if self._frames_bytes <= _MOST_HELD_BYTES:
            self._read_on()
        return found

    def _read_on(self) -> None:
        if self._is_paused and self._transport is not None and not self._transport.is_closing():
            self._is_paused = False
            self._transport.resume_reading()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
