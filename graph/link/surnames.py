"""Where a text names its ministers again by their surnames alone: "Mr Jensen", "Minister Jensen", "Jensen said"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import Minister
from graph.link.resolve import Cast
from graph.link.text import Text
from graph.patterns.mentions import Names
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans

_PARTICLES = r"(?:(?:van|von|de|der|den|ter|del|di|da|el|al|le|la|du|Van|Von|De|Der|Den|Di|Da|El|Al|Le|La) ){0,3}"
_TITLE = compiled(
    r"\b(?:Mr|Mrs|Ms|Mme|Dr|Minister|Secretary|Commissioner|Chancellor|President|Senator|M)\.? " + _PARTICLES + "$"
)
# Without a title a surname is one where a sentence or a clause begins with it and a verb or an aside follows.
_OPENS = compiled(r"(?:^|[.!?:;”\"“\n] |, |\b(?:and|that|but|while|whereas|both) )" + _PARTICLES + "$")
_GOES_ON = compiled(r" (?!(?:of|in|and|for|at|on|or|from)\b)[a-z]|, (?:who|for (?:his|her) part|meanwhile)\b")
_REACH = 40  # code points before a surname in which its title stands
_IN_A_NAME = compiled(r" [A-Z]|-")
_SHORTEST = 3  # letters
_NO_SURNAMES = frozenset({"May", "March", "August", "April", "June"})  # without a title these are months


# Whom somebody meets is named behind a verb or a preposition: "met Jensen", "talks with Jensen and Berg".
_PARTNER = compiled(
    r"\b(?:met|with|and|by|to|between|received|welcomed|hosted|joined|telephoned|called|rang|saw|phoned|see|meet|host"
    r"|receive|counterpart|colleague|visited),? $"
)


def partners(text: str, cast: Cast) -> tuple[tuple[int, int], ...]:
    """Where ministers of a text are named by their surnames alone as those with whom somebody meets."""
    called = {
        surname
        for minister in cast.ministers
        if len(surname := minister.name.rpartition(" ")[2]) >= _SHORTEST and surname not in _NO_SURNAMES
    }
    whole = Spans((holder.start, holder.end) for holder, _ in cast.mentions)
    return tuple(
        (one.start, one.end)
        for one in Names((surname, surname) for surname in called).find(text)
        if _PARTNER.search(text, max(0, one.start - _REACH), one.start)
        and not _IN_A_NAME.match(text, one.end)
        and not whole.overlap(one.start, one.start + 1)
    )


def named_again(text: str, cast: Cast) -> tuple[tuple[int, int, Minister], ...]:
    """Where ministers are named by their surnames alone, in order: begin, end, and who is meant."""
    called = {
        surname: minister
        for minister in reversed(cast.ministers)
        if minister.state and len(surname := minister.name.rpartition(" ")[2]) >= _SHORTEST
    }
    whole = Spans((holder.start, holder.end) for holder, _ in cast.mentions)
    found: list[tuple[int, int, Minister]] = []
    for one in Names((surname, surname) for surname in called).find(text):
        if whole.overlap(one.start, one.start + 1):
            continue
        written = text[one.start : one.end]
        before = text[max(0, one.start - _REACH) : one.start]
        is_alone = _OPENS.search(before) and _GOES_ON.match(text, one.end) and written not in _NO_SURNAMES
        if is_alone or _TITLE.search(before):
            found.append((one.start, one.end, called[one.refs[0]]))
    return tuple(found)


def people_in_office(text: Text) -> Sequence[tuple[int, int]]:
    """Where a text names those in office, in order."""
    named = {(holder.start, holder.end) for holder, _ in text.cast.mentions}
    again = {(start, end) for start, end, _ in text.offices_again}
    return sorted({*named, *again, *partners(text.layout.text, text.cast)})
