"""The verbs by which news tell of acts: deals struck, the green light given, what is told of a speaker."""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, EXPLORED, ONGOING, PARTICIPLE, rule

_MADE = (
    r"(?:agreement|deal|plan|arrangement|scheme|package|pact|accord|proposal|programme|treaty|memorandum|partnership"
    r"|strategy|measures|rules|system|pilot|compromise|declaration|roadmap)s?"
)
_NOT_SO = r"(?!not\b|never\b|no longer\b)"

_COMING_ABOUT = (
    r"(?:delivery|handing|handover|signing over|inauguration|opening|installation|transfer|creation|establishment"
    r"|dispatch|sending|deployment|launch|setting[- ]up|appointment|purchase|posting|secondment|extension|renewal"
    r"|reinforcement|doubling|construction|closure|dismantling|organisation|organization|introduction)"
)

NEWS_RULES = (
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\b(?:told|tells|warned|pressed|pushed) (?!reporters|journalists|MPs|the House|Parliament|himself|herself"
        r"|that\b)"
        r"(?:the |all |its |their |his |her |both |every )?(?:[\w’-]+ ){1,5}?to (?!the\b|an?\b|\w+(?:ing"
        r"|s) of\b)[a-z]+ ",
    ),
    rule(
        "agree",
        COMMITTED,
        "agreed",
        r"\bsign(?:s|ed)? up to (?:an?|the|joint|new|further|common) "
        r"|\b(?:has|have|had|was|were|is|are) (?:also |further )?foreseen (?!to be|that\b|as\b|in (?:the |this )?[Aa])"
        rf"|\b(?:[Tt]he )?{_COMING_ABOUT}\b[^,;.]{{0,100}} (?:was|were|has been"
        rf"|have been){ADVERBS} (?:decided(?: upon| on)?"
        r"|agreed(?: upon| on)?|approved|resolved|envisaged|planned|foreseen|settled)\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r"\bexpress(?:es|ed)? (?:its|their|his|her|our) (?:full |total )?(?:availability|disposition|preparedness"
        r"|consent|disposal) (?:to (?!the\b)[a-z]|for (?:the )?[a-z]+ing)"
        r"|\b(?:signal(?:s|led)?|hint(?:s|ed)?|indicate[ds]?|let it be understood|gave (?:\w+ )?to understand)"
        r" (?:at |that )?[^“”\"]{2,80}?\bwould (?!like|welcome|be (?:willing|able|happy|prepared|no)|have|not|mean"
        r"|need)\w+",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:have |has )?proceed(?:ed|s) to (?:the|an?) (?:\w+ ){{0,2}}{_COMING_ABOUT}\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:is|are|was|were|remains?) (?:also |still |now )?(?:on the table|up for discussion|under consideration"
        r"|being floated|being mooted|one option|an option|in the air)\b"
        r"|\b(?:has|have|had) (?:also |already )?(?:talked|spoken|thought) (?:about|of"
        r"|over) (?:\w+ly )?(?!doing\b)\w{3,14}ing\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:is|are) (?:already |now |also )?(?:on (?:its|their) way (?:to|from)|en route to"
        r"|(?:looking|searching|hunting) for (?:the|those|suspects|members|its|his|their))\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r"\b(?:gave|give|gives|given|received|had|have|has) (?:(?:me|us|him|her|them|each other|one another"
        r"|(?:the |his |her )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) )?(?:(?:his|her|their|its|our|my|the|an?|every)"
        r" (?:\w+ )?(?:word|assurances?|undertaking|promise|commitment|pledge|guarantee)|mine) that\b"
        r"|\b(?:assure[ds]?|guarantee[ds]?) (?:[\w’-]+ ){1,4}?that\b(?=[^;]{2,160}?\b(?:will|would|shall)\b)",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:is|are|am|was|were|has been|have been){ADVERBS} (?:weighing(?: up)?|mulling(?: over)?|toying with"
        r"|thinking (?:of|about)|contemplating|pondering|sounding out|debating|open to (?=the (?:idea|possib|suggest"
        r"|propos|option|thought)|[a-z]+ing\b|an? |talks|discussi|dialogue|suggestions|ideas|changes|further|such"
        r"|this|that|it\b)|minded to look|studying"
        r"|assessing|exploring|considering|examining|investigating whether|drawing up options)\b"
        r"|\b(?:does|do|did|would|will|has|have) not (?:rule|ruled) out (?!that\b)[\w’-]+"
        r"|\b(?:left|leaves?|leaving) (?:open|the door open to|open the (?:possibility"
        r"|option)) (?!the question\b)[\w’-]+"
        r"|\b(?:is|are|was|were) (?:\w+ )?(?:reported|understood|said|believed|thought) to (?:be (?:considering"
        r"|exploring"
        r"|examining|studying|weighing|looking (?:at|into)|in talks)|have (?:discussed|considered|explored|raised))\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){ADVERBS} (?:based|posted|embedded|on duty|in post|on patrol|assigned|attached|seconded)"
        r" (?:in|at|to|with|on|along|there|alongside)\b"
        r"|\b(?:keeps?|maintains?|retains?) (?!up\b|on\b|to\b|in\b|pace\b|watch\b|an eye\b)(?:[\w’-]+ ){2,8}?"
        r"(?:in|at|on|along|near|off|around|aboard|under) (?:the )?(?:[A-Z]|border|place|post|coast|port|frontier)",
    ),
    rule(
        "agree",
        COMMITTED,
        "agreed",
        r"\b(?:struck|strike|clinched|sealed|secured|brokered|reached|hammered out|thrashed out) (?:an?|the|their)"
        r" (?:[\w’-]+ ){0,3}?(?:deal|accord|pact|compromise|bargain|agreement|understanding|arrangement) (?:on|over"
        r"|to|under|that|for|by)\b"
        r"|\breached (?:partial|provisional|preliminary|full|final|political|broad|general) (?:agreement|consensus)"
        r" on\b"
        r"|\b(?:shook hands|shaken hands|signed off|settled) on (?:an?|the|new|joint|how|plans?|measures)\b"
        r"|\b(?:gave|give|gives|given|giving) (?:the|their|its|his|her|final|formal) (?:\w+ )?(?:green light|go-ahead"
        r"|blessing|approval|assent|consent|agreement|backing) (?:to|for)\b"
        r"|\b(?:got|received) the (?:green light|go-ahead)\b",
    ),
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:reached|agreed) (?:an? |its |their )?(?:partial )?(?:general approach|negotiating (?:mandate"
        r"|position))\b"
        r"|\b(?:adopted|approved) (?:the |its |their |these |new |further |revised |a set of |Council |joint ){0,3}"
        r"(?:conclusions|recommendations|guidelines|regulations?|directives?|resolutions?|legislation|mandates?"
        r"|framework decisions?|implementing decisions?) (?:on|for|concerning|regarding|to|establishing|allowing"
        r"|laying|amending)\b",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        rf"^(?:Under|As part of|According to|Thanks to|In line with)(?: (?:the|this|that|its|their|an?|our))?"
        rf" (?:[a-z-]+ ){{0,4}}{_MADE}(?: [^,;]{{1,80}})?, [^;]{{2,120}}?"
        rf" (?P<verb>(?:gets?|receives?|takes?|pays?|sends?|gives?|lends?|hosts?|funds?|passes|provides?|shares?"
        rf"|returns?|accepts?"
        rf"|keeps?|opens?|bears?|trains?|supplies|posts|seconds|informs?|notifies|is to|are to|can|may|would"
        rf"|are able to|is able to|are allowed to|is allowed to|are entitled to|are free to)"
        rf"{ADVERBS} (?!have\b|like\b|not\b|mean\b)[a-z]+)",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Pp]lans|[Pp]roposals|[Mm]easures|[Ss]teps|[Cc]hanges|[Rr]eforms)"
        r"(?: (?:to|for|on|in) (?:[\w’'-]+ ){1,6}?| )(?:also )?(?P<verb>includes?|involves?|comprises?|foresee)"
        r" (?!the following)",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Aa]ction|[Aa]pproach|[Mm]easures|[Pp]artnership|[Cc]ooperation|[Ss]upport)(?: that was| which was)?"
        r" (?:agreed|announced|decided|signed)(?: [^,;]{1,60})? (?P<verb>includes?|involves?|comprises?) ",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        rf"\b{_MADE}(?: [^,;]{{1,60}})?"
        r" (?P<verb>would (?:also )?(?:see|allow|enable|give|mean|bring|set up|create|let))\b",
    ),
    rule(
        "told as done",
        COMPLETED,
        "",
        r"\b(?:[Ww]e|I|[Gg]overnments?|[Aa]uthorities|[Pp]olice|[Oo]fficers|[Aa]gency|[Cc]ountries|[Mm]inisters"
        r"|[Mm]inistry|Office|Force)(?: also| already| \w+ly)? (?P<verb>(?:began|started) (?:to (?!feel|see|think|look"
        r"|wonder|realise|realize|notice|have|be\b)[a-z]+|work on|talks on))\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:said|announced|confirmed|added|explained|told|revealed|disclosed)\b[^“”\"]{1,100}?\b(?P<verb>(?:was"
        r"|were)"
        r"(?: also| now| still| \w+ly)? (?:considering|exploring|examining|studying|weighing|looking (?:at|into)))\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:said|announced|confirmed|added|explained|told|revealed|disclosed|reported|insisted)\b[^“”\"]{1,100}?"
        rf"\b(?P<verb>(?:was|were)(?: also| now| already| \w+ly)? being {_NOT_SO}{PARTICIPLE})\b",
    ),
    rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        r"\b(?:insisted|revealed|disclosed|declared|reported|wrote|predicted|reassured|understood|learned|learnt)\b"
        r"[^“”\"]{1,120}?\b(?P<verb>would (?!like|welcome|be (?:willing|able|happy|prepared|no)|have"
        r"|not|mean|need|seem|appear)\w+)",
    ),
)
"""Rules that stand behind those of speech and before those of reports."""
