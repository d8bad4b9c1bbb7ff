"""Ministers told by no more than their state and name, beside one whose office is told: "met A, the Greek shipping
minister, and Malta's B"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from graph.find.portfolios import CAPITALISED
from graph.find.titles import HONORIFIC, NAME, ONLY_SURNAME, Holder
from graph.guards import guarded
from graph.lexicon import Lexicon
from graph.runs import Spans

_WHOSE = guarded(rf"\b(?P<state>{CAPITALISED}(?: {CAPITALISED})?)['’]s? {HONORIFIC}{NAME}")
_REACH = 200  # code points between a minister whose office is told and such a name
_PARTNER = re.compile(
    r"(?:\b(?:met|meet|meeting|with|and|by|from|to|between|of|alongside|beside|saw|see|received|welcomed|hosted|joined"
    r"|called|telephoned|as were|are|were)|,|;|:) (?:then |later |also )?$"
)
_SIGHT = 24  # code points before the state's name in which this stands
_NO_NAME = re.compile(
    r"\b(?:Coast|Guard|Police|Force|Forces|Border|National|Federal|Council|Court|Parliament|Office|Ministry|Agency"
    r"|Service|Union|Party|Bank|Airport|Port|University|Army|Navy|Red|Cross|Prime|Minister|Interior|Home|Foreign|Justice"
    r"|State|Secretary|President|Chancellor|Ambassador|Embassy|Government|Republic|Department|Commission|Supreme|Civil"
    r"|Ministers|Deputy|Vice|Permanent|Migration|Security|Defence|Finance|Health|Central|High|General|Chief|House|Senate"
    r"|North|South|East|West|Black|Green|Blue|White|Royal|Islamic|Democratic|People|Labour|Liberal|Conservative|Social"
    r"|European|New|Great|Human|Rights|Trade|Law|Act|Code|Plan|Strategy|Programme|Day|War|Sea|Bay|Strait|Islands?)\b"
)


def find_of_states(
    text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, taken: Spans, holders: Sequence[Holder]
) -> list[Holder]:
    """Those named behind their state in one sentence with somebody whose office is told: they hold the like office.

    `known` are the people of the register by their names, `used` the names found already, `taken` the names of places
    and bodies, `holders` those found already.
    """
    titled = sorted((one for one in holders if one.title), key=lambda one: one.start)
    starts = [one.start for one in titled]
    found: list[Holder] = []
    for match in _WHOSE.on_lines(text):
        state = lexicon.state_named.get(match["state"], "")
        start, end = match.span("name")
        before = bisect_left(starts, match.start()) - 1
        beside = titled[before] if before >= 0 else None
        if not state or beside is None or match.start() - beside.end > _REACH or used.overlap(start, end):
            continue
        if re.search(r"[.!?] ", text[beside.end : match.start()]) or match["name"] in known:
            continue
        if not _PARTNER.search(text, max(0, match.start() - _SIGHT), match.start()):
            continue
        if _NO_NAME.search(match["name"]) or ONLY_SURNAME.fullmatch(match["name"]) or taken.overlap(start, end):
            continue
        offices = _alike(beside.title, state, lexicon)
        found.append(Holder(match.start(), end, beside.title, offices, state, "", match["name"], start, end, True))
    return found


def _alike(title: str, state: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The office of a state that goes by a title of another's; empty where the register has none."""
    return tuple(one.ref for one in lexicon.offices if one.state == state and title in one.titles)[:1]
