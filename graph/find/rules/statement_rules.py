"""The verbs of releases, written statements and read-outs of one government: what it looks at, stresses and announces.

"The Council agreed to work to identify overlaps", "several delegations highlighted the need to match …", "all recruits
have undergone vetting", "the first transfer took place on 3 March", "I am pleased to announce the award of …".
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, EXPLORE, EXPLORED, ONGOING, rule
from graph.patterns.openings import compiled

_STRESSED = (
    r"(?:underlin(?:es?|ed|ing)|stress(?:es|ed|ing)?|emphasi[sz](?:es?|ed|ing)|highlight(?:s|ed|ing)?"
    r"|underscor(?:es?|ed|ing)|insist(?:s|ed)? (?:up)?on|reiterat(?:es?|ed)|restat(?:es?|ed)|repeat(?:s|ed)"
    r"|pointed to|drew attention to|agreed (?:up)?on)"
)
_URGENT = r"(?:(?:\w+ and )?(?:urgent|continued|clear|pressing|immediate|strong|overriding|vital|acute) ){0,2}"
# What those who fight are to do, and nobody who speaks: it is asked of them.
_PEACE = (
    r"(?:(?:an?|the|all|any|more|full|further|immediate|urgent|lasting|sustainable|permanent|unhindered|unfettered"
    r"|complete|unconditional|safe|swift|negotiated|political|diplomatic|peaceful|humanitarian|and|sustained"
    r"|increased) ){0,5}(?:cease-?fire|truce|de-?escalation|restraint|cessation|end to (?:the|all|this|its|their)"
    r"|release of|return of (?:all|the) (?:hostages|prisoners)|withdrawal|settlement|(?:political |peaceful )?solution"
    r"|access|aid|pause)"
)
_LOOK = (
    rf"(?:{EXPLORE}|look(?:ing)? (?:again |further |closely )?(?:at|for|into)|seek(?:ing)? (?:ways|out)"
    r"|find(?:ing)? (?:ways|out|new ways|a way)|identify(?:ing)? (?:and (?:explore|develop|assess) )?(?:overlaps"
    r"|synergies|options|ways|opportunities|areas|scope|where|what|possib\w+|further|potential|common))"
)
_ACT_HELD = (
    r"(?:[Tt]ransfers?|[Rr]eturns?|[Ff]lights?|[Dd]eployments?|[Pp]atrols?|[Dd]eliver(?:y|ies)|[Ss]hipments?"
    r"|[Ee]xercises?|[Oo]perations?|[Tt]raining|[Cc]ourses?|[Rr]elocations?|[Dd]epartures? of troops|[Ee]vacuations?"
    r"|[Ii]nspections?|[Rr]aids?|[Rr]esettlements?|[Cc]onvoys?|[Aa]irlifts?|[Hh]andovers?|[Tt]rials?|[Tt]ests?"
    r"|[Ss]weeps?|[Vv]accinations?|[Rr]epatriations?|[Dd]isembarkations?|[Cc]heck(?:s|ing)|[Vv]isits? by officials)"
)
_NEW_THING = (
    r"(?:award|appointment|launch|creation|establishment|publication|opening|introduction|allocation|extension"
    r"|commencement|start|completion|approval|signing|adoption|winner|outcome|conclusion|release|expansion|roll-?out"
    r"|recruitment|provision|construction|delivery|deployment|renewal|setting up)"
)

LOOKED_AT = (
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:set out|published|announced|presented|unveiled|outlined|launched) (?:[\w’'-]+ ){0,4}?(?:plans?"
        r"|proposals?"
        r"|strategy|intentions?|vision|consultation|paper|review)\b(?=[^;.]{0,80}\b(?:earlier (?:this|in)|last"
        r" (?:year|month"
        r"|week|spring|summer|autumn|winter|\w+day|January|February|March|April|May|June|July|August|September|October"
        r"|November|December)|a (?:year|month|week|fortnight) ago|\w+ (?:years|months|weeks) ago)\b)",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"^In (?:my|our|his|her|the) (?:\w+ ){0,2}?(?:statement|letter|speech|answer|reply|report"
        r"|Budget)\b[^;]{0,80}?, (?:I|we|he"
        r"|she) (?P<verb>(?:set out|announced|published|outlined|presented|explained) (?:the|our|my|his|her|an?"
        r"|plans?))\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\b(?:[Gg]overnment|[Mm]inisters?|[Mm]inistry|[Dd]epartment|[Ss]ecretary|[Uu]nion|[Cc]ouncil|[Cc]ommission"
        r"|UK|United Kingdom|Britain"
        r"|[Ww]e|I"
        r"|[Tt]hey|[Ss]ides|[Pp]arties) (?:\w+ly |also |both |now )?(?:expects?|expected|wants?|wanted|wish(?:es|ed)?"
        r"|needs?"
        r"|would like|hopes?|hoped) to see (?!you\b|it\b|them\b|each\b|one another\b|what\b|how\b|whether\b|that\b"
        r"|if\b)"
        r"(?:an? |the |more |further |all |[a-z]{4,16}(?:ed|er)? )",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:[Dd]eal|[Aa]greement|[Tt]reaty|[Aa]rrangement|[Pp]lan|[Ss]cheme|[Rr]ules?|[Ll]aws?|[Pp]artnership"
        r"|[Rr]eforms?|[Cc]hanges|[Mm]easures|[Aa]ction|[Ii]nvestment|[Ff]unding|[Ww]ork)\b[^,;.]{0,50}?"
        r" (?P<verb>means?"
        r" (?:that )?(?=[^;.]{2,80}? (?:is|are) (?:now|already|currently|today) (?:being )?[a-z]))",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:agree[ds]?|undertook|committed?|promise[ds]?|pledge[ds]?|offer(?:s|ed)?|volunteered|resolve[ds]?"
        rf"|continues?|continued|will continue){ADVERBS} to (?:work(?: together| jointly| closely| with [A-Z][\w’-]+)?"
        rf" to|continue(?: working)? to|go on to|begin to|start to) {_LOOK}\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:agree[ds]?|undertook|committed?|promise[ds]?|pledge[ds]?|offer(?:s|ed)?|resolve[ds]?){ADVERBS} to"
        r" (?:look(?:ing)? (?:again |further )?at (?:what|how|whether|ways|where|options|the)"
        r"|(?:examin|explor)(?:e|ing)|consider(?:ing)? (?!that\b|it\b)"
        r"|(?:assess|review|investigat|stud)(?:e|y|ying|ing)? (?:whether|how|what|options|ways|the (?:case|scope|need"
        r"|feasib\w+|options|possib\w+))|identify(?:ing)? (?:options|ways|opportunities|areas|scope|possib\w+"
        r"|synerg\w+|where|what))\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b{_STRESSED}{ADVERBS} (?:the|an?) {_URGENT}need for {_PEACE}\b",
    ),
)
"""Rules that stand before all others: what is to be looked at is open, even where it was promised."""

STATEMENT_RULES = (
    rule(
        "need stressed",
        CALLED_FOR,
        "called-for",
        rf"\b(?!agreed){_STRESSED}{ADVERBS} (?:the|an?) {_URGENT}(?:need|necessity) (?:\w+ly )?to (?!be\b|see\b|know\b"
        r"|remember\b|recogni[sz]e\b|understand\b|remain\b|keep\b|respect\b|(?:work|act|stand|stick|come) (?:\w+ly )?"
        r"(?:together|closely|with)\b|maintain (?:close|good|regular)\b|co-?operate\b|continue (?:\w+ )?"
        r"(?:to (?:work|co)|co-?operat|work|dialogue))[a-z]",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?P<verb>(?:has|have|had)(?: all| also| now| already| since| each| \w+ly){0,2} (?:undergone|been through"
        r"|gone through|passed|completed|received)) (?=(?:[\w,]+ ){0,5}?(?:vetting|checks?|screening|training"
        r"|tests?|instruction|assessments?|inspections?|examinations?|courses?|induction|scrutiny|refit"
        r"|refurbishment|overhaul|maintenance|upgrade)\b)",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"^(?:[\w’'£€,.-]+ ){{0,6}}?{_ACT_HELD}\b[^,;.]{{0,80}}? (?P<verb>(?:took place|occurred|left|departed|arrived"
        r"|was held|were held|happened|got under way))\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:was|were|has been|have been)(?: \w+ly| also| today| now){0,2} (?:laid before|presented to|deposited in"
        r"|tabled in|published by) (?:[Pp]arliament|the (?:House|Commons|Lords|Librar)|both Houses|Command)\w*",
    ),
    rule(
        "announce",
        COMMITTED,
        "undertaken",
        rf"\b(?:pleased|delighted|glad|proud|happy|able|can|want|wish|like)(?: today| now| also)?"
        rf"(?: to)? (?:announce|confirm)(?: today| now)? (?:the|our|my|an?) (?:\w+ ){{0,2}}?{_NEW_THING}\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:inform|advise|notify|tell|notified|informed|told|advised) (?:the House|this House|[Pp]arliament"
        rf"|Members|(?:hon\. )?Members|your Lordships|noble Lords|the Committee) (?:today |now )?of (?:the|my|our|an?)"
        rf" (?:\w+ ){{0,2}}?{_NEW_THING}\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r", (?P<verb>(?:agreeing|confirming|promising|pledging|undertaking|announcing|declaring|affirming) (?:also"
        r" )?that)\b"
        r"(?=[^;]{2,120}? (?:will|would|shall) (?!be (?:no|an?|the)\b|not\b|have\b|like\b)[a-z]+)",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:[Ww]e|[Tt]hey|[Gg]overnment|[Dd]epartment|[Mm]inistry|I)(?: are| is| am|[’'](?:re|m))(?: \w+ly| in"
        r" effect| in fact| thereby| now| also){1,3} (?:moving|shifting|changing|ending|closing|opening|putting|giving"
        r"|bringing|taking|making|doubling|trebling|extending|abolishing|scrapping|replacing|raising|cutting) [a-z]",
    ),
)
"""Rules that stand behind all others but those of dates."""

# "Hauliers will be refused entry if they cannot show a booking": a rule for all whom it meets.
ORDERED = compiled(
    r"\b(?:will|shall|must)(?: also| now| \w+ly){0,2} (?:not )?(?:be (?:refused|denied|turned (?:back|away)|removed"
    r"|fined"
    r"|returned|prosecuted|detained|charged|banned|barred|required|sent|stopped|deported|stripped|penalised|liable"
    r"|subject|asked|offered|given|allowed|able|entitled|eligible|expected|expelled|disqualified|suspended|excluded"
    r"|permitted|granted|cut|withdrawn|rejected)|lose|face|forfeit|pay|receive|have to|need to)\b[^;]{0,120}$"
)
# "stressed the need to match places with vacancies": asked of whoever can.
NEED = compiled(
    r"(?:emphasi[sz]e|underlin|stress|highlight)\w{0,3} the (?:\w+ (?:and )?){0,3}?(?:need|necessity) (?:\w+ly"
    r" )?(?:to (?!be\b)"
    r"|for )[a-z]"
)
