"""The verbs by which letters, minutes and agencies tell what somebody gave his word for, or what is awaited and when.

"He made it clear that no camp would be opened", "his assurance that the flights would be resumed", "a report is
expected in May": promises told by a noun or at second hand.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, rule

_WOULD = (
    r"(?P<verb>(?:would|will|shall)(?: also| now| soon| only| \w+ly)? (?!like\b|welcome\b|have\b|mean\b|need\b|seem\b"
    r"|appear\b|be (?:willing|able|happy|prepared|no|a|an|the|difficult|hard|easy|better|worse|wrong)\b)[a-z]+)"
)
_WORD = (
    r"(?:assurances?|promises?|undertakings?|pledges?|guarantees?|word|confirmation|commitments?|announcement"
    r"|agreement)"
)
_IN_TIME = (
    r"(?:in (?:the )?(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|spring|summer|autumn|winter|new year|first|second|third|fourth|coming|next|course|\d{4})\b"
    r"|next |this (?:week|month|year|spring|summer|autumn|winter)|later this|within |from |on \d|at the end|towards "
    r"|shortly\b|soon\b|around |for (?:the )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|spring|summer|autumn|winter|new year|end|first|second)\b)"
)
_AWAITED = (
    r"(?:[Rr]eports?|[Rr]esults?|[Ff]indings|[Pp]roposals?|[Dd]rafts?|[Dd]eliver(?:y|ies)|[Oo]pening|[Pp]ublication"
    r"|[Bb]ills?|[Dd]ecisions?|[Rr]ulings?|[Ee]valuations?|[Aa]ssessments?|[Ll]egislation|[Cc]ompletion|[Ll]aunch"
    r"|[Rr]atification|[Ee]ntry into force|[Ss]tart|[Rr]eopening|[Aa]doption|[Pp]lans?|[Ss]trateg(?:y|ies)"
    r"|[Ff]irst \w+|[Pp]ayment|[Tt]ranche|[Ii]nstal?ment|[Cc]onclusions?|[Rr]eplies|[Rr]eply|[Rr]eview)"
)

ASSURANCE_RULES = (
    rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        rf"\b(?:made it (?:\w+ly |quite |very )?(?:clear|plain|known)|made plain|left no doubt|gave (?:his|her|their"
        rf"|its"
        rf"|me|us|the \w+) (?:\w+ )?(?:word|guarantees?)|assur(?:ed|es) [^,;.]{{2,60}}?|guarantee[ds]?|conceded"
        rf"|accepted"
        rf"|stipulated|specified|was assured|were assured|let (?:me|us) know|wrote|writes|ruled|insisted"
        rf"|signalled) that [^“”\";]{{2,120}}? {_WOULD}",
    ),
    rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Yy]our"
        rf"|(?<![\w-])[A-Z][\w-]{{1,30}}[’']s?) (?:\w+ )?{_WORD} that [^“”\";]{{2,120}}? {_WOULD}",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b{_AWAITED}\b[^,;.]{{0,50}}? (?P<verb>(?:is|are|was|were){ADVERBS} (?:expected|awaited|due|scheduled"
        rf"|promised"
        rf"|anticipated)) {_IN_TIME}",
    ),
    rule(
        # "He informed his colleague, by letter of 3 May, that the patrols, begun in March, would be continued".
        "reported promise",
        COMMITTED,
        "undertaken",
        rf"\b(?:informed|told|notified|wrote to|advised"
        rf"|reassured) (?:[^“”\";]{{2,110}}?),? that [^“”\";]{{2,110}}? {_WOULD}",
    ),
    rule(
        # "advocated that features be included in passports": what somebody wants others to do.
        "call on",
        CALLED_FOR,
        "called-for",
        r"\b(?:advocate[sd]?|pleaded|suggest(?:s|ed)? firmly|moved|demand(?:s|ed)?) that (?=[^,;.]{2,80}? (?:be"
        r"|should) )",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b[Ww]hat (?:I|we|he|she|they|the [Gg]overnment) (?:have|has|had|did)(?: done)? (?:is|was) (?:to )?(?=[a-z])",
    ),
    rule(
        # "The orders took effect this morning".
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:[Oo]rders?|[Rr]ules?|[Mm]easures?|[Cc]ontrols?|[Cc]hecks|[Bb]an|[Dd]ecrees?|[Cc]hanges?|[Pp]owers"
        r"|[Ss]anctions"
        r"|[Rr]estrictions|[Rr]egulations?|[Ff]ees?|[Tt]ariffs?|[Rr]equirements?|[Ss]cheme|[Rr]egime)\b[^,;.]{0,40}?"
        r" (?P<verb>(?:took effect|came into (?:force|effect)|entered into force|went live)) (?:today|yesterday"
        r"|this \w+"
        r"|last (?:week|month|night|\w+day)|on \w+day|at midnight|overnight)\b",
    ),
    rule(
        # "It was the ministry that had paid for the ramp": at second hand, behind the telling.
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:was|were|has been|had been|have been)(?: \w+ly| also| now| already){0,2} (?:signed off|handed out"
        r"|commissioned(?! to\b)|inaugurated) (?:by|in|on|at|to)\b",
    ),
)
"""Rules that stand behind those of speech."""
