"""The states that a text names, by where and how, and where it was given: what whose minister somebody is follows
from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.find.offices.titles import Holder
from graph.layout.blocks import BODY, Layout
from graph.link.embassies import host_of_embassy
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_UNION = "organisation/european-union"
_UNITED_KINGDOM = "organisation/united-kingdom"
_NO_BRITISH = compiled(
    r"^Minister$|\b(?:Federal |State |Deputy )?Minister of (?!State)(?:the )?[A-Z]"
    r"|\bFinance Minister|\bInterior Minister"
)
_FRENCH = ("organisation/france", "organisation/belgium", "organisation/luxembourg", "organisation/switzerland")
_FRENCH_TITLE = compiled(r"\b(?:M|MM|Mme|Mlle)\.? (?=(?P<words>[^ \n]{1,60}(?: [^ \n]{1,60}){0,2}))")
_FORENAME = compiled(r"[A-Z][\w.’'-]{0,20}")
_WORD_END = compiled(r"(?<=\w)(?!\w)")
# A counterpart is of another state: "Ms A telephoned her Latvian counterpart".
_ANOTHERS = guarded(
    r"\b(?:his|her|their) (?:new |visiting |then )?(?P<states>[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:,? and [A-Z][\w-]+)?)"
    r" (?:counterpart|colleague|opposite number|homologue|peer|host)s?\b"
)
# "Helsinki, 3 May 2011" at the end of a line that tells who issued the text.
_GIVEN_IN = compiled(
    rf"(?:^|[,–—-] )(?P<place>[{CAPITALS}][\w’ -]{{2,24}}), "
    r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) \d{4}$"
)
_HEAD = 4  # lines in which that stands
_AT_A_PLACE = compiled(
    r"\b(?:in|to|at|near|from|through|via|into|across|around|within|outside|towards?|reach(?:ed|ing)?|left|leaving"
    r"|visit(?:ed|ing|s)?|(?:visits?|trips?|tour) (?:to|of)) (?:the )?$",
    re.IGNORECASE,
)
_WITH = compiled(r"\b(?:with|between|against|by) (?:the )?$", re.IGNORECASE)
_OF = compiled(r"\bof (?:the )?$", re.IGNORECASE)
_PEOPLE = compiled(
    r" (?:nationals?|citizens?|migrants?|refugees?|asylum|people|wom[ae]n|m[ae]n|boys?|girls?|workers?|famil(?:y|ies)"
    r"|children|minors|victims?|smugglers?|traffickers|gangs?|applica(?:nt|tion)s?|travellers|passengers|criminals?"
    r"|students?|fishermen|detainees|prisoners|returnees|diaspora|community|arrivals)\b"
)
_SIDE = compiled(
    r"(?:['’]s)? (?:authorities|government|side|delegation|part|team|cabinet|parliament|presidency|ministry|state|army"
    r"|police|navy|coast|[Mm]inist(?:er|ry)|[Gg]overnment|[Pp]residency|[Pp]arliament|[Pp]olice)\b"
)
_WHOSE = compiled(r"['’]s?\b|['’] ")
_PLACES = frozenset({"place", "town"})
_INNER = frozenset({"town", "body"})
_BEFORE = 24  # code points before a state's name that tell how it is meant


@dataclass(frozen=True, slots=True)
class StateMention:
    """Where a text names a state, by name, by adjective or by a place in it, and how it is meant there."""

    start: int
    end: int
    state: str
    role: str
    """"body" (a body of it), "place" (something is there), "town" (a place in the state), "with" (a partner), "people"
    (whom it tells of), "side" (its government or a body of it), "whose", "of", "adjective" or "name"."""


@dataclass(frozen=True, slots=True)
class StatesNamed:
    """The states of a text by where they or places in them are named, and the state of the place where it was given."""

    layout: Layout
    mentions: Sequence[StateMention]  # in order
    given_in: str
    counted: Sequence[tuple[str, int]]  # how often each is named, by name or adjective, most often first
    of_counterparts: Sequence[tuple[int, str]]  # the states of "her Danish counterpart", by where
    counted_inside: Sequence[tuple[str, int]]  # how often each is named by a place or body in it, most often first
    only_as: Mapping[str, str]  # those that are named as places or nationalities alone: as which
    at_the_head: frozenset[str]  # those named above the text proper, but for its title and where it was given
    in_the_title: frozenset[str]
    speaking_french: Sequence[str]  # those of them in which French is spoken
    in_french: frozenset[str]  # what may be the surname of somebody whom the text calls "M." or "Mme"

    @property
    def most_named(self) -> str:
        """The state that the text names most, not by places in it; empty where two are named as often."""
        most = self.counted
        return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else ""

    def names(self, state: str) -> bool:
        """Whether the text names a state at all, or a place in it."""
        return state in {self.given_in, _UNION} or any(state == one.state for one in self.mentions)

    def between(self, start: int, end: int) -> Sequence[StateMention]:
        """The mentions that begin in a run of the text."""
        first, last = (bisect_left(self.mentions, at, key=_start) for at in (start, end))
        return self.mentions[first:last]

    def is_called_in_french(self, holder: Holder) -> bool:
        """Whether the text calls somebody "M." or "Mme": of a state where French is spoken, of which it names one."""
        return bool(self.speaking_french) and holder.name.rpartition(" ")[2] in self.in_french


def _start(mention: StateMention) -> int:
    return mention.start


def said_of(holder: Holder, others: Sequence[Holder]) -> str:
    """The one state that stands beside another mention of the same name: "her Danish counterpart A"; else empty."""
    said = {one.state for one in others if one.is_state_said and one.state and one.name == holder.name}
    return said.pop() if len(said) == 1 else ""


def states_named(layout: Layout, places: Iterable[tuple[int, str]], given_in: str, lexicon: Lexicon) -> StatesNamed:
    """The states that a text names; `places` are those it names, and bodies, by where, and `given_in`
    is its dateline's."""
    places = tuple(places)
    mentions = sorted(_mentions(layout.text, places, lexicon), key=_start)
    counted = Counter(one.state for one in mentions if one.role not in _INNER)
    french = [state for state in _FRENCH if state in counted]
    given_in = given_in or _given_at_the_head(layout.text, dict(places))
    body = next((block.start for block in layout.blocks if block.kind in BODY), 0)
    roles: dict[str, set[str]] = {}
    for one in mentions:
        roles.setdefault(one.state, set()).add("a place" if one.role in _PLACES else one.role)
    titles = {number for number, block in enumerate(layout.blocks) if block.kind == "title"}
    above = [
        (one.state, layout.block_at(one.start).number in titles)
        for one in mentions
        if one.start < body and one.role not in _INNER
    ]
    return StatesNamed(
        layout,
        mentions,
        host_of_embassy(layout.text, lexicon) or state_around(given_in, lexicon),
        _most_first(counted),
        tuple(_counterparts(layout.text, lexicon)),
        _most_first(Counter(one.state for one in mentions if one.role in _INNER)),
        {state: next(iter(of)) for state, of in roles.items() if len(of) == 1 and of <= {"a place", "people"}},
        frozenset(state for state, is_title in above if not is_title),
        frozenset(state for state, is_title in above if is_title),
        french,
        frozenset(_called_in_french(layout.text) if french else ()),
    )


def _most_first(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))


def _mentions(text: str, places: Sequence[tuple[int, str]], lexicon: Lexicon) -> Iterator[StateMention]:
    named: set[int] = set()
    for one in lexicon.parties.find(text):
        if one.refs[0] != _UNION:
            named.add(one.start)
            yield StateMention(one.start, one.end, one.refs[0], _role(text, one.start, one.end, lexicon))
    for start, ref in places:
        if start not in named and (state := state_around(ref, lexicon)):
            yield StateMention(start, start, state, "town")
        elif start not in named and (state := _owner(ref, lexicon)):
            yield StateMention(start, start, state, "body")


_OWNERS = 4  # bodies at most from one up to the state that it is of


def _owner(ref: str, lexicon: Lexicon) -> str:
    """The state that a body of the reference data is of; empty for those of several, and for what is no body."""
    for _ in range(_OWNERS):
        if ref in lexicon.state or ref not in lexicon.organisation:
            break
        ref = lexicon.organisation[ref].owner
    return ref if ref in lexicon.state else ""


def _role(text: str, start: int, end: int, lexicon: Lexicon) -> str:
    """How a state is meant where a text names it."""
    if _PEOPLE.match(text, end):
        return "people"
    if _SIDE.match(text, end):
        return "side"
    if text[start:end] in lexicon.adjective and text[start:end] not in lexicon.state_named:
        return "adjective"
    if _WHOSE.match(text, end):
        return "whose"
    before = max(0, start - _BEFORE), start
    if _AT_A_PLACE.search(text, *before):
        return "place"
    if _WITH.search(text, *before):
        return "with"
    return "of" if _OF.search(text, *before) else "name"


def _counterparts(text: str, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    for match in _ANOTHERS.on_lines(text):
        for words in re.split(r",? and ", match["states"]):
            if state := lexicon.adjective.get(words, ""):
                yield match.start(), state


def _given_at_the_head(text: str, places: Mapping[int, str]) -> str:
    """The place before the day with which one of a text's first lines ends; empty without."""
    at = 0
    for line in text.split("\n", _HEAD)[:_HEAD]:
        given = _GIVEN_IN.search(line)
        if given and (place := places.get(at + given.start("place"), "")):
            return place
        at += len(line) + 1
    return ""


def _called_in_french(text: str) -> Iterator[str]:
    """The words, and the beginnings of words, that stand where a surname does behind "M." or "Mme"."""
    for title in _FRENCH_TITLE.finditer(text):
        for word in title["words"].split(" "):
            yield from (word[: end.start()] for end in _WORD_END.finditer(word))
            if _FORENAME.fullmatch(word) is None:
                break


def state_around(place: str, lexicon: Lexicon) -> str:
    """The state in whose land a place lies; empty without one."""
    if not place:
        return ""
    lands = lexicon.once(_states_by_land)
    return min((lands[whole] for whole in lexicon.wholes_of(place) if whole in lands), default=(0, ""))[1]


def _states_by_land(lexicon: Lexicon) -> Mapping[str, tuple[int, str]]:
    """Each state's land: the state, behind its place in the order of them all."""
    states = [(state.territory, (number, state.ref)) for number, state in enumerate(lexicon.states) if state.territory]
    return dict(reversed(states))


def is_no_office_of(title: str, state: str) -> bool:
    """Whether a state has no office of such a title: there is no British "Minister of the Interior"."""
    return state == _UNITED_KINGDOM and _NO_BRITISH.search(title) is not None
