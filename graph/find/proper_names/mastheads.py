"""Bodies that a text is issued by or signed for, told by the line that names them and little else.

In headings no word begins small but "of" and "the", so that capitals tell no name there; what stands alone above a
text's first paragraph, behind "From:" or "Statement by the", or above a signature does.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.find.proper_names.by_form import Run, names_by_form
from graph.layout.blocks import Block, Layout
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

_ISSUES = compiled(
    r"\b(?:Ministry|Department|Embassy|Consulate|High Commission|Directorate|Secretariat|Chancellery|Prefecture"
    r"|Office)\b(?<!Press Office)(?<!Press Department)"
)
# A body that is written in capitals throughout: no section of a record of parliament ("HOME DEPARTMENT").
_ISSUES_IN_CAPITALS = compiled(
    r"\b(?:MINISTRY|DEPARTMENT|EMBASSY|CONSULATE(?: GENERAL)?|DIRECTORATE(?: GENERAL)?) (?:OF|FOR)\b"
)
_SMALL = frozenset({"OF", "FOR", "THE", "AND", "ON", "IN", "TO", "AT", "BY"})
_WORD = compiled(r"[\w’'-]{1,40}")
# What may stand before the name, on the lines above the first paragraph and on any.
_BEFORE_ABOVE = compiled(rf"(?:(?:The|the) |[{CAPITALS}][\w ]{{2,60}} [/|] )?")
_BEFORE = compiled(
    r"(?:For the |[A-Z][a-z]{2,14}(?: [a-z]{2,12})?: (?:the )?"
    r"|(?:Joint |Official |News )?(?:Press [Rr]elease|Press [Cc]ommuniqu[ée]|[Ss]tatement|[Cc]ommuniqu[ée]|[Nn]otice"
    r"|[Ll]etter|[Rr]eport|[Rr]emarks|[Nn]ews|[Pp]resented|[Ii]ssued|[Pp]ublished) (?:by|of|from) (?:the )?)"
)
# What may join it to the name before it, and stand behind it.
_JOINED = compiled(r",? and (?:the )?|, (?:the )?|; | ?[/|] ?")
_BEHIND = compiled(
    r"$|,? and (?:the )?[A-Z]|[,;(]| [-–—/|]|[/|]| For (?:the )?"
    r"| (?:News item|Press [Rr]elease|PRESS RELEASE|Press [Oo]ffice|Publication date)\b"
)
_FROM = compiled(r"(?:From|Issued by): (?![^\n]{0,120}(?:@|\n(?:To|Sent|Cc|Date|Subject)\b))")  # of no e-mail
# Whose a ministry is, in front of its name or behind it, is no part of the name.
_LAND = (
    rf"(?:[{CAPITALS}]\w{{1,20}} ){{0,2}}(?:Republic|Kingdom|Federation|Confederation|Principality)"
    rf"(?: of (?:the )?[{CAPITALS}]\w{{1,20}}(?: [{CAPITALS}]\w{{1,20}})?)?"
)
_OF_LAND = compiled(rf"(?<=\w) of (?:the )?{_LAND}$")
_LAND_BEFORE = compiled(rf"{_LAND} (?=(?:Federal )?(?:Ministry|Department) )")
# "From: Home Office and Jane Doe MP"
_PERSON = compiled(r" and (?:[Tt]he )?(?:Rt\.? )?(?:Hon\.? )?(?:[A-Z][\w’'-]{1,20} ){1,4}(?:MP|MEP|TD|MBE|CBE)\b")
# "Embassy of Norway in Accra", "Norwegian Embassy Accra": the post is part of the name.
_ABROAD = compiled(r"\b(?:Embassy|Consulate|High Commission)\b")
_POSTED = compiled(rf" (?:in )?[{CAPITALS}][\w-]{{2,20}}$")
_LINES = frozenset({"heading", "title", "boilerplate", "published"})
_LONGEST = 200  # code points of such a line


def mastheads(layout: Layout) -> Iterator[Run]:
    """The bodies that a text's lines of issue and signature name: where each stands, and what it is called."""
    body = next((block.number for block in layout.blocks if block.kind in {"paragraph", "item"}), 0)
    for block in layout.blocks:
        if block.kind in _LINES and block.end - block.start <= _LONGEST:
            yield from _in_line(layout, block, is_above=block.number < body)


def is_line_of_issue(layout: Layout, offset: int) -> bool:
    """Whether a place is in a line that says whom the text is from: "From: Home Office"."""
    block = layout.block_at(offset)
    return block.kind in {"boilerplate", "published"} and _FROM.match(layout.text, block.start) is not None


def _in_line(layout: Layout, block: Block, *, is_above: bool) -> Iterator[Run]:
    words = layout.text[block.start : block.end]
    if is_above and words.isupper() and _ISSUES_IN_CAPITALS.search(words):
        words = _in_small_letters(words)
    if not _ISSUES.search(words):
        return
    person, land = _PERSON.search(words), _LAND_BEFORE.match(words)
    begin = block.start + (land.end() if land else 0)
    words = words[land.end() if land else 0 : person.start() if person else None]
    reached = 0
    for start, stop, name in sorted(names_by_form(words), key=lambda run: (run[0], -run[1])):
        post = _POSTED.match(words, stop) if _ABROAD.search(name) else None
        end = post.end() if post else stop
        if start < reached or not _ISSUES.search(name) or not _BEHIND.match(words, end):
            continue
        before = words[reached:start]
        joins = _JOINED if reached else _BEFORE_ABOVE if is_above else _BEFORE
        if joins.fullmatch(before) or _BEFORE.fullmatch(before.strip() + " "):
            begins, stops = _without_land(words, start, end)
            yield begin + begins, begin + stops, words[begins:stops]
            reached = end


def _without_land(words: str, start: int, end: int) -> tuple[int, int]:
    """The run of a ministry's name without the state whose it is; an embassy's name has its state."""
    land = None if _ABROAD.search(words, start, end) else _OF_LAND.search(words[start:end])
    return start, start + land.start() if land else end


def _in_small_letters(words: str) -> str:
    """A line in capitals as a name is written, letter for letter: "Ministry of the Interior"."""
    return _WORD.sub(lambda word: word[0].lower() if word[0] in _SMALL else word[0].capitalize(), words)
