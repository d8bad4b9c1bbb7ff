"""Ministers told by the office of others: "her French counterpart", "the interior ministers of Belgium and Spain"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.find.offices.plural_offices import INTERIOR, LIST, plural_offices
from graph.find.offices.state_words import state_at
from graph.find.offices.titles import HONORIFIC, NAME, Holder
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import CAPITALISED, FIELD

_CAP = CAPITALISED
_COUNTERPART = guarded(
    # "our Central American counterparts" are nobody's of one state.
    r"(?<!Central )(?<!Latin )(?<!South )(?<!North )(?<!West )(?<!East )"
    rf"\b(?:(?P<states>{LIST}) )?(?:counterpart|colleague|opposite number|homologue|peer|(?P<host>host"
    rf"|guest))(?P<many>s?)\b"
)
_BETWEEN = compiled(r"(?:,|;)?(?: and)?(?: of| from| in)?(?: the)? ")
_INTO = compiled(r"(?: of| from| in)(?: the)? ")
_NAME_OF_ONE = compiled(
    rf"(?:,? |: | [–—-] | \(|,? and ){HONORIFIC}(?:(?P<title>Minister|Commissioner|President|Chancellor|Secretary) "
    rf"(?P<surname>{CAPITALISED})(?! {CAPITALISED})|(?:Minister |Commissioner |President )?{NAME})"
)
# "Interior Ministers and State Secretaries from …": more offices, and nobody's name.
_OFFICES = compiled(
    r"\b(?:Secretaries|Ministers|Ambassadors|Commissioners|Delegates|Officials|Directors|Heads|Chiefs)$"
)
_HONORED = compiled(r"(?:Mr|Mrs|Ms|Miss|Dr|Prime|President|Minister|Secretary)\b")  # begins another mention
_HIS = compiled(r"\b(?:his|her|its|their) (?:(?:new|direct|own) )?$")
_OF_A_BODY = compiled(r",? (?:of|from|at) (?:the )?[A-Z]")
_RANKED = compiled(
    r"(?:Director|General|Chief|Colonel|Major|Captain|Superintendent|Commander|Ambassador|Inspector|Constable|Admiral"
    r"|Head|Prefect|Mayor|Governor|Professor|Deputy|Assistant|Brigadier|Lieutenant|Consul)\b"
)
_MINE = compiled(r"\b[Mm]y (?:(?:new|own|dear|excellent) )?$")
_FIRST_PERSON = compiled(r"\b(?:I|[Mm]y)\b")
_BESIDE_ME = compiled(r",? and (?:I\b|my\b)")
_OF_OFFICIALS = compiled(
    r"\b(?:enforcement|police|policing|military|officials['’]?|experts?|service|agency|intelligence|border|customs"
    r"|prison"
    r"|technical|parliamentary|party|diplomatic|naval|army) $"
)
# "Director General A and his Indian counterpart"
_OF_AN_OFFICIAL = compiled(
    rf"\b{_RANKED.pattern}(?: of {CAPITALISED}| {CAPITALISED}| [A-Z]\.){{1,5}},?"
    r" (?:and|with|to|met|meets) (?:his|her|its) (?:[a-z]{3,10} )?$"
)
_OF_UNKNOWN = frozenset({"Minister"})  # the counterpart of somebody whose office the text does not tell
_TELLS_A_TASK = compiled(r"(?i)\b(?:Minister|Secretary|Commissioner) (?:of|for) (?!State\b)|\w(?<!Prime) Minister$")
_NAME_BEHIND_STATE = compiled(rf"(?:, | \(){HONORIFIC}{NAME}(?=[,)]| and\b)[,)]?")
_OF_STATE = compiled(r"(?:,? (?:of|from|for) (?:the )?| \()")
_BRACKETED = compiled(r" \((?P<place>[A-Z][\w .’'-]{1,30})\)")
_TASK_IN_BRACKETS = compiled(
    rf" \((?:Ministry of (?:the )?)?(?:{FIELD.pattern})(?:[ ,]{CAPITALISED}|,? and| of| the){{0,6}}\)"
)
_WORD = compiled(rf"(?!and\b){_CAP}")
_WORDS_BEFORE = compiled(rf"(?:\b{_CAP} ){{1,2}}$")
_CAPITAL = compiled(r"\b[A-Z]")
_LONGEST_STATE = 40  # code points before a word in which what it ends begins
_NAMED_BEFORE = compiled(rf"(?:^|(?<=[\s(])){HONORIFIC}{NAME}, (?:his|her|their|my|our) (?:new |own |then |direct )?$")
_NAMED_HOST = compiled(r", [A-Z]")
_BESIDE = 40  # code points between somebody and "his colleague"
_NAME_REACH = 90  # code points before "his colleague" in which a name stands
_MOST = 7  # people named behind one lead
_MOST_STATES = 30  # whose ministers one lead tells of
# What to call offices that states give many names.
_PLAIN = ("Minister of the Interior", "Prime Minister", "President", "Foreign Minister", "Defence Minister")


def find_colleagues(
    text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, holders: Sequence[Holder]
) -> list[Holder]:
    """Those whose office is told by another's, or by one word for all: with their names where they are named."""
    found: list[Holder] = []
    for match in _COUNTERPART.on_lines(text):
        if _OF_OFFICIALS.search(text, max(0, match.start() - 24), match.start()):
            continue
        if match["host"] and not _NAMED_HOST.match(text, match.end()):
            continue  # "the hosts" of whatever: "her Belgian host, A" is in office
        before = [holder for holder in holders if holder.start < match.start() and holder.offices]
        if _MINE.search(text, max(0, match.start() - 24), match.start()):
            before = _speaking(text, before)
        beside = max((one for one in holders if one.start < match.start()), key=lambda one: one.start, default=None)
        titles = frozenset(lexicon.office[before[-1].offices[0]].titles) if before else _OF_UNKNOWN
        if beside is not None and beside.title and not beside.offices and match.start() - beside.end < _BESIDE:
            # The colleague of somebody whose office the register does not have.
            titles = frozenset({beside.title}) if _TELLS_A_TASK.search(beside.title) else _OF_UNKNOWN
        told = _told(text, match, titles, known, lexicon, used)
        if _OF_AN_OFFICIAL.search(text, max(0, match.start() - _NAME_REACH), match.start()):
            told = [replace(one, is_loose=True) for one in told]
        found += told
    for office in plural_offices(text):
        told = _told(text, office.match, office.titles, known, lexicon, used)
        found += [replace(one, is_loose=one.is_loose or office.is_of_several_fields) for one in told]
    return found


INNER = compiled(
    r"\b(?:Interior|Internal|Home|Justice|Migration|Immigration|Asylum|Security|Integration|Border|Refugees)\b"
)
"""What is asked of whoever is in charge of the interior, under whichever title."""


def without_guesses(holders: Sequence[Holder], listed: Sequence[Holder], lexicon: Lexicon) -> list[Holder]:
    """Those of a text without whom a list of states only lets guess, where another minister is named of that state.

    `listed` are those told by the office of others. "The interior ministers of A and B met", and then a minister for
    asylum of B by name: who was there is told.
    """
    named = [(one, _held(one, lexicon)) for one in holders if one.name]

    def is_guess(holder: Holder) -> bool:
        if holder.name or holder.person or not holder.state or holder not in listed or not INNER.search(holder.title):
            return False
        others = [(one, held) for one, held in named if one.state == holder.state and INNER.search(one.title)]
        return bool(others) and not any(held.intersection(holder.offices) for _, held in others)

    return [holder for holder in holders if not is_guess(holder)]


def _held(holder: Holder, lexicon: Lexicon) -> frozenset[str]:
    """The offices that somebody named may hold: those in which the register has them, else those of their title."""
    tenures = lexicon.held_by.get(holder.person, ())
    return frozenset(tenure.office for tenure in tenures) if tenures else frozenset(holder.offices)


def _speaking(text: str, holders: Sequence[Holder]) -> list[Holder]:
    """Of those in office before "my counterpart" the one who may speak: named above the first "I", and not beside it
    ("The Prime Minister and I")."""
    first = _FIRST_PERSON.search(text)
    until = first.start() if first else 0
    return [one for one in holders if one.end <= until and not _BESIDE_ME.match(text, one.end)]


def _told(
    text: str,
    match: re.Match[str],
    titles: frozenset[str],
    known: Mapping[str, str],
    lexicon: Lexicon,
    used: Spans,
) -> list[Holder]:
    """The people whom one lead tells of, state by state, or name by name."""
    states = match.groupdict().get("states")
    words = _words(text, match) if states else []
    adjectives = [(word, _state_ending(text, word, lexicon)) for word in words]
    listed = [(word.start(), word.end(), state) for word, state in adjectives if state]
    names = names_behind(text, match.end(), known, lexicon, used) or _name_before(text, match.start(), used)
    if listed and names and (len(listed) == len(names) or len(listed) == 1):
        return [
            held_by_a_colleague(
                (match.start(), end),
                (start, end),
                listed[min(number, len(listed) - 1)][2],
                titles,
                known,
                text,
                lexicon,
            )
            for number, (start, end, _) in enumerate(names)
        ]
    if not listed and names and all(state for _, _, state in names):
        return [
            held_by_a_colleague((start, end), (start, end), state, titles, known, text, lexicon)
            for start, end, state in names
        ]
    if not listed and not states and (of_register := _in_like_office(names, titles, known, text, lexicon)):
        return of_register
    if not listed and not states and (one := _of_some_state(text, match, names, titles, known)):
        return [one]
    if listed:
        several = len(listed) == 1 and text.endswith("s", match.start(), match.end())
        last = listed[-1][0]
        return [
            replace(
                held_by_a_colleague(
                    (start, match.end() if start == last else end), (start, start), state, titles, known, text, lexicon
                ),
                is_loose=several,
            )
            for start, end, state in listed
        ]
    return _by_state(text, match, titles, known, lexicon, used)


def _in_like_office(
    names: Sequence[tuple[int, int, str]],
    titles: frozenset[str],
    known: Mapping[str, str],
    text: str,
    lexicon: Lexicon,
) -> list[Holder]:
    """Those called counterparts without a state, of whom the register has one and the like office: "his counterpart,
    A B". Empty where it lacks one of them."""
    if titles is _OF_UNKNOWN:
        return []
    found: list[Holder] = []
    for start, end, _ in names:
        held = lexicon.held_by.get(known.get(text[start:end], ""), ())
        states = dict.fromkeys(
            state
            for tenure in held
            if tenure.office in _same_office(titles, state := lexicon.office[tenure.office].state, lexicon)[1]
        )
        if len(states) != 1:
            return []
        found.append(held_by_a_colleague((start, end), (start, end), next(iter(states)), titles, known, text, lexicon))
    return found


def _of_some_state(
    text: str,
    match: re.Match[str],
    names: Sequence[tuple[int, int, str]],
    titles: frozenset[str],
    known: Mapping[str, str],
) -> Holder | None:
    """The one person named behind "his counterpart" of whom neither text nor register tell the state: in the like
    office of whatever state the text means; None where that is told otherwise, or where no office is like."""
    if (
        len(names) != 1
        or titles is _OF_UNKNOWN
        or match.groupdict().get("host", "")
        or not _HIS.search(text, max(0, match.start() - _NAME_REACH), match.start())
    ):
        return None
    start, end, state = names[0]
    words = text[start:end]
    is_ranked = _RANKED.search(text, match.end(), end) is not None
    if state or " " not in words or is_ranked or words in known or _OF_A_BODY.match(text, end):
        return None
    title = "Minister of the Interior" if titles & INTERIOR else min(titles)
    return Holder(start, end, title, (), "", "", words, start, end, is_like=True)


def _words(text: str, match: re.Match[str]) -> list[re.Match[str]]:
    return list(_WORD.finditer(text, *match.span("states")))


def _name_before(text: str, at: int, used: Spans) -> list[tuple[int, int, str]]:
    """The name that "his Belgian colleague" stands in apposition to; empty without."""
    before = _NAMED_BEFORE.search(text, max(0, at - _NAME_REACH), at)
    if before is None or used.overlap(*before.span("name")):
        return []
    return [(*before.span("name"), "")]


def _state_ending(text: str, word: re.Match[str], lexicon: Lexicon) -> str:
    """The state that a word, or the two or three words ending in it, tells: "Belgian", "Sri Lankan"; else empty."""
    before = _WORDS_BEFORE.search(text, max(0, word.start() - _LONGEST_STATE), word.start())
    first = before.start() if before else word.start()
    starts = [first + match.start() for match in _CAPITAL.finditer(text[first : word.start()])]
    for start in (*starts, word.start()):
        words = text[start : word.end()]
        if state := lexicon.adjective.get(words, "") or lexicon.state_named.get(words, ""):
            return state
    return ""


def names_behind(
    text: str, at: int, known: Mapping[str, str], lexicon: Lexicon, used: Spans
) -> list[tuple[int, int, str]]:
    """The names that follow a lead, each with the state behind it: "A of France and B of Belgium", "A (Paris)"."""
    found: list[tuple[int, int, str]] = []
    while len(found) < _MOST and (match := _NAME_OF_ONE.match(text, at)):
        start, at = match.span("name") if match["name"] else match.span("surname")
        if used.overlap(start, at) or state_at(text, start, lexicon) or _HONORED.match(text, start):
            break
        if _OFFICES.search(text, start, at):
            break
        state = ""
        of = _OF_STATE.match(text, at)
        if of and (name := state_at(text, of.end(), lexicon)):
            state, behind = lexicon.state_named[name], of.end() + len(name)
            found.append((start, at, state))
            at = behind + text.startswith(")", behind)
        elif of and (town := _BRACKETED.match(text, at)) and (state := _state_around(town["place"], lexicon)):
            found.append((start, at, state))
            at = town.end()
        elif task := _TASK_IN_BRACKETS.match(text, at):
            found.append((start, at, state))
            at = task.end()
        else:
            found.append((start, at, state))
    return found


def _state_around(place: str, lexicon: Lexicon) -> str:
    """The state in whose land a place of the reference data lies; empty where there is none."""
    ref = lexicon.called(place)
    around = (one.ref for one in lexicon.states if one.territory and lexicon.is_within(ref, one.territory))
    return next(around, "") if ref else ""


def _by_state(
    text: str, match: re.Match[str], titles: frozenset[str], known: Mapping[str, str], lexicon: Lexicon, used: Spans
) -> list[Holder]:
    """One minister for each state that follows: "… of Belgium, A, and of the Netherlands, B", "… of A, B and C"."""
    found: list[Holder] = []
    lead = _INTO.match(text, match.end())
    at = lead.end() if lead else -1
    if in_turn := _in_turn(text, at, titles, known, lexicon, used):
        return in_turn
    while at >= 0 and len(found) < _MOST_STATES and (name := state_at(text, at, lexicon)):
        start, at = at, at + len(name)
        person = _NAME_BEHIND_STATE.match(text, at)
        state = lexicon.state_named[name]
        if person and not used.overlap(*person.span("name")) and not state_at(text, person.start("name"), lexicon):
            found.append(held_by_a_colleague((start, at), person.span("name"), state, titles, known, text, lexicon))
            at = person.end()
        else:
            found.append(held_by_a_colleague((start, at), (start, start), state, titles, known, text, lexicon))
        between = _BETWEEN.match(text, at)
        at = between.end() if between else -1
    return found


def _in_turn(
    text: str, at: int, titles: frozenset[str], known: Mapping[str, str], lexicon: Lexicon, used: Spans
) -> list[Holder]:
    """Those named in the order of their states: "of Y and Z, A and B"; empty where the names are not as many."""
    states: list[str] = []
    end = at
    while at >= 0 and len(states) < _MOST_STATES and (name := state_at(text, at, lexicon)):
        states.append(lexicon.state_named[name])
        end = at + len(name)
        between = _BETWEEN.match(text, end)
        at = between.end() if between else -1
    names = names_behind(text, end, known, lexicon, used) if len(states) > 1 else []
    if len(names) != len(states) or any(state for _, _, state in names):
        return []
    return [
        held_by_a_colleague((start, until), (start, until), state, titles, known, text, lexicon)
        for (start, until, _), state in zip(names, states, strict=True)
    ]


def held_by_a_colleague(
    span: tuple[int, int],
    name: tuple[int, int],
    state: str,
    titles: frozenset[str],
    known: Mapping[str, str],
    text: str,
    lexicon: Lexicon,
) -> Holder:
    """One of those told by the office of others, in the office of their own state; `span` is where they are told."""
    title, offices = _same_office(titles, state, lexicon)
    words = text[slice(*name)]
    person = known.get(words, "") or (_of_family(words, state, lexicon) if words else "")
    if person and titles is _OF_UNKNOWN:
        title, offices = "", ()  # the register tells the office
    start, end = min(span[0], name[0]), max(span[1], name[1])
    return Holder(start, end, title, offices, state, person, words, *name, bool(state), is_like=True)


def _of_family(surname: str, state: str, lexicon: Lexicon) -> str:
    """The one person of the register with a surname who held office in a state; empty where there is none."""
    found = [
        person.ref
        for person in lexicon.people
        if person.family == surname
        and any(lexicon.office[tenure.office].state == state for tenure in lexicon.held_by.get(person.ref, ()))
    ]
    return found[0] if len(found) == 1 else ""


def _same_office(titles: frozenset[str], state: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """The office of one state that answers to another's, and what to call it where the register has none."""
    if not titles:
        return "", ()
    meant = titles | (INTERIOR if titles & INTERIOR else frozenset())
    alike = tuple(
        one.ref
        for one in lexicon.offices
        if one.state == state and not meant.isdisjoint(frozenset(one.titles) - frozenset(one.borrowed))
    )
    if alike:
        return lexicon.office[alike[0]].name, alike[:1]
    return next((title for title in _PLAIN if title in meant), min(titles)), ()
