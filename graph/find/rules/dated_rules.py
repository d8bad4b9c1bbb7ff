"""The present tense of what is fixed for a day to come: "the rules take effect on 1 March", "the desk moves in June".

What happens by itself at a time of the year is no act, and what began at one is none to come.
"""

from __future__ import annotations

from graph.find.rules.deed_words import A_PARTICIPLE
from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, rule

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
_TIME = (
    rf"(?:(?:on|from|in|by|before|until|till|as of|as from|with effect from|at|during|after|starting)"
    rf" (?:the )?(?:early |late |mid-|(?:start|end|beginning|middle) of (?:the )?|coming |following |next "
    rf"|same ){{0,3}}"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH}|{_DAY}|spring|summer|autumn|winter|new year|year(?!s)"
    rf"|month"
    r"|week|Easter|Christmas|20\d\d|season|tomorrow|today)\b"
    r"|(?:next|this coming|later this) (?:week|month|year|spring|summer|autumn|winter|season)|tomorrow\b)"
)
# What was done at a time is told behind the verb: "leaves two sons and was buried on Friday".
_BEHIND = rf"(?= (?![^;.]{{0,60}}\b(?:was|were|had|did)\b[^;.]{{0,40}}{_TIME})(?:[^;.]{{0,70}}? )?{_TIME})"
_NO_EVENT = (
    r"(?<!season )(?<!summer )(?<!winter )(?<!Ramadan )(?<!harvest )(?<!holidays )(?<!meeting )(?<!summit )"
    r"(?<!conference )(?<!session )(?<!talks )(?<!visit )(?<!to )(?<!who )(?<!election )(?<!elections )(?<!strike )"
    r"(?<!year )(?<!and )(?<!the )(?<!that )(?<!this )(?<! a )(?<! an )(?<!its )(?<!their )(?<!by )(?<!of )(?<!no )"
    r"(?<!will )(?<!shall )(?<!and )(?<!or )(?<!of )(?<!new )(?<!first )(?<!any )"
)

DATED_RULES = (
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"{_NO_EVENT}\b(?P<verb>(?:takes? effect|becomes? (?:law|effective|mandatory|binding|available|obligatory)"
        rf"|appl(?:y|ies)|opens?|reopens?|closes?|shuts?|starts?|begins?|ends?|stops?|moves?|goes (?:to|into|on|live"
        rf"|before)|go (?:to|into|on|live|before)|joins?|leaves?|takes? over|takes? up|hands? over|starts? work"
        rf"|begins? work|follows?|rises? (?:to|by|from)|falls? (?:to|by|from)|doubles?|expires?(?! on)"
        rf"|enters? service))"
        rf"{_BEHIND}",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        # Whoever is expected somewhere comes on a visit; a thing that is due is delivered.
        rf"\b(?!(?:ministers?|president|commissioner|secretary|delegations?|chancellor|leaders?|meetings?|talks"
        rf"|visits?|colleagues?|counterparts?)\b)[a-z][\w’-]+,? "
        rf"(?P<verb>(?:is|are)(?: not)?{ADVERBS} (?:due|expected)(?: (?:back|out|here|there))?"
        rf"(?: (?:on|at|in|to) (?:the |its |their )?[\w’-]+)?) {_TIME}"
        rf"|\b(?P<verb2>(?:is|are){ADVERBS} (?:{A_PARTICIPLE}|\w{{3,16}}(?:lished|built|opened)))"
        rf" (?=(?:[^;.]{{0,60}} )?(?:from|before|by|until|as of|as from|next) (?:the |next |end of ){{0,3}}"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH}|{_DAY}|spring|summer|autumn|winter|new year|year(?!s)|month"
        r"|week|Easter|Christmas|end\b))",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        r"(?<!to )(?<!who )(?<!which )(?<!that )\b(?P<verb>(?:gets?|receives?) (?:an? |its |their |some "
        r"|up to |\d+ |two |three |four |five |six |ten |twelve |twenty )?"
        r"(?:own |further )?(?:new|second|third|additional|extra|further|more|own|permanent|advance|free)) "
        r"(?!(?:\w+ )?(?:asylum|applications|requests|calls|migrants|arrivals|complaints|people|refugees"
        r"|visitors)\b)[a-z]",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        r"\bwould (?:also |very much )?like (?!to\b|more\b|that\b|nothing\b)(?:the |its |their |our |all |both "
        r"|every |[A-Z])"
        r"(?:[\w’-]+ ){0,6}?to (?:be [a-z]+(?:ed|en)|(?!be\b|know\b|see\b)[a-z]+) "
        r"|^(?:also |further )?(?:look|turn) to (?!the (?:future|past)\b)(?:the |its |their |our |all |[A-Z])"
        r"[^,;.]{0,90}?\b(?:to (?!come\b)[a-z]|for [a-z])"
        r"|^(?:also |further )?(?:count|rely) (?:up)?on (?:the |its |their |our |all |[A-Z])[^,;.]{0,90}?\bto [a-z]",
    ),
)
"""Rules that stand behind all others."""
