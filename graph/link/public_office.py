"""Whether a text speaks of public office at all: of what nobody in it says, little is a measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.findings import Measure, Notice
from graph.link.text import Text

# Who speaks or acts for the public, where none is named.
_OFFICE = re.compile(
    r"\b(?:ministers?|ministerial|ministry|ministries|governments?|secretary of state|home (?:office|secretary)"
    r"|commissioners?|presidency|presidents?|parliaments?|police|border (?:force|guards?)|coastguards?|authorities"
    r"|(?:member )?states|(?:both|two|our|three|four) (?:sides|countries|nations|parties)|delegations?|ambassadors?"
    r"|cabinet|treaty|summit)\b",
    re.IGNORECASE,
)
_LESS_SURE = 0.5  # of such a text's measures


def speaks_of_office(text: Text) -> bool:
    """Whether a text names somebody in office, a state or a public body, or speaks of them."""
    cast = text.cast
    return bool(cast.ministers or text.offices_again or text.parties or text.bodies or _OFFICE.search(text.layout.text))


def less_sure(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures of a text that speaks of no public office: half as sure as their words alone make them."""
    return tuple(
        replace(one, ground=replace(one.ground, confidence=round(one.ground.confidence * _LESS_SURE, 2)))
        for one in measures
    )


def no_office(measures: Sequence[Measure]) -> Sequence[Notice]:
    """The warning that measures come from a text that speaks of no public office; none where there are no measures."""
    note = "The text names nobody in office, no state and no public body: its measures may be no minister's."
    return [Notice("no_office", note)] if measures else []
