"""A sentence with what was found in it, and the verbs and nouns by which it tells of meetings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from graph.find.dates import DateMention
from graph.find.locations import Place
from graph.layout.blocks import Layout, Sentence
from graph.patterns.runs import starting_in


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or noun of meeting, by its offsets in the text."""

    start: int
    end: int
    tense: str
    group: str  # which alternative of its pattern matched


@dataclass(frozen=True, slots=True)
class Around:
    """A sentence with what was found in it."""

    layout: Layout
    sentence: Sentence
    dates: Sequence[DateMention]
    places: Sequence[Place]
    who: Sequence[tuple[int, int]]

    def text(self, start: int, end: int) -> str:
        """The words between two offsets of the text, from the sentence's start on."""
        return self.layout.text[max(self.sentence.start, start) : end]


def around_of(
    layout: Layout,
    sentence: Sentence,
    dates: Sequence[DateMention],
    places: Sequence[Place],
    people: Sequence[tuple[int, int]],
) -> Around:
    """A sentence with those of a text's dates, named places and ministers that stand in it."""
    return Around(
        layout,
        sentence,
        starting_in(dates, sentence.start, sentence.end),
        [one for one in starting_in(places, sentence.start, sentence.end) if one.by == "named"],
        people[bisect_left(people, (sentence.start,)) : bisect_left(people, (sentence.end,))],
    )
