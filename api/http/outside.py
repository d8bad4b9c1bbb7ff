"""Requests to other servers, for SERVICE and LOAD: only to those that are allowed, with limits, without redirects.

The address that a name leads to is looked up once, looked at, and then connected to: nobody can have it lead to another
in between. No proxy, no credential and no cookie is used.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpcore

from api.http.allowed import Allowed
from api.version import installed_version
from ontology.errors import Forbidden, ServiceFailed

_AT_ONCE = 8
_log = logging.getLogger("accord.outside")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: the media type in small letters, and the bytes."""

    media_type: str
    body: bytes


class Outside:
    """The servers that may be asked, and how much and how long each may answer."""

    def __init__(self, allowed: Allowed, seconds: float, most_bytes: int) -> None:
        self.allowed = allowed
        self._seconds = seconds
        self._most_bytes = most_bytes
        self._turns = asyncio.Semaphore(_AT_ONCE)

    def check(self, address: str, asker: str) -> None:
        """Raises Forbidden where an address may not be asked; `asker` is what would ask it, such as SERVICE."""
        if not self.allowed:
            raise Forbidden(f"{asker} asks other servers, which queries and updates may not do here.")
        if not self.allowed.may_ask(address):
            raise Forbidden(f"{asker} may not ask <{address}> here; ACCORD_SERVICE_ALLOW lists what it may ask.")

    async def get(self, address: str, accept: str) -> Fetched:
        """What stands at an address. Raises Forbidden where it may not be asked, ServiceFailed where it gives none."""
        return await self._asked("GET", address, accept, None)

    async def post(self, address: str, accept: str, form: bytes) -> Fetched:
        """What an address answers to a form. Raises what `get` raises."""
        return await self._asked("POST", address, accept, form)

    async def _asked(self, method: str, address: str, accept: str, form: bytes | None) -> Fetched:
        self.check(address, "SERVICE" if form is not None else "LOAD")
        address = address.partition("#")[0]
        host = urlsplit(address).hostname or ""
        _log.info("%s is asked", host)
        try:
            async with self._turns, asyncio.timeout(self._seconds):
                return await self._answer(method, address, accept, form)
        except TimeoutError:
            raise ServiceFailed(host, f"did not answer within {self._seconds:g} seconds") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, OSError) as error:
            raise ServiceFailed(host, f"could not be asked: {str(error) or type(error).__name__}") from error

    async def _answer(self, method: str, address: str, accept: str, form: bytes | None) -> Fetched:
        host = urlsplit(address).hostname or ""
        headers = {
            "Host": urlsplit(address).netloc,
            "Accept": accept,
            "Accept-Encoding": "identity",
            "User-Agent": f"accord/{installed_version()}",
        }
        if form is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str(len(form))}
        async with (
            httpcore.AsyncConnectionPool(network_backend=_Looked(self.allowed)) as pool,
            pool.stream(method, address, headers=list(headers.items()), content=form) as answer,
        ):
            if 300 <= answer.status < 400:
                raise ServiceFailed(host, f"answered {answer.status}, a redirect, and those are not followed")
            if answer.status != 200:
                raise ServiceFailed(host, f"answered {answer.status}")
            body = bytearray()
            async for part in answer.aiter_stream():
                body += part
                if len(body) > self._most_bytes:
                    raise ServiceFailed(host, f"answered with more than {self._most_bytes} bytes")
            return Fetched(_media_type(answer.headers), bytes(body))


def _media_type(headers: Iterable[tuple[bytes, bytes]]) -> str:
    sent = next((value for name, value in headers if name.lower() == b"content-type"), b"")
    return sent.decode("latin-1").partition(";")[0].strip().lower()


class _Looked(httpcore.AnyIOBackend):
    """Connects to what a name leads to after a look at it."""

    def __init__(self, allowed: Allowed) -> None:
        self._allowed = allowed

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection. Raises Forbidden where the name leads to a private address that is not listed."""
        numbers = list(dict.fromkeys(str(address[0]) for *_, address in await _found(host, port)))
        for number in numbers:
            if not self._allowed.may_reach(number, host):
                raise Forbidden(f"{host} is at a private address, which is not asked unless it is listed itself.")
        return await super().connect_tcp(numbers[0], port, timeout, local_address, socket_options)


async def _found(host: str, port: int) -> Sequence[tuple[Any, ...]]:
    """What a name leads to, as the operating system says. Raises OSError."""
    return await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
