"""Names of bodies told by their form: their words have capitals, and one says what kind of body it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from graph.find.proper_names import body_words as words
from graph.find.proper_names.body_contexts import bodies_in_context
from graph.find.proper_names.candidate_words import BEGINS_OTHERS, TITLES
from graph.find.weights.forenames import FORENAMES
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.reference.portfolios import FIELD, end_of_ministry

Run: TypeAlias = tuple[int, int, str]

# What a name may hold but cannot end with.
_LOOSE_END = compiled(r"(?:,| (?:and|of|for|the|in|on|against|to|&)(?!\w)| ){1,20}$")
JOINED = compiled(
    r",? and (?P<anew>(?:of |for )?the )?|, |(?P<organ> of the )|(?P<bare> of )(?=(?:\w{2,20} ){1,3}Police$)"
)
"""What may join two names, or be a part of one."""
_OF = compiled(r"[’']?s? (?:of|for) (?:State (?:for|at) )?(?:the )?")
# An office that serves somebody's office: what its name goes on with is no office before a name.
_OF_SOMEBODY = compiled(r"\b(?:Office|Bureau|Cabinet) of the ")
# "the Ministry of Ports on pilotage": what the work with it is about.
_BEHIND_MINISTRY = compiled(
    r"(?P<name>(?:[\w’'-]+ ){0,4}(?:Ministry|Department) (?:of|for) [^,]{3,80}?) (?:on"
    r"|against) "
)
# "the Council of Europe Convention on Forgery": what a body made.
_OF_A_BODY = compiled(r"(?<=\w) (?:Convention|Treaty|Directive|Regulation|Framework Decision|Protocol)\b")
# "the 4th Harbour Squadron": units that are counted.
_NUMBERED = compiled(r"(?<![\w.,])\d{1,3}(?:st|nd|rd|th) $")
_OF_TROOPS = compiled(
    r" (?:Division|Brigade|Regiment|Battalion|Squadron|Troop|Company|Fleet|Flotilla|Corps|Army|Command|Naval Group)$"
)
_CUT_SHORT = compiled(r"(?<!\w)U\.[SK]\. $")
_LONGEST_BEFORE = 8
# "the Harbour Command North": which of some parts of a land it is for.
_FURTHER_ON = compiled(r"(?:(?<=Command)|(?<=Region)|(?<= Force)) (?:North|South|East|West)(?! [A-Z]|[\w-])")
_DAY_BEHIND = compiled(
    r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b| (?:in|from) (?:January|February|March|April|June|July|August"
    r"|September|October|November|December)\b"
)
_IN_ORDERS = compiled(
    r"(?:Father|Sister|Brother|Bishop|Archbishop|Imam|Rabbi|Colonel|Lieutenant|Sergeant)(?: [A-Z][\w’-]{1,20}){1,3}"
    r" of (?:the )?"
)
_PERSON_BEFORE = compiled(rf"(?P<first>[{CAPITALS}][\w’-]{{1,20}})(?: [{CAPITALS}][\w’'-]{{1,24}}){{1,3}}, ")
# Kinds of body that a bare kind with one common word does not name yet.
_COMMON_WORDS = (
    "Joint Working Task Force Group Steering Standing Committee Expert Technical High Level Senior Officials Same "
    "Whole Court Supreme Council Government European Peace National Public Private Local Federal Regional "
    "International Police Border Security Command Unit Team Centre Programme Programmes Process Partnership "
    "Emergency Mobile Armed"
)
_COMMON = frozenset(_COMMON_WORDS.split())
# Of them, what a body may be for and of, two of which do name it, and words of bodies that meet now and then.
_FIELDS_IN_COMMON = frozenset({"National", "Public", "Federal", "Police", "Border", "Security", "Emergency"})
_KINDS = frozenset({"Group", "Officials", "Expert", "Steering", "Technical", "Level", "Programme", "Process", "Joint"})


def names_by_form(text: str) -> Iterator[Run]:
    """The names in a text that have the form of a body's name, in no order: where each stands, and what it calls."""
    for pattern in (words.ENDS_IN_HEAD, words.BEGINS_WITH_HEAD):
        for match in pattern.on_lines(text):
            yield from _english(text, match.start(), match.end())
    for pattern in (
        words.COMPANY,
        words.PARTY,
        words.OPERATION,
        words.GERMAN,
        words.FORCE,
        words.FOREIGN,
        words.FOREIGN_CAPITALS,
        words.MISSION_OF_THE_UNION,
        words.REGIONAL,
    ):
        for match in pattern.on_lines(text):
            start, end = _bared(text, *match.span())
            if end > start and not words.NOT_A_BODY_AFTER.match(text, end):
                yield start, end, text[start:end]
    yield from _by_initials(text)
    yield from bodies_in_context(text)
    for pattern in (words.OF_ANOTHER, words.OF_AN_OFFICE):
        for match in pattern.on_lines(text):
            yield *match.span(), match[0]
    for match in words.LEGISLATURE.on_lines(text):
        which = match.lastgroup or ""
        yield *match.span(which), match[which]
    for match in words.SMALL_WITH_INITIALS.on_lines(text):
        initials = [word[0].upper() for word in match["name"].split()]
        short = match["acronym"]
        if short[0] == initials[0] and short[1].upper() in initials[1:] and short not in _NO_BODY_INITIALS:
            yield *match.span("name"), match["name"]
    for match in words.TEAM.on_lines(text):
        yield *match.span("name"), match["name"]
    for match in words.NAMED_INITIATIVE.on_lines(text):
        first = match["name"].split()[0]
        is_told = not words.NATIONALITY.fullmatch(first) and first not in words.REGIONS
        if is_told and not words.OFFICE_WORD.match(first):
            yield *match.span("name"), match["name"]


_NO_BODY_INITIALS = frozenset({"NGO", "NGOS", "CCTV", "COVID", "HGV", "ANPR", "PNR", "GDP", "VAT", "DNA", "MOU", "CIT"})


def _by_initials(text: str) -> Iterator[Run]:
    """Names told by their initials in brackets, and initials that the words beside them say are a body's."""
    for match in words.ACRONYM_EXPLAINED.on_lines(text):
        which = match.lastgroup or ""
        if match[which] not in _NO_BODY_INITIALS:
            yield *match.span(which), match[which]
    for match in words.ACRONYM_BEHIND.on_lines(text):
        start, end = _bared(text, *match.span("name"))
        while start < end and text[start] != match["acronym"][0]:
            start = next((at + 1 for at in range(start, end) if text[at] == " " and text[at + 1].isupper()), end)
        name = text[start:end]
        initials = [word[0] for word in re.findall(r"[\w'’-]+", name) if word[0].isupper()]
        is_told = len(initials) >= min(3, len(match["acronym"])) and initials[:2] == list(match["acronym"][:2])
        is_other = words.NO_BODY_ENDING.search(name) or words.NO_BODY_WITHIN.search(name)
        if is_told and name not in words.NO_BODY and not is_other:
            yield start, end, name


def _english(text: str, start: int, end: int) -> Iterator[Run]:
    """The name, or the names that "and" joins, in a run of words with capitals."""
    start, end = _bared(text, start, end)
    if behind := _BEHIND_MINISTRY.match(text, start, end):
        end = behind.end("name")
    if instrument := _OF_A_BODY.search(text, start, end):
        end = instrument.start()
    end = end_of_ministry(text, start, end)
    run = text[start:end]
    for joint in JOINED.finditer(run):
        if _is_two(joint, run[: joint.start()].split(), run[joint.end() :].split()):
            yield from _english(text, start, start + joint.start())
            yield from _english(text, start + joint.end(), end)
            return
    is_field = words.PORTFOLIO_BEFORE.search(text, max(0, start - 90), start)
    called = words.CALLED_BEHIND.match(text, end) if words.TAKES_A_NAME.search(run) else None
    if (_is_name(run) or called) and not is_field and not words.NOT_A_BODY_AFTER.match(text, end):
        called = called or _FURTHER_ON.match(text, end)
        end = called.end() if called else end
        start -= _length_before(text, start, end)
        yield start, end, text[start:end]


def _length_before(text: str, start: int, end: int) -> int:
    """How long that is which stands before a name and begins it: the number of a unit, a state cut short by stops."""
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    begins = (_NUMBERED.search(before) if _OF_TROOPS.search(text, start, end) else None) or _CUT_SHORT.search(before)
    return len(begins[0]) if begins else 0


# Heads that are fields of work too, and heads of what a force consists of.
_FIELDS_TOO = frozenset({"Rescue", "Investigations", "Policing", "Prosecution", "Administration", "Customs"})
_PARTS_OF_A_FORCE = frozenset({"Presidium", "Headquarters", "Directorate", "Command", "Inspectorate"})
_PARTS_OF_POLICE = frozenset({"Department", "Division", "Unit", "Squad", "Branch", "Bureau", "Directorate", "Brigade"})
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "&"})
_FIELDS_NOT_HEADS = frozenset({"Security", "Enforcement", "Policing", "Administration", "Home", "Community"})
_FORCES = frozenset({"Police", "Force", "Guard", "Gendarmerie", "Coastguard", "Army", "Navy", "Customs"})


def _is_two(joint: re.Match[str], left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the words on both sides of a joint each name a body: two in a row, or an organ and its body."""
    if not left or not right:
        return False
    if left[0] in {"Ministry", "Department"} and not joint["organ"] and not joint["anew"] and _are_fields(right):
        return False  # "Ministry of Home Affairs, National Security and Justice"
    if "and" in joint[0] and (right[0] in TITLES or right[0] in BEGINS_OTHERS):
        return True  # "Federation of Ferries and Father Aldo"
    if joint["bare"]:
        # "Investigation Department of Vantely Police", but "Central Directorate of Border Police"
        return len(left) > 1 and left[-1] in _PARTS_OF_POLICE and not words.POLICE.fullmatch(" ".join(right))
    if joint["organ"] and left[-1] in {"Ministry", "Department"} and right[0] not in words.FIRST_HEADS:
        return False  # "Ministry of the Interior and Administration"
    if joint["organ"] and not _is_name(" ".join(left)):
        return False  # "General Secretariat of the Ferry Union": the organ alone has no name
    if joint[0] == ", " and len(left) > 1 and len(right) > 1:
        # "A Academy Esbjerg, B College": each of the two has the word that says what it is.
        return not words.HEADS.isdisjoint(left[1:]) and not words.HEADS.isdisjoint(right)
    if left[0] == "Joint" and len(left) == len(("Joint", "Police")) and not joint["anew"] and right[-1] in words.HEADS:
        return False  # "Joint Police and Customs Cooperation Centre"
    if right[0].endswith(("'s", "’s")) and len(left) > 1:
        return not words.HEADS.isdisjoint(left) and not words.HEADS.isdisjoint(right)
    if len(left) > 2 and left[-2] in {"of", "for"} and not joint["anew"] and right[0] not in words.FIRST_HEADS:
        return False  # "Centre for Police and Customs Cooperation"
    if len(left) == 1 and not joint["anew"] and not joint["organ"]:
        # "Police and Customs Cooperation Centre", but "ABC and Orion Group"
        return left[0].isupper() and len(left[0]) > 2 and len(right) > 1 and left[0] not in _NO_BODY_INITIALS
    if len(left) > 1 and words.TAKES_A_NAME.search(" ".join(left[:-1])):
        return right[0] in words.HEADS or right[-1] in words.HEADS  # "Joint Ferry Team Halcyon and the Rescue Board"
    if left[-1] in _FIELDS_TOO and not joint["anew"] and right[0] not in words.FIRST_HEADS:
        return False  # "Maritime Rescue and Coordination Centre"
    if joint["organ"] and left[-1] in _PARTS_OF_A_FORCE and right[-1] in _FORCES:
        return False  # "Presidium of the Police Force"
    if joint["anew"]:
        # Behind "the Quarry Police of Ferrow" comes another; "the Ministry of Labour and the Sea" is still one.
        is_whole = left[0] not in words.FIRST_HEADS and not words.HEADS.isdisjoint(left)
        return not words.HEADS.isdisjoint(right) or (is_whole and joint["anew"].endswith("the "))
    if "and" in left and "and" in joint[0] and left[0] not in {"Ministry", "Department"}:
        return True  # "Institute for Trade and Labour and Halcyona"
    return left[-1] in words.HEADS and (right[0] in words.HEADS or right[-1] in words.HEADS)


def _are_fields(words_behind: Sequence[str]) -> bool:
    """Whether words say what a ministry is for besides, and no other body: "Security and Justice"."""
    return all(word in _SMALL_WORDS or FIELD.fullmatch(word.rstrip(",")) for word in words_behind) and (
        words_behind[-1] in _FIELDS_NOT_HEADS or words_behind[-1] not in words.HEADS
    )


def _bared(text: str, start: int, end: int) -> tuple[int, int]:
    """A run without the words before the name that do not belong to it, and without a connective at its end."""
    run = text[start:end]
    served = _OF_SOMEBODY.search(run)
    until = served.end() if served else len(run)
    for office in [office for office in words.OFFICE_WORD.finditer(run) if office.start() < until][-1:]:
        of = _OF.match(run, office.end())
        start += of.end() if of else len(run)
    if (person := _PERSON_BEFORE.match(text, start, end)) and person["first"] in FORENAMES:
        start = person.end()
    if cleric := _IN_ORDERS.match(text, start, end):
        start = cleric.end()
    while opening := words.OPENING.match(text, start, end) or words.POSSESSIVE.match(text, start, end):
        start = opening.end()
    if day := _DAY_BEHIND.search(text, start, end):
        end = day.start()
    if loose := _LOOSE_END.search(text, start, end):
        end = loose.start()
    return start, max(start, end)


def _is_name(run: str) -> bool:
    """Whether the words say which body it is, and not only what kind."""
    spoken = re.findall(r"[\w'’-]+", run)
    if len(spoken) < 2 or run.isupper() or run in words.NO_BODY:
        return False
    if spoken[-1] == "Presidency" and len(spoken) == 2:
        return False  # the Presidency that a state holds for half a year
    if " of " in run or " for " in run or " on " in run or " against " in run:
        return True
    if words.POLICE.fullmatch(run) or words.JOINT.match(run) or words.PART_OF_POLICE.fullmatch(run):
        return True
    if sum(word in _FIELDS_IN_COMMON for word in spoken[:-1]) > 1 and _KINDS.isdisjoint(spoken):
        return True  # "Public Security Directorate"
    return any(word not in _COMMON or words.NATIONALITY.fullmatch(word) for word in spoken[:-1])
