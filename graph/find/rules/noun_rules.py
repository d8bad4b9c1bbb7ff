"""What is decided, planned and promised by nouns: "the decision to close the yard was confirmed", "there are plans to".

Who reaffirms a commitment to do something undertakes it; and a plan that is presented, approved or under way is one.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, COMMITTED, COMPLETED, EXPLORED, ONGOING, rule

_NOUN = (
    r"(?:[Dd]ecisions?|[Cc]ommitments?|[Uu]ndertakings?|[Ii]ntentions?|[Pp]romises?|[Pp]ledges?|[Rr]esolve"
    r"|[Dd]etermination|[Rr]eadiness|[Ww]illingness|[Pp]lans?|[Aa]greements?|[Ee]ngagements?|[Oo]ffers?|[Gg]uarantees?"
    r"|[Aa]ssurances?|[Aa]mbitions?)"
)
_WHOSE = r"(?:the|their|its|our|his|her|an?|this|these|both|\w+’s|[A-Z][\w’-]+['’]s?)"
# Of what is resolved upon there must be an act: "the commitment to work together" names none.
_ACT = (
    r"to (?:\w+ly |also |further |jointly |mutually )?"
    r"(?!(?:enhance|strengthen|deepen|promote|foster|further|continue"
    r"|expand|intensify|improve|develop|advance|build)(?:ing)? (?:[\w-]+ ){0,3}?(?:co-?operation|relations\w*|dialogue"
    r"|partnership|ties|friendship|collaboration)\b)(?!(?:be|have|work|act|cooperate|co-operate|remain|stay"
    r"|stand|see|the|our|their|its|his|her|an?|this|these|those|peace|each|one|all)\b)[a-z]{2,}"
)
_OF_WHOM = r"(?: (?:of|by|between|from) (?:the |both |all |their |its )?[\w’-]+(?: [\w’-]+){0,5}?)?"
_DONE_WITH = (
    r"(?:taken|made|given|confirmed|reaffirmed|announced|presented|unveiled|welcomed|adopted|approved|endorsed|agreed"
    r"|set out|drawn up|laid out|put forward|tabled|finalised|finalized|repeated|renewed|restated)"
)
_SUBJECT = (
    rf"(?:^|[,;] |\b(?:that|and|while) )(?:[Aa]n?|[Tt]he|[Tt]heir|[Ii]ts|[Oo]ur|[Ff]irm|[Nn]o)? ?(?:\w+ )?{_NOUN}"
)
_COMING_ABOUT = (
    r"(?:[Oo]pening|[Cc]reation|[Ee]stablishment|[Ll]aunch|[Ss]etting[- ]up|[Dd]eployment|[Ee]ntry into (?:force"
    r"|service"
    r"|operation)|[Ss]igning|[Ss]ignature|[Aa]doption|[Cc]onclusion|[Rr]atification|[Aa]ppointment|[Aa]rrival"
    r"|[Cc]losure"
    r"|[Ee]xtension|[Pp]osting|[Ss]econdment|[Dd]elivery|[Hh]andover|[Cc]ompletion|[Ii]nauguration|[Rr]eopening"
    r"|[Dd]ismantling|[Ii]ntroduction|[Rr]enewal|[Dd]isbursement|[Pp]ublication)"
)

NOUN_RULES = (
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r"\b(?:confirm(?:s|ed)?|reaffirm(?:s|ed)?|reiterate[ds]?|restate[ds]?|repeat(?:s|ed)?|renew(?:s|ed)?"
        r"|announce[ds]?|uph(?:old|olds|eld)|st(?:and|ands|ood) by|stuck to|sticks? to|affirm(?:s|ed)?|express(?:es"
        r"|ed)?"
        r"|endorse[ds]?|approve[ds]?|back(?:s|ed)|formali[sz]e[ds]?|g(?:ive|ives|ave)|ma(?:ke|kes|de)|t(?:ake|akes|ook)"
        r"|enter(?:s|ed)? into|communicated?|declare[ds]?|unveil(?:s|ed)?|present(?:s|ed)?|set out|outlined?|share[ds]?"
        rf"|have|has|with|under){ADVERBS} {_WHOSE} (?:[\w-]+ ){{0,2}}?{_NOUN}{_OF_WHOM} {_ACT}\b"
        rf"|\b(?:announce[ds]?|unveil(?:s|ed)?|have|has|with|drew up|outlined?|approved?) "
        rf"(?:\w+ )?[Pp]lans? (?:{_ACT}|for (?:the|an?|new|more|joint|\w+ing))\b"
        rf"|\b(?:there|There) (?:is|are|exist|exists){ADVERBS} (?:an? |the )?(?:[\w-]+ )?"
        rf"(?:plans?|commitment|agreement|intention|resolve|promise|pledge) {_ACT}\b"
        rf"|\b[Pp]lans (?:are|were){ADVERBS} (?:afoot|under ?way|in hand|being (?:made|drawn up|laid|prepared)|made"
        rf"|drawn up|laid) (?:{_ACT}|for)\b"
        r"|\b(?:[Tt]he|[Tt]heir|[Ii]ts|[Oo]ur|[Hh]is|[Hh]er) (?:\w+ )?(?:plan|aim|intention|idea|decision|promise"
        r"|pledge"
        r"|commitment|task|job|mission) (?:is|will be) to "
        r"(?!be\b|keep\b|protect\b|save\b|help\b)[a-z]+",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"{_SUBJECT}{_OF_WHOM} {_ACT}\b[^;.]{{2,160}}? (?P<verb>(?:was|were|has been|have been|is|are){ADVERBS}"
        rf" (?:{_DONE_WITH}|in place|ready|on track|well advanced|under ?way|in hand))\b"
        rf"|(?:^|[,;] |\b(?:that|and|while) )(?:[\w’-]+ ){{0,2}}?[Pp]lans for (?!the (?:day|evening|week|future"
        rf"|visit)\b)"
        rf"[^;.]{{2,160}}? (?P<verb2>(?:was|were|has been|have been|had been|are){ADVERBS}"
        rf" (?:{_DONE_WITH}|shown|submitted|published|revealed|discussed and approved|given the go-ahead))\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"(?:^|, )(?:[Tt]he |[Tt]heir |[Oo]ur )?(?:\w+ )?{_COMING_ABOUT} (?:of|by|in|at|to) [^;.]{{2,120}}?"
        rf" (?P<verb>(?:was|were|is|are|has been){ADVERBS} (?:welcomed|applauded|noted with satisfaction|celebrated"
        r"|marked))\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        r"\b(?P<verb>(?:begins?|starts?|opens?|moves?|takes? effect|goes ahead|go ahead|follows?))"
        r" (?:as soon as|once|the (?:day|week|month) after|immediately after|straight after) [a-z]"
        r"|(?<!to )\b(?P<verb2>(?:go|goes|press|presses|push|pushes|forge|forges) ahead) with (?:the|an?|its|their"
        r"|our) "
        r"|^(?:Under|As part of|According to) (?:the|this|its|their|that) (?:\w+ ){0,2}(?:plan|agreement|deal|rules"
        r"|scheme"
        r"|arrangement|pact|protocol|treaty|package)\b[^,;]{0,60}, [^;]{2,100}? (?P<verb3>(?:may|must|can)"
        r"(?: not| only| no longer)) [a-z]",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"^(?:(?:Last|This|The (?:past|last)) (?:week|month|year|spring|summer|autumn|winter)|The (?:week|month|year)"
        r"|January"
        r"|February|March|April|May|June|July|August|September|October|November|December|\w+day) (?:also )?"
        rf"(?P<verb>saw) (?:the|a|an|our|their) (?:\w+ ){{0,2}}{_COMING_ABOUT}\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:remains?|remained|stays?|stayed) (?:deployed|stationed|posted|based|on (?:duty|patrol|station|standby"
        r"|site)|at"
        r" (?:the|its|their) disposal|available|in (?:service|post|operation)|operational|assigned|seconded)\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:[Qq]uestions?|[Mm]atter|[Ii]ssue|[Pp]oints?|[Ii]deas?|[Pp]roposals?)\b[^,;.]{0,60}? (?P<verb>(?:was"
        r"|were|is|are"
        r"|has been|have been) (?:also )?(?:left (?:for|to|until|open)|referred (?:back )?to|passed (?:on )?to"
        r"|taken back to"
        r"|parked))\b(?! (?:the |a |an |his |her |their )?(?:jury|judges?|coroner|courts?|police|referees?|umpire"
        r"|readers?|reader’s|viewers?|chance|fate|imagination|heirs?)\b)"
        r"|\b(?:is|are|was|were|has been|have been|cannot be|can’t be) not (?:being )?(?:ruled out|off the table)\b",
    ),
    rule("under way", ONGOING, "", rf"\b(?:is|are){ADVERBS} (?:going up|taking shape|nearing its end|well in hand)\b"),
)
"""Rules that stand behind those of speech, news and frames, and before those of reports."""
