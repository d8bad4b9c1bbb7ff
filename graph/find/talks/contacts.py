"""Contacts of two in office, whatever the verb: by telephone or video, of a guest and a host, or side by side.

The words alone mean little here: each counts only where those between whom it was stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graph.find.talks.around import Around, Cue
from graph.find.talks.meeting_words import OBJECT
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled

_OFFICE = (
    r"(?i:counterparts?|colleagues?|opposite numbers?|ministers?|delegations?|leaders|heads of (?:state|government"
    r"|delegation)|presidents?|premiers?|chancellors?|king|queen|emir|sultan|pope|pontiff|commissioners?"
    r"|ambassadors?|taoiseach|t[áa]naiste|secretary[- ]general|director[- ]general|secretary of state"
    r"|home secretary|foreign secretary|speaker|chief advis[eo]r)"
)
# Those in office whom nobody names, and people told by their state: "her Latvian colleague", "Latvia's Janis Kalns".
_PARTY = compiled(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Bb]oth|[Aa]ll|[Oo]ther|[Ff]ellow|[Ss]everal|[Tt]wo"
    r"|[Tt]hree|[Ff]our|[Vv]isiting|\d{1,2}) (?:(?!and\b|of\b|to\b|with\b|by\b|in\b|at\b|for\b|from\b|that\b)"
    rf"[\w’'-]{{2,20}} ){{0,4}}?{_OFFICE}\b(?!['’]s?\b|s['’]| (?:meeting|room|office|summit|conference|council))"
    r"|\b[A-Z][\w-]{2,20}['’]s? (?:new |own )?(?!(?:Ministry|Interior|Border|Coast|National|Federal|Foreign|Home"
    r"|Parliament|Supreme|Armed|Central|High|State|Prime|Civil|Council|Government|Labour|Red|Air|Royal)\b)"
    r"[A-Z][\w’'-]{1,20} [A-Z][\w’'-]{1,20}"
    r"|\b(?:each other|one another)\b|\b(?:Mr|Mrs|Ms|Lord|Lady|Baroness|Dr|M\.|Mme) [A-Z][\w’'-]{1,20}"
)
# Officials on whom those in office call: "the Chief of Border Police", "the Chair of the Port Authority".
_OFFICIAL = compiled(
    r"(?:with )?(?:the|his|her|its) (?:(?!and\b|of\b|to\b|with\b|by\b|in\b|at\b|for\b|from\b|that\b)[\w’'-]{2,20} )"
    r"{0,4}?(?:[Cc]hief|[Hh]ead|[Cc]hair(?:man|woman|person)?|[Dd]irector|[Ii]nspector|[Cc]ommander|[Gg]overnor|[Mm]ayor|[Pp]refect"
    r"|[Pp]rosecutor|[Cc]ommissioner|[Rr]epresentatives?|[Cc]oordinator)(?:[- ][Gg]eneral)?(?= of | for |,? [A-Z])"
)
_OF_WHAT = compiled(
    r"(?: (?:of|for) (?:the )?[A-Z][\w’'-]{1,20}(?:(?: and| of| for)? [A-Z][\w’'-]{1,20}){0,6})?"
    r"(?:,? [A-Z][\w’'-]{1,20} [A-Z][\w’'-]{1,20})?"
)
_HE = compiled(
    r"\b(?:[Hh]e|[Ss]he|I|[Tt]he (?:[Pp]rime )?(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]ommissioner"
    r"|[Cc]hancellor|(?:[A-Z]\w+ )?[Gg]uest|[Vv]isitor|[Tt]aoiseach|[Pp]remier|[Pp]air)(?: of [A-Z][\w ]{2,30}?)?|who)"
    r"(?:,? (?:also|then|later|has|had|have|today|yesterday|again|earlier|afterwards|last|once),?){0,3} $"
)
_WE = compiled(
    r"\b(?:[Tt]hey|[Ww]e|[Bb]oth(?: \w+)?|[Tt]he (?:two|three|four|pair|trio)(?: \w+)?|[Mm]inisters|[Ll]eaders"
    r"|[Dd]elegations|who)(?:,? (?:also|then|later|has|had|have|today|yesterday|again|earlier|all|last|both|were"
    r"|was),?){0,3} $"
)
_TO_COME = compiled(
    r"\b(?:will|shall|(?:is|are|was|were|am) (?:due |set |expected |scheduled |going |about )?to|(?:plan|intend|hope"
    r"|agree|expect|want|promise|arrange|propose)(?:s|d|ed|ned)? to|would)\b[^.;]{0,120}$"
)
_NO_CONTACT = compiled(
    r"\b(?:can|could|may|might|cannot|must|if|whether|not|never|no|without|every|each|interpreter|reporters|viewers"
    r"|journalists|residents|callers|public|travellers|listeners|applicants|helpline|hotline)\b[^.;]{0,80}$"
)
_BEFORE = 170  # code points before a cue in which those stand who were in contact
_BEHIND = 60  # and behind it
_APART = 2  # between a person and a title in apposition: "his colleague, Ada Holm"
_NEAR_VERB = compiled(
    r"(?:,[^,;.]{2,80},|,)?(?: (?:have|had|has|today|yesterday|also|both|then|later|earlier|again|briefly|jointly"
    r"|together|privately|afterwards|on \w{3,6}day|this \w{4,9}|last \w{4,5}))*+ "
)
_JOINED = compiled(
    r"(?: (?:of|for) (?:the )?[A-Z]\w{2,20}(?:,? (?:and |of )?[A-Z]\w{2,20}){0,3})?,? (?:and|with"
    r"|as well as) (?:then )?(?:(?:[A-Z][a-z]{2,14} ){0,2}(?:Minister|Secretary|President|Commissioner) )?"
)

_APART_FROM = compiled(
    r"\b(?:separately|respectively|each (?:in|at|on|with)|in (?:the |their )?(?:own )?parliaments?)\b"
)

_MEDIUM = (
    r"(?:(?:by|over|via|on|through|down) (?:an? |the )?(?:[a-z]{4,10} ){0,2}?(?:tele)?(?:phone|conference)"
    r"(?: (?:call|line|link))?|(?:by|over|via|through|on|in) (?:an? )?(?:[a-z]{4,10} ){0,2}?video(?:[ -]?(?:link"
    r"|conferenc(?:e|ing)|call|connection|screen))?|on the line|on Zoom|via Teams|in (?:tele)?phone contact|online"
    r"|remotely|dial(?:s|led)? in(?:to| to)?)"
    r"(?! (?:compan|operator|number|provider|record|data|tapping|interview|box|app|screen|image|footage|message"
    r"|shop|fraud|sales|application|form|portal|service|form|from the|at\b|booking|abuse|platform|statement))"
)
_TALKED = (
    r"(?:discussed|reviewed|examined|considered|debated|explored|analysed|assessed|went (?:over|through)|looked"
    r" (?:at|into|back)|talked|spoke|conferred|exchanged (?:views|ideas|experiences?|notes|opinions|words|pleasantries)"
    r"|took stock|conversed|negotiated|consulted)"
)
# Whom somebody brings somewhere: "the interior ministers of the region".
_WHOM = rf"(?:them|us|(?:(?:the|all|both|two|three|[a-z]{{3,10}}) ){{0,2}}(?:[\w-]{{2,16}} ){{0,3}}?{_OFFICE})\b"
_FEAST = r"(?:reception|banquet|dinner|lunch(?:eon)?|breakfast|garden party)"
_ADJECTIVES = r"(?:[a-z-]{3,14},? ){0,3}?"

PAST = guarded(
    rf"\b(?:(?P<both>{_TALKED}\b)"
    r"|(?P<guest>had (?=[^.;,]{3,60}? as (?:his|her|their|its|a|my|our) guests?\b)"
    r"|(?:was|were) (?:also |then |later )?(?:granted|given|received in) (?:an? )?(?:[a-z]{4,9} )?audience(?: by| with"
    r"| of)?"
    r"|had an? (?:[a-z]{4,9} )?audience (?:of|with)|(?:was|were) (?:also |then )?(?:briefed|shown (?:round|around)) by"
    r"|(?:was|were) in (?:talks|conversation|discussions|negotiations|a meeting) with"
    r"|made (?:the )?acquaintance of|emerged from (?:[a-z-]{1,9} ){1,4}(?:hours?|minutes|day) with"
    rf"|had (?:an? )?{_ADJECTIVES}(?:discussion|exchange|conversation|chat|talk|session|encounter) with"
    rf"|(?:gave|offered|threw|laid on|hosted|held) an? {_ADJECTIVES}{_FEAST} (?:for|in honou?r of))"
    rf"|(?P<at_it>(?:was|were|had been|has been|have been|went|came|flew|travelled|drove) (?:also |again |back "
    rf"|over )?there"
    r"(?= (?:for|to (?:see|meet)|with|on|in|last|yesterday|this|too|today|together)\b))"
    rf"|(?P<feast>{_FEAST}\b[^.;,]{{0,80}}? was (?:also )?(?:attended|hosted|given|offered) by)"
    r"|(?P<side>(?:was|were|had been|have been) (?:last |all |both |again |also |then )?together (?=in|at)"
    r"|(?:before|followed by) (?:an?|one|two|three|four|five|\w{4,7}) (?:full )?(?:hours?|minutes|rounds?"
    r"|morning|afternoon|evening|days?) (?:and a half )?of (?:[a-z-]{3,14} ){0,2}(?:talks|discussions|consultations"
    r"|negotiations)"
    r"|(?:got to know|made) (?:each other|one another)(?:['’]s acquaintance)?)"
    rf"|(?P<brought>brought (?:together )?{_WHOM} (?:(?:of|from|for|and|responsible|in charge"
    rf"|with) [^.;,]{{2,50}} )?(?:together |back )?(?:to|in) (?=[A-Z])))"
)
"""What tells of a contact that was."""

FUTURE = guarded(
    rf"\b(?:(?P<brings>bring(?:s|ing)? (?:together )?{_WHOM} (?:(?:of|from|for|and|responsible|in charge"
    rf"|with) [^.;,]{{2,50}} )?(?:together |back )?(?:to"
    rf"|in) (?=[A-Z]))"
    r"|(?P<expects>(?:expects?|awaits?|is expecting|are expecting|is awaiting|will expect|will await))\b"
    r"|(?P<going>(?:is|are|am) (?:now |also |then |today |tomorrow )?(?:travelling|traveling|flying|going|heading"
    r"|leaving|off|on (?:his|her|their|its|the|my|our) way) (?:on |back |over |out )?(?:to|for)(?= [A-Z]))"
    r"|(?:will|are to|is to|shall|(?:intend|plan|hope|are due|is due|want|expect)s? to|may|might)"
    r" (?:also |then |again |next |both |all |soon ){0,2}(?P<resumes>put their heads together|compare notes"
    r"|resume(?= (?:in|at|on|next|tomorrow|later|after|(?:their|the|our|direct|formal|bilateral) (?:[a-z]{4,12} )?"
    r"(?:talks|negotiations|discussions|dialogue|conversations?|consultations|meetings?))\b)"
    r"|be back(?= in| at)|be together|get together|run into|bump into|take (?:the (?:matter|subject|talks)|it|things)"
    r" (?:further|forward|up again)|pick up (?:the thread|where)|continue (?:their|the) (?:talks|conversation"
    r"|discussions?)|take up (?:their|the) (?:talks|conversation|discussions?))(?= )"
    rf"|(?P<is_there>[Tt]here (?:will|is to|are to|shall|would) (?:also )?be {OBJECT})"
    r"|(?P<agenda>(?:[Mm]eetings|[Tt]alks|[Dd]iscussions|[Cc]onversations|[Cc]onsultations|[Bb]ilaterals) with"
    r" [^.;:]{3,110}? (?:are|were|is) (?:also )?(?:on (?:the|his|her|their) (?:agenda|programme|schedule|cards)"
    r"|foreseen|planned|scheduled|envisaged|arranged|lined up|pencilled in|expected)))"
)
"""What tells of one to come."""

THERE_WAS = guarded(
    rf"\b(?:(?P<there>[Tt]here (?:was|were|has been|have been|had been) (?:just |only |also |even )?{OBJECT})"
    rf"|(?P<fronted>(?:With|(?:Over|At) {_FEAST} with|In (?:talks|conversation|a (?:[a-z]{{4,9}} )?(?:meeting"
    r"|conversation)) with) [^.;]{3,110}?(?:,? (?:he|she|I|we|they|the (?:[A-Z]\w+ )?(?:[Mm]inister|[Ss]ecretary"
    r"|[Pp]resident|[Cc]ommissioner|[Cc]hancellor))|, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}) (?:also |then |later )?"
    r"(?:talked|spoke|discussed|conferred|raised|went over|exchanged|reviewed|set out|brought up|explained|asked|said"
    r"|stressed)))"
)
"""What tells of one by the bare word that there was one, or with whom before all else."""

REMOTE = guarded(rf"\b(?P<remote>{_MEDIUM})\b")
"""The means by which people talk who are not in one place."""

PROBE = guarded(
    r"(?i)\b(?:discussed|reviewed|examined|considered|debated|explored|analysed|assessed|went (?:over|through)"
    r"|looked (?:at|into|back)|talked|spoke|conferred|exchanged|took stock|conversed|negotiated|consulted|guests?"
    r"|audience|briefed|shown|acquaintance|emerged|had an?|reception|banquet|dinner|lunch\w*|breakfast|garden party"
    r"|together"
    r"|(?:hours?|minutes|rounds?|morning|afternoon|evening|days?) (?:and a half )?of|got to know|there (?:was|were"
    r"|has|have|had|will|is|are|shall|would)|br(?:ought|ing)\w*|expect\w*|await\w*|travelling|traveling|flying|going"
    r"|heading|leaving|off (?:to|for)|on (?:his|her|their|its|the|my|our) way|heads|compare|resume|back|run into"
    r"|bump|take|pick up|continue|meetings|talks|discussions|conversations|consultations|bilaterals|(?:tele)?phone"
    r"|\w*conferenc\w+|video\w*|on the line|Zoom|Teams|online|remotely|dial\w*)\b"
)
"""What every sentence that tells of such a contact has one of."""


def contact(around: Around, cue: Cue) -> Cue | None:
    """A contact as it is meant; None where nobody stands beside it with whom it was."""
    if cue.group == "remote":
        return _remote(around, cue)
    told = _parties(around, cue.start - _BEFORE, cue.end + _BEHIND)
    before = [one for one in told if one[1] <= cue.start]
    behind = [one for one in told if one[0] >= cue.start]
    is_led = bool(before) or _HE.search(around.text(cue.start - 60, cue.start)) is not None
    is_plural = _WE.search(around.text(cue.start - 60, cue.start)) is not None
    if cue.group == "both":
        return cue if _are_joined(around, before, cue) else None
    if cue.group == "guest":
        return cue if behind and (is_led or is_plural) else None
    if cue.group == "side":
        return cue if is_plural or len(before) > 1 else None
    if cue.group == "expects":
        is_him = re.match(r" (?:him|her|them|me|us)\b", around.text(cue.end, cue.end + 6)) is not None
        return cue if (behind and is_led) or (before and is_him) else None
    if cue.group == "resumes":
        return cue if is_plural or len(told) > 1 or _WE.search(around.text(cue.start - 90, cue.start)) else None
    return cue if told or cue.group in {"brings", "brought"} else None


def is_guest(around: Around, cue: Cue) -> bool:
    """Whether somebody in office receives or calls on somebody of whom just the office or the state is told."""
    return guest_of(around, cue) is not None


def guest_of(around: Around, cue: Cue) -> tuple[int, int] | None:
    """The run that tells by office or state on whom somebody in office calls, right behind the verb; None where none
    does."""
    text, end = around.layout.text, around.sentence.end
    behind = _PARTY.match(text, cue.end + 1, end) or _OFFICIAL.match(text, cue.end + 1, end)
    if behind is None:
        return None
    before = _parties(around, cue.start - _BEFORE, cue.start)
    is_led = bool(before) or _HE.search(around.text(cue.start - 60, cue.start)) is not None
    whole = _OF_WHAT.match(text, behind.end(), end)
    return (behind.start(), whole.end() if whole else behind.end()) if is_led else None


def _remote(around: Around, cue: Cue) -> Cue | None:
    """A contact at a distance, past or to come as the words before it tell."""
    words = around.text(cue.start - _BEFORE, cue.start)
    told = _parties(around, cue.start - _BEFORE, cue.end + _BEHIND)
    is_led = re.search(r"\b(?:[Hh]e|[Ss]he|I)\b", words) is not None
    if len(told) + is_led < 2 or _NO_CONTACT.search(words):
        return None
    return replace(cue, tense="future" if _TO_COME.search(words) else "past")


def _parties(around: Around, start: int, end: int) -> Sequence[tuple[int, int]]:
    """Those in office who stand in a run of the sentence, each once with the title beside the name."""
    first, last = max(around.sentence.start, start), min(around.sentence.end, end)
    spans = [span for span in around.who if first <= span[0] < last]
    spans += [match.span() for match in _PARTY.finditer(around.layout.text, first, last)]
    merged: list[tuple[int, int]] = []
    for one in sorted(spans):
        if merged and one[0] <= merged[-1][1] + _APART:
            merged[-1] = (merged[-1][0], max(one[1], merged[-1][1]))
        else:
            merged.append(one)
    return merged


def _are_joined(around: Around, before: Sequence[tuple[int, int]], cue: Cue) -> bool:
    """Whether two in office, joined by "and", are right before a verb: its subject."""
    if _APART_FROM.search(around.text(cue.end, around.sentence.end)):
        return False
    if not before or _NEAR_VERB.fullmatch(around.layout.text, before[-1][1], cue.start) is None:
        return False
    if around.dates and not around.places and all(before[-1][1] <= one.start < cue.start for one in around.dates):
        return False  # "have today reviewed": that they met is only hinted at
    return any(_JOINED.fullmatch(around.layout.text, one[1], other[0]) is not None for one, other in pairwise(before))
