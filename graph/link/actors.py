"""Who must act: the subject of a clause, who speaks in it, or those of the measure that it is part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.find.clauses.agency import (
    comes_to_be,
    done_to_it,
    is_agent,
    is_channel,
    is_circumstance_alone,
    is_companion,
    is_only_placed,
    is_sent,
    is_suffered,
    opens_with_company,
    subject_start,
    subject_within,
)
from graph.find.clauses.indirect import TELLS
from graph.find.clauses.triggers import trigger
from graph.find.measures import Undertaking
from graph.findings import Ground, Grounded, Measure
from graph.link.bodies_again import body_again
from graph.link.calls import VERB_REACH, asked_before, called_upon, introduced, set_to_it
from graph.link.capitals import is_behind_preposition, stands_for_its_state, state_around
from graph.link.companies import Company, all_parties, government_named, state_it_is_from
from graph.link.groups_acting import group_acting
from graph.link.tasks import assigned, headed, subject_of_lead
from graph.link.tellers import tellers
from graph.link.text import Text
from graph.patterns.openings import compiled

_WE = compiled(
    r"\b(?:[Ww]e|[Oo]ur|[Bb]oth|[Mm]inisters|[Cc]ountries|[Gg]overnments|[Pp]articipants"
    r"|[Pp]arties|[Ss]ides|[Tt]hey|[Tt]he (?:two|three|four) \w+)\b"
)
_TOGETHER = compiled(
    r"\b(?:[Bb]oth|[Oo]ur|[Ee]ach of (?:the|our)|[Oo]f all) (?:(?:two|three|four|five) )?(?:countries|governments"
    r"|ministers"
    r"|parties|participants|sides|ministries)\b|\b[Ee]ach (?:[Pp]arty|[Ss]ide|[Pp]articipant)\b"
    r"|\b[Tt]he (?:two|three|four|five|2) (?:countries|governments|ministers|parties|participants|sides|states"
    r"|ministries|delegations)\b|^(?:Under [^,;]{2,60}, )?(?:[Tt]he (?:[Pp]arties|[Pp]articipants)|[Ee]ach party)\b"
)
# "A joint desk", but not the Joint Desk, which is a body.
_A_JOINT = compiled(r"(?:Our|A|The)(?: (?:new|first|second|next))? joint [a-z]")
# "We shall open our records to each other": the one who says so does not do it alone.
_TO_EACH_OTHER = compiled(r"\b[Ww]e\b[^.;]{1,80}\b(?:each other|one another|each of us)\b")
_I = compiled(r"\b(?:I|[Mm]y)\b")
_THEY = compiled(r"\b(?:[Tt]hey|[Tt]heir|[Bb]oth)\b")
_WORK_OF = compiled(
    r"\b(?:work|action|efforts?|proposals?|plans?) (?:from|by|of) (?:the )?\w+(?: \w+){0,3}"
    r"|\b[A-Z]\w{1,30} (?:proposals?|plans?|efforts?|action|work)\b"
)
# What is agreed, even where one minister tells of it, was agreed by all who met.
_JOINT = frozenset({"agree", "explore"})
_WE_ACT = compiled(
    r"\b[Ww]e(?: (?:both|all|each|also|therefore|then|now|jointly|together|hereby|further|have|will)){0,3} ?$"
)
# "We and Norway", "Minister Jensen and I": those who speak act with those whom they name.
_AND_WE = compiled(r"\b(?:[Ww]e|I) and (?:the |my |our )?[A-Z]|\b(?P<who>[\w’'-]{2,20}) and (?:I|we)\b")
# "An extra sum has been" pledged.
_HAS_BEEN = compiled(r"\b(?:(?:has|have|had|will|shall|would|to|also|already|now) ){0,3}(?:is|are|was|were|be|been) ?$")
_SHARE = compiled(
    r" (?:(?:the|a|one|two) (?:remaining|remainder|other|rest|half|thirds?|quarters?|fifths?)\b|\d|[€£$]|[A-Z]{3} ?\d)"
)
_BESIDE = compiled(r"(?:,|,? and|,? while) (?:the )?$")
_SAME_AGAIN = compiled(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|he|she|it|they)\b")
_PRONOUN = compiled(r"(?:[^,;]{0,40}(?:, | ))?(?P<who>It|it|He|he|She|she)\b[^,;]{0,12}$")
# "His department would": of the minister of whom is told.
_HIS = compiled(
    r"(?:[^,;]{0,60}(?:, |\bthat ))?(?P<who>His|his|Her|her) (?:own )?(?:department|ministry|government|country"
    r"|officials|services"
    r"|office|cabinet|administration)\b"
)
_SUBJECT_REACH = 40  # code points from a sentence's start within which its subject is named
# What the Union does beside the parties is done in their names too.
_UNION = frozenset({"organisation/european-union", "organisation/european-commission", "organisation/frontex"})
# "It is imperative to": of nobody in particular.
_IT_IS = compiled(r"\b[Ii]t (?:is|was|remains) (?:\w+ly )?(?:imperative|essential|vital|crucial|important|necessary)\b")
_IT_IS_REACH = 24  # code points behind a subject in which this is said
_OF_ALL = frozenset({"welcome", "undertake"})
_TWO = 2
_SHARED = "subject of the clause before"
_OBJECT_REACH = 30  # code points behind a verb in which its object begins
_TELL = frozenset({"agree", "undertake", "announce"})
_SHARED_WORK = compiled(
    r"(?:The )?(?:[Nn]egotiations|[Tt]alks|[Cc]ooperation|[Ww]ork|[Tt]raining"
    r"|[Oo]perations) (?:with|between|on)\b"
)


def is_of_others(text: Text, undertaking: Undertaking, met: Sequence[Company]) -> bool:
    """Whether a report tells what states or bodies did of their own that the document does not speak for."""
    if undertaking.verb.type not in {"completed", "ongoing"} or undertaking.verb.rule == "welcome":
        return False
    if _SHARED_WORK.match(text.layout.text, undertaking.start):
        return False
    named = text.actors_in(undertaking.start, undertaking.subject_end)
    if not named or not text.cast.parties:
        return False
    own = {*text.cast.parties, *(state for company in met for state in company.states)}
    own |= {minister.state for minister in text.cast.ministers if minister.state}
    foreign = (text.lexicon.state.keys() - own) | (text.lexicon.international - _UNION)
    return set(named) <= foreign


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
        whom = called_upon(text, undertaking) or asked_before(text, undertaking, before)
        called = tuple(Grounded(ref, evidence) for ref in whom)
        is_for_nobody = undertaking.verb.rule == "call on" or _IT_IS.search(
            text.layout.text, undertaking.start, undertaking.subject_end + _IT_IS_REACH
        )
        return called or (() if is_for_nobody else _default(text, undertaking, evidence, met))
    if bodies := set_to_it(text, undertaking):
        return tuple(Grounded(ref, evidence) for ref in bodies)
    if undertaking.subject_of is not None:
        above = before[undertaking.subject_of]
        told = replace(evidence, rule=_SHARED, supported_by=above.ground.passage)
        shared = tuple(Grounded(actor.value, told) for actor in above.actors)
        return _with_companions(text, undertaking, evidence, shared)
    if undertaking.subject is not None:
        start, end = undertaking.subject
        told = replace(evidence, rule=_SHARED)
        whole = replace(undertaking, start=start, subject_end=end, subject=None)
        if shared := _of_clause(text, whole, told, met) or _antecedent(text, whole, told):
            return _with_companions(text, undertaking, evidence, shared)
    found = (
        tuple(Grounded(ref, evidence) for ref in assigned(text, undertaking.start, undertaking.end))
        or _within(text, undertaking, evidence, met)
        or _of_clause(text, undertaking, evidence, met)
        or _antecedent(text, undertaking, evidence)
        or _again(text, undertaking, evidence)
        or tuple(Grounded(ref, evidence) for ref in [group_acting(text, undertaking)] if ref)
        or tuple(Grounded(ref, evidence) for ref in tellers(text, undertaking))
        or _speaking(text, undertaking, evidence, met)
        or _from_above(text, undertaking, evidence, inherited, before)
        or tuple(Grounded(ref, evidence) for ref in headed(text, undertaking))
        or _default(text, undertaking, evidence, met)
    )
    return _with_companions(text, undertaking, evidence, found)


def _of_clause(
    text: Text, undertaking: Undertaking, evidence: Ground, met: Sequence[Company]
) -> tuple[Grounded[str], ...]:
    """Those whom a clause names as acting: its subject, or the agent of its passive."""
    words, end = text.layout.text, min(undertaking.end, undertaking.subject_end + VERB_REACH)
    auxiliaries = _HAS_BEEN.search(words, undertaking.start, undertaking.subject_end)
    begin = auxiliaries.start() if auxiliaries else undertaking.subject_end
    done = done_to_it(words[begin:end]) if undertaking.verb.rule != "welcome" else ""
    return _of_passive(text, undertaking, done, evidence) if done else _named(text, undertaking, evidence, met)


def _within(
    text: Text, undertaking: Undertaking, evidence: Ground, met: Sequence[Company]
) -> tuple[Grounded[str], ...]:
    """Those whom the clause within names: "it was agreed that Spain will …"."""
    if undertaking.verb.rule not in _TELL:
        return ()
    inner = subject_within(text.layout.text, undertaking.subject_end, undertaking.end)
    if inner is None:
        return ()
    verb = replace(undertaking.verb, rule="will")
    return _of_clause(text, replace(undertaking, start=inner[0], subject_end=inner[1], verb=verb), evidence, met)


def _default(
    text: Text, undertaking: Undertaking, evidence: Ground, met: Sequence[Company]
) -> tuple[Grounded[str], ...]:
    """Those in whose names the document speaks; where one minister speaks throughout, only that minister's state."""
    everybody = all_parties(text, evidence, met) or government_named(text, evidence)
    is_together = _TOGETHER.search(text.layout.text[undertaking.start : undertaking.subject_end]) is not None
    if not everybody and not is_together:
        everybody = state_it_is_from(text, evidence)
    if not text.is_first_person or undertaking.verb.rule in _JOINT:
        return everybody
    if is_together or _TO_EACH_OTHER.search(text.layout.text[undertaking.start : undertaking.end]):
        return everybody
    lead = trigger(text.layout.text[slice(*undertaking.lead)]) if undertaking.lead else None
    return everybody if lead is not None and lead.rule in _JOINT else everybody[:1]


def _named(text: Text, undertaking: Undertaking, evidence: Ground, met: Sequence[Company]) -> tuple[Grounded[str], ...]:
    """Those whom the clause names as its subject."""
    start, end = undertaking.start, undertaking.subject_end
    words = text.layout.text
    verb_end = end + undertaking.verb.end - undertaking.verb.start
    if undertaking.verb.rule in _OF_ALL and _TOGETHER.search(
        words, verb_end, min(undertaking.end, verb_end + _OBJECT_REACH)
    ):
        return all_parties(text, evidence, met)
    if undertaking.verb.rule == "welcome":
        # Of what is welcomed, those act whose work it is, not those who welcome it.
        whose = _WORK_OF.search(text.layout.text, end, undertaking.end)
        if whose and (named := text.actors_in(whose.start(), whose.end())):
            return tuple(Grounded(ref, evidence) for ref in named)
    is_joint = _A_JOINT.match(words, start, end) is not None and not text.actors_in(start, end)
    if is_joint or _TOGETHER.search(words[start:end]):
        return _the_two(text, undertaking, evidence) or all_parties(text, evidence, met)
    if _WE_ACT.search(words, max(start, end - 40), end) and not opens_with_company(words, start, end):
        return ()
    if undertaking.verb.rule == "reported promise":
        told = text.actors_in(end, end + undertaking.verb.end - undertaking.verb.start)
        if told:
            return tuple(Grounded(ref, evidence) for ref in told)
    acting = _in_subject(text, undertaking, evidence)
    return tuple(Grounded(ref, evidence) for ref in dict.fromkeys(acting) or _capital(text, undertaking))


def _in_subject(text: Text, undertaking: Undertaking, evidence: Ground) -> list[str]:
    """The states and bodies that a subject names as acting, with those who say "we" beside them."""
    words, end = text.layout.text, undertaking.subject_end
    first = subject_start(words, undertaking.start, end)
    found = text.named_in(first, end)
    tells = [number for number, one in enumerate(found[:-1]) if TELLS.match(words, one[1])]
    # "The minister said that Border Force will": whoever tells is not who acts.
    if tells and not _SAME_AGAIN.search(words, found[tells[-1]][1], end):
        found = found[tells[-1] + 1 :]
    acting = [ref for at, _, ref in found if not is_only_placed(words[max(first, at - 40) : at])]
    if comes_to_be(words[end : end + VERB_REACH]):
        acting = [ref for ref in acting if ref in text.lexicon.state]
    if beside := _AND_WE.search(words, first, end):
        others = [one.state for one in text.cast.ministers if one.state and _is_called(one.name, beside["who"])]
        acting = [*_those_who_speak(text, undertaking, evidence), *acting, *others]
    return acting


def _is_called(name: str, word: str | None) -> bool:
    return word is not None and word in name.split()


def _those_who_speak(text: Text, undertaking: Undertaking, evidence: Ground) -> tuple[str, ...]:
    """The state of whoever says "I" or "we" beside others: of a quotation's speaker, else of the document's."""
    if speaker := speaker_of(text, undertaking, evidence):
        return tuple(one.state for one in text.cast.ministers if one.tenure == speaker.value and one.state)
    return text.cast.parties[:1] if text.is_first_person else text.cast.parties


def _the_two(text: Text, undertaking: Undertaking, evidence: Ground) -> tuple[Grounded[str], ...]:
    """The minister's own state and the other that the paragraph speaks of, where those two are not the text's own; the
    only two that a text names in whose name no states speak."""
    if not text.cast.parties:
        states = tuple(dict.fromkeys(one.refs[0] for one in text.parties if one.refs[0] in text.lexicon.state))
        return tuple(Grounded(ref, evidence) for ref in states) if len(states) == _TWO else ()
    if not text.is_first_person:
        return ()
    block = text.layout.block_at(undertaking.start)
    named = [ref for ref in text.actors_in(block.start, undertaking.start) if ref in text.lexicon.state]
    others = [ref for ref in named if ref != text.cast.parties[0]]
    if len(others) != 1 or others[0] in text.cast.parties:
        return ()
    return tuple(Grounded(ref, evidence) for ref in (text.cast.parties[0], others[0]))


def _of_passive(text: Text, undertaking: Undertaking, done: str, evidence: Ground) -> tuple[Grounded[str], ...]:
    """Who does what is done: those behind "by"; else those whose people are sent, whose things are provided."""
    words, end = text.layout.text, undertaking.end
    agents = introduced(text, undertaking.subject_end, end, is_agent)
    if not agents and not is_suffered(done):
        start = subject_start(words, undertaking.start, undertaking.subject_end)
        if is_sent(done):
            agents = text.actors_in(start, undertaking.subject_end)
        elif not is_circumstance_alone(words, undertaking.start, undertaking.subject_end):
            agents = _whose(text, start, undertaking.subject_end)
    return tuple(Grounded(ref, evidence) for ref in agents)


def _whose(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The states whose adjective tells whose thing the subject is ("a British patrol boat")."""
    own = (
        one for one in text.parties_in(start, end) if text.layout.text[one.start : one.end] in text.lexicon.adjective
    )
    bodies = text.bodies_in(start, end)
    return tuple(
        dict.fromkeys(one.refs[0] for one in own if not any(body.start - 1 <= one.end <= body.end for body in bodies))
    )


def _with_companions(
    text: Text, undertaking: Undertaking, evidence: Ground, found: tuple[Grounded[str], ...]
) -> tuple[Grounded[str], ...]:
    """Those who act, and those together with whom or through whom they do."""
    more = introduced(text, undertaking.subject_end, undertaking.end, is_companion)
    channels = introduced(text, undertaking.subject_end, undertaking.end, is_channel)
    more += tuple(ref for ref in channels if ref not in text.lexicon.state)
    if found:
        more += _sharing(text, undertaking)
    known = {one.value for one in found}
    return (*found, *(Grounded(ref, evidence) for ref in more if ref not in known))


def _sharing(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The states that bear what the subject does not: "Norway will pay two thirds and Denmark the rest"."""
    words, start = text.layout.text, undertaking.subject_end
    return tuple(
        ref
        for at, stop, ref in text.named_in(start, undertaking.end)
        if ref in text.lexicon.state and _SHARE.match(words, stop) and _BESIDE.search(words, max(start, at - 16), at)
    )


def _antecedent(text: Text, undertaking: Undertaking, evidence: Ground) -> tuple[Grounded[str], ...]:
    """Whom "it", "he" or "she" means: the one with whom the sentence before begins; the minister last named."""
    words, start = text.layout.text, undertaking.start
    subject = words[start : undertaking.subject_end]
    pronoun = _PRONOUN.match(subject) or _HIS.match(subject)
    if pronoun is None or not start or undertaking.verb.rule == "welcome":
        return ()
    if pronoun["who"] not in {"It", "it"}:
        block = text.layout.block_at(start)
        said = [one.state for _, one in text.cast.mentioned(block.start, start) if one.state]
        return tuple(Grounded(ref, evidence) for ref in said[-1:])
    above = text.layout.sentence_at(start - 2)
    if above.block != text.layout.sentence_at(start).block:
        return ()
    named = [(at, ref) for at, _, ref in text.named_in(above.start, above.end) if at - above.start < _SUBJECT_REACH]
    is_subject = named and not is_behind_preposition(words, above.start, named[0][0])
    return (Grounded(named[0][1], evidence),) if is_subject else ()


def _again(text: Text, undertaking: Undertaking, evidence: Ground) -> tuple[Grounded[str], ...]:
    """The body that the whole subject means by its kind: "the agency will"."""
    ref = body_again(text, undertaking.start, undertaking.subject_end) if undertaking.verb.rule != "welcome" else ""
    return (Grounded(ref, evidence),) if ref else ()


def _capital(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The state for which a town stands that is the whole subject right before the verb: "Rome has promised"."""
    for place in text.places_in(undertaking.start, undertaking.subject_end):
        if not stands_for_its_state(text, place, undertaking):
            continue
        if (owner := state_around(text, place)) in text.cast.parties:
            return (owner,)
    return ()


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
        return all_parties(text, evidence, met)[:1]
    return _default(text, undertaking, evidence, met) if _WE.search(text.layout.text, start, end) else ()


def _from_above(
    text: Text, undertaking: Undertaking, evidence: Ground, inherited: Ground | None, before: Sequence[Measure]
) -> tuple[Grounded[str], ...]:
    """Those of the measure that this one is part of, or of its lead-in."""
    parent = before[undertaking.part_of] if undertaking.part_of is not None else None
    if parent is not None and parent.actors:
        ground_above = inherited or replace(evidence, rule="refers back", supported_by=parent.ground.passage)
        return tuple(Grounded(actor.value, ground_above) for actor in parent.actors)
    if inherited is not None and undertaking.lead and (above := subject_of_lead(text, *undertaking.lead)):
        return tuple(Grounded(ref, inherited) for ref in above)
    return ()
