"""Known instruments: treaties, declarations and plans of which reference data know who concluded them and when.

A text means one of them by its name, or by what it says of it: what kind it is, when it was concluded, by whom. A
description decides only where exactly one instrument fits it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from graph.findings import Days, Description
from graph.patterns.openings import compiled
from graph.reference.described import Described, of_type, ref_of, refs_of, words_of
from ontology import terms

# Kinds whose names texts use for one another.
_ALIKE = (
    frozenset({"declaration", "joint-statement", "conclusions"}),
    frozenset({"treaty", "convention", "agreement"}),
    frozenset({"memorandum", "arrangement"}),
)
_NOT_ASCII = compiled(r"[^\x00-\x7f]")

Within = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class KnownInstrument:
    """An instrument, its names, the days between which it was concluded, its parties, and where; empty if unknown."""

    ref: str
    names: tuple[str, ...]
    kind: str
    days: Days
    parties: tuple[str, ...]
    place: str


def instruments_of(said: Described) -> tuple[KnownInstrument, ...]:
    """The instruments that a file of reference data describes, by address."""
    return tuple(_instrument(said, address) for address in of_type(said, terms.AGREEMENT))


def _instrument(said: Described, address: str) -> KnownInstrument:
    def day(name: str) -> date | None:
        return next((date.fromisoformat(words) for words in words_of(said, address, name)), None)

    known = day(terms.DATE)
    return KnownInstrument(
        ref_of(address),
        tuple(sorted(words_of(said, address, terms.PREF_LABEL, terms.ALT_LABEL))),
        refs_of(said, address, terms.KIND)[0].removeprefix(f"{terms.CONCEPT}agreement-kind-"),
        Days(known, known) if known else Days(day(terms.STARTS_NOT_BEFORE), day(terms.ENDS_NOT_AFTER)),
        refs_of(said, address, terms.PARTY),
        next(iter(refs_of(said, address, terms.CONCLUDED_IN)), ""),
    )


def folded(words: str) -> str:
    """Words without accents, letter for letter: offsets stay what they are."""
    return _NOT_ASCII.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], words)


def meant(said: Description, known: Iterable[KnownInstrument], is_within: Within) -> KnownInstrument | None:
    """The one instrument that fits a description; None where none does, or several do."""
    fitting = [one for one in known if fits(said, one, is_within)]
    return fitting[0] if len(fitting) == 1 else None


def fits(said: Description, known: KnownInstrument, is_within: Within) -> bool:
    """Whether a description can mean an instrument, and says enough of its date and parties to mean it."""
    return (
        same_kind(said.kind, known.kind)
        and same_time(said.days, known.days)
        and _same_place(said.place, known.place, is_within)
        and _same_parties(said, known, is_within)
    )


def same_kind(said: str, known: str) -> bool:
    """Whether a text may call an instrument of one kind by another's name: any is an agreement, save a law."""
    general = said == "agreement" and known != "regulation"
    return said == known or general or any({said, known} <= alike for alike in _ALIKE)


def same_time(said: Days, known: Days) -> bool:
    """Whether one stretch of days lies within the other: a date may be told less exactly than it is known."""
    if not (said.earliest and said.latest and known.earliest and known.latest):
        return False
    inside = said.earliest <= known.earliest and known.latest <= said.latest
    return inside or (known.earliest <= said.earliest and said.latest <= known.latest)


def _same_place(said: str, known: str, is_within: Within) -> bool:
    return not said or not known or is_within(said, known) or is_within(known, said)


def _same_parties(said: Description, known: KnownInstrument, is_within: Within) -> bool:
    parties, named, speaking = set(known.parties), set(said.named), set(said.speaking)
    if said.is_new:
        return speaking == parties and said.days.day is not None
    if not named <= parties:
        return False
    if len(named) >= 2:
        return True
    if named - speaking:
        # "the agreement with …": one party is named, another one speaks.
        return bool(speaking & parties)
    tells_place = bool(said.place and known.place) and _same_place(said.place, known.place, is_within)
    return speaking <= parties and (len(speaking) >= 2 or (bool(speaking) and tells_place))
