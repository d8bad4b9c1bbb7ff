"""Where a measure acts: the places of its clause, without those that only say where a matter lies or who acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.find.locations import Place
from graph.find.measures import Undertaking
from graph.findings import Ground, Grounded, Measure
from graph.link.capitals import is_capital, stands_for_its_state
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

# Behind these a place tells where something was said, not where anything is to be done.
_ELSEWHERE = compiled(
    r"\b(?:signed|agreed|concluded|adopted|met|meeting|summit|announced|talks|conference)"
    r" (?:on [\w ]{1,20} )?(?:held )?"
    r"(?:in|at) (?:the )?$"
)
# These say where a matter lies that is spoken of, informed on or fled from; nothing is done there.
_MATTER = compiled(
    r"\b(?:situations?|cris[ei]s|conflicts?|wars?|developments|events|attacks?|consequences|threats?"
    r"|instability|violence|migration"
    r"|asylum|flows?|pressures?|arrivals?|attractiveness|conditions|fighting|unrest|information on|awareness of"
    r"|departures)"
    r"(?: [\w’'-]+){0,4}? (?:in|into|to|from|of|towards?|on|at|and|or)(?: the)?(?: [A-Z][\w’'-]+(?:,| and"
    r"| or)){0,3} $"
)
# What precedes the subject, and what hangs on behind it, are circumstances.
_CIRCUMSTANTIAL = compiled(
    r"^(?:In (?:the )?(?:face|light|view|recognition|response|context|spirit)|Given|Following|After|Faced with"
    r"|Considering|Recogni[sz]ing|Against)\b"
)
_TAIL = compiled(
    r", (?:and )?(?:recogni[sz]ing|building on|taking into account|bearing in mind|given|noting|recalling"
    r"|in view of|in light of|because of)\b"
)
# Behind these a state is where something is done.
_WITHIN = compiled(
    r"\b(?:in|across|within|throughout|inside|all over|on the territory of)(?: both| each of)? (?:the )?$"
)
# People and things sent to a state, returns to it, and its borders: done there, whoever does it.
_SENT_TO = compiled(
    r"\b(?:send|sent|sending|post|posted|posting|second|seconded|secondment|deploy|deployed|deployment|dispatch"
    r"|dispatched|"
    r"despatch|assign|assigned|detach|attached|returns?|returned|returning|flights?|flown|readmi\w{3,7}"
    r"|repatriat\w{1,4}|"
    r"officers?|guards?|experts?|magistrates?|teams?|missions?|visits?|advisers?|equipment|boats|vehicles|aid"
    r"|assistance|grants?"
    r"|prisoners|detectors?|cameras?|drones?|scanners?|helicopters?|trainers)\b"
    r"[^.;:]{0,60}? to (?:the )?$"
    # "is to lend Norway two boats", "has supplied Norway with radios".
    r"|\b(?:suppl(?:y|ied|ies|ying)|provid(?:e|es|ed|ing)|equip(?:s|ped)?|lend(?:s|ing)?|lent|giv(?:e|es|en|ing)|gave"
    r"|grant(?:s|ed|ing)?|send(?:s|ing)?|sent) (?:the )?$"
)
_BORDER = compiled(
    r"\b(?:borders?|frontiers?|coasts?|shores?|ports?|airports?|waters|beaches|territory|regions?|islands?|north"
    r"|south|east|"
    r"west)(?: \w{1,12}){0,3}? (?:with|of|between|off|and) (?:the )?$"
)
# A third state is where a measure acts when its predicate names it so, whatever is done there.
_THERE = compiled(
    r"\b(?:to|with|from|towards?|via|for|of|assist|support|help|and|including|especially|notably) (?:the )?$"
)
_AND = compiled(r"(?:,? and |, | or |,? as well as )(?:in |to |with )?(?:the )?")
_FLOW = compiled(
    r"\b(?:migrat\w{2,5}|immigration|migrants?|smuggl\w{2,4}|traffick\w{2,3}|travel\w{0,4}|flows?|crossings?|entry"
    r"|arriv\w{2,3}|"
    r"enter\w{0,3}|journeys?|coming|people|persons|nationals|citizens|refugees|attractiveness|route)\b[^.;:]{0,40}? "
    r"(?:to|into|from|of|in|via) (?:the )?$"
)
_ASKED_BEFORE = compiled(
    r"\b(?:asked?s?|urged?s?|call(?:s|ed)? (?:up)?on|invite[ds]?|request(?:s|ed)?|press(?:ed)?|expects?|"
    r"encourage[ds]?) $"
)
_LEAD_REACH = 2  # code points between a place and the end of the lead-in that it rules
_REFERS_BACK = compiled(
    r"(?:It|They|Both|Each|Its|which|where|there|it|The (?:works?|costs?|building|centre|unit|base|office|"
    r"post|station|desk|project|site|camp|fence|facility|facilities|hall|team|patrols?|deployment))\b"
)
_THERE_AGAIN = compiled(
    r"\b(?:there|at the site|at this site|on the spot|of it|for it|to it|of the works?|side by side)\b"
)


def sites(
    text: Text,
    undertaking: Undertaking,
    evidence: Ground,
    inherited: Ground | None,
    parent: Measure | None,
    actors: Sequence[Grounded[str]],
) -> tuple[Grounded[str], ...]:
    """Where a measure acts: the places of its clause, else of its lead-in, else of what it refers back to.

    A party's country is where it acts only when something is done in it.
    """
    found = dict.fromkeys((place.ref for place in _acted_at(text, undertaking, actors)), evidence)
    if not found and inherited is not None and undertaking.lead is not None:
        found = dict.fromkeys(_of_the_lead(text, *undertaking.lead), inherited)
    if not found and parent is not None and _refers_back(text, undertaking):
        above = replace(evidence, rule="refers back", supported_by=parent.ground.passage)
        found = dict.fromkeys((place.value for place in parent.locations), above)
    return tuple(Grounded(ref, ground) for ref, ground in found.items())


def _state_of_territory(lexicon: Lexicon) -> Mapping[str, str]:
    return {state.territory: state.ref for state in lexicon.states}


def _acted_at(text: Text, undertaking: Undertaking, actors: Sequence[Grounded[str]]) -> Iterator[Place]:
    territories = text.lexicon.once(_state_of_territory)
    acting = {actor.value for actor in actors}
    kept: Place | None = None
    for place in text.places_in(undertaking.start, undertaking.end):
        state = territories.get(place.ref)
        joined = kept is not None and _AND.fullmatch(text.layout.text, kept.end, place.start) is not None
        alike = joined and kept is not None and (kept.ref in territories) == (state is not None)
        if (alike and state not in acting) or _is_acted_at(text, undertaking, place, state, acting):
            kept = place
            yield place


def _is_acted_at(text: Text, undertaking: Undertaking, place: Place, state: str | None, acting: set[str]) -> bool:
    before = text.layout.text[max(undertaking.start, place.start - 90) : place.start]
    if state is not None and not _is_done_in(text, undertaking, place, before, is_other=state not in acting):
        return False
    if stands_for_its_state(text, place, undertaking) or (is_capital(place) and _ASKED_BEFORE.search(before)):
        return False  # "Rome has promised", "asked Brussels to": who acts, not where
    return not _is_circumstance(text, undertaking, place.start) and not _ELSEWHERE.search(before[-60:])


def _is_done_in(text: Text, undertaking: Undertaking, place: Place, before: str, *, is_other: bool) -> bool:
    """Whether something is done in a state: in it, at its border, sent to it; in a third one, whatever is done."""
    if _WITHIN.search(before) or _SENT_TO.search(before) or _BORDER.search(before):
        return True
    own = {state.territory for state in text.lexicon.states if state.ref in text.cast.parties}
    is_third = is_other and bool(own) and place.ref not in own
    return (
        is_third and place.start > undertaking.subject_end and bool(_THERE.search(before)) and not _FLOW.search(before)
    )


def _of_the_lead(text: Text, start: int, end: int) -> Iterator[str]:
    """ "… the following measures at the port of Dieppe:" says where its items act, right before its colon."""
    territories = text.lexicon.territories
    for place in text.places_in(start, end):
        if end - place.end <= _LEAD_REACH and place.ref not in territories:
            yield place.ref


def _refers_back(text: Text, undertaking: Undertaking) -> bool:
    words = text.layout.text
    return bool(
        _REFERS_BACK.match(words, undertaking.start) or _THERE_AGAIN.search(words, undertaking.start, undertaking.end)
    )


def _is_circumstance(text: Text, undertaking: Undertaking, at: int) -> bool:
    """Whether a place only says where a matter lies, or belongs to the circumstances of a measure."""
    words = text.layout.text
    if _MATTER.search(words, max(undertaking.start, at - 90), at):
        return True
    opening = words[undertaking.start : undertaking.subject_end]
    if at < undertaking.subject_end and _CIRCUMSTANTIAL.match(opening):
        return words.rfind(", ", at, undertaking.subject_end) >= 0
    return at > undertaking.subject_end and _TAIL.search(words, undertaking.subject_end, at) is not None
