"""What rules about verbs are made of: a rule's parts, the five types, and words that many rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.patterns.openings import compiled

COMPLETED, ONGOING, COMMITTED, EXPLORED, CALLED_FOR = "completed", "ongoing", "committed", "explored", "called-for"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name, the type and the force that it gives, and the words by which it is known."""

    name: str
    type: str
    force: str
    pattern: re.Pattern[str]


def rule(name: str, kind: str, force: str, pattern: str) -> Rule:
    """A rule; raises re.error where its pattern is none."""
    return Rule(name, kind, force, compiled(pattern))


ADVERBS = (
    r"(?: (?:also|further|already|just|meanwhile|now|today|then|jointly|therefore|again|still|never|yesterday"
    r"|nevertheless|together|hereby|each|all|both|recently|since|henceforth|forthwith|thus|soon|once (?:again|more)"
    r"|(?:itself|themselves|ourselves)(?! been\b)"
    r"|in (?:principle|future|turn|parallel|addition|the meantime)|at once|so far|for (?:now|the first time)"
    r"|from now on"
    r"|(?:this|last) (?:year|week|month|morning|spring|summer|autumn|winter)|\w{2,14}ly)){0,3}"
)
EXPLORE = (
    r"(?:explor(?:e|ing)|consider(?:ing)?(?! (?:that|it)\b(?!$|[.,;”\"]))|examin(?:e|ing)|study(?:ing)?"
    r"|look(?:ing)?(?: \w+){0,2}? into"
    r"|(?:check|verify|clarify|ascertain|see|test|establish|find out)(?:ing)?(?: together| jointly)? (?:whether|if"
    r"|(?:in )?how far"
    r"|to (?:what|which) extent)|take(?:ing)? (?:an?other|a (?:\w+ )?) ?look at|look(?:ing)? (?:again )?at (?:it"
    r"|this|them"
    r"|the matter)\b"
    r"|look(?:ing)?(?: \w+){0,2}? at (?:how|what|whether|ways|options|(?:the )?possib\w+|the (?:case|scope|feasib\w+"
    r"|merits|costs?|question|idea|need|law|rules)|(?:common|joint|possible|further|new) [a-z])"
    r"|(?:assess|evaluat|investigat|determin|weigh|review)(?:e|ing)? (?:together |jointly )?(?:whether|how|ways|options"
    r"|the (?:possib\w+|feasib\w+|need for|scope for|option|desirab\w+|merits|(?:issue|question|matter) of (?:whether"
    r"|how)))"
    r"|weigh(?:ing)? up\b|think(?:ing)? (?:about|over)\b|reflect(?:ing)? (?:together )?(?:on|upon)|discuss(?:ing)?"
    r"|give (?:\w+ )?(?:thought|consideration) to"
    r"|(?:identify|seek|search for|find|work on)(?:ing)? (?:new |further |possible )?(?:options|possibilities)"
    r"|(?:begin|start|open|hold|enter into)(?:ing)? (?:exploratory|preliminary) (?:talks|discussions|contacts)"
    r"|carry(?:ing)? out (?:an? )?(?:\w+ )?(?:feasibility|scoping) stud(?:y|ies))"
)
PARTICIPLE = (
    r"(?:(?:pre|re|co|forward|fast|air|out|over|hard|double)-)?(?:(?!been\b)\w{2,18}(?:ed|en)|set|put|made|built"
    r"|rebuilt|bought|kept|taught|flown|struck|sold|bound|fed|swept"
    r"|split|spread|brought back|sent|written"
    r"|drawn|begun|cut|brought|given|taken"
    r"|paid|held|met|led|found|lent|laid|dug|won|shut|broken|spent|begun|gone|let|lit|hung|recast|redrawn|withdrawn"
    r"|sown|sunk)"
)
# "with Denmark making two ferries available": what hangs on a sentence and is an act all the same.
GIVING = (
    r"(?:also |each |both |now ){0,2}(?:making(?= .{1,80}\bavailable\b)|providing|contributing|sending|paying|funding"
    r"|financing|lending|hosting|deploying|seconding|supplying|donating|allocating|committing|pledging|covering the)"
)
WHO = (
    r"(?:(?:the|both|our|its) (?:two |other )?(?:sides|countries|governments|partners|[A-Z][\w’-]+)|[A-Z][\w’-]+)"
    r"(?:,? (?:and |of |the ){0,2}[A-Z][\w’-]+){0,4}"
)
VERB_FIRST = compiled(
    r"(?:Agreed|Decided|Undertook|[A-Z][a-z]{2,16}ed) (?:that|to|on|upon|the|an?|its|their|with|for|how|whether)\b"
)
"""How a point of a read-out opens, whose subject stands in its lead-in: "Underlined the need for speed and …"."""
