"""One client has its share and no more; who a client is, is told by those who are trusted to tell."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest
from pydantic import ValidationError

from api.http.clients import client_of, networks
from api.middleware.shares import Shares
from api.settings import Settings
from ontology.errors import TooMany


def _scope(peer: str, forwarded: str = "", path: str = "/sparql") -> dict[str, Any]:
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    return {"type": "http", "path": path, "client": (peer, 4000), "headers": headers}


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "client"),
    [
        ("", "192.0.2.1", "", "192.0.2.1"),
        ("", "192.0.2.1", "198.51.100.7", "192.0.2.1"),
        ("10.0.0.0/8", "192.0.2.1", "198.51.100.7", "192.0.2.1"),
        ("10.0.0.0/8", "10.1.2.3", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.0/8", "10.1.2.3", "made-up, 198.51.100.7", "198.51.100.7"),
        ("10.0.0.0/8, 192.0.2.9", "10.1.2.3", "203.0.113.5, 198.51.100.7, 192.0.2.9", "198.51.100.7"),
        ("10.0.0.0/8", "10.1.2.3", "", "10.1.2.3"),
        ("10.0.0.0/8", "10.1.2.3", "10.9.9.9", "10.1.2.3"),
        ("", "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        ("", "::ffff:192.0.2.1", "", "192.0.2.1"),
        ("", "testclient", "", "testclient"),
    ],
)
def test_who_the_client_is(proxies: str, peer: str, forwarded: str, client: str) -> None:
    assert client_of(_scope(peer, forwarded), networks(proxies)) == client


def test_a_proxy_that_is_no_address_is_refused() -> None:
    with pytest.raises(ValidationError, match="trusted_proxy"):
        Settings(trusted_proxy="my-proxy")


def test_more_than_the_share_is_refused_until_something_is_done() -> None:
    async def story() -> None:
        done = asyncio.Event()

        async def app(*_: object) -> None:
            await done.wait()

        async def nothing(*_: object) -> Any:
            return None

        shares = Shares(app, Counter(), 2, (), 10)
        held = [asyncio.create_task(shares(_scope("192.0.2.1"), nothing, nothing)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(TooMany) as refused:
            await shares(_scope("192.0.2.1", path="/data/x"), nothing, nothing)
        assert refused.value.retry_after_seconds == 10
        others = [
            asyncio.create_task(shares(scope, nothing, nothing))
            for scope in (_scope("192.0.2.2"), _scope("192.0.2.1", path="/measures"))
        ]
        await asyncio.sleep(0)
        assert not any(task.done() for task in others)
        done.set()
        await asyncio.gather(*held, *others)
        await shares(_scope("192.0.2.1"), nothing, nothing)

    asyncio.run(story())
