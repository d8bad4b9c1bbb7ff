"""Whom a call is on, and those whom words introduce: the object of "call on … to", the agent behind "by"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from graph import names
from graph.find.clauses.agency import done_to_it, group_called, is_agent, is_sent, subject_start
from graph.find.measures import Undertaking
from graph.findings import Measure
from graph.link.capitals import UNION, state_called
from graph.link.text import Text

_ASKED = re.compile(r" (?:[\w'’,-]+ ){1,16}?(?=to\b)")
_CHARGED_WITH = re.compile(r" (?:[\w'’,-]+ ){1,16}?(?=(?:to|with)\b)")
# "Europol should be invited to": whoever says so is to do it.
_TO_BE_ASKED = re.compile(
    r"\b(?:should|could|must|will|shall|ought to) (?:also )?be (?:invited|asked|requested|encouraged)\b"
)
_BEHIND_THAT = re.compile(r" (?P<whom>(?:[\w'’-]+ ){1,8}?)(?=[a-z]+\b)")
_THEIR_PARTNERS = re.compile(r"\b(?:its|his|her|their) (?:\w+ ){0,2}partners\b")
_NEXT = 60  # code points between a call and the sentence that goes on with it
_OUGHT = re.compile(r"(?:ha(?:s|ve) to|must|needs? to)\b")
_AND = re.compile(r"(?:,? and |, )(?:by |with |via |through )?(?:the )?")
VERB_REACH = 120  # code points behind a subject in which its verb ends


def called_upon(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """Whom a call is on: the object of "call on … to", the subject of "should"; a group by the words for it."""
    words, start, end = text.layout.text, undertaking.start, undertaking.subject_end
    if undertaking.verb.rule == "call on":
        verb_end = end + undertaking.verb.end - undertaking.verb.start
        if _TO_BE_ASKED.search(words, start, verb_end):
            return text.cast.parties
        if _OUGHT.match(words, end):
            return _whom(text, subject_start(words, start, end), end)  # "platforms have to take down"
        asked = _ASKED.match(words, verb_end, undertaking.end)
        if asked is not None:
            return _whom(text, verb_end, asked.end()) or _him(text, undertaking.start, words[verb_end : asked.end()])
        if not words.endswith("to", 0, verb_end):
            return ()
    elif (done := done_to_it(words[end : end + VERB_REACH])) and not is_sent(done):
        agents = introduced(text, end, undertaking.end, is_agent)
        return agents or () if not group_called(words[start:end]) else (names.group(group_called(words[start:end])),)
    verb_end = end + undertaking.verb.end - undertaking.verb.start
    if words.endswith("that", start, verb_end) or undertaking.verb.rule == "need stressed":
        # "They consider it essential that Frontex take part": Frontex is to; of a need that is stressed, nobody is.
        asked = _BEHIND_THAT.match(words, verb_end, undertaking.end)
        return _whom(text, *asked.span("whom")) if asked and words.endswith("that", start, verb_end) else ()
    said = words.rfind(" that ", start, end)
    return _whom(text, said + len(" that ") if said >= 0 else subject_start(words, start, end), end)


def _him(text: Text, start: int, asked: str) -> tuple[str, ...]:
    """The state of the minister whom "him" or "her" means: the one named last before a clause, in its paragraph."""
    if asked.strip() not in {"him", "her"}:
        return ()
    block = text.layout.block_at(start)
    said = [one.state for _, one in text.cast.mentioned(block.start, start) if one.state]
    return tuple(said[-1:])


def asked_before(text: Text, undertaking: Undertaking, before: Sequence[Measure]) -> tuple[str, ...]:
    """Whom "they" means right behind a call on others: "Hauliers must do more. They should lock their trailers"."""
    if not before or before[-1].type != "called-for":
        return ()
    opening = text.layout.text[undertaking.start : undertaking.subject_end].strip(' “"')
    gap = text.layout.shadow.raw_span(undertaking.start, undertaking.end)[0] - before[-1].ground.passage.end
    return tuple(one.value for one in before[-1].actors) if opening == "They" and 0 <= gap <= _NEXT else ()


def charged(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The bodies that ministers charge with what is to be done; none where it is officials or a working party."""
    words, end = text.layout.text, undertaking.subject_end
    verb_end = end + undertaking.verb.end - undertaking.verb.start
    if words.endswith((" to", " with"), end, verb_end):
        return text.actors_in(undertaking.start, end)
    whom = _CHARGED_WITH.match(words, verb_end, undertaking.end)
    return text.actors_in(verb_end, whom.end()) if whom else ()


def _whom(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The states and bodies of a run, a capital for its state, or the group that it names by what it is."""
    if named := text.actors_in(start, end):
        return named
    for place in text.places_in(start, end):
        if owner := state_called(text, place):
            return (owner,)
    group = group_called(text.layout.text[start:end])
    if _THEIR_PARTNERS.search(text.layout.text, start, end) and len(text.cast.parties) > 1:
        # "Italy invited its partners to …": the others of those who speak.
        own = text.actors_in(text.layout.sentence_at(start).start, start)
        return tuple(ref for ref in text.cast.parties if ref not in own)
    if group.endswith("member states"):
        return (UNION,)
    return (names.group(group),) if group else ()


def introduced(text: Text, start: int, end: int, is_introduced: Callable[[str], bool]) -> tuple[str, ...]:
    """The states and bodies of a run that such words introduce, with those joined to them."""
    words, found, reached = text.layout.text, list[str](), -1
    for at, stop, ref in text.named_in(start, end):
        if is_introduced(words[max(start, at - 50) : at]) or (reached >= 0 and _AND.fullmatch(words, reached, at)):
            found.append(ref)
            reached = stop
        else:
            reached = -1
    return tuple(dict.fromkeys(found))
