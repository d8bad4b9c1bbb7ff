"""Wordings by which clauses tell their topic beyond its set phrases: verbs with what they are done to, and its forms.

Each topic has a pattern of its own; some topics only count where a clause tells nothing more special.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from graph.patterns.guards import Guards
from graph.patterns.openings import compiled

# What says how or by whom something is done, not what it is about.
GENERAL = frozenset(
    f"topic-{name}"
    for name in (
        "eu-cooperation", "bilateral-relations", "means-and-follow-up", "joint-structures", "staffing",
        "joint-operations", "law-enforcement-cooperation", "origin-and-transit", "asylum-and-protection",
        "investigation-and-prosecution", "irregular-migration", "local-impact", "health", "carriers", "traffic-flow",
        "clandestine-entry", "external-borders", "judicial-cooperation",
    )
)  # fmt: skip
# What a clause often names by the way: what it goes on with tells more of what it is about.
WEAK = frozenset(
    f"topic-{name}"
    for name in (
        "traffic-flow", "investigation-and-prosecution", "clandestine-entry", "judicial-cooperation",
        "asylum-and-protection", "health", "local-impact", "means-and-follow-up", "joint-structures",
    )
)  # fmt: skip
# What a measure has beside its subject: the subject of the whole is its subject too.
BESIDE = frozenset({"topic-funding", "topic-evaluation", "topic-staffing", "topic-means-and-follow-up"})
# What measures of many kinds are taken for or against; a section or a whole that says so says it of all in it.
AIMS = frozenset(
    f"topic-{name}"
    for name in (
        "counter-terrorism", "cybercrime", "drugs", "people-smuggling", "human-trafficking", "radicalisation",
        "unaccompanied-children", "terrorist-financing", "legal-migration", "small-boats",
    )
)  # fmt: skip
# A topic that another one, where it is told too, already says.
SAID_BY = MappingProxyType(
    {
        "topic-reception": ("topic-unaccompanied-children", "topic-information-campaigns"),
        "topic-asylum-and-protection": ("topic-asylum-procedures", "topic-unaccompanied-children"),
        "topic-identification": ("topic-information-exchange", "topic-returns", "topic-unaccompanied-children"),
        "topic-law-enforcement-cooperation": ("topic-joint-operations",),
        "topic-external-borders": (
            "topic-border-security",
            "topic-returns",
            "topic-surveillance",
            "topic-border-controls",
        ),
        "topic-irregular-migration": ("topic-returns", "topic-small-boats", "topic-people-smuggling"),
        "topic-clandestine-entry": ("topic-small-boats",),
        "topic-infrastructure-security": ("topic-surveillance",),
        "topic-human-trafficking": ("topic-drugs", "topic-people-smuggling", "topic-trafficking-victims"),
        "topic-surveillance": ("topic-joint-operations",),
        "topic-joint-structures": ("topic-law-enforcement-cooperation",),
        "topic-detection-technology": ("topic-training",),
        "topic-small-boats": ("topic-people-smuggling", "topic-supply-disruption", "topic-detection-technology"),
        "topic-judicial-cooperation": (
            "topic-people-smuggling",
            "topic-drugs",
            "topic-investigation-and-prosecution",
            "topic-liaison-officers",
        ),
        "topic-port-security": (
            "topic-training",
            "topic-staffing",
            "topic-joint-operations",
            "topic-supply-disruption",
            "topic-trafficking-victims",
            "topic-unaccompanied-children",
        ),
    }
)

_OF_DATA = (
    r"(?:data|information|intelligence|names|lists?|images|pictures|photographs|reports?|files?|profiles|fingerprints?|"
    r"assessments|records?|registers?|alerts|hits|warnings|findings|analys[ei]s|leads|lessons|requests|"
    r"knowledge|details|"
    r"serial numbers|catalogue|what they know|registration numbers|number plates|positions|telephone numbers|files|"
    r"identities|statistics|tables|pictures? of the situation|reference system)"
)
_PEOPLE_SENT = (
    r"(?:(?:liaison|immigration|police|customs|border|consular|intelligence|security|document) )?(?:officers?|"
    r"magistrates?|"
    r"prosecutors?|advisers?|attach\w{1,2}|experts?|crews|specialists|judges?|analysts|caseworkers?|officials)"
)
_PEOPLE_ON_DUTY = (
    r"(?:officers?|staff|handlers?|case ?workers|guards|agents|recruits|analysts|civilians|inspectors|interpreters"
    r"|investigators|prosecutors|soldiers|interviewers|policemen|troops|customs officers)"
)
_PATTERNS = {
    "staffing": (
        rf"\b(?:tak(?:e|es|en|ing) on|took on|recruit\w{{0,4}}|hir(?:e|es|ed|ing)"
        rf"|employ\w{{0,3}}) (?:[\w,-]+ ){{0,5}}?{_PEOPLE_ON_DUTY}\b"
        rf"|\b(?:send|sends|sent|deploy\w{{0,3}}|put|puts|raise\w{{0,1}}|increase\w{{0,1}}"
        rf"|double\w{{0,1}}) (?:up )?(?:[\w,-]+ ){{0,5}}?(?:more|additional|extra|further|\d+|ten|twelve|twenty"
        rf"|thirty|forty"
        rf"|fifty|sixty|eighty) (?:[\w,-]+ ){{0,3}}?{_PEOPLE_ON_DUTY}\b"
        rf"|\b{_PEOPLE_ON_DUTY} (?:will|shall|are to|have been|has been|were|are) (?:be )?(?:\w+ly )?(?:sent"
        rf"|deployed|recruited|hired|taken on)\b"
    ),
    "information-exchange": (
        r"\b(?:exchang\w{1,3}|shar(?:e|es|ed|ing)|transmit\w{0,4}|pass(?:es|ed|ing)? on|pool(?:ed|ing)?|"
        r"consult(?:ing)?|compar(?:e|ing)"
        r"|swap(?:s|ped|ping)?|circulat\w{1,3}|communicat\w{1,3}|access to|connect\w{0,3}|interconnect\w{0,3}"
        r"|feed\w{0,3}|"
        r"notif\w{1,4}|alert each"
        rf" other)\b[^.;:]{{0,60}}?\b{_OF_DATA}\b|\b{_OF_DATA}\b[^.;]{{0,40}}? (?:is|are|be|been"
        rf"|being) (?:\w+ ){{0,2}}?(?:exchanged|shared|passed on|pooled|compared"
        rf"|transmitted|sent)\b|\b(?:watch ?list|common (?:list|register|database|catalogue|"
        rf"form)|secure "
        r"(?:line|channel)|contact points?|focal points?|early[- ]warning|alert each other|data ?base|sis ii|"
        r"hotline between|real time|analysis (?:unit|files?|cell)|picture of the situation|ballistics intelligence|"
        r"(?:inform|notify|tell|warn) (?:one another|each other)|(?:send|show|give|open|lend)s? (?:to )?(?:one another"
        r"|each other)"
        r"|let each other|(?:machine|electronic|automatic|data|direct) (?:link|interface)|what they (?:hold|have) on"
        r"|hot line|"
        r"open(?:s|ed|ing)? (?:its|their) [^.;]{0,20}files|risk analys[ei]s|joint analys[ei]s)\b"
        r"|\bmak\w{1,3} (?:its|their|the|an?) [^.;]{0,40}\b(?:registers?|databases?|data|records|lists?) [^.;]{0,40}"
        r"available to\b|\binform(?:s|ing)? (?:each other|one another) (?:of|about)\b"
        r"|\b(?:data|images|pictures|names|lists?|information|findings) [^.;]{0,40}(?:be|are"
        r"|is) (?:\w+ )?(?:handed over|passed) to\b|\benquir(?:ies|y) about\b|\b(?:given|have|granted"
        r"|give) [^.;]{0,30}access to (?:its|their|the|a|our) [^.;]{0,24}(?:databases?|registers?|files|system)\b"
    ),
    "returns": (
        r"\b(?:return(?:s|ed|ees?|ing(?! fighters| from))?|readmi\w{3,7}|re-admi\w{3,7}|repatriat\w{1,4}|"
        r"deport\w{0,6}|expuls\w{3,5}|reintegrat\w{1,4}|"
        r"tak(?:e|en|ing) back|no right to (?:be|remain|stay)|"
        r"(?<!forged )(?<!false )(?<!stolen )(?<!ing of )(?<!for )travel documents?|travel papers|(?:fl(?:y|ies|ew"
        r"|own)|"
        r"go|goes|sent|send|brought|bring)(?: (?!on\b)[\w’-]+){0,6}? home\b|of (?:his|her|their) own (?:accord"
        r"|free will)|"
        r"consular (?:pass|"
        r"laissez)\w{0,12}|laissez-passer|"
        r"removals?|charter(?:ed)? (?:flights?|one)|confirm\w{0,3} the (?:identity|nationality)|"
        r"return hubs?)\b(?! of service\b)"
    ),
    "border-security": (
        r"(?<!cross-)\b(?:borders?|frontiers?) (?:with|between|of|to|guards?|police|management|protection|"
        r"surveillance|security|patrols?)\b|"
        r"\bland border|\bborder (?:guard|police|agency|protection)\b|\bborders agency\b|\b(?:checks|"
        r"searches) (?:on|at|of) (?:the )?"
        r"(?:[AMENR]\d|motorway|road|vehicle|lorr|train)|\bsearch\w{0,3} (?:freight|lorries|vehicles|trailers|"
        r"trains|every)\b|"
        r"\balong (?:all )?(?:its|their|the|our) (?:land |common |shared )?borders?\b|\b\w+-\w+ border\b"
        r"|\bborder crossings? (?:of|at|in|near)\b"
        r"|\b(?:soldiers|troops|policemen|police officers|guards) [^.;:]{0,40}\b(?:to|along|at"
        r"|on) (?:the )?(?:\w+ )?(?:borders?|frontier)\b|\b(?:send|sent|deploy\w{0,3}|put"
        r"|place[sd]?)\b [^.;:]{0,30}\b(?:soldiers|troops)\b|\b(?:raise|mend|build|extend|erect"
        r"|lengthen)\w{0,3} the (?:\w+ )?(?:fence|barrier|wall)\b"
    ),
    "border-controls": (
        r"\b(?:controls|checks) (?:at|on|along) (?:the )?(?:internal |common |shared |inner )?(?:borders?|"
        r"frontiers?|trains?)|"
        r"\bborder (?:controls?|checks?|crossing points?)\b|\b(?:identity|passport|entry|exit) (?:checks?|controls?)\b|"
        r"\bcheck the identity\b|\bjuxtaposed\b|\bcontrol zones?\b|\bimmigration (?:controls?|checks?|desk)\b|"
        r"\be-?gates?\b"
    ),
    "port-security": (
        r"\b(?:at|in|of|to|around|for|between) (?:the |both |our |its |their )?(?:sea)?ports?\b|\bport (?:of|"
        r"security|area|authorit"
        r"|staff|workers?|infrastructure|facilit)|\bdockers?\b|\bharbour|\bferry terminals?\b|\bcontainers?\b|"
        r"\bterminals?\b(?! illness)|"
        r"\bquays?\b|\bfreight (?:searches|yard|hall)|\bsearch(?:ed|es|ing)? [^.;:]{0,30}(?:trailers?|freight|"
        r"lorries)\b"
    ),
    "surveillance": (
        r"\b(?:cameras?|cctv|drones?|radars?|surveillance|vigilance|helicopters?|aircraft|aerial|patrol(?:s|led|"
        r"ling)?|thermal|"
        r"night[- ]vision|observation|monitor\w{0,3} (?:the )?(?:coast|sea|beaches|border)|flights? over|"
        r"along the coast|flying over)\b"
        r"|\b(?:number|licen[cs]e)[- ]?plates? (?:readers?|cameras?|recognition)\b"
        r"|\bcoastal stations?\b"
    ),
    "liaison-officers": (
        rf"\bliaison\b|\b(?:second|seconds|seconded|seconding|secondment|post|posted|posting|station|stationed|"
        rf"embed\w{{0,5}}|"
        rf"exchang\w{{1,3}}|attach\w{{0,3}}) (?:of )?(?:[\w’'-]+ ){{0,7}}?{_PEOPLE_SENT}\b|"
        rf"\b{_PEOPLE_SENT} (?:[\w’'-]+ ){{0,9}}?(?:(?:will|shall|would|should|to|has|"
        rf"have) )?(?:be(?:en)? )?(?:seconded|posted|stationed|"
        r"attached|embedded)\b|\bdocument advis"
    ),
    "detection-technology": r"\b(?:detectors?|scanners?|x-?ray|gamma-?ray|heartbeat|sniffer|carbon dioxide"
    r"|thermal cameras?"
    r"|equipment (?:capable of|able to|to) (?:reveal|detect|find)\w*)\b",
    "training": r"\b(?:train(?:ed|ing|ers?)|(?:will|to|shall|should|would) (?:\w+ly )?train\b|courses?|"
    r"seminars?|workshops?|instructors?|academy|curricul\w{1,3}|exercises|(?:joint|evacuation|common|"
    r"first) exercise)\b",
    "funding": (
        r"\b(?:fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)|costs?|budget\w{0,3}|grants?|invest(?:s|ed|ing|ments?)?|"
        r"contribution|pay(?:s|ing)? "
        r"(?:for|towards)|paid (?:for|by)|money|credit line|sufficient means|expens\w{1,4}|allocat\w{1,4}|"
        r"earmark\w{0,3}|set aside|allowance|subsid(?:y|ies)|(?:financial |its )assistance to|salar(?:y|ies)"
        r"|refund\w{0,3}|(?:joint )?account will|lend(?:s|ing)?|"
        r"loans?|that sum|this sum|sums)\b"
        r"|\b(?:yearly|annual|equal|two|three|four|five) instalments\b|\bpay(?:s|ing)? the (?:tickets|bill|fares?"
        r"|rent)\b|\bmeet(?:s|ing)? the (?:bill|expenses?)\b"
    ),
    "evaluation": (
        r"\b(?:review(?:s|ed|ing)?|evaluat\w{1,4}|take stock|stocktak\w{1,3}|monitor (?:the )?(?:implementation|"
        r"progress|developments|"
        r"application)|report(?:s|ed)? (?:back|progress|every|regularly|annually|on (?:the )?(?:progress|"
        r"implementation|these|results))|"
        r"(?:will|shall|to|should|instructed to|asked to) report\b|progress reports?|update the house|"
        r"updates? of|in the library|"
        r"first (?:report|review|assessment)|reports? [^.;]{0,50}\b(?:be|being) (?:drawn up|drafted|circulated"
        r"|submitted|"
        r"presented|published|made public)|findings [^.;]{0,20}(?:published|made public)|inspect[^.;]{0,40} (?:once"
        r"|twice) a|"
        r"(?:annual|quarterly|half-yearly|yearly|regular|final|interim) (?:reports?|account|figures)|publish (?:its"
        r"|their|the) (?:figures|results"
        r"|findings)|account of what|with the (?:outcome|results?|findings)|(?:submit|present)\w* (?:its|their"
        r"|the) (?:findings|results)"
        r"|steering (?:group|committee)|joint (?:commission|committee)|committee of (?:senior officials|experts)|"
        r"(?:have|has) been carried out|updated every|progress (?:will|shall|is to) be|(?:meet"
        r"|meets) (?:at least )?(?:once|"
        r"twice|every)|mid-term|after twelve months|oversee|assess (?:the )?(?:results|progress|"
        r"impact|effect))\b|\b(?:hand(?:s|ed)? in|submit\w{0,4}|present(?:s|ed)?) (?:its|their|the) (?:\w+ )?findings\b"
        r"|\bpublish what (?:we|they|it) find"
        r"|\b(?:statistics|figures) (?:(?:will|shall|are to) be|are) (?:drawn up|published|compiled|collected"
        r"|submitted)\b|\b(?:further|annual|second|written) report (?:will|shall) be\b|\breport(?:s|ed)? (?:to"
        r"|back to) (?:us|the house|parliament|ministers|the ministers)\b|\bassess(?:es|ed|ing)? (?:the situation"
        r"|after|again|whether)\b"
    ),
    "reception": (
        r"\b(?:reception (?:centres?|facilit\w{2,4}|conditions|capacit\w{1,3})|accommodat\w{1,4}|hostels?|"
        r"hotels?|shelters?|places? in|"
        r"access centres?|asylum centres?|housing|hotspots?)\b"
    ),
    "asylum-procedures": (
        r"\b(?:asylum|applicants?|dublin|relocat\w{1,4}|pact on migration|eurodac|"
        r"claims? for protection)\b"
        r"|\b(?:asylum|appeals?) (?:boards?|courts?|tribunals?|office)\b|\bcase ?workers\b"
    ),
    "legal-migration": (
        r"\b(?:visas?|(?:work|residence) permits?|permits|seasonal|residence|quotas?|legal (?:migration|"
        r"pathways?|routes?)|"
        r"students|researchers|skilled|letting in|labour migration|talent partnership|free movement)\b"
    ),
    "people-smuggling": (
        r"\b(?:dismantl\w{1,3} (?:(?!criminal\b)[\w’-]+ ){0,4}?(?:networks?|rings?|groups?|gangs?)|(?:networks?"
        r"|rings?) (?:was|were|"
        r"has been|have been) dismantled|smuggl\w{1,4}|(?<!drug )(?<!arms )(?<!of )(?<!to )(?<!from )traffickers"
        r"|facilitators?|networks? (?:that|which|who|behind)"
        r"|smash the (?:gangs|networks)|"
        r"(?:criminal )?gangs?|"
        r"people[- ]trade|illegal travel|organise crossings)\b"
    ),
    "human-trafficking": r"\b(?:human trafficking|trafficking in (?:human beings|persons|women)|modern slavery|"
    r"forced labour|"
    r"(?:sexual|labour) exploitation|exploitation of)\b",
    "drugs": r"\b(?:drugs?|cocaine|cannabis|heroin|narcotics?|precursors?|methamphetamine|hashish|opium|"
    r"laboratories)\b",
    "firearms": r"\b(?:firearms?|weapons?|ammunition|small arms|ammonium|home-made|"
    r"ballistics?|chemicals)\b",
    "cybercrime": r"\b(?:cyber\w{0,12}|ransomware|hack\w{0,4}|online fraud|information security|encrypt\w{0,4})\b",
    "document-fraud": (
        r"\b(?:document (?:readers?|fraud|desk|advis\w{2,4}|examin\w{2,5}|experts?|security)|(?:false|forged|stolen|"
        r"counterfeit|fraudulent) "
        r"(?:\w+ )?(?:documents?|passports?|papers|cards|visas)|counterfeiting of (?:travel )?documents|"
        r"impostors?|look-?alikes?)\b"
        r"|\bdocuments? (?:examiners?|checkers?)\b|\b(?:copy|check|verify) (?:the )?(?:passports?|travel documents)\b"
    ),
    "information-campaigns": (
        r"\b(?:campaigns?|awareness|leaflets?|posters?|radio spots?|dispel|myths|messages?|guide for|"
        r"explain how|spread the word|"
        r"broadcasts?|videos? (?:in|for)|minority languages|translate)\b"
    ),
    "terrorist-content-online": r"\b(?:terrorist|extremist|jihadist|violent) (?:\w+ )?(?:content|videos?|"
    r"material|propaganda)\b|"
    r"\binternet (?:compan|provider|referral|forum)|\bonline (?:content|radicali)|\bremove (?:content|posts|videos)",
    "social-media": r"\b(?:social (?:media|networks)|advertis\w{2,7}|online platforms?|platforms (?:to|should|"
    r"must)|tiktok|facebook)\b",
    "counter-terrorism": r"\b(?:terror\w{2,5}|counter-terror\w{2,4}|explosives?|detonators?|bombs?|attack plots?"
    r"|jihad\w{0,4})\b",
    "radicalisation": r"\b(?:radicali[sz]\w{2,5}|deradicali\w{3,6}|extremism|hate (?:speech|crime)|prisons?|"
    r"preachers?)\b",
    "foreign-fighters": r"\b(?:foreign (?:terrorist )?fighters?|returning fighters|trained abroad|"
    r"training camps|iraqi-syrian|"
    r"conflict zones?|travel(?:led|ling)? to (?:syria|iraq|fight))\b",
    "unaccompanied-children": r"\b(?:(?:unaccompanied|separated|lone) (?:\w+ )?(?:minors?|children|child)|"
    r"minors?|children|"
    r"young people|age assessment)\b",
    "sea-rescue": r"\b(?:rescue|lifeguards?|life ?jackets? for|lives at sea|coastguard|distress|drown\w{0,3})\b",
    "small-boats": (
        r"\b(?:small boats?|dingh\w{1,4}|inflatables?|inflatable boats?|shallow water|taxi-?boats?|"
        r"beaches|boats? "
        r"(?:crossings?|launch\w{0,3}))\b"
        r"|\b(?:pilot|steer)(?:s|ed|ing)? (?:an? |the )?(?:small )?(?:boat|dingh|craft)\w{0,3}\b|\bturn(?:s|ed"
        r"|ing)? (?:back )?(?:the )?boats (?:back|around)\b"
    ),
    "supply-disruption": r"\b(?:outboards?|engines?|life ?jackets?|suppl(?:y|ies) of|purchases? of|dealers? in|"
    r"nautical|boat parts|(?:makers?|sellers?|manufacturers?|wholesalers?|retailers?|suppliers?|exports?)"
    r" (?:and \w+ )?of (?:small |inflatable |rubber )?(?:boats|dinghies|engines|motors|life ?jackets))\b",
    "organised-crime": r"\b(?:organi[sz]ed (?:immigration )?crim\w{1,4}|mafia|antimafia|outlaw motorcycle|"
    r"criminal (?:groups?|networks?|"
    r"organi[sz]ations?)|serious crime|burglar\w{1,3}|theft)\b",
    "illicit-finance": r"\b(?:money laundering|laundering|proceeds of crime|confiscat\w{2,4}|"
    r"asset\w? (?:recovery|seizure|freez)|"
    r"illicit financ\w{1,3}|hawala|financial investigat\w{2,4}|freez\w{1,3} (?:of )?assets)\b",
    "terrorist-financing": r"\b(?:terroris\w{1,2} financ\w{1,3}|financing of (?:terror|cells)|"
    r"financial intelligence)\w{0,4}\b",
    "passenger-data": r"\b(?:passenger (?:data|name|lists?|information)|pnr|api data)\b",
    "judicial-cooperation": r"\b(?:extradit\w{1,4}|arrest warrants?|mutual legal assistance|legal assistance|"
    r"evidence warrant|"
    r"prosecutors? (?:from|will|shall|in|of|at)|magistrates|(?:a|two|three|\w+ish|\w+ch) prosecutors?|judges? (?:from"
    r"|of both)"
    r"|recovered assets|eurojust|judicial cooperation|joint investigation teams?|transfer of prisoners|prisoners"
    r"|letters rogatory)\b",
    "investigation-and-prosecution": r"\b(?:joint investigation|investigat\w{2,4}|prosecut\w{1,4}|"
    r"convict\w{0,3}|offences?|punishable|"
    r"law that makes)\b",
    "camps": r"\b(?:camps?(?! training)|encampments?|jungle|squats?|tents)\b(?<!training camps)",
    "public-order": r"\b(?:public order|mobile squadrons|mobile gendarmer|riot|hooligan\w{0,3})\b",
    "major-events": r"\b(?:sporting events?|major events?|olympic\w{0,2}|games|championship|euro 20\d\d|"
    r"world cup|tournament|football)\b",
    "law-enforcement-cooperation": (
        r"\b(?:police (?:and customs )?co-?operation|hot pursuit|police station|joint (?:police|investigation|"
        r"patrols?|team|unit|"
        r"centre|operation|task ?force)|task ?force|working group|cross-border (?:cooperation|pursuit)|"
        r"customs co-?operation|"
        r"(?:co-?operation|coordination|intelligence|command) (?:centre|cell)s?|operational cooperation|"
        r"executive powers)\b"
        r"|\bwork(?:ing|ed)? together (?:on|against) [^.;]{0,30}(?:crimes?|theft|smuggling|fraud|trafficking)\b"
        r"|\b(?:contact|liaison) (?:office|group|desk)s?\b|\bstolen (?:cars|vehicles)\b|\bservice weapons?\b"
        r"|\bradio channel\b"
    ),
    "carriers": r"\b(?:carriers?|ferry (?:compan|crew|operator)|airlines?|shipping (?:lines|compan)|"
    r"haulage (?:firm|compan)|hauliers?|drivers (?:who|found|convicted|whose|caught)"
    r"|(?:transport|trucking|coach|bus|parcel) (?:firm|compan|operator)|ferry operator|shipping compan"
    r"|trade associations?"
    r"|road transport)\w{0,5}\b",
    "traffic-flow": r"\b(?:traffic flow|flow of traffic|queues?|waiting times?|congestion|fluidity)\b",
    "transport-security": r"\b(?:aviation|airports? security|air cargo|freight by air|parcels?|shippers|"
    r"screen(?:ers|ing of)|airlines? "
    r"security|rail security|maritime security|drones? near airports)\b",
    "trafficking-victims": r"\b(?:victims? (?:of|to) (?:human )?traffick\w{2,3}|(?:freed|rescued"
    r"|saved) from traffickers"
    r"|victims? of (?:exploitation|slavery|forced labour)|trafficking victims?|shelter for victims|"
    r"helpline for victims)\b",
}
WORDINGS = MappingProxyType({f"topic-{name}": compiled(words) for name, words in _PATTERNS.items()})
"""The wordings of each topic, for words in small letters."""
_TOPICS = tuple(WORDINGS)
_WORDINGS = tuple(WORDINGS.values())
# The words of a topic in a text as it is written, whatever its capitals.
_GUARDS = Guards(tuple(compiled(words.pattern, re.IGNORECASE) for words in _WORDINGS))


def worded(words: str, text: str, start: int, end: int) -> tuple[str, ...]:
    """The topics that a run of a text tells by its wordings; `words` are those of the run that count, in small
    letters."""
    open_there = _GUARDS.each_open(text, start, end)
    return tuple(_TOPICS[number] for number in open_there if _WORDINGS[number].search(words))
