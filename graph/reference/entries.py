"""What reference data hold, as values: places, bodies, states, offices, people, tenures and topics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.reference.described import Described, english, interval, of_type, one, ref_of, words_of
from ontology import terms


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


def entry_of(said: Described, subject: str) -> Entry:
    """A place or a body, as its file describes it."""
    kind = one(said, subject, terms.KIND).removeprefix(terms.CONCEPT)
    # A town is called by its French name in English texts too; a country is not, but in the furniture of pages.
    french = kind != "location-kind-country"
    names = words_of(said, subject, terms.PREF_LABEL, terms.ALT_LABEL, french=french)
    return Entry(ref_of(subject), english(said, subject), names, kind, one(said, subject, terms.BELONGS_TO))


def state_of(said: Described, subject: str) -> State:
    """A state, as its file describes it."""
    return State(
        ref_of(subject),
        english(said, subject),
        words_of(said, subject, terms.PREF_LABEL, terms.ALT_LABEL, french=False),
        words_of(said, subject, terms.HIDDEN_LABEL),
        one(said, subject, terms.TERRITORY),
    )


def office_of(said: Described, subject: str) -> Office:
    """An office, as the register describes it."""
    titles = words_of(said, subject, terms.ALT_LABEL, terms.TITLE, terms.HIDDEN_LABEL)
    borrowed = words_of(said, subject, terms.HIDDEN_LABEL)
    label = english(said, subject)
    bare = words_of(said, subject, terms.TITLE)
    unknown = tuple(interval(words) for words in words_of(said, subject, terms.UNKNOWN_BETWEEN))
    state = one(said, subject, terms.OFFICE_OF)
    return Office(ref_of(subject), bare[0] if bare else label, titles or (label,), state, unknown, borrowed)


def person_of(said: Described, subject: str) -> Person:
    """Somebody, as the register describes them."""
    name = english(said, subject)
    return Person(
        ref_of(subject),
        name,
        said.first(subject, terms.GIVEN_NAME) or name.rpartition(" ")[0],
        said.first(subject, terms.FAMILY_NAME) or name.rpartition(" ")[2],
        words_of(said, subject, terms.PREF_LABEL, terms.ALT_LABEL),
    )


def tenure_of(said: Described, subject: str) -> Tenure:
    """A holding of an office, as the register describes it."""
    return Tenure(
        ref_of(subject),
        one(said, subject, terms.HAS_OFFICE),
        one(said, subject, terms.HOLDER),
        _day(said.first(subject, terms.START_DATE)),
        _day(said.first(subject, terms.END_DATE)),
    )


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def signalled(said: Described, scheme: str) -> tuple[Topic, ...]:
    """The concepts of a scheme with the phrases that signal them."""
    prefix = f"{terms.CONCEPT}{scheme}-"
    return tuple(_topic(said, subject) for subject in of_type(said, terms.CONCEPT_CLASS) if subject.startswith(prefix))


def _topic(said: Described, subject: str) -> Topic:
    phrases = words_of(said, subject, terms.HIDDEN_LABEL, terms.PREF_LABEL)
    return Topic(subject.removeprefix(terms.CONCEPT), english(said, subject), phrases)
