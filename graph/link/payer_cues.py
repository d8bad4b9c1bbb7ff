"""What tells who pays an amount: for each who may, the signs that are weighed.

Where somebody stands to the amount and to other sums, in what way it is named, and which words join them, tells more
than any one wording; so does whose text it is where the sentence names nobody. The same signs are counted where the
weights are made and where they are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.find.money import AmountMention, ends_row
from graph.find.sums.clauses import Span, around, clauses
from graph.find.sums.currencies import STATE_OF
from graph.layout.blocks import Sentence
from graph.link.own_money import is_shared, own_budget, own_subject
from graph.link.payers import Payer, heads, issuer, payers_in, sort_of, speaker
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

NOBODY = ""
"""Stands among those who may pay for nobody, or several together."""
JOINED = "joined"
"""The sign that "and" joins another to one who may pay."""

_PAID = (
    r"(?:paid|borne|(?:co-?)?(?:funded|financed)|met|covered|provided|contributed|supplied|donated|given|put up"
    r"|offered|underwritten|shouldered|handed over|made available|allocated|granted|set aside|committed|pledged|shared"
    r"|advanced|awarded|allocation|contribution|grant|payment|support|expense|charge)"
)
_THE = r"(?:the )?(?:(?:Government|Kingdom|Republic|Principality|people) of (?:the )?)?"
_PAID_BY = compiled(rf"\b{_PAID}(?:,? [\w/%-]{{1,14}}){{0,3}} (?:by|from|of) {_THE}(?:budget of )?$")
_FROM = compiled(
    r"(?:[,)]|\))? ?(?:(?:that|which) )?(?:(?:was|were|is|are|coming|come|comes|provided|drawn|made available|paid|of"
    r"|allocated) ){0,2}(?:from|by|at the expense of|of|in(?= the budget)) (?:the )?(?:(?:new|additional|Federal"
    r"|federal|national|state|own|general) ){0,2}(?:(?:budget|Government|Kingdom|Republic|Principality) of (?:the )?)?$"
)
_FUNDING = compiled(
    r"(?: (?:government|taxpayer|public))?(?:['’]s)? (?:funding|money|funds?|contribution|aid|support"
    r"|investment|financing|budget|taxpayers?|government|treasury)\b"
)
_RECEIVES = compiled(
    r"\b(?:to|for|with|towards|in|at|between|into|than|support(?:s|ed|ing)?|reimburs\w{1,5}|giv(?:e|es|en|ing)|gave"
    r"|grant(?:s|ed)?|pay(?:s|ing)?|paid|promised|offer(?:s|ed|ing)?|help(?:s|ed)?|send|sent|owes?|lend|lent) "
    r"(?:the )?(?:(?:new|local|national) )?$"
)
_CONSENTS = compiled(r"\b(?:vote|approval|consent|decision|endorsement) (?:of|by|in) (?:the )?$")
_GETS = compiled(
    r"\b(?:receiv\w{1,3}|benefit\w{0,5}|(?:is|are|was|were) (?:being )?backed|gets?|drew|obtain\w{0,3}|is due"
    r"|(?:is|are|was|were|been) (?:to be )?(?:given|granted|promised|awarded)"
    r"|(?:be|been|is|are|was|were) (?:reimbursed|refunded|compensated|entitled))\b"
)
_GIVING_LEAD = compiled(
    r"\b(?:provid|contribut|pay|paid|fund|financ|invest|allocat|commit|spen[dt]|pledg|available|offer|grant|giv|gave"
    r"|support|put)\w{0,4}\b[^.;]{0,60}:? ?$"
)
_JOINED = compiled(r"(?:['’]s)?(?:,? and | or |,? as well as )(?:the |in equal parts )?")
_LISTED = compiled(r", (?:the )?")
_NEAR = 40  # code points between an amount and whoever it comes from
_OWN_BETWEEN = compiled(
    r"\b(?:[Ww]e|I) (?:\w{2,12} ){1,4}|\b[Oo]ur (?:\w{2,12} ){0,2}$|\bit (?:has|had|will|is|would) "
)
_DRAWN_ON = compiled(r"(?:^|[ ,])(?:from|under|out of|through|drawn on|by) (?:the |its |our )?$")
_DRAWN_AHEAD = compiled(r"(?:^|[ ,])(?:from|under|out of|through|drawn on) (?:the |its |our )?$")
_INTO_BUDGET = compiled(r"\b(?:in|into|to|on|against|under) (?:the )?$")
# A fund by a name that reference data lack: whoever spends the money is not the one who gives it.
_OF_ANOTHER_POT = compiled(
    r"(?: [a-z]{2,12}){0,2} from (?:the|our) (?:[A-Z][\w’'-]{1,20} (?:(?:and|for|of|the) ){0,2}){1,6}"
    r"(?:Fund|Facility|Instrument)\b"
)
_PART_OF_A_FORCE = compiled(r"\b(?:officers|staff|members|units|agents|posts|vessels|experts) of (?:the )?$")
_ROW = compiled(r"(?:; |, |\n)(?:and )?(?:the )?$")
_BY = compiled(r"\b(?:by|from) (?:the )?$")
_COLON = compiled(r" ?: ?(?:about |some |up to )?")
_BESIDE = compiled(r" ?[(:] ?(?:about |some |up to )?")
_PASSIVE = compiled(r"[^,;]{0,30} (?:has been|have been|had been|was|were|is|are|will be|would be) ")
_OWN_CLAUSE = compiled(r"(?:; |, and |, while |, but )(?:about |some |a further |another |the )?$")
_BREAK = compiled(r"; |, (?:and|while|whereas|but|which) ")
_PRONOUN = compiled(r"(?:It|Its|He|She|His|Her|This|These|They|Their|We|Our)\b")
_IT_GIVES = compiled(
    r"(?:It|He|She|They|We) (?:(?:has|have|had|will|is|would|also|further) ){0,2}(?:announc|grant|g[ai]v|provid"
    r"|pay|paid|pledg|contribut|alloc|offer|commit|promis|made|mak|set|put|spen|earmark|financ|fund|invest|bear|support"
    r"|meet|add)"
)
_PART = compiled(r"(?:The|Of|A|An|Another|Most|Half|In addition|Some|[€£$\d])")
_SEVERAL = compiled(
    r"\b(?:both|two|three|four|five|six|all) (?:[a-z]+ )?(?:governments|countries|sides|states|parties|partners"
    r"|administrations|ministers|ministries)\b|\b(?:jointly|together|in equal (?:parts|shares)|equally)\b",
    re.IGNORECASE,
)
_EACH = compiled(r"\b[Ee]ach\b")
_MOST = 3
_MOST_NAMED = 8  # on one side of an amount
REACH = 600
"""How many code points on either side of an amount count."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount in its sentence, or as much of it as counts; whom the text names most often; who pays the sum told
    before, where that stands near; and whether this goes on with it."""

    mention: AmountMention
    sentence: Sentence
    often: tuple[str, ...] = ()
    told: str = ""
    goes_on: bool = False


def cues(text: Text, one: Sum) -> Mapping[str, frozenset[str]]:
    """Who may pay a sum, by reference, each with what tells for or against; NOBODY among them."""
    every = _nearest(payers_in(text, one.sentence.start, one.sentence.end), one.mention)
    here = [payer for payer in every if _may_pay(text, one, payer)]
    found: dict[str, set[str]] = {}
    for ref, cue in (*_in_sentence(text, one, here), *_before(text, one, alone=not here), *_of_text(text, one, here)):
        found.setdefault(ref, set()).add(cue)
    others = {payer.ref for payer in every} - {payer.ref for payer in here}
    found = {ref: told for ref, told in found.items() if ref not in others}
    named = {payer.ref for payer in here}
    for ref, told in found.items():
        told.update(_of_kind(text, one, ref, ref in named, len(named)))
    return {**{ref: frozenset(told) for ref, told in found.items()}, NOBODY: frozenset(_of_nobody(text, one, here))}


def _nearest(payers: Sequence[Payer], mention: AmountMention) -> list[Payer]:
    """Those next to an amount on either side: an endless list has no end of pairs."""
    ahead = [payer for payer in payers if payer.start < mention.end]
    return [*ahead[-_MOST_NAMED:], *payers[len(ahead) :][:_MOST_NAMED]]


def _may_pay(text: Text, one: Sum, payer: Payer) -> bool:
    """Whether one named in the sentence may pay: not who gets the money, consents to it or pays only a part, nor who
    spends what comes from a fund."""
    words, start, at = text.layout.text, one.sentence.start, one.mention.start
    if payer.start >= one.mention.end:
        return "of which" not in words[one.mention.end : payer.start]
    gets = _GETS.search(words, payer.end, at) and not _BREAK.search(words, payer.end, at)
    return not (gets or _CONSENTS.search(words, start, payer.start) or _OF_ANOTHER_POT.match(words, one.mention.end))


def _of_kind(text: Text, one: Sum, ref: str, is_here: bool, named: int) -> Iterator[str]:
    """What sort of payer it is, and whether the sentence names it."""
    where = "here" if is_here else "away"
    yield sort_of(text, ref)
    yield f"{where}, {min(named, _MOST)} named"
    state, spent_in = text.lexicon.state.get(ref), STATE_OF.get(one.mention.primary.currency or "")
    if state and spent_in:
        yield f"{where}, currency {'own' if state.name == spent_in else 'of another'}"
    if ends_row(text.layout.text, one.mention):
        yield f"{where}, ends row"
    if is_here and is_shared(text, one.sentence.start, one.sentence.end):
        yield "shared"


def _of_nobody(text: Text, one: Sum, here: Sequence[Payer]) -> Iterator[str]:
    words, start, end = text.layout.text, one.sentence.start, one.sentence.end
    yield "nobody"
    yield f"nobody of {min(len({payer.ref for payer in here}), _MOST)}"
    if is_shared(text, start, end):
        yield "nobody, shared"
    if _SEVERAL.search(words, start, end):
        yield "nobody, several"
    givers = _givers(words, one, here)
    joined = [giver for giver in givers if _is_joined(words, giver, givers)]
    if joined:
        yield "nobody, joined each" if _EACH.search(words, start, end) else "nobody, joined"
        if givers[-1] in joined:
            yield "nobody, last joined"


def _of_text(text: Text, one: Sum, here: Sequence[Payer]) -> Iterator[tuple[str, str]]:
    """Whose text it is, who speaks, and of whom it speaks most."""
    start, end, at = one.sentence.start, one.sentence.end, one.mention.start
    row = "headed" if any(_heads_row(text, one, payer) for payer in here) else "not headed"
    for number, (ref, way) in enumerate(heads(text).items()):
        yield ref, f"is {way} {min(number, 2)}"
    for number, ref in enumerate(one.often):
        yield ref, f"is often named {number}"
    for ref in text.cast.parties:
        yield ref, "is only party" if len(text.cast.parties) == 1 else "is party"
    told = (
        (issuer(text), "is issuer"),
        (text.cast.home, "is home"),
        (speaker(text, at), "is speaking"),
        (own_subject(text, start, at), "is own subject"),
        (own_budget(text, start, end), "is own budget"),
        (one.told, "paid before"),
        (one.told, f"paid before, goes on {one.goes_on}"),
        (one.told, f"paid before, opens as part {bool(_PART.match(text.layout.text, start))}"),
        (one.told if ends_row(text.layout.text, one.mention) else "", f"paid before, ends row {row}"),
    )
    yield from ((ref, cue) for ref, cue in told if ref)


def _before(text: Text, one: Sum, *, alone: bool) -> Iterator[tuple[str, str]]:
    """Whom the sentences before name, and the one that leads to a list; `alone` where the sum's own names nobody."""
    words = text.layout.text
    gives = _IT_GIVES.match(words, one.sentence.start)
    goes_on = "gives" if gives else "goes on" if _PRONOUN.match(words, one.sentence.start) else "new"
    back = one.sentence
    for step in (1, 2):
        if back.start < len("x "):
            return
        back = text.layout.sentence_at(back.start - 2)
        if back.block < one.sentence.block - 1 or back.start >= one.sentence.start:
            break
        end = min(back.end, back.start + REACH)
        near = "same" if back.block == one.sentence.block else "above"
        for payer in payers_in(text, back.start, end):
            opens = "opens" if payer.start - back.start < len("At the ") else "within"
            yield payer.ref, f"back {step} {payer.sort}"
            yield payer.ref, f"back {step} {near} {opens} {goes_on}"
            if alone and opens == "opens":
                yield payer.ref, f"back {step} {goes_on}, alone"
    lead = text.layout.block_at(one.sentence.start).lead_in
    if lead is not None:
        above = text.layout.sentences_of(text.layout.blocks[lead])[-1]
        begin = max(above.start, above.end - REACH)
        leads = "leads giving" if _GIVING_LEAD.search(words, begin, above.end) else "leads"
        for payer in payers_in(text, begin, above.end):
            receives = " receives" if _RECEIVES.search(words, max(0, payer.start - _NEAR), payer.start) else ""
            yield payer.ref, f"{leads} {payer.sort}{receives}"
            yield payer.ref, leads + receives


def _in_sentence(text: Text, one: Sum, here: Sequence[Payer]) -> Iterator[tuple[str, str]]:
    for payer in here:
        yield from ((payer.ref, cue) for cue in _of_place(text, one, payer, here))
        told = _behind(text, one, payer) if payer.start >= one.mention.end else _ahead(text, one, payer, here)
        yield from ((payer.ref, cue) for cue in told)
        if _is_joined(text.layout.text, payer, here):
            yield payer.ref, JOINED


def _is_joined(words: str, payer: Payer, others: Sequence[Payer]) -> bool:
    """Whether "and" joins another to one, or to the next in the list that it begins."""
    for other in others:
        if other.ref != payer.ref:
            first, second = sorted((payer, other), key=lambda one: one.start)
            if _JOINED.fullmatch(words, first.end, second.start):
                return True
            if first is payer and _LISTED.fullmatch(words, first.end, second.start):
                return any(
                    _JOINED.fullmatch(words, second.end, last.start) for last in others if last.start > second.end
                )
    return False


def _of_place(text: Text, one: Sum, payer: Payer, here: Sequence[Payer]) -> Iterator[str]:
    """On which side of the amount one stands, how far, and what stands between."""
    behind = payer.start >= one.mention.end
    side = "after" if behind else "before"
    begin, end = (one.mention.end, payer.start) if behind else (payer.end, one.mention.start)
    words = text.layout.text[begin:end]
    sums = len(starting_in(text.amounts, begin, end))
    others = {other.ref for other in here if begin <= other.start < end and other.ref != payer.ref}
    receives = _RECEIVES.search(text.layout.text, max(one.sentence.start, payer.start - _NEAR), payer.start)
    yield f"{side} {'receiver' if receives else payer.sort}"
    yield f"{side}, {min(len(words.split()) // 4, 4)} far"
    yield f"{side}, {min(sums, 2)} sums between"
    yield f"{side}, {min(len(others), 2)} others between"
    if not words.strip():
        yield f"{side}, next"
    if _BREAK.search(words):
        yield f"{side}, break between"


def _behind(text: Text, one: Sum, payer: Payer) -> Iterator[str]:
    """What joins an amount to one who is named behind it."""
    words = text.layout.text
    between = words[one.mention.end : payer.start]
    if _FROM.fullmatch(between):
        yield "from"
        yield f"from {payer.sort}"
    if len(between) <= _NEAR and _FUNDING.match(words, payer.end):
        yield "funding of"
    if _PAID_BY.search(between[-70:]):
        yield "paid by"
    if "|" in between:
        yield "in column"
    if words.startswith(" budget", payer.end) and _INTO_BUDGET.search(between):
        yield "from"
    if _DRAWN_ON.search(between) and "of which" not in between:
        yield "drawn on near" if len(between) < _NEAR else "drawn on"
    if between.lstrip(" ") == "(" and words.startswith(")", payer.end):
        yield "in brackets"


def _ahead(text: Text, one: Sum, payer: Payer, here: Sequence[Payer]) -> Iterator[str]:
    """What joins an amount to one who is named before it."""
    words, start, at = text.layout.text, one.sentence.start, one.mention.start
    between = words[payer.end : at]
    signs = (
        (_PAID_BY.search(words, max(start, payer.start - 70), payer.start), "paid by"),
        (_GETS.search(between), "gets"),
        (_DRAWN_AHEAD.search(words, start, payer.start), "drawn on before"),
        (_PART_OF_A_FORCE.search(words, start, payer.start), "force of"),
        (_BESIDE.fullmatch(between) and _BY.search(words, start, payer.start), "paid by"),
        (_heads_row(text, one, payer), "heads row"),
        (_BESIDE.fullmatch(between), "colon" if ":" in between else "sum in brackets"),
        (_OWN_BETWEEN.search(between), "own between"),
    )
    yield from (cue for is_so, cue in signs if is_so)
    if _PASSIVE.match(words, one.mention.end):
        yield "passive in clause of its own" if _OWN_CLAUSE.search(words, max(start, at - 20), at) else "passive"
    givers = _givers(words, one, here)
    clause = _clause(words, one)
    told = max((amount.end for amount in starting_in(text.amounts, start, at)), default=start)
    if givers and payer.start == givers[-1].start:
        yield "last giver"
    for name, begin in (("sentence", start), ("clause", clause.start), ("segment", told)):
        inner = [giver for giver in givers if giver.start >= begin]
        if inner and payer.start == inner[0].start:
            yield f"first giver of {name}"
            if len({giver.ref for giver in inner}) == 1:
                yield f"only giver of {name}"
    if payer.start >= clause.start:
        yield "opens clause" if payer.start - clause.start < len("And the") else "in clause"


def _heads_row(text: Text, one: Sum, payer: Payer) -> bool:
    """Whether a row is only of whoever is named and the amount: "Norway: €2 million"."""
    words, start = text.layout.text, one.sentence.start
    if not _COLON.fullmatch(words, payer.end, max(payer.end, one.mention.start)):
        return False
    return payer.start == start or _ROW.search(words, start, payer.start) is not None


def _givers(words: str, one: Sum, here: Sequence[Payer]) -> list[Payer]:
    """Those named before an amount who do not get it and are not only drawn on."""
    start, at = one.sentence.start, one.mention.start
    return [
        payer
        for payer in here
        if payer.end <= at
        and not _RECEIVES.search(words, max(start, payer.start - _NEAR), payer.start)
        and not _GETS.search(words, payer.end, at)
        and not _DRAWN_AHEAD.search(words, start, payer.start)
    ]


def _clause(words: str, one: Sum) -> Span:
    sentence = Span(one.sentence.start, one.sentence.end)
    return around(clauses(words, sentence), one.mention.primary.start) or sentence
