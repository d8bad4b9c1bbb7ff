"""Places that the text names for the first time: told by a form that says what they are, or where they stand.

"The port of X", "X reception centre", "the village of X", a dateline, "met in X", "in X, Norway". Names that the
reference data or the gazetteer know are left to them, but where the form makes a place of its own out of a town's name
("Zurich airport"). Once told, a name means the same place wherever it stands again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph import names
from graph.find.locations import port_of
from graph.find.organisations import Body
from graph.find.proper_names import place_words as words
from graph.find.proper_names.body_words import NATIONALITY, OPENING
from graph.find.proper_names.named import Named, is_addressed, is_in_office
from graph.layout.blocks import Layout
from graph.patterns.guards import Guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.mentions import Names
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.entries import Entry
from graph.reference.lexicon import Lexicon

BY_FORM = "place by its form"
BY_STANDING = "place by where it stands"

_BACK = 90  # code points before a head in which its name may begin
_NAME_ENDS = compiled(rf"(?:^|(?<=[^\w@/.-]))(?:{words.NAME})$")
_CAPITAL_BEFORE = compiled(rf"[{CAPITALS}](?:[\w'’-]{{1,30}}|\.) $")
_SAID_BEHIND = compiled(r"(?:, (?:in )?| in | \()(?:the )?")
_LISTED_ON = compiled(r",? (?:and|or) (?:the )?[A-Z]|, [A-Z]")
_COUNTRY = "location-kind-country"
_ROOMY = frozenset({_COUNTRY, "location-kind-region", "location-kind-department", "location-kind-island"})
_BROAD_KINDS = ("continent", "sea", "political-area", "area", "region", "strait", "inland-water")
_BROAD = frozenset({_COUNTRY, *(f"location-kind-{kind}" for kind in _BROAD_KINDS)})
_RUNNING = frozenset({"paragraph", "item", "dateline"})


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place that only the text knows: what it is called, of what kind, and what it lies in, if that can be told.

    `said_until` is the end of the words that say what it lies in; 0 where its name alone suggests it. `rule` says how
    the place was told.
    """

    start: int
    end: int
    ref: str
    name: str
    kind: str
    rule: str
    of: str = ""  # the name without the word that says its kind
    within: str = ""
    said_until: int = 0

    @property
    def named(self) -> Named:
        """The place as a name found in the text."""
        return Named(self.start, self.end, self.ref, self.rule)


def find_new_places(
    layout: Layout, named: Sequence[Named], bodies: Sequence[Body], lexicon: Lexicon
) -> tuple[NewPlace, ...]:
    """The places of a text that nobody listed, every mention of each, in order, none overlapping another.

    `named` are the names of listed places in the text, `bodies` the bodies: a name that is a known body's is no place.
    """
    places = [name for name in named if name.ref.startswith("location/")]
    here = _Here(
        layout,
        lexicon,
        {place.start: place for place in places},
        Spans((place.start, place.end) for place in places),
        Spans((body.start, body.end) for body in bodies),
    )
    found = _in_their_towns(_apart(here.told()))
    return _apart([*found, *_again(here, found)])


def with_new_places(lexicon: Lexicon, places: Iterable[NewPlace]) -> Lexicon:
    """A lexicon that knows these places too."""
    first: dict[str, NewPlace] = {}
    for place in (place for place in places if place.ref not in lexicon.location):
        known = first.setdefault(place.ref, place)
        if place.within and not known.within:
            first[place.ref] = replace(known, within=place.within)
    if not first:
        return lexicon
    entries = (Entry(one.ref, one.name, (one.name,), f"location-kind-{one.kind}") for one in first.values())
    above = {one.ref: (one.within,) if one.within else () for one in first.values()}
    return lexicon.with_entries(entries, above)


@dataclass(frozen=True, slots=True)
class _Here:
    """One text, with what is known to be in it."""

    layout: Layout
    lexicon: Lexicon
    known: Mapping[int, Named]  # listed places by where they begin
    listed: Spans  # where they stand
    bodies: Spans

    def told(self) -> list[NewPlace]:
        """The places that their form or their standing tells; a form before a standing."""
        text = self.layout.text
        found = [*self._numbered(), *self._between()]
        for pattern in (words.OF, words.AT, words.FIRST):
            found += [place for match in pattern.on_lines(text) for place in self._headed(match, pattern)]
        found += [place for match in words.SEVERAL.on_lines(text) for place in self._several(match)]
        found += [*self._of_each(), *self._along_rivers()]
        found += [place for match in words.BEHIND.on_lines(text) for place in self._behind(match)]
        return [*found, *self._standing()]

    def _headed(self, match: re.Match[str], pattern: Guarded) -> Iterator[NewPlace]:
        """What a place is, and then its name."""
        head = _head(match["head"])
        kind = words.KIND_OF[head]
        if not self._is_running(match.start()):
            return
        start, end = self._bared(*match.span("name"))
        core = self.layout.text[start:end]
        whole = self._known_as(start, end)
        is_kept = pattern is words.OF and kind in {"port", "airport"}
        if whole and not (is_kept and self._is_town(whole)):
            return
        if not self._is_name(start, end, core) or (whole == "" and self.listed.overlap(start, end)):
            return
        if words.BODY_ENDING.search(core) and self._is_known_body(match.start("head"), end):
            return
        if pattern is words.AT:
            yield from self._town(start, end)
            return
        bare = kind in words.DIVISIONS
        called = core if bare else self.layout.text[match.start("head") : end]
        yield self._made(match.start("head"), end, core, called, head, whole)

    def _behind(self, match: re.Match[str]) -> Iterator[NewPlace]:
        """A name, and then what it is."""
        text, stop = self.layout.text, match.start()
        block = self.layout.block_at(stop)
        head = _head(match["head"])
        is_named_after = head == "airport" and words.NAMED_AFTER_SOMEBODY.match(text, match.end())
        if block.kind not in _RUNNING or (words.GOES_ON.match(text, match.end()) and not is_named_after):
            return
        run = _NAME_ENDS.search(text, max(block.start, stop - _BACK), stop)
        if run is None:
            return
        start, end = self._bared(run.start(), stop)
        whole = self._known_as(start, end)
        is_told = whole or start > run.start() or not _opens_a_sentence(self.layout, start)
        if start == end or not is_told:
            return
        core = text[start:end]
        before = text[max(block.start, start - 24) : start]
        if head in words.NEEDS_A_PREPOSITION and not words.PREPOSITION.search(before):
            return
        kind = words.KIND_OF[head]
        is_of_region = head == "river" and self._kind(whole) == "location-kind-region"
        if whole and (kind in words.DIVISIONS or head == "crossing" or not (self._is_town(whole) or is_of_region)):
            return
        if is_addressed(before) or not self._is_name(start, end, core):
            return
        is_apart = whole or not self.overlaps(start, end) or (kind == "airport" and start in self.known)
        if not is_apart or self._is_known_body(start, match.end()):  # "Bremen Nord Airport" begins with a town's name
            return
        called = core if kind in words.DIVISIONS and match["head"].islower() else text[start : match.end()]
        yield self._made(start, match.end(), core, called, head, whole)

    def _several(self, match: re.Match[str]) -> Iterator[NewPlace]:
        """What several places are, and then their names."""
        head = _head(match["head"])
        head = {"cit": "city", "municipalit": "municipality", "count": "county"}.get(head, head)
        for name in words.ONE_OF_SEVERAL.finditer(self.layout.text, *match.span("names")):
            start, end = self._bared(*name.span())
            core = self.layout.text[start:end]
            if self._is_running(start) and not self.overlaps(start, end) and self._is_name(start, end, core):
                yield self._made(start, end, core, core, head, "")

    def _of_each(self) -> Iterator[NewPlace]:
        """The port, airport or station of each town of some: no town, but a place of its own, as where told alone."""
        text = self.layout.text
        for match in (*words.PORTS.on_lines(text), *words.OF_EACH.on_lines(text)):
            head = _head(match["head"])
            for name in words.ONE_OF_SEVERAL.finditer(text, *match.span("names")):
                start, end = self._bared(*name.span())
                core, whole = text[start:end], self._known_as(start, end)
                is_new = not self.overlaps(start, end) and self._is_name(start, end, core)
                if self._is_running(start) and (self._is_town(whole) if whole else is_new):
                    called = f"Port of {core}" if head == "port" else f"{core} {match['head']}"
                    yield self._made(start, end, core, called, head, whole)

    def _along_rivers(self) -> Iterator[NewPlace]:
        text = self.layout.text
        for river in self.known.values():
            part = words.PART_OF_A_RIVER.search(text, max(0, river.start - 8), river.start)
            if part and self._kind(river.ref) == "location-kind-inland-water" and self._is_running(river.start):
                called = text[part.start() : river.end]
                yield NewPlace(part.start(), river.end, f"location/{names.slug(called)}", called, "region", BY_FORM)

    def _numbered(self) -> Iterator[NewPlace]:
        for match in words.NUMBERED.on_lines(self.layout.text):
            for road in words.NUMBER.finditer(self.layout.text, *match.span("names")):
                if road.start() not in self.known and self._is_running(road.start()):
                    until = match.end() if road.end() + 1 == match.start("head") else road.end()
                    ref, called = f"location/{names.slug(road[0])}-road", f"{road[0]} {match['head']}"
                    yield NewPlace(road.start(), until, ref, called, "road", BY_FORM)

    def _between(self) -> Iterator[NewPlace]:
        for match in words.BETWEEN.on_lines(self.layout.text):
            ends = (self._bared(*match.span("name")), self._bared(*match.span("other")))
            if self._is_running(match.start()) and all(self._may_be_a_place(*end) for end in ends):
                called = self.layout.text[match.start() : ends[1][1]]
                yield NewPlace(match.start(), ends[1][1], f"location/{names.slug(called)}", called, "road", BY_FORM)

    def _standing(self) -> Iterator[NewPlace]:
        """Names where only places stand: at the head of a dateline, behind "met in", before a country."""
        text = self.layout.text
        for block in self.layout.of_kind("dateline"):
            if match := words.OPENS_DATELINE.match(text, block.start, block.end):
                yield from self._town(*match.span("name"))
        for match in words.MET_IN.finditer(text):
            if self._is_running(match.start()):
                yield from self._town(*match.span("name"))
        for match in words.AT_ON_A_DAY.on_lines(text):
            if self._is_running(match.start()) and not match["name"].endswith(("'s", "’s")):  # a shop's or an inn's
                yield from self._town(*match.span("name"))
        for match in words.AT_A_SITE.on_lines(text):
            if self._is_running(match.start()):
                first = tuple(self._town(*match.span("name")))
                yield from first
                if first and (other := words.AND_ANOTHER.match(text, match.end("name"))):
                    yield from self._town(*other.span("name"))
        for match in words.NAMED_SITES.on_lines(text):
            for name in words.ONE_OF_SEVERAL.finditer(text, *match.span("names")):
                if self._is_running(match.start()):
                    yield from self._town(*name.span())
        for match in words.IN_A_WHOLE.finditer(text):
            if (whole := self.known.get(match.end())) and self._is_running(match.start()):
                gap_is_open = "(" in match["gap"] or not _LISTED_ON.match(text, whole.end)
                if self._kind(whole.ref) in _ROOMY and gap_is_open:
                    yield from self._town(*match.span("name"), whole)
        for match in words.HYPHENED.finditer(text):
            if self._is_running(match.start()) and not _CAPITAL_BEFORE.search(
                text, max(0, match.start() - 24), match.start()
            ):
                yield from self._town(*match.span("name"))
        for match in words.LEADING_BETWEEN.on_lines(text):
            if self._is_running(match.start()):
                yield from self._town(*match.span("name"))
                yield from self._town(*match.span("other"))
        for match in words.LIST_BEFORE.finditer(text):
            last = self.known.get(match.end())
            if last and self._kind(last.ref) == "location-kind-town" and self._is_running(match.start()):
                for name in words.ONE_OF_SEVERAL.finditer(text, *match.span("names")):
                    yield from self._town(*name.span())
        for match in words.BESIDE_A_TOWN.finditer(text):
            beside = self.known.get(match.end())
            if beside and self._kind(beside.ref) == "location-kind-town" and self._is_running(match.start()):
                yield from self._town(*match.span("name"))

    def _town(self, start: int, end: int, whole: Named | None = None) -> Iterator[NewPlace]:
        core = self.layout.text[start:end]
        if core.isupper() or self.overlaps(start, end) or not self._is_name(start, end, core):
            return
        if any(word in words.GENERIC for word in words.BEGINS_A_TOWN.sub("", core).split()):
            return
        ref = f"location/{names.slug(core)}"
        yield NewPlace(
            start, end, ref, core, "town", BY_STANDING, core, whole.ref if whole else "", whole.end if whole else 0
        )

    def _made(self, start: int, end: int, core: str, called: str, head: str, whole: str) -> NewPlace:
        kind = words.KIND_OF[head]
        if kind == "port" and whole and (port := port_of(whole, self.lexicon)):
            entry = self.lexicon.location[port]
            return NewPlace(start, end, port, entry.name, "port", BY_FORM)
        ref = "location/" + names.slug(core if kind == "town" else f"{core} {words.SAME_HEAD.get(head, head)}")
        if said := self._said_behind(end):
            return NewPlace(start, end, ref, called, kind, BY_FORM, core, said.ref, said.end)
        above = self._land_of(whole) if kind == "airport" else whole
        return NewPlace(start, end, ref, called, kind, BY_FORM, core, above)

    def _said_behind(self, end: int) -> Named | None:
        """What the text says that a place lies in, right behind its name: ", in Y", " (Y)"."""
        gap = _SAID_BEHIND.match(self.layout.text, end)
        whole = self.known.get(gap.end()) if gap else None
        if gap is None or whole is None or ("(" not in gap[0] and _LISTED_ON.match(self.layout.text, whole.end)):
            return None
        return whole

    def _known_as(self, start: int, end: int) -> str:
        """The listed place whose name a run is, if it is one's."""
        name = self.known.get(start)
        return name.ref if name is not None and name.end == end else ""

    def _kind(self, ref: str) -> str:
        entry = self.lexicon.location.get(ref)
        return entry.kind if entry else ""

    def _is_town(self, ref: str) -> bool:
        return self._kind(ref) not in _BROAD

    def _land_of(self, ref: str) -> str:
        """The country that a listed place lies in."""
        at = ref
        while at and self._kind(at) != _COUNTRY:
            at = next(iter(self.lexicon.within.get(at, ())), "")
        return at

    def _is_running(self, offset: int) -> bool:
        return self.layout.block_at(offset).kind in _RUNNING

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a run shares a character with a listed place or a body."""
        return self.listed.overlap(start, end) or self.bodies.overlap(start, end)

    def _is_known_body(self, start: int, end: int) -> bool:
        """Whether a body's name goes beyond a run, begins before it, or is the run and says that it is a body."""
        is_said = words.BODY_ENDING.search(self.layout.text[start:end]) is not None
        return any(a < start or end < b or is_said for a, b in self.bodies.overlapping(start, end))

    def _may_be_a_place(self, start: int, end: int) -> bool:
        return bool(self._known_as(start, end)) or self._is_name(start, end, self.layout.text[start:end])

    def _bared(self, start: int, end: int) -> tuple[int, int]:
        """A run without words before the name that do not belong to it, and without weekdays and months behind it."""
        text = self.layout.text
        while opening := OPENING.match(text, start, end):
            start = opening.end()
        while start < end and text[start:end].rpartition(" ")[2] in words.NO_PLACE and " " in text[start:end]:
            end = start + text[start:end].rfind(" ")
        return start, end

    def _is_name(self, start: int, end: int, core: str) -> bool:
        """Whether a run says which place is meant, and is no nationality, month, office or somebody's name."""
        spoken = core.split()
        if not spoken or all(word in words.GENERIC or not word[0].isupper() for word in spoken):
            return False
        if any(word in words.NO_PLACE or NATIONALITY.fullmatch(word) for word in spoken):
            return False
        if core in self.lexicon.adjective or core in self.lexicon.state_named:
            return False
        before = self.layout.text[max(0, start - 24) : start]
        goes_on = self.layout.text[end : end + 1] in {"-", "/"}
        return not (goes_on or is_addressed(before) or is_in_office(before))


def _head(written: str) -> str:
    """The word that says of what kind a place is."""
    said = written.casefold().replace("center", "centre")
    if said.endswith(("crossing point", "crossing-point", "crossing", "checkpoint", "border post", "border gate")):
        return "crossing"
    last = said.rpartition(" ")[2]
    return "centre" if last == "hub" else last


def _opens_a_sentence(layout: Layout, start: int) -> bool:
    return start <= layout.sentence_at(start).start


def _apart(places: Iterable[NewPlace]) -> tuple[NewPlace, ...]:
    """Places none of which overlap, the first told and then the longer kept, in order."""
    taken, kept = Spans(), list[NewPlace]()
    for place in places:
        if not taken.overlap(place.start, place.end):
            taken.add(place.start, place.end)
            kept.append(place)
    return tuple(sorted(kept, key=lambda place: place.start))


def _in_their_towns(places: Sequence[NewPlace]) -> tuple[NewPlace, ...]:
    """The same places, "the port of X" within the town X that the same text told."""
    towns = {place.name: place.ref for place in places if place.kind == "town"}
    return tuple(
        replace(place, within=towns[place.of])
        if not place.within and place.kind not in {"town", "airport"} and place.of in towns
        else place
        for place in places
    )


def _again(here: _Here, found: Sequence[NewPlace]) -> Iterator[NewPlace]:
    """Further mentions of the places by the names that they were called by."""
    text = here.layout.text
    by_ref = {place.ref: place for place in reversed(found)}
    for mention in Names((place.name, place.ref) for place in by_ref.values()).find(text):
        start, end = mention.start, mention.end
        before = text[max(0, start - 40) : start]
        capital = _CAPITAL_BEFORE.search(before)
        is_part = words.GOES_ON.match(text, end) or (capital and not OPENING.fullmatch(capital[0]))
        if not is_part and not is_addressed(before) and not here.overlaps(start, end):
            yield replace(by_ref[mention.refs[0]], start=start, end=end, within="", said_until=0)
