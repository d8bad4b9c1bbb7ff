"""What speaks for and against each state that somebody in office may be of, whom a text names without one.

Every state in reach is a candidate: those that the text names, with how it means them; those of others in office, with
how somebody stands to them; and what the text takes for granted. What each of these weighs is in
`graph/link/state_weighing.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from graph.find.offices.titles import Holder
from graph.layout.blocks import BODY, Sentence
from graph.link.officials import Official, Officials, task_of
from graph.link.people_listed import closes_before, host_of, states_behind, under_one_head
from graph.link.states_meant import StatesNamed, is_no_office_of
from graph.patterns.openings import compiled

_UNION = "organisation/european-union"
_UNITED_KINGDOM = "organisation/united-kingdom"
_ENCOUNTER = compiled(
    r"\b(?:met|meets?|meeting|spoke|speaks|talks|hosted|hosts|welcomed|welcomes|received|receives|visited|telephoned"
    r"|called on|sat down|discuss(?:ed|es)?|held|saw|sees?|see|thank(?:s|ed)|greeted|audience) (?:\w+ ){0,4}$"
    r"|\b(?:met|meets?|meeting|spoke|speaks|talks|held|hosted"
    r"|signed|concluded|discuss(?:ed|es)?)\b[^.;]{0,80}\b(?:with|to|by)\b"
)
_HOST = compiled(
    r"\b(?:(?:received|welcomed|greeted|hosted) (?:\w+ )?by|called on) (?:the |his |her |its )?(?:new )?"
    r"(?:(?:counterpart|colleague|opposite number|host),? (?:(?:Mr|Mrs|Ms|Dr|M|Mme)\.? )?)?$"
)
_LISTED = compiled(r"[,;]? and (?:by |with |from )?(?:the |his |her )?(?:[A-Z]\w+ )?$|[,;] (?:by |with )?(?:the )?$")
_OWN = compiled(r"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:colleague,? )?(?:the )?$")
_COUNTERPART_OF = compiled(
    r"\b(?:his|her|its|their) (?:\w+ )?(?:counterpart|colleague|opposite number|guest|host|visitor|homologue|peer),?"
    r" (?:(?:Mr|Mrs|Ms|Dr|M|Mme)\.? )?$"
)
_COUNTERPART = compiled(
    r",? (?:and|with|to|by|from|met) (?:his|her) (?:new |visiting )?[A-Z][\w-]+ (?:counterpart|opposite number|host)\b"
)
_SEES = compiled(
    r"[^.;–—]{0,60} (?:met|meets?|saw|sees?|receiv\w{1,3}|host\w{0,3}|welcom\w{1,3}|telephon\w{1,3}|called|rang|spoke"
    r"|talk\w{0,3}|thank\w{0,3}|join\w{0,3}|invit\w{1,3}|visit\w{0,3}|greet\w{0,3}|briefed)(?: with| to| on)? "
)
_AND = compiled(r" and (?:by |with )?(?:the |his |her )?")
_GOES_TO = compiled(
    r",? (?:(?:is|was|will be|has|had|has been) )?(?:making|paying|paid|pays?|made|begins?|began|on|concluded|ended)"
    r" (?:an?|his|her|their) (?:[\w-]+ ){0,3}(?:visit|trip|tour) (?:to|in|of) (?:the )?"
    r"|,?(?: (?:is|was|will|has|had|also)){0,2} (?:visit(?:s|ed|ing)?|arrived in|travel(?:s|led|ling)? to|flew to"
    r"|went to|goes to|flies to) (?:the )?"
)
_VISITING = compiled(r"\b[Vv]isiting (?:[A-Z]\w+ )?$")
_ANNOUNCES = compiled(
    r"(?: \([^()]{2,30}\))?,? (?:also )?(?:said|says|announced|announces|told|confirmed|declared|added|stated"
    r"|tweeted|wrote)\b"
)
# "Greece was represented by Minister A and Malta by Minister B"
_REPRESENTED = compiled(
    r"(?: (?:was|were|is|had been|will be))?(?: (?:represented|led|headed|spoken for))? by (?:the |its |their )?"
    r"| (?:sent|dispatched|despatched) (?:the |its |their )?|, (?:in the person of|represented by) (?:the |its )?"
)
_ITS = compiled(r"\b(?:[Ii]ts|[Tt]heir|[Tt]he country['’]s) (?:\w+ )?$")
_JOINED_TO = compiled(r"(?: and |, )(?:[\w.’' -]{0,40})")
_SHE_MEETS = compiled(r"(?:[A-Z][^.;:]{0,40}?,? )??(?:[Ss]he|[Hh]e) ")
_TWO = compiled(r"(?:['’]s)?(?:(?:,? and| &|/|-|–|,) ?| (?:and|with) )(?:the |of (?:the )?|its ){0,2}")
_INSIDE = frozenset({"town", "body", "place", "people"})
_PAIR_REACH = 120  # code points before somebody in which the first of two begins
_STATES_REACH = 1500  # code points before two people in which two states stand
_AND_REACH = 16  # code points between two who are joined so
_LIST_REACH = 12
_SUBJECT_REACH = 5  # code points at the beginning of a sentence: "The "
_BEHIND = 90  # code points behind somebody in which a counterpart's name stands
_REACH = 220  # code points around somebody in which a state tells
_SHARES = ((0.5, "half"), (0.25, "a quarter"))
_PLAINLY = 2  # mentions of a state from which on it may be that of somebody without one


@dataclass(frozen=True)
class Evidence:
    """What a text tells of whose minister somebody is."""

    named: StatesNamed
    officials: Officials
    holder: Holder
    home: str  # the state that the document takes for granted; empty where it takes none
    registered: str  # the state of the register's only office of such a title; empty where there are none or several
    is_free: Callable[[str], bool]  # whether nobody else is known to hold the office in a state
    has_title: Callable[[str], bool]  # whether the register has an office of that title in a state
    has_other: Callable[[str], bool]  # whether somebody else is known to hold an office of that task in a state
    is_monarchy: Callable[[str], bool]  # whether a state's full name is that of a kingdom or the like

    def candidates(self) -> dict[str, frozenset[str]]:
        """Each state in reach with all that speaks for it or against it."""
        found: dict[str, set[str]] = {}
        for state, relation in self._relations():
            if state and state != _UNION and not is_no_office_of(self.holder.title, state):
                found.setdefault(state, set()).add(relation)
        for state, relations in found.items():
            relations.update(self._of_title(state))
        return {state: frozenset(relations) for state, relations in found.items()}

    @cached_property
    def _sentence(self) -> Sentence:
        return self.named.layout.sentence_at(self.holder.start)

    @property
    def comes_with(self) -> str | None:
        """The state of whoever somebody comes with; empty where that is yet to be decided, None for others."""
        return host_of(self.holder, self._sentence, self.officials, self.named)

    @property
    def _end(self) -> int:
        return max(self.holder.end, self.holder.name_end)

    def _relations(self) -> Iterator[tuple[str, str]]:
        yield from self._of_document()
        yield from self._of_mentions()
        yield from self._of_officials()

    def _of_document(self) -> Iterator[tuple[str, str]]:
        named, home = self.named, self.home
        is_own = _OWN.search(named.layout.text, max(0, self.holder.start - 40), self.holder.start) is not None
        is_british = home == _UNITED_KINGDOM and re.match(r"Minister (?:for|of State)\b", self.holder.title)
        first_of_all = self.officials.first
        first = first_of_all.state if first_of_all else ""
        where = "above" if first_of_all and first_of_all.start < self.holder.start else "below"
        in_title = named.layout.block_at(self.holder.start).kind == "title"
        for state, relation in (
            (home, "taken for granted"),
            (home, "own" if is_own else ""),
            (home, "as the British say" if is_british else ""),
            (home, "taken for granted, in the title" if in_title else ""),
            (named.given_in, "given there"),
            (named.given_in if home and named.given_in != home else "", "given there, abroad"),
            (named.given_in if not home else "", "given there, nothing granted"),
            (named.most_named, "named most"),
            (named.most_named if in_title else "", "named most, in the title"),
            (named.given_in if in_title else "", "given there, in the title"),
            (first, f"first in office, {where}"),
            (first if not home else "", f"first in office, {where}, nothing granted"),
            (first if is_own else "", "own, first in office"),
            (self.registered, "of the register"),
            (self.registered if not named.counted else "", "of the register, and none named"),
        ):
            if relation:
                yield state, relation
        yield from ((state, "named plainly") for state, times in named.counted if times >= _PLAINLY)
        yield from ((state, "named") for state, _ in named.counted)
        inside = named.counted_inside
        if inside and (len(inside) == 1 or inside[0][1] > inside[1][1]):
            yield inside[0][0], "most places inside"
        for counts, of in ((named.counted, "by name"), (inside, "inside")):
            every = sum(times for _, times in counts)
            for share, words in _SHARES:
                yield from ((state, f"{words} of all {of}") for state, times in counts if times >= share * every)
        yield from ((state, "places inside") for state, times in inside if times >= _PLAINLY)
        yield from ((state, f"named only as {how}") for state, how in named.only_as.items())
        yield from ((state, "at the head") for state in named.at_the_head)
        yield from ((state, "in the title") for state in named.in_the_title)
        if len(named.in_the_title) == 1:
            yield from ((state, "alone in the title") for state in named.in_the_title)
        if named.is_called_in_french(self.holder):
            yield from ((state, "French is spoken") for state in named.speaking_french)

    def _of_mentions(self) -> Iterator[tuple[str, str]]:
        """How the states that a text names stand to somebody."""
        named, sentence = self.named, self._sentence
        block = named.layout.block_at(self.holder.start)
        clause = max(sentence.start, named.layout.text.rfind(";", sentence.start, self.holder.start))
        before = named.between(max(clause, self.holder.start - _REACH), self.holder.start)
        behind = named.between(self._end, min(sentence.end, self._end + _REACH))
        if before:
            is_there = before[-1].role in {"place", "town"} and self._is_met(before[-1].end)
            is_closed = closes_before(self.holder, before[-1], self.officials, named)
            how = "closed before" if is_closed else f"before: {before[-1].role}"
            yield before[-1].state, "met there" if is_there else how
            yield from ((one.state, "earlier in the sentence") for one in before[:-1])
        elif above := named.between(max(block.start, sentence.start - _REACH), sentence.start):
            yield above[-1].state, "in a sentence above"
        if before and _REPRESENTED.fullmatch(named.layout.text, before[-1].end, self.holder.start):
            yield before[-1].state, "represented by"
        if _ITS.search(named.layout.text, max(0, self.holder.start - 24), self.holder.start):
            named_last = named.between(max(block.start, self.holder.start - _REACH), self.holder.start)
            whose = [one for one in named_last if one.role != "people"]
            if whose:
                yield whose[-1].state, "its"
        if in_turn := self._in_turn():
            own, other = in_turn
            yield own, "in turn"
            yield other, "out of turn"
        if behind:
            yield behind[0].state, f"behind: {behind[0].role}"
            yield from ((one.state, "later in the sentence") for one in behind[1:])
        first = next(iter(named.between(sentence.start, sentence.start + _SUBJECT_REACH)), None)
        if first is not None and first.start < self.holder.start:
            yield first.state, f"opens the sentence: {first.role}"
            if _ANNOUNCES.match(named.layout.text, self._end):
                yield first.state, "opens what somebody says"
        if sentence.start > block.start:
            above_it = named.layout.sentence_at(sentence.start - 2).start
            opening = next(iter(named.between(above_it, above_it + _SUBJECT_REACH)), None)
            if opening is not None:
                yield opening.state, "opens the sentence above"
        yield from ((state, "whom somebody goes to") for state in self._gone_to())
        yield from ((state, "that of a counterpart") for state in self._of_counterparts())

    def _is_met(self, start: int) -> bool:
        """Whether somebody else is told, behind a place, to have met the person there: "in Riga she met Minister A"."""
        return _ENCOUNTER.search(self.named.layout.text, start, self.holder.start) is not None

    def _in_turn(self) -> tuple[str, str] | None:
        """The state that is to somebody what comes first or second to a pair of people, in the last pair of states
        before them, and the other: "Peru and Chile … Ministers A and B"; None where nobody or another is joined."""
        text, holder = self.named.layout.text, self.holder
        near = self.officials.between(max(0, holder.start - _PAIR_REACH), self._end + _AND_REACH)
        unknown = [one for one in near if not one.state and one.surname]
        at = next((number for number, one in enumerate(unknown) if one.start == holder.start), None)
        if at is None:
            return None
        joined = [
            _JOINED_TO.fullmatch(text, max(one.end, one.name_end), other.name_start) is not None
            for one, other in pairwise(unknown)
        ]
        second = at > 0 and joined[at - 1]
        if second == (at < len(joined) and joined[at]):
            return None
        begin = unknown[at - 1].start if second else holder.start
        named = [one for one in self.named.between(max(0, begin - _STATES_REACH), begin) if one.role not in _INSIDE]
        for one, other in reversed(list(pairwise(named))):
            if one.state != other.state and _TWO.fullmatch(text, one.end, other.start):
                return (other.state, one.state) if second else (one.state, other.state)
        return None

    def _gone_to(self) -> Iterator[str]:
        """The states that somebody visits."""
        going = _GOES_TO.match(self.named.layout.text, self._end)
        if going:
            yield from (one.state for one in self.named.between(self._end, going.end() + 1) if one.start == going.end())
        if _VISITING.search(self.named.layout.text, max(0, self.holder.start - 30), self.holder.start):
            yield self.named.given_in

    def _of_counterparts(self) -> Iterator[str]:
        """The states of those whom somebody met and whom the text calls counterparts ("Ms A met her Greek peer")."""
        surname = self.holder.name.rpartition(" ")[2]
        text = self.named.layout.text
        for at, state in self.named.of_counterparts if surname else ():
            sentence = self.named.layout.sentence_at(at)
            named = text.rfind(surname, sentence.start, at)
            if named >= 0 and _SEES.fullmatch(text, named + len(surname), at):
                yield state

    def _of_officials(self) -> Iterator[tuple[str, str]]:
        """How somebody stands to others in office whose state is known."""
        text, holder, sentence = self.named.layout.text, self.holder, self._sentence
        surname, task = holder.name.rpartition(" ")[2], task_of(holder.title)
        for name, states in self.officials.by_task.get(task, {}).items():
            if name != surname:
                yield from ((state, "of another in that office") for state in states)
        here = self.officials.between(sentence.start, sentence.end)
        for one in here:
            if not one.state or one.surname == surname or one.start == holder.start:
                continue
            yield one.state, self._beside(one)
        before = self.officials.last_before(max(0, holder.start - 400), holder.start)
        if before is not None and before.surname != surname and before.start < sentence.start:
            is_here = before.start >= self.named.layout.block_at(holder.start).start
            how = "of the last in office above" if is_here else "of the last in office before"
            yield before.state, "issues the text with" if self._issues_with(before) else how
        if (host := self.comes_with) is not None:
            yield host, "comes with somebody of"
        yield from (
            (state, "said behind the list") for state in states_behind(holder, sentence, self.officials, self.named)
        )
        yield from ((state, "of whom somebody goes to see") for state in self._seen_by())
        for one in under_one_head(holder, sentence, self.officials, text):
            yield self.officials.state_of(one), "under one head with"
        is_host = _HOST.search(text, max(0, holder.start - 60), holder.start) is not None
        if is_host or _COUNTERPART_OF.search(text, max(0, holder.start - 60), holder.start):
            guest = self.officials.last_before(sentence.start, holder.start)
            yield guest.state if guest else self.home, "of whom somebody is counterpart"
        if is_host:
            yield self.named.given_in, "of a host"
        if _COUNTERPART.match(text, holder.end):
            yield from (
                (one.state, "that of a counterpart")
                for one in self.officials.between(holder.end, holder.end + _BEHIND)
                if one.is_said
            )

    def _issues_with(self, before: Official) -> bool:
        """Whether somebody stands below another at the head of a text, who issue it together: no other state is named
        between the two."""
        body = next((block.start for block in self.named.layout.blocks if block.kind in BODY), 0)
        between = self.named.between(before.start, self.holder.start)
        return self._end < body and all(one.state == before.state for one in between)

    def _seen_by(self) -> Iterator[str]:
        """The state of whoever a pronoun means that is told to meet somebody: "later she met the Minister"."""
        text, sentence = self.named.layout.text, self._sentence
        who = _SHE_MEETS.match(text, sentence.start)
        if who is None or _ENCOUNTER.search(text, sentence.start, self.holder.start) is None:
            return
        block = self.named.layout.block_at(self.holder.start)
        if self.officials.named_before(who.end(), self.holder.start):
            return
        subject = self.officials.first_in(max(block.start, sentence.start - _REACH), sentence.start)
        if subject is not None and subject.surname != self.holder.name.rpartition(" ")[2]:
            yield self.officials.state_of(subject)

    def _beside(self, one: Official) -> str:
        """How somebody stands to another in office in the same sentence."""
        text, holder = self.named.layout.text, self.holder
        same = "alike" if one.title == holder.title else "other"
        if one.end <= holder.start:
            between = text[one.end : holder.start] if holder.start - one.end <= _LIST_REACH else ""
            if between and (_LISTED.fullmatch(between) or between == ", "):
                return f"listed behind, {same}, {'said' if one.is_said else 'known'}"
            return (
                f"met by, {same}" if self._meet(one.start, one.end, holder.start) else f"behind in a sentence, {same}"
            )
        if one.start - self._end <= _AND_REACH and _AND.fullmatch(text, self._end, one.start):
            # "Minister A and the Norwegian Minister B" are of two states, "Minister A and Minister B of Norway" of one.
            whose = "its own" if text.startswith(one.title, one.start) is False else "of both"
            return f"joined before, {same}, {whose if one.is_said else 'known'}"
        return f"meets, {same}" if self._meet(holder.start, self._end, one.start) else f"before in a sentence, {same}"

    def _meet(self, first: int, end: int, second: int) -> bool:
        """Whether the first of two in a sentence met the other: then they are of two states."""
        text = self.named.layout.text
        begin = max(self._sentence.start, first - _REACH)
        return (
            _ENCOUNTER.search(text, max(end, second - _REACH), second) is not None
            and _ENCOUNTER.search(text, begin, first) is None
        )

    def _of_title(self, state: str) -> Iterator[str]:
        """Whether a state has such an office, and whether somebody else is known to be in it."""
        title = self.holder.title
        if not self.is_free(state):
            yield "held by another"
        elif self.has_title(state):
            yield "has the title"
        elif self.has_other(state):
            yield "of the task of another"
        if title == "President" and self.is_monarchy(state):
            yield "has no such office"
