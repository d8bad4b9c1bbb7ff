"""Instruments told beside others or by their year: "signed a treaty on A and a protocol on B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.find.dates import DateMention
from graph.find.instruments.described import ABOUT, HEADS
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_YEAR = compiled(
    r"(?: \([A-Z]{2,8}\))?(?:\)? |,? \(|, | of )(?P<year>(?:1[6-9]|20)\d\d)\b"
    r"(?![-–/%\d]| (?:people|persons|cases|places|officers|migrants|jobs|staff)\b)"
)
_BY_YEAR = guarded(
    r"\b(?P<name>(?:Plan|Programme|Framework) (?:of|for) (?:Action|Cooperation|Co-operation|Work)|Joint Declaration"
    r"|Joint Statement|Joint Action Plan|Action Plan)(?= \(?(?:19|20)\d\d\b)"
)
# "the joint statement issued by the consultations on ports"
_ISSUED = guarded(
    r"\b(?:[Tt]he|[Aa]) (?P<name>(?P<head>(?i:joint (?:statement|declaration|communiqué|press statement))))"
    r" (?:issued|released|adopted|published) (?:by|at|after|following) "
)
# "adopted Action Plans to …", "endorsed the Guidelines on ramps"
_ADOPTED = guarded(
    r"\b(?:approved|adopted|endorsed|launched|approve|adopt|endorse)"
    r" (?P<told>(?:(?:the|an?|their|its|our|this) )?(?:(?:new|first|joint|common|revised|so-called) ){0,2}"
    r"(?P<name>(?:[A-Z\d][\w’'–-]{1,24} (?:(?:of|for|on|and|the) ){0,2}){1,9}"
    r"(?P<head>(?:Work )?Programme|Work Plan|Action Plans|Agenda|Framework|Guidelines|Master Plan)"
    r"|(?P<head2>Action Plans)|(?P<head3>Programme|Guidelines|Framework)(?= (?:on|for) ))\b"
    rf"(?P<about>{ABOUT})?)"
)
# "replaces the one concluded in 1998": of the kind that its sentence told before.
_ANOTHER = guarded(
    r"\b[Tt]he (?:(?:earlier|previous|old|existing|first|former) )?one,? (?:(?:which|that) (?:was |had been ))?"
    r"(?:signed|concluded|made|agreed|adopted|reached|initiall?ed|dating)\b"
    rf"(?: (?:in|at|by|with|between) (?:the )?[{CAPITALS}][\w’'-]{{1,24}}(?: and [{CAPITALS}][\w’'-]{{1,24}})?)?"
    rf"(?= (?:in|on"
    r"|from|back))"
)
_KIND = compiled(rf"\b(?P<head>{HEADS})\b")
_KIND_REACH = 160  # code points before "the one concluded in" in which its kind is told
_DATE_REACH = 12  # code points behind "concluded", or behind a name, in which its date begins
# "the Tallinn text of 2012": called a text, after where it was made; but not in what tongue or whose it is.
_TEXT_OF = guarded(
    r"\b[Tt]he (?P<name>(?!\w+(?:ish|ian|ese|ench|utch|reek|wiss|erman|ican|nion|atin)\b|(?:Commission|Council"
    r"|Presidency"
    r"|Parliament|Trilogue|Draft|Final|Full|Original|Joint|New|Old|Committee|Government|Senate|House|Convention|Treaty"
    rf"|Agreement|Minister|Secretariat|Cabinet|Lords|Commons|Bible|Bill)\b)[{CAPITALS}][\w’'-]{{2,24}} text)\b"
    r"(?! (?:messages?|books?|alerts?|editions?|of (?!\d)|[a-z]{3,12}ing\b))"
)
_CHARTER = guarded(r"(?:\b[Tt]he )?\b(?P<name>(?:EU )?(?P<head>charter) of fundamental rights)\b")


def year_behind(text: str, at: int, limit: int) -> DateMention | None:
    """The year that stands right behind a name: "the Riga Treaty 2006", "the Riga Treaty (2006)"."""
    match = _YEAR.match(text, at, limit)
    start = match.start("year") if match else at
    return DateMention(start, match.end(), start, "year", year=int(match["year"])) if match else None


def told_by_another(layout: Layout, dates: Sequence[DateMention]) -> Iterator[Instrument]:
    """The instruments told by what they were before another ("replaces the one concluded in 1998"), and those called
    a text after the town where they were made."""
    text = layout.text
    for match in _ANOTHER.on_lines(text):
        block = layout.block_at(match.start())
        told = [*_KIND.finditer(text, max(block.start, match.start() - _KIND_REACH), match.start())]
        date = next(iter(starting_in(dates, match.end(), match.end() + _DATE_REACH)), None)
        if told and date:
            head = told[-1]["head"].lower()
            yield from _one(layout, match.start(), date.end, head, head, "agreement dated", date)
    for match in _TEXT_OF.on_lines(text):
        date = next(iter(starting_in(dates, match.end(), match.end() + len(" of ."))), None)
        end = date.end if date else match.end()
        yield from _one(layout, match.start(), end, match["name"], "text", "agreement described", date)


def told_besides(layout: Layout) -> Iterator[Instrument]:
    """The instruments signed together with others, those called by a year."""
    text = layout.text
    for match in _BY_YEAR.on_lines(text):
        year = year_behind(text, match.end(), match.end() + 7)
        if year:
            yield from _one(layout, match.start(), year.end, match["name"], match["name"], "agreement by name", year)
    for match in _ADOPTED.on_lines(text):
        head = match["head"] or match["head2"] or match["head3"]
        name = match["name"] + (match["about"] or "")
        yield from _one(layout, match.start("told"), match.end("told"), name, head, "agreement signed")
    for match in _ISSUED.on_lines(text):
        yield from _one(layout, match.start(), match.end("name"), match["name"], match["head"], "agreement signed")
    for match in _CHARTER.on_lines(text):
        yield from _one(layout, match.start(), match.end(), match["name"], match["head"], "agreement described")


def _one(
    layout: Layout, start: int, end: int, name: str, head: str, rule: str, date: DateMention | None = None
) -> Iterator[Instrument]:
    if layout.block_at(start).kind in BODY:
        relation = "reports" if rule == "agreement signed" else "mentions"
        yield Instrument(start, end, " ".join(name.split()), kind_of(head), date, None, False, relation, rule)
