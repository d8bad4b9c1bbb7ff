"""The words by which a number is known to be a result: what happened to whom, what rose or fell; data only."""

from __future__ import annotations

import re

from graph.english.numbers import NUMBER, SCALE, SHARE
from graph.find.sums.money_words import BOUND_WORDS
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled

_TIME = {
    "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "day": "day", "days": "day",
    "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year",
}  # fmt: skip

PERCENT = r"(?: ?%| ?(?i:per cent|percent|pour cent)\b)"
CANDIDATE = compiled(
    rf"(?P<share>{SHARE})"
    rf"|(?P<number>{NUMBER})(?P<half> and a half\b)?(?P<scale>{SCALE})?(?P<percent>{PERCENT})?"
    r"(?![\w-]*[A-Za-z]|[./:]\d)"
    r"|\b(?P<zero>(?i:no|not (?:a single|one)|zero|none)) (?=[a-z])|(?<=to )(?P<nil>zero|nil|none|nothing)\b"
)
"""What may be the number of a figure: a share in words, a number, a percentage, or a word for nothing."""

PROBE = guarded(
    r"\d|\b(?i:no|none|nil|nothing|zero|not (?:a single|one)|\w{3,5}fold|twice|half|halved|doubled|trebled"
    r"|tripled|quadrupled|doubling|trebling|tripling|halving|thirds?"
    r"|quarters?|fifths?|tenth"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|\w{3,5}ty|hundred|thousand"
    r"|million|dozen|one)\b"
)
"""Whether a sentence can hold a figure at all."""

QUANTIFIER = compiled(
    rf"(?:\b(?P<word>(?i:{BOUND_WORDS}))|(?P<sign>[~≈<>]))(?: (?:an? )?(?:further|additional|estimated"
    rf"|total of)){{0,2}} ?$"
)
"""What before a number makes it less than exact."""

OR_MORE = compiled(r"(?: or (?P<more>more|less|fewer))\b")

_FALL = (
    r"f[ea]ll(?:en|s|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)"
    r"|reductions?|cut|cuts|cutting|down|shrank|shrunk|lower(?:s|ed|ing)?|plung\w{1,3}|slump\w{0,3}|diminish\w{0,3}"
    r"|fewer|less|c[ao]m(?:e|es) down|halv(?:e|ed|ing)|slash\w{0,3}|tumbl\w{1,3}|slip(?:s|ped|ping)?"
    r"|sank|sunk|eas(?:ed|ing)|dwindl\w{1,3}|short(?:er"
    r"|ened)|quicker|faster|trimm\w{2,3}|collaps\w{1,3}|pared(?: down)?|shav(?:ed|ing)|plummet\w{0,3}|nosedived"
)
_RISE = (
    r"r[io]se(?:s|n)?|rising|increas(?:e|es|ed|ing)|grow(?:s|n|th|ing)?|grew|climb(?:s|ed|ing)?|up|jump(?:s|ed)?"
    r"|surg(?:e|es|ed)|leap(?:s|t|ed)?|spiked|rocketed"
    r"|higher|more|gains?|gained|soar(?:s|ed)?|went up|gone up|longer|swell\w{0,3}|swollen"
)
TREND = compiled(rf"\b(?:(?P<fall>(?i:{_FALL}))|(?P<rise>(?i:{_RISE})))\b(?! (?:to date|against|forward)\b| than \d)")
"""A word that says which way a figure went."""

TREND_AFTER = compiled(
    r" (?:(?P<fall>fewer|less|lower|down|(?:below|under|short of)(?= (?:the|that|those|its|their|last|what|(?:19"
    r"|20)\d\d)\b)|(?:fall|drop|decrease|decline|reduction|cut)s?|shorter)"
    r"|(?P<rise>more|higher|up|above(?= (?:the|that|those|its|their|last|what|(?:19|20)\d\d)\b)|(?:rise|increase"
    r"|growth|jump|surge)s?|longer))\b"
)

MULTIPLIED = guarded(
    r"\b(?P<word>(?i:half as (?:many|much) again"
    r"|doubled|halved|trebled|tripled|quadrupled|quintupled|twofold|threefold|fourfold|fivefold|sixfold"
    r"|sevenfold|eightfold|tenfold|twentyfold|hundredfold|(?:a doubling|a trebling|a tripling|a halving)(?= of)"
    r"|(?:twice|half|(?:two|three|four|five|six|ten) times)"
    r"(?= as many (?!as\b|again\b)| as much as (?:in|the)\b)"
    r"|(?:twice|half|(?:two|three|four|five|six|ten)(?: and a half)? times)(?= the (?:figure|number|total|level|count"
    r"|rate)\b)|double(?= (?:the (?:figure|number|total|level|count|rate) (?:for|of|in|recorded|a year)|that of)\b)))\b"
    r"(?! (?:its|their|the(?! (?:figure|number|total|level|count|rate)\b)|our|his|her|this|that|efforts|patrols))"
)
_TIMES = {
    "doubl": 2, "twofold": 2, "twice": 2, "two ": 2, "treb": 3, "trip": 3, "threefold": 3, "three ": 3, "quadr": 4,
    "fourfold": 4,
    "four ": 4, "quint": 5, "fivefold": 5, "five ": 5, "sixfold": 6, "six ": 6, "sevenfold": 7, "eightfold": 8,
    "tenfold": 10,
    "ten ": 10, "twentyfold": 20, "hundredfold": 100,
}  # fmt: skip


def multiple_of(word: str) -> int:
    """The change in percent that a word like `doubled`, `halved` or `tenfold` says."""
    plain = word.lower().removeprefix("a ")
    if plain.endswith(" again"):
        return 50
    times = next((times for start, times in _TIMES.items() if plain.startswith(start)), None)
    return -50 if times is None else 100 * (times - 1) + (50 if " and a half" in plain else 0)


PERCENT_BEHIND = compiled(rf" to (?:just |only |about |some |nearly |over )?{NUMBER}{PERCENT}")
"""What makes a bare number behind "from" one in percent: `from 44 | to 38 per cent`."""

ON_AVERAGE = compiled(r"[^.;,]{0,30}?,? on average\b|,? (?:as a rule|typically)\b")
"""What behind a stretch of time makes it how long something took."""

# What was done to people and things, as participles: these make a number of them a result.
DONE = (
    r"seized|arrested|found|broken up|dismantled|intercepted|stopped|prevented|rescued|recovered|detected"
    r"|examined|removed"
    r"|deleted|taken down|returned|expelled|deported|identified|checked|refused|turned (?:back|away)|recorded"
    r"|registered"
    r"|killed|injured|wounded|convicted|sentenced|charged|prosecuted|processed|resettled|relocated|granted"
    r"|disrupted|saved"
    r"|discovered|apprehended|screened|searched|inspected|foiled|thwarted|averted|reported|logged|jailed|imprisoned"
    r"|transferred|admitted|evacuated|handed over|repatriated|evicted|fingerprinted|interviewed|destroyed|confiscated"
    r"|impounded|blocked|solved|caught|questioned|neutrali[sz]ed|detained|extradited|remanded|investigated"
    r"|closed down"
    r"|shut down|received|lodged|rejected|issued|answered|helped|assisted|sheltered|housed|diverted|scanned|analysed"
    r"|uncovered|unearthed|turned down|fined|moved|treated|withdrawn|revoked|accommodated|vetted|banned|cleared"
    r"|spotted|sighted|picked up|freed|liberated|released|traced|taken (?:into (?:custody|care|detention)|offline"
    r"|down|off"
    r"|ashore|to safety|to court|out of (?:circulation|service))|put (?:on trial|behind bars|out of business)"
    r"|washed (?:ashore|up)"
    r"|held|handed down|placed in (?:custody|detention|care)|brought (?:before|to court|to trial|home|ashore)"
    r"|smashed|busted"
    r"|sent (?:back|home)|turned around|denied|grounded|immobili[sz]ed|collected|pulled from|accepted|approved"
    r"|refouled"
    r"|reunited|naturalised|regulari[sz]ed|pardoned|acquitted|indicted|searched|repelled|interdicted|smuggled"
    r"|trafficked"
    r"|brought in|readmitted|taken (?:back|apart)|brought back|received back|escorted back"
    r"|rolled up|wound up"
    r"|put ashore|set ashore|dropped off|abandoned|marooned"
    r"|brought (?:ashore|to safety|to justice)|put out of action|untangled|located|made(?! available\b)"
)
# What was put in: a result only when there are many.
_PUT_IN = (
    r"deployed|trained|recruited|hired|mobilised|mobilized|installed|equipped|delivered|carried out|conducted"
    r"|exchanged"
    r"|shared|organi[sz]ed|completed|built|held|launched|opened|distributed|circulated|assigned"
    r"|handed out|given out|served"
)
_HAPPENED = (
    r"crossed|arrived|entered|sunk|sank|capsized|(?:run|ran) aground|taken off|took off|sailed|died|drowned|landed"
    r"|lived|followed|applied|attempted|left"
    r"|reached|benefit(?:t)?ed"
    r"|lost (?:their|his) li[vf]es?|sought|gone (?:home|back)|went (?:home|back)|migrated|tried|fled|got (?:in"
    r"|into|across)"
    r"|passed|transited|fell ill|survived|absconded|boarded|embarked|disembarked|succeeded|failed"
    r"|perished|got through|made it|set out|set off|took part|escaped|came|slipped through|departed|returned"
)
_AUX = r"(?:was|were|been|being|are|is|get|got)"
_ADV = r"(?: (?:already|now|also|since|so far|again|\w{2,12}ly)){0,2}"

ACTIVE = compiled(
    rf"\b(?P<verb>(?i:(?P<input>{_PUT_IN})|{DONE}|led to|leading to|result(?:ed|ing) in|saw|seen|there were"
    r"|there have been|exceeded|surpassed|dealt with|deals? with|handles?|handled|peaked at|hit|enabled|allowed"
    r"|took|taken"
    r"|granted|(?P<people>handed|escorted|ferried|flew|held|holds|hosts?|hosting|hosted|houses|housing|shelters?"
    r"|accommodates?|sent|sends|welcomed"
    r"|cares? for|caring for)|stands at|stood at|reached|totall?ed|totall?ing|numbered|amounted to|counted"
    r"|brought(?! together)|yielded|netted|turned up|brought to light"
    r"|produced|claimed|broke up|took down|turned back|picked up|brings to|bringing to|included|including))\b"
)
"""A verb in the past whose object may be a result (`stopped 1,420 boats`)."""

PASSIVE = compiled(
    rf"\b(?:(?P<aux>{_AUX}){_ADV} (?P<done>{DONE})|{_AUX}{_ADV} (?P<input>{_PUT_IN})|(?:has |have |had )?{_ADV}"
    rf"(?P<happened>{_HAPPENED})|(?P<reduced>{DONE}))\b"
)
"""A verb whose subject may be a result (`3,100 documents were seized`)."""

YEAR_BEFORE = compiled(
    r"\b(?:in|of|and|or|years?|since|until|till|from|to|for|by|early|late|during|through|after|before) $"
)
SAID_OF_THEM = compiled(r"\b(?:[Tt]hey|[Ii]t|[Tt]hat|[Tt]he (?:figure|number|total|count|tally)) ?$")
"""A subject whose number is counted in what was spoken of before."""

HELPED_TO = compiled(
    r"\b(?:made it possible|(?:has|have|had) (?:enabled|helped|allowed|permitted|managed|contributed)|enabled"
    r"|helped|allowed|managed"
    r"|contributed)(?: [^.;,:\d]{1,40})? (?:to )?$"
)
"""What before a verb says that it was done."""

DOWN_TO = compiled(
    r" (?:(?:has|have|had|is|are|was|were) )?(?:now |almost |practically |virtually )?(?:f[ea]ll(?:en)?|dropped"
    r"|down|reduced|cut"
    r"|decreased|gone|went|shrunk|sunk|sank|brought)(?: down)? to $"
)
"""What leads to zero."""

LEVEL = compiled(
    r" (?:has |have |had )?(?:numbered|passed|totall?ed|reached|exceeded|surpassed|topped|peaked at|hit|came to"
    r"|amounted to|averaged"
    r"|stood at|stands at|held|hosted|housed|sheltered|counted)(?: (?:only|just|a total of|a record|a peak of"
    r"|them))? $"
)
"""What leads to how many there were of what was named before."""

STATE_AFTER = compiled(
    r" (?:are|were|have|had) (?:already|now|so far|also|been|since)\b"
    r"|,? (?P<people>have|had) (?:received|obtained|gone|left|come|arrived|returned|applied|died|crossed|done so)\b"
)
"""A number without its noun, of things spoken of before (`64 are already …`)."""

FUTURE = compiled(
    r"\b(?:may\b|(?i:(?:cap(?:ability|acity)|ability|able) to|capable of|will|shall|should|would|could|might|must|ought"
    r"|cannot|can|want(?:s|ed)?|aims?|aiming|targets?"
    r"|objectives?|goals?|ambition|plans? to|planned|planning|intends?|intention|being (?:increased|raised|brought"
    r"|expanded|reinforced)|means? to|meant to|seeks? to"
    r"|seeking to|trying to|tr(?:y|ies) to|promis\w{1,3}|pledg\w{1,3}"
    r"|undertakes?"
    r"|undertook|agreed? to|due to|set to|hopes?|expect\w{0,3}|propos\w{1,3}|call(?:s|ed)? (?:for|on)|if|were to"
    r"|(?:advis|recommend|suggest|insist|demand|ask|request|urg)\w{0,4} that"
    r"|be (?:reduced|cut|lowered|raised|increased|limited|capped|doubled|halved|brought)"
    r"|in order to|so that|needs? to|going to|is to|are to|decided? (?:to|on)|committed? to|willing|capacity)\b)"
)
"""A word that makes a number a target, a promise, or a mere possibility."""

PAST_AGAIN = compiled(r"(?: (?:not |also )?have\b)?+.*\b(?:has|had|have|was|were)\b")
"""What after such a word takes the clause back to what happened (`the unit that will grow has made …`)."""

INFINITIVE = compiled(
    r"\bto (?:\w{2,12}ly )?(?!the\b|a\b|an\b|about\b|some\b|over\b|more\b|fewer\b|less\b)[a-z]{3,14}$"
)
MODAL_BEFORE = compiled(
    r"\b(?:will|shall|should|would|could|may|might|must|can|cannot|to|not yet|never)"
    r"(?: (?:not|also|again|then|thus|further|\w{2,12}ly)){0,2}(?: (?:be|have|have been|have to))?$"
)
PREPOSITION = compiled(
    r"\b(?:from|in|at|by|with|of|to|into|on|for|against|under|over|through|along|near|between|among|after"
    r"|before|as|than"
    r"|across|inside|outside|who|which|that|when|where|while|because|[a-z]+ing)\b|[,;:(]"
)
"""What, between a verb and a number, shows that the number is not the verb's object."""

DURATION = compiled(
    r"\b(?:[Ww]ait(?:s|ing)?|[Ww]aiting times?|[Dd]elays|[Qq]ueues?|[Rr]esponse times?|[Pp]rocessing times?"
    r"|average|[Ll]ongest|[Ss]hortest|[Mm]edian|stays?|(?:takes?|took|taken)(?! over| part| place| up| off| note"
    r"| stock)"
    r"|journey times?|(?:came|come|comes|cut|fell|fallen|reduced|brought|gone|went|shortened|shrunk|shrank|dropped|down"
    r"|risen"
    r"|rose) "
    r"(?:down |up )?(?:from|to|by))\b"
)
"""What before a number of minutes, hours or days says how long something took."""

NOT_A_RESULT_NOUN = compiled(
    r"(?:ministers?|secretar\w{1,3}|countries|states?|governments?|parties|sides?|nations?|articles?"
    r"|paragraphs?|sections?|points?"
    r"|priorities|areas?|steps?|phases?|issues?|challenges?|languages?|originals?|texts?|ways?|fields?|parts?"
    r"|pillars?"
    r"|principles|objectives?|reasons?|questions?|subjects?|topics?|times?|heads?|leaders?|participants?"
    r"|colleagues|authorities"
    r"|presidents?|delegations?|speakers?|pages?|meetings?|summits?|sessions?|documents? below|chapters?|annex\w{0,2}"
    r"|copies|measures?|initiatives"
    r"|agreements?|declarations?|members?|capitals?|decades?|centur\w{1,3}|o'clock|p\.?m|a\.?m|other|others"
    r"|former|latter"
    r"|friends|neighbours|peoples|shores|institutions?|percentage points?|metres?|meters?|kilomet\w{1,3}|miles?|km"
    r"|seats?|square)\b"
)
"""Nouns that a number may count without saying anything about what happened."""

_PERSON = (
    r"people|persons?|migrants?|minors?|children|men|women|officers?|gendarmes?|refugees?|smugglers?"
    r"|traffickers?|victims?"
    r"|passengers?|individuals?|suspects?|fighters?|seekers?|personnel|stowaways?|offenders?|criminals?|nationals?"
    r"|citizens?|returnees?|travellers?|facilitators?|applicants?|soldiers?|agents?|staff|police|policemen"
    r"|ringleaders?"
    r"|extremists?|terrorists?|lives|analysts?|investigators?|clandestines|entrants?|immigrants?|boys|girls"
    r"|adults?|families|inhabitants|residents|teenagers|youngsters|hostages|drivers|hauliers|jihadists|guards"
    r"|students|teachers|members|applicants|foreigners|thie(?:f|ves)|burglars?|robbers?|bodies|corpses|fugitives?"
    r"|militants?"
    r"|travell?ers?|commuters?|holders?|asylum-seekers?|exiles|arrivals by sea|survivors|infants|babies"
    r"|women and children|convicts"
    r"|murderers?|dealers?|couriers?|sailors?|fishermen|crew members|souls|newcomers?|detainees?|prisoners?"
    r"|defendants?|claimants?|inmates|skippers?|middlemen|organi[sz]ers|informers?|informants?|recruits|cadets|pilgrims"
    r"|pirates|poachers|patients|entrants|overstayers|castaways|returners|visitors|tourists"
    r"|accomplices?|suspected smugglers|evacuees?|workers?|sponsors?|dependants?|beneficiar(?:y|ies)|orphans?"
    r"|boys and girls|case ?workers?|interpreters?|inspectors?|prosecutors?|magistrates?|instructors?|registrars?"
    r"|lawyers?"
    r"|decision[- ]makers?|volunteers?|lifeguards?|recruits?"
)
PERSON = compiled(rf"\b(?:{_PERSON})\b", re.IGNORECASE)
OF_A_NATION = compiled(r"(?:^|[ -])[A-Z][a-z]{0,14}(?:ans|is|ese|eks|ots|urds|oles|erbs|roats|zechs|wedes|anes|urks)$")
"""Nationals in the plural, at the end of a phrase: `340 Moldovans`."""
PLURAL = compiled(r"s$|people$|men$|children$", re.IGNORECASE)
RESULT_NOUN = compiled(
    r"\b(?:arrests?|convictions?|seizures?|prosecutions?|expulsions?|deportations?|interceptions?|rescues?"
    r"|deaths?|fatalities|(?:illegal|irregular|unlawful|unauthori[sz]ed|clandestine) (?:border )?(?:entries|crossings"
    r"|arrivals)"
    r"|drownings?|indictments?|extraditions?|removals?"
    r"|returns(?! (?:policy|flights?|operations?|agreements?|decisions?)))\b"
)
"""Nouns that say by themselves that something happened."""

ACTION_OF = compiled(
    r"\b(?:interception|stopping|arrest|seizure|rescue|dismantling|expulsion|removal|return|detection|conviction"
    r"|prevention|recovery|extradition|surrender|release|handover|capture|closure|apprehension|neutrali[sz]ation"
    r"|destruction|disruption|identification|transfer|relocation|resettlement|repatriation|evacuation|arrests"
    r"|departure"
    r"|deportation|discovery|confiscation|prosecution|arrest)(?:, [^,;.]{3,60},)? of $"
)
"""A noun for what was done, before the number to which it was done."""

MADE_POSSIBLE = compiled(
    r"\b(?:thanked|thank|due to|since|following|enabled|led|resulted|resulting|leading|allowed|permitted|possible"
    r"|contributed|has|have|had|welcomed"
    r"|noted|saw"
    r"|seen|including|after|with|was|were|thanks)\b"
)
"""What shows that a thing named by a noun did happen."""

LABELLED = compiled(r"(?:^|\n)(?P<label>[A-Z][^.:;|\n]{2,70}?) ?[:|] ?(?:[^\w\n]{0,3})?$")
"""A line that names what its number counts, up to the number: `Arrests: 246`."""

BEFORE_COLON = compiled(r"[^.:;\n]{5,100}: $")
"""What a colon leads from to a figure (`the fall was steeper: 75 percent`)."""

WENT_FROM = compiled(r"\b(?:went|gone|goes|passed|moved|came|come) (?:down |up )?from (?:[^.;]{1,40} to )?$")
"""What leads from one level of a figure to the next, whichever way it went."""

UNANSWERED = compiled(
    r"(?:views?|positions?|compromises?|commitments?|agreements?|consensus|conclusions?|objections?|answers?|repl(?:y|ies)|responses?|decisions?"
    r"|solutions?|progress|doubts?|comments?|details?|evidence|one"
    r"|dates?"
    r"|figures?|explanations?|news|proof)\b"
)
"""Things of which none came, without that saying what happened."""

COMPARED = compiled(
    r"(?:\((?:in )?(?:19|20)\d\d:|\b(?:compared (?:with|to)|against|up from|down from|rather than|instead of"
    r"|as opposed to|from)) (?:only |just |some |about )?$"
)
"""What before a number makes it the one that a figure is compared with."""

AMOUNTS_TO = compiled(
    r"\b(?:[Nn]umbers?|[Tt]otals?|[Ff]igures?|proportion|share|rate|count)(?: of [^.;]{0,80}?)? ?"
    r"\b(?:was|is|were|stood at|stands at|reached|has reached|remains at|remained at) $"
    r"|\b(?:put|puts) (?:the|their|this) (?:number|total|figure|count)(?: of [^.;]{0,40})? at $"
)
"""A total that is said to be so much."""

COST = compiled(
    r"(?:the )?(?:costs?|money|funds|financing|resources|sum|investment|grant|funding|budget|price|bill|amount"
    r"|(?:national |economic |gross |world )?(?:output|income|product|wealth|turnover)|GDP|expenses)\b"
)
"""Of what a share is a matter of paying, not a result."""

PAID_SHARE = compiled(
    r" co-?(?:financing|funding)\b"
    r"|[^.;,\n]{0,60}?(?:, [^,.;\n]{3,40},)?[^.;,\n]{0,20}?\b(?:borne"
    r"|(?:co-?)?(?:financed|funded)|paid|covered|met|shouldered) (?:by|from|out of)\b"
)
"""What behind a share makes it one of a sum that somebody pays."""

HARM = compiled(
    r"\b(?:accidents?|incidents?|crossings?|attempts?|casualties|victims|arrivals?|intrusions?|departures?"
    r"|attacks?|landings?"
    r"|break-ins|drownings|deaths|entries|injuries)\b"
)
"""Things that did not happen when there were none (`there were no deaths`)."""

NOUN_PHRASE = compiled(r"(?: (?:of (?:the |them|those|all )?)?)?(?P<noun>(?:[A-Za-z][\w’'-]{0,24} ?){1,6})")
_STOP = (
    r"was|were|is|are|has|have|had|been|being|will|shall|should|would|could|may|might|must|can|in|at|by|with|of"
    r"|to|into|on|for"
    r"|from|and|or|but|who|which|that|when|where|while|since|during|after|before|as|than|across|along|this|last"
    r"|next|between"
    r"|compared|there|already|now|fell|rose|a|an|the|each|every|per|said|followed|under|over|through|against"
    r"|within|hidden|together|jointly"
)
NOUN_STOP = compiled(rf"\b(?:{_STOP})\b|(?<= )(?:{DONE}|{_PUT_IN}|{_HAPPENED})\b")
"""The word before which a counted noun phrase ends; a participle may begin one (`detained migrants`)."""

OF_WHOLE = compiled(
    rf" of (?:the |all |its |their |these |those )?(?P<number>{NUMBER})? ?(?P<noun>them\b|those\b"
    rf"|(?:[A-Za-z][\w’'-]{{0,24}} ?){{1,6}})?"
)
"""The whole of which a share is taken."""

BASE = compiled(
    r"\b(?:(?:as )?compared (?:to|with)|in comparison (?:to|with)|than (?:in|for|during|over|at)?|against|relative to"
    r"|up on|down on|on|over)(?= (?:the )?(?:same|previous|preceding|corresponding|year before|month before"
    r"|(?:last )?year\b"
    r"|(?:19|20)\d\d))[^.;,()\n]{0,80}|\b(?:as )?compared (?:to|with) [^.;,()\n]{0,80}|\bthan (?:in "
    r"|a )[^.;,()\n]{0,60}"
    r"|\byear[- ]on[- ]year\b"
)
"""The words that name what a figure is compared with."""

AFTER_NOT_RESULT = compiled(r"[ -](?:a|per|each|every) (?:day|week|month|year|head|person)\b|-(?:year|day|month|hour)")
BEFORE_NOT_RESULT = compiled(
    r"\b(?i:aged?|age of|within|every|for|number|article|section|paragraph|page|phase|tel\.?|phone|call"
    r"|first|last|next|(?<!each )other|(?<!one )another|both|these|those|all|our|their|her|his|its) ?$"
    r"|\b(?:Operation|Group|Line|OPERATION|GROUP|LINE|group|line) ?$|[+#§/]$"
)
"""What before a number makes it an age, a limit, a label, or a count of things known beforehand."""


def time_unit(word: str) -> str | None:
    """`minute` for `minutes`; None when the word is no unit of time."""
    return _TIME.get(word.lower())
