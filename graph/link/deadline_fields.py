"""The field behind a measure that says by when, as in plans and tables of actions: "Deadline: 1 June 2012"."""

from __future__ import annotations

from graph.layout.blocks import Layout
from graph.layout.leads import deadline_in, is_table_head
from graph.link.text import Text
from graph.patterns.openings import compiled

_TIME = r"(?:[^.\n;|()]|\.(?=\d)){2,60}"
_NAMES_OF_TIME = (
    r"(?:[Dd]eadline|DEADLINE|[Tt]ime ?(?:line|frame|limit|scale)|[Tt]arget(?: date)?|[Dd]ue(?: date| by)?|[Bb]y when"
    r"|[Ww]hen|[Tt]iming|[Dd]ate of (?:completion|implementation)"
    r"|[Cc]ompletion(?: date)?|[Ii]mplementation (?:date|period))"
)
_OTHER = (
    r"(?:[Rr]esponsible(?: (?:body|bodies|authority|authorities|party|parties))?|[Ll]ead(?: (?:body|agency|authority))?"
    r"|[Aa]ctors?|[Bb]y whom|[Ww]ho|[Oo]wners?|[Ii]ndicators?|[Bb]udget|[Ff]unding|[Ss]tatus|[Pp]artners?)"
)
_FIELD = compiled(
    rf"[.;]?[ \n]{{1,3}}(?:{_OTHER} ?: ?[^:\n]{{1,160}}?[.;\n] ?){{0,2}}{_NAMES_OF_TIME} ?[:–-] ?(?P<time>{_TIME})"
)
_BRACKETED = compiled(rf"[(\[]{_NAMES_OF_TIME} ?:? (?P<time>{_TIME})[)\]]")


def deadline_field(text: Text, start: int, end: int) -> tuple[int, int] | None:
    """The run of the time that a clause's table gives it in a cell, a field right behind it, or a bracket in it or
    behind it; None without."""
    words = text.layout.text
    if in_row := _cell_of_time(text.layout, start):
        return in_row
    if behind := _FIELD.match(words, end):
        return _trimmed(words, *behind.span("time"))
    if bracketed := _BRACKETED.search(words, start, min(len(words), end + 80)):
        return _trimmed(words, *bracketed.span("time")) if "\n" not in words[end : bracketed.start()] else None
    return None


def _cell_of_time(layout: Layout, start: int) -> tuple[int, int] | None:
    row = layout.block_at(start)
    head = None if row.lead_in is None else layout.words(layout.blocks[row.lead_in])
    if head is None or not is_table_head(head):
        return None
    cell = deadline_in(head, layout.words(row), is_numbered_outside=row.mark.kind == "number")
    return None if cell is None else (row.start + cell[0], row.start + cell[1])


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(words[start:end].rstrip(" ,.;–-"))
