"""The words by which meetings are told: events by their nouns, the verbs of those who meet, and what is no meeting.

Patterns only, each with bounded repeats; `graph/find/meetings.py` says what they mean together.
"""

from __future__ import annotations

import re

from graph.patterns.guards import guarded
from graph.patterns.openings import compiled

_COUNCIL = (
    r"(?:European|Affairs(?: \(JHA\))?|Interior|JHA|\(JHA\)|GAC|Defence|Security and Defence"
    r"|Ministerial|Partnership|Association|Trade"
    r"|[Ii]nformal|Franco-\w{3,12}|North Atlantic|Nordic|Intergovernmental) Council"
    r"|Council of [Mm]inisters|[Ii]nformal council"
    r"|Council(?= (?:(?:on|in) [\dA-Z]|of (?:\d|Ja|Ju|Fe|Ma[ry]|Ap|Au|Se|Oc|No|De)))"
    r"|(?:(?<=[Nn]ext )|(?<=ormal )|(?<=May )|(?<=June |July )|(?<=March |April )|(?<=August )|(?<=January |October )"
    r"|(?<=February |November |December )|(?<=September ))Council(?! (?:of|tax|house|leader|Tax|House))"
)
# "The trilateral that was to …", but no "trilateral group".
_ALONE = (
    r"(?! (?!(?:that|which|in|at|on|with|between|of|was|is|were|will|would|and|to|has|had|this|here|today|yesterday"
    r"|by|for|due|planned|over|under|hosted|held|met|took|opened|closed|ended|wound|wrapped|began|brought|agreed"
    r"|adopted|concluded|gathered)\b)[A-Za-z])"
)
NOUN = (
    r"(?:[Mm]eetings?|[Tt]alks|[Dd]iscussions|[Cc]onsultations|(?<=(?:isteri|ilater)al )[Cc]onsultation|[Nn]egotiations"
    r"|[Ss]ummits?|[Dd]inner|[Ll]unch(?:eon)?"
    r"|[Bb]reakfast|(?<![Pp]ress )(?<![Nn]ews )[Cc]onference|[Ss]ession|(?<!Written )[Mm]inisterial"
    rf"{_ALONE}|[Dd]ialogue"
    r"|(?<!usiness )(?<!vestment )(?<!outh )(?<!rade )[Ff]orum|[Gg]athering|[Ee]ncounter"
    rf"|(?:[Bb]i|[Tt]ri|[Qq]uadri)lateral{_ALONE}|[Bb]ilaterals(?= (?:with|between|in|at)\b)|[Qq]uad{_ALONE}"
    r"|(?:[Bb]ilateral|[Ff]ace-to-face) talk|[Tt][êe]te-[àa]-t[êe]te|[Aa]udience(?= with)"
    r"|[Rr]ound ?table|[Ss]eminar|[Ww]orkshop|[Cc]onversations?|[Gg]et-togethers?|(?:(?<=[Nn]ext )|(?<=irst )"
    r"|(?<=econd )|(?<=hird )"
    r"|(?<=ourth )|(?<=ifth )|(?<=urther )|(?<=echnical )|(?<=egotiating )|(?<=inal )|(?<=ast )|(?<=revious )"
    r"|(?<=latest ))[Rr]ound(?! of (?!talks|discussions|consultations|negotiations|dialogue|meetings)|[- ]table"
    r"| trip)|[Dd]ebriefing|[Ss]ymposium|[Rr]etreat|[Pp]lenary|[Cc]ongress(?! Party)"
    rf"|(?:[Rr]eunion|[Aa]ssembly)(?! of)|{_COUNCIL})"
)
"""What people in office come together for."""

VISIT = r"(?:(?:[Ss]tate |[Oo]fficial |[Ww]orking )?[Vv]isits?|[Tt]rip)"
CALL = (
    r"(?:(?:[Tt]ele(?:phone)?|[Vv]ideo|[Pp]hone|[Cc]onference)[ -]?(?:conference(?: call)?|call|conversation|talks"
    r"|meeting)"
    r"|[Cc]all(?! with (?:the )?(?:reporters|journalists|press|media|investors|analysts)\b)"
    r"(?= (?:with|between|on|to|last|this|yesterday|today)\b)|[Vv]irtual meeting)"
)
"""What is spoken at a distance."""

# What may stand between an article and its noun, of one noun phrase.
_WITHIN = (
    r"(?:(?!(?:and|or|to|that|which|who|for|in|at|on|of|from|with|by|when|where|as|will|has|had|have|was|were|is"
    r"|are)\b)"
    r"\(?[\w/’'.&-]{1,30}\)?,? (?:and (?=[A-Z]))?){0,7}?"
)
# "the Danube Forum Agenda 2030", "the Summit Declaration": papers and members of a group that is called after its
# meetings.
_OF_THE_GROUP = (
    r"(?! (?:[Cc]onclusions|(?:Joint |Ministerial |Leaders['’] |Final )?(?:Declaration|Statement|Communiqu[ée])|Agenda"
    r"|Vision|Strategy"
    r"|Charter|Roadmap|Action Plan|Member States|(?:[Mm]ember|[Pp]articipating) (?:[Ss]tates|[Cc]ountries)|[Mm]embers"
    r"|Secretariat|Presidency|Chairmanship|Secretary)\b)"
)
EVENT = rf"(?:{CALL}|{NOUN}|{VISIT}){_OF_THE_GROUP}"
# "a round of talks", "an hour and a half of good talks"
SPELL = (
    r"(?:(?:[\w-]{1,14} ){0,4}?(?:rounds?|series|days?|hours?|minutes|evening|afternoon|morning|set|string|number|half"
    r"|couple|course|succession) (?:and a half )?of (?:[\w-]{2,14} ){0,3}?)"
)
# The same behind an article of its own.
_INSIDE = _WITHIN.replace("(?:and|or", "(?:the|an?|these|their|its|his|her|our|and|or")
OBJECT = rf"(?:{_WITHIN}|(?:part|turns) in {_WITHIN}|{SPELL}){EVENT}\b"
"""An event with what stands before it, as a verb takes it: "a first round of talks"."""

_WHILE = (
    r"(?:again |also |then |both |all |jointly |soon |shortly |next |therefore |once more |together |each |first ){0,2}"
)
_COMES_TOGETHER = r"(?:came|come|sat|got|get|sit) (?:together|down(?= (?:together|with|in|at|on|to|today|yesterday)\b))"

# Behind "meet": what is asked for.
_NO_DEMAND = (
    r"(?! (?:the |all |our |with |their |these |any |no |every |most |of |its |a |an |this |that |such |half |in ){0,3}"
    r"(?:\w+ )?(?:requirements?|challenges?|targets?|benchmarks?|standards?|goals?|objectives?"
    r"|commitments?|approval|quotas?"
    r"|criteri\w+|conditions?|needs?|costs?|demands?|deadline|obligations?|resistance|expectations|terms|bill|fees?"
    r"|expenses?|halfway|concerns|thresholds?|definition|test|timetable|schedule|claims?|share|price)\b)"
)
PAST = guarded(
    rf"\b(?:(?P<call>(?:spoke|spoken|talked|conferred|exchanged)\b[^.;]{{0,100}}?\b"
    r"(?:(?:by|on|over) (?:the )?(?:secure )?(?:tele)?phone|by (?:way of )?(?:video|tele)[ -]?\w{0,12}"
    r"|via video\w{0,10})\b"
    r"|(?:met|meeting|talks|conferred|spoke|spoken|gathered) (?:virtually|online|remotely|on screen|(?:by"
    r"|via|over|on|in) (?:an? )?"
    r"(?:secure |joint |group |conference )?(?:video|(?:tele)?phone|telephone|Zoom|Teams|link|line|call)[ -]?"
    r"(?:link|conference|call|line)?)\b"
    r"|called(?= (?:Prime|President|Minister|Commissioner|Chancellor|[A-Z][\w-]+ [A-Z][\w-]+,)| (?:his"
    r"|her) \w+ (?:counterpart|colleague))|(?:tele)?phoned(?= [A-Z]| h(?:is|er)\b| the [A-Z]| their\b)|rang(?= [A-Z]"
    r"| h(?:is|er)\b)"
    rf"|(?:held|had|convened|hosted|conducted) (?:{_WITHIN}){CALL}"
    r"|(?:last |first |again |already )?spoke(?= (?:on \d|again on \d|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))))"
    r"|(?P<spoke>(?:spoke|talked) (?:again |today |yesterday |earlier today |separately |briefly |at length "
    r"|this (?:morning|afternoon|evening) "
    r"|on \w{3,9}(?: \d{1,2})?(?: \w{3,9})? |(?:\w{3,6}day)(?: \w{5,9})? ){0,2}(?:to|with)\b)"
    r"|(?P<meet>(?<!un)(?:met|rnet)"
    rf"{_NO_DEMAND}"
    r"|[Gg]athered(?= (?:in|at|on|for|here|today|together|under|again|around|\w{3,6}day)\b)"
    r"|(?:conferred|deliberated)(?= (?:in|at|on|with|for|here|today|yesterday|again|this)\b)"
    r"|(?:re)?convened(?= (?:in|at|on|for|here|today|under|again|yesterday|this)\b)"
    r"|(?:[Aa]|[Rr]ea)ssembled(?= (?:in|at|on|for|here|today)\b)"
    r"|(?:was|were) (?:the )?guests? of(?= (?:the|h(?:is|er)|[A-Z]))"
    rf"|{_COMES_TOGETHER}|dined|lunched|breakfasted|saw (?:each other|one another|his|her|Mr|Mrs|Minister)\b"
    r"|(?:held|had) an exchange\b(?! of (?:views|information) (?:on|about|regarding))"
    r"|called on(?= (?:(?:the|his|her) (?:Deputy|Prime|President|King|Minister|Speaker|Vice"
    r"|Head|Foreign|Interior|Home)|Mr|Mrs"
    r"|Ms|President|Prime|King|Minister|His|Her)\b)(?![^.;,]{2,60} to [a-z]))"
    r"|(?P<meeting>(?<!are )(?<!is )meeting(?= (?:here|today|together|in|at|on|yesterday|as the)\b)"
    r"|Meeting(?= h(?:is|er)\b"
    r"| the [A-Z]\w+ [A-Z]| (?:in|at|on|here|today|yesterday)\b[^.;,]{0,60}, (?:the (?:two|three|four"
    r"|(?:[\w-]{1,12} ){0,3}(?:ministers|leaders))|ministers|[A-Z])))"
    r"|spent (?:(?!with)[\w-]{1,12} ){1,5}(?:with|in talks)"
    r"|(?:had|have|has) (?:last |first |already |never )?(?:seen (?:each other|one another)|sat down|come together"
    r"|spoken (?=(?:in|at|on|by|to|with)\b))"
    r"|(?:and I|[Mm]inisters|[Tt]he (?:two|pair|three)|[Tt]hey|[Bb]oth) spent (?:[\w-]{1,12} ){1,5}"
    r"(?:hours?|mornings?|afternoon|evening|days?|minutes|lunch)\b"
    r"|(?P<visit>visited|(?:paid|made|undertook|concluded|ended|began|completed|carried out) "
    rf"(?:{_WITHIN}){VISIT}(?: to)?|(?:travelled|traveled|flew|went|came|journeyed|returned|crossed) "
    r"(?:together |on |again |back |over |in ){0,2}(?:to\b|for (?=[^.;]{0,40}talks))"
    r"|flew in\b|arrived in|spent (?:(?:a|the|all|most of|part of|half|of|two|three|four|several|last|next"
    r"|this|day|days|morning"
    r"|afternoon|evening|hours|yesterday|today|\w{3,6}day|and) ?){1,5}(?:in|at) (?=(?:the )?[A-Z])|(?:was"
    r"|were|had been|has been|have been) (?:also |again |last )?in (?=[A-Z][^.;]{2,50}"
    r"\b(?:yesterday|last|today|on|this|earlier|for talks|in (?:[A-Z][a-z]{2,8} )?\d{4} for (?:the|an?|its|their)"
    r" (?:[a-z]{3,12} ){0,2}(?:meeting|dialogue|conference|council|summit|session|consultations|discussions))\b))"
    r"|(?P<hold>(?:(?<=\b[Ii] )was (?:also )?(?:in|at)|(?<=\b[Ww]e )were (?:also )?(?:in|at)"
    r"|held|had|having|conducted|attended|joined|(?:took|taken|taking) part in|participated in"
    r"|co-?chaired|co-?hosted|chaired|presided over|opened|closed|hosted|addressed|convened|organi[sz]ed"
    r"|concluded|ended|holding|wound up|wrapped up|rounded off|kicked off|entered|embarked on|finished|broke off|staged"
    rf"|continued|resumed|began|had a series of) (?:{OBJECT}))"
    r"|(?P<discuss>(?<!have )(?<!has )(?<!had )discussed [^.;,]{1,120}? with\b)"
    r"|(?P<host>(?:received|welcomed|hosted|greeted|joined|(?:played|acted as) host to)\b)"
    rf"|(?P<took>{NOUN}(?: \([^()\n]{{2,20}}\))?(?: (?:of|between|with|(?:in|at|for)"
    rf"(?= (?:the )?[A-Z])) [^.;:]{{1,90}}?| on [^.;:,]{{1,80}}?| (?:here|today)){{0,1}}"
    r",? ?(?:which |that )?"
    r"(?:(?:also )?took place|brought together|opened|ended|closed|began|concluded|wound up|wrapped up|got under way"
    r"|drew to a close|broke up|kicked off|got underway|came to an end"
    r"|(?:was|were) (?:also )?(?:held|hosted|convened|co-?chaired|chaired|opened|attended|organi[sz]ed)"
    r"|(?:held|convened|co-?chaired|chaired)(?= (?:in|at|on|by|today|yesterday)\b))\b)"
    r"|(?P<held>(?:took place|(?:was|were) held)(?= (?:in|at|on|here|today|yesterday)\b))"
    r"|(?P<occasion>(?:[Oo]n the occasion of|[OoIi]n the (?:margins|sidelines|fringes?|edges) of) "
    rf"(?:the|their|a|an|our|this|his|her)? ?(?:{_WITHIN}){EVENT})\b)"
)
"""Verbs of those who met, in the past tense or as a participle."""

_WILL = (
    r"(?:(?:wi[l1I]{2}|shall|would|should|may|must)(?: (?:now|also|then|again|next|soon|therefore|both|all|each"
    r"|jointly|meanwhile"
    r"|subsequently)){0,2}"
    r"|(?:(?:is|are|was|were|be) (?:now |also |both |next )?)?(?:due(?: later)?(?: (?:today|tomorrow|\w{3,6}day"
    r"|next \w{4,5}|this \w{4,9}))?|set|scheduled|expected|likely|about|going"
    r"|invited"
    r"|able"
    r"|planning|hoping|preparing|keen|ready|willing|asked|determined) to|(?:is|are|was|were|am) (?:now |also |both )?to"
    r"|(?:agree[ds]?|plan(?:s|ned)?|intend(?:s|ed)?|hope[ds]?|propose[ds]?|decide[ds]?|expect(?:s|ed)?|wish(?:es|ed)?"
    r"|undertake|undertook|want(?:s|ed)?|promise[ds]?|arrange[ds]?|offer(?:s|ed)?|resolve[ds]?|aim(?:s|ed)?|committed"
    r"|look(?:s|ed|ing)? forward|pledge[ds]?) to"
    r"|(?:[Mm]inisters|[Oo]fficials|[Ll]eaders|[Ee]xperts|[Tt]hey|[Ww]e|[Tt]he (?:two|three|four)|[Bb]oth)"
    r"(?= (?:reconvene|reassemble|(?:meet|come together|see (?:each other|one another)|sit down|gather"
    r"|convene|assemble)"
    r" (?:again|next|anew|afresh|once (?:more|again)))\b))"
)
_MEETS = (
    rf"(?:meet(?:ing)?{_NO_DEMAND}|reconvene|convene|gather|assemble|come together|sit (?:down|together)|get together"
    rf"|reassemble|confer|dine"
    r"|see (?:each other|one another|him|Mr|Mrs|Ms|Minister|President|the(?= [A-Z])|(?:his|her)(?= (?:[A-Z]"
    r"|(?:\w+ )?(?:counterpart|colleague|opposite number)))|her(?= (?:in|at|on|again|next)\b))"
    r"|(?:host|hold|holding|attend|join|co-?chair|chair|open|organi[sz]e|take part in|participate in|address|continue"
    rf"|resume|convene|have|stage|bring together|hosting|attending) (?:(?:{OBJECT})|(?=(?:the )?(?:[Mm]inisters?|his"
    rf"|her|Prime"
    r"|President)\b))"
    r"|(?:take stock|compare notes|review (?:progress|the (?:work|situation)))(?= (?:again |together )?(?:in|at) [A-Z])"
    rf"|be (?:held|hosted|convened|called together|brought together|summoned|arranged|organi[sz]ed|received by"
    rf"|followed by (?:{OBJECT}))|take place"
    r"|call on(?= (?:(?:the|his|her) (?:Deputy|Prime|President|King|Queen|Emir|Minister|Speaker|Vice|Head|Foreign"
    r"|Interior|Home)|Mr|Mrs|Ms|President|Prime|King|Minister|His|Her)\b)(?![^.;,]{2,60} to [a-z])"
    r"|(?:speak|talk)(?= (?:again|to|with|by|on)\b)|(?:tele)?phone(?= ))"
)
FUTURE = guarded(
    rf"\b(?:{_WILL} (?:{_WHILE}(?P<meet>{_MEETS})"
    rf"|{_WHILE}(?P<journey>visit|travel(?: (?:on|back))? to|go to|fly to|come to|return to|receive|welcome"
    rf"|pay (?:{_WITHIN}){VISIT}"
    r"|be in|be visiting|be travelling to|head to|travelling to|visiting|host"
    r"|coming (?:back )?to|seeing (?:you|each other|one another|him|her|them|my|our)|being in|returning to"
    r"|(?:welcoming|receiving|hosting|meeting)(?= (?:[A-Z]|my|our|the|h(?:is|er))))\b)"
    r"|(?P<due>(?:is|are|was|were) (?:also |both )?(?:due|expected)(?: back)? (?=(?:in|at) (?:the )?[A-Z]))"
    rf"|(?P<next>(?:[Tt]he|[Tt]heir|[Oo]ur|[Ii]ts|[Aa]|[Aa]nother|[Tt]his) (?:next|forthcoming|upcoming|coming|future"
    rf"|further"
    rf"|follow-up|subsequent|new) (?:{_WITHIN}){EVENT})"
    rf"|(?P<moved>{EVENT}(?:,? (?:of|between|with|on|in|at|to|by|for|due|planned|scheduled|set|originally"
    rf"|foreseen|announced"
    rf"|expected|meant|supposed|called) [^.;:]{{1,90}}?)?,? (?:which |that )?"
    r"(?:(?:is|are|was|were|has been|have been|had been|will be) )?(?:now |also |meanwhile )?"
    r"(?:(?:put (?:off|back)|postponed|deferred|moved|rescheduled|pushed back|brought forward|delayed|adjourned)"
    r"(?= (?:by \w+ \w+ )?(?:until|till|to|for)\b)"
    r"|(?:will|is to|are to) (?:now |also )?be (?:continued|resumed|followed up)\b"
    r"|(?<=which )(?:will|is to|are to) (?:now |also )?(?:resume|continue|reconvene|take place|be held|follow))\b)"
    rf"|(?P<planned>{EVENT}(?: (?:of|between|with|on|by|to) [^.;:]{{1,90}}?)?,? ?(?:which |that )?(?:is|are|was|were"
    r"|has been|have been|had been)? ?(?:now |also |already )?(?:planned|scheduled|foreseen|envisaged|expected|due"
    r"|arranged|hoped for|mooted|slated|billed|lined up|proposed|awaited|booked|timed|timetabled|in prospect|fixed"
    r"|in the diary|on the cards|announced(?! (?:that|an?|the|his|her|its|their)\b)|set(?= (?:for|to)\b)|pencilled in"
    r"|to be held|to be convened|to take place|to follow)\b)"
    rf"|(?P<invited>invited (?:(?!to\b)[\w.’'-]{{1,20}},? ){{1,9}}?to (?:visit (?:him in |her in |them in )?"
    rf"|pay (?:{_WITHIN}){VISIT} (?:to )?"
    r"|come to |travel to |meet(?: again)? in |(?=[A-Z]))"
    r"|(?:accepted|extended|issued|took up|taken up|repeated|renewed|welcomed) (?:an?|the|his|her|their|this"
    r"|that) (?:[\w’'.-]{1,20} ){0,3}"
    r"invitation\b(?: (?:to|by|from|of)\b(?: (?:visit|come to|attend|meet in)\b)?)?)"
    r"|(?P<expects>(?:is|are) (?:also )?expected (?:in|at) [^.;]{2,60}? for (?:a |the )?(?:\w+ )?(?:meeting|talks"
    r"|visit))\b"
    rf"|(?P<ahead>(?:[Ii]n preparation (?:for|of)|(?:to |[Ii]n order to )?prepar(?:e|es|ed|ing)(?: for)?|[Aa]head of"
    rf"|[Ii]n the run-up to"
    rf"|[Ll]ook(?:s|ed|ing)? (?:forward|ahead) to|(?:[Ii]n|with a) view (?:to|of)|[Pp]ending|[Bb]efore|[Ii]n advance of"
    rf"|at the latest (?:by|at)"
    rf"|in time for) (?:the|their|its|our|a|an|this|next)? ?(?:{_WITHIN}){EVENT})"
    rf"|(?P<host>offered to host (?:{_WITHIN}){EVENT})"
    r"|conven(?:e|ing) (?:a|an|the) (?:\w+ )?meeting)\b"
)
"""Verbs and nouns of meetings to come."""

PRESENT = guarded(
    r"\b(?P<meet>(?:are|is) (?:now |today |currently )?(?:[(\[][^()\[\]\n]{3,24}[)\]] )?meeting(?= (?:in|at|here|today"
    r"|again|on|with|h(?:is|er)|(?:[a-z]{4,12} )?(?:leaders|ministers|counterparts|commissioners|mayors)"
    r"|(?:the )?(?:[A-Z][a-z]{3,12} )?(?:President|Prime|Minister|Chancellor|Taoiseach|Tánaiste|Commissioner))\b)"
    r"|(?:are|is) (?:now |today |currently )?(?:gathered|gathering|assembled|convening|hosting|visiting|receiving"
    r"|welcoming|attending)\b"
    r"|(?<!to )(?<!will )meets?(?= (?:here|today|in|at|on|h(?:is|er)|again|with|President|Prime|Minister|Mr)\b)"
    r"|(?:is|are|am) (?:now |today |currently |back )?in (?=[A-Z][^.;]{2,50}\b(?:today|this week|to (?:meet|attend|see)"
    r"|for (?:a |the )?(?:talks|meeting|summit|discussions))\b)"
    r"|gather(?:s)?(?= (?:here|today|in|at)\b)|(?<!their )(?<!our )(?<!the )(?<!his )(?<!her )hosts(?= )"
    r"|visits(?= [A-Z])|receives(?= )|welcomes(?= (?:h(?:is|er)"
    r"|[A-Z])))"
)
"""The same in the present tense: a report, or an announcement of what is to come, as the date tells."""

MENTION = guarded(
    r"\b(?:(?:[Tt]he|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[Ii]ts|[Mm]y|[Aa]n?|[Tt]his|[Ll]ast|[A-Z][\w’-]{2,20}(?:'s|’s|s’))"
    rf" (?P<event>{_INSIDE}{EVENT})"
    rf"|(?:today|yesterday|tomorrow|(?:this|last|next) \w{{4,9}})['’]s (?P<days>{_INSIDE}{EVENT})"
    rf"|(?P<named>[A-Z][\w/-]{{1,20}} [Ss]ummit)"
    rf"|(?:[Dd]uring|[Aa]fter|[Ff]ollowing|[Aa]t|[Ff]or|[Oo]ver|[Ss]ince|[Ii]n)"
    rf" (?P<bare>(?:{SPELL}|(?:[a-z-]{{4,14}} ){{0,2}})"
    r"(?:talks|discussions|consultations|negotiations|meetings|lunch|dinner|breakfast))"
    r"|[Tt]he (?P<body>[A-Z][A-Za-z]{0,3}[A-Z][\w-]{0,8})(?= held (?:in|on|at) )"
    r"|(?:[Aa]t|[Dd]uring|[Ff]ollowing) (?:the|this|our|their|an?) (?P<sitting>(?!(?:[\w-]{2,20} ){0,4}(?:Select"
    r"|Affairs|Standing"
    r"|Bill|Accounts|Scrutiny) Committee)(?:[\w-]{2,20} ){0,4}"
    r"(?:[Gg]roup|[Cc]ommittee|[Tt]ask [Ff]orce|(?:Joint|Mixed) Commission)"
    r"(?: on [A-Z]\w{2,15}(?:(?: and)? [A-Z]\w{2,15}){0,3})?)"
    r"(?= (?:held )?(?:in [A-Z]|today|yesterday|this|last|on (?:\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun))))"
    r"\b(?! (?:room|place|point|hall|table|planned|cent(?:re|er)|facilit|venue|service|suite))"
)
"""An event by its noun: "the second Dialogue", "their previous meeting", "the G6 summit"."""

PROBE = guarded(
    r"(?i)\b(?:met\b|rnet\b|rounds?\b|get-together|discussed|spent|due|forward|ahead|joined|meet|talks|summit"
    r"|discussions|consultation"
    r"|negotiations"
    r"|dinner|dine|lunch|breakfast|conference"
    r"|session|ministerial|dialogue|council|forum|gather|encounter|bilateral|trilateral|round ?table|plenary|congress"
    r"|debriefing|symposium|retreat|deliberat"
    r"|reunion|be (?:put|presented|submitted|laid) (?:to|before)"
    r"|assembl|visit|trip|invit|call|phone|telephone|rang\b|video|spoke|talked|conferred|reconven|conven|together"
    r"|sat (?:in|at|down|across|opposite|round|around|face|side)|face[ -]to[ -]face|conversation|calling"
    r"|calls? (?:on|to)"
    r"|called (?:in|off)"
    r"|cancel|scrapped|abandoned|take place|took place|held (?:in|on|at)|w(?:as|ere) held|closed doors|huddled|shared"
    r"|compared notes|exchanged (?:views|ideas|notes)"
    r"|withdrew|retired|flies|heads to|goes to|returns|journeys|moves to|round the|around the"
    r"|sit down|receiv|welcom|host|greet|travel|flew|fly|went to|go to|came to|come to|return|arrived|was in|were in"
    r"|accompan|escort|take stock|review|saw\b|see\b|seen\b|sent\b|dispatched|brought|(?:one|a|same) table"
    r"|words? with|time with|stopped o"
    r"|called o|halted|took (?:his|her|their)|guest"
    r"|expected in|conferen|(?:group|committee|task force|joint commission|mixed commission) (?:on|in|today|yesterday"
    r"|this|last)\b|audience|t[êe]te-|guests? of)"
)
"""What every sentence that tells of a meeting has one of."""

RELATIVE = guarded(
    r"(?:over |at |in )?which (?:they|he|she|we|I|both \w+|the (?:\w+ ){0,3}\w+|[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) "
    r"(?:(?:had|have|has|will|would|is|are|was|were|be|been|to|also|himself|herself|both) ){0,3}"
    r"(?:held|hold|holding|had(?= (?:in|at|on|with|there|together|over|last|here)\b)|chair(?:ed|ing)?"
    r"|preside[ds]?|presiding|host(?:s|ed|ing)?|attend(?:s|ed|ing)?"
    r"|organi[sz]\w+|conven\w+"
    r"|took part|take part|due to \w+)\b"
)
"""Behind an event: what tells where and when it was ("over which he presided in …")."""

REGULARLY = compiled(
    r"(?: [\w,]{1,15}){0,6}? (?:at least|regularly|every|each|twice|once a|annually|yearly|monthly|weekly|quarterly"
    r"|periodically|as often|when(?:ever)? (?:necessary|needed|required|appropriate)|where necessary|if necessary"
    r"|biannually"
    r"|at regular|as (?:necessary|required|needed)|three times|four times|alternately|in turn)\b"
)
"""Behind a verb: what sits so and so often has no meeting of its own yet."""

ASIDE = compiled(
    r"\b(?:(?:last|previously|originally) ?|had|having|(?:[Ww]hen|since|where|whom|which|who|while)"
    r" (?:[\w.’'-]{1,20},? ){0,6}?(?:last |first )?)$|\bwho (?:has |have )?$"
)
"""Before a verb: told in passing, of an earlier meeting."""

BESIDES = compiled(
    r", who (?:is|was|are|were|has|have|had|arrived|heads|leads|chairs|came|visited|took|holds|began)\b[^,;]{2,90}, $"
)
"""Before a verb: what is told aside is at its end, so that the verb is the sentence's own."""

FURTHER = compiled(
    r"\b(?:also|then|later|afterwards|separately|in addition|additionally|besides|subsequently|before that|beforehand"
    r"|in turn|another|over (?:breakfast|lunch|dinner|coffee)|bilateral|one-to-one|separate"
    r"|[IiOo]n the (?:margins|sidelines|fringes))\b|^(?:Earlier"
    r"|Later|Afterwards|Before|Separately|In the (?:evening|afternoon|morning))",
    re.IGNORECASE,
)
"""What sets one meeting off from another of the same day."""

SAME = compiled(
    r"(?<!margins of )(?<!sidelines of )(?<!fringes of )(?<!eve of )"
    r"\bthe (?:meeting|talks|session|summit|discussions|conference|dinner|lunch)\b(?! (?:of|with|between|on|for)\b)"
)
"""Behind a verb: the meeting that was told before."""

EARLIER = compiled(
    r"\b(?:since|following|after|at|during|[Ff]rom|by|of|in the wake of|building on|by)(?: the)?(?: (?:conclusions?"
    r"|declaration"
    r"|outcomes?|results?|margins|communiqué|close|end) of)?(?: the)? $",
    re.IGNORECASE,
)

NO_MINISTERS = compiled(
    r" (?:with |the |some |local |senior |a |group |of |many |young |police |British |French |border |their "
    r"|front-?line "
    r"|families and |and ){0,6}(?:officers?|officials|staff|victims|families|residents|volunteers|charit\w+|business\w*"
    r"|representatives of|crews?|gendarmes|pupils|students|fishermen|drivers|traders|workers|personnel|teams?|locals"
    r"|refugees|migrants|survivors|experts|communit(?:y|ies)|associations?|journalists|reporters|press|mayors?"
    r"|prefects?"
    r"|children|magistrates|prosecutors?)\b"
)
"""Behind "met" of one minister: people of no office."""

OF_STATES = compiled(
    r"[Ss]ummit|Council|\b(?:[Ll]eaders|[Hh]eads of (?:[Ss]tate|[Gg]overnment)|[Dd]elegations?|[Gg]overnments"
    r"|[Bb]oth (?:sides|countries)|[Tt]he (?:two|three|four) (?:sides|countries|governments|leaders|partners"
    r"|delegations|men|women)"
    r"|Commissioners?|Chancellors?|Presidents?|[Pp]arties|Participants|[Cc]ounterparts?|G[67]|Calais Group"
    r"|[Cc]olleagues?|I|[Tt]he participants|[Mm]inistry of [^.;:]{3,60} and the (?:[A-Z]\w+ ){0,2}[Mm]inistry"
    r"|[Hh]igh-level representatives|[Rr]epresentatives of (?:the |both )?"
    r"(?:[A-Z]\w+ (?:and [A-Z]\w+ )?)?(?:governments?|states|countries|ministries))\b"
)
"""Who else meets than those told by their office."""

VENUE = compiled(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n the (?:island|isle|shores?) of|to|outside|near|visit(?:ed|s)?|over to|into"
    r"|(?:down|set|slated|scheduled|planned|pencilled in|foreseen|fixed|earmarked|envisaged|convened|called) for"
    r"|(?:leaves|left|leave|leaving|heading|off|departs|sets (?:off|out)|heads|bound) for)(?: the)?"
    r"(?: (?:[a-zé’'-]{1,20} ){0,5}(?:in|at|of|outside|near)(?: the)?(?: capital| city| town| resort)?"
    r"| (?:[A-Z][\w'’-]{2,14} )?(?:[a-z-]{3,14} ){0,3}(?:capital|city|town|resort|port|village|suburb|district|island"
    r"|outskirts)(?: city)?(?: of)?(?: the)?,?|(?: [A-Z][\w'’-]{1,20}){1,4},?(?: (?:in|near|at"
    r"|outside))?)?"
    r" ?(?:\()?$"
)
"""What stands before the place of a meeting."""

CUT = compiled(
    r"\bto (?!(?:the |a )?[A-Z]|visit\b|meet\b|be (?:held|opened|hosted|convened|chaired|co-))[a-z]{2,14}\b"
    r"|\b(?:about|concerning|regarding|focus\w*|discuss\w*|where"
    r"|whether|before (?:he|she|they|it|we|I|[a-z]{3,12}ing|moving on|the (?:two|pair|three|ministers?))"
    r"|during which|at which|which|who|that|because|as part of|after|since|following|ahead of|with a view|in order)\b"
    r"|\bon (?!\d|the (?:\d|margins|sidelines|fringe|occasion|same|following|evening|morning|first|second)|[A-Z]"
    r"|board)(?:[a-z]{3,20}\b)|\bon the eve of\b"
    r"|[;:]|\band (?:agreed|signed|adopted|discussed|decided|welcomed|reviewed|called|undertook|want\w*|said|announced"
    r"|pledged|set|launched|reaffirmed|took|exchanged)\b"
)
"""Behind a verb of meeting: where what is spoken of begins."""

DEALT_WITH = compiled(
    r"\b(?:sign(?:ed)?|agreed|adopted|concluded|reached|made|launched|published|announced|issued|dated|attack\w*"
    r"|(?<!be )opened"
    r"|entered into force|arrested|the (?:agreement|treaty|declaration|statement|arrangement)) (?:[\w’'-]{1,20} ){0,3}$"
)
"""Before a date: it is that of something else that was done."""

KINDS = (
    ("summit", compiled(r"summit", re.IGNORECASE)),
    ("dinner", compiled(r"\bdin(?:ner|ed)\b", re.IGNORECASE)),
    ("visit", compiled(r"\bvisit", re.IGNORECASE)),
    ("conference", compiled(r"\bconference\b", re.IGNORECASE)),
)
