"""People of the register by their names: who is meant by a full name, a surname or a title with a surname."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from graph.find.offices.titles import Holder
from graph.patterns.mentions import Names
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon


def people_named(lexicon: Lexicon) -> Mapping[str, str]:
    """The people of the register by each of their names."""
    return {name: person.ref for person in lexicon.people for name in person.names}


def _names_of_people(lexicon: Lexicon) -> Names:
    return Names(lexicon.once(people_named).items())


def by_name_alone(text: str, lexicon: Lexicon, used: Spans) -> list[Holder]:
    """People of the register, named in full without their office."""
    return [
        Holder(found.start, found.end, "", (), "", found.refs[0], text[found.start : found.end], found.start, found.end)
        for found in lexicon.once(_names_of_people).find(text)
        if not used.overlap(found.start, found.end)
    ]


def by_family(lexicon: Lexicon) -> Mapping[str, list[str]]:
    """The people of the register by surname."""
    families: dict[str, list[str]] = {}
    for entry in lexicon.people:
        families.setdefault(entry.family, []).append(entry.ref)
    return families


def of_family(surname: str, lexicon: Lexicon, day: date | None) -> list[str]:
    """The people of a surname; of several, those in office on the day, where it is known and there are any."""
    refs = lexicon.once(by_family).get(surname, [])
    if day is None or len(refs) <= 1:
        return refs
    return [ref for ref in refs if any(tenure.covers(day) for tenure in lexicon.held_by.get(ref, ()))] or refs


def offices_called(title: str, person: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The offices that somebody of the register held under a title of which `title` is the word for its holder."""
    held = dict.fromkeys(tenure.office for tenure in lexicon.held_by.get(person, ()))
    return tuple(ref for ref in held if any(title in one.split() for one in lexicon.office[ref].titles))
