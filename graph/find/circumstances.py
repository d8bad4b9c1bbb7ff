"""What is no undertaking: courtesy, conditions and history, and reports of the state of things, not of a deed."""

from __future__ import annotations

import re

from graph.guards import guarded

NO_UNDERTAKING = guarded(
    # What ministers do on a visit is the meeting, not its outcome.
    r"^(?:[\w’',.()-]+ ){0,12}?(?:[Tt]hey|[Hh]e|[Ss]he|I|[Ww]e|[Mm]inisters?|Secretar\w+|Commissioner|Chancellor"
    r"|(?:Mr|Mrs|Ms|Dr|Minister|Commissioner|Secretary|(?:Vice-)?President) [\w’-]+)"
    r"(?: then| also| later| first| together)? (?:inspected|toured|visited|saw|spoke|attended|joined|took part"
    r"|drew attention|gave (?:his|her|their) (?:full )?support|informed (?!that)|travel+ed|flew|lunched|dined|greeted"
    r"|briefed|accepted (?:the|an|his|her) (?:[\w’]+ )?invitation)\b"
    # What is said to a parliament about what is to be said, and what a session was made up of.
    r"|\b(?:want|wish|like|here|rise|pleased|able) to (?:update|report (?:back )?to|inform|tell) (?:the|this) House"
    r" (?:on|about|of)\b|\bmake (?:an?|this) (?:[\w-]+ ){0,3}?statement (?:on|about|to|regarding)\b"
    r"|\brepeat (?:a|the|an) (?:[Ss]tatement|[Aa]nswer)\b|^To ask (?:the"
    r"|H[ei][rs])\b"
    r"|\b(?:followed by|began with|started with|opened with|concluded with|ended with) (?:an?|the) (?:[\w-]+ ){0,3}?"
    r"(?:debate|discussion|exchange of views|presentation|briefing|lunch|dinner|press conference|update)\b"
    r"|\bunlikely (?:that|to)\b|\b(?:can ?not|can['’]t) (?:continue|go on|carry on|stand by)\b"
    r"|\bhad discussed\b|\bis not intended to\b|^(?:This|The present) (?:\w+ ){0,4}(?:sets? out the framework"
    r"|replaces|supersedes|terminates|constitutes|forms part)\b"
    r"|^(?:It|This|These|The (?:trip|visit|meeting|agreements?|talks|announcement)) (?:replaces?|supersedes?|follows?"
    r"|comes?)\b"
    r"|\bagree(?:d|s)? to meet\b|^[Aa]ny other\b"
    r"|^You (?:are|have|can|may)\b|\bcondolences\b|\bwill not last\b|\bcreates? no (?:rights|obligations|legal)\b"
    r"|\bwill (?:also )?(?:take part|participate|be present)$|\b(?:session|meeting|round|summit) (?:is"
    r"|was) (?:planned|scheduled"
    r"|foreseen)\b|\bon average\b"
    # A preamble says from what, not what.
    r"|^[A-Z]{4,14}ING\b|\bmay(?:, [^,;]{2,40},)? (?:also )?(?:invite|agree|ask|request|call)\b"
    r"|^(?:[\w’',.()-]+ ){1,12}?(?:drew (?:\w+ )?attention to|accepted (?:the|an|his"
    r"|her) (?:[\w’']+ ){0,2}invitation)\b"
    r"|^(?:[Cc]onvinced|[Rr]ecalling|[Rr]ecogni[sz]ing|[Nn]oting|[Cc]onsidering|[Dd]esiring|[Mm]indful|[Cc]onscious"
    r"|[Aa]ware|[Bb]earing in mind|[Hh]aving regard|[Ee]mphasi[sz]ing|[Ss]tressing|[Uu]nderlining|[Ww]ishing"
    r"|[Aa]cknowledging|[Aa]ffirming|[Gg]uided by|[Tt]aking into account|[Ww]hereas|[Dd]etermined to)\b"
    r"(?!.{0,300}, (?:the|we|they|both|all|it|he|she|I|[A-Z][\w’-]+) )"
    # That somebody meets is a meeting, not its outcome; a committee that is to meet again and again is set up so.
    r"|\b(?:will|shall|are to|is to) meet (?:with )?(?:the |his |her |their |its )?(?:[A-Z]|counterparts?\b"
    r"|colleagues?\b)"
    r"|\b[Mm]inisters? (?:will|shall|are to|would) (?:\w+ )?(?:meet|continue their talks)\b"
    r"|\b(?:will|shall|would|is to|are to|intends? to) (?:hold|convene|host) (?:its|their|the|a|an) (?:\w+ ){0,2}"
    r"(?:meeting|session|summit)\b"
    r"|\b(?:[Mm]eetings?|[Ss]ession|[Cc]ouncil|[Ss]ummit|[Cc]onference|[Rr]ound|[Vv]isit)\b.{0,40} (?:will|shall|is to)"
    r" (?:\w+ )?(?:be held|take place|follow)\b|\bbe followed by the (?:\w+ )?(?:summit|meeting)\b"
    r"|^(?:[Nn]othing|None|[Nn]obody)\b|^In \d{4},? (?:nobody|no one)\b"
    r"|\b(?:will|would|shall|to|wreath) (?:then |also |afterwards )?(?:travel|attend)\b|\blaid a wreath\b"
    r"|\b(?:will|would|shall|to) (?:also )?host (?:the )?(?:next (?:\w+ ){0,2}?(?:meeting|summit|session|round|talks"
    r"|council|ministerial|conference)|ministers|Prime|\w+ [Mm]inisters?)\b"
    # An instrument that is signed is an agreement.
    r"|^(?:(?!(?:will|shall|would|to|should|must)\b)[\w’',./-]+ ){1,24}?(?<!be )(?:signed|initialled) (?:an?|the|this"
    r"|that|their|its|two|several|yesterday|today|on|in|by)\b(?!.{0,200}\b(?:will|shall|must|should)\b)"
    r"|\bagree(?:d|ing|s)? to (?:remain|stay|keep|continue) (?:in|their|this|the) (?:close "
    r"|regular )?(?:contact|touch|dialogue)\b"
    r"|\b(?:[Dd]ialogue|[Mm]eeting|[Ss]ummit|[Ss]ession|[Tt]alks|[Cc]onsultations|[Rr]ound)\b.{0,40}\b(?:will"
    r"|is to|shall) take place\b"
    r"|\binvit(?:e|es|ed) .{0,60}\bto (?:visit|come)\b"
    r"|^if\b|\bWhat (?:recent |further )?(?:assessment|discussions|steps|progress|estimate|plans)\b"
    r"|\b(?:show(?:s|ed|n)?|demonstrat\w{1,4}|illustrat\w{1,3}) how\b|^(?:No (?:decision|final|further|new|agreement"
    r"|measure)|If|Should|Were|Had|Unless|Whether|Without|When"
    r"|Nobody|No one|Asked)\b|\bif (?:it|the|they|we|this)\b"
    r"|\b(?:look(?:s|ing)? forward|thank(?:s|ed|ful)?|grateful|pay(?:s)? tribute|congratulat\w+"
    r"|condemn\w*|regret\w*|mourn\w*|express\w* (?:their|its|his|her) (?:thanks|gratitude"
    r"|sympathy))\b"
    r"|\b(?:recall|note|value|recogni[sz]e|observe|acknowledge|remember|believe|confident"
    r"|emphasi[sz]e|underlin|stress)(?:s|d|ed)? (?:that(?!.{0,120}\b(?:should|must|need to|needs to|has to"
    r"|have to)\b)|the(?! (?:\w+ ){0,2}(?:need|necessity) for (?:the|all|[A-Z]|[Mm]ember|third|partners))|how|their"
    r"|its|our)\b"
    # Of a state of things they agree that it is so, not that anything be done.
    r"|\b[Aa]gree[ds]? (?:that |(?=it (?:is|was)\b))(?!.{0,240}\b(?:will|would|shall|should|must|needs?|ought|may"
    r"|(?<!to )be"
    r"|urgent\w*|needed|required|imperative|essential|vital|crucial that|important to"
    r"|necessary to)\b)(?:[\w’'-]+ ){1,12}?(?:is|are|was|were|remain(?:s|ed)?"
    r"|continue[sd]? to|deserve[sd]?|constitute[sd]?|represent(?:s|ed)?|pose[sd]?|had|has|have) (?!to\b)"
    # Whom ministers received and with whom they spoke is a meeting.
    r"|\b(?:co-)?(?:hosted|chaired|conducted|convened|held|received|welcomed) (?:an? |the |his |her |their |its "
    r"|two |three |several "
    r"|bilateral |further |separate ){0,3}(?:[\w-]+ ){0,4}(?:meetings?|talks|summit|counterparts?|colleagues|ministers"
    r"|representatives|consultations|discussions|conversations?|delegations?|round ?table)\b"
    r"|\b(?:took part|takes part|participat(?:ed|es)|spoke|attended) (?:in|at)? ?(?:the "
    r"|an? )?(?:[\w-]+ ){0,6}?(?:Process|[Cc]onference"
    r"|[Mm]eeting|[Ss]ummit|[Ff]orum|[Ss]ession|talks|ceremony|event|panel|[Dd]ialogue|[Cc]ouncil)\b"
    r"|\b(?:purpose|aim|objective|goal|object) of (?:the|this|their|our) (?:\w+ ){0,2}(?:conference|meeting|visit"
    r"|talks|summit"
    r"|forum|session|trip|discussions?|event|dialogue)\b"
    r"|\b(?:agreed|decided|adopted|concluded)(?: \w+){0,2} the following (?:\w+ ){0,3}(?:measures|steps|actions"
    r"|points|priorities"
    r"|conclusions|commitments|decisions|principles)\.?$"
    # What got better or worse of itself, and what a state of things calls for.
    r"|\b(?:has|have) (?:\w+ly |also |further |since ){0,2}(?:improved|deteriorated|evolved|decreased|increased"
    r"|declined|intensified"
    r"|worsened|stabili[sz]ed|diminished)(?: (?:\w+ly|since|in|over|due|because|from|compared|again)\b|[.,;]?$)"
    r"|^(?:The|These|This|Such|Those) (?:[\w-]+ ){0,3}(?:threats?|risks?|situation|challenges?|developments?|crisis"
    r"|crises"
    r"|circumstances|events?|attacks?|increase|trends?|figures?|phenomen\w+)\b.{0,120}?\bcalls? for\b"
    r"|\b(?:will|shall|would|to) (?:(?:meet|hold) (?:again|a (?:\w+ )?(?:summit|meeting))|see each other"
    r"|reconvene|meet (?:in|on|next))\b"
    r"|\b(?:due|intend) to (?:meet|hold)\b"
    r"|\bnext (?:\w+ ){0,2}(?:meeting|summit|session)\b.{0,30}\b(?:will|shall|would|is"
    r"|are) (?:due )?(?:to )?(?:be (?:held"
    r"|hosted)|take place)\b|\b(?:come|comes|enter|enters|came|entered) into (?:effect|force)\b"
    r"|\b(?:his|her|their|the|our) hopes? (?:that|of)\b|\bhop(?:es|ed|e) (?:that|this|the|these|it|they|we|there)\b"
    r"|\bgo further\b[.”\"]{0,2}$"
    r"|\bso must we\b|\bwill (?:of course"
    r"|remain|be affected|depend|have to be seen)\b"
    r"|\b(?:complained|argued|replied|joked|admitted|suggested)\b(?! that\b.{0,120}\b(?:should|must|ought to)\b)"
    # Opinions, a look back, a paper's own purpose, and what others than those who speak demand.
    r"|^(?:Some|Many|Others|People) (?:may )?(?:say|think|claim|fear|argue)\b|\bam (?:convinced|certain)\b"
    r"|\b(?:promise|word|pledge)s? (?:has|have|was|were) (?:been )?kept\b|\bpaid (?:[\w’'-]+ ){0,4}visits?\b"
    r"|\breviewed (?:the|their) (?:\w+ )?(?:situation|state|developments|progress|cooperation)\b|\bwant to see no\b"
    r"|\bbrought (?:[\w’'-]+ ){1,4}closer\b|\bdo(?:es)? not create (?:\w+ )?(?:rights|obligations)\b"
    r"|^Th(?:is|e present) (?:summary|declaration|statement|text|document|communiqu[ée]) (?:builds|complements)\b"
    r"|^(?:[Cc]oncerned|[Aa]larmed|[Ii]nspired|[Dd]isturbed|[Ss]hocked|[Ee]ncouraged) (?:that|by|at|about)\b"
    r"|\blooked forward\b|\b(?:meeting|summit|conference) (?:on|of|with|between) [^,;.]{2,60} (?:is|was) (?:planned"
    r"|scheduled|foreseen) (?:for|in|on)\b|\b(?:[Mm]inisters|[Oo]fficials|[Ll]eaders|[Tt]hey) (?:reconvene|meet again"
    r"|(?:(?:will|shall|are to|would) (?:next |then )?)?(?:meet|come together|gather)(?: next| again)?"
    r" (?:in|on|at) (?:[A-Z\d]))|^which (?:will|shall|is to) (?:\w+ )?(?:be held|take place)\b"
    r"|^(?:The |Human )?(?:[Rr]ights|[Aa]id|[Rr]elief|[Cc]ampaign|[Cc]ivil society) (?:groups?|workers|bodies) "
    r"|^(?:The )?(?:[Ll]awyers|[Oo]bservers|[Aa]nalysts|[Aa]ctivists|[Cc]ampaigners|[Cc]ritics|[Dd]iplomats) "
    r"|\bcould\b(?! (?:be )?(?:assess"
    r"|made|given))|\bmight\b|\bnot excluded\b"
)
# Of a report, these are the circumstances, not what anybody did.
CIRCUMSTANCE = guarded(
    r"\b(?:threats?|strikes?|strike action|repercussions|consequences|disruptions?|instability|information|attacks?"
    r"|crisis|crises|numbers?|migrants?|pressures?|people|persons|incidents?|situation"
    r"|issues?|departures|"
    r"boats have|smugglers?|gangs?|criminals|traffickers|terrorists|attackers|militias?|regimes?|(?:smuggling"
    r"|criminal|trafficking) (?:networks?|groups?|rings?)|"
    r"increase in|arrivals|flows?|men|refugees|figures?|challenges?"
    r"|town|ministers? (?:have )?met|"
    r"it has been suggested|world|war|conflict|weather|history|relations?hip|friendship|drivers|attempts|entered)\b",
    re.IGNORECASE,
)
# What is raised by somebody is an act, even of a number.
RAISED = re.compile(r"\bbeen (?:raised|doubled|trebled|extended|reinforced|stepped up|increased to)\b")
MAIN_VERB = re.compile(
    r"\b(?:was|were|is|are|remains?|said|says|believes?|the meeting|ensur(?:e|es|ed|ing)|so that"
    r"|(?:see|sees|saw|seeing|hear|hears|heard|learn|learned|learnt|show|shows|showed|shown|understand"
    r"|explain\w*)\b.{0,20}"
    r"\b(?:how|what|that))\b",
    re.IGNORECASE,
)
