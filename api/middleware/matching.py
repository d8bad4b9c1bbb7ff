"""Reads on a condition: If-Match and If-Unmodified-Since, which ask for an answer only as long as it is a certain one.

Whoever fetches something piece by piece, or only that which was spoken of before, is told with 412 that it is another
by now (RFC 9110, sections 13.1.1 and 13.1.4). Both are looked at before If-None-Match, and of no request that fails
without them (section 13.2); what stands at the answer's end is its tag in the coding in which it goes out.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers

from api.http.asgi import Application, Message, Receive, Scope, Send
from api.http.caching import moment
from api.http.conditions import tags
from ontology.errors import PreconditionFailed

_CONDITIONS = frozenset((b"if-match", b"if-unmodified-since"))
_WOULD_DO = frozenset((200, 206, 304))


class Matching:
    """ASGI middleware around whatever gives an answer its tag; a condition that does not hold raises."""

    def __init__(self, app: Application) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one connection. Raises PreconditionFailed, and BadParameter for a condition that cannot be read."""
        # HEAD comes as GET; writes look at what is there before they are made.
        if scope["type"] != "http" or scope["method"] != "GET" or not _has_condition(scope):
            await self._app(scope, receive, send)
            return
        asked = Headers(raw=scope["headers"])

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] in _WOULD_DO:
                _check(asked, Headers(raw=message["headers"]))
            await send(message)

        await self._app(scope, receive, sent)


def _has_condition(scope: Scope) -> bool:
    return any(name in _CONDITIONS for name, _ in scope["headers"])


def _check(asked: Headers, answer: Mapping[str, str]) -> None:
    wanted = tags("If-Match", asked.getlist("if-match"))
    if wanted is not None:
        if "*" not in wanted and answer.get("etag") not in wanted:
            raise PreconditionFailed("If-Match", "What is there now is not what was asked for.")
        return  # then the other one is passed over
    since, changed = moment(asked.get("if-unmodified-since")), moment(answer.get("last-modified"))
    if since is not None and changed is not None and changed > since:
        raise PreconditionFailed("If-Unmodified-Since", "What is there now is newer.")
