"""Reference data as one frozen value: the names by which texts call places, bodies, offices and people.

Read once from the Turtle files of the ontology room and passed to the finders; nothing here knows any document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from graph.patterns.mentions import Names
from graph.reference.described import (
    Described,
    described_in,
    english,
    interval,
    of_type,
    one,
    ref_of,
    refs_of,
    words_of,
)
from graph.reference.instruments import KnownInstrument, instruments_of
from graph.reference.world import World, load_world
from ontology import terms
from ontology.files import CONCEPTS, INSTRUMENTS, LOCATIONS, ORGANISATIONS, REGISTER

MadeT = TypeVar("MadeT")
_CITY = 50  # thousands of inhabitants


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing of the reference data: its reference (`type/slug`), its English name, every name texts use,
    its owner."""

    ref: str
    name: str
    names: tuple[str, ...]
    kind: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A state as a party: its adjectives ("British", "UK") and the location that is its territory."""

    ref: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    territory: str


@dataclass(frozen=True, slots=True)
class Office:
    """A post: the bare titles by which texts call it, whom it acts for, when its holder is not known, [start, end).

    `borrowed` are titles of another office by which texts call this one too; they are among `titles`.
    """

    ref: str
    name: str
    titles: tuple[str, ...]
    state: str
    unknown: tuple[tuple[date, date], ...] = ()
    borrowed: tuple[str, ...] = ()

    def is_unknown(self, day: date) -> bool:
        """Whether it is declared that the holder on a day is not known."""
        return any(start <= day < end for start, end in self.unknown)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the register."""

    ref: str
    name: str
    given: str
    family: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's holding of one office, [start, end); an unknown bound is None."""

    ref: str
    office: str
    holder: str
    start: date | None
    end: date | None

    def covers(self, day: date) -> bool:
        """Whether the holding is known to include a day."""
        return self.start is not None and self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, a target group or an indicator, and the lower-case English phrases that signal it."""

    concept: str
    name: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """Everything the finders look names up in.

    `origin` is the lexicon to which the places of one text were put: its indexes serve here too, where places do not
    count.
    """

    locations: tuple[Entry, ...]
    within: Mapping[str, tuple[str, ...]]
    organisations: tuple[Entry, ...]
    states: tuple[State, ...]
    offices: tuple[Office, ...]
    people: tuple[Person, ...]
    tenures: tuple[Tenure, ...]
    topics: tuple[Topic, ...]
    targets: tuple[Topic, ...]
    indicators: tuple[Topic, ...]
    world: World
    instruments: tuple[KnownInstrument, ...] = ()
    origin: Lexicon | None = None

    def once(self, make: Callable[[Lexicon], MadeT]) -> MadeT:
        """What a function makes of the reference data, made once however many documents are read.

        `make` is given the reference data without the places of any one text, and must not ask for these.
        """
        home = self.origin or self
        if make not in home._made:
            home._made[make] = make(home)
        return cast(MadeT, home._made[make])

    @cached_property
    def _made(self) -> dict[Callable[[Lexicon], Any], Any]:
        return {}

    @cached_property
    def location(self) -> Mapping[str, Entry]:
        """Locations by reference."""
        if self.origin is None:
            return {entry.ref: entry for entry in self.locations}
        known = len(self.origin.locations)
        return {**self.origin.location, **{entry.ref: entry for entry in self.locations[known:]}}

    @cached_property
    def ports(self) -> tuple[str, ...]:
        """The locations that are ports."""
        return tuple(entry.ref for entry in self.locations if entry.kind == "location-kind-port")

    @cached_property
    def ports_within(self) -> Mapping[str, Sequence[str]]:
        """The ports that lie in a location, by each location in which any does; a port lies in itself."""
        found: dict[str, list[str]] = {}
        for port in self.ports:
            for whole in self.wholes_of(port):
                found.setdefault(whole, []).append(port)
        return found

    @cached_property
    def organisation(self) -> Mapping[str, Entry]:
        """Organisations by reference; states are not among them."""
        return self.origin.organisation if self.origin else {entry.ref: entry for entry in self.organisations}

    @cached_property
    def state(self) -> Mapping[str, State]:
        """States by reference."""
        return self.origin.state if self.origin else {state.ref: state for state in self.states}

    @cached_property
    def office(self) -> Mapping[str, Office]:
        """Offices by reference."""
        return self.origin.office if self.origin else {office.ref: office for office in self.offices}

    @cached_property
    def instrument(self) -> Mapping[str, KnownInstrument]:
        """Known instruments by reference."""
        return (
            self.origin.instrument if self.origin else {instrument.ref: instrument for instrument in self.instruments}
        )

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """People by reference."""
        return self.origin.person if self.origin else {person.ref: person for person in self.people}

    @cached_property
    def adjective(self) -> Mapping[str, str]:
        """States by adjective."""
        return (
            self.origin.adjective
            if self.origin
            else {word: state.ref for state in self.states for word in state.adjectives}
        )

    @cached_property
    def territories(self) -> frozenset[str]:
        """The lands of states, by reference."""
        return self.origin.territories if self.origin else frozenset(state.territory for state in self.states)

    @cached_property
    def international(self) -> frozenset[str]:
        """The organisations of states, by reference."""
        if self.origin is not None:
            return self.origin.international
        kind = "organisation-kind-international-organisation"
        return frozenset(body.ref for body in self.organisations if body.kind == kind)

    @cached_property
    def held_by(self) -> Mapping[str, tuple[Tenure, ...]]:
        """The tenures of each person, in their order."""
        if self.origin is not None:
            return self.origin.held_by
        found: dict[str, list[Tenure]] = {}
        for tenure in self.tenures:
            found.setdefault(tenure.holder, []).append(tenure)
        return {holder: tuple(held) for holder, held in found.items()}

    @cached_property
    def state_named(self) -> Mapping[str, str]:
        """States by each of their names."""
        return (
            self.origin.state_named
            if self.origin
            else {name: state.ref for state in self.states for name in state.names}
        )

    @cached_property
    def parties(self) -> Names:
        """States by name and by adjective, to be found in texts."""
        return self.origin.parties if self.origin else Names({**self.state_named, **self.adjective}.items())

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """The locations that lie directly within each location."""
        known: Mapping[str, tuple[str, ...]] = self.origin.parts if self.origin else {}
        before = self.origin.within if self.origin else {}
        found: dict[str, list[str]] = {}
        for part in self.within.keys() - before.keys():
            for whole in self.within[part]:
                found.setdefault(whole, list(known.get(whole, ()))).append(part)
        return {**known, **{whole: tuple(sorted(parts)) for whole, parts in found.items()}}

    def holders(self, office: str, day: date) -> tuple[Tenure, ...]:
        """The tenures of an office that are known to cover a day: one, or none where the register has a gap."""
        if self.office[office].is_unknown(day):
            return ()
        return tuple(tenure for tenure in self.tenures if tenure.office == office and tenure.covers(day))

    def called(self, name: str) -> str:
        """The town, or other place that is no state, of exactly this name; empty where none or several are.

        Of the wide gazetteer's a capital, else the only or by far the largest; no small town called by a common word.
        """
        found = [entry.ref for entry in self.locations if name in entry.names and entry.kind != "location-kind-country"]
        if found:
            return found[0] if len(found) == 1 else ""
        listed = [
            place
            for place in self.world.named(name)
            if place.kind != "country" and (not place.caution or (place.caution == "word" and place.thousands >= _CITY))
        ]
        meant = [place for place in listed if place.is_capital] or sorted(listed, key=lambda one: -one.thousands)
        is_plain = len(meant) == 1 or (len(meant) > 1 and meant[0].thousands >= 2 * meant[1].thousands)
        return meant[0].ref if is_plain else ""

    def place_name(self, ref: str) -> str:
        """What an English text calls a place, of those known here or of the wide gazetteer; empty for any other."""
        if ref in self.location:
            return self.location[ref].name
        place = self.world.place(ref)
        return place.label if place else ""

    def with_listed(self, refs: Iterable[str]) -> Lexicon:
        """This lexicon with places of the wide gazetteer, by their references, and what contains them."""
        listed = [place for place in self.world.with_ancestors(refs) if place.ref not in self.location]
        if not listed:
            return self
        entries = (Entry(place.ref, place.label, (place.label,), f"location-kind-{place.kind}") for place in listed)
        above = {place.ref: (place.within,) if place.within else () for place in listed}
        return self.with_entries(entries, above)

    def with_entries(self, entries: Iterable[Entry], within: Mapping[str, tuple[str, ...]]) -> Lexicon:
        """This lexicon with further places, and what each of them lies in."""
        return replace(
            self,
            locations=(*self.locations, *entries),
            within={**self.within, **within},
            origin=self.origin or self,
        )

    def is_within(self, part: str, whole: str) -> bool:
        """Whether a location is another or lies in it, over any number of steps."""
        return whole in self.wholes_of(part)

    @cached_property
    def wholes_of(self) -> Callable[[str], frozenset[str]]:
        """For a location, it and everything that it lies in; told once each, since every mention of a port asks."""
        return cache(self._reached_from)

    def _reached_from(self, part: str) -> frozenset[str]:
        reached, seen = [part], set[str]()
        while reached:
            at = reached.pop()
            if at not in seen:
                seen.add(at)
                reached += self.within.get(at, ())
        return frozenset(seen)


def load() -> Lexicon:
    """The lexicon of the packaged reference data. Reads files; call it once and pass the value on."""
    register, bodies, places, concepts = (described_in(name) for name in (REGISTER, ORGANISATIONS, LOCATIONS, CONCEPTS))
    states = tuple(_state(bodies, subject) for subject in of_type(bodies, terms.STATE))
    held = {state.ref for state in states}
    return Lexicon(
        locations=tuple(_entry(places, subject) for subject in of_type(places, terms.LOCATION)),
        within={ref_of(one): refs_of(places, one, terms.DIRECTLY_WITHIN) for one in of_type(places, terms.LOCATION)},
        organisations=tuple(
            _entry(bodies, subject)
            for subject in of_type(bodies, terms.ORGANISATION, terms.INITIATIVE)
            if ref_of(subject) not in held
        ),
        states=states,
        offices=tuple(
            _office(register, subject) for subject in of_type(register, terms.OFFICE, terms.MINISTERIAL_OFFICE)
        ),
        people=tuple(_person(register, subject) for subject in of_type(register, terms.PERSON)),
        tenures=tuple(_tenure(register, subject) for subject in of_type(register, terms.TENURE)),
        topics=_signalled(concepts, "topic"),
        targets=_signalled(concepts, "target"),
        indicators=_signalled(concepts, "indicator"),
        world=load_world(),
        instruments=instruments_of(described_in(INSTRUMENTS)),
    )


def _entry(said: Described, subject: str) -> Entry:
    kind = one(said, subject, terms.KIND).removeprefix(terms.CONCEPT)
    # A town is called by its French name in English texts too; a country is not, but in the furniture of pages.
    french = kind != "location-kind-country"
    names = words_of(said, subject, terms.PREF_LABEL, terms.ALT_LABEL, french=french)
    return Entry(ref_of(subject), english(said, subject), names, kind, one(said, subject, terms.BELONGS_TO))


def _state(said: Described, subject: str) -> State:
    return State(
        ref_of(subject),
        english(said, subject),
        words_of(said, subject, terms.PREF_LABEL, terms.ALT_LABEL, french=False),
        words_of(said, subject, terms.HIDDEN_LABEL),
        one(said, subject, terms.TERRITORY),
    )


def _office(said: Described, subject: str) -> Office:
    titles = words_of(said, subject, terms.ALT_LABEL, terms.TITLE, terms.HIDDEN_LABEL)
    borrowed = words_of(said, subject, terms.HIDDEN_LABEL)
    label = english(said, subject)
    bare = words_of(said, subject, terms.TITLE)
    unknown = tuple(interval(words) for words in words_of(said, subject, terms.UNKNOWN_BETWEEN))
    state = one(said, subject, terms.OFFICE_OF)
    return Office(ref_of(subject), bare[0] if bare else label, titles or (label,), state, unknown, borrowed)


def _person(said: Described, subject: str) -> Person:
    name = english(said, subject)
    return Person(
        ref_of(subject),
        name,
        said.first(subject, terms.GIVEN_NAME) or name.rpartition(" ")[0],
        said.first(subject, terms.FAMILY_NAME) or name.rpartition(" ")[2],
        words_of(said, subject, terms.PREF_LABEL, terms.ALT_LABEL),
    )


def _tenure(said: Described, subject: str) -> Tenure:
    return Tenure(
        ref_of(subject),
        one(said, subject, terms.HAS_OFFICE),
        one(said, subject, terms.HOLDER),
        _day(said.first(subject, terms.START_DATE)),
        _day(said.first(subject, terms.END_DATE)),
    )


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def _signalled(said: Described, scheme: str) -> tuple[Topic, ...]:
    """The concepts of a scheme with the phrases that signal them."""
    prefix = f"{terms.CONCEPT}{scheme}-"
    return tuple(_topic(said, subject) for subject in of_type(said, terms.CONCEPT_CLASS) if subject.startswith(prefix))


def _topic(said: Described, subject: str) -> Topic:
    phrases = words_of(said, subject, terms.HIDDEN_LABEL, terms.PREF_LABEL)
    return Topic(subject.removeprefix(terms.CONCEPT), english(said, subject), phrases)
