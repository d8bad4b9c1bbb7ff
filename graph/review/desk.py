"""What a reviewer's words are looked up in: the reference data, and what was read from the same document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from graph.find.dates import bounds, find_dates
from graph.findings import Agreement, Days, Fund, Measure, Passage, Reading, When
from graph.link.offices_meant import is_own
from graph.reference.entries import Entry, Office
from graph.reference.lexicon import Lexicon
from graph.review.anchors import Anchors, as_compared
from graph.review.values import FieldError, entry

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Desk:
    """One document on a reviewer's desk."""

    lexicon: Lexicon
    reading: Reading
    anchors: Anchors
    earlier: Mapping[str, str] = field(default_factory=dict)  # identities of findings by other rules → theirs now

    @property
    def day(self) -> date | None:
        """The day from which the text speaks."""
        return self.reading.header.date.value if self.reading.header.date else None

    def location(self, field: str, value: Any) -> Entry:
        """A place of the reference data or of this document."""
        read = (Entry(one.ref, one.name, ()) for one in self.reading.locations if one.ref not in self.lexicon.location)
        return entry(field, value, (*self.lexicon.locations, *read), "place of the reference data or of this document")

    def place_name(self, ref: str) -> str:
        """What a place is called, by its reference; empty for one that is known neither here nor in this document."""
        known = self.lexicon.place_name(ref)
        return known or next((one.name for one in self.reading.locations if one.ref == ref), "")

    def party(self, field: str, value: Any) -> str:
        """A state or body that acts."""
        known = (*self._states(), *self.lexicon.organisations, *self._read_bodies())
        return entry(field, value, known, "state or body that is known here").ref

    def body(self, field: str, value: Any) -> str:
        """A body of the reference data or of this document."""
        return entry(field, value, (*self.lexicon.organisations, *self._read_bodies()), "body that is known here").ref

    def topic(self, field: str, value: Any) -> str:
        """A topic, by its concept's name or its English label."""
        return entry(field, value, (Entry(one.concept, one.name, ()) for one in self.lexicon.topics), "topic").ref

    def tenure(self, field: str, value: Any) -> str:
        """A minister of this document, or a holding of office of the register, in whose name somebody acts."""
        here = [Entry(one.tenure, one.name, (one.office_name,)) for one in self.reading.ministers if one.tenure]
        register = [Entry(one.ref, one.ref, ()) for one in self.lexicon.tenures]
        return entry(field, value, (*here, *register), "minister of this document").ref

    def measure(self, field: str, value: Any) -> Measure:
        """A measure of this document, by its id, its words or its label."""
        known = ((one, f"f_{one.id}", one.label, one.ground.passage) for one in self.reading.measures)
        return _meant(field, self._now(value), known)

    def fund(self, field: str, value: Any) -> Fund:
        """A fund of this document, by its id, its words or its name."""
        known = ((one, f"f_{one.id}", one.name, one.ground.passage) for one in self.reading.funds)
        return _meant(field, self._now(value), known)

    def agreement(self, field: str, value: Any) -> Agreement:
        """An agreement of this document, by its reference, its words or its name."""
        known = ((one, one.ref, one.name, one.ground.passage) for one in self.reading.agreements)
        return _meant(field, value, known)

    def meeting(self, field: str, value: Any) -> str:
        """A meeting of this document, by its reference or its words."""
        known = [Entry(one.ref, as_compared(one.ground.passage.quote), ()) for one in self.reading.meetings]
        return entry(field, value, known, "meeting of this document").ref

    def office(self, value: Any, state: str) -> Office | None:
        """The office of the reference data that a title means, of one state if that is given; None for no such one."""
        wanted = str(value).casefold()
        fits = [
            one
            for one in self.lexicon.offices
            if wanted in {one.ref, one.name.casefold(), *(title.casefold() for title in one.titles)}
            and (not state or one.state == state)
        ]
        fits = [one for one in fits if is_own(wanted, one)] or fits
        if len(fits) > 1 and len({one.ref for one in fits}) > 1:
            choices = ", ".join(sorted(one.ref for one in fits))
            raise FieldError(
                "office", f"is {value!r}, which names several; set the country too, or write one of {choices}"
            )
        return fits[0] if fits else None

    def state(self, field: str, value: Any) -> Entry:
        """A state or a body with ministers, such as the European Union."""
        return entry(field, value, (*self._states(), *self.lexicon.organisations), "state that is known here")

    def when(self, value: str, is_past: bool) -> When:
        """The words of a time and the bounds that follow from them; words that tell no date have none."""
        found = find_dates(value)
        said = bounds(found[0], self.day, "past" if is_past else "future") if found else None
        days = Days(said.not_before, said.not_after) if said else None
        starts = bool(found) and found[0].relation in {"since", "from", "after"}
        return When(value, days if starts else None, None if starts else days)

    def passage(self, field: str, value: Any, near: Passage) -> Passage:
        """Where corrected words stand: at the passage that they correct, or else where they stand alone."""
        places = self.anchors.places(value) if isinstance(value, str) else ()
        here = [place for place in places if place.start < near.end and near.start < place.end]
        if len(here or places) != 1:
            raise FieldError(field, _where(str(value), len(places)))
        return (here or places)[0]

    def _now(self, value: Any) -> Any:
        """The identity that a finding has now, of one it had; anything else as it is."""
        return self.earlier.get(value, value) if isinstance(value, str) else value

    def _states(self) -> tuple[Entry, ...]:
        return tuple(Entry(one.ref, one.name, (*one.names, *one.adjectives)) for one in self.lexicon.states)

    def _read_bodies(self) -> tuple[Entry, ...]:
        return tuple(Entry(one.ref, one.name, ()) for one in self.reading.organisations if one.is_new)


def _where(quote: str, times: int) -> str:
    if not times:
        return f"the words {quote!r} do not stand in the text; quote them exactly as they stand there"
    return (
        f"the words {quote!r} stand {times} times in the text; quote more of them, or say what stands before and after"
    )


def ungrounded(quote: str, times: int) -> FieldError:
    """The error for words that do not stand in a text just once."""
    return FieldError("target.quote", _where(quote, times))


def _meant(field: str, value: Any, known: Iterable[tuple[_T, str, str, Passage]]) -> _T:
    """Which of some findings, each given with its reference, its name and its passage, a reviewer means."""
    named = [(one, Entry(ref, name, (as_compared(place.quote),))) for one, ref, name, place in known]
    is_words = isinstance(value, str) and value.strip() and value not in {told.ref for _, told in named}
    wanted = as_compared(value) if is_words else value  # an identity is no text in which signs could be misread
    ref = entry(field, wanted, [told for _, told in named], "finding of this document").ref
    return next(one for one, told in named if told.ref == ref)
