"""Bodies that the words around them tell: initials that act, operations by code names, forces in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.find.proper_names.body_words import NATIONALITY
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled

_ACT = (
    "agree|report|say|said|estimate|train|run|ran|help|send|sent|lend|lent|open|set up|provide|lead|led|support"
    "|assist|carry out|carried out|register|arrest|investigate|second|deploy|contribute|publish|take part|took part"
    "|work|coordinate|host|pay|paid|financ|fund|join|continue|launch|inform|share|intercept|dismantl|conduct|manag"
    "|operate|stress|call|invite|recruit|install|equip|inspect|search|seiz|rescu|assess|examin|select|screen|build"
    "|built|make available|made available|appoint|draw up|drew up|oversee|oversaw|monitor|host|announc|warn|offer"
)
NO_BODY = frozenset(
    {"NGO", "NGOS", "CCTV", "COVID", "HGV", "HGVS", "ANPR", "PNR", "API", "GDP", "VAT", "DNA", "MOU", "CIT", "EES",
     "ETIAS", "SIS", "VIS", "ECRIS", "EURODAC", "EUROSUR", "GPS", "SMS", "VHF", "RHIB", "RHIBS", "USA", "UAE", "UK",
     "JHA", "CFSP", "GSP", "GAMM", "ID", "IDS", "PDF", "VIP", "TBC", "CEO", "PM", "MEP", "MEPS", "MP", "MPS", "TCN",
     "THB", "CSAM", "AIS", "SAR", "CBRN", "WMD", "GMT", "BST", "CET", "SUV", "LNG", "FAQ", "UTC", "GDPR", "ICT",
     "HIV", "AIDS", "LGBT", "ODA", "SME", "SMES", "FTA", "ESTA", "ETA", "EAW", "JIT", "JITS", "UAV", "UAVS", "PPE",
     "ADHD", "PTSD", "OCD", "SARS", "MERS", "BSE", "MRI", "ECG", "GP", "HDTV", "WLAN", "USB", "LED", "LEDS", "GSM",
     "MMS", "RFID", "VPN", "HTML", "XML", "CSV", "QR", "NFC", "SIM", "IMEI", "OCR", "VAR", "GCSE", "GCSES", "BTEC",
     "JFK", "LAX", "GST", "PAYE", "ATM", "ATMS", "IBAN", "VISA", "RSVP", "LGV", "LGVS", "LPG", "CNG", "STEM",
     "SOP", "SOPS", "HQ", "TV", "IT", "AI", "STRESS", "URGE", "CALL", "ANNEX", "NOT", "NO", "ALL", "ONLY",
     "CONSIDERING", "WELCOMING", "NOTING", "RECALLING", "AND", "THE", "HAVE", "WILL", "AGREE", "WELCOME", "NOTE"}
)  # fmt: skip
"""Initials and other words in capitals that are no body's."""

_LONGEST = 6  # letters of initials that no word beside them explains
_NEAR = 24  # code points before initials in which a word says that they are a body's
_INITIALS = compiled(r"(?<![\w/(&-])[A-Z][A-Z&]{2,8}(?:/[A-Z]{3,8})?(?![\w/])")
_OPENS = compiled(r"(?:^|[.;:,(“\"\n] ?|\b(?:[Tt]he|and|that|which|when|where|while|but|both|if|how) )$")
_ACTS = compiled(
    r" (?:(?:has|have|had|will|shall|would|is to|are to|and [A-Z]\w+ (?:have|will))"
    rf" (?:also |now |already |each |jointly |since )?)?(?:{_ACT})(?:s|es|d|ed|ing)?\b"
)
_IS_TOLD = compiled(r"\b(?:by|asked|invited|urged|instructed|tasked|thanked|mandated) (?:the )?$")
_BESIDE = compiled(r"\b(?:by|at|with|from|through|via)(?: the)? $")
# "ABC and XYZ will have": initials beside others that are somebody's.
_JOINED = compiled(r"(?P<other>[A-Z][A-Z&]{2,8}) and (?:the )?$")
_JOINS = compiled(r" and (?:the )?(?P<other>[A-Z][A-Z&]{2,8}) (?:will|shall|has|have|had|is|are|was|were|also)\b")
_DOES = compiled(r" (?:will|shall|has|have|had|is|are|was|were|also)\b")
_ENDS = compiled(r"[.,;)]| (?:to|and|in|at|on|for|with|during|since|from|under|last|this|between)\b")
_CODE_NAME = guarded(
    r"\b(?P<kind>(?i:operation|exercise|project))s?\b[^.;:\n“\"]{0,40}?,? (?:code-?named|dubbed|named|called|known as"
    r"|under the (?:code ?)?name(?: of)?|with the code ?name) (?:[“\"'‘])?(?:Operation )?"
    rf"(?P<name>[{CAPITALS}][\w’-]{{2,20}}(?: [{CAPITALS}][\w-]{{2,20}}){{0,2}})"
    r"|\b(?P<kind2>Operation|Exercise|Project)"
    rf" [“\"'‘](?P<quoted>[{CAPITALS}][\w’-]{{2,20}}(?: [A-Z0-9][\w-]{{0,20}}){{0,2}})[”\"'’]"
)
_SMALL_FORCE = guarded(
    r"\b(?!European|British|English|Franco-|Anglo-|Mediterranean|Christian|Human|Civilian)(?:Sri |Saudi |South )?"
    rf"(?:[{CAPITALS}][{SMALL}]{{1,14}}(?:an|ish|ese|ch|aqi|ani|eek)|Czech|Swiss)"
    r" (?:navy|coast ?guard|gendarmerie|air force|border guard|armed forces)\b"
    r"(?! (?:officers?|officials?|stations?|posts?|units?|vessels?|ships?|boats?|cutters?|crews?|personnel|staff"
    r"|aircraft|helicopters?|patrols?|colleagues|services|agencies))"
)
_PLACE = rf"[{CAPITALS}][\w’]{{2,20}}(?:-[\w]{{2,20}}){{0,3}}"
_WORK = (
    r"maritime|rescue|sea|co-?ordination|police|customs|liaison|co-?operation|prosecut(?:or[’']s|ion)|intelligence"
    r"|joint|and|federal|public|border"
    r"|operations|surveillance|fusion|analysis|integration|crime"
)
_SMALL_OFFICE = guarded(
    rf"\b(?!Frontex |Europol |Eurojust |Interpol |The |This |Our |Its |Their |That |Each |Every |New |Joint |In |At "
    rf"|On |Under ){_PLACE}"
    rf" (?:(?:{_WORK}) ){{1,4}}(?:centre|center|office|unit|bureau|cell)\b"
    r"|\b(?:maritime rescue (?:co-?ordination )?centre|(?:joint )?police and customs co-?operation centre"
    r"|(?:federal |public )?prosecutor[’']s office|fusion centre) (?:in|of|at|for)"
    rf" (?!The\b|This\b){_PLACE}\b"
)


def bodies_in_context(text: str) -> Iterator[tuple[int, int, str]]:
    """Bodies by where they stand and what they are called, in no order: initials that act or are asked to, operations
    by their code names, a nation's forces and a place's offices in small letters."""
    for match in _INITIALS.finditer(text):
        acts = _ACTS.match(text, match.end()) and _OPENS.search(text, max(0, match.start() - 8), match.start())
        is_told = _IS_TOLD.search(text, max(0, match.start() - 18), match.start()) and _ENDS.match(text, match.end())
        if (acts or is_told or _stands_as_a_body(text, match)) and NO_BODY.isdisjoint(match[0].split("/")):
            yield match.start(), match.end(), match[0]
    for match in _CODE_NAME.on_lines(text):
        which = "name" if match["name"] else "quoted"
        kind = match["kind"] or match["kind2"]
        yield match.start(which), match.end(which), f"{kind.capitalize()} {match[which]}"
    for match in _SMALL_FORCE.on_lines(text):
        yield match.start(), match.end(), match[0]
    for match in _SMALL_OFFICE.on_lines(text):
        if not NATIONALITY.fullmatch(match[0].split()[0]):
            yield match.start(), match.end(), match[0]


def _stands_as_a_body(text: str, initials: re.Match[str]) -> bool:
    """Whether initials in a line with small letters too stand where a body does: "tested by XYZ in", "ABC and XYZ
    will"."""
    start, end = initials.span()
    if len(initials[0]) > _LONGEST or text[max(0, start - _NEAR) : start].isupper():
        return False
    before = text[max(0, start - _NEAR) : start]
    is_beside = _BESIDE.search(before) and _ENDS.match(text, end)
    joined = _JOINED.search(before)
    joined = (joined if _DOES.match(text, end) else None) or _JOINS.match(text, end)
    return bool(is_beside or (joined and joined["other"] not in NO_BODY))
