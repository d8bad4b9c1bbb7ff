"""Wrapped lines → a paragraph's words with single spaces, over the raw text."""

from __future__ import annotations

from graph.layout.paragraph import Paragraph
from graph.layout.shadow import Shadow, joined
from graph.patterns.openings import compiled

_SINGLY_SPACED = compiled(r"\S+(?: \S+)*")
_APART = 3  # spaces that keep two cells of a row apart


def words_of(flat: Shadow, paragraph: Paragraph) -> Shadow:
    """A paragraph's words with single spaces, its mark taken off, words whole that a line's end cut in two."""
    parts: list[Shadow | str] = []
    for number, line in enumerate(paragraph.lines):
        start = line.start + (paragraph.mark.length if number == 0 else 0)
        cell_ends = 0
        for run in _SINGLY_SPACED.finditer(flat.text, start, line.end):
            is_wide = run.start() - cell_ends >= _APART or "\t" in flat.text[cell_ends : run.start()]
            apart = paragraph.is_row and bool(parts) and (run.start() == start or is_wide)
            parts += (" | " if apart else " ", flat.slice(*run.span()))
            cell_ends = run.end()
        if number + 1 < len(paragraph.lines) and _is_hyphenated(line.text, paragraph.lines[number + 1].text):
            _unhyphenate(parts)
    return joined(flat.raw, _unspaced(parts))


def _is_hyphenated(line: str, following: str) -> bool:
    return len(line) > 2 and line.endswith("-") and line[-2].islower() and following[:1].islower()


def _unhyphenate(parts: list[Shadow | str]) -> None:
    """Takes the hyphen off the last of some parts; the empty part behind it says that no space follows."""
    last = parts[-1] if parts else ""
    if isinstance(last, Shadow):
        parts[-1] = last.slice(0, len(last.text) - 1)
        parts.append("")


def _unspaced(parts: list[Shadow | str]) -> list[Shadow | str]:
    """Without the space before the first part, and behind a hyphen that only a line's end put there."""
    return [part for number, part in enumerate(parts) if part != " " or (number > 0 and parts[number - 1] != "")]
