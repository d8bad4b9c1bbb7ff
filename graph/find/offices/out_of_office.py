"""Who is called by a title and is not in that office: "the former Minister", "the shadow Home Secretary", and whoever
presides over what is no state."""

from __future__ import annotations

from graph.patterns.openings import compiled

OF_NO_STATE = (
    r"(?:National|(?:(?:Federal|Legislative|People['’]s|General|Constituent) )?(?:Assembly|Senate|Chamber|House"
    r"|Parliament|Congress|(?:Supreme |Constitutional |High )?Court|Knesset|Riksdag|Storting|Bundestag|Bundesrat|Sejm"
    r"|University|Institute|Bar|Red Cross|Association))\b"
)
"""Whose president is none of a state: parliaments, courts and associations."""
# Who stands before one of these titles is not in the office, or is in another.
_NOT_IN_OFFICE = compiled(
    r"\b(?:[Ss]hadow |[Ff]ormer |[Tt]he late |[Ee]x-|[Oo]pposition |[Dd]eputy |[Vv]ice[- ]|[Ii]ncoming |[Mm]inister-"
    r"|(?:Police|Drugs?|High|Information|Slavery|[Vv]ictims['’]|[Cc]hildren['’]s|Rights|Crime|Assistant|Privacy|Data"
    r"|Immigration|Garda|Customs|Metropolitan|Revenue|Chief|Deputy) (?=\Z))$"
)
# "State Minister for Ferries" is not the Minister for Ferries.
_OF_LOWER_RANK = compiled(r"(?<!of )\b(?:State|Parliamentary|Alternate|Associate|Assistant|Junior) $")
_REACH = 20  # code points before a title in which this stands


def is_out_of_office(text: str, start: int) -> bool:
    """Whether what stands before a title, or before its state, says that it is nobody's in office: "the former …"."""
    return _NOT_IN_OFFICE.search(text[max(0, start - _REACH) : start]) is not None


def is_of_another(text: str, start: int) -> bool:
    """Whether what stands before a title says that it is nobody's in office, or makes another office of it."""
    return is_out_of_office(text, start) or _OF_LOWER_RANK.search(text, max(0, start - _REACH), start) is not None
