"""Findings side by side → what a reader concludes of them: whom a measure is for or against, what it creates, what a
figure measures, and to what the text credits it.

Each conclusion rests on words of its own and says whether it is stated or a judgement. The rules are general English;
the words by which groups and indicators are spoken of are reference data.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph import names
from graph.findings import INTERPRETED, STATED, Fund, Ground, Judgement, Measure, Organisation, Result
from graph.link.text import Text
from graph.patterns.guards import guarded
from graph.patterns.mentions import Names
from graph.patterns.openings import compiled
from ontology import terms

_SURE_AT_MOST = 0.75  # a conclusion is never as sure as what it is drawn from; these rules were not counted yet
_PUBLISHED_FROM = 0.5

# ---- Whom a measure is for or against ----

_FOR = compiled(
    r"\b(?:protect(?:s|ed|ing|ion(?: of| for)?)?|support(?:s|ed|ing)?|assist(?:s|ed|ing|ance)?|"
    r"safety (?:of|for)|security (?:of|for|to)|care (?:of|for)|shelter|rescue|accommodat\w{1,6}|welfare of|rights of|"
    r"for the benefit of|in need|focus on|offer(?:s|ed|ing)?|resettle\w{0,4})\b"
)
_AGAINST = compiled(
    r"\b(?:against|tackl(?:e|es|ed|ing)|fight(?:s|ing)?|combat(?:s|ing)?|disrupt\w{0,4}|dismantl\w{1,3}|target(?:s|ed|ing)?|"
    r"deter(?:s|red|ring)?|prevent(?:s|ed|ing)?|stop(?:s|ped|ping)?|stem(?:s|med|ming)?|pursu(?:e|es|ed|ing)|arrest\w{0,3}|"
    r"return(?:s|ed|ing)?(?: of)?|remov(?:e|es|ed|ing|al of)|intercept\w{0,4}|reduc(?:e|es|ed|ing) the number of|"
    r"threat (?:from|of|posed by)|prosecut\w{1,4}|break(?:ing)? up)\b"
)
# Of these groups it need not be said: nobody takes measures in favour of the ones, or against the others.
_OPPOSED = frozenset(
    f"target-{name}" for name in ("smugglers", "traffickers", "organised-criminals", "terrorists", "foreign-fighters")
)
_FAVOURED = frozenset(
    f"target-{name}"
    for name in (
        "trafficking-victims", "vulnerable-persons", "unaccompanied-children", "victims-of-terrorism", "hauliers",
        "travellers", "residents", "port-users",
    )
)  # fmt: skip
# "the smuggling of migrants", "the public area": the group is the object of a crime, or no group at all.
_OBJECT_OF_CRIME = compiled(r"\b(?:smuggling|trafficking|exploitation|traffic|abuse) (?:of|in) (?:\w{2,20} )?$")
_ADJECTIVE = compiled(r"public (?!and\b|or\b|to\b|in\b|who\b|from\b|at\b|by\b|against\b|on\b)\w")
_AGAIN = compiled(r"\b(?:such|these|those) (?P<who>[a-z]{4,20}s)\b")


def aims(text: Text, measures: Sequence[Measure]) -> Iterator[Judgement]:
    """The groups that measures are for or against; "such victims" are those of the measure above."""
    known: dict[str, list[tuple[str, str, str]]] = {}  # by measure: property, group, the words that name it
    for measure in measures:
        words = _words(measure).lower()
        found = list(_aims_in(words, text.targets))
        if measure.part_of and (again := _AGAIN.search(words)):
            above = known.get(measure.part_of.value, [])
            found += [one for one in above if again["who"] in one[2]]
        known[measure.id] = found
        ground = _judged(measure.ground, "target words", INTERPRETED)
        for relation, group in dict.fromkeys((relation, group) for relation, group, _ in found):
            yield Judgement(measure.ref, relation, group, ground)


def _aims_in(words: str, targets: Names) -> Iterator[tuple[str, str, str]]:
    for mention in targets.find(words):
        if _OBJECT_OF_CRIME.search(words, max(0, mention.start - 60), mention.start):
            continue
        if _ADJECTIVE.match(words, max(0, mention.end - len("public"))):
            continue
        for group in mention.refs:
            if relation := _aim(words[: mention.start], group):
                yield relation, group, words[mention.start : mention.end]


def _aim(before: str, group: str) -> str:
    """The property that joins a measure to a group named after these words; nothing where they do not tell."""
    if group in _OPPOSED:
        return terms.AIMED_AGAINST
    if group in _FAVOURED:
        return terms.AIMED_AT_BENEFIT_OF
    near = before[-70:]
    last_for = max((match.end() for match in _FOR.finditer(near)), default=-1)
    last_against = max((match.end() for match in _AGAINST.finditer(near)), default=-1)
    if last_for == last_against:
        return ""
    return terms.AIMED_AT_BENEFIT_OF if last_for > last_against else terms.AIMED_AGAINST


# ---- What a measure creates ----

_CREATE = (
    r"(?:creat(?:e|es|ed|ing|ion of)|establish(?:es|ed|ing|ment of)?|set(?:s|ting)? up(?: of)?|"
    r"launch(?:es|ed|ing)?(?: of)?)"
)
_ARTICLES = r"(?:(?:a|an|the|our|their|its|new|one|two|three) ){0,2}"
_BODY = (
    r"(?:(?!(?:for|to|of|with|and|or|in|on|by|that|which|as|from|a|an|the)\b)[\w’'/-]{1,24} ){0,4}"
    r"(?:centre|center|command|unit|task force|taskforce|team|committee|cell|brigade|squad|squadron|mechanism|body|"
    r"agency|hub|network|structure|forum|working group|police force|border force)s?\b"
)
_CREATED = (
    guarded(rf"\b{_CREATE} {_ARTICLES}(?P<name>{_BODY})", re.IGNORECASE),
    guarded(
        rf"\b(?:a|an|the|our|new) (?P<name>{_BODY}) (?:has|have|was|were|is|are|will)(?: \w{{2,14}}){{0,2}}? "
        r"(?:set up|created|established|launched)\b",
        re.IGNORECASE,
    ),
)
_AS_HAS = guarded(rf"\bas (?:has|have|was|were) (?:a|an|the|our) (?P<name>{_BODY})", re.IGNORECASE)
_CREATE_FUND = guarded(rf"\b{_CREATE} ", re.IGNORECASE)
_MAY_CREATE = compiled("creat|establish|launch|set", re.IGNORECASE)
_FUND_AFTER = 60  # code points after the verb in which the fund's name stands


def creations(
    text: Text, measures: Sequence[Measure], funds: Sequence[Fund], bodies: Sequence[Organisation]
) -> Iterator[Judgement]:
    """The funds and bodies that measures create; a body that nobody has named yet is named by the text's words."""
    by_id = {fund.id: fund for fund in funds}
    known = {body.name.casefold(): body.ref for body in bodies}
    for measure in measures:
        words = _words(measure)
        if _MAY_CREATE.search(words) is None:
            continue
        ground = _judged(measure.ground, "created by the measure", STATED)
        for fund in (by_id[paid.value] for paid in measure.funds if _holds(measure.ground, by_id[paid.value].ground)):
            if any(fund.name in words[verb.end() : verb.end() + _FUND_AFTER] for verb in _CREATE_FUND.finditer(words)):
                yield Judgement(fund.ref, terms.ESTABLISHED_BY, measure.ref, ground)
        for name in _bodies_created(words):
            ref = known.get(name.casefold())
            identity = names.identity("organisation", text.document.sha256, name)
            day = text.day.isoformat() if text.day else ""
            minted = names.read_thing("organisation", day, name, identity)
            yield Judgement(ref or minted, terms.ESTABLISHED_BY, measure.ref, ground, "" if ref else name)


def _bodies_created(words: str) -> tuple[str, ...]:
    found = [match["name"] for pattern in _CREATED for match in pattern.finditer(words)]
    if found:
        found += [match["name"] for match in _AS_HAS.finditer(words)]
    return tuple(dict.fromkeys(found))


# ---- What goes on from what was reported ----

_WORK = r"(?:work|actions?|efforts?|co-?operation|measures?|programmes?|operations?|support|activit(?:y|ies))"
_MORE = r"(?:continued|stepped up|reinforced|strengthened|extended|expanded|renewed|intensified|increased|maintained)"
_GOES_ON = compiled(
    rf"\b(?:this|these|such|that|the) (?:\w{{2,20}} )?{_WORK} (?:will|shall) (?:\w{{2,20}} )?"
    rf"(?:continue|be (?:\w{{2,20}} )?{_MORE})\b"
    r"|\b(?:will|shall) (?:\w{2,20} )?(?:continue|reinforce|step up|extend|expand|renew|intensify) "
    rf"(?:this|these|such) (?:\w{{2,20}} )?{_WORK}\b"
    rf"|^(?:will|shall) (?:\w{{2,20}} )?(?:continue$|be (?:\w{{2,20}} )?{_MORE}\b)",
    re.IGNORECASE,
)
_NEXT_CLAUSE = 12  # code points between two clauses of one sentence


def continuations(measures: Sequence[Measure]) -> Iterator[Judgement]:
    """Promises to go on with, or to step up, what the clause or sentence before reports: the text says so itself."""
    by_id = {measure.id: measure for measure in measures}
    for before, measure in pairwise(measures):
        if measure.status or _GOES_ON.search(_words(measure)) is None:
            continue
        above = by_id.get(measure.part_of.value) if measure.part_of else None
        gap = measure.ground.passage.start - before.ground.passage.end
        earlier = above if above and above.status else before if before.status and gap <= _NEXT_CLAUSE else None
        if earlier is not None:
            ground = _judged(measure.ground, "goes on with what is reported", STATED)
            ground = replace(ground, supported_by=earlier.ground.passage)
            yield Judgement(measure.ref, terms.CONTINUES, earlier.ref, ground)


# ---- What a figure measures, and to what the text credits it ----


def indicators(text: Text, results: Sequence[Result]) -> Iterator[Judgement]:
    """What each figure measures: the indicator whose words stand in its clause, most and longest first."""
    for result in results:
        words = " ".join(result.ground.passage.quote.split()).lower()
        scored: dict[str, tuple[int, int, int]] = {}
        for mention in text.indicators.find(words):
            for ref in mention.refs:
                hits, length, place = scored.get(ref, (0, 0, -mention.start))
                scored[ref] = (hits + 1, length + mention.end - mention.start, place)
        chosen = max(sorted(scored), key=lambda ref: scored[ref], default="indicator-other")
        yield Judgement(result.ref, terms.INDICATOR, chosen, _judged(result.ground, "indicator words", INTERPRETED))


_KINDS_OF_WORK = (
    ("cooperat", "co-operat", "coordinat", "co-ordinat", "collaborat", "partnership"),
    ("action", "work", "effort", "operation", "patrol"),
)
_CLAIM = compiled(
    r"\b(?P<what>co-?operation|co-?ordination|collaboration|partnership|actions?|work|efforts?|measures?|operations?|"
    r"patrols?)\b[^.;:]{0,140}?\b(?:(?:is|are) (?:\w{2,20} )?"
    r"(?:bearing fruit|paying off|producing|delivering|yielding|showing results)|"
    r"(?:has|have) (?:\w{2,20} )?"
    r"(?:borne fruit|paid off|produced|delivered|yielded|seen|led to|resulted in|brought about|enabled|shown results|"
    r"prevented)|led to|resulted in)\b",
    re.IGNORECASE,
)
_LONGEST = 800  # code points that a measure's passage has at most
_REACH = 1500  # code points back in which the work is looked for that a claim speaks of


def credits(text: Text, measures: Sequence[Measure], results: Sequence[Result]) -> Iterator[Judgement]:
    """The measures to which the text itself credits its figures: those whose clause holds the figure, and those that
    a claim in its sentence speaks of ("these patrols have paid off: …"). A claim, not a finding of cause."""
    begins = [text.layout.shadow.raw_span(sentence.start, sentence.end)[0] for sentence in text.layout.sentences]
    for result in results:
        there = result.ground.passage
        near = _starting(measures, there.start - _LONGEST, there.end)
        own = [one for one in near if one.status and _overlap(one.ground, result.ground)]
        number = bisect_right(begins, there.start) - 1
        meant = own[:1] or (_claimed(text, measures, result, number) if number >= 0 else [])
        for measure in meant:
            ground = _judged(result.ground, "credited by the text", INTERPRETED)
            yield Judgement(
                result.ref, terms.CREDITED_TO, measure.ref, replace(ground, supported_by=measure.ground.passage)
            )


def _claimed(text: Text, measures: Sequence[Measure], result: Result, number: int) -> Sequence[Measure]:
    """The measure that a claim in the figure's sentence speaks of: the nearest before it of that kind of work."""
    sentence, shadow = text.layout.sentences[number], text.layout.shadow
    claim = _CLAIM.search(text.layout.text, sentence.start, sentence.end)
    if claim is None or shadow.raw_span(*claim.span())[0] >= result.ground.passage.end:
        return ()
    begin = shadow.raw_span(sentence.start, sentence.end)[0]
    before = _starting(measures, begin - _REACH, begin)
    kin = next((kind for kind in _KINDS_OF_WORK if claim["what"].lower().startswith(kind)), ())
    same = [one for one in before if any(stem in _words(one).lower() for stem in kin)]
    return (same or before)[-1:]


def _starting(measures: Sequence[Measure], start: int, end: int) -> Sequence[Measure]:
    """Those of some measures, which stand in the order of the text, that begin in a stretch of it."""
    first = bisect_left(measures, start, key=_place)
    return measures[first : bisect_left(measures, end, key=_place)]


def _place(measure: Measure) -> int:
    return measure.ground.passage.start


def _words(measure: Measure) -> str:
    return " ".join(measure.ground.passage.quote.split())


def _holds(whole: Ground, part: Ground) -> bool:
    return whole.passage.start <= part.passage.start and part.passage.end <= whole.passage.end


def _overlap(one: Ground, other: Ground) -> bool:
    return one.passage.start < other.passage.end and other.passage.start < one.passage.end


def _judged(ground: Ground, rule: str, basis: str) -> Ground:
    """The same words by a rule of this room; what was resolved stays so."""
    kept = basis if ground.basis == STATED else INTERPRETED if basis == INTERPRETED else ground.basis
    sure = max(_PUBLISHED_FROM, min(_SURE_AT_MOST, round(ground.confidence - 0.05, 2)))
    return Ground(ground.passage, rule, sure, kept)


def judge(
    text: Text,
    measures: Sequence[Measure],
    funds: Sequence[Fund],
    bodies: Sequence[Organisation],
    results: Sequence[Result],
) -> tuple[Judgement, ...]:
    """Everything concluded of a document's findings, each once."""
    found: Iterable[Judgement] = (
        *aims(text, measures),
        *creations(text, measures, funds, bodies),
        *continuations(measures),
        *indicators(text, results),
        *credits(text, measures, results),
    )
    return tuple(dict.fromkeys(found))
