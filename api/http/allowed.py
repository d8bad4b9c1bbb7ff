"""Which other servers may be asked: names, beginnings of addresses, and networks, as an operator lists them.

    query.wikidata.org                  everything that this name serves by http and https at the usual ports
    https://example.org/data/           addresses that begin so
    http://127.0.0.1:3030/ds/sparql     one address, and what stands below it
    10.20.0.0/16                        a private network that the names above may lead to

What a name leads to is looked at when it is asked: a private address is reached only where it is listed itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit

Network: TypeAlias = IPv4Network | IPv6Network
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9\-]{0,62}\.?){1,40}")
_ADDRESS = re.compile(r'https?://[^\x00-\x20<>"{}|\\^`@#\x7f-\U0010ffff]{1,4000}')
_DOTS = re.compile(r"/(?:\.|%2[eE]){1,2}(?:/|\?|$)")
_PORTS = {"http": 80, "https": 443}
# Addresses of IPv6 that stand for addresses of IPv4, by which a private one could be reached.
_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("2002::/16"))


@dataclass(frozen=True, slots=True)
class Allowed:
    """Servers that may be asked: `names` of hosts, `beginnings` of addresses, and private `networks`."""

    names: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    networks: tuple[Network, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.names or self.beginnings)

    @property
    def endpoints(self) -> tuple[str, ...]:
        """The addresses that are listed in full, and so may be asked without anybody naming them."""
        return tuple(one for one in self.beginnings if not one.endswith("/"))

    def may_ask(self, address: str) -> bool:
        """Whether an address is one of those listed."""
        parts = _parts(address)
        if parts is None or _DOTS.search(address):
            return False
        written = _written(parts)
        if any(written == one or written.startswith(_below(one)) for one in self.beginnings):
            return True
        return parts.hostname in self.names and (parts.port or _PORTS[parts.scheme]) == _PORTS[parts.scheme]

    def may_reach(self, number: str, host: str) -> bool:
        """Whether a host's IP address may be connected to: a public one, one that the host names by itself, or one of
        a network that is listed.
        """
        address: IPv4Address | IPv6Address = ip_address(number.partition("%")[0])
        address = getattr(address, "ipv4_mapped", None) or address
        if any(address in network for network in (*self.networks, *_named(host))):
            return True
        is_translated = any(address in network for network in _TRANSLATED)
        return address.is_global and not address.is_multicast and not is_translated


def allowed(listed: str) -> Allowed:
    """The servers of a list parted by commas. Raises ValueError for what is none of the forms above."""
    names: set[str] = set()
    beginnings: list[str] = []
    networks: list[Network] = []
    for one in filter(None, (entry.strip() for entry in listed.split(","))):
        if "://" in one:
            parts = _parts(one)
            if parts is None or parts.query or _DOTS.search(one):
                raise ValueError(f"{one} is no http or https address; one is like https://example.org/sparql")
            beginnings.append(_written(parts))
        elif (network := _network(one)) is not None:
            networks.append(network)
        elif _NAME.fullmatch(one.lower()):
            names.add(one.lower())
        else:
            raise ValueError(f"{one} is no name of a server, address or network")
    return Allowed(frozenset(names), tuple(beginnings), tuple(networks))


def _parts(address: str) -> SplitResult | None:
    if not _ADDRESS.fullmatch(address):
        return None
    try:
        parts = urlsplit(address)
        return parts if parts.hostname and parts.port != 0 else None
    except ValueError:  # a port that is no number
        return None


def _written(parts: SplitResult) -> str:
    """An address with its usual port left out and a path."""
    port = "" if parts.port in (None, _PORTS[parts.scheme]) else f":{parts.port}"
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}{port}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")


def _below(beginning: str) -> tuple[str, ...]:
    return (beginning,) if beginning.endswith("/") else (beginning + "/", beginning + "?")


def _network(written: str) -> Network | None:
    try:
        return ip_network(written, strict=False) if "/" in written or ":" in written else None
    except ValueError:
        return None


def _named(host: str) -> list[Network]:
    """The network that a host names by itself: an IP address, or this machine."""
    if host == "localhost":
        return [ip_network("127.0.0.0/8"), ip_network("::1/128")]
    try:
        return [ip_network(host)]
    except ValueError:
        return []
