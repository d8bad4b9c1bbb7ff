"""Texts as files of a built graph, where the licence lets them be shown, and the surroundings of a passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import Request

from api.view.passages import Passage
from ontology.errors import Forbidden, Gone, NotFound

_AROUND = 240
_IN_SENTENCE = 180  # code points on either side, at most, in which a sentence's ends are looked for
_SENTENCE_OPENS = re.compile(r"(?:[.!?:;][”’\"')]?\s+|\n\s*\n\s*)")
_SENTENCE_ENDS = re.compile(r"[.!?][”’\"')]?(?=\s|$)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands before and after a passage, cut at white space; `is_start`, `is_end` say that nothing was cut."""

    before: str
    after: str
    is_start: bool
    is_end: bool


def entry_of(request: Request, sha16: str) -> Mapping[str, Any]:
    """What the build's report says of the text with this digest.

    Raises Gone where the text was withdrawn, NotFound where nothing is known of it.
    """
    documents = request.app.state.report.get("documents", [])
    for entry in documents:
        if entry.get("sha16") == sha16:
            found: Mapping[str, Any] = entry
            return found
    if request.app.state.report.get("review", {}).get("retired", {}).get(f"text/{sha16}") == "":
        raise Gone(f"text/{sha16}")
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


def sentences_of(request: Request) -> Callable[[Passage], Surroundings | None]:
    """What stands around a passage in its own sentence; each text is read once. None where it may not be shown."""
    texts: dict[str, str | None] = {}

    def around(passage: Passage) -> Surroundings | None:
        sha16 = passage.text.rsplit("/", 1)[-1]
        if sha16 not in texts:
            texts[sha16] = characters(request, sha16) if may_show(request, sha16) else None
        text = texts[sha16]
        return None if text is None else in_sentence(text, passage.start, passage.end)

    return around


def in_sentence(text: str, start: int, end: int) -> Surroundings:
    """What stands before and after a run of a text up to its sentence's ends, or cut at white space where those are
    far."""
    before = text[max(0, start - _IN_SENTENCE) : start]
    opened = [match.end() for match in _SENTENCE_OPENS.finditer(before)]
    is_start = bool(opened) or start <= _IN_SENTENCE
    cut = opened[-1] if opened else 0 if is_start else before.find(" ") + 1
    after = text[end : end + _IN_SENTENCE]
    # A passage that ends with its sentence has nothing behind it.
    closed = None if text[end - 1 : end] in ".!?" else _SENTENCE_ENDS.search(after)
    is_end = closed is not None or text[end - 1 : end] in ".!?" or end + _IN_SENTENCE >= len(text)
    stop = closed.end() if closed else 0 if text[end - 1 : end] in ".!?" else after.rfind(" ") + 1 or len(after)
    return Surroundings(before[cut:], after[:stop], is_start, is_end)


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
