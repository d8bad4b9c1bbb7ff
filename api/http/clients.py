"""Who a client is, and which proxies are believed about that.

A client is an address; of IPv6 the first 64 bits, which is what one household or server has. Behind a proxy all come
from the proxy's address: `ACCORD_TRUSTED_PROXY` names the proxies whose X-Forwarded-For is believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.datastructures import Headers

from api.http.asgi import Scope

Network = IPv4Network | IPv6Network


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
