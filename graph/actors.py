"""Who must act: the subject of a clause, who speaks in it, or those of the measure that it is part of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.find.locations import Place
from graph.find.measures import Undertaking
from graph.find.triggers import trigger
from graph.findings import RESOLVED, STATED, Ground, Grounded, Measure, Meeting
from graph.text import Text

_WE = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Bb]oth|[Mm]inisters|[Cc]ountries|[Gg]overnments|[Pp]articipants"
    r"|[Pp]arties|[Tt]hey|[Tt]he (?:two|three|four) \w+)\b"
)
_TOGETHER = re.compile(
    r"\b(?:[Bb]oth|[Oo]ur) (?:countries|governments|ministers|parties|participants|sides)\b"
    r"|\b[Tt]he (?:two|three|four|2) (?:countries|governments|ministers|parties|participants"
    r"|sides|states)\b"
)
_I = re.compile(r"\b(?:I|[Mm]y)\b")
_THEY = re.compile(r"\b(?:[Tt]hey|[Tt]heir|[Bb]oth)\b")
_WORK_OF = re.compile(
    r"\b(?:work|action|efforts?|proposals?|plans?) (?:from|by|of) (?:the )?\w+(?: \w+){0,3}"
    r"|\b[A-Z]\w{1,30} (?:proposals?|plans?|efforts?|action|work)\b"
)
# What is agreed, even where one minister tells of it, was agreed by all who met.
_JOINT = frozenset({"agree", "explore"})
_BARE = re.compile(r"(?: (?:also|already|now|has|have|had|is|will)){0,2} ?")
_IN = re.compile(r"\b(?:in|at|of|near|from|to|for|and|between|with|on)(?: the)? $")
_ASKED = re.compile(r" (?:[\w'’,-]+ ){1,12}?(?=to\b)")


# What the Union does beside the parties is done in their names too.
_UNION = frozenset({"organisation/european-union", "organisation/european-commission", "organisation/frontex"})
_SHARED_WORK = re.compile(
    r"(?:The )?(?:[Nn]egotiations|[Tt]alks|[Cc]ooperation|[Ww]ork|[Tt]raining"
    r"|[Oo]perations) (?:with|between|on)\b"
)
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


@dataclass(frozen=True, slots=True)
class Company:
    """The states whose ministers met, from the place in the normalised text on that tells of it."""

    start: int
    states: tuple[str, ...]


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
    return tuple(sorted((one for one in met if len(one.states) > 1), key=lambda one: one.start))


def is_of_others(text: Text, undertaking: Undertaking, met: Sequence[Company]) -> bool:
    """Whether a report tells what states or bodies did of their own that the document does not speak for."""
    if undertaking.verb.type not in {"completed", "ongoing"} or undertaking.verb.rule == "welcome":
        return False
    if _SHARED_WORK.match(text.layout.text, undertaking.start):
        return False
    named = text.actors_in(undertaking.start, undertaking.subject_end)
    own = {*text.cast.parties, *(state for company in met for state in company.states)}
    own |= {minister.state for minister in text.cast.ministers if minister.state}
    foreign = {ref for ref in text.lexicon.state if ref not in own} | {
        body.ref for body in text.lexicon.organisations if body.kind == "organisation-kind-international-organisation"
    } - _UNION
    return bool(named) and bool(text.cast.parties) and set(named) <= foreign


def speaker_of(text: Text, undertaking: Undertaking, evidence: Ground) -> Grounded[str] | None:
    """The tenure in which somebody says an undertaking between quotation marks; None outside of a quotation."""
    quotation = text.quotation_at(undertaking.start)
    return Grounded(quotation.tenure, evidence) if quotation else None


def actors(
    text: Text,
    undertaking: Undertaking,
    evidence: Ground,
    inherited: Ground | None,
    before: Sequence[Measure],
    met: Sequence[Company],
) -> tuple[Grounded[str], ...]:
    """Who must act: the subject's states, bodies and people; else who speaks, or those of the measure above.

    `before` are the measures above it in the text, `met` the companies of `companies`.
    """
    if undertaking.verb.type == "called-for":
        return tuple(Grounded(ref, evidence) for ref in _called_upon(text, undertaking))
    if undertaking.subject_of is not None:
        above = before[undertaking.subject_of]
        told = replace(evidence, rule="subject of the clause before", supported_by=above.ground.passage)
        return tuple(Grounded(actor.value, told) for actor in above.actors)
    return (
        _named(text, undertaking, evidence, met)
        or _speaking(text, undertaking, evidence, met)
        or _from_above(text, undertaking, evidence, inherited, before)
        or _all_parties(text, evidence, met)
    )


def _called_upon(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """Whom a call is on: the object of "call on … to", the subject of "should"."""
    start, end = undertaking.start, undertaking.subject_end
    if undertaking.verb.rule == "call on":
        verb_end = end + undertaking.verb.end - undertaking.verb.start
        asked = _ASKED.match(text.layout.text, verb_end, undertaking.end)
        if asked is not None:
            return text.actors_in(verb_end, asked.end())
        if not text.layout.text.endswith("to", 0, verb_end):
            return ()
    return text.actors_in(start, end)


def _named(text: Text, undertaking: Undertaking, evidence: Ground, met: Sequence[Company]) -> tuple[Grounded[str], ...]:
    """Those whom the clause names as its subject."""
    start, end = undertaking.start, undertaking.subject_end
    if undertaking.verb.rule == "welcome":
        # Of what is welcomed, those act whose work it is, not those who welcome it.
        whose = _WORK_OF.search(text.layout.text, end, undertaking.end)
        if whose and (named := text.actors_in(whose.start(), whose.end())):
            return tuple(Grounded(ref, evidence) for ref in named)
    if _TOGETHER.search(text.layout.text, start, end):
        return _all_parties(text, evidence, met)
    return tuple(Grounded(ref, evidence) for ref in text.actors_in(start, end) or _capital(text, undertaking))


def _capital(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The state for which a town stands that is the whole subject right before the verb: "Rome has promised"."""
    for place in text.places_in(undertaking.start, undertaking.subject_end):
        if not stands_for_its_state(text, place, undertaking):
            continue
        owners = [state.ref for state in text.lexicon.states if text.lexicon.is_within(place.ref, state.territory)]
        if len(owners) == 1 and owners[0] in text.cast.parties:
            return (owners[0],)
    return ()


def stands_for_its_state(text: Text, place: Place, undertaking: Undertaking) -> bool:
    """Whether a town is who acts, not where: named without a preposition right before the verb."""
    return (
        place.ref in _SEATS
        and place.end <= undertaking.subject_end
        and _BARE.fullmatch(text.layout.text, place.end, undertaking.subject_end) is not None
        and _IN.search(text.layout.text, max(undertaking.start, place.start - 12), place.start) is None
    )


def _speaking(
    text: Text, undertaking: Undertaking, evidence: Ground, met: Sequence[Company]
) -> tuple[Grounded[str], ...]:
    """Those who say "we", in a quotation or in the document."""
    start, end = undertaking.start, undertaking.subject_end
    speaker = speaker_of(text, undertaking, evidence)
    if speaker is not None and not _THEY.search(text.layout.text, start, end):
        states = [
            minister.state for minister in text.cast.ministers if minister.tenure == speaker.value and minister.state
        ]
        return tuple(Grounded(state, speaker.ground) for state in states)
    if text.is_first_person and _I.search(text.layout.text, start, end):
        return _all_parties(text, evidence, met)[:1]
    if not _WE.search(text.layout.text, start, end):
        return ()
    everybody = _all_parties(text, evidence, met)
    return everybody[:1] if text.is_first_person and undertaking.verb.rule not in _JOINT else everybody


def _from_above(
    text: Text, undertaking: Undertaking, evidence: Ground, inherited: Ground | None, before: Sequence[Measure]
) -> tuple[Grounded[str], ...]:
    """Those of the measure that this one is part of, or of its lead-in."""
    parent = before[undertaking.part_of] if undertaking.part_of is not None else None
    if parent is not None and parent.actors:
        ground_above = inherited or replace(evidence, rule="refers back", supported_by=parent.ground.passage)
        return tuple(Grounded(actor.value, ground_above) for actor in parent.actors)
    if inherited is not None and undertaking.lead and (above := _subject_of_lead(text, *undertaking.lead)):
        return tuple(Grounded(ref, inherited) for ref in above)
    return ()


def _subject_of_lead(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The parties that a lead-in binds: those before its verb; a lead-in that undertakes nothing binds nobody."""
    verb = trigger(text.layout.text[start:end])
    return text.actors_in(start, start + verb.start) if verb else ()


def _all_parties(text: Text, evidence: Ground, met: Sequence[Company]) -> tuple[Grounded[str], ...]:
    """The states in whose names the document speaks; where it tells of several meetings, those of the last one."""
    earlier = [company for company in met if company.start <= evidence.passage.start]
    is_several = len({company.states for company in met}) > 1 or len(text.cast.parties) < 2
    states = earlier[-1].states if earlier and is_several else text.cast.parties
    own = text.cast.parties[:1]
    ordered = dict.fromkeys([state for state in own if state in states] + list(states))
    found: list[Grounded[str]] = []
    for state in ordered:
        minister = next(minister for minister in text.cast.ministers if minister.state == state)
        basis = RESOLVED if minister.ground.basis == RESOLVED else STATED
        support = minister.ground.passage
        found.append(Grounded(state, replace(evidence, rule="who speaks", basis=basis, supported_by=support)))
    return tuple(found)
