"""What is welcomed, and what type that gives: work done, work under way, plans, or proposals.

A sentence welcomes one thing; a lead-in welcomes what its items name: "The ministers noted with satisfaction:".
"""

from __future__ import annotations

import re

from graph.find.rules.verb_words import COMMITTED, COMPLETED, EXPLORED, ONGOING
from graph.patterns.openings import compiled

_DONE = compiled(
    r"\b(?:work|action|efforts?|results?|progress|success|implementation|creation|opening|deployment|completion"
    r"|launch|establishment|signature|signing|adoption|start|conclusion|ratification|extension|entry into force"
    r"|arrival"
    r"|dismantling|arrests?|closure|success(?:es)?|allocation|provision|dispatch|appointment|introduction|inauguration"
    r"|development(?= of\b)|setting[- ]up|finali[sz]ation|publication|renewal|expansion)\b"
)
_PLANNED = compiled(
    r"\b(?:plans?|roadmap|programme|strategy|commitment|intention|decision|agreement|announcement|offer|readiness"
    r"|willingness|pledge|investments?(?= .{0,40}\b(?:announced|worth|of [£€$]))|donation|award)\b|[£€$]\d",
    re.IGNORECASE,
)
_PROPOSED = compiled(r"\b(?:proposals?|ideas?|initiative|suggestion)\b")
# Whose work it is, and nothing of what it brought about: courtesy.
_PRAISED = compiled(
    r" (?:the|all|this) (?:[\w-]+ ){0,3}?(?:work|efforts?|action) (?:of|by|done by|made by)"
    r"(?: (?!to\b|in\b|against\b|on\b|for\b|that\b|which\b)[\w’'-]+){1,12}[.;,”\"]*"
)
_KINDS = ((_PLANNED, COMMITTED), (_PROPOSED, EXPLORED), (_DONE, COMPLETED))
_IN_WORK = compiled(r"\baction\b|\b\w+ing\b")
_GOES_ON = compiled(
    r" (?:the |its |their |this )?(?:\w+ )?(?:on-?going|continued|continuing|current)\b"
    # "the enhanced cooperation at working level, including the drafting of …": somebody does more than before.
    r"| (?:the |their |its |our )?(?:enhanced|strengthened|increased|intensified|reinforced|stepped[- ]up|expanded"
    r"|deepened|closer) (?:[\w-]+ )?(?:co-?operation|coordination|exchanges?|support|presence|patrols|surveillance"
    r"|controls|engagement)\b[^;]{0,90}, (?:including|notably|in particular|such as|with)\b"
)
_NEAR = 70  # code points behind the verb in which the thing welcomed is named


# "endorsed initiatives to open …": what is endorsed is to be done.
_TAKEN_UP = compiled(
    r" (?:(?:the|an?|all|several|two|three|four|five|new|joint|further|common|these|concrete|their|its) ){0,2}"
    r"(?:[a-z-]+ )?(?:initiatives?|measures|actions?|projects?|steps|recommendations|priorities|guidelines|principles)"
    r"(?! of\b)\b"
)


def type_of_thing(words: str, *, is_endorsed: bool = False) -> str:
    """The type that a thing gives to the sentence that welcomes it, told by the words behind the verb; else "".

    `is_endorsed` where the sentence endorses it.
    """
    if is_endorsed and _TAKEN_UP.match(words):
        return COMMITTED
    if _PRAISED.fullmatch(words):
        return ""
    thing = words[:_NEAR]
    if goes_on := _GOES_ON.match(words):
        thing = words[: max(_NEAR, goes_on.end() + _NEAR)]
    found = [(hit.start(), kind) for pattern, kind in _KINDS if (hit := pattern.search(thing))]
    if not found:
        return ""
    first, kind = min(found)
    if kind == COMPLETED and _IN_WORK.search(thing[: first + 60]):
        kind = ONGOING if "action" in thing else kind
    return ONGOING if _GOES_ON.match(thing) else kind


_WELCOMES = compiled(
    r"\b(?:welcom(?:e|es|ed|ing)|endors(?:e|es|ed|ing)|commend(?:s|ed|ing)?|applaud(?:s|ed)?|prais(?:e|es|ed)"
    r"|appreciat(?:e|es|ed)|(?:t(?:ake|akes|ook) )?(?:positive )?not(?:e|es|ed|ing) (?:of )?with (?:\w+ )?"
    r"(?:satisfaction|appreciation|approval|interest|pleasure)|(?:are|were|is|was) (?:\w+ )?"
    r"(?:pleased|satisfied|encouraged) (?:by|with))\b"
    r"[^;:]{0,120}:$"
)


def welcomes_what_follows(lead: str) -> bool:
    """Whether a lead-in welcomes what its items name: "Ministers welcomed the progress made and endorsed:"."""
    return _WELCOMES.search(lead[-240:]) is not None


_DEED = compiled(
    r"(?:successful(?:ly)? |recent |first |joint |formal |swift |rapid |official |new ){0,2}"
    r"(?:creation|opening|deployment|completion|launch(?:ing)?|establishment|signature|signing|adoption|start|conclusion"
    r"|ratification|entry into force|arrival|dismantling|arrests?|closure|allocation|provision|dispatch|appointment"
    r"|inauguration|setting[- ]up|introduction|installation|holding|organi[sz]ation|delivery|approval|publication"
    r"|accession|results?|success(?:es)?|outcomes?|convening|transfer|handover|posting|secondment|conduct|fact that)\b",
    re.IGNORECASE,
)
_ARTICLE = compiled(r"(?:the|their|its|our|an?|both|all) ", re.IGNORECASE)
_INTENT = compiled(
    r"(?:\w+ ){0,2}(?:plans?|commitments?|intentions?|decisions?|offers?|readiness|willingness|pledges?"
    r"|announcements?)\b",
    re.IGNORECASE,
)
_IDEA = compiled(r"(?:\w+ ){0,2}(?:proposals?|ideas?|suggestions?)\b", re.IGNORECASE)


def type_of_item(item: str) -> str:
    """The type of an item that names what its lead-in welcomes: a deed done, a plan, a proposal, else work in hand."""
    article = _ARTICLE.match(item)
    named = item[article.end() :] if article else item
    if _DEED.match(named):
        return COMPLETED
    if _INTENT.match(named):
        return COMMITTED
    return EXPLORED if _IDEA.match(named) else ONGOING
