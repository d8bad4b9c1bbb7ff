"""Bodies: names of the reference data, and bodies that the text names for the first time, told by their form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.find.proper_names import body_words as words
from graph.find.proper_names.body_contexts import bodies_in_context
from graph.find.proper_names.branches import end_with_land, governments, has_branches, lands_in
from graph.find.proper_names.named import Named
from graph.find.weights.forenames import FORENAMES
from graph.layout.blocks import Layout
from graph.patterns.guards import guarded
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import end_of_ministry

# What a name may hold but cannot end with.
_LOOSE_END = re.compile(r"(?:,| (?:and|of|for|the|in|on|against|to|&)(?!\w)| ){1,20}$")
_JOINED = re.compile(
    r",? and (?P<anew>(?:of |for )?the )?|, |(?P<organ> of the )|(?P<bare> of )(?=(?:\w{2,20} ){1,3}Police$)"
)
_OF = re.compile(r"[’']?s? (?:of|for) (?:State (?:for|at) )?(?:the )?")
# "the Ministry of Ports on pilotage": what the work with it is about.
_BEHIND_MINISTRY = re.compile(
    r"(?P<name>(?:[\w’'-]+ ){0,4}(?:Ministry|Department) (?:of|for) [^,]{3,80}?) (?:on"
    r"|against) "
)
# "the Council of Europe Convention on Forgery": what a body made.
_OF_A_BODY = re.compile(r"(?<=\w) (?:Convention|Treaty|Directive|Regulation|Framework Decision|Protocol)\b")
_FURTHER_FIELD = re.compile(
    r" and (?:(?:Public|National|Civil|Internal) )?(?:Security|Safety|Migration|Asylum|Integration|Equality|Policing"
    r"|Emigration|Order|Administration|Protection|Human Rights|Citizenship|Law Enforcement|Local Government"
    r"|Home Affairs|Consumer Protection|Religious Affairs|Law Reform|Emergency Situations|Foreigners)"
    r"(?: of (?:the )?[A-Z].{2,30})?$"
)
_GENERIC = re.compile(r"(?:Ministry|Department|Parliament|Senate|Court|Prosecutor|Red Cross)\b")
_PERSON_BEFORE = re.compile(r"(?P<first>[A-ZÀ-Þ][\w’-]{1,20})(?: [A-ZÀ-Þ][\w’'-]{1,24}){1,3}, ")
# Kinds of body that a bare kind with one common word does not name yet.
_COMMON_WORDS = (
    "Joint Working Task Force Group Steering Standing Committee Expert Technical High Level Senior Officials Same "
    "Whole Court Supreme Council Government European Peace National Public Private Local Federal Regional "
    "International Police Border Security Command Unit Team Centre Programme Programmes Process Partnership "
    "Emergency Mobile Armed"
)
_COMMON = frozenset(_COMMON_WORDS.split())
# What texts that speak of the European Union call its institutions.
_INSTITUTION = guarded(
    r"\b[Tt]he (?:(?P<council>Council)|(?P<commission>Commission)|(?P<union>Union))\b"
    r"(?! (?:of|for|on)\b| [A-Z])"
)
_INSTITUTIONS = {
    "council": "organisation/council-of-the-european-union",
    "commission": "organisation/european-commission",
    "union": "organisation/european-union",
}
_OF_THE_UNION = frozenset(
    {*_INSTITUTIONS.values(), "organisation/european-council", "organisation/european-parliament"}
)
# A heading without one is written in capitals throughout, which then name nothing.
_SMALL_WORD = re.compile(r"\b[a-zß-öø-ÿ]{5}")


@dataclass(frozen=True, slots=True)
class Body:
    """A body in the text: a reference where reference data know it, else its name alone.

    `rule` says how it was told, where that was neither by its name nor by its form.
    """

    start: int
    end: int
    ref: str
    name: str
    rule: str = ""


def find_bodies(layout: Layout, named: Sequence[Named], lexicon: Lexicon) -> tuple[Body, ...]:
    """The bodies that a text names, in order, none overlapping another."""
    called = lexicon.once(_called)
    lands = lands_in(named, lexicon)
    known = [Body(name.start, name.end, name.ref, "") for name in named if name.ref.startswith("organisation/")]
    new = [
        *_by_form(layout.text),
        *_of_lands(layout.text, known, lands, lexicon),
        *_regional(layout.text, named, lexicon),
    ]
    new = sorted(new, key=lambda body: (body.start, -body.end))
    spans = Spans((body.start, body.end) for body in known)
    places = {name.start: name.end for name in named if name.ref.startswith("location/")}
    kept: list[Body] = []
    replaced: set[tuple[int, int]] = set()
    reached = 0
    for body in new:
        if body.start < reached or _is_in_capitals(layout, body.start):
            continue
        within = spans.overlapping(body.start, body.end)
        if _is_known_with_its_kind(layout.text, within, body):
            continue
        body = _with_its_land(layout.text, _with_its_place(layout.text, body, places), lands)
        if known_again := _glossed(layout.text, body, known):
            body = replace(body, ref=known_again, name="")
        if all(_is_part(layout.text, span, body, lexicon.state_named) for span in within):
            ref = called.get(body.name.casefold(), "")
            kept.append(replace(body, ref=ref, name="") if ref else body)
            replaced.update(within)
            reached = body.end
    told = [body for body in known if (body.start, body.end) not in replaced]
    found = [*told, *_shortened(kept)]
    found += _parliament(layout.text, named, Spans((body.start, body.end) for body in found))
    return tuple(sorted([*found, *_institutions(layout.text, found)], key=lambda body: body.start))


_SMALL_KIND = re.compile(r"[’']?s? (?:group|process|forum|format|network|platform|task ?force)")
_GLOSS = re.compile(r" \((?:the |its |in \w+ )?[“\"']?(?=[A-Z])")


def _is_known_with_its_kind(text: str, within: Sequence[tuple[int, int]], new: Body) -> bool:
    """Whether a name is a known body's with a word in small letters behind it: "the G6 group"."""
    return any(start == new.start and _SMALL_KIND.fullmatch(text, end, new.end) for start, end in within)


def _regional(text: str, named: Sequence[Named], lexicon: Lexicon) -> Iterator[Body]:
    return (Body(start, end, "", text[start:end]) for start, end in governments(text, named, lexicon))


def _of_lands(text: str, known: Sequence[Body], lands: Mapping[int, int], lexicon: Lexicon) -> Iterator[Body]:
    """Branches of known bodies in a country: "Save the Children Norway"."""
    for body in known:
        if has_branches(text[body.start : body.end], body.ref, lexicon):
            branch = _with_its_land(text, body, lands)
            if branch.end > body.end:
                yield replace(branch, ref="")


def _with_its_land(text: str, body: Body, lands: Mapping[int, int]) -> Body:
    end = end_with_land(text, body.end, lands)
    return body if end == body.end else replace(body, end=end, name=text[body.start : end])


def _with_its_place(text: str, body: Body, places: Mapping[int, int]) -> Body:
    """A body with the name of its place right behind it: "Kent Police Directorate Dover"."""
    end = places.get(body.end + 1)
    if text.startswith(" in ", body.end) and words.OF_A_STATE_ABROAD.search(body.name):
        end = places.get(body.end + len(" in "))  # "the Irish Embassy in London"
    if end is None or text[body.end] != " " or not words.TAKES_A_PLACE.search(body.name):
        return body
    return replace(body, end=end, name=text[body.start : end])


def _glossed(text: str, new: Body, known: Sequence[Body]) -> str:
    """The known body whose initials stand in brackets right behind a name; nothing where none does."""
    gloss = _GLOSS.match(text, new.end)
    if gloss is None:
        return ""
    first = bisect_left(known, gloss.end(), key=lambda body: body.start)
    if first == len(known) or known[first].start != gloss.end():
        return ""
    is_all = text[known[first].end : known[first].end + 1] == ")" and new.name.isascii()
    return known[first].ref if is_all or text[known[first].start : known[first].end].isupper() else ""


def _called(lexicon: Lexicon) -> Mapping[str, str]:
    """Bodies by their names of two words and more, whatever their letters."""
    names = ((name.casefold(), entry.ref) for entry in lexicon.organisations for name in entry.names if " " in name)
    return dict(sorted(names, reverse=True))


def _shortened(new: Sequence[Body]) -> Iterator[Body]:
    """New bodies; a name that is the end of one longer name in the text ("the Border Police") is that body again."""
    longer: dict[str, set[str]] = {}
    for name in {body.name for body in new if body.name}:
        for at in (match.end() for match in re.finditer(" ", name)):
            longer.setdefault(name[at:].casefold(), set()).add(name)
    for body in new:
        whole = longer.get(body.name.casefold(), set())
        yield replace(body, name=next(iter(whole))) if len(whole) == 1 and " " in body.name else body


def _is_in_capitals(layout: Layout, offset: int) -> bool:
    block = layout.block_at(offset)
    return block.kind in {"title", "heading"} and not _SMALL_WORD.search(layout.text, block.start, block.end)


def _institutions(text: str, found: Sequence[Body]) -> Iterator[Body]:
    """The Council, the Commission and the Union of a text that speaks of the European Union."""
    if _OF_THE_UNION.isdisjoint(body.ref for body in found):
        return
    taken = Spans((body.start, body.end) for body in found)
    for match in _INSTITUTION.on_lines(text):
        which = match.lastgroup or ""
        if not taken.overlap(*match.span(which)):
            yield Body(*match.span(which), _INSTITUTIONS[which], "")


# "before Parliament", without an article or a state: the British one, where the text speaks of that state.
_PARLIAMENT = guarded(
    r"\b(?P<name>Parliament)\b(?! (?:of|Square|House|Act)\b| [A-Z])(?<!European Parliament)(?<!the Parliament)"
    r"(?<!The Parliament)"
)
_BRITAIN = frozenset({"location/united-kingdom", "organisation/united-kingdom", "organisation/home-office"})


def _parliament(text: str, named: Sequence[Named], taken: Spans) -> Iterator[Body]:
    if _BRITAIN.isdisjoint(name.ref for name in named):
        return
    for match in _PARLIAMENT.on_lines(text):
        before = text[max(0, match.start() - 24) : match.start()].rstrip().rpartition(" ")[2]
        is_whose = before[:1].isupper() and before not in {"To", "In", "Before", "While", "When", "And"}
        if not taken.overlap(*match.span()) and (not is_whose or before.endswith((".", ":", "\n"))):
            yield Body(*match.span(), "organisation/uk-parliament", "")


_OF_MANY_STATES = re.compile(r"(?:Security Service|Border Force|Border Guard|Treasury|National Police)$")
_OURS = frozenset({"British", "UK", "United Kingdom", "Britain", "HM"})


def _is_part(text: str, known: tuple[int, int], new: Body, states: Container[str]) -> bool:
    """Whether a known body's name is only a part of a longer one: of another state's ministry, of a body's organ."""
    start, end = known
    if start < new.start or end > new.end or (start, end) == (new.start, new.end):
        return False
    before, after = text[new.start : start].strip(), text[end : new.end]
    if (_JOINED.match(after) and not _FURTHER_FIELD.fullmatch(after)) or before.endswith((" and", ",")):
        return False
    if _GENERIC.match(text, start) and not before and _FURTHER_FIELD.fullmatch(after):
        return True  # "Ministry of Justice and Security"
    if _GENERIC.match(text, start):
        whose = words.NATIONALITY.fullmatch(before) and before not in _OURS
        whose = whose or (before in states and text.startswith("Red Cross", start))  # "Iceland Red Cross"
        return bool(whose or (after.startswith(" of ") and not before))
    if _OF_MANY_STATES.match(text, start, end) and after.removeprefix(" of ").removeprefix("the ") in states:
        return True  # "State Security Service of Georgia"
    if not after and " " in before and words.NATIONALITY.match(before):
        return True  # "Danish National Police Immigration Service"
    is_whose = words.NATIONALITY.fullmatch(before) or before in states
    if is_whose and " " in text[start:end] and not after:
        return before not in _OURS  # "Danish Refugee Council", "Ghana Immigration Service"
    return bool(after.strip()) and not before and not after.startswith((" for ", " on ", " of "))


def _by_form(text: str) -> Iterator[Body]:
    """The names in a text that have the form of a body's name."""
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
                yield Body(start, end, "", text[start:end])
    yield from _by_initials(text)
    for start, end, name in bodies_in_context(text):
        yield Body(start, end, "", name)
    for pattern in (words.OF_ANOTHER, words.OF_AN_OFFICE):
        for match in pattern.on_lines(text):
            yield Body(*match.span(), "", match[0])
    for match in words.LEGISLATURE.on_lines(text):
        yield Body(*match.span("name"), "", match["name"])
    for match in words.SMALL_WITH_INITIALS.on_lines(text):
        initials = [word[0].upper() for word in match["name"].split()]
        short = match["acronym"]
        if short[0] == initials[0] and short[1].upper() in initials[1:] and short not in _NO_BODY_INITIALS:
            yield Body(*match.span("name"), "", match["name"])
    for match in words.TEAM.on_lines(text):
        yield Body(*match.span("name"), "", match["name"])
    for match in words.NAMED_INITIATIVE.on_lines(text):
        first = match["name"].split()[0]
        is_told = not words.NATIONALITY.fullmatch(first) and first not in words.REGIONS
        if is_told and not words.OFFICE_WORD.match(first):
            yield Body(*match.span("name"), "", match["name"])


_NO_BODY_INITIALS = frozenset({"NGO", "NGOS", "CCTV", "COVID", "HGV", "ANPR", "PNR", "GDP", "VAT", "DNA", "MOU", "CIT"})


def _by_initials(text: str) -> Iterator[Body]:
    """Names told by their initials in brackets, and initials that the words beside them say are a body's."""
    for match in words.ACRONYM_EXPLAINED.on_lines(text):
        which = match.lastgroup or ""
        if match[which] not in _NO_BODY_INITIALS:
            yield Body(*match.span(which), "", match[which])
    for match in words.ACRONYM_BEHIND.on_lines(text):
        start, end = _bared(text, *match.span("name"))
        while start < end and text[start] != match["acronym"][0]:
            start = next((at + 1 for at in range(start, end) if text[at] == " " and text[at + 1].isupper()), end)
        name = text[start:end]
        initials = [word[0] for word in re.findall(r"[\w'’-]+", name) if word[0].isupper()]
        is_told = len(initials) >= min(3, len(match["acronym"])) and initials[:2] == list(match["acronym"][:2])
        is_other = words.NO_BODY_ENDING.search(name) or words.NO_BODY_WITHIN.search(name)
        if is_told and name not in words.NO_BODY and not is_other:
            yield Body(start, end, "", name)


def _english(text: str, start: int, end: int) -> Iterator[Body]:
    """The name, or the names that "and" joins, in a run of words with capitals."""
    start, end = _bared(text, start, end)
    if behind := _BEHIND_MINISTRY.match(text, start, end):
        end = behind.end("name")
    if instrument := _OF_A_BODY.search(text, start, end):
        end = instrument.start()
    end = end_of_ministry(text, start, end)
    run = text[start:end]
    for joint in _JOINED.finditer(run):
        if _is_two(joint, run[: joint.start()].split(), run[joint.end() :].split()):
            yield from _english(text, start, start + joint.start())
            yield from _english(text, start + joint.end(), end)
            return
    is_field = words.PORTFOLIO_BEFORE.search(text, max(0, start - 90), start)
    called = words.CALLED_BEHIND.match(text, end) if words.TAKES_A_NAME.search(run) else None
    if (_is_name(run) or called) and not is_field and not words.NOT_A_BODY_AFTER.match(text, end):
        end = called.end() if called else end
        yield Body(start, end, "", text[start:end])


# Heads that are fields of work too, and heads of what a force consists of.
_FIELDS_TOO = frozenset({"Rescue", "Investigations", "Policing", "Prosecution", "Administration", "Customs"})
_PARTS_OF_A_FORCE = frozenset({"Presidium", "Headquarters", "Directorate", "Command", "Inspectorate"})
_PARTS_OF_POLICE = frozenset({"Department", "Division", "Unit", "Squad", "Branch", "Bureau", "Directorate", "Brigade"})
_FORCES = frozenset({"Police", "Force", "Guard", "Gendarmerie", "Coastguard", "Army", "Navy", "Customs"})


def _is_two(joint: re.Match[str], left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the words on both sides of a joint each name a body: two in a row, or an organ and its body."""
    if not left or not right:
        return False
    if joint["bare"]:
        return left[-1] in _PARTS_OF_POLICE  # "Investigation Department of Vantely Police"
    if joint["organ"] and left[-1] in {"Ministry", "Department"} and right[0] not in words.FIRST_HEADS:
        return False  # "Ministry of the Interior and Administration"
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
        return not words.HEADS.isdisjoint(right)
    return left[-1] in words.HEADS and (right[0] in words.HEADS or right[-1] in words.HEADS)


def _bared(text: str, start: int, end: int) -> tuple[int, int]:
    """A run without the words before the name that do not belong to it, and without a connective at its end."""
    run = text[start:end]
    for office in list(words.OFFICE_WORD.finditer(run))[-1:]:
        of = _OF.match(run, office.end())
        start += of.end() if of else len(run)
    if (person := _PERSON_BEFORE.match(text, start, end)) and person["first"] in FORENAMES:
        start = person.end()
    while opening := words.OPENING.match(text, start, end) or words.POSSESSIVE.match(text, start, end):
        start = opening.end()
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
    return any(word not in _COMMON or words.NATIONALITY.fullmatch(word) for word in spoken[:-1])
