"""Verbs that promise by what they are made of: deciding, taking upon oneself, giving one's word, passing on a task.

"The ministers resolved that …", "France takes it upon itself to …", "a decision was taken to …", "he gave his word that
…", "responsibility passes to …": the frames of plain promises beside their commonest verbs.
"""

from __future__ import annotations

from graph.find.rules.call_rules import CHARGED
from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, ONGOING, rule

_PARTIES = (
    r"(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Mm]inisters?|[Ss]ides?|[Pp]art(?:y|ies)|[Pp]articipants?|[Cc]ountr(?:y|ies)"
    r"|[Gg]overnments?|[Ss]tates|[Aa]uthorities|[Pp]olice|[Oo]fficers|[Oo]fficials|[A-Z][\w’-]+)"
)
_OWN = r"(?:his|her|its|their|my|our|mine|ours|an?|the)"
_TASK = (
    r"(?:[Rr]esponsibility|[Cc]ommand|[Cc]ontrol|[Mm]anagement|[Oo]wnership"
    r"|[Cc]oordination|[Ll]eadership|[Cc]ompetence|[Rr]unning|[Uu]pkeep|[Cc]ustody)"
)

FRAME_RULES = (
    rule(
        # "The group has been given the task of drafting a text": what it will do, not what was done.
        "call on",
        COMMITTED,
        "agreed",
        rf"\b(?:is|are|was|were|has been|have been|had been|will be){ADVERBS} (?:given|assigned|set|entrusted with"
        rf"|charged with"
        r"|handed) (?:the|an?) (?:\w+ )?(?:task|job|mandate|mission|responsibility) (?:of|to)\b",
    ),
    rule(
        # "The parties consent to the presence of officers on their trains".
        "agree",
        COMMITTED,
        "agreed",
        r"(?<!to )(?<!may )(?<!must )\b(?:consent(?:s|ed)?|gives? (?:its|their|his|her) consent|gave (?:its|their|his"
        r"|her) consent) to\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r"\bcommit(?:s|ted)? (?:their|its|our|both|all|the) (?:\w+ ){0,2}(?:services|police|authorities|ministries"
        r"|forces|agencies"
        r"|governments|officials|countries|administrations) to\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\b(?:sees?|saw|feels?|felt|identif(?:y|ies|ied)) (?:an?|the) (?:\w+ )?(?:need|necessity) for (?:the |all "
        r"|every |each |[A-Z])"
        r"[\w’'-]+(?: [\w’'-]+){0,4}? to\b"
        r"|\bexpect(?:s|ed)? (?:from|of) (?:the |all |every |each |[A-Z])",
    ),
    rule(
        "agree",
        COMMITTED,
        "agreed",
        rf"\b(?:resolved|determined|ruled|settled|arranged|laid down|stipulated){ADVERBS} that\b"
        rf"|\b(?:it|It) (?:was|is|has been|had been){ADVERBS} (?:settled|laid down|determined|arranged|stipulated"
        rf"|accepted"
        rf"|ordained|provided|common ground)(?: (?:between|among|by|with|in) [^,;.]{{2,60}})? that\b"
        rf"|\b(?:[Dd]ecision|[Rr]esolution|[Cc]hoice) (?:was|has been|is|had been){ADVERBS} (?:taken|made|reached"
        rf"|adopted|passed) (?:to|that|on|in favour of)\b"
        rf"|\b(?:took|take|takes|made|reached|has taken|have taken) (?:the|an?|its|their"
        rf"|our) (?:\w+ )?decision (?:to|that)\b"
        rf"|\b(?:came|come) to (?:an?|the) (?:\w+ )?(?:arrangement|understanding|agreement|settlement) (?:on|over|under"
        rf"|by|that|to)\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\b(?:made|makes?|given|entered into|taken) an? (?:\w+ )?(?:commitment"
        rf"|promise"
        rf"|pledge|undertaking|engagement|vow) (?:to|that)\b"
        rf"|\b(?:see|sees|saw) to (?:it that|the \w+ing|the (?:implementation|execution|application))\b"
        rf"|\b(?:bind|binds|bound|oblige[sd]?|engage[sd]?) (?:itself|themselves|ourselves|himself|herself) to\b"
        rf"|\b(?:opt(?:s|ed)?|settle[sd]?|came down|come down|plump(?:s|ed)?) (?:for|in favour of) (?:an?|the|joint"
        rf"|mixed)\b"
        rf"|\b(?:accept(?:s|ed)?|consent(?:s|ed)?|assent(?:s|ed)?|cho(?:se|oses?)|elect(?:s|ed)?|contract(?:s|ed)?)"
        rf"{ADVERBS} to (?!be\b|the\b|an?\b|this\b|that\b|see\b|visit\b)[a-z]"
        rf"|\b(?:take|takes|took|taking) (?:it )?(?:up)?on (?:itself|themselves|himself|herself|ourselves|myself)"
        rf" (?:to|the)\b"
        rf"|\b(?:took|takes?|assume[sd]?|accept(?:s|ed)?|shoulder(?:s|ed)?) (?:on )?(?:the )?(?:task|job|responsibility"
        rf"|cost|charge|burden|duty) (?:of|for)\b"
        rf"|\b(?:gave|give[sn]?|has given|have given|obtained|received|won)"
        rf" (?:(?:me|us|him|her|them|[A-Z]\w+|the \w+) )?{_OWN}(?: \w+)?"
        rf"(?: (?:word|promise|assurances?|guarantee|consent|undertaking|pledge))?"
        rf" that(?= [^;.]{{2,160}}?\b(?:would|will|should|shall)\b)"
        rf"|\b(?:promised|pledged|offered|volunteered|proffered) (?:(?:him|her|them|us|me) )?(?:to [a-z]"
        rf"|(?!(?:to|by|in|for|at|on|under|from|with)\b)(?:\w+ ){{0,3}}?(?:dogs?|officers?|boats?|vessels?|staff"
        rf"|experts?"
        rf"|equipment|money|help|support|training|interpreters|aircraft|places|vehicles|an answer|answers|funds?"
        rf"|detectors?|scanners?|drones?|reinforcements)\b)"
        rf"|\b{_PARTIES}{ADVERBS} (?:seeks?|endeavours?|strives?|sets? out|agrees?) to (?!be\b|understand\b|know\b"
        rf"|see\b)"
        rf"[a-z]",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b{_TASK}\b[^,;.]{{0,80}}? (?P<verb>(?:pass|move|transfer|return|go|revert)(?:es|s)) to\b"
        rf"|\b(?:[Cc]ompletion|[Oo]pening|[Dd]elivery|[Ee]ntry into service|[Hh]andover|[Ll]aunch|[Ss]tart"
        rf"|[Ii]nstallation"
        rf"|[Pp]ublication|[Aa]doption|[Ss]ignature|[Aa]rrival|[Rr]eplacement|[Dd]eployment|[Tt]esting|[Tt]rials?)\b"
        rf"[^,;.]{{0,60}}? (?P<verb2>(?:is|are){ADVERBS} (?:due|expected|planned|scheduled|set|foreseen|envisaged)) "
        rf"(?:in|on|by|for|before|from|at|this|next|within|towards|no later)\b",
    ),
    rule(
        CHARGED,
        COMMITTED,
        "undertaken",
        r"\b(?:charge[sd]?|entrust(?:s|ed)?) (?:(?!with\b)[\w’'(),-]+ ){1,16}?with (?:the (?:\w+ )?(?:task|job"
        r"|drafting|drawing"
        r"|preparation)|(?!the\b|an?\b)\w{2,14}ing)\b",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"^(?:(?:By|Under|In|On|Within|From|Since|For|At) [^,;]{2,80}, )?(?:"
        r"(?!that\b|if\b|when\b|who\b|which\b|whether\b|where\b)"
        r"[\w’'-]+ ){0,5}?"
        r"(?:[Oo]fficers|[Pp]olice|[Gg]uards|[Aa]uthorities|[Ss]ervices|[Tt]eams|[Vv]essels|[Uu]nits|[Aa]gents"
        r"|[Ii]nvestigators|[Pp]rosecutors|[Pp]arty|[Pp]articipant|[Ss]ide)\b(?: (?:of|from"
        r"|in) [^,;.]{2,40}?)? (?P<verb>may"
        r"(?: also| then| henceforth| now)?) (?!be\b|have\b|need\b|wish\b|not\b|well\b|feel\b|find\b|face\b|inform\b"
        r"|terminate\b|withdraw\b)[a-z]"
        r"|^(?:As (?:of|from)|From|Starting|Beginning|With effect from) (?!the (?:start|beginning"
        r"|outset)\b)[^,;]{2,40}, [^;]{2,100}?"
        r" (?P<verb3>(?:is|are) (?:no longer |also )?(?!being\b)\w{2,16}(?:ed|en|pt|eld))\b"
        r"|\b(?P<verb2>(?:is|are) (?:henceforth|from now on|in future|hereby) (?:to be )?(?!to\b)\w{2,16}(?:ed|en|pt"
        r"|ade|eld"
        r"|id))\b",
    ),
    rule(
        "will",
        COMMITTED,
        "undertaken",
        rf"\b{_PARTIES} (?P<verb>(?:will|shall){ADVERBS} not) (?:put|erect|build|rebuild|send|return|deport|detain"
        rf"|close"
        rf"|reduce|prosecute|impose|introduce|separate|place|house|store|keep|publish|grant|issue|withdraw|remove|expel"
        rf"|hand|carry out|hold|extend|lift|replace|process)\b"
        rf"|\b(?:is|are) not to (?!be (?:seen|found|blamed|confused|taken)\b)[a-z]+"
        rf"|\b[Nn]o (?:[\w’-]+ ){{1,6}}?(?P<verb2>(?:is|are) to) (?!blame\b)[a-z]",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"^(?:Also )?(?P<verb>(?:[Uu]nder (?:preparation|way|construction|development|negotiation)|[Ii]n (?:preparation"
        r"|progress|train|hand|place)) (?:is|are)) (?:an?|the|its|their|our|two|three|new|joint|further)\b"
        rf"|\b(?:is|are){ADVERBS} (?:far|well|fully) (?:advanced|under ?way)\b"
        rf"|\b(?:is|are){ADVERBS} (?:seconded|attached|assigned|detached|lent|posted) to\b"
        rf"|\b(?:is|are){ADVERBS} (?:taking shape|nearing (?:its|their) (?:end|completion)|proceeding|advancing"
        rf"|making headway)"
        rf"\b"
        rf"|\b(?:is|are){ADVERBS} (?:based|at work|on duty|embedded|attached) (?:in|at|to|on|with|aboard)\b"
        r"|\b(?:[Ee]fforts?|[Ee]xchanges|[Cc]ontacts|[Ss]earch(?:es)?|[Pp]atrols|[Cc]hecks|[Ww]orks?|[Tt]raining"
        r"|[Tt]alks)\b"
        r"[^,;.]{0,100}? (?P<verb2>(?:go|goes|carry|carries) on)\b"
        r"|\b(?:recalled|noted|reported|mentioned|recalls|notes) that [^“”\"]{1,80}?\b(?P<verb3>(?:was"
        r"|were) (?:also |now "
        r"|already )?(?!being|considering|looking|going|hoping|facing|coming|becoming)\w{2,16}ing)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:has|have|had){ADVERBS} (?:signed|issued)(?:, [^,;]{{2,30}},)? (?:an?|the|its|their|two"
        rf"|three) (?:\w+ ){{0,2}}?(?:orders?|decrees?"
        rf"|contracts?|leases?|circulars?|instructions?|warrants?|licences?|regulations?)\b"
        rf"|\b(?:did|has done|have done|does) away with\b|\b(?:has|have) had (?:the|its|their|all|an?|these|those)"
        rf" [^,;.]{{2,60}}? \w{{3,16}}(?:ed|built|cut)\b"
        rf"|\b(?:brought in|set in motion|took delivery of|brought into (?:service|use)"
        rf"|put into (?:service|use))"
        rf" (?:an?|the|its|their|two|three|four|five|new|\d)"
        rf"|\b(?:signed|placed|awarded)(?: \w+day| yesterday| today| last \w+)? (?:an?|the|its|their|two|three)"
        rf" (?:\w+ ){{0,2}}?(?:orders?|decrees?|contracts?|leases?|circulars?) (?:for|on|with|that|to|which|placing"
        rf"|extending|creating)\b"
        rf"|\bmade (?=[^,;.]{{3,100}}?\b(?:an? (?:\w+ )?(?:offence|crime|felony|duty|requirement)|compulsory|mandatory"
        rf"|obligatory|punishable|illegal|available)\b)",
    ),
)
"""Rules that stand behind those of speech, news and plain English and before those of reports."""
