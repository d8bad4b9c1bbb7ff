"""A fair share of the query workers for each client: so many requests at once, and 429 for more.

A client is an address; of IPv6 the first 64 bits, which is what one household or server has. Behind a proxy all come
from the proxy's address: `ACCORD_TRUSTED_PROXY` names the proxies whose X-Forwarded-For is believed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.datastructures import Headers

from api.boundary import Application, Receive, Scope, Send
from ontology.errors import TooMany

Network = IPv4Network | IPv6Network

_SHARED = ("/sparql", "/data")


class Shares:
    """ASGI middleware: counts, in `held`, the requests for queries and writes that are being answered."""

    def __init__(
        self, app: Application, held: Counter[str], most: int, proxies: Sequence[Network], retry_seconds: int
    ) -> None:
        self._app = app
        self._most = most
        self._proxies = tuple(proxies)
        self._retry_seconds = retry_seconds
        self._held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection. Raises TooMany where its client has its share already."""
        if scope["type"] != "http" or not _is_shared(scope["path"]):
            await self._app(scope, receive, send)
            return
        client = client_of(scope, self._proxies)
        if self._held[client] >= self._most:
            raise TooMany(self._most, self._retry_seconds)
        self._held[client] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._held[client] -= 1
            if not self._held[client]:
                del self._held[client]  # or every client there ever was would be kept


def networks(named: str) -> tuple[Network, ...]:
    """Addresses and networks, parted by commas. Raises ValueError for one that is none."""
    return tuple(ip_network(one.strip(), strict=False) for one in named.split(",") if one.strip())


def client_of(scope: Scope, proxies: Sequence[Network]) -> str:
    """Who asks: the address that the connection comes from, or the last that trusted proxies forward for."""
    peer = str((scope.get("client") or ("unknown",))[0])
    if not proxies or not is_among(peer, proxies):
        return _household(peer)
    forwarded = ",".join(Headers(raw=scope["headers"]).getlist("x-forwarded-for"))
    # Each proxy adds at the end whom it was asked by; what stands before the last untrusted one may be made up.
    for address in reversed([one.strip() for one in forwarded.split(",") if one.strip()]):
        if not is_among(address, proxies):
            return _household(address)
    return _household(peer)


def _is_shared(path: str) -> bool:
    return path in _SHARED or path.startswith("/data/")


def is_among(address: str, proxies: Sequence[Network]) -> bool:
    """Whether an address is one of a network's; what is no address is not."""
    try:
        return any(ip_address(address) in network for network in proxies)
    except ValueError:
        return False


@lru_cache(maxsize=1024)
def _household(address: str) -> str:
    try:
        known = ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(known, IPv6Address):
        return str(known.ipv4_mapped or IPv6Network((known, 64), strict=False))
    return str(known)
