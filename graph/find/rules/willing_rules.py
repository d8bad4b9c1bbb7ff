"""The verbs by which those in office say what they are willing to do and mean to do.

"We are happy to share our drones", "the Swedish government wants to tighten the rules", "they made a commitment to
…": the words of interviews and agencies, and of English that was another language first.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, ONGOING, rule

# What is only felt, said or hoped for, whoever is willing to do it.
_NO_DEED = (
    r"(?!be\b|see\b|say\b|hear\b|have\b|know\b|note\b|meet\b|tell\b|announce\b|welcome\b|report\b|confirm\b|stress\b"
    r"|emphasi[sz]e\b|underline\b|thank\b|think\b|believe\b|become\b|avoid\b|live\b|stay\b|leave\b|come\b|cross\b"
    r"|reach\b|travel\b|apply\b|go\b|make (?:it |this |that )?(?:\w+ )?clear|make sure\b|congratulate\b|express\b"
    r"|point\b"
    r"|remind\b|repeat\b|add\b|reiterate\b|mention\b|recall\b|acknowledge\b|commend\b|pay tribute|do so\b|do that\b"
    r"|do this\b|talk\b|speak\b|discuss\b|look\b|join (?:you|us|them|him|her)\b|use this\b|take this\b|begin by"
    r"|start by"
    r"|not\b|understand\b|answer\b|learn\b|get\b|win\b|visit\b|attend\b|explore\b|consider\b|examine\b|study\b|assure\b"
    r"|encourage\b|urge\b|call\b|ask\b|invite\b|appeal\b|request\b|work (?:with|together|closely|hand)\b|convey\b"
    r"|inform\b|remain\b|vote\b|resign\b|quit\b|the\b|an?\b|share (?:the|this|that|my|some|these|with)\b)"
)
# Who governs: by office, by the seat or name of a state, or as whoever speaks.
_GOVERNS = (
    r"(?:(?:[Ww]e|They|He|She|I|Both|[Mm]inisters|[Ll]eaders|[Tt]he (?:two|three|four) (?:\w+ )?\w+s)"
    r"|(?:[Tt]he )?(?:[A-Z][\w’-]+ ){0,2}(?:[Gg]overnments?|[Cc]abinet|[Cc]oalition|[Mm]inistr(?:y|ies)|[Mm]inisters?"
    r"|[Cc]ommission|[Cc]ommissioner|[Cc]hancellor|[Pp]residency|[Aa]uthorities|[Pp]remier|[Ss]ecretary|[Cc]ountr(?:y"
    r"|ies)"
    r"|[Ss]tates)(?: [A-Z][\w’-]+){0,2}"
    r"|(?:Mr|Mrs|Ms|Mme|M)\.? [A-Z][\w’-]+|(?:[Tt]he )?[A-Z][a-z][\w’-]+(?: and [A-Z][a-z][\w’-]+)?)"
)
WILLING_RULES = (
    rule(
        "agree",
        COMMITTED,
        "agreed",
        rf"\b[Aa]greed (?:during|at|in|on|after|following|late|early|by"
        rf"|over) [^,;.:“”\"()]{{2,60}}? to {_NO_DEED}[a-z]{{3,}}\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\b(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)(?: (?:am|is|are|was|were|would be)|[’'](?:m|re|s)){ADVERBS}"
        rf" (?:happy|glad|pleased|willing|ready|prepared|keen|eager) to (?:offer |start "
        rf"|begin )?{_NO_DEED}[a-z]{{3,}}\b"
        rf"|\b(?:made|make|makes|making|gave|given|entered into) (?:an? |the |their |his |her |its "
        rf"|our )?(?:[\w-]+ ){{0,2}}"
        rf"(?:commitments?|pledges?|promises?|undertakings?) to {_NO_DEED}[a-z]{{3,}}\b"
        rf"|^(?:[A-Z][\w’'-]+(?: [\w’'-]+){{0,5}}, )?{_GOVERNS}(?: also| now| still| both| therefore| \w+ly)?"
        rf" (?P<verb>wants?|would like|wish(?:es)?) to (?:\w+ly )?{_NO_DEED}[a-z]{{3,}}\b",
    ),
    rule(
        "welcome what is meant",
        COMMITTED,
        "welcomed",
        r"\b(?:appreciate[ds]?|applaud(?:s|ed)?|commend(?:s|ed)?|hail(?:s|ed)?|acknowledge[ds]?|took positive note of)"
        r" (?:the |his |her |their |its )?(?:[\w’-]+ ){0,3}?(?:willingness|readiness|commitment|decision|pledge|offer"
        r"|promise)"
        r" (?:of [^,;.]{2,60}? |by [^,;.]{2,60}? )?to (?!be\b|the\b|an?\b|dialogue|this\b|our\b|their\b)[a-z]",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        r"\b(?:maintain|pursu|keep|stick|cling)(?:e?[sd]?|ing)? (?:to )?(?:our|their|its|the|his|her) (?:\w+ )?(?:goal"
        r"|aim"
        r"|objective|ambition|plan|intention) of (?!peace\b)[a-z]+ing\b"
        r"|(?:[’']s|\b[Tt]heir|\b[Oo]ur|\b[Ii]ts) (?:\w+ ){0,2}(?:goal|aim|objective|priority|ambition|intention|plan)"
        r" (?:is|remains|was) to (?!be\b|see\b|the\b)[a-z]+"
        r"|\b[Ii]t is(?: also| therefore| still| now)? (?:our|the|their|his|her|its|my)"
        r" (?:(?:[\w’-]+ ){0,2}?[\w-]+[’']s? )?(?:\w+ )?(?:intention|aim|goal|plan|objective|ambition|purpose|idea)"
        r" (?:that\b|to (?!be\b)[a-z]+)"
        r"|\b[Tt]he (?:plan|aim|goal|intention|objective|idea) is (?:for [^,;.]{2,60}? to [a-z]+|that\b"
        r"|to (?!be\b)[a-z]+)",
    ),
    # What money is to be used for, and what somebody began to do.
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Aa]id|[Mm]oney|[Ff]unds?|[Ff]unding|[Gg]rants?|[Pp]ackage|[Ss]upport|[Aa]ssistance|[Ss]ums?"
        r"|[Ii]nvestment)"
        r"(?: [^,;.]{2,40}?)? (?P<verb>(?:is|are) (?:\w+ly |also ){0,2}(?:intended|meant|designed|earmarked|aimed"
        r"|destined) (?:to (?!be\b)[a-z]+|for|at))",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"^(?:[A-Z][\w’'-]+(?: [\w’'-]+){{0,5}}, |(?:Last|This|Since) \w+ )?(?:the )?{_GOVERNS}(?: (?:has|have"
        rf"|had))?(?: again| also| already"
        rf"| now"
        r"| recently| \w+ly)? (?P<verb>(?:started|begun|began|resumed|stopped|ceased) (?:\w+ly )?(?!being|feeling"
        r"|thinking"
        r"|seeing|losing|coming|growing|falling|rising|talking|working|wondering|looking"
        r"|taking shape)[a-z]{3,16}ing (?!to\b))",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\binform(?:s|ed) (?:[\w’'-]+ ){1,5}?(?:of|about) (?:the|its|his|her|their) (?:ongoing |current |recent )?"
        r"(?:deployment|reinforcement|presence|stationing|dispatch|work|operations?|patrols|training|efforts) (?:of|by"
        r"|in|to)\b"
        r"|\b(?:whereby|under which|by which) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)? (?P<verb>(?:provides?|pays?"
        r"|funds?"
        r"|finances?|trains?|hosts?|takes?|sends?|supplies|supply)) "
        r"|^(?:The )?[A-Z][\w’-]+(?: (?:and )?(?:the )?[A-Z][\w’-]+){0,3} (?P<verb2>(?:jointly |also )?co-?(?:chair"
        r"|lead|host"
        r"|fund|financ)e?s?) the [A-Z]",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\badvocate[ds]? (?:for )?(?:the |an? )?(?:\w+ ){0,2}?(?:changes|reforms?|amendments?|revisions?|improvements"
        r"|measures|rules|controls|increase|reduction|extension) (?:to|of|in|for)\b"
        r"|\b(?:highlight|insist)(?:s|ed)? upon the (?:\w+ )?(?:need|necessity|urgency) to (?!be\b|remain\b"
        r"|stay\b)[a-z]+",
    ),
    rule(
        "agree",
        COMMITTED,
        "agreed",
        r"\bagree[ds]? with [^,;.]{2,30}? (?:up)?on the (?:\w+ )?(?:need|necessity|urgency) to (?!be\b|remain\b"
        r"|stay\b)[a-z]+",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"^(?!(?:The |This |That |An? )?(?:[\w’-]+ ){0,4}?(?:agreement|deal|plan|programme|package|budget|declaration"
        r"|treaty|act"
        r"|law|scheme|pact|regulation|convention|protocol|memorandum)\b)(?:[Tt]he |Our )?(?:[A-Z][\w’-]+ ){1,4}?"
        r"(?:[Gg]overnment |[Cc]ommission |[Mm]inistry )?(?P<verb>(?:also |already |currently )?(?:provides?|maintains?"
        r"|funds"
        r"|finances|co-?finances|runs|operates)"
        r" (?:funding|financial|training|technical|equipment|support|assistance|aid|extensive|regular|close|an? |the )"
        r"(?!border\b|good\b|relation|contact|clear\b|framework))",
    ),
)
"""Rules that stand before those of what is only told."""
