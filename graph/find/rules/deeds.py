"""Deeds: what states and their services do, told in the simple past or present, and the forms in which lists name them.

"Border Force trained sixty officers" has no auxiliary to be known by: the verb must be one of those by which public
bodies act, and its subject one that acts for the public.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.find.clauses.present_words import PRESENT_BASES, PRESENT_OBJECTS, PRESENT_THIRDS
from graph.find.rules.deed_words import BASES, GERUNDS, LASTING, LIGHT, PARTICIPLES, PASTS, STOP, THIRDS
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled

# Behind these stands a noun or what belongs to it: "their shared priorities", "links with trained officers".
_BEFORE_NOUN = compiled(
    r"\b(?:the|an?|their|its|our|his|her|of|for|and|or|with|in|on|at|by|from|to|more|new|about|between|against)$"
)
_VERBS = frozenset().union(BASES, PASTS, THIRDS, PRESENT_BASES, PRESENT_THIRDS)
_FURTHEST = 24  # words before the verb
_WORDS = compiled(rf"[{CAPITALS}{SMALL}][\w’'-]*")
_ADVERBS = frozenset(
    {"also", "further", "already", "now", "today", "then", "later", "both", "each", "together", "yesterday", "again"}
)
_IN_LY = compiled(r"\w{2,14}ly")
_OBJECT = compiled(
    r" (?!(?:have|has|had|is|are|was|were|will|shall|would|should|must|can|could|may|might|do|does|did)\b)(?:an?|the"
    r"|its|their|our|his|her|more|new|additional|further|extra|up to|\d[\d,.]*|EUR|GBP|over|some"
    r"|about|around"
    r"|nearly|almost|all|every|each|both|another|joint|common|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|twenty"
    r"|thirty|forty|fifty|sixty|eighty|hundreds?|thousands|several|first|half|available|back|over|up|aside"
    r"|together|it|us|[A-Z]\w+|[a-z]{3,20})\b"
    r"| [£€$]"
)
_PLURAL_SUBJECT = compiled(
    r"(?:\b(?:[Ww]e|[Tt]hey|I)|\b[Bb]oth|\b(?:[Pp]arties|[Mm]inisters|[Ll]eaders|[Pp]articipants?|[Pp]arty|[Ss]ides?"
    r"|[Cc]ountries|[Gg]overnments"
    r"|[Ss]tates|[Aa]uthorities|[Ss]ignatories|[Pp]artners|[Dd]elegations|[Mm]inistries|[Ss]ervices|[Tt]eams"
    r"|[Oo]fficers|[Oo]fficials|[Nn]avies|[Gg]uards|[Cc]oast ?guards|[Cc]rews|[Pp]atrols|[Uu]nits|[Ff]orces|[Ss]quads"
    r"|[Pp]olice|[Gg]endarmes|[Aa]gencies|[Ee]xperts|[Aa]nalysts|[Ii]nstructors|[Aa]dvisers|[Ss]hips|[Vv]essels"
    r"|[Aa]ircraft|[Ee]mbassies|[Cc]onsulates|[Cc]ommittees|[Gg]overnments|[Dd]epartments|[Ii]nvestigators"
    r"|[Pp]rosecutors|[Cc]entres|[Ss]pecialists|[Dd]octors|[Hh]andlers)"
    r"|\w and (?:the |its )?[A-Z]\w+(?: [A-Z]\w+){0,2})$"
)
_ONE = compiled(
    r"(?:^|[ ,])(?:[Ee]ach|[A-Z][\w’-]+(?<!s)|(?:[Cc]ommittee|[Cc]ommission|[Aa]gency|[Cc]entre|[Uu]nit"
    r"|[Tt]eam|[Gg]roup|[Cc]ell|[Oo]ffice|[Ss]ervice|[Mm]inistry|[Dd]epartment|[Gg]overnment|[Pp]olice|[Ff]orce|[Nn]avy"
    r"|[Cc]oast ?guard|[Ss]hip|[Vv]essel|[Dd]esk|[Pp]latform|[Bb]oard|[Ss]ide|[Mm]ission|[Bb]rigade|[Ss]quad))$"
)
_ONE_OF_TWO = compiled(r"\b(?:[Ee]ach|[Ee]very|[Oo]ne|[Ee]ither) (?:[\w-]+ )?(?:[Pp]arty|[Ss]ide)$")
_OFFICIAL = compiled(
    r"\b(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Mm]inist\w+|[Ll]eaders|[Pp]olice|[Gg]endarm\w+|[Oo]fficers?|[Oo]fficials?"
    r"|[Gg]uards?|[Tt]eams?|[Uu]nits?"
    r"|[Ss]ervices?|[Aa]uthorit\w+|[Gg]overnments?|[Aa]genc\w+|[Nn]av(?:y|ies)|[Aa]rm(?:y|ies)|[Cc]rews?|[Ss]quads?"
    r"|[Pp]atrols|[Cc]ustoms|[Cc]onsulates|[Ee]mbassies"
    r"|[Ii]nvestigators|[Aa]dvisers|[Aa]nalysts|[Cc]ells?|[Dd]esk|[Bb]oard|[Hh]andlers|[Cc]oast ?guard|[Cc]ommission"
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
_CAPITAL = compiled(r"(?<![.!?] )\b[A-Z][\w’'-]*")
_COMMON_OPENING = compiled(
    r"(?:The|A|An|These|Those|Many|Some|Most|More|All|Several|Few|No|Since|In|On|At|By|For|With|From|Last|This"
    r"|That|Over|Under|Since|After|Before|During)$"
)


_NOMINAL = compiled(
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
    """Where a clause's verb stands, and its tense: past, present, or lasting for a present that tells what
    goes on."""

    start: int
    end: int
    tense: str


_THAT_IS_WHY = compiled(
    r"(?:(?:And|But) )?(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich)(?: i|['’])s (?:also |exactly |precisely )?why,? "
)


def told(clause: str) -> Deed | None:
    """The deed that a clause tells in the simple past or present of somebody public; None where it tells none."""
    why = _THAT_IS_WHY.match(clause)
    words = _WORDS.finditer(clause, why.end() if why else 0)
    for number, word in enumerate(words):
        if number > _FURTHEST or (word[0].lower() in STOP and word[0] != "May"):
            return None
        if number and word[0] in _VERBS and (deed := _deed(clause, word)) is not None:
            return deed
    return None


def _deed(clause: str, word: re.Match[str]) -> Deed | None:
    subject = clause[: word.start()].rstrip()
    tense, base = _tense(word[0], subject)
    if not base or _BEFORE_NOUN.search(subject) or not _is_public(_without_adverbs(subject)):
        return None
    rest = clause[word.end() :]
    if _CRIME.match(rest) and base in {"organise", "organize"}:
        return None
    objects = PRESENT_OBJECTS if tense == "daily" else LIGHT
    if base in objects and not re.match(objects[base], rest.lstrip()):
        return None
    is_with_its_object = base in objects and (tense == "daily" or base == "take")  # "took on thirty clerks"
    if not _OBJECT.match(rest) and not is_with_its_object:
        return None
    if tense == "past" and _is_attribute(rest):
        return None
    return Deed(word.start(), word.end(), "lasting" if tense == "daily" else tense)


_CRIME = compiled(r" (?:crimes?|criminals?|immigration|gangs|smuggling|trafficking)\b")  # "organised crime"


def _tense(word: str, subject: str) -> tuple[str, str]:
    """The tense of a word as a verb behind a subject, and its base; nothing where it is none."""
    if word in PASTS and (word not in BASES or not _PLURAL_SUBJECT.search(subject)):
        return "past", PASTS[word]
    bare = _without_adverbs(subject)
    if word in PRESENT_BASES and _PLURAL_SUBJECT.search(bare) and bare not in {"They", "they", "I"}:
        return "daily", word
    if word in PRESENT_THIRDS and _is_one(bare):
        return "daily", PRESENT_THIRDS[word]
    if word in THIRDS and (_ONE_OF_TWO.search(bare) or not _PLURAL_SUBJECT.search(bare)):
        base = THIRDS[word]
    elif word in BASES and _PLURAL_SUBJECT.search(bare):
        base = word
    else:
        return "", ""
    return ("lasting" if base in LASTING else "present"), base


def _is_one(subject: str) -> bool:
    """Whether a subject is one, and so takes a verb in -s, which behind others is a noun: "The border guards"."""
    return _PLURAL_SUBJECT.search(subject) is None and _ONE.search(subject) is not None


def _without_adverbs(subject: str) -> str:
    words = subject.split(" ")
    while len(words) > 1 and (words[-1] in _ADVERBS or _IN_LY.fullmatch(words[-1])):
        words.pop()
    return " ".join(words)


_PRIVATE = compiled(
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


_IS_PLURAL = compiled(r"(?<!Athen)(?<!Pari)(?<!Brussel)(?<!Cypru)(?<!Tuni)(?<!Algier)s$")
_FINITE_BEHIND = compiled(r"\b(?:is|are|was|were|has|have|had|will|shall|would|should|must|can|could|may)\b")
_BEHIND_PARTICIPLE = compiled(r" (?:by|to|in|at|on|under|for|from|with|since|during|between)\b")


def _is_attribute(rest: str) -> bool:
    """Whether a form in -ed belongs to a noun: "the sum provided by Spain is …"."""
    return bool(_BEHIND_PARTICIPLE.match(rest) and (rest.startswith(" by ") or _FINITE_BEHIND.search(rest[:120])))


def is_input(words: str) -> bool:
    """Whether words tell of means that were put in, not only of the effect that they had."""
    return bool(_INPUT.search(words))


def tells_own_deed(words: str) -> bool:
    """Whether somebody public tells what it has done itself, not what it came upon or what followed: "We have
    moved"."""
    found = _OWN_DEED.search(words)
    subject = words[: found.start()].rpartition(", ")[2] if found else ""
    return bool(_OFFICIAL.search(subject) or _CAPITAL.search(subject)) and _OTHERS.search(subject) is None


_OTHERS = compiled(
    r"\b(?:no|none|nobody|migrants?|people|persons|refugees|applicants|travellers|passengers|holders|children|smugglers"
    r"|gangs|criminals)\b",
    re.IGNORECASE,
)
_OWN_DEED = compiled(
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
    r"|bought|struck|drawn up|begun work|written to|stood up|sold|brought (?:in|into|together|forward)|taken up|run"
    r"|cut|lent|rebuilt|taught|kept|won|hired|taken (?:back|down|on|over)|shut|brought back|laid)\b"
)

_INPUT = compiled(
    r"\b(?:(?:is|are) (?:currently |now |also |already )?(?:serving|working|patrolling|stationed|on duty)|(?:keeps?"
    r"|maintains?|stations?|deploys?|employs?|runs?|operates?|funds?|finances?) (?=(?:up to |some "
    r"|about |over "
    r")?\d)|(?:is|are) (?:now |also )?being (?:increased|raised|doubled|extended|enlarged|reinforced|reduced|cut)"
    r"|(?:put|placed)(?= .{0,60}\bdisposal\b)|moved|relocated|resettled|transferred|closed|granted|issued|bought"
    r"|purchased|financed|funded|handed out"
    r"|published|redeployed|assigned|deployed|trained|recruited|hired|seconded|posted|stationed|installed|built"
    r"|opened|delivered|provided"
    r"|donated|disbursed|sent|set up|established"
    r"|invested|spent|paid|allocated|contributed|distributed|launched|created|reinforced|doubled|equipped|handed over"
    r"|made available|(?:received|undergone|completed|been given) (?:\w+ )?(?:training|instruction)|completed (?:an?"
    r"|the) (?:\\w+ )?(?:course|training))\b|^(?:[Aa]ction|[Jj]oint (?:work"
    r"|action|operations?)|[Oo]perations?|[Cc]ooperation"
    r"|[Tt]he (?:joint )?(?:action|work|operations?))\b"
)


_TO_ACT = compiled(
    r"^(?:(?!(?:is|are|was|were|has|have|had|will)\b)[\w’'.-]+ ){1,7}?to (?:be )?(?P<verb>[a-z]+(?: up)?)\b"
)


_TOLD_ITEM = compiled(
    r"(?P<verb>[a-z]+)(?: over| out| up| back)? (?:an?|the|its|their|our|\d[\d,.]*|£|€|two|three|four|five|six|ten"
    r"|more|new|\$)"
    r"(?= |\d)",
    re.IGNORECASE,
)


def opens_as_report(item: str) -> bool:
    """Whether an item opens with what was done: "handed over three drones", "launched a campaign"."""
    found = _TOLD_ITEM.match(item)
    return found is not None and found["verb"].lower() in PASTS and found["verb"].lower() not in BASES


def is_headline(item: str) -> bool:
    """Whether an item says as a headline does what is to be done: "Belgium to send divers", "halls to be opened"."""
    found = _TO_ACT.match(item)
    if found is None:
        return False
    verb = found["verb"].split(" ")[0]
    is_done = " to be " in found[0] and verb.endswith(("ed", "en", "ought", "aught"))
    return verb in BASES or verb in PRESENT_BASES or verb in PARTICIPLES or is_done


def opens_as_deed(item: str) -> bool:
    """Whether a list item opens as a list of deeds does: with a verb ("Deploy", "Deploying") or its noun."""
    first = _WORDS.match(item)
    word = first[0].lower() if first else ""
    if word in BASES or word in GERUNDS:
        return True
    return bool(_NOMINAL.match(item))
