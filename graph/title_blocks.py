"""Which block of a text is its title: a telling heading above the first paragraph, or what stands for one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph import titles
from graph.leads import is_table_head
from graph.lines import Mark, ends_sentence

_LONGEST_TITLE = 200  # code points
_DEBATED = re.compile(r"Volume \d{1,4}: debated on |(?:[–—-] ?)?in the House of (?:Commons|Lords)(?: at| on)\b")


def mark_title(texts: Sequence[str], kinds: list[str], marks: Sequence[Mark], in_body: Sequence[str]) -> None:
    """Marks the title: the first telling heading above the first paragraph; `in_body` are the kinds of running text."""
    body = next(
        (n for n, kind in enumerate(kinds) if kind in {*in_body, "attribution"} and _is_running(texts[n])),
        len(kinds),
    )
    body = next((n for n in range(body) if kinds[n] == "paragraph" and ends_sentence(texts[n])), body)
    candidates = [
        n
        for n in range(min(body + 1, len(kinds)))
        if kinds[n] in {"heading", "paragraph"}
        and not ends_sentence(texts[n])
        and not titles.SECTION.match(texts[n])
        and not titles.LETTERHEAD.fullmatch(texts[n])
        and not (is_table_head(texts[n]) or titles.OFFICE_LINE.fullmatch(texts[n]) or titles.BYLINE.match(texts[n]))
        and not (titles.PREAMBLE.match(texts[n]) or texts[n].endswith(","))
    ]
    candidates = [
        n for n in candidates if n < body or marks[n].kind == "heading" or titles.INSTRUMENT_HEAD.search(texts[n][:60])
    ]
    named = [
        n
        for n in candidates
        if len(texts[n].split()) >= (2 if titles.TELLING.search(texts[n]) else 4)
        or (n + 1 < len(texts) and titles.TELLING.match(texts[n]) and _goes_on(texts[n], texts[n + 1], kinds[n + 1]))
    ]
    named = named or [n for n in candidates if titles.INSTRUMENT_HEAD.match(texts[n])]
    named = named or [
        n for n in candidates if n + 1 < len(texts) and len(texts[n].split()) > 2 and titles.BYLINE.match(texts[n + 1])
    ]
    if subject := next((n for n in range(body) if titles.SUBJECT.match(texts[n])), 0):
        # A letter's subject line names it, not whom it is written to.
        named = [n for n in named if n > subject]
        candidates = [n for n in candidates if n > subject]
        if not named:
            return
    named = [n for n in candidates if n + 1 < len(texts) and _DEBATED.match(texts[n + 1])] or named
    # Where nothing else names it, the kind of text does: "JOINT COMMUNIQUÉ".
    heads = range(min(body, len(kinds)))
    named = named or [
        n for n in heads if kinds[n] in {"heading", "paragraph"} and titles.KIND_ALONE.fullmatch(texts[n])
    ]
    if not named:
        return
    told = [n for n in candidates if any(_is_breadcrumb_of(other, texts[n]) for other in texts[:body])]
    telling = told or [n for n in named if marks[n].kind == "heading"]
    telling = telling or [n for n in named if titles.TELLING.search(texts[n])]
    if telling and telling[0] - 1 in candidates and titles.OCCASION.match(texts[telling[0]]):
        telling = [telling[0] - 1]  # a headline, and below it "Address by A to the conference in B"
    number = (telling or named)[0]
    kinds[number] = "title"
    if number and texts[number][:1].islower() and titles.KIND_ALONE.fullmatch(texts[number - 1]):
        kinds[number - 1] = "title"  # "COMMUNIQUÉ", and below it "of the meeting of …"
    while number + 1 < len(kinds) and _goes_on(texts[number], texts[number + 1], kinds[number + 1]):
        number += 1
        kinds[number] = "title"


def _is_breadcrumb_of(text: str, heading: str) -> bool:
    """Whether a page's path ends in a heading, which then is its title."""
    return " > " in text and text.endswith(f"> {heading}")


def _goes_on(title: str, following: str, kind: str) -> bool:
    """Whether a title goes on in the line below it."""
    if ends_sentence(following):
        return False
    if titles.TITLE_CONTINUES.match(following.lower() if following.isupper() else following):
        return True
    return (
        kind in {"heading", "paragraph"}
        and len(following) < 100
        and bool(titles.TITLE_HANGS.search(title) or following[:1].islower())
    )


def _is_running(text: str) -> bool:
    """Whether a block is running text: long, and with a sentence's end unless it is very long."""
    return len(text) > _LONGEST_TITLE or (len(text) > 100 and ends_sentence(text))
