"""The state of somebody in office whom a text names without it, and whom the register does not know."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.find.offices.titles import Holder
from graph.layout.blocks import Layout
from graph.link.embassies import host_of_embassy
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in
from graph.reference.lexicon import Lexicon

_UNION = "organisation/european-union"
_UNITED_KINGDOM = "organisation/united-kingdom"
_NO_BRITISH = re.compile(
    r"^Minister$|\b(?:Federal |State |Deputy )?Minister of (?!State)(?:the )?[A-Z]"
    r"|\bFinance Minister|\bInterior Minister"
)
_HOST = re.compile(
    r"\b(?:(?:received|welcomed|greeted|hosted) by|called on) (?:the |his |her |its )?(?:new )?"
    r"(?:(?:counterpart|colleague|opposite number|host),? (?:(?:Mr|Mrs|Ms|Dr|M|Mme)\.? )?)?$"
)
_LISTED = re.compile(r"[,;]? and (?:by |with |from )?(?:the |his |her )?(?:[A-Z]\w+ )?$|, (?:the )?$")
# Who speaks and whoever sits in the same government.
_OWN = re.compile(r"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?colleague,? (?:the )?$")
_OF_HOME = re.compile(r"Minister (?:for|of State)\b|Parliamentary |[A-Z]\w+ Secretary$")
_FRENCH = ("organisation/france", "organisation/belgium", "organisation/luxembourg", "organisation/switzerland")
_WITHOUT_PRESIDENT = frozenset(
    f"organisation/{state}"
    for state in ("united-kingdom", "belgium", "netherlands", "luxembourg", "spain", "denmark", "sweden", "norway",
                  "jordan", "morocco", "australia", "canada", "new-zealand", "japan")
)  # fmt: skip
_FRENCH_TITLE = compiled(r"\b(?:M|MM|Mme|Mlle)\.? (?=(?P<words>[^ \n]{1,60}(?: [^ \n]{1,60}){0,2}))")
_FORENAME = re.compile(r"[A-Z][\w.’'-]{0,20}")
_WORD_END = re.compile(r"(?<=\w)(?!\w)")
_ENCOUNTER = re.compile(
    r"\b(?:met|meets?|meeting|spoke|speaks|talks|hosted|hosts|welcomed|welcomes|received|receives|visited|telephoned"
    r"|called on|sat down|discuss(?:ed|es)?|held) (?:\w+ ){0,3}$|\b(?:met|meets?|meeting|spoke|speaks|talks|held|hosted"
    r"|signed|concluded|discuss(?:ed|es)?)\b[^.;]{0,80}\b(?:with|to|by)\b"
)
_COUNTERPART = re.compile(
    r",? (?:and|with|to|by|from|met) (?:his|her) (?:new |visiting )?[A-Z][\w-]+ (?:counterpart|opposite number|host)\b"
)
# A counterpart is of another state: "Ms A telephoned her Latvian counterpart".
_ANOTHERS = guarded(
    r"\b(?:his|her|their) (?:new |visiting |then )?(?P<states>[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:,? and [A-Z][\w-]+)?)"
    r" (?:counterpart|colleague|opposite number|homologue|peer|host)s?\b"
)
_SEES = re.compile(
    r"[^.;–—]{0,60} (?:met|meets?|saw|sees?|receiv\w{1,3}|host\w{0,3}|welcom\w{1,3}|telephon\w{1,3}|called|rang|spoke"
    r"|talk\w{0,3}|thank\w{0,3}|join\w{0,3}|invit\w{1,3}|visit\w{0,3}|greet\w{0,3}|briefed)(?: with| to| on)? "
)
# "Helsinki, 3 May 2011" at the end of a line that tells who issued the text.
_GIVEN_IN = re.compile(
    r"(?:^|[,–—-] )(?P<place>[A-ZÀ-Þ][\w’ -]{2,24}), (?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) \d{4}$"
)
_HEAD = 4  # lines in which that stands
_COUNTERPART_OF = re.compile(
    r"\b(?:his|her|its|their) (?:\w+ )?(?:counterpart|colleague|opposite number),? (?:(?:Mr|Mrs|Ms|Dr|M|Mme)\.? )?$"
)
_AND = re.compile(r" and (?:by |with )?(?:the |his |her )?")
_AND_REACH = 16  # code points between two who are joined so
_GOES_TO = re.compile(
    r",? (?:(?:is|was|will be|has|had|has been) )?(?:making|paying|paid|pays?|made|begins?|began|on|concluded|ended)"
    r" (?:an?|his|her|their) (?:[\w-]+ ){0,3}(?:visit|trip|tour) (?:to|in|of) (?:the )?"
)
_VISITING = re.compile(r"\b[Vv]isiting (?:[A-Z]\w+ )?$")
_ANNOUNCES = re.compile(
    r"(?: \([^()]{2,30}\))?,? (?:also )?(?:said|says|announced|announces|told|confirmed|declared|added|stated"
    r"|tweeted|wrote)\b"
)
_IS_TO_ACT = re.compile(
    r"[A-Z][\w’'-]{2,24}(?: [A-Z][\w’'-]{2,24})? (?:will|would|is to|is set to|is ready to|plans to|intends to|wants to"
    r"|(?:has|is|had) (?:\w+ )?(?:decided|agreed|ready|closing|sending|reopening|introducing|tightening|stopping))\b"
)
_PAIR = 2
_JOINED = re.compile(r"[A-Z][\w’'-]{2,24}(?: [A-Z][\w’'-]{2,24}){0,2} and (?:the )?")
_SUBJECT_REACH = 5  # code points at the beginning of a sentence: "The "
_BEHIND = 90  # code points behind somebody in which a counterpart's name stands
_PLAINLY = 2  # mentions of a state from which on it may be that of somebody without one
_LONGEST_HOLDER = 400  # code points that a title with a name takes at most
_REACH = 220  # code points before a title in which its state is looked for


@dataclass(frozen=True, slots=True)
class StatesNamed:
    """The states of a text by where they or places in them are named, and the state of the place where it was given."""

    layout: Layout
    by_name: Sequence[tuple[int, str]]  # where each is named, by its name or adjective
    mentions: Sequence[tuple[int, str]]  # these and the places in them, in order
    given_in: str
    counted: Sequence[tuple[str, int]]  # how often each is named, by name or adjective, most often first
    of_counterparts: Sequence[tuple[int, str]]  # the states of "her Danish counterpart", by where
    speaking_french: Sequence[str]  # those of them in which French is spoken
    in_french: frozenset[str]  # what may be the surname of somebody whom the text calls "M." or "Mme"

    @property
    def most_named(self) -> str:
        """The state that the text names most, not by places in it; empty where two are named as often."""
        most = self.counted
        return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else ""

    def names(self, state: str) -> bool:
        """Whether the text names a state at all, or a place in it."""
        return state in {self.given_in, _UNION} or any(state == named for _, named in self.mentions)

    def in_sentence(self, holder: Holder, others: Sequence[Holder]) -> str:
        """The state of a list's member before a title, else the one named last before it in its sentence."""
        sentence = self.layout.sentence_at(holder.start)
        return (
            self._of_list(holder, others)
            or self._of_what_is_announced(sentence.start, holder)
            or self._own_of_two(sentence.start, holder.start)
            or self._last_between(sentence.start, holder.start)
        )

    def near(self, holder: Holder, others: Sequence[Holder], home: str) -> str:
        """The state of a list's member before a title, else another one than the text's own of the sentence before."""
        found = self._of_list(holder, others)
        if found or _OWN.search(self.layout.text, max(0, holder.start - 40), holder.start):
            return found
        found = self.in_sentence(holder, others)
        return found if found != home and not any(one.state == found for one in others if one is not holder) else ""

    def meant(
        self, holder: Holder, others: Sequence[Holder], home: str, is_open: Callable[[str], bool] = lambda _: True
    ) -> str:
        """The state that a title without one is of; `is_open` tells whether a state may have this minister.

        In a title it is the one that the text is about; else that of the sentence, of the place where the text was
        given when that is abroad, of the paragraph; else the text's own, and where it cannot be that one, the one that
        the text names most.
        """
        said = self.in_sentence(holder, others)
        beside = self._of_those_beside(holder, others)
        if self.is_host(holder) or _COUNTERPART_OF.search(self.layout.text, max(0, holder.start - 40), holder.start):
            beside.add(home or self._guests(others))
        if _VISITING.search(self.layout.text, max(0, holder.start - 30), holder.start):
            beside.add(self.given_in)

        def is_free(state: str) -> bool:
            if not state or state in beside or is_no_office_of(holder.title, state):
                return False
            return (state == said and state != home) or is_open(state)

        return next((state for state in self._likely(holder, others, home) if is_free(state)), "")

    def _of_those_beside(self, holder: Holder, others: Sequence[Holder]) -> set[str]:
        """The states of those in one sentence with somebody under the same title, or whom they meet there."""
        sentence = self.layout.sentence_at(holder.start)
        beside = [one for one in starting_in(others, sentence.start, sentence.end) if one.name != holder.name]
        alike = {one.state for one in beside if one.state and one.title == holder.title}
        if _COUNTERPART.match(self.layout.text, holder.end):
            alike |= {one.state for one in starting_in(beside, holder.end, holder.end + _BEHIND) if one.is_state_said}
        alike |= self._of_counterparts(holder) | _of_others_in_office(holder, others)
        joined, is_own = self._behind_and(holder, others)
        if is_own:
            alike.add(joined)
        if going := _GOES_TO.match(self.layout.text, holder.end):
            # Whoever visits a state is of another.
            alike |= {state for at, state in self.by_name if at in {going.end(), going.end() - len("the ")}}
        return alike | {one.state for one in beside if one.is_state_said and self._meet(holder, one)}

    def _of_counterparts(self, holder: Holder) -> set[str]:
        """The states of those whom somebody met and whom the text calls counterparts ("Ms A met her Greek peer")."""
        surname = holder.name.rpartition(" ")[2]
        found: set[str] = set()
        for at, state in self.of_counterparts if surname else ():
            sentence = self.layout.sentence_at(at)
            named = self.layout.text.rfind(surname, sentence.start, at)
            if named >= 0 and _SEES.fullmatch(self.layout.text, named + len(surname), at):
                found.add(state)
        return found

    def _behind_and(self, holder: Holder, others: Sequence[Holder]) -> tuple[str, bool]:
        """The state of whoever is joined to somebody by "and", and whether it is that one's alone.

        "Minister A and the Norwegian Minister B" are of two states, "Minister A and Minister B of Norway" of one.
        """
        near = starting_in(others, holder.end, holder.end + _AND_REACH)
        if (
            not near
            or not (near[0].is_state_said and near[0].name)
            or not _AND.fullmatch(self.layout.text, holder.end, near[0].start)
        ):
            return "", False
        return near[0].state, not self.layout.text.startswith(near[0].title, near[0].start)

    def _meet(self, one: Holder, other: Holder) -> bool:
        """Whether one of two ministers, the first in their sentence, met the other: they are of two states."""
        first, second = sorted((one, other), key=lambda holder: holder.start)
        begin = max(self.layout.sentence_at(first.start).start, first.start - _REACH)
        return (
            _ENCOUNTER.search(self.layout.text, max(first.end, second.start - _REACH), second.start) is not None
            and _ENCOUNTER.search(self.layout.text, begin, first.start) is None
        )

    def _likely(self, holder: Holder, others: Sequence[Holder], home: str) -> Iterator[str]:
        """The states that a title may be of, the likeliest first."""
        block = self.layout.block_at(holder.start)
        own = home or self.most_named
        if self.is_host(holder):
            yield from (self.in_sentence(holder, others), self.given_in)
            yield from (state for state, times in self.counted if times >= _PLAINLY)
        if block.kind == "title":
            yield from (own, self.given_in)
            return
        joined, is_own = self._behind_and(holder, others)
        if not is_own:
            yield joined
        if _COUNTERPART_OF.search(self.layout.text, max(0, holder.start - 40), holder.start):
            yield self._next_in_sentence(holder)
        if _OWN.search(self.layout.text, block.start, holder.start):
            yield own
        if self.is_called_in_french(holder):
            yield from self.speaking_french
        if _OF_HOME.match(holder.title) and home == _UNITED_KINGDOM and not self._of_list(holder, others):
            yield home
        yield self.in_sentence(holder, others)
        if self.given_in != home:
            yield self.given_in
        yield self._subject_before(block.start, holder)
        yield self._last_between(block.start, holder.start)
        yield own
        yield from (state for state, times in self.counted if times >= _PLAINLY)
        if self._of_those_beside(holder, others):
            yield from (state for state, _ in self.counted)
        if self.is_host(holder):
            before = bisect_left(self.mentions, holder.start, key=lambda mention: mention[0])
            yield from (state for _, state in reversed(self.mentions[:before]))

    def leaves_open(self, holder: Holder, others: Sequence[Holder], home: str, state: str) -> bool:
        """Whether what a text says of somebody speaks against the state that a title alone would tell."""
        is_of_others = self.is_host(holder) or state in self._of_those_beside(holder, others)
        return is_of_others or (state == home and self.is_called_in_french(holder))

    def is_host(self, holder: Holder) -> bool:
        """Whether somebody received another: "was received by the Minister", "called on the Prime Minister"."""
        return _HOST.search(self.layout.text, max(0, holder.start - 60), holder.start) is not None

    def _guests(self, others: Sequence[Holder]) -> str:
        """The state of whoever a text without one of its own names first: of those whom a host receives."""
        return next((one.state for one in others if one.state), "")

    def abroad(self, holder: Holder, others: Sequence[Holder], home: str, is_open: Callable[[str], bool]) -> str:
        """The other state than the text's own that a president is likely of, one that has a president; else empty."""
        if holder.title != "President":
            return ""
        subject = self._subject_before(self.layout.block_at(holder.start).start, holder)
        near = (self.in_sentence(holder, others), subject, self._next_in_sentence(holder), self.given_in)
        named = (state for state, times in self.counted if times >= _PLAINLY)
        likely = (*near, *named, *self._likely(holder, others, home))
        abroad = (state for state in likely if state not in {"", home} and is_open(state))
        return next((state for state in abroad if state not in _WITHOUT_PRESIDENT), "")

    def _of_what_is_announced(self, start: int, holder: Holder) -> str:
        """The state that is to do what somebody announces: "Norway will close its post with Malta, Minister A said"."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention[0])
        at, state = self.mentions[first] if first < len(self.mentions) else (len(self.layout.text), "")
        text = self.layout.text
        is_told = text.endswith(", ", 0, holder.start) and _ANNOUNCES.match(text, max(holder.end, holder.name_end))
        return state if is_told and at <= start + _SUBJECT_REACH and _IS_TO_ACT.match(text, at, holder.start) else ""

    def _next_in_sentence(self, holder: Holder) -> str:
        """The state named first behind somebody in one sentence, by itself or by a place in it."""
        first = bisect_left(self.mentions, holder.end, key=lambda mention: mention[0])
        at, state = self.mentions[first] if first < len(self.mentions) else (len(self.layout.text), "")
        return state if at < self.layout.sentence_at(holder.start).end else ""

    def is_called_in_french(self, holder: Holder) -> bool:
        """Whether the text calls somebody "M." or "Mme": of a state where French is spoken, of which it names one."""
        return bool(self.speaking_french) and holder.name.rpartition(" ")[2] in self.in_french

    def _last_between(self, start: int, end: int) -> str:
        begin = max(start, end - _REACH)
        first, last = (bisect_left(self.mentions, at, key=lambda mention: mention[0]) for at in (begin, end))
        return self.mentions[last - 1][1] if first < last else ""

    def _own_of_two(self, start: int, end: int) -> str:
        """The state of the place where a text was given, where the two named last in a run are joined and it is one of
        them: "Oslo, 3 May – Norway and Poland will …, said the fisheries minister"; else empty."""
        first, last = (bisect_left(self.by_name, at, key=lambda mention: mention[0]) for at in (start, end))
        pair = self.by_name[max(first, last - 2) : last]
        if len(pair) < _PAIR or self.given_in not in {state for _, state in pair}:
            return ""
        return self.given_in if _JOINED.fullmatch(self.layout.text, pair[0][0], pair[1][0]) else ""

    def _subject_before(self, start: int, holder: Holder) -> str:
        """The state with which the sentence before somebody's begins: "Norway signed first. President A said"."""
        own = self.layout.sentence_at(holder.start).start
        before = self.layout.sentence_at(max(start, own - 2)).start
        at = bisect_left(self.by_name, before, key=lambda mention: mention[0])
        is_subject = start <= before < own and at < len(self.by_name)
        return self.by_name[at][1] if is_subject and self.by_name[at][0] <= before + _SUBJECT_REACH else ""

    def _of_list(self, holder: Holder, others: Sequence[Holder]) -> str:
        """The state of whoever is listed before: "the Belgian Minister of Justice, A, and the Minister of Finance"."""
        near = starting_in(others, holder.start - _LONGEST_HOLDER, holder.start)
        before = [one for one in near if one.end <= holder.start and one.is_state_said and one.state]
        if not before or holder.start - before[-1].end > 12 or before[-1].title == holder.title:
            return ""
        between = self.layout.text[before[-1].end : holder.start]
        return before[-1].state if _LISTED.fullmatch(between) or between == ", " else ""


_SMALL = frozenset({"of", "the", "for", "and"})


def _of_others_in_office(holder: Holder, others: Sequence[Holder]) -> set[str]:
    """The states that are said beside the same title of somebody else: a state has one minister of the interior."""
    surname = holder.name.rpartition(" ")[2]
    words = frozenset(holder.title.split()) - _SMALL
    return {
        one.state
        for one in others
        if one.is_state_said
        and one.name
        and one.name.rpartition(" ")[2] != surname
        and len(words) > 1
        and frozenset(one.title.split()) - _SMALL == words
    }


def said_of(holder: Holder, others: Sequence[Holder]) -> str:
    """The one state that stands beside another mention of the same name: "her Danish counterpart A"; else empty."""
    said = {one.state for one in others if one.is_state_said and one.state and one.name == holder.name}
    return said.pop() if len(said) == 1 else ""


def states_named(layout: Layout, places: Iterable[tuple[int, str]], given_in: str, lexicon: Lexicon) -> StatesNamed:
    """The states that a text names; `places` are those it names, by where, and `given_in` is its dateline's."""
    by_name = [(one.start, one.refs[0]) for one in lexicon.parties.find(layout.text) if one.refs[0] != _UNION]
    places = tuple(places)
    by_place = [(start, state) for start, place in places if (state := state_around(place, lexicon))]
    counted = Counter(state for _, state in by_name)
    french = [state for state in _FRENCH if state in counted]
    given_in = given_in or _given_at_the_head(layout.text, dict(places))
    return StatesNamed(
        layout,
        by_name,
        sorted({*by_name, *by_place}),
        host_of_embassy(layout.text, lexicon) or state_around(given_in, lexicon),
        sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])),
        tuple(_counterparts(layout.text, lexicon)),
        french,
        frozenset(_called_in_french(layout.text) if french else ()),
    )


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
