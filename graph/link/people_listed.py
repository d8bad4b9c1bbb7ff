"""People in office who are named one after the other: which of them come with whom, and which share the state behind.

"Minister A was joined by Deputy Minister B; Secretary C; and the ambassador": all of these are of A's state, and so are
B and C in "the Greek side comprised B and C". In "Minister A and Secretary B of Peru, Minister C of Chile" A is Peru's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.find.offices.titles import Holder
from graph.layout.blocks import Sentence
from graph.link.officials import Official, Officials, task_of
from graph.link.states_meant import StateMention, StatesNamed
from graph.patterns.openings import compiled

_COMPANY = compiled(
    r"\b(?:accompanied|joined|flanked|supported|assisted|seconded|escorted|represented|backed|attended)"
    r"(?: on (?:his|her|its) side| also)? by\b"
    r"|\b(?:together|along|came|arrived|travel(?:led|ed|s)|flew|attended)"
    r"(?: (?!meet|talk|discuss|consult|negotiat)[\w’'-]{1,20}){0,6} with\b"
    r"|\b(?P<made_of>comprise[ds]|consist(?:ed|s) of|include[ds]|including|(?:made up|composed) of|was|were)\b"
)
# Of what nobody in office says "it comprised": words of a delegation, behind its state or before.
_TEAM_BEHIND = compiled(r"(?:['’]s?)?(?: [a-z-]{3,14})?(?: side| delegation| party| team| part)?,? ?")
_SIDE_BEHIND = compiled(r"(?:['’]s?)?(?: [a-z-]{3,14})? (?:side|delegation|party|team|part)(?: also)? ?")
_TEAM_OF = compiled(
    r"\b(?:delegation|side|party|team|part|behalf) (?:of|from|for) (?:the )?"
    r"(?:(?:Republic|Kingdom|State|Government) of (?:the )?)?$"
)
# "Norway was represented by Minister A, Sweden by Ministers B and C"
_ANOTHER_BY = compiled(r"(?: side| delegation| party)? by ")
_ON_THE = compiled(r"(?: [a-z]{2,12}){0,3},? (?:on|for|from) (?:the )?(?:side of )?(?:the )?$")
_SIDE = compiled(r"(?:['’]s?)? (?:side|part)\b|[.;]|$")
_SEVERAL = compiled(
    r"\b(?:[Mm]inisters|[Bb]oth|[Tt]hey|[Pp]residents|[Ss]ecretaries|[Cc]olleagues|[Ss]ides|[Dd]elegations"
    r"|[Cc]ounterparts|[Ll]eaders|[Tt]wo|[Tt]hree|(?:[Mm]eeting|[Tt]alks|[Cc]onference|[Ss]ession|[Ee]vent|[Cc]eremony))"
    r"(?: \w+)?,? $"
)
_WERE = compiled(r"\b(?:were|are) (?:also )?$")
_HE = compiled(r"\b(?:[Hh]e|[Ss]he)(?: (?:was|is|will be|had been|also)){0,2} $")
_NAMED_LAST = compiled(
    r"(?P<surname>[^\W\d_][\w'’-]{1,30})(?:,| who| had| was| were| is| are| will| be| also| been){0,3} $"
)
_HIS = compiled(r"\b(?:[Hh]is|[Hh]er) (?:own |new |then |boss, |deputy, |junior, |predecessor, |successor, ){0,2}$")
_COUNTERPARTS = compiled(r",? and (?:his|her) (?=[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:counterparts|colleagues|hosts)\b)")
_JOINT = compiled(r"[,;]| and | as well as ")
_OF = compiled(r",? \(?(?:of |from |for )?(?:the )?(?:(?:Republic|Kingdom|State) of (?:the )?)?")
_OF_BEFORE = compiled(r"\b(?:of|from) (?:the )?(?:(?:Republic|Kingdom|State) of (?:the )?)?$|[(]$")
_CLOSES = compiled(r"\)?(?:,|;|,? and) (?:the |by |with ){0,2}")
# What no list of people holds: verbs, and what begins a clause.
_NO_NAMING = frozenset(
    [
        "said", "says", "say", "told", "tells", "met", "meets", "meet", "held", "holds", "hold", "took",
        "takes", "take", "has", "had", "have", "will", "would", "can", "could", "should", "was", "were",
        "are", "be", "been", "gave", "gives", "spoke", "speaks", "wrote", "left", "came", "went", "saw",
        "sees", "made", "led", "leads", "sat", "that", "which", "where", "when", "while", "but", "he", "she",
        "they", "we", "it", "this", "after", "before", "during", "until", "because", "if", "not", "about",
        "against", "between", "from", "into", "over", "under", "agree", "agrees", "sent", "sends", "put",
        "puts", "set", "sets", "won", "lost", "brought", "thought", "became", "began",
    ]
)  # fmt: skip
_PAST = compiled(r"[a-z]{3,}(?<!unit)ed|[a-z]{3,}ing")
_HEAD = compiled(r"\b(?:Minister|Secretary|Commissioner|President|Chancellor|Premier)", re.IGNORECASE)
_WORDS = 40  # in what may stand between company and somebody who belongs to it
_GAP = 200  # code points between one who is listed and the next
_REACH = 400  # code points before somebody in which the list begins
_NEAR = 140  # code points before the words of company in which stands who has it
_BEHIND = 48  # code points behind somebody listed in which "of Peru" stands


def host_of(holder: Holder, sentence: Sentence, officials: Officials, named: StatesNamed) -> str | None:
    """The state of whoever somebody comes with; empty where that is not known yet, None for those who come alone."""
    text = named.layout.text
    whose = _HIS.search(text, max(sentence.start, holder.start - 24), holder.start)
    if whose:
        of = officials.named_before(max(0, whose.start() - _REACH), whose.start())
        return None if of is None or _is(of, holder) else officials.state_of(of)
    first = max(sentence.start, holder.start - _REACH)
    for mention in reversed(named.between(first, holder.start)):
        by = _ANOTHER_BY.match(text, mention.end)
        if by and _is_list(text, by.end(), holder.start, officials):
            return mention.state
    for words in reversed(list(_COMPANY.finditer(text, first, holder.start))):
        if _is_list(text, words.end(), holder.start, officials):
            if _SEVERAL.search(text, max(sentence.start, words.start() - 40), words.start()):
                return None
            return _host(words, sentence, officials, named, holder)
    return None


def states_behind(holder: Holder, sentence: Sentence, officials: Officials, named: StatesNamed) -> Sequence[str]:
    """The state said behind the last of a list in which somebody is named, where it is of all of them."""
    text = named.layout.text
    end = max(holder.end, holder.name_end)
    if many := _COUNTERPARTS.match(text, end):
        return [one.state for one in named.between(many.end(), many.end() + 1)]
    for one in (other for other in officials.between(end, sentence.end) if other.end <= sentence.end):
        if one.start - end > _GAP or not _is_list(text, end, one.start, officials, _JOINT):
            break
        if any(_OF_BEFORE.search(text, max(end, at.start - 24), at.start) for at in named.between(end, one.start)):
            return ()
        if any(
            at.role in {"adjective", "whose", "side"} for at in named.between(end, max(one.start + 1, one.name_start))
        ):
            return ()  # "and the Danish Minister B": whose B is says nothing of A
        end = max(one.end, one.name_end)
        last = [at for at in named.between(one.name_end, end + _BEHIND) if _is_behind(text, one, end, at)]
        if last:
            return [last[0].state]
    side = next(iter(named.between(end, min(sentence.end, end + _BEHIND))), None)
    if side and _ON_THE.fullmatch(text, end, side.start) and _SIDE.match(text, side.end):
        return [side.state]
    return ()


def under_one_head(holder: Holder, sentence: Sentence, officials: Officials, text: str) -> Sequence[Official]:
    """Those right before and right behind somebody with whom they have a title in common, each with a field: "Ministers
    for Ports, A, and Trade, B", "Ministers A (Ports) and B (Trade)"."""
    end = max(holder.end, holder.name_end)
    before = officials.named_before(sentence.start, holder.start)
    behind = officials.first_in(end, sentence.end)
    found: list[Official] = []
    if before and not _HEAD.search(text, holder.start, end):
        start = max(before.end, before.name_end)
        found += [before] if _is_list(text, start, holder.start, officials, _JOINT) else []
    if behind and not _HEAD.search(text, behind.start, behind.end):
        found += [behind] if _is_list(text, end, behind.start, officials, _JOINT) else []
    task = task_of(holder.title)  # "Interior Ministers A and B" are of two states
    return [one for one in found if task and one.task and one.task != task and not _is(one, holder)]


def closes_before(holder: Holder, mention: StateMention, officials: Officials, named: StatesNamed) -> bool:
    """Whether a state is said behind somebody else, right before a mention: "Minister A of Peru, | Minister B"."""
    text = named.layout.text
    if not _CLOSES.fullmatch(text, mention.end, holder.start):
        return False
    return any(
        _is_behind(text, one, max(one.end, one.name_end), mention)
        for one in officials.between(max(0, mention.start - _GAP), mention.start)
    )


def _is(one: Official, holder: Holder) -> bool:
    return one.surname == holder.name.rpartition(" ")[2]


def _is_behind(text: str, one: Official, end: int, mention: StateMention) -> bool:
    """Whether a state stands right behind somebody's name: "Minister A B of Peru", "Minister A B (Peru)"."""
    if mention.start < end:
        return mention.start >= one.name_end > one.name_start and mention.role in {"of", "name"}
    return mention.start - end <= _BEHIND and _OF.fullmatch(text, end, mention.start) is not None


def _host(
    words: re.Match[str], sentence: Sentence, officials: Officials, named: StatesNamed, holder: Holder
) -> str | None:
    """The state of whoever stands before the words of company: a delegation's, a person's, or that of a pronoun."""
    text, at = named.layout.text, words.start()
    first = max(sentence.start, at - _NEAR)
    inside = [(one.start, max(one.end, one.name_end)) for one in officials.between(first - _GAP, at)]
    mentions = [
        one
        for one in named.between(first, at)
        if one.role not in {"place", "town", "people", "with"}
        and not any(start <= one.start < end for start, end in inside)
    ]
    side = mentions[-1] if mentions else None
    if words["made_of"]:
        if side is None:
            return None
        is_team = _SIDE_BEHIND.fullmatch(text, side.end, at) or (
            _TEAM_BEHIND.fullmatch(text, side.end, at) and _TEAM_OF.search(text, first, side.start)
        )
        return side.state if is_team else None
    if _HE.search(text, max(sentence.start, at - 40), at) and at - sentence.start < _NEAR:
        subject = officials.first_in(max(0, sentence.start - _REACH), sentence.start)
        return officials.state_of(subject) if subject and not _is(subject, holder) else None
    if _WERE.search(text, first, at) and not (side and _TEAM_BEHIND.match(text, side.end, at)):
        return None
    person = next((one for one in reversed(officials.between(first, at)) if one.end <= at), None)
    last = _NAMED_LAST.search(text, first, at)
    if last and (known := officials.by_surname.get(last["surname"])) and not _is(known, holder):
        return officials.state_of(known)
    if side and (person is None or side.start >= person.end):
        return side.state
    if person and _are_two(text, first, person, officials):
        return None  # "Minister A and her Danish colleague B met, joined by Minister C"
    return officials.state_of(person) if person and not _is(person, holder) else None


def _are_two(text: str, first: int, person: Official, officials: Officials) -> bool:
    """Whether somebody is named as the second of two of different states."""
    before = officials.named_before(first, person.start)
    if before is None or before.surname == person.surname:
        return False
    joined = text[max(before.end, before.name_end) : person.start]
    is_joined = joined.startswith(" and ") and _is_list(text, person.start - len(joined), person.start, officials)
    return is_joined and officials.state_of(before) != officials.state_of(person)


def _is_list(text: str, start: int, end: int, officials: Officials, needs: re.Pattern[str] | None = None) -> bool:
    """Whether nothing but people, their titles and what joins them stands in a run: no verb, no end of a sentence."""
    if needs is not None and not needs.search(text, start, end):
        return False
    words = officials.without_people(text, start, end).split()
    return len(words) <= _WORDS and all(_may_be_listed(word) for word in words)


def _may_be_listed(word: str) -> bool:
    bare = word.strip(",;:().'’“”\"")
    return not bare or not bare[0].islower() or not (bare in _NO_NAMING or _PAST.fullmatch(bare))
