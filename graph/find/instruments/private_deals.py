"""Deals between people or firms, which are no instruments: "reached an agreement with their landlord"."""

from __future__ import annotations

from graph.patterns.openings import compiled

_REACH = 70  # code points behind an instrument in which it is told with whom it is
_WITH = compiled(
    r"\bwith (?:(?:the|its|their|his|her|an?|all|both) )?"
    r"(?:(?!(?:on|for|about|over|in|at|of|to|and|from|which|that|under|against)\b)[\w’'-]{2,16} ){0,3}?"
    r"(?:unions?|landlords?|company"
    r"|companies|firms?|operators?|suppliers?|insurers?|banks?|caterers?|florist|staff|employees|employer|workforce"
    r"|tenants?|drivers|contractors?|shareholders|creditors|sponsors?|clubs?|broadcasters?|retailers?|manufacturers?)\b"
)
_FIRMS_SIGN = compiled(
    r"\b(?:compan(?:y|ies)|firms|clubs|airlines|carriers|banks|retailers|manufacturers|shipping lines|ferry lines"
    r"|developers|unions)(?: and [\w’'-]{2,16}){0,2} (?:have |had |has |also |today |yesterday ){0,2}(?:signed"
    r"|concluded"
    r"|struck|reached|sealed|announced|agreed(?: on)?|inked|clinched) (?:[\w’'-]{1,14} ){0,3}$"
)
_STOP = compiled(r"[;:\n]|\.(?= [A-Z])")
_OF_FIRMS = (
    r"(?:collective|tenancy|employment|service|franchise|licensing|non-disclosure|prenuptial|pay|wage|roaming|customer"
    r"|rental)"
)
_BEFORE = compiled(rf"\b{_OF_FIRMS} $")
_CALLED = compiled(
    rf"(?:(?:[Aa]n?|[Tt]he|[Tt]heir|[Ii]ts|[Tt]his|[Hh]is|[Hh]er) )?(?:new )?(?i:{_OF_FIRMS}) "
    r"(?:[Aa]greements?|[Cc]ontracts?|[Dd]eals?)\b"
)
_FIRM = compiled(r" (?:Ltd|Limited|plc|PLC|Inc|LLP|GmbH)\b")
_OF_STATES = compiled(
    r"\b(?:UK|EU|[Gg]overnments?|[Mm]inist(?:ers?|ry)|[Ss]tates|[Cc]ountries|[A-Z]\w+-[A-Z]\w+|[Bb]order|[Aa]sylum)\b"
)


def is_private(text: str, start: int, end: int) -> bool:
    """Whether what stands in and around the words of an instrument says that no states or bodies of states made it."""
    if _FIRM.match(text, end) or _CALLED.match(text, start, end) or _BEFORE.search(text, max(0, start - 16), start):
        return True
    if _FIRMS_SIGN.search(text, max(0, start - 90), start):
        return True
    reach = min(len(text), end + _REACH)
    stop = _STOP.search(text, end, reach)
    is_with_others = _WITH.search(text, start, stop.start() if stop else reach) is not None
    return is_with_others and _OF_STATES.search(text, start, end) is None
