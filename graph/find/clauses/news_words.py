"""What news and debates tell beside acts: crimes and incidents, what an agreement met with, and what others want.

"Many of these crimes are planned abroad", "the deal was hailed by the port", "the opposition said it would scrap it":
verbs of acts, with subjects that are none of those who govern, or things that nobody in office did.
"""

from __future__ import annotations

from graph.patterns.guards import guarded_in_clauses

_BEEN = r"(?:is|are|was|were|has been|have been|had been)(?: \w+ly| also| widely| being){0,2}"
_INSTRUMENT = r"\b(?:[Dd]eal|[Aa]greement|[Pp]act|[Tt]reaty|[Aa]ccord|[Dd]eclaration|[Aa]nnouncement)"
_HELD_OFFICE = (
    r"(?:(?:[\w’-]+ ){0,2}?(?:[Mm]inisters?|[Ss]ecretar(?:y|ies)|[Pp]residents?|[Cc]hancellors?|[Hh]eads?"
    r"|[Cc]hiefs?|[Ll]eaders?|[Cc]ommissioners?|[Aa]mbassadors?|[Jj]udges?|[Oo]fficials?|[Oo]fficers?|[Dd]irectors?"
    r"|[Aa]dvis[eo]rs?|[Mm]ayors?|MPs?|[Dd]iplomats?|[Pp]rosecutors?|[Gg]overnors?|[Gg]enerals?|[Aa]dmirals?"
    r"|[Cc]hair(?:man|woman)?|[Ss]oldiers?|[Aa]gents?|[Ii]nspectors?|[Pp]rime)\b)"
)
_FORMER = rf"[Ff]ormer (?={_HELD_OFFICE}|[A-Z])[\w’-]+(?: [\w’-]+)?"
# Who speaks beside those in office; a capital opens a sentence.
_OTHERS = (
    r"(?:[Cc]ritics|[Cc]ampaigners?|[Aa]ctivists?|[Cc]harit(?:y|ies)|[Tt]rade unions?|NGOs?|[Ll]awyers?|[Oo]pposition"
    rf"|[Ss]hadow [\w’-]+(?: [\w’-]+)?|[Bb]ackbenchers?|[Rr]ebels?|{_FORMER}|[Aa]nalysts?"
    r"|[Oo]bservers"
    r"|[Rr]efugee (?:groups?|council|organi[sz]ations?)|[Aa]id (?:groups?|agencies|workers)|[Hh]uman rights groups?"
    r"|[Tt]hink[- ]tanks?|[Ll]iberal Democrats?|Lib Dems?|SNP|Amnesty(?: International)?|Human Rights Watch|Tory MPs"
    r"|Labour MPs|MPs|[Pp]eers|[Ss]mugglers?|[Tt]raffickers?|[Gg]angs?|[Cc]riminals?|[Ff]erry (?:companies|operators?)"
    r"|[Pp]rotesters?|[Ss]trikers?|[Dd]emonstrators?|[Rr]esidents|[Hh]auliers|[Ll]orry drivers|[Tt]ruckers"
    r"|[Ff]ishermen|[Ff]armers)"
)
_SAY = (
    r"(?:said|says?|called?|calls|urged?|urges|demand(?:s|ed)?|warn(?:s|ed)?|accused?|accuses|insist(?:s|ed)?|argued?"
    r"|argues|vow(?:s|ed)?|promised?|pledged?|asked?|want(?:s|ed)?|plan(?:s|ned)?|threaten(?:s|ed)?|claim(?:s|ed)?"
    r"|fear(?:s|ed)?|told|are|is|were|was|have|has|had|will|would|used?|uses|load|exploit|sent|moved?)"
)
# "Hauliers are reminded to lock their doors", "residents will be given cards": what is asked of others, or done to
# them or for them, is asked and done by those in office.
_ASKED = (
    r"(?:(?:will|shall|would|must|should|can|may|is to|are to|has to|have to)(?: not| also| now| then| \w+ly){0,2} be"
    r"(?: \w+ly| also){0,1} (?:\w{2,16}(?:ed|en)|told|put|set|sent|paid|taught|brought|lent|met|held|left|kept|built"
    r"|found|shown|withdrawn)\b(?! (?:to|in) (?:court|prison|jail))|(?:is|are|was|were|has been|have been)(?: also"
    r"| now| already| \w+ly){0,2} (?:given|granted|offered|provided|issued|paid|housed|moved|transferred|relocated"
    r"|resettled|returned|accommodated|compensated|reimbursed|trained|equipped|exempted|allowed|permitted|brought|flown"
    r"|evacuated)\b|(?:is|are|was|were|will be|have been)(?: \w+ly| also| again| now){0,2} (?:asked|invited|urged"
    r"|encouraged"
    r"|requested"
    r"|reminded|called (?:up)?on|expected|required|obliged|advised|exhorted)\b)"
)

OUTSIDE_OF_OFFICE = guarded_in_clauses(
    r"\b(?:[Cc]rimes?|[Aa]ttacks?|[Mm]urders?|[Kk]illings|[Oo]ffences|[Bb]ombings?|[Pp]lots?|[Jj]ourneys|[Cc]rossings"
    rf"|[Pp]rotests?|[Ss]trikes?|[Ii]ncidents?)\b[^,;.]{{0,40}}? {_BEEN} (?:planned|committed|carried out|organi[sz]ed"
    r"|staged|prepared|directed|plotted)\b"
    # What an agreement or an announcement met with.
    rf"|{_INSTRUMENT}s?(?:,[^,;]{{2,80}},)? {_BEEN} (?<!being )(?:announced|unveiled|hailed|claimed|critici[sz]ed"
    r"|condemned|ratified|negotiated|seen|described|denounced|attacked|dismissed|greeted|presented as|sealed)\b"
    rf"|\b{_BEEN} (?:critici[sz]ed|accused|blamed|praised|condemned|championed|overwhelmed|hailed|denounced)\b"
    # What goes its own way, whoever is in office.
    r"|\b(?:[Tt]alks|[Nn]egotiations|[Mm]eeting|[Ss]ummit|[Vv]isit|[Cc]onference|[Ee]lections?|[Tt]rial|[Ss]torm"
    r"|[Hh]urricane|[Cc]yclone|[Tt]emperatures?|[Pp]rices?|[Ii]nflation|[Ee]conomy|[Pp]opulation|[Nn]umbers?|[Dd]emand"
    r"|[Gg]rowth|[Tt]ourists?|[Ff]ilm|[Mm]atch|[Tt]ournament)(?: (?:in|of|on|for|between|with) [^,;.]{2,40}?)? (?:is"
    r"|are)(?: also| now| still)? (?:set|due|expected|likely|scheduled|bound) to (?:last|begin|start|end|run|resume"
    r"|continue|reach|hit|rise|fall|grow|increase|drop|decline|arrive|take place|close|open|conclude|double|shrink"
    r"|exceed)\b"
    r"|\b(?:[Cc]ourses?|[Tt]alks|[Vv]isit|[Ss]essions?|[Cc]eremony|[Ee]vent|[Ee]xhibition|[Hh]earing|[Tt]rial|[Ss]ummit"
    r"|[Mm]eeting) will (?:each |only )?last\b"
    r"|\b(?:has|have) (?:now |already )?entered (?:its|their|his|her|the|an?) (?:\w+ ){1,2}(?:day|week|month|year|round"
    r"|phase|season|term)\b"
    r"|\b(?:He|She|They|It|[Ee]nem(?:y|ies)|[Aa]ggressor|[Tt]errorists?|[Ss]mugglers) (?:will|must)"
    r" (?:fail|lose|not (?:win|succeed|prevail))\b"
    # What firms do of their own.
    r"|^(?:But |However, )?(?:The|A|An) (?:[\w-]+ ){0,2}(?:company|firm|airline|carrier|retailer|manufacturer|carmaker"
    r"|supermarket|brewer|bank) (?:said|says|has said|announced|warned|added|expects|plans)\b"
    # Who was told what, and what somebody does not mean to do.
    r"|\b(?:was|were|has been|have been)(?: \w+ly| also| then){0,2} (?:updated|briefed|informed|apprised)"
    r"(?= (?:on|about|of|by|that|regarding)\b)"
    r"|\bno (?:\w+ )?(?:plans?|intention|wish|desire) to\b"
    r"|\bagree[sd]? (?:that )?(?:more|(?:further|tougher|greater|stronger|urgent|swift|decisive|joint|more) (?:action"
    r"|efforts?|measures|steps|cooperation)) (?:\w+ )?(?:needs?|needed|has|had|have|must|should|is|are|was|were)"
    r" (?:to be done|be done|to be taken|be taken|needed|required|necessary)\b"
    # What something is to bring about of itself.
    r"|^(?:This|These|That|Those|Such|It|(?:The|Our)(?: [a-z]{2,12}){0,2}"
    r" (?:changes?|measures?|moves?|reforms?|work|plans?|deal|approach"
    r"|steps?|powers|law|laws))(?: [\w’'-]+){0,7}? (?:will|would|should|is expected to|are expected to|is set to)"
    r"(?: also| further| in turn| \w+ly){0,2} (?:help (?:to )?(?:\w+ly )?(?:reduce|cut|lower|prevent|stop|save|protect"
    r"|ensure|keep|make|deter|tackle|bring|break|address|combat|fight|improve|speed)\b|make (?:it|our|the|us|them|life"
    r"|things|sure)(?: [\w’'-]+){0,4}? (?:harder|easier|safer|stronger|fairer|more difficult|clearer|possible|tougher"
    r"|more secure)\b|mark an?|be felt|come as an?|benefit|have an? (?:\w+ )?(?:effect|impact))"
    r"|\b(?:is|are) expected to (?:also )?(?:cut|reduce|save|lower|lead to|help|result in|benefit)\b"
    # Who else speaks or acts.
    rf"|^(?:(?:But|However|Meanwhile|And|Yet|Some|Many|Most|Several|The|A|An),? ){{0,2}}(?:spokes\w+ for (?:the )?)?"
    rf"(?:[A-Z][\w’-]+ |[a-z]{{3,12}} ){{0,2}}{_OTHERS}(?: (?:[A-Z][\w’-]+|on \w+day|today|yesterday|also|now|later"
    rf"|already|have|has|had|had been|in \w+)){{0,4}} (?!{_ASKED}){_SAY}\b.{{0,300}}"
    # Crimes and accidents as they are reported.
    r"|\b(?:man|woman|men|women|people|suspects?|drivers?|teenagers?|boy|girl|ringleader|nationals)\b[^,;.]{0,40}"
    r" (?:has|have|was|were) (?:since |also )?(?:been )?(?:charged|arrested|jailed|sentenced|convicted|remanded|bailed"
    r"|questioned|detained|acquitted)\b"
    r"|\b(?:tunnel|ports?|roads?|motorway|terminal|railway|tracks?|station|bridge|airport|services?"
    r"|lines?)\b[^,;.]{0,30}"
    r" (?:was|were|has been|have been) (?:\w+ly )?(?:closed|blocked|shut|evacuated|disrupted|suspended|cancelled|halted"
    r"|damaged)\b(?= (?:for|after|by|because|when|due|overnight|following|as)\b)"
    r"|\b(?:is|are|was|were) (?:still |again |now )?(?:operating|running) (?:as normal|normal|near|normally|on time"
    r"|with delays|again|a (?:reduced|normal|full))"
    r"|\b(?:appealing|appealed|appeals?) for (?:witnesses|information|calm)\b"
    r"|\b(?:strike|industrial action|protests?|blockade|fighting|violence)(?: action)? (?:has|have|had|is|are|was|were)"
    r" (?:paused|ended|begun|started|continued|continuing|stopped|been (?:suspended|called off))\b"
    # Whom somebody saw or is to see, and what was signed: a meeting, an agreement.
    r"|\bcalled (?:up)?on (?!.{0,300}\b(?:to|for|that)\b)"
    r"|\b(?:will|shall|would|to) (?:also |then |later )?(?:hold (?:\w+ )?talks|meet (?:again|anew|once more|next))\b"
    r"|\b(?:next|further|new) (?:round of )?(?:talks|consultations) (?:will|are to|shall)"
    r" (?:be held|take place|follow)\b"
    r"|\bagree[sd]? to (?:see|meet)(?: with)? (?:one another|each other|again)\b"
    r"|\bput (?:their|his|her|our) (?:names?|signatures?) to\b"
    r"|\badopt(?:ed|s)? the following (?:joint )?(?:declaration|statement|communiqué|conclusions)\b"
    # Decisions and ties that are only greeted.
    r"|\bwelcom(?:e|ed|es) the (?:decision|news|step|announcement|statement|move)(?=$|[.,;!”\"])"
    r"|\bcommitted to (?:the|an?) (?:\w+ ){0,2}(?:relationship|friendship|partnership|alliance)\b"
    r"|\b[Ll]et me (?:tell|say|be|start|begin|turn|give|remind|explain|conclude|finish|thank)\b"
    # What parliaments and courts are to do, and what a minister owes them.
    r"|\b(?:trial|[Cc]ourt|inquest|debate|hearing|by-election|election|judges?|appeal|verdict)\b[^,;.]{0,40} (?:will"
    r"|is due to"
    r"|is to|is expected to) (?:be (?:held|heard|given)|begin|start|take place|resume|rule|hear|decide|follow|give)\b"
    r"|\b(?:[Oo]ffer|[Pp]roposal|[Rr]equest|[Aa]nnouncement|[Ss]tatement|[Rr]emarks?|[Cc]omments?|[Aa]ppeal)s? (?:was"
    r"|were"
    r"|has been) (?:made|repeated|renewed)\b(?= (?:by|at|in|on|during|after)\b|$|[.,;])"
    r"|\bI (?:will|shall|would|am going to)(?: also| of course| gladly| happily| certainly){0,2} (?:write to|give way"
    r"|keep (?:the House|him|her|hon|my hon)|come back to(?! (?:this|the) (?:House|Council|Parliament"
    r"|Assembly) with\b)|get back to|respond to|answer|reflect on|take (?:that|this)"
    r" (?:away|back|up)|look at (?:that|this) |pass (?:that|this|his|her) |convey )"
    # What would have been.
    r"|\bwould(?: \w+)? have (?!to\b|the (?:right|power|task))\w+"
    r"|\bI (?:will|shall|would like to|want to|am going to)(?: now| first| also| briefly){0,2} (?:address|turn to"
    r"|come to|deal with|take (?:each|these|those)|begin|start|focus on|set out|outline|explain)\b"
    r"|\b(?:keep|kept|keeping) (?:the|this) (?:House|Chamber|Committee) (?:\w+ )?(?:updated|informed|abreast)\b"
    r"|\bupdat(?:e|ed|ing) (?:the|this) (?:House|Chamber|Committee) (?:on|about)\b.{0,300}"
    r"|^(?:[\w’'-]+ ){1,4}(?:came|comes|follows|followed) (?:just |only |\w+ )?(?:days?|hours|weeks|months|a day|a week"
    r"|an hour) (?:after|before)\b.{0,300}"
    r"|^No (?:\w+ ){0,2}(?:details?|figures?|date|timetable|evidence|explanation)\b.{0,300}"
    r"|\b(?:is|are|was|were)(?: \w+ly| already| now)? (?:delivering|bearing|showing|producing|yielding|having)"
    r" (?:\w+ )?(?:results|fruit|success|progress|an (?:effect|impact))\b"
    # Words of resolve that name no act.
    r"|\b(?:must |should |need to )?(?:also |all )?(?:learn|draw) (?:the|a|this|that|its|our|these) (?:\w+ )?lessons?\b"
    r"|\b(?:to )?do the (?:hard (?:graft|work|yards)|job)\b"
    r"|\b(?:that )?it (?:must|should) be (?:the )?[\w’-]+ (?:deciding|who decides?|that decides?)\b"
    r"|\b(?:to |not )?(?:stop at nothing|leave no stone unturned|do (?:everything|whatever|all) (?:(?:that )?(?:is )?in"
    r" (?:my|our|its|their) power|it takes|we can|I can|they can|possible|necessary)(?! to"
    r" (?:have|get|see|finish|complete)\b)|spare no effort|go further and faster|not hesitate)\b"
    r"|\b(?:[Pp]eople|[Pp]ublic|[Ff]amilies|[Vv]oters) (?:rightly |quite rightly )?(?:wants?|expects?|deserves?)\b"
    r"|\b(?:first|primary) (?:duty|responsibility|job) (?:of .{1,60}? )?is to\b"
    r"|\b(?:should|must|will) (?:never|not) (?:be allowed to )?(?:happen|be repeated|be forgotten)\b"
    r"|\bshould (?:serve as|come as|be seen as|be proud|be clear|know|understand)\b"
    r"|\b(?:[Tt]his|[Tt]hat|[Ii]t) (?:has to|needs to|must|cannot|can't|can’t) (?:stop|end|change|continue|go on)\b"
    r"|\b(?:must|has to|have to|need to|should) be (?:stopped|saved|brought to justice|held to account|smashed)"
    r"(?=$|[.,;!”\"]| and\b)"
    r"|\b(?:must|should|ought to|needs? to|has to|have to) (?:all |also |now )?do (?:far |much |even )?more"
    r"(?=$|[.,;:!”\"])"
    r"|\b(?:has|have|had|need|needs|ought) to (?:act|work together)(?=$|[.,;!”\"]| (?:now|fast|quickly|together)\b)"
)
"""Verbs, with what stands before and behind them, of which nothing is undertaken by anybody in office."""
