"""Whether all that a journal keeps can be read again, told before anything is served from it."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.store.changes import is_nested
from graph.store.journal import MAGIC, end_of_last, framed, payloads
from ontology.errors import BuildError

# Terms within terms are gone through by functions that call themselves; far above what is taken, below what ends them.
_DEEPEST = 1000
_SHOWN = 200
_ADVICE = (
    "Nothing is served without what users have written. Restore a backup, or start the version of Accord that wrote "
    "it; with the file moved away the server starts without what users wrote."
)


def check_journal(path: Path) -> None:
    """Raises BuildError for a journal that is damaged, or has a change that cannot be read again.

    It says which file, at which byte the change begins, which of its statements it is, and what can be done. Where
    there is no journal nothing is wrong. Takes time in step with the journal: 50 MB/s. Raises OSError of the disk.
    """
    try:
        opened = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        _check(opened, path, end_of_last(opened, os.fstat(opened).st_size, path))
    finally:
        os.close(opened)


def check_bytes(journal: bytes, source: Path) -> None:
    """The same of a whole journal that is not in its place yet, but in `source`; no bytes are one without a change.

    Raises BuildError as well for what is not a whole journal.
    """
    if journal and len(journal) < len(MAGIC):
        raise BuildError(f"{source} is no journal of changes: it has {len(journal)} bytes")
    with tempfile.TemporaryFile() as file:
        file.write(journal)
        file.flush()
        end = end_of_last(file.fileno(), len(journal), source)
        if end < len(journal):
            raise BuildError(f"{source} is no whole journal: its last change is cut short at byte {end}")
        _check(file.fileno(), source, end)


def _check(opened: int, path: Path, end: int) -> None:
    place = len(MAGIC)
    with suppress(EOFError):  # another process has just cut off what it could not keep: that was never acknowledged
        for payload in payloads(opened, place, end):
            fault = _fault(payload)
            if fault:
                raise BuildError(f"{path}: the change at byte {place} cannot be read: {fault} {_ADVICE}")
            place += len(framed(payload))


def _fault(payload: bytes) -> str:
    """What is wrong with a change; empty where nothing is."""
    try:
        kept: dict[str, Any] = json.loads(payload)
        for name in ("add", "remove"):
            if fault := _fault_of(name, kept[name]):
                return fault
        for address in (*kept["create"], *kept["drop"]):
            ox.NamedNode(address)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return f"it is no change of this version's form ({type(error).__name__}: {str(error)[:_SHOWN]})."
    return ""


def _fault_of(name: str, lines: str) -> str:
    deepest = next((line for line in lines.split("\n") if is_nested(line.encode(errors="replace"), _DEEPEST)), None)
    if deepest is not None:
        return f"a statement to {name} has triples nested in triples more than {_DEEPEST} deep: {deepest[:_SHOWN]}"
    number = 0
    try:
        for _ in ox.parse(lines.encode(), ox.RdfFormat.N_QUADS):
            number += 1
    except (SyntaxError, ValueError, MemoryError) as error:
        at = getattr(error, "lineno", None) or number + 1
        line = (lines.split("\n")[at - 1 : at] or [""])[0]
        return f"statement {at} to {name}, {line[:_SHOWN]!r}: {error}."
    return ""
