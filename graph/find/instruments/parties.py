"""Instruments told by whom they are with: "the readmission agreement with Morocco", and who their parties are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.find.locations import Place
from graph.layout.blocks import Layout
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_PARTY = r"(?:the )?[A-Z][\w'’-]{1,20}(?: (?:of )?[A-Z][\w'’-]{1,20}){0,3}"
_SUBJECT = (
    r"(?:readmission|return|returns|extradition|visa|visa facilitation|mobility|migration|cooperation|security|police"
    r"|working|status|association|partnership|border|customs|trade|fisheries|asylum|repatriation|transfer"
    r"|extradition|judicial|defence|legal|assistance|facilitation|bilateral|framework|prisoner|social)"
)
PARTIES = rf"{_PARTY}(?:(?:,| and|, and) {_PARTY}){{0,4}}"
"""States, or bodies of states, by their names: "the Union, Norway and Iceland"."""
OF_PARTIES = guarded(
    rf"\b(?P<article>[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur|[Ii]ts|[A-Z][\w-]{{1,20}}['’]s) (?:(?:new|existing|current|joint"
    rf"|draft) ){{0,2}}"
    rf"(?P<name>(?P<subject>(?:(?i:{_SUBJECT}) ){{0,3}})(?P<head>(?i:agreement|arrangement|accord|treaty|convention"
    r"|protocol|pact|memorandum(?: of understanding)?|statement|deal)))(?P<plural>s)?"
    r"(?:(?<!s) (?:reached|struck|signed|concluded|agreed|made|sealed|negotiated)"
    r"(?: (?:last|this) (?:week|month|year|spring|summer|autumn|winter))?)?"
    rf"(?P<link> (?:with|between)) (?P<parties>{PARTIES})"
    r"(?P<about> on [A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20}){0,4})?"
)
_SPLIT = compiled(r", and |, | and ")
_UNION = compiled(r"\b(?:EU|European Union|Union)\b")


def parties_of(layout: Layout, places: Sequence[Place], match: re.Match[str]) -> list[tuple[str, int]]:
    """The words for each party and where they end; none where one of them is neither a place nor the Union."""
    found: list[tuple[str, int]] = []
    at = match.start("parties")
    for words in _SPLIT.split(match["parties"]):
        start = layout.text.index(words, at)
        at = start + len(words)
        if not (_UNION.search(words) or any(place.by == "named" for place in starting_in(places, start, at))):
            return []
        found.append((words, at))
    return found


def in_full(words: str) -> str:
    """The name of a party with the Union's written out."""
    return re.sub(r"\bEU\b", "European Union", words)
