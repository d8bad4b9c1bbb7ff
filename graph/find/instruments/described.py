"""Instruments told by what they are about, whom they bind, or where they were made: "the agreement on hot pursuit".

Where nothing but its kind is said of an instrument ("an agreement", "the statement"), it is told from no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.find.instruments.when_made import BEGUN
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled

HEADS = (
    r"(?:[Jj]oint (?:[Pp]ress )?(?:[Dd]eclarations?(?: of [Ii]ntent)?|[Ss]tatements?(?: of [Ii]ntent)?|[Ll]etters?"
    r"|[Cc]ommuniqu[ée]s?|[Cc]onclusions|[Aa]ction [Pp]lans?|[Rr]oad ?[Mm]aps?)"
    r"|[Dd]eclarations?(?: of [Ii]ntent)?|[Ll]etters? of [Ii]ntent|[Ss]tatements? of [Ii]ntent"
    r"|[Ee]xchanges? of (?:[Ll]etters"
    r"|[Nn]otes)|[Mm]emorand(?:ums?|a)(?: of (?:[a-z]{4,12} ){0,2}(?:[Uu]nderstanding"
    r"|[Cc]o-?operation|[Ii]ntent|[Aa]greement))?"
    r"|rnemorandum of understanding|[Pp]lans? of [Aa]ction"
    r"|[Aa]ction [Pp]lans?|[Rr]oad ?[Mm]aps?|M[Oo]Us?"
    r"|[Tt]reat(?:y|ies)|[Cc]onventions?|(?:[Ii]mplementing |[Aa]dditional )?[Pp]rotocols?|[Aa]ccords?"
    r"|(?:[Ww]orking |[Aa]dministrative |[Tt]echnical )?[Aa]rrangements?|[Aa]greements?|[Dd]eals?|[Cc]ovenants?"
    r"|[Cc]ompacts?|[Pp]acts?|[Cc]harters?"
    r"|[Cc]ommuniqu[ée]s?|[Cc]onclusions|[Cc]odes? of [Cc]onduct|[Pp]artnership [Aa]greements?"
    r"|[Mm]obility [Pp]artnerships?)"
)
_SUBJECTS = (
    r"(?:readmission|returns?|extradition|visa(?: facilitation)?|mobility|cooperation|co-operation|police|status"
    r"|association|border|customs|trade|fisheries|asylum|repatriation|transfer|judicial|defence|assistance"
    r"|data protection"
    r"|prisoner|social security|security|migration|resettlement|relocation|hosting|seat|partnership|treaty|operational"
    r"|information[- ]sharing|data[- ]sharing|intelligence[- ]sharing|liaison|patrol|hot pursuit|PNR"
    r"|passenger name record)"
)
_MODIFIERS = (
    r"(?:(?!(?:of|the|an?|in|to|and|that|which|with|by|for|on|or|as|at|from|this|these|its|their|our|has|have|had|is"
    r"|are|was"
    r"|were|will|be|been|also|under|signed|adopted|agreed|reached|concluded|no|any|said|says"
    r"|another)\b)[^\W\d_][\w'’/–-]{0,24} ){0,5}?"
)
_NAMED = (
    r"(?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
    rf"[{CAPITALS}][\w'’*–-]{{1,24}}(?: (?:(?:of|and|for|the|de|du) ){{0,2}}[{CAPITALS}][\w'’*–-]{{1,24}}){{0,9}}"
    r"(?: (?:countries|states|police forces|police|services|authorities|governments))?(?: \([A-Z]{2,8}\))?"
)
_BETWEEN = (
    rf" between (?:(?:the )?[\w'’*–-]{{2,24}} ){{0,4}}?{_NAMED}"
    rf"(?:,? and (?:(?:the )?(?!(?:agreement|arrangement|protocol|treaty|memorandum|deal|pact|convention) )"
    rf"[a-z][\w'’-]{{1,24}} ){{0,4}}{_NAMED})?"
)
_WITH = rf" with (?:(?:the )?[a-z-]{{2,20}} ){{0,2}}{_NAMED}(?:,? and {_NAMED})?"
_STOPS = (
    r"(?!(?:signed|adopted|agreed|concluded|reached|initiall?ed|issued|made|which|that|who|was|were|is|are|will|has"
    r"|have|had"
    r"|with|between|in order|during|when|while|after|since|before|ahead|as|by|at|to(?! (?:and )?[A-Z])|would"
    r"|should|shall|can|may|must"
    r"|today"
    r"|yesterday|this|so|because|but|remains?|stays?|enter(?:s|ed)|provides?|covers?|expires?|allows?|cuts?|gives?"
    r"|sets?|makes?|includes?|continues?|took|comes?|and (?:an?|to|his|her|its|their|both|we|they|he|she|I|that|will"
    r"|agreed|signed|said|is|are|was"
    r"|has)"
    r"|dates? (?:back|from)|dating|dated|of (?:\d{1,4}|last|this|next|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)[a-z]*)|on \d{1,2}|in (?:\d{4}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*))\b)"
)
# Behind a comma: "on returns, and on ports", "on visas, granting …", "in the area of Justice, Freedom and Security".
_NEXT_OF_LIST = (
    r"[a-z]{4,16} and [a-z]{4,16}(?= with | between |[.,;])"
    r"|and (?!(?:the|an?|their|its|our|they|we|it|he|she|held|met|took|[a-z]{3,12}ed) )|[a-z]{3,14}ing "
    r"|[A-Z][\w’-]{2,20}(?:,? and [A-Z]|, [A-Z])"
)
ABOUT = (
    r"(?:,(?= (?:relating to|concerning|regarding) ))? (?:on|concerning|regarding|relating to|in the field of"
    r"|in the area of|in matters of|aimed at"
    r"|for(?= the (?:[A-Z]|years |period ))"
    r"|against) "
    r"(?!this\b|that\b|these\b|it\b|them\b|how\b|whether\b|what\b|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|behalf\b"
    r"|condition\b|board\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d)"
    rf"{_STOPS}[\w'’()/–-]{{1,30}}(?:(?: |, (?={_NEXT_OF_LIST})){_STOPS}[\w'’()/–-]{{1,30}}){{0,18}}"
)
"""What an instrument is about, as it stands behind its kind: ` on ferry licensing`."""

_OF_EVENT = (
    r" of (?:the |their |its |our )?(?:[\w'’/-]{1,24} ){0,5}?(?:Council|[Ss]ummit|[Mm]eeting|[Cc]onference|[Ff]orum"
    r"|Presidency|Chair)\b"
    r"(?: of [A-Z][\w'’-]{2,24})?"
)
_TO_DO = (
    r" (?:to|for) (?:fight|tackle|combat|prevent|counter|stop|address|strengthen|promote|improve|reduce|support"
    r"|implement|[a-z]{4,12}ing)"
    r" (?:[\w'’/–-]{1,24} ?(?!signed|adopted|(?:will|would|shall|is|are|was|were|has|have|had)\b|of \d)){1,6}"
)
# "allowing detectives to question suspects abroad"
_DOING = (
    r" (?:allowing|permitting|enabling|amending|supplementing|replacing|revising"
    r"|governing|regulating|covering|providing for|setting (?:up|out)|establishing"
    r"|creating|obliging|requiring|under which|by which|whereby)"
    r" (?!this\b|that\b|it\b|them\b)(?:[\w'’/–-]{1,24} ?(?!signed|adopted|will\b|was\b|is\b|has\b|of \d)){1,8}"
)
# Who made it and where: "concluded by A in B".
_MADE_BY = (
    rf" (?:signed|concluded|adopted|reached|struck|initiall?ed) by (?:the )?[{CAPITALS}][\w'’-]{{1,24}}"
    rf"(?: (?:and )?(?:the )?[{CAPITALS}][\w'’-]{{1,24}}){{0,3}}"
    rf"(?: (?:in|at|with) (?:the )?[{CAPITALS}][\w'’-]{{1,24}}(?: [{CAPITALS}][\w'’-]{{1,24}}){{0,2}})?"
)
DESCRIBED = guarded(
    rf"(?:\b(?P<article>[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur|[Ii]ts|[Tt]wo|[Bb]oth|[Tt]hree|[Ss]everal|[Tt]heir) "
    rf"|(?<![\w’'-])(?=[A-Z]|covenants|readmission|conclusions on"
    r"|(?:working|administrative|technical|status|visa|mobility|returns?|police) (?:arrangement|agreement"
    r"|cooperation agreement)s))"
    rf"(?P<name>(?P<modifiers>{_MODIFIERS})(?P<head>{HEADS}))\b(?:\[\d\]| \([A-Z][A-Za-z]{{1,5}}\))?"
    rf"(?P<between>{_BETWEEN}|{_WITH})?(?P<about>{ABOUT}|{_OF_EVENT})?(?P<behind>{_BETWEEN}"
    rf"|{_WITH})?(?:(?P<aim>{_TO_DO})|(?P<doing>{_DOING}))?(?P<made>{_MADE_BY})?"
)
_SPECIFIC = compiled(rf"\b{_SUBJECTS}$|[A-Z][\w'’]+[-–/][A-Z]|\b[A-Z][\w'’-]{{2,}}$")
_JOINED = compiled(r"[A-Z][\w'’]{1,20}[-–/][A-Z]")
# Kinds whose words also mean what no parties made.
_LOOSE = compiled(
    r"(?i:declarations?|accords?|conclusions|communiqu[ée]s?|charters?|covenants?|protocols?|conventions?|deals?"
    r"|codes? of conduct"
    r"|compacts?|pacts?|action plans?|plans? of action|road ?maps?|arrangements?|agreements?)"
)
_NO_INSTRUMENT = compiled(
    r"\b(?:[Nn]o|any|possible|potential|eventual|hypothetical"
    r"|in|by|subject to|without|full|broad|general|close|mutual|common|political|wide|reach(?:ed|ing)?|into"
    r"|provisional|"
    r"good|great|tenancy|collective|gentlemen.s|customs|asset|tax|income|press|import|sworn|witness|bank) $"
)
_NO_INSTRUMENT_BEHIND = compiled(r" of (?:independence|war|interests?|assets|love|faith|principle|death)\b")
_ADJECTIVE = compiled(
    r"^(?:(?:new|existing|current|recent|present|revised|landmark|historic|ambitious|important|other|further|similar"
    r"|various|earlier"
    r"|previous|first|second|bilateral|multilateral|international|groundbreaking|so-called|comprehensive|own|legal"
    r"|proposed"
    r"|future|long|short|last|said|following|above|relevant|main|separate|same) ){1,3}"
)
_REACHED = compiled(
    r"(?: be)?(?: (?:was|is|has|had|were|could|can|cannot|will|would|must|may|might|not|been|be|yet|still|far|within"
    r"|in)){0,6} (?:reached|found|sight|off|close|near|possible|needed)\b"
)
_OF_A_DEED = compiled(
    r"\b(?:sign|signs|signed|signing|conclude|concludes|concluded|initial|initiall?ed|sealed)(?: of)?"
    r" (?:\w{2,14} ){0,2}$"
)
_AFTER_PREPOSITION = compiled(rf" (?:on|concerning|regarding|for)(?: the)? [{CAPITALS}]")
_SMALL_WORD = compiled(rf" (?!(?:and|of|the|for|in|on|to|with|de|du)\b)[{SMALL}]\w*")
_NEEDED = compiled(
    r"\b(?:need(?:s|ed)?|want(?:s|ed)?|call(?:s|ed|ing)? for|favour|hop(?:e|es|ed|ing) for|towards?|in favour of"
    r"|possib\w+|lack of"
    r"|without|absence of|pursu\w+|seek\w*|supports?|(?:to|will|would|must|should|could|can|not|yet|and) reach"
    r"|reaching) $"
)
# One in small letters that somebody is to write: "to draft a protocol on ramps".
_DRAFTED = compiled(
    r"\b(?:draft(?:s|ed|ing)?|draw(?:s|ing)? up|(?:bring|put)(?:s|ing)? forward|propos(?:e|es|ed|ing)"
    r"|prepar(?:e|es|ed|ing)|elaborat(?:e|es|ed|ing)|consider(?:s|ed|ing)?|explor(?:e|es|ed|ing)"
    r"|work(?:s|ed|ing)? (?:on|towards)) $"
)
_TOLD = frozenset({*BODY, "note"})
_TAIL = compiled(r"(?:[ ,]+(?:and|or|of|the|in|for|on|to|with)){0,3}[ ,]*$")
# An article behind a noun begins what the sentence says next: "from the pact on ports | the ministers expect".
_ARTICLE_INSIDE = compiled(r"(?P<word>[\w'’-]{1,30}) the (?=[A-Z])")
_LINKS = frozenset(
    re.findall(
        r"\w+",
        "of on in to by at as for and or with from between against into within across through under upon over among"
        " towards concerning regarding including governing covering regulating amending supplementing replacing"
        " implementing via all both",
    )
)
# Called after where it was made: "the Vilnius declaration".
_OF_PLACE = compiled(rf"(?!\w{{1,24}}(?:ish|ian|ese|ench|utch|reek|wiss|erman|ican|nion)\b)[{CAPITALS}][\w'’-]{{2,24}}")


@dataclass(frozen=True, slots=True)
class Description:
    """An instrument by what is said of it: its run in the text, its name, and the noun that says its kind."""

    start: int
    end: int
    name: str
    head: str
    is_indefinite: bool
    told_to: int
    """Where all that is said of it ends, its parties too."""


def descriptions(layout: Layout) -> Iterator[Description]:
    """The instruments of a text that are described more closely than by their kind."""
    text = layout.text
    for match in _matches(layout):
        if not _tells_apart(text, match):
            continue
        end = match.end()
        if sentence_end := re.search(r"[.;:]", text[match.end("name") : end]):
            end = match.end("name") + sentence_end.start()
        said = _up_to_small(text[match.start("name") : end], match)
        whole = _TAIL.sub("", said[: _end_of_phrase(said, len(match["name"]))])
        name = _ADJECTIVE.sub("", " ".join(whole.split()))
        article = (match["article"] or "").lower()
        yield Description(
            match.start(), match.start("name") + len(whole), name, _singular(match["head"]), article in {"a", "an"}, end
        )


def _end_of_phrase(said: str, begins: int) -> int:
    """Where a noun with nothing to link it to the article behind it ends what is said of an instrument."""
    for match in _ARTICLE_INSIDE.finditer(said, begins):
        if match["word"].lower() not in _LINKS:
            return match.end("word")
    return len(said)


def _up_to_small(words: str, match: re.Match[str]) -> str:
    """A name in capitals ends where a small word goes on: "Protocol on Ramps | stays"."""
    about = match["about"] or ""
    first = _AFTER_PREPOSITION.match(about)
    if first is None:
        return words
    begins = match.start("about") - match.start("name") + first.end() - 1
    small = _SMALL_WORD.search(words, begins)
    return words[: small.start()] if small else words


def _matches(layout: Layout) -> Iterator[re.Match[str]]:
    for sentence in layout.sentences:
        if layout.blocks[sentence.block].kind in _TOLD:
            yield from DESCRIBED.finditer(layout.text, sentence.start, sentence.end)


def _tells_apart(text: str, match: re.Match[str]) -> bool:
    """Whether more is said of an instrument than its kind, and it is one at all."""
    modifiers = match["modifiers"] or ""
    if _NO_INSTRUMENT.search(text[max(0, match.start("head") - 20) : match.start("head")]):
        return False
    if match["between"] and BEGUN.search(text[max(0, match.start() - 40) : match.start()]):
        return True
    told = text[max(0, match.start() - 30) : match.start()]
    is_planned = _NEEDED.search(told) or (match["head"].islower() and _DRAFTED.search(told))
    if (match["article"] or "").lower() in {"a", "an"} and is_planned:
        return False  # one that there may be some day
    if match["article"] is None and not modifiers and not (match["between"] or match["about"]):
        return False
    if match["article"] is None and not modifiers and _REACHED.match(text, match.end()):
        return False  # "Agreement on the text could not be reached"
    if _NO_INSTRUMENT_BEHIND.match(text, match.end("head")) or modifiers.startswith(("similar ", "comparable ")):
        return False
    if modifiers.startswith(("following ", "above ", "present ")):
        return False  # the text itself, or what stands beside it
    if match["article"] is None and match["head"].islower() and match["head"].endswith("s"):
        return bool(match["between"] or match["about"])  # "readmission agreements" are any
    if _MADE_NOW.match(text, match.end("name")) or (match["between"] and _DEED_NEAR.search(text, *_before(match))):
        return True
    bare = _ADJECTIVE.sub("", modifiers).strip()
    is_loose = _LOOSE.fullmatch(match["head"]) is not None
    if any((match[group] or "").startswith(" between") for group in ("between", "behind")):
        return not (is_loose and match["article"] in {"a", "A"} and match["head"] == "deal" and not match["about"])
    if match["doing"] and match["article"]:
        return match["head"] not in {"deal", "conclusions"}
    if match["about"]:
        return match["article"] is not None or match["head"][0].isupper() or bool(bare)
    if match["aim"] and re.search(r"(?i)plan|road|declaration|statement|letter|pact|compact", match["head"]):
        return True
    if match["made"] or (match["between"] and _OF_A_DEED.search(text[max(0, match.start() - 60) : match.start()])):
        return True
    if match["between"] and not is_loose and (match["article"] or "").lower() in {"the", "their", "our", "its"}:
        return True  # "the mobility partnership with Armenia"
    if not bare:
        return False
    if match["head"].islower() and (match["article"] or "").lower() == "the" and _OF_PLACE.fullmatch(bare):
        return True
    return _JOINED.search(bare) is not None or bool(
        _SPECIFIC.search(bare) and match["head"].islower() and bare.islower()
    )


# "the two memoranda concluded this morning"; "concluded an agreement with A, a deal with B and an arrangement with C".
_MADE_NOW = compiled(
    r" (?:(?:that|which) (?:was|were) )?(?:signed|concluded|adopted|initiall?ed) (?:today|this morning|this afternoon"
    r"|yesterday"
    r"|here|earlier today)\b"
)
_DEED_NEAR = compiled(r"\b(?:sign|concluded|initiall?ed|sealed|signed)\b[^.;:]{0,150}$")


def _before(match: re.Match[str]) -> tuple[int, int]:
    return max(0, match.start() - 160), match.start()


def _singular(head: str) -> str:
    """The noun of one: "treaties" are each a treaty."""
    small = " ".join(head.lower().replace("rnemorandum", "memorandum").replace("road map", "roadmap").split())
    for many, one in (
        ("treaties", "treaty"),
        ("memoranda", "memorandum"),
        ("memorandums", "memorandum"),
        ("exchanges of", "exchange of"),
    ):
        small = small.replace(many, one)
    if small.endswith("conclusions"):
        return small
    return re.sub(r"(?<=[a-zé])s(?= of |$)(?!.*letters$)", "", small, count=1)
