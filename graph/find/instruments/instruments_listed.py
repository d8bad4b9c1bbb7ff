"""Several instruments told in the plural, one with each party: "agreements were signed with A (May) and B (June)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.find.dates import DateMention
from graph.find.locations import Place
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_MANY = guarded(
    r"\b(?P<name>(?:(?!(?i:the|and|of|on|to|in|with|such|these|those|two|three|several|many|most|other|have|has|had"
    r"|having"
    r"|by|for|under|whose|our|their|its|all|no|any|sign|signed|concluded|conclude|negotiate|negotiated|reached) )"
    r"[A-Za-z][\w-]{2,20} ){0,3}(?P<head>[Aa]greement|[Aa]rrangement|[Tt]reatie|[Cc]onvention|[Pp]rotocol|[Aa]ccord"
    r"|[Pp]artnership|[Dd]eal)s"
    r"|(?P<memoranda>[Mm]emoranda)(?: of [Uu]nderstanding)?)"
    r"(?P<deed>(?: which| that)?(?: (?:have|had|were|are|has|been|also|already|since|then|thus|now)){0,4}"
    r" (?:signed|concluded|initiall?ed|agreed|reached|struck|ratified|in force|in place))? with (?=[A-Z]|the )"
)
_PARTY = compiled(
    rf"(?:the )?(?P<party>[{CAPITALS}][\w'’-]{{1,20}}(?:(?: and| of(?: the)?"
    rf"| the)? [{CAPITALS}][\w'’-]{{1,20}}){{0,3}})"
)
_WHEN = compiled(r" \([^()\n]{3,25}\)|,? (?:in|on) [^,;.()\n]{0,14}\d{4}\b")
_NEXT = compiled(r"(?:, and|,| and)(?: with)? ")
_QUALITIES = compiled(
    r"^(?:(?:[Ss]imilar|[Ff]urther|[Ee]xisting|[Nn]ew|[Bb]ilateral|[Oo]ur|[Tt]heir|[Ii]ts|[Cc]urrent|[Aa]dditional) )+"
)
_POINTED_AT = compiled(r"\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur|[Ii]ts) (?:(?:new|existing|current|joint|draft) ){0,2}$")
_MOST = 8  # parties of one list


@dataclass(frozen=True, slots=True)
class OneOfMany:
    """One of several instruments told together: its run in the text, its name, its kind's noun, and its date."""

    start: int
    end: int
    name: str
    head: str
    date: DateMention | None


def one_of_many(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Iterator[OneOfMany]:
    """The instruments that a text tells in the plural with whom they were made, one for each party.

    Where nothing says that they were made, what they are about must be said: "returns deals with A and B".
    """
    text = layout.text
    for match in _MANY.on_lines(text):
        block = layout.block_at(match.start())
        if block.kind not in {*BODY, "note"}:
            continue
        head = "memorandum" if match["memoranda"] else match["head"].lower().replace("treatie", "treaty")
        words = match["name"][: match.end("head") - match.start("name")] if match["head"] else "memorandum"
        bare = _QUALITIES.sub("", words.replace("reatie", "reaty"))
        if match["deed"] is None and (" " not in bare or _POINTED_AT.search(text, block.start, match.start())):
            continue  # "our agreements with A and B" are told by their parties already
        for begin, party_end, end in _parties(text, places, match.end(), block.end):
            start = match.start() if begin == match.end() else begin
            party = text[begin:party_end].removeprefix("the ")
            date = next(iter(starting_in(dates, party_end, end)), None)
            yield OneOfMany(start, end, f"{bare[0].lower()}{bare[1:]} with {' '.join(party.split())}", head, date)


_OF_DAYS = guarded(
    r"\b(?P<name>(?:(?:[Jj]oint|[Cc]ommon|[Bb]ilateral|[Mm]inisterial) ){0,2}(?P<head>[Dd]eclaration|[Ss]tatement"
    r"|[Cc]ommuniqué|[Aa]greement|[Aa]rrangement|[Tt]reatie|[Pp]rotocol|[Cc]onvention|[Aa]ccord|[Pp]act|[Dd]eal))s"
    r" (?:(?:made|signed|adopted|concluded|issued|dated|agreed|reached) )?(?:of|on|in|from|(?<=dated)|(?<=signed))"
    r" ?(?:the )?(?=[A-Z\d])"
)
_PLACE_OF_ONE = compiled(
    rf"(?P<place>[{CAPITALS}][\w’'-]{{1,24}}(?: [{CAPITALS}][\w’'-]{{1,24}}){{0,2}}) (?:\(|of |on )"
)
_A_YEAR = compiled(r"(?:19|20)\d\d(?=,? and (?:19|20)\d\d\b|, (?:19|20)\d\d\b|[.,;) ])")
_NEXT_DAY = compiled(r"\)?(?:, and|,| and| as well as)(?: (?:of|on|in|from|at))?(?: the)? ")


def one_of_each_day(layout: Layout, dates: Sequence[DateMention]) -> Iterator[OneOfMany]:
    """The instruments that a text tells in the plural by their days: "the joint declarations of 3 May and 8 June 2018".

    A plural with one day is told of as a whole and is none of these.
    """
    text = layout.text
    for match in _OF_DAYS.on_lines(text):
        block = layout.block_at(match.start())
        if block.kind not in {*BODY, "note"}:
            continue
        head = match["head"].lower().replace("treatie", "treaty")
        told = list(_days(text, dates, match.end(), block.end))
        if len(told) < 2:
            continue
        name = match["name"].replace("reatie", "reaty")
        for number, (begin, place, date) in enumerate(told):
            start = begin if number else match.start()
            whose = place or text[date.start : date.end]
            yield OneOfMany(start, date.end, f"{name[0].upper()}{name[1:]} of {whose}", head, date)


def _days(text: str, dates: Sequence[DateMention], at: int, limit: int) -> Iterator[tuple[int, str, DateMention]]:
    """Where each instrument of a list begins, the place that it is called after, and its date."""
    for _ in range(_MOST):
        place = _PLACE_OF_ONE.match(text, at, limit)
        begin = place.end() if place else at
        date = next((one for one in starting_in(dates, begin, min(limit, begin + 2))), None) or _year(text, begin)
        if date is None or date.year is None:
            return
        yield at, place["place"] if place else "", date
        behind = _NEXT_DAY.match(text, date.end, limit)
        if behind is None:
            return
        at = behind.end()


def _year(text: str, at: int) -> DateMention | None:
    """A year within a list of years: "2016, 2017 and 2018"."""
    match = _A_YEAR.match(text, at)
    return DateMention(at, match.end(), at, "year", year=int(match[0])) if match else None


def _parties(text: str, places: Sequence[Place], at: int, limit: int) -> Iterator[tuple[int, int, int]]:
    """Where each party of a list begins, where its name ends, and where the date behind it ends."""
    for _ in range(_MOST):
        match = _PARTY.match(text, at, limit)
        place = (
            next((one for one in starting_in(places, at, match.end()) if one.by == "named"), None) if match else None
        )
        if match is None or place is None:
            return
        when = _WHEN.match(text, place.end, limit)
        end = when.end() if when else place.end
        yield at, place.end, end
        behind = _NEXT.match(text, end, limit)
        if behind is None:
            return
        at = behind.end()
