"""People with their given names behind a title that is all there is of it: "Minister A B", "Secretary A B"."""

from __future__ import annotations

from collections.abc import Mapping

from graph.find.offices.titles import HONORIFIC, NAME, ONLY_SURNAME, Holder
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.portfolios import FIELD

_TITLED = guarded(
    r"(?<![\w-])(?P<title>(?:Deputy |Vice[- ]|Junior )?Minister(?: of State)?|Undersecretary"
    r"|(?:Deputy )?Secretary(?! General)|State Secretary|Secretary of State) "
    rf"{HONORIFIC}{NAME}"
)
STANDS_ALONE = compiled(
    r"(?:^|[^\w\s.-]\s?|[.–—]\s|\b[a-z]{1,12}\s|\n"
    r"|\b(?:When|While|As|After|Before|If|Since|Because|Although|Though|Once|Both|With|And|But|Today|Yesterday)\s)$"
)
"""What stands before a title that is all there is of it: no "Prime" or "Deputy" of another title."""
_REACH = 24  # code points before a title in which this is looked for
_OF_SOMETHING = compiled(r"['’]s\b.*")  # "Secretary A's Visit"
_NOBODY = compiled(
    r"\b(?:Delegate|Designate|Elect|Council|Group|Team|Board|College|Conference|Office|Level|Meetings?|Government"
    r"|General|Emeritus|Cabinet|Statement|Speech|Press|Responsible|Questions|Members?|Counterparts?|Colleagues?|Union"
    r"|Minister\w*|Secretary|President|Commission\w*|State|Treasury|Hon(?:ou?rable)?|Friend|The|And|In|On|At|For|With)\b"
)


def find_bare_titles(text: str, known: Mapping[str, str], used: Spans, taken: Spans) -> list[Holder]:
    """Those named in full behind "Minister" or "Secretary", of whom the text tells neither field nor state.

    `known` are the people of the register by their names, `used` the names found already, `taken` the names of places,
    bodies and titles.
    """
    found: list[Holder] = []
    for match in _TITLED.on_lines(text):
        if not STANDS_ALONE.search(text, max(0, match.start() - _REACH), match.start()):
            continue
        start, end = match.span("name")
        inside = [begin for begin, until in taken.overlapping(start, end) if begin > start or until >= end]
        name = _OF_SOMETHING.sub("", text[start : min([end, *inside])]).rstrip(" ,")
        end = start + len(name)
        if _is_full(name) and not used.overlap(start, end):
            found.append(Holder(match.start(), end, match["title"], (), "", known.get(name, ""), name, start, end))
    return found


def _is_full(name: str) -> bool:
    """Whether a name is one of somebody, with a given name."""
    first, _, others = name.partition(" ")
    return bool(others) and not (ONLY_SURNAME.fullmatch(name) or _NOBODY.search(name) or FIELD.fullmatch(first))
