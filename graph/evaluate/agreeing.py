"""When a finding and a label mean the same thing: by value, and for measures by the words they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.evaluate.folding import SMALL_WORDS, folded
from graph.evaluate.labels import Item
from graph.evaluate.offices import same_office
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

MEASURE_OVERLAP = 0.5  # shared tokens of all tokens, from which on two measures are the same
_NAME_OVERLAP = 0.5
_WORD = compiled(r"\w+")


@dataclass(frozen=True)
class Aliases:
    """Which names are names of the same thing, by the reference data; a canonical name means its own thing only."""

    canonical: Mapping[str, frozenset[str]]
    others: Mapping[str, frozenset[str]]

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two names are equal when folded, or mean a thing in common; nothing is the same as nothing."""
        if one is None or other is None:
            return one is other
        return folded(one) == folded(other) or bool(self._things(one) & self._things(other))

    def thing(self, name: str) -> str:
        """One word for what a name means: its only thing in the reference data, or else the folded name."""
        things = self._things(name)
        return next(iter(things)) if len(things) == 1 else folded(name)

    def _things(self, name: str) -> frozenset[str]:
        key = folded(name)
        return self.canonical.get(key) or self.others.get(key, frozenset())


def _aliases(entries: Iterable[tuple[str, str, Sequence[str]]]) -> Aliases:
    canonical: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    for ref, name, names in entries:
        canonical.setdefault(folded(name), set()).add(ref)
        for other in names:
            others.setdefault(folded(other), set()).add(ref)
    return Aliases(
        {name: frozenset(refs) for name, refs in canonical.items()},
        {name: frozenset(refs) for name, refs in others.items()},
    )


@dataclass(frozen=True)
class Agreeing:
    """Says how well a finding agrees with a label of its kind: 0 for not at all, more the better its words overlap."""

    lexicon: Lexicon

    @cached_property
    def places(self) -> Aliases:
        """Names of locations."""
        return _aliases((entry.ref, entry.name, entry.names) for entry in self.lexicon.locations)

    @cached_property
    def bodies(self) -> Aliases:
        """Names of states and organisations, which act."""
        states = ((state.ref, state.name, state.names) for state in self.lexicon.states)
        return _aliases((*states, *((body.ref, body.name, body.names) for body in self.lexicon.organisations)))

    @cached_property
    def topics(self) -> Aliases:
        """Names and signalling phrases of topics."""
        return _aliases((topic.concept, topic.name, topic.phrases) for topic in self.lexicon.topics)

    def degree(self, kind: str, label: Item, finding: Item, text: str) -> float:
        """How well the two agree: 0 where they are different things."""
        overlap = overlap_of(text, label, finding)
        if kind == "measures":
            return overlap if overlap >= MEASURE_OVERLAP else 0.0
        same: Mapping[str, Callable[[Item, Item], bool]] = {
            "ministers": self._same_minister,
            "meetings": self._same_meeting,
            "agreements": _same_agreement,
            "funds": _same_fund,
            "locations": lambda one, other: self.places.same(one["name"], other["name"]),
            "organisations": self._same_body,
            "results": _same_result,
        }
        return 1.0 + overlap if same[kind](label, finding) else 0.0

    def _same_minister(self, label: Item, finding: Item) -> bool:
        if not self.bodies.same(label["country"], finding["country"]):
            return False
        if label["name"] and finding["name"]:
            return _same_person(label["name"], finding["name"])
        return same_office(label["office"], finding["office"])

    def _same_meeting(self, label: Item, finding: Item) -> bool:
        return (
            label["held"] == finding["held"]
            and _same_date(label["date"], finding["date"])
            and self.places.same(label["place"], finding["place"])
        )

    def _same_body(self, label: Item, finding: Item) -> bool:
        names = (label["name"], label["quote"])  # a body that reference data lack goes by the text's own words
        return any(self.bodies.same(name, finding["name"]) for name in names)


def overlap_of(text: str, one: Item, other: Item) -> float:
    """The tokens of the text that two quotes share, of all tokens in either (intersection over union)."""
    first, second = (_tokens(text, item["start"], item["end"]) for item in (one, other))
    either = len(first | second)
    return len(first & second) / either if either else 0.0


def _tokens(text: str, start: int, end: int) -> frozenset[int]:
    return frozenset(word.start() for word in _WORD.finditer(text, start, end))


def same_words(one: str | None, other: str | None, share: float) -> bool:
    """Whether two wordings share at least this share of their words; nothing is the same as nothing."""
    if one is None or other is None:
        return one is other
    first, second = (frozenset(_WORD.findall(folded(words))) for words in (one, other))
    return bool(first | second) and len(first & second) / len(first | second) >= share


_SHORT_NAME = 3  # letters that a given name keeps when it is cut short: "Ben" is Benjamin


def _same_person(one: str, other: str) -> bool:
    """Whether one name is the other, or is it without given names, with one cut short, or with fewer family names."""
    first, second = (_WORD.findall(folded(name)) for name in (one, other))
    fewer, more = sorted((first, second), key=len)
    if len(first) == len(second) > 1 and first[1:] == second[1:]:
        shorter, longer = sorted((first[0], second[0]), key=len)
        return shorter == longer or (len(shorter) >= _SHORT_NAME and longer.startswith(shorter))
    return bool(fewer) and set(fewer) <= set(more) and (len(fewer) > 1 or fewer[-1] == more[-1])


def _same_date(label: str | None, found: str | None) -> bool:
    """Whether the found date is the label's, at least as exact as the label."""
    if label is None or found is None:
        return label is found
    return found == label or found.startswith(f"{label}-")


def _same_agreement(label: Item, finding: Item) -> bool:
    named = _names_overlap(label["name"], finding["name"])
    if label["date"] is None:
        return named
    return _same_date(label["date"], finding["date"]) and (named or folded(label["kind"]) == folded(finding["kind"]))


def _names_overlap(one: str, other: str) -> bool:
    first, second = (frozenset(_WORD.findall(folded(name))) - SMALL_WORDS for name in (one, other))
    return bool(first | second) and len(first & second) / len(first | second) >= _NAME_OVERLAP


def _same_fund(label: Item, finding: Item) -> bool:
    first, second = ({(amount["value"], amount["currency"]) for amount in item["amounts"]} for item in (label, finding))
    return first == second


def _same_result(label: Item, finding: Item) -> bool:
    return bool(label["value"] == finding["value"] and label["unit"] == finding["unit"])
