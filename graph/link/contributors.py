"""Who pays an amount: whom the sentence says it comes from, else its subject, else who speaks or acts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.find.money import AmountMention, ends_row
from graph.find.sums.currencies import STATE_OF
from graph.findings import Fund, Grounded, Measure
from graph.link.capitals import is_behind_preposition, is_capital, state_called
from graph.link.own_money import own_budget, own_subject
from graph.link.text import Text, body_ref

_PAID = (
    r"(?:paid|borne|(?:co-?)?(?:funded|financed)|met|covered|provided|contributed|supplied|donated|given|put up"
    r"|offered|underwritten|shouldered|handed over|made available|allocated|granted|set aside|committed|pledged|shared"
    r"|advanced|awarded|allocation|contribution|grant|payment|support|expense|charge)"
)
_PAID_BY = re.compile(rf"\b{_PAID}(?:,? [\w/%-]{{1,14}}){{0,3}} (?:by|from|of) (?:the )?(?:budget of )?$")
_FROM = re.compile(
    r"(?:[,)]|\))? ?(?:(?:that|which) )?(?:(?:was|were|is|are|coming|come|comes|provided|drawn|made available|paid|of"
    r"|allocated) ){0,2}(?:from|by|at the expense of|of|in(?= the budget)) (?:the )?(?:(?:new|additional|Federal"
    r"|federal|national"
    r"|state|own|general) ){0,2}(?:budget of (?:the )?)?$"
)
_FUNDING = re.compile(
    r"(?: (?:government|taxpayer|public))?(?:['’]s)? (?:funding|money|funds?|contribution|aid|support"
    r"|investment|financing|budget|taxpayers?|government|treasury)\b"
)
_RECEIVES = re.compile(
    r"\b(?:to|for|with|towards|in|at|between|into|than|support(?:s|ed|ing)?|reimburs\w{1,5}|giv(?:e|es|en|ing)|gave"
    r"|grant(?:s|ed)?|pay(?:s|ing)?|paid|promised|offer(?:s|ed|ing)?|help(?:s|ed)?|send|sent|owes?|lend|lent) "
    r"(?:the )?(?:(?:new|local|national) )?$"
    r"|\b(?:vote|approval|consent|decision|endorsement) (?:of|by|in) (?:the )?$"
)
_GETS = re.compile(
    r"\b(?:receiv\w{1,3}|benefit\w{0,5}|(?:is|are|was|were) (?:being )?backed|gets?|drew|obtain\w{0,3}|is due"
    r"|(?:is|are|was|were) (?:to be )?(?:given|granted|promised|awarded)"
    r"|(?:be|been|is|are|was|were) (?:reimbursed|refunded|compensated|entitled))\b"
)
_GIVING_LEAD = re.compile(
    r"\b(?:provid|contribut|pay|paid|fund|financ|invest|allocat|commit|spen[dt]|pledg|available|offer|grant|giv|gave"
    r"|support|put)\w{0,4}\b[^.;]{0,60}:? ?$"
)
_JOINED = re.compile(r"(?:['’]s)?(?:, | and |, and | or )(?:the |in equal parts )?")
_POT = re.compile(r"(?:fund|facility|instrument|programme|mechanism|assistance)(?:-|$)")
_NEAR = 40  # code points between an amount and the state that it comes from
_SUBJECT_REACH = 30  # code points from a sentence's start within which its subject is named
_OWN = re.compile(r"\b(?:[Ww]e|I) (?:\w{2,12} ){1,4}|\b[Oo]ur (?:\w{2,12} ){0,2}$|\bit (?:has|had|will|is|would) ")
_DRAWN_ON = re.compile(r"(?:^|[ ,])(?:from|under|out of|through|drawn on|by) (?:the |its |our )?$")
_INTO_BUDGET = re.compile(r"\b(?:in|into|to|on|against|under) (?:the )?$")
# A fund by a name that reference data lack: whoever spends the money is not the one who gives it.
_OF_ANOTHER_POT = re.compile(
    r"(?: [a-z]{2,12}){0,2} from (?:the|its|our) (?:[A-Z][\w’'-]{1,20} (?:(?:and|for|of|the) ){0,2}){1,6}"
    r"(?:Fund|Facility|Instrument|Programme)\b"
)
_OPENS_SHARE = re.compile(r"(?:[;,:] |\),? and |\b(?:by|from) )(?:the )?$")
_PART_BEFORE = re.compile(r"\b(?:with|of which|including|and)(?: the remaining| another| a further)? $")
_OF_AN_EVENT = re.compile(
    r" (?:[A-Z]\w{2,16} ){0,2}(?:Conference|Summit|Forum|Dialogue|Talks|Olympics|Games)\b"
)  # "the Oslo Ports Conference"
_WHOSE = re.compile(r"['’]s (?:own )?")
_PART_OF_A_FORCE = re.compile(r"\b(?:officers|staff|members|units|agents|posts|vessels|experts) of (?:the )?$")
_WE = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_IT_HAS = re.compile(
    r"\bit (?:has|had|will|is|would) "
    r"|\b[Ii]t (?:also )?(?:announc|grant|gave|provid|pays?|paid|contribut|allocat|offer|pledg"
    r"|commit|promis|made)\w{0,3} "
)
_IT = re.compile(r"(?:It|Its|He|She|His|Her|This|These|They|Their)\b")


# Several share, or nobody of theirs pays: the text does not say how much is whose.
_SHARED = re.compile(
    r"\b(?:of which|each|together|equally|equal (?:parts|shares)|shared|jointly|both|respectively|joint fund\w*|"
    r"co-?fund\w*|receiv\w+|gets?|reimbursed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Payer:
    """A state or body named in the text that may pay."""

    start: int
    end: int
    ref: str


def contributor_of(text: Text, mention: AmountMention, start: int, end: int) -> str | None:
    """The state or body that pays an amount of the sentence from `start` to `end`; None where several share or
    nobody is named."""
    words = text.layout.text
    end = _clause_end(words, mention.end, end)
    named_after = _payers(text, mention.end, end)
    if bracketed := _bracketed(text, mention, start, named_after):
        return bracketed
    # A fund's name says which pot is drawn on; who fills it is the better answer.
    after = [payer for payer in named_after if not _POT.search(payer.ref)]
    for payer in after:
        between = words[mention.end : payer.start]
        near = len(between) <= 40 and not _RECEIVES.search(between)
        funding = near and _FUNDING.match(words, payer.end) is not None
        if _FROM.fullmatch(between) or funding or _PAID_BY.search(between[-70:]) or "|" in between:
            return _only(words, after, payer)
    budget = next((payer for payer in named_after if words.startswith(" budget", payer.end)), None)
    if budget is not None and _INTO_BUDGET.search(words, mention.end, budget.start):
        return budget.ref
    if own := own_subject(text, start, mention.start):
        return own
    before = _payers(text, _clause_start(words, start, mention), mention.start)
    by = [payer for payer in before if _PAID_BY.search(words[max(start, payer.start - 70) : payer.start])]
    if by:
        return _only(words, before, by[0])
    drawn_on = [
        payer
        for payer in named_after
        if _DRAWN_ON.search(between := words[mention.end : payer.start])
        and "of which" not in between
        and (payer.ref not in text.lexicon.state or len(between) < _NEAR)
    ]
    if drawn_on and _PART_BEFORE.search(words, start, mention.start):
        return _owner(text, drawn_on[0])
    giving = [payer for payer in before if not _receives(words, payer, mention, start)]
    first_hand = [
        payer
        for payer in giving
        if not _DRAWN_ON.search(words, start, payer.start) and not _PART_OF_A_FORCE.search(words, start, payer.start)
    ]
    giving = first_hand or giving
    if _OF_ANOTHER_POT.match(words, mention.end):
        giving = []
    if giving and not ends_row(words, mention) and not _OWN.search(words, giving[-1].end, mention.start):
        return _only(words, giving, giving[-1])
    told = _governed(text, start) or _spoken_for(text, mention, start)
    pots = [_owner(text, payer) for payer in drawn_on]
    told = told or next((pot for pot in pots if not _POT.search(pot)), None)
    own = own_budget(text, start, end)
    return told or own or _with_that_currency(text, mention) or next(iter(pots), None)


_OTHER_CLAUSE = re.compile(
    r"; |, (?:while|whereas|but) |, and (?=(?:the |a )?[^,;]{3,60} (?:is|are|was|were|will be|has been) )"
)
_OWN_CLAUSE = re.compile(r"(?:; |, and |, while |, but )(?:about |some |a further |another |the )?$")
_PASSIVE = re.compile(r"[^,;]{0,30} (?:has been|have been|had been|was|were|is|are|will be|would be) ")


def _clause_end(words: str, at: int, end: int) -> int:
    """Where the clause of an amount that ends at `at` ends: who pays another sum is told behind."""
    other = _OTHER_CLAUSE.search(words, at, end)
    return other.start() if other else end


def _clause_start(words: str, start: int, mention: AmountMention) -> int:
    """Where the clause of an amount begins that is its subject: "…, and €2 million had been voted"."""
    opens = _OWN_CLAUSE.search(words, max(start, mention.start - 20), mention.start)
    return mention.start if opens and _PASSIVE.match(words, mention.end) else start


def _bracketed(text: Text, mention: AmountMention, start: int, after: Sequence[_Payer]) -> str | None:
    """Whoever an amount and brackets, or a colon, stand beside: "€2 million (Spain)", "Spain (€2 million)", "Spain: €2
    million"."""
    words = text.layout.text
    if after and words[mention.end : after[0].start].lstrip(" ") == "(" and words.startswith(")", after[0].end):
        return after[0].ref
    before = _payers(text, start, mention.start)
    if before and re.fullmatch(r" ?[(:] ?(?:about |some |up to )?", words[before[-1].end : mention.start]):
        opens = before[-1].start == start or words[max(start, before[-1].start - 12) : before[-1].start]
        return before[-1].ref if opens is True or _OPENS_SHARE.search(str(opens)) else None
    return None


def _with_that_currency(text: Text, mention: AmountMention) -> str | None:
    """The one state of the document's parties whose own currency the amount is in."""
    name = STATE_OF.get(mention.primary.currency or "")
    return next(
        (ref for ref in text.cast.parties if ref in text.lexicon.state and text.lexicon.state[ref].name == name), None
    )


def with_payers(funds: Sequence[Fund], measures: Sequence[Measure]) -> tuple[Fund, ...]:
    """The funds, those of which nothing says who pays with the one who acts in the measure that they stand in."""
    placed = sorted(measures, key=_place)
    reach = max((one.ground.passage.end - one.ground.passage.start for one in measures), default=0)
    return tuple(
        fund
        if fund.contributor is not None
        else _with_payer(fund, placed[slice(*(bisect_right(placed, at, key=_place) for at in _around(fund, reach)))])
        for fund in funds
    )


def _place(measure: Measure) -> int:
    return measure.ground.passage.start


def _around(fund: Fund, reach: int) -> tuple[int, int]:
    """Between which places a measure begins that may hold a fund, where the longest has a length of `reach`."""
    return fund.ground.passage.start - reach, fund.ground.passage.start


def _with_payer(fund: Fund, measures: Sequence[Measure]) -> Fund:
    there = fund.ground.passage
    holding = [
        one
        for one in measures
        if one.ground.passage.start <= there.start < one.ground.passage.end
        and one.type not in {"called-for", "explored"}
    ]
    if not holding or _SHARED.search(holding[-1].ground.passage.quote):
        return fund
    acting = [actor for actor in holding[-1].actors if actor.value.startswith("organisation/")]
    if len(acting) != 1:
        return fund
    rest = replace(fund.ground, rule="who acts", supported_by=acting[0].ground.passage)
    return replace(fund, contributor=Grounded(acting[0].value, rest))


def _payers(text: Text, start: int, end: int) -> list[_Payer]:
    """The states and bodies named in a run, in order; an adjective inside a body's name only says whose it is."""
    words = text.layout.text
    bodies = [_Payer(body.start, body.end, body_ref(body)) for body in text.bodies_in(start, end)]
    found = [
        _Payer(party.start, party.end, party.refs[0])
        for party in text.parties_in(start, end)
        if not any(body.start - 1 <= party.end <= body.end for body in bodies)
        and not _OF_AN_EVENT.match(words, party.end)
        and not any(_WHOSE.fullmatch(words[party.end : body.start]) for body in bodies if body.start > party.end)
    ]
    told = [*_seats(text, start, end)]
    told += [
        _Payer(holder.start, holder.start, one.state) for holder, one in text.cast.mentioned(start, end) if one.state
    ]
    return sorted([*found, *bodies, *told], key=lambda payer: payer.start)


def _owner(text: Text, payer: _Payer) -> str:
    """Who fills the pot that a fund's name says, where reference data tell; else the pot."""
    entry = text.lexicon.organisation.get(payer.ref)
    return entry.owner if entry is not None and entry.owner and _POT.search(payer.ref) else payer.ref


def _seats(text: Text, start: int, end: int) -> list[_Payer]:
    """Seats of government that act for their states ("Rome has set aside")."""
    words = text.layout.text
    return [
        _Payer(place.start, place.end, owner)
        for place in text.places_in(start, end)
        if is_capital(place) and not is_behind_preposition(words, start, place.start)
        if (owner := state_called(text, place))
    ]


def _governed(text: Text, start: int) -> str | None:
    """The subject of a lead-in about giving that an item stands under ("The UK will provide:")."""
    lead = text.layout.block_at(start).lead_in
    if lead is None:
        return None
    block = text.layout.blocks[lead]
    above = text.layout.sentences_of(block)[-1]
    if not _GIVING_LEAD.search(text.layout.text, above.start, above.end):
        return None
    named = [
        one
        for one in _payers(text, above.start, above.end)
        if not _RECEIVES.search(text.layout.text, max(0, one.start - 40), one.start)
    ]
    return _only(text.layout.text, named, named[0]) if named else None


def _receives(words: str, payer: _Payer, mention: AmountMention, start: int) -> bool:
    """Whether the one named gets the money, or is only where or with whom something happens."""
    before = words[max(start, payer.start - 40) : payer.start]
    return bool(_RECEIVES.search(before) or _GETS.search(words, payer.end, mention.start))


def _only(words: str, payers: Sequence[_Payer], chosen: _Payer) -> str | None:
    """The one chosen, unless "and" joins another to it."""
    for one in payers:
        first, second = sorted((one, chosen), key=lambda payer: payer.start)
        if one.ref != chosen.ref and _JOINED.fullmatch(words[first.end : second.start]):
            return None
    return chosen.ref


def _spoken_for(text: Text, mention: AmountMention, start: int) -> str | None:
    """The state of the one who speaks, or what the sentence before speaks of where this one says "it"."""
    quoted = text.quotation_at(mention.start)
    if quoted is not None:
        states = [one.state for one in text.cast.ministers if one.tenure == quoted.tenure and one.state]
        return states[0] if states else None
    if text.is_first_person and text.cast.parties and _WE.search(text.layout.text, start, mention.start):
        return text.cast.parties[0]
    is_meant = _IT.match(text.layout.text, start) or _IT_HAS.search(text.layout.text, start, mention.start)
    if start and is_meant:
        above = text.layout.sentence_at(start - 2)
        if above.block == text.layout.sentence_at(start).block:
            if own := own_subject(text, above.start, above.end):
                return own
            named = _payers(text, above.start, above.end)
            is_subject = named and named[0].start - above.start < _SUBJECT_REACH
            return _only(text.layout.text, named, named[0]) if is_subject else None
    return None
