"""Which blocks are words that somebody said: those under "X said:", up to where the writer speaks again.

Quotation marks or the page's own marking of a quotation say where it ends. Where they are lost on the way, it ends at
the first paragraph that can only be the writer's: it speaks of the speaker, or of both sides from outside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.layout.lines import speaks_from_outside
from graph.layout.marks import Mark
from graph.patterns.openings import compiled

_MARKS = "“”\"'"
_QUOTED = compiled(r"“[^”\n]{0,2000}”|\"[^\"\n]{0,2000}\"")
_FIRST_PERSON = compiled(r"\b(?:I|[Ww]e|[Oo]urs?|[Uu]s|[Mm]y|[Mm]e|[Oo]urselves|[Mm]yself)\b(?!\.S)")
# A surname, or a title ("the Home Secretary"), as others speak of whoever holds it.
_NAMES = compiled(r"\b[^\W\d_a-z][\w'-]{2,30}")
_TITLE = compiled(r"\b(?:Secretary|Minister|President|Chancellor|Commissioner|Premier|Ambassador|Prefect)\b")


def attributions(
    kinds: Sequence[str], texts: Sequence[str], marks: Sequence[Mark], body: Sequence[str]
) -> list[int | None]:
    """For each block the number of the attribution that it is said under; None for the writer's own words.

    `body` are the kinds of block that can be said; a heading or furniture between them ends a quotation.
    """
    found: list[int | None] = []
    speaker: int | None = None
    for number, kind in enumerate(kinds):
        if kind == "attribution":
            speaker = number
        elif kind not in body or (speaker is not None and _is_over(speaker, number, texts, marks)):
            speaker = None
        found.append(speaker if kind in body else None)
    return found


def _is_over(speaker: int, number: int, texts: Sequence[str], marks: Sequence[Mark]) -> bool:
    """Whether a quotation that opened behind block `speaker` has ended before block `number`."""
    first = speaker + 1
    if number == first:
        return False
    if marks[first].kind == "quote":
        return marks[number].kind != "quote"
    if texts[first][:1] in _MARKS:
        return texts[number][:1] not in _MARKS and texts[number - 1][-1:] in _MARKS
    return _is_writers(texts[number], texts[speaker])


def _is_writers(text: str, attribution: str) -> bool:
    """Whether a paragraph without marks is the writer's: without "I" or "we", and looking on from outside."""
    own = _QUOTED.sub(" ", text)
    if _FIRST_PERSON.search(own):
        return False
    return bool(speaks_from_outside(own)) or _speaks_of(own, attribution)


def _speaks_of(text: str, attribution: str) -> bool:
    """Whether a text speaks of whoever is named in an attribution: by surname, or by the title with "the"."""
    named = _NAMES.findall(attribution)
    surnames = {named[-1]} if named and not _TITLE.fullmatch(named[-1]) else set()
    if any(re.search(rf"\b{re.escape(name)}\b", text) for name in surnames):
        return True
    titles = {f"{first} {second}" for first, second in pairwise(named) if _TITLE.fullmatch(second)}
    return any(f"{the} {title}" in text for title in titles for the in ("The", "the"))
