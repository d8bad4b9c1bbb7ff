"""Ministers told by no more than their state and name, beside one whose office is told: "met A, the Greek shipping
minister, and Malta's B"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.find.offices.titles import HONORIFIC, NAME, ONLY_SURNAME, Holder
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import CAPITALISED

_WHOSE = guarded(rf"\b(?P<state>{CAPITALISED}(?: {CAPITALISED})?)['’]s? {HONORIFIC}{NAME}")
_REACH = 200  # code points between a minister whose office is told and such a name
_PARTNER = compiled(
    r"(?:\b(?:met|meet|meeting|with|and|by|from|to|between|of|alongside|beside|saw|see|received|welcomed|hosted|joined"
    r"|called|telephoned|as were|are|were)|,|;|:) (?:then |later |also )?$"
)
_BEGINS = compiled(r"(?:^|\n|[.!?”\"] )$")
_SENTENCE_ENDS = compiled(r"[.!?] ")
_SAYS = compiled(
    r" (?:said|says|called|told|warned|added|welcomed|wanted|wants|agreed|urged|promised|replied|thanked|asked|spoke"
    r"|signed|hosted|opened|insisted|stressed|argued|praised|pledged)\b"
)
_MINISTERS = compiled(r"\b[Mm]inisters\b")
_NAMED_TOGETHER = "Minister"  # what those are who are told together as "ministers"
_SIGHT = 24  # code points before the state's name in which this stands
_NO_NAME = compiled(
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
        if beside is not None and match.start() - beside.end > _REACH:
            beside = None
        title = beside.title if beside else _NAMED_TOGETHER
        if not state or used.overlap(start, end) or not (beside or _MINISTERS.search(text, *_before(match.start()))):
            continue
        if match["name"] in known:
            continue
        opens = _SAYS.match(text, end) and _BEGINS.search(text, max(0, match.start() - 2), match.start())
        is_beside = _PARTNER.search(text, max(0, match.start() - _SIGHT), match.start())
        if not opens and (beside is None or not is_beside or _SENTENCE_ENDS.search(text, beside.end, match.start())):
            continue
        if _NO_NAME.search(match["name"]) or ONLY_SURNAME.fullmatch(match["name"]) or taken.overlap(start, end):
            continue
        offices = _alike(title, state, lexicon)
        found.append(Holder(match.start(), end, title, offices, state, "", match["name"], start, end, True))
    return found


def _before(at: int) -> tuple[int, int]:
    return max(0, at - _REACH), at


_FEWEST = 2  # words of a name of which the last two may be a family name


def named_in_full(holders: Sequence[Holder]) -> list[Holder]:
    """The same mentions; whom one names by the surname alone and the text elsewhere in full is that person.

    Of several with that surname it is the one of the same state; it stays as it is where its own state is another.
    """
    told = sorted((one for one in holders if " " in one.name), key=lambda one: bool(one.state))
    in_full: dict[str, list[Holder]] = {}
    for one in told:
        words = one.name.split()
        # "Enger Lund" is Ida Enger Lund too.
        for surname in {words[-1], " ".join(words[-2:]) if len(words) > _FEWEST else words[-1]}:
            in_full.setdefault(surname, []).append(one)
    return [one if one.person else _as(_same(in_full.get(one.name, ()), one), one) for one in holders]


def _same(called: Sequence[Holder], one: Holder) -> Holder:
    """The last of those of one surname who may be meant by a mention without the first name; else the mention."""
    fitting = [full for full in called if not one.is_state_said or full.state in {"", one.state}]
    return fitting[-1] if len({full.name for full in fitting}) == 1 else one


def _as(full: Holder, one: Holder) -> Holder:
    """A mention by the surname alone, with what another mention tells of the same person."""
    return replace(
        one,
        title=full.title or one.title,
        offices=full.offices,
        state=full.state,
        person=full.person,
        name=full.name,
        is_state_said=full.is_state_said,
    )


def _alike(title: str, state: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The office of a state that goes by a title of another's; empty where the register has none."""
    return tuple(one.ref for one in lexicon.offices if one.state == state and title in one.titles)[:1]
