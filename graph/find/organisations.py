"""Bodies: names of the reference data, acronyms that the text explains, and bodies named here for the first time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.blocks import Layout
from graph.find.named import Named
from graph.runs import Spans

# A name in capitals that ends, or begins, with what kind of body it is.
_HEAD = (
    "Agency|Centre|Center|Cell|Unit|Force|Command|Committee|Group|Taskforce|Task Force"
    "|Office|Service|Authority|Council|"
    "Directorate|Bureau|Commission|Institute|Team|Network|Foundation|Federation|Police|Coastguard|Gendarmerie"
    "|Initiative"
)
_NEW_BODY = re.compile(
    rf"\b(?:[A-Z][\w'-]{{1,24}} (?:(?:and|of|for|the|on) ){{0,2}}){{1,6}}(?:{_HEAD})\b(?: (?:of"
    rf"|for|on) (?:the )?(?:[A-Z][\w'-]{{1,24}} ?){{1,3}})?"
)
_OPERATION = re.compile(r"\bOperation [A-Z][\w'-]{2,24}\b")
_INSTRUMENT = re.compile(
    r" (?:Treaty|Agreement|Convention|Declaration|Arrangement|Protocol|Ministers?|Secretary|Commissioner)\b"
)
_OPENING_WORD = re.compile(
    r"(?:The|A|An|Our|This|That|Each|Both|In|On|At|With|And|New|Its|His|Her|First|As|For|From|By) "
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body in the text: a reference where reference data know it, else its name alone."""

    start: int
    end: int
    ref: str
    name: str


def find_bodies(layout: Layout, named: Sequence[Named]) -> tuple[Body, ...]:
    """The bodies that a text names, in order, none overlapping another."""
    known = [Body(name.start, name.end, name.ref, "") for name in named if name.ref.startswith("organisation/")]
    new = [body for pattern in (_NEW_BODY, _OPERATION) for body in _new_bodies(layout, pattern)]
    taken = Spans((body.start, body.end) for body in known)
    # Where a longer new name holds a known one, the known one is a part of it and stays out.
    kept_new: list[Body] = []
    for body in sorted(new, key=lambda body: body.start):
        within = taken.overlapping(body.start, body.end)
        if any(span == (body.start, body.end) or span[0] < body.start or span[1] > body.end for span in within):
            continue
        if not within:
            kept_new.append(body)
    return tuple(sorted([*known, *kept_new], key=lambda body: body.start))


def _new_bodies(layout: Layout, pattern: re.Pattern[str]) -> list[Body]:
    found: list[Body] = []
    for match in pattern.finditer(layout.text):
        words = match[0]
        start = match.start()
        while opening := _OPENING_WORD.match(words):
            start += opening.end()
            words = words[opening.end() :]
        is_instrument = _INSTRUMENT.match(layout.text, match.end())
        if len(words.split()) >= 2 and not words.isupper() and not is_instrument:
            found.append(Body(start, match.end(), "", words.strip()))
    return found
