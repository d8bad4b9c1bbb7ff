"""A fair share of the query workers for each client: so many requests at once, and 429 for more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from api.http.asgi import Application, Receive, Scope, Send
from api.http.clients import Network, client_of
from ontology.errors import TooMany

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


def _is_shared(path: str) -> bool:
    return path in _SHARED or path.startswith("/data/")
