"""Who meets, as sentences call them: officials, bodies, guests in office, and those whose meetings are none of a state.

Patterns only; `graph/find/talks/meeting_cues.py` says what they mean together.
"""

from __future__ import annotations

from graph.patterns.letters import SMALL
from graph.patterns.openings import compiled

OFFICIALS = compiled(
    r"\b(?:[Oo]fficials|[Ee]xperts|[Pp]refects|[Cc]hiefs of police|[Pp]olice chiefs|[Tt]echnical|[Ss]enior officers"
    r"|[Dd]irectors?(?:[- ][Gg]eneral)?|[Tt]eams|[Nn]egotiators|[Ww]orking [Gg]roup|[Ll]iaison officers)\b"
)
WITH_OFFICIALS = compiled(
    r"\b[Mm]inisters,? (?:and|with|together with|accompanied by) (?:[a-z]{3,12} ){0,2}(?:officials|experts|officers"
    r"|directors|chiefs)\b"
)
# Words behind which a body, not people, is what met.
BODY = compiled(
    r"\b(?:[Gg]roup|[Cc]ommittee|[Cc]ommission|[Bb]oard|[Ff]orum|[Nn]etwork|[Pp]latform|[Bb]ody|[Ff]orce|[Mm]echanism)\b|\b(?:which"
    r"|who|they)(?: \w+)? $"
)
OF_BODIES = compiled(
    r"\b(?:[Gg]roup|[Cc]ommittee|[Cc]ommission|[Bb]oard|[Ff]orum|[Nn]etwork|[Pp]latform|[Tt]ask [Ff]orce|[Ss]ummit"
    r"|[Mm]inisterial|[Ii]nternational|[Ee]uropean|[Rr]egional|[Nn]ational|[Bb]ilateral|[Tt]rilateral|[Gg]overnments?"
    r"|[Ss]tates|[Cc]ountries|[Dd]elegations?|[Pp]arties|[Ss]ides|[Cc]oastguards?|[Pp]refect\w*|[Pp]olice|EU|UN"
    r"|[A-Z]\d)\b"
    r"|[A-Z][\w-]+ (?:[A-Z][\w-]+ )?(?:Conference|Dialogue|Council|Process|Workshop|Meeting|Session)\b"
)
# Those outside of office, of whom a meeting tells nothing here where nobody in office is named.
OF_OTHERS = compiled(
    r"\b(?:[Ss]hadow|[Oo]pposition|[Tt]rade [Uu]nions?|[Uu]nion[’']s general|[Cc]ompany['’]s|[Rr]esidents"
    r"|[Aa]pplicants?"
    r"|[Pp]upils|[Ss]tudents|[Pp]arents|[Cc]ustomers|[Ss]hareholders|[Cc]limbers|[Tt]enants|[Pp]assengers"
    r"|[Dd]rivers|[Tt]he unions|[Mm]anagement of|[Ss]uppliers|[Ss]taff (?:conference|meeting)|[Cc]ase ?workers?"
    r"|[Aa]n? (?:lawyer|adviser|interpreter))\b"
)
MINISTERS = compiled(
    r"\b(?:[Ff]oreign|[Ii]nterior|[Hh]ome|[Jj]ustice|[Pp]rime|[Dd]efence|[Tt]he|[Tt]wo|[Tt]hree|[Bb]oth|[Ss]enior"
    r"|[A-Z][a-z]+(?:sh|an|ch|ese|se)|[Rr]esponsible|[Aa]ll|EU|European|G\d) [Mm]inisters\b"
    r"|\b[Mm]inisters (?:from|of|responsible|in charge)\b"
    r"|\b(?:[Bb]oth|[Tt]he two|[Tt]he three) (?:countries|governments|sides|states)\b"
)
STATES = compiled(
    r"\b(?:[Oo]fficials|[Ee]xperts|[Rr]epresentatives|[Dd]irectors[- ][Gg]eneral) (?:of"
    r"|from) (?:[\w-]{2,16} ){0,4}?(?:[Ss]tates"
    r"|[Cc]ountries|[Gg]overnments|[Pp]artners|[Mm]inistries)\b(?!['’])"
)
# "Two gangs had met": whoever else the sentence names.
NONE_IN_OFFICE = compiled(
    r"\b(?:gangs?|traffickers|smugglers|suspects?|fugitives|brothers|dealers|ringleaders|fans|supporters|clubs?"
    r"|companies|firms|boats?|trawlers?|vessels?|ships?|protesters|demonstrators|farmers|fishermen|drivers"
    r"|shopkeepers|traders|unions?|lawyers|residents|neighbours|villagers|parents|courts?|jury|tribunal|shareholders"
    r"|rivers?|roads?|streets?)"
    r"(?: (?:who|that|which|had|have|has|also|then|later|regularly|often|first|already|reportedly|allegedly)){0,4} $"
)
# "welcomed 45 leaders to", "received Ada Holm in Oslo": guests in office whom nobody names, or a name without office.
GUESTS = compiled(
    r" (?:\d{1,3}|his|her|their|fellow|the|other|all|several|both|some"
    r"|[a-z]{3,8}) (?:(?!by\b|from\b|of\b|made\b|for\b|with\b|that\b|to\b|on\b|in\b|as\b)[\w-]{2,14} ){0,3}?"
    r"(?:leaders|ministers"
    r"|colleagues|counterparts|heads of (?:state|government))\b"
    r"| (?:(?:the|an?|his|her|its|Mr|Mrs|Ms|visiting) ){0,2}(?:(?!by\b|from\b|of\b|made\b|for\b|with\b|that\b|to\b|on\b"
    r"|in\b|as\b)[\w-]{2,16} ){0,4}?(?:[Aa]mbassador|[Cc]hargé d['’][Aa]ffaires|delegation (?:led|headed|from|of)\b"
    r"|[Ss]pecial [Ee]nvoy|[Ss]pecial [Rr]epresentative|[Dd]irector[- ][Gg]eneral|[Ss]ecretary[- ][Gg]eneral"
    r"|[Hh]igh [Cc]ommissioner)\b(?!['’]s?)"
    rf"| (?:M[rs]s? |Dr )?[A-Z][{SMALL}-]+ [A-Z][{SMALL}-]+(?= (?:in(?= [A-Z]| the capital)|at (?:the|his|her)|today"
    r"|yesterday"
    r"|on \w{3,6}day)\b)"
)
# "the young people we met": of no office.
WHOM_THEY = compiled(
    r"\b(?:people|children|boys|girls|women|men|families|victims|officers|volunteers|crews?|survivors|migrants|refugees"
    r"|those|staff|residents|workers|students|teams?),? (?:who |whom |that )?(?:we|I|they|he|she|the \w+ \w+)"
    r"(?: (?:have|had|has|also))? $"
)
