"""Instruments told by their place in a sentence: what is signed, what is told beside one, what was made, with whom.

None of it needs a wording of its own: whatever is signed is an instrument, whatever its noun; what "and" joins to one
is another; and what was concluded, or binds named states, is one though no more is said of it. All this is read only
where nothing else reads one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.find.dates import DateMention
from graph.find.instruments.described import ABOUT, HEADS
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.find.instruments.instrument_words import WHEN_AND_WHERE
from graph.find.instruments.parties import PARTIES
from graph.find.instruments.when_made import is_made_before, made_on, told_before
from graph.find.locations import Place
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans, starting_in

_WORD = (
    r"(?:(?!(?:of|the|an?|in|to|and|that|which|with|by|for|on|or|as|at|from|between|no|any|this|these|such|his|her|my"
    r"|up|off|out|over|under|into|after|before|during|today|yesterday|concerning|regarding|aimed|when|while|who"
    r"|similar|comparable|following|possible|potential|eventual)\b)[^\W_][\w'’/–-]{0,24})"
)
_MODIFIERS = rf"(?:{_WORD} ){{0,6}}?"
# Nouns that mean an instrument only where one signs it.
_LOOSE = (
    r"(?:[Uu]nderstandings?|[Tt]exts?|[Ff]rameworks?|[Pp]artnerships?|[Cc]oncepts?|[Cc]ommitments?|[Pp]lans?"
    r"|[Pp]rogrammes?|[Cc]odes?|[Mm]inutes|[Tt]erms of [Rr]eference|[Ss]tatutes?|[Ss]tatements?|[Pp]ledges?"
    r"|[Pp]rinciples|[Aa]cts?|[Dd]ocuments?|[Ii]nitiatives?|[Mm]emos?|[Aa]nnex(?:es)?|[Aa]mendments?|[Gg]uidelines)"
)
# "signed at the agreement ceremony": the noun only tells of what kind the next one is.
_ENDS = (
    r"(?![\w'’-]| (?:[A-Z]\w{1,20} )?(?:ceremony|talks|negotiations|process|book|parties|partners|group|members"
    r"|offices?|contracts?|flights?|vessels?|compan(?:y|ies)|airlines?)\b)"
)
_SIGNING = guarded(
    r"\b(?:[Ss]ign(?:s|ed|ing)?(?: of)?|[Ss]ignatures? of|[Ii]nk(?:s|ed|ing)|[Ii]nitial(?:led|ling|ed|ing)(?: of)?"
    r"|put (?:his|her|their|our) (?:names?|signatures?) to|finali[sz](?:ed|ing) the text of)"
    rf"{WHEN_AND_WHERE} (?P<told>(?:(?:an?|the|their|its|our|two|three|both|another) )?"
    rf"(?P<name>(?P<modifiers>{_MODIFIERS})(?P<head>{HEADS}|{_LOOSE})){_ENDS}(?P<about>{ABOUT})?)"
)
_HEADLINE = compiled(r"(?:[Ss]igns?|[Ii]nks?) ")  # "Ministers sign ferry agreement" sums up what is told below
_NEVER_OF_STATES = compiled(
    r"\b(?:contract|book|bill|law|legislation|order|decree|petition|cheque|lease|copy|form|waiver|peace|deal or)\b",
    re.IGNORECASE,
)
_IN_CAPITALS = compiled(rf"[{CAPITALS}]\w{{1,30}} [{CAPITALS}]")
# "agreed on a five-point statement": what one agrees on is made, but an agreement may be no paper.
_AGREED = guarded(
    rf"\bagreed(?: on| upon)? (?P<told>an? (?P<name>(?P<modifiers>{_MODIFIERS})(?P<head>(?i:action plan"
    r"|plan of action|road ?map|declaration|statement|communiqué|memorandum of understanding|code of conduct|charter)))"
    rf"\b(?P<about>{ABOUT}| to [a-z]{{3,14}} [^.;:,\n]{{3,60}}(?=[.,;]))?)"
)
_PAIRED = (
    r"(?i:declaration|statement|communiqué|action plan|plan of action|road ?map|treaty|convention|protocol|pact|charter"
    r"|memorandum of understanding|conclusions)"
)
# "ended with a declaration and an action plan"
_PAIR = guarded(
    rf"\b(?P<told>an? (?P<name>(?:{_WORD} ){{0,3}}?(?P<head>{_PAIRED}))),? (?:and|as well as|along with|together with)"
    rf" (?P<told2>an? (?P<name2>(?:{_WORD} ){{0,3}}?(?P<head2>{_PAIRED})))\b"
)
# "A joint declaration was issued", "the talks resulted in an action plan"
_JOINT = r"(?i:joint (?:declaration|statement|communiqué)|communiqué)"
_ISSUED = guarded(
    rf"\b(?P<told>[Aa]n? (?P<name>(?:{_WORD} ){{0,2}}?(?P<head>{_JOINT})))"
    r" (?:was|were) (?:also |then |later )?(?:issued|released|published|read out)\b(?! by)"
    r"|\b(?:[Tt]alks|[Vv]isit|[Mm]eeting|[Ss]ummit|[Cc]onference|[Ss]ession)"
    r" (?:ended|closed|concluded|culminated|resulted) (?:with|in)"
    rf" (?P<told2>an? (?P<name2>(?:{_WORD} ){{0,3}}?(?P<head2>{_PAIRED}))(?=[.,;]| (?:on|to|for|and|concerning"
    rf"|regarding|between|which|that|signed|adopted)\b)(?P<about2>{ABOUT})?)"
)
_BESIDE = (
    r"(?P<article>(?:an?|the|their|its) )?(?P<name>(?:(?!(?:of|the|an?|in|to|and|that|which|with|by|for|on)\b)"
    rf"[^\W\d_][\w'’/–-]{{1,20}} ){{0,4}}?(?P<head>{HEADS})){_ENDS}"
)
_AND = compiled(
    rf",? (?:and|as well as|together with|along with) (?P<told>{_BESIDE}(?: 20\d\d[-–]20\d\d)?(?P<about>{ABOUT})?)"
)
_AND_BEFORE = compiled(rf"\b(?P<told>{_BESIDE}),? (?:and|as well as|together with|along with) $")
_BEFORE = 80  # code points before an instrument in which one stands that "and" joins to it
_MADE = guarded(
    rf"\b(?P<told>(?:[Tt]he|[Aa]n?|[Aa]nother) (?P<name>(?P<modifiers>{_MODIFIERS})(?P<head>{HEADS}))\b"
    rf"(?P<about>{ABOUT})?) (?:(?:that|which) )?(?:(?:was|were|has been|have been|had been) )?"
    r"(?:then |there |also |recently |already |first )?(?:signed|concluded|initiall?ed|adopted|entered into|in force"
    rf"|in place)\b(?! (?:an?|the|their|its)\b)(?P<whom> (?:with|between) {PARTIES})?"
)
_BOUND = guarded(
    r"\b(?P<told>(?P<article>[Tt]he|[Aa]n?|[Aa]nother|[Tt]heir|[Oo]ur|[Ii]ts) "
    rf"(?P<name>(?P<modifiers>{_MODIFIERS})(?P<head>{HEADS}))\b (?:with|between) (?P<parties>{PARTIES}))"
)
# Of these "a" means one that there is: "a memorandum with Iceland provides for it".
_FIRM = compiled(r"(?i:memorand\w+.*|treat(?:y|ies)|protocols?|conventions?|exchanges? of .*)")
_UNION = compiled(r"\b(?:EU|European Union|Union)\b")
_NONE_REACH = 30  # code points before an article in which it is told that there is none
_THERE_IS_NONE = compiled(
    r"\b(?:absence|lack|want|favour|instead|possib\w+|prospect|idea) (?:of|for) $|\b(?:without|lacks?|lacking"
    r"|need(?:s|ed)?|want(?:s|ed)?|seek(?:s|ing)?|propos\w+|for|towards|on|negotiat\w+|reach|conclude|draft\w*"
    r"|prepar\w+|no) $"
)


def told_by_grammar(
    layout: Layout, dates: Sequence[DateMention], places: Sequence[Place], found: Sequence[Instrument]
) -> tuple[Instrument, ...]:
    """Instruments that nothing else reads, by their place in their sentence; `found` are the others of the text."""
    read = Spans((one.start, one.end) for one in found)
    more = [*_signed(layout, dates), *_paired(layout, dates), *_bound(layout, dates, places), *_made(layout, dates)]
    kept = [one for one in more if not read.overlap(one.start, one.end)]
    taken = Spans((one.start, one.end) for one in (*found, *kept))
    beside = _beside(layout, (*found, *kept))
    return (*kept, *(one for one in beside if not taken.overlap(one.start, one.end)))


def _signed(layout: Layout, dates: Sequence[DateMention]) -> Iterator[Instrument]:
    """What is signed, and what is agreed on if it is a paper."""
    for match in _SIGNING.on_lines(layout.text):
        if re.fullmatch(_LOOSE, match["head"]):
            is_one = match["about"] or _IN_CAPITALS.search(match["name"])  # "signed a statement" may be anybody's
        else:
            is_one = match["modifiers"] or match["about"] or match["told"].startswith(("a ", "an "))
        is_headline = _HEADLINE.match(match[0]) is not None and match["told"].startswith(match["name"])
        if is_one and not is_headline and not _NEVER_OF_STATES.search(match["name"]):
            yield from _one(layout, dates, match, "agreement signed", "reports")
    for match in _AGREED.on_lines(layout.text):
        yield from _one(layout, dates, match, "agreement signed", "reports")
    for match in _ISSUED.on_lines(layout.text):
        yield from _one(layout, dates, match, "agreement signed", "reports", "2" if match["told2"] else "")


def _paired(layout: Layout, dates: Sequence[DateMention]) -> Iterator[Instrument]:
    """Two papers that are told together."""
    for match in _PAIR.on_lines(layout.text):
        if not _is_none(layout.text, match.start()):
            begin = layout.sentence_at(match.start()).start
            relation = "reports" if is_made_before(layout.text, begin, match.start()) else "mentions"
            yield from _one(layout, dates, match, "agreement described", relation)
            yield from _one(layout, dates, match, "agreement described", relation, "2")


def _bound(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Iterator[Instrument]:
    """What is told with the states, or the Union, that it binds."""
    for match in _BOUND.on_lines(layout.text):
        is_new = match["article"].lower() in {"a", "an"}
        if is_new and (not _FIRM.fullmatch(match["head"]) or _is_none(layout.text, match.start())):
            continue
        within = starting_in(places, match.start("parties"), match.end())
        if _UNION.search(match["parties"]) or any(place.by == "named" for place in within):
            yield from _one(layout, dates, match, "agreement by its parties", "mentions")


def _made(layout: Layout, dates: Sequence[DateMention]) -> Iterator[Instrument]:
    """What is told with a participle of its making, and of which more is said than of what kind it is."""
    for match in _MADE.on_lines(layout.text):
        if match["modifiers"] or match["about"] or match["whom"]:
            yield from _one(layout, dates, match, "agreement described", "mentions")


def _beside(layout: Layout, found: Iterable[Instrument]) -> Iterator[Instrument]:
    """What "and" joins to an instrument in its sentence: made when and as that one was."""
    text = layout.text
    for one in (one for one in found if not one.is_document):
        rule = one.rule if one.rule == "agreement signed" else "agreement described"
        for match in (_AND.match(text, one.end), _AND_BEFORE.search(text, max(0, one.start - _BEFORE), one.start)):
            if match is None or (match["article"] is None and match["head"][0].islower()):
                continue  # "an action plan and protocols": any
            if layout.sentence_at(match.start("told")) == layout.sentence_at(one.start):
                joined = _one(layout, (), match, rule, one.relation)
                yield from (replace(other, date=one.date, place=one.place) for other in joined)


def _is_none(text: str, start: int) -> bool:
    """Whether the words before an article say that there is no such instrument yet, or only that it is wanted."""
    return _THERE_IS_NONE.search(text, max(0, start - _NONE_REACH), start) is not None


def _one(
    layout: Layout, dates: Sequence[DateMention], match: re.Match[str], rule: str, relation: str, which: str = ""
) -> Iterator[Instrument]:
    """The instrument of a match, in what a text says: not in its headings or lists of links."""
    start, end = match.span(f"told{which}")
    block = layout.block_at(start)
    if block.kind not in BODY or block.end < end:
        return
    whom = match.groupdict().get("whom") or ""
    name = " ".join((layout.text[match.start(f"name{which}") : end] + whom).split())
    date = made_on(layout.text, dates, end, block.end) or made_on(layout.text, dates, match.end(), block.end)
    if date is None and rule == "agreement signed":
        date = told_before(layout.text, dates, layout.sentence_at(start).start, start)
    yield Instrument(start, end, name, kind_of(match[f"head{which}"]), date, None, False, relation, rule)
