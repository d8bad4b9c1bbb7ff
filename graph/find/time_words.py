"""Times told in words that name no day: "as soon as possible", "every six months", "until the works are completed"."""

from __future__ import annotations

import re

from graph.patterns.guards import guarded
from graph.patterns.openings import compiled

_NUMBER = (
    r"(?:\d{1,3}(?:[.,]\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|"
    r"twenty[- ]f\w{3}|thirty|forty[- ]eight|forty|sixty|seventy[- ]two|ninety|several|a few|a number of|"
    r"at least \w{1,6}|"
    r"up to \w{1,6}|half an?)"
)
_UNIT = (
    r"(?:(?:working |calendar |consecutive |full |further |more )?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?))"
)
_STOP = (
    r"(?=[,;:.)]|$| (?:to|and|for|in|on|at|by|with|through|from|of|so|as|which|until|towards|into|over|before|that|a|"
    r"the)\b)"
)
_EVENT = r"(?:[\w’'-]{1,20} ){0,7}?[\w’'-]{1,20}(?=[,;:.)]|$| (?:to|and|in order|so that|with a view)\b)"
_CLAUSE = r"(?:[\w’'-]{1,20} ){1,9}?[\w’'-]{1,20}(?=[,;:.)]|$| (?:and|but|so that)\b)"

# Times of the year that no calendar of days gives.
_FEAST = (
    r"(?:the )?(?:turn of the (?:year|month|century)|year['’]s end|new year|Easter|Whitsun|Pentecost|Christmas"
    r"|Ramadan|Eid|mid-?summer|mid-?winter|harvest|(?:school|summer|winter|Easter|Christmas)"
    r" (?:holidays?|break|recess|vacation))(?![\w’'-])"
)

# In the order in which they win: a deadline, then a span, then how often, then a bare adverb.
_DEADLINES = (
    rf"(?:at the latest )?within (?:the (?:next |coming |first )?|a (?:further )?)?(?:{_NUMBER} )?{_UNIT}"
    r"(?:, (?:or|and) (?:in urgent cases )?within \w{1,12}(?: \w{1,12})? \w{3,7}(?: in urgent cases)?"
    rf"| (?:of|from|after) {_EVENT})?",
    rf"as soon as (?:possible|practicable|feasible|{_CLAUSE})",
    r"as (?:swiftly|quickly|rapidly|early|promptly|soon|fast) as (?:possible|practicable|feasible)",
    r"(?:immediately|forthwith|at once|straight ?away|with immediate effect|promptly|(?:very )?(?:shortly|"
    r"soon))(?! (?:after|before)\b)",
    r"without (?:any |further |undue |unnecessary |more )?delay",
    r"without waiting for [\w’' -]{3,50}",
    r"at the earliest (?:opportunity|possible (?:date|moment|opportunity))",
    r"(?:at the earliest|in good time|in due course|in time for [\w’' -]{3,40}|at an early (?:stage|date)|"
    r"as a matter of urgency|"
    r"as a matter of priority)",
    rf"(?:until|till) (?!further\b){_CLAUSE}|until further notice",
    rf"(?<!at )once (?!for\b|more\b|again\b|and\b|a\b){_CLAUSE}",
    rf"(?:for )?as long as {_CLAUSE}",
    r"(?:before|ahead of|in advance of|prior to|in time for) (?:the |its |their |our )(?:next |summer |winter |Easter |"
    r"Christmas |end of the |start of the |beginning of the |opening of the |forthcoming |coming |annual ){0,2}"
    r"(?:[\w’'-]{1,20} ){0,3}?(?:recess|season|summit|elections?|council|meeting|presidency|holidays?|games|session|"
    r"championship|summer|winter|spring|autumn|tournament|conference)(?: (?:to|of|in|on) (?:the )?[A-Z][\w’'-]+"
    r"(?: (?:of )?[A-Z][\w’'-]+){0,3})?(?: in [A-Z][a-z]+)?",
    r"by (?:the |next )(?:summer|winter|spring|autumn|Easter|Christmas|holidays)(?: holidays)?",
    rf"(?:by|before|until|till|up to|after|from|since|ahead of) (?:the (?:end|start|beginning) of )?{_FEAST}"
    r"(?: next| \d{4})?",
    r"from (?:now|today|tomorrow|this day)(?: on| onwards?| forward)?(?=[,;:.)]|$| (?:to|in|by|the|all|every|be)\b)",
    r"(?:henceforth|henceforward|with effect from today|as of (?:now|today)|starting (?:now|today))",
    r"(?:at|to|for) (?:the |its |their |our )(?:next|forthcoming) (?:[\w’'-]{1,20} ){0,3}?(?:summit|council|meeting|"
    r"conference|session)",
)
_SPANS = (
    rf"(?:for|over|during|throughout|across) (?:a (?:total |first |further |trial |initial )?(?:period|term|"
    rf"duration) of |an? "
    rf"(?:initial|further|additional|first|trial) (?:period of )?|the (?:next|coming|following|first|duration of the) |"
    rf"another |at least |up to |more than )?(?:{_NUMBER} )?{_UNIT}(?: periods?)?(?= |[,;:.)]|$)",
    r"(?:over|for|during|throughout) the (?:life|lifetime|duration|course|whole) of [\w’' -]{3,40}?" + _STOP,
    r"(?:during|throughout|in|for|over) the (?:coming |next |whole |entire )?(?:summer|winter|spring|autumn|"
    r"holiday|tourist|"
    r"bathing) (?:season|period|months)",
    rf"in the (?:(?:very )?(?:near|short|medium|long|foreseeable) (?:future|term)|(?:coming|next|"
    rf"following) (?:{_NUMBER} )?{_UNIT})",
    r"(?:in|for|over|during) the (?:years|period|financial years?) \d{4}(?: ?[-–/] ?(?:\d{4}|\d{2})| (?:to|"
    r"and) \d{4})?",
    r"(?:between|from) \d{4} (?:and|to) \d{4}",
    rf"(?:in|at|around|over|during|throughout) (?:the (?:holy )?month of )?{_FEAST}",
    r"in the course of (?:(?:this|next|the coming|the current|the following) (?:year|month|quarter|summer|autumn"
    r"|winter|spring)"
    r"|the (?:year|month|summer|autumn|winter|spring|next \w{2,10}|coming \w{2,10})|\d{4})",
    rf"from {_NUMBER} \w{{2,9}} to {_NUMBER}(?: \w{{2,9}})?(?=[,;:.]|$)",
)
_FREQUENCIES = (
    rf"(?:at least |up to |not less than )?(?:once|twice|{_NUMBER} times) (?:a|per|each|every|in each) (?:day|"
    rf"week|month|quarter|year)",
    rf"every (?:other |second |{_NUMBER} )?(?:day|week|month|quarter|year|morning|night|hour|spring|summer|"
    rf"autumn|winter)s?\b",
    r"each (?:day|week|month|quarter|year|spring|summer|autumn|winter)\b",
    r"(?:week by week|day by day|month by month|year by year|year on year|day in, day out|day and night|"
    r"(?:a)?round the clock|24 hours a day|24/7|in real time|at regular intervals|on a (?:daily|weekly|monthly|"
    r"quarterly|"
    r"yearly|permanent|regular|continuous|rolling|temporary) basis|all year round|throughout the year)",
    r"at any (?:hour|time)(?: of (?:the )?day(?: (?:or|and) night)?)?",
    r"(?:a|per) (?:year|month|week|day|annum)\b(?: (?:for|over|during) (?:the )?(?:next )?\w{1,10} (?:years|"
    r"months))?(?! (?:ago|later|"
    r"earlier|before|after|old)\b)",
    r"(?:annually|monthly|weekly|daily|quarterly|twice-yearly)(?=[,;:.)]| (?:to|by|for|in|on|with|until|from)\b|$)",
)
_ADVERBS = (
    r"for the first time",
    r"so far",
    r"(?<!from )(?:currently|at present|at the moment|for the time being|presently|gradually|progressively|"
    r"permanently)",
    r"(?<!until )(?<!from )(?<!by )(?<!right )now(?! (?:that|and)\b)",
)
TIME_WORDINGS = tuple(
    guarded(rf"\b(?:{'|'.join(group)})", re.IGNORECASE) for group in (_DEADLINES, _SPANS, _FREQUENCIES, _ADVERBS)
)
"""Times in words, the more telling kinds first: deadlines, spans, how often, since or from now on."""
# Behind these a time belongs to something that is spoken of: "promised for April", "the hostels opened last year".
_ASIDE = compiled(
    r"(?:\b(?:which|who|whom|where) (?:\w+ ){0,3}?(?:was|were|has|have|had|(?:is|are)(?! (?:\w+ ){0,2}?(?:to|due)\b)"
    r"|took|takes|met|came|began|opened|sent|handed|built|held|shut|gave|put|set|led|made|left)\b"
    r"|\b(?:which|whom|where) (?:the )?(?:[\w’-]+ ){1,3}?(?:handed|sent|built|opened|shut|gave|put|set|led|made|signed"
    r"|closed|launched|adopted)\b"
    r"|\bthat (?:was|were|has been|have been|had been|took|met|came|began|opened)\b"
    r"|[,(] ?(?:\w+ly |to be )?(?:begun|started|promised|completed|agreed|launched|adopted|signed|established|held"
    r"|announced|set up|"
    r"damaged|concluded|"
    r"created|opened|issued|published|planned|foreseen|scheduled|due|founded|made|taken|introduced|suspended)\b"
    r"|\b(?:promises|commitments?|decisions?|declarations?|agreements?|conclusions|arrangements?) (?:made|taken|signed|"
    r"reached|adopted)\b)[^,;:]{0,80}$"
)
_SPEECH_ACT = compiled(
    r"\b(?:agree[ds]?|decided|announced|said|met|pledged|promised|undertook|asked|called|urged|welcomed|"
    r"confirmed|told|signed|"
    r"resolved)(?: \w+ly)? (?:in \w+ )?$"
)
_OF_THING = compiled(
    r"\b(?:Games|Olympics|Paralympics|World Cup|Championship|summit|event|attacks?|elections?|"
    r"crisis|earthquake|proposals?|season)s?(?: (?:on [\w ]{3,30}|in [A-Z]\w+))? $",
    re.IGNORECASE,
)


def is_aside(before: str) -> bool:
    """Whether a time behind these words of a clause is that of something only spoken of."""
    return _ASIDE.search(before) is not None


def is_of_speech(before: str) -> bool:
    """Whether a time behind these words is that of agreeing or announcing, not of what is agreed."""
    return _SPEECH_ACT.search(before) is not None


def is_of_thing(before: str) -> bool:
    """Whether a time behind these words belongs to an event or a text: "the summit in March"."""
    return _OF_THING.search(before) is not None
