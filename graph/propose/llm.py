"""A question to a language model by HTTP → its answer's text: any endpoint that speaks as OpenAI's chat completions do.

Endpoints differ in how they can be made to answer in JSON, so the strictest form is asked for first. Whatever goes
wrong is a ModelError that never holds the key; nothing here waits longer than the endpoint's own limits.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from graph.patterns.openings import compiled
from ontology.errors import ModelError

_REFUSES_FORM = frozenset({400, 404, 415, 422})
_WORTH_REPEATING = frozenset({408, 429, 500, 502, 503, 504})
_LASTING = frozenset({401, 402, 403})
_CONTROL = compiled(r"[\x00-\x1f\x7f-\x9f]+")
_TOLD = 160  # characters of an endpoint's own words that an error repeats

Message = Mapping[str, str]
Form = Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers, and how long and how much of it is waited for."""

    base_url: str
    model: str
    api_key: str = field(default="", repr=False)
    seconds: float = 60.0  # for one answer, from its first byte sent to its last received
    most_bytes: int = 1_000_000
    attempts: int = 3
    pause_seconds: float = 1.0  # before a second attempt; doubled before each further one
    most_pause_seconds: float = 30.0  # whatever Retry-After asks for


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    retry_after: str
    body: bytes


class Model:
    """Asks one endpoint; may be used by several threads. `sleep` is what waiting is done with."""

    def __init__(self, endpoint: Endpoint, sleep: Callable[[float], None] = time.sleep) -> None:
        self._endpoint = endpoint
        self._sleep = sleep
        key = {"Authorization": f"Bearer {endpoint.api_key}"} if endpoint.api_key else {}
        # Nothing but the settings says where a text is sent and with which key: no proxy and no .netrc of the machine.
        self._client = httpx.Client(
            headers={**key, "Accept": "application/json"},
            timeout=endpoint.seconds,
            follow_redirects=False,
            trust_env=False,
        )

    def close(self) -> None:
        """Ends the connections."""
        self._client.close()

    def ask(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> str:
        """The text of the model's answer, in the form of the schema where the endpoint can hold it to that.

        Raises ModelError where there is no answer: refused, too slow, too large, none that can be read.
        """
        forms: list[Form] = [
            {"type": "json_schema", "json_schema": {"name": "findings", "strict": True, "schema": schema}},
            {"type": "json_object"},
            None,
        ]
        for form in forms[:-1]:
            reply = self._asked(messages, form)
            if reply.status not in _REFUSES_FORM:
                return self._text(reply)
        return self._text(self._asked(messages, None))

    def _asked(self, messages: Sequence[Message], form: Form) -> _Reply:
        """The endpoint's reply, asked again where it says that this may help."""
        body: dict[str, Any] = {"model": self._endpoint.model, "messages": messages, "temperature": 0, "seed": 0}
        sent = json.dumps(body | ({"response_format": form} if form else {})).encode()
        for attempt in range(1, self._endpoint.attempts + 1):
            is_last = attempt == self._endpoint.attempts
            try:
                reply = self._posted(sent)
            except httpx.TimeoutException as error:
                reason = f"nothing came within {self._endpoint.seconds:g} s (ACCORD_LLM_SECONDS)"
                raise ModelError(reason) from error
            except httpx.HTTPError as error:
                if is_last:
                    where = self._endpoint.base_url
                    raise ModelError(f"{where} cannot be reached ({type(error).__name__})", lasts=True) from error
                reply = _Reply(503, "", b"")
            if reply.status not in _WORTH_REPEATING or is_last:
                return reply
            self._sleep(self._pause(reply, attempt))
        raise AssertionError("the last attempt returns or raises")

    def _posted(self, sent: bytes) -> _Reply:
        url = self._endpoint.base_url.rstrip("/") + "/chat/completions"
        until = time.monotonic() + self._endpoint.seconds
        received = bytearray()
        with self._client.stream("POST", url, content=sent, headers={"Content-Type": "application/json"}) as reply:
            for chunk in reply.iter_bytes():
                received += chunk
                if len(received) > self._endpoint.most_bytes:
                    raise ModelError(f"the answer has more than {self._endpoint.most_bytes} bytes")
                # The client's own limit is for each wait, and an endpoint may send a byte now and then for ever.
                if time.monotonic() > until:
                    raise httpx.ReadTimeout("the answer as a whole took too long")
            return _Reply(reply.status_code, reply.headers.get("retry-after", ""), bytes(received))

    def _pause(self, reply: _Reply, attempt: int) -> float:
        """How long to wait before another attempt: what the endpoint asks for in seconds, within reason."""
        asked = reply.retry_after.strip()
        usual = self._endpoint.pause_seconds * 2 ** (attempt - 1)
        wanted = float(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else usual
        return min(wanted, self._endpoint.most_pause_seconds)

    def _text(self, reply: _Reply) -> str:
        """The answer's text in a reply. Raises ModelError where it has none."""
        if reply.status != 200:
            told = self._without_key(_own_words(reply.body)) if reply.status not in _LASTING else ""
            reason = f"{self._endpoint.base_url} answered with status {reply.status}" + (f": {told}" if told else "")
            raise ModelError(reason, lasts=reply.status in _LASTING)
        try:
            answer = json.loads(reply.body.decode("utf-8"))
            text = answer["choices"][0]["message"]["content"]
        except UnicodeDecodeError as error:
            raise ModelError("the answer is not UTF-8") from error
        except (ValueError, RecursionError) as error:
            raise ModelError("the answer is no whole JSON") from error
        except (KeyError, IndexError, TypeError) as error:
            raise ModelError("the answer has no choices[0].message.content") from error
        if not isinstance(text, str) or not text.strip():
            raise ModelError("the answer is empty")
        return text

    def _without_key(self, words: str) -> str:
        key = self._endpoint.api_key
        return words.replace(key, "…") if key else words


def _own_words(body: bytes) -> str:
    """What an endpoint says of its own error, in one short line; nothing where it says it in no known way."""
    try:
        said = json.loads(body)
        error = said["error"]
        words = error if isinstance(error, str) else error["message"]
    except (ValueError, RecursionError, KeyError, TypeError):
        return ""
    return _CONTROL.sub(" ", words)[:_TOLD] if isinstance(words, str) else ""
