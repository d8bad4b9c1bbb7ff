"""Ministers meant by office alone, where neither the text nor the register tells who holds it: one a state and office.

"The Serbian and Hungarian interior ministers agreed" tells of two people in office, whoever they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph import names
from graph.find.grounds import ground, passage
from graph.find.offices.colleagues import INNER
from graph.find.offices.own_titles import state_of_title
from graph.find.offices.titles import Holder
from graph.findings import STATED, Minister
from graph.layout.blocks import Layout
from graph.link.offices_meant import task_of
from graph.link.offices_said import office_said
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_HEADS = (
    compiled(r"\bPrime Minister\b|\bPremier\b|\bHead of Government\b|\bTaoiseach\b|^(?:Federal )?Chancellor$"),
    compiled(r"\bPresident\b|\bHead of State\b"),
    compiled(r"\bT[áa]naiste\b"),
)
_BELOW = compiled(
    r"\b(?:[Dd]eputy|[Vv]ice|[Jj]unior|[Pp]arliamentary|[Uu]nder-?[Ss]ecretary|[Ss]tate [Ss]ecretary|[Dd]elegate"
    r"|[Aa]ssist\w{2,4})\b"
)
# "A Greek interior minister", "every prime minister": nobody in particular; "appointed minister": of whom it is said.
_OF_NOBODY = compiled(
    r"\b(?:a|an|any|each|every|no|some|another|next|last|previous|future|late|both|either|neither|successive|shadow"
    r"|former|ex|as|than|become|became|becoming|elected|named|appointed|of being|was|were|is|be|been|like|office of"
    r"|offices of|post of|position of|role of|job of|rank of|title of|title|residence of|successor|predecessor)"
    r"(?: the| a| an| his| her| its| their)?(?: (?:new|own|current|acting|then))? $",
    re.IGNORECASE,
)
# "the Prime Minister's Office" is a body; "the president-elect" is not in office.
_OF_ANOTHER = compiled(
    r"(?:['’]s? (?:[Oo]ffice|[Rr]esidence|[Pp]alace|[Ss]pokes\w+|[Cc]abinet|[Dd]epartment|[Ee]nvoy|[Aa]dvis[eo]r)"
    r"|[ -](?:[Dd]esignate|[Ee]lect|[Cc]andidate|[Nn]ominee|[Hh]opeful|[Ss]pokes\w+|[Aa]dvis[eo]r|aide)\b)"
)
# "Deputy Prime Minister and Minister of Ports A": one person, who is named behind both.
_RANK_OF_ANOTHER = compiled(r"(?:,| and|, and) (?:the )?(?:[A-Z][\w-]{2,20} ){0,3}(?:Minister|Secretary)\b")
_COLUMNS = compiled(r"\S(?: {3}|\t)")
_SIGHT = 32  # code points before a title in which this stands
_WITHIN = compiled(r"s in (?:the )?$")  # "my colleagues in Paris"


def without_name(
    layout: Layout,
    holders: Sequence[Holder],
    known: Sequence[tuple[Holder, Minister]],
    home: str,
    lexicon: Lexicon,
) -> list[Minister]:
    """Those of whom a text tells office and state and no more, each once; `known` are the mentions of whom more is
    known."""
    found: list[Minister] = []
    mentioned = {holder for holder, _ in known}
    for holder in (one for one in holders if not one.name and one not in mentioned):
        state = _state(holder, home)
        if not state or not _tells_an_office(holder.title) or not _is_somebody(layout, holder, known, state):
            continue
        told = [(minister, minister.title or minister.office_name) for _, minister in known]
        if any(_is_same(holder, state, minister, title) for minister, title in told):
            continue
        if any(_is_same(holder, state, one, one.office_name) for one in found):
            continue
        found.append(_minister(layout, holder, state, lexicon))
    return found


def _state(holder: Holder, home: str) -> str:
    """The state that a mention is certain to be of: the one beside it, the text's own, or the only one to call an
    office so."""
    is_certain = holder.is_state_said or holder.state in {home, state_of_title(holder.title)}
    return holder.state if is_certain else ""


def _tells_an_office(title: str) -> bool:
    """Whether a title says of what somebody is in charge; "the Austrian minister" is whoever was named before."""
    return bool(task_of(title)) or any(pattern.search(title) for pattern in _HEADS)


def _is_somebody(layout: Layout, holder: Holder, known: Sequence[tuple[Holder, Minister]], state: str) -> bool:
    """Whether a mention means one person in office now, and is not said of somebody who is named beside it."""
    text = layout.text
    raw, at = layout.shadow.raw, passage(layout, holder.start, holder.end).start
    if _COLUMNS.search(raw, raw.rfind("\n", 0, at) + 1, raw.find("\n", at) if "\n" in raw[at:] else len(raw)):
        return False  # signed side by side: the state below the next one's office is not this one's
    if _OF_NOBODY.search(text, max(0, holder.start - _SIGHT), holder.start) or _OF_ANOTHER.match(text, holder.end):
        return False
    if not holder.is_like:
        return not (_BELOW.search(holder.title) and _RANK_OF_ANOTHER.match(text, holder.end))
    if holder.is_loose or _WITHIN.search(text, max(0, holder.start - _SIGHT), holder.start):
        return False
    # Of which office a colleague is the likeness tells, unless somebody of that state is named in the sentence.
    sentence = layout.sentence_at(holder.start)
    return not any(minister.state == state and sentence.start <= one.start < sentence.end for one, minister in known)


def _is_same(holder: Holder, state: str, other: Minister, title: str) -> bool:
    """Whether a mention means the office of somebody of whom the text tells already."""
    if other.state != state:
        return False
    if other.office in holder.offices or not (holder.is_state_said or holder.offices):
        return True  # "Federal Councillor" beside one who is named
    if holder.is_like and INNER.search(holder.title) and INNER.search(title):
        return True  # who of a state's government was there is told
    if bool(_BELOW.search(holder.title)) != bool(_BELOW.search(title)):
        return False
    one, another = task_of(holder.title), task_of(title)
    if one or another:
        return bool(one & another)
    return any(pattern.search(holder.title) and pattern.search(title) for pattern in _HEADS)


def _minister(layout: Layout, holder: Holder, state: str, lexicon: Lexicon) -> Minister:
    of_state = [ref for ref in holder.offices if lexicon.office[ref].state == state]
    office = lexicon.office[of_state[0]] if len(of_state) == 1 else None
    body = lexicon.state.get(state) or lexicon.organisation.get(state)
    slug = names.slug(f"{state.partition('/')[2]} {holder.title}")
    return Minister(
        "",
        "",
        office.ref if office else f"office/{slug}",
        office.name if office else holder.title,
        state,
        body.name if body else "",
        "",
        ground(layout, holder.start, holder.end, "office without a holder", STATED),
        in_register=office is not None,
        title=office_said(holder.title, holder.rank, state),
    )
