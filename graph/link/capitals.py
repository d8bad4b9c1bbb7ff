"""Towns that stand for whose seat they are: "Rome has promised", "they asked Brussels to"."""

from __future__ import annotations

import re

from graph.find.locations import Place
from graph.find.measures import Undertaking
from graph.link.text import Text
from graph.patterns.openings import compiled

UNION = "organisation/european-union"
SEAT_OF_THE_UNION = "location/brussels"
_BARE = compiled(r"(?: (?:also|already|now|has|have|had|is|will)){0,2} ?")
_IN = compiled(r"\b(?:in|at|of|near|from|to|for|and|between|with|on)(?: the)? $")
# A seat of government stands for it; another town acts for itself.
_SEATS = frozenset(
    f"location/{name}"
    for name in re.findall(
        r"[a-z-]+",
        "amsterdam ankara athens belgrade berlin bern bratislava brussels bucharest budapest copenhagen "
        "dublin helsinki kyiv lisbon ljubljana london luxembourg-city madrid oslo paris podgorica prague "
        "pristina rabat reykjavik riga rome sarajevo skopje sofia stockholm tallinn the-hague tirana tripoli "
        "tunis valletta vienna vilnius warsaw washington zagreb",
    )
)


def is_capital(place: Place) -> bool:
    """Whether a place is a seat of government, which may stand for its state."""
    return place.ref in _SEATS or place.ref == SEAT_OF_THE_UNION


def is_behind_preposition(words: str, start: int, at: int) -> bool:
    """Whether a name that begins at `at`, in a clause that begins at `start`, only tells where or with whom."""
    return _IN.search(words, max(start, at - 12), at) is not None


def stands_for_its_state(text: Text, place: Place, undertaking: Undertaking) -> bool:
    """Whether a town is who acts, not where: named without a preposition right before the verb."""
    return (
        (place.ref in _SEATS or _is_a_capital(text, place))
        and place.end <= undertaking.subject_end
        and _BARE.fullmatch(text.layout.text, place.end, undertaking.subject_end) is not None
        and not is_behind_preposition(text.layout.text, undertaking.start, place.start)
    )


def _is_a_capital(text: Text, place: Place) -> bool:
    """Whether the gazetteer knows a place for a capital: those of states that the reference data do not list."""
    known = text.lexicon.world.place(place.ref)
    return known is not None and known.is_capital


def state_around(text: Text, place: Place) -> str:
    """The one state that a place lies in; empty where there is none, or more."""
    wholes = text.lexicon.wholes_of(place.ref)
    owners = [state.ref for state in text.lexicon.states if state.territory in wholes]
    return owners[0] if len(owners) == 1 else ""


def seat_of(text: Text, state: str) -> str:
    """The town that is a state's seat of government; empty where reference data do not say just one."""
    if state not in text.lexicon.state:
        return ""
    territory, lexicon = text.lexicon.state[state].territory, text.lexicon
    listed = (lexicon.world.place(entry.ref) for entry in lexicon.locations)
    seats = {*_SEATS, *(place.ref for place in listed if place is not None and place.is_capital)}
    within = [
        ref for ref in sorted(seats) if territory and ref in lexicon.location and lexicon.is_within(ref, territory)
    ]
    return within[0] if len(within) == 1 else ""


def state_called(text: Text, place: Place) -> str:
    """Whom a seat of government stands for in a call; empty for another place, and for Brussels as a party's own."""
    if place.ref == SEAT_OF_THE_UNION and "organisation/belgium" not in text.cast.parties:
        return UNION
    return state_around(text, place) if place.ref in _SEATS else ""
