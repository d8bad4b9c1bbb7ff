"""What is done day by day, told in the simple present: "a doctor visits the shelter every Tuesday", "crews now patrol".

Who serves the public does it, and words of time show that it goes on: how often, from when until when, or "now".
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, COMMITTED, ONGOING, rule

_SERVING = (
    r"(?:[Dd]octors?|[Nn]urses?|[Mm]edics?|[Pp]aramedics|[Ii]nterpreters?|[Tt]ranslators|[Tt]eachers?"
    r"|[Ss]ocial workers?"
    r"|[Ll]awyers?|[Mm]ediators?|[Pp]sychologists?|[Cc]ounsellors?|[Cc]aseworkers?|[Aa]dvisers?|[Mm]agistrates?"
    r"|[Jj]udges?"
    r"|[Pp]rosecutors?|[Oo]fficers?|[Oo]fficials|[Gg]uards|[Gg]endarmes|[Cc]oast ?guards?|[Ii]nspectors?|[Ee]xperts?"
    r"|[Hh]andlers?|[Cc]rews?|[Tt]eams?|[Uu]nits?|[Pp]atrols?|[Ss]quads?|[Pp]olice|[Cc]linics?|[Hh]elicopters?"
    r"|[Dd]rones?"
    r"|[Aa]ircraft|[Ss]hips?|[Vv]essels?|[Pp]atrol boats?|[Ll]aunch(?:es)?|[Ss]huttles?|[Vv]ans?|[Mm]inibus(?:es)?"
    r"|[Cc]oaches|[Ww]ardens|[Ss]tewards|[Dd]ogs|[Dd]og units|[Hh]otline|[Hh]elpline|[Oo]ffices?|[Dd]esks?|[Cc]entres?"
    r"|[Cc]ells?|[Tt]rainers|[Ii]nstructors|[Aa]nalysts|[Ii]nvestigators)"
)
_DOES = (
    r"(?:(?:visit|call at|call on|come|sit|take|see|speak|patrol|run|work|operate|answer|advise|help|teach|provide"
    r"|check"
    r"|stop|search|hold|give|issue|receive|bring|drive|carry|distribute|serve|cover|escort|scan|screen|inspect|sweep"
    r"|sail"
    r"|brief|meet|train|report|share|hand out|register|interview|look after|walk|staff|man|guard|share|exchange)s?"
    r"|calls (?:at|on)|looks after|hands out|flies|fly|goes|go|carries|watch(?:es)?|teaches|searches|compares?"
    r"|exchanges"
    r"|is on duty|are on duty)"
)
_OFTEN = (
    r"(?:every (?:\w+ ){0,2}?(?:days?|nights?|weeks?|months?|hours?|mornings?|evenings?|minutes|fortnight|weekends?"
    r"|\w{3,6}day)"
    r"|daily|nightly|weekly|fortnightly|(?:once|twice|[a-z]{3,5} times) an? (?:day|night|week|fortnight|month)"
    r"|\w{1,12} (?:days|nights|mornings|evenings|hours) a (?:day|week)|(?:a)?round the clock|night and day"
    r"|day and night"
    r"|on (?:weekdays|weekends|\w{3,6}days)\b|from [\w. ]{2,22} (?:to|until|till) (?:\d|midnight|noon|\w+ (?:at night"
    r"|in the))"
    r"|within an? (?:\w+ )?(?:hours?|days?|week) of (?:their |its )?arriv\w+)"
)
# Behind these stands a noun: "on patrol", "the reports", "a brief".
_NOUN = (
    r"(?<! on)(?<! the)(?<! a)(?<! an)(?<! of)(?<! to)(?<! in)(?<! for)(?<! by)(?<! their)(?<! its)(?<! with)(?<! from)"
    r"(?<! at)(?<! no)(?<!ing)(?<! will)(?<! not)(?<! would)(?<! could)(?<! can)(?<! must)"
)

DAILY_RULES = (
    # "Norway actively seeks cooperation with its neighbours": it goes on.
    rule(
        "under way",
        ONGOING,
        "",
        r"\bactively (?:seeks?|pursues?|promotes?|supports?|monitors?|assists?|encourages?|cooperates?|works?"
        r"|participates?|contributes?) (?!that\b)[a-z]",
    ),
    rule(
        "told as lasting",
        ONGOING,
        "",
        rf"^(?:(?!(?:was|were|had|will|if|when)\b)[\w’'-]+ ){{0,6}}?{_SERVING}\b"
        rf"(?:,? (?!(?:is|are|was|were|has|have|had|will|would)\b)[^;.“”,]{{0,60}}?|, who[^;.“”,]{{2,60}},)?"
        rf"{_NOUN} (?:now |also |both |still ){{0,2}}(?P<verb>{_DOES})\b(?=[^;.]{{0,100}}? {_OFTEN})"
        rf"|^(?:[Ee]very|[Oo]nce|[Tt]wice|[Dd]ay and night|[Aa]round the clock)\b[^,;.]{{0,30}}?,? "
        rf"(?:(?:the|an?|two|three|four|\d+|mobile|joint|mixed|French|British) ){{0,3}}(?:[\w-]+ ){{0,2}}?"
        rf"{_SERVING}\b(?: [^;.,“”]{{0,60}}?)?"
        rf"{_NOUN} (?P<verb2>{_DOES})\b"
        rf"|^(?:(?!(?:was|were|had|will|if|when)\b)[\w’'-]+ ){{0,6}}?{_SERVING}\b(?: [^;.,“”]{{0,60}}?)?"
        rf" (?:now|today|henceforth) (?P<verb3>{_DOES}) (?!that\b)[\w’]",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"^(?:The|This|A|An|Its|Their)(?: [\w’-]+){0,4}? (?:[Cc]ommittee|[Gg]roup|[Bb]oard|[Cc]ommission|[Pp]arty"
        r"|[Cc]ell|[Pp]anel"
        r"|[Cc]ouncil|[Ff]orum)(?: (?:of|for|on|to) [^,;.]{2,60}?)? (?P<verb>(?:meets|convenes|reports"
        r"|sits))(?: [^,;.]{2,60}?)?"
        r" (?:at least (?:once|twice|every|\w+ times|quarterly|monthly)|as often as|whenever (?:necessary|needed"
        r"|required)"
        r"|at the request of)\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){ADVERBS} (?:paid|run|led|operated|commanded|guarded|cleaned|maintained|employed|provided"
        rf"|supplied"
        rf"|escorted|supervised|checked|searched|met|seen|visited) by (?=(?:the |a |an |both |our |its |two )?"
        rf"(?:[\w’-]+ ){{0,4}}?(?:{_SERVING}|[Mm]inistry|[Gg]overnments?|[Ss]ides?|[Aa]genc(?:y|ies)|[Aa]uthorit(?:y"
        rf"|ies)"
        rf"|[Pp]refecture|[Dd]epartments?|[Ss]tate|[Cc]ouncil|[Nn]avy|[Aa]rmy|[Ss]ervices?)\b)",
    ),
)
"""Rules that stand behind all others."""
