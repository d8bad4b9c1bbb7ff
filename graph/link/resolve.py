"""Who is meant: ministers by name or office, "the two ministers", "we", and who speaks in a quotation.

Within a document first; then by the register, at the date of what is told. What the register decides is *resolved*,
never *stated*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from graph import names
from graph.find.grounds import ground, passage
from graph.find.offices.titles import Holder
from graph.findings import RESOLVED, STATED, Minister, Notice
from graph.layout.blocks import BODY, Layout
from graph.link.home_state import home_of, is_joint
from graph.link.mentions_told import MentionsTold
from graph.link.offices_meant import (
    each_once,
    held_on,
    is_own,
    nobody_known,
    office_in_other_words,
    on_the_day,
)
from graph.link.offices_said import fullest, office_said, with_ministry
from graph.link.parliament import parliaments_state
from graph.link.principals import parties, principals
from graph.link.states_decided import states_decided
from graph.link.states_meant import states_named
from graph.link.without_name import without_name
from graph.patterns.openings import compiled
from graph.reference.identities import misspelt, small_capitals
from graph.reference.lexicon import Lexicon

# Titles that many hold at a time: with a name that the register does not know they tell no office.
_OF_MANY = frozenset({"President", "Chancellor", "Commissioner", "European Commissioner", "EU Commissioner"})
_BARE = frozenset({"President", "Commissioner", "Minister", "Chancellor", "Secretary of State", "Vice-President"})
_SAID = frozenset({*BODY, "title", "heading", "attribution"})
# Over a signature and in a note somebody counts who is named with the office.
_SAID_IN_FULL = _SAID | {"note", "boilerplate"}
_OF_A_GOVERNMENT = compiled(r"(?:\bMinister|State Secretary|Vice[- ]Chancellor)$")
_IN_CHARGE = compiled(r"\b(?:Minister|Secretary)\b")
# Titles that states share; what is "Home Secretary" without a state is British.
_IS_OF_MANY_STATES = compiled(r"\b(?:Minister|Ministry|President|Attorney General|Chancellor)\b")


@dataclass(frozen=True, slots=True)
class Cast:
    """The ministers of a document; for each mention of one, which minister it is; and the parties who speak.

    `parties` are the states of the ministers in whose name the document speaks; `unheld` the offices of one state
    named without a holder who is known: begin, end, state.
    """

    ministers: tuple[Minister, ...]
    mentions: tuple[tuple[Holder, Minister], ...]
    parties: tuple[str, ...]
    principals: tuple[Minister, ...]
    warnings: tuple[Notice, ...]
    unheld: tuple[tuple[int, int, str], ...] = ()
    home: str = ""  # the state that the document takes for granted; empty where it takes none

    def mentioned(self, start: int, end: int) -> tuple[tuple[Holder, Minister], ...]:
        """The mentions of ministers in a run of the text."""
        return self.mentions[self._before(start) : self._before(end)]

    def _before(self, offset: int) -> int:
        """How many mentions begin before an offset."""
        return bisect_left(self.mentions, offset, key=lambda pair: pair[0].start)


def cast(
    layout: Layout,
    holders: Sequence[Holder],
    day: date | None,
    lexicon: Lexicon,
    given_in: str = "",
    places: Sequence[tuple[int, str]] = (),
) -> Cast:
    """Who is who in a document, as of the day that it tells of.

    `given_in` is the place where it was given, `places` are those it names, by where, and the bodies.
    """
    spoken = [
        on_the_day(holder, day, lexicon)
        for holder in holders
        if layout.block_at(holder.start).kind in (_SAID_IN_FULL if holder.name and holder.title else _SAID)
    ]
    states = states_named(layout, places, given_in, lexicon)
    home = sits = parliaments_state(layout.text, lexicon)
    if not home and not is_joint(layout, spoken):
        home = home_of(spoken, day, lexicon, states)
    offices = {
        holder: _office_of(holder, _person_of(holder, day, lexicon), spoken, day, lexicon, home)
        for holder in spoken
        if holder.name
    }
    meant = states_decided(states, spoken, home, day, lexicon, partial(_open_state, offices, day, lexicon))
    named = [
        (holder, minister)
        for holder in spoken
        if holder.name and (minister := _by_name(layout, holder, offices[holder], meant, day, lexicon))
    ]
    by_person = with_ministry(_one_each(named), layout.text, home)
    told = MentionsTold(
        layout, frozenset(ref for mention in lexicon.parties.find(layout.text) for ref in mention.refs), home, sits
    )
    for holder, minister in named:
        told.add(holder, by_person[minister.person])
    warnings, unheld = _told_by_office(layout, spoken, told, by_person, day, lexicon)
    pairs = sorted(told.pairs, key=lambda pair: pair[0].start)
    ministers = (*dict.fromkeys(one for _, one in pairs), *without_name(layout, spoken, pairs, home, lexicon))
    speaking = principals(layout, pairs)
    told_once = tuple(each_once(warnings))
    return Cast(ministers, tuple(pairs), parties(layout, speaking), speaking, told_once, tuple(unheld), home)


def _told_by_office(
    layout: Layout,
    spoken: Sequence[Holder],
    told: MentionsTold,
    by_person: dict[str, Minister],
    day: date | None,
    lexicon: Lexicon,
) -> tuple[list[Notice], list[tuple[int, int, str]]]:
    """Takes those whom a text calls by their office alone to the people told; what is left: a warning of each office
    whose holder nobody knows, and where the text tells one of a certain state."""
    warnings: list[Notice] = []
    unheld: list[tuple[int, int, str]] = []
    for holder in spoken:
        if holder.name or not holder.offices:
            continue
        minister = _by_office(layout, holder, told, day, lexicon)
        if minister is None:
            warnings.append(nobody_known(passage(layout, holder.start, holder.end), holder, day, lexicon))
            if len(of := {lexicon.office[ref].state for ref in holder.offices}) == 1:
                unheld.append((holder.start, holder.end, of.pop()))
            continue
        told.add(holder, by_person.setdefault(minister.person, minister))
    return warnings, unheld


def _person_of(holder: Holder, day: date | None, lexicon: Lexicon) -> str:
    """The reference of whoever a mention names: the register's, however the text spells it, else one of the name."""
    person = holder.person or names.person(holder.name)
    if person in lexicon.person:
        return person
    return misspelt(holder.name, holder.offices, day, lexicon) or person


def _open_state(
    offices: Mapping[Holder, tuple[str, str, str]], day: date | None, lexicon: Lexicon, holder: Holder
) -> tuple[str, str] | None:
    """Who a mention is and the state that its title alone tells; None where the state is said or the register's."""
    if not (holder.name and holder.title) or holder.is_state_said:
        return None
    person, (office, _, state) = _person_of(holder, day, lexicon), offices[holder]
    is_held = any(tenure.office == office for tenure in lexicon.held_by.get(person, ()))
    return None if is_held else (person, state)


def _by_name(
    layout: Layout,
    holder: Holder,
    told: tuple[str, str, str],
    meant: Mapping[str, str],
    day: date | None,
    lexicon: Lexicon,
) -> Minister | None:
    """The minister that a mention with a name is; None for somebody in no known office.

    `told` is the office that text and register tell with its title and state, `meant` the states of those whose state
    they leave open.
    """
    person = _person_of(holder, day, lexicon)
    name = lexicon.person[person].name if person in lexicon.person else small_capitals(holder.name)
    office, title, state = told
    is_open = _open_state({holder: told}, day, lexicon, holder) is not None
    if is_open and (of := meant.get(holder.name, state)) != state:
        office, title, state = _office_in(of, holder, lexicon) if of else ("", "", "")
    if not office and _OF_A_GOVERNMENT.search(holder.title):
        # Of a state that the text does not tell.
        office, title = f"office/{names.slug(holder.title)}", holder.title
    if not office:
        return None
    tenure = held_on(office, person, day, lexicon)
    rule = "minister named" if holder.title else "minister by name alone"
    evidence = ground(layout, holder.name_start, holder.name_end, rule, STATED if holder.title else RESOLVED)
    if person not in lexicon.person and "ı" in evidence.passage.quote:
        name = evidence.passage.quote if evidence.passage.quote.replace("ı", "i") == name else name
    if holder.title:
        evidence = replace(evidence, supported_by=passage(layout, holder.start, holder.end))
    ref = tenure.ref if tenure else names.tenure(office, person)
    return Minister(
        person, name, office, title, state, _country(state, lexicon), ref, evidence, in_register=tenure is not None
    )


def _office_in(state: str, holder: Holder, lexicon: Lexicon) -> tuple[str, str, str]:
    """The office of a title in one state, its title and the state: the register's, else one made of both."""
    known = [one for one in lexicon.offices if one.state == state and holder.title in one.titles]
    known.sort(key=lambda one: not is_own(holder.title, one))
    if known:
        return known[0].ref, known[0].name, state
    of_state = state.partition("/")[2]
    return f"office/{names.slug(f'{of_state} {holder.title}')}", holder.title, state


def _office_of(
    holder: Holder, person: str, all_holders: Sequence[Holder], day: date | None, lexicon: Lexicon, home: str
) -> tuple[str, str, str]:
    """The office, its title and its state that a named mention goes with."""
    own = lexicon.held_by.get(person, ())
    now = [tenure.office for tenure in own if day is not None and tenure.covers(day)]
    ever = [tenure.office for tenure in own]
    if holder.is_like and (like := [ref for ref in now if holder.state in {"", lexicon.office[ref].state}]):
        # "her Belgian counterpart": what the register knows of somebody is more than the likeness.
        return like[0], lexicon.office[like[0]].name, lexicon.office[like[0]].state
    for offices in (now, ever):
        for office in offices:
            by_name_alone = not (holder.title or holder.offices)
            if office in holder.offices or (by_name_alone and (offices is now or day is None)):
                return office, lexicon.office[office].name, lexicon.office[office].state
    if theirs := office_in_other_words(holder, person, day, lexicon):
        return theirs.ref, theirs.name, theirs.state
    if not own and holder.title in _OF_MANY and not holder.is_state_said:
        # The register's one president is not every president.
        return (
            ("office/european-union-commissioner", "European Commissioner", holder.state)
            if (holder.title.endswith("Commissioner"))
            else ("", "", "")
        )
    if now and not holder.is_state_said and holder.title in _BARE:
        return now[0], lexicon.office[now[0]].name, lexicon.office[now[0]].state
    if holder.offices and not (own or holder.is_state_said) and day and _IS_OF_MANY_STATES.search(holder.title):
        return _of_another_state(holder, all_holders, day, lexicon)
    if len(holder.offices) == 1:
        office = holder.offices[0]
        return office, lexicon.office[office].name, lexicon.office[office].state
    if holder.offices:
        # A title of several states, with an unknown name: the state whose office nobody else here holds.
        taken = {other.state for other in all_holders if other is not holder and other.state}
        left = [office for office in holder.offices if lexicon.office[office].state in taken]
        spoken_for = [office for office in left if any(other.offices == (office,) for other in all_holders)]
        likely = spoken_for or left
        if len(likely) == 1:
            return likely[0], lexicon.office[likely[0]].name, lexicon.office[likely[0]].state
        return f"office/{names.slug(holder.title)}", holder.title, ""
    if now and (not holder.is_state_said or holder.title in {"Minister", "Secretary of State", "State Secretary"}):
        return now[0], lexicon.office[now[0]].name, lexicon.office[now[0]].state
    if ever and day is None and not holder.is_state_said and len({lexicon.office[ref].state for ref in ever}) == 1:
        return ever[0], lexicon.office[ever[0]].name, lexicon.office[ever[0]].state
    if state := holder.state or (home if _IN_CHARGE.search(holder.title) else ""):
        return f"office/{names.slug(state.partition('/')[2])}-{names.slug(holder.title)}", holder.title, state
    return "", "", ""


def _of_another_state(
    holder: Holder, all_holders: Sequence[Holder], day: date, lexicon: Lexicon
) -> tuple[str, str, str]:
    """The office of somebody whom the register lacks, under a title for which it knows who else was in office.

    Of the title's states the one that the text names with it; else one whose holder is not known; else the one state in
    the text for which the register has no such office at all.
    """
    # The text itself names this state's holder of the office, by this name or by none.
    said_of = {one.offices for one in all_holders if one.is_state_said and one.name in ("", holder.name)}
    for office in holder.offices:
        if (office,) in said_of:
            return office, lexicon.office[office].name, lexicon.office[office].state
    told = {other.state for other in all_holders if other is not holder}
    free = [
        ref
        for ref in holder.offices
        if not lexicon.holders(ref, day) and (len(holder.offices) == 1 or lexicon.office[ref].state in told)
    ]
    if len(free) == 1:
        return free[0], lexicon.office[free[0]].name, lexicon.office[free[0]].state
    known = {lexicon.office[ref].state for ref in holder.offices}
    said = {other.state for other in all_holders if other.is_state_said and other.state} - known
    state = next(iter(said)) if len(said) == 1 else ""
    slug = names.slug(f"{state.partition('/')[2]} {holder.title}")
    return f"office/{slug}", holder.title, state


def _one_each(named: Sequence[tuple[Holder, Minister]]) -> dict[str, Minister]:
    """One minister a person: the first mention that gives the office in words, else the first; the office as the
    fullest of all mentions of it writes it."""
    found: dict[str, Minister] = {}
    said: dict[str, list[str]] = {}
    for holder, minister in sorted(named, key=lambda pair: pair[0].title in {*_BARE, "Secretary"}):
        earlier = found.get(minister.person)
        if earlier is None or (holder.title and earlier.ground.rule != "minister named"):
            found[minister.person] = minister
        is_of_register = holder.is_like and minister.in_register
        if holder.title and not is_of_register and (words := office_said(holder.title, holder.rank, minister.state)):
            said.setdefault(minister.person, []).append(words)
    return {ref: replace(minister, title=fullest(said.get(ref, []))) for ref, minister in found.items()}


def _by_office(
    layout: Layout,
    holder: Holder,
    told: MentionsTold,
    day: date | None,
    lexicon: Lexicon,
) -> Minister | None:
    """The minister that a bare office means: one named in the text, else the one whom the register has for the day."""
    offices = _likely_offices(holder, told, lexicon)
    for meant in (offices, holder.offices):
        if minister := next((one for office, one in told.by_office.items() if office in meant), None):
            return minister
        if len(offices) == 1:
            break
    if len(offices) != 1 or day is None or not told.is_spoken_of(lexicon.office[offices[0]].state, holder):
        return None
    holding = lexicon.holders(offices[0], day)
    if len(holding) != 1:
        return None
    held = lexicon.office[offices[0]]
    person = lexicon.person[holding[0].holder]
    evidence = ground(layout, holder.start, holder.end, "office without a name", RESOLVED)
    return Minister(
        person.ref,
        person.name,
        held.ref,
        held.name,
        held.state,
        _country(held.state, lexicon),
        holding[0].ref,
        evidence,
        title=office_said(holder.title, holder.rank, held.state),
    )


def _likely_offices(holder: Holder, told: MentionsTold, lexicon: Lexicon) -> tuple[str, ...]:
    """The offices that a bare title can mean here: of the document's states, and in a sentence with a minister of one
    state, of another ("the Chancellor and President Niinistö")."""
    if len(holder.offices) <= 1:
        return holder.offices
    if told.sits and not holder.is_state_said and not told.state_speaking(holder.start):
        # Before its own parliament "the Prime Minister" needs no state.
        at_home = tuple(ref for ref in holder.offices if lexicon.office[ref].state == told.sits)
        if at_home:
            return at_home
    likely = list(holder.offices)
    for states in (told.states, told.spoken_of):
        if among := [ref for ref in holder.offices if lexicon.office[ref].state in states]:
            likely = among
            break
    if speaking := told.state_speaking(holder.start):
        # "The Prime Minister" in a quotation is the speaker's own.
        return tuple(ref for ref in holder.offices if lexicon.office[ref].state == speaking) or tuple(likely)
    near = told.states_near(holder.end)
    left = [office for office in likely if lexicon.office[office].state not in near]
    if near and not left:
        spoken_of = told.spoken_of - near
        left = [office for office in holder.offices if lexicon.office[office].state in spoken_of]
    own = [office for office in left if lexicon.office[office].state == told.home]
    return tuple(own or left)


def _country(state: str, lexicon: Lexicon) -> str:
    if state in lexicon.state:
        return lexicon.state[state].name
    return lexicon.organisation[state].name if state in lexicon.organisation else ""
