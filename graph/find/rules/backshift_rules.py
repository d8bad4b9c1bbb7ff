"""What somebody is told to have said of plans and of work going on: "she added that officers were to be posted".

English puts the verbs of indirect speech back into the past: "are to" becomes "were to", "is being" "was being".
"""

from __future__ import annotations

from graph.find.rules.verb_words import ADVERBS, COMMITTED, ONGOING, PARTICIPLE, rule

_TOLD = (
    r"\b(?:said|added|explained|announced|confirmed|stated|revealed|disclosed|reported|indicated|answered|replied"
    r"|responded|insisted|told|informed|heard|assured|learn(?:ed|t)|made (?:it )?(?:clear|known)|let it be known"
    r"|understood|pointed out|remarked|mentioned|recalled|declared)\b"
)
_NO_PLAN = (
    r"(?!be (?:seen|found|welcomed|commended|expected|had|preferred|hoped|regretted|noted|stressed|feared|blamed"
    r"|thanked"
    r"|congratulated|pitied)\b|(?:the|an?|this|that|these|those|its|our|their|what|any|become|have|remain)\b"
    r"|(?:meet|attend|visit|speak|address|blame|date|see)\b)"
)

BACKSHIFT_RULES = (
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"{_TOLD}[^“”\"]{{1,160}}?\b(?P<verb>(?:was|were){ADVERBS} to {_NO_PLAN}[a-z]\w+)"
        rf"|(?P<verb2>\b(?:was|were){ADVERBS} to (?:be {PARTICIPLE}|(?:open|start|begin|join|follow|close|receive|get"
        rf"|take up)))\b[^;.“”]{{0,120}}, (?:[\w’-]+ ){{1,6}}?(?:said|announced|added|confirmed|explained)\b",
    ),
    rule(
        "under way",
        ONGOING,
        "",
        rf"{_TOLD}[^“”\"]{{1,160}}?\b(?P<verb>(?:was|were){ADVERBS} being (?!considered|discussed|studied|examined"
        rf"|explored|asked|urged|called)(?:{PARTICIPLE}|looked (?:at|into)))\b",
    ),
    rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        r"\b(?P<verb2>would (?!like|welcome|be (?:willing|able|happy|prepared|no)|have|not|mean|need|seem|appear"
        r"|help)\w+)"
        r"(?=[^“”\";]{2,200}?, (?:(?:the|his|her|its|a|an) )?(?:[\w’-]+ ){1,8}?(?:said|added|announced|confirmed"
        r"|explained"
        r"|told (?:reporters|journalists|MPs|[A-Z][\w’-]+|(?:the|a) (?:press|news|paper|broadcaster|agency|joint"
        r"|radio)))\b)"
        r"|\b(?:answered|replied|responded|pointed out|remarked|declared|heard|learn(?:ed|t))\b[^“”\"]{1,120}?\b"
        r"(?P<verb>would (?!like|welcome|be (?:willing|able|happy|prepared|no)|have|not|mean|need|seem|appear)\w+)",
    ),
)
"""Rules that stand behind those of speech."""
