"""The verbs by which clauses ask something of others in so many words, and charge those who serve with it.

To ask, expect or urge is a call on others. Whom ministers instruct or task are their own officials, services and
working parties: what these are to do, the ministers undertake. The bodies of the Union and of the world are others all
the same.
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, rule

_SPEAKERS = (
    r"(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Ee]urope|[Mm]inisters?|[Ss]ides|[Pp]arties|[Pp]articipants|[Cc]ountries"
    r"|[Gg]overnments?|[Ss]tates|[Dd]elegations|[Pp]artners|[Ss]ecretary|[Cc]ouncil|[Cc]onference)"
)
_ADDRESSED = r"(?:the |its |their |our |his |her |all |every |each |other |both |[A-Z]|[a-z-]{3,20}s )"
# Bodies that no government commands.
_OF_OTHERS = (
    r"(?:(?:the |its )?(?:European )?(?:Commission|Council|Parliament|Union|Presidency|High Representative|Secretariat"
    r"|General Secretariat)|Frontex|Europol|Eurojust|Interpol|EASO|EUAA|UNHCR|IOM|CEPOL|eu-LISA|OSCE|NATO"
    r"|(?:the )?(?:European|International|United Nations|EU) [A-Z]|(?:the )?(?:companies|airlines|carriers|operators"
    r"|hauliers|platforms|banks|member states|Member States))"
)
CHARGED = "charged with it"
_CHARGES = (
    r"(?:instruct(?:s|ed)|tasked|mandated|entrust(?:s|ed)|(?:tasks|mandates|instructs)(?= (?:the|its|their|all|both"
    r"|an?|two|senior|national|officials|experts|[A-Z]\w+)\b)"
    r"|(?:(?<=[Ww]e )|(?<=[Tt]hey )|(?<=[Mm]inisters )|(?<=[Pp]arties )|(?<=[Ss]ides )|^)"
    r"(?:instruct|task|mandate|entrust))"
)
_SERVANTS = (
    r"(?:officials?|experts|staff|services|police forces|services|ministries|departments|administrations|ambassadors?"
    r"|prefects?|directors?|heads?|chiefs?|commissioners|secretaries|prosecutors|officers|sherpas|[Mm]inisters"
    r"|(?:working|expert|steering|joint|task|contact|study) (?:group|party|parties|force|committee|team)s?|committee"
    r"|group|taskforce|team|authorities|agencies|units?|[Aa]gency|[Oo]ffice|[Pp]olice|[Ss]ervice|[Ff]orce"
    r"|[Dd]irectorate|[Bb]oard|[Cc]ommittee)"
)

# What is on its way "should be running by October": said of one's own plans, with a day.
_IN_TIME = (
    r"(?= (?:[\w’'-]+ ){0,8}?(?:by|before|in|from|within|on|at the latest|during|next|this) (?:next |this )?(?:the "
    r"|early |late "
    r"|mid-|end "
    r"|\d|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter"
    r"|[Ss]pring"
    r"|[Ss]ummer|[Aa]utumn|[Ww]inter|week|month|year))"
)

CALL_RULES = (
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"^(?:which|(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[Bb]oth|[Ii]t|[Tt]hey|[Ww]ork|[Ww]orks"
        rf"|\d+)\b[^,;.]{{0,140}}?) ?(?P<verb>should"
        rf"{ADVERBS} (?:be (?:running|ready|operational|in (?:place|service|operation|use)|open|opened|finished"
        rf"|up and running"
        rf"|available|signed|delivered)|leave|arrive|open|start|begin|follow|enter into (?:force|service))){_IN_TIME}",
    ),
    # A match ends with the verb, so that whom it is on stands behind it.
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:it|It) would (?:\w+ ){{0,2}}?(?:help|be (?:\w+ ){{0,2}}?(?:helpful|useful|desirable|welcome|right"
        rf"|good|best"
        rf"|better|preferable|appropriate|advisable|of (?:\w+ )?(?:help|use|value))) (?:if"
        rf"|for(?= [^,;.]{{2,60}}? to [a-z])"
        rf"|that(?= [^,;.]{{2,60}}? (?:be|were|should)\b))"
        rf"|\bwould{ADVERBS} (?:very much )?welcome (?!the (?:opportunity|chance|fact)\b)(?:an?|the|any|further|more"
        rf"|clear"
        rf"|new|additional|such|closer|stronger|greater|progress|proposals?|efforts|steps|measures)\b"
        rf"|\b{_SPEAKERS}{ADVERBS} (?:look(?:s|ed)?|turn(?:s|ed)?) to(?= (?!the (?:future|past)\b){_ADDRESSED}"
        rf"[^,;.]{{0,90}}?\b(?:to (?!come\b)[a-z]|for [a-z]))"
        rf"|\b{_SPEAKERS}{ADVERBS} (?:count(?:s|ed)?|rel(?:y|ies"
        rf"|ied)) (?:up)?on(?= {_ADDRESSED}[^,;.]{{0,90}}?\bto [a-z])"
        rf"|\b{_SPEAKERS}{ADVERBS} needs?(?: also| now)?"
        rf"(?= (?!to\b|not\b){_ADDRESSED}[^,;.]{{0,60}}?\bto (?!be\b)[a-z])"
        rf"|\b(?:[Ww]e|I|[Mm]inisters|[Tt]hey|[Ss]ides|[Pp]arties|[Pp]articipants|[Cc]ountries|[Gg]overnments)"
        rf"{ADVERBS} expect(?= (?!to\b|the (?:numbers?|talks|figures?)|numbers|arrivals|crossings|departures|flows"
        rf"|it\b|this\b|talks\b|results\b){_ADDRESSED}[^,;.]{{0,90}}?\bto (?!be\b|rise\b|fall\b|grow\b"
        rf"|continue\b)[a-z])",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:issue[ds]?|ma(?:de|kes?)|launch(?:ed|es)?|renew(?:ed|s)?|repeat(?:ed|s)?|address(?:ed|es)?|voiced?"
        rf"|join(?:ed|s)? in|put(?:s)? out) (?:an?|its|their|his|her|our|the) (?:[\w-]+ ){{0,2}}?"
        rf"(?:call|appeal|plea|request)s? (?:to|for|on|upon|that)\b"
        rf"|\b(?:[Cc]all|[Aa]ppeal|[Rr]equest)s? (?:was|has been|were|have been|is){ADVERBS}"
        rf" (?:made|addressed|issued|put|sent|launched|directed) to(?= [^,;.]{{2,90}}? to (?!visit|attend|come|meet)"
        rf"[a-z])"
        rf"|\b(?:it|It) is (?:\w+ )?(?:requested|recommended|suggested|urged|asked"
        rf"|expected) (?:(?:of|from|by) [^,;.]{{2,60}}? )?that"
        rf"(?= (?![^,;.]{{0,80}}\b(?:will|would|could|might)\b))"
        rf"|\b(?:is|are|was|were|been|being){ADVERBS} (?:called on|pressed|exhorted|reminded|advised|implored"
        rf"|recommended|entreated|begged|petitioned|prodded|counselled|solicited"
        rf"|(?<=being )(?:asked|invited|urged|encouraged|requested)) to(?= (?!see (?!to it\b)|believe\b|think\b)[a-z])"
        rf"|\b(?:it|It) is (?:high |now |about )?time (?:for(?= [^,;.]{{2,60}}? to [a-z])|that(?= (?!we\b"
        rf"|I\b)[a-zA-Z]))",
    ),
    # "has asked for officers rather than money": a thing is asked for.
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:has|have|had){ADVERBS} (?:asked|called|appealed|pleaded|applied) for (?!the first\b|comment\b"
        rf"|asylum\b|a visa"
        r"\b|protection\b|leave\b)[\w’-]+"
        r"|^(?:up)?on (?:the |all |its |their |our |both |every |each |[a-z]+ |[A-Z])[^;.]{2,100}?\bto [a-z]",
    ),
    # "asked that the Union give them more weight", "have a duty to take down", "would welcome it if".
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"(?<!be )(?<!been )\b(?:asks?|asked|recommends?|recommended|begs?|begged|insists?|insisted) that (?=(?:the "
        r"|all "
        r"|every |each |both |its |their |[A-Z])(?:[\w’'-]+ ){0,6}?(?!(?:is|are|was|were|has|have|had|will|would"
        r"|could|did"
        r"|does|do|no|not)\b)[a-z]+)(?![^;.]{0,120}\b(?:is|are|was|were|has|have|had|will|would|did|does)\b)"
        r"|\bwould (?:also |warmly |very much )?(?:welcome|appreciate|be grateful) (?:it )?if\b"
        r"|\b(?!(?:[Ww]e|I|[Ii]t) )(?:[\w’'-]+ )(?:has|have|bears?) (?:an? |the )(?:\w+ )?(?:duty|obligation"
        r"|responsibility)"
        r" to (?=[a-z])"
        rf"|\b{_SPEAKERS}{ADVERBS} looks? for (?:an?|more|further|greater|better|closer) [^,;.]{{2,60}}? from\b"
        r"|\b(?:would do well|had better|(?:is|are|would be) well advised) (?:to )?(?!be\b)[a-z]"
        r"|\bowe(?:s|d)? it to [^,;.]{2,60}? to (?=[a-z])"
        r"|\b(?:invitation|request|appeal|call|demand) (?:goes|went|is|was) (?:out )?to [^,;.]{2,80}? to (?=[a-z])",
    ),
    # What ministers agree that others should do, they ask of them.
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:agree[ds]?|concluded?|concludes)(?: also| today)? that (?:{_OF_OTHERS}|(?:the )?(?:non-EU"
        rf"|non-European|third"
        r"|transit|source|neighbouring|candidate) (?:[Ss]tates|countries)|countries of (?:origin|transit))[^,;.]{0,50}?"
        r" (?:should|must|ought to|needs? to)(?! (?:be (?:given|granted|offered|supported|helped|assisted|encouraged"
        r"|invited|asked|urged)))(?= [a-z])",
    ),
    # "REQUEST Europol to present": what a conclusion asks, the verb without anybody before it.
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"^(?:also |further |likewise |strongly ){{0,2}}(?:request|urge|ask|press|remind|exhort|implore)"
        rf"(?= {_ADDRESSED}[^;.]{{0,160}}?\bto (?!be\b)[a-z])",
    ),
    rule(
        CHARGED,
        COMMITTED,
        "undertaken",
        rf"(?<!been )(?<!be )(?<!was )(?<!were )(?<!is )(?<!are )(?<!not )\b{_CHARGES}(?= (?!{_OF_OTHERS})"
        rf"(?:(?!to\b|with\b|that\b)[\w’'(),&/-]+ ){{1,14}}?(?:to [a-z]|with (?:an? |the |its )?[a-z]))"
        rf"|(?<!Commission )(?<!Frontex )(?<!Europol )(?<!Secretariat )\b(?:is|are|was|were|has been|have been|be)"
        rf"{ADVERBS} (?:instructed|tasked|mandated|commissioned|entrusted) (?:to|with)(?= [a-z])"
        rf"|\b[Oo]fficials(?: (?:of|from) [^,;.]{{2,60}})? (?:were|have been|are) asked to(?= [a-z])"
        rf"|(?<=[a-z] )asked(?= (?:their|its|our|his"
        rf"|her) (?:own )?(?:\w+ ){{0,2}}?{_SERVANTS}\b[^,;.]{{0,60}}? to [a-z])",
    ),
)
