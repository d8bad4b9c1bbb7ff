"""The verbs of plain and of translated English: what sums are for, who bears what, and what is foreseen or due.

"It is foreseen to open a hall", "Norway puts at disposal four million", "their wages fall to Britain", "the first
report is due on 31 May": the present tense of arrangements and annexes, which promises as "will" does.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, EXPLORED, ONGOING, rule

_SUM = (
    r"(?:up to |about |some |around |a further |another |over |an additional )?(?:[£€$] ?\d"
    r"|(?:[A-Z]{3}|[A-Z]{1,2}\$) \d|\d[\d,.]*(?: (?:million|billion|thousand|m|bn))? (?:[a-z]+ )?(?:euros?|pounds"
    r"|dollars|crowns|kron[aeo]r?|francs"
    r"|zlotys?|EUR|GBP|USD))"
)
_COSTS = (
    r"(?:[Cc]osts?|[Ss]alar(?:y|ies)|[Ee]xpenses|[Ee]xpenditure|[Ww]ages|[Ff]ees|[Rr]ent|[Uu]pkeep|[Mm]aintenance"
    r"|[Tt]ransport|[Aa]ccommodation|[Oo]rgani[sz]ation|[Mm]anagement|[Cc]oordination|[Tt]raining|[Ll]eadership"
    r"|[Cc]hairmanship|[Ii]nterpreting|[Ee]scort)"
)
_WORK = (
    r"(?:[Ww]ork|[Tt]alks|[Nn]egotiations|[Dd]iscussions|[Pp]reparations?|[Rr]ecruitment|[Cc]onstruction|[Bb]uilding"
    r"|[Tt]raining|[Tt]rials?|[Tt]ests?|[Ii]nstallation|[Dd]eployment|[Ss]earch(?:es)?|[Pp]rocurement|[Dd]rafting"
    r"|[Rr]enovation|[Ee]nlargement|[Ee]xtension|[Cc]onsultations|[Pp]atrols|[Rr]atification|[Ii]mplementation)"
)
_DUE = (
    r"(?:[Rr]eports?|[Ii]nstal?lments?|[Tt]ranches?|[Ee]valuations?|[Rr]eviews?|[Pp]ayments?|[Pp]roposals?|[Dd]rafts?"
    r"|[Ss]tud(?:y|ies)|[Pp]lans?|[Aa]ssessments?|[Aa]udits?|[Cc]ontributions?|[Dd]eliver(?:y|ies))"
)
_WOULD = r"would (?!have\b|be able\b|not\b|like\b|seem\b|mean\b)[a-z]+"

_GIVES = (
    r"(?:(?:provide|bear|inform|cover|ensure|finance|fund|supply|make|send|second|appoint|designate|accept|readmit"
    r"|return"
    r"|transmit|answer|host|train|deliver|grant|issue|guarantee|contribute|notify|submit|reimburse|undertake|receive"
    r"|admit"
    r"|escort|examine|keep|pay|assume|exchange|share|support|deploy|assign|carry out|set up)s?|carries out|sets up"
    r"|notifies)"
)

_SCHEME = (
    r"(?:[Ii]nitiatives?|[Pp]rojects?|[Pp]rogrammes?|[Ss]chemes?|[Pp]ilots?|[Pp]lans?|[Mm]easures|[Pp]ackages?|[Ss]teps"
    r"|[Ss]trateg(?:y|ies)|[Cc]ampaigns?)"
)

PLAIN_RULES = (
    # "The second project focuses on training divers", "the scheme seeks to help the harbour masters".
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"^(?:The|This|These|Our|Their|Its|Both|All) (?:[\w-]+ ){{0,3}}?{_SCHEME}(?: on [\w -]{{2,40}}?)?"
        rf" (?P<verb>(?:focus(?:es)? on|aims? at|concentrates? on|consists? (?:of|in)) (?:\w+ly )?[a-z]{{3,16}}ing\b"
        rf"|(?:will allow|foresees?|seeks?|aims?)(?: for)? (?:[\w-]+ ){{0,6}}?to (?!be\b|the\b|an?\b)[a-z])",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:it|It) (?:is|was|has been){ADVERBS} (?:foreseen|planned|intended|envisaged|contemplated|projected)"
        r" (?:to (?!be (?:seen|noted)\b)[a-z]|that )"
        r"|\b(?:[Mm]inisters|[Ss]ides|[Pp]arties|[Cc]ountries|[Gg]overnments|[Tt]hey|[Ww]e)(?: also| jointly)?"
        r" (?:foresee|envisage|plan for) (?:the|an?|more|further|joint)\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b{_COSTS}\b[^,;.]{{0,60}}? (?P<verb>(?:is|are){ADVERBS} (?:carried|taken (?:over|on)|assumed|met|covered"
        rf"|paid"
        r" for|defrayed|shouldered|provided|ensured)) (?:by|equally|jointly)\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"{_SUM}[^;.]{{0,60}}? (?P<verb>(?:is|are){ADVERBS} (?:reserved|earmarked|set aside|allocated|intended"
        r"|destined|foreseen|assigned|budgeted|provided|granted|made available)) (?:for|to)\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b{_DUE}\b[^,;.]{{0,40}}? (?P<verb>(?:is|are|falls?|becomes?){ADVERBS} (?:due|payable)) (?:on|by|in|before"
        r"|at|not later|no later|every|each|within)\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"(?<!to )(?<!who )(?<!which )\b(?:contributes?|pays?|gives|grants|allocates?|invests?|provides?"
        rf"|makes available"
        rf"|puts (?:up|in|aside)|sets aside|earmarks?|reserves?|adds|transfers) (?=(?:\w+ )?{_SUM})"
        r"|(?<!to )\b(?:puts|places|sets|gives|(?:(?<=Parties )|(?<=parties )|(?<=sides )|(?<=countries )|(?<=[Ww]e )"
        r"|(?<=[Tt]hey ))(?:put|place)) at (?:the |its |their |our )?disposal\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\b{_COSTS}\b[^;.]{{0,80}}? (?P<verb>(?:falls?|lies?|rests?) (?:to|on|upon|with)) (?:the |each |both |[A-Z])",
    ),
    rule(
        # "The Croatian side bears the cost": what one of two does by an arrangement.
        "provision",
        COMMITTED,
        "agreed",
        r"^(?:[\w’'-]+ ){0,6}?(?:[Tt]he|[Ee]ach|[Bb]oth|[Ee]ither) (?:[A-Z][\w-]+|[Rr]equesting|[Rr]equested"
        r"|[Rr]eceiving"
        r"|[Hh]ost(?:ing)?|[Ss]ending|[Cc]ontracting|[Oo]ther|[Rr]esponsible) (?:[Pp]art(?:y|ies)|[Ss]ides?"
        r"|[Pp]articipants?"
        rf"|[Ss]tates?)(?: also| further| likewise| \w+ly)? (?P<verb>{_GIVES}|tak(?:es?) (?:over|charge|on|care|back))"
        r" (?!that\b|of the (?:view|opinion)\b)",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:recogni[sz]es?|designates?|classif(?:y|ies)|declares?|lists?"
        r"|regards?) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
        r"(?: and [A-Z][\w’'-]+)? as (?:an? )?(?:safe|secure) (?:third )?(?:countr|state|part)",
    ),
    rule("provision", COMMITTED, "agreed", rf"^(?:[Uu]nder|[Bb]y|[Tt]hrough) which [^,;]{{2,80}}? (?P<verb>{_WOULD})"),
    rule("provision", COMMITTED, "agreed", rf"^(?:to|for|in|at|on|with|into) which [^,;]{{2,80}}? (?P<verb>{_WOULD})"),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\b(?:plead(?:s|ed)?|speaks?(?: out)?|spoke(?: out)?|advocates?)(?: \w+ly)?"
        r" (?:for|in favour of) (?:it|the fact) that\b|\bplead(?:s|ed)?(?: \w+ly)? that\b"
        r"|(?<!the )(?<!its )(?<!their )(?<!our )(?<!new )(?<!high )(?<!these )(?<!to )\bdemand(?:s|ed)? (?:from"
        r"|of) (?:the |all |every |each |[A-Z])|\bappeal(?:s|ed)? (?:up)?on (?:the |all "
        r"|[A-Z])"
        r"|\b(?:[Mm]inisters|[Ss]ides|[Pp]arties|[Cc]ountries|[Gg]overnments|[Tt]hey|[Ww]e) wish(?:ed)? that (?:the "
        r"|all |[A-Z])"
        r"|\b[Ii]t would be (?:desirable|welcome|advisable|useful|appropriate) that\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b{_WORK}\b[^,;.]{{0,80}}? (?P<verb>(?:was|were){ADVERBS} (?:under ?way|in progress|in hand|in train"
        r"|in preparation|on schedule|on track|well advanced|continuing|ongoing|on-going|proceeding|nearing completion"
        r"|well under ?way|making good progress))\b",
    ),
    rule(
        # "The two forces work closely together to break up the networks".
        "under way",
        ONGOING,
        "",
        r"(?<!to )(?<!will )(?<!shall )(?<!must )(?<!should )(?<!would )(?<!can )\b(?:works?|cooperates?|co-operates?"
        r"|collaborates?|acts?)"
        r"(?: (?:very |ever more |more )?(?:closely|daily|intensively|together|jointly|hand in hand|side by side"
        r"|day and night"
        r"|every day)){1,2} (?:with (?:[\w’'-]+ ){1,6})?(?:to (?!meet\b|be\b|become\b)[a-z]|(?:in|at|from) (?:the|a"
        r"|our|their) (?:joint"
        r"|common|[\w-]+ centre|centre))",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:is|are)(?: also| now| still| since (?:the )?\w+(?: \d{4})?| for \w+ \w+){0,2} under"
        r" (?:observation|surveillance|watch)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:[Ll]aw|[Bb]ill|[Dd]ecree|[Oo]rdinance|[Ss]tatute|[Ll]egislation|[Aa]mendments?|Act)\b[^,;.]{0,60}?"
        r" (?P<verb>(?:was|were|has been|had been|have been) (?:\w+ly )?(?:passed|enacted|promulgated))\b",
    ),
    rule(
        "agree",
        COMMITTED,
        "agreed",
        r"\b[Tt]here (?:was|is|has been) (?:\w+ )?(?:agreement|consensus|unanimity) (?:that\b[^.;]{2,160}? (?:should"
        r"|will|must|would)"
        r"|on (?:the need to|(?!the\b)\w+ing)) ",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:express(?:es|ed)?|show(?:s|ed)?|signal(?:s|led)?|voiced?) (?:\w+ ){0,3}interest in (?:an?\b|the\b"
        r"|\w+ing\b)",
    ),
    rule("agree", COMMITTED, "agreed", r"\b(?:settled|fixed|decided|agreed) (?:up)?on (?=(?!be|hav)\w{2,14}ing\b)"),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"^(?:Thanks to|With the help of|With|Through) (?:this|that|these|the|its|British|French)\b[^,;]{0,60}, "
        r"[^,;]{2,80}? (?P<verb>can (?:now |also |then )?be (?!seen|said|found|expected|measured)\w+)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:(?:has |have )?entered|came into|went into|(?:was|were) put into) (?:service|operation|use)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:has|have|had) had (?=(?:the|its|their|all|an?|these|those) [^,;.]{2,60}? (?:\w+ed|built|put"
        r"|taken|sent|cut|torn) (?:down|up|out|back|away|in|off|by|at|on)\b)",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:may|might|could) (?:also |well )?prove (?:\w+ )?(?:useful|necessary|sensible|worthwhile|helpful) to\b",
    ),
)
"""Rules that stand behind those of speech and of news, and before those of reports."""
