"""Several copies of one statement, as several publishers print it: tied to one another, and what they say counted once.

Two documents are copies of one statement where most runs of five words stand in both, or nearly all of the shorter one
in the longer, and where they do not give different dates. Different documents are never merged: what they share is only
what follows from a quote that is the same but for its setting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TypeVar

from graph.findings import Fund, Ground, Judgement, Measure, Reading, Result
from graph.layout.shadow import normalise

_WORD = re.compile(r"[^\W_]{1,40}")
_RUN = 5  # words
_SHARED = 0.6  # of the runs in either
_HELD = 0.9  # of the runs in the shorter, where the longer was not cut …
_HELD_FROM = 60  # … and the shorter has so many that they cannot be a formula which any statement may have
_SAME_QUOTE = 0.9

FindingT = TypeVar("FindingT", Measure, Fund, Result)


@dataclass(frozen=True, slots=True)
class Copies:
    """Documents, by their place in the order of the catalogues, that are copies of one statement.

    `primary` is the one with the fewest warnings, of these the first; addresses are those of the first, so that they
    stay when a better copy arrives.
    """

    members: tuple[int, ...]
    primary: int


def copies(texts: Sequence[str], readings: Sequence[Reading]) -> tuple[Copies, ...]:
    """The groups of copies among documents; each text is that of the reading at its place."""
    runs = [runs_of_words(text) for text in texts]
    group = list(range(len(texts)))
    for one, other in _candidates(runs):
        if group[other] != group[one] and _may_be_one(readings[one], readings[other]) and alike(runs[one], runs[other]):
            kept, gone = sorted((group[one], group[other]))
            group = [kept if number == gone else number for number in group]
    found: dict[int, list[int]] = {}
    for place, number in enumerate(group):
        found.setdefault(number, []).append(place)
    return tuple(
        Copies(tuple(members), min(members, key=lambda place: (len(readings[place].warnings), place)))
        for members in found.values()
        if len(members) > 1
    )


def runs_of_words(text: str) -> frozenset[int]:
    """The runs of five words of a text, each as a number; case, marks and line ends do not count."""
    words = _WORD.findall(normalise(text).text.casefold())
    # Hashes differ from process to process; they are only compared within one.
    return frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts, as their runs of words, are copies of one."""
    shared, shorter = len(one & other), min(len(one), len(other))
    if not shared:
        return False
    is_held = shorter >= _HELD_FROM and shared >= _HELD * shorter
    return is_held or shared >= _SHARED * len(one | other)


def _candidates(runs: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of texts with a run in common, each once, in order; so that not every text is held against every other."""
    holders: dict[int, list[int]] = {}
    for place, mine in enumerate(runs):
        for run in mine:
            holders.setdefault(run, []).append(place)
    pairs = {(one, other) for held in holders.values() for at, one in enumerate(held) for other in held[at + 1 :]}
    yield from sorted(pairs)


def _may_be_one(one: Reading, other: Reading) -> bool:
    """Whether two documents do not give different dates: next month's statement may repeat much of this month's."""
    dates = {reading.header.date.value for reading in (one, other) if reading.header.date}
    return len(dates) < 2


def counted_once(readings: Sequence[Reading], groups: Iterable[Copies]) -> tuple[Reading, ...]:
    """The readings, with one reference for what several copies say, that of the first; all keep their own passages."""
    found = list(readings)
    for group in groups:
        known: list[Reading] = []
        for place in group.members:
            found[place] = _with_references(found[place], known)
            known.append(found[place])
    return tuple(found)


def _with_references(reading: Reading, known: Sequence[Reading]) -> Reading:
    before = (
        [one for copy in known for one in copy.measures],
        [one for copy in known for one in copy.funds],
        [one for copy in known for one in copy.results],
    )
    same = {
        **_same(reading.measures, before[0]),
        **_same(reading.funds, before[1]),
        **_same(reading.results, before[2]),
    }
    return replace(
        reading,
        measures=tuple(replace(one, ref=same.get(one.ref, one.ref)) for one in reading.measures),
        funds=tuple(replace(one, ref=same.get(one.ref, one.ref)) for one in reading.funds),
        results=tuple(replace(one, ref=same.get(one.ref, one.ref)) for one in reading.results),
        judgements=tuple(_judgement(one, same) for one in reading.judgements),
    )


def _judgement(one: Judgement, same: Mapping[str, str]) -> Judgement:
    return replace(one, subject=same.get(one.subject, one.subject), object=same.get(one.object, one.object))


def _same(own: Sequence[FindingT], known: Sequence[FindingT]) -> dict[str, str]:
    """For each finding's reference that of the known one with the same quote, if there is one; each taken once."""
    left = list(known)
    found: dict[str, str] = {}
    for one in own:
        match = next((other for other in left if _agree(one, other)), None)
        if match is not None:
            found[one.ref] = match.ref
            left.remove(match)
    return found


def _agree(one: FindingT, other: FindingT) -> bool:
    return _numbers_agree(one, other) and _says(one) == _says(other) and _quotes(one.ground, other.ground)


def _numbers_agree(one: object, other: object) -> bool:
    """Whether two measures may have one number; a layout may have lost it."""
    numbers = {getattr(finding, "number", "") for finding in (one, other)} - {""}
    return len(numbers) < 2


def _says(finding: Measure | Fund | Result) -> tuple[object, ...]:
    """What two findings must agree in to be one, whatever their words."""
    if isinstance(finding, Measure):
        return finding.type, finding.force, finding.status
    if isinstance(finding, Fund):
        return finding.amount, finding.equivalents, finding.count, finding.is_total
    return finding.value, finding.unit, finding.bound, finding.amounts


def _quotes(one: Ground, other: Ground) -> bool:
    first, second = (_WORD.findall(normalise(ground.passage.quote).text.casefold()) for ground in (one, other))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= _SAME_QUOTE and matcher.ratio() >= _SAME_QUOTE
