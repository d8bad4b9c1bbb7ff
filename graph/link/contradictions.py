"""Where a text contradicts itself about a day: told to whoever reads on, and never settled by guessing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from graph.find.grounds import passage
from graph.findings import STATED, Meeting, Notice
from graph.link.text import Text
from graph.patterns.openings import compiled

_DEED = r"(?:agreed|met|signed|decided|adopted|concluded|discussed|held)"
_WHO = r"\b(?:[Mm]inisters?|[Ss]ecretar(?:y|ies)|[Ll]eaders|[Ss]ides|[Tt]hey|[Ww]e)"
_BEFORE = compiled(rf"{_WHO} (?:{_DEED} )?$")
_BEHIND = compiled(rf" (?:also )?{_DEED}\b")
_REACH = 24  # characters: the longest of those who act, and a verb


def contradicting_days(text: Text, meetings: Sequence[Meeting]) -> Sequence[Notice]:
    """A notice for each "yesterday" or "today" of those who met that falls on none of the days on which they met.

    Only days that the text itself states are held against it; the meeting keeps its own.
    """
    days = [
        meeting.when.value.day
        for meeting in meetings
        if meeting.held and meeting.when and meeting.when.ground.basis == STATED and meeting.when.value.day
    ]
    if text.day is None or not days:
        return ()
    raw, found = text.layout.text, []
    for date in text.dates:
        if date.reference != "shift" or date.span_unit != "day" or date.span_amount not in (-1, 0):
            continue
        before = _BEFORE.search(raw, max(0, date.start - _REACH), date.start)
        behind = _BEHIND.match(raw, date.end)
        told = text.day + timedelta(days=date.span_amount)
        if before is None or not (behind or before[0].count(" ") > 1) or told in days:
            continue
        words = passage(text.layout, before.start(), behind.end() if behind else date.end)
        note = f"'{raw[date.start : date.end]}' would be {told.isoformat()}; the meeting is dated {days[0]}."
        found.append(Notice("conflict", note, words))
    return found
