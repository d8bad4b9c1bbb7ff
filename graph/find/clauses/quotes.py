"""What of a clause is its quote: from its subject on, without an opening, closing stops and what hangs on behind it."""

from __future__ import annotations

from graph.find.clauses.cut_words import BEHIND, OPENING, TAIL, behind_grounds
from graph.patterns.openings import compiled

_FUTURE = compiled(r"\b(?:will|shall|should|must|are to|is to)\b")
_MAIN_RESUMES = compiled(r"[^,;]{1,160}, (?:and )?(?:will|shall|is|are|has|have|was|were|should|must|to|by|in|at)\b")
# "The Minister said: ‘We will …": who said so, where single marks hold what was said.
_SAYING = compiled(
    r"[^“”\"‘:;]{2,140}\b(?:said|says|added|told [^,;:]{1,40}|commented|stated|continued|explained|declared|concluded)"
    r"(?: [^“”\"‘:;]{1,40})?: ?[‘'](?=[A-Z])"
)
_CLOSING = (".’", ",’", "!’", ".'", ",'", "!'")
_STOPS = frozenset('.;:,”"/–—')
_LEFT_OPEN = compiled(r",? (?:to|will|shall|that|for|by|through|including|with)$")
_LEFT = compiled(r"\s*(?:\S+\s+){3}\S")  # the fewest words, four, that a quote keeps when its tail is taken off


def quote_of(text: str, start: int, end: int, verb_start: int, verb_end: int) -> tuple[int, int]:
    """The run of a clause that is its quote: from its subject on, without closing stops, attribution and tail.

    `verb_start` and `verb_end` are where its verb stands in the text.
    """
    while start < end and text[start] in " “\"'‘":
        start += 1
    if (saying := _SAYING.match(text, start, end)) and saying.end() <= verb_start:
        start = saying.end()
    if opening := OPENING.match(text, start, end):
        start = opening.end()
    start = behind_grounds(text, start, end, verb_start)
    for behind in BEHIND:
        if found := behind.search(text, max(start, verb_end), end):
            end = found.start()
    end = _without_tail(text, start, end, verb_end)
    end = _end_of_words(text, start, end)
    if (open_end := _LEFT_OPEN.search(text, max(start, end - 12), end)) and text[end : end + 2].strip() in {":", ""}:
        end = open_end.start()
    return start, end


def without_tail(text: str, start: int, end: int) -> int:
    """Where a clause ends without what hangs on behind it; `end` where nothing does."""
    return _without_tail(text, start, end, start)


def _without_tail(text: str, start: int, end: int, verb_end: int) -> int:
    if (left := _LEFT.match(text, start, end)) is None:
        return end
    future = max((found.start() for found in _FUTURE.finditer(text, verb_end, end)), default=-1)
    depth, counted = 0, start  # how many brackets are open at the last tail: counted on, else many tails cost far more
    for tail in TAIL.finditer(text, verb_end, end):
        depth += text.count("(", counted, tail.start()) - text.count(")", counted, tail.start())
        counted = max(counted, tail.start())
        if tail.start() < left.end() or depth > 0 or tail.start() <= future:
            continue
        if _MAIN_RESUMES.match(text, tail.end(), end) is None:
            return tail.start()
    return end


def _end_of_words(text: str, start: int, end: int) -> int:
    """Where a clause's last word ends: closing stops and a list's "; and" are none of it."""
    while start < end:
        if text[end - 1] in _STOPS or text[end - 1].isspace():
            end -= 1
        elif text.endswith(_CLOSING, start, end):
            end -= 2
        elif text.endswith((") and", "” and"), start, end):
            end -= len(" and")
        elif text.endswith(("; and", "; or"), start, end):
            end = text.rindex(";", start, end)
        else:
            break
    return end
