"""Verbs that promise by what they are made of: deciding, taking upon oneself, giving one's word, passing on a task.

"The ministers resolved that …", "France takes it upon itself to …", "a decision was taken to …", "he gave his word that
…", "responsibility passes to …": the frames of plain promises beside their commonest verbs.
"""

from __future__ import annotations

from graph.find.verb_words import ADVERBS, COMMITTED, COMPLETED, ONGOING, rule

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
        rf"\b(?:take|takes|took|taking) (?:it )?(?:up)?on (?:itself|themselves|himself|herself|ourselves|myself)"
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
        rf"|\b(?:signed|placed|awarded)(?: \w+day| yesterday| today| last \w+)? (?:an?|the|its|their|two|three)"
        rf" (?:\w+ ){{0,2}}?(?:orders?|decrees?|contracts?|leases?|circulars?) (?:for|on|with|that|to|which|placing"
        rf"|extending|creating)\b"
        rf"|\bmade (?=[^,;.]{{3,100}}?\b(?:an? (?:\w+ )?(?:offence|crime|felony|duty|requirement)|compulsory|mandatory"
        rf"|obligatory|punishable|illegal|available)\b)",
    ),
)
"""Rules that stand behind those of speech, news and plain English and before those of reports."""
