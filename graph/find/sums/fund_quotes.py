"""Which words of its sentence are a sum's quote: from the verb that gives it, or the noun that holds it, to what it is
for, and not what others in the sentence do or give.
"""

from __future__ import annotations

from graph.find.money import AmountMention, ends_row
from graph.find.sums.clauses import Span
from graph.patterns.openings import compiled

_REACH = 240  # code points before a sum within which its clause begins
_NEAR = 120  # code points before it within which the noun that holds it begins
_OPEN_REACH = 24  # code points before its end in which what is left open stands
# Where a clause of its own begins before a sum.
_CUT = compiled(
    r"[;:] |, (?=(?:and|but|while|whereas|with|as|so|for|to|of|towards|from|including|plus)\b)"
    r"|, (?:to|towards|for|of|in|under|on|through) (?:which|whom) |(?<!those)(?<!people),? (?:who|which|where) "
    r"| (?:that|under which|for which|to which|once|after|because|while|if|although) "
    r"|, (?=(?:the|an?|our|its|their|we|it|they|he|she)\b|[A-Z0-9€£$])"
)
_WILL = compiled(
    r"\b(?:wil[l1]|shall|would|can|could|may|must|should|ha(?:s|ve|d)|is|are|was|were)\b"
    r"(?: (?:be|been|being|also|already|now|then|each|together|jointly|thus|therefore|further|furthermore|to|not|still"
    r"|all|both|so|far)\b){0,3}(?: [a-z][\w-]{2,20})?"
)
_GIVES = compiled(
    r"\b(?:bears?|borne|bore|contribut(?:es?|ed)|covers?|covered|devotes?|devoted|gives?|gave|granted|invests?|invested"
    r"|makes?|made|offers?|offered|pays?|paid|pledges?|pledged|provides?|provided|(?<!, )put(?! at\b)|puts|receives?"
    r"|received|sets aside|spends?|spent|allocates?|allocated|allotted|earmarks?|earmarked|commits?|committed"
    r"|finances?|financed|funded|adds?|added|transferred|released|disbursed|mobili[sz]ed|donated|awarded|approved"
    r"|announced|goes|went|gets?|backed|bought|buys?|endowed|budgeted|undertakes?|agreed|decided|proposes?|intends?)\b"
)
_GIVING = compiled(
    r"\b(?:to (?=[a-z])|(?:contributing|costing|covering|devoting|giving|granting|investing|making|offering|paying"
    r"|pledging|providing|putting|receiving|setting|spending|allocating|earmarking|committing|financing|funding"
    r"|adding)\b)"
)
# "has recruited officers and received £2m": what is given has a verb of its own.
_AND = compiled(rf" and (?={_GIVES.pattern})")
_NOUN = compiled(
    r"\b(?:(?:[Aa]n?|[Tt]he|[Ii]ts|their|our|his|her|this|that|new|additional|further|total|one-off|annual|first"
    r"|second)"
    r" )?(?:[\w’-]{2,24} ){0,4}(?:of|worth|totalling|amounting to|to the value of|up to|at|for)"
    r" (?:(?:some|about|around|over|nearly|more than|up to|at least|a further|another) )?$"
)
_ADJECTIVE = compiled(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|his|her|this|that|another) (?:[\w’-]{2,20} ){0,2}$")
# Where what a sum is for ends.
_STOP = compiled(
    r"[;:]|[.!?](?=\s|[”’\"')]|$)|,(?= )|(?<!those)(?<!people)(?<!anyone) (?:which|who|whose|whereas|while|because"
    r"|since (?:the|it|its)|so that|although)\b"
    r"| (?:and )?that (?=(?:we|they|it|he|she|the|an?|this)\b)| and (?=(?:(?:[A-Z][\w’-]+|the [\w-]{2,20}|an?|it"
    r"|they|we|he|she|its|our) ){0,3}?"
    r"(?:will|shall|has|have|had|is|are|was|were|would|[€£$\d])|(?:up to )?[€£$\d]|[A-Z]{3} ?\d)"
)
# "a joint harbour fund, including a Danish contribution of £4m": the fund that a sum is part of.
_WHOLE = compiled(
    r"\b(?:[a-z][\w-]{1,30} ){0,2}(?:fund|programme|scheme|facility|package),?"
    r" (?:including|comprising|endowed with|with) [^,;:.]{0,80}$"
)
_LEFT_OPEN = compiled(
    r"(?:[ ,(–—-]+(?:to|for|towards|on|in|into|from|of|and|or|by|with|under|over|at|the|an?|that))*[ ,(–—-]*$"
)
_HELD = compiled(r"[”’\"')\]]{0,2} ?(?:-\w|\w)")  # what goes on behind a sum


def quote_of(text: str, mention: AmountMention, start: int, end: int, told: int = 0) -> Span:
    """The words of a sentence, from `start` to `end`, that are the quote of a sum in it.

    `told` is where the sum before ends, which has words of its own.
    """
    if ends_row(text, mention):
        line = max(text.rfind("\n", start, mention.start) + 1, start)
        return Span(line + len(text[line : mention.start]) - len(text[line : mention.start].lstrip(" |")), mention.end)
    return Span(_start(text, mention, max(start, told)), _end(text, mention, end))


def _start(text: str, mention: AmountMention, start: int) -> int:
    first = max(start, mention.start - _REACH)
    cuts = [cut.end() for cut in _CUT.finditer(text, first, mention.start + 1) if cut.end() <= mention.start]
    clause = cuts[-1] if cuts else start
    if whole := _WHOLE.search(text, max(start, mention.start - _NEAR), mention.start):
        return whole.start()
    for verbs in (_WILL, _GIVES, _GIVING):
        if found := list(verbs.finditer(text, clause, mention.start)):
            again = _AND.search(text, found[-1].end(), mention.start)
            return again.end() if again else found[-1].start()
    for holder in (_NOUN, _ADJECTIVE):
        if held := holder.search(text, max(clause, mention.start - _NEAR), mention.start):
            return held.start()
    return mention.start


def _end(text: str, mention: AmountMention, end: int) -> int:
    if _HELD.match(text, mention.end, end) is None:
        closing = text[mention.end : mention.end + 1] == ")" and "(" not in text[mention.start : mention.end]
        return mention.end + (1 if closing else 0)
    stop = _STOP.search(text, mention.end, end)
    end = stop.start() if stop else end
    left = _LEFT_OPEN.search(text, max(mention.end, end - _OPEN_REACH), end)
    return max(mention.end, left.start() if left else end)
