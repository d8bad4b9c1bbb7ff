"""The log: one line for each event on stderr, for people as `key=value`, for programs as JSON.

Events that are many are told together, in one record of many lines: each by itself would cost more than it tells.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Literal

REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
"""The id of the request that is being answered; empty outside of any."""

LogFormat = Literal["text", "json"]

_PLAIN = re.compile(r"[!#-<>-~]+")  # needs no quotation marks


class _Lines(logging.Formatter):
    """A record as fields: time, level, where, what, the request's id, and what the event has of its own."""

    def __init__(self, log_format: LogFormat) -> None:
        super().__init__()
        self._format = log_format

    def format(self, record: logging.LogRecord) -> str:
        """A line for each event of a record, in JSON or as words with fields."""
        return "\n".join(map(self._line, events_of(record)))

    def _line(self, fields: dict[str, Any]) -> str:
        if self._format == "json":
            return json.dumps(fields, ensure_ascii=False, default=str)
        trace = fields.pop("trace", "")
        head = f"{fields.pop('time')} {fields.pop('level')} {fields.pop('logger')}: {_in_a_line(fields.pop('message'))}"
        told = " ".join([f"{name}={_bare(value)}" for name, value in fields.items()])
        return "\n".join(part for part in (f"{head} {told}".rstrip(), trace) if part)


def tell(logger: logging.Logger, message: str, events: Sequence[Mapping[str, Any]]) -> None:
    """Logs events of one kind that are over, a line for each; of each `time` says when it was, as of `moment_of`."""
    if events and logger.isEnabledFor(logging.INFO):
        record = logger.makeRecord(logger.name, logging.INFO, __file__, 0, message, (), None, extra={"events": events})
        logger.handle(record)


def events_of(record: logging.LogRecord) -> list[dict[str, Any]]:
    """What the lines of a record say: one line, but where events were told together."""
    fields: dict[str, Any] = {
        "time": moment_of(record.created),
        "level": record.levelname.lower(),
        "logger": record.name,
        "message": record.getMessage(),
    }
    if (events := getattr(record, "events", None)) is not None:
        return [fields | event for event in events]
    if identifier := REQUEST_ID.get():
        fields["request"] = identifier
    fields |= getattr(record, "fields", {})
    if record.exc_info:
        fields["trace"] = logging.Formatter().formatException(record.exc_info)
    return [fields]


def moment_of(seconds: float) -> str:
    """A moment as a line of the log has it, given as seconds since 1970."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{_second(whole)}.{thousandths:03}Z"


@lru_cache(maxsize=16)  # most of what is logged together is of the same second
def _second(whole: int) -> str:
    return datetime.fromtimestamp(whole, UTC).isoformat().replace("+00:00", "")


def configuration(log_format: LogFormat, log_level: str) -> dict[str, Any]:
    """What `logging.config.dictConfig` takes: our lines and the server's, alike, on stderr."""
    handler = {"class": "logging.StreamHandler", "formatter": "lines", "stream": "ext://sys.stderr"}
    level = log_level.upper()
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": _Lines, "log_format": log_format}},
        "handlers": {"stderr": handler},
        "loggers": {
            name: {"handlers": ["stderr"], "level": level, "propagate": False} for name in ("accord", "uvicorn")
        },
    }


def _in_a_line(words: Any) -> str:
    return str(words).replace("\r", "\\r").replace("\n", "\\n")


def _bare(value: Any) -> str:
    if isinstance(value, int | float):
        return str(value)
    written = str(value)
    return written if _PLAIN.fullmatch(written) or _is_plain(written) else json.dumps(written, ensure_ascii=False)


def _is_plain(written: str) -> bool:
    return bool(written) and written.isprintable() and not any(mark in written for mark in ' "=')
