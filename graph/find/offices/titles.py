"""Titles of ministerial office in a text, each with the state that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.find.offices.out_of_office import OF_NO_STATE, is_of_another, is_out_of_office
from graph.find.offices.own_titles import member_of, state_of_title
from graph.find.offices.small_titles import is_of_a_body, ranks_of_states, small_titles
from graph.find.offices.state_lines import above_state, state_below, state_of_line
from graph.find.offices.state_words import StateWords, state_at, state_called
from graph.find.offices.treasurers import TREASURER
from graph.layout.shadow import Shadow
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.mentions import Mention, Names
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import CAPITALISED, FIELD, SMALL_WORDS, end_of_portfolio, further_fields

HONORIFIC = (
    r"(?:(?:[Tt]he |Rt\.? |Right |Hon\.? |Honou?rable |Mr\.? |Mrs\.? |Ms\.? |Miss |Dr\.? |Prof\.? |Professor |M\. "
    r"|Mme\.? |Monsieur |Madame |Sir |Dame |Lord |Baroness |Herr |Frau |His |Her |Excellency |H\.?E\.? "
    r"|Senior |Lieutenant |Major |General |Admiral |Colonel |Senator |(?:Col|Gen|Maj|Lt|Brig|Engr?)\.? "
    r"|(?:Colonel|Lieutenant|Major)-General |Captain |Engineer |Barrister |Advocate |Alhaji |Sheikh |Shri |Smt\.? "
    r"|Datuk (?:Seri )?|Dato['’]? (?:Sri )?|Tan Sri |Begum |Federal Councillor |Deputy (?=[A-Z][\w’']+ [A-Z])"
    r"){0,5})"
)
LETTERS = r"(?:,? (?:MP|MSP|MEP|MLA|TD|QC|KC|CBE|OBE|DBE|CB|PC|DL)\b)"  # that stand behind a name
_CAP = CAPITALISED
_PARTICLE = (
    r"(?:de la|de las|de los|del|dela|della|dei|degli|dal|das|dos|do|de|du|da|van der|van den|van de|van|von der|von|zu"
    r"|af|ter|al|el|bin|bint|ibn|ben|ould|ole|abu|ul|y|e|Ould|Bint|Ben|Abou|Abdel|El|Le|La|Di|di|d’) "
)
_PEER = rf"(?:Lord|Lady|Baroness|Viscount|Earl) {_CAP}(?: of {_CAP}(?: {_CAP})?)?"
# "G. L. Peters", "J.D. van Dam"; but "M. Blanc" is "Mr Blanc".
_INITIALS = rf"(?!M\. [^\W\d_]{{2}}|U\.[SKN]\.|E\.U\.)(?:[{CAPITALS}]\.[ -]?){{1,3}}(?<=[ .])"
# "P Larsen", "A K Berg": as papers of India and of some others print them; "A Minister" is none.
_BARE_INITIALS = rf"(?![AI] [A-Z][a-z])(?:[{CAPITALS}] ){{1,3}}"
NAME = (
    rf"(?P<name>{_PEER}|{_CAP}(?: (?:[{CAPITALS}]\.? )?(?:{_PARTICLE})?{_CAP}){{1,3}}"
    rf"|{_INITIALS}(?:{_PARTICLE})?{_CAP}(?: {_CAP})?|{_BARE_INITIALS}{_CAP}(?: {_CAP})?)"
)
ONLY_SURNAME = compiled(rf"(?:De|Van|Von|Di|La|Le|El|Ter|Ten|Van de[nr]?|Von der|De la) {_CAP}")
"""A family name alone, however many its words: "De Wit", "Van der Berg"."""

_OF_STATE = compiled(
    rf",? (?:of|for) (?:the )?(?:(?:{_CAP} ){{0,3}}(?:Republic|Kingdom|State|Government|Duchy) of (?:the )?){{0,2}}"
)
_OF = compiled(r",? (?:of|for|OF|FOR) (?:[Tt]he |THE )?")
_IN_GOVERNMENT = compiled(
    rf",? in (?:the )?(?P<state>{_CAP}(?: {_CAP})?) (?:federal )?(?:government|cabinet|administration)\b"
)
# A minister beside another: "Minister Delegate to the Minister of the Interior".
_ATTACHED = compiled(r"\b(?:Minister|Secretary)(?: of State| Delegate)?,? (?:attached )?to the $")
_AND_OF = compiled(r" and (?:of )?(?:the )?")
_JUNIOR = r"(?:Parliamentary )?Under[- ]?[Ss]ecretary of State"
_DEPARTMENT = (
    rf"(?:(?: (?:at|in|of) the|,(?: the)?) (?:{_CAP},? (?:and )?){{0,4}}(?:Office|Ministry|Department)"
    rf"(?: (?:of|for) (?:the )?{_CAP}(?:(?: and)? {_CAP}){{0,3}}(?:(?:, {_CAP}){{1,2}},? and {_CAP})?)?)"
)
_PORTFOLIO = (
    r"(?:(?: at the [A-Z]\w{4,14})? (?:of|for|in charge of|with responsibility for|responsible for|attached to|to)"
    r"(?: the)?"
    rf" (?!State\b(?! Security| Property| Administration)){_CAP}(?: {_CAP}){{0,3}}"
    # Of a list with commas all but the last are one word: two are somebody's name.
    rf"(?:(?:, {_CAP}){{0,3}},? (?:and|&) (?:for )?{_CAP}(?: {_CAP}){{0,3}})?)"
)
# "When Minister A and I sat down": the word that opens the sentence is no field of a minister.
_IN_CHARGE_OF = (
    r"(?!The Minister(?:[- ]President\b| (?:Delegate|Resident|Assisting|Attached)\b))"
    r"(?!(?:When|While|As|After|Before|If|Since|Because|Although|Though|Whereas|Once|Until|Unless|Like|Unlike|With|And"
    r"|But|Then|Both|Our|My|His|Her|Its|Their|Your|Thank|Thanks|Former|Late|Acting|Outgoing|New|Visiting|Caretaker"
    rf"|Dear|Also|Later|Earlier|Today|Yesterday|Tomorrow) ){_CAP}"
)
# "Labor Secretary A", as in Manila, Mexico and Washington.
_SECRETARIAL = (
    r"(?:(?:National )?Defen[cs]e|Interior|Justice|Finance|Foreign Affairs|(?:Public |Homeland |National )?Security"
    r"|Labou?r|Transportation|Economy|Energy|Agriculture|Migration|Immigration|Tourism|Trade|Commerce|Navy|Treasury)"
)
_TITLE_OF_ANY = guarded(
    rf"\b(?:Minister{_PORTFOLIO} and )?Minister Assisting (?:the )?(?:Prime )?Minister(?: (?:on|for"
    rf"|with) {_CAP}(?: {_CAP})?)?"
    rf"|\bAttorney[- ]General\b(?! of the {_CAP} (?:Court|Office))"
    rf"|\b{_JUNIOR}(?:{_DEPARTMENT}|{_PORTFOLIO})?"
    r"|\b(?:Chief|Economic|Financial|Exchequer) Secretary to the Treasury"
    r"|\b(?:Northern Ireland|Scottish|Scotland|Welsh|Wales|Education|Environment|Energy|Work and Pensions|Trade"
    r"|International Development|Communities|Housing|Levelling Up|Transport|Health|Business|Culture|Justice|Defence)"
    r" Secretary\b"
    rf"|\b(?:Scottish|Welsh) (?:{_CAP} ){{1,2}}Minister\b|\b(?:(?:Scottish|Welsh) )?Cabinet Secretary{_PORTFOLIO}"
    rf"|\b(?:Interior|Defence|Foreign Affairs|Health|Treasury|Transport|Labour|Education) Cabinet Secretary(?= {_CAP})"
    rf"|\bUndersecretary{_PORTFOLIO}"
    rf"|\bMinister of State and (?:of |for )?(?:the )?(?:{FIELD.pattern})(?: (?:{FIELD.pattern}))?(?!\w)"
    rf"|\b(?<!Assistant )(?<!Permanent )(?<!Private ){_SECRETARIAL} (?:[Uu]nder-?)?[Ss]ecretary(?=,? {_CAP}|, )"
    rf"|\b(?:Parliamentary )?(?:State Secretary|Secretary of State|Under-?[Ss]ecretary(?: of State)?){_DEPARTMENT}"
    rf"|\bParliamentary Secretary(?: to the Minister{_PORTFOLIO}|{_PORTFOLIO})"
    r"|\bCS for (?:Interior|Defence|Foreign Affairs)\b"
    rf"|\b(?:European|EU) Commissioner (?:of|for)(?: the)? {_CAP}(?: {_CAP}){{0,3}}(?:,? and {_CAP}(?: {_CAP}){{0,2}})?"
    rf"|\bMinister(?: of State)?{_DEPARTMENT}"
    r"|\b(?:Home|Cabinet|Foreign|Northern Ireland|Scotland|Wales) Office [Mm]inister\b"
    rf"|\b(?:Solicitor General(?: for (?:England and Wales|Scotland|Northern Ireland))?|Advocate General for Scotland)"
    rf"(?=,? {_CAP} {_CAP})"
    rf"|\b(?<!\bUnder[ -])(?<!\bAssistant )(?<!\bPermanent )(?:(?:Federal|State|Junior|Deputy|First|Prime|Vice"
    rf"|Co-?ordinating|Alternate|Parliamentary) |Vice-){{0,2}}(?:"
    rf"(?:Minister|State Secretary|Secretary of State|Secretary)(?: of State(?:,| and)?| Delegate)?{_PORTFOLIO}"
    r"(?: of the Interior)?"
    rf"|(?:{_IN_CHARGE_OF} (?:(?:and|&) )?)?{_IN_CHARGE_OF} Minister(?! (?:of|for|at|in|to)\b)"
    rf"|(?!State|Minister|Kingdom|Republic|Union|UK)(?:{FIELD.pattern}) Minister(?= of (?:the )?[A-Z]))(?!\w)"
    rf"|\bMinister-President\b(?: of (?:the )?{_CAP}(?:[ -]{_CAP}){{0,2}}(?=[,;)]| and ))?"
    r"|\b(?:Deputy|Under) Secretary of State\b(?! for\b)(?=,? [A-Z])"
    rf"|{TREASURER}|\bHead of Government\b|\bFederal Councillor\b|\bT[áa]naiste\b"
    rf"|\b[Hh]ead of the (?:Swiss )?Federal Department of (?:the )?{_CAP}(?: {_CAP})?(?:,? and {_CAP}(?: {_CAP})?)?"
    r"|\b(?:Executive )?[Vv]ice[- ][Pp]resident,? (?:of the )?(?:European )?(?:Commission|European Parliament)"
    rf"(?: (?:for|in charge of|responsible for)(?: the)? {_CAP}(?: {_CAP}){{0,3}}(?:,? and {_CAP}(?: {_CAP}){{0,2}})?)?"
    rf"|\b(?:Vice[- ]Chancellor|(?:Parliamentary )?(?:State Secretary|Secretary of State))(?= {_CAP} )"
    rf"|\b(?:(?:Executive )?Vice-)?(?:President|Chancellor|Commissioner|High Representative) (?:of|for)(?: the)?"
    rf" (?!{OF_NO_STATE}){_CAP}(?: {_CAP}){{0,3}}"
)
# "Georgian President A B and the country's Foreign Minister"
_OF_THE_COUNTRY = compiled(
    r"[^.;:]{0,50}\b(?:and|with|,) (?:(?:the|that) country|his|her|its|their)(?:['’]s)?"
    r"(?: (?:acting|interim|caretaker|new|then))? "
)
# A title that goes on with a name of its own ("President of the Senate") is another's than the bare title's.
_NAMED_OF = compiled(rf" {HONORIFIC}{NAME} of (?:the )?")
_GOES_ON = compiled(r" (?:of|for) (?:the )?[A-Z]")
# A rank stands before the office of the same person: "Deputy Prime Minister and Minister of Foreign Affairs".
_RANK = compiled(
    r"\b(?P<rank>(?:First )?(?:Deputy Prime Minister|Vice[- ]Prime Minister|Vice[- ]Premier|Vice[- ]Chancellor"
    r"|Lord Chancellor)(?: and(?: the)?|,)|T[áa]naiste and(?: the)?) $",
    re.IGNORECASE,
)
_THE_COUNTRYS = compiled(r"\b(?:the|that|his|her|their|its) (?:country|nation|state|kingdom|republic)['’]s (?:\w+ )?$")
_COUNTRY_REACH = 160  # code points before these words in which the country is named
_FIRST_RANK = compiled(r"^T[áa]naiste$|\b(?:Deputy|Vice)[ -]|^Minister\b")
_HEADS_OF_PARTS = ("First Minister of ", "Deputy First Minister of ", "Minister-President of ")
_HEADS = frozenset({"Head of Government", "Head of State"})
_NEXT_TITLE = compiled(r", (?:[A-Z]\w+ and )?")
_UNION = "organisation/european-union"


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
    rank: str = ""  # "Deputy Prime Minister and", where the title goes on so
    is_like: bool = False  # whether the title is another's: "her French counterpart"
    is_loose: bool = False  # whether the words may mean several people, or officials: "their French counterparts"


def in_lines(shadow: Shadow) -> str:
    """The same text, character by character, with the line breaks of the raw text in the place of spaces."""
    lines: list[str] = []
    reached = 0
    for before, gap, behind in zip(shadow.runs, shadow.runs[1:], shadow.runs[2:], strict=False):
        if shadow.text.startswith(" ", gap.at) and "\n" in shadow.raw[before.end : behind.start]:
            lines += (shadow.text[reached : gap.at], "\n")
            reached = gap.at + 1
    return "".join([*lines, shadow.text[reached:]])


def _office_titles(lexicon: Lexicon) -> Names:
    return Names((title, office.ref) for office in lexicon.offices for title in office.titles)


def find_titles(text: str, lines: str, lexicon: Lexicon, states: StateWords) -> list[Holder]:
    """The titles of a text that tell an office of the register, or an office and its state, or an office by its words.

    `lines` is the text with the line breaks of its source, as `in_lines` gives it.
    """
    written_small = small_titles(text)
    longer = Spans(written_small)
    of_register = [
        _titled(text, lines, (_behind_own_state(text, mention, lexicon), mention.end), mention.refs, lexicon, states)
        for mention in lexicon.once(_office_titles).find(text)
        if not _is_part_of(longer, mention.start, mention.end) and not is_of_another(text, mention.start)
    ]
    found = [
        holder
        for holder in of_register
        if holder.is_state_said or (holder.offices and not _GOES_ON.match(text, holder.end))
    ]
    found = _of_one_state(text, found, lexicon)
    found = [holder for holder in found if not is_out_of_office(text, holder.start)]
    spans = Spans((holder.start, holder.end) for holder in found)
    others = [
        (
            _behind_state(text, match, lexicon),
            above_state(lines, match.start(), further_fields(text, end_of_portfolio(match)), states),
        )
        for match in _TITLE_OF_ANY.on_lines(text)
        if not spans.overlap(*match.span()) and not is_out_of_office(text, match.start())
    ]
    small = [span for span in written_small if not spans.overlap(*span) and not is_out_of_office(text, span[0])]
    found += [_titled(text, lines, span, (), lexicon, states) for span in (*others, *small)]
    spans = Spans((holder.start, holder.end) for holder in found)
    ranked = (
        _titled(text, lines, span, (), lexicon, states)
        for span in ranks_of_states(text)
        if not spans.overlap(*span) and not is_out_of_office(text, span[0])
    )
    found += [
        holder
        for holder in ranked
        if (holder.is_state_said and not is_of_a_body(text, holder.end)) or _is_named_of_a_state(text, holder, lexicon)
    ]
    found = sorted((one for one in found if not is_out_of_office(text, one.start)), key=lambda one: one.start)
    return _without_ranks(text, _with_heads(text, _of_one_state(text, found, lexicon)))


def _is_of_the_same(text: str, before: Holder, holder: Holder, is_open: bool) -> bool:
    """Whether a title goes on with another of the same person, whose state is certain: "the Tánaiste, Minister for
    Defence", "Norway's Prime Minister and Foreign Minister"."""
    between = text[before.end : holder.start]
    is_certain = before.is_state_said or state_of_title(before.title)
    is_rank = is_certain and before.state and _FIRST_RANK.search(before.title) and _NEXT_TITLE.fullmatch(between)
    joins = between == " and " or _OF_THE_COUNTRY.fullmatch(between)
    return bool(is_rank or (is_open and before.is_state_said and joins))


def _is_part_of(longer: Spans, start: int, end: int) -> bool:
    """Whether a title is less than the whole of one: "migration minister" of "justice and migration minister"."""
    return any(
        first <= start and end <= last and (first, last) != (start, end)
        for first, last in longer.overlapping(start, end)
    )


def _is_named_of_a_state(text: str, holder: Holder, lexicon: Lexicon) -> bool:
    """Whether a rank goes on with a name and a state: "Premier A B of Slovakia"."""
    named = _NAMED_OF.match(text, holder.end)
    return named is not None and bool(state_at(text, named.end(), lexicon))


def _of_one_state(text: str, holders: Sequence[Holder], lexicon: Lexicon) -> list[Holder]:
    """The titles, each with the state of the one it is joined to: "Norway's Prime Minister and Foreign Minister"."""
    found: list[Holder] = []
    for holder in holders:
        before = found[-1] if found else None
        is_open = len({lexicon.office[ref].state for ref in holder.offices}) > 1
        if before and not holder.is_state_said and _is_of_the_same(text, before, holder, is_open):
            holder = with_state(holder, before.state, lexicon)
            if _NEXT_TITLE.fullmatch(text, before.end, holder.start):
                holder = replace(holder, start=found.pop().start)
        found.append(holder)
    return found


def _titled(
    text: str, lines: str, span: tuple[int, int], refs: Sequence[str], lexicon: Lexicon, states: StateWords
) -> Holder:
    """A title with the state that stands beside it, and of its offices those of that state."""
    start, end = span
    further = above_state(lines, start, further_fields(text, end), states) if refs else end
    attached = _ATTACHED.search(text, max(0, start - 40), start)
    if attached:
        start, refs = attached.start(), ()
    is_longer, end = further > end, further
    title = _in_capitals(text[start:end]).replace("head of the ", "Head of the ").replace("Swiss Federal", "Federal")
    title = title.removeprefix("The ")  # "The Minister, Ada Lane" is of nothing told
    state = ""
    if match := states.before.search(text[max(0, start - 40) : start]):
        state = states.refs[match["state"]]
        start -= len(match.string) - match.start("state")
    elif not (state := state_below(lines, start, end, states)):
        end, state = _of_state(text, end, lexicon, states)
    if not state and title.startswith(_HEADS_OF_PARTS):
        state = states.refs.get(title.rpartition(" of ")[2], "")  # "First Minister of Wales"
    if not state:
        state = state_of_line(lines, start, states) or _of_the_country(text, start, lexicon)
    is_said = bool(state)
    # "Minister of Migration and Asylum" is another's than the title that it begins with, but of the same state.
    offices = [ref for ref in refs if lexicon.office[ref].state == state or not (state or is_longer)]
    if not state and len({lexicon.office[ref].state for ref in offices}) == 1:
        state = lexicon.office[offices[0]].state
    elif not state and not offices:
        state = state_of_title(title)
    if not is_said and (member := member_of(text, end, title)) and member in lexicon.state:
        state, is_said = member, True
        offices = [ref for ref in refs if lexicon.office[ref].state == state and not is_longer]
    return Holder(start, end, title, tuple(offices), state, "", "", start, start, is_said)


def _of_the_country(text: str, start: int, lexicon: Lexicon) -> str:
    """The state last named before a title of "the country's" minister; empty for others."""
    whose = _THE_COUNTRYS.search(text, max(0, start - 40), start)
    if whose is None:
        return ""
    named = re.findall(_CAP, text[max(0, whose.start() - _COUNTRY_REACH) : whose.start()])
    return next((ref for word in reversed(named) if (ref := state_called(word, lexicon))), "")


def _of_state(text: str, end: int, lexicon: Lexicon, states: StateWords) -> tuple[int, str]:
    """Where a title ends with the state behind it ("of the Republic of Austria"), and that state; empty without."""
    within = _IN_GOVERNMENT.match(text, end)
    if within and (state := lexicon.adjective.get(within["state"], "")):
        return within.end(), state
    part = states.bracketed.match(text, end) if text.startswith(" of ", end) else None
    if part and part["state"] not in {*lexicon.state_named, *lexicon.adjective}:
        return part.end(), states.refs[part["state"]]
    for pattern in (_OF, _OF_STATE):
        of = pattern.match(text, end)
        named = state_at(text, of.end(), lexicon) if of else ""
        behind = of.end() + len(named) if of else end
        if named and not _names_another_state(text, behind, lexicon):
            return behind, lexicon.state_named[named]
    return end, ""


_STAY_SMALL = SMALL_WORDS | {"charge", "responsible", "responsibility", "with", "attached", "de", "la", "du", "des"}


def _in_capitals(title: str) -> str:
    """A title as a heading would have it: "interior minister" is the office of an Interior Minister."""
    if not title.islower() and not title.isupper():
        # "Finance minister" opens a sentence.
        words = title.split()
        return " ".join(word if word in _STAY_SMALL or not word.islower() else word.capitalize() for word in words)
    return " ".join(word if word in SMALL_WORDS else word.capitalize() for word in title.lower().split())


def with_state(holder: Holder, state: str, lexicon: Lexicon) -> Holder:
    """The same mention with the state that stands beside it, and of its offices those of that state."""
    offices = tuple(ref for ref in holder.offices if lexicon.office[ref].state == state)
    return replace(holder, state=state, offices=offices, is_state_said=True)


def _names_another_state(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a second state follows: then the title is of several people ("ministers of France and of Spain")."""
    second = _AND_OF.match(text, at)
    return second is not None and bool(state_at(text, second.end(), lexicon))


_OF_NAME_AND = compiled(r"[^ ]+ and (?=[^ ]+ Minister)")


def _behind_own_state(text: str, title: Mention, lexicon: Lexicon) -> int:
    """Where a title of the register begins behind the adjective of its state, which it has in its name."""
    word = text[title.start : title.end].partition(" ")[0]
    return title.start + (len(word) + 1 if lexicon.adjective.get(word, _UNION) != _UNION else 0)


def _behind_state(text: str, match: re.Match[str], lexicon: Lexicon) -> int:
    """Where a title begins behind the adjective or name of its state ("Norwegian Fisheries Minister")."""
    word = match[0].partition(" ")[0]
    if (both := _OF_NAME_AND.match(match[0])) and not FIELD.fullmatch(word):
        return match.start() + both.end()  # "Jan Berg and Trade Minister Eva Dahl": the first word ends a name
    is_state = word in lexicon.adjective or word.removesuffix("'s") in lexicon.state_named
    return match.start() + len(word) + 1 if is_state else match.start()


def _with_heads(text: str, holders: Sequence[Holder]) -> list[Holder]:
    """The titles, each with what else the same person heads: "the Prime Minister, Head of Government, A"."""
    found: list[Holder] = []
    for holder in holders:
        before = found[-1] if found else None
        if before and holder.title in _HEADS and text[before.end : holder.start] in {", ", ", the "}:
            found[-1] = replace(before, end=holder.end)
        else:
            found.append(holder)
    return found


def _without_ranks(text: str, holders: Sequence[Holder]) -> list[Holder]:
    """The titles, each with the rank before it: "Deputy Prime Minister and Minister of Foreign Affairs" is one."""
    joined: list[Holder] = []
    ranks: set[Holder] = set()
    for holder in holders:
        match = _RANK.search(text, max(0, holder.start - 40), holder.start)
        rank = next((one for one in holders if match and match.start() < one.end <= holder.start), None)
        if match is None:
            joined.append(holder)
            continue
        holder = replace(holder, rank=_in_capitals(match["rank"]), start=min(holder.start, match.start()))
        if rank is None:
            joined.append(holder)
            continue
        ranks.add(rank)
        state = holder.state or (rank.state if rank.is_state_said else "")
        said = holder.is_state_said or rank.is_state_said
        offices = tuple(ref for ref in holder.offices if ref not in rank.offices) if not rank.is_state_said else ()
        joined.append(replace(holder, start=rank.start, state=state, is_state_said=said, offices=offices))
    return [holder for holder in joined if holder not in ranks]
