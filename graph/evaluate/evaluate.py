"""What was read against what is there: findings paired one to one with labels, and how good the paired ones are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.counts import Counts, Share, total
from graph.evaluate.agreeing import Agreeing, overlap_of, same_words
from graph.evaluate.labels import FIELDS, Item, Labelled
from graph.evaluate.offices import same_office, same_words_of_office

TITLE_OVERLAP = 0.8  # shared words of all words, from which on two titles are the same
_WHEN_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Pairing:
    """The findings of one kind in one document: each label with its finding, what was missed and what is false."""

    kind: str
    pairs: tuple[tuple[Item, Item], ...]
    missed: tuple[Item, ...]
    false: tuple[Item, ...]

    @property
    def counts(self) -> Counts:
        """How many of each."""
        return Counts(len(self.pairs), len(self.missed), len(self.false))


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One document's findings against its labels."""

    name: str
    text: str
    pairings: Mapping[str, Pairing]
    title: bool
    date: bool
    grounded: Share
    slots: Mapping[str, Share]  # "measures type": paired findings that agree in that field too
    values: Mapping[str, Counts]  # "actors": each value of a measure's list, right, missed or false
    overlaps: Mapping[str, tuple[float, ...]]  # of each kind: the tokens that paired quotes share, of all in either


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All documents together."""

    documents: tuple[Evaluated, ...]

    def parts(self, kind: str) -> list[Counts]:
        """The counts of one kind, document by document."""
        return [one.pairings[kind].counts for one in self.documents]

    def counts(self, kind: str) -> Counts:
        """The counts of one kind."""
        return total(self.parts(kind))

    def slot(self, name: str) -> Share:
        """How many paired findings agree in a field, such as 'measures type'."""
        return sum((one.slots[name] for one in self.documents if name in one.slots), Share())

    def value(self, name: str) -> Counts:
        """The values of a list of measures, such as 'actors', over all paired measures."""
        return total([one.values[name] for one in self.documents])

    def overlap(self, kind: str) -> float | None:
        """How far the quotes of paired findings are those of their labels: the mean share of tokens, 0 to 1."""
        shares = [share for one in self.documents for share in one.overlaps[kind]]
        return sum(shares) / len(shares) if shares else None

    @property
    def titles(self) -> Share:
        """Documents whose title is right."""
        return Share(sum(one.title for one in self.documents), len(self.documents))

    @property
    def dates(self) -> Share:
        """Documents whose date is right."""
        return Share(sum(one.date for one in self.documents), len(self.documents))

    @property
    def grounded(self) -> Share:
        """Findings whose quote stands in the text where they say."""
        return sum((one.grounded for one in self.documents), Share())


SLOTS = (
    "measures type",
    "measures force",
    "measures when",
    "measures part of",
    "ministers office",
    "ministers wording",
    "funds per",
    "funds contributor",
    "results bound",
)
LISTS = ("actors", "locations", "topics")


def evaluated(labels: Labelled, record: Mapping[str, Any], agreeing: Agreeing) -> Evaluated:
    """One document's findings, as `accord read --json` prints them, against its labels."""
    pairings = {kind: paired(kind, labels.items[kind], record[kind], labels.text, agreeing) for kind in FIELDS}
    measures = pairings["measures"].pairs
    return Evaluated(
        name=labels.name,
        text=labels.text,
        pairings=pairings,
        title=same_words(labels.title, record["title"], TITLE_OVERLAP),
        date=labels.date == record["date"],
        grounded=_grounded(labels.text, record),
        slots=_slots(pairings, agreeing),
        values={name: total([_values(name, one, other, agreeing) for one, other in measures]) for name in LISTS},
        overlaps={
            kind: tuple(overlap_of(labels.text, one, other) for one, other in pairing.pairs)
            for kind, pairing in pairings.items()
        },
    )


def paired(kind: str, labels: Sequence[Item], findings: Sequence[Item], text: str, agreeing: Agreeing) -> Pairing:
    """As many labels as possible with a finding of their own, the better agreeing ones first.

    A maximum matching by augmenting paths (Kuhn 1955; Berge 1957): none is counted twice, and no choice made early
    costs a pair later.
    """
    degrees = {
        (i, j): degree
        for i, label in enumerate(labels)
        for j, finding in enumerate(findings)
        if (degree := agreeing.degree(kind, label, finding, text)) > 0
    }
    taken: dict[int, int] = {}  # finding → label
    for i, j in sorted(degrees, key=lambda edge: (-degrees[edge], edge)):
        if j not in taken and i not in taken.values():
            taken[j] = i
    choices = {i: sorted((j for a, j in degrees if a == i), key=lambda j: -degrees[i, j]) for i in range(len(labels))}
    for i in range(len(labels)):
        if i not in taken.values():
            _augment(i, choices, taken, set())
    return Pairing(
        kind,
        tuple((labels[i], findings[j]) for j, i in sorted(taken.items(), key=lambda pair: pair[1])),
        tuple(label for i, label in enumerate(labels) if i not in taken.values()),
        tuple(finding for j, finding in enumerate(findings) if j not in taken),
    )


def _augment(label: int, choices: Mapping[int, Sequence[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """Gives a label a finding, if need be by giving the label that has it another one."""
    for finding in choices[label]:
        if finding in tried:
            continue
        tried.add(finding)
        if finding not in taken or _augment(taken[finding], choices, taken, tried):
            taken[finding] = label
            return True
    return False


def _grounded(text: str, record: Mapping[str, Any]) -> Share:
    items = [item for kind in FIELDS for item in record[kind]]
    right = sum(
        0 <= item["start"] < item["end"] and text[item["start"] : item["end"]] == item["quote"] for item in items
    )
    return Share(right, len(items))


def _slots(pairings: Mapping[str, Pairing], agreeing: Agreeing) -> dict[str, Share]:
    """Of the paired findings, how many agree in each field that pairing does not look at."""
    measures = pairings["measures"].pairs
    forces = [(label, found) for label, found in measures if "force" in label and "force" in found]
    partner = {found["label"]: label["label"] for label, found in measures}
    return {
        "measures type": _share([label["type"] == found["type"] for label, found in measures]),
        "measures force": _share([label["force"] == found["force"] for label, found in forces]),
        "measures when": _share([same_words(one["when"], other["when"], _WHEN_OVERLAP) for one, other in measures]),
        "measures part of": _share(
            [one["part_of"] == partner.get(other["part_of"], other["part_of"]) for one, other in measures]
        ),
        "ministers office": _share(
            [same_office(label["office"], found["office"]) for label, found in pairings["ministers"].pairs]
        ),
        "ministers wording": _share(
            [same_words_of_office(label["office"], found["office"]) for label, found in pairings["ministers"].pairs]
        ),
        "funds per": _share([_per(label) == _per(found) for label, found in pairings["funds"].pairs]),
        "funds contributor": _share(
            [agreeing.bodies.same(one["contributor"], other["contributor"]) for one, other in pairings["funds"].pairs]
        ),
        "results bound": _share([label["bound"] == found["bound"] for label, found in pairings["results"].pairs]),
    }


def _share(agree: Sequence[bool]) -> Share:
    return Share(sum(agree), len(agree))


def _per(fund: Item) -> set[str]:
    return {amount["per"] or "" for amount in fund["amounts"]}


def _values(name: str, label: Item, found: Item, agreeing: Agreeing) -> Counts:
    """The values of one list of a measure: places and topics by what they mean, actors by whom they mean."""
    aliases = {"actors": agreeing.bodies, "locations": agreeing.places, "topics": agreeing.topics}[name]
    first, second = ({aliases.thing(value) for value in item[name]} for item in (label, found))
    if name == "topics":  # labels say topics in words of their own: those that mean no topic of ours are left out
        first &= {topic.concept for topic in agreeing.lexicon.topics} | second
        second = second if first else set()
    return Counts(len(first & second), len(first - second), len(second - first))
