"""People in ministerial office: titles with their country, names beside them, and people known from the register."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.blocks import Layout
from graph.find.named import Named
from graph.lexicon import Lexicon, Names
from graph.runs import Spans

_HONORIFIC = (
    r"(?:(?:the |Rt\.? |Right |Hon\.? |Honourable |Mr\.? |Mrs\.? |Ms\.? |Miss |Dr\.? |M\. "
    r"|Mme\.? |Monsieur |Madame |Sir |Dame |Lord |Baroness |Herr |Frau ){0,4})"
)
_CAP = r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚ][\w'’-]{1,24}"
_NAME = rf"(?P<name>{_CAP}(?: (?:(?:de la|de|du|van der|van den|van|von der|von|al|el|Le|La) )?{_CAP}){{1,3}})"
_LETTERS = r"(?: MP| QC| KC| CBE)"  # that stand behind a name
_NAME_AFTER = re.compile(rf"(?:, | \(| ){_HONORIFIC}{_NAME}")
_NAME_BEFORE = re.compile(rf"(?:^|(?<=[\s(])){_HONORIFIC}{_NAME}{_LETTERS}?(?=$)")
_APPOSITION = re.compile(rf", (?:the |his |her |then )?(?:{_CAP} ){{0,2}}")
_SURNAMED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Dr|M\.|MM\.|Mme|Sir|Dame|Lord|Monsieur|Madame|President|Minister"
    rf"|Secretary|Commissioner|Chancellor|Premier)\.? (?P<surname>(?:(?:de|van|von|Le|La"
    rf"|de la) )?{_CAP}(?:-{_CAP})?)"
)
_OF_STATE = re.compile(r",? (?:of|for) (?:the )?")
_AND_OF = re.compile(r" and (?:of )?(?:the )?")
_TITLE_OF_ANY = re.compile(
    rf"\b(?:(?:Federal|State|Junior|Deputy|First|Prime) )?(?:"
    rf"(?:Minister|Secretary|State Secretary|Secretary of State)(?: of State)? (?:of"
    rf"|for)(?: the)? {_CAP}(?: {_CAP}){{0,3}}"
    # Of a list with commas all but the last are one word: two are somebody's name.
    rf"(?:(?:, {_CAP}){{0,3}},? and {_CAP}(?: {_CAP}){{0,2}})?"
    rf"|(?:{_CAP} (?:and )?){{1,2}}Minister(?! (?:of|for)\b))\b"
    rf"|\b(?:(?:Executive )?Vice-)?(?:President|Chancellor|Commissioner|High Representative) (?:of|for)(?: the)?"
    rf" {_CAP}(?: {_CAP}){{0,3}}"
)
# Who stands before one of these titles is not in the office, or is in another.
_NOT_IN_OFFICE = re.compile(
    r"\b(?:[Ss]hadow |[Ff]ormer |[Ee]x-|[Oo]pposition |Deputy |Vice-|[Oo]utgoing |[Ii]ncoming )$"
)
_OF_THE_UNION = re.compile(r"\b(?:European|EU|Union|Commission)\b|\bCommissioner$")
# A title that goes on with a name of its own ("President of the Senate") is another's than the bare title's.
_GOES_ON = re.compile(r" (?:of|for) (?:the )?[A-Z]")
# The same post under the names that states give it.
_INTERIOR = frozenset({"Home Secretary", "Minister of the Interior", "Interior Minister"})
_UNION = "organisation/european-union"
_LETTERS_BEHIND = re.compile(rf"{_LETTERS}$")
_COUNTERPART = re.compile(
    rf"\b(?P<adjective>{_CAP}) (?:counterpart|colleague|opposite number|homologue),? {_HONORIFIC}{_NAME}"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A mention of somebody in office: by office, by name, or by both.

    `offices` are the register's offices that the title may mean; empty where the register knows none. `title` is as
    written; `state` a reference or empty. `name_start` and `name_end` are the name's own run, equal without one.
    """

    start: int
    end: int
    title: str
    offices: tuple[str, ...]
    state: str
    person: str
    name: str
    name_start: int
    name_end: int
    is_state_said: bool = False  # whether the state stands beside the title, not only in the register


def find_holders(layout: Layout, named: Sequence[Named], lexicon: Lexicon) -> tuple[Holder, ...]:
    """The mentions of ministers in a text, in order; a name that only repeats an earlier one is a mention too."""
    text = layout.text
    known = _known_people(lexicon)
    titles = Names((title, office.ref) for office in lexicon.offices for title in office.titles)
    found: list[Holder] = []
    used = Spans()  # the names of those found
    state_before = _state_before(lexicon)
    titled = [
        _titled(text, mention.start, mention.end, mention.refs, lexicon, state_before)
        for mention in titles.find(text)
        if not _NOT_IN_OFFICE.search(text[max(0, mention.start - 12) : mention.start])
    ]
    titled = [
        holder for holder in titled if holder.offices and (holder.is_state_said or not _GOES_ON.match(text, holder.end))
    ]
    spans = Spans((holder.start, holder.end) for holder in titled)
    others = [
        (_behind_state(text, match, lexicon), match.end())
        for match in _TITLE_OF_ANY.finditer(text)
        if not spans.overlap(*match.span())
        and not _NOT_IN_OFFICE.search(text[max(0, match.start() - 12) : match.start()])
    ]
    titled += [_titled(text, start, end, (), lexicon, state_before) for start, end in others]
    taken = Spans([*((name.start, name.end) for name in named), *((holder.start, holder.end) for holder in titled)])
    ends = frozenset(holder.end for holder in titled)
    for holder in sorted(titled, key=lambda holder: holder.start):
        named_holder = _named(text, holder, known, taken, used, ends)
        if named_holder.offices or named_holder.name:
            found.append(named_holder)
            _use(used, [named_holder])
    found += _use(used, _counterparts(text, known, lexicon, used, found))
    found += _use(used, _by_name_alone(text, known, used))
    found += _by_surname(text, found, lexicon, used)
    return tuple(sorted(found, key=lambda holder: holder.start))


def _use(used: Spans, holders: list[Holder]) -> list[Holder]:
    """The same mentions, their names taken."""
    for holder in holders:
        if holder.name:
            used.add(holder.name_start, holder.name_end)
    return holders


def _state_before(lexicon: Lexicon) -> re.Pattern[str]:
    """A state by name or adjective, with or without a possessive, at the end of what stands before a title."""
    words = sorted({*lexicon.state_named, *lexicon.adjective}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?:^|[\W_])(?P<state>{'|'.join(map(re.escape, words))})(?:'s|')? $")


def _known_people(lexicon: Lexicon) -> Mapping[str, str]:
    return {name: person.ref for person in lexicon.people for name in person.names}


def _titled(
    text: str, start: int, end: int, refs: Sequence[str], lexicon: Lexicon, state_before: re.Pattern[str]
) -> Holder:
    """A title with the state that stands beside it, and of its offices those of that state."""
    title = text[start:end]
    state = ""
    if match := state_before.search(text[max(0, start - 40) : start]):
        words = match["state"]
        state = lexicon.state_named.get(words) or lexicon.adjective[words]
        start -= len(match.string) - match.start("state")
    elif of := _OF_STATE.match(text, end):
        named = _state_at(text, of.end(), lexicon)
        behind = of.end() + len(named)
        if named and not _names_another_state(text, behind, lexicon):
            state, end = lexicon.state_named[named], behind
    offices = [ref for ref in refs if not state or lexicon.office[ref].state == state]
    is_said = bool(state)
    if not state and len({lexicon.office[ref].state for ref in offices}) == 1:
        state = lexicon.office[offices[0]].state
    elif not state and not offices and _OF_THE_UNION.search(title):
        state = _UNION
    return Holder(start, end, title, tuple(offices), state, "", "", start, start, is_said)


def _names_another_state(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a second state follows: then the title is of several people ("ministers of France and of Spain")."""
    second = _AND_OF.match(text, at)
    return second is not None and bool(_state_at(text, second.end(), lexicon))


def _behind_state(text: str, match: re.Match[str], lexicon: Lexicon) -> int:
    """Where a title begins behind the adjective or name of its state ("Norwegian Fisheries Minister")."""
    word = match[0].partition(" ")[0]
    is_state = word in lexicon.adjective or word.removesuffix("'s") in lexicon.state_named
    return match.start() + len(word) + 1 if is_state else match.start()


def _state_at(text: str, start: int, lexicon: Lexicon) -> str:
    """The longest name of a state that stands at an offset as whole words; empty where none does."""
    names = [name for name in lexicon.state_named if text.startswith(name, start)]
    whole = [name for name in names if not text[start + len(name) : start + len(name) + 1].isalnum()]
    return max(whole, key=len, default="")


def _named(
    text: str,
    holder: Holder,
    known: Mapping[str, str],
    taken: Spans,
    used: Spans,
    ends: frozenset[int],
) -> Holder:
    """A title with the name beside it: before it and set off by a comma, or behind it.

    `ends` are where titles end: in "the Chair, A, the Prime Minister, B" a name between two belongs to the first.
    """
    line = text.rfind("\n", 0, holder.start) + 1
    before = text[max(line, holder.start - 90) : holder.start]
    offset = holder.start - len(before)
    candidates: list[tuple[int, int]] = []
    if match := _last_name(before):
        candidates.append((offset + match.start("name"), offset + match.end("name")))
    if match := _NAME_AFTER.match(text, holder.end):
        candidates.append(match.span("name"))
        if len(candidates) == 2 and _is_of_title_before(text, candidates[0][0], ends):
            candidates.reverse()
    for start, end in candidates:
        name_end = _cut_at_others(start, end, taken, holder)
        name = text[start:name_end].rstrip(" ,")
        name = _LETTERS_BEHIND.sub("", name)
        if len(name.split()) < 2 or name.isupper() or used.overlap(start, start + len(name)):
            continue
        span = (min(holder.start, start), max(holder.end, start + len(name)))
        return replace(
            holder,
            start=span[0],
            end=span[1],
            person=known.get(name, ""),
            name=name,
            name_start=start,
            name_end=start + len(name),
        )
    return holder


def _is_of_title_before(text: str, start: int, ends: frozenset[int]) -> bool:
    """Whether the name that begins here follows a comma and words of a title that is nobody's in the register."""
    return text.endswith(", ", 0, start) and start - 2 not in ends and text[start - 3 : start - 2].isalpha()


def _last_name(before: str) -> re.Match[str] | None:
    """The name that a title stands in apposition to: the nearest before it."""
    for comma in reversed([match.start() for match in re.finditer(",", before)][-2:]):
        tail = before[comma:]
        if _APPOSITION.fullmatch(tail):
            return next(iter(reversed(list(_NAME_BEFORE.finditer(before[:comma])))), None)
    return None


def _cut_at_others(start: int, end: int, taken: Spans, holder: Holder) -> int:
    """Where a name ends, when a place, a body or a title begins inside what looks like one."""
    inside = [a for a, b in taken.overlapping(start, end) if start <= a and (a, b) != (holder.start, holder.end)]
    return min([end, *inside])


def _counterparts(
    text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, holders: Sequence[Holder]
) -> list[Holder]:
    """'His British counterpart, Theresa May': the office is the other's, in the other state."""
    found: list[Holder] = []
    for match in _COUNTERPART.finditer(text):
        start, end = match.span("name")
        if used.overlap(start, end):
            continue
        state = lexicon.adjective.get(match["adjective"], "")
        before = [holder for holder in holders if holder.start < match.start() and holder.offices]
        title, offices = _same_office(before[-1].offices[0], state, lexicon) if before and state else ("", ())
        person = known.get(match["name"], "")
        found.append(Holder(match.start(), end, title, offices, state, person, match["name"], start, end, bool(state)))
    return found


def _same_office(office: str, state: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """The office of one state that answers to another's, and what to call it where the register has none."""
    titles = frozenset(lexicon.office[office].titles)
    titles |= _INTERIOR if titles & _INTERIOR else frozenset()
    alike = tuple(one.ref for one in lexicon.offices if one.state == state and titles & frozenset(one.titles))
    if alike:
        return lexicon.office[alike[0]].name, alike[:1]
    return ("Minister of the Interior" if titles & _INTERIOR else lexicon.office[office].name), ()


def _by_name_alone(text: str, known: Mapping[str, str], used: Spans) -> list[Holder]:
    """People of the register, named in full without their office."""
    return [
        Holder(found.start, found.end, "", (), "", found.refs[0], text[found.start : found.end], found.start, found.end)
        for found in Names(known.items()).find(text)
        if not used.overlap(found.start, found.end)
    ]


def _by_surname(text: str, found: Sequence[Holder], lexicon: Lexicon, used: Spans) -> list[Holder]:
    """'Mrs May', 'President Macron': a person named in full elsewhere in the text, else one of the register."""
    in_text = {holder.name.rpartition(" ")[2]: holder for holder in found if holder.name}
    mentioned = Spans((holder.start, holder.end) for holder in found if holder.name)
    families: dict[str, list[str]] = {}
    for entry in lexicon.people:
        families.setdefault(entry.family, []).append(entry.ref)
    mentions: list[Holder] = []
    for match in _SURNAMED.finditer(text):
        start, end = match.span("surname")
        if used.overlap(start, end) or mentioned.overlap(start, end):
            continue
        surname = match["surname"].removesuffix("'s")
        end = start + len(surname)
        earlier = in_text.get(surname.rpartition(" ")[2])
        refs = families.get(surname, [])
        if earlier is None and len(refs) != 1:
            continue
        person, name = (earlier.person, earlier.name) if earlier else (refs[0], lexicon.person[refs[0]].name)
        mentions.append(Holder(match.start(), end, "", (), "", person, name, start, end))
    return mentions
