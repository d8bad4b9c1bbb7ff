"""Words at which a sentence is cut, beside its verbs, and those that a quote leaves out in front and behind."""

from __future__ import annotations

from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

_PAID = (
    r"(?:set aside|earmarked|allocated|granted|awarded|devoted|committed|contributed|invested|paid|spent|provided"
    r"|pledged|promised|sent|lent|made available)"
)
_BEEN = (
    r"been (?:paid|handed|spent|disbursed|transferred|delivered|allocated|completed|installed|deployed|made available"
    r"|housed|trained|bought|built|sent|set up|opened|fitted|moved|returned|resettled|relocated|accommodated|posted"
    r"|hired|recruited|placed|issued|treated|equipped|put (?:up|in place))"
)

ACTING_RELATIVES = (
    # "…, and the last gap, near the bridge, is now being closed": what stands between a subject and its verb.
    r", and (?=(?:the|its|their|an?|our|each|both|two|three) (?:[\w’-]+ ){0,4}[\w’-]+, (?!and\b|or\b)(?:[\w’'-]+ ){1,7}"
    r"[\w’'-]+, (?:will|is|are|has|have|was|were|shall|would|must|should)\b)|"
    # "…, on which no minor shall be placed", "…, for which it has set aside €2 million": acts of their own.
    r", (?=(?:to|of|from|at|on|in|under|with|by|through|into) (?:which|whom) (?:[\w'’£€$.-]+ ){0,7}?"
    r"[\w'’£€$.-]+(?: |, [^,;]{2,60}, )(?:will|shall|must|would|(?:is|are)(?: each| both| also| now| all"
    r"| jointly)? to)\b)"
    r"|, (?=(?:to|towards?|for|of|from|at|on|in|under|with|by|through|into) (?:which|whom) (?:[\w'’£€$.,()-]+ ){1,8}?"
    rf"(?:has|have|had) (?:already |also |now |since |so far )?(?:(?:been )?{_PAID}|{_BEEN})\b)"
    # "…, a third of which is to be carried out by …", "…, which is to be put before both parliaments".
    r"|, (?=(?!the (?:purpose|aim|object|objective|goal|use|point|cost|idea) )(?:an?"
    r"|the|two|three|four|half|some) (?:[\w’-]+ ){0,4}(?:of|on|about|for|to|into) (?:which|whom) (?:is|are|will|was"
    r"|were|has|have|shall)\b)"
    # "…, where our officers train the guards and where a second team will deploy".
    r"|(?:,| and) (?=where (?:the |our |its |their |both |an? |two |[A-Z])(?:[\w’-]+ ){1,6}?(?:will|shall"
    r"|(?:is|are) (?:already |now |also )?\w{3,16}ing)\b)"
    # "underlined the need for speed and, in this context, tasked Europol with a report".
    r"|,? and,? (?:in this (?:context|regard|respect|connection|spirit)|to (?:this|that) end|for (?:this"
    r"|that) purpose|accordingly|in addition|as a first step|with (?:this|that) in mind), "
    r"(?=(?:also |jointly )?(?:tasked|asked|agreed|decided|invited|called|urged|instructed|requested|undertook"
    r"|mandated|welcomed|encouraged|announced|will"
    r"|shall)\b)"
    r"|,? and (?=(?:on|upon) the (?:extension|deployment|creation|establishment|opening|setting[- ]up|launch"
    r"|introduction"
    r"|appointment|exchange|renewal|strengthening|secondment|use|purchase|continuation|conclusion|drafting) of\b)"
    # "the patrols that it pays for and which will now be extended".
    r"|,? and (?=which (?:will|shall|is to|are to|is now|are now|has|have)\b)"
    # "I was grateful for his assurance that the flights would be resumed".
    r"|,? for (?=(?:his|her|their|its) (?:\w+ )?(?:assurance|promise|undertaking|pledge|word|guarantee|confirmation"
    r"|agreement)s? (?:that|to)\b)"
    r"|, (?=which (?:is|are) to be (?!held|convened|complet|finish|conclud|done)\w+(?:ed|en|t)\b)"
    # "…, which France will build", "…, whose rent both sides will share".
    r"|, (?=(?:which|whose (?:[a-z]+ ){1,2}) ?(?:the |its |our |both )?(?:[A-Z][\w’-]+|we|sides|governments|countries)"
    r"(?: [A-Z][\w’-]+)? (?:will|shall|is to|are to)\b)"
    # "…, where Norway already runs an office", "…, to which France contributes five million".
    r"|, (?=(?:where|to which|for which) (?:the |its |our )?(?:[A-Z][\w’-]+|we|they|police|officers|ministry"
    r"|government)"
    r"(?: [A-Z][\w’-]+)?(?: already| now| also| each| both)? (?:runs?|contributes?|delegates?|keeps?|maintains?"
    r"|operates?"
    r"|funds?|finances?|has posted|have posted|posted|employs?|provides?|pays?|lends?|sends?"
    r"|(?:has|have) (?:just |already |also |now |since )?(?:opened|built|installed|deployed|trained|paid|spent|given"
    r"|funded"
    r"|financed|put|set up|begun|created))\b)"
    # "…, which Interpol is invited to support": a call.
    r"|, (?=which (?:[\w'’-]+ ){1,6}?(?:is|are|was|were) (?:\w+ly )?(?:invited|asked|urged|encouraged|requested"
    r"|called (?:up)?on) to\b)"
    # "…, vowing to keep the port open", "…, adding that it would double its quota": a promise told in passing.
    r"|, (?=(?:pledging|vowing|promising|undertaking) (?:\w+ly )?to (?!the\b|an?\b|be\b)[a-z])"
    r"|, (?=(?:adding|announcing|confirming|promising|pledging|vowing|explaining) that (?:[\w’'-]+ ){1,8}?(?:would|will"
    r"|shall)\b)"
)
CAPITAL_VERB = (
    r"(?:INVITE|CALL|URGE|REQUEST|ASK|STRESS|NOTE|TAKE NOTE|WELCOME|AGREE|UNDERTAKE|COMMIT|ENCOURAGE|EXPRESS|DECIDE"
    r"|RESOLVE|REAFFIRM|REITERATE|RECALL|UNDERLINE|CONFIRM|SUPPORT|PLEDGE|INSTRUCT|TASK|MANDATE|CONDEMN|EMPHASI[SZ]E"
    r"|RECOGNI[SZ]E|ACKNOWLEDGE|DECLARE|ENDORSE|ADOPT|APPROVE|INTEND)(?:E?S)?\b"
)
"""The verbs that conclusions write in capitals, "COMMIT to … and INVITE the agency to …"."""

PRESENT = (
    r"means? to|aims? to|commits? (?:to|itself|themselves|ourselves)|(?:offers?|hosts?|provides?|gives?|runs?"
    r"|covers?|funds?"
    r"|finances?|operates?|brings?|pays?|sends?|keeps?|contributes?|supports?|lends?) (?:an?|the|its|their|to|one"
    r"|two|three"
    r"|four|all|each|more|about|together|\d|[£€$])"
)
"""Verbs in the present that are nouns as often, with what shows them to be verbs."""

OPENING = compiled(
    r"(?:(?:And|But|So(?! far\b)|However,|Finally,|Lastly,|Besides,|In addition,|Moreover,|Furthermore,|Firstly,"
    r"|Secondly,"
    r"|Thirdly,"
    r"|First,|Second,|Third,|Additionally,|In particular,|Specifically,|As a first step,|As a next step,|To this end,"
    r"|To that end,|In this context,|In this regard,|In this respect,|For this purpose,|At the same time,|In parallel,"
    r"|As a result,|Accordingly,|On this occasion,|In that spirit,|In this spirit,|Together,|As we did then,"
    r"|(?:For|On) (?:its|their|his|her|our|my) (?:part|side),|Ladies and gentlemen,|Dear friends,|Dear colleagues,"
    r"|Mr Speaker,|Make no mistake,|Let (?:me|us|there) be (?:clear|no doubt),|As you know,|To be clear,) )"
)
# Why, and in what spirit; where it is when or where, it belongs to what is promised.
GROUNDS = compiled(
    r"(?:In (?:(?:the )?(?:face|light|spirit|matter|context|framework|margins|wake|aftermath|view) of|line with"
    r"|accordance with"
    r"|response to"
    r"|recognition of|addition to|order to|keeping with)"
    # What is granted first: "While much is left to do at the port, we tasked …"
    r"|While|Whilst|Although|Though|Even though"
    # "Today, following a two-day meeting in Oslo, the ministers agreed …"
    r"|(?:Today, |Yesterday, )?(?:[Ff]ollowing|[Aa]fter) (?:an?|the|their|its|our|today[’']s|yesterday[’']s)"
    r" (?:[\w-]+ ){0,4}?(?:meetings?|talks|summit|conference|consultations|discussions|negotiations|visit)\b"
    r"|Save as (?:provided|otherwise)"
    r"|As (?:part of|regards|well as)|With (?:regard|respect|a view) to"
    r"|Within the framework of|Given|Faced with|Building on|Recogni[sz]ing|Considering|Bearing in mind|Conscious of"
    r"|Mindful of|On the (?:margins|basis|issue|issuing|question|subject|matter) of|Aware of|Having|Convinced"
    r"|Desiring|Gathered|Assembled|Encouraged by|Prompted by|Alarmed by|Meeting in"
    r"|Regarding|Concerning|Speaking|Alongside|Apart from|Beyond|Further to|Welcoming|Noting|Underlining|Determined to"
    r"|Turning to|Discussing|Reflecting on|Looking (?:ahead )?to|Amid|Acknowledging|Reaffirming|Recalling|Stressing"
    r"|Emphasi[sz]ing|Against (?:the|this) (?:back(?:drop|ground)) of)"
    r" [^;:]{2,300}?, (?=(?:the |The |both |each |all |our |its |their |we |they |he |she |I |it |officials |ministers"
    r" |officers |experts |[A-Z])(?!.{0,80}, (?:and|or) ))"
)
# "In view of the needs of each, the advice of experts and the aims of both, the ministers …": a list of grounds.
_MORE_GROUNDS = compiled(
    r"(?![^;:]{0,160}?\b(?:will|has|have|is|are|was|were|agreed|decided)\b[^;:]{0,80}? and )"
    r"(?:the|an?|all|its|their|our|each) [^,;:]{2,80}(?:, (?:the|an?|all|its|their|our|each) [^,;:]{2,80}){0,4},?"
    r" and (?:the|an?|all|its|their|our|each) [^,;:]{2,80}, (?=(?:the|both|all|we|they|he|she|it|ministers|[A-Z]))"
)


def behind_grounds(text: str, start: int, end: int, verb_start: int) -> int:
    """Where a clause goes on behind why, and in what spirit, it is said; `start` where it says neither."""
    grounds = GROUNDS.match(text, start, end)
    if grounds is None or grounds.end() > verb_start:
        return start
    more = _MORE_GROUNDS.match(text, grounds.end(), verb_start)
    return more.end() if more else grounds.end()


# "Ports should stay open, stressed the ministers": who said it stands behind what was said.
ATTRIBUTED = (
    r", (?:stressed|underlined|emphasi[sz]ed|underscored|highlighted|insisted|recalled|noted|added|declared|said"
    r"|explained|concluded) (?:(?:the|both|all|its|their) (?:[\w’-]+ ){0,4}?)?(?:[Mm]inisters?|[Ll]eaders|[Ss]ides"
    r"|[Pp]arties|[Pp]residents?|[Pp]articipants|[Dd]elegations|[Ss]ecretar(?:y|ies)|[Cc]ommissioners?|[Cc]hancellor"
    r"|[Ss]tatement|[Cc]ouncil|[Mm]inistry|[Gg]overnment|[Cc]ommission|[A-Z][\w’-]+)(?: [\w’-]+){0,6}[.”\"]{0,2}$"
)

# "…, the two ministers announced at a press conference in Oslo on Friday, as the winter drew near".
_SAID_WHERE = (
    r", (?:the |his |her |their |an? )?(?:[A-Z]?[\w’'.-]+ ){1,7}(?:said|announced|confirmed|added|explained|revealed"
    r"|declared|stated|told (?:reporters|journalists|(?:a|the) (?:joint )?(?:press|news) (?:conference|briefing)"
    r"|[A-Z]\w+))"
    r" (?:at|in|on|after|following|during|ahead of|before|late|early|this|last|\w{2,6}day)\b"
    r"(?:(?!, (?:will|shall|is|are|has|have|had|was|were|would|should|must)\b)[^;.]){0,200}[.”\"]{0,2}$"
)

# "…, the justice minister, Anna Berg, said today"
_SAID_BY_NAME = (
    r", (?:the |his |her |its )?(?:[A-Z]?[\w’'-]+ ){0,4}(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]hancellor"
    rf"|[Cc]ommissioner|[Pp]remier|[Tt]aoiseach), (?:(?:Mr|Mrs|Ms|Dr)\.? )?[{CAPITALS}][\w’'-]+"
    rf"(?: [{CAPITALS}][\w’'.-]*){{0,3}},"
    r" (?:has |had )?(?:also )?(?:said|announced|confirmed|added|declared|explained|told [\w’-]+)\b"
    r"(?: [\w’'-]+){0,8}[.”\"]{0,2}$"
)

_SAID_BEHIND = guarded(
    r",?[”\"],? (?:\w+ ){0,4}(?:said|told|added|declared|stated|says|insisted|stressed|underlined|explained)\b"
    r"|, (?:according to (?:the |a )?(?:[\w’'.-]+ ){0,6}[\w’'.-]+"
    r"|(?:the |his |her |an? )?(?:[A-Z]?[\w’'.-]+ ){0,5}(?:said|announced|confirmed|added|explained|revealed"
    r"|told (?:\w+ )?\w+)"
    rf"(?: (?:yesterday|today|on \w+|in \w+))?)[.”\"]{{0,2}}$|{_SAID_BY_NAME}|{ATTRIBUTED}|{_SAID_WHERE}"
)
_FORESEEN = compiled(r", as (?:foreseen|provided|agreed|announced|planned|promised|set out)\b")
BEHIND = (_FORESEEN, _SAID_BEHIND)
"""Who said it, and what it follows, where they end a clause: no part of its quote."""

# What hangs on behind a clause, and tells of something else.
TAIL = guarded(
    r", as (?:we|they|it|he|she) (?:has|have|had|did|do)\b|, (?:(?:which(?! (?:is|are) (?:put|estimated|set|fixed"
    r"|valued) at\b| (?:amounts? to|totals)\b)|who|whose|where|in which"
    r"|of which|(?:the )?(?:first|use|cost|aim|purpose|opening|details|first phase) of which|in the course of which"
    r"|something (?:that|which)"
    r"|both of which|all of which|half of them|many of whom)"
    r"|an? (?:[\w-]+ ){0,2}(?:demand|decision|move|step|figure|sum|proposal|idea|promise|commitment|measure|practice"
    r"|gap|loophole|point|matter|issue|request|wish|goal|gesture|concession|blow|shift|change|condition|question"
    r"|problem"
    r"|threat|trend|level|habit|method|tactic|delay|dispute|row|feat|tally|total|number|record) (?:that|which)"
    r"|ending|putting an end to|marking|fuelling|sparking|prompting|reversing|bowing to|yielding to|defying"
    r"|(?:paving|clearing|opening) the way|raising (?:hopes|fears|questions)|in (?:a|what) (?:[\w-]+ )?(?:move|step"
    r"|blow|boost"
    r"|sign|shift|bid|gesture)|after (?:months|years|weeks|days) of"
    r"|(?:since|as) (?:barely|only|just|some|most|many|few|over|about|nearly|no|it|they|these|there|he|she"
    r"|the (?:number|cost"
    r"|old|present|current|existing))"
    r"|and (?:nothing|none|no (?:more|other|further|new|decision|final)) (?:[\w’-]+ ){0,4}?(?:has|have|had|was|were"
    r"|is|are)"
    r"|(?:thereby |thus )?(?:leading to|resulting in|preventing (?:more than |over |some |about"
    r" |nearly |\d)|saving)|learning from|with the result that|with due regard|building on"
    r"|taking into account|bearing in mind|recogni[sz]ing|noting|recalling|in view of"
    r"|(?:as )?(?:demonstrated|shown|evidenced|illustrated|exemplified|reflected|witnessed|underscored) by"
    r"|in (?:the )?light of|because|despite|although|though|even (?:though|if)|while|whereas|so as not"
    r"|(?:\w+ ){1,2}(?:days|weeks|months|years) (?:after|before))\b"
    r"|,? as (?:an?|the) (?:\w+ )?(?:result|consequence|outcome) of\b"
    r"| [–—-] (?:an? |the )?(?:[\w’-]+ ){1,2}(?:that|which) (?:has|have|had|is|are|was|were)\b"
    r"|,? and (?:knows?|knew|trusts?|believes?|is confident|are confident|is convinced"
    r"|are convinced)(?: that)? (?:it|they"
    r"|we|he|she|I|the)\b"
    r"|, with (?:[\w’-]+ ){1,6}?(?:falling|rising|dropping|growing|(?:already )?(?:up|down)) (?:by|to|from|sharply"
    r"|steeply)\b"
    r"|,? under (?:an?|the) (?:\w+ )?(?:agreement|deal|arrangement|accord|treaty|memorandum) (?:that was "
    r"|which was )?(?:signed"
    r"|struck|reached|concluded|sealed)\b|, according to\b"
    r"|(?<!\band)(?<!\bor)(?<!both),? (?:after|when(?![^,;.]{0,60} (?:has|have) )|while|because|now that)"
    r" (?=(?:[\w’'.,-]+ ){1,9}?(?:held|met|was|were|had|said|took|made|became"
    r"|[a-z]{3,14}ed)\b)"
)

NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred"
    "|half a million"
)
"""Numbers in words, by which a clause says how many of them do something: parts of a pattern."""

ONE_OF_THEM = r"an? [A-Z][a-z]{2,14} (?:one|team|unit|crew|officer)s? (?:to|in|at|from|for|on) "
"""Somebody else of a state, to whom the verb before goes too: "and an Italian one to Aarhus"."""

PAYING = (
    r"(?:the )?[A-Z][\w’-]{2,20}(?: [A-Z][\w’-]{2,20}){0,2} (?:bearing|paying|providing|contributing|lending"
    r"|sending|funding"
    r"|financing|supplying|covering|giving|adding) (?:up to |about |some )?(?:[A-Z]{3} ?|[€£$])?\d"
)
"""Who pays how much of what was told before: "Norway bearing NOK 4 million of the cost"."""

FURTHER_ACTS = (
    # "…, a task that was given to the two agencies": done, of what is to be done.
    r", (?=an? (?:task|job|duty|role|mission|piece of work) (?:that|which) (?:was|were|has been|have been) [a-z]+ed\b)"
    # "…, where it announced grants worth £2 million".
    r"|, (?=where (?:it|they|he|she|we) (?:also )?(?:announced|pledged|promised|committed|signed up to)\b)"
    # "We hail this bill and expect it to be passed".
    r"|,? and (?=expects? (?:it|them|that|the|its|their|our|all|every|[A-Z]\w+)\b)"
    # "A Danish officer will be posted to Genoa, and an Italian one to Aarhus".
    rf"|,? and (?={ONE_OF_THEM})|, (?={PAYING})"
    # "The scanner had been tried and orders would be placed".
    r"|,? and (?=(?:[a-z-]{3,14} )?[a-z]{3,14}s (?:would|will|shall) be [a-z]+(?:ed|en|t)\b)"
)
"""Acts that go on from a clause behind a comma or an "and"."""

RESERVED = compiled(
    r",? (?:if|provided(?: that)?|as long as|as soon as) [^,;]{3,80}? (?:consents?|agrees?|approves?|permits?|allows?"
    r"|so (?:wish(?:es)?|decides?|requests?))[.”\"]{0,2}$"
)
"""A consent that is still to come, behind a promise that is made all the same: "…, if the Assembly consents"."""

OPENS_RELATIVE = compiled(
    r"to which (?:[\w'’-]+ ){1,8}?(?:will|shall)\b(?![^;.]{0,200}, (?:has|have|is|are|was|were) )"
)
"""What stands before it is no half of its subject: "Open a school, to which France will send teachers"."""
