"""Lead-ins that only open a list and undertake nothing themselves: "They will during the year:"."""

from __future__ import annotations

from dataclasses import replace

from graph.find.clauses.items import makes_points
from graph.layout.blocks import Block, Layout, Sentence
from graph.layout.leads import is_left_open
from graph.patterns.openings import compiled

_MERE_LEAD_IN = compiled(
    r"\bwelcom(?:e|es|ed) (?:(?:the|these|recent|ongoing|joint|following|their|our|all|continued|significant) ){0,4}"
    r"(?:efforts?|steps|progress|developments|measures|achievements|results|initiatives|work|actions?"
    r"|(?:implementation|delivery|completion) of (?:the |all |these )?(?:\w+ of )?(?:commitments?|measures|decisions"
    r"|actions|agreements?|plan|package))(?: [\w’-]+){0,10} ?:$|"
    r"\b(?:is|are) (?:also )?(?:expected|intended|designed|due) to ?:$|"
    r"\b(?:agreement|understanding|consensus) (?:(?:was|has been) reached )?(?:that|to the effect that|on) ?:?$|"
    r"\b(?:carried out|done|achieved|implemented|supported|pursued|attained|reached|ensured|met|realised|realized"
    r"|put into"
    r" effect) (?:\w+ )?(?:by|through|as follows|in particular|notably)(?: (?:means of|the following"
    r"|these)(?: \w+)?)? ?:$|"
    r"^which (?:is|are|shall|will) (?:to )?be (?:implemented|carried out|taken|completed|put into practice|reviewed)"
    r"\b[^:]{0,60}:$|"
    r"(?:\b(?:commit(?:s|ted)?|pledged?|announced?|promised?|resolved?|intends?|obliges?|undertakes?)(?: (?:also"
    r"|further|the|to|on|two|three|both|countries|sides|parties|them|us|itself|themselves|following|in|particular"
    r"|jointly"
    r"|together)){0,6} ?:$)|\bas follows ?:?$|"
    r"(?:\b(?:the )?followings?(?: \w+){0,2}\b.{0,240}|\b(?:these|several|some|a (?:number|series|range"
    r"|set) of)(?: \w+){0,3} (?:measures|steps|actions|decisions|points|commitments)|\b(?:agreed?|decided|will"
    r"|undertook?"
    r"|undertake|shall|agree|consider|explore|examine|discuss)(?: (?:also|further|that"
    r"|to|on|in|the|coming|months?|years?"
    r"|twelve|upon|continue|work|with|our|jointly|together|these|measures|through|both|countries|all|necessary"
    r"|by|take|steps|in|particular|order|allocate|award|provide|fund|spend|approve|accept|make|available)){0,9}"
    r"|^(?:This|These"
    r"|The) (?:\w+ ){1,3}will (?:\w+ )?(?:serve"
    r"|cover|include|fund|finance|comprise|be used)(?: \w+){0,3}) ?:?$"
)
_ASKS_WHAT_FOLLOWS = compiled(r"\b(?:to|should|must|that|for|with)(?: \w+){0,2} ?:?$")


# "the Netherlands:" says who is to do what stands below.
_ONLY_A_NAME = compiled(r"(?:[Tt]he )?[A-Z][\w’-]+(?: (?:[A-Z][\w’-]+|and|of|the|for)){0,6} ?:")


def only_opens(words: str, *, is_call: bool) -> bool:
    """Whether the last words of a block only say that something follows; `is_call` where they ask it of others."""
    if not (words.endswith(":") or is_left_open(words)):
        return False
    if _ONLY_A_NAME.fullmatch(words):
        return True
    if is_call and _ASKS_WHAT_FOLLOWS.search(words):
        return True
    return bool(_MERE_LEAD_IN.search(words) or makes_points(words))


_LONGEST_TAIL = 120  # code points
# "We will set up a desk, which will:" undertakes something, and tells in a list what comes of it.
_TAIL = compiled(
    r",? (?:which|who|that|whose(?: [a-z]{2,16}){1,3}|(?:where|so that|in which|by which|through which|with which"
    r"|from which)(?: [\w’-]{2,20}){1,4})"
    r" (?P<opens>(?:will|shall|is to|are to|must|should|would|can|could|may)(?: (?:also|then|jointly|together"
    r"|be able to|be responsible for|in particular))? ?:?)$"
)


def told_in_list(lead: str) -> int:
    """Where what a lead-in opens begins, if it undertakes something of its own before it: "…, which will:"; else 0.

    What begins there has the verb under which the list stands.
    """
    start = max(0, len(lead) - _LONGEST_TAIL)
    tail = _TAIL.search(lead, start)
    return tail.start("opens") if tail else 0


def sentences_above_list(layout: Layout, block: Block, *, is_lead: bool) -> tuple[Sentence, ...]:
    """The sentences of a block; of the last one of a lead-in only what it undertakes itself, if that stands first."""
    sentences = layout.sentences_of(block)
    if not is_lead or not sentences:
        return tuple(sentences)
    last = sentences[-1]
    words = layout.text[last.start : last.end]
    tail = _TAIL.search(words, max(0, len(words) - _LONGEST_TAIL))
    own = replace(last, end=last.start + tail.start()) if tail else last
    return (*sentences[:-1], own)
