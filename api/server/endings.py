"""How a connection ends whose answer is not whole."""

from __future__ import annotations

import asyncio
import socket
import struct

_AT_ONCE = struct.pack("ii", 1, 0)  # what is not sent yet is dropped, and the other side is told so


def end_badly(transport: asyncio.Transport) -> None:
    """Ends a connection so that its client meets an error where it would take a quiet end for that of the answer."""
    held = transport.get_extra_info("socket")
    if held is not None and held.fileno() >= 0:  # the client may have gone first
        held.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    transport.abort()
