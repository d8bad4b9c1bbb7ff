"""Lists whose entries have no marks: each under or above a line that says who leads it, or behind a date of its own.

"Lead: Belgium" and below it "Installation of a second scanner"; "July 2023: desk opens". The line of who leads is no
entry, and none of them ends the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.patterns.openings import compiled

_OWNED = compiled(
    r"(?:Lead(?:s|er)?|Lead (?:country|department|party|agency|body|partner|ministry|authority|state)|Owners?"
    r"|Action owner"
    r"|Owned by|Led by|Responsible(?: (?:party|body|authority|ministry|state|for implementation))?|Responsibility"
    r"|Actors?|Action by|Partners?|Implemented by|Implementing (?:body|party|agency|partners?)|Coordinator|Who|Party"
    r"|Parties|In charge|To be done by|Deadline|Due(?: date)?|By when|When|Timing|Timeline|Timeframe|Target date"
    r"|Time frame|Status)(?: ?:| [–—-]) [^.:;]{2,90}",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_DATED = compiled(
    rf"(?:By |From |In |Until )?(?:(?:[Ee]nd|[Ee]arly|[Mm]id|[Ll]ate|[Ss]tart)(?: of|-)? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTH}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Q[1-4]"
    rf"|[Ff]irst (?:half|quarter)|[Ss]econd (?:half|quarter))(?: of)? 20\d\d(?: ?:| [–—-]) (?=[A-Za-z])"
)
_FEWEST = 2  # lines of a kind make a list
_LONGEST = 200  # code points of an entry


def says_who_leads(text: str) -> bool:
    """Whether a line says of an entry who leads it, or until when: "Lead: Belgium", "Deadline: June 2020"."""
    return len(text) <= _LONGEST and _OWNED.fullmatch(text) is not None


def is_dated(text: str) -> bool:
    """Whether a line says behind its own date what is to be then: "July 2023: desk opens"."""
    return len(text) <= _LONGEST and _DATED.match(text) is not None


def mark_entries(texts: Sequence[str], kinds: list[str]) -> None:
    """The entries of lists without marks become items, the lines of who leads them headings."""
    last = len(texts) - 1  # a short line that nothing follows is furniture, unless it ends such a list
    led = [
        number
        for number, text in enumerate(texts)
        if (kinds[number] in _OPEN or number == last) and says_who_leads(text)
    ]
    if len(led) >= _FEWEST:
        _mark_led(texts, kinds, led)
    dated = {number for number, text in enumerate(texts) if kinds[number] in _OPEN and is_dated(text)}
    for number in dated:
        if number - 1 in dated or number + 1 in dated:
            kinds[number] = "item"


_OPEN = frozenset({"heading", "paragraph", "item"})


def _mark_led(texts: Sequence[str], kinds: list[str], led: Sequence[int]) -> None:
    known = frozenset(led)
    first = led[0] - 1
    is_below = first < 0 or texts[first].endswith(":") or kinds[first] not in {"heading", "item"}
    step = 1 if is_below else -1
    # Several such lines may stand together: their entry is beside the one that is nearest to it.
    beside = [number + step for number in led if number + step not in known]
    for entry in beside:
        if 0 <= entry < len(kinds) and (kinds[entry] == "heading" or entry == len(kinds) - 1):
            kinds[entry] = "item"
    for number in led:
        kinds[number] = "heading"
