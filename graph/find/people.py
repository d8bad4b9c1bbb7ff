"""People in ministerial office: titles with their country, names beside them, and people known from the register."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from graph.find.offices.bare_titles import STANDS_ALONE, find_bare_titles
from graph.find.offices.colleagues import find_colleagues, without_guesses
from graph.find.offices.fields_beside import find_with_fields
from graph.find.offices.heads import find_heads
from graph.find.offices.named_in_turn import states_in_turn
from graph.find.offices.of_states import find_of_states, named_in_full
from graph.find.offices.own_titles import state_of_title
from graph.find.offices.people_named import by_family, by_name_alone, of_family, offices_called, people_named
from graph.find.offices.roll_calls import find_roll_calls
from graph.find.offices.run_together import holds_two, of_person, presides
from graph.find.offices.signatures import Column, columns, is_in_capitals
from graph.find.offices.state_words import StateWords, state_at, state_words
from graph.find.offices.surnamed import SURNAME, surnamed
from graph.find.offices.titles import HONORIFIC, LETTERS, NAME, ONLY_SURNAME, Holder, find_titles, in_lines, with_state
from graph.find.offices.together import find_together
from graph.find.proper_names.named import Named
from graph.layout.blocks import Layout
from graph.layout.shadow import Shadow
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import CAPITALISED, PORTFOLIO_ALONE

_CAP = CAPITALISED
_IN_BRACKETS = r"(?: \([A-Z][\w ]{2,30}\))?"
_NAME_AFTER = compiled(rf"(?: and [a-z]{{3,12}} spokes(?:man|woman|person))?(?:, | \(|: | ){HONORIFIC}{NAME}")
_NAME_BEFORE = compiled(rf"(?:^|(?<=[\s(])){HONORIFIC}{NAME}{LETTERS}{{0,2}}(?={_IN_BRACKETS}$)")
_APPOSITION = compiled(
    r"(?:, (?:who (?:is|has been|serves as|acts as|became) "
    rf"|(?:speaking |acting )?(?:in (?:his|her) capacity )?as )?| \((?:(?:{_CAP} ){{0,2}}{_CAP}, )?| [–—-] )"
    rf"(?:also )?(?:the |his |her )?(?:then )?(?:(?:[a-z][\w’'-]{{1,15}} ){{1,4}}and (?:the )?)?(?:{_CAP} ){{0,2}}"
)
_IN_THE_CHAIR = r"(?:(?:Presidents?|Chair(?:man|woman|person)?):? )?"
_NAME_LINE = compiled(rf"[ \t•*-]{{0,6}}{_IN_THE_CHAIR}{HONORIFIC}{NAME}{LETTERS}{{0,2}}[ \t]{{0,6}},?")
_SEAT = compiled(r"(?:The )?[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})?")  # "Minister of Justice, The Hague"
_TITLE_LINE = compiled(r"[ \t•*-]{0,6}(?:The )?")
_ENDS_IN_HEAD = compiled(r"\b(?:Minister|Secretary|Commissioner|President|Chancellor|Premier)$")
_SURNAME_AFTER = compiled(rf" (?P<name>{SURNAME})(?![\w'’-])(?! {_CAP})(?!\.\w|/)")
# Words with a capital that stand behind a title and name nobody.
_TELLING_TITLES = frozenset({"Minister", "Commissioner"})
_NO_SURNAME = compiled(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October"
    r"|November|December|Delegate|Designate|Elect|Council|Group|Team|Board|College|Conference|Office|Level|Meetings?"
    r"|Government|General"
    r"|Emeritus|Cabinet|Statement|Speech|Press|Today|The|And|In|On|At|But|For|From|With|After|Before|Who|Will|Said"
    r"|Responsible|Assisting|Questions|Members?|Counterparts?|Colleagues?|Union|Minister|Secretary|Mr|Mrs|Ms|Dr|Sir"
    r"|Mme|Dame"
)
_PEER = compiled(r"(?:Lord|Lady|Baroness|Viscount|Earl) ")
# "President Duda" is not whoever else is a president.
_OF_MANY = frozenset({"President", "Chancellor", "Commissioner", "Prime Minister", "Foreign Minister"})
_ANOTHERS = compiled(rf" (?:(?:de|du|van|von|der|den|la|le) ){{0,2}}{_CAP}")
# "who also holds the post of Deputy Prime Minister": of nobody else.
_POST = compiled(r"\b(?:posts?|role|position|job|rank|title|portfolio|duties|functions?) (?:of|as) (?:the |a )?$")
_NO_NAME = compiled(
    r"^(?:In|At|On|From|For|The|This|That|And|But|With|During|After|Before|Our|His|Her|Both|As|By|Of|When|While) "
    r"|\b(?:Hono(?:u)?rable|Members|Excellenc\w+|Ladies|Gentlemen|Friends|Colleagues|Delegates|Lords|Distinguished)\b"
    r"|^(?:Media|Press|News) (?:Release|Statement|Conference|Office)|\b(?:Minist\w+|Secretary|State|Government"
    r"|President|Commission\w*|Office|Chancellery|Interior|Affairs|État)\b"
)
# "Today Ada Lane, Minister of Ferries, said": the day is no forename.
_OPENS_SENTENCE = compiled(
    r"(?:Today|Yesterday|Tomorrow|Tonight|Earlier|Later|Meanwhile|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) "
    r"(?:the |The )?(?=[A-Z])"
)
_RANK_BETWEEN = compiled(r", (?:the )?(?:Ministre d['’]État|Minister of State), $")
_LETTERS_BEHIND = compiled(rf"{LETTERS}{{1,3}}$")


def find_holders(
    layout: Layout, named: Sequence[Named], lexicon: Lexicon, day: date | None = None
) -> tuple[Holder, ...]:
    """The mentions of ministers in a text, in order; a name that only repeats an earlier one is a mention too.

    `day` is the text's own: of several people of the register with one surname it tells who was in office.
    """
    text = layout.text
    known = lexicon.once(people_named)
    states = lexicon.once(state_words)
    found: list[Holder] = []
    used = Spans()  # the names of those found
    lines = in_lines(layout.shadow)
    found += _use(used, _side_by_side(layout.shadow, lexicon, known, states))
    found += _use(used, with_fields := find_with_fields(text, known, lexicon, used, day))
    within = Spans((one.start, one.end) for one in with_fields)
    titled = [
        holder
        for holder in find_titles(text, lines, lexicon, states)
        if not presides(lines, holder.start) and not within.overlap(holder.start, holder.end)
    ]
    taken = Spans([*((name.start, name.end) for name in named), *((holder.start, holder.end) for holder in titled)])
    ends = frozenset(holder.end for holder in titled)
    for holder in sorted(titled, key=lambda holder: holder.start):
        named_holder = _named(text, lines, holder, known, taken, used, ends)
        if not named_holder.name:
            named_holder = _named_on_a_line(text, lines, holder, known, taken, used)
        elif holds_two(named_holder, lexicon.once(by_family), lexicon):
            named_holder = holder
        named_holder = of_person(_bracketed(text, named_holder, states, lexicon), lexicon)
        found.append(named_holder)
        _use(used, [named_holder])
    found = [holder for holder in _with_surnames(text, found, states, lexicon, taken, used) if _is_told(text, holder)]
    found.sort(key=lambda holder: holder.start)
    listed = find_colleagues(text, known, lexicon, used, found)
    found += _use(used, listed)
    found += _use(used, find_roll_calls(text, known, lexicon, used, found))
    found += _use(used, find_together(text, known, lexicon, used, taken))
    found += _use(used, find_of_states(text, known, lexicon, used, taken, found))
    found += _use(used, find_heads(text, known, lexicon, used))
    found += _use(used, find_bare_titles(text, known, used, taken))
    found += _use(used, by_name_alone(text, lexicon, used))
    found += _by_surname(text, found, lexicon, used, taken, day)
    found = named_in_full(without_guesses(states_in_turn(layout, found, lexicon), listed, lexicon))
    found = [replace(holder, name="") if PORTFOLIO_ALONE.fullmatch(holder.name) else holder for holder in found]
    return tuple(sorted(found, key=lambda holder: holder.start))


def _side_by_side(shadow: Shadow, lexicon: Lexicon, known: Mapping[str, str], states: StateWords) -> list[Holder]:
    """Those who sign in columns: each with the office below the name, and the state above or below both."""
    found: list[Holder] = []
    for column in columns(shadow):
        stated = [match for cell in column.cells if (match := states.alone.fullmatch(cell.text))]
        if len(stated) == 1:
            column = Column(tuple(cell for cell in column.cells if cell.text != stated[0].string))
        lines = column.lines
        text = lines.replace("\n", " ")
        for holder in find_titles(text, lines, lexicon, states):
            signed = _named_on_a_line(text, lines, holder, known, Spans(), Spans())
            if not signed.name:
                continue
            if not signed.is_state_said and len(stated) == 1 and (state := states.named(stated[0]["state"])):
                signed = with_state(signed, state, lexicon)
            start, end = (shadow.at_raw(column.raw_of(at)) for at in (signed.name_start, signed.name_end))
            found.append(replace(signed, start=start, end=end, name_start=start, name_end=end))
    return found


def _with_surnames(
    text: str, holders: Sequence[Holder], states: StateWords, lexicon: Lexicon, taken: Spans, used: Spans
) -> list[Holder]:
    """The same mentions; titles right before a surname that neither the text in full nor the register knows bear it.

    "Interior Minister A" is A, not whoever else the register has for the office.
    """
    in_full = _by_surname_said(holders)
    families = lexicon.once(by_family)
    found: list[Holder] = []
    for holder in holders:
        match = None if holder.name else _SURNAME_AFTER.match(text, holder.end)
        name = re.sub(r"['’]s$", "", match["name"]) if match else ""
        whom = in_full.get(name.rpartition(" ")[2])
        if match and whom and whom.title == holder.title:
            # "Minister of the Interior A", whom the text names in full with that office.
            named = replace(whom, start=holder.start, end=match.start("name") + len(name))
            found.append(replace(named, name_start=match.start("name"), name_end=named.end))
            used.add(match.start("name"), named.end)
            continue
        match = match if _ENDS_IN_HEAD.search(holder.title) else None
        is_known = whom is not None or name in families
        if match is None or is_known or not _may_be_surname(name, match.start("name"), taken):
            found.append(holder)
            continue
        start, end = match.start("name"), match.start("name") + len(name)
        used.add(start, end)
        named = replace(holder, end=end, name=name, name_start=start, name_end=end)
        found.append(_bracketed(text, named, states, lexicon))
    return found


def _by_surname_said(holders: Sequence[Holder]) -> dict[str, Holder]:
    """Those named in a text by their family names, of two also by the first: "A-B", and in Spain "A B"."""
    named = {holder.name.rpartition(" ")[2]: holder for holder in holders if holder.name}
    inner = {word: holder for holder in holders for word in holder.name.split()[1:-1] if word[:1].isupper()}
    return {**inner, **{surname.partition("-")[0]: holder for surname, holder in named.items()}, **named}


def _is_told(text: str, holder: Holder) -> bool:
    """Whether a mention tells somebody: by name, or by an office that is not of somebody else named behind it."""
    if holder.name:
        return True
    if not (holder.offices or holder.is_state_said or (holder.state and holder.state == state_of_title(holder.title))):
        return False
    if _POST.search(text, max(0, holder.start - 30), holder.start):
        return False
    return not (holder.title in _OF_MANY and _ANOTHERS.match(text, holder.end))


def _may_be_surname(name: str, start: int, taken: Spans) -> bool:
    return not (name.isupper() or _NO_SURNAME.fullmatch(name) or taken.overlap(start, start + len(name)))


def _use(used: Spans, holders: list[Holder]) -> list[Holder]:
    """The same mentions, their names taken."""
    for holder in holders:
        if holder.name:
            used.add(holder.name_start, holder.name_end)
    return holders


def _named(
    text: str,
    lines: str,
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
    is_alone = (
        lines[holder.end : holder.end + 1] == "\n" and not lines[lines.rfind("\n", 0, holder.start) + 1 : holder.start]
    )
    if not is_alone and (match := _NAME_AFTER.match(text, holder.end)):
        candidates.append(match.span("name"))
        beside = lines[holder.end : holder.end + 2]
        follows_at_once = beside[:1] == " " and beside != " (" and len(candidates) == 2
        if follows_at_once or (len(candidates) == 2 and _is_of_title_before(text, candidates[0][0], ends)):
            candidates.reverse()
    for start, end in candidates:
        if named := _with_name(text, holder, start, end, known, taken, used):
            return named
    return holder


def _with_name(
    text: str,
    holder: Holder,
    start: int,
    end: int,
    known: Mapping[str, str],
    taken: Spans,
    used: Spans,
    is_signed: bool = False,
) -> Holder | None:
    """A title with what may be a name; None where it is another's, or no name of a given and a family name.

    In capitals a name is one only over a signature, `is_signed`.
    """
    if opening := _OPENS_SENTENCE.match(text, start, end):
        start = opening.end()
    # A peer is called after a place: "Baroness A of Bath".
    name_end = end if _PEER.match(text, start) else _cut_at_others(text, start, end, taken, holder)
    name = _LETTERS_BEHIND.sub("", text[start:name_end].rstrip(" ,"))
    name = name.removesuffix("'s").removesuffix("’s")
    if (
        len(name.split()) < 2
        or ONLY_SURNAME.fullmatch(name)
        or (name.isupper() and not is_signed)
        or _NO_NAME.search(name)
        or used.overlap(start, start + len(name))
    ):
        return None
    return replace(
        holder,
        start=min(holder.start, start),
        end=max(holder.end, start + len(name)),
        person=known.get(name, ""),
        name=name,
        name_start=start,
        name_end=start + len(name),
    )


def _named_on_a_line(
    text: str, lines: str, holder: Holder, known: Mapping[str, str], taken: Spans, used: Spans
) -> Holder:
    """A title alone on its line, with the name that is alone on the line before or behind, as over a signature."""
    first = lines.rfind("\n", 0, holder.start) + 1
    last = lines.find("\n", holder.end)
    last = len(lines) if last < 0 else last
    behind_title = lines[holder.end : last].strip(" ,;\t")
    if not _TITLE_LINE.fullmatch(lines, first, holder.start) or (behind_title and not _SEAT.fullmatch(behind_title)):
        return holder
    before = lines.rfind("\n", 0, max(first - 1, 0)) + 1
    behind = lines.find("\n", last + 1)
    for start, end in ((before, max(first - 1, 0)), (last + 1, len(lines) if behind < 0 else behind)):
        match = _NAME_LINE.fullmatch(lines, start, end) if start < end else None
        is_signed = match is not None and start == before and is_in_capitals(match["name"])
        if match and (named := _with_name(text, holder, *match.span("name"), known, taken, used, is_signed)):
            return named
    return holder


# "for Latvia, A B, Minister of …"
_FOR_A_STATE = compiled(r"\b(?:[Ff]or|[Oo]n behalf of|[Rr]epresenting) (?:the )?(?P<state>[A-Z][\w ]{2,30}), $")
_STATE_REACH = 50
_LINE_ENDS = compiled(r"$|[\n;]| [A-Z]")


def _bracketed(text: str, holder: Holder, states: StateWords, lexicon: Lexicon) -> Holder:
    """A mention with the state behind it, in brackets or as the line's end: "Minister A (Germany)"."""
    if holder.is_state_said:
        return holder
    match = states.bracketed.match(text, holder.end) or states.bracketed.match(text, holder.name_end)
    if match:
        return with_state(holder, states.refs[match["state"]], lexicon)
    whose = _FOR_A_STATE.search(text, max(0, holder.start - _STATE_REACH), holder.start)
    if whose and (state := states.refs.get(whose["state"])):
        return with_state(holder, state, lexicon)
    ends = max(holder.end, holder.name_end)
    into = next((words for words in (", for ", ", ") if text.startswith(words, ends)), "")
    behind = state_at(text, ends + len(into), lexicon) if into else ""
    after = ends + len(into) + len(behind)
    is_last = behind and (_LINE_ENDS.match(text, after) or (into != ", " and text.startswith(",", after)))
    return with_state(holder, lexicon.state_named[behind], lexicon) if is_last else holder


def _is_of_title_before(text: str, start: int, ends: frozenset[int]) -> bool:
    """Whether the name that begins here follows a comma and words of a title that is nobody's in the register."""
    return text.endswith(", ", 0, start) and start - 2 not in ends and text[start - 3 : start - 2].isalpha()


def _last_name(before: str) -> re.Match[str] | None:
    """The name that a title stands in apposition to: the nearest before it."""
    before = _RANK_BETWEEN.sub(", ", before)
    for comma in reversed([match.start() for match in re.finditer(r",| \(| [–—-] ", before)][-2:]):
        tail = before[comma:]
        if _APPOSITION.fullmatch(tail) and (names := list(_NAME_BEFORE.finditer(before[:comma]))):
            return None if _AT_PLACE.search(before, 0, names[-1].start()) else names[-1]
    return None


# "After a parade in Gorky Park, the Defence Secretary …": where somebody was.
_AT_PLACE = compiled(r"\b(?:[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Ii]n|[Ii]nto|[Aa]round|[Aa]cross|[Oo]pposite|[Oo]n) $")


def _cut_at_others(text: str, start: int, end: int, taken: Spans, holder: Holder) -> int:
    """Where a name ends, when a place, a body or a title begins inside what looks like one.

    A family name may be a place's too: what would leave a given name alone is part of the name.
    """
    inside = [a for a, b in taken.overlapping(start, end) if start <= a and (a, b) != (holder.start, holder.end)]
    cut = min([end, *inside])
    return end if cut > start and " " not in text[start:cut].strip() else cut


def _by_surname(
    text: str, found: Sequence[Holder], lexicon: Lexicon, used: Spans, taken: Spans, day: date | None
) -> list[Holder]:
    """'Mrs May', 'Ministers A and B': a person named in full elsewhere in the text, else one of the register."""
    in_text = _by_surname_said(found)
    mentioned = Spans((holder.start, holder.end) for holder in found if holder.name)
    mentions: list[Holder] = []
    for begin, (start, end), title in surnamed(text):
        if used.overlap(start, end) or mentioned.overlap(start, end):
            continue
        surname = text[start:end].removesuffix("'s").removesuffix("’s")
        end = start + len(surname)
        earlier = in_text.get(surname.rpartition(" ")[2])
        refs = of_family(surname, lexicon, day)
        if title and len(refs) > 1:
            refs = [ref for ref in refs if offices_called(title, ref, lexicon)]
        if earlier is None and not refs and title in _TELLING_TITLES and _may_be_surname(surname, start, taken):
            if STANDS_ALONE.search(text, max(0, begin - 24), begin):
                bare = Holder(begin, end, title, (), "", "", surname, start, end)
                mentions.append(_bracketed(text, bare, lexicon.once(state_words), lexicon))
            continue
        if earlier is None and len(refs) != 1:
            continue
        person, name = (earlier.person, earlier.name) if earlier else (refs[0], lexicon.person[refs[0]].name)
        # "President A" is A in that office, whatever others A held.
        offices = offices_called(title, person, lexicon) if title and earlier is None else ()
        mentions.append(Holder(begin, end, "", offices, "", person, name, start, end))
    return mentions
