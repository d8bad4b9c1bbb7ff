"""Who may pay an amount: the states and bodies that a run of the text names, and whose own money it speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from graph.find.locations import Place
from graph.link.capitals import is_capital, state_around, state_called
from graph.link.own_money import federal_state, own_state
from graph.link.text import Text, body_ref
from graph.patterns.openings import compiled

_OF_AN_EVENT = compiled(
    r" (?:[A-Z]\w{2,16} ){0,2}(?:Conference|Summit|Forum|Dialogue|Talks|Olympics|Games)\b"
)  # "the Oslo Ports Conference"
_WHOSE = compiled(r"['’]s (?:own )?")
_OWN = compiled(
    r"\b(?:(?:[Tt]he|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Ii]ts|[Tt]his) "
    r"(?:own |new |[Ff]ederal |[Nn]ational |[Cc]entral |[Ss]tate ){0,2}"
    r"(?:[Gg]overnment|[Cc]abinet|[Ee]xecutive|[Mm]inistry|[Dd]epartment|[Tt]reasury|[Ee]xchequer|[Ss]tate|Republic"
    r"|[Tt]axpayers?|Confederation|Parliament|Congress)\b(?! (?:of|for) )"
    r"|(?:[Ss]tate|[Nn]ational|[Ff]ederal|own|general) budget|(?P<we>[Ww]e|I|[Oo]ur|[Mm]y|us)\b)"
)
_UNION_MEANT = compiled(r"\b(?:[Tt]he Union|Europe)\b")
_UNION = "organisation/european-union"
_SORTS = (
    ("union", compiled(rf"{_UNION}$")),
    ("commission", compiled(r"organisation/european-commission$")),
    (
        "pot",
        compiled(r".*(?:fund|facility|instrument|programme|mechanism|assistance|grants|phare|tacis|cards)(?:-|$)"),
    ),
    ("council", compiled(r".*(?:parliament|congress|assembly|council)")),
    ("office", compiled(r".*(?:ministry|department|office|agency|board|directorate|service|police|guard)")),
)
_HEAD = 400  # code points at a text's beginning in which it says where it is from


@dataclass(frozen=True, slots=True)
class Payer:
    """One who may pay: where it is named, its reference, and in what way it is named."""

    start: int
    end: int
    ref: str
    sort: str


def payers_in(text: Text, start: int, end: int) -> list[Payer]:
    """Whoever is named in a run, in order: states and bodies, whose a body is, seats of government, ministers for their
    states, and the text's own state where it only says "the Government" or "we"."""
    bodies = [
        Payer(one.start, one.end, body_ref(one), sort_of(text, body_ref(one))) for one in text.bodies_in(start, end)
    ]
    places = ((place, seat_owner(text, place)) for place in text.places_in(start, end))
    found = [
        *bodies,
        *_states(text, start, end, bodies),
        *(Payer(place.start, place.end, owner, "seat") for place, owner in places if owner),
        *(
            Payer(holder.start, holder.end, minister.state, "holder")
            for holder, minister in text.cast.mentioned(start, end)
            if minister.state
        ),
    ]
    found += [one for one in _unnamed(text, start, end) if not any(_is_within(one, other) for other in found)]
    owners = ((one, owner_of(text, one.ref)) for one in found)
    found += [Payer(one.start, one.end, owner, f"owner of {one.sort}") for one, owner in owners if owner]
    return sorted(found, key=lambda one: (one.start, one.sort))


def _states(text: Text, start: int, end: int, bodies: list[Payer]) -> list[Payer]:
    """States by name and by adjective; one that says whose a body is, is of a sort of its own."""
    words = text.layout.text
    found: list[Payer] = []
    for party in text.parties_in(start, end):
        if _OF_AN_EVENT.match(words, party.end):
            continue
        is_whose = any(
            one.start - 1 <= party.end <= one.end or _WHOSE.fullmatch(words[party.end : one.start]) for one in bodies
        )
        is_adjective = words[party.start : party.end] in text.lexicon.adjective
        sort = "whose" if is_whose else "adjective" if is_adjective else "state"
        found.append(Payer(party.start, party.end, party.refs[0], sort))
    return found


def _unnamed(text: Text, start: int, end: int) -> list[Payer]:
    """The text's own state as "the Government" or "we", and the Union as "Europe"."""
    words = text.layout.text
    own = issuer(text)
    found = [Payer(*match.span(), _UNION, "own") for match in _UNION_MEANT.finditer(words, start, end)]
    for match in _OWN.finditer(words, start, end):
        state = federal_state(text, own) if "ederal" in match[0] else speaker(text, match.start()) or own
        if state:
            found.append(Payer(*match.span(), state, "we" if match["we"] else "own"))
    return found


def _is_within(one: Payer, other: Payer) -> bool:
    return other.start < one.end and one.start < other.end and other.end - other.start > one.end - one.start


def owner_of(text: Text, ref: str) -> str:
    """Who fills or runs what reference data know as another's; empty without."""
    entry = text.lexicon.organisation.get(ref)
    return entry.owner if entry is not None and entry.owner else ""


def seat_owner(text: Text, place: Place) -> str:
    """The state, or the Union, that a town stands for as its seat of government; empty for another place."""
    if is_capital(place) and (owner := state_called(text, place)):
        return owner
    known = text.lexicon.world.place(place.ref)
    return state_around(text, place) if known is not None and known.is_capital else ""


def speaker(text: Text, at: int) -> str:
    """The state of the minister in whose words a place stands; empty outside of any."""
    quoted = text.quotation_at(at)
    if quoted is None:
        return ""
    return next((one.state for one in text.cast.ministers if one.tenure == quoted.tenure and one.state), "")


def issuer(text: Text) -> str:
    """The state whose money a text means where it names none: its own, else that where it is from."""
    if own := own_state(text):
        return own
    if text.is_first_person and text.cast.parties:
        return text.cast.parties[0]
    return next(iter(heads(text)), "")


def heads(text: Text) -> dict[str, str]:
    """The states at a text's beginning, first those whose seat of government its dateline may name; and in what way."""
    end = min(_HEAD, len(text.layout.text))
    seats = (state_around(text, place) for place in text.places_in(0, end) if seat_owner(text, place))
    found = {ref: "dateline" for ref in seats if ref}
    for party in text.parties_in(0, end):
        found.setdefault(party.refs[0], "head")
    return found


def sort_of(text: Text, ref: str) -> str:
    """What sort of payer a reference is: a state, the Union, a pot of money, an office, another body."""
    if ref in text.lexicon.state:
        return "state"
    named = next((sort for sort, words in _SORTS if words.match(ref)), "")
    return named or ("body" if ref in text.lexicon.organisation else "new body")
