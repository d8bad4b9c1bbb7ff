"""Which words of its clause are a figure's quote: the fewest in which a reader sees what happened to how many.

A clause as the finder of figures takes it reaches from one semicolon or conjunction to the next. What stands in it
around the figure's own words goes: who said so, what opens it before a comma, and what hangs on behind it. When
it happened, and what it is compared with, stay where they stand beside it.
"""

from __future__ import annotations

import re

from graph.find.sums.clauses import Span
from graph.find.sums.figure_parts import FigureMention
from graph.patterns.openings import compiled

# "The minister reported that ", "They welcomed the fact that ", "NOTING that ": what is told stands behind.
_TOLD = compiled(
    r"\b(?:said|says?|saying|note[sd]?|noting|report(?:s|ed|ing)?|told [\w’' -]{2,40}|add(?:s|ed|ing)|stat(?:es|ed|ing)"
    r"|announc(?:es|ed|ing)|explain(?:s|ed|ing)|stress(?:es|ed|ing)|underlin(?:es|ed|ing)|recall(?:s|ed|ing)"
    r"|confirm(?:s|ed|ing)|show(?:s|ed|n|ing)?|demonstrat(?:es?|ed|ing)|mean(?:s|t|ing)?|observ(?:es?|ed|ing)"
    r"|estimat(?:es?|ed|ing)|reveal(?:s|ed|ing)?|indicat(?:es?|ed|ing)|concerned|alarmed|aware|pleased|glad|proud"
    r"|fact|point(?:s|ed|ing)? out|heard|found|given|considering|claim(?:s|ed|ing)?)(?: [\w’' -]{2,30})? that ",
    re.IGNORECASE,
)
# "Mr Berg said the navy had …": the same without "that".
_SAID = compiled(
    r"(?:[\w’'.-]{1,30} ){1,7}(?:said|says|added|noted|claimed|reckons?) (?=(?:the|an?|our|its|his|her|their|this|these"
    r"|some|about|around|nearly|more|over|\d|[A-Z]))"
)
# ", where …", ", under which …", " after …": a clause of its own in which the figure stands.
_WITHIN = compiled(
    r",? (?:where|wherein|(?:in|under|through|during|by|with|on|after|following) which|in the course of which"
    r"|thanks to which|after|although|though|whereas|because|while|when),? (?=[\w“‘(])"
)
# "Thanks to mixed patrols, ": when, why and how, before what happened.
_OPENS = compiled(
    r"(?i:Already|Also|Again|Overall|Indeed|Meanwhile|Moreover|However|Furthermore|In addition|Thanks to|Owing to"
    r"|Due to|As a result|Because of|Despite|In spite of|Under|With|Without|On the basis of|In (?:the )?(?:light|face"
    r"|course|framework|context|wake|view) of|As part of|Through|By|Following|According to|For (?:its|their|his|her"
    r"|our) part|At|Across|On|In|During|Over|Between|From|Last|Since|After|Before|Although|While|When"
    r"|As|If|Within)\b[^;:]{0,200}?(?:(?:, [A-Z][^,;:]{1,40}){0,6},? and [A-Z][^,;:]{1,40})?, "
)
_LINKS = compiled(r"(?:(?:as )?(?:compared|measured) (?:with|to)|(?:as )?against|or|that is|although|though|whereas) ")
# What hangs on behind the words of a figure.
_TAIL = compiled(
    r",(?= (?:who|which|whose|where|when|while|that is|(?:(?:nearly|almost|over|about) )?(?:more|fewer|less|twice"
    r"|\w{2,9} times) (?:than|as)|(?:two|three|four|five|\w+ty) times|among"
    r"|including|with|will|as|according|because|since|although|though|but|and|or|leading|resulting"
    r"|have|has|met|it|they|we|he|she|the (?:two |three |four )?(?:[Mm]inisters|[Pp]arties|[Gg]overnments|[Ss]ides)"
    r"|(?!during\b|according\b)[a-z]{3,20}ing|an? (?!year|month|week|day|quarter|third|fifth|half)[a-z]"
    r"|(?:organi[sz]ed|caused|driven|helped|led|run|mostly|mainly|largely|most|many|some|half|one|two) "
    r"|the (?![A-Z])(?:[\w-]{1,20} ){0,3}(?:highest|lowest|largest|most|first)\b)\b)"
    r"| \(?(?:who|whose|which)\b| and (?=(?:that|will|shall|is|are|has|have|was|were|can|may)\b)"
    r"|, (?:[\w’'-]{1,24} ){1,7}says?$"
)
_VERB = compiled(
    r"\b(?:ha[sd]|have|is|are|was|were|do|does|did|will|would|can|could|(?!need\b|speed\b|hundred\b)[a-z]{2,20}ed"
    r"|fell|rose"
    r"|grew|shrank|sank|came|went|stands?|stood|found|lost|took|made|gave|led|held|sent|saw|left|brought|caught|began"
    r"|became|broke|cut|paid|ran|set|shot|drew|fled|got|kept|met|put|said|sold|spent|spoke|struck|sought|won|wrote"
    r"|rises|falls|grows|stays|serves?|works?|lives?|takes?|costs?|comes?|goes|runs?|seeks?)\b"
)
_COMMA = compiled(r",(?= )")
_LEFT_OPEN = compiled(
    r"[ ,;:(–—-]+(?:(?:as )?(?:against|compared(?: (?:with|to))?)|to|from|and|or|but|while|rising|falling|up|down"
    r"|by|of|with)?$"
)


def quote_of(text: str, found: FigureMention) -> Span:
    """The words of a figure's clause that are its quote."""
    start, is_aside = _start(text, found)
    return Span(start, _end(text, start, found, is_aside))


def _start(text: str, found: FigureMention) -> tuple[int, bool]:
    """Where the quote begins, and whether that is in a clause which others hold on both sides."""
    start, first, is_within = found.start, found.figure.start, False
    for opening in (_TOLD, _WITHIN):
        for cut in opening.finditer(text, found.start, first + 1):
            is_aside = cut[0].startswith(",")
            if start < cut.end() <= first and (is_aside or _tells(text, cut.end(), found)):
                start, is_within = cut.end(), is_aside
    for opening in (_SAID, _OPENS, _OPENS, _LINKS):
        met = opening.match(text, start, first + 1)
        if met and met.end() <= first and _tells(text, met.end(), found):
            start = met.end()
    if found.period and found.period.start <= start and not text[found.period.end : first].strip():
        start = first  # "In six days 40 boats …"
    return start, is_within


def _tells(text: str, start: int, found: FigureMention) -> bool:
    """Whether what begins there says something of the figure: it has a verb, or opens with the figure itself."""
    return start == found.figure.start or _VERB.search(text, start, found.end) is not None


def _end(text: str, start: int, found: FigureMention, is_aside: bool) -> int:
    least = max(
        found.figure.end,
        *(span.end for span in (found.base, found.period) if span and start <= span.start < found.end),
        found.whole.end if found.whole and found.whole.end <= found.end else 0,
    )
    end = found.end
    for tail in (_COMMA if is_aside else _TAIL).finditer(text, least, end):
        behind = tail.start() if text[tail.start()] == "," else found.figure.start
        if is_aside or _VERB.search(text, start, behind):
            end = tail.start()
            break
    if least < end and (left := _LEFT_OPEN.search(text, max(least, end - 24), end)):
        end = left.start()
    return max(end, least)
