"""How slow a client may be: in sending what it began, and in taking what it is sent.

Whoever sends or takes a byte now and then would otherwise hold a connection, and what waits on it, for ever.
"""

from __future__ import annotations

import asyncio
import fcntl
import struct
import termios

_LEAST_BYTES_A_SECOND = 2048
_NUMBER = struct.Struct("i")


class Pace:
    """What may still pass before a client is too slow: so many seconds at most, and as many again as bytes move."""

    def __init__(self, seconds: float, now: float) -> None:
        self._seconds = seconds
        self.begin(now)

    def begin(self, now: float) -> None:
        """From this moment on it counts."""
        self.since = self._counted_at = now
        self._left = self._seconds

    def move(self, number: int, now: float) -> None:
        """So many bytes have moved."""
        self._left = min(self._seconds, self.left(now) + number / _LEAST_BYTES_A_SECOND)
        self._counted_at = now

    def left(self, now: float) -> float:
        """Seconds that are left; 0 or fewer where the client is too slow."""
        return self._left - (now - self._counted_at)


class Taking:
    """How a client takes what it is sent."""

    def __init__(self, seconds: float, now: float) -> None:
        self._pace = Pace(seconds, now)
        self._untaken = 0

    def send(self, number: int) -> None:
        """So many bytes are on their way to it."""
        self._untaken += number

    def left(self, transport: asyncio.Transport, now: float) -> float | None:
        """Seconds that are left to take more; None where it has taken everything."""
        untaken = untaken_bytes(transport)
        if not untaken:
            self._pace.begin(now)
        else:
            self._pace.move(max(0, self._untaken - untaken), now)
        self._untaken = untaken
        return self._pace.left(now) if untaken else None


def untaken_bytes(transport: asyncio.Transport) -> int:
    """Bytes that were sent and that the other side has not said to have: with us, and with the system (tcp(7))."""
    untaken = transport.get_write_buffer_size()
    opened = transport.get_extra_info("socket")
    try:
        answer = fcntl.ioctl(opened.fileno(), termios.TIOCOUTQ, bytes(_NUMBER.size))
    except (AttributeError, OSError, ValueError):
        return untaken  # it is closed, or this system does not tell
    return untaken + int(_NUMBER.unpack(answer)[0])
