"""A worker's answer as an HTTP response: whole with a tag, or streamed as it comes; ended when the client goes away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from api.http.caching import is_current, not_modified, strong_tag
from graph.rdf.formats import Format
from graph.store.workers import Answer

_AT_HAND_BYTES = 2 * 1024**2
_LOOK_SECONDS = 0.02


def respond(
    request: Request, answer: Answer, form: Format, further: Mapping[str, str] | None = None, *, is_repeatable: bool
) -> Response:
    """An answer on its way to the client, with further fields, and a tag where it comes out the same every time."""
    headers = headers_of(form) | dict(further or {})
    if not answer.is_whole:
        return _Streamed(answer, headers)
    answer.close()
    if request.method == "GET" and is_repeatable:
        headers["ETag"] = tag = strong_tag(form.media_type, answer.first)
        headers["Cache-Control"] = "no-cache"  # may be kept, must be asked about
        if is_current(request.headers.get("if-none-match"), tag):
            return not_modified(headers, headers["Content-Type"], len(answer.first))
    return Response(answer.first, headers=headers)


def headers_of(form: Format) -> dict[str, str]:
    """What is said of an answer in a form."""
    charset = "; charset=utf-8" if form.media_type.startswith("text/") else ""
    return {"Content-Type": form.media_type + charset, "Vary": "Accept"}


class _Streamed(StreamingResponse):
    """An answer sent on as it comes; its worker is freed however the sending ends."""

    def __init__(self, answer: Answer, headers: dict[str, str]) -> None:
        super().__init__(_chunks(answer), headers=headers)
        self._answer = answer

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._answer.close()


async def _chunks(answer: Answer) -> AsyncIterator[bytes]:
    yield answer.first
    async for chunk in answer.rest():
        yield chunk


async def gathered(work: Coroutine[Any, Any, Answer]) -> Answer:
    """What `work` gives, with so much at hand that most answers are whole: with a tag, a length, a clean failure."""
    answer = await work
    try:
        await answer.gather(_AT_HAND_BYTES)
    except BaseException:
        answer.close()
        raise
    return answer


async def unless_gone(request: Request, work: Coroutine[Any, Any, Answer]) -> Answer | None:
    """What `work` gives; None if the client goes away first, in which case the work is cancelled.

    Most work is over before anybody could go, so that it is looked only where it takes longer.
    """
    loop, worker = asyncio.get_running_loop(), asyncio.current_task()
    watches: list[asyncio.Task[None]] = []
    is_gone = False

    def stop(watch: asyncio.Task[None]) -> None:
        nonlocal is_gone
        if worker is not None and not watch.cancelled():
            is_gone = True
            worker.cancel()

    def begin() -> None:
        watches.append(loop.create_task(_until_gone(request)))
        watches[0].add_done_callback(stop)

    looking = loop.call_later(_LOOK_SECONDS, begin)
    try:
        return await work
    except asyncio.CancelledError:
        if worker is None or not is_gone or worker.uncancel():
            raise  # somebody else wants it to end
        return None
    finally:
        looking.cancel()
        for watch in watches:
            watch.remove_done_callback(stop)
            watch.cancel()


async def _until_gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
