"""A document → everything that is read from it. A pure function of the text and the reference data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from graph.find.dates import find_dates
from graph.find.figures import find_figures
from graph.find.gazetteer import Gazetteer, towns_of_datelines
from graph.find.grounds import CHOSEN, PLACE_BY_WORDS, ground, passage
from graph.find.header import read_header
from graph.find.locations import Place, find_places
from graph.find.money import find_money
from graph.find.organisations import Body, find_bodies
from graph.find.people import find_holders
from graph.find.proper_names.mastheads import is_line_of_issue
from graph.find.proper_names.named import Named
from graph.find.sums.by_weight import Weigher, weighed_sums, with_sums
from graph.findings import INTERPRETED, RESOLVED, STATED, Ground, Grounded, Location, Notice, Organisation, Reading
from graph.ingest.documents import Document
from graph.layout.blocks import Layout, lay_out
from graph.layout.leads import is_table_head
from graph.layout.recasing import recasing
from graph.link.agreements import read_agreements
from graph.link.contradictions import contradicting_days
from graph.link.contributors import with_payers
from graph.link.events import read_meetings
from graph.link.judgements import judge
from graph.link.new_places import BY_STANDING, NewPlace, find_new_places, with_new_places
from graph.link.parliament import seats
from graph.link.public_office import less_sure, no_office, speaks_of_office
from graph.link.quotations import is_first_person, quotations
from graph.link.resolve import cast
from graph.link.speaking import speaking
from graph.link.sums import read_funds, read_results
from graph.link.surnames import named_again
from graph.link.text import Text, body_ref
from graph.link.undertakings import read_measures
from graph.link.weighed_names import with_weighed_names
from graph.patterns import guards, kept
from graph.patterns.mentions import Names
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.entries import Topic
from graph.reference.instruments import folded
from graph.reference.lexicon import Lexicon

# What ends in a colon without announcing a list: a preamble, a place to sign.
_NO_LIST = compiled(r"\bas follows ?:$|^For the? |[Ss]igned ?:$")
# Blocks that are about the copy or the page, not about what was said.
_FURNITURE = frozenset({"boilerplate", "footnote", "published"})


@dataclass(frozen=True, slots=True)
class _Where:
    """The names of a text, its bodies and places, and the reference data with those places that only it names."""

    lexicon: Lexicon
    named: Sequence[Named]
    bodies: tuple[Body, ...]
    new_places: tuple[NewPlace, ...]
    places: tuple[Place, ...]


class Reader:
    """Reads documents with one lexicon; the indexes over its names are made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._gazetteer = Gazetteer(lexicon)
        self._recase = recasing(lexicon)
        self._instruments = Names((folded(name), one.ref) for one in lexicon.instruments for name in one.names)
        self._topics, self._targets, self._indicators = map(
            _phrases, (lexicon.topics, lexicon.targets, lexicon.indicators)
        )

    def read(self, document: Document) -> Reading:
        """What a document says; the same for the same text and reference data, on every machine."""
        text = self.text_of(document)
        meetings = read_meetings(text)
        agreements = read_agreements(text, meetings)
        funds = read_funds(text)
        figures = find_figures(text.layout.text, text.dates, text.sums, Weigher(text.layout.text))
        figures = with_sums(text.layout.text, figures, text.sums, text.amounts)
        measures = read_measures(text, figures, funds, agreements, meetings)
        is_public = speaks_of_office(text)
        measures = measures if is_public else less_sure(measures)
        funds = with_payers(funds, measures)
        results = read_results(text, figures)
        organisations = _organisations(text)
        return Reading(
            file=document.file,
            sha256=document.sha256,
            header=text.header,
            ministers=text.cast.ministers,
            meetings=meetings,
            agreements=agreements,
            funds=funds,
            measures=measures,
            locations=_locations(text),
            organisations=organisations,
            results=results,
            judgements=judge(text, measures, funds, organisations, results),
            warnings=(
                *document.rendition.notices,
                *text.cast.warnings,
                *_dangling(text.layout),
                *_no_date(text),
                *([] if is_public else no_office(measures)),
                *contradicting_days(text, meetings),
                *_nothing_found(measures, meetings, agreements),
            ),
        )

    def text_of(self, document: Document) -> Text:
        """A document's text with everything that was found in it: what its findings are made of."""
        guards.forget()
        kept.forget()
        return with_weighed_names(self._text(document))

    def by_rules(self, document: Document) -> Text:
        """A document's text with the names that rules and reference data tell, and no others."""
        return self._text(document)

    def laid_out(self, document: Document) -> Layout:
        """A document's text laid out as it is read."""
        return lay_out(document.raw, self._recase)

    def _text(self, document: Document) -> Text:
        layout = self.laid_out(document)
        instruments = self._instruments.find(folded(layout.text))
        where = self._where(layout, Spans((one.start, one.end) for one in instruments))
        lexicon = where.lexicon
        dates = find_dates(layout.text)
        header = read_header(layout, dates, where.places)
        parties = lexicon.parties.find(layout.text)
        day = header.date.value if header.date else None
        people = cast(
            layout,
            find_holders(layout, where.named, lexicon, day),
            day,
            lexicon,
            header.dateline.value if header.dateline else "",
            [
                *((place.start, place.ref) for place in where.places),
                *((body.start, body.ref) for body in where.bodies if body.ref),
            ],
        )
        again = named_again(layout.text, people)
        said = quotations(layout, people, again)
        is_one_voice = is_first_person(layout, said)
        people = speaking(people, layout, parties, lexicon, is_first_person=is_one_voice)
        sums = weighed_sums(layout.text, find_money(layout.text), partial(_is_said, layout))
        return Text(
            document=document,
            layout=layout,
            lexicon=lexicon,
            parties=parties,
            topics=self._topics,
            targets=self._targets,
            indicators=self._indicators,
            header=header,
            dates=dates,
            sums=sums.every,
            amounts=sums.funds,
            seizures=sums.seizures,
            places=where.places,
            bodies=where.bodies,
            cast=people,
            quotations=said,
            is_first_person=is_one_voice,
            instruments=instruments,
            new_places=tuple(place for place in where.new_places if place.ref not in self._lexicon.location),
            offices_again=tuple(sorted([*((start, end, one.state) for start, end, one in again), *people.unheld])),
        )

    def _where(self, layout: Layout, instruments: Spans) -> _Where:
        """The names of a text outside of instruments, and what bodies and places they make of it."""
        sat_for = seats(layout.text)
        named = [
            name
            for name in self._gazetteer.find(layout.text)
            if (_is_said(layout, name.start) or (_is_body(name) and is_line_of_issue(layout, name.start)))
            and not (instruments.overlap(name.start, name.end) or sat_for.overlap(name.start, name.end))
        ]
        named = sorted([*named, *towns_of_datelines(layout, named, self._lexicon)], key=lambda name: name.start)
        lexicon = self._lexicon.with_listed(name.ref for name in named if name.rule)
        bodies = tuple(
            body
            for body in find_bodies(layout, named, self._lexicon)
            if (_is_said(layout, body.start) or is_line_of_issue(layout, body.start))
            and (body.ref or not _is_inside(body, instruments))
        )
        new_places = tuple(
            place for place in find_new_places(layout, named, bodies, lexicon) if _is_said(layout, place.start)
        )
        lexicon = with_new_places(lexicon, new_places)
        holding = Spans((body.start, body.end) for body in bodies if not body.ref)
        by_form = Spans((place.start, place.end) for place in new_places)
        outside = [
            name
            for name in named
            if not holding.overlap(name.start, name.end) and not by_form.overlap(name.start, name.end)
        ]
        outside = sorted([*outside, *(place.named for place in new_places)], key=lambda name: name.start)
        return _Where(
            lexicon=lexicon,
            named=named,
            bodies=tuple(body for body in bodies if not by_form.overlap(body.start, body.end)),
            new_places=new_places,
            places=find_places(layout, outside, lexicon),
        )


def _is_body(name: Named) -> bool:
    return name.ref.startswith("organisation/")


def _is_inside(body: Body, instruments: Spans) -> bool:
    """Whether a body's name is all inside an instrument's: "the Utrecht Programme" is adopted, and nobody's office."""
    runs = instruments.overlapping(body.start, body.end)
    return any(start <= body.start and body.end <= end for start, end in runs)


def _phrases(signalled: Sequence[Topic]) -> Names:
    """The phrases that signal topics, groups or indicators, as names to find in lower-case words."""
    return Names((phrase.lower(), one.concept) for one in signalled for phrase in one.phrases)


def _is_said(layout: Layout, offset: int) -> bool:
    return layout.block_at(offset).kind not in _FURNITURE


_PLACE_RULES = {"named": "place named", "port": "place meant", "tunnel": "place meant", "part": "part of a port"}


def _locations(text: Text) -> tuple[Location, ...]:
    """One finding a place: its first mention, and the others."""
    found: dict[str, list[Ground]] = {}
    new: dict[str, list[NewPlace]] = {}
    for one in text.new_places:
        new.setdefault(one.ref, []).append(one)
    for place in text.places:
        if _is_said(text.layout, place.start):
            rule = place.rule or _PLACE_RULES[place.by]
            basis = RESOLVED if place.rule in CHOSEN else STATED
            evidence = ground(text.layout, place.start, place.end, rule, basis, factor=CHOSEN.get(place.rule, 1.0))
            found.setdefault(place.ref, []).append(evidence)
    return tuple(
        _location(text, Location(ref, text.lexicon.location[ref].name, grounds[0], tuple(grounds[1:])), new.get(ref))
        for ref, grounds in found.items()
    )


def _location(text: Text, place: Location, told: Sequence[NewPlace] | None) -> Location:
    """A place with what the text says of it, where reference data say nothing."""
    if not told:
        return place
    first = told[0]
    basis = INTERPRETED if first.rule in {BY_STANDING, PLACE_BY_WORDS} else STATED
    kind = Grounded(first.kind, replace(place.ground, basis=basis))
    inside = next((one for one in sorted(told, key=lambda one: not one.said_until) if one.within), None)
    if inside is None:
        return replace(place, new_kind=kind)
    until = inside.said_until or inside.end
    evidence = ground(text.layout, inside.start, until, inside.rule, STATED if inside.said_until else INTERPRETED)
    return replace(place, new_kind=kind, within=Grounded(inside.within, evidence))


def _organisations(text: Text) -> tuple[Organisation, ...]:
    """One finding a body: its first mention, and the others; one that reference data lack is named by the text."""
    found: dict[str, list[Ground]] = {}
    names: dict[str, str] = {}
    for body in text.bodies:
        ref = body_ref(body)
        names.setdefault(ref, text.lexicon.organisation[ref].name if body.ref else body.name)
        rule = body.rule or ("body named" if body.ref else "body not in the reference data")
        found.setdefault(ref, []).append(ground(text.layout, body.start, body.end, rule))
    return tuple(
        Organisation(ref, names[ref], grounds[0], ref not in text.lexicon.organisation, tuple(grounds[1:]))
        for ref, grounds in found.items()
    )


def _dangling(layout: Layout) -> Sequence[Notice]:
    """Lead-ins whose list was lost on the way to this text: nothing is read from them."""
    governing = {block.lead_in for block in layout.blocks}
    return [
        Notice(
            "dangling_lead_in",
            "The text announces a list that does not follow; its items may have been lost in this copy.",
            passage(layout, block.start, block.end),
        )
        for block in layout.of_kind("paragraph", "item")
        if layout.words(block).endswith(":")
        and block.number not in governing
        and not _goes_on_below(layout, block.number)
        and not _NO_LIST.search(layout.words(block))
    ]


def _goes_on_below(layout: Layout, number: int) -> bool:
    """Whether what a block announces is a quotation or a table of actions that follows."""
    following = layout.words(layout.blocks[number + 1]) if number + 1 < len(layout.blocks) else ""
    return following[:1] in {"“", '"'} or is_table_head(following)


def _nothing_found(*findings: Sequence[object]) -> Sequence[Notice]:
    if any(findings):
        return []
    note = "No measure, meeting or agreement was found: this may be no ministerial statement."
    return [Notice("no_statement", note)]


def _no_date(text: Text) -> Sequence[Notice]:
    if text.day is None:
        return [Notice("no_date", "The text gives no date of its own; years that it leaves out cannot be told.")]
    return []
