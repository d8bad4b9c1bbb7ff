"""What news and visits tell of dealings: purchases, gangs broken up, contracts, promises that hang on as participles.

"Norway has ordered six trawlers", "officers smashed a ring", "the contract covers repairs for ten years", "…, vowing to
keep the port open", "the Minister used his visit to open …": acts whose verbs tell them only beside such words.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, ONGOING, rule

_SOME = (
    r"(?:an?|another|further|more|new|extra|additional|some|up to|about|around|over|nearly|hundreds|thousands|dozens"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|its|their|\d"
    r"|[A-Z][\w’-]+ [a-z])"
)
_FORCES = (
    r"\b(?:[Pp]olice|[Oo]fficers|[Ii]nvestigators|[Aa]uthorities|[Aa]gents|[Dd]etectives|[Gg]uards|[Cc]ustoms"
    r"|[Gg]endarmes|[Ff]orces?|[Aa]genc(?:y|ies)|[Ss]ervices?|[Tt]eams?|[Ww]e|[Pp]rosecutors|[Cc]oast ?guard|[Nn]avy)"
)
_RINGS = (
    r"\b(?:[Rr]ings?|[Gg]angs?|[Nn]etworks?|[Cc]ells?|[Pp]lots?|[Cc]artels?|[Ss]yndicates?|[Gg]roups?|[Rr]outes?"
    r"|[Ll]aborator(?:y|ies)|[Ww]orkshops?|[Cc]amps?|[Ww]arehouses?)"
)
_STAY = r"(?:[\w’-]+ ){0,2}?(?:visit|trip|stay|tour|stopover|mission)"
_BARGAIN = r"(?:deal|contract|order|purchase|lease)s?"

_GRANTED = (
    r"(?:grants?|loans?|funds?|funding|aid|sanctions|packages?|schemes?|programmes?|programs?|investments?|donations?"
    r"|scholarships?|contributions?|support|measures|restrictions|tariffs|bans?|reforms?|quotas?|waivers?)"
)

DEALING_RULES = (
    rule(
        "announce",
        COMMITTED,
        "undertaken",
        rf"\bannounce[ds]?{ADVERBS} (?:an?|the|new|further|more) (?:[A-Z][\w’-]+|[a-z-]+)(?: [\w’-]+){{0,3}}?"
        rf" {_GRANTED}"
        r" (?:for|to|of|worth|against|on|targeting|aimed|in)\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:is|are|was|were){ADVERBS} demanding (?:that\b|an?\b|the\b|[a-z]+)",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\blaid (?:the|a) (?:foundation|first|corner)[ -]?stones?\b|\b(?:broke|broken) ground (?:on|for|at)\b"
        r"|\b(?:rubber-stamped|waved through|voted through|nodded through|green-lit|greenlit) (?:the|an?"
        r"|its|their|new)\b"
        rf"|\b(?:aid|assistance|relief|support|supplies|help) (?P<verb>(?:was|were){ADVERBS} (?:delivering|reaching"
        r"|arriving|flowing|going out))\b",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        r"\b(?:[Rr]ules|[Ll]aws?|[Mm]easures|[Cc]hanges|[Bb]an|[Rr]estrictions|[Ss]anctions|[Tt]ariffs|[Rr]eforms?"
        r"|[Cc]hecks|[Cc]ontrols|[Ss]cheme)(?: [^,;.]{1,40})? (?P<verb>(?:kicks? in|comes? into (?:play|operation)"
        r"|bites?)) (?:on|in|from|next|this|at|by)\b",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Ss]anctions|[Mm]easures|[Rr]estrictions|[Pp]ackage|[Dd]esignations)(?: [^,;.]{1,40}?)? (?P<verb>(?:also"
        r" )?targets?) (?!(?:of|for|in|and|to)\b)[\w’-]+",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r"^(?:pledging|vowing|promising|undertaking|committing)(?: (?:itself|themselves|himself|herself|\w+ly)){0,2} to"
        r" (?!the\b|an?\b|be\b)[a-z]"
        r"|^(?:adding|announcing|confirming|promising|pledging|vowing|explaining) that (?:[\w’'-]+ ){1,8}?(?P<verb>"
        r"(?:would|will|shall)(?: also| now| soon| \w+ly)? (?!like|have|mean|need|not|be (?:able|welcome|happy))\w+)",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:has|have|had){ADVERBS} (?:ordered|bought|purchased|acquired|procured|leased|chartered) {_SOME}"
        r" (?!look\b|time\b)[\w’-]+"
        r"|\b(?:has|have|had) (?:also |now |today |formally |officially ){0,2}joined (?:the|an?|our|this) (?:[\w’-]+ )"
        r"{0,3}?(?:coalition|alliance|initiative|convention|pact|treaty|programme|scheme|partnership|operation|mission"
        r"|network|platform|fund|agreement|task ?force|compact)\b"
        rf"|\bsigned{ADVERBS} (?:an?|the|two|three|its|their) [£€$]\d[\w.,]*(?: million| billion| ?[mb]n)?"
        rf" (?:[\w-]+ ){{0,2}}?{_BARGAIN}\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"{_FORCES}\b[^,;.“”]{{0,60}}? (?P<verb>(?:have |has |had )?(?:also |today |now )?(?:broke up|broken up"
        r"|smashed|busted|took down|taken down|swooped|raided|foiled|cracked|thwarted|stormed))"
        r" (?!out\b|down on\b)[\w’-]+"
        rf"|{_RINGS}\b[^,;.“”]{{0,60}}? (?P<verb2>(?:was|were|has been|have been)(?: also| now| \w+ly)? (?:broken up"
        r"|smashed|busted|taken down|foiled|thwarted|raided|put out of action))\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:used|took advantage of) (?:his|her|their|the|this|its) {_STAY} to (?:open|launch|announce|hand|unveil"
        r"|inaugurate|present|lay|deliver|give|sign)\b"
        rf"|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Aa]) {_STAY}(?: to [A-Z][\w’-]+)? (?P<verb>(?:also )?saw"
        r" (?:the )?(?:[a-z]+ )?(?:launch|opening|handover|creation|inauguration|start|delivery|establishment|release"
        r"|setting[- ]up)) of\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){ADVERBS} (?:buying|purchasing|procuring|acquiring|ordering|leasing|chartering) (?:up to )?"
        rf"(?:{_SOME}|the|[£€$]\d)"
        r"|\b(?:we|We|[Tt]hey|(?:is|are|We|we|They|they)[’']re|[Oo]fficers|[Pp]olice|[Aa]gency) (?:are |is )?(?:also "
        r"|now )?operating (?:around the world|across|throughout|in|along|alongside|together)\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) (?:also |would |therefore |again ){0,2}(?:wish(?:es)?|want(?:s|ed)?|like)"
        r" to (?:\w+ly )?(?:encourage|urge|invite|call (?:up)?on|appeal to|exhort) (?:all|every|each|both|the|our|its"
        r"|their|those|other|member|everyone|[A-Z])"
        r"|\b(?:should|must|needs? to|has to|have to|ought to) (?:also |all |continue to )?(?:remain|stay|become)"
        r" (?:an?|the|our|its|their|at the) (?:\w+ ){0,2}?(?:priorit(?:y|ies)|top|heart|focus|objective|goal|centre)\b",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Cc]ontracts?|[Oo]rders?|[Ll]eases?|[Pp]artnerships?)(?: (?:with|for|to|between|of) [^,;.]{2,60}?)?"
        r" (?P<verb>(?:also )?(?:provides? for|covers?|foresees?|promotes?|extends? to|runs? (?:for|until))) (?!the"
        r" period|the years|up\b)[\w’'-]+",
    ),
)
"""Rules that stand behind those of news and before those of reports."""
