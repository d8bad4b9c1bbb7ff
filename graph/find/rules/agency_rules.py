"""The verbs of agency reports and of the Council's own papers: pressed for, won over, announced, debated.

"Warsaw is pressing Berlin to …", "she persuaded the Commission to …", "extra money was announced by …", "officers have
been on the ground since …", "the Council had an exchange of views on the implementation of …".
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, COMPLETED, EXPLORED, ONGOING, rule

_WHOM = r"(?:(?:the|its|their|his|her|all|both|every) )?(?:(?!to\b)[\w’'()-]+ ){1,8}?"
_WON = (
    r"(?!(?:his|her) (?:wife|husband|mother|father|brother|sister|son|daughter|friends?|parents)\b)"
    r"(?:(?:the|its|their|his|her|all|both) |[A-Z])(?:[\w’'()-]+ ){0,7}?"
)
_IS = rf"\b(?:is|are|am|was|were|has been|have been|had been){ADVERBS}"
_HELP = (
    r"(?:aid|help|support|assistance|backing|agreement|consent|co-?operation|expertise|advice|money|funds|funding"
    r"|guarantees?|assurances?|commitments?|concessions?|solidarity|reinforcements?|clarification)"
)
_GRANTED = (
    r"(?:[Mm]oney|[Ff]und(?:s|ing)?|[£€$] ?\d[\d.,]*(?: ?(?:m|bn|million|billion))?|[Mm]illion|[Bb]illion|[Ss]upport"
    r"|[Aa]id"
    r"|[Hh]elp|[Aa]ssistance|[Pp]ackage|[Uu]nits?|[Cc]entres?|[Ss]cheme|[Pp]rogramme|[Oo]fficers|[Pp]olice|[Gg]uards"
    r"|[Pp]atrols|[Ii]nvestment|[Gg]rants?|[Ll]oans?|[Ee]stablishment|[Cc]reation|[Ee]xtension|[Oo]pening|[Cc]ontrols"
    r"|[Cc]hecks|[Rr]einforcements|[Vv]essels?|[Pp]laces|[Tt]raining|[Ee]quipment|[Ii]ncrease|[Cc]ampaign"
    r"|[Rr]estrictions)"
)
# What lies before a council, or is to be made of it: a paper, not a state of things.
_PAPER = (
    r"(?:proposals?|drafts?|regulations?|directives?|package|bill|legislation|revision|recast|reform|transposition"
    r"|implementation|application|strategy|follow-up|next steps|mandate|evaluation|options|roadmap"
    r"|(?:discussion|working|options) papers?|compromise text)"
)
_A_PAPER = rf"(?:(?!to\b|with\b|in\b|at\b|that\b|which\b|who\b|agreed\b)[\w’'-]+ ){{0,6}}?{_PAPER}\b"
_DEBATED = (
    r"(?:discussed|debated|addressed|considered|examined|scrutinised|scrutinized|went through|looked (?:at|into)"
    r"|turned to|dealt with|(?:exchanged|shared) (?:their )?views (?:on|about)|deliberated (?:on|upon)"
    r"|(?:had|held|has held|have held|conducted) (?:an? |its |their )?(?:\w+ ){0,3}?(?:exchange of views"
    r"|policy debate|orientation debate|debate|discussions?|reading) (?:on|of|about|concerning)"
    r"|(?:[Tt]alks|[Dd]iscussions?|[Dd]ebate|[Cc]onversation) (?:also |then )?(?:covered|centred on|focused on"
    r"|focussed on|turned on|dealt with|concerned))"
)

AGENCY_RULES = (
    # What a new sum is said to stand beside was given before.
    rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:(?:adds?|added) to|(?:come|comes|came) on top of|(?:is|are|was|were|comes?|came) in addition to"
        r"|supplements?|complements?|tops? up|follows?)"
        r" (?:(?:the|an?|some|earlier) )?(?:[\w’'£€$.,%-]+ ){1,8}?(?:(?:that|which) )?(?:(?:[\w’'-]+ ){1,5}?(?:has "
        r"|have |had )?)?"
        r"(?P<verb>(?:already |previously |earlier )?(?:provided|given|paid|granted|allocated|delivered|sent|spent"
        r"|donated"
        r"|contributed|disbursed|made available|gave|deployed|supplied|handed over))\b",
    ),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r"\b(?:g[ai]ves?|given|received|obtained|won|secured) (?:\w+ )?(?:assurances|guarantees|undertakings|promises"
        r"|pledges) that\b(?=[^;]{2,160}?\b(?:will|would)\b)"
        r"|^(?:In (?:exchange|return|turn)|For (?:its|their|his|her) part),? [^,;]{2,60}?"
        r" (?P<verb>gets|receives|takes|pays|sends|gives|lends|opens|lifts|provides|drops) (?!part\b|note\b)",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:has|have|had) (?:\w+ ){0,2}?been (?:\w+ly )?(?:discussing|exploring|considering|examining|studying"
        r"|debating"
        r"|weighing(?: up)?|mulling(?: over)?|looking (?:at|into)|talking about|toying with) (?!the (?:situation"
        r"|crisis)\b)[a-z]",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"{_IS} (?:pressing|pushing|lobbying|pressuring|prodding|nudging|begging|imploring|beseeching)"
        rf" (?={_WHOM}(?:to [a-z]|for [a-z]))"
        rf"|{_IS} (?:pressing|pushing|lobbying|campaigning) for (?!re-?election)[a-z]"
        rf"|{_IS} (?:\w+ )?(?:keen|eager|anxious|impatient|desperate) (?:to see|for) (?=(?:[\w’'-]+ ){{1,8}}?[a-z])"
        rf"|{_IS} (?:seeking|looking for|after) (?:the |its |their |more |further |additional"
        rf" |extra |greater |financial |political |technical |similar ){{0,3}}{_HELP} (?:of|from|in|by|with|for|on) "
        rf"|\b(?:sought|seeks?|solicit(?:s|ed)?) (?:the |more |further |additional |extra |greater |financial"
        rf" |technical ){{0,3}}{_HELP} (?:of|from|in) (?=[\w’'-])",
    ),
    rule(
        "agree",
        COMMITTED,
        "agreed",
        rf"\b(?:managed to (?:get|persuade|convince|induce|bring)|succeeded in (?:getting|persuading|convincing)"
        rf"|(?<!was )(?<!were )(?<!been )(?<!be )(?:persuaded|convinced|prevailed (?:up)?on|got|induced|talked))"
        rf" (?={_WON}(?:to (?!know\b|see\b|believe\b|think\b|be\b)[a-z]|into [a-z]+ing\b))",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are|am){ADVERBS} planning (?:to (?!meet\b|visit\b|attend\b|speak\b|travel\b|be\b)[a-z]"
        rf"|(?:an?|the|more|new|further|joint|another|two|three) )"
        rf"|\b{_GRANTED}\b(?: [^,;.]{{0,150}}?)? (?P<verb>(?:was|were|has been|have been){ADVERBS} (?:announced"
        rf"|promised"
        rf"|pledged|unveiled|offered))\b(?! (?:as|dead|guilty)\b)",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"(?<!\b[Hh]e )(?<!\b[Ss]he )"
        rf"\b(?:has|have){ADVERBS} been{ADVERBS} (?:active|present|at work|busy|on duty|on the ground|on patrol|on site"
        rf"|on the spot|based|at sea|on standby|attached to|seconded to)\b(?=.{{0,120}}\b(?:since|for (?:\w+ )?(?:\d"
        rf"|an?|two|three|four|five|six|several|many|years|months)))",
    ),
)
"""Rules that stand behind those of news and before those of reports."""

DEBATE_RULES = (
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b{_DEBATED}(?:,? (?:among (?:other things|others)|in particular|inter alia|at length"
        rf"|in detail),?)? (?={_A_PAPER}|(?:how|whether|ways of|ways to) "
        r"|(?:an? |the |its |their |any )?(?:possible|potential|possibilit(?:y|ies) of|prospects? (?:of|for)"
        r"|feasibility of) )"
        rf"|\blooked (?:at|into) the state of (?:play|preparations|negotiations|discussions|the \w+) "
        rf"|\b(?:an? )?(?:first |initial |further |public )?(?:exchange of views|policy debate"
        rf"|orientation debate) (?:was"
        rf"|took place)(?: held)? on ",
    ),
)
"""What was only debated: it counts where nothing else in a clause does."""
