"""Lead-ins that only open a list and undertake nothing themselves: "They will during the year:"."""

from __future__ import annotations

import re

from graph.find.items import makes_points
from graph.leads import is_left_open

_MERE_LEAD_IN = re.compile(
    r"\b(?:is|are) (?:also )?(?:expected|intended|designed|due) to ?:$|"
    r"\b(?:carried out|done|achieved|implemented|supported|pursued|attained|reached|ensured|met|realised|realized"
    r"|put into"
    r" effect) (?:\w+ )?(?:by|through|as follows|in particular|notably)(?: (?:means of|the following"
    r"|these)(?: \w+)?)? ?:$|"
    r"^which (?:is|are|shall|will) (?:to )?be (?:implemented|carried out|taken|completed|put into practice|reviewed)"
    r"\b[^:]{0,60}:$|"
    r"(?:\b(?:commit(?:s|ted)?|pledged?|announced?|promised?|resolved?|intends?|obliges?|undertakes?)(?: (?:also"
    r"|further|the|to|on|two|three|both|countries|sides|parties|them|us|itself|themselves|following|in|particular"
    r"|jointly"
    r"|together)){0,6} ?:$)|\bas follows ?:?$|"
    r"(?:\b(?:the )?followings?(?: \w+){0,2}\b.{0,240}|\b(?:these|several|some|a (?:number|series|range"
    r"|set) of)(?: \w+){0,3} (?:measures|steps|actions|decisions|points|commitments)|\b(?:agreed?|decided|will"
    r"|undertook?"
    r"|undertake|shall|agree|consider|explore|examine|discuss)(?: (?:also|further|that"
    r"|to|on|in|the|coming|months?|years?"
    r"|twelve|upon|continue|work|with|our|jointly|together|these|measures|through|both|countries|all|necessary"
    r"|by|take|steps|in|particular|order)){0,9}|^(?:This|These"
    r"|The) (?:\w+ ){1,3}will (?:\w+ )?(?:serve"
    r"|cover|include|fund|finance|comprise|be used)(?: \w+){0,3}) ?:?$"
)
_ASKS_WHAT_FOLLOWS = re.compile(r"\b(?:to|should|must|that|for|with)(?: \w+){0,2} ?:?$")


# "the Netherlands:" says who is to do what stands below.
_ONLY_A_NAME = re.compile(r"(?:[Tt]he )?[A-Z][\w’-]+(?: (?:[A-Z][\w’-]+|and|of|the|for)){0,6} ?:")


def only_opens(words: str, *, is_call: bool) -> bool:
    """Whether the last words of a block only say that something follows; `is_call` where they ask it of others."""
    if not (words.endswith(":") or is_left_open(words)):
        return False
    if _ONLY_A_NAME.fullmatch(words):
        return True
    if is_call and _ASKS_WHAT_FOLLOWS.search(words):
        return True
    return bool(_MERE_LEAD_IN.search(words) or makes_points(words))
