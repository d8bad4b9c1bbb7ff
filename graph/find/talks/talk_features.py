"""What a sentence looks like to a reader who knows no wording of meetings: what is weighed of it.

People in office, days and places stand for themselves, other names and numbers for their class, words without their
endings: "WHO sat down with WHO in PLACE on DAY". These, two in turn and the first three say how the sentence is built,
and counts whom and what it tells of. What its words mean is weighed by where they stand: anywhere, beside people, and
before a day or a place. The same is counted where the weights are made and where they are used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.find.clauses.clause_features import tokens_within
from graph.find.clauses.content_words import FUNCTION_WORDS
from graph.find.dates import DateMention
from graph.find.talks.around import Around
from graph.patterns.openings import compiled

_WHO, _DAY, _PLACE, _OFFICE = "WHO", "DAY", "PLACE", "OFFICE"
_CLASSES = frozenset({_WHO, _DAY, _PLACE, "CAP", _OFFICE})  # in turn they count as one
_PERSONS = frozenset({"he", "she", "they", "we", "i"})
_PEOPLE = frozenset({_WHO, _OFFICE, *_PERSONS})
_SETTING = frozenset({_DAY, _PLACE})
_OPENING = 3  # words
_MOST = 3  # of a class that are counted
_PARTIES = 2  # from which on it is no matter how many there are
_BY_LENGTH, _LONGEST = 5, 8  # words to a step of length, and the last step
_BESIDE = 2  # words with a meaning on a side
_REACH = 6  # words on a side among which these stand
TO_COME = compiled(
    r"\b(?:will|shall|(?:is|are|am|was|were) (?:due |set |expected |scheduled |planned |yet )?to [a-z]|would|plans? to"
    r"|(?:is|are) (?:planned|expected|scheduled|due|foreseen|awaited|invited)|next|coming|forthcoming|upcoming"
    r"|tomorrow)\b"
)
"""What a sentence says of what is to come."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence's features, and its words with a meaning: all, those beside people, those before a day or place."""

    features: frozenset[str]
    every: tuple[str, ...]
    beside_people: tuple[str, ...]
    before_setting: tuple[str, ...]


def seen_of(around: Around) -> Seen:
    """What is weighed of a sentence."""
    items = list(_items(around))
    said = [
        token for at, (token, _) in enumerate(items) if not (at and token in _CLASSES and token == items[at - 1][0])
    ]
    openings = ("^" + "_".join(said[:length]) for length in range(1, _OPENING + 1))
    features = (*said, *(f"{one}_{two}" for one, two in pairwise(said)), *openings, *_told(said), *_times(around))
    beside: list[str] = []
    before: list[str] = []
    for at, (token, _) in enumerate(items):
        if token in _PEOPLE:
            beside += _meant(items[max(0, at - _REACH) : at])[-_BESIDE:]
            beside += _meant(items[at + 1 : at + 1 + _REACH])[:_BESIDE]
        elif token in _SETTING:
            before += _meant(items[max(0, at - _REACH) : at])[-_BESIDE:]
    return Seen(frozenset(features), tuple(_meant(items)), tuple(beside), tuple(before))


def _items(around: Around) -> list[tuple[str, str]]:
    """The words of a sentence in order, those of people, days and places as one each: its token, and the word itself
    where it has a meaning."""
    text, first, end = around.layout.text, around.sentence.start, around.sentence.end
    reached = first
    found: list[tuple[str, str]] = []
    for start, stop, kind in _runs(around):
        if start >= reached:
            found += tokens_within(text[reached:start], reached == first)
            found.append((kind, ""))
            reached = stop
    return found + tokens_within(text[reached:end], reached == first)


def _meant(items: Sequence[tuple[str, str]]) -> list[str]:
    return [word for _, word in items if word and word not in FUNCTION_WORDS and len(word) > 1 and word.isalpha()]


def _runs(around: Around) -> Sequence[tuple[int, int, str]]:
    """What stands for itself by offsets, in order; where two begin at once, the longer first."""
    return sorted(
        (
            *((start, end, _WHO) for start, end in around.who),
            *((one.start, one.end, _DAY) for one in around.dates),
            *((one.start, one.end, _PLACE) for one in around.places),
        ),
        key=lambda run: (run[0], -run[1]),
    )


def _told(said: Sequence[str]) -> Iterator[str]:
    """How many of each class a sentence has, and which of those that tell who, when and where."""
    counts = {kind: min(said.count(kind), _MOST) for kind in _CLASSES}
    yield from (f"={count} {kind}" for kind, count in sorted(counts.items()))
    yield "=" + " ".join(kind for kind in (_WHO, _DAY, _PLACE) if counts[kind])
    yield f"=words {min(len(said) // _BY_LENGTH, _LONGEST)}"
    is_told_of = not _PERSONS.isdisjoint(said)
    parties = min(counts[_WHO] + counts[_OFFICE], _PARTIES)
    yield f"=party {parties} {is_told_of} {bool(counts[_DAY] or counts[_PLACE])}"
    if said and said[0] in _PERSONS:
        yield "=opens with a person"


def _times(around: Around) -> Iterator[str]:
    """What kinds of time are told: a day of a month, one of a week, one seen from today, a longer one, one to come."""
    yield from map(_kind_of_day, around.dates)
    if TO_COME.search(around.layout.text, around.sentence.start, around.sentence.end):
        yield "=to come"


def _kind_of_day(date: DateMention) -> str:
    if date.reference == "shift" and date.span_unit == "day":
        return "=today"
    if date.precision != "day" or date.month is None:
        return "=weekday" if date.weekday is not None else "=time"
    return "=day" if date.year is None else "=day of a year"
