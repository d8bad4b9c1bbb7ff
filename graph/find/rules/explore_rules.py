"""The verbs by which clauses only explore: "to consider", "discussed whether", in the order in which they win."""

from __future__ import annotations

from graph.find.clauses.casework import CASEWORK, OPENING
from graph.find.rules.verb_words import ADVERBS, EXPLORE, EXPLORED, rule

_LOOKED_INTO = (
    r"studied|examined|explored|considered|weighed(?: up)?|gone into|looked (?:into|at)|discussed|debated|assessed"
    r"|investigated|clarified|checked|reviewed|thought about"
)

_WEIGHED = (
    r"assessed|evaluated|appraised|analy[sz]ed|weighed|costed|pondered|scrutinised|scoped|tested|examined|considered"
    r"|studied|discussed|looked into|gone into|explored"
)
# What is only thought of: how far it goes, whether it comes, and whether it is worth it.
_THOUGHT_OF = (
    r"(?:[Oo]ptions?|[Pp]rolongation|[Ee]xtension|[Ii]ntroduction|[Ee]xpansion|[Cc]reation|[Ee]stablishment"
    r"|[Cc]onversion"
    r"|[Rr]eintroduction|[Ss]etting[- ]up|[Oo]pening up|[Dd]esirability|[Mm]erits|[Uu]sefulness|[Vv]iability"
    r"|[Ff]easibility"
    r"|[Aa]dvisability|[Ss]uitability)"
)

EXPLORE_RULES = (
    # "is being mulled", "has been floated", "under study", "keeps an open mind on": nothing is settled yet.
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:is|are|was|were|remains?){ADVERBS} being{ADVERBS} (?:mulled(?: over)?|pondered|appraised|evaluated"
        rf"|costed"
        rf"|thought (?:through|about|over)|scrutinised|floated|sounded out|toyed with)\b"
        rf"|\b(?:has|have|had){ADVERBS} been{ADVERBS} (?:sounded out|floated|mooted|mulled(?: over)?|looked into"
        rf"|pondered)\b"
        rf"|\b(?:is|are|was|were|remains?|stays?){ADVERBS} under{ADVERBS} (?:study|examination|discussion|advisement"
        rf"|consideration)\b"
        rf"|\b(?:is|are|was|were|remains?){ADVERBS} subject to (?:further |closer )?(?:analysis|study|examination"
        rf"|reflection)\b"
        rf"|\b(?:is|are|was|were|remains?){ADVERBS} (?:still )?at the (?:conceptual|idea|planning|thinking) stage\b"
        r"|\bkeep(?:s|ing)? an open mind (?:on|about|as to)\b"
        r"|\bcommission(?:s|ed)? an? (?:\w+ )?(?:study|paper|report|opinion) (?:in)?to whether\b"
        r"|\bcommission(?:s|ed)? an? (?:options? paper|feasibility study)\b",
    ),
    # "will ponder", "are to assess what", "prolongation will be assessed".
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:will|shall|is to|are to|would|(?:intends?|means?|plans?|undertook|agreed|decided|tasked|instructed"
        rf"|asked)"
        rf"(?: [^,;.]{{2,40}})? to){ADVERBS} (?:ponder|brainstorm|mull(?: over)?|deliberate (?:up)?on|reflect (?:up)?on"
        rf"|in?quire into|appraise|weigh up|(?:assess|analy[sz]e|examine|test|elucidate|clarify|evaluate)"
        rf" (?:together |jointly |further |mid-way )?(?:whether|what|how|where|if)) "
        rf"|\b(?:will|shall|is to|are to){ADVERBS} be (?:elucidated|assessed|appraised|analy[sz]ed|examined"
        rf"|evaluated) whether\b"
        rf"|\b{_THOUGHT_OF} (?:of|for|to)\b[^;.]{{0,120}}? (?P<verb>(?:will|shall|is to|are to|is being"
        rf"|are being){ADVERBS}"
        rf"(?: be)? (?:{_WEIGHED}))\b"
        r"|\b(?:assessment|analysis) (?:will|shall|is to) be made of whether\b"
        r"|\b(?:hold|holds|held|hold) consultations (?:on|as to|about) (?:the (?:usefulness|merits|feasibility|need)"
        r"|whether)\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:had|held) an? (?:first|initial|preliminary|early|exploratory) (?:discussion|conversation|debate)"
        r" (?:of|on|about|over) (?!the (?:text|draft|agreement|situation|state|war|crisis|latest|recent|results"
        r"|outcome))[a-z]"
        r"|\bmay(?: also| jointly| then| \w+ly)? propose (?:an?|the|to|that)\b"
        r"|\b(?:will|shall|would|is to|are to|should) (?:also |then )?be given (?:further |due "
        r"|some )?(?:consideration|thought)\b"
        r"|\b(?:had|held|hold|have) an? (?:\w+ ){0,2}(?:exchange|discussion|debate|conversation)(?: of views)? (?:on"
        r"|about|over) (?:whether"
        r"|how|ways|the (?:possibility|feasibility|idea))\b"
        r"|\b(?:[Qq]uestion|[Ii]ssue|[Ii]dea|[Pp]ossibility|[Oo]ption|[Pp]roposal|[Ss]uggestion) (?:of|to|that"
        r"|whether)\b[^,;.]{2,100}?"
        r" (?P<verb>(?:was|were|has been|have been) (?:also |again |briefly )?(?:raised|touched (?:up)?on|addressed"
        r"|mentioned"
        r"|brought up|aired|put forward|floated|taken up))\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:[Gg]overnment|Commission|Presidency|[Mm]inistry|[Cc]abinet)(?: also| therefore| now| today){0,2}"
        r" (?P<verb>proposes|is proposing)(?= (?!that\b|to\b|changes? of)[a-z])",
    ),
    *CASEWORK,
    # "Whether … can be compared will be studied", "the possibility will be gone into", "talks are to begin on whether".
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"^[Ww]hether [^;.]{{3,240}}? (?P<verb>(?:will|shall|is to|are to|is|are|was|were|has been|remains to)"
        rf"{ADVERBS} (?:be |being |been )?(?:{_LOOKED_INTO}))\b"
        rf"|\b(?:[Pp]ossib\w+|[Ii]dea|[Oo]ption|[Qq]uestion|[Mm]erits|[Ff]easibility|[Uu]sefulness|[Dd]esirability"
        rf"|[Mm]atter|[Ii]ssue|[Pp]ros and cons|[Aa]dvantages|[Ss]uggestion"
        rf"|[Pp]roposal)\b[^;.]{{0,160}}? (?P<verb2>(?:will"
        rf"|shall|is to|are to|should|was|were|has been|had been|is|are){ADVERBS} (?:be |being )?(?:{_LOOKED_INTO}"
        rf"|pursued|taken up(?: again)?|looked into|deepened))\b"
        rf"|\b(?:instructed|tasked|asked|mandated|commissioned|charged|invited)(?: (?:the|their|its|our|an?|two"
        rf"|all) [^,;.]"
        rf"{{0,60}}?(?:[Oo]fficials|[Ee]xperts|[Aa]uthorit(?:y|ies)|[Ss]ervices|[Ll]awyers|[Cc]ommittee|[Gg]roup"
        rf"|[Pp]olice"
        rf"|[Dd]epartments|[Mm]inistries|[Pp]refects?|[Aa]gency|[Tt]eams?))? to (?:jointly |also )?(?:see|examine"
        rf"|study|look"
        rf" (?:at|into)|consider|explore|assess|check|find out|investigate) (?:whether|if|how)\b"
        r"|\b(?:[Oo]ne|[Aa]n(?:other)?|[Aa]) (?:idea|option|possibility|suggestion)(?: that was"
        r"| which was)?(?: aired| raised"
        r"| floated| mooted| discussed| put forward| considered)? (?:is|was)\b"
        r"|\b(?:do|does|did) not (?:rule out|exclude) (?!that\b)[a-z]|\b(?:turned|turn|gave|lent|bent) (?:their|his"
        r"|her|its|our)"
        r" (?:minds?|attention|thoughts?) to (?:the (?:question|idea|possibility|use|issue)|whether|how|ways)\b"
        r"|\b[Dd]ecisions? (?:on|about|over) [^;.]{2,80}? (?:has|have|was|were|had)(?: been)? (?:deferred|postponed"
        r"|put off"
        r"|adjourned|reserved|held over|left open)\b"
        r"|\b(?:[Mm]inisters|[Cc]ountries|[Ss]ides|[Pp]arties|[Gg]overnments|[Tt]hey)(?: also"
        r"| jointly)? propose (?:to|that|an?)"
        r" (?!be\b)[a-z]"
        r"|\b(?:[Tt]alks|[Dd]iscussions|[Ww]ork|[Ss]tudies|[Cc]onsultations"
        r"|[Nn]egotiations)\b[^;.]{0,60}? on (?:whether"
        r"|how|in what way|what form)\b"
        r"|\b(?:remains?|is|are|has|have) (?:still |yet )?to be (?:seen|settled|decided|examined|clarified"
        r"|tested) (?:by"
        r" [^,;.]{2,40} )?(?:whether|if|how)\b"
        r"|\bdiscussed what [^;.]{3,80}? (?:could|might|would) (?:look like|be|bring|do|contribute)\b"
        r"|\b(?:remain(?:s|ed)?|stays?|stayed|is|are|was|were) (?:also |still )?(?:open|willing|prepared|ready"
        r"|inclined) to"
        r" (?:consider|discuss|explore|examine|study|look (?:at|into)|consider|talk about)(?:ing)?\b",
    ),
    # To explore is not to do, even where it was agreed.
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:agreed?s?|undert\w+|decided?|will|shall|would|are|is|ready|willing|prepared|inclined|free|promised?"
        rf"|pledged?|committed|intends?"
        rf"|wants?|wanted|wish(?:es|ed)?|would like|hopes?|hoped|plans?|offer(?:s|ed)?|volunteer(?:s|ed)?)\b{ADVERBS}"
        rf"(?:,? (?:in principle|subject to [^,;]{{2,60}}|if [^,;]{{2,60}})){{0,2}},?(?: to)?(?: \w+ly)?"
        rf"(?: continu(?:e|ing) to| continue| keep| work together to| jointly)? {EXPLORE}\b",
    ),
    # Whom somebody is to study a question for, it is open: "the experts should examine whether …".
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:should|must|ought to|needs? to|is to|are to)(?: \w+ly| also| now| first| then| jointly| together){0,2}"
        r" (?:examine|study|look (?:at|into)|consider|explore|check|verify|clarify|investigate|assess|ascertain"
        r"|establish|find out|see|determine|test|think about|reflect on)(?: together| jointly)?"
        r" (?:whether|if|(?:in )?how far|to (?:what|which) extent|what (?:can|could|might))\b"
        r"|\b(?:(?:[Ww]orking|[Ee]xpert|[Ss]tudy|[Cc]ontact|[Ss]teering|[Tt]ask) (?:part(?:y|ies)|groups?|forces?)"
        r"|[Ee]xperts|[Oo]fficials)\b[^,;.]{0,60}? (?:should|must|ought to)(?: also| jointly| \w+ly)?"
        r" (?:examine|study|look (?:at|into)|consider|explore|investigate|think about|reflect (?:up)?on) "
        r"|\b(?:should|ought to)(?: also| jointly| \w+ly| now)? (?:examine|study|look into|consider"
        r"|explore) (?:the|an?)"
        r" (?:\w+ )?(?:use|possib\w+|feasibility|option|idea|introduction|creation|establishment|extension|opening"
        r"|deployment|setting up|merits?|advantages?|need) (?:of|for)\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\bdiscussed (?:with [^,;.]{1,80}? |together |in detail |at length )?(?:whether|how|in how far|to (?:what"
        r"|which) extent|ways|convening|options"
        r"|(?!ongoing|pressing|growing|rising|increasing|continuing|existing|working|outstanding|emerging|anything"
        r"|something|nothing|developing)\w{3,14}ing (?:the|an?|its|their|[a-z]{4,}) "
        r"|possible|possibilities|(?:the|a) possib\w+|plans|(?:the|a|an) (?:creation|establishment|idea|proposal|common"
        r"|joint|new|possible|feasib\w+|prospect|setting up|introduction|extension|deployment)\b)",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"(?<!that )(?<!which )\b(?:would|could) (?:be )?(?:involve|include|initiated|allow(?!ed to)|focus|help(?!ful"
        r"| if)"
        r"|consist)\w*\b"
        r"|\bmay be (?:issued|used|made|considered|extended)\b(?! only\b)",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:is|are|am|was|were){ADVERBS} (?:talking (?:with|to|about)|in (?:talks|discussions?))\b|^Under"
        r" (?:consideration|examination|discussion|study)\b|"
        r"\b(?:exchange[ds]? views|(?:had|held) an? (?:\w+ )?exchange of views) on an? |\bwould be (?:ready|willing"
        r"|prepared"
        r") to (?:consider|explore|examine|discuss)\b|\bdiscussed an? (?!(?:range|number|variety|wide|broad|host"
        r"|series)\b)[a-z]"
        r"|\b(?:want|wants|wanted|wish|wishes|would like) to"
        r" (?:see|know|find out|establish) (?:whether|how|if)\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:explored|considered|examined|studied|looked (?:at|into)|weighed(?: up)?|reflected (?:on|upon)|assessed"
        rf"|(?:toyed|played) with|turned over|went (?:over|through)|talked (?:about|through|over)|touched (?:up)?on"
        rf"|thought about|sounded out|aired|raised|mooted|floated|debated)\b(?= (?:the (?:possib|idea|option"
        rf"|creation|establish|feasib|desirab|merits"
        rf"|scope for|question|prospect|introduction|setting up)|ways|how|whether"
        rf"|options|possib\w+|a |an |further|new|joint|setting up))|\b(?:was|were|is|are"
        rf"|be){ADVERBS} (?:looked (?:into|at)|weighed(?! (?:before|at|on|and)\b)|explored"
        rf"|considered(?=$|[.,;]| (?:by|in|at|with|further|whether|how|next|together|jointly|during|carefully)\b)"
        rf"|examined|studied)\b"
        rf"|\b(?:possib\w+|idea|option|creation|establishment|use|feasibility) of\b.{{0,80}}\b(?:was"
        rf"|were){ADVERBS} (?:discussed|raised|touched upon|mentioned|evoked|aired|mooted|debated|brought up)\b"
        rf"|\bdiscussed\b.{{0,120}}\bthe need (?:to|for)\b"
        rf"|\b(?:exchanged|discussed) views on (?:an? |the )?(?:possib|idea|creation|joint|common|option|how|ways)"
        rf"|\b(?:is|are|were|was){ADVERBS} looking (?:at|into) (?:whether|how|ways|the possib|options)"
        rf"|\b(?:assess|evaluate|review|weigh)(?:es|ed)? (?:whether|the feasib|the possib)",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"^(?!{OPENING})(?:to )?{EXPLORE}\b(?! of\b)|\b[Cc]onsideration (?:would|will|shall|is to|should|must)"
        r"(?: also| then| now| further)? be given to\b"
        rf"|\b(?:give|gave|giving) consideration to\b"
        r"|\bbeing (?:also )?(?:discussed|considered|studied|examined|explored|weighed(?: up)?|assessed"
        r"|looked (?:into|at)"
        r"|debated)\b|\bit (?:\w+ )?(?:worthwhile|useful|appropriate|opportune) to (?:explore|consider|examine"
        r"|study)\b|\braised the question\b"
        r"|\bam (?:also )?looking (?:at|into) (?:whether|how|ways)"
        r"|\bexamined the (?:advisability|feasibility|desirability)\b",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"(?<!be )(?<!was )(?<!were )(?<!been )(?<!the )\b(?:proposed|proposes|(?:[Ww]e"
        rf"|I) propose){ADVERBS} (?:that\b|to (?!be\b)[a-z]|(?:an?|the) (?:\w+ ){{0,2}}?(?:creation"
        r"|establishment|setting[- ]up|network|centre|fund|meeting|conference|mechanism|platform|task ?force|unit"
        r"|team|mission"
        r"|opening|introduction|extension)\b)"
        r"|\bsuggest(?:s|ed) (?:to (?!him|her|them|us|me|the\b)[a-z]|(?:setting|looking|creating|holding|exploring"
        r"|establishing) |an? (?:joint|common|new|further|shared) )",
    ),
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\bbe(?:ing)?(?: \w+ly| further| jointly| now)? (?:checked|verified|clarified|assessed|reviewed|established"
        r"|determined"
        r"|tested|ascertained|discussed|debated|seen|investigated|explored|looked (?:into|at)) (?:whether"
        r"|(?:in )?how far|to (?:what|which) extent|in what way)\b"
        r"|\b(?:is|are|was|were) open to (?:the (?:idea|possibility|option|proposal|suggestion)|considering|exploring"
        r"|discussing|examining)\b"
        r"|\b(?:remains?|is still|are still|is yet|has yet|have yet) to be (?:checked|verified|clarified|assessed"
        r"|determined|ascertained|investigated|explored|examined|studied|looked (?:into|at))\b"
        r"|\b(?:[Tt]hought|[Cc]onsideration) (?:was|is being|has been|will be|is to be|shall be) given to\b"
        r"|\b(?:suggest(?:s|ed)|propose[ds]?|raised the (?:idea|possibility|question)) (?:that"
        r"|whether) [^;.]{1,80}?\b(?:might"
        r"|could|may)\b",
    ),
    # "agreed to get experts to look at ways of": whom one has look into it.
    rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:agreed?s?|decided?|will|shall|would|want(?:s|ed)?|undertook|promised) (?:to )?(?:get|have|let|ask"
        r"|task|set"
        r"|instruct|invite|request|mandate|commission|charge|bring) (?:(?!to\b"
        r"|for\b)[\w’'-]+ ){1,8}?(?:to )?(?:jointly |together )?"
        r"(?:look (?:at|into)|study|examine|explore|consider|investigate|assess|think about|work on|come up with"
        r"|draw up) (?:ways|how|whether|options|the (?:possib\w+|feasib\w+|scope|idea|option|merits)|possible"
        r"|possibilities)\b",
    ),
)
