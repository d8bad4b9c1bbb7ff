"""The words by which a place that nobody listed is told from its form, and what only looks like one; data only."""

from __future__ import annotations

from types import MappingProxyType

from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

_WORD = rf"[{CAPITALS}][\w'’]{{1,24}}(?:-[\w'’]{{1,24}}){{0,5}}"
_SMALL = (
    r"(?:(?:de|du|des|la|le|les|del|della|di|al|el|van|von|der|den|sur|sous|upon|na|nad|pri|bei|ob|pod|dos|das|i|e"
    r"|près|sul) ){0,2}"
)
_CAPITALISED = rf"[{CAPITALS}][\w'’]{{1,24}}"
NAME = rf"(?:[A-Z][\w]?[-'’])?{_WORD}(?: {_SMALL}{_WORD}){{0,3}}"
"""A name of one to four words with capitals, and small ones between them: `Puerto del Mar`."""

_HEADS = {
    "town": "village town city hamlet municipality commune settlement township",
    "region": "province region governorate county prefecture canton voivodeship oblast wilaya",
    "department": "département",
    "district": "district suburb borough neighbourhood arrondissement",
    "island": "island islet isle islands",
    "area": "peninsula valley river lake mount cape",
    "strait": "strait straits",
    "sea": "gulf bay",
    "port": "port harbour marina docks",
    "airport": "airport airfield",
    "terminal": "terminal",
    "station": "station gare",
    "control-post": "crossing",
    "road": "motorway highway road railway avenue street boulevard rue",
    "site": "centre facility camp hotspot castle palace fort barracks house hotel hôtel villa château palazzo palais "
    "schloss piazza plaza square bridge stadium dam",
}
KIND_OF = MappingProxyType({head: kind for kind, heads in _HEADS.items() for head in heads.split()})
"""The kind of place (of the scheme `location-kind`) that the head of a name says."""

SAME_HEAD = MappingProxyType(
    {"harbour": "port", "docks": "port", "airfield": "airport", "islet": "island", "isle": "island",
     "islands": "island", "straits": "strait", "hôtel": "hotel"}
)  # fmt: skip
"""Heads that are other words for the same."""

DIVISIONS = frozenset({"town", "region", "department", "district", "island"})
"""Kinds of place that go by their names alone: "the village of X" is X."""

OF = guarded(
    r"\b(?P<head>[Vv]illage|[Tt]own|[Cc]ity|[Hh]amlet|[Mm]unicipality|[Cc]ommune|[Ss]ettlement|[Tt]ownship|[Pp]rovince"
    r"|[Rr]egion|[Gg]overnorate|[Cc]ounty|[Pp]refecture|[Cc]anton|[Vv]oivodeship|[Oo]blast|[Ww]ilaya|[Dd]épartement"
    r"|[Dd]istrict|[Ss]uburb|[Bb]orough|[Nn]eighbourhood|[Aa]rrondissement|[Ii]sland|[Ii]slet|[Ii]sle|[Pp]eninsula"
    r"|[Vv]alley|[Ss]traits?|[Gg]ulf|[Bb]ay|[Pp]ort|[Hh]arbour|[Mm]arina|[Aa]irport|[Cc]amp) of "
    rf"(?:the )?(?P<name>{NAME})"
)
"""What a place is before its name: `the village of X`, `the port of X`."""

SEVERAL = guarded(
    r"\b(?P<head>[Vv]illage|[Tt]own|[Mm]unicipalit(?=ies)|[Cc]ommune|[Pp]rovince|[Rr]egion|[Gg]overnorate"
    r"|[Cc]ount(?=ies)"
    r"|[Pp]refecture|[Dd]istrict|[Ss]uburb|[Ii]sland|[Cc]it(?=ies))(?:s|ies) of (?:the )?"
    rf"(?P<names>{NAME}(?:, {NAME}){{0,8}}(?:,? and {NAME})?)"
)
"""What several places are before their names: `the provinces of X, Y and Z`."""

PORTS = guarded(rf"\b(?P<head>port)s of (?P<names>{NAME}(?:, {NAME}){{0,8}},? and {NAME})")
"""Several ports before the names of their towns: `the ports of X and Y`."""

OF_EACH = guarded(
    rf"(?<![\w-])(?P<names>{NAME}(?:, {NAME}){{0,4}},? and {NAME}) (?P<head>(?:(?:[Ii]nternational|[Rr]egional"
    r"|[Rr]ailway|[Tt]rain|[Bb]us|[Ff]erry|[Cc]ruise|[Cc]ontainer) )?(?:[Aa]irport|[Pp]ort|[Hh]arbour"
    r"|[Ss]tation))s\b(?! (?:of|at|in) [A-Z])"
)
"""Several places of a sort behind the names of their towns: `X and Y airports`."""

HYPHENED = compiled(
    rf"(?<![\w-])(?P<name>{_CAPITALISED}(?:-{_CAPITALISED}){{0,2}}"
    r"-(?:lès|lez|les|sur|sous|en|aux?|du|des?|la|le|am|an|bei|on|upon|près)(?:-(?:la|le|les|der|dem))?"
    rf"(?:-{_CAPITALISED}){{1,3}})(?![\w-])"
)
"""A town whose name is joined by hyphens: `Xville-sur-Y`."""

PART_OF_A_RIVER = compiled(r"\b(?:Upper|Lower|Middle) $")
"""What stands before a river's name where a region along it is meant: `the Lower X`."""

LEADING_BETWEEN = guarded(
    r"\b(?:patrol\w{0,4}|trains?|ferr(?:y|ies)|border|route|railway|stretch|coast|section|river|fence|cables?|boats?"
    r"|waters|together|crossings?|lorries|vessels?|traffic)\b[^.;:\n]{0,60}? between"
    rf" (?P<name>{NAME}) and (?P<other>{NAME})(?=[,.;:)]|$| [a-z])"
)
"""Two places between which something goes or lies: `ferries between X and Y`."""

LIST_BEFORE = compiled(rf"\b(?:in|at|near|between|from|via) (?P<names>{NAME}(?:, {NAME}){{1,3}}),? (?:and|or) ")
"""Places in a list, before its last: `from X, Y and `."""

ONE_OF_SEVERAL = compiled(NAME)
"""A name."""

AT = guarded(
    r"\b(?P<head>(?:border |land )?crossing(?:[ -]point)?|(?:border )?checkpoint|border post|border gate"
    r"|(?:reception|detention|holding|registration|screening|processing|transit|removal|refugee|migrant|asylum)"
    r"(?: and \w{2,20})? (?:centre|center|facility|camp)|camp|hotspot|railway station|ferry terminal) "
    rf"(?:of|at|in) (?P<name>{NAME})"
)
"""A place of a sort, and the place at which it is: `the border crossing at X`."""

BEHIND = guarded(
    r" (?P<head>(?:(?:[Ii]nternational|[Rr]egional|[Rr]ailway|[Tt]rain|[Bb]us|[Cc]oach|[Ff]erry|[Cc]ruise"
    r"|[Cc]ontainer|[Pp]assenger|[Ff]ishing|[Mm]ilitary|[Cc]ommercial) )?"
    r"(?:[Aa]irport|[Aa]irfield|[Pp]ort|[Hh]arbour|[Mm]arina|[Tt]erminal|[Ss]tation)"
    r"|(?:[Rr]efugee |[Mm]igrant |[Tt]ransit |[Rr]eception |[Tt]ent |[Hh]olding )?[Cc]amp|[Hh]otspot"
    r"|(?:(?:[Ii]mmigration|[Mm]igrant|[Rr]efugee|[Aa]sylum|[Ff]irst) )?(?:[Rr]eception|[Dd]etention|[Hh]olding"
    r"|[Rr]egistration|[Ss]creening|[Pp]rocessing|[Rr]emoval|[Tt]ransit|[Aa]ccommodation|[Rr]eturn)"
    r"(?: and [a-zA-Z]{3,20})? (?:[Cc]entre|[Cc]enter|[Ff]acility|[Hh]ub)"
    r"|(?:[Bb]order |[Ll]and )?[Cc]rossing(?:[ -][Pp]oint)?|(?:[Bb]order )?[Cc]heckpoint|[Bb]order [Pp]ost"
    r"|[Bb]order [Gg]ate"
    r"|[Ii]slands?|[Ii]slet|[Pp]eninsula|[Vv]alley|[Rr]iver|[Ss]trait|[Bb]ay|[Pp]rovince|[Gg]overnorate|[Rr]egion"
    r"|[Cc]ounty|[Pp]refecture|[Vv]oivodeship|[Oo]blast|[Dd]istrict|[Mm]unicipality|[Mm]otorway|[Hh]ighway"
    r"|[Dd]am|Castle|Palace|Barracks|Bridge|Square|Street|Avenue|Stadium|House)\b"
)
"""What a place is behind its name: `X airport`, `X reception centre`, `X province`."""

FIRST = guarded(
    r"\b(?P<head>River|Lake|Mount|Cape|Fort|Camp|Hotel|Hôtel|Avenue|Boulevard|Rue|Piazza|Plaza|Palais|Palazzo|Château"
    rf"|Schloss|Villa|Gare) (?:(?:de|du|des|d[’']|della|del|di|la|le|les|of) ?){{0,2}}"
    rf"(?P<name>(?!Basin|Forum|Commission|Council|Authority|Police){NAME})"
)
"""What a place is, as the first word of its name: `Avenue X`, `Palazzo X`, `Lake X`."""

BETWEEN = guarded(
    r"\b(?P<head>[Rr]oad|[Mm]otorway|[Hh]ighway|[Rr]ailway line) between (?:the )?"
    rf"(?P<name>{NAME}) and (?:the )?(?P<other>{NAME})"
)
"""A road by its ends: `the road between X and Y`."""

_NUMBER = r"[A-Z]{1,2}-?\d{1,4}(?:-\d{1,3})?"
NUMBER = compiled(_NUMBER)
"""The number of a road."""

NUMBERED = guarded(
    rf"\b(?P<names>{_NUMBER}(?:, {_NUMBER}){{0,6}}(?:,? and (?:the )?{_NUMBER})?)"
    r" (?P<head>motorway|highway|autoroute|expressway|road)s?\b"
)
"""Roads by their numbers: `A9 motorway`, `N-340 road`, `A9 and A12 motorways`."""

MET_IN = guarded(
    r"\b(?:(?:met|meeting|gathered|convened|talks|summit|conference|[Dd]one|[Ss]igned|hosted|adopted|concluded)"
    r"(?: \w{3,12}){0,1}"
    r"|(?:meet|met|meetings?|gather|(?:re)?conven(?:e|ed)|assembled|conferred|(?:came|come) together|hosted|hosts?"
    r"|(?:be )?held|(?:take|took) place|first time|session|seminar|workshop|round ?table)"
    r"(?:(?! (?:to|about|who|which|that|whose|where|as|how|and(?! \d)|or|for|discuss\w*|concerning|including) |, ?)"
    r"[^.;:()\n]){0,48}?)"
    r" (?:in|at|on the island of|in the (?:town|city|village|port|resort) of) "
    rf"(?P<name>{NAME})(?=[,.;:)]|$| (?:on|for|today|yesterday|this|last|to|and|with|under|by|where|in|at|next|before"
    r"|after|early|later|later this|towards|from|as)\b)"
)
"""Where people met or something was signed, named without saying what it is."""

_SITES = (
    r"(?:[Pp]osts?|[Pp]oints?|[Cc]entres?|[Cc]enters?|[Cc]amps?|[Bb]ases?|[Cc]heckpoints?|[Ss]tations?|[Oo]ffices?"
    r"|[Dd]esks?|[Hh]otspots?|zones?|fences?|barriers?|walls?|academy|academies|schools?|depots?|warehouses?|hangars?"
    r"|piers?|jett(?:y|ies)|[Ff]acilit(?:y|ies)|[Ss]helters?|yards?|radars?|compounds?|laborator(?:y|ies)|barracks"
    r"|harbours?|hubs?|airstrips?|test sites?)"
)
AT_A_SITE = guarded(
    rf"\b(?:{_SITES}(?: (?:for|of|on|against) [a-z][^,;.:()]{{2,40}}?)? (?:at|in|near|outside)"
    r"|(?:built|opened|reopened|set up|installed|stationed|established|stranded|anchored|moored|inaugurated|launched"
    r"|housed|completed|unveiled|based) (?:at|near|outside)"
    r"|,? one (?:at|in|near)|the other (?:at|in|near)|(?:[Ss]ector|[Ss]tretch|[Vv]icinity|[Oo]utskirts|[Ss]hores?"
    r"|[Cc]oast) of)"
    rf" (?P<name>{NAME})(?=[,.;:)]|$| (?:and|or|for|on|by|to|with|until|from|before|since|in"
    r"|as|is|was|are|were|has|have|had"
    r"|will|where"
    r"|which|last|this|next|under)\b)"
)
"""Where something is that stands, is built or is kept: `a contact point for drivers at X`, `one at X`."""

AT_ON_A_DAY = guarded(
    rf"\b(?<!look )(?<!looks )(?<!looked )(?<!aimed )(?<!directed )(?:at|near"
    rf"|outside) (?P<name>{NAME}) on \d{{1,2}}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
"""Where something was or is to be on a day: `at X on 3 May`."""

NAMED_SITES = guarded(
    r"\b(?:crossing[ -]points?|crossings|checkpoints|border posts|villages|towns|camps|hotspots|islands|ports)"
    rf"(?:,| of| at| in| near|:| \(|, namely| such as) (?P<names>{NAME}(?:, {NAME}){{0,6}},? and {NAME})"
    r"(?=[,.;:)]|$| [a-z])"
)
"""Several places by their names, behind what they are: `two crossing points, X and Y`."""

AND_ANOTHER = compiled(rf"(?:, (?!and )| and )(?P<name>{NAME})(?=[,.;:)]|$| [a-z])")
"""One more place, right behind one: `at X and Y`."""

IN_A_WHOLE = compiled(rf"\b(?:in|at|near|from|outside) (?P<name>{NAME})(?P<gap>, (?:in )?| \(| in )(?:the )?")
"""A place and right behind it what it lies in: `in X, Norway`, `at X (Norway)`."""

BESIDE_A_TOWN = compiled(rf"\b(?:in|at|near|between|from) (?P<name>{NAME})(?: and|,) ")
"""A place and right behind it another: `between X and Zaragoza`."""

OPENS_DATELINE = compiled(rf"[ •*(–—-]{{0,4}}(?:[Dd]one at )?(?P<name>{NAME})(?:, | \(| [–—-]|:)")
"""The place at the head of a dateline: `X, 6 June 2023`."""

NEEDS_A_PREPOSITION = frozenset({"castle", "palace", "house", "bridge", "square", "street", "avenue", "stadium",
                                 "barracks", "port", "station", "bay"})  # fmt: skip
"""Heads that are also somebody's name, or part of a body's: a place only behind "in", "at" and the like."""

PREPOSITION = compiled(r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear|[Aa]round|[Oo]utside|[Vv]ia|visited|into) (?:the )?$")
"""What stands before a place."""

_GENERIC_WORDS = (
    "Presidential Royal Imperial "
    "Air Airport Asylum Bilateral Border Borders Calm Capital Central Channel Civil Civilian Closed Coastal "
    "Command Commercial Common Control Container Cruise Customs Detention Diplomatic Domestic East Eastern "
    "Emergency EU European External Federal Ferry First Fishing Free Further Ground Holding Home Hot "
    "Humanitarian Immigration Inland Inner International Joint Judicial Land Local Lower Main Major Maritime "
    "Migrant Migration Military National Naval Neighbouring New North Northern Old Open Opera Other Outer "
    "Overseas Own Passenger Pilot Police Port Power Private Processing Public Railway Reception Refugee "
    "Regional Removal Return Rural Safe Sea Second Secure Separate Service Single Small South Southern Space "
    "State Temporary Third Train Transit Upper Urban Various West Western White Whole World Carlton Commons "
    "Lords Mobile Permanent Special Standing Economic Strategic Priority One Two Three Four"
)
GENERIC = frozenset(_GENERIC_WORDS.split())
"""Words with a capital that do not say which place is meant: `the International Airport`."""

BEGINS_A_TOWN = compiled(r"(?:Port|New|Old|North|South|East|West|Upper|Lower|Inner|Outer|Central) (?=[A-Z])")
"""Such a word before the name of a town, to which it belongs: `Port Vantely`."""

_NO_PLACE_WORDS = (
    "Accordance Addition Agreement Annex April Article August Autumn Cabinet Camera Chapter Christmas "
    "Commission Committee Communiqué Conclusion Conference Congress Congressional Convention Cooperation "
    "Council Date December Declaration Dr Draft Easter English Eurojust Europol Favour February Foreign French "
    "Friday Frontex General German Government Home IOM Interior Interpol January Joint July June Justice Lady "
    "Line Lord March May Member Members Minister Ministers Ministry Monday Mr Mrs Ms NATO News November "
    "October Office Order Paragraph Parliament Particular Partnership Person Plenary Presidency President "
    "Press Principle Protocol Published Ramadan Ref Release Response Saturday Section September Session Sir "
    "Speech Spring State Statement States Summer Sunday Support Thursday Treaty Tuesday UNHCR Union Updated "
    "Version Wednesday Winter"
)
NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
"""Words with a capital that name no place, whatever stands before them."""

GOES_ON = compiled(r"(?:[’']s)? (?!(?:On|In|At|The|And|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
                     rf"[{CAPITALS}]\w|[-/]\w")  # fmt: skip
"""What shows that a name goes on and is that of something else: `Vantely Airport Authority`."""

NAMED_AFTER_SOMEBODY = compiled(
    r" (?!(?:\w+ )?(?:Authority|Company|Police|Agency|Council|Board|Group|Ltd|Security|Services?|Corporation"
    r"|Operations?)\b)"
    rf"[{CAPITALS}]\w{{2,14}} [{CAPITALS}]\w{{2,14}}(?=[.,;:)]|$| [a-z])"
)
"""Behind an airport: whom it is called after, `Vantely International Airport Ada Lane`."""

BODY_ENDING = compiled(
    r" (?:Authority|Company|Police|Agency|Council|Board|Commissioners|Trust|Group|Ltd|Limited|plc|Corporation"
    r"|Association|Union|Service)$"
)
"""What a name ends with that says that it is a body's, whatever it begins with: `Port of Vantely Authority`."""
