"""Whether a meeting was held, is planned, or is only mentioned: by how it is told and how long ago it was."""

from __future__ import annotations

from graph.find.talks.encounters import Encounter
from graph.findings import Days
from graph.link.meeting_days import is_of_the_day_before_told
from graph.link.text import Text

_JUST_NOW = 4  # days before the text's own on which its own meeting may have been


def occurrence_of(text: Text, encounter: Encounter, days: Days | None, reach: int) -> str:
    """Whether a meeting is reported as held: one of long before is only mentioned, one of the day itself is held."""
    day = text.day
    if encounter.occurrence == "planned" or day is None:
        return encounter.occurrence
    if days is None or days.earliest is None or days.latest is None:
        is_earlier = encounter.is_aside and not encounter.is_call and not is_of_the_day_before_told(text, encounter)
        return "mentioned" if is_earlier else encounter.occurrence
    if days.earliest > day:
        return "planned"
    since = (day - days.latest).days
    if encounter.is_aside and (days.latest - days.earliest).days > _JUST_NOW:
        return "mentioned"  # "when they last met, in April", said early in May
    if encounter.occurrence == "held":
        return "held" if since <= (_JUST_NOW if encounter.is_aside else reach) else "mentioned"
    is_day = (days.latest - days.earliest).days <= _JUST_NOW
    if encounter.likely is not None and 0 <= since <= reach and is_day:
        return "held"  # what the weight of its words tells has a day of these
    is_own = (
        (encounter.direction != "past" or since == 0 or encounter.is_reported or is_of_several(text, encounter))
        and since <= _JUST_NOW
        and (days.latest - days.earliest).days <= _JUST_NOW
    )
    return "held" if is_own and days.latest <= day else "mentioned"


def is_of_several(text: Text, encounter: Encounter) -> bool:
    """Whether the words of a meeting name two ministers or more."""
    return len({one.person for _, one in text.cast.mentioned(encounter.start, encounter.end)}) > 1
