"""The verbs by which read-outs and releases of governments tell what was talked over, looked forward to and decided.

"The leaders looked forward to signing the treaty", "talks focused on how to …", "he set out the Government's plans to
…": what is told of a conversation or a visit, and no deed that somebody reports.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, EXPLORED, ONGOING, rule

# What is begun or ended by those who look forward to it; to see, to meet and to work with somebody is courtesy.
ENDED_BY_THEM = (
    r"(?:signing|co-?signing|concluding|finali[sz]ing|launching|opening|inaugurating|completing|delivering"
    r"|implementing"
    r"|publishing|ratifying|establishing|setting up|introducing|deploying|adopting|agreeing|formali[sz]ing|creating"
    r"|building|unveiling|reopening|extending|expanding|beginning (?:work|construction|negotiations)|starting (?:work"
    r"|construction|negotiations)|opening negotiations|bringing (?:it|this|them|the [\w-]+|[A-Z]\w+) into (?:force"
    r"|effect"
    r"|service|operation))"
)
_SAYS_AGAIN = (
    r"\b(?:set(?:s|ting)? out|reaffirm(?:s|ed|ing)?|reiterat(?:es?|ed|ing)|restat(?:es?|ed|ing)|express(?:es|ed|ing)?"
    r"|underlin(?:es?|ed|ing)|underscor(?:es?|ed|ing)|stress(?:es|ed|ing)?|confirm(?:s|ed|ing)?|reconfirm(?:s|ed|ing)?"
    r"|repeat(?:s|ed|ing)?|renew(?:s|ed|ing)?|emphasi[sz](?:es?|ed|ing)|voic(?:es?|ed|ing)|declar(?:es?|ed|ing)"
    r"|affirm(?:s|ed|ing)?|signal(?:s|led|ling)?|shar(?:es?|ed)|spoke of|made clear|announc(?:es?|ed|ing))"
)
_WHOSE = (
    r"(?:(?:its|their|his|her|our|my|the|a|an)(?: [\w-]+){0,2}?|(?:the )?[\w’'-]+(?: [\w’'-]+){0,2}?[’']s?"
    r"(?: [\w-]+)?)"
)
_RESOLVE = r"(?:determination|commitment|resolve|intention|readiness|willingness|ambition|promise|pledge|plans?)"
_OF_WHOM = r"(?: (?:of|by|from) (?:both|the|all|our|their|his|her|its)(?: [\w’'-]+){1,4}?)?"
_TALKS = r"(?:[Tt]alks|[Dd]iscussions?|[Dd]ebate|[Cc]onversation|[Ee]xchanges?|[Mm]eeting|[Ss]ession)"
# What ministers may or may not do; the state of the world, which is only talked about, is no such thing.
_POLICY = (
    r"(?:(?:whether|how|ways|options|what more|the need (?:to|for)|next steps)\b"
    # Whatever is new or to be shared, but for what is only suffered.
    r"|(?:the |an? |their ){0,2}(?:new|further|joint|additional|possible|potential|closer|greater|enhanced|proposed"
    r"|future)"
    r" (?!challenges?\b|threats?\b|concerns?\b|issues?\b|problems?\b|interests?\b|developments?\b|situation\b|trends?\b"
    r"|tensions?\b|attacks?\b|crisis\b|risks?\b|of\b|and\b)[a-z]|(?:the |an? |possible |further |new |draft |proposed"
    r" |joint ){1,3}?"
    r"(?:possib\w+|option|feasib\w+|idea|creation|establishment|setting[- ]up|introduction|extension|revision|reform"
    r"|strategy|proposals?|draft|regulation|directive|bill|roadmap|plans?|scheme|budget|mechanism|deployment|measures"
    r"|steps|work|sanctions|threshold|exchange of information|sharing of|use of|scope|timetable|mandate|amendments?"
    r"|evaluation|treaty|agreement|publication|implementation|delivery|appointment|expansion|renewal|ratification"
    r"|removal|reopening|closure|returns? of|readmission|repatriation|transfers? of|secondment|purchase|posting"
    r"|relocation|resettlement|development of|operationali[sz]ation)\b"
    r"|(?!ongoing|pressing|growing|rising|increasing|continuing|existing|outstanding|emerging|anything|something"
    r"|nothing"
    r"|developing|working|during)[a-z]{3,14}ing (?:the|an?|its|their|of|up|down|more)\b)"
)
_WORKS = (
    r"(?:[Ww]orks?|[Rr]epairs?|[Cc]onstruction|[Uu]pgrades?|[Rr]efurbishment|[Ii]nstallation|[Pp]rojects?|[Ss]chemes?"
    r"|[Ss]tations?|[Bb]ridges?|[Tt]unnel|[Rr]oads?|[Bb]ypass|[Rr]amps?|[Ff]ences?|[Ff]encing|[Cc]ent(?:re|er)s?"
    r"|[Ll]ines?"
    r"|[Ff]acilit(?:y|ies)|[Ss]ites?|[Ss]chools?|[Hh]ospitals?|[Pp]orts?|[Tt]erminals?|[Ss]ystems?|[Rr]oll-?out"
    r"|[Rr]eview|[Ii]nquiry|[Bb]uildings?|[Uu]nits?|[Ss]hips?|[Vv]essels?|[Pp]rogrammes?|[Tt]hey|[Ii]t|[Tt]hese)"
)

TALKED_OVER = (
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:agree[ds]?|felt|thought|believed?|concluded|recogni[sz]ed|accepted)(?: also| that){0,2} (?:(?:much "
        r"|still "
        r"|even |far ){0,2}more|further (?:steps|work|action|progress)|(?:the|both|two) (?:\w+ )?(?:countries"
        r"|governments"
        r"|sides|services|forces) (?:could|can|might)) ?(?:(?:could|can|might) )?(?:also |still )?(?:be (?:done"
        r"|achieved"
        r"|taken|made)|do (?:more|better))\b"
        r"|\b(?:agree[ds]?|felt|thought|believed?|saw|sees?)(?: also| that){0,2} (?:there (?:is|was|were|are)"
        r" )?(?:(?:more"
        r"|further|much|real|great|significant|clear|considerable|still|an?|good) ){0,2}(?:scope|room|potential"
        r"|opportunit(?:y|ies)) (?:to (?!discuss\b|meet\b|take stock\b)[a-z]|for (?:more|further|closer|greater|deeper"
        r"|an?|joint)\b)",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b{_TALKS}\b[^,;.]{{0,50}}? (?P<verb>(?:also )?(?:focus+ed|cent(?:red|ered)|concentrated|turned|touched)"
        rf" (?:on"
        rf"|upon|around|to)|(?:also )?covered|dealt with|addressed) {_POLICY}",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:went on|proceeded|moved on|turned|used the (?:meeting|visit|occasion)|took the (?:opportunity"
        rf"|occasion)) to"
        rf" (?:discuss|debate|examine|consider|raise|explore) {_POLICY}"
        rf"|\b(?:had|held|have|has) (?:an?|their|its) (?:[\w-]+ ){{0,3}}?(?:exchange of views|orientation debate|policy"
        rf" debate|discussion|debate) (?:on|about|over) {_POLICY}"
        rf"|\b[Dd]iscuss(?:ed|es)(?: together| also| in detail| at length)? {_POLICY}",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:[Ss]tud(?:y|ies)|[Rr]eview|[Ii]nquiry|[Aa]ssessment|[Cc]onsultation|[Ww]orking (?:group|party)|[Pp]anel"
        r"|[Cc]ommission|[Tt]ask ?force)\b[^,;.]{0,40}? (?P<verb>(?:will|is to|shall|would)(?: \w+ly| also| now|"
        r" first)?"
        r" (?:assess|evaluate|investigate|look (?:at|into)|examine|consider|weigh)) (?:the (?:case|feasib\w+|options"
        r"|scope"
        r"|merits|impact|possib\w+|need|benefits|costs)|whether|how|ways|possible)\b",
    ),
)
"""Rules that stand before those of speech: what was talked over is open, even where it was agreed."""

READOUT_RULES = (
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\blook(?:s|ed|ing)? forward to (?:\w+ly |soon |together ){{0,2}}{ENDED_BY_THEM}\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"{_SAYS_AGAIN}(?: again| once (?:again|more)| also| both| \w+ly){{0,2}} {_WHOSE} {_RESOLVE}{_OF_WHOM}(?: also"
        rf"| still| now)? to"
        r" (?!be\b|the\b|an?\b|this\b|that\b|our\b|their\b|its\b|one another\b|each other\b|peace\b|see\b"
        r"|hear\b)[a-z]{3,}"
        r" (?!close(?:r|ly)? with\b)",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        r"\b(?:set(?:s|ting)? out|outlin(?:es?|ed|ing)|unveil(?:s|ed|ing)?|detail(?:s|ed|ing)|present(?:s|ed|ing)"
        r"|published|announc(?:es?|ed|ing)) (?:[\w’'-]+ ){0,4}?plans? (?:to (?!be\b)[a-z]|for (?:an?|the|new|more)\b)",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b{_WORKS}\b[^,;.]{{0,50}}? (?P<verb>(?:is|are|was|were|remains?){ADVERBS} (?:due for (?:completion|delivery"
        r"|opening|release|publication)|on (?:course|track|schedule|target|time) (?:to|for)))\b"
        r"|\b(?:begins?|start(?:s|ed)?|began|beginning|has begun|have begun) the (?:\w+ )?(?:process|task|work|job) of"
        r" (?!healing|grieving|mourning|ageing|growing|recovering|dying)\w{3,16}ing\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\b(?:mandat(?:es|ed)|request(?:s|ed)|called for|asked for) (?:further|more|additional|an? (?:further|new"
        r"|fresh"
        r"|full|joint|independent|urgent|swift)) (?:[\w-]+ ){0,2}?(?:work|stud(?:y|ies)|reports?|analys[ie]s|reviews?"
        r"|assessments?|proposals?|information|audits?|evaluations?|inquir(?:y|ies)|investigations?|talks)\b",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Aa]greement|[Dd]eal|[Ff]unding|[Ii]nvestment|[Mm]oney|[Aa]nnouncement|[Gg]rant|[Pp]ackage"
        r"|[Aa]rrangement"
        r"|[Pp]lan|[Aa]pproval|[Ss]cheme|[Tt]reaty|[Dd]ecision)s? (?P<verb>(?:now |also )?means? (?:that )?"
        r"(?=[^;.]{2,80}? (?:can|will) (?:now |also )?(?:be \w{1,14}(?:ed|en|ilt|ut|ought)\b|begin\b|start\b|go ahead\b"
        r"|proceed\b|move\b)))",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Mm]oney|[Ff]unding|[Ff]unds?|[Gg]rants?|[Ss]ums?|[Pp]ot|[Aa]llocations?|[Rr]esources|[£€$]\d[\w.,]*"
        r"(?: million| billion)?)\b[^,;.]{0,40}? (?P<verb>(?:can|may) (?:also |now |only )?be (?:used|spent|put))"
        r" (?:for|to|on"
        r"|by|towards)\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\bimpress(?:es|ed)? (?:up)?on [^,;.]{2,60}? (?:the (?:\w+ )?(?:importance|need|urgency|necessity)|that)\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are){ADVERBS} (?:planned|scheduled|foreseen|lined up) (?:over|during|throughout|across|at) (?:the"
        rf"|this"
        r"|next)\b"
        r"|^(?:From|As of|As from|Starting|With effect from) [^,;]{2,40}, [^,;.]{2,80}? (?P<verb>faces? (?:fines?"
        r"|penalt(?:y"
        r"|ies)|charges|bans?|prison|jail|up to))\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:was|were|has been|have been)(?: \w+ly| also| now| today){0,2} (?:chosen|selected|picked|shortlisted"
        r"|nominated) (?:to (?!be\b|lead the opposition)|for|as)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:ordered|commissioned|launched|opened) (?:an?|the) (?:[\w-]+ ){0,3}?(?:stud(?:y|ies)|reports?|reviews?"
        r"|assessments?|audits?|evaluations?|inquir(?:y|ies)|investigations?|consultations?)\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        r"\b(?:[Ff]unding|[Ii]nvestment|[Mm]oney|[Ss]upport|[Gg]rants?|[£€$]\d[\w.,]*(?: million| billion)?"
        r"|[Pp]lans?)\b"
        r"[^,;.]{0,60}? (?P<verb>(?:was|were|has been|have been|is|are) (?:also |now |today |formally"
        r" ){0,2}(?:confirmed"
        r"|announced|approved|unveiled)) (?:by|in|at|on|today|yesterday)\b",
    ),
)
"""Rules that stand behind those of speech and before those of news."""
