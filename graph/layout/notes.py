"""Where a text's notes begin: what stands below "Notes to editors" or "Background" is told beside the statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.patterns.openings import compiled

_NOTES = compiled(
    r"notes? (?:to|for) (?:the )?(?:editors?|press)\b|notes?:?$|background:?$|further information:?$", re.IGNORECASE
)
_LONGEST = 40  # code points of a line that heads notes
_NOTED = frozenset({"heading", "paragraph", "item"})
_TOLD = frozenset({"paragraph", "item"})


def mark_notes(texts: Sequence[str], kinds: list[str]) -> None:
    """Makes notes of all blocks from the line on that heads them; `kinds` is changed in place."""
    heads = (n for n, text in enumerate(texts) if n and len(text) < _LONGEST and _NOTES.match(text))
    first = next((n for n in heads if not _is_main_part(texts, kinds, n)), len(texts))
    for number in range(first, len(kinds)):
        if kinds[number] in _NOTED:
            kinds[number] = "note"


def _is_main_part(texts: Sequence[str], kinds: Sequence[str], head: int) -> bool:
    """Whether what such a line heads is the statement itself: the line is a release's own head, or the list says more.

    "Note for the press 44/2004" above the first paragraph names the release; "Background:" may head a list that says
    more than all that stands before it, as in answers to the press.
    """
    before = sum(len(text) for text, kind in zip(texts[:head], kinds[:head], strict=True) if kind in _TOLD)
    if not before:
        return True
    if not texts[head].lower().startswith("background") or kinds[head + 1 : head + 2] != ["item"]:
        return False
    return sum(map(len, texts[head + 1 :])) > before
