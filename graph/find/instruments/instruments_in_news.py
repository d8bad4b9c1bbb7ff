"""Instruments as news tell them: "hailed a deal with Norway", "the accord agreed on Monday between A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.find.dates import DateMention
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.find.locations import Place
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_HEAD = r"(?P<head>[Dd]eal|[Pp]act|[Aa]ccord|[Aa]greement|[Tt]reaty)"
_WORDS = (
    r"(?P<words>(?:(?!(?:of|the|an?|in|to|and|that|which|with|by|for|on|or|as|at|from|is|was|no|any|peace|trade) )"
    r"[\w£€$.,'’/-]{1,20} ){0,5}?)"
)
_NAMED = rf"(?:the )?[{CAPITALS}][\w'’-]{{1,20}}(?: [{CAPITALS}][\w'’-]{{1,20}}){{0,2}}"
_MADE = r"(?:finali[sz]ed|agreed|struck|signed|sealed|reached|concluded|clinched|brokered|unveiled|announced|inked)"
_LATELY = (
    r"(?: (?:(?:on|in|this|last|earlier|late) )?(?:this |last )?[\w-]{2,12}(?: \d{1,2})?(?: \d{4})?"
    r"|(?: (?:today|yesterday)))"
)
# "a 72m euro deal with Norway": which state it is with is seen from its places
_WITH = guarded(
    rf"\b(?P<article>[Aa]n?) (?P<name>{_WORDS}{_HEAD}) with"
    rf" (?P<party>{_NAMED}(?: and {_NAMED})?(?: (?:government|authorities)\b)?)"
)
# "a landmark deal between A and B to stop boats was agreed"
_BETWEEN = guarded(
    rf"\b(?P<article>[Aa]n?) (?P<name>{_WORDS}{_HEAD}) between (?P<party>{_NAMED} and {_NAMED})"
    rf"(?P<aim> to [a-z][^.;:,\n]{{3,60}}?)?(?= (?:was|were|has been|had been) (?:\w+ )?{_MADE}\b)"
)
# "the accord already agreed between A and B", "the agreement – finalised on Monday by A and B –"
_MADE_BY = guarded(
    rf"\b(?P<article>[Tt]he|[Aa]n?) (?P<name>{_WORDS}{_HEAD})(?:,| [–—-])? (?:already |recently |just |newly )?{_MADE}"
    rf"{_LATELY}{{0,2}} (?:between|by) (?P<party>{_NAMED} and {_NAMED})"
)
# "have struck a deal to return offenders", "reached an agreement on Monday to share data"
_STRUCK = guarded(
    r"\b(?:struck|reached|sealed|clinched|secured|brokered|inked|agreed|signed) "
    rf"(?P<article>an?) (?P<name>{_WORDS}{_HEAD})(?P<when>{_LATELY})?"
    r"(?P<aim> to (?!be\b|have\b)[a-z]{3,14} (?:[\w’'-]{1,16}(?: |(?=[.,;]|$))){1,8})"
)
# "under a renewed deal to stop thefts", "Under the new agreement,": the one that a story is about.
_UNDER = guarded(
    r"\b(?:[Uu]nder|[Aa]s part of) (?:the terms of )?"
    r"(?P<article>[Tt]he|[Aa]n?|[Tt]heir) (?P<name>(?:(?:new|revised|updated|fresh|latest"
    rf"|landmark|amended|renewed|extended|historic|so-called|bilateral|joint|[\w-]{{2,10}}-year) ){{0,2}}{_HEAD})"
    r"(?=,| (?:with|to|signed|struck|agreed|reached|announced|unveiled|sealed|worked|hammered|which|that|between|by)\b)"
    r"(?P<aim> to (?!be\b|have\b)[a-z]{3,14} (?:[\w’'-]{1,16}(?: |(?=[.,;]|$))){1,8})?"
)
_DONE = compiled(
    r"(?:\b(?:hail(?:s|ed|ing)|welcom(?:es|ed|ing)|str(?:uck|ikes)|seal(?:s|ed)|sign(?:s|ed)|agree[ds]|reach(?:es|ed)"
    r"|announce[ds]|unveil(?:s|ed)|clinch(?:es|ed)|secured|brokered|inked|has|have|had|defended|presented|praised)"
    r"|\b[Uu]nder|\b[Tt]hanks to|\b[Aa]s part of|\b[Ff]ollowing) $"
)
_NOT_DONE = compiled(r"\b(?:to|would|will|could|should|may|might|must|not|never|yet|cannot|if)(?: \w+)? \w+ $")
_OURS = compiled(
    r"\b(?:[Ww]e|[Tt]hey|[Tt]he two|[Bb]oth|[Mm]inisters?|[Ss]ecretary|[Tt]oday|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day)\b"
)
_SUM = compiled(
    r"^(?:(?:new|landmark|historic|fresh|major|revised|updated|amended|renewed|latest|first|so-called|one-year"
    r"|multi-year|\w{0,8}[\d£€$][\w£€$.,-]{0,40}"
    r"|euros?|pounds?|dollars?|million|billion|bn|m)[ -])+"
)
_LOOSE_END = compiled(r"(?: (?:and|or|of|the|an?|in|for|on|to|with|at|by|from|its|their)){0,3} ?$")
_BACK = 24  # code points before an instrument in which what was done with it stands
_AHEAD = 40  # code points behind it in which its day stands


def told_in_news(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Iterator[Instrument]:
    """The instruments that news tell by whom they are with or by what they are to do, in no order.

    "A deal with Norway" that is only wished for, or that there is not, is none.
    """
    text = layout.text
    for match in _WITH.on_lines(text):
        before = text[max(0, match.start() - _BACK) : match.start()]
        is_state = any(one.by == "named" for one in starting_in(places, match.start("party"), match.end("party")))
        if is_state and _DONE.search(before) and not _NOT_DONE.search(before):
            yield from _told(layout, dates, match, f" with {match['party']}", "mentions")
    for match in _BETWEEN.on_lines(text):
        yield from _told(layout, dates, match, f" between {match['party']}", "mentions")
    for match in _MADE_BY.on_lines(text):
        yield from _told(layout, dates, match, f" between {match['party']}", "mentions")
    for match in _STRUCK.on_lines(text):
        sentence = layout.sentence_at(match.start())
        before = text[max(sentence.start, match.start() - _BACK) : match.start("article")]
        if not _NOT_DONE.search(before):
            is_ours = _OURS.search(text, sentence.start, match.end()) is not None
            yield from _told(layout, dates, match, match["aim"], "reports" if is_ours else "mentions")


def the_one_told_of(layout: Layout, dates: Sequence[DateMention]) -> Iterator[Instrument]:
    """The deal that a story is about, where it tells of no other: "Under the new agreement, Norway will pay"."""
    for match in _UNDER.on_lines(layout.text):
        yield from _told(layout, dates, match, match["aim"] or "", "mentions")


def _told(
    layout: Layout, dates: Sequence[DateMention], match: re.Match[str], whose: str, relation: str
) -> Iterator[Instrument]:
    if layout.block_at(match.start()).kind not in BODY:
        return
    words = f"{_SUM.sub('', match['name'])}{whose}"
    near = starting_in(dates, match.end("name"), match.end() + _AHEAD)
    stop = re.search(r"[.;]", layout.text[match.end() : match.end() + _AHEAD])
    limit = match.end() + (stop.start() if stop else _AHEAD)
    date = next((one for one in near if one.start < limit and one.relation in {None, "on", "in"}), None)
    start, end = match.start("article"), match.end()
    loose = len(words) - len(_LOOSE_END.sub("", words))
    name, end = " ".join(words[: len(words) - loose].split()), end - loose
    yield Instrument(start, end, name, kind_of(match["head"]), date, None, False, relation, "agreement described")
