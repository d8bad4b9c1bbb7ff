"""Those in whose names a document speaks, measure by measure: who met last before it, else its own parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.findings import INTERPRETED, RESOLVED, STATED, Ground, Grounded, Meeting
from graph.link.payers import issuer
from graph.link.text import Text
from graph.patterns.openings import compiled

_GOVERNMENT = compiled(r"[Gg]overnment\b")
_ITS_REACH = len("'s government")
_MET_THOSE_FROM = compiled(
    r"\b(?:met|meets|meeting|hosted|hosts|joined|talks|discussions|gathered|convened|received|welcomed|spoke|together)"
    r"(?: with)?[^.;:\n]{0,60}? (?:counterparts?|ministers?|colleagues|representatives|leaders) (?:from|of) "
)
_UNION = "organisation/european-union"
_UNION_TITLED = compiled(r"\b(?:EU|European Union)\b")
_PAIR = 2
_LISTED = compiled(r"(?:,? )?(?:and )?(?:the )?(?:Kingdom of |Federal Republic of |Republic of )?(?:the )?")


@dataclass(frozen=True, slots=True)
class Company:
    """The states whose ministers met, from the place in the text on that tells of it.

    `is_unnamed` says that the text names the ministers of most of them by their states alone.
    """

    start: int
    states: tuple[str, ...]
    is_unnamed: bool = False


def companies(text: Text, meetings: Sequence[Meeting]) -> tuple[Company, ...]:
    """Who met, meeting by meeting: "we agreed" below the second of two means those of the second."""
    state_of = {minister.tenure: minister.state for minister in text.cast.ministers if minister.state}
    met = [
        Company(
            meeting.ground.passage.start,
            tuple(dict.fromkeys(state_of[one.value] for one in meeting.attendees if one.value in state_of)),
        )
        for meeting in meetings
        if meeting.held
    ]
    met += [one for one in _unnamed(text) if not any(set(one.states) <= set(other.states) for other in met)]
    return tuple(sorted((one for one in met if len(one.states) > 1), key=lambda one: one.start))


def _unnamed(text: Text) -> Iterator[Company]:
    """Who met counterparts whom a text tells only by their states: "met with counterparts from A, B and C"."""
    for told in _MET_THOSE_FROM.finditer(text.layout.text):
        sentence = text.layout.sentence_at(told.start())
        hosts = [ref for ref in text.actors_in(sentence.start, told.end()) if ref in text.lexicon.state]
        guests: list[str] = []
        reached = told.end()
        for party in text.parties_in(told.end(), sentence.end):
            if not _LISTED.fullmatch(text.layout.text, reached, party.start):
                break
            guests.append(party.refs[0])
            reached = party.end
        if hosts and guests:
            yield Company(
                text.layout.shadow.raw_span(sentence.start, sentence.end)[0], (*hosts, *guests), is_unnamed=True
            )


def all_parties(text: Text, evidence: Ground, met: Sequence[Company]) -> tuple[Grounded[str], ...]:
    """The states in whose names the document speaks; where it tells of several meetings, those of the last one."""
    earlier = [company for company in met if company.start <= evidence.passage.start]
    is_several = len({company.states for company in met}) > 1 or len(text.cast.parties) < 2
    is_several |= bool(earlier) and earlier[-1].is_unnamed and set(text.cast.parties) < set(earlier[-1].states)
    states = _without_the_union(text, earlier[-1].states if earlier and is_several else text.cast.parties)
    own = text.cast.parties[:1]
    ordered = dict.fromkeys([state for state in own if state in states] + list(states))
    found: list[Grounded[str]] = []
    for state in ordered:
        minister = next((minister for minister in text.cast.ministers if minister.state == state), None)
        is_resolved = minister is not None and minister.ground.basis == RESOLVED
        basis, support = RESOLVED if is_resolved else STATED, minister.ground.passage if minister else None
        found.append(Grounded(state, replace(evidence, rule="who speaks", basis=basis, supported_by=support)))
    return tuple(found)


def _without_the_union(text: Text, states: tuple[str, ...]) -> tuple[str, ...]:
    """States without the Union where its commissioner only sat with several of them: what they undertake is theirs.

    A text that the Union issues first, or whose title names it, is in its name too.
    """
    if _UNION not in states[1:] or len(states) <= _PAIR:
        return states
    titled = (_UNION_TITLED.search(text.layout.words(block)) for block in text.layout.of_kind("title"))
    return states if any(titled) else tuple(state for state in states if state != _UNION)


def government_named(text: Text, evidence: Ground) -> tuple[Grounded[str], ...]:
    """The state of the government that a text names first, where it names none of its ministers."""
    for one in text.parties:
        if one.refs[0] in text.lexicon.state and _GOVERNMENT.search(text.layout.text, one.start, one.end + _ITS_REACH):
            return (Grounded(one.refs[0], replace(evidence, rule="who speaks")),)
    return ()


def state_it_is_from(text: Text, evidence: Ground) -> tuple[Grounded[str], ...]:
    """The state that a text without parties is from, as far as its first lines tell; not who says "I" there."""
    if text.is_first_person:
        return ()
    told = replace(evidence, rule="who speaks", basis=INTERPRETED)
    return tuple(Grounded(ref, told) for ref in [issuer(text)] if ref in text.lexicon.state)
