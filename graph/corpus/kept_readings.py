"""What was read of each document before, kept so that only what changed is read again.

A reading is kept under a digest of everything that it follows from: the text, what the catalogue says of the copy, the
code and the reference data. It is written as plain JSON by the fields of the records themselves. A file that is damaged
or of an older form is as good as none: the document is read again and the file written anew.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Union

from graph.files.durable import write_whole
from graph.findings import Reading
from graph.ingest.documents import Document

Read = Callable[[Document], Reading]


@dataclass(frozen=True, slots=True)
class KeptReadings:
    """Readings in a folder; `reader` is the digest of code and reference data that they were made with."""

    folder: Path
    reader: str

    def read(self, document: Document, read: Read) -> Reading:
        """What a document says, as it was kept, else as `read` finds it now, which is then kept.

        A disk that refuses is no fault of the document: the reading is given all the same.
        """
        path = self.folder / f"{self._key(document)}.json"
        kept = _load(path)
        if kept is not None:
            return replace(kept, file=document.file)
        made = read(document)
        try:
            write_whole(path, _bytes(made))
        except OSError:
            return made
        return made

    def _key(self, document: Document) -> str:
        said = json.dumps([self.reader, document.sha256, str(document.entry)], ensure_ascii=False)
        return hashlib.sha256(said.encode() + b"\0" + document.raw.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def _bytes(reading: Reading) -> bytes:
    body = json.dumps(plain(reading), ensure_ascii=False)
    return f"{hashlib.sha256(body.encode()).hexdigest()}\n{body}\n".encode()


def _load(path: Path) -> Reading | None:
    try:
        digest, _, body = path.read_text(encoding="utf-8").partition("\n")
        if hashlib.sha256(body.rstrip("\n").encode()).hexdigest() != digest:
            return None
        made = record(Reading, json.loads(body))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return made if isinstance(made, Reading) else None


def plain(value: Any) -> Any:
    """A record, or anything in one, as JSON has it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def record(kind: Any, value: Any, variables: Mapping[Any, Any] = types.MappingProxyType({})) -> Any:
    """The value of an annotated type that `plain` wrote; raises TypeError, KeyError or ValueError where it is none."""
    kind = variables.get(kind, kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        (kind,) = (one for one in arguments if one is not type(None))
        return record(kind, value, variables)
    if origin is tuple:
        return tuple(record(arguments[0], one, variables) for one in value)
    if isinstance(origin, type) and is_dataclass(origin):
        parameters = getattr(origin, "__parameters__", ())
        return _made(origin, value, dict(zip(parameters, arguments, strict=True)))
    if isinstance(kind, type) and is_dataclass(kind):
        return _made(kind, value, {})
    if kind is Decimal:
        return Decimal(value)
    if kind is dt.date:
        return dt.date.fromisoformat(value)
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind}")
    return value


def _made(kind: type, value: Mapping[str, Any], variables: Mapping[Any, Any]) -> Any:
    hints = _hints(kind)
    return kind(**{field.name: record(hints[field.name], value[field.name], variables) for field in fields(kind)})


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return typing.get_type_hints(kind)
