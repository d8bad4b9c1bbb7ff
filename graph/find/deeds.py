"""Deeds: what states and their services do, told in the simple past or present, and the forms in which lists name them.

"Border Force trained sixty officers" has no auxiliary to be known by: the verb must be one of those by which public
bodies act, and its subject one that acts for the public.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

_WORD = re.compile(r"[a-z-]+")
_REGULAR = _WORD.findall(
    "accelerate adapt allocate amend appoint assign assist attach bolster boost broaden close commission "
    "complete conduct contribute convene coordinate co-ordinate co-finance co-fund create dedicate deliver "
    "deploy designate despatch detach develop devote dismantle dispatch distribute donate double earmark "
    "enhance enlarge establish evacuate exchange expand extend facilitate finance fund grant hand harmonise "
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
    "accept activate adjust advance approve arm authorise authorize award back ban bar base broadcast carry "
    "centralise certify charter circulate clear co-host collect co-locate co-organise commit compensate compile"
    " connect "
    "consolidate construct cover decommission decrease deepen demolish deport destroy digitalise digitise disburse "
    "disrupt diversify draft embed employ enable enact enforce engage enlist enter erect escort execute export fence "
    "finalise finalize fly forward free freeze fulfil furnish generalise guarantee halve help impose incorporate"
    " inject "
    "integrate interconnect keep lease lift link loan locate lower manage map mark monitor mount move negotiate notify "
    "offer oversee permit phase plant preserve privatise promote prosecute protect provision ratify reactivate rebuild "
    "recall reform refer refine refit reimburse reintegrate reintroduce release remove renovate reorganise replant "
    "reserve revive revise reward roll screen secure settle shelter shift shut spend sponsor stabilise standardise "
    "store substitute supervise target task teach terminate transport transpose treat unify unite vaccinate waive "
    "win write become bring take introduce "
)
_PAST = {
    "bear": "bore", "become": "became", "begin": "began", "bring": "brought", "build": "built", "buy": "bought",
    "cut": "cut", "draw": "drew", "fly": "flew", "freeze": "froze", "give": "gave", "keep": "kept", "lend": "lent",
    "make": "made", "oversee": "oversaw", "pay": "paid", "put": "put", "rebuild": "rebuilt", "run": "ran",
    "send": "sent", "set": "set", "shut": "shut", "speed": "sped", "spend": "spent", "take": "took",
    "teach": "taught", "win": "won", "withdraw": "withdrew", "write": "wrote", "meet": "met",
}  # fmt: skip
_DOUBLED = frozenset(
    {"admit", "ban", "bar", "commit", "embed", "equip", "expel", "fit", "fulfil", "map", "patrol", "permit", "readmit",
     "refer", "refit", "shut", "step", "submit", "transfer", "transmit"}
)  # fmt: skip
# Words of these forms are nouns or mean little without the word behind them.
_LIGHT = {
    "begin": r"(?:work|construction|training|building|patrols|talks|negotiations)\b",
    "bring": r"(?:forward|into|together)\b",
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
    "phase": r"(?:out|in)\b",
    "roll": r"out\b",
    "win": r"(?:an?|the) (?:contract|agreement|guarantee|right)",
    "write": r"to\b",
    "target": r"(?:the|\d)",
    "release": r"(?:£|€|\d|the|an?|another|further)",
    "give": r".{0,60}\b(?:access|training|equipment|support)\b",
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
    "close": r"(?:the|its|an?|\d)\b",
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
# Of these the simple present tells what goes on, of the others what is announced.
_LASTING = frozenset(
    _WORD.findall(
        "assist co-finance co-fund conduct contribute coordinate co-ordinate facilitate finance fund host house "
        "maintain operate organise organize patrol pilot pool run support "
    )
)
_STOP = frozenset(
    _WORD.findall(
        "who whom which whose that is are was were be been being has have had do does did will shall would should "
        "must can could may might cannot said says told added if when while because although unless how why "
        "whether not discussed met remains remain reviewed noted spoke agreed condemned expressed stressed "
        "reaffirmed recalled welcomed talked underlined emphasised emphasized considered argued warned described "
        "looked reflected reiterated outlined praised commended "
    )
)
# Behind these stands a noun or what belongs to it: "their shared priorities", "links with trained officers".
_BEFORE_NOUN = re.compile(
    r"\b(?:the|an?|their|its|our|his|her|of|for|and|or|with|in|on|at|by|from|to|more|new|about|between|against)$"
)
_FURTHEST = 24  # words before the verb
_WORDS = re.compile(r"[A-Za-zÀ-ÿ][\wÀ-ÿ’'-]*")
_ADVERB = re.compile(
    r"\w{2,14}ly|also|further|already|now|today|then|jointly|both|each|together|yesterday|recently|again"
)
_OBJECT = re.compile(
    r" (?!(?:have|has|had|is|are|was|were|will|shall|would|should|must|can|could|may|might|do|does|did)\b)(?:an?|the"
    r"|its|their|our|his|her|more|new|additional|further|extra|up to|\d[\d,.]*|EUR|GBP|over|some"
    r"|about|around"
    r"|nearly|almost|all|every|each|both|another|joint|common|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|twenty"
    r"|thirty|forty|fifty|sixty|eighty|hundreds?|thousands|several|first|half|available|back|over|up|aside"
    r"|together|it|us|[A-Z]\w+|[a-z]{3,20})\b"
    r"| [£€$]"
)
_PLURAL_SUBJECT = re.compile(
    r"(?:\b(?:[Ww]e|[Tt]hey|I)|\b[Bb]oth|\b(?:[Pp]arties|[Mm]inisters|[Pp]articipants?|[Pp]arty|[Ss]ides?"
    r"|[Cc]ountries|[Gg]overnments"
    r"|[Ss]tates|[Aa]uthorities|[Ss]ignatories|[Pp]artners|[Dd]elegations|[Mm]inistries|[Ss]ervices|[Tt]eams"
    r"|[Oo]fficers)"
    r"|\b[A-Z]\w+ and (?:the )?[A-Z]\w+)$"
)
_OFFICIAL = re.compile(
    r"\b(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Mm]inist\w+|[Pp]olice|[Gg]endarm\w+|[Oo]fficers?|[Oo]fficials?"
    r"|[Gg]uards?|[Tt]eams?|[Uu]nits?"
    r"|[Ss]ervices?|[Aa]uthorit\w+|[Gg]overnments?|[Aa]genc\w+|[Nn]avy|[Aa]rmy|[Cc]oast ?guard|[Cc]ommission"
    r"|[Cc]ouncil"
    r"|[Cc]ommittee|[Gg]roup|[Cc]entre|[Pp]artners?|[Pp]arties|[Pp]arty|[Pp]articipants?|[Ss]ides?|[Cc]ountries"
    r"|[Ee]xperts"
    r"|[Ss]tates?"
    r"|[Pp]refect\w*|[Ss]ecretar\w+|[Pp]resident|[Cc]hancellor|[Pp]rosecutors?|[Mm]agistrates?|[Ff]orces?"
    r"|[Tt]roops|[Ss]hips?"
    r"|[Tt]ask ?force|[Bb]rigade|[Dd]epartment|[Mm]inistr\w+|[Pp]rogramme|[Pp]roject|[Ff]und|[Mm]ission"
    r"|[Oo]peration|[Ff]unding|"
    r"[Ee]mbassy|[Cc]onsulate|[Oo]ffice|[Ii]nstructors|[Tt]rainers"
    r"|[Ss]pecialists|[Dd]ivers|[Vv]essels?)\b"
)
_CAPITAL = re.compile(r"(?<![.!?] )\b[A-Z][\w’'-]*")
_COMMON_OPENING = re.compile(
    r"(?:The|A|An|These|Those|Many|Some|Most|More|All|Several|Few|No|Since|In|On|At|By|For|With|From|Last|This"
    r"|That|Over|Under|Since|After|Before|During)$"
)


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


_BASES = {base: base for base in _REGULAR}
_THIRDS = {_third(base): base for base in _REGULAR}
_PASTS = {_past(base): base for base in (*_REGULAR, *_PAST_ONLY)}
_GERUNDS = {_gerund(base): base for base in _REGULAR}
_PARTICIPLES = frozenset(
    chain(_PASTS, ("begun", "drawn", "given", "taken", "withdrawn", "run")),
)
_NOMINAL = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ur) )?(?:(?:[Jj]oint|[Ff]urther|[Rr]apid|[Ee]arly|[Ff]ull|[Pp]ermanent|[Nn]ew"
    r"|[Gg]radual|[Mm]utual|[Rr]egular) ){0,2}"
    r"(?:[Cc]reation|[Ee]stablishment|[Dd]eployment|[Ss]trengthening|[Rr]einforcement|[Ii]ntroduction"
    r"|[Oo]pening|[Ll]aunch|[Ss]etting[- ]up"
    r"|[Ee]xtension|[Ee]xpansion|[Dd]oubling|[Ii]nstallation|[Cc]onstruction|[Bb]uilding|[Ee]xchange"
    r"|[Ss]econdment|[Pp]osting"
    r"|[Aa]ppointment|[Dd]esignation|[Pp]rovision|[Dd]elivery|[Tt]raining|[Oo]rgani[sz]ation|[Ii]mplementation"
    r"|[Dd]evelopment"
    r"|[Cc]onclusion|[Rr]evision|[Rr]eview|[Uu]pdat(?:e|ing)|[Mm]oderni[sz]ation|[Ii]mprovement"
    r"|[Ii]ntensification|[Ii]ncrease|[Rr]eduction"
    r"|[Ss]haring|[Pp]ooling|[Pp]ublication|[Ff]inancing|[Ff]unding|[Pp]urchase|[Aa]cquisition|[Rr]ecruitment"
    r"|[Rr]enewal|[Cc]losure"
    r"|[Dd]ismantling|[Tt]ransfer|[Rr]elocation|[Rr]esettlement|[Rr]eopening|[Cc]ompletion|[Ss]implification"
    r"|[Mm]obili[sz]ation"
    r"|[Ee]nhancement|[Hh]armoni[sz]ation|[Cc]oordination|[Aa]doption)"
    r"(?: and (?:\w+ ){0,2}\w+)?(?: of| in| for| by|:)"
    r"|(?:[Ii]ncreased|[Rr]einforced|[Ee]nhanced|[Ss]trengthened|[Jj]oint|[Aa]dditional|[Rr]egular|[Ff]aster"
    r"|[Mm]ore|[Cc]loser|[Ss]tricter|[Tt]ighter|[Ee]xtra) [a-z]"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """Where a clause's verb stands, and its tense: past, present, or lasting for a present that tells what "
    "goes on."""

    start: int
    end: int
    tense: str


_THAT_IS_WHY = re.compile(
    r"(?:(?:And|But) )?(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich)(?: i|['’])s (?:also |exactly |precisely )?why,? "
)


def told(clause: str) -> Deed | None:
    """The deed that a clause tells in the simple past or present of somebody public; None where it tells none."""
    why = _THAT_IS_WHY.match(clause)
    words = _WORDS.finditer(clause, why.end() if why else 0)
    for number, word in enumerate(words):
        if number > _FURTHEST or word[0].lower() in _STOP:
            return None
        if number and (deed := _deed(clause, word)) is not None:
            return deed
    return None


def _deed(clause: str, word: re.Match[str]) -> Deed | None:
    subject = clause[: word.start()].rstrip()
    tense, base = _tense(word[0], subject)
    if not base or _BEFORE_NOUN.search(subject) or not _is_public(subject):
        return None
    rest = clause[word.end() :]
    if base in _LIGHT and not re.match(_LIGHT[base], rest.lstrip()):
        return None
    if not _OBJECT.match(rest):
        return None
    if tense == "past" and _is_attribute(rest):
        return None
    return Deed(word.start(), word.end(), tense)


def _tense(word: str, subject: str) -> tuple[str, str]:
    """The tense of a word as a verb behind a subject, and its base; nothing where it is none."""
    if word in _PASTS and (word not in _BASES or not _PLURAL_SUBJECT.search(subject)):
        return "past", _PASTS[word]
    bare = _without_adverbs(subject)
    if word in _THIRDS and not _PLURAL_SUBJECT.search(bare):
        base = _THIRDS[word]
    elif word in _BASES and _PLURAL_SUBJECT.search(bare):
        base = word
    else:
        return "", ""
    return ("lasting" if base in _LASTING else "present"), base


def _without_adverbs(subject: str) -> str:
    words = subject.split(" ")
    while len(words) > 1 and _ADVERB.fullmatch(words[-1]):
        words.pop()
    return " ".join(words)


_PRIVATE = re.compile(
    r"\b(?:fisher\w+|protesters?|residents?|drivers?|hauliers?|unions?|activists?|campaigners?|charit\w+|NGOs?|critics"
    r"|opposition|journalists?|reporters?|lawyers?|farmers?|volunteers?|neighbours|crowds?|families|victims?|suspects?"
    r"|survivors?|inhabitants|newspapers?|Amnesty|experts say|observers|analysts)\b",
    re.IGNORECASE,
)


def _is_public(subject: str) -> bool:
    """Whether a subject names or means somebody who acts for the public."""
    if _PRIVATE.search(subject):
        return False
    if _OFFICIAL.search(subject):
        return True
    first, _, rest = subject.partition(" ")
    if any(not _COMMON_OPENING.match(name[0]) for name in _CAPITAL.finditer(rest)):
        return True
    # A sentence's first word has a capital in any case: "Smugglers", "Onshore wind".
    return not rest and first[:1].isupper() and not _COMMON_OPENING.match(first) and not _IS_PLURAL.search(first)


_IS_PLURAL = re.compile(r"(?<!Athen)(?<!Pari)(?<!Brussel)(?<!Cypru)(?<!Tuni)(?<!Algier)s$")
_FINITE_BEHIND = re.compile(r"\b(?:is|are|was|were|has|have|had|will|shall|would|should|must|can|could|may)\b")
_BEHIND_PARTICIPLE = re.compile(r" (?:by|to|in|at|on|under|for|from|with|since|during|between)\b")


def _is_attribute(rest: str) -> bool:
    """Whether a form in -ed belongs to a noun: "the sum provided by Spain is …"."""
    return bool(_BEHIND_PARTICIPLE.match(rest) and (rest.startswith(" by ") or _FINITE_BEHIND.search(rest[:120])))


def is_input(words: str) -> bool:
    """Whether words tell of means that were put in, not only of the effect that they had."""
    return bool(_INPUT.search(words))


def tells_own_deed(words: str) -> bool:
    """Whether somebody public tells what it has done itself, not what it came upon or what followed: "We have"
    " moved"."""
    found = _OWN_DEED.search(words)
    subject = words[: found.start()].rpartition(", ")[2] if found else ""
    return bool(_OFFICIAL.search(subject) or _CAPITAL.search(subject)) and _OTHERS.search(subject) is None


_OTHERS = re.compile(
    r"\b(?:no|none|nobody|migrants?|people|persons|refugees|applicants|travellers|passengers|holders|children|smugglers"
    r"|gangs|criminals)\b",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    r"(?<=\w) (?:has|have|had)(?: also| already| now| since| together| \w+ly){0,2} (?!been\b|returned\b|reduced\b"
    r"|issued\b|examined\b|completed\b|processed\b|handled\b|checked\b|inspected\b"
    r"|answered\b|treated\b|fulfilled\b|searched\b|dealt\b|granted (?:fewer|less|asylum|visas|only)|seen|found"
    r"|stopped"
    r"|prevented"
    r"|intercepted|detected|arrested|seized|rescued|caught|recorded|registered|received|identified|counted|reported|led"
    r"|helped|resulted|fallen|risen|dropped|grown|doubled\b(?! (?:the|its|our|their))|reached|saved|discovered|lost"
    r"|had|got"
    r"|become|come|gone|declined|applied|arrived|crossed|asked|claimed|died|drowned|driven|brought down|met|signed"
    r"|visited"
    r"|taken out|charged|convicted|sentenced|used|benefited|shown|experienced|suffered)"
    r"(?:\w{2,16}ed|made|put|set up|sent|spent|built|given|paid"
    r"|bought"
    r"|cut|lent|rebuilt|taught|kept|won|hired|taken (?:back|down|on|over)|shut|brought back|laid)\b"
)

_INPUT = re.compile(
    r"\b(?:moved|relocated|resettled|transferred|closed|granted|issued|bought|purchased|financed|funded|handed out"
    r"|published|redeployed|assigned|deployed|trained|recruited|hired|seconded|posted|stationed|installed|built"
    r"|opened|delivered|provided"
    r"|donated|sent|set up|established"
    r"|invested|spent|paid|allocated|contributed|distributed|launched|created|reinforced|doubled|equipped|handed over"
    r"|made available|completed (?:an?|the) (?:\\w+ )?(?:course|training))\b|^(?:[Aa]ction|[Jj]oint (?:work"
    r"|action|operations?)|[Oo]perations?|[Cc]ooperation"
    r"|[Tt]he (?:joint )?(?:action|work|operations?))\b"
)


_TO_ACT = re.compile(r"^(?:[\w’'.-]+ ){1,7}?to (?:be )?(?P<verb>[a-z]+(?: up)?)\b")


_TOLD_ITEM = re.compile(
    r"(?P<verb>[a-z]+)(?: over| out| up| back)? (?:an?|the|its|their|our|\d[\d,.]*|£|€|two|three|four|five|six|ten"
    r"|more|new|\$)"
    r"(?= |\d)",
    re.IGNORECASE,
)


def opens_as_report(item: str) -> bool:
    """Whether an item opens with what was done: "handed over three drones", "launched a campaign"."""
    found = _TOLD_ITEM.match(item)
    return found is not None and found["verb"].lower() in _PASTS and found["verb"].lower() not in _BASES


def is_headline(item: str) -> bool:
    """Whether an item says as a headline does what is to be done: "Belgium to send divers", "halls to be opened"."""
    found = _TO_ACT.match(item)
    return found is not None and (found["verb"].split(" ")[0] in _BASES or found["verb"] in _PARTICIPLES)


def opens_as_deed(item: str) -> bool:
    """Whether a list item opens as a list of deeds does: with a verb ("Deploy", "Deploying") or its noun."""
    first = _WORDS.match(item)
    word = first[0].lower() if first else ""
    if word in _BASES or word in _GERUNDS:
        return True
    return bool(_NOMINAL.match(item))


PARTICIPLES = r"(?:" + "|".join(sorted(map(re.escape, _PARTICIPLES))) + r"|set up|put in place|stepped up)"
