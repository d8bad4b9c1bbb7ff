"""Turns of phrase that tell of a meeting without the plain verbs: "came face to face", "had him to dinner", "saw".

Each is a phrase of its own in a table; `graph/find/talks/meeting_cues.py` says which of them mean people in office.
"""

from __future__ import annotations

from graph.find.talks.meeting_words import EVENT, NOUN, OBJECT
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled

_MEAL = r"(?:dinner|lunch|breakfast|supper|tea|coffee|talks)"
_HERE = r"(?:in|at|on|for|here|today|yesterday|with|together|again|this|under)\b"
_WHOM = r"(?:[A-Z][\w’'-]{1,20}|the|an?|his|her|their|Mr|Mrs|Ms|of|for|and|[a-z]{4,12}|M\.|,)"

# What those who met did; whoever is told in the sentence are they.
_MET = (
    r"sat (?:across|opposite|round|around|face to face|side by side)\b",
    r"(?:came|come|stood|sat) face[ -]to[ -]face\b",
    r"put their heads together",
    r"huddled\b",
    r"compared notes\b(?= (?:with|in|at|on|over|today|yesterday)\b)",
    r"exchanged (?:views|ideas|notes)(?= (?:with|in|at|here|today|yesterday)\b)",
    rf"shared (?:a|the) (?:[a-z]{{3,9}} ){{0,2}}(?:table|{_MEAL})",
    r"(?:spent|disappeared|vanished|talked|spoke|sat|stayed|remained|conferred)\b[^.;]{0,50}? behind closed doors",
    rf"(?:withdrew|retired|retreated|adjourned) (?:for|to) (?:[a-z]{{1,9}} ){{0,3}}{_MEAL}",
    r"(?:dined|lunched|breakfasted|supped) (?=with\b)",
    r"(?:welcome|hospitality|reception) (?:which |that )?(?:you|he|she|they) (?:gave|extended|offered"
    r"|showed)(?: to)? (?:me|us)\b",
    rf"(?:had|invited|asked) (?:{_WHOM} ){{1,6}}?(?:to|over for|round for|for) (?:a )?(?:working )?{_MEAL}\b",
    r"(?:made|seized|took|used) (?:[a-z]{2,9} ){1,3}of (?:the|his|her|their|a) (?:visit|presence|stop|stopover|trip)\b",
    r"(?:bumped|ran) into\b(?= (?:[A-Z]|h(?:is|er)\b))",
    r"held court\b",
    r"(?:talked|spoke|conferred|sat) for (?:[a-z]{1,8} ){1,5}?(?:hours?|minutes)\b",
    r"(?:sent|dispatched|brought) (?:its|their|his|her|several|all) (?:[a-z]{2,12} ){0,3}(?:ministers?"
    r"|delegations?) to(?= (?:the )?[A-Z])",
    r"(?:went|worked|sat|talked|leafed) (?:through|over) [^.;,]{2,60} together\b",
    r"(?:were|was) (?:at|around|round) (?:the|one|a) (?:same )?table\b",
    r"(?:was|were) (?:the )?guests? (?:at|in)(?= (?:the |his |her )?[A-Za-z])",
    r"met up\b(?= (?:with|in|at|on|again|today|yesterday)\b)",
    r"held (?:his|her|their) (?:[a-z]{2,9} ){0,2}(?:counterpart|colleague|guest)s? back\b",
    r"had (?:a word|words|a few words|time) with\b",
    r"(?:flew|came|travelled|drove) in (?:from [A-Z]\w+ )?to (?:see|meet)\b",
    r"(?:stopped|called|halted) (?:off|over) (?:in|at)(?= (?:the )?[A-Z])",
    r"sat(?= (?:in|at) [A-Z][^.;,]{1,40}\b(?:today|yesterday|on|last|this)\b)",
    r"took (?:his|her|their) (?:seats?|places?) (?:at|beside|opposite|around)\b",
)
# What one did who met another: the other stands right behind.
_SAW = (
    r"saw(?= (?:also |again )?(?:[A-Z]|h(?:is|er) (?:[A-Z]|\w+ (?:counterpart|colleague))|the [A-Z]))",
    r"(?:calling|called) on(?= (?:the |h(?:is|er) )?[A-Za-z])(?![^.;]{2,110}? to (?!discuss|talk"
    r"|take leave|thank)[a-z])",
    r"(?:paid|made) (?:an? )?(?:[a-z]{4,9} )?calls? (?:on|to)(?= (?:the |h(?:is|er) )?[A-Z])",
    r"(?:called|looked|dropped) in on(?= (?:the |h(?:is|er) )?[A-Z])",
    r"(?:showed|took|guided|walked|escorted|conducted)(?= (?:the |h(?:is|er) )?[^.;,]{2,60}? (?:round|around|over)\b)",
    r"(?:accompanied|escorted)(?= (?:the |h(?:is|er) )?(?:[A-Z]\w+ )?(?:visitor|guest|counterpart|colleague|host)\b)",
    r"(?:lunched|dined|breakfasted|conferred) with",
    r"(?:met|greeted)(?= (?:there |here )?by (?!video|tele|phone|secure|way|link)[a-zA-Z])",
)
# "spoke today to reporters", "at a school": to an audience, and not to one another.
_TO_OTHERS = (
    r"(?:to (?:(?:the|his|her|their|its|an?) |[A-Z]\w{0,30}|(?:\w{1,20} ){0,2}(?:reporters|journalists|media|members"
    r"|students|pupils|officers|staff|crews|residents|voters|audiences?)\b)"
    r"|at (?:an? (?!meeting|dinner|lunch|breakfast)|the (?:opening|launch|ceremony|funeral|unveiling)\b))"
)
PAST = guarded(
    rf"\b(?:(?P<turn>{'|'.join(_MET)})"
    rf"|(?P<saw>{'|'.join(_SAW)})"
    r"|(?P<opening>(?:Gathering|Convening|Reconvening|Assembling|Assembled|Gathered|Conferring|Dining|Lunching"
    rf"|Coming together|Sitting down|Brought together)(?= {_HERE}[^.;]{{0,90}},)"
    r"|(?:Hosting|Receiving|Welcoming|Greeting)(?= (?:his|her|the|[A-Z])[^.;]{0,90},))"
    r"|(?P<report>(?:report(?:s|ed|ing)? (?:back )?(?:to you )?(?:on|about)|an account of|back from|returned from)"
    r" (?:my|our|h(?:is|er)|an?|the) (?:[a-z]{4,9} )?(?:visit|trip|talks) (?:to|in)(?= (?:the )?[A-Z]))"
    r"|(?P<call>Speaking (?:by|on|over|via) (?:the )?(?:(?:tele)?phone|video)\b(?=[^.;]{0,90},))"
    r"|(?P<conversed>(?:spoke|talked|conferred) (?:again |together |directly |briefly |at length )?"
    r"(?:earlier (?:today|this week)|today|yesterday|this (?:morning|afternoon|evening|week)|last (?:night|week)"
    rf"|on \w{{3,6}}day|\w{{3,6}}day)\b(?! (?:{_TO_OTHERS}|with|by|via|over"
    r"|in (?:the )?(?:[Pp]arliament|House|Commons|Bundestag|Dáil))\b))"
    r"|(?P<said>(?:we|I|they|ministers|the (?:two|three|four)(?: ministers)?) (?:last )?(?:spoke|talked)"
    rf"(?= (?:in|at|on) (?:the )?(?:[A-Z]|\d))(?! (?:on \w{{3,6}}day,? )?{_TO_OTHERS}))"
    rf"|(?P<over>(?:{EVENT}|[Tt]he Council) (?:has|have) (?:just |now )(?:concluded|ended|finished|closed"
    rf"|come to an end))"
    r"|(?P<took_in>(?:received|welcomed|hosted|greeted|entertained)(?= (?:us|me|him|her|them|both)\b))"
    r"|(?P<welcomed>(?:was|were) (?:also |then |warmly )?(?:welcomed|received|greeted|hosted|entertained)"
    r"(?= (?:here|to|in|at|on|today|yesterday|this)\b)))"
)
"""What tells of a meeting that was."""

_WHO_MEETS = (
    r"(?:they|he|she|we|I|[Ll]eaders|[Mm]inisters|(?:the|both|our|their) (?:[a-z]{2,9} ){0,2}(?:ministers|leaders|two"
    r"|three|four|sides|governments|colleagues|heads of (?:state|government)(?: (?:and|or) (?:state|government))?)"
    r"(?: of (?:the )?[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,3})?|[A-Z][\w’'-]{1,20})"
)
FUTURE = guarded(
    rf"\b(?:when|where|once|if and when) {_WHO_MEETS} (?:next |again |both |all )?"
    r"(?:(?P<meet>meets?|gathers?|assembles?|convenes?|reconvenes?|comes? together|sits? down|sees? (?:each other"
    r"|one another)|hosts?|receives?|welcomes?|attends?)"
    r"|(?P<journey>visits?|(?:travels?|go(?:es)?|flies|fly|comes?|returns?) to))\b"
    r"|\bfor (?:the|both|all|our|their) (?:[a-z]{3,10} ){0,2}(?:ministers|leaders|two|three"
    r"|sides) to (?P<for_them>meet|gather"
    r"|convene|reconvene|assemble|come together|get together|sit down|talk)\b"
    r"|\binvitation (?:for|to) (?:the |h(?:is|er) )?(?:[A-Z][\w’'-]{1,20} ){1,6}(?:to (?:come to|visit|travel to)|to)\b"
    r"|\b(?:initiative|intention|decision|proposal|invitation|plans?|offer|readiness|wish)\b(?: (?:of"
    r"|by) [^.;,]{2,70}?)?"
    rf" to (?P<convenes>(?:hold|convene|host|organi[sz]e|call) {OBJECT})"
    r"|\bwill be (?:put|presented|submitted|laid) (?:to|before) (?P<put>(?:their |the |all |other |EU ){0,2}"
    r"(?:[a-z]{3,10} )?(?:colleagues|ministers|leaders|counterparts)\b)"
    rf"|\b(?P<when>{EVENT}(?: of [^.;:,]{{1,50}}?)? (?:will|is to|are to) be(?= (?:on|in|at) (?:\d|[A-Z])))"
    rf"|\b(?P<off>{EVENT}(?: (?:of|between|with|on|in|at|to|by|for|which|that) [^.;:]{{1,150}}?)?,? (?:which |that )?"
    r"(?:(?:has|have|had) (?:had to be|to be|been)|(?:was|were|is|are) (?:to be )?|(?:will|would) (?:not )?(?:be )?)? ?"
    r"(?:now |also |then |abruptly |therefore )?"
    r"(?:postponed(?! (?:until|till|to|for|by)\b)|called off|cancelled|canceled|scrapped|abandoned"
    r"|fell through|(?:could|did|will|would|can) not"
    r" (?:take place|be held|go ahead)|put off indefinitely)\b)"
)
"""What tells of a meeting to come, or of one called off."""

FOUNDED = compiled(
    r"\b(?:[Ww]orking (?:part(?:y|ies)|groups?)|[Tt]ask forces?|[Cc]ommittees?|[Cc]ommissions?|[Pp]anels?|[Bb]oards?"
    r"|[Tt]eams?"
    r"|[Gg]roups? of (?:experts|officials))\b[^.;:,]{0,40}$"
)
"""A body that is set up, behind which "convened" tells of no meeting of those in office."""

PRESENT = guarded(
    r"\b(?P<visit>(?:(?<=\bI )(?:travel|fly|go|head|return)(?: on| back)? to|(?:flies|travels|heads|goes|returns"
    r"|journeys|moves) (?:on |back )?to"
    r"|(?:leaves|departs|sets (?:off|out)|heads) for)(?= [A-Z][^.;]{2,70}\b(?:to (?:meet|see"
    r"|attend|join|sign|talk)|for (?:an? |the )?(?:[a-z]{3,9} )?(?:talks|meeting|summit|discussions|conference|council"
    r"|dinner|lunch))\b)"
    rf"|(?P<attends>(?:(?:participates|takes part) in|attends|chairs|co-chairs|hosts|opens|addresses|leads) {OBJECT})"
    rf"|(?P<takes>{EVENT}(?: (?:of|between|with|on) [^.;:]{{1,90}}?)?,? (?:which )?(?:takes|is taking) place\b))"
)
"""The same in the present tense."""

BETWEEN = guarded(
    rf"\b(?P<between>{NOUN})(?=(?: [^.;:,]{{1,60}})? (?:between|among|bringing together|that brought together) )"
)
"""An event by its noun and by those between whom it was."""

IF = compiled(r"\b(?:[Ii]f|[Ww]ere|[Uu]nless|[Ss]hould|whether) (?:[\w’'-]{1,20} ){1,4}$")
"""Before a verb: nothing is planned yet."""

NO_JOURNEY = compiled(
    r" (?:power|office|light|terms|grief|life|rest|nothing|pass|blows|court|work|war|sea|prison|jail|school|bed|ground"
    r"|mind|fruition|an? (?:end|close|halt|head|agreement|decision|conclusion|standstill|understanding|view)"
    r"|(?:the|that|this|similar|different|such|no) (?:[a-z]{3,9} )?(?:conclusions?|attention|fore|rescue|aid|view|table"
    r"|polls|country|surface|same|heart|front|agreement|understanding|boil|trouble|lengths?))\b"
)
"""Behind "came to", "went to": nobody goes anywhere."""

OF_NO_OFFICE = compiled(
    r" (?:the |a |an |some |its |his |her |their |several |many |both |new |two |three ){0,3}(?:[a-z-]{2,14} ){0,2}"
    r"(?:crews?|officers?|officials|staff|victims|families|residents|volunteers|teams?|workers|patients|children|guards"
    r"|gendarmes|police|rescuers|survivors)\b"
)
"""Behind "visited": people of no office."""
