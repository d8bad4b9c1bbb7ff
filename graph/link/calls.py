"""Whom a call is on, and those whom words introduce: the object of "call on … to", the agent behind "by"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph import names
from graph.find.clauses.agency import done_to_it, group_called, is_agent, is_sent, subject_start
from graph.find.grounds import BY_WORDS
from graph.find.measures import Undertaking
from graph.find.rules.call_rules import CHARGED
from graph.find.rules.verb_words import EXPLORED
from graph.findings import Measure
from graph.link.capitals import state_called
from graph.link.text import Text
from graph.patterns.openings import compiled

_ASKED = compiled(r" (?:[\w'’,-]+ ){1,16}?(?=to\b)")
_CHARGED_WITH = compiled(r" (?:[\w'’,-]+ ){1,16}?(?=(?:to|with)\b)")
# "Europol should be invited to": whoever says so is to do it.
_TO_BE_ASKED = compiled(
    r"\b(?:should|could|must|will|shall|ought to) (?:also )?be (?:invited|asked|requested|encouraged)\b"
)
_BEHIND_THAT = compiled(r"(?: that)? (?P<whom>(?:[\w'’-]+ ){1,8}?)(?=[a-z]+\b)")
# "Airlines are being urged to": who is asked stands before the verb.
_ARE_ASKED = compiled(
    r"\b(?:is|are|was|were|be|been|being) (?:\w{2,14} ){0,2}?(?:called (?:up)?on|appealed to|urged|asked|invited"
    r"|requested"
    r"|reminded|pressed|exhorted|advised|implored|encouraged|expected|obliged|required|called)\b"
)
_IT = compiled(r" ?(?:[Ii]t|[Tt]h(?:ere|is)) ?")
_RELATIVE = compiled(r", (?:which|who|whose|where)\b")
_AUXILIARIES = compiled(r"(?:(?:is|are|was|were|has|have|had|been|being|also|to|still|now|therefore) ?){1,4}$")
# "I want Europol to share", "we would like to see Sweden join": whom it is on stands before the verb's own end.
_WISHED_OF = compiled(
    r"(?:(?:[Ww]ant|[Ww]ish|[Ee]xpect|[Aa]sk|[Uu]rge|[Ii]nvite|[Rr]emind|[Ee]ncourage|[Pp]ress|[Rr]equest)(?:s|d|ed"
    r"|es)?"
    r"|[Cc]all(?:s|ed)? (?:up)?on|[Aa]ppeal(?:s|ed)? to|[Ll]ike"
    r"|would have)(?: to see)? (?P<whom>(?:[\w'’,-]+ ){1,16}?)(?=to\b)"
)
_SEEN = compiled(
    r"\bto see (?P<whom>(?:(?:the|all|every|other) )?[A-Z][\w'’-]*(?: (?:of|and|the|[A-Z][\w'’-]*)){0,6}) "
)
# "The Government asked the Police to examine whether": who is asked examines.
_TO_EXAMINE = compiled(
    r"\b(?:asked|tasked|instructed|invited|requested|mandated|commissioned)(?P<whom> (?:[\w’'-]+ ){1,8}?)(?=to [a-z])"
)
_THEIR_PARTNERS = compiled(r"\b(?:its|his|her|their) (?:\w+ ){0,2}partners\b")
_NEXT = 60  # code points between a call and the sentence that goes on with it
_OUGHT = compiled(r"(?:ha(?:s|ve) to|must|needs? to)\b")
# "the other Member States": those of the Union, which is not what they are called upon to do together.
_MEMBER_STATES = compiled(
    r"\b(?:(?:EU|Union|[Ff]ellow|other|all|every|each|the) ){0,3}(?:member[ -]states?|[Mm]ember [Ss]tates?"
    r"|EU (?:countries|states)"
    r"|EU governments)(?: of the (?:European Union|EU|Union))?\b"
)
_BEFORE_VERB = 30  # code points before a verb in which "are being" stands
_AND = compiled(r"(?:,? and |, )(?:by |with |via |through )?(?:the )?")
VERB_REACH = 120  # code points behind a subject in which its verb ends


def called_upon(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """Whom a call is on: the object of "call on … to", the subject of "should"; a group by the words for it."""
    words, start, end = text.layout.text, undertaking.start, undertaking.subject_end
    if undertaking.verb.rule == "call on":
        verb_end = end + undertaking.verb.end - undertaking.verb.start
        if _TO_BE_ASKED.search(words, start, verb_end):
            return text.cast.parties
        is_asked = _ARE_ASKED.search(words, max(start, end - _BEFORE_VERB), verb_end)
        if is_asked and not _IT.fullmatch(words, *(run := _before_auxiliaries(words, start, is_asked.start()))):
            return _whom(text, *run)
        if _OUGHT.match(words, end):
            return _whom(text, subject_start(words, start, end), end)  # "platforms have to take down"
        asked = _ASKED.match(words, verb_end, undertaking.end)
        if asked is not None:
            return _whom(text, verb_end, asked.end()) or _him(text, undertaking.start, words[verb_end : asked.end()])
        wished = _WISHED_OF.search(words, end, undertaking.end) or _SEEN.search(words, end, undertaking.end)
        if wished is not None:
            return _whom(text, *wished.span("whom"))
        if words.endswith("that", start, verb_end) or words.startswith(" that ", verb_end):
            asked = _BEHIND_THAT.match(words, verb_end, undertaking.end)
            return _whom(text, *asked.span("whom")) if asked else ()
        if not words.endswith("to", 0, verb_end):
            return ()
    elif undertaking.verb.rule == BY_WORDS and (asked := _WISHED_OF.search(words, start, undertaking.end)):
        return _whom(text, *asked.span("whom"))
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


def _before_auxiliaries(words: str, start: int, end: int) -> tuple[int, int]:
    """The run of a subject before a verb that ends at `end`: behind "that" and an opening, without auxiliaries."""
    said = words.rfind(" that ", start, end)
    begin = said + len(" that ") if said >= 0 else subject_start(words, start, end)
    if relative := _RELATIVE.search(words, begin, end):
        return begin, relative.start()
    auxiliaries = _AUXILIARIES.search(words, begin, end)
    return begin, auxiliaries.start() if auxiliaries else end


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


def set_to_it(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The bodies that somebody charges with what is to be done, or asks to examine a question."""
    if undertaking.verb.rule == CHARGED:
        return _charged(text, undertaking)
    if undertaking.verb.type != EXPLORED:
        return ()
    asked = _TO_EXAMINE.search(text.layout.text, undertaking.subject_end, undertaking.end)
    named = text.actors_in(*asked.span("whom")) if asked else ()
    return tuple(ref for ref in named if ref not in text.lexicon.state)


def _charged(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
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
    words = text.layout.text[start:end]
    group = group_called(_MEMBER_STATES.sub("member states", words))
    if _THEIR_PARTNERS.search(text.layout.text, start, end) and len(text.cast.parties) > 1:
        # "Italy invited its partners to …": the others of those who speak.
        own = text.actors_in(text.layout.sentence_at(start).start, start)
        return tuple(ref for ref in text.cast.parties if ref not in own)
    if _MEMBER_STATES.search(group):
        group = "EU member states"
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
