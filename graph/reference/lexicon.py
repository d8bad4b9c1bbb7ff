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
from graph.reference.described import described_in, of_type, ref_of, refs_of
from graph.reference.entries import (
    Entry,
    Office,
    Person,
    State,
    Tenure,
    Topic,
    entry_of,
    office_of,
    person_of,
    signalled,
    state_of,
    tenure_of,
)
from graph.reference.instruments import KnownInstrument, instruments_of
from graph.reference.world import World, load_world
from ontology import terms
from ontology.files import CONCEPTS, INSTRUMENTS, LOCATIONS, ORGANISATIONS, REGISTER

MadeT = TypeVar("MadeT")
_CITY = 50  # thousands of inhabitants


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
    states = tuple(state_of(bodies, subject) for subject in of_type(bodies, terms.STATE))
    held = {state.ref for state in states}
    return Lexicon(
        locations=tuple(entry_of(places, subject) for subject in of_type(places, terms.LOCATION)),
        within={ref_of(one): refs_of(places, one, terms.DIRECTLY_WITHIN) for one in of_type(places, terms.LOCATION)},
        organisations=tuple(
            entry_of(bodies, subject)
            for subject in of_type(bodies, terms.ORGANISATION, terms.INITIATIVE)
            if ref_of(subject) not in held
        ),
        states=states,
        offices=tuple(
            office_of(register, subject) for subject in of_type(register, terms.OFFICE, terms.MINISTERIAL_OFFICE)
        ),
        people=tuple(person_of(register, subject) for subject in of_type(register, terms.PERSON)),
        tenures=tuple(tenure_of(register, subject) for subject in of_type(register, terms.TENURE)),
        topics=signalled(concepts, "topic"),
        targets=signalled(concepts, "target"),
        indicators=signalled(concepts, "indicator"),
        world=load_world(),
        instruments=instruments_of(described_in(INSTRUMENTS)),
    )
