"""A meeting as one passage tells it, before what the rest of the text says of it is known."""

from __future__ import annotations

from dataclasses import dataclass

from graph.find.dates import DateMention, Direction
from graph.find.locations import Place
from graph.find.talks import meeting_words as words
from graph.patterns.openings import compiled

BESIDE = compiled(
    r"(?:\(?\w{1,2}[.)] )?(?:(?:[OI]n|At) the (?:margins|sidelines|fringes?)|(?:Prior to|Before|Ahead of|After) the"
    r" (?:meeting|talks|session|summit|conference|council|Council))\b"
)
"""At the beginning of a sentence: what it tells was beside a meeting told before."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting in one sentence: its run, and the mentions of date and place that belong to it.

    `direction` says where its date lies, seen from the text's own day. `is_aside`: told in passing, of an earlier time;
    `is_further`: set off from others of the day by "also" or "then"; `is_faint`: only alluded to ("At the meeting");
    `is_again`: spoken of once more ("also taking part in the meeting was"); `has_guest`: whom somebody met stands
    right behind the verb; `calls_on`: of whom just the office is told there; `is_reported`: an event that "was held",
    of whomever; `likely`: how likely the words of its sentence tell a meeting, where no rule reads one.
    """

    start: int
    end: int
    occurrence: str
    kind: str
    date: DateMention | None
    place: Place | None
    collective: bool
    is_call: bool = False
    direction: Direction = "past"
    is_aside: bool = False
    is_further: bool = False
    is_faint: bool = False
    is_visit: bool = False
    is_again: bool = False
    has_guest: bool = False
    is_reported: bool = False
    likely: float | None = None
    calls_on: bool = False
    cue: tuple[int, int] | None = None

    @property
    def told_by(self) -> tuple[int, int]:
        """The run of the verb or noun that tells of it; its whole run where none is known."""
        return self.cue or (self.start, self.end)


def faint(text: str, start: int, end: int, date: DateMention | None = None, place: Place | None = None) -> Encounter:
    """A meeting that some words take for granted: it counts where a text reports no other."""
    return Encounter(start, end, "held", kind_of_meeting(text[start:end]), date, place, True, is_faint=True)


def kind_of_meeting(told: str) -> str:
    """What kind of meeting some words tell of: `summit`, `dinner`, `visit`, `conference`, else `talks`."""
    return next((kind for kind, pattern in words.KINDS if pattern.search(told)), "talks")
