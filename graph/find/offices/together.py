"""Ministers named together behind one word for all: "Ministers A, B and C", "the ministers of Y and Z, A and B"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.find.offices.colleagues import held_by_a_colleague, names_behind
from graph.find.offices.plural_offices import FIELD_TITLES
from graph.find.offices.state_words import state_at
from graph.find.offices.titles import HONORIFIC, NAME, Holder
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import CAPITALISED, FIELD, SMALL_WORDS

_CAP = CAPITALISED
_LEAD = guarded(
    r"\b(?:[Mm]inisters|(?P<below>(?:[Dd]eputy |[Vv]ice[- ])[Mm]inisters|[Ss]tate [Ss]ecretaries"
    r"|[Ss]ecretaries of [Ss]tate))\b"
    r"(?: (?:of|for|responsible for|in charge of|competent for|with responsibility for|dealing with|concerned with)"
    rf"(?P<fields>(?:,?(?: and)?(?: for| of)?(?: the)? (?i:{FIELD.pattern})\b){{1,7}}))?"
)
# "interior and migration | ministers"
_FIELDS_BEFORE = compiled(rf"\b(?P<fields>(?i:{FIELD.pattern})(?:(?:,? and|,) (?i:{FIELD.pattern})){{0,3}}) $")
_FIELDS_REACH = 80  # code points before "ministers" in which these stand
_BELOW = {
    "deputy ministers": "Deputy Minister",
    "vice ministers": "Vice-Minister",
    "state secretaries": "State Secretary",
    "secretaries of state": "Secretary of State",
}
_EACH = compiled(r",? and |, ")
_INTO_STATES = compiled(r" (?:of|from) (?:the )?")
_STATES_BEFORE = compiled(rf"\b(?P<states>{_CAP}(?:, {_CAP}){{0,5}}(?:,? and {_CAP})?) $")
_STATES_REACH = 120  # code points before "ministers" in which adjectives of states stand
_NEXT_STATE = compiled(r"(?:, and|,| and) (?:of |from )?(?:the )?")
_INTO_NAMES = compiled(r"(?:,? (?:represented|led|headed) by|,? (?:namely|i\.e\.|that is))?")
_NAMES_REACH = 260  # code points before "ministers" in which those it tells of are named
_IN_APPOSITION = compiled(
    rf", (?:both |all |respectively )?(?:the )?(?:{_CAP}(?:, {_CAP}){{0,5}}(?:,? and {_CAP})? )?"
    r"(?:(?:interior|justice|foreign|migration|immigration|security|respective|responsible) )?$"
)
_AND = compiled(r", and |, | and ")
_NAME_REACH = 80  # code points of one of them, with the state
_WHOSE_NAME = compiled(rf"(?:(?P<state>[A-Z]\w+)['’]s )?(?:(?<=\s)|^){HONORIFIC}{NAME}$")
_OFFICES_OF_BRITAIN = ("Home Office ", "Foreign Office ", "Cabinet Office ", "Treasury ")
_POSSESSIVE = compiled(r"(?:['’]s|(?<=s)['’])$")
_FEWEST = 2  # one name behind "ministers" may be a body's
_KEYS = compiled("|".join(sorted(FIELD_TITLES, key=len, reverse=True)), re.IGNORECASE)
_OF_UNKNOWN = frozenset({"Minister"})
_NOBODY = compiled(
    r"\b(?:European|Commission|Council|Union|Agency|Office|Ministry|Home|Foreign|Interior|Justice|Affairs|State|Group"
    r"|Republic|Kingdom|Minister|Deputy|Delegate|Responsible|North|South|East|West|United|Joint|High|Prime|Government"
    r"|Secretary|Security|Migration|Asylum|Border|Police|Coast|Force|National|Federal|Member|States|Article|Annex)\b"
)


def find_together(text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, taken: Spans) -> list[Holder]:
    """Those whom a text names one after the other as "ministers", each with the state that is said for each.

    `known` are the people of the register by their names, `used` the names that are found already, `taken` the names of
    places and bodies.
    """
    found: list[Holder] = []
    for lead in _LEAD.on_lines(text):
        at, states = _states(text, lead, lexicon)
        into = _INTO_NAMES.match(text, at)
        named = names_behind(text, into.end() if into else at, known, lexicon, used)
        people = [one for one in named if _may_be_somebody(text, one[0], one[1], taken)]
        if len(people) < _FEWEST:
            before = _names_before(text, lead.start(), lexicon, used)
            people = [one for one in before if _may_be_somebody(text, one[0], one[1], taken)]
        if len(people) < _FEWEST:
            continue
        titles = _titles_in_turn(text, lead, len(people))
        in_turn = states if len(states) == len(people) else [states[0] if len(states) == 1 else ""] * len(people)
        found += [
            held_by_a_colleague(
                (start, end),
                (start, end),
                own or state or _state_of(known.get(text[start:end], ""), lexicon),
                title,
                known,
                text,
                lexicon,
            )
            for (start, end, own), state, title in zip(people, in_turn, titles, strict=True)
        ]
    return found


def _states(text: str, lead: re.Match[str], lexicon: Lexicon) -> tuple[int, Sequence[str]]:
    """Where the states beside a lead end, and which they are: "the A and B ministers", "ministers for ferries of A and
    B"."""
    fields = _FIELDS_BEFORE.search(text, max(0, lead.start() - _FIELDS_REACH), lead.start())
    begins = fields.start() if fields else lead.start()
    before = _STATES_BEFORE.search(text, max(0, begins - _STATES_REACH), begins)
    words = re.findall(_CAP, before["states"]) if before else []
    if adjectives := [lexicon.adjective[word] for word in words if word in lexicon.adjective]:
        return lead.end(), adjectives
    whose = [state for word in words if (state := lexicon.state_named.get(_POSSESSIVE.sub("", word), ""))]
    if whose or text.endswith(_OFFICES_OF_BRITAIN, 0, lead.start()):
        return lead.end(), whose or ["organisation/united-kingdom"]  # "Sweden's ministers", "Home Office ministers"
    into = _INTO_STATES.match(text, lead.end())
    states: list[str] = []
    at = end = lead.end()
    at = into.end() if into else at
    while into and (name := state_at(text, at, lexicon)):
        states.append(lexicon.state_named[name])
        end = at + len(name)
        into = _NEXT_STATE.match(text, end)
        at = into.end() if into else end
    return end, states


def _names_before(text: str, lead: int, lexicon: Lexicon, used: Spans) -> list[tuple[int, int, str]]:
    """Those to whom the lead stands in apposition: "A and B, the ministers for ferries", "Norway's A and B, both …"."""
    first = max(text.rfind("\n", 0, lead) + 1, lead - _NAMES_REACH)
    apposition = _IN_APPOSITION.search(text, first, lead)
    if apposition is None:
        return []
    found: list[tuple[int, int, str]] = []
    ends = [
        apposition.start(),
        *(match.start() for match in reversed(list(_AND.finditer(text, first, apposition.start())))),
    ]
    for end in ends:
        match = _WHOSE_NAME.search(text, max(first, end - _NAME_REACH), end)
        start = match.start("name") if match else end
        if match is None or used.overlap(start, end):
            break
        found.append((start, end, lexicon.state_named.get(match["state"] or "", "")))
        if not _AND.search(text, max(first, match.start() - len(", and ")), match.start()):
            break  # the list begins here: "Yesterday A and B, …"
    return found[::-1]


def _state_of(person: str, lexicon: Lexicon) -> str:
    """The state that somebody of the register held office in; empty for others."""
    return next((lexicon.office[tenure.office].state for tenure in lexicon.held_by.get(person, ())), "")


def _may_be_somebody(text: str, start: int, end: int, taken: Spans) -> bool:
    return not (_NOBODY.search(text, start, end) or any(begin == start for begin, _ in taken.overlapping(start, end)))


def _titles_in_turn(text: str, lead: re.Match[str], people: int) -> list[frozenset[str]]:
    """What each of some people is: by one word for all, or of as many fields each the one in turn ("the interior and
    migration ministers, A and B")."""
    if lead["below"]:
        words = (lead["fields"] or "").split()
        field = " ".join(word if word in SMALL_WORDS else word[0].upper() + word[1:] for word in words)
        rank = _BELOW[lead["below"].lower().replace("-", " ")]
        return [frozenset({f"{rank} for {field}" if field else rank})] * people
    before = _FIELDS_BEFORE.search(text, max(0, lead.start() - _FIELDS_REACH), lead.start())
    if lead["fields"] or before is None:
        return [_titles(lead["fields"] or "")] * people
    fields = [_titles_of_field(one) for one in _EACH.split(before["fields"])]
    return fields if len(fields) == people else [_titles_of_field(before["fields"])] * people


def _titles_of_field(field: str) -> frozenset[str]:
    """What those are who are "ferries ministers"."""
    return FIELD_TITLES.get(field.lower()) or frozenset({f"{field[0].upper()}{field[1:]} Minister"})


def _titles(fields: str) -> frozenset[str]:
    """What those are who are ministers for some fields."""
    key = _KEYS.search(fields)
    return FIELD_TITLES[key[0].lower()] if key else _OF_UNKNOWN
