"""The verbs by which clauses report what goes on and what was done, in the order in which they win."""

from __future__ import annotations

from graph.find.rules.deed_words import A_PARTICIPLE
from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, ONGOING, PARTICIPLE, rule

REPORT_RULES = (
    rule(
        # "agreed to meet and to be informed every month": whom one will have report.
        "undertake",
        COMMITTED,
        "undertaken",
        r"^to be (?:kept )?informed (?=every|each|regularly|monthly|quarterly|at |of |about )",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        # A club, a firm or a school has rules of its own.
        r"(?<!clubs )(?<!club )(?<!federation )(?<!league )(?<!association )(?<!company )(?<!companies )(?<!firm )"
        r"(?<!firms )(?<!FA )(?<!school )(?<!schools )(?<!airlines )(?<!bank )(?<!banks )(?<!union )(?<!unions )"
        r"\b(?:has|have)(?: also| already| now| since| just| \w+ly)? (?:changed|tightened|rewritten|overhauled) (?:its"
        r"|their|the"
        r"|our) (?:\w+ )?(?:laws?|rules|legislation|regulations?|procedures?|statutes?|code|constitution)\b",
    ),
    rule(
        # "Army engineers have helped to rebuild the pier": officers' own work, not what a scheme brought.
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:[Ee]ngineers|[Ss]oldiers|[Oo]fficers|[Tt]roops|[Dd]ivers|[Ee]xperts|[Pp]olice|[Gg]uards|[Cc]rews"
        r"|[Tt]eams"
        r"|[Uu]nits|[Ff]orces|[Ss]pecialists|[Aa]dvisers|[Ii]nstructors)(?: (?:from|of) [A-Z][\w’-]+)?"
        r" (?P<verb>(?:has|have)(?: also| already| now)? helped (?:to )?(?:build|rebuild|strengthen|repair|clear|train"
        r"|set up"
        r"|install|equip|guard|secure|search|open|fit|draft|plan|run|man|patrol|evacuate|dismantle))\b",
    ),
    rule("to be done", COMMITTED, "planned", rf"\b(?:is|are){ADVERBS} being planned\b"),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){ADVERBS} (?:under ?way|in progress|in preparation|in hand|in train|at work|on track|on schedule"
        rf"|under (?:review|development|negotiation|preparation|discussion)|at an advanced stage|(?:currently|now"
        rf"|already|at present) (?:in|on|at)|ongoing|on-going"
        rf"|in (?:full )?swing|well under ?way|in the process of|under construction|well advanced|borne by"
        rf"|virtually complete|(?:almost|nearly) (?:finished"
        rf"|ready)|nearly complete"
        rf"|almost complete|nearing completion|about to be \w+|being \w+|continuing)\b|\b(?:has"
        rf"|have){ADVERBS} slipped\b",
    ),
    rule(
        "continue",
        ONGOING,
        "",
        r"(?<!to )(?<!will )\bcontinues?\b(?: (?:also|together|closely))? to\b(?! (?:have|be"
        r"|grow|face|rise|increase|fall|suffer|give (?:rise|cause|us)|cause|pose|attract|claim|dominate|evolve|exist"
        r"|arrive"
        r"|cross|die|come|depend|worry|play|represent|remain|show|put)\b)",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"^[Ss]ince (?!(?:our|the|their) (?:last|previous|first) (?:meeting|summit|session|talks|statement"
        rf"|declaration)\b|then\b)"
        rf".{{0,80}}?\b(?P<verb>(?:has|have){ADVERBS} (?!been\b|completed\b|finished\b|received\b|taken part\b"
        rf"|closed\b|signed\b"
        rf"|handed\b|opened\b|delivered\b){PARTICIPLE})\b(?!.{{0,30}}\b\d|.{{0,60}}\b(?:once"
        rf"|twice|(?:two|three|four|five|six|several|many) (?:times|occasions)))",
    ),
    rule(
        "announce",
        COMMITTED,
        "undertaken",
        # What is said by doing it; what somebody is doing ("are establishing a cell") is under way.
        rf"\b(?:is|are|am){ADVERBS} (?:launching|announcing|laying|tabling|publishing|committing"
        rf"|doubling|trebling|tripling|appointing)\b"
        rf"|^[Tt]oday\b.{{0,40}}\b(?:is|are|am) \w{{2,18}}ing\b|\b(?:is|are"
        rf"|am){ADVERBS} (?!going|saying|meeting|visiting|travelling|attending|speaking|coming|hoping|expecting"
        rf"|looking)\w{{2,18}}ing\b(?=.{{0,120}}\b(?:next (?:week|month|year|spring|summer|autumn|winter)"
        rf"|tomorrow|(?:from|as of|as from|starting on|on|by) (?:next|\d{{1,2}} (?:January|February|March|April|May"
        rf"|June|July|August"
        rf"|September|October|November|December)|\d))\b)",
    ),
    rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        r"^(?:(?:to (?:this|that) end|for (?:this|that) purpose|in return|in turn|in addition),? (?:[\w’'-]+ ){1,6}?"
        r"|also )?would (?!like|welcome|be (?:willing|able"
        r"|happy|no)|have|not|mean|need|seem|appear)\w+",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:said|announced|confirmed|added|reported|told|explained|disclosed|revealed|indicated"
        r"|stated|recalled|noted|mentioned|observed|remarked|learned|heard|replied)\b[^“”\"]{1,80}?\b(?P<verb>(?:was"
        r"|were) (?:also |now |already )?"
        r"(?!being|considering|looking|going|hoping|facing|coming|becoming)\w{2,16}ing)\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"^(?:was|were) (?:also |now )?(?!considering|looking|going|hoping"
        r"|facing)\w{2,16}ing\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are|am){ADVERBS} going to (?!the\b|an?\b|[A-Z\d]|be (?:hard|easy"
        rf"|difficult)\b|say\b|see\b)[a-z]\w+",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:is|are|am){ADVERBS} (?:asking|calling on|urging"
        rf"|instructing|inviting|tasking|calling for)\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:has|have){ADVERBS} been{ADVERBS} (?!\w+ed\b)\w{{2,18}}ing\b"
        rf"|\b(?:has|have) (?:since|for|over) (?:[\w’]+ ){{1,4}}?been{ADVERBS} \w{{2,18}}ing\b"
        rf"|\b(?:was|were){ADVERBS} being {PARTICIPLE}\b|\b(?:has|have){ADVERBS} (?:worked(?! (?:\w+ly )?with\b)"
        rf"|operated|run|functioned"
        rf"|served)\b"
        rf"(?=.{{0,60}}\bsince\b)|\b(?:has|have){ADVERBS} done (?:so|the same|likewise) since\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:has|have){ADVERBS} (?:started|begun|commenced|got under ?way|gotten under ?way)\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:money|funds?|funding|sums?|million|grants?|half|share|third|most|rest|support)\b[^,;.]{0,60}?"
        r" (?P<verb>goes|go) (?:to|on|into|towards|directly)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:money|funds?|funding|sums?|million|grants?|half|share|third|most|rest|support)\b[^,;.]{0,60}?"
        r" (?P<verb>went) (?:to|on|into|towards|directly)\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are|am){ADVERBS} (?!bearing|counting|standing|turning|waiting|hoping|trying|struggling|seeing"
        rf"|getting|receiving|having|living|dying"
        rf"|suffering|moving|facing|becoming|proving|growing|rising|increasing"
        rf"|falling|looking|including|coming|being)\w{{2,18}}ing\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"^(?:The |Our |These |This )?(?:[\w’'-]+ ){0,5}?(?:work|training|cooperation|operations?|patrols|talks"
        r"|negotiations|construction"
        r"|preparations|searches|checks|exchanges|deployment|project|programme|building)(?: (?:on|of|with"
        r"|between|for|in|at) (?:[\w’'-]+ ){1,8}?| )"
        r"(?P<verb>continues?|goes on|go on|operates?|proceeds?)(?! to\b)\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are){ADVERBS} (?:increased|doubled|trebled|tripled|extended|prolonged|established|created"
        rf"|set up|abolished|designated|appointed|introduced|made available|maintained|retained|renewed|adapted"
        rf"|entrusted"
        rf"|required|obliged|authorised|authorized|exempt|widened|merged|transferred)\b(?! (?:in"
        rf"|under) (?:the )?(?:\w+ )?(?:Articles?|paragraph|annex)\b)",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"(?<!who )\b(?:is|are){ADVERBS} (?:\w{{3,16}}ed|kept|sent|borne|given|made|paid|held"
        rf"|taken)\b(?=.{{0,80}}\b(?:within"
        rf"|no later than|not later than|at the latest)\b)"
        rf"|\b(?P<verb>starts?|begins?|opens|becomes? (?:operational|available|applicable|compulsory)|goes? live"
        rf"|takes? up"
        rf" (?:its|their) (?:work|duties)|start work)\b(?=(?: [\w’-]+){{0,6}}? (?:on|in|from|next|this|by) (?:\d|Monday"
        rf"|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October"
        rf"|November"
        rf"|December|the (?:spring|summer|autumn|winter|new year|end)|spring|summer|autumn|winter|week|month|year)\b)",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:is|are){ADVERBS} (?:finished|completed?|in place|(?:fully )?operational|in operation|in service"
        rf"|up and running"
        rf"|deployed|installed|stationed)\b(?! (?:by|when|if|as soon|once)\b)",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){ADVERBS} (?:organi[sz]ed|held|carried out|conducted"
        rf"|exchanged|shared|transmitted|passed on|pooled|(?:co-?)?(?:funded|financed)|staffed|patrolled|monitored"
        rf"|trained)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:has|have|had)\b(?:,[^,;]{{2,60}},| (?:since|in|over|during) (?!\d)(?:[\w’-]+ ){{0,3}}?[\w’-]+"
        rf"(?= \w{{3,18}}(?:ed|t|en) ))?{ADVERBS} (?:been{ADVERBS} )?(?!suffered|failed|led\b"
        rf"|helped|paused|risen|fallen"
        rf"|dropped|declined|focused|co-?operated"
        rf"|(?:increased|decreased|doubled|trebled|halved|improved|worsened|deteriorated|eased)"
        rf"(?= (?:by|from|significantly|sharply|steadily|since|over|considerably|markedly|dramatically|to \d)\b|$"
        rf"|[.,;])"
        rf"|made (?:\w+ ){{0,3}}progress|entered (?:into )?an? new|put (?:\w+ ){{0,2}}pressure"
        rf"|(?:disrupted|incurred|affected|damaged|caused|delayed|killed|injured|exposed|forced)\b"
        rf"|stated|warned|argued"
        rf"|delivered(?=[.,;:!]|$)"
        rf"|worked\b(?! (?:together|side by side|jointly|alongside|hand in hand|(?:\w+ly |hard |tirelessly )?to [a-z]))"
        rf"|proved"
        rf"|contributed to (?:the|a) (?:fall|drop|reduction|decrease)|made it (?:possible|easier)|changed\b|read\b"
        rf"|achieved|signed(?! off\b)|listened|learned\b|learnt|reflected|initialled|met\b|spoken\b|talked\b"
        rf"|discussed\b|noted\b|debated\b"
        rf"|hosted (?:representatives|ministers)"
        rf"|held (?:talks"
        rf"|a meeting)|served|experienced|witnessed|seen|faced"
        rf"|endured|lost|enjoyed|felt|taken (?:stock|note|part)\b|heard\b|accomplished\b|come|become|grown|known"
        rf"|shown|gone (?:out|through|without|far)\b|risked\b|stood\b|given (?:their|his|her) lives|died|drowned|fled"
        rf"|arrived|crossed|expected){PARTICIPLE}\b"
        rf"|\b(?:has|have|had){ADVERBS} (?:done (?:so|the same|likewise)|followed suit)\b"
        r"|^as (?:has|have)\b|^as did (?:the )?[A-Z]",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:was|were){ADVERBS} (?:carried out|added|taken down|put off|signed|(?!adopted|joined|received|backed"
        rf"|met by\b"
        rf"|taken (?!down|over|back|into|on|in|up)"
        rf"|covered (?:by|in|during|at)\b){A_PARTICIPLE})\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:officers|officials|experts|guards|gendarmes|teams?|units?|vessels?|ships?|aircraft|police"
        r"|flights?|centre|office|post|station|shelter|hall|hostel|terminal|lane|gate|yard|ramp|camp|line|clinic"
        r"|contingent|brigade|reinforcements|instructors|hotline|patrols|training|school|cell|hub|course"
        r"|exercise|drills?|checks|controls|searches|inspections|trial|pilot|campaign|workshop|seminar|operation"
        r"|works|desk)(?: (?:of|in|at|for|from|on) (?:[\w’'-]+ ){1,5}?| )"
        r"(?P<verb>took place(?! (?:against|in (?:an?|the) (?:\w+ )?(?:atmosphere|spirit|climate)))|arrived|opened"
        r"|began|started|took up|left|departed|landed|joined|took off|ended"
        r"|reopened)\b(?! (?:fire|by)\b)",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:has|have) been in (?:operation|service|place|use|force|post"
        r"|effect)\b",
    ),
)
