"""Where quoted words stand in a text: verbatim but for white space, damaged signs and the shapes of quotation marks.

Decisions of review carry words, never offsets, so that they keep their place when a text or a rule changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.findings import Passage
from graph.layout.shadow import normalise

CONTEXT = 30  # code points before and after a quote that tell it from the same words elsewhere
_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"'})


@dataclass(frozen=True, slots=True)
class Anchors:
    """A text in which quotes are looked for; `starts` and `ends` lead from each of its characters to the raw text."""

    raw: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def places(self, quote: str) -> tuple[Passage, ...]:
        """Every place where the quoted words stand, in order; none where they do not."""
        words = as_compared(quote)
        found: list[Passage] = []
        at = self.text.find(words) if words else -1
        while at >= 0:
            start, end = self.starts[at], self.ends[at + len(words) - 1]
            found.append(Passage(start, end, self.raw[start:end]))
            at = self.text.find(words, at + 1)
        return tuple(found)

    def places_between(self, quote: str, prefix: str, suffix: str) -> tuple[Passage, ...]:
        """The places of a quote; where it stands several times, those with these words before and after it."""
        found = self.places(quote)
        if len(found) < 2:
            return found
        before, after = _telling(prefix), _telling(suffix)
        return tuple(
            place
            for place in found
            if _telling(self.raw[max(0, place.start - 3 * CONTEXT) : place.start]).endswith(before)
            and _telling(self.raw[place.end : place.end + 3 * CONTEXT]).startswith(after)
        )


def anchors(raw: str) -> Anchors:
    """A raw text made ready for quotes to be found in it."""
    shadow = normalise(raw)
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for letter, (start, end) in zip(shadow.text.translate(_MARKS), shadow.raw_runs(), strict=True):
        if not letter.isspace():
            text.append(letter)
        elif text and text[-1] != " ":
            text.append(" ")
        else:
            continue
        starts.append(start)
        ends.append(end)
    return Anchors(raw, "".join(text), tuple(starts), tuple(ends))


def as_compared(quote: str) -> str:
    """Quoted words as they are compared: one space between words, signs made whole, straight quotation marks."""
    return " ".join(normalise(quote).text.translate(_MARKS).split())


def around(raw: str, place: Passage) -> tuple[str, str]:
    """The words before and after a passage by which it is known again, each without line ends."""
    before, after = raw[max(0, place.start - CONTEXT) : place.start], raw[place.end : place.end + CONTEXT]
    return " ".join(before.split()), " ".join(after.split())


def _telling(words: str) -> str:
    """The letters and digits of some words: what neither wrapping nor marks change."""
    return "".join(letter for letter in words.casefold() if letter.isalpha() or letter in "0123456789")
