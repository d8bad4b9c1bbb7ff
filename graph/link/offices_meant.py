"""Which of several offices of one state a bare title means on a day.

A task that one minister had is divided between two, under new titles, and texts go on calling either by the old one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph.find.offices.titles import Holder
from graph.findings import Notice, Passage
from graph.patterns.openings import compiled
from graph.reference.entries import Office, Tenure
from graph.reference.lexicon import Lexicon

_WORD = compiled(r"[^\W\d_]{3,}")
_RANKS = frozenset(
    [
        "minister", "ministry", "secretary", "state", "federal", "deputy", "vice", "first", "junior", "delegate",
        "responsible", "charge", "prime", "president", "the", "for", "and", "with", "affairs",
    ]
)  # fmt: skip
# Tasks that states name in different words.
_SAME_TASK = {
    "home": "interior", "internal": "interior", "immigration": "migration", "defense": "defence",
    "exchequer": "finance", "treasury": "finance", "external": "foreign",
}  # fmt: skip


def is_own(title: str, office: Office) -> bool:
    """Whether an office goes by a title because it is the office's own, not another's."""
    return title.casefold() not in {words.casefold() for words in office.borrowed}


def offices_meant(title: str, offices: Sequence[str], day: date, lexicon: Lexicon) -> tuple[str, ...]:
    """The offices that a title can mean on a day, in their order, of those that go by it at some time.

    Of several of one state those whose own title it is, where somebody held one that day; else those that texts call
    so too and that somebody held, or may have held; else those whose own title it is.
    """
    of_state: dict[str, list[str]] = {}
    for ref in offices:
        of_state.setdefault(lexicon.office[ref].state, []).append(ref)
    meant = {
        ref for alike in of_state.values() for ref in (alike if len(alike) == 1 else _meant(title, alike, day, lexicon))
    }
    return tuple(ref for ref in offices if ref in meant)


def on_the_day(holder: Holder, day: date | None, lexicon: Lexicon) -> Holder:
    """A mention with those of its offices that its title means on the day; as it is where the register knows who is
    named."""
    if day is None or len(holder.offices) < 2 or holder.person in lexicon.person:
        return holder
    return replace(holder, offices=offices_meant(holder.title, holder.offices, day, lexicon))


def office_in_other_words(holder: Holder, person: str, day: date | None, lexicon: Lexicon) -> Office | None:
    """The office that the register has somebody in on the day, in the state if one is said, where the title is about
    the same: "Germany's migration minister" of a federal minister of the interior and migration, "interior minister"
    of a Home Secretary.

    Without a day it is the one that somebody ever held. None where the register has them in none or several, or the
    title is of another task.
    """
    task = task_of(holder.title)
    held = dict.fromkeys(
        tenure.office for tenure in lexicon.held_by.get(person, ()) if day is None or tenure.covers(day)
    )
    offices = [lexicon.office[ref] for ref in held]
    if holder.is_state_said:
        offices = [one for one in offices if one.state == holder.state]
    alike = [one for one in offices if any(task & task_of(title) for title in (one.name, *one.titles))]
    return alike[0] if len(alike) == 1 else None


def held_on(office: str, person: str, day: date | None, lexicon: Lexicon) -> Tenure | None:
    """Somebody's holding of an office on the day; without a day their only one, as they held it no other time."""
    held = [tenure for tenure in lexicon.held_by.get(person, ()) if tenure.office == office]
    if day is None:
        return held[0] if len(held) == 1 else None
    return next((tenure for tenure in held if tenure.covers(day)), None)


def is_free_for(holder: Holder, person: str, day: date | None, lexicon: Lexicon, state: str) -> bool:
    """Whether somebody may have held the office of a title in a state on the day: the register knows of nobody else.

    "Prime Minister A" is of another state than one whose prime minister was B.
    """
    if day is None:
        return True
    held = {
        tenure.holder
        for office in lexicon.offices
        if office.state == state and holder.title in office.titles and is_own(holder.title, office)
        for tenure in lexicon.holders(office.ref, day)
    }
    return not held or person in held


def nobody_known(words: Passage, holder: Holder, day: date | None, lexicon: Lexicon) -> Notice:
    """That the register does not tell whom an office without a name means; with those between whom it is open."""
    held = [tenure for ref in holder.offices if day is not None for tenure in lexicon.holders(ref, day)]
    note = f"The text names an office, {words.quote!r}, without its holder, and the register gives none for the date."
    if len(held) > 1 and len({lexicon.office[tenure.office].state for tenure in held}) == 1:
        who = " and ".join(f"{lexicon.person[each.holder].name} ({lexicon.office[each.office].name})" for each in held)
        note = f"The text names an office, {words.quote!r}, without its holder, and the register gives several: {who}."
    return Notice("missing_holder", note, words)


def task_of(title: str) -> set[str]:
    """The words of a title that say what it is about; empty where it tells no more than a rank."""
    return {_SAME_TASK.get(word, word) for word in _WORD.findall(title.casefold()) if word not in _RANKS}


def _meant(title: str, offices: Sequence[str], day: date, lexicon: Lexicon) -> Sequence[str]:
    own = [ref for ref in offices if is_own(title, lexicon.office[ref])]
    held = {ref for ref in offices if lexicon.holders(ref, day)}
    maybe = held | {ref for ref in offices if lexicon.office[ref].is_unknown(day)}
    return [ref for ref in own if ref in held] or [ref for ref in offices if ref in maybe and ref not in own] or own


def each_once(warnings: Sequence[Notice]) -> list[Notice]:
    """Each office without a holder is told of once."""
    found: dict[str, Notice] = {}
    for warning in warnings:
        found.setdefault(warning.note, warning)
    return list(found.values())
