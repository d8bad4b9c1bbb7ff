"""Mentions of instruments → findings, one an instrument: which it is, when it was concluded, by whom.

An instrument is the one of reference data that its name or description means, where just one is meant; else it is
known by what the text says of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph import names
from graph.find.agreements import BY_NAME, DESCRIBED, find_instruments
from graph.find.grounds import expected_precision, ground
from graph.find.instruments.instrument_kinds import Instrument
from graph.find.instruments.when_made import is_to_come
from graph.findings import RESOLVED, Agreement, Days, Description, Ground, Grounded, Meeting
from graph.link.events import dated
from graph.link.instruments_again import (
    is_another,
    is_bare,
    is_common,
    is_name,
    told_before,
    without_plurals,
    without_summaries,
)
from graph.link.instruments_alike import Told, meant_before, named_parties, told_of
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in
from graph.reference.instruments import KnownInstrument, meant, same_time

# Where no meeting is told, what has just been signed was signed on the day of the text.
_JUST_SIGNED = compiled(
    r"\b(?:have|has) (?:just |today |now |both )?(?:signed|initiall?ed|concluded|sealed|exchanged|put)\b"
    r"|\b(?:signed|initiall?ed|concluded|sealed|exchanged)\b[^.;]{0,80}\b(?:today|this morning|this afternoon)\b"
    r"|\b(?:[Tt]oday|[Tt]his (?:morning|afternoon))\b[^.;]{0,80}\b(?:signed|initiall?ed|concluded|sealed|exchanged)\b"
)
_TO_BE = compiled(r"\b(?:to|will|shall|would) be (?:\w+ly )?[a-z]{3,14}(?:ed|en|wn)\b")
_BY_NAME = "known agreement by its name"
_BY_DESCRIPTION = "known agreement by date and parties"


def read_agreements(text: Text, meetings: Sequence[Meeting]) -> tuple[Agreement, ...]:
    """The instruments that a document makes or refers to, one each, with all its mentions."""
    found: dict[str, Agreement] = {}
    tellings: list[Told] = []
    for instrument in find_instruments(text.layout, text.dates, text.places, text.instruments):
        before = tuple(found.values())
        agreement = told_before(_agreement(text, instrument, meetings, before), before)
        told = told_of(text, instrument, agreement)
        meant_here = None if agreement.ref in found else meant_before(told, tellings)
        agreement = replace(agreement, ref=meant_here.ref) if meant_here else agreement
        if agreement.ref not in found and is_bare(agreement):
            continue  # "the Convention": of those told before, none or several can be meant
        if agreement.when and agreement.ref in found and is_another(agreement, found[agreement.ref]):
            # "signed an agreement on visas and an agreement on ports" on one day
            agreement = replace(agreement, ref=names.agreement(str(agreement.when.value), agreement.name))
        earlier = found.setdefault(agreement.ref, agreement)
        tellings.append(replace(told, agreement=earlier))
        if earlier is not agreement:
            found[agreement.ref] = _told_again(earlier, agreement, says_more=bool(agreement.when or meant_here))
    return tuple(without_summaries(text.document.raw, without_plurals(tuple(found.values()))))


def _told_again(earlier: Agreement, agreement: Agreement, *, says_more: bool) -> Agreement:
    """An instrument with a further mention, which may say what it is called: "signed an agreement", then on what."""
    if is_common(earlier) and not earlier.is_document and not is_common(agreement) and says_more:
        earlier = replace(earlier, name=agreement.name)
    return replace(earlier, again=(*earlier.again, Grounded(agreement.relation, agreement.ground)))


def _agreement(
    text: Text, instrument: Instrument, meetings: Sequence[Meeting], before: Sequence[Agreement]
) -> Agreement:
    evidence = ground(text.layout, instrument.start, instrument.end, instrument.rule)
    when = _when(text, instrument, evidence, meetings)
    said = _said(text, instrument, when.value) if when else None
    known = _known(text, instrument, said, before)
    if known is not None and _is_exacter(known.days, when):
        when = Grounded(known.days, looked_up(evidence, is_named=bool(_names_in(text, instrument))))
    place = Grounded(instrument.place.ref, evidence) if instrument.place else None
    date = str(when.value) if when else ""
    noun = (text.layout.text[instrument.start : instrument.end] if instrument.is_document else instrument.name).lower()
    own_name = f"{noun.capitalize()} of {when.value.in_words}" if when else noun.capitalize()
    # "The agreement signed in … on …" is called by what it is and its day: it has no name of its own.
    name = instrument.name if _has_own_name(instrument, noun) else own_name
    kind = noun if instrument.is_document else instrument.kind
    words = text.lexicon.location[place.value].name if place and not instrument.is_document else kind
    is_ours = instrument.is_document or instrument.rule == "agreement signed"
    parties = tuple(Grounded(state, _author(text, evidence, state)) for state in text.cast.parties) if is_ours else ()
    signatories = (
        tuple(
            Grounded(
                minister.tenure, replace(evidence, basis=minister.ground.basis, supported_by=minister.ground.passage)
            )
            for minister in text.cast.principals
        )
        if is_ours
        else ()
    )
    return Agreement(
        ref=known.ref if known else names.agreement(date, words if date else name),
        name=name,
        kind=instrument.kind or (known.kind if known else "agreement"),
        when=when,
        place=place,
        parties=parties,
        signatories=signatories,
        is_document=instrument.is_document,
        relation=instrument.relation,
        ground=looked_up(evidence, is_named=bool(_names_in(text, instrument))) if known else evidence,
        is_known=known is not None,
        said=said,
    )


def _is_exacter(known: Days, told: Grounded[Days] | None) -> bool:
    """Whether reference data know more of when an instrument was made than the text tells."""
    return len(str(known)) > len(str(told.value) if told else "")


def _has_own_name(instrument: Instrument, noun: str) -> bool:
    """Whether an instrument is called by more than what it is: a document by its title, "Bergen Declaration"."""
    if not instrument.is_document:
        return is_name(instrument.name)
    more = [word for word in re.findall(r"[^\W\d_]{2,}", instrument.name.lower()) if word not in noun]
    return bool(more) or " by the " in noun  # "Statement by the Chair"


def _said(text: Text, instrument: Instrument, days: Days) -> Description:
    return Description(
        instrument.kind,
        days,
        instrument.place.ref if instrument.place else "",
        () if instrument.is_document else named_parties(text, instrument),
        text.cast.parties,
        instrument.is_document or instrument.rule == "agreement signed",
    )


def _known(
    text: Text, instrument: Instrument, said: Description | None, before: Sequence[Agreement]
) -> KnownInstrument | None:
    """The instrument of reference data, or the document's own, that a mention means: by its name, else by what is
    said of it. A name that goes with another date than the instrument's means nothing that is known."""
    if called := _names_in(text, instrument):
        timely = [one for one in called if said is None or same_time(said.days, one.days)]
        return timely[0] if len({one.ref for one in timely}) == 1 else None
    if said is None:
        return None
    # "They signed an exchange of letters": another than the document that tells it.
    is_another = text.layout.text[instrument.start : instrument.end].startswith(("a ", "an "))
    own = [instrument_of(agreement) for agreement in before if agreement.is_document and not is_another]
    return meant(said, [*own, *text.lexicon.instruments], text.lexicon.is_within)


def _names_in(text: Text, instrument: Instrument) -> tuple[KnownInstrument, ...]:
    """The known instruments whose names stand in a mention."""
    mentions = () if instrument.is_document else starting_in(text.instruments, instrument.start, instrument.end)
    return tuple(text.lexicon.instrument[ref] for mention in mentions for ref in mention.refs)


def looked_up(evidence: Ground, is_named: bool = False) -> Ground:
    """Which instrument is meant is looked up, whatever the words."""
    rule = _BY_NAME if is_named else _BY_DESCRIPTION
    return replace(evidence, rule=rule, confidence=round(expected_precision(rule), 2), basis=RESOLVED)


def instrument_of(agreement: Agreement) -> KnownInstrument:
    """An instrument that a document is, as others may mean it."""
    return KnownInstrument(
        agreement.ref,
        (agreement.name,),
        agreement.kind,
        agreement.when.value if agreement.when else Days(None, None),
        tuple(sorted(party.value for party in agreement.parties)),
        agreement.place.value if agreement.place else "",
    )


def _author(text: Text, evidence: Ground, state: str) -> Ground:
    minister = next((minister for minister in text.cast.principals if minister.state == state), None)
    return (
        evidence
        if minister is None
        else replace(evidence, basis=minister.ground.basis, supported_by=minister.ground.passage)
    )


def _held_then(text: Text, meetings: Sequence[Meeting], instrument: Instrument, evidence: Ground) -> Meeting | None:
    """The meeting at which what a text reports was signed: the one where it was, the last of another day that its
    paragraph tells before it, that of the text's own day, else the first."""
    place = instrument.place.ref if instrument.place else ""
    there = [meeting for meeting in meetings if meeting.when and meeting.place and meeting.place.value == place]
    if len(there) == 1 and there[0].occurrence != "planned":
        return there[0]
    held = [meeting for meeting in meetings if meeting.held and meeting.when]
    own = text.header.date
    block = text.layout.block_at(instrument.start)
    begin = text.layout.shadow.raw_span(block.start, block.start + 1)[0]
    exact = [one for one in held if one.when and one.when.value.day]
    near = [one for one in exact if begin <= one.ground.passage.start < evidence.passage.start]
    same = [one for one in exact if own and one.when and one.when.value.day == own.value]
    return next(iter([*near[-1:], *same, *held]), None)


def _day_of_the_only(meetings: Sequence[Meeting]) -> Grounded[Days] | None:
    """The day on which a document without a date was made: that of the one meeting that it reports as held."""
    days = [meeting.when for meeting in meetings if meeting.held and meeting.when and meeting.when.value.day]
    return days[0] if len({str(when.value) for when in days}) == 1 else None


def _when(text: Text, instrument: Instrument, evidence: Ground, meetings: Sequence[Meeting]) -> Grounded[Days] | None:
    if instrument.is_document:
        own = text.header.date
        return Grounded(Days(own.value, own.value), own.ground) if own else _day_of_the_only(meetings)
    if instrument.date is not None:
        sentence = text.layout.sentence_at(instrument.start)
        is_ahead = is_to_come(text.layout.text, sentence.start, instrument.start) or _TO_BE.search(
            text.layout.text, instrument.start, instrument.date.relation_start
        )
        days = text.days(instrument.date, is_past=not is_ahead)
        return Grounded(days, dated(text, evidence, instrument.date.year is not None)) if days else None
    if instrument.rule == "agreement signed" or (
        instrument.rule in {DESCRIBED, BY_NAME} and instrument.relation == "reports"
    ):
        sentence = text.layout.sentence_at(instrument.start)
        if is_to_come(text.layout.text, sentence.start, instrument.start):
            return None
        held = _held_then(text, meetings, instrument, evidence)
        if held is not None and held.when is not None:
            return Grounded(
                held.when.value, replace(evidence, basis=held.when.ground.basis, supported_by=held.ground.passage)
            )
        own = text.header.date
        if held is None and own and _JUST_SIGNED.search(text.layout.text, sentence.start, sentence.end):
            on_the_day = replace(evidence, basis=RESOLVED, supported_by=own.ground.passage)
            return Grounded(Days(own.value, own.value), on_the_day)
    return None
