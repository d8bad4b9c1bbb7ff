"""The log: one line for each event on stderr, for people as `key=value`, for programs as JSON."""

from __future__ import annotations

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Literal

REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
"""The id of the request that is being answered; empty outside of any."""

LogFormat = Literal["text", "json"]


class _Lines(logging.Formatter):
    """A record as fields: time, level, where, what, the request's id, and what the event has of its own."""

    def __init__(self, log_format: LogFormat) -> None:
        super().__init__()
        self._format = log_format

    def format(self, record: logging.LogRecord) -> str:
        """One line for one record, in JSON or as words with fields."""
        fields = fields_of(record)
        if record.exc_info:
            fields["trace"] = self.formatException(record.exc_info)
        if self._format == "json":
            return json.dumps(fields, ensure_ascii=False, default=str)
        trace = fields.pop("trace", "")
        head = f"{fields.pop('time')} {fields.pop('level')} {fields.pop('logger')}: {_in_a_line(fields.pop('message'))}"
        told = " ".join(f"{name}={_bare(value)}" for name, value in fields.items())
        return "\n".join(part for part in (f"{head} {told}".rstrip(), trace) if part)


def fields_of(record: logging.LogRecord) -> dict[str, Any]:
    """What one line says."""
    fields: dict[str, Any] = {
        "time": moment_of(record.created),
        "level": record.levelname.lower(),
        "logger": record.name,
        "message": record.getMessage(),
    }
    if identifier := REQUEST_ID.get():
        fields["request"] = identifier
    return fields | getattr(record, "fields", {})


def moment_of(seconds: float) -> str:
    """A moment as a line of the log has it, given as seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


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
    written = str(value)
    is_plain = written.isprintable() and not any(mark in written for mark in ' "=')
    return written if written and is_plain else json.dumps(written, ensure_ascii=False)
