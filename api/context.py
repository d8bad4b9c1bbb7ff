"""Texts as files of a built graph, where the licence lets them be shown, and the surroundings of a passage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import Request

from api.passages import Passage
from ontology.errors import Forbidden, NotFound

_AROUND = 240


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands before and after a passage, cut at white space; `is_start`, `is_end` say that nothing was cut."""

    before: str
    after: str
    is_start: bool
    is_end: bool


def entry_of(request: Request, sha16: str) -> Mapping[str, Any]:
    """What the build's report says of the text with this digest; raises NotFound where it says nothing."""
    documents = request.app.state.report.get("documents", [])
    for entry in documents:
        if entry.get("sha16") == sha16:
            found: Mapping[str, Any] = entry
            return found
    raise NotFound(f"text/{sha16}", [f"/id/text/{entry['sha16']}" for entry in documents][:5])


def characters(request: Request, sha16: str) -> str:
    """The very characters of a text that may be shown; raises Forbidden naming the licence of one that may not."""
    entry = entry_of(request, sha16)
    if not entry.get("show_text"):
        licence = entry.get("licence") or "unknown"
        raise Forbidden(f"The whole text may not be shown here: its licence is {licence}. Its passages may be quoted.")
    path: Path = request.app.state.folder / "texts" / f"{sha16}.txt"
    # Bytes, because offsets count characters as they are: no newline may be translated.
    return path.read_bytes().decode("utf-8")


def may_show(request: Request, sha16: str) -> bool:
    """Whether the whole text may be shown."""
    return bool(entry_of(request, sha16).get("show_text"))


def surroundings(request: Request, passage: Passage) -> Surroundings | None:
    """What stands around a passage, where the text may be shown."""
    sha16 = passage.text.rsplit("/", 1)[-1]
    if not may_show(request, sha16):
        return None
    text = characters(request, sha16)
    before, after = text[max(0, passage.start - _AROUND) : passage.start], text[passage.end : passage.end + _AROUND]
    is_start, is_end = passage.start <= _AROUND, passage.end + _AROUND >= len(text)
    if not is_start:
        before = before[before.find(" ") + 1 :]
    if not is_end:
        after = after[: after.rfind(" ") + 1] if " " in after else after
    return Surroundings(before, after, is_start, is_end)
