"""The verbs by which public bodies act, and their forms: third person, past tense, gerund, participle."""

from __future__ import annotations

import re
from itertools import chain

from graph.patterns.openings import compiled

_WORD = compiled(r"[a-z-]+")
_REGULAR = _WORD.findall(
    "accelerate adapt allocate amend appoint assign assist attach bolster boost broaden close commission "
    "carry complete conduct contribute convene coordinate co-ordinate co-finance co-fund create dedicate deliver "
    "deploy designate despatch detach delegate develop devote dismantle dispatch distribute donate double earmark "
    "enhance enlarge establish evacuate exchange expand extend facilitate finance form fund grant hand harmonise "
    "harmonize hire host house identify implement improve inaugurate increase inspect install intensify "
    "introduce invest issue join launch maintain merge mobilise mobilize modernise modernize name nominate "
    "open operate organise organize patrol pilot place bear pool prepare procure prolong provide publish "
    "purchase quadruple raise recruit redeploy reduce refurbish reinforce relocate renew reopen repatriate "
    "repair replace resettle restore resume second share simplify staff station streamline strengthen "
    "supplement supply support suspend test tighten train treble triple unveil update upgrade widen abolish "
    "admit align arrange begin bring build buy cut draw equip expel fit give lend make pay post process put "
    "meet readmit receive register return run send set speed start step submit take transfer transmit withdraw "
)
# These count in the simple past only: their other forms are nouns as often as verbs.
_PAST_ONLY = _WORD.findall(
    "accept activate adjust advance approve arm authorise authorize award back ban bar base broadcast "
    "centralise certify charter circulate clear co-host collect co-locate co-organise commit compensate compile"
    " connect "
    "consolidate construct cover decommission decrease deepen demolish deport destroy digitalise digitise disburse "
    "disrupt diversify draft embed employ enable enact enforce engage enlist enter erect escort execute export fence "
    "finalise finalize fly forward free freeze fulfil furnish generalise guarantee halve help impose incorporate"
    " inject "
    "integrate interconnect keep lease lift link loan locate lower manage map mark monitor mount move negotiate notify "
    "order "
    "offer oversee permit phase plant preserve privatise promote prosecute protect provision ratify reactivate rebuild "
    "recall reform refer refine refit reimburse reintegrate reintroduce release remove renovate reorganise replant "
    "reserve revive revise reward roll screen secure settle shelter shift shut spend sponsor stabilise standardise "
    "store substitute supervise target task teach terminate transport transpose treat unify unite vaccinate waive "
    "win write become bring take introduce adopt sign "
    "search raid acquire amend annul assemble audit augment automate cancel computerise curtail deploy disband "
    "dissolve end evict exempt fill flag formalise halt initiate legalise lengthen license lock modify outlaw "
    "overhaul paint print raze reconnect reconstruct redesign refund regularise rehabilitate reinstate rename "
    "repay repeal replenish restock restructure retain retrain revamp reverse revoke scrap seal ship shorten "
    "slash stock subsidise table toughen tow trial underwrite unload uphold vacate validate vet withhold "
)
# These tell an act in the passive only: "Two officers had been picked", "the contract has been let".
_DONE_TO = _WORD.findall(
    "acquired allotted apportioned balloted boosted budgeted cancelled catalogued ceded chartered chosen cleaned "
    "combined configured converted cordoned crewed customised decontaminated demarcated diverted dredged drained dug "
    "electrified elected emptied encrypted endowed enrolled enriched equalised exempted exhumed expedited fenced "
    "ferried filled fingerprinted flattened folded fortified gritted hardened heightened incorporated inserted "
    "instituted insulated inventoried lengthened let levelled levied lit linked lowered mobilised narrowed numbered "
    "outfitted outlawed outsourced painted paved picked ploughed postponed proclaimed promulgated pulled pumped "
    "quartered rearranged reassigned rebranded recalibrated recast reclaimed reclassified reconfigured redrawn "
    "redesigned redistributed re-equipped refilled refloated refurbished regrouped rehoused reinstated reissued "
    "remodelled removed renamed reorganised repainted repealed reprinted requisitioned rerouted rescinded resealed "
    "restructured retained retrained retrofitted reunited revoked rewritten roofed rotated salvaged scaled scanned "
    "scrapped sealed selected sent separated shortened signposted slashed sorted sown split stepped stocked stockpiled "
    "straightened strengthened subcontracted subdivided subsidised switched tabled tarred toughened towed transcribed "
    "transformed translated tripled turned underwritten unified unlocked validated vetted voted waived walled widened "
    "wired withdrawn zoned "
    "accredited altered archived billeted bulldozed capped curtailed debriefed deleted drilled ended"
    " extradited fixed flown frozen guarded guided halted illuminated interviewed manned"
    " moored obtained photographed prohibited rectified reconciled rescheduled"
    " restricted retrieved shielded shipped shortlisted signposted staged stamped stripped summoned traced tracked"
    " underwritten unloaded upheld withheld searched raided checked "
)
_PAST = {
    "bear": "bore", "become": "became", "begin": "began", "bring": "brought", "build": "built", "buy": "bought",
    "cut": "cut", "draw": "drew", "fly": "flew", "freeze": "froze", "give": "gave", "keep": "kept", "lend": "lent",
    "make": "made", "oversee": "oversaw", "pay": "paid", "put": "put", "rebuild": "rebuilt", "run": "ran",
    "send": "sent", "set": "set", "shut": "shut", "speed": "sped", "spend": "spent", "take": "took",
    "teach": "taught", "underwrite": "underwrote", "uphold": "upheld", "withhold": "withheld", "repay": "repaid",
    "win": "won", "withdraw": "withdrew", "write": "wrote", "meet": "met",
}  # fmt: skip
_DOUBLED = frozenset(
    {"admit", "ban", "bar", "commit", "embed", "equip", "expel", "fit", "fulfil", "map", "patrol", "permit", "readmit",
     "refer", "refit", "shut", "step", "submit", "annul", "cancel", "scrap", "ship", "vet", "transfer", "transmit"}
)  # fmt: skip
LIGHT = {
    "begin": r"(?:work|construction|training|building|patrols|talks|negotiations)\b",
    "bring": r"(?:forward|into|together|.{1,40}\b(?:down|up|forward|under) (?:to|by|from|the|its|one))\b",
    "adopt": r"(?:the|new|its) (?:\w+ ){0,3}(?:amendments?|laws?|acts?|bill|budget|reform|rules|strategy|programme)\b",
    "sign": r"(?:an?|the|two|three|\d+|its|his|her) (?:\w+ ){0,2}(?:orders?|decrees?|contracts?|leases?|circulars?"
    r"|warrants?)\b",
    "draw": r"up\b",
    "accept": r"(?!(?:an?|the|his|her|their) (?:\w+ )?invitation|responsibility|that\b)",
    "become": r"(?:an?|the|part|party|member|operational)\b",
    "carry": r"out\b",
    "cover": r"the (?:cost|price|expenses)",
    "enter": r"(?:the second|into (?:an?|the|force))",
    "keep": r"(?:.{0,40}\b(?:open|on duty|in place|in service|at)|two|three|\d)",
    "lead": r"an?\b",
    "meet": r"(?:the|all|its|half|their) (?:\w+ )?(?:costs?|expenses|price|bill)",
    "move": r"(?:\d|the|all|its|more|some|over|nearly|about|another|two|three|hundreds|thousands|forward)",
    "delegate": r"(?:an?|\d|its|one|two|three|four|five|six|ten|another|further|more|liaison|officers|experts"
    r"|staff)\b",
    "form": r"(?!an? (?:integral|essential|important|key|central|vital|good|solid|sound|firm|strong))(?:an?|joint"
    r"|common|mixed|two|three|four)\b",
    "phase": r"(?:out|in)\b",
    "roll": r"out\b",
    "win": r"(?:an?|the) (?:contract|agreement|guarantee|right)",
    "write": r"to\b",
    "target": r"(?:the|\d)",
    "release": r"(?:£|€|\d|the|an?|another|further)",
    "order": r"(?:an?|the (?:closure|deployment|opening|return|removal|dispatch|release|reintroduction|dismantling)"
    r"|its|new"
    r"|more|further|additional|tighter|stricter|checks|controls|patrols|searches|border)\b",
    "give": r"(?:.{0,60}\b(?:access|training|equipment|support|shelter|refuge|asylum|protection|aid|permission|notice"
    r"|orders)\b|(?:(?:the|its|their|[A-Z])[^,;.]{0,50}? )?(?:\d"
    r"|[£€$]\d|EUR"
    r"|two|three|four|five|six|seven|eight|nine|ten|a dozen|twelve|twenty|thirty|fifty|hundreds|thousands"
    r"|an? (?:further"
    r"|grant|loan|boat|ship|vessel|helicopter|building|scanner|plot)))",
    "hand": r"(?:over|out|in)\b",
    "make": r"(?:available|.{1,60}\bavailable\b|£|€|\d)",
    "name": r"(?:an?|the|its|two)\b",
    "place": r".{0,60}\b(?:at|in|with|on|under)\b",
    "put": r".{0,60}\b(?:in|into|at|on|under)\b",
    "return": r"(?:\d|the|all|\w+ \w*(?:persons|people|nationals))",
    "run": r"(?:an?|the|its|joint|two)\b",
    "set": r"(?:up|aside|out)\b",
    "step": r"up\b",
    "speed": r"up\b",
    "take": r"(?:back|over|up|on|charge|down|part in|.{0,30}\bmeasures|.{0,30}\bsteps)\b",
    "start": r"(?:work|construction|training|building|patrols|joint|an?|the)\b",
    "cut": r".{0,30}\bby\b|the\b",
    "second": r"(?:an?|\d|two|three|four|five|six|ten|its|further|more|another|additional|liaison|officers"
    r"|experts)\b",
    "host": r"(?!(?:[\w’,-]+ ){0,3}?(?:representatives|ministers?|counterparts?|leaders?|presidents?|President"
    r"|Minister|Chancellor|King|colleagues|talks|meetings?|summit|dinner"
    r"|lunch|reception|round|conference|session)\b|him|her|them)",
    "co-host": r"(?!(?:[\w’,-]+ ){0,3}?(?:representatives|ministers?|counterparts?|leaders?|presidents?|President"
    r"|Minister|Chancellor|King|colleagues|talks|meetings?|summit|dinner"
    r"|lunch|reception|round|conference|session)\b|him|her|them)",
    "house": r"(?:the|an?|\d)\b",
    "raise": r"(?!(?:the|an?|his|her|their|its) (?:\w+ )?(?:issues?|questions?|position|matters?|cases?|subject"
    r"|problems?"
    r"|situation|need|concerns?|point|possib\w+|objections?|topic|plight|fate)\b)(?:the|its|their|an?)\b",
    "close": r"(?:the|its|an?|\d|one|two|three|four|five|six|seven|eight|nine|ten|all|another|several|both)\b",
    "process": r"(?:the|all|\d)\b",
    "post": r"(?:an?|\d|two|three|its|more)\b",
    "receive": r"(?:\d|two|three|the (?![A-Z]))",
    "increase": r"(?:its|the|their|our)\b",
    "reduce": r"(?:its|the|their|our)\b",
    "maintain": r"(?:an?|its|the)\b",
    "support": r"(?!(?:the|this|these|that|its|their|his|her|all|any) (?:\w+ )?(?:work|efforts?|ideas?|calls?"
    r"|proposals?"
    r"|initiatives?|aims?|views?|objectives?|process|position|principle|statement)\b)\w+ \w+",
    "exchange": r"(?!views|information on|their views|courtesies|impressions|words|opinions)",
    "pay": r"(?!tribute|homage|an? (?:\w+ )?(?:\w+ )?visit|attention|heed|their respects|his respects|her respects)",
    "share": r"(?!(?:their|our|the|an?|his|her|its) (?:\w+ )?(?:friendship|history|bonds?|heritage|tradition"
    r"|responsibility|desire|wish|assessment|determination|opinion|analysis|ambition|view|conviction|concern"
    r"|hope|commitment|goal|aim|belief"
    r"|vision|sense|interest|objective|priorit|values)|concern|the (?:assessment|determination|conviction|opinion"
    r"|analysis|ambition)"
    r"|the (?:view|concern|goal|aim|same|belief)|an? (?:common|long|land)|views|values"
    r"|borders?\b|[^;]{0,50}\bborder\b)",
    "join": r"(?!him|her|them|by\b|(?:the|their|a|his|her) (?:\w+ )?(?:meeting|session|talks|lunch|dinner|discussions?"
    r"|ministers?|call|visit|delegation))",
    "develop": r"(?:an?|the|joint|new)\b",
    "update": r"(?!on\b|(?:the |his |her |its )?(?:Prime|President|Minister|Home|Foreign|Commissioner|House|Council|him"
    r"|her"
    r"|them"
    r"|ministers?|counterparts?|colleagues?|leaders?|partners|members)\b)",
    "issue": r"(?!(?:an? |the )?(?:joint |press |short ){0,2}(?:communiqu|statement|declaration|release))"
    r"(?:an?|the|new|joint|\d)\b",
}
"""Verbs that are nouns as well, or mean little alone, with a pattern for the words that must stand behind them."""

LASTING = frozenset(
    _WORD.findall(
        "assist carry co-finance co-fund conduct contribute coordinate co-ordinate facilitate finance fund host house "
        "maintain operate organise organize patrol pilot pool run support "
    )
)
"""Verbs whose simple present tells what goes on; that of the others tells what is announced."""

STOP = frozenset(
    _WORD.findall(
        "who whom which whose that is are was were be been being has have had do does did will shall would should "
        "must can could may might cannot said says told added if when while because although unless how why "
        "whether not discussed met remains remain reviewed noted spoke agreed condemned expressed stressed "
        "reaffirmed recalled welcomed talked underlined emphasised emphasized considered argued warned described "
        "looked reflected reiterated outlined praised commended "
    )
)
"""Words behind which no deed of the clause's own subject is told."""


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeo" else base + "s"


def _past(base: str) -> str:
    if base in _PAST:
        return _PAST[base]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeo":
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if base in _DOUBLED else base + "ed"


def _gerund(base: str) -> str:
    if base.endswith("e"):
        return base[:-1] + "ing"
    doubled = base in _DOUBLED or base in {"begin", "cut", "put", "run", "set"}
    return base + base[-1] + "ing" if doubled else base + "ing"


BASES = {base: base for base in _REGULAR}
"""Base forms, each led to itself, as the other forms are to theirs."""

THIRDS = {_third(base): base for base in _REGULAR}
"""Forms of the third person, each with its base."""

PASTS = {_past(base): base for base in (*_REGULAR, *_PAST_ONLY)} | {"speeded": "speed"}
"""Forms of the past tense, each with its base."""

GERUNDS = {_gerund(base): base for base in _REGULAR}
"""Gerunds, each with its base."""

PARTICIPLES = frozenset(chain(PASTS, _DONE_TO, ("begun", "drawn", "given", "taken", "withdrawn", "run")))
"""The forms by which passives and participles are known."""

A_PARTICIPLE = (
    r"(?:(?:pre|re|co|forward|fast|air|double)-)?(?:"
    + "|".join(sorted(map(re.escape, PARTICIPLES)))
    + r"|set up|put in place|stepped up|positioned)"
)
"""A pattern for a participle of any of them."""
