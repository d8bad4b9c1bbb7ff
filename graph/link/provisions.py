"""Of which agreement a measure is a provision: one that its clause or lead-in names, else the document's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.find.grounds import expected_precision
from graph.find.instruments.instrument_kinds import kind_of
from graph.findings import INTERPRETED, RESOLVED, Agreement, Ground, Grounded, Measure, Passage
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in
from graph.reference.instruments import same_kind

_LAID_DOWN = r"(?:provided for|foreseen|envisaged|set out|laid down|agreed|promised|announced) (?:in|by|under)"
# What stands right before an agreement that is being carried out.
_CARRIES_OUT = compiled(
    rf"\b(?:{_LAID_DOWN}|deliver\w{{0,3}} (?:on|against)|implement\w{{0,7}}(?: of)?|under|pursuant to"
    r"|in (?:line|accordance) with|put\w{0,4} into (?:effect|practice)) $"
)
_MEANT = compiled(
    rf"\b{_LAID_DOWN} (?:the|that|this) (?:[a-z]{{3,12}} ){{0,2}}?(?P<noun>(?:joint )?declaration|(?:joint )?statement"
    r"|treaty|convention|protocol|agreement|accord|arrangement|action plan|pact)\b"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """Where the raw text mentions an agreement, and what that rests on."""

    start: int
    end: int
    agreement: Agreement
    ground: Ground


class Provisions:
    """The agreements of a document, by where it mentions them."""

    def __init__(self, text: Text, agreements: Sequence[Agreement]) -> None:
        self._text = text
        self._own = next((agreement for agreement in agreements if agreement.is_document), None)
        self._all = tuple(agreements)
        self._mentions = sorted(
            (
                _Mention(ground.passage.start, ground.passage.end, agreement, ground)
                for agreement in agreements
                for ground in (agreement.ground, *(mention.ground for mention in agreement.again))
            ),
            key=lambda mention: (mention.start, mention.end),
        )

    def of(self, measure: Measure, lead: Ground | None) -> Grounded[str] | None:
        """The agreement whose provision a measure is; None where nothing says so, or its whole says it for it."""
        named = self._carried_out(measure) or self._meant(measure)
        if named is not None or measure.part_of is not None:
            return named
        if lead is not None and (within := self._within(lead.passage)):
            told = replace(measure.ground, rule="inherited from the lead-in", supported_by=lead.passage)
            return _ground_on(within[-1].agreement, told)
        if self._own is None or measure.status:
            return None
        told = replace(measure.ground, rule="the document is the agreement", supported_by=self._own.ground.passage)
        return Grounded(self._own.ref, told)

    def _within(self, whole: Passage) -> list[_Mention]:
        """The mentions that stand in a passage."""
        found = starting_in(self._mentions, whole.start, whole.end)
        return [mention for mention in found if mention.end <= whole.end]

    def _carried_out(self, measure: Measure) -> Grounded[str] | None:
        """An agreement that the clause says it carries out: "we deliver against …", "the centre provided for in …"."""
        whole = measure.ground.passage
        for mention in self._within(whole):
            before = " ".join(whole.quote[: mention.start - whole.start].split()) + " "
            if not mention.agreement.is_document and _CARRIES_OUT.search(before):
                support = mention.ground.passage
                told = replace(measure.ground, rule="carries out the agreement", supported_by=support)
                return _ground_on(mention.agreement, told)
        return None

    def _meant(self, measure: Measure) -> Grounded[str] | None:
        """The one agreement told of before that "provided for in the declaration" can mean.

        What is reported as done cannot come from what was agreed later.
        """
        match = _MEANT.search(" ".join(measure.ground.passage.quote.split()))
        if match is None:
            return None
        begun = measure.when.value.starts if measure.when else None
        done_by = ((begun.earliest if begun else None) or self._text.day) if measure.status else None
        told = [
            agreement
            for agreement in self._all
            if self._is_of_kind(agreement, kind_of(match["noun"]))
            and agreement.ground.passage.start < measure.ground.passage.start
            and not (done_by and self._is_after(agreement, done_by))
        ]
        if len(told) != 1:
            return None
        rule, support = "agreement meant", told[0].ground.passage
        ground = Ground(measure.ground.passage, rule, round(expected_precision(rule), 2), INTERPRETED, support)
        return Grounded(told[0].ref, ground)

    def _is_of_kind(self, agreement: Agreement, said: str) -> bool:
        known = self._text.lexicon.instrument.get(agreement.ref)
        return same_kind(said, agreement.kind) or (known is not None and same_kind(said, known.kind))

    def _is_after(self, agreement: Agreement, day: date) -> bool:
        known = self._text.lexicon.instrument.get(agreement.ref)
        days = known.days if known else agreement.when.value if agreement.when else None
        return days is not None and days.latest is not None and days.latest > day


def _ground_on(agreement: Agreement, ground: Ground) -> Grounded[str]:
    """What rests on an agreement that was looked up is looked up itself."""
    return Grounded(agreement.ref, replace(ground, basis=RESOLVED) if agreement.is_known else ground)
