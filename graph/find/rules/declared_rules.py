"""The verbs of joint declarations and conclusions: what is taken note of, confirmed, needed, and told to be under way.

"The ministers took note of the ongoing work on …", "Malta confirmed its commitment in implementing …", "joint action is
needed to …": wordings that those who speak together have agreed on.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, ONGOING, rule

_OWN = r"(?:its|their|our|his|her|the)(?: \w+){0,2}?"
_WILL_OF = r"(?:commitment|determination|readiness|willingness|resolve|intention|pledge|undertaking|promise)"
_WORK = (
    r"(?:work|research|efforts?|activit(?:y|ies)|projects?|preparations?|negotiations|talks|discussions|reforms?"
    r"|programmes?|development|actions?|initiatives?|implementation|cooperation|co-operation|exchange|roll-?out)"
)
_STEPS = (
    r"(?:[Aa]ction|[Mm]easures?|[Ee]fforts?|[Mm]oves?|[Ss]teps?|[Aa]pproach|[Rr]esponse|[Ss]olutions?|[Cc]ooperation"
    r"|[Cc]o-operation|[Ss]olidarity|[Cc]ontrols?|[Cc]hecks?|[Rr]esources|[Cc]oordination|[Ii]nvestment)"
)

DECLARED_RULES = (
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\b(?:(?:re)?confirm|reaffirm|affirm|renew|reiterate|restate|express|declare|underline|underscore)(?:s|ed|d)?"
        rf"{ADVERBS} {_OWN} {_WILL_OF} (?:in|on|for|towards|as regards) (?!the (?:need|importance)\b)(?:\w+ ){{0,2}}?"
        r"\w{3,14}ing\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:took|takes?|taking){ADVERBS} (?:good |due |positive )?note (?:with \w+ )?of (?:the |their |its |all )?"
        r"(?:(?:good |considerable |steady |further )?(?:progress|advances)(?: (?:made|achieved|attained|accomplished)"
        rf"(?: so far)?)? (?:in|on|with|towards|by|under|within)\b|(?:ongoing|on-going|continuing|current) {_WORK}"
        rf"|{_WORK} (?:under ?way|in progress|being|done|carried|of the|of their|to|on)\b)",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:updated|informed|briefed|reported to)(?: (?:the (?:meeting|others?|ministers|council|conference|group"
        r"|participants|parties|partners)|them|each other|one another|participants|ministers|partners))?"
        rf"{ADVERBS} (?:on|about|of) (?:the |its |their )?(?:\w+ )?progress (?:made )?(?:towards|on|in|with)\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b{_STEPS}(?: (?:in|at|on|by|for|of) [^,;.]{{2,60}}?)? (?P<verb>(?:is|are|was|were)(?: also| now"
        r"| urgently| still| therefore| clearly){0,2} (?:needed|required|necessary|called for))"
        r" (?:(?:in order )?to (?!be\b|become\b|have\b)|at (?:the )?(?:European|EU|Union|national|regional|all)\b)"
        # "More joint patrols are needed", "Frontex can do more to help".
        r"|^More (?:(?:joint|operational|regular|targeted|common|practical|police|border|naval|cross-border) )?"
        r"(?:patrols?|co-?operation|co-?ordination|(?:information|intelligence|data)[- ]sharing|exchanges?|checks?"
        r"|controls?"
        r"|training|staff|officers|returns?|support|solidarity|resettlement"
        r"|surveillance)\b[^;.]{0,80}? (?P<verb2>(?:is|are)"
        r"(?: also| now| urgently| still| therefore){0,2} (?:needed|required|necessary))(?= (?:between|from|by"
        r"|among|within|at"
        r"|in|on|to)\b|[.,]|$)"
        r"|^(?:[Tt]he )?(?:[A-Z][\w-]+|[A-Z][\w-]+ [Ss]tates|[Cc]ompanies"
        r"|[Pp]latforms)\b[^,;.]{0,30}? (?P<verb3>can(?: and"
        r" (?:must|should))?,? (?:also |still )?do more) to (?!be\b)[a-z]",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:[Gg]roup|[Mm]inisters|[Cc]ountries|[Ss]tates|[Pp]articipants|[Pp]arties|[Ss]ides|[Gg]overnments"
        rf"|[Dd]elegations|G\d|[Ww]e|[Tt]hey){ADVERBS} (?:(?:welcomes?|fully|firmly|actively|strongly)(?: and)? )?"
        rf"(?P<verb>supports?) the (?:ongoing |continued )?{_WORK} of\b",
    ),
)
"""Rules that stand behind those of plain English and before those of reports."""
