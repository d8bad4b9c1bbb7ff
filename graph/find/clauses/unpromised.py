"""What is denied, what only lasts or awaits somebody, and what private people say and mean to do.

"No decision had been taken on the closure", "a friendship that will endure", "visitors will find a café": the verbs of
undertakings, by which nobody in office undertakes anything.
"""

from __future__ import annotations

from graph.patterns.guards import guarded_in_clauses
from graph.patterns.openings import compiled

_PROMISED = (
    r"(?:decisions?|agreements?|commitments?|promises?|pledges?|funding|money|funds|plans?|date|deadline|deal|consensus"
    r"|timetable|undertakings?|offers?|compromise|accord|understanding|assurances?|guarantees?|objections?|changes?"
    r"|sums?|figure|steps)"
)
_IS = r"(?:has|have|had|was|were|is|are)(?: yet| so far| been| ever| as yet){0,3}"
_GIVEN = (
    r"(?:taken|made|reached|promised|given|found|set|fixed|agreed|pledged|foreseen|planned|allocated|committed|offered"
    r"|announced|earmarked|decided|settled|proposed|envisaged|raised|struck)"
)
_WILLING = (
    r"(?:planned|intended|agreed|decided|promised|foreseen|envisaged|prepared|willing|ready|committed|expected|proposed"
    r"|resolved|pledged|determined|inclined|(?:want|wish|mean|intend|plan|aim|agree|promise) to)"
)
_WILL = r"(?:will|shall|would|may|can|[’']ll)(?: \w+ly| also| all| now| soon| still| then| even){0,2}"
_PUBLIC = (
    r"(?:[Pp]assengers|[Vv]isitors|[Cc]ustomers|[Gg]uests|[Rr]eaders|[Ss]hoppers|[Tt]ourists|[Ll]isteners|[Vv]iewers"
    r"|[Ff]ans|[Dd]iners|[Pp]ilgrims|[Hh]oliday-?makers|[Ww]alkers|[Cc]yclists|[Tt]ravellers|[Yy]ou|[Oo]ne)"
)
_TRIALS = (
    r"(?:[Cc]hallenges?|[Qq]uestions?|[Pp]roblems?|[Tt]ests?|[Ii]ssues?|[Tt]hreats?|[Cc]hoices?|[Tt]asks?"
    r"|[Dd]ifficulties|[Dd]ilemmas?|[Dd]angers?|[Rr]isks?|[Cc]rises|[Cc]risis|[Ss]torms?|[Pp]ressures?|[Hh]urdles?)"
)
_PRIVATE = (
    r"(?:couple|famil(?:y|ies)|neighbours?|husband|wife|mother|father|sister|brother|son|daughter|parents|friends?"
    r"|owners?"
    r"|charit(?:y|ies)|club|landlord|publisher|brewery|hotel|restaurant|museum|theatre|shopkeepers?|traders?"
    r"|residents?|villagers?|locals|fisherm[ae]n|farmers?|hauliers?|drivers?|passengers?|customers?|volunteers?"
    r"|campaigners?|activists?|protesters?|strikers?|trade unions?|parishioners|pensioners?|students?|pupils?"
    r"|shop owners?|hoteliers?|restaurateurs?|smugglers?|traffickers?|gangs?|critics|analysts?|economists?"
    r"|forecasters?|historians?|(?:refugees?|immigrants?|migrants?['’]?|asylum) (?:rights )?(?:council|network"
    r"|association|forum)"
    r"|amnesty international|human rights watch|save the children|red cross|caritas|oxfam)"
)
_CARRIERS = r"(?:ferry|shipping|haulage|bus|coach|train|insurance) (?:compan(?:y|ies)|operators?|firms?|lines?)"
_SPEAKS = (
    r"(?:told|said|says?|writes?|wrote|explained|explains?|added|adds?|announced|hopes?|hoped|fears?|feared|believes?"
    r"|believed|thinks?|thought|warns?|warned|claims?|claimed|complains?|complained|insists?|insisted|promises?"
    r"|expects?|expected|threatens?|threatened|worry|worries|worried|wonders?|doubts?)"
)
_OTHERS = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Ll]ocal) ){{0,2}}(?:[\w’-]+ ){{0,2}}?"
    rf"(?i:{_PRIVATE}|{_CARRIERS})(?: (?:in|from|of|on|at|near|along) (?:the )?[\w’-]+(?: [\w’-]+){{0,3}}?)?"
)
_OF_LIFE = (
    r"(?:marry|wed|divorce|retire|emigrate|move house|settle down|have children|start a (?:family|new life)|seek"
    r" re-?election|stand (?:down|again|for (?:re-?election|office|mayor|parliament))|run for (?:re-?election|office"
    r"|mayor|president|parliament)|step down|resign|sell (?:his|her|their) (?:\w+ )?(?:house|home|shop|farm|boat|car"
    r"|flat)|go on holiday|take (?:a|his|her|their) holidays?|write (?:a|his|her) (?:book|memoirs?|novel)"
    r"|leave politics"
    r"|celebrate|visit (?:his|her|their) (?:\w+ )?(?:family|parents|grandchildren|relatives|friends))"
)

# What those in office do for private people: "All of the families have been housed".
_GIVEN_TO = (
    r"(?:given|granted|offered|provided|paid|housed|moved|transferred|relocated|resettled|returned|accommodated"
    r"|compensated|trained|flown|evacuated|readmitted|repatriated|placed|sheltered|registered)"
)
_SINCE = r"(?: also| already| now| since){0,2}"

UNPROMISED = guarded_in_clauses(
    # What is denied.
    rf"\b[Nn]o (?:[\w-]+ ){{0,3}}?{_PROMISED}\b[^,;.]{{0,60}}? {_IS} (?:\w+ly )?{_GIVEN}\b"
    rf"|\b(?:[Nn]either|[Nn]one|[Nn]obody|[Nn]o one|[Nn]o (?:side|government|country|party|state|minister"
    rf"|delegation))\b"
    rf"[^,;.]{{0,40}}? (?:was|were|is|are|has|have|had)(?: yet| been| ever){{0,2}} (?:{_WILLING}|{_GIVEN})\b"
    rf"|\b(?:is|are|was|were|has|have|had|do|does|did)(?:n[’']t| not| never| hardly)(?: yet| ever| been| really"
    rf"| originally){{0,2}} {_WILLING}\b"
    r"|\b(?:[Dd]enied|[Dd]enies|[Rr]uled out|[Rr]ules out|[Rr]ejected) (?:any |that |the idea |all )"
    # What lasts or awaits somebody, whatever anybody does.
    rf"|\b(?:that|which|and|it) (?:will|shall) (?:\w+ly |also )?(?:endure|last|live on|outlast|outlive|survive"
    rf"|stand the"
    rf" test|bind us|unite us|stay with|haunt|never (?:die|fade|end))\b"
    rf"|\b{_TRIALS}\b[^.;]{{0,60}}? {_WILL} (?:face|encounter|confront|meet|have to (?:face|answer|solve|deal|live)"
    rf"|occupy|persist|grow|arise|come|not go away|be with us)\b"
    rf"|\b{_WILL} (?:face|encounter|suffer|struggle|miss|run out|fall (?:ill|short|behind)|go hungry|die|starve"
    rf"|drown)\b"
    r"(?! (?:fines?|penalt|charges|prosecution|prison|jail|up to|checks|stricter|tougher|tighter|heavier|higher|new"
    r"|immediate|the (?:same|full|maximum)|an? (?:fine|ban|levy|penalty|surcharge)|deport|remov|return))"
    # What an instrument leaves as it is.
    r"|\b[Nn]othing (?:in (?:this|the|these)|herein|contained)\b.{0,300}"
    r"|\b(?:[Tt]his|[Tt]hese|[Tt]he present|[Tt]he|[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}?(?:shall|will|does|do) not (?:be"
    r" (?:construed|interpreted|taken|read|understood|deemed|regarded|binding)|affect|prejudice|alter|derogate|limit"
    r"|constitute|impair)\b.{0,300}"
    r"|\b[Tt]here (?:will|can|shall|must) be no (?:return|going|way back|let-?up|excuse|doubt|winners?|more|place for"
    r"|hiding"
    r"|turning)\b"
    rf"|\b{_WILL} be the (?:first|second|third|fourth|fifth|last|only|\w{{2,10}}est)\b"
    r"|\b[Tt]alks,? (?:which|that)? ?(?:are|is) (?:now )?(?:due |set |expected )?to (?:resume|continue|go on"
    r"|begin again)\b"
    r"|^(?:Most|Many|Some|Half|Several|A few|None|One|Two|All|Both)(?: in \w+)? of (?:those|them|these|the (?:people"
    r"|men|women"
    r"|migrants|passengers|survivors|families|children))(?: \w+ed)?(?: [\w’-]+){0,4} (?:had|have|has|were|are)\b"
    rf"(?!(?:(?:(?<=ha[ds])|(?<=have)){_SINCE} been|(?<=are)|(?<=were)){_SINCE} {_GIVEN_TO}\b)"
    r"|(?<!nder )(?<!\b[Ii]n )(?<!\bto )(?<!\b[Oo]f )\b[Tt]his (?:(?:web ?)?page|web ?site|publication|content"
    r"|article|email|newsletter|archive)\b.{0,200}"
    r"|\b[Yy]our (?:e-?mail|comments?|data|personal|privacy)\b.{0,200}"
    r"|\b(?:had|has|have|was|were|been)(?: \w+){0,2} (?:received|greeted|welcomed) (?:by|at|in)\b"
    r"|\blaid (?:flowers|a wreath|wreaths)\b"
    # What was always so, what is only praised, and what is everybody's wish.
    r"|\b(?:[Mm]uch|[Aa] (?:lot|great deal)|[Ll]ittle|[Ee]nough|[Vv]olumes|[Tt]oo much) (?:has|have|had) (?:already "
    r"|also )?"
    r"been (?:said|written|made|done|heard|spoken|achieved)\b"
    r"|\b(?:praised?s?|thanked|saluted?s?|hailed|applauded|commended|paid tribute to|honoured"
    r"|remembered)\b[^;.]{0,120}?,"
    r" who .{0,200}"
    r"|\b(?:[Ii]t is|is) in (?:our|the|their|everyone’s|everybody’s|its|both) (?:\w+ ){0,2}interests? (?:that|to"
    r"|of)\b.{0,200}"
    r"|\b(?:[Aa]sks?|[Aa]sked) (?:the \w+ )?(?:what|how many|whether|why|when|who)\b.{0,120}? (?:has|have|had|was|were)"
    r" (?:been )?(?:made|given|taken)\b"
    # Courses of nature and of markets, of journeys and of life; who sits, rules and receives.
    r"|\b(?:[Pp]ressures?|[Ff]lows?|[Tt]hreats?|[Rr]isks?"
    r"|[Mm]igration)\b[^,;.]{0,60}? will (?:\w+ )?(?:continue to |keep )?"
    r"(?:rise|rising|grow|growing|increase|increasing|persist|intensify|mount|worsen)(?=$|[.,;]| (?:in|at|by|over|as|if"
    r"|and|this|next|until|on|along|across|again|further|still)\b)"
    r"|\b(?:[Pp]rices?|[Cc]osts?|[Nn]umbers?(?! of (?:seats|caseworkers|judges|inspectors"
    r"|interpreters|trains|ferries|sailings|teams|lanes|flights|officers|places|posts|staff|patrols|beds|cameras"
    r"|guards|checks|boats|vessels|visas))|[Tt]ides?|[Dd]emand|[Ww]ages|[Ii]nflation|[Tt]raffic|[Aa]rrivals"
    r"|[Rr]ents)\b"
    rf"[^,;.]{{0,40}}? (?:(?:is|are) to|{_WILL}) (?:rise|fall|go (?:up|down)|grow|drop|increase again|keep|double"
    rf"|soar)\b"
    rf"|\b(?:[Ff]err(?:y|ies)|[Tt]rains?|[Bb]us(?:es)?|[Ff]lights?|[Ss]ervices"
    rf"|[Ss]ailings)\b[^,;.]{{0,40}}? {_WILL} (?:run|sail"
    r"|operate|depart|leave|fly) (?:as (?:normal|usual|planned|scheduled)|normally|on time|to (?:the )?timetable"
    r"|every|again)\b"
    rf"|\b{_WILL} (?:turn|be) (?:\d{{2}}|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?=$|[.,;]| (?:in|next|on"
    rf"|this)\b)"
    rf"|\b(?:[Cc]hildren|[Gg]randchildren|[Gg]enerations?|[Hh]istorians?"
    rf"|[Hh]istory)\b[^,;.]{{0,30}}? {_WILL} (?:inherit|thank|judge"
    r"|remember|ask|forgive|look back|wonder)\b"
    rf"|\b(?:[Tt]ribunal|[Cc]ourt|[Jj]ury|[Jj]udges?|[Ii]nquest|[Cc]oroner)\b[^,;.]{{0,30}}? (?:{_WILL}|is (?:due"
    rf"|expected|set) to)"
    r" (?:rule|decide|hear|hand down|deliver|sit|give|reach|consider|pronounce)\b"
    rf"|\b{_WILL} (?:be (?:received|greeted|welcomed|accompanied|joined|met) by|take the (?:minutes|chair)|chair the"
    r" (?:meeting|session|talks)|hold the (?:chair|presidency)|act as (?:chair|rapporteur))\b"
    r"|^For (?:many )?(?:centuries|generations|hundreds of years|a thousand years|time immemorial|as long as)\b.{0,300}"
    # Private people, what they are to find, and how they live.
    rf"|\b{_PUBLIC}\b[^,;.]{{0,40}}? {_WILL} (?:be able to )?(?:see|find|enjoy|hear|discover|notice|experience|taste"
    rf"|feel|meet|wander|stroll|buy|wait|queue|look forward|recogni[sz]e|remember|spend|admire|watch|sample|relax)\b"
    rf"|\b(?:plans?|planning|intends?|intend|hopes?|hoped|planned|decided|promised|agreed|vowed|wants?|wanted|due|set"
    rf"|going|will|would) (?:to )?{_OF_LIFE}\b"
    rf"|^.{{2,300}}?,[”\"]? (?:(?:the|an?|his|her|their|one|some) )?(?:[\w’-]+ ){{0,2}}?{_PRIVATE} {_SPEAKS}\b"
    r".{0,80}$"
    rf"|^(?:(?:[Bb]ut|[Aa]nd|[Mm]eanwhile),? )?{_OTHERS} {_SPEAKS}\b.{{0,300}}"
)
"""Verbs, with what stands beside them, of which nothing is promised."""

OTHERS_SPEAK = compiled(rf"(?:(?:[Bb]ut|[Aa]nd|[Mm]eanwhile),? )?{_OTHERS} {_SPEAKS}\b")
"""How a sentence begins in which private people say what they fear and mean to do."""
