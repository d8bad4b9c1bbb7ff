"""Whether a text speaks of public office at all: of what nobody in it says, little is a measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.find.organisations import Body
from graph.findings import Measure, Notice
from graph.link.text import Text
from graph.patterns.openings import compiled

# Who speaks or acts for the public, where none is named.
_OFFICE = compiled(
    r"\b(?:ministers?|ministerial|ministry|ministries|governments?|secretary of state|home (?:office|secretary)"
    r"|commissioners?|presidency|presidents?|parliaments?|police|border (?:force|guards?)|coastguards?|authorities"
    r"|(?:member )?states|(?:both|two|our|three|four) (?:sides|countries|nations|parties)|delegations?|ambassadors?"
    r"|cabinet|treaty|summit)\b",
    re.IGNORECASE,
)
# Who acts for a state that is named by its adjective; "a Danish shipyard" does not.
_SERVANTS = compiled(
    r" (?:[a-z]+ ){0,2}(?:officers?|officials?|forces?|services?|sides?|colleagues?|counterparts?|troops|army|navy"
    r"|customs"
    r"|courts?|consulates?|prosecutors?|experts?|law|legislation)\b"
)
_LESS_SURE = 0.5  # of such a text's measures


def speaks_of_office(text: Text) -> bool:
    """Whether a text names somebody in office, a state or a public body, or speaks of them."""
    return bool(
        text.cast.ministers
        or text.offices_again
        or any(_acts(one.start, one.end, text) for one in text.parties)
        or any(not _is_company(body, text) for body in text.bodies)
        or _OFFICE.search(text.layout.text)
    )


def _acts(start: int, end: int, text: Text) -> bool:
    """Whether a state is named by its name, or by its adjective before those who act for it: "Danish officers"."""
    words = text.layout.text
    return words[start:end] in text.lexicon.state_named or _SERVANTS.match(words, end) is not None


def _is_company(body: Body, text: Text) -> bool:
    """Whether a body is a company of the reference data: a text about two of them is no statement."""
    known = text.lexicon.organisation.get(body.ref)
    return known is not None and known.kind == "organisation-kind-company"


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
