"""The instrument that a document is itself: its title, or a heading above its first paragraph, says so."""

from __future__ import annotations

import re

from graph.blocks import BODY, Layout
from graph.find.instrument_kinds import Instrument, kind_of

_IN_TITLE = re.compile(
    r"(?i:joint declaration|j[o0]int (?:press |ministerial |political )?statement|j[o0]int communiqu[ée]|joint outcomes"
    r"|^(?:final |ministerial )?communiqu[ée](?=$|:| (?:of|by) )"
    r"|(?<=: )(?:final |ministerial )?communiqu[ée]$|^statement(?= (?:by|of) )"
    r"|chair['’]s (?:summary|conclusions)"
    r"|declaration|(?:joint )?conclusions|memorandum of understanding|^(?:joint )?action plan|^(?:joint )?roadmap"
    r"|arrangement|treaty|agreement)(?![\w-])"
)
_NO_INSTRUMENT = re.compile(
    r"(?i:communiqu|speech|remarks|address|comments|doorstep|interview|letter|press conference|debate|take stock"
    r"|\bsigns?\b|\bsigned\b|discuss|welcome|\bmakes?\b|\breach(?:es|ed)?\b|\bstrikes?\b|\bconcludes?\b|\binks?\b"
    r"|\bseals?\b|\bcalls? for\b|\bseeks?\b|\btowards?\b|\bimplement)"
)
_IS_HEADED = re.compile(
    r"(?:[A-Z][\w'’-]{1,20} ){0,3}(?P<noun>(?i:declaration of intent|declaration|j[o0]int statement"
    r"|j[o0]int communiqu[ée]|communiqu[ée]|(?:joint )?conclusions|joint outcomes|letter of intent"
    r"|memorandum of understanding|treaty|protocol|administrative arrangement|agreement))"
    r"(?i: of the (?:chair|presidency|meeting|ministers))?"
)


def document_itself(layout: Layout) -> list[Instrument]:
    """The document as an instrument, at most one: by its title, else by a heading; none where it only reports."""
    for block in layout.of_kind("title"):
        words = layout.words(block)
        match = _IN_TITLE.search(words)
        if match and not _NO_INSTRUMENT.search(words[: match.start()]):
            start = block.start + match.start()
            kind = kind_of(match[0])
            return [
                Instrument(
                    start,
                    start + len(match[0]),
                    words,
                    kind,
                    None,
                    None,
                    True,
                    "records",
                    "the document is the agreement",
                )
            ]
    return _headed(layout)


def _headed(layout: Layout) -> list[Instrument]:
    """The document itself where a heading above its first paragraph is all its kind: "OSLO DECLARATION"."""
    for block in layout.blocks:
        if block.kind in BODY:
            break
        words = layout.words(block)
        if block.kind == "heading" and (match := _IS_HEADED.fullmatch(words)):
            kind = kind_of(match["noun"])
            rule = "the document is the agreement"
            return [Instrument(block.start, block.end, words, kind, None, None, True, "records", rule)]
    return []
