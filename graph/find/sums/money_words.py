"""The words amounts are made of: signs, codes and names of currencies, periods, and what limits a sum; data only."""

from __future__ import annotations

import re
from typing import Literal

from graph.english.numbers import DIGITS, DIGITS_AFTER, NUMBER, SCALE, WORDS
from graph.find.sums.currencies import NAME, SIGN
from graph.find.sums.currencies import PROBE as CURRENCY_PROBE
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled

Bound = Literal["exact", "about", "at-least", "at-most"]
Period = Literal["day", "week", "month", "year", "person"]

# Where the sign was lost on the way from paper, a letter like it stands before a number with its scale.
_DAMAGED_SIGN = (
    r"(?<![\w£€$.,-])(?:[CEfL](?= ?\d{1,3}(?: ?[.,] ?\d{1,3})? ?(?:million|billion|mio\b|m\b))"
    r"|[EfLSC](?= ?\d{1,3}(?:[.,]\d{3}){1,3}\b(?![.,]?\d))|C(?= \d{1,3}(?: \d{3}){1,3}\b(?! ?\d)))"
)
_DAMAGED_NUMBER = r"\d{1,3}(?: [.,] ?|[.,] )\d{1,2}(?= ?(?:million|billion|mio\b|mn\b|m\b|bn\b))"
_RANGE = r"(?: ?(?:[-–—]|\bto\b|\bor\b) ?)"

MONEY = compiled(
    rf"(?P<sign>{SIGN}|{_DAMAGED_SIGN}) {{0,2}}(?P<number>{_DAMAGED_NUMBER}|{DIGITS_AFTER})"
    # "£5 to £10 million" is a range; in "by £500,000 to £2 million" both are sums.
    rf"(?:(?P<more> ?[-–—] ?| ?to ?(?!{SIGN})|(?<![.,]\d{{3}}) ?to ?|(?<=\D\d) and (?={SIGN} ?\d{{1,3}} ?[mb]))"
    rf"(?:{SIGN} ?)?{DIGITS_AFTER})?(?P<scale>{SCALE})?"
    rf"|(?P<number_first>{DIGITS}|(?i:\b(?:half an?|an? half|(?:a|one|three)[ -]quarters? of an?)\b)"
    rf"|{WORDS}(?: and a half)?|(?i:\b(?:another|one more|a further|an? extra|an additional)(?= (?:million"
    rf"|billion)\b)))"
    rf"(?P<more_first>{_RANGE}(?:{DIGITS_AFTER}|{WORDS}))?(?: \(\d[\d., ]{{0,15}}\))?(?P<scale_first>{SCALE})?"
    # Contracts write "ten million (10,000,000) euros".
    rf"(?: \(\d[\d., ]{{0,15}}\))?[ -]?(?P<name>{NAME})"
)
"""A sum with its currency before the number (`£1.4 million`, `EUR 5m`,
`€35-million`) or after it (`600,000 euros`)."""

PROBE = guarded(rf"{CURRENCY_PROBE}|(?i:million|billion)|\b[EfLSC] ?\d{{1,3}}(?:[., ]\d{{3}}| ?m(?:io)?\b)")
"""Whether a text can hold money at all."""

NOT_MONEY_AFTER = compiled(r"(?:\d|[.,]\d|-?(?:coin|zone)\b)")

_FUND_NAME = (
    r"(?i:fund|programme|program|envelope|budget|contribution|investment|package|financing|funding|grant|pledge)"
)
BARE_FUND = compiled(
    rf"\b{_FUND_NAME}s?(?: (?:plan|line|programme|package))? (?i:of|worth|totalling|amounting to|set at|at) "
    rf"(?i:about |some |around |nearly |up to |over |at least )?(?P<sum>(?P<number>{NUMBER})(?P<scale>{SCALE}))"
    r"(?=[.,;:)]|$| (?:over|for|to|per|a|an|each|from|in|into|will|is|was|has|and|towards|until|by|,)\b)",
    re.MULTILINE,
)
"""A sum without a currency, recognised by the fund whose size it is (`a fund of 15 million over three years`)."""

_GIVEN = (
    r"(?i:receiv|provid|allocat|contribut|invest|gave|giv|grant|puts?|putting|add|paid|pay|spen[dt]|set aside|earmark"
    r"|allot|mobilis|mobiliz|transfer|pledg|commit|offer|disburs|rais|announc|reallocat|gets?|got|secur|releas|bears?\b"
    r"|vot(?=e))\w{0,4}"
)
_BEFORE_MORE = (
    r"(?: (?i:an?|another|further|additional|extra|the|sum|of|about|some|around|nearly|up to|over|it|this|them|us"
    r"|in|with|by|remaining)){0,4} "
)
BARE_MORE = compiled(
    rf"(?:\b{_GIVEN}{_BEFORE_MORE}|\b(?:of which|with|including|plus|and the remaining){_BEFORE_MORE}"
    # "the one pays five million, the other three million"
    r"|(?:,? and|[,;]) (?:the )?[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})? )"
    r"(?P<sum>(?P<number>" + NUMBER + r")(?P<scale> ?(?:million|billion|mio|m|bn)\b))"
    r"(?=[.,;)]|$| (?:to|for|over|in|an? (?:year|month|week)|per|more|and|this|next|from|each|towards|coming"
    r"|provided|paid|already|are|is|was|were|will|by|allocated|earmarked|committed|borne)\b)",
    re.MULTILINE,
)
"""A sum without a currency that somebody gives or gets: it is in the currency of the text's sum before, or near it."""

BARE_PART = compiled(
    r"(?:(?<=^)|(?<=[ (]))(?P<sum>(?P<number>" + NUMBER + r")(?P<scale> ?(?:million|billion|mio|bn)\b))"
    r"(?= (?:of (?:that|this|it|which|(?:its|their|his|her|our) own)\b(?! (?:were|was|are) (?:children|women|people))"
    r"|(?:went|goes|go|will go|is going) (?:to|towards|into)\b"
    r"|(?:is|are|was|were|has been|have been|had been|will be) (?:meant|reserved|earmarked|intended|set aside|paid"
    r"|spent|still unspent|due|released|disbursed|reallocated|allocated|voted|provided|made available|added|transferred"
    r"|borne) ?|from (?:the|its|our) (?:[A-Z][\w’'-]{1,20} (?:and |for )?){1,5}(?:Fund|Facility|Instrument|Programme"
    r"|Budget)\b|(?:given|paid|pledged"
    r"|promised|announced|granted|disbursed|released) (?:in|last|this|since|by|earlier|already)\b))",
    re.MULTILINE,
)
"""A sum without a currency of which is said where it goes: `some 52 million went to`, `30 million of that is for`."""

_BOUNDS: dict[str, Bound] = {
    "about": "about", "some": "about", "around": "about", "approximately": "about", "approx.": "about",
    "roughly": "about", "nearly": "about", "almost": "about", "close to": "about", "circa": "about",
    "an estimated": "about",
    "over": "at-least", "more than": "at-least", "at least": "at-least", "in excess of": "at-least",
    "upwards of": "at-least", "not less than": "at-least", "no less than": "at-least", "a minimum of": "at-least",
    "up to": "at-most", "at most": "at-most", "less than": "at-most", "under": "at-most", "below": "at-most",
    "fewer than": "at-most", "not more than": "at-most", "no more than": "at-most", "a maximum of": "at-most",
    "just over": "at-least", "well over": "at-least", "just under": "about", "well under": "at-most",
    "not even": "at-most", "a little under": "about", "slightly over": "at-least", "slightly under": "about",
    "a little more than": "at-least", "slightly more than": "at-least", "just short of": "about",
    "well above": "at-least",
    "above": "at-least", "not exceed": "at-most", "not exceeding": "at-most", "capped at": "at-most",
    "exceeding": "at-least",
    "exceed": "at-least", "exceeds": "at-least", "exceeded": "at-least", "a ceiling of": "at-most",
    "limited to": "at-most",
    "not to exceed": "at-most", "a cap of": "at-most", "somewhat over": "at-least", "virtually": "about",
    "fully": "exact",
    "as little as": "exact", "upward of": "at-least", "a total exceeding": "at-least", "just about": "about",
    "minimum": "at-least",
    "maximum": "at-most", "estimated at": "about", "about half of": "about", "not quite": "about",
    "close on": "about", "getting on for": "about", "in the order of": "about", "of the order of": "about",
    "an average of": "about", "in the region of": "about", "no fewer than": "at-least", "a good": "about",
    "as much as": "at-most",
    "a record": "exact", "a little over": "at-least", "as many as": "at-most",
}  # fmt: skip
BOUND_WORDS = "|".join(re.escape(word) for word in sorted(_BOUNDS, key=len, reverse=True))
"""The words before a number that make it less than exact, as alternatives of a pattern."""

BOUND_BEFORE = compiled(rf"\b(?P<word>(?i:{BOUND_WORDS})) (?:an? (?:further|additional|extra) )?$")

_FILLER = (
    r"(?:(?: of)?(?: (?:additional|extra|new|joint|British|French|UK))?"
    r"(?: (?:funding|financing|investment|support|funds)))?"
)
BRACKETED = compiled(
    rf"(?:{_FILLER}(?: (?:extra|more|net|gross|in all|in total|overall|altogether))? ?"
    r"(?P<bracket>[(\[] ?)|,? (?=or\b|i\.e\.|that is|that['’]s|(?:the )?equivalent|equal to|which is)"
    rf"| ?[/=≈] ?"
    r"| [–—-] (?=(?:or|about|approximately|around|some|roughly|i\.e\.|equivalent)\b))"
    r"(?:(?:or |i\.e\.,? |that is,? |that['’]s |which is |(?:the )?equivalent (?:to|of) |equal to )"
    r"|(?:about |approximately |approx\. |around |some |roughly |nearly |c\. ?|ca\.? ?|~ ?|≈ ?|= ?)){0,3}(?=[^ ])"
)
"""What stands between a sum and the same in another currency."""

FURTHER_CURRENCY = compiled(
    r"(?P<bracket>)(?:[,;]|,? (?:or|and)| ?[/=≈|])(?: (?:or |and )?)?(?:about |approximately |around |some |roughly "
    r"|nearly |US)?"
    r"(?=[^ ])"
)
"""What stands between two more currencies of a sum in one bracket: "£54 million ($72 million, 64 million euros)"."""

PER_AFTER = compiled(
    rf"{_FILLER}(?: (?:more|extra|less))?,? ?(?:/ ?|\b)(?:for (?=each|every))?"
    r"(?P<per>(?i:(?:(?:a|per|each|every|an)[ ]|(?:each|every) \w{4,12}ed[ ]|(?<=/)"
    r"|(?<=/ ))(?:calendar |financial )?"
    r"(?:day|week|month|year|annum|head|person|migrant|returnee|passenger|refugee|asylum[ -]seeker|child|minor"
    r"|applicant)|annually|yearly|monthly|p\.a|par an))\b"
)
COUNT_AFTER = compiled(
    rf"{_FILLER},? (?i:for|over|spread over|across|during)(?P<each> each of)?(?: a)?(?: period of)?(?: the)?"
    rf"(?: (?:next|coming|first|following))? (?P<count>{NUMBER}|an?)[ -](?:financial )?"
    r"(?P<unit>days?|weeks?|months?|years?)\b"
)
ANNUAL_BEFORE = compiled(
    r"\b(?<![Bb]i-)(?<![Mm]ulti-)(?<![Ss]emi-)"
    r"(?P<per>(?i:annual|yearly|monthly))(?: [a-zA-Z-]+){0,3}(?: of| worth)?(?: (?:about|some|up to|over"
    r"|nearly))? ?$"
)
# What somebody has built, bought or run: what it costs is money spent.
_WORKS = (
    "scheme|project|centre|center|fence|wall|barrier|works?|building|equipment|programme|system|base|hall|operation"
    "|scanner|deployment|refurbishment|renovation|construction|extension|conversion|upgrade|modernisation|installation"
    "|infrastructure|facility|facilities|premises|terminal|camera|detector|vessel|boat patrol|helicopter|drone"
    "|aircraft"
    "|radar|vehicle|laborator(?:y|ie)|database|platform|training|course|campaign|exercise|mission|reception|shelter"
    "|accommodation block|car park|station|post|tower|lane|booth|zone|flights?|charter|fund|initiative|plan"
    "|package|unit"
    "|purchase|measure|pilot|trial|inquiry|inquiries|investigation|clean-up|repair|evacuation|repatriation"
)
WORTH_OF = compiled(
    rf"[ -]from (?:the )?[A-Z]|[ -](?:for|towards|into) (?!(?:a|the|each|every|one) (?:crossing|passage|place"
    rf"|seat|journey|trip|ride))"
    rf"|(?:[ -][\w'-]{{1,16}}){{0,4}}?[ -](?:{_WORKS}|contracts?|headquarters|order)s?\b"
)
"""What behind an amount says that it is spent: what it is for, or the thing that costs so much."""

SHARE_AFTER = compiled(r",? (?:of which|half of which|a share of which) [^.;,]{3,60}, ?(?=(?:for|to|towards|into|on) )")
"""What of an amount somebody pays, between it and what it is for."""

FOR_PASSAGE = compiled(
    r"(?: ?(?:and|to|or|[-–—]) ?(?:[£€$] ?)?\d[\d.,]{0,11}(?: ?(?:million|k))?(?: (?:euros|pounds|dollars))?)?(?: each"
    r"| apiece| a head"
    r"| per \w+)?"
    r" for (?:an?|the|their|his|her|one) (?:[\w-]+ )?(?:place|seat|berth|crossing|passage|ride|spot|space|trip"
    r"|journey)\b"
    r"(?! (?:in|at) (?:an? |the )?(?:[\w-]+ )?(?:centre|center|shelter|hostel|school|course|home|hotel|programme))"
)
"""What a price buys that somebody pays to be carried: no money for a purpose."""

SPENT_ON_AFTER = compiled(r",? (?:to|for|into|towards?|on|in)\b(?: the purpose of)? ")
SPAN_AFTER = compiled(
    r",? (?:(?:in|over|during|for|within|across|throughout|spread over) (?:the |each of the |a period of )?(?:last|past"
    r"|next|coming|previous|first|following|current|same)?"
    r"(?: ?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve))?"
    r" ?(?:financial |fiscal |calendar )?(?:years?|months?|weeks?|decades?)\b(?! of\b)"
    r"|(?:in|for|since|by|from) (?:[A-Z][a-z]{2,8} )?"
    r"(?:19|20)\d\d(?:(?: ?[-–/] ?| (?:to|and|until) )(?:\d{4}|\d\d))?\b)"
)
"""The time in which an amount is paid, behind it: it says when, not what for."""

SET_ASIDE_AFTER = compiled(
    r"(?:(?: (?:will|shall|would|is to|are to|has|have))?(?: be| been| is| are| was| were)? made)? available\b"
    r"|(?: (?:(?:will|shall|would|is to|are to|has|have) )?(?:be|been|is|are|was|were) (?:set|put))? aside\b"
    r"|(?: (?:(?:will|shall|would|is to|are to|has|have) )?(?:be|been|is|are|was|were))? (?:earmarked|reserved)\b"
)
"""The rest of the words that put an amount at somebody's hand, between it and what it is for."""

_PERIODS: dict[str, Period] = {
    "day": "day", "week": "week", "month": "month", "monthly": "month", "year": "year", "annum": "year",
    "annual": "year", "annually": "year", "yearly": "year", "p.a": "year", "an": "year",
    "refugee": "person", "asylum-seeker": "person", "seeker": "person", "child": "person", "minor": "person",
    "applicant": "person", "head": "person", "person": "person",
    "migrant": "person", "returnee": "person", "passenger": "person",
}  # fmt: skip

_WORDS_OF_ROLES = {
    "seizure": r"restrained|seiz\w{1,4}|confiscat\w{1,5}|forfeit\w{0,5}|recovered|fr[eo]ez\w{0,3}|frozen|froze"
    r"|impound\w{0,3}|saisie?s?"
    r"|(?:found|discovered|uncovered|recovered|took|netted)(?= (?:some |about |over |more than |up to )?(?:[€£$]"
    r"|[A-Z]{3} )?"
    r"\d[\d.,]{0,11} ?(?:million|m|k)?(?: [a-z]{3,8})? in (?:cash|notes|banknotes|gold|coins|crypto\w*|jewellery))"
    r"|(?:cash|assets|drugs|goods|cigarettes|notes)\b[^.;]{0,50} (?:was|were|has"
    r" been|have been) (?:found|discovered|taken|intercepted|detected|uncovered)",
    "loss": r"loss(?:es)?|lost|damages?|damaged|stolen|thefts?|robbed|fraud\w{0,6}|shortfall",
    "cost": r"costs?|costing|burden|expenses?|bill|puts? (?:the|their|its) (?:figure|price|total)(?= [^.;]{0,40}\bat )",
    "market": r"(?:cod|mackerel|herring|catch(?:es)?|shellfish|salmon|livestock|timber|grain|crops?) worth|worth(?="
    r" [^.;]{1,30} to (?:the |our )?(?:\w{1,12} ){0,2}?(?:economy|firms|businesses|exporters"
    "|industry|companies"
    r"|farmers)\b)"
    r"|(?:tourists|visitors|shoppers|consumers|holidaymakers) (?:\w{1,12} ){0,4}?(?:spend|spent|spending)"
    r"|(?:heroin|cocaine|cannabis|drugs?|narcotics|hashish|cigarettes|tobacco|contraband|loot|haul|fish|gold"
    r"|villas?|houses?|flats?|mansions?|jewellery|paintings?|luxury \w{3,12})(?: \w{2,10}){0,2}? (?:worth|valued at"
    r"|put at)"
    r"|remittances|growth (?:added|brought)|(?:street|market|resale|retail) values?|values? of the (?:drugs|haul|cargo)"
    r"|(?:value|volume) of (?:the )?(?:goods|freight|trade|exports|imports|cargo|merchandise|traffic)"
    r"|(?:bilateral |mutual |our |two-way |annual |the |total |foreign )?trade (?:between|with|in goods|volume"
    r"|flows|is|was|has"
    r"|reach\w*|amount\w*|stood|exceed\w*|grew|rose)|(?:goods|exports|freight|merchandise"
    r"|cargo) worth\b[^.;]{0,40}\b(?:pass|cross|travel|transit|mov|flow|go through)\w{0,3}|economy"
    r"|(?:companies|firms|investors|businesses|enterprises) (?:\w{1,12} ){0,3}invest\w{0,5}|(?:direct|foreign"
    r"|private) investments?"
    r"|investments? (?:of|by|from) (?:\w{1,12} ){0,2}(?:companies|firms|investors|businesses)"
    r"|launder\w{0,3}|(?:network|gang|group|ring|smugglers|traffickers) (?:\w{1,12} ){0,2}?(?:took|takes"
    r"|collected|netted"
    r"|pocketed|demanded)"
    r"|(?:prices?|fares?|fees?|sums?|money|rates?) (?:(?:that|which|now|usually|being|are|is|was|were) ){0,3}"
    r"(?:paid|charged|demanded|asked)(?: (?:to|by|for) (?:the |a )?(?:smugglers?|traffickers?|gangs?|networks?|crossing"
    r"|passage|place|seat))?"
    r"|(?:brings?|brought|bringing|yields?|yielded)(?: in)?\b(?=[^.;]{0,60} (?:gangs?|smugglers?|traffickers?|networks?"
    r"|criminals?|organisers?|ringleaders?)\b)"
    r"|(?:seats?|places?|crossings?|passages?|trips?|journeys?|passports?) (?:[\w'-]{1,14} ){0,6}?(?:go|goes|went"
    r"|fetch\w{0,3}"
    r"|chang\w{1,3} hands) (?:for|at)?"
    r"|(?:tourism|fishing|fisheries|industry|sector|agriculture|freight|shipping) (?:[\w'-]{1,14} ){0,3}?(?:is|are"
    r"|was|were)"
    r" worth"
    r"|offer(?:ed|ing)? (?:[\w,.€£$]{1,10} ){1,4}to (?:carry|smuggle|hide|ferry|transport)"
    r"|profits?|earn\w{0,4}|turnover|proceeds|revenues?|market|prices?|charg(?:e|es|ed|ing)|fares?"
    r""
    r"|(?:was|were|is|are|being) (?:made|forced|obliged|asked) to pay|sold|sell(?:s|ing)?"
    r"|demand(?:s|ed|ing)?|debts?|ransoms?(?: (?:worth|of|totalling))?"
    r"|(?:trade|business|industry|racket) (?:is )?worth"
    r"|pay(?:s|ing)? (?:the |their |to )?(?:smugglers?|traffickers?|gangs?|criminals?|networks?)"
    r"|(?:migrants?|passengers?|clients?|victims?|famil(?:y|ies)|people|persons?|who"
    r"|each(?! (?:pay|contribut)\w{0,4} | (?:of|side|party|country|state|government)\b)) (?:\w{1,12} ){0,2}?"
    r"(?:pay|pays|paid|paying)"
    r"|(?:smugglers?|traffickers?|gangs?|criminals?|networks?) (?:\w{1,12} ){0,2}?(?:make|makes|made|receive"
    r"|received|take|pocket\w{0,3}|are paid|is paid|were paid)",
    "none": r"budgets? (?:was|were|is|has been|have been|is being) (?:cut|slashed|reduced|trimmed)(?: by)?"
    r"|court \w{0,12} ?award\w{0,3}|would have had to (?:pay|spend|find|contribute|invest)"
    r"|(?:opposition|critics|unions?|think[- ]tanks?) (?:\w{1,10} )?(?:says?|said|claims?|claimed|puts?|reckons?"
    r"|fears?)"
    r"|(?:ordered|condemned|sentenced) to pay|liable (?:to|for)|fine[ds]?|ow(?:e[ds]?|ing)|penalt(?:y|ies)"
    r"|prizes?|lotter(?:y|ies)|incomes?|income thresholds?|visa fees?"
    r"|bail|reward|GDP|exports?|imports?|salar(?:y|ies)|wages?",
    "fund": r"cost(?:s|ing)?(?: us)? (?:the |our |British )?(?:taxpayers?|public purse|exchequer|Treasury)"
    r"|(?:will|would|to|can|could) (?:each |also |now |all ){0,2}get(?= (?:up to |about |some |an? (?:extra )?)?[€£$]"
    r" ?\d)"
    r"|match(?:es|ed|ing)?(?= [^.;]{0,60}[€£$]\d)|(?:made|signed|passed|turned)(?: over| on)? to(?= (?:the|its|their"
    r"|[A-Z]))"
    r"|(?:has|have|had) (?:now |also )?found(?= (?:an? extra |another |up to )?[€£$] ?\d[\d.,]{0,9}(?: ?(?:million"
    r"|billion|m|bn))?"
    r" (?:to|for|from)\b)"
    r"|(?:government|public|taxpayers?['’]?|state|Treasury) (?:money|cash|funds)"
    r"|(?:meet|met|foot|settl|cover|split|shar|pay|paid|pick)\w{0,4}(?: up)? (?:the|this|that"
    r"|half the) (?:bills?|tab)\b"
    r"(?: of)?|deposit\w{0,3}(?![^.;]{0,40} (?:her|his|their|a bank|bank) accounts?\b)"
    r"|(?:balance|remainder|rest)(?= ?,)|of (?:that|this|it) (?:is|are|was|were) (?:for|meant)"
    r"|voted for|(?:has|have|had) been (?:secured|voted)|was voted"
    r"|fre(?:es|ed|eing)(?: up)?(?= (?:an? |another |some |up to )?(?:[€£$\d]|[A-Z]{3} \d))"
    r"|cheques?|foreseen(?= (?:for|in|to))"
    r"|donors (?:\w{1,12} )?rais(?:ed|es)|line of credit"
    r"|planned for|hand\w{0,3}(?= to\b)|that is (?:what|the (?:sum|amount))"
    r"|(?:assum\w{1,3}|tak(?:e|es|ing|en) on|took on|carr(?:y|ies|ied)) (?:the |all |these |half the )?costs?(?: of)?"
    r"|(?:pay|paid|(?:co-?)?(?:fund|financ)|cover|meet|met|bear|borne)\w{0,3}"
    r" (?:(?:one )?half|part|most|all|(?:a|one) third|two thirds|a share|(?:up to )?\d{1,3} ?(?:%|per cent|percent))"
    r" of(?: the)?(?: (?:total |estimated )?(?:costs?|bill)(?: of)?)?"
    r"|pots?(?= (?:of|to|for|will|is|was|that|which)\b)|allowances?|lump sums?"
    r"|(?:split\w{0,4}|divid\w{1,3}|apportion\w{0,3}|halv\w{1,3}) (?:the |this |its |that )?(?:\w{1,14} )?(?:costs?"
    r"|bill)"
    r"|(?:take|takes|taking|took|taken) over|assum\w{1,3}(?= (?:the |all |half |up to )?(?:costs?|[€£$\d]|[A-Z]{3} \d))"
    r"|falls? to (?=the|[A-Z])|compensat(?:ed|es|ing)|to be found (?:by|from)|tak(?:e|es|ing|en) on(?= (?:about "
    r"|some )?(?:[€£$\d]|[A-Z]{3} \d))|there remain(?:s|ed)?|(?:will|shall"
    r"|would) (?:each |both |also )?find|(?:meet|meets"
    r"|met|find|finds|found|carry|carries|carried)(?= (?:[\w.,€£$-]{1,12} ){1,4}(?:of|towards) the (?:bill|costs?)\b)"
    r"|price tag|(?:comes?|came|coming) from (?=the|its|their|a|[A-Z])"
    r"|(?:foot|pick)\w{0,3}(?: up)? (?:the|this|that) (?:bill|tab|cost)|tenders?|charged (?:to|against|on)"
    r"|plac(?:e|es|ed|ing)(?= (?:[€£$]|[A-Z]{3} \d|\d|a sum|another|some|up to))"
    r"|receiv\w{1,3} (?:an?|another|some|up to|about)? ?(?:additional|further|extra)"
    r"|costs? of (?:[\w'-]{1,14} ){0,5}?(?:" + _WORKS + r")s?\b"
    r"|(?:arrangement|agreement|deal|accord|plan),? (?:(?:which|that) )?(?:(?:is|was) )?worth"
    r"|pool(?:s|ed|ing)?(?= (?:up to |about |some |together )?(?:[£€$]|\d))|contribut\w{1,5}|(?:co-?)?fund(?:s|ed"
    r"|ing)?|invest\w{0,6}(?! (?:of|by|from) (?:\w{1,12} ){0,2}(?:companies"
    r"|firms|investors))|programmes?|programs?|allocat\w{1,4}"
    r"|pay|pays"
    r"|paid|paying|payments?"
    r"|available|reimburs\w{1,5}|giv(?:e|es|en|ing)|gave|transfer\w{0,4}|suppl(?:y|ied|ies|ying)|hand\w{0,3} over"
    r"|double (?:\w{1,12} ){0,3}?(?:grant|contribution|funding|support)|add(?:s|ed|ing)?(?! [^.;]{1,40} to (?:the "
    r"|our )?(?:\w{1,12} )?econom)|credit line|loans?|boost"
    r"|underwrit\w{1,3}|co-?financ\w{1,5}|allot(?:s|ted|ment)?"
    r"|destined for|intended for|assign\w{0,3}|sponsor(?:ed|ing|ship)|tranches?|instal?lments?"
    r"|reserv\w{1,3}|unlock\w{0,3}|top(?:ped|s)? up|backed|appropriat\w{1,4}|promis\w{1,3}|spread over|chip\w{0,4} in"
    r"|provid\w{1,3}|provision|devot\w{1,4}|sett?(?:s|ing)? aside|earmark\w{0,3}"
    r"|grants?|granted"
    r"|spen[dt]\w{0,3}|commit\w{0,6}|pledg\w{1,4}|financ\w{1,5}"
    r"|budgets?(?! (?:was|were|is|has been|have been|is being) (?:cut|slashed|reduced|trimmed))"
    r"|packages?|envelope"
    r"|offer\w{0,3}(?! (?:[\w,.€£$]{1,10} ){1,4}to (?:carry|smuggle|hide|ferry|transport)\b)"
    r"|puts?(?! (?:it )?at\b| (?:the|their|its) (?:figure|price|total)\b)"
    r"|putting"
    r"|(?:humanitarian |development |financial |emergency |technical )?(?:aid|assistance)(?! to voters)|lends?"
    r"|lent|lending"
    r"|(?:gone|goes|going|go|went|flow(?:s|ed|ing)?|flown) (?:in)?to|bought|buy(?:s|ing)?|purchas\w{1,3}|procur\w{1,6}"
    r"|acquir\w{1,3}|outlay|expenditure|endow\w{0,4}|voucher|vouchers|order(?:ed|s)?(?! to)"
    r"|calls? for (?:proposals|tenders?)|sign(?:s|ed|ing) off|clear(?:s|ed|ing)"
    r"|plough\w{0,3}|channel(?:s|led|ling)|draw(?:s|ing|n)? on|benefit\w{0,3} from|at (?:the|its|their) disposal"
    r"|confirm\w{0,3}|liabilit(?:y|ies)"
    r"|financial (?:participation|envelope|means|resources)|back(?:ing|s)|sav(?:e|ed) for|top-?up"
    r"|facility|on the table"
    r"|disburs\w{1,4}|award\w{0,3}|donat\w{1,4}|subsid\w{1,6}|support\w{0,3}|inject\w{0,3}|releas\w{1,3}"
    r"|dedicat\w{1,3}"
    r"|(?:bear\w{0,3}|borne|meet\w{0,3}|met|cover\w{0,3}|shar\w{1,3}|pay|paid|defray\w{0,3}|shoulder\w{0,3}|towards?)"
    r" (?:(?:the|its|their|half|whole|full|entire|all|total|any|of) ){0,5}(?:\w{1,14} )?(?:costs?|expenses?)"
    r"|(?:costs?|bill|expenses?)\b(?:[^.;\n]|\.\d|(?<=[Mm]io)\.){0,80}?\b(?:borne|met|covered|shared|financed|paid"
    r"|footed|picked up|shouldered|carried|assumed|underwritten|settled|refunded|reimbursed"
    r"|defrayed"
    r"|split|funded|divided|apportioned)"
    r" (?:by|from|out of|equally|in equal|in half|between|among|jointly|half|down|fifty|two|three|four)"
    r"|costs?\b[^.;\n]{0,40} (?:is|are|will be|to be) shared"
    r"|(?:costs?|bill|expenses?)\b(?:[^.;\n]|\.\d){0,60}? (?:falls?|fell|goes) (?:to|on|upon)\b"
    r"|shar\w{1,3} (?:the |this )?(?:bill|burden|expense)"
    r"|(?:built|constructed|renovated|equipped|created|set up|carried out|possible|reali[sz]ed) (?:with|by|using|for)"
    r"|(?:" + _WORKS + r")s?\b,? (?:[\w'-]{1,14} ){0,6}?(?:which |that )?(?:will |has |have )?cost(?:s|ing)?(?!"
    r" (?:the )?(?:passengers"
    r"|users|customers|drivers|travellers|families|motorists|households|economy|business))"
    r"|approv\w{1,3}|is going to|are going to|goes to|went to|mobili[sz]\w{1,3}"
    r"|announc\w{1,3}|agree[ds]? (?:on|to)|at (?:a|the|an) (?:total |estimated |overall )?cost|contribu\w{1,6}"
    r"|à hauteur de"
    r"|financ\w{1,6}|investi(?:r|t|s|e|ss\w{2,8})|crédits?|bear(?:s|ing)?|borne|defray\w{0,3}|shoulder\w{0,3}",
}
WEAK_FUND = compiled(
    r"\b(?i:worth|valued at|to the (?:value|amount|tune|sum) of|in the amount of|amounts?|sums?|ceiling|drawn on|extra"
    r"|new money|additional|further|another|amounting|value|estimated costs?|receiv\w{1,3}|share|goes|will go|go) "
)
"""Words that say that an amount is for a purpose where none in the sentence says otherwise."""

ROLE_WORDS = guarded(
    r"\b(?:" + "|".join(rf"(?P<{role}>(?i:{words})\b)" for role, words in reversed(_WORDS_OF_ROLES.items())) + ")"
)
"""Words that say what an amount is there for; each role is a group of that name."""

SEIZED = guarded(rf"\b(?i:{_WORDS_OF_ROLES['seizure']})\b")
"""The words of one of the roles."""


def period_of(written: str) -> Period:
    """The period or head that `per year`, `annually`, `a head` or `years` means."""
    word = written.split()[-1].lower().rstrip(".")
    return _PERIODS[word] if word in _PERIODS else _PERIODS[word.rstrip("s")]


def bound_of(word: str) -> Bound:
    """What a word before a number makes of it: `at-least` for `over`."""
    return _BOUNDS[word.lower()]
