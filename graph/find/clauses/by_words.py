"""Measures by the weight of their words: clauses that no rule reads are added, what rules read against it goes.

A rule knows a wording; how many wordings there are nobody knows. What labelled statements have in common is counted
instead (`graph/find/weights/clause_weights.py`): a clause counts where it is likelier a measure than none, and what a
rule took for one does not where that is most unlikely.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from graph.find.clauses.benefits import BENEFITS
from graph.find.clauses.circumstances import NO_UNDERTAKING
from graph.find.clauses.clause_features import features
from graph.find.clauses.content_words import content_words
from graph.find.clauses.cuts import first_verb
from graph.find.clauses.hollow import HOLLOW
from graph.find.clauses.mere_leads import only_opens
from graph.find.clauses.news_words import OUTSIDE_OF_OFFICE
from graph.find.clauses.parts import goes_on
from graph.find.clauses.points import weighed_together
from graph.find.clauses.praise import PRAISE
from graph.find.clauses.quotes import quote_of
from graph.find.clauses.recitals import recitals
from graph.find.clauses.rhetoric import EMPTY
from graph.find.clauses.standing import StandingClause, standing_clauses
from graph.find.clauses.subtitles import subtitles
from graph.find.clauses.tenses import tense_features
from graph.find.clauses.told_only import TOLD_ONLY
from graph.find.clauses.triggers import Trigger
from graph.find.clauses.weighing import likelihood, type_of
from graph.find.grounds import BY_WORDS
from graph.find.measures import Undertaking
from graph.find.rules.verb_words import COMMITTED, EXPLORED
from graph.layout.blocks import Layout
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans

_SURE, _LIKELY, _UNLIKELY = 0.65, 0.55, 0.05
_FEWEST = 0.25  # measures a sentence: in a text in which rules find fewer, most of what looks like one tells of others
_SAME = 0.5  # of what a clause and a measure cover together: what shares less is another
_APART = 0.3  # of a clause or a measure: where they share less, the clause is not read yet
_ASKED = ("?", "?”", '?"', "?)")
# How things stand between countries, and what they owe: "is a close partner", "is vital for", "have a duty".
_STANDS = compiled(
    r"\b(?:is|are|remains?) (?:an? |the |of )?(?:\w{1,20} )?(?:essential|vital|crucial|indispensable|paramount|key"
    r"|close|trusted|valued|natural|important|great)"
    r" (?:partners?|all(?:y|ies)|friends?|neighbours?|for|to|importance)\b"
    r"|\b(?:has|have|had|enjoys?|shares?) (?:an? )?(?:duty|responsibility|interest"
    r"|(?:[\w-]{1,20},? ){0,5}(?:relationship|relations|friendship|partnership|ties|bonds?|history))\b"
)
# What a text tells its reader to do, as a manual does: of nobody's act.
_TO_THE_READER = compiled(
    r"^(?:(?:If|When|Before) you [^,;]{1,80}, )?[Yy]ou (?:(?:will|may|might) (?:also )?need|should|must|can)\b"
)
_DENIED = (NO_UNDERTAKING, EMPTY, HOLLOW, OUTSIDE_OF_OFFICE, TOLD_ONLY, BENEFITS, PRAISE, _STANDS, _TO_THE_READER)
# Who binds themselves in so many words, to whatever it is: "agreed to guard tents".
_WILLED = compiled(
    r"\b(?:agreed?|decided|undertook|undertaken|undertakes?|resolved) (?:\w{1,20}ly )?(?:upon )?to"
    r" (?!(?:be|differ|disagree|remain|stay|seem|become|regard|consider|see|view|treat)\b)[a-z]"
)
_BINDING = frozenset({"agree", "undertake"})
_PROVIDED = "provision"
_TO_REACH = 24  # code points behind such a verb in which "to" and the first letters of the act stand
_NEAR = 12  # measures of a paragraph before one without a rule that it may go on with
_SUPPOSING = compiled(r"would\b")  # "could" and "might" are courtesy to the rules
_FORCES = MappingProxyType({COMMITTED: "undertaken", EXPLORED: "to-explore"})


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A clause and how likely it is a measure; its features are many, and are told anew where its type is asked for.

    `is_point` of what was weighed with the other points of its list.
    """

    clause: StandingClause
    likely: float
    is_point: bool


def by_words(
    layout: Layout, found: Sequence[Undertaking], effects: Sequence[tuple[int, int]]
) -> tuple[Undertaking, ...]:
    """The undertakings of a text, in order, that their words bear out: those that rules found, and others.

    Each tells how likely its clause is a measure. `effects` are the runs of figures that tell an effect, which are no
    measures.
    """
    weighed = {(one.clause.start, one.clause.end): one for one in _weighed(layout)}
    runs = Spans(weighed)
    ruled = [_with_likelihood(one, weighed, runs) for one in found]
    unlikely = set(_unlikely(layout.text, ruled, weighed, runs))
    more = list(_more(layout, ruled, effects, weighed.values()))
    return _going_on(layout.text, _in_order(ruled, unlikely, more)) if more or unlikely else tuple(ruled)


def _weighed(layout: Layout) -> Iterator[_Weighed]:
    clauses = tuple(standing_clauses(layout))
    alone = [_likelihood(layout.text, clause) for clause in clauses]
    points = weighed_together(layout.text, clauses, alone)
    for number, clause in enumerate(clauses):
        yield _Weighed(clause, points.get(number, alone[number]), number in points)


def _likelihood(text: str, clause: StandingClause) -> float:
    words = text[clause.start : clause.end]
    return likelihood(features(words, clause.standing), content_words(words))


def _with_likelihood(one: Undertaking, weighed: Mapping[tuple[int, int], _Weighed], runs: Spans) -> Undertaking:
    run = next((run for run in runs.overlapping(one.start, one.end) if _is_same(one, *run)), None)
    return one if run is None else replace(one, likely=weighed[run].likely)


def _unlikely(
    text: str, found: Sequence[Undertaking], weighed: Mapping[tuple[int, int], _Weighed], runs: Spans
) -> Iterator[int]:
    """The numbers of measures whose words hardly ever make one, in their clause and by themselves.

    What others are part of or go on from stays, and so does what is explored or agreed to be done, which its verb
    tells whatever it is.
    """
    needed = {number for one in found for number in (one.part_of, one.subject_of)}
    for number, one in enumerate(found):
        if number in needed or one.verb.type == EXPLORED:
            continue
        quote = text[one.start : one.end]
        if one.verb.rule == _PROVIDED:
            continue  # what an instrument brings stands behind words of its signing, which weigh against it
        if one.verb.rule in _BINDING and _WILLED.search(quote, one.verb.start, one.verb.end + _TO_REACH):
            continue
        if any(
            weighed[run].likely < _UNLIKELY
            and _is_same(one, *run)
            and likelihood(features(quote, weighed[run].clause.standing), content_words(quote)) < _UNLIKELY
            for run in runs.overlapping(one.start, one.end)
        ):
            yield number


def _more(
    layout: Layout, found: Sequence[Undertaking], effects: Sequence[tuple[int, int]], weighed: Iterable[_Weighed]
) -> Iterator[Undertaking]:
    """Clauses that no rule reads but that are likely measures."""
    read, figures = Spans((one.start, one.end) for one in found), Spans(effects)
    passed_over = subtitles(layout) | recitals(layout)
    least = _LIKELY if len(found) > _FEWEST * len(layout.sentences) else _SURE
    wholes = _wholes(found)
    for one in weighed:
        clause = one.clause
        bound = _LIKELY if one.is_point else least
        if one.likely < bound or clause.block.number in passed_over or figures.overlap(clause.start, clause.end):
            continue
        if not _is_read(read, clause) and not _is_denied(layout.text, clause, one.likely):
            words = layout.text[clause.start : clause.end]
            told = (*features(words, clause.standing), *tense_features(words))
            kind = type_of(told, content_words(words))
            yield replace(_undertaking(layout, clause, kind, wholes), likely=one.likely)


def _is_same(one: Undertaking, start: int, end: int) -> bool:
    return min(one.end, end) - max(one.start, start) >= _SAME * (max(one.end, end) - min(one.start, start))


def _is_read(read: Spans, clause: StandingClause) -> bool:
    length = clause.end - clause.start
    return any(
        min(end, clause.end) - max(start, clause.start) > _APART * min(length, end - start)
        for start, end in read.overlapping(clause.start, clause.end)
    )


def _is_denied(text: str, clause: StandingClause, likely: float) -> bool:
    """Whether a wording is known to undertake nothing.

    A mere lead-in, a question, courtesy, praise, what others do, a supposition.
    """
    words = text[clause.start : clause.end]
    if words.endswith(_ASKED) or only_opens(words, is_call=False) or any(denied.search(words) for denied in _DENIED):
        return True
    if likely >= _SURE:
        return False
    # Where somebody said that he would, a rule has read it.
    first = first_verb(text, clause.start, clause.end)
    return first is not None and _SUPPOSING.match(text, first) is not None


def _wholes(found: Sequence[Undertaking]) -> dict[tuple[int, int], int]:
    """The lead-ins that are measures: the run of each, and the number of the measure that its items are part of."""
    return {
        one.lead: one.part_of
        for one in found
        if one.lead is not None and one.part_of is not None and found[one.part_of].start < one.lead[1]
    }


def _undertaking(
    layout: Layout, clause: StandingClause, kind: str, wholes: Mapping[tuple[int, int], int]
) -> Undertaking:
    """A clause as a measure of a type; under a lead-in it is part of the same as its neighbours."""
    first = first_verb(layout.text, clause.start, clause.end)
    verb = clause.start if first is None else first
    start, end = quote_of(layout.text, clause.start, clause.end, verb, verb)
    at = max(0, verb - start)
    trigger = Trigger(at, at, BY_WORDS, kind, _FORCES.get(kind, ""))
    lead = _lead(layout, clause)
    whole = wholes.get(lead) if lead is not None else None
    return Undertaking(start, end, trigger, clause.block.number, whole, lead, start + at)


def _lead(layout: Layout, clause: StandingClause) -> tuple[int, int] | None:
    """The run of the lead-in that an item stands under."""
    if clause.block.kind != "item" or clause.block.lead_in is None:
        return None
    sentence = layout.sentences_of(layout.blocks[clause.block.lead_in])[-1]
    return sentence.start, sentence.end


def _going_on(text: str, found: Sequence[Undertaking]) -> tuple[Undertaking, ...]:
    """Measures, those without a rule joined to the one of their paragraph that they go on with: "It is updated"."""
    joined: list[Undertaking] = []
    for one in found:
        if one.verb.rule == BY_WORDS and one.part_of is None:
            near = enumerate(joined[-_NEAR:], max(0, len(joined) - _NEAR))
            above = [(at, told) for at, told in near if told.block == one.block]
            back = goes_on(
                text[one.start : one.end],
                text[one.start : one.subject_end],
                [text[told.start : told.end] for _, told in above],
            )
            if back is not None:
                at, last = above[-back or -1]
                one = replace(one, part_of=at if back or last.part_of is None else last.part_of)
        joined.append(one)
    return tuple(joined)


def _in_order(
    found: Sequence[Undertaking], without: Collection[int], more: Sequence[Undertaking]
) -> tuple[Undertaking, ...]:
    """Those found but some, and more, by where they begin; the numbers by which they name one another go with them."""
    every = (*found, *more)
    places = sorted((at for at in range(len(every)) if at not in without), key=lambda at: every[at].start)
    moved: dict[int | None, int] = {before: after for after, before in enumerate(places)}
    return tuple(
        replace(every[at], part_of=moved.get(every[at].part_of), subject_of=moved.get(every[at].subject_of))
        for at in places
    )
